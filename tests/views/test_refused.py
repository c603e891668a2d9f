"""Refused rows come out with their reasons, and go in again once they are put right."""

import csv
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from seller_desk.errors import CellCode, CellProblem
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.sheets.cells import Cell
from seller_desk.views.refused import RefusedRows, plain, reason
from tests.makers import NOW

ORDER = ("订单编号", "买家会员名", "订单状态", "货品标题", "数量")


def test_rows_of_several_files_share_the_columns_of_one_name(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "a.csv", ORDER, ("1", "云裳", "等待卖家发货", "卫衣", "many"))
    write(tmp_path / "b.csv", ("备注", *ORDER), ("急", "2", "锦澜", "没听过", "卫衣", "3"))
    refused = RefusedRows()

    for name in ("a.csv", "b.csv"):
        refused.take(imports.plan_file(store, tmp_path / name, now=NOW))
    count = refused.save(tmp_path / "out.csv")

    assert (count, len(refused)) == (2, 2)
    assert read(tmp_path / "out.csv") == [
        ["Reason", *ORDER, "备注"],
        ["数量 «many»: Not a number", "1", "云裳", "等待卖家发货", "卫衣", "many", ""],
        ["订单状态 «没听过»: Unknown status", "2", "锦澜", "没听过", "卫衣", "3", "急"],
    ]


def test_all_rows_of_a_refused_order_come_along(store: Store, tmp_path: Path) -> None:
    rows = (("1", "云裳", "等待卖家发货", "卫衣", "many"), ("", "", "", "围巾", "2"))
    write(tmp_path / "a.csv", ORDER, *rows)
    refused = RefusedRows()

    refused.take(imports.plan_file(store, tmp_path / "a.csv", now=NOW))
    refused.save(tmp_path / "out.csv")

    assert [row[1:] for row in read(tmp_path / "out.csv")[1:]] == [list(row) for row in rows]


def test_a_sheet_without_refused_rows_has_its_headings(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "a.csv", ORDER, ("1", "云裳", "等待卖家发货", "卫衣", "2"))
    refused = RefusedRows()

    refused.take(imports.plan_file(store, tmp_path / "a.csv", now=NOW))
    refused.save(tmp_path / "out.csv")

    assert read(tmp_path / "out.csv") == [["Reason", *ORDER]]


def test_reasons_of_an_earlier_round_are_left_behind(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "a.csv", ORDER, ("1", "云裳", "等待卖家发货", "卫衣", "many"))
    for name in ("a.csv", "b.csv"):
        refused = RefusedRows()
        refused.take(imports.plan_file(store, tmp_path / name, now=NOW))
        refused.save(tmp_path / "b.csv")

    assert read(tmp_path / "b.csv")[0] == ["Reason", *ORDER]
    assert len(read(tmp_path / "b.csv")) == 2


def test_a_heading_that_stands_twice_is_told_apart(store: Store, tmp_path: Path) -> None:
    headings = (*ORDER, "备注", "", "", "备注")
    write(tmp_path / "a.csv", headings, ("1", "云裳", "待发货", "卫衣", "many", "a", "b", "c", "d"))
    refused = RefusedRows()

    refused.take(imports.plan_file(store, tmp_path / "a.csv", now=NOW))
    refused.save(tmp_path / "out.csv")

    names, row = read(tmp_path / "out.csv")
    assert names == ["Reason", *ORDER, "备注", "", "(2)", "备注 (2)"]
    assert row[1:] == ["1", "云裳", "待发货", "卫衣", "many", "a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, None),
        (3.0, "3"),
        (12.5, "12.5"),
        (7, "7"),
        (2.611883644820000e18, "2.61188364482E+18"),
        (datetime(2026, 11, 20, 18, 2), "2026-11-20 18:02:00"),
        (True, "TRUE"),
        ("0012", "0012"),
    ],
)
def test_cells_keep_their_meaning_as_text(cell: Cell, text: str | None) -> None:
    assert plain(cell) == text


def test_a_damaged_number_stands_as_its_reason_names_it_and_its_cell_takes_digits(
    store: Store, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.append(ORDER)
    book.active.append((2611883644820000001, "云裳", "等待卖家发货", "卫衣", 2))
    book.save(tmp_path / "a.xlsx")
    refused = RefusedRows()

    refused.take(imports.plan_file(store, tmp_path / "a.xlsx", now=NOW))
    refused.save(tmp_path / "out.xlsx")

    why, number, *_ = openpyxl.load_workbook(tmp_path / "out.xlsx").active[2]
    assert (number.value, number.data_type, number.number_format) == ("2.61188364482E+18", "s", "@")
    assert why.value.startswith("订单编号 «2.61188364482E+18»: ")


def test_a_fault_without_a_cell_is_told_without_one() -> None:
    assert reason(CellProblem(3, "", CellCode.ORPHAN_ROW)) == "These goods belong to no order"
    assert reason(CellProblem(3, "订单编号", CellCode.MISSING_ID)) == (
        "订单编号: The number or name that it is known by is missing"
    )


def write(path: Path, *rows: tuple[str, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))
