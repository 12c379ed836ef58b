"""The column of numbers: a figure in digits, or a mark that says why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.column import GROUPED, NUMBER, Column, Reading, quote
from loaders.number_faults import advise
from loaders.status import STATUS_OF_MARK, Status

_CHECK_FIGURE = "Check the figure, and whether it stands in the right column."


@dataclass(frozen=True, kw_only=True)
class Number(Column):
    """A number, or a mark that says why there is none; stored as the number and its `Status`."""

    whole: bool = True
    minimum: float = 0
    maximum: float = 100_000_000
    may_be_empty: bool = False

    @property
    def expectation(self) -> str:
        """The range and the marks that are accepted."""
        kind = "a whole number" if self.whole else "a number"
        return (
            f"{kind} from {self.minimum:,.10g} to {self.maximum:,.10g}, or [c] suppressed, [x] not available, "
            "[z] not applicable, nil for nothing to report"
        )

    def read_empty(self) -> tuple[float, Status]:
        """An empty cell: "not applicable" where the return leaves it open, else an error."""
        if self.may_be_empty:
            return float("nan"), Status.NOT_APPLICABLE
        raise self.refusal(
            "empty-cell",
            f"{self.label} is empty, which could mean none, hidden or not known.",
            remedy="Write 0 for none, [c] for a hidden small number, [x] for not available, nil for nothing to report.",
        )

    def read_text(self, text: str, reading: Reading) -> tuple[float, Status]:
        """Give the number and OK, or NaN and the status that the mark stands for."""
        mark = STATUS_OF_MARK.get(text.lower())
        if mark is not None:
            return float("nan"), mark
        number = self._to_number(text)
        fault = self._find_fault(number)
        if fault:
            code, words, remedy = fault
            raise self.refusal(code, f"{quote(text)} is {words}.", remedy=remedy)
        return number, Status.OK

    def _find_fault(self, number: float) -> tuple[str, str, str] | None:
        """What is wrong with a number: a code, words and a remedy."""
        if number < self.minimum:
            return "out-of-range", f"less than {self.minimum:,.10g}", _CHECK_FIGURE
        if number > self.maximum:
            return "out-of-range", f"more than {self.maximum:,.10g}", _CHECK_FIGURE
        if self.whole and number != int(number):
            return "fraction", "not a whole number", "Send the count itself, not a rate or an average."
        return None

    def _to_number(self, text: str) -> float:
        plain = text.replace(",", "") if GROUPED.fullmatch(text) else text
        if not NUMBER.fullmatch(plain):
            raise self.refusal("not-a-number", f"{quote(text)} is not a number or a known mark.", remedy=advise(text))
        if self.whole and "e" in plain.lower():
            raise self.refusal(
                "powers-of-ten",
                f"{quote(text)} is written in powers of ten, as spreadsheets do when they leave out digits.",
                remedy="Format the column as a number without decimals, and save the file again.",
            )
        return float(plain) + 0.0  # minus nought becomes nought
