"""A naive second calculation of all outcomes: plain dictionaries over the rows that stand, figure by figure.

It shares nothing with the engine but the definitions and the reference data. Slow, and meant to be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeAlias

from loaders.areas import (
    ENGLAND_CODE,
    FIVE_YEAR_BANDS,
    LOWER_TIER,
    UPPER_TIER,
    Area,
    AreaLevel,
    Populations,
    read_areas,
)
from loaders.columns import Name
from loaders.partner_return import PartnerReturn
from loaders.periods import Period, PeriodKind, parse_any_period
from loaders.returns_catalogue import return_named
from loaders.status import Status
from metrics.definition import Population, Series, Statistic
from metrics.statistics import EUROPEAN_STANDARD_POPULATION_2013
from tests.metrics.oracle_figures import (
    Figure,
    Row,
    Sending,
    add,
    add_denominators,
    find_standing,
    find_sum_status,
    is_countless,
    join_rows,
    pool_figures,
)

Category: TypeAlias = tuple[str, str]  # breakdown column and word; TOTAL for the total
Key: TypeAlias = tuple[Area, Period, Category]

TOTAL: Category = ("", "")
MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.THREE_CALENDAR_YEARS: 36,
    PeriodKind.THREE_FINANCIAL_YEARS: 36,
}


class Oracle:
    """All figures of one series, worked out from everything that was ever sent."""

    def __init__(self, series: Series, sendings: Sequence[Sending], populations: Populations) -> None:
        self.series = series
        self.populations = populations
        self.returned: PartnerReturn = return_named(series.returned)
        self.sent = {key: join_rows(series, rows) for key, rows in self._collect(find_standing(sendings)).items()}

    @property
    def months(self) -> int:
        return MONTHS.get(self.series.period, 12) // self.series.pooled

    def find_all(self) -> dict[Key, Figure]:
        """Every figure there is, of the return's periods and of the metric's own."""
        found = dict(self._sum_all())
        if self.series.pooled > 1:
            found |= self._pool_all(found)
        found = {key: self._set_against(key, figure) for key, figure in found.items()}
        return {key: self._standardise(key, figure, found) for key, figure in found.items()}

    # ------------------------------------------------------------ rows to figures

    def _collect(self, standing: Iterable[tuple[Row, Sending]]) -> dict[Key, list[tuple[Row, Sending]]]:
        found: dict[Key, list[tuple[Row, Sending]]] = {}
        for row, sending in standing:
            period = parse_any_period(row["period"])
            fits = period.months == self.months if self.series.pooled > 1 else period.fits(self.series.period)
            is_own = sending.returned == self.series.returned and row["measure"] == self.series.measure
            if is_own and fits and all(row[column] in words for column, words in self.series.where.items()):
                for category in self._find_categories(row):
                    found.setdefault((read_areas().by_code(row["area"]), period, category), []).append((row, sending))
        return found

    def _find_categories(self, row: Row) -> Iterator[Category]:
        """The total, or the breakdowns, that a row belongs to: those whose every other column holds its total word."""
        totals = {name: getattr(self.returned.columns[name], "total", None) for name in self.returned.breakdowns}
        apart = {name for name, word in totals.items() if word and name not in self.series.where and row[name] != word}
        if not apart:
            yield TOTAL
        for name in self.series.breakdowns:
            if apart == ({name} if totals[name] else set()):
                yield name, row[name]

    # ------------------------------------------------------------ areas to larger areas

    @cached_property
    def senders(self) -> dict[Category, set[Area]]:
        """Who ever sent each category."""
        found: dict[Category, set[Area]] = {}
        for area, _, category in self.sent:
            found.setdefault(category, set()).add(area)
        return found

    def _sum_all(self) -> Iterator[tuple[Key, Figure]]:
        for period, category in {(period, category) for _, period, category in self.sent}:
            for area in read_areas().all():
                figure = self._sum((area, period, category))
                if figure:
                    yield (area, period, category), figure

    def _find_children(self, area: Area) -> Sequence[Area]:
        areas, level = read_areas(), self.series.level
        if not self.series.additive or level is AreaLevel.COUNTRY:
            return ()
        if level is AreaLevel.FORCE:
            if area.code == ENGLAND_CODE:
                return areas.all(AreaLevel.FORCE)
            whole = {p.area: p.force for p in areas.partnerships() if p.whole_force and p.force}
            return (whole[area],) if area in whole else ()
        return () if area.level in (UPPER_TIER if level == "upper tier" else LOWER_TIER) else areas.children(area)

    def _find_awaited(self, area: Area, category: Category) -> list[Area]:
        """Those of its children that are to send a figure, or have someone below them who is."""
        column = self.returned.columns.get(category[0])
        if self.series.everywhere and not isinstance(column, Name):
            return list(self._find_children(area))
        senders = self.senders.get(category if isinstance(column, Name) else TOTAL, set())
        return [child for child in self._find_children(area) if child in senders or self._find_awaited(child, category)]

    def _count_senders(self, area: Area, category: Category) -> int:
        below = self._find_awaited(area, category)
        return sum(self._count_senders(child, category) for child in below) if below else 1

    def _sum(self, key: Key) -> Figure | None:
        area, period, category = key
        if key in self.sent:
            return self.sent[key]
        found = {child: self._sum((child, period, category)) for child in self._find_children(area)}
        parts = [part for part in found.values() if part]
        if not parts:
            return None
        absent = [child for child in self._find_awaited(area, category) if not found[child]]
        exempt = [part for part in parts if part.status is Status.NOT_APPLICABLE and not part.members]
        status = find_sum_status([part for part in parts if part not in exempt], len(absent))
        return Figure(
            status,
            numerator=add(part.numerator for part in parts if part.status is Status.OK)
            if status is Status.OK
            else None,
            denominator=add_denominators(parts) if status in (Status.OK, Status.NIL) else None,
            members=sum(part.members for part in parts) + sum(self._count_senders(each, category) for each in absent),
            present=sum(0 if is_countless(part) else part.present for part in parts),
            illustrative=any(part.illustrative for part in parts),
            sent=False,
            as_at=max(part.as_at for part in parts),
        )

    # ------------------------------------------------------------ periods to longer periods

    def _pool_all(self, found: Mapping[Key, Figure]) -> dict[Key, Figure]:
        count, length = self.series.pooled, self.months
        pooled: dict[Key, Figure] = {}
        periods: dict[Area, set[Period]] = {}
        for area, period, _ in found:
            periods.setdefault(area, set()).add(period)
        for area, period, category in found:
            for back in range(count):
                parts = [period.shifted((place - back) * length) for place in range(-count, 2 * count)]
                window = Period(parts[count].start, count * length)
                begun, ended = periods[area] & set(parts[: count + 1]), periods[area] & set(parts[2 * count - 1 :])
                if window.fits(self.series.period) and begun and ended:
                    inside = [found.get((area, part, category)) for part in parts[count : 2 * count]]
                    pooled[area, window, category] = pool_figures([each for each in inside if each], count)
        return pooled

    # ------------------------------------------------------------ rates

    def _set_against(self, key: Key, figure: Figure) -> Figure:
        of = self.series.denominator
        if not isinstance(of, Population) or figure.status not in (Status.OK, Status.NIL):
            return figure
        area, period, (column, word) = key
        ages = (word,) if column == "age_band" else of.ages
        years = [period.shifted(period.months - 12 * (back + 1)) for back in range(period.months // 12)] or [period]
        people: list[float | None] = []
        for each in years:
            middle = each.shifted(min(each.months, 12) // 2).start.year
            people.append(self.populations.count(area, middle, ages=ages, sex=word if column == "sex" else "All"))
        return replace(figure, denominator=add(people))

    def _standardise(self, key: Key, figure: Figure, found: Mapping[Key, Figure]) -> Figure:
        area, period, category = key
        if (
            self.series.statistic is not Statistic.STANDARDISED_RATE
            or category != TOTAL
            or figure.status is not Status.OK
        ):
            return figure
        of = self.series.denominator
        ages = (isinstance(of, Population) and of.ages) or FIVE_YEAR_BANDS
        bands = [found.get((area, period, ("age_band", age))) for age in ages]
        weights = [float(EUROPEAN_STANDARD_POPULATION_2013[FIVE_YEAR_BANDS.index(age)]) for age in ages]
        rate = variance = events = 0.0
        for band, weight in zip(bands, weights, strict=True):
            if band is None or band.status not in (Status.OK, Status.NIL) or not band.denominator:
                return figure
            count, share = band.numerator or 0.0, weight / sum(weights) / band.denominator
            rate, variance, events = rate + share * count, variance + share**2 * count, events + count
        scale = self.series.multiplier
        return figure if events < 10 else replace(figure, value=rate * scale, variance=variance * scale**2)
