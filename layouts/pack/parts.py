"""What a board pack holds, whatever file it is written to: slides, a Word paper or a PDF.

The renderers decide nothing: each sentence, figure, marking and word is here, and the same in every file. All strings
are plain text; a comment may hold anything that a person typed, so a renderer escapes what it writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from layouts.exhibits.parts import Exhibit, Table

WORSENED: Final = "worsened"
OFF_TARGET: Final = "off target"
"""The reasons for which a metric is in a pack that ask somebody to do something."""


class PackFormat(StrEnum):
    """The files that a pack is written to, by their endings."""

    PPTX = "pptx"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Comment:
    """What a person says about a metric, signed and dated. `text` may have several lines, parted by a line feed."""

    text: str
    person: str
    day: date


@dataclass(frozen=True, slots=True)
class PackSentence:
    """One of the four sentences: “Worsened (2)” and which. `judgement` is the word whose mark stands beside it.

    `figures` say the same at greater length, a sentence a metric with its figure; none where `text` says all.
    """

    heading: str
    judgement: str
    text: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackPage:
    """One metric on one page: message, chart, sentence, comment.

    `short_name` is what tables call the metric, `name` its whole name. `title` is the message, that of the exhibit
    where there is one. `exhibit` is None where no figure was ever returned: then `sentence` says so. `reasons` say why
    the metric is in the pack (“off target”), lower case, without a full stop; empty where a person chose it. `findings`
    are what the figures over time say, a sentence each.
    """

    metric: str
    name: str
    short_name: str
    title: str
    exhibit: Exhibit | None
    sentence: str
    findings: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    comment: Comment | None = None

    @property
    def asks(self) -> bool:
        """Whether the figures ask somebody to do something; of the others there is nothing to do but to know."""
        return WORSENED in self.reasons or OFF_TARGET in self.reasons


@dataclass(frozen=True, slots=True)
class PackSection:
    """A page of words and tables: sentences first, each a paragraph or bullet, then the tables, which may be none."""

    title: str
    sentences: tuple[str, ...]
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodNote:
    """How one metric is measured, and where more is said: `address` is empty where the product's own is not known."""

    name: str
    text: str
    source: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class PackSource:
    """What a pack was made from: enough to make it again, figure for figure, from the same store.

    `version` is the version of the data, `quarter` and `metrics` are codes and slugs, `submissions` the numbers of the
    receipts that stood, `definitions` a hash of what decides how figures are made, `figures` one of the figures shown.
    """

    partnership: str
    quarter: str
    metrics: tuple[str, ...]
    version: int
    as_at: str
    definitions: str
    submissions: tuple[int, ...]
    figures: str
    made_at: str
    format: int = 1


@dataclass(frozen=True, slots=True)
class Pack:
    """A board pack.

    `partnership`, `quarter` and `as_at` are in words (“July to September 2025 (Q2 2025/26)”, “20 November 2025”); the
    pack is made from figures as they stood then. `name` is the stem of a file's name. `markings` must stand on each
    page and slide: none, one or two sentences with full stops (illustrative data; provisional figures). `framework` has
    a table for each priority, all with the same columns. `made_from` tells people what `source` tells a program;
    `source` must be within the file, written by `layouts.pack.source.write_source`.
    """

    name: str
    title: str
    partnership: str
    quarter: str
    as_at: str
    made_at: datetime
    markings: tuple[str, ...]
    sentences: tuple[PackSentence, ...]
    overview: PackSection
    framework: PackSection
    changes: PackSection
    pages: tuple[PackPage, ...]
    inequalities: tuple[PackPage, ...]
    equality: PackSection
    confidence: PackSection
    methods: tuple[MethodNote, ...]
    made_from: PackSection
    source: PackSource

    @property
    def made_on(self) -> date:
        """The day on which the pack was made."""
        return self.made_at.date()
