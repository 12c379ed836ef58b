"""The signs and findings of the metric page, on twenty quarters of homelessness that one can check in the head."""

import gzip

import orjson
import pytest

from layouts.page_data.metric.page import build_metric_page
from layouts.pages.metric import render
from layouts.view import View
from tests.layouts.figures import SUMMER_2025, quarters_to
from tests.layouts.pages.progress import HEREFORDSHIRE, make_view
from tests.layouts.pages.reading import find_all, find_text
from tests.metrics.store import Store

METRIC = "homelessness-drug-need"


def send_quarters(store: Store, last: int | None) -> None:
    """Of 10,000 households a quarter, 450 and 470 in turn, and a last number; None is hidden.

    100 of them are owed relief each time, the others prevention.
    """
    rows = []
    for period, count in zip(quarters_to(SUMMER_2025, 20), [*[450, 470] * 9, 450, last], strict=True):
        opening = f"Herefordshire | {period.label.partition(' (')[0]} | homelessness-drug-need"
        relief, prevention = ("[c]", "[c]") if count is None else (100, count - 100)
        rows += [f"{opening} | Prevention | {prevention} | 7500", f"{opening} | Relief | {relief} | 2500"]
    store.send("housing", *rows)


@pytest.fixture
def view() -> View:
    """The metric page of Herefordshire."""
    return make_view(METRIC, area=HEREFORDSHIRE)


def test_the_signs_stand_beside_the_title_and_the_findings_beneath(store: Store, view: View) -> None:
    send_quarters(store, 600)
    body = render(view, store.outcomes)
    captions = [find_text(each) for each in find_all(body, "Figcaption")]
    # 6.0% lies above 4.61% + 2.66 × 0.2 points; low is good.
    assert "Variation Concern: high, where low is good" in " ".join(captions[0].split())
    assert "Assurance" not in captions[0]
    findings = [find_text(each).strip() for each in find_all(body, "Li")]
    assert "Concern: above the upper limit of chance, July to September 2025." in findings
    assert any(each.startswith("Recent trend: ") for each in findings)


def test_without_a_sign_there_is_no_place_for_one_but_a_reason(progress_store: Store) -> None:
    body = render(make_view(area=HEREFORDSHIRE), progress_store.outcomes)
    assert "Variation" not in find_text(next(find_all(body, "Figcaption")))
    findings = [find_text(each) for each in find_all(body, "Li")]
    assert any(each.startswith("No variation sign: successive figures share nine") for each in findings)


def test_a_hidden_last_figure_leaves_the_sign_to_the_one_before(store: Store, view: View) -> None:
    send_quarters(store, None)
    page = build_metric_page(view, store.outcomes)
    assert page.signal is not None
    assert page.signal.judged == 18
    assert page.exhibit is not None
    assert page.exhibit.table.rows[0][1] == "[c]"
    assert page.findings[0].endswith("That is the last figure; July to September 2025 has none.")


def test_the_answer_stays_small(store: Store, view: View) -> None:
    send_quarters(store, 600)
    body = render(view, store.outcomes)
    sent = orjson.dumps(body, default=lambda part: part.to_plotly_json())
    assert len(gzip.compress(sent)) < 10_000


def test_about_says_that_no_target_is_set(store: Store, view: View) -> None:
    send_quarters(store, 600)
    text = " ".join(find_text(each) for each in find_all(render(view.changed(tab="about"), store.outcomes), "Dd"))
    assert "None is set for Herefordshire." in text
