"""What a pack was made from, in its file and out again."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from layouts.pack.parts import PackSource
from layouts.pack.source import NAMESPACE, PART, read_source, write_source
from loaders.errors import UsageError

SOURCE = PackSource(
    partnership="west-midlands",
    quarter="2025-Q3",
    metrics=("treatment-progress", "drug-misuse-deaths"),
    version=7,
    as_at="2025-11-20",
    definitions="abc",
    submissions=(1, 2, 3),
    figures="0123",
    made_at="2025-11-20T10:00:00+00:00",
)


def zip_up(name: str, content: bytes) -> bytes:
    """An Office file of one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def wrap_as_pdf(stream: bytes) -> bytes:
    """The part of a PDF that holds an attached file."""
    return b"%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Length 9>>\nstream\n" + stream + b"\nendstream endobj\n"


@pytest.mark.parametrize(
    "data",
    [
        zip_up(PART.removeprefix("/"), write_source(SOURCE)),
        wrap_as_pdf(write_source(SOURCE)),
        wrap_as_pdf(zlib.compress(write_source(SOURCE))),
    ],
    ids=["office", "pdf", "packed pdf"],
)
def test_it_comes_out_as_it_went_in(data: bytes) -> None:
    assert read_source(data) == SOURCE


def test_an_office_program_may_have_renamed_the_part() -> None:
    assert read_source(zip_up("customXml/item3.xml", write_source(SOURCE))) == SOURCE


@pytest.mark.parametrize(
    "data",
    [b"", b"a,b\n1,2\n", zip_up("word/document.xml", write_source(SOURCE)), wrap_as_pdf(b"\x00\x01")],
    ids=["empty", "csv", "another part", "another pdf"],
)
def test_a_file_that_says_nothing_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UsageError, match="does not say what it was made from"):
        read_source(data)


@pytest.mark.parametrize("text", ["{}", "no json", "[]", '{"partnership": 1}'])
def test_what_was_changed_is_refused_in_words(text: str) -> None:
    content = f'<boardPack xmlns="{NAMESPACE}">{text}</boardPack>'.encode()
    with pytest.raises(UsageError, match="it was changed"):
        read_source(zip_up("customXml/item1.xml", content))


def test_a_broken_archive_is_refused_in_words() -> None:
    data = zip_up("customXml/item1.xml", write_source(SOURCE))
    with pytest.raises(UsageError):
        read_source(data[: len(data) // 2])
