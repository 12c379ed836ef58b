"""The arithmetic of worked examples: every sum that is written comes to the result that stands beside it."""

import pytest

from layouts.page_data.methods.example import explain_example
from layouts.page_data.methods.steps import explain_count, explain_percentage, explain_rate
from layouts.page_data.methods.topic import Example, Step
from layouts.page_data.methods.topics import list_topics
from metrics.catalogue import find_metrics, metric_named
from metrics.definition import Statistic
from tests.layouts.page_data.sums import is_sum, read_number, work_out

METRICS = list(find_metrics().values())
EXAMPLES = [
    *(
        (f"{topic.anchor}-{place}", part)
        for topic in list_topics()
        for place, part in enumerate(topic.parts)
        if isinstance(part, Example)
    ),
    *((metric.slug, explain_example(metric)) for metric in METRICS),
]


def test_a_sum_is_worked_out_as_by_hand() -> None:
    assert work_out("(10 + 100) ÷ (20 + 1,000) × 100") == pytest.approx(10.784314)
    assert work_out("8 × (1 − 1 ÷ 4)³ − √16") == pytest.approx(-0.625)
    assert work_out("√(9 + 16)") == 5
    assert not is_sum("as published")


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_every_sum_comes_to_its_result(name: str, example: Example) -> None:
    assert example.steps
    for step in example.steps:
        if is_sum(step.working):
            shown, half_a_digit = read_number(step.result)
            # The numbers of a sum are rounded too, so a little more than half a digit may be lost.
            assert work_out(step.working) == pytest.approx(shown, abs=1.01 * half_a_digit, rel=0.002), step


def test_most_steps_are_sums() -> None:
    steps = [step for _, example in EXAMPLES for step in example.steps]
    assert sum(is_sum(step.working) for step in steps) > 0.75 * len(steps)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_the_steps_of_a_metric_end_where_its_own_example_does(metric: object) -> None:
    found = next(each for each in METRICS if each == metric)
    example, results = found.example, [read_number(step.result) for step in explain_example(found).steps]
    wanted = [example.value]
    if found.main.statistic not in (Statistic.COUNT, Statistic.PUBLISHED):
        assert example.lower is not None
        assert example.upper is not None
        wanted += [example.lower, example.upper]
    for number in wanted:
        assert any(abs(shown - number) <= 1.01 * half_a_digit for shown, half_a_digit in results), number


def test_a_percentage_one_can_check_by_hand() -> None:
    assert explain_percentage(54, 120) == (
        Step("Percentage", "54 ÷ 120 × 100", "45.0%"),
        Step("What chance adds", "1.96 × √(3.84 + 4 × 54 × (1 − 54 ÷ 120))", "21.705"),
        Step("Lower limit", "(2 × 54 + 3.84 − 21.705) ÷ (2 × (120 + 3.84)) × 100", "36.4%"),
        Step("Upper limit", "(2 × 54 + 3.84 + 21.705) ÷ (2 × (120 + 3.84)) × 100", "53.9%"),
    )


def test_fewer_than_ten_events_have_exact_limits_and_no_formula() -> None:
    lower, upper = explain_count(9)
    assert "Poisson" in lower.working
    assert (lower.result, upper.result) == ("4.12", "17.08")
    assert explain_count(0)[0].working == "none can be fewer"
    assert is_sum(explain_count(10)[0].working)


def test_a_rate_ends_with_its_own_limits() -> None:
    steps = explain_rate(240, 400_000, multiplier=100_000, unit="per 100,000 people")
    assert [step.result for step in steps] == ["60.0", "210.59", "272.36", "52.6", "68.1"]


def test_a_standardised_rate_lists_its_age_bands() -> None:
    given = explain_example(metric_named("drug-misuse-deaths")).given
    assert given is not None
    assert given.rows[0] == ("30 to 34", "3", "30,000", "6,500", "0.2167", "0.650")
    assert [row[0] for row in given.rows] == ["30 to 34", "35 to 39", "40 to 44", "45 to 49", "50 to 54"]
    young = explain_example(metric_named("hospital-admissions-15-24")).given
    assert young is not None
    assert young.headers[3] == "Standard population (of 11,500)"
