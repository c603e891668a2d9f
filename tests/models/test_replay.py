from seller_desk.models.base import Base
from seller_desk.models.ledger import IMPORTED_FIELDS, UNTRACKED
from seller_desk.models.replay import NEEDED_BY, OWNERS, REMOVAL_ORDER


def test_every_table_that_is_written_has_its_place_when_rows_are_taken_back() -> None:
    assert set(REMOVAL_ORDER) == set(Base.metadata.tables) - UNTRACKED


def test_rows_go_before_those_that_they_point_at() -> None:
    order = REMOVAL_ORDER
    for child, (owner, _) in OWNERS.items():
        assert order.index(child) < order.index(owner)
    for needed, pointing in NEEDED_BY.items():
        assert all(order.index(by) < order.index(needed) for by, _ in pointing)


def test_what_needs_a_row_goes_before_what_lives_with_it() -> None:
    order = REMOVAL_ORDER
    for child, (owner, _) in OWNERS.items():
        for by, _ in NEEDED_BY.get(owner, ()):
            assert by == child or order.index(by) < order.index(child), (by, child)


def test_fields_of_sheets_are_columns_of_their_tables() -> None:
    for table, fields in IMPORTED_FIELDS.items():
        assert fields <= set(Base.metadata.tables[table].columns.keys())
