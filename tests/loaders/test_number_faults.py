"""What is told to who sends a text for a number."""

import pytest

from loaders.number_faults import advise


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("-", "A dash could mean none or not known"),
        ("——", "A dash could mean none or not known"),
        ("NULL", "none or not known"),
        ("n/a", "none or not known"),
        ("..", "none or not known"),
        ("None", "none or not known"),
        ("<5", "[c] for a small number"),
        ("≤ 5", "[c] for a small number"),
        ("fewer than 5", "[c] for a small number"),
        ("####", "too narrow"),
        ("#N/A", "mark for an error"),
        ("#DIV/0!", "mark for an error"),
        ("−5", "minus sign"),
        ("– 12.5", "minus sign"),
        ("1 234", "without spaces"),
        ("12\u00a0345", "without spaces"),
        ("5%", "without the sign for per cent"),
        ("٣", "digits 0 to 9"),
        ("１２", "digits 0 to 9"),
        ("many", "digits only"),
        ("1 23", "digits only"),
        ("£5", "digits only"),
        ("²", "digits only"),
    ],
)
def test_the_remedy_fits_the_fault(text: str, remedy: str) -> None:
    assert remedy in advise(text)
    assert advise(text).endswith(".")
