"""Titles, phrases and alternative text, each branch of them, read as people would read them."""

from dataclasses import replace
from datetime import date

import pytest

from layouts.comparison import Trio, find_standing
from layouts.wording import write_alt, write_state, write_subtitle, write_title
from layouts.wording_parts import name_earlier, name_measure, name_period, name_unit, place_in_time, write_mark
from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics.definition import Statistic
from tests.layouts.figures import SUMMER_2025, make_metric, make_result
from tests.layouts.standings import make_standing

# ---------------------------------------------------------------- titles


@pytest.mark.parametrize(
    ("now", "then", "title"),
    [
        (600, 500, "Treatment progress rose to 60.0% in Herefordshire, July to September 2025"),
        (500, 600, "Treatment progress fell to 50.0% in Herefordshire, July to September 2025"),
        (520, 500, "Treatment progress stayed about the same at 52.0% in Herefordshire, July to September 2025"),
        (520, None, "Treatment progress stood at 52.0% in Herefordshire, July to September 2025"),
    ],
)
def test_a_title_has_a_verb_of_change_only_with_a_test(now: int, then: int | None, title: str) -> None:
    assert write_title(make_standing(make_metric(), now, then)) == title


def test_a_count_stands_beside_the_earlier_one_without_a_verb_of_change() -> None:
    metric = make_metric(statistic=Statistic.COUNT, short_title="Drug seizures")
    title = write_title(make_standing(metric, 911, 640, of=None))
    assert title == "Drug seizures stood at 911 in Herefordshire, July to September 2025; 640 a year earlier"


def test_a_rate_is_told_with_its_unit() -> None:
    metric = make_metric(statistic=Statistic.CRUDE_RATE, short_title="Neighbourhood crime")
    title = write_title(make_standing(metric, 900, None, of=300_000))
    assert title == (
        "Neighbourhood crime stood at 3.00 per 1,000 people a quarter in Herefordshire, July to September 2025"
    )


def test_a_year_is_beside_the_year_before() -> None:
    metric = make_metric(statistic=Statistic.COUNT, period=PeriodKind.CALENDAR_YEAR)
    now, then = Period(date(2024, 1, 1), 12), Period(date(2023, 1, 1), 12)
    earlier = make_result(metric, numerator=20, period=then)
    title = write_title(find_standing(Trio(metric, make_result(metric, numerator=25, period=now), earlier)))
    assert title.endswith("2024; 20 a year earlier")


def test_three_years_are_beside_the_three_before() -> None:
    metric = make_metric(statistic=Statistic.COUNT, period=PeriodKind.THREE_CALENDAR_YEARS)
    now, then = Period(date(2022, 1, 1), 36), Period(date(2019, 1, 1), 36)
    earlier = make_result(metric, numerator=20, period=then)
    title = write_title(find_standing(Trio(metric, make_result(metric, numerator=25, period=now), earlier)))
    assert title.endswith("2022 to 2024; 20 in the three years before")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.NOT_RETURNED, "no return yet"),
        (Status.NIL, "nothing to report (confirmed)"),
        (Status.SUPPRESSED, "hidden to protect people"),
        (Status.INCOMPLETE, "incomplete, 3 of 4 areas"),
        (Status.TOO_FEW, "too few to calculate"),
        (Status.NOT_APPLICABLE, "not held at this level of area"),
    ],
)
def test_a_title_without_a_figure_says_why(status: Status, words: str) -> None:
    metric = make_metric()
    standing = find_standing(Trio(metric, make_result(metric, status=status, members_present=3)))
    assert write_title(standing) == f"Treatment progress: {words} in Herefordshire, July to September 2025"


def test_the_last_figure_is_named_with_its_period_and_not_carried_forward() -> None:
    metric = make_metric()
    standing = find_standing(Trio(metric, make_result(metric, status=Status.NOT_RETURNED)))
    last = make_result(metric, numerator=473, denominator=1_000, period=SUMMER_2025.shifted(-3))
    assert write_title(standing, last_known=last).endswith("September 2025; last figure 47.3%, April to June 2025")


def test_a_publication_is_not_returned_by_anyone() -> None:
    metric = make_metric(series={"source": "published", "name": "Estimates"})
    missing = make_result(metric, status=Status.NOT_RETURNED)
    assert "no figure published in" in write_title(find_standing(Trio(metric, missing)))
    assert write_state(missing, metric) == "No figure published for Herefordshire for July to September 2025."


