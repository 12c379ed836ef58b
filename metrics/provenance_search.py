"""The search for the rows behind a figure: those of its total or category, of age bands, of the population."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from loaders.areas import FIVE_YEAR_BANDS, LOWER_TIER, SEXES, Area, read_areas
from loaders.periods import Period
from loaders.provenance import Origin, read_origins, read_part_rows, read_standing_parts
from loaders.status import write_number
from loaders.tables import StoredChunk, all_tables, scope_text
from metrics.cells import TOTAL
from metrics.definition import Population
from metrics.derive import AGE_COLUMN, SEX_COLUMN
from metrics.plans import Plan
from metrics.populations import POPULATION
from metrics.provenance_facts import Asked, Purpose, Source
from metrics.tracing import Place, Reading, Standing, Trail, keep_standing, take_rows, trace


@dataclass(frozen=True, slots=True)
class Search:
    """A search for the rows behind one figure; every step needs this."""

    reading: Reading
    plan: Plan
    asked: Asked

    @property
    def category(self) -> int:
        """The id of the category asked for."""
        asked = self.asked
        return self.reading.register.codes.get((asked.breakdown, asked.category), -1) if asked.breakdown else TOTAL

    @property
    def bands(self) -> list[int]:
        """The ids of the age bands that a rate is standardised by."""
        denominator = self.asked.series.denominator
        ages = (denominator.ages if isinstance(denominator, Population) else None) or FIVE_YEAR_BANDS
        return [
            self.reading.register.codes[AGE_COLUMN, band]
            for band in ages
            if (AGE_COLUMN, band) in self.reading.register.codes
        ]

    def follow(self, standing: Standing, categories: Sequence[int], breakdown: str | None) -> Trail:
        """Follow the figure down to the rows of these categories."""
        return trace(standing, self.plan, (self.asked.area.id, self.asked.period.id), categories, breakdown)

    def name(self, standing: Standing, given: dict[Place, list[int]], purpose: Purpose) -> list[Source]:
        """Name the submissions whose rows were met, in the order in which they came."""
        rows = take_rows(standing.rows, np.array(sorted({each for some in given.values() for each in some}), dtype=int))
        return self._name_rows(rows, self.asked.series.returned, purpose)

    def _name_rows(self, rows: StoredChunk, returned: str, purpose: Purpose) -> list[Source]:
        numbers = rows.columns["submission_id"]
        origins = read_origins(self.reading.connection, set(numbers.tolist()))
        return [
            self._make_source(origins[number], take_rows(rows, numbers == number), returned, purpose)
            for number in sorted(origins)
        ]

    def _make_source(self, origin: Origin, rows: StoredChunk, returned: str, purpose: Purpose) -> Source:
        column = rows.columns
        places = sorted({*zip(column["area"].tolist(), column["period"].tolist(), strict=True)})
        contents = self._write_contents(rows, returned) if self.reading.with_numbers else ()
        return Source(origin, purpose, tuple(sorted(set(column["row"].tolist()))), name_places(places), contents)

    def _write_contents(self, rows: StoredChunk, returned: str) -> tuple[dict[str, str], ...]:
        """The rows as a file of the return would write them, in the order of their numbers."""
        table = all_tables().tables["return_" + returned.replace("-", "_")]
        names = [name for name in rows.columns if name in table.c and name not in ("submission_id", "row")]
        order = np.argsort(rows.columns["row"], kind="stable").tolist()
        shown = [name for name in names if not name.endswith("_status")]
        return tuple({"row": str(rows.columns["row"][i])} | {n: self._write(rows, n, i) for n in shown} for i in order)

    def _write(self, rows: StoredChunk, name: str, place: int) -> str:
        value = rows.columns[name][place]
        if name == "area":
            return read_areas().by_id(int(value)).name
        if name == "period":
            return Period.from_id(int(value)).code
        if f"{name}_status" in rows.columns:
            return write_number(float(value), int(rows.columns[f"{name}_status"][place]))
        return self.reading.register.words[int(value)][1]

    def find_populations(self, mid_years: Iterable[int]) -> list[Source]:
        """Find the submissions of the return “population” that gave these mid-years of the area."""
        years, codes = set(mid_years), self.reading.register.codes
        if not years:
            return []
        scope = codes["scope", scope_text(POPULATION, POPULATION)]
        areas = [area.id for area in read_areas().members(self.asked.area, LOWER_TIER)] or [self.asked.area.id]
        parts = read_standing_parts(self.reading.connection, [scope], areas, version=self.reading.version)
        parts = [part for part in parts if Period.from_id(part.period).start.year in years]
        rows = read_part_rows(
            self.reading.connection,
            all_tables().tables[f"return_{POPULATION}"],
            parts,
            measure=codes["measure", POPULATION],
            with_numbers=self.reading.with_numbers,
        )
        rows = keep_standing(rows, parts, {})
        ages = [codes[AGE_COLUMN, band] for band in find_ages(self.asked)]
        wanted = np.isin(rows.columns[AGE_COLUMN], ages) & (
            rows.columns[SEX_COLUMN] == codes["sex", find_sex(self.asked)]
        )
        return self._name_rows(take_rows(rows, wanted), POPULATION, Purpose.POPULATION)


def find_ages(asked: Asked) -> Sequence[str]:
    """The age bands of the people that a figure is set against."""
    if asked.breakdown == AGE_COLUMN and asked.category in FIVE_YEAR_BANDS:
        return (asked.category,)
    denominator = asked.series.denominator
    return (denominator.ages if isinstance(denominator, Population) else None) or FIVE_YEAR_BANDS


def find_sex(asked: Asked) -> str:
    """The sex of the people that a figure is set against."""
    return asked.category if asked.breakdown == SEX_COLUMN and asked.category in SEXES else SEXES[0]


def name_places(places: Iterable[Place]) -> tuple[tuple[Area, Period], ...]:
    """Areas and periods by their ids."""
    areas = read_areas()
    return tuple((areas.by_id(area), Period.from_id(period)) for area, period in places)
