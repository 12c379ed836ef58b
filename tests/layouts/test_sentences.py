"""The long sentence, states and the overview's four sentences, each branch of them."""

from dataclasses import replace
from datetime import date

import pytest

from layouts.comparison import Trio, find_standing
from layouts.wording import Returns, write_sentence, write_state, write_title
from loaders.areas import AreaLevel
from loaders.status import Status
from metrics.definition import Statistic
from tests.layouts.figures import ENGLAND, WEST_MERCIA, make_metric, make_result
from tests.layouts.standings import A_YEAR_BEFORE, make_goal, make_standing

# ---------------------------------------------------------------- the long sentence


def test_the_whole_sentence() -> None:
    metric = make_metric()
    standing = find_standing(
        Trio(
            metric,
            make_result(metric, numerator=123, denominator=260),
            make_result(metric, numerator=119, denominator=270, period=A_YEAR_BEFORE),
            make_result(metric, numerator=48_100, denominator=100_000, area=ENGLAND),
            target=make_goal(metric, "target", 50),
        )
    )
    assert write_sentence(standing, returns=Returns(7, 9, provisional=True)) == (
        "In Herefordshire, treatment progress stayed about the same at 47.3% (123 of 260; 95% interval 41.3% to 53.4%) "
        "in July to September 2025: up 3.2 percentage points on the same quarter a year earlier, which could be "
        "chance. England: 48.1%. Target: 50.0% by March 2026, not met. "
        "7 of 9 partners have returned; figures are provisional."
    )


def test_a_change_beyond_chance_is_said_to_be() -> None:
    sentence = write_sentence(make_standing(make_metric(), 600, 500, target=60))
    assert "rose to 60.0%" in sentence
    assert "up 10.0 percentage points on the same quarter a year earlier, more than chance." in sentence
    assert sentence.endswith("Target: 60.0% by March 2026, met.")


def test_a_count_is_told_without_a_test() -> None:
    metric = make_metric(statistic=Statistic.COUNT, short_title="Drug seizures")
    assert write_sentence(make_standing(metric, 876, 1_000, of=None)) == (
        "In Herefordshire, drug seizures stood at 876 in July to September 2025: "
        "down 12.4% on the same quarter a year earlier."
    )


def test_people_are_of_a_share_and_among_a_population() -> None:
    metric = make_metric(statistic=Statistic.CRUDE_RATE)
    assert "(900 among 300,000; 95% interval 2.81 to 3.20)" in write_sentence(
        make_standing(metric, 900, None, of=300_000)
    )


def test_no_change_is_shown_beside_a_figure_that_is_hidden() -> None:
    metric = make_metric()
    hidden = make_result(metric, status=Status.SUPPRESSED, period=A_YEAR_BEFORE)
    now = make_result(metric, numerator=500, denominator=1_000)
    assert write_sentence(find_standing(Trio(metric, now, hidden))) == (
        "In Herefordshire, treatment progress stood at 50.0% (500 of 1,000; 95% interval 46.9% to 53.1%) "
        "in July to September 2025; no change can be given: the earlier figure is missing (hidden to protect people)."
    )
    earlier = make_result(metric, numerator=500, denominator=1_000, period=A_YEAR_BEFORE)
    told = write_sentence(find_standing(Trio(metric, make_result(metric, status=Status.SUPPRESSED), earlier)))
    assert "50" not in told


def test_one_partner_has_and_several_have() -> None:
    standing = make_standing(make_metric(), 500, None)
    assert write_sentence(standing, returns=Returns(1, 1)).endswith("1 of 1 partner has returned.")
    assert write_sentence(standing, returns=Returns(0, 9)).endswith("0 of 9 partners have returned.")


# ---------------------------------------------------------------- states


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.OK, ""),
        (
            Status.NOT_RETURNED,
            "No return yet for July to September 2025 from West Mercia Police. Due 14 November 2025.",
        ),
        (Status.NIL, "Nothing to report (confirmed) for July to September 2025."),
        (
            Status.SUPPRESSED,
            "[c] Hidden to protect people. Counts of 1 to 4 people are hidden. Ask West Mercia Police.",
        ),
        (Status.INCOMPLETE, "Incomplete for July to September 2025: 3 of 4 local authorities."),
        (
            Status.TOO_FEW,
            "Too few to calculate for July to September 2025: a figure from so few cases would mislead.",
        ),
        (Status.NOT_APPLICABLE, "Not held for Herefordshire. The smallest areas with a figure: Upper-tier authority."),
    ],
)
def test_states_in_full(status: Status, text: str) -> None:
    metric = make_metric()
    result = make_result(metric, status=status, members_present=3, numerator=1, denominator=2)
    assert write_state(result, metric, partner="West Mercia Police", due=date(2025, 11, 14)) == text


def test_states_without_a_known_sender() -> None:
    metric = make_metric()
    missing = make_result(metric, status=Status.NOT_RETURNED)
    hidden = make_result(metric, status=Status.SUPPRESSED)
    assert write_state(missing, metric) == "No return yet for July to September 2025 for Herefordshire."
    assert write_state(hidden, metric).endswith("Ask the sender of the treatment return.")


def test_members_are_named_by_what_they_are() -> None:
    pooled = make_metric(series={"pooled": 3})
    force = make_metric(series={"level": AreaLevel.FORCE})
    for metric, words in ((pooled, "3 of 4 parts"), (force, "3 of 4 police force areas")):
        result = make_result(metric, status=Status.INCOMPLETE, members_present=3, area=WEST_MERCIA)
        assert write_state(result, metric).endswith(f"{words}.")


# ---------------------------------------------------------------- the overview


def test_nothing_of_chance_is_told_as_a_cause() -> None:
    standing = make_standing(make_metric(), 600, 500)
    for text in (write_title(standing), write_sentence(standing)):
        assert not any(word in text for word in ("because", "due to", "thanks to", "caused"))


def test_a_standing_may_be_of_another_series() -> None:
    metric = make_metric()
    other = replace(make_standing(metric, 600, 500), earlier=None, movement="")
    assert "stood at" in write_title(other)
