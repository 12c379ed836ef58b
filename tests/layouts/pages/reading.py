"""Reads what a page is made of: texts, components of a kind, the cells of its tables."""

from collections.abc import Iterator
from typing import Any


def find_all(part: Any, kind: str) -> Iterator[dict[str, Any]]:
    """Give the properties of every component of that kind, from the outside in."""
    plain = part.to_plotly_json() if hasattr(part, "to_plotly_json") else part
    if isinstance(plain, list | tuple):
        for each in plain:
            yield from find_all(each, kind)
    elif isinstance(plain, dict) and "props" in plain:
        if plain["type"] == kind:
            yield plain["props"]
        yield from find_all(plain["props"].get("children"), kind)


def find_text(part: Any) -> str:
    """Give the words within a component, or within the properties of one."""
    plain = part.to_plotly_json() if hasattr(part, "to_plotly_json") else part
    if isinstance(plain, list | tuple):
        return "".join(find_text(each) for each in plain)
    if isinstance(plain, dict):
        props = plain.get("props", plain)
        return find_text(props.get("children", "")) + (" " if plain.get("type") in _BLOCKS else "")
    return "" if plain is None else str(plain)


_BLOCKS = ("Div", "P", "Td", "Th", "Dt", "Dd", "Li", "H1", "H2", "H3", "Summary")


def read_rows(part: Any) -> dict[str, dict[str, str]]:
    """Give the cells of all tables by the name of their row (its link's words, if any) and their column.

    "" stands for the row's header; of rows with one name the first counts.
    """
    rows: dict[str, dict[str, str]] = {}
    for row in find_all(part, "Tr"):
        header, *cells = row["children"]
        links = list(find_all(header, "A"))
        name = find_text(links[0]["children"]) if links else find_text(header).strip()
        words = {cell["props"].get("data-label", ""): " ".join(find_text(cell).split()) for cell in cells}
        rows.setdefault(name, {**words, "": " ".join(find_text(header).split())})
    return rows


def find_links(part: Any) -> dict[str, str]:
    """Give every link's address by its words."""
    return {find_text(link["children"]): link["href"] for link in find_all(part, "A")}


def find_state(part: Any) -> dict[str, str]:
    """Give what a page says of itself: its address, title and message."""
    states = [store["data"] for store in find_all(part, "Store") if store["id"] == "page-state"]
    assert len(states) == 1
    return dict(states[0])
