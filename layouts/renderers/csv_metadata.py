"""What the columns of an exhibit's CSV mean, as the W3C's “CSV on the Web” has it, for the file that lies beside it."""

from __future__ import annotations

from typing import Any, Final

import orjson

from layouts.exhibits.parts import Exhibit
from layouts.record_fields import find_field

LANGUAGE: Final = "en-GB"
RIGHTS: Final = (
    "Names and codes of areas and populations: Office for National Statistics, licensed under the Open Government "
    "Licence v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/). Figures belong to the "
    "source named; ask it before publishing them elsewhere."
)


def render_csv_metadata(exhibit: Exhibit) -> bytes:
    """Describe an exhibit's CSV as JSON, to lie beside it in one folder."""
    notes = [{"@type": "rdfs:comment", "value": note} for note in exhibit.notes]
    described: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": LANGUAGE}],
        "url": f"{exhibit.name}.csv",
        "dc:title": exhibit.title,
        "dc:description": exhibit.subtitle,
        "dc:source": exhibit.source,
        "dc:modified": {"@value": exhibit.as_at.isoformat(), "@type": "xsd:date"},
        "dc:language": LANGUAGE,
        "dc:rights": RIGHTS,
        **({"rdfs:comment": f"{exhibit.marking}."} if exhibit.marking else {}),
        "notes": notes,
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": {
            "columns": [_describe(name) for name in exhibit.fields],
            "primaryKey": ["metric", "area_code", "period_start", "period_end", "breakdown", "category", "source"],
        },
    }
    return orjson.dumps(described, option=orjson.OPT_INDENT_2)


def _describe(name: str) -> dict[str, Any]:
    """One column. An empty cell has no figure, which is not zero: the column “status” says why."""
    field = find_field(name)
    return {
        "name": name,
        "titles": [name, field.title],
        "datatype": field.kind,
        "null": [""],
        "dc:description": field.description,
        "required": field.kind != "number" and name not in ("breakdown", "category"),
    }
