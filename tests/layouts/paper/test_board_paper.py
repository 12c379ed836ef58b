"""What a board paper says, before it is written to a file: filled from the pack, open where a person must write."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import Any

import pytest
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from layouts.pack.parts import Pack, PackSection
from layouts.pack.source import write_source
from layouts.paper.appendices import TITLES
from layouts.paper.blocks import (
    Block,
    Fact,
    Figure,
    Heading,
    OpenPart,
    Paper,
    Paragraph,
    Point,
    Points,
    Remark,
    TableBlock,
    make_printable,
)
from layouts.paper.board_paper import build_board_paper
from layouts.paper.sentences import write_sentences
from tests.layouts.packs import COMMENT, FRAMEWORK, make_pack, make_page
from tests.layouts.renderers.exhibits import make_exhibit

SECTIONS = [
    "Purpose of paper",
    "Background",
    "Key points",
    "Financial implications",
    "Legal implications",
    "Equality implications",
    "Next steps",
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return make_pack()


@pytest.fixture(scope="module")
def paper(pack: Pack) -> Paper:
    return build_board_paper(pack)


def read_sections(paper: Paper) -> dict[str, list[Block]]:
    """The blocks beneath each heading of the first level."""
    sections: dict[str, list[Block]] = {}
    current: list[Block] = []
    for block in (block for part in paper.parts for block in part.blocks):
        if isinstance(block, Heading) and block.level == 1:
            current = sections[block.text] = []
        else:
            current.append(block)
    return sections


def pick(blocks: list[Block], kind: type[Any]) -> list[Any]:
    return [block for block in blocks if isinstance(block, kind)]


def test_the_sections_are_those_of_a_board_paper_in_their_order(paper: Paper) -> None:
    names = list(read_sections(paper))
    assert names[: len(SECTIONS)] == SECTIONS
    assert names[len(SECTIONS) :] == ["Appendices", *TITLES]
    (listed,) = pick(read_sections(paper)["Appendices"], Points)
    assert [f"{point.lead} {point.text}" for point in listed.points] == list(TITLES)


@pytest.mark.parametrize("name", SECTIONS)
def test_each_section_is_filled_from_data_and_open_where_a_person_must_write(paper: Paper, name: str) -> None:
    blocks = read_sections(paper)[name]
    (left,) = pick(blocks, OpenPart)
    assert blocks[-1] == left
    assert left.text.startswith("[To be written by the ")
    assert pick(blocks, Paragraph) or pick(blocks, Points) or pick(blocks, TableBlock)


def test_key_points_are_the_four_sentences_then_changes_and_confidence(pack: Pack) -> None:
    worsened, *others = pack.sentences
    lines = ("Drug misuse deaths rose to 9.1 in 2022 to 2024.",)
    told = replace(pack, sentences=(replace(worsened, figures=lines), *others))
    (points,) = pick(read_sections(build_board_paper(told))["Key points"], Points)
    assert points.numbered
    assert points.points == (
        Point("", "Worsened (1).", lines),
        *(Point(each.text, f"{each.heading}.") for each in others),
        Point("Three figures were revised. No figure is gone.", "What changed."),
        Point("7 of 9 returns are in.", "Confidence."),
    )


def test_the_day_of_making_is_told_where_it_is_not_that_of_the_figures(pack: Pack) -> None:
    for as_at, told in (("20 November 2025", []), ("1 October 2025", ["20 November 2025"])):
        facts = list(build_board_paper(replace(pack, as_at=as_at)).parts[0].blocks)
        assert [fact.text for fact in pick(facts, Fact) if fact.name == "Made on"] == told


def test_equality_says_what_the_breakdowns_show(paper: Paper) -> None:
    told = [block.text for block in pick(read_sections(paper)["Equality implications"], Paragraph)]
    assert told[0] == "Women make more progress than men: 56.0% and 40.0%."


def test_next_steps_ask_for_an_answer_where_the_figures_do_and_name_the_rest(pack: Pack) -> None:
    chosen = make_page(short_name="Chosen by a person", reasons=())
    unknown = make_page(short_name="Finds", reasons=("cannot say: no test of change",))
    steps = read_sections(build_board_paper(replace(pack, pages=(*pack.pages[-1:], chosen, unknown))))["Next steps"]
    (table,) = pick(steps, TableBlock)
    why = "Off target and not chance on the control chart (improvement)"
    assert table.table.rows == (("Drug litter", why, *["[To be written]"] * 3),)
    assert [block.text for block in pick(steps, Paragraph)] == [
        "For the board to note, in Appendix 2: Chosen by a person and Finds."
    ]
    none = read_sections(build_board_paper(replace(pack, pages=(chosen,))))["Next steps"]
    assert not pick(none, TableBlock)
    assert [block.text for block in pick(none, Paragraph)] == [
        "No metric of this paper worsened or is off target.",
        "For the board to note, in Appendix 2: Chosen by a person.",
    ]
    many = read_sections(build_board_paper(replace(pack, pages=(chosen,) * 11)))["Next steps"]
    assert pick(many, Paragraph)[-1].text == "For the board to note, in Appendix 2: 11 metrics."


def test_appendix_1_is_the_framework_across_the_page(paper: Paper) -> None:
    (part,) = [
        part
        for part in paper.parts
        if Heading("Appendix 1: National Combating Drugs Outcomes Framework") in part.blocks
    ]
    assert part.across
    blocks = pick(list(part.blocks), TableBlock)
    assert tuple(block.table for block in blocks) == FRAMEWORK
    assert len({block.shares for block in blocks}) == 1


def read_page(paper: Paper, number: int) -> list[Block]:
    """The blocks of one metric's page, without its heading."""
    blocks = read_sections(paper)["Appendix 2: Metrics to look at"]
    starts = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    return list(takewhile(lambda block: not isinstance(block, Heading), blocks[starts[number] + 1 :]))


