"""The deadlines as data: what the file says, and how a wrong one is refused."""

from pathlib import Path

import pytest

from loaders.deadlines import Deadline, read_deadlines
from loaders.errors import OutcomesError
from loaders.obligations import find_owed_returns
from loaders.returns_catalogue import find_returns

HEADER = "returned,due_days,owed_by,source,source_date\n"


def write(folder: Path, *rows: str) -> Path:
    """A folder of reference files that holds these deadlines."""
    (folder / "deadlines.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return folder


def test_a_deadline_says_how_long_after_the_period_and_who_owes_it(tmp_path: Path) -> None:
    folder = write(tmp_path, "housing,45,all,own-proposal,2026", "prison-finds,120,senders,own-proposal,2026")
    assert dict(read_deadlines(folder)) == {
        "housing": Deadline("housing", 45, senders_only=False, source="own-proposal", source_date="2026"),
        "prison-finds": Deadline("prison-finds", 120, senders_only=True, source="own-proposal", source_date="2026"),
    }


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["housing,soon,all,own-proposal,2026"], "housing is due “soon” days after the period"),
        (["housing,-3,all,own-proposal,2026"], "which is no whole number"),
        (["housing,45,nobody,own-proposal,2026"], "owed by “nobody”; write all or senders"),
        (["housing,45,all,own-proposal,2026", "housing,50,all,own-proposal,2026"], "housing stands there more than"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, rows: list[str], told: str) -> None:
    with pytest.raises(OutcomesError, match=told):
        read_deadlines(write(tmp_path, *rows))


def test_every_return_of_a_partner_has_a_deadline_and_nothing_else_has() -> None:
    owed = {slug for slug, each in find_returns().items() if not each.published and not each.decided}
    assert set(read_deadlines()) == owed == set(find_owed_returns())
