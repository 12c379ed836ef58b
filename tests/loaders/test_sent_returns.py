"""What stands of each return, read back from a store of each kind."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.areas import read_areas
from loaders.load import Sending, load_file
from loaders.obligations import Key, Sent
from loaders.periods import PeriodKind, parse_period
from loaders.sent import read_first_periods, read_sent
from tests.loaders.sent import READING, join, supply, supply_row, write
from tests.loaders.stored import NOTE, RECEIVED, Watch, send

MERCIA = read_areas().by_code("E23000016").id
WORCESTER = read_areas().by_code("E07000237").id
WYCHAVON = read_areas().by_code("E07000238").id
AREAS = (MERCIA, WORCESTER, WYCHAVON)
Q3 = parse_period("July to September 2025", PeriodKind.QUARTER).id
Q2 = parse_period("April to June 2025", PeriodKind.QUARTER).id
SUPPLY: Key = ("police-supply", MERCIA, Q3)
CRIME: Key = ("police-recorded-crime", WORCESTER, Q3)


def crime(*rows: str) -> str:
    """A return of recorded crime for Worcester (or another area), July to September 2025."""
    lines = (row if row.count(",") > 2 else f"Worcester,July to September 2025,{row}" for row in rows)
    return join("area,period,measure,offence,count", *lines)


def homeless(area: str, *, prevention: str, relief: str) -> str:
    start = f"{area},July to September 2025,homelessness-drug-need"
    return f"{start},Prevention,{prevention}\r\n{start},Relief,{relief}"


def read(engine: Engine, *periods: int) -> dict[Key, Sent]:
    with engine.connect() as connection:
        return read_sent(connection, AREAS, periods or (Q2, Q3))


def test_an_empty_store_has_nothing(engine: Engine) -> None:
    assert read(engine) == {}
    with engine.connect() as connection:
        assert read_first_periods(connection, AREAS) == {}


def test_what_was_sent_is_told_with_its_time_and_measures(engine: Engine, tmp_path: Path) -> None:
    number = send(engine, tmp_path, supply(supply_row(), supply_row(measure="county-lines-closed", category="All")))
    assert read(engine) == {
        SUPPLY: Sent(
            number,
            RECEIVED,
            resubmitted=0,
            nil=False,
            measures=frozenset({"seizures", "county-lines-closed"}),
            illustrative=False,
        )
    }


def test_only_the_areas_and_periods_asked_for_are_told(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(supply_row(), supply_row(period="April to June 2025"), supply_row(area="Dorset")))
    assert list(read(engine, Q3)) == [SUPPLY]
    assert sorted(read(engine)) == sorted([SUPPLY, ("police-supply", MERCIA, Q2)])


def test_measures_in_two_files_are_one_return_and_no_resubmission(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, crime("drug-offences,Possession,40"))
    second = send(engine, tmp_path, crime("neighbourhood-crime,Domestic burglary,12"))
    found = read(engine)[CRIME]
    assert (found.submission, found.resubmitted) == (second, 0)
    assert found.measures == {"drug-offences", "neighbourhood-crime"}


def test_each_replacement_counts_once(engine: Engine, tmp_path: Path) -> None:
    for count in (12, 13, 14):
        newest = send(engine, tmp_path, supply(supply_row(count=str(count))))
    found = read(engine)[SUPPLY]
    assert (found.submission, found.resubmitted) == (newest, 2)


def test_real_figures_in_place_of_made_up_ones_are_no_resubmission(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(supply_row()), illustrative=True)
    assert read(engine)[SUPPLY].illustrative
    send(engine, tmp_path, supply(supply_row(count="13")))
    found = read(engine)[SUPPLY]
    assert (found.illustrative, found.resubmitted) == (False, 0)


def test_a_return_of_several_measures_is_nil_only_when_each_of_them_is(engine: Engine, tmp_path: Path) -> None:
    nil = supply_row(measure="county-lines-closed", category="All", count="nil")
    send(engine, tmp_path, supply(nil, supply_row(count="12")))
    assert not read(engine)[SUPPLY].nil
    send(engine, tmp_path, supply(nil, supply_row(count="nil")))
    assert read(engine)[SUPPLY].nil


@pytest.mark.parametrize(
    ("prevention", "relief", "nil", "measures"),
    [
        ("nil,38", "nil,29", True, {"homelessness-drug-need"}),
        ("nil,38", "2,29", False, {"homelessness-drug-need"}),
        ("0,38", "0,29", False, {"homelessness-drug-need"}),  # nought is a figure
        ("[c],38", "[c],29", False, {"homelessness-drug-need"}),  # hidden is sent
        ("[x],[x]", "[x],[x]", False, set()),  # not available is not in
        ("[x],[x]", "2,29", False, {"homelessness-drug-need"}),
    ],
)
def test_nil_nought_hidden_and_not_available_are_four_things(
    engine: Engine, tmp_path: Path, prevention: str, relief: str, nil: bool, measures: set[str]
) -> None:
    header = "area,period,measure,duty,count,out_of"
    send(engine, tmp_path, join(header, homeless("Worcester", prevention=prevention, relief=relief)))
    found = read(engine)["housing", WORCESTER, Q3]
    assert found.nil is nil
    assert found.measures == measures
    assert found.not_available == {"homelessness-drug-need"} - measures


def test_what_was_replaced_says_nothing_any_more(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(supply_row(count="nil")))
    assert read(engine)[SUPPLY].nil
    send(engine, tmp_path, supply(supply_row(count="3")))
    assert not read(engine)[SUPPLY].nil


def test_times_are_given_in_utc(engine: Engine, tmp_path: Path) -> None:
    moment = datetime(2025, 11, 14, 23, 30, tzinfo=UTC)
    sending = Sending(write(tmp_path, supply(supply_row())), received_at=moment, note=NOTE)
    assert load_file(engine, sending, Watch().begin, reading=READING).accepted
    found = read(engine)[SUPPLY].received_at
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


def test_the_first_period_of_each_sender_is_known(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(supply_row(), supply_row(period="April to June 2025")))
    rows = ("drug-offences,Possession,40", "Wychavon,July to September 2025,drug-offences,Possession,9")
    send(engine, tmp_path, crime(*rows))
    with engine.connect() as connection:
        assert read_first_periods(connection, AREAS) == {
            ("police-supply", MERCIA): Q2,
            ("police-recorded-crime", WORCESTER): Q3,
            ("police-recorded-crime", WYCHAVON): Q3,
        }


def test_what_nobody_owes_is_not_told(engine: Engine, tmp_path: Path) -> None:
    header = "area,period,measure,publication,sex,age,group,value,lower,upper,count,out_of"
    send(engine, tmp_path, join(header, "Worcester,2024/25,numbers-in-treatment,Some,All,All,All,,,,5,"))
    year = parse_period("2024/25", PeriodKind.FINANCIAL_YEAR).id
    assert read(engine, year) == {}
