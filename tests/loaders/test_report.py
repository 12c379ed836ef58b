"""The report keeps the first findings of each kind, counts all, and hides none behind another."""

import json
from functools import partial

import orjson
import pytest

from loaders.report import KEPT_ALWAYS, KEPT_IN_ALL, KEPT_PER_KIND, Finding, Kind, Severity, SubmissionReport

MANY = 100_000


def finding(code: str = "bad", severity: Severity = Severity.ERROR, *_place: int, **details: object) -> Finding:
    return Finding(code, "Bad.", severity, **details)  # type: ignore[arg-type]  # any field may be given


def report_with(*findings: Finding) -> SubmissionReport:
    report = SubmissionReport(file="a.csv", layout="police-supply")
    report.add(findings)
    return report


def test_every_finding_is_counted_and_the_first_of_a_kind_are_kept() -> None:
    report = report_with(*(finding(row=row) for row in range(2, MANY + 2)))
    assert report.total(Severity.ERROR) == MANY
    assert [each.row for each in report.findings] == list(range(2, KEPT_PER_KIND + 2))


def test_findings_that_would_not_be_kept_are_not_even_made() -> None:
    made: list[int] = []

    def make(place: int) -> Finding:
        made.append(place)
        return finding(row=place)

    report = report_with()
    report.add_each(Kind("bad"), MANY, make)
    assert made == list(range(KEPT_PER_KIND))
    report.add_each(Kind("bad"), 7, make)
    assert len(made) == KEPT_PER_KIND
    assert report.counts == {Kind("bad"): MANY + 7}


def test_adding_each_is_adding_one_by_one() -> None:
    one_by_one, each = report_with(), report_with()
    for size in (3, 990, 50, 0, 2):
        one_by_one.add(finding(row=row) for row in range(size))
        each.add_each(Kind("bad"), size, lambda row: finding(row=row))
    assert each.findings == one_by_one.findings
    assert each.counts == one_by_one.counts


def test_a_full_report_still_has_room_for_the_first_of_another_kind() -> None:
    report = report_with()
    for code in (*(f"bad-{number}" for number in range(20)), "late"):
        report.add_each(Kind(code), MANY, partial(finding, code, Severity.ERROR))
    assert len([each for each in report.findings if each.code == "late"]) == KEPT_ALWAYS
    assert len(report.findings) <= KEPT_IN_ALL + 21 * KEPT_ALWAYS
    assert report.total(Severity.ERROR) == 21 * MANY


def test_the_same_rule_in_two_columns_is_two_kinds() -> None:
    findings = [finding("empty-cell", column="area", row=row) for row in range(2_000)]
    report = report_with(*findings, finding("empty-cell", column="count", row=9))
    assert [(kind.column, count, len(kept)) for kind, count, kept in report.by_kind()] == [
        ("area", 2_000, KEPT_PER_KIND),
        ("count", 1, 1),
    ]


def test_errors_come_first_and_then_what_happens_most() -> None:
    report = report_with(
        finding("note", Severity.NOTE),
        finding("query", Severity.QUERY),
        finding("rare"),
        finding("frequent"),
        finding("frequent"),
    )
    assert [kind.code for kind, _, _ in report.by_kind()] == ["frequent", "rare", "query", "note"]


@pytest.mark.parametrize(
    ("findings", "headline", "accepted"),
    [
        ([], "In order: nothing to mend. Send it now", True),
        ([finding(severity=Severity.NOTE)], "In order: nothing to mend. Send it now", True),
        ([finding(severity=Severity.QUERY)], "Confirm 1 unusual value", True),
        ([finding(severity=Severity.QUERY)] * 3, "Confirm 3 unusual values", True),
        ([finding()], "Fix 1 error and send again", False),
        ([finding()] * 1200, "Fix 1,200 errors and send again", False),
        ([finding(), finding(severity=Severity.QUERY)], "Fix 1 error and send again", False),
    ],
)
def test_the_headline_says_what_to_do_next(findings: list[Finding], headline: str, accepted: bool) -> None:
    report = report_with(*findings)
    assert report.headline == headline
    assert report.accepted is accepted


def test_once_stored_it_says_whether_unusual_values_were_confirmed() -> None:
    report = report_with(finding(severity=Severity.QUERY))
    report.submission = 1
    assert report.headline == "Accepted, with 1 unusual value to confirm"
    report.confirmed = True
    assert report.headline == "Accepted, with 1 unusual value confirmed"


def test_unusual_values_are_to_be_confirmed_and_those_of_publishers_are_not() -> None:
    report = report_with(*[finding(severity=Severity.QUERY)] * 2)
    assert (report.accepted, report.to_confirm, report.to_dict()["to_confirm"]) == (True, 2, 2)
    report.confirmed = True
    assert (report.accepted, report.to_confirm) == (True, 0)
    published = report_with(finding(severity=Severity.QUERY))
    published.asks = False
    assert (published.accepted, published.to_confirm) == (True, 0)
    assert published.headline == "In order, with 1 unusual value to look at"


def test_of_many_findings_every_kind_is_kept() -> None:
    many = [finding("frequent", row=row) for row in range(2, 12)]
    report = report_with(*many[:9], finding("rare", row=99), many[9])
    kept = [(each["code"], each["row"]) for each in report.to_dict(most=3)["findings"]]
    assert kept == [("frequent", 2), ("frequent", 3), ("rare", 99)]
    assert report.to_dict(most=3)["counts"] == report.to_dict()["counts"]
    assert len(report.to_dict(most=11)["findings"]) == 11


def test_a_file_of_no_known_layout_is_not_accepted() -> None:
    assert not SubmissionReport(file="a.csv").accepted


def test_a_file_that_was_loaded_before_says_so() -> None:
    report = report_with()
    report.already_loaded = True
    assert report.headline == "Already loaded: this very file was received before, nothing was changed"


def test_as_plain_data_it_can_be_written_by_any_json_writer() -> None:
    report = report_with(finding(row=2, column="count", value="x"), finding(severity=Severity.NOTE))
    plain = report.to_dict()
    assert json.loads(json.dumps(plain)) == orjson.loads(orjson.dumps(plain))
    assert plain["counts"] == [
        {"code": "bad", "severity": "error", "column": "count", "count": 1},
        {"code": "bad", "severity": "note", "column": None, "count": 1},
    ]
    assert plain["findings"][0] == {
        "code": "bad",
        "message": "Bad.",
        "severity": "error",
        "row": 2,
        "column": "count",
        "value": "x",
        "expected": "",
        "remedy": "",
        "example": "",
        "period": "",
    }
    assert set(plain) == {
        "file", "layout", "title", "sha256", "rows", "submission", "receipt", "accepted", "already_loaded", "headline",
        "counts", "findings", "to_confirm", "totals",
    }  # fmt: skip
