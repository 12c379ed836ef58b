"""How wide the columns of a table are."""

import pytest

from layouts.exhibits.parts import Column, Table
from layouts.paper.column_widths import make_table_block, make_table_blocks


def make_table(*columns: tuple[str, str], caption: str = "") -> Table:
    """A table of one row: each column by its header and its cell."""
    headers = tuple(Column(header) for header, _ in columns)
    return Table(caption, headers, (tuple(cell for _, cell in columns),))


def test_the_shares_sum_to_one() -> None:
    block = make_table_block(make_table(("Metric", "a long sentence of several words"), ("Value", "1")))
    assert sum(block.shares) == pytest.approx(1)


def test_columns_that_hold_alike_are_alike_wide() -> None:
    assert make_table_block(make_table(("Metric", "ten people"), ("Period", "ten people"))).shares == (0.5, 0.5)


def test_no_column_is_narrower_than_its_longest_word() -> None:
    # Seven columns, of which the others could fill the page by themselves.
    long = " ".join(["words"] * 40)
    table = make_table(("Value", "suppressed"), *[(f"Column {number}", long) for number in range(6)])
    first, *others = make_table_block(table).shares
    assert first * 92 == pytest.approx(len("suppressed") + 3, abs=0.5)
    assert len({round(share, 9) for share in others}) == 1


def test_who_wants_little_gets_it_before_who_wants_much() -> None:
    # Of 92 letters the words take 9 + 8 and 5 + 8; the short one then gets all that its line wants.
    much, little = make_table_block(make_table(("a", "x " * 200), ("b", "14 November 2025"))).shares
    assert little == pytest.approx((16 + 3) / (19 + 63), abs=0.001)
    assert much > little


def test_a_word_too_long_for_a_line_takes_not_the_whole_page() -> None:
    what, which = make_table_block(make_table(("What", "Version of the data"), ("Which", "h" * 400))).shares
    assert what > 0.2
    assert which > what


def test_tables_with_the_same_columns_have_the_same_widths_and_others_their_own() -> None:
    one = make_table(("Metric", "short"), ("Value", "1"))
    two = make_table(("Metric", "a much longer name of a metric"), ("Value", "1"))
    other = make_table(("Area", "short"), ("Value", "1"))
    first, second, third = make_table_blocks([one, two, other])
    assert first.shares == second.shares != third.shares
    assert third == make_table_block(other)


def test_a_page_across_has_more_room() -> None:
    long = " ".join(["words"] * 40)
    table = make_table(("Value", "suppressed"), ("Change", long), ("Target", long))
    assert make_table_block(table, across=True).shares[0] < make_table_block(table).shares[0]


def test_a_table_without_rows_is_laid_out_by_its_headers() -> None:
    block = make_table_block(Table("", (Column("Metric"), Column("Value")), ()))
    assert block.shares[0] > block.shares[1] > 0.3
