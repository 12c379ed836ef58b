"""What passes for a name, and what is told to who sends something else."""

import pytest

from loaders.name_faults import find_fault_of_name


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        *((text, "Write the name") for text in ("[c]", "nil", "*", "n/a", "NULL", "-", "—", '"', "..", "'", "Tbc")),
        *((text, "mark for an error") for text in ("#N/A", "#REF!", "#1")),
        ("05-Sep", "of “5 to 9” perhaps"),
        ("Oct-14", "of “10 to 14” perhaps"),
    ],
)
def test_a_text_that_is_no_name_is_told(text: str, remedy: str) -> None:
    assert remedy in (find_fault_of_name(text) or "")


@pytest.mark.parametrize(
    "name",
    [
        "HMP Hewell",
        "18+",
        "15-64",
        "15 to 64",
        "A | B",
        "Fingertips 93517",
        "May",
        "No. 1",
        "Class C",
        "٣",
        "2024",
        "Unknown",
    ],
)
def test_a_name_is_taken(name: str) -> None:
    assert find_fault_of_name(name) is None
