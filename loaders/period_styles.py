"""The styles in which people and publishers write a period, and all that a text in one of them may mean.

Each reader below knows one family of styles and gives the ids of all periods it may mean. `loaders.periods`
keeps those of the kind asked for and refuses a text that is left with none or with several.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

BareQuarter = Literal["calendar", "financial"]
Span = tuple[date, date]  # first day, last day

# Written out, because the names in `calendar` and `strftime` follow the language of the machine.
MONTH_NAMES = ("January", "February", "March", "April", "May", "June",
               "July", "August", "September", "October", "November", "December")  # fmt: skip
_SHORT_MONTHS = [name[:3].lower() for name in MONTH_NAMES]
WORD = rf"(?:sept|{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTH_NAMES).lower()})\.?"
_NUMBERED_DAY = r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/]\d\d[-/]\d\d"
DAY = rf"(?:{_NUMBERED_DAY}|\d{{1,2}}(?:st|nd|rd|th)?[ -]{WORD}[ -]\d{{4}})"
_MONTH = rf"(?:{WORD}[ -]?(?:\d{{4}}|\d\d)|\d{{4}}-\d\d|\d{{1,2}}/\d{{4}}|\d{{4}} {WORD})"
_POINT = rf"(?:{DAY}|{_MONTH})"
_DASH = "(?: to |-)"
_PAIR = r"(\d{4}|\d\d)[-/](\d{4}|\d\d)"  # the two years of a financial or academic year
QUARTER = r"(?:q|qtr ?|quarter ?)([1-4])"
_NAMED_STARTS = {"fy": (4,), "financial year": (4,), "ay": (9,), "academic": (9,), "academic year": (9,),
                 "calendar year": (1,), "": (4, 9)}  # fmt: skip
_LENGTHS = {"quarter": 3, "3 months": 3, "three months": 3, "year": 12, "rolling year": 12, "12 months": 12,
            "12m": 12, "twelve months": 12, "rolling 12 months": 12, "three years": 36, "3 years": 36,
            "36 months": 36}  # fmt: skip
LONGEST = 100  # characters; no style comes near, and a cell may hold a novel
_ENDING = rf"(?:the )?({'|'.join(_LENGTHS)})[ -](?:to|ending|ended)(?: the end of| end of)? (.+)"


@dataclass(frozen=True, slots=True)
class Asked:
    """What to look for: how many months (None: any), whether a rolling year, how bare quarters count."""

    months: int | None
    rolling: bool
    bare_quarter: BareQuarter | None = None


def read_ids(text: str, asked: Asked) -> list[int]:
    """The ids, in order, of all periods that the text may mean to someone who asks for this."""
    if len(text) > LONGEST:
        return []
    return sorted(each for each in _read(plain_text(text), asked) if 1_200 < each < 9_990 * 1_200)


def plain_text(text: str) -> str:
    """One spelling of spaces, dashes, case and quotation marks; a dash beside a space becomes "to"."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\ufeff", "").replace("\u200b", "")
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)  # hyphens, dashes and the minus sign
    plain = re.sub(r"[',\u2018\u2019]", " ", plain)
    plain = re.sub(r"\s+-\s*|\s*-\s+", " to ", " ".join(plain.split()))
    return re.sub(r"[ t]00:00(:00)?$", "", plain)


def _id(year: int, month: int, months: int) -> int:
    return (year * 12 + month - 1) * 100 + months


def _id_of(span: Span) -> int | None:
    """The id of the whole months from the first to the last day, if they are whole months."""
    first, last = span
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and _ends_month(last) and 1 <= months <= 99
    return _id(first.year, first.month, months) if whole else None


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _full_year(text: str) -> int:
    """Two digits stand for 1974 to 2073."""
    return int(text) if len(text) == 4 else int(text) + (1900 if int(text) >= 74 else 2000)


def second_year(first: int, text: str) -> int:
    """The year that ends a pair such as 1999/00, or the one written in full."""
    if len(text) == 4:
        return int(text)
    return first - first % 100 + int(text) + (100 if int(text) < first % 100 else 0)


