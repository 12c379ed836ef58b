"""What the tests of exhibits share: made-up metrics, and a check that table, records and chart agree."""

import re

from layouts.charts.draw import draw_chart
from layouts.exhibit import Exhibit
from metrics.definition import Polarity, Statistic
from metrics.results import COLUMNS
from tests.layouts.charts.drawing import require_drawable
from tests.layouts.figures import ENGLAND, make_metric

SHARE = make_metric()
COUNT = make_metric(statistic=Statistic.COUNT, short_title="Drug seizures", polarity=Polarity.NEUTRAL)
CRUDE = "per 100,000 people (crude rate)"


def find_column(exhibit: Exhibit, header: str) -> list[str]:
    """The cells beneath a header, from the top."""
    place = [column.header for column in exhibit.table.columns].index(header)
    return [row[place] for row in exhibit.table.rows]


def require_consistent(exhibit: Exhibit, unit_places: int = 1) -> None:
    """Fail unless table and records hold the same values, and the chart can be drawn from its specification."""
    assert exhibit.fields == COLUMNS
    values = [record[COLUMNS.index("value")] for record in exhibit.records if record[1] != ENGLAND.code]
    shown = [cell.rstrip("*").rstrip("%").replace(",", "") for cell in find_column(exhibit, "Value")]
    shown = shown[: len(values)]
    told = sorted(f"{value:.{unit_places}f}" for value in values if value is not None)
    assert sorted(cell for cell in shown if re.fullmatch(r"[\d.]+", cell)) == told
    assert exhibit.chart is not None
    require_drawable(draw_chart(exhibit.chart))
