"""The API: the same rows as the command line, and refusals in words, whatever is asked."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layouts.api.outcomes import PARAMETERS, add_routes
from layouts.texts.outcomes import write_csv_rows, write_json_rows
from loaders.database import write_transaction
from metrics.catalogue import find_metrics
from metrics.query import OutcomeQuery, find_outcomes
from metrics.results import COLUMNS
from tests.metrics.store import Store

PARTNERSHIP = "herefordshire-and-worcestershire"
CSV, JSON = "/api/v1/outcomes.csv", "/api/v1/outcomes.json"
YEAR = "12 months to September 2025"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with shares of every state."""
    folder: Path = tmp_path_factory.mktemp("api")
    made = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    rest = "treatment-progress | Adults | All | {} | All | All"
    made.send("treatment", *(
        f"{area} | {YEAR} | {rest.format(sex)} | {count} | 300"
        for area, sex, count in (
            ("Herefordshire", "All", "120"), ("Herefordshire", "Female", "[c]"), ("Herefordshire", "Male", "70"),
            ("Worcestershire", "All", "nil"), ("Shropshire", "All", "3"),
        )
    ), illustrative=True)  # fmt: skip
    return made


@pytest.fixture(scope="module")
def client(store: Store) -> FlaskClient:
    """A client of a server that carries the API alone."""
    server = Flask(__name__)
    add_routes(server, store.outcomes)
    return server.test_client()


def ask(client: FlaskClient, path: str, **words: str) -> tuple[int, str, str]:
    """Status, kind and text of an answer."""
    answer = client.get(path + "?" + urlencode({"metric": "treatment-progress", **words}))
    return answer.status_code, str(answer.mimetype), answer.get_data(as_text=True)


# ---------------------------------------------------------------- the same rows


@pytest.mark.parametrize(
    "words",
    [
        {"area": "Herefordshire"},
        {"area": "E06000019", "by": "sex"},
        {"partnership": PARTNERSHIP},
        {"area": "Wyre Forest"},
        {"area": "Herefordshire", "from": "2025-Q3", "to": "2025-Q3"},
        {"area": "Herefordshire", "source": "Treatment provider return"},
    ],
)
def test_csv_and_json_are_the_rows_of_the_command_line(
    words: dict[str, str], client: FlaskClient, store: Store
) -> None:
    query = OutcomeQuery("treatment-progress", **{PARAMETERS[name]: word for name, word in words.items()})
    results = find_outcomes(store.outcomes, query)
    assert ask(client, CSV, **words) == (200, "text/csv", write_csv_rows(results))
    status, kind, text = ask(client, JSON, **words)
    assert (status, kind) == (200, "application/json")
    assert json.loads(text) == json.loads(write_json_rows(results))


def test_the_rows_of_a_partnership_by_hand(client: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(client, CSV, partnership=PARTNERSHIP)[2])))
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["area_name"], row["numerator"], row["denominator"], row["value"], row["status"]) for row in rows] == [
        ("Herefordshire and Worcestershire", "120", "600", "20", "ok"),
        ("Herefordshire", "120", "300", "40", "ok"),
        ("Worcestershire", "", "", "", "nil"),
    ]
    assert {row["source"] for row in rows} == {"Treatment provider return (illustrative)"}
    assert {(row["period_start"], row["period_end"]) for row in rows} == {("2024-10-01", "2025-09-30")}


def test_a_number_that_is_not_there_is_null_and_never_a_number(client: FlaskClient) -> None:
    female, male = json.loads(ask(client, JSON, area="Herefordshire", by="sex")[2])
    assert (female["status"], male["status"]) == ("suppressed", "suppressed"), "all but the men are the women"
    for each in (female, male):
        assert {each[name] for name in ("numerator", "denominator", "value", "lower95", "upper95")} == {None}
    (small,) = json.loads(ask(client, JSON, area="Shropshire")[2])
    assert (small["status"], small["numerator"], small["value"]) == ("suppressed", None, None)


def test_an_area_without_figures_has_no_rows(client: FlaskClient) -> None:
    assert ask(client, JSON, area="Telford and Wrekin")[2] == "[]"
    assert ask(client, CSV, area="Telford and Wrekin")[2] == ",".join(COLUMNS) + "\r\n"