def _read(text: str, asked: Asked) -> set[int]:
    """Everything a plain text may mean; a remark in brackets must agree with the text before it."""
    bracketed = re.fullmatch(r"([^()]+?) ?\(([^()]+)\)", text)
    if bracketed is None:
        return {each for reader in _READERS for each in reader(text, asked)}
    both = _read(bracketed[1], asked), _read(bracketed[2], asked)
    return both[0] & both[1] if both[0] else _read(f"{bracketed[1]} {bracketed[2]}", asked)


def read_span(text: str) -> Span | None:
    """The first and last day of a day or a month: ISO or UK order, never the US order."""
    if re.fullmatch(_POINT, text) is None:
        return None
    parts = re.findall(r"\d+|[a-z]{3,}", text)
    if len(parts[0]) == 4 and parts[0].isdigit():
        parts.reverse()
    *day, month, year = parts
    number = int(month) if month.isdigit() else _SHORT_MONTHS.index(month[:3]) + 1
    try:
        first = date(_full_year(year), number, int(day[0]) if day else 1)
    except ValueError:  # there is no such day or month
        return None
    return (first, first if day else first.replace(day=monthrange(first.year, number)[1]))


def _read_own_code(text: str, asked: Asked) -> Iterator[int]:
    """2025-Q3 and 2025-Q3-12m: by the calendar year, unless a publisher's layout says otherwise."""
    found = re.fullmatch(r"(\d{4})-q([1-4])(-12m)?", text)
    if found:
        month = 3 * int(found[2]) - 2
        if found[3]:
            yield _id(int(found[1]) - 1, month + 3, 12)
        else:
            yield _id(int(found[1]), month + 3 * (asked.bare_quarter == "financial"), 3)


def _read_quarter(text: str, asked: Asked) -> Iterator[int]:
    """Q2 2025/26 (one meaning), and Q2 2025 or 2025Q2 (two meanings, unless the publisher's way is known)."""
    join, financial = "(?: to | of |[ /-]|)", "(?:fy ?|financial year )?"
    found = re.fullmatch(rf"{QUARTER}{join}{financial}{_PAIR}|{financial}{_PAIR}{join}{QUARTER}", text)
    if found:
        number, first = int(found[1] or found[6]), _full_year(found[2] or found[4])
        if second_year(first, found[3] or found[5]) == first + 1:
            yield _id(first, 3 * number + 1, 3)
    # With a dash, the year before the quarter is our own code.
    found = re.fullmatch(rf"{QUARTER}{join}(\d{{4}})|(\d{{4}})(?: to |[ /]|){QUARTER}", text)
    if found:
        number, year = int(found[1] or found[4]), int(found[2] or found[3])
        if asked.bare_quarter != "financial":
            yield _id(year, 3 * number - 2, 3)
        if asked.bare_quarter != "calendar":
            yield _id(year, 3 * number + 1, 3)


def _read_years(text: str, asked: Asked) -> Iterator[int]:
    """2024, 2024/25, FY2024-25, academic year 2024/25, 2022 to 2024."""
    names = "|".join(name for name in _NAMED_STARTS if name)
    found = re.fullmatch(rf"({names}|) ?(\d{{4}}|\d\d)(?:( to |-|/)(\d{{4}}|\d\d))?", text)
    if found is None:
        return
    name, first, dash, second = found.groups(default="")
    plainest = asked.months is None and not name
    if second:
        starts = (4,) if plainest else _NAMED_STARTS[name]
        yield from _read_two_years(first, second, name=name, dash=dash, starts=starts)
    elif len(first) == 4:
        yield from _read_lone_year("calendar year" if plainest else name, int(first))


def _read_two_years(first: str, second: str, *, name: str, dash: str, starts: tuple[int, ...]) -> Iterator[int]:
    """A year across two calendar years, or the first and the last of three years."""
    year, written_out = _full_year(first), len(first) == 4
    last = second_year(year, second)
    if last == year + 1 and (written_out or name or dash == "/"):  # 24-25 may be ages
        yield from (_id(year, month, 12) for month in starts if month != 1)
    elif written_out and last == year + 2 and not name and dash != "/":
        yield _id(year, 1, 36)
    elif written_out and last == year + 3 and name == "fy":
        yield _id(year, 4, 36)


