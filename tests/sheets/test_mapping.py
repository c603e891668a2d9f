"""Headings are found by their names, wherever they stand and however they are written."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.sheets.cells import Cell
from seller_desk.sheets.columns import CellKind, Column
from seller_desk.sheets.mapping import guess, heading_row, normal
from seller_desk.sheets.reader import Head

COLUMNS = (
    Column("number", ("订单编号", "订单号"), CellKind.ID),
    Column("freight", ("运费(元)",), CellKind.MONEY),
    Column("title", ("货品标题", "商品名称")),
    Column("invoice", ("发票：地址、电话",)),
)


@pytest.mark.parametrize(
    ("heading", "same"),
    [
        ("运费(元)", "运费"),
        ("运费（元）", "运费"),
        (" 运 费 ", "运费"),
        ("\ufeff订单编号\u200b", "订单编号"),
        ("发票:地址、电话", "发票：地址、电话"),
        ("OFFER  ID", "Offer ID"),
        ("Ｏｆｆｅｒ　ＩＤ", "Offer ID"),
        ("订单\n编号", "订单编号"),
    ],
)
def test_headings_that_are_the_same(heading: str, same: str) -> None:
    assert normal(heading) == normal(same)


def test_columns_are_matched_by_name_in_any_order() -> None:
    mapping = guess(["备注", "商品名称", "运费", None, "订单编号"], COLUMNS)

    assert mapping.columns == {"number": 4, "title": 1, "freight": 2}
    assert mapping.unmatched == (0,)
    assert mapping.heading("freight") == "运费"
    assert mapping.headings == ("备注", "商品名称", "运费", "", "订单编号")


def test_a_columns_own_heading_beats_an_alias() -> None:
    assert guess(["订单号", "订单编号"], COLUMNS).columns == {"number": 1}
    assert guess(["订单号", "订单编号"], COLUMNS).unmatched == (0,)


def test_of_doubles_the_first_stands_and_the_others_are_named() -> None:
    mapping = guess(["订单编号", "运费", "运费（元）"], COLUMNS)

    assert mapping.columns == {"number": 0, "freight": 1}
    assert mapping.duplicates == ("运费（元）",)


def head(*rows: Sequence[Cell]) -> Head:
    return Head("表", tuple((n, tuple(cells)) for n, cells in enumerate(rows, start=1)), None)


def test_the_heading_row_is_looked_for() -> None:
    found = heading_row(
        head(
            ["订单报表"], ["导出时间", 46_346], ["订单编号", "运费(元)", "货品标题"], ["26", 1, "x"]
        ),
        COLUMNS,
        lambda found: "number" in found.columns,
    )

    assert found is not None
    assert found.heading_row == 3
    assert found.columns == {"number": 0, "freight": 1, "title": 2}


def test_the_fullest_row_is_the_heading_and_of_equals_the_first() -> None:
    rows = (["订单编号"], ["订单编号", "运费"], ["订单编号", "货品标题"])

    found = heading_row(head(*rows), COLUMNS, lambda found: "number" in found.columns)

    assert found is not None
    assert found.heading_row == 2


def test_headings_may_stand_in_two_rows() -> None:
    rows = (["订单编号", "货品", None], [None, "货品标题", "运费"], ["26", "衬衫", "1"])

    found = heading_row(head(*rows), COLUMNS, lambda mapping: "number" in mapping.columns)

    assert found is not None
    assert (found.heading_row, found.columns) == (2, {"number": 0, "title": 1, "freight": 2})


def test_without_a_required_column_there_is_no_heading_row() -> None:
    assert (
        heading_row(head(["运费", "货品标题"]), COLUMNS, lambda found: "number" in found.columns)
        is None
    )
    assert heading_row(head(), COLUMNS, lambda _found: True) is None


@given(st.lists(st.one_of(st.none(), st.text(max_size=12), st.integers(), st.floats()), max_size=8))
def test_any_row_can_be_looked_at(cells: list[Cell]) -> None:
    mapping = guess(cells, COLUMNS)

    assert set(mapping.columns.values()).isdisjoint(mapping.unmatched)
    assert all(place < len(cells) for place in mapping.columns.values())
