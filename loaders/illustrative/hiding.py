"""How a careful sender hides small counts: the small one, and a second one from which it could be worked out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from loaders.illustrative.lines import TOTAL, Line
from loaders.status import Status


def hide_small_counts(lines: Sequence[Line], highest: int, covers: Callable[[Line], bool]) -> list[Line]:
    """Give all rows, those that the rule covers with each count of 1 to `highest` as [c]; nought stays.

    In a breakdown whose total is shown, a single hidden count could be had by subtraction: the next smallest count
    that is not nought is hidden with it. Where the total is hidden, so are all its parts but nought.
    """
    counts = {place: count for place, line in enumerate(lines) if covers(line) and (count := _count(line)) > 0}
    hidden = {place for place, count in counts.items() if count <= highest}
    for total, parts in _group_breakdowns(lines, counts):
        shown = [place for place in parts if place not in hidden]
        if total in hidden:
            hidden.update(shown)
        elif shown and len(parts) - len(shown) == 1:
            hidden.add(min(shown, key=lambda place: counts[place]))
    return [line.with_numbers(count=Status.SUPPRESSED) if place in hidden else line for place, line in enumerate(lines)]


def _group_breakdowns(lines: Sequence[Line], counts: Mapping[int, float]) -> list[tuple[int, list[int]]]:
    """Give the place of each total with those of the counts of one breakdown of it."""
    totals = {_key(lines[place], lines[place].words): place for place in counts}
    groups: dict[tuple[int, str], list[int]] = {}
    for place in counts:
        words = lines[place].words
        for column in (column for column, word in words.items() if word != TOTAL):
            total = totals.get(_key(lines[place], {**words, column: TOTAL}))
            if total is not None:
                groups.setdefault((total, column), []).append(place)
    return [(total, parts) for (total, _), parts in groups.items()]


def _key(line: Line, words: Mapping[str, str]) -> Hashable:
    return (line.area.id, line.period.id, frozenset(words.items()))


def _count(line: Line) -> float:
    """Give a row's count, nought where it is no number."""
    count = line.numbers["count"]
    return count if isinstance(count, float) else 0.0
