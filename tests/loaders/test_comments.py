"""What people say about figures: cleaned, signed, every version kept, the newest standing, as it stood at a version."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.comments import (
    LONGEST_COMMENT,
    NewComment,
    WrittenComment,
    clean_comment,
    list_versions,
    read_comments,
    write_comment,
)
from loaders.database import open_engine, read_data_version
from loaders.errors import UsageError
from loaders.periods import Period
from loaders.revisions import read_revisions

SUMMER, SPRING = Period(date(2025, 7, 1), 3), Period(date(2025, 4, 1), 3)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """An empty store."""
    return open_engine(f"sqlite:///{tmp_path / 'outcomes.sqlite'}")


def new(text: str, person: str = "A. Officer", **changes: object) -> NewComment:
    """A comment on treatment progress in the west, in summer."""
    words = {"partnership": "west", "metric": "treatment-progress", "quarter": SUMMER, **changes}
    return NewComment(text=text, person=person, **words)  # type: ignore[arg-type]


def read(engine: Engine, *, quarter: Period = SUMMER, version: int | None = None) -> dict[str, WrittenComment]:
    """What stands of the west."""
    with engine.connect() as connection:
        return read_comments(connection, "west", quarter, illustrative=False, version=version)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Plain.", "Plain."),
        ("  One\r\nTwo\rThree  ", "One\nTwo\nThree"),
        ("One\n\n\n \nTwo", "One\n\nTwo"),
        ("Tab\there", "Tab here"),
        ("Bell\x07, null\x00, escape\x1b[31m", "Bell, null, escape[31m"),
        ("Half a pair: \ud83d.", "Half a pair: ."),
        ("No letter: \ufffe.", "No letter: ."),
        ("Turned \u202ernd\u202c back", "Turned rnd back"),
        ("Family: 👩‍👩‍👧, é, Ł, 中", "Family: 👩‍👩‍👧, é, Ł, 中"),
        ("<script>alert(1)</script> =1+1 & “so”", "<script>alert(1)</script> =1+1 & “so”"),
        (" \n ", ""),
    ],
)
def test_a_comment_is_kept_as_typed_but_for_what_no_document_holds(typed: str, kept: str) -> None:
    assert clean_comment(typed) == kept


def test_the_newest_version_stands_and_every_one_is_kept(engine: Engine) -> None:
    first = write_comment(engine, new("Too early to say."))
    second = write_comment(engine, new("It is the coding.", "B. Lead"))
    found = read(engine)["treatment-progress"]
    assert (found.text, found.person, found.version) == ("It is the coding.", "B. Lead", second.version)
    assert found.written_at == second.written_at >= first.written_at
    with engine.connect() as connection:
        kept = list_versions(connection, "west", SUMMER, illustrative=False)
    assert [each.text for each in kept] == ["Too early to say.", "It is the coding."]
    assert read(engine, version=first.version)["treatment-progress"].text == "Too early to say."
    assert read(engine, version=first.version - 1) == {}


def test_each_metric_partnership_and_quarter_has_its_own(engine: Engine) -> None:
    write_comment(engine, new("Of progress."))
    write_comment(engine, new("Of deaths.", metric="drug-misuse-deaths"))
    write_comment(engine, new("Of the east.", partnership="east"))
    write_comment(engine, new("Of spring.", quarter=SPRING))
    assert {slug: each.text for slug, each in read(engine).items()} == {
        "treatment-progress": "Of progress.",
        "drug-misuse-deaths": "Of deaths.",
    }
    assert read(engine, quarter=SPRING)["treatment-progress"].text == "Of spring."


def test_an_empty_comment_takes_back_what_was_said(engine: Engine) -> None:
    said = write_comment(engine, new("Wrong."))
    write_comment(engine, new(""))
    assert read(engine) == {}
    assert read(engine, version=said.version)["treatment-progress"].text == "Wrong."


def test_the_same_again_is_not_kept_twice(engine: Engine) -> None:
    first = write_comment(engine, new("Once."))
    assert write_comment(engine, new(" Once. ")) == first
    assert write_comment(engine, new("", metric="drug-misuse-deaths")).version == 0
    with engine.connect() as connection:
        assert len(list_versions(connection, "west", SUMMER, illustrative=False)) == 1
        assert read_data_version(connection) == first.version


def test_what_was_said_of_made_up_figures_stays_with_them(engine: Engine) -> None:
    write_comment(engine, new("Of samples.", illustrative=True))
    assert read(engine) == {}
    with engine.connect() as connection:
        found = read_comments(connection, "west", SUMMER, illustrative=True)
    assert found["treatment-progress"].text == "Of samples."


def test_a_comment_is_a_revision_of_the_data(engine: Engine) -> None:
    written = write_comment(engine, new("So."))
    with engine.connect() as connection:
        (made,) = read_revisions(connection, after=written.version - 1)
    assert (made.version, made.kind, made.submission) == (written.version, "comment", None)
    assert made.note == "Comment on treatment-progress, west, 2025-Q3"
    assert made.recorded_at == written.written_at


@pytest.mark.parametrize(
    ("text", "person", "words"),
    [
        ("So.", " \x00 ", "The name is empty. Say who comments: a name, or a team."),
        ("x" * (LONGEST_COMMENT + 1), "A", "The comment has 2,001 letters. At most 2,000 are kept."),
        ("So.", "x" * 121, "The name has 121 letters. At most 120 are kept."),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(engine: Engine, text: str, person: str, words: str) -> None:
    with pytest.raises(UsageError) as refused:
        write_comment(engine, new(text, person))
    assert str(refused.value) == words
    assert read(engine) == {}


def test_the_longest_comment_is_kept_whole(engine: Engine) -> None:
    write_comment(engine, new("x" * LONGEST_COMMENT, "y" * 120))
    assert len(read(engine)["treatment-progress"].text) == LONGEST_COMMENT
