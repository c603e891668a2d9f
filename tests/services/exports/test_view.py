"""A list as it is seen goes out column by column."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, FileCode, StoreCode
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services.exports import View, ViewColumn, export_view
from seller_desk.services.exports.view import OutColumn, OutKind
from tests.makers import NOW, make_product

TITLE = ViewColumn(OutColumn("标题"), lambda row: row.title)
COST = ViewColumn(OutColumn("成本(元)", OutKind.MONEY), lambda row: row.cost_fen)


def products(session: Session, ids: Sequence[int]) -> list[Product]:
    found = (session.get(Product, row_id) for row_id in ids)
    return [product for product in found if product is not None]


def view(ids: Sequence[int], *columns: ViewColumn) -> View:
    return View("商品", columns or (COST, TITLE), ids, products)


@pytest.fixture
def ids(store: Store) -> list[int]:
    with store.write("made", now=NOW) as session:
        return [make_product(session, f"商品{at}", cost_fen=at * 105).id for at in range(700)]


def test_columns_and_rows_go_out_in_their_order(
    store: Store, tmp_path: Path, ids: list[int]
) -> None:
    path = tmp_path / "a.xlsx"
    wanted = [ids[650], 10_000, ids[2]]

    assert export_view(store, view(wanted), path) == 2
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.title == "商品"
    assert sheet.freeze_panes == "A2"
    assert list(sheet.iter_rows(values_only=True)) == [
        ("成本(元)", "标题"),
        (682.5, "商品650"),
        (2.1, "商品2"),
    ]


def test_progress_says_how_much_there_is(store: Store, tmp_path: Path, ids: list[int]) -> None:
    told: list[tuple[int, int | None]] = []

    export_view(
        store, view(ids), tmp_path / "a.csv",
        progress=lambda _stage, done, total: told.append((done, total)),
    )  # fmt: skip

    assert told == [(500, 700), (700, 700)]


def test_stopping_half_way_leaves_the_old_file(
    store: Store, tmp_path: Path, ids: list[int]
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"as it was")
    asked = iter([False, True])

    with pytest.raises(DeskError) as stopped:
        export_view(store, view(ids), path, cancelled=lambda: next(asked))

    assert stopped.value.first.code is StoreCode.CANCELLED
    assert path.read_bytes() == b"as it was"
    assert [file.name for file in tmp_path.glob("*a.xlsx*")] == ["a.xlsx"]


def test_a_folder_under_that_name_cannot_be_written(
    store: Store, tmp_path: Path, ids: list[int]
) -> None:
    (tmp_path / "a.xlsx").mkdir()

    with pytest.raises(DeskError) as refused:
        export_view(store, view(ids), tmp_path / "a.xlsx")

    assert refused.value.first.code is FileCode.NOT_WRITABLE
