"""How a figure came about, in plain words, one sentence after the other: the same on the page and in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from layouts.comparison import is_published
from layouts.exhibits.parts import write_cell
from layouts.formatting import format_count, format_number, format_with_unit, is_count, join_words
from layouts.page_data.methods.texts import write_formula, write_interval_method
from layouts.wording_parts import describe_basis, name_series_period, name_status
from loaders.areas import Area
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Metric, OutOf, Population, Series, Statistic
from metrics.disclosure import ROUNDED
from metrics.provenance_facts import Asked, PooledPeriod, Provenance, Purpose, Source
from metrics.results import Result

NAMED_AT_MOST: Final = 6
"""How many areas a sentence names."""

RANGES_AT_MOST: Final = 12
"""How many runs of row numbers are named of one file."""


# ---------------------------------------------------------------- the figure


def name_figure(asked: Asked) -> str:
    """Which figure it is: “Treatment progress, Female, Herefordshire, 12 months to September 2025”."""
    parts = [asked.metric.short_title, asked.category, asked.area.name, name_asked_period(asked)]
    return ", ".join(part for part in parts if part)


def name_asked_period(asked: Asked) -> str:
    """The period in the words of its series' kind, without its code."""
    return name_series_period(asked.series, asked.period)


def tell_figure(found: Provenance) -> str:
    """The figure itself with what it is made of; where there is none, why."""
    result = found.result
    if result is None:
        return "There is no figure: nothing that was sent gives one."
    if result.value is None:
        return _tell_absence(found, result)
    basis = describe_basis(result)
    value = format_with_unit(result.value, result.unit) + (f" {result.unit}" if is_count(result.unit) else "")
    return f"{value}: {basis}." if basis else f"{value}."


def _tell_absence(found: Provenance, result: Result) -> str:
    why = name_status(result, published=is_published(found.asked.metric, result))
    if result.status is Status.SUPPRESSED:
        return f"The figure is {why}."
    if result.status is Status.NOT_RETURNED and found.sources:
        return "There is no figure: what was sent says that it is not available."
    return f"There is no figure: {why}."


def tell_way(found: Provenance) -> list[str]:
    """How it came about: whether it was sent or added up, of which areas and periods, from how many rows and files."""
    told = [_tell_sum(found), _tell_rows(found.sources_for(Purpose.FIGURE))]
    bands = found.sources_for(Purpose.STANDARDISING)
    if bands:
        rows, files = format_count(count_rows(bands), "row"), format_count(len(bands), "file")
        told.append(f"The rate is standardised for age from {rows} of age bands, of {files}.")
    told += [_tell_population(found), _tell_rounding(found)]
    return [each for each in told if each]


def tell_counts(found: Provenance) -> list[tuple[str, str]]:
    """Numerator and denominator with their numbers, where those may be shown, and what each of them counts; of a count,
    which is its own value, what it counts."""
    metric, result = found.asked.metric, found.result
    if found.asked.series.statistic is Statistic.COUNT:
        return [("What is counted", metric.numerator)]
    counts = [("Numerator", result.numerator if result else None, metric.numerator)]
    if found.asked.series.denominator is not None:
        words = _describe_denominator(metric, found.asked.series)
        counts.append(("Denominator", result.denominator if result else None, words))
    return [(name if number is None else f"{name}, {format_number(number)}", words) for name, number, words in counts]


def _tell_sum(found: Provenance) -> str:
    if not found.sources:
        return ""
    pooled = f" over {format_count(len(found.pooled), 'period')}" if found.pooled else ""
    if not found.members:
        way = f"added up{pooled} from what was sent" if pooled else "made from what was sent"
        return f"It was {way} for {found.asked.area.name} itself."
    names = [each.area.name for each in found.members]
    listed = f": {join_words(names)}" if len(names) <= NAMED_AT_MOST else ""
    return f"It was added up from {format_count(len(names), 'area')}{pooled}{listed}. Counts are added before dividing."


def _tell_rows(sources: Sequence[Source]) -> str:
    if not sources:
        return "No row of any file that stands feeds it."
    senders = list(dict.fromkeys(each.origin.sender for each in sources))
    by = f", sent by {join_words(senders)}" if len(senders) <= NAMED_AT_MOST else f", from {len(senders):,} senders"
    verb = "feeds" if count_rows(sources) == 1 else "feed"
    return f"{_count_rows(sources)} {verb} it{by}."


def count_rows(sources: Iterable[Source]) -> int:
    """How many rows of files these are."""
    return sum(len(each.rows) for each in sources)


