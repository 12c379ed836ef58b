"""Exhibits written out by hand, one of each kind of chart, for the tests of what is made from them.

They are not built by the product, so that what is looked for in a file is known here: each figure of `FIGURES`, the
hidden one, and the missing one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from layouts.charts.funnel_spec import FunnelLine, FunnelPoint, FunnelSpec
from layouts.charts.specs import (
    BreakdownSpec,
    ChartSpec,
    ColumnsSpec,
    ControlChartSpec,
    Limits,
    Line,
    Point,
    RankingSpec,
    Reference,
    TrendSpec,
)
from layouts.charts.spine_spec import SpineChartSpec, SpineRow, SpineSpec
from layouts.charts.tile_spec import TileMapSpec, TilePoint
from layouts.exhibits.parts import ILLUSTRATIVE, Column, Exhibit, Table
from layouts.formatting import format_interval, format_value
from loaders.areas import Area, AreaLevel
from loaders.periods import Period
from loaders.status import Status
from metrics.results import Result

AS_AT: Final = date(2025, 11, 20)
PLACE: Final = "Herefordshire, County of"
NOTES: Final = (
    "Intervals are 95%, by Wilson's method.",
    "[c] stands for a hidden figure. Counts of 1 to 4 people are hidden.",
)

# (numerator, denominator, value, lower, upper); the sixth is hidden and the tenth was never returned.
FIGURES: Final[tuple[tuple[float, float, float, float, float] | None, ...]] = (
    (402.0, 1001.0, 40.15984015984016, 37.16544, 43.22913),
    (409.0, 1003.0, 40.77766699900299, 37.77381, 43.85021),
    (416.0, 1005.0, 41.39303482587065, 38.38201, 44.46709),
    (423.0, 1007.0, 42.0059582919563, 38.98713, 45.08188),
    (430.0, 1009.0, 42.61645193260654, 39.59234, 45.69432),
    None,
    (444.0, 1013.0, 43.830207305034556, 40.80217, 46.90123),
    (451.0, 1015.0, 44.433497536945815, 41.40151, 47.50412),
    (458.0, 1017.0, 45.03441494591937, 41.99934, 48.10287),
    None,
    (472.0, 1021.0, 46.22918707149853, 43.18921, 49.29345),
    (479.0, 1023.0, 46.82306940371457, 43.78123, 49.88456),
    (486.0, 1025.0, 47.41463414634146, 44.37014, 50.47251),
)
NATION: Final = tuple(44.5 + 0.1 * place for place in range(len(FIGURES)))
HIDDEN, MISSING = 5, 9
PERIODS: Final = tuple(Period(date(2022, 7, 1), 3).shifted(3 * step) for step in range(len(FIGURES)))


def make_points(*, judgement: str = "", unit: str = "%") -> tuple[Point, ...]:
    """The figures as points, oldest first; the last is provisional, and has the judgement."""
    last = len(FIGURES) - 1
    points = []
    for place, (period, figure) in enumerate(zip(PERIODS, FIGURES, strict=True)):
        label, shown = period.short_label, "[c]" if place == HIDDEN else "No return"
        if figure is None:
            points.append(Point(label, f"{label}: no figure", shown=shown))
            continue
        shown = format_value(figure[2], unit)
        word = judgement if place >= last - 1 else ""
        points.append(Point(label, f"{label}: {shown}", figure[2], figure[3], figure[4], shown, place == last, word))
    return tuple(points)


def make_nation() -> Line:
    """England's line, which has a figure for each period."""
    told = zip(PERIODS, NATION, strict=True)
    return Line("England", tuple(Point(p.short_label, f"England: {v}", v, shown=format_value(v, "%")) for p, v in told))


def make_rows() -> tuple[Point, ...]:
    """Four areas: better, similar, worse, and one without a figure."""
    return (
        Point("Wolverhampton", "Wolverhampton: 52.3%", 52.34375, 49.11, 55.56, "52.3%", judgement="Better"),
        Point("Telford and Wrekin", "Telford and Wrekin: 48.0%", 48.046875, 44.9, 51.2, "48.0%", judgement="Similar"),
        Point(PLACE, f"{PLACE}: 40.1%", 40.140625, 37.1, 43.3, "40.1%", judgement="Worse"),
        Point("Dudley†", "Dudley: hidden", shown="[c]"),
    )


