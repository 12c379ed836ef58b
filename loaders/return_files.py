"""The files that a return comes with: what a data officer begins with."""

from __future__ import annotations

from enum import StrEnum

from loaders.partner_return import PartnerReturn


class Part(StrEnum):
    """What of a return is given out; the value is its name on the command line and in addresses."""

    TEMPLATE = "template"
    EXAMPLE = "example"
    DICTIONARY = "dictionary"


def write_part(returned: PartnerReturn, part: Part) -> str:
    """Write the empty template, the worked example or what each column means, as CSV."""
    write = {
        Part.TEMPLATE: returned.template_csv,
        Part.EXAMPLE: returned.example_csv,
        Part.DICTIONARY: returned.dictionary_csv,
    }
    return write[part]()
