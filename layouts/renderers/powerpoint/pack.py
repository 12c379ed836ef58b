"""A board pack as a presentation, slide by slide, its charts PowerPoint's own."""

from __future__ import annotations

from typing import Any, Final

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from layouts.exhibits.parts import Column, Table
from layouts.pack.parts import Pack, PackSection
from layouts.pack.source import PART, write_source
from layouts.renderers.powerpoint.deck import write_presentation
from layouts.renderers.powerpoint.pack_layouts import make_pack_presentation, number_slide
from layouts.renderers.powerpoint.pack_slides import add_cover, add_metric, add_overview, add_section, add_sentences

_METHODS: Final = ("Metric", "What it is and how it is measured", "Where it comes from")


def render_pack(pack: Pack) -> bytes:
    """Make the presentation: cover, four sentences, all metrics, changes, one slide an exception, inequalities, how far
    figures can be trusted, methods, the framework in full, and what the pack was made from, also for a program."""
    presentation = make_pack_presentation()
    add_cover(presentation, pack)
    add_sentences(presentation, pack)
    add_overview(presentation, pack.overview, pack.markings)
    add_section(presentation, pack.changes, pack.markings)
    for page in pack.pages:
        add_metric(presentation, page, pack.markings)
    add_section(presentation, pack.equality, pack.markings)
    for page in pack.inequalities:
        add_metric(presentation, page, pack.markings)
    for section in (pack.confidence, pack.framework, _make_methods(pack), pack.made_from):
        add_section(presentation, section, pack.markings)
    for number, slide in enumerate(presentation.slides, start=1):
        number_slide(slide, number)
    _keep_source(presentation, pack)
    subject = f"Board pack, {pack.quarter}, as at {pack.as_at}"
    return write_presentation(presentation, title=pack.title, subject=subject, as_at=pack.made_at.date())


def _make_methods(pack: Pack) -> PackSection:
    columns = tuple(Column(header, numeric=False) for header in _METHODS)
    rows = tuple((each.name, each.text, " ".join(filter(None, (each.source, each.address)))) for each in pack.methods)
    return PackSection("Methods", (), (Table("How each metric of this pack is measured", columns, rows),))


def _keep_source(presentation: Any, pack: Pack) -> None:
    """Let the file say what it was made from."""
    main = presentation.part
    part = Part(PackURI(PART), "application/xml", main.package, write_source(pack.source))
    main.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
