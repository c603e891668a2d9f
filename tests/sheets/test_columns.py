"""A column knows how its cells are read."""

from datetime import datetime

import pytest

from seller_desk.errors import CellCode
from seller_desk.sheets.cells import CellFault
from seller_desk.sheets.columns import CellKind, Column, reader_of


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (CellKind.TEXT, "20261120"),
        (CellKind.ID, "20261120"),
        (CellKind.MONEY, 2_026_112_000),
        (CellKind.QUANTITY, 20_261_120_000),
        (CellKind.TIME, datetime(2026, 11, 20)),
    ],
)
def test_one_cell_is_another_thing_in_each_kind_of_column(kind: CellKind, value: object) -> None:
    assert reader_of(Column("key", ("heading",), kind))("20261120") == value


def test_a_short_field_refuses_long_text() -> None:
    read = reader_of(Column("postcode", ("邮编",), longest=6))

    assert read("510000") == "510000"
    with pytest.raises(CellFault) as caught:
        read("5100000")
    assert caught.value.code is CellCode.TOO_LONG


def test_the_first_heading_is_the_one_that_is_printed() -> None:
    assert Column("number", ("订单编号", "订单号")).heading == "订单编号"
