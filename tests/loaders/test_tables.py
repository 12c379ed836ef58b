"""The tables that derive from the returns."""

import pytest
from sqlalchemy import Float, Integer, SmallInteger

from loaders.columns import Name, OneOf
from loaders.partner_return import PartnerReturn
from loaders.returns_catalogue import find_returns, return_named
from loaders.tables import all_tables, return_table, scope_text

EVERY_RETURN = pytest.mark.parametrize("returned", find_returns().values(), ids=lambda each: each.slug)


@EVERY_RETURN
def test_a_return_has_one_table_with_a_column_for_each_of_its_own(returned: PartnerReturn) -> None:
    table = return_table(returned)
    assert table.name == "return_" + returned.slug.replace("-", "_")
    assert return_table(returned) is table
    assert all_tables().tables[table.name] is table
    statuses = [f"{name}_status" for name in returned.numbers]
    assert sorted(table.c.keys()) == sorted(["submission_id", "position", "row", *returned.columns, *statuses])
    assert [column.name for column in table.primary_key.columns] == ["submission_id", "position"]


@EVERY_RETURN
def test_what_a_row_is_about_are_integers_and_numbers_may_be_null(returned: PartnerReturn) -> None:
    table = return_table(returned)
    for name in returned.dimensions:
        assert type(table.c[name].type) is Integer
        assert not table.c[name].nullable
    for name in returned.numbers:
        assert type(table.c[name].type) is Float
        assert table.c[name].nullable
        assert type(table.c[f"{name}_status"].type) is SmallInteger
        assert not table.c[f"{name}_status"].nullable


@EVERY_RETURN
def test_a_column_knows_its_total_and_whether_its_words_are_names(returned: PartnerReturn) -> None:
    table = return_table(returned)
    assert table.info["breakdowns"] == returned.breakdowns
    for name in returned.dimensions:
        column, info = returned.columns[name], table.c[name].info
        assert info["kind"] == name
        assert info["open"] is isinstance(column, Name)
        assert info["total"] == (column.total if isinstance(column, OneOf | Name) else None)


def test_names_fit_the_databases() -> None:
    """PostgreSQL cuts names off after 63 characters."""
    for table in all_tables().tables.values():
        for name in (table.name, *table.c.keys(), *(str(index.name) for index in table.indexes)):
            assert len(name) <= 63


def test_a_scope_is_told_from_any_other() -> None:
    assert scope_text("treatment", "in-treatment") == "treatment | in-treatment"
    assert scope_text("published-figures", "deaths", "A | B").split(" | ", 2) == [
        "published-figures",
        "deaths",
        "A | B",
    ]


def test_the_longest_scope_fits_its_column() -> None:
    returned = return_named("published-figures")
    publication = returned.columns["publication"]
    assert isinstance(publication, Name)
    longest = max(returned.measure.values, key=len)
    room = all_tables().tables["code"].c["text"].type.length  # type: ignore[attr-defined]  # it is a String
    assert len(scope_text(returned.slug, longest, "x" * publication.longest)) <= room
