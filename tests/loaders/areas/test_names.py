"""How the spelling of an area's name is folded, and a code that stands beside its name."""

from __future__ import annotations

import pytest

from loaders.areas import read_areas
from loaders.areas.names import drop_invisible, read_code_and_name


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("E06000019 Herefordshire", ("E06000019", "Herefordshire")),
        ("Herefordshire [e06000019]", ("e06000019", "Herefordshire")),
        ("Stoke-on-Trent - E06000021", ("E06000021", "Stoke-on-Trent")),
        ("E06000019", None),
        ("Herefordshire", None),
        ("E06000019 *", None),
        ("XE060000191", None),
    ],
)
def test_a_code_and_a_name_are_told_apart(text: str, both: tuple[str, str] | None) -> None:
    assert read_code_and_name(text) == both


def test_signs_without_width_are_dropped_and_no_others() -> None:
    assert drop_invisible("\ufeffA\u200b B\u00a0\u200e") == "A B\u00a0"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("E06000019 Herefordshire", "E06000019"),
        ("Herefordshire, County of (E06000019)", "E06000019"),
        ("e06000019\u00a0– Herefordshire UA", "E06000019"),
        ("E08000016: Barnsley", "E08000038"),
        ("Worcester E07000237", "E07000237"),
        ("E06000019 Shropshire", None),
        ("E06000019 E06000051", None),
        ("E06000019 *", None),
        ("E07000163 Craven", None),  # a part of today's North Yorkshire
        ("E06000019\u200b", "E06000019"),
        ("\ufeffE06000019\u200e", "E06000019"),
    ],
)
def test_a_code_beside_its_name_and_signs_without_width_do_no_harm(text: str, code: str | None) -> None:
    found = read_areas().find(text)
    assert (found.code if found else None) == code