def _read_three_years(text: str, _asked: Asked) -> Iterator[int]:
    """2022/23 to 2024/25, 2022/23 - 24/25: three financial years, each with both its years."""
    found = re.fullmatch(rf"{_PAIR}{_DASH}{_PAIR}", text)
    if found and len(found[1]) == 4:
        first, third = int(found[1]), second_year(int(found[1]), found[3])
        follow = (third, second_year(first, found[2]), second_year(third, found[4]))
        if follow == (first + 2, first + 1, first + 3):
            yield _id(first, 4, 36)


def _read_lone_year(name: str, year: int) -> Iterator[int]:
    """The calendar year, and the other years that publishers name by the year in which they begin or end."""
    if name in ("", "calendar year"):
        yield _id(year, 1, 12)
    starts = [month for month in _NAMED_STARTS[name] if month != 1]
    yield from (_id(each, month, 12) for each in (year - 1, year) for month in starts)
    if not name:
        yield from (_id(each, 1, 36) for each in (year - 2, year - 1, year))


def _read_point(text: str, asked: Asked) -> Iterator[int]:
    """A month, or the day on which a period of the months asked for begins or ends."""
    span = read_span(text)
    if span is None:
        return
    first, last = span
    if first != last:
        yield _id(first.year, first.month, 1)
        if asked.rolling:
            yield _id(first.year, first.month - 11, 12)
        # A spreadsheet turns 2008/09 into Sep-08.
        if asked.rolling and re.fullmatch(r"[a-z]{3}-\d\d", text) and first.month == (first.year + 1) % 100:
            yield _id(first.year, 4, 12)
    elif asked.months and asked.months <= 12:
        yield from _read_day(first, asked.months, rolling=asked.rolling)


def _read_day(day: date, months: int, *, rolling: bool) -> Iterator[int]:
    if day.day == 1:
        yield _id(day.year, day.month, months)
        if rolling:  # it may as well begin the last quarter of the twelve months
            yield _id(day.year, day.month - 9, 12)
    elif _ends_month(day):
        yield _id(day.year, day.month - months + 1, months)


def _read_range(text: str, _asked: Asked) -> Iterator[int]:
    """July to September 2025, 2025-07 to 2025-09, 1 July to 30 September 2025: whole months only."""
    day = r"(?:\d{1,2}(?:st|nd|rd|th)? )?"
    yearless = rf"({day}{WORD}){_DASH}({day}{WORD}[ -]?(\d{{4}}|\d\d))"
    found = re.fullmatch(rf"({_POINT}){_DASH}({_POINT})", re.sub(f"^{yearless}$", r"\1 \3 to \2", text))
    spans = [read_span(each) for each in found.groups()] if found else []
    if len(spans) == 2 and spans[0] and spans[1]:
        whole = _id_of((spans[0][0], spans[1][1]))
        yield from [whole] if whole else []


def _read_ending(text: str, asked: Asked) -> Iterator[int]:
    """12 months to September 2025, year to Q2 2025/26, quarter ending 30 September 2025."""
    text = re.sub("^(?:y/e|ye) ", "year to ", re.sub("^(?:q/e|qe) ", "quarter to ", text))
    text = re.sub("^to ", "12 months to ", text) if asked.rolling else text
    found = re.fullmatch(_ENDING, text)
    if found is None:
        return
    months, span = _LENGTHS[found[1]], read_span(found[2])
    if span and _ends_month(span[1]):
        yield _id(span[1].year, span[1].month - months + 1, months)
    for quarter in (*_read_quarter(found[2], asked), *_read_own_code(found[2], asked)):
        if quarter % 100 == 3:
            yield quarter + (3 - months) * 100 + months - 3


_READERS: tuple[Callable[[str, Asked], Iterator[int]], ...] = (
    _read_own_code, _read_quarter, _read_years, _read_three_years, _read_point, _read_range, _read_ending,
)  # fmt: skip
