"""The general part of the methods: what it shows is what the product's own statistics give, in plain words."""

import re
from collections.abc import Iterator

import pytest

from layouts.page_data.methods.charts import _QUIET, _RULES
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Topic
from layouts.page_data.methods.topics import list_topics
from layouts.signs import ASSURANCE_WORDS, VARIATION_WORDS
from loaders.status import Status
from metrics import statistics
from tests.layouts.pages.reading import find_text

TOPICS = {topic.anchor: topic for topic in list_topics()}


def read_grids(topic: Topic) -> list[Grid]:
    """All tables of a topic, those of its examples too."""
    given = [part.given for part in topic.parts if isinstance(part, Example) and part.given]
    return [*(part for part in topic.parts if isinstance(part, Grid)), *given]


def read_texts(topic: Topic) -> Iterator[str]:
    """All words of a topic."""
    yield topic.title
    for part in topic.parts:
        match part:
            case str():
                yield part
            case Bullets(lines):
                yield from lines
            case OwnDecision(text):
                yield text
            case Example(story, steps):
                yield story
                yield from (word for step in steps for word in (step.what, step.working, step.result))
    for grid in read_grids(topic):
        yield grid.caption
        yield from grid.headers
        yield from (" ".join(find_text(cell).split()) for row in grid.rows for cell in row)
    yield from (reference.text for reference in topic.references)


def read_all(anchor: str) -> str:
    """All words of a topic in one."""
    return " ".join(read_texts(TOPICS[anchor]))


def test_anchors_are_their_own_and_fit_an_address() -> None:
    assert len(TOPICS) == len(list_topics())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", anchor) for anchor in TOPICS)


@pytest.mark.parametrize("topic", list_topics(), ids=lambda topic: topic.anchor)
def test_tables_are_whole_and_nothing_is_empty(topic: Topic) -> None:
    assert all(len(row) == len(grid.headers) for grid in read_grids(topic) for row in grid.rows)
    assert all(grid.rows for grid in read_grids(topic))
    assert topic.parts


@pytest.mark.parametrize("topic", list_topics(), ids=lambda topic: topic.anchor)
def test_there_is_no_unexplained_abbreviation(topic: Topic) -> None:
    found = set(re.findall(r"\b[A-Z]{2,}\w*\b", " ".join(read_texts(topic))))
    assert found <= {"NHS", "NHSRplotthedots", "PHEindicatormethods"}


def test_every_method_says_what_it_rests_on() -> None:
    assert [anchor for anchor, topic in TOPICS.items() if not topic.references] == ["no-figure"]


def test_links_to_sources_are_whole_addresses() -> None:
    addresses = [each.address for topic in list_topics() for each in topic.references if each.address]
    assert addresses
    assert all(address.startswith("https://") for address in addresses)


def test_intervals_of_nothing_and_of_all() -> None:
    rows = {row[0]: row[1:] for grid in read_grids(TOPICS["percentages"]) for row in grid.rows}
    assert rows["0 of 30"] == ("0.0%", "0.0%", "11.4%")
    assert rows["30 of 30"] == ("100.0%", "88.6%", "100.0%")


def test_the_judgements_of_the_example() -> None:
    grid = read_grids(TOPICS["comparison"])[0]
    rows = [[find_text(cell).strip() for cell in row] for row in grid.rows]
    assert rows == [
        ["35.0%", "Better", "Worse", "Higher"],
        ["50.0%", "Similar", "Similar", "Similar"],
        ["60.0%", "Worse", "Better", "Lower"],
    ]
    assert "about 7 (150 × 0.05 = 7.5)" in read_all("comparison")


def test_one_trend_is_more_than_chance_and_one_is_not() -> None:
    words = read_all("recent-trend")
    assert "Increasing: getting better, if high is good" in words
    assert "No significant change" in words


LABELS = ("Above UCL", "7 Point Trend (Increasing)", "2 in 3 Above CL", "7 Points Above CL")


@pytest.mark.parametrize(("rule", "label"), list(zip(_RULES, LABELS, strict=True)), ids=LABELS)
def test_each_rule_s_example_breaks_that_rule(rule: tuple[str, str, tuple[int, ...]], label: str) -> None:
    points = statistics.control_chart([*_QUIET, *rule[2]], improvement="increase").points
    assert points["special_cause"].iloc[-1] == label
    assert set(points["special_cause"].iloc[: len(_QUIET)]) == {"Common Cause"}


def test_the_rules_say_what_is_marked() -> None:
    grid = next(grid for grid in read_grids(TOPICS["control-charts"]) if grid.caption == "The four rules")
    told = [str(row[2]).rpartition(": ")[2] for row in grid.rows]
    assert told == ["the last is marked", "all 7 are marked", "2 of the 3 are marked", "all 7 are marked"]


def test_every_sign_is_explained() -> None:
    words = read_all("signs")
    assert all(word in words for word in (*VARIATION_WORDS.values(), *ASSURANCE_WORDS.values()))
    assert len(read_grids(TOPICS["signs"])[0].rows) == len(VARIATION_WORDS)


def test_a_second_number_is_hidden_and_the_first_could_else_be_worked_out() -> None:
    topic = TOPICS["small-numbers"]
    example = next(part for part in topic.parts if isinstance(part, Example))
    assert example.given is not None
    assert [row[:3] for row in example.given.rows] == [
        ("Area A", "3", "[c]"),
        ("Area B", "12", "12"),
        ("Area C", "9", "[c]"),
        ("Area D", "21", "21"),
        ("All four", "45", "45"),
    ]
    assert (example.steps[0].working, example.steps[0].result) == ("45 − 12 − 9 − 21", "3")


def test_rounding_follows_the_rule_of_each_source() -> None:
    grid = next(grid for grid in read_grids(TOPICS["small-numbers"]) if grid.caption == "How counts are rounded")
    rows = {row[0]: row[1:] for row in grid.rows}
    assert (rows["7"], rows["8"], rows["0"]) == (("[c]", "5"), ("10", "10"), ("0", "0"))


def test_every_reason_for_no_figure_is_explained() -> None:
    words = read_all("no-figure")
    assert all(status.word.removesuffix(" to calculate") in words for status in Status if status is not Status.OK)
    assert all(word in words for word in ("provisional", "illustrative", "zero"))


def test_what_is_the_product_s_own_is_said_to_be() -> None:
    own = [anchor for anchor, topic in TOPICS.items() if any(isinstance(part, OwnDecision) for part in topic.parts)]
    assert {"comparison", "recent-trend", "control-charts", "small-numbers", "own-decisions"} <= set(own)
    assert len(read_grids(TOPICS["own-decisions"])[0].rows) == 9