@pytest.mark.parametrize(
    ("with_interval", "subtitle"),
    [
        (True, "Progress in treatment of adults. Herefordshire, 2021 to 2025; percentage, with 95% intervals."),
        (False, "Progress in treatment of adults. Herefordshire, 2021 to 2025; percentage."),
    ],
)
def test_a_subtitle_says_measure_place_range_and_unit(with_interval: bool, subtitle: str) -> None:
    written = write_subtitle(
        make_metric(), place="Herefordshire", span="2021 to 2025", unit="%", with_interval=with_interval
    )
    assert written == subtitle


# ---------------------------------------------------------------- phrases


def test_units_as_headings() -> None:
    assert name_unit("%") == "percentage"
    assert name_unit("per 1,000 adults") == "per 1,000 adults"
    assert name_unit("seizures") == "number of seizures"


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Treatment progress", "treatment progress"),
        ("NRM referrals", "NRM referrals"),
        ("A-level results", "A-level results"),
    ],
)
def test_a_title_within_a_sentence_keeps_its_abbreviation(title: str, within: str) -> None:
    assert name_measure(make_metric(short_title=title)) == within


@pytest.mark.parametrize(
    ("kind", "period", "words", "placed", "earlier"),
    [
        (
            PeriodKind.QUARTER,
            SUMMER_2025,
            "July to September 2025",
            "in July to September 2025",
            "on the same quarter a year earlier",
        ),
        (
            PeriodKind.YEAR_TO_QUARTER,
            Period(date(2024, 10, 1), 12),
            "12 months to September 2025",
            "in the 12 months to September 2025",
            "on the 12 months before",
        ),
        (
            PeriodKind.FINANCIAL_YEAR,
            Period(date(2024, 4, 1), 12),
            "April 2024 to March 2025",
            "in April 2024 to March 2025",
            "on the year before",
        ),
        (
            PeriodKind.THREE_CALENDAR_YEARS,
            Period(date(2022, 1, 1), 36),
            "2022 to 2024",
            "in 2022 to 2024",
            "on the three years before",
        ),
        (
            PeriodKind.MONTH,
            Period(date(2025, 9, 1), 1),
            "September 2025",
            "in September 2025",
            "on the same month a year earlier",
        ),
    ],
)
def test_periods_in_words(kind: PeriodKind, period: Period, words: str, placed: str, earlier: str) -> None:
    metric = make_metric(period=kind)
    result = make_result(metric, numerator=1, denominator=2, period=period)
    assert name_period(metric, result) == words
    assert place_in_time(metric, result) == placed
    assert name_earlier(metric, result) == earlier


# ---------------------------------------------------------------- alternative text


def test_alternative_text_is_two_sentences_of_kind_message_and_range() -> None:
    metric = make_metric()
    values = [make_result(metric, numerator=each, denominator=1_000) for each in (412, 536, 473)]
    alt = write_alt("Line chart", title="Treatment progress rose", values=values, of="period")
    assert alt == "Line chart: Treatment progress rose. Over 3 periods the figures run from 41.2% to 53.6%."


def test_alternative_text_counts_what_is_missing() -> None:
    metric = make_metric()
    values = [
        make_result(metric, numerator=412, denominator=1_000),
        make_result(metric, status=Status.SUPPRESSED),
        make_result(metric, status=Status.NOT_RETURNED),
    ]
    alt = write_alt("Dot chart", title="T", values=values, of="area")
    assert alt == "Dot chart: T. Over 1 area the figures are all 41.2%; 2 of 3 areas without a figure."
    nothing = write_alt("Dot chart", title="T", values=values[1:], of="area")
    assert nothing == "Dot chart: T. There is no figure for any of 2 areas."


@pytest.mark.parametrize(
    ("now", "mark", "judgement", "words"),
    [
        (0.27, 0.29, "Worse", "0.3%, slightly higher"),
        (0.34, 0.31, "Better", "0.3%, slightly lower"),
        (0.27, 0.29, "Similar", "0.3%"),
        (0.27, 0.41, "Worse", "0.4%"),
    ],
)
def test_a_figure_to_judge_by_that_looks_equal_and_is_not_says_so(
    now: float, mark: float, judgement: str, words: str
) -> None:
    result = replace(make_result(make_metric(), numerator=1, denominator=10), value=now)
    assert write_mark(result, replace(result, value=mark), judgement) == words