TARGET: Final = Reference("Target", 52.0, "52.0%")


def make_charts() -> dict[str, ChartSpec]:
    """One specification of each kind, by a word for it."""
    points, nation = make_points(), make_nation()
    counts = tuple(
        Point(point.label, point.text, None if figure is None else figure[0],
              shown=point.shown if figure is None else format_value(figure[0], "seizures"),
              provisional=point.provisional)
        for point, figure in zip(points, FIGURES, strict=True)
    )  # fmt: skip
    judged = make_points(judgement="Improvement")
    limits = (Limits(0, 6, 41.8, 38.2, 45.4), Limits(7, 12, 45.9, 42.3, 49.5))
    groups = (
        Point("Female", "Female: 56.0%", 56.015625, 52.9, 59.1, "56.0%"),
        Point("Male", "Male: 40.0%", 40.046875, 37.0, 43.1, "40.0%"),
    )
    beside = (
        Point("Female", "England, Female: 51.2%", 51.203125, shown="51.2%"),
        Point("Male", "England, Male: 45.9%", 45.890625, shown="45.9%"),
    )
    bars = tuple(replace(each, value=each.value and each.value * 10, lower=None, upper=None) for each in groups)
    bars = tuple(replace(each, shown=format_value(each.value or 0, "seizures")) for each in bars)
    return {
        "trend": TrendSpec(Line(PLACE, points), "%", (nation,), target=TARGET, rebases=(7,)),
        "estimates": TrendSpec(Line(PLACE, points), "%", (nation,), joined=False),
        "control": ControlChartSpec(Line(PLACE, judged), "%", limits, (7,), TARGET, nation),
        "columns": ColumnsSpec(Line(PLACE, counts), "seizures", earlier=8),
        "ranking": RankingSpec(make_rows(), "%", Reference("England", 45.703125, "45.7%"), focus=PLACE),
        "dots": BreakdownSpec(groups, "%", "dots", beside, "England"),
        "bars": BreakdownSpec(bars, "seizures", "bars"),
        "funnel": make_funnel(),
        "spine": make_spine(),
    }


def make_tiles() -> TileMapSpec:
    """Three squares: one in focus, one without a figure, one for context."""
    tiles = (
        TilePoint(PLACE, PLACE, 1, 1, shown="47.3%", judgement="Better"),
        TilePoint("Dudley", "Dudley", 2, 1, shown="[c]", known=False),
        TilePoint("Solihull†", "Solihull", 2, 2, shown="40.1%", judgement="Worse", own=False),
    )
    return TileMapSpec(tiles, "Judged against England 45.7%")


def make_funnel() -> FunnelSpec:
    """Five areas about a centre of 45%, one of them outside."""
    points = (
        FunnelPoint("Dudley", "Dudley", 350.0, 46.515625, "Similar", named="always"),
        FunnelPoint(PLACE, PLACE, 1025.0, 40.140625, "Worse", named="always"),
        FunnelPoint("Wolverhampton", "Wolverhampton", 1400.0, 51.828125, "Better", named="always"),
        FunnelPoint("Sandwell", "Sandwell", 700.0, 44.296875, "Similar", context=True),
        FunnelPoint("Solihull", "Solihull", 500.0, 43.765625, "Similar", context=True),
    )
    sizes = (200.0, 400.0, 800.0, 1600.0, 2100.0)
    lines = tuple(
        FunnelLine(tuple((size, 45.0 + sign * 50 * wide / size**0.5) for size in sizes), name, wide > 2)
        for sign, wide, name in ((-1, 1.96, ""), (1, 1.96, "95% limits"), (-1, 3.09, ""), (1, 3.09, "99.8% limits"))
    )
    return FunnelSpec(points, lines, 45.0, "45.0%", "%", "People in treatment")