def test_every_definition_with_its_name(client: FlaskClient) -> None:
    answer = client.get("/api/v1/metrics.json")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert [each["slug"] for each in answer.get_json()] == list(find_metrics())
    prisons = next(each for each in answer.get_json() if each["slug"] == "prison-drug-finds")
    assert prisons["series"][0]["everywhere"] is False


# ---------------------------------------------------------------- refusals


@pytest.mark.parametrize("path", [CSV, JSON])
@pytest.mark.parametrize(
    ("words", "error", "hint"),
    [
        ({"metric": "treatment-progres"}, "There is no metric named “treatment-progres”.", "treatment-progress"),
        ({"metric": ""}, "No metric is named.", "metrics.json"),
        ({"area": "Herfordshire"}, "There is no area “Herfordshire”.", "Herefordshire"),
        ({}, "Neither an area nor a partnership is named.", "Name one"),
        ({"area": "Herefordshire", "form": "csv", "metrc": "x"}, "There is no parameter form, metrc.", "partnership"),
        ({"area": "Herefordshire", "from": "2025-Q5"}, "“2025-Q5”", "example"),
        ({"area": "Herefordshire", "by": "shoe"}, "Treatment progress is not broken down by “shoe”.", "sex"),
    ],
)
def test_a_wrong_question_is_answered_with_what_is_wrong_and_a_hint(
    path: str, words: dict[str, str], error: str, hint: str, client: FlaskClient
) -> None:
    status, kind, text = ask(client, path, **words)
    assert (status, kind) == (400, "application/json")
    told = json.loads(text)
    assert error in told["error"]
    assert hint in told["hint"]
    assert set(told) == {"error", "hint"}


def test_a_parameter_given_twice_is_refused(client: FlaskClient) -> None:
    answer = client.get(f"{CSV}?metric=treatment-progress&area=Herefordshire&area=Shropshire")
    assert answer.status_code == 400
    assert answer.get_json()["error"] == "The parameter area is given more than once."


def test_nothing_can_be_changed(client: FlaskClient) -> None:
    for path in (CSV, JSON, "/api/v1/metrics.json", "/health"):
        for method in ("post", "put", "delete", "patch"):
            assert getattr(client, method)(path).status_code == 405


@pytest.mark.parametrize("name", [*PARAMETERS, "x" * 5_000])
def test_a_huge_question_is_refused_shortly(name: str, client: FlaskClient) -> None:
    status, _, text = ask(client, JSON, **{"area": "Herefordshire", name: "y" * 1_000_000})
    assert status == 400
    assert len(text) < 1_000


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    st.dictionaries(
        st.sampled_from([*PARAMETERS, "other"]),
        st.one_of(
            st.text(max_size=30), st.sampled_from(["treatment-progress", "Herefordshire", "2025-Q3", "sex", "'", "%"])
        ),
        max_size=5,
    )
)
def test_whatever_is_asked_the_answer_is_rows_or_words(client: FlaskClient, words: dict[str, str]) -> None:
    answer = client.get(JSON + "?" + urlencode(words, errors="surrogatepass"))
    assert answer.status_code in (200, 400)
    told = answer.get_json()
    assert isinstance(told, list) if answer.status_code == 200 else set(told) == {"error", "hint"}


@pytest.mark.parametrize(
    "query", ["%00", "metric=%ff%fe", "metric=%ED%A0%80", "&&&===", "metric[]=1", "metric=%", "?" * 50]
)
def test_a_broken_address_is_no_reason_to_fail(query: str, client: FlaskClient) -> None:
    assert client.get(f"{JSON}?{query}").status_code == 400


# ---------------------------------------------------------------- health


def test_health_tells_the_version_of_the_data(client: FlaskClient, store: Store) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.get_json()) == (
        200,
        {"status": "ok", "data_version": store.outcomes.data_version()},
    )


def test_a_database_that_is_gone_is_said_in_words_without_a_traceback(tmp_path: Path) -> None:
    broken = Store(f"sqlite:///{tmp_path / 'broken.sqlite'}", tmp_path)
    server = Flask(__name__)
    add_routes(server, broken.outcomes)
    with write_transaction(broken.engine) as connection:
        connection.exec_driver_sql("DROP TABLE store_state")
    for path in ("/health", f"{JSON}?metric=treatment-progress&area=Herefordshire"):
        answer = server.test_client().get(path)
        assert answer.status_code == 503
        assert "cannot be read" in answer.get_json()["error"]
        assert "Traceback" not in answer.get_data(as_text=True)