def test_a_page_has_picture_source_sentence_findings_comment_and_notes(paper: Paper, pack: Pack) -> None:
    page, exhibit = pack.pages[0], pack.pages[0].exhibit
    assert exhibit
    reasons, subtitle, figure, source, sentence, findings, remark, notes = read_page(paper, 0)
    why = "Why it is in this paper: off target and not chance on the control chart (improvement)."
    assert reasons == Paragraph(why, note=True, keep=True)
    assert subtitle == Paragraph(exhibit.subtitle, note=True, keep=True)
    assert isinstance(figure, Figure)
    assert figure.alt == exhibit.alt
    assert figure.draw("png").startswith(b"\x89PNG")
    told = "Source: Treatment return. As at 20 November 2025. The figures are in Appendix 7."
    assert source == Paragraph(told, note=True)
    told = "Intervals are 95%, by Wilson's method. [c] stands for a hidden figure. Counts of 1 to 4 people are hidden."
    assert notes == Paragraph(f"Notes: {told}", note=True)
    assert sentence == Paragraph(page.sentence)
    assert isinstance(findings, Points)
    assert remark == Remark(COMMENT.text, "Anna Smith, 18 November 2025")


def test_what_a_note_says_is_not_said_again_among_the_findings(pack: Pack) -> None:
    exhibit = replace(make_exhibit(), notes=("There is one value a year.",))
    findings = ("No variation sign: there is one value a year.", "The target is met.")
    page = make_page(exhibit=exhibit, findings=findings)
    (points,) = pick(read_page(build_board_paper(replace(pack, pages=(page,))), 0), Points)
    assert [point.text for point in points.points] == ["The target is met."]
    assert not pick(
        read_page(build_board_paper(replace(pack, pages=(replace(page, findings=findings[:1]),))), 0), Points
    )


def test_appendix_3_has_every_gap_once_and_charts_that_stay_with_their_figures(pack: Pack) -> None:
    table = make_exhibit().table
    told = replace(pack, equality=replace(pack.equality, tables=(table,)))
    blocks = read_sections(build_board_paper(told))["Appendix 3: Inequalities"]
    assert pick(blocks, Paragraph)[0].text == "What these comparisons come to is told under Equality implications."
    assert pick(blocks, TableBlock)[0].table == table
    chart = blocks.index(Heading("The widest gaps as charts", level=2))
    heading, subtitle, figure, source, figures = blocks[chart + 1 :]
    (page,) = pack.inequalities
    assert page.exhibit
    assert heading == Heading(page.title, level=3)
    assert isinstance(figure, Figure)
    assert isinstance(subtitle, Paragraph)
    assert isinstance(source, Paragraph)
    assert subtitle.keep
    assert source.keep
    assert isinstance(figures, TableBlock)
    assert figures.table == page.exhibit.table
    bare = read_sections(build_board_paper(replace(pack, equality=replace(pack.equality, tables=()))))
    assert pick(bare["Appendix 3: Inequalities"], Paragraph)[0].text == pack.equality.sentences[0]


def test_an_exception_without_a_comment_is_left_open_and_a_chosen_metric_is_not(pack: Pack) -> None:
    pages = (make_page(), make_page(reasons=()))
    paper = build_board_paper(replace(pack, pages=pages))
    assert [len(pick(read_page(paper, place), OpenPart)) for place in (0, 1)] == [1, 0]


def test_a_page_without_figures_has_words_alone(paper: Paper, pack: Pack) -> None:
    blocks = read_page(paper, len(pack.pages) - 1)
    assert not pick(blocks, Figure)
    assert Paragraph(pack.pages[-1].sentence) in blocks


def test_each_page_begins_a_page_but_for_the_first(paper: Paper) -> None:
    headings = pick(read_sections(paper)["Appendix 2: Metrics to look at"], Heading)
    assert [heading.new_page for heading in headings] == [False] + [True] * (len(headings) - 1)


def test_the_paper_carries_what_it_was_made_from_and_its_markings(paper: Paper, pack: Pack) -> None:
    assert paper.source == write_source(pack.source)
    assert paper.markings == pack.markings
    assert "As at 20 November 2025" in paper.running


def test_sentences_after_a_colon_become_points() -> None:
    section = PackSection("", ("One.", "These:", "First.", "Second."))
    one, two, points = write_sentences(section.sentences)
    assert (one, two) == (Paragraph("One."), Paragraph("These:"))
    assert isinstance(points, Points)
    assert [point.text for point in points.points] == ["First.", "Second."]
    assert list(write_sentences(("One.", "Two."))) == [Paragraph("One."), Paragraph("Two.")]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\x00b\x1fc\x7fd", "abcd"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\ud800b", "ab"),
        ("a\ufffeb\U0001ffffc\ufdd0d", "abcd"),
        ("a\u202eb\u2066c", "abc"),
        ("Ŵ é 😀 中 – “”\u00a0†", "Ŵ é 😀 中 – “”\u00a0†"),
    ],
)
def test_what_no_document_can_hold_is_left_out(text: str, printed: str) -> None:
    assert make_printable(text) == printed


@given(st.text(alphabet=st.characters(exclude_characters="<&")))
def test_whatever_is_typed_can_be_written_as_xml(text: str) -> None:
    printed = make_printable(text)
    assert parse_xml(f"<a>{printed}</a>".encode()).text == (printed or None)
    assert make_printable(printed) == printed