def _count_rows(sources: Sequence[Source]) -> str:
    return f"{format_count(count_rows(sources), 'row')} of {format_count(len(sources), 'file')}"


def _tell_population(found: Provenance) -> str:
    if not found.mid_years:
        return ""
    years = join_words(str(year) for year in found.mid_years)
    loaded = found.sources_for(Purpose.POPULATION)
    origin = f"from {_count_rows(loaded)} that were loaded" if loaded else "from this product's reference data"
    noun = "estimate" if len(found.mid_years) == 1 else "estimates"
    return f"The population is the mid-year {noun} of {years}, {origin}."


def _tell_rounding(found: Provenance) -> str:
    if found.asked.series.source != "partner" or found.asked.metric.disclosure not in ROUNDED:
        return ""
    return "Counts are added up exactly and shown to the nearest 5, so those shown need not add up."


# ---------------------------------------------------------------- the definition


def list_definition(found: Provenance) -> list[tuple[str, str]]:
    """What the figure is by definition: names and words, in order."""
    metric, series = found.asked.metric, found.asked.series
    facts = [
        ("Metric", metric.title),
        ("Source", series.name),
        ("Rows counted", _describe_rows(found.asked)),
        ("Numerator", metric.numerator),
        ("Denominator", _describe_denominator(metric, series)),
        ("Statistic", series.statistic.value),
        ("How it is worked out", f"{write_formula(series)} {write_interval_method(series)}"),
        ("Unit", found.result.unit if found.result else series.unit),
    ]
    return [(name, words) for name, words in facts if words]


def _describe_rows(asked: Asked) -> str:
    """Which rows of the return the definition counts: “measure treatment-progress; client group Adults”."""
    series = asked.series
    where = [f"{name.replace('_', ' ')} {join_words(words)}" for name, words in series.where.items()]
    group = [f"{asked.breakdown.replace('_', ' ')} {asked.category}"] if asked.breakdown else []
    return "; ".join([f"measure {series.measure}", *where, *group])


def _describe_denominator(metric: Metric, series: Series) -> str:
    if series.denominator is None:
        return "" if series.statistic is not Statistic.COUNT else "None: this is a count."
    column = {OutOf: " Sent in the same rows, in the column out_of.", Population: ""}
    return metric.denominator + column[type(series.denominator)]


# ---------------------------------------------------------------- areas, periods, rows


def write_member(asked: Asked, result: Result | None) -> str:
    """An area's figure as a table shows it, or why there is none."""
    return "No return" if result is None else write_cell(result, published=asked.series.source == "published")


def tell_pooled(pooled: PooledPeriod) -> str:
    """What was sent for a period that is pooled; its figure is shown nowhere."""
    if not pooled.areas:
        return "No return"
    sent = "Nothing to report" if pooled.nil else "Sent"
    missing = f"; no return from {pooled.missing:,}" if pooled.missing else ""
    return f"{sent}, for {format_count(pooled.areas, 'area')}{missing}"


def name_missing(series: Series, missing: Sequence[tuple[Area, Period]], most: int) -> str:
    """The areas and periods of which nothing stands, the first so many by name."""
    named = [f"{area.name} ({name_series_period(series, period)})" for area, period in missing[:most]]
    more = [f"{len(missing) - most:,} more"] if len(missing) > most else []
    return join_words([*named, *more])


def find_ranges(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of consecutive row numbers, first and last of each."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def write_rows(rows: Sequence[int], most: int = RANGES_AT_MOST) -> str:
    """Row numbers as people read them: “2 to 4, 7 and 200 more”."""
    ranges = find_ranges(rows)
    shown = [str(first) if first == last else f"{first} to {last}" for first, last in ranges[:most]]
    left = sum(last - first + 1 for first, last in ranges[most:])
    return join_words([*shown, *([f"{left:,} more"] if left else [])])


def name_places(series: Series, places: Sequence[tuple[Area, Period]]) -> str:
    """What the rows of a file speak of: “Herefordshire, 2024 to 2025”, or how many areas."""
    areas = list(dict.fromkeys(area.name for area, _ in places))
    named = join_words(areas) if len(areas) <= NAMED_AT_MOST else format_count(len(areas), "area")
    periods = sorted({period for _, period in places}, key=lambda each: each.id)
    if len(periods) == 1:
        return f"{named}, {name_series_period(series, periods[0])}"
    return f"{named}, {format_count(len(periods), 'period')}"
