"""From rows to cells: which rows make a total and which a breakdown, what a row's marks come to, what stands."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from loaders.periods import parse_any_period
from loaders.status import Status
from loaders.tables import all_tables
from metrics.catalogue import metric_named
from metrics.cells import Cells
from metrics.counts import Parts, join_spoken, stream_standing_rows, to_day
from metrics.figures import read_figures
from metrics.results import Result
from tests.metrics.store import Store

OK, SUPPRESSED, NIL = Status.OK, Status.SUPPRESSED, Status.NIL
NOT_RETURNED, NOT_APPLICABLE, INCOMPLETE = Status.NOT_RETURNED, Status.NOT_APPLICABLE, Status.INCOMPLETE

QUARTER = "July to September 2025"
YEAR = "12 months to September 2025"


def tell(result: Result) -> tuple[Status, float | None, float | None]:
    """Status, numerator and denominator."""
    return result.status, result.numerator, result.denominator


# ---------------------------------------------------------------- totals and groups


def test_kinds_without_a_total_row_are_added_up(store: Store) -> None:
    store.send(
        "police-supply",
        f"West Mercia | {QUARTER} | disruptions | Major | 3",
        f"West Mercia | {QUARTER} | disruptions | Moderate | 11",
        f"West Mercia | {QUARTER} | disruptions | Minor | 27",
    )
    assert store.figure("ocg-disruptions", "E23000016", QUARTER).numerator == 14, "minor ones are not counted"
    found = store.find("ocg-disruptions", "E23000016", by="category")
    assert [(each.category, each.numerator) for each in found] == [("Major", 3), ("Moderate", 11)]


def test_people_are_counted_by_their_total_row_and_never_by_adding_groups(store: Store) -> None:
    store.send(
        "treatment",
        f"Herefordshire | {YEAR} | treatment-progress | Adults | All | All | All | All | 100 | 200",
        f"Herefordshire | {YEAR} | treatment-progress | Adults | Opiate | All | All | All | 60 | 90",
        f"Herefordshire | {YEAR} | treatment-progress | Adults | Alcohol only | All | All | All | 40 | 90",
        f"Herefordshire | {YEAR} | treatment-progress | Adults | All | Female | All | All | 30 | 70",
        f"Herefordshire | {YEAR} | treatment-progress | Adults | Opiate | Female | All | All | 20 | 40",
    )
    assert tell(store.figure("treatment-progress", "Herefordshire", YEAR)) == (OK, 100, 200)
    by_substance = store.find("treatment-progress", "Herefordshire", by="substance")
    assert [(r.category, r.numerator) for r in by_substance] == [("Opiate", 60), ("Alcohol only", 40)]
    by_sex = store.find("treatment-progress", "Herefordshire", by="sex")
    assert [(r.category, r.numerator, r.denominator) for r in by_sex] == [("Female", 30, 70)]


def test_adults_and_young_people_are_added_up_where_both_are_asked_for(store: Store) -> None:
    store.send(
        "treatment",
        f"Herefordshire | {YEAR} | in-treatment | Adults | All | All | All | All | 1046 | ",
        f"Herefordshire | {YEAR} | in-treatment | Young people | All | All | All | All | 58 | ",
    )
    assert store.figure("numbers-in-treatment", "Herefordshire", YEAR).value == 1104
    groups = store.find("numbers-in-treatment", "Herefordshire", by="client_group")
    assert [(each.category, each.value) for each in groups] == [("Adults", 1046), ("Young people", 58)]


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("count", "out_of", "wanted"),
    [
        ("40", "90", (OK, 40, 90)),
        ("[c]", "90", (SUPPRESSED, None, None)),
        ("40", "[c]", (SUPPRESSED, None, None)),
        ("40", "[x]", (NOT_RETURNED, None, None)),
        ("[x]", "[c]", (NOT_RETURNED, None, None)),
        ("nil", "90", (NIL, None, None)),
        ("nil", "nil", (NIL, None, None)),
        ("nil", "", (NIL, None, None)),
        ("nil", "[c]", (SUPPRESSED, None, None)),
        ("0", "nil", (NIL, None, None)),
        ("[z]", "[z]", (NOT_APPLICABLE, None, None)),
    ],
)
def test_a_count_and_what_it_is_out_of(
    count: str, out_of: str, wanted: tuple[Status, float | None, float | None], store: Store
) -> None:
    rest = "Adults | All | All | All | All"
    store.send("treatment", f"Herefordshire | {YEAR} | treatment-progress | {rest} | {count} | {out_of}")
    assert tell(store.figure("treatment-progress", "Herefordshire", YEAR)) == wanted


def test_a_count_out_of_nobody_is_no_figure() -> None:
    # A return refuses such a row today; a store can hold it from earlier on.
    numbers = {"count": [40.0], "count_status": [OK], "out_of": [np.nan], "out_of_status": [NIL]}
    columns = {name: np.array(each) for name, each in numbers.items()}
    found = read_figures(metric_named("treatment-progress").main, columns, np.array([0]))
    assert found["status"].tolist() == [NOT_RETURNED]
    assert not found["present"].any()


def test_no_finds_in_a_prison_count_its_prisoners(store: Store) -> None:
    store.send(
        "prison-finds",
        "Shropshire | 2024/25 | prison-drug-finds | HMP North | 241 | 1068",
        "Shropshire | 2024/25 | prison-drug-finds | HMP South | nil | 745",
    )
    assert tell(store.figure("prison-drug-finds", "Shropshire", "2024/25")) == (OK, 241, 1068 + 745)


PUBLISHED = "Worcestershire | 2019/20 | unmet-need-ocu | Fingertips 93517 | All | All | All"


@pytest.mark.parametrize(
    ("numbers", "status", "value"),
    [
        ("54.6 | 40.6 | 64.1 | 1439.3 | 2635.3", OK, 54.6),
        ("54.6 | | | [c] | ", OK, 54.6),
        ("[c] | | | [c] | 2635.3", SUPPRESSED, None),
        ("[c] | | | 1439.3 | 2635.3", SUPPRESSED, None),
        ("[x] | | | | ", NOT_RETURNED, None),
        (" | | | 1439.3 | 2635.3", NOT_APPLICABLE, None),
        (" | | | [x] | ", NOT_RETURNED, None),
    ],
)
def test_a_published_value_stands_for_itself(numbers: str, status: Status, value: float | None, store: Store) -> None:
    store.send("published-figures", f"{PUBLISHED} | {numbers}")
    found = store.figure("unmet-need-ocu", "Worcestershire", "2019/20", source="Fingertips 93517")
    assert (found.status, found.value) == (status, value)


def test_a_published_number_may_stand_in_either_column(store: Store) -> None:
    start = "2019/20 | numbers-in-treatment | NDTMS ViewIt | All | All | All"
    store.send("published-figures", f"Worcestershire | {start} | 1210 | | | | ", f"Shropshire | {start} | | | | 640 | ")
    asked = {"period": "2019/20", "source": "NDTMS ViewIt"}
    assert store.figure("numbers-in-treatment", "Worcestershire", **asked).value == 1210
    assert store.figure("numbers-in-treatment", "Shropshire", **asked).value == 640


# ---------------------------------------------------------------- what stands


def test_a_part_sent_again_replaces_that_part_alone(store: Store) -> None:
    start = f"West Mercia | {QUARTER}"
    store.send("police-supply", f"{start} | seizures | Class A | 212", f"{start} | seizures | Class B | 640",
               f"{start} | county-lines-closed | All | 4")  # fmt: skip
    store.send("police-supply", f"{start} | seizures | Class A | 213")
    assert store.figure("drug-seizures", "E23000016", QUARTER).value == 213
    assert store.figure("county-lines-closed", "E23000016", QUARTER).value == 4


def test_a_resubmission_without_rows_for_a_series_withdraws_its_figure_and_the_sums_above(store: Store) -> None:
    start = f"West Midlands | {QUARTER} | disruptions"
    store.send("police-supply", f"{start} | Major | 3", f"{start} | Moderate | 4")
    assert store.figure("ocg-disruptions", "west-midlands", QUARTER).value == 7
    store.send("police-supply", f"{start} | Minor | 9")
    for area in ("E23000014", "west-midlands", "England"):
        assert store.find("ocg-disruptions", area) == []


def test_rows_that_stand_are_streamed_back_as_they_were_counted(store: Store) -> None:
    start = f"West Mercia | {QUARTER} | seizures"
    store.send("police-supply", f"{start} | Class A | 212", f"{start} | Class B | [c]")
    later = "West Mercia | October to December 2025 | seizures | Class A | 5"
    store.send("police-supply", later, illustrative=True, day=datetime(2026, 1, 2, tzinfo=UTC))
    store.send("police-supply", f"{start} | Class C | nil")
    with store.engine.connect() as connection:
        table = all_tables().tables["return_police_supply"]
        found = list(stream_standing_rows(connection, table, "police-supply"))
    rows = [(len(chunk), illustrative, day) for chunk, illustrative, day in found]
    first, second = datetime(2026, 1, 1, tzinfo=UTC).toordinal(), datetime(2026, 1, 2, tzinfo=UTC).toordinal()
    assert rows == [(0, False, first), (1, True, second), (1, False, first)]
    assert found[2][0].columns["count_status"].tolist() == [NIL]
    assert np.isnan(found[2][0].columns["count"]).all()
    assert found[1][0].columns["period"].tolist() == [parse_any_period("October to December 2025").id]


def test_a_publication_is_replaced_apart_from_another_of_the_same_measure(store: Store) -> None:
    start = "Worcestershire | 2019/20 | unmet-need-ocu"
    store.send("published-figures", f"{start} | Fingertips 93517 | All | All | All | 54.6 | | | | ",
               f"{start} | Partner estimate | All | All | All | 60 | | | | ")  # fmt: skip
    store.send("published-figures", f"{start} | Partner estimate | All | All | All | 61 | | | | ")
    store.refresh()
    values = {name: store.figure("unmet-need-ocu", "Worcestershire", "2019/20", source=name).value
              for name in ("Fingertips 93517", "Partner estimate")}  # fmt: skip
    assert values == {"Fingertips 93517": 54.6, "Partner estimate": 61}


def test_the_day_of_a_receipt_is_that_of_universal_time() -> None:
    evening = datetime(2026, 1, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert to_day(evening) == datetime(2026, 1, 2, tzinfo=UTC).toordinal()
    assert to_day(datetime(2026, 1, 2)) == datetime(2026, 1, 2, tzinfo=UTC).toordinal()  # noqa: DTZ001 as SQLite gives it


def test_parts_are_named_once() -> None:
    one = Parts(np.array([1, 1]), np.array([5, 6]), np.array([2_400_003, 2_400_003]))
    assert len(join_spoken([one, one]).area) == 2
    assert len(join_spoken([]).area) == 0


# ---------------------------------------------------------------- a second way


def test_many_rows_against_pandas(store: Store, tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    periods = ["12 months to March 2025", "12 months to June 2025"]
    words = [("All", "Opiate", "Alcohol only"), ("All", "Female", "Male"), ("All", "18 to 29", "50 and over")]
    rows = [
        (area, period, "stable-accommodation", "Adults", *cut, "All", count, count + int(random.integers(5, 90)))
        for area in ("E06000019", "E10000034", "E06000051")
        for period in periods
        for cut in zip(*(each.ravel() for each in np.meshgrid(*words)), strict=True)
        for count in [int(random.integers(5, 500))]  # nobody is few, so that nothing is hidden
    ]
    columns = ["area", "period", "measure", "client_group", "substance", "sex", "age", "ethnicity", "count", "out_of"]
    path = tmp_path / "rows.csv"
    with path.open("w", newline="") as out:
        csv.writer(out).writerows([columns, *rows])
    store.send_file(path, layout="treatment")
    raw = pd.read_csv(path)
    cuts = {"substance": ["sex", "age"], "sex": ["substance", "age"], "age": ["substance", "sex"]}
    for by, others in cuts.items():
        mine = raw[(raw[others] == "All").all(axis=1) & (raw[by] != "All")]
        wanted = mine.groupby(["area", "period", by])[["count", "out_of"]].sum()
        assert len(wanted) == 12
        for (area, period, word), (count, out_of) in wanted.iterrows():
            found = store.figure("stable-accommodation", area, period, by=by, category=word)
            assert tell(found) == (OK, count, out_of)


def test_cells_are_a_number_or_a_reason_never_both(store: Store) -> None:
    store.send("police-supply", f"West Mercia | {QUARTER} | seizures | Class A | [c]")
    plan = store.outcomes.register.by_series["drug-seizures", "Police return"]
    cells: Cells = store.outcomes.read([plan], [27])
    assert cells.status.tolist() == [SUPPRESSED]
    assert np.isnan([cells.numerator, cells.denominator, cells.value]).all()
