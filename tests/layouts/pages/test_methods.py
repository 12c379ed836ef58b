"""The methods pages: every metric has one, and each says all that its definition says."""

import pytest

from layouts.page_data.methods.texts import write_due, write_formula
from layouts.page_data.methods.topics import list_topics
from layouts.pages import method, methods
from layouts.pages.method import OWN_READING
from layouts.view import View
from metrics.catalogue import find_metrics, metric_named
from metrics.definition import Metric
from tests.layouts.pages.reading import find_all, find_links, find_text, read_rows
from tests.metrics.store import Store

METRICS = list(find_metrics().values())


def read(slug: str, store: Store) -> str:
    """All words of a metric's method."""
    return " ".join(find_text(method.layout(View("method", metric=slug), store.outcomes)).split())


def test_the_index_leads_to_every_metric(store: Store) -> None:
    links = find_links(methods.layout(View("methods"), store.outcomes))
    assert {metric.title: f"/methods/{metric.slug}" for metric in METRICS}.items() <= links.items()


def test_the_index_groups_by_priority_and_says_who_sends_what(store: Store) -> None:
    page = methods.layout(View("methods"), store.outcomes)
    headings = [find_text(each["children"]) for each in find_all(page, "H2")]
    assert headings[:3] == [
        "Supply Break drug supply chains",
        "Treatment World-class treatment and recovery",
        "Demand A generational shift in the demand for drugs",
    ]
    row = read_rows(page)["Continuity of care from prison"]
    assert row == {
        "": "Continuity of care from prison Headline metric",
        "Measure": "Percentage",
        "Smallest area": "County or single-tier authority",
        "Period": "12 months to the end of a quarter",
        "Sent by": "Probation and prison healthcare",
    }


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_a_method_says_all_that_the_definition_says(metric: object, store: Store) -> None:
    found = next(each for each in METRICS if each == metric)
    words = read(found.slug, store)
    told = [found.title, found.definition, found.why, found.numerator, found.denominator, found.example.story,
            found.aggregation, found.disclosure_note, found.lowest_geography, found.access, *found.caveats,
            *found.own_knowledge, *(series.name for series in found.series),
            *(source.title for source in found.sources)]  # fmt: skip
    missing = [each for each in told if " ".join(each.split()) not in words]
    assert not missing
    assert (OWN_READING in words) == bool(found.own_knowledge)


def test_who_sends_it_and_when_is_said(store: Store) -> None:
    words = read("treatment-progress", store)
    assert "Treatment provider" in words
    assert "60 days after the end of the period" in words


def test_the_figures_are_one_step_away(store: Store) -> None:
    links = find_links(method.layout(View("method", metric="drug-seizures"), store.outcomes))
    assert links["West Midlands"] == "/p/west-midlands/m/drug-seizures"
    assert links["CSV for Herefordshire and Worcestershire"] == (
        "/api/v1/outcomes.csv?metric=drug-seizures&partnership=herefordshire-and-worcestershire"
    )
    assert "partnership=west-midlands" in links["CSV for West Midlands"]
    assert links["Methods"] == "/methods"


@pytest.mark.parametrize(
    ("metric", "words"),
    [
        ("county-lines-closed", "Add up the cases."),
        ("treatment-progress", "÷ those that they are counted out of × 100"),
        ("neighbourhood-crime", "cases ÷ population × 1,000"),
        ("prison-drug-finds", "cases ÷ those that they are counted among × 1,000"),
        ("drug-misuse-deaths", "European Standard Population of 2013"),
        ("ocu-prevalence", "As the publisher gives it"),
    ],
)
def test_a_formula_stands_in_words(metric: str, words: str) -> None:
    assert words in write_formula(metric_named(metric).main)


def test_the_worked_example_is_written_out(store: Store) -> None:
    words = read("neighbourhood-crime", store)
    assert "900 ÷ 300,000 × 1,000 3.00" in words
    assert "900 × (1 − 1 ÷ (9 × 900) − 1.96 ÷ (3 × √900))³ 842.15" in words


def find_anchors(page: object) -> set[str]:
    """Every place of a page that an address can name."""
    return {each["id"] for kind in ("H2", "Section") for each in find_all(page, kind) if "id" in each}


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_the_contents_of_a_method_lead_to_its_sections(metric: object, store: Store) -> None:
    slug = next(each.slug for each in METRICS if each == metric)
    page = method.layout(View("method", metric=slug), store.outcomes)
    links = [link["href"] for link in find_all(page, "A")]
    assert {link[1:] for link in links if link.startswith("#")} == find_anchors(page)
    general = {link.removeprefix("/methods#") for link in links if link.startswith("/methods#")}
    assert general <= {topic.anchor for topic in list_topics()}
    assert "small-numbers" in general


def test_the_index_has_contents_and_every_topic(store: Store) -> None:
    page = methods.layout(View("methods"), store.outcomes)
    links = {link["href"][1:] for link in find_all(page, "A") if link["href"].startswith("#")}
    assert links == find_anchors(page)
    assert links == {*(topic.anchor for topic in list_topics()), "supply", "treatment", "demand"}


def test_a_publication_is_due_at_no_date() -> None:
    assert write_due(metric_named("hepc-prevalence-pwid").main) == ""


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_a_method_leads_to_its_sources_or_says_that_no_address_is_known(metric: Metric, store: Store) -> None:
    page = method.layout(View("method", metric=metric.slug), store.outcomes)
    sections = [each["children"] for each in find_all(page, "Section")]
    (section,) = [each for each in sections if [heading["id"] for heading in find_all(each, "H2")] == ["sources"]]
    lines = [" ".join(find_text(line["children"]).split()) for line in find_all(section, "Li")]
    assert len(lines) == len(metric.sources)
    for line, source in zip(lines, metric.sources, strict=True):
        assert source.title in line
        assert line.endswith(f"{source.address or 'No address known'}.")
    links = {link["href"] for link in find_all(section, "A")}
    assert links == {source.address for source in metric.sources if source.address}
    assert "This definition was last reviewed on 22 November 2026." in find_text(section)


def test_a_method_names_publisher_and_address_of_each_series(store: Store) -> None:
    words = " ".join(read("numbers-in-treatment", store).split())
    assert "NDTMS ViewIt Office for Health Improvement and Disparities: https://www.ndtms.net/viewit" in words
    assert "Fingertips 92544 Office for Health Improvement and Disparities: No address known" in " ".join(
        read("continuity-of-care", store).split()
    )