def make_spine() -> SpineChartSpec:
    """Four metrics: one among five peers, one of which less is better, a count, and one without a figure."""
    peers = (38.25, 41.5, 47.75, 50.0, 55.25)
    return SpineChartSpec(
        (
            SpineRow(
                "Treatment progress", "Jul–Sep 2025; percentage", "40.1%", "Worse", "Treatment progress: 40.1%",
                SpineSpec(40.140625, peers, 45.703125, "Worse", middle=(40.48, 49.4375)), ("Worst 38.3%", "Best 55.3%"),
            ),
            SpineRow(
                "Homeless with drug need", "Jul–Sep 2025; percentage", "6.5%", "Similar", "Homeless: 6.5%",
                SpineSpec(6.5, (4.25, 8.5), 6.25, "Similar", reverse=True), ("Worst 8.5%", "Best 4.3%"),
            ),
            SpineRow(
                "Numbers in treatment", "Jul–Sep 2025; number of people", "560", text="Numbers in treatment: 560",
                why="A count: areas differ in size",
            ),
            SpineRow("Deaths in treatment", "Jul–Sep 2025; per 1,000 people", "[c]", text="Deaths: hidden"),
        )
    )  # fmt: skip


def make_exhibit(chart: ChartSpec | None = None, **changes: Any) -> Exhibit:
    """The figures over time, with a chart of any kind."""
    made = Exhibit(
        name="treatment-progress_E06000019_2025-Q3_2025-11-20",
        title=f"Treatment progress rose to 47.4% in {PLACE}, July to September 2025",
        subtitle=f"Adults who made progress in treatment, {PLACE}, July 2022 to September 2025, per cent",
        alt="Line chart of 13 quarters. It rises from 40.2% to 47.4%.",
        chart=chart,
        table=make_table(),
        results=make_results(),
        source="Treatment return",
        notes=NOTES,
        marking=ILLUSTRATIVE,
        as_at=AS_AT,
    )
    return replace(made, **changes)


def make_table() -> Table:
    """The table beside the chart, the latest period first."""
    headers = ("Period", "Value", "95% interval", "Count", "England")
    rows = []
    for place in reversed(range(len(FIGURES))):
        figure, label, nation = FIGURES[place], PERIODS[place].short_label, format_value(NATION[place], "%")
        if figure is None:
            rows.append((label, "[c]" if place == HIDDEN else "No return", "", "", nation))
            continue
        counted = f"{figure[0]:,.0f} of {figure[1]:,.0f}"
        rows.append((label, format_value(figure[2], "%"), format_interval(*figure[3:], "%"), counted, nation))
    columns = tuple(Column(header, numeric=header != "Period") for header in headers)
    return Table(f"Treatment progress in {PLACE} by period", columns, tuple(rows))


def make_results() -> tuple[Result, ...]:
    """The figures behind the chart: the area's, then England's."""
    area = Area(1, "E06000019", PLACE, AreaLevel.UNITARY)
    england = Area(2, "E92000001", "England", AreaLevel.COUNTRY)
    own = [_make_result(period, figure, area) for period, figure in zip(PERIODS, FIGURES, strict=True)]
    nation = [
        _make_result(period, (None, None, value, None, None), england)
        for period, value in zip(PERIODS, NATION, strict=True)
    ]
    return (*own, *nation)


def _make_result(period: Period, figure: tuple[float | None, ...] | None, area: Area) -> Result:
    absent = Status.SUPPRESSED if PERIODS.index(period) == HIDDEN else Status.NOT_RETURNED
    numerator, denominator, value, lower, upper = figure or (None,) * 5
    return Result(
        metric="treatment-progress",
        series="Treatment return",
        area=area,
        period=period,
        breakdown=None,
        category=None,
        status=Status.OK if figure else absent,
        numerator=numerator,
        denominator=denominator,
        value=value,
        lower=lower,
        upper=upper,
        unit="%",
        method="Wilson",
        members=1,
        members_present=1 if figure else 0,
        illustrative=True,
        as_at=AS_AT,
    )
