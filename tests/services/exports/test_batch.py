"""The batch-ship sheet holds what the platform's page for many waybills takes in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from seller_desk.errors import DeskError, StoreCode
from seller_desk.models.order import Parcel
from seller_desk.models.store import Store
from seller_desk.services.batch_columns import USUAL, BatchColumn, read
from seller_desk.services.exports import export_batch
from seller_desk.words import OrderStatus, ParcelSource
from tests.makers import NOW, make_case, make_order

ALL_FIELDS = read(
    "单=number,司=courier,号=tracking_number,时=shipped_at,货=title,人=receiver,注=note"
)


def parcel(courier: str | None, number: str | None, at: datetime | None = NOW) -> Parcel:
    return Parcel(courier=courier, tracking_number=number, shipped_at=at, source=ParcelSource.HERE)


@pytest.fixture
def ids(store: Store) -> list[int]:
    """Two parcels, none yet, one that is held, one that is closed, one by a courier of its own."""
    with store.write("made", now=NOW) as session:
        two = make_order(
            session, "1", status=OrderStatus.SHIPPED, receiver_name="陈晓云", note="易碎"
        )
        later = NOW + timedelta(hours=1)
        two.parcels = [parcel("ZTO", "75123456789012", later), parcel("SF", "SF1234567890123")]
        waiting = make_order(session, "2")
        held = make_order(session, "3")
        make_case(session, held)
        closed = make_order(session, "4", status=OrderStatus.CLOSED)
        own = make_order(session, "5", status=OrderStatus.SHIPPED)
        own.parcels = [parcel(None, "=1+1", None)]
        own.parcels[0].courier_text = "老王车队"
        session.flush()
        return [order.id for order in (own, two, waiting, held, closed)]


def rows(
    store: Store,
    path: Path,
    ids: Sequence[int],
    columns: Sequence[BatchColumn] = USUAL,
    *,
    full: bool = False,
) -> list[tuple[object, ...]]:
    export_batch(store, ids, columns, path, full=full)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


def test_every_parcel_has_a_row_in_the_order_of_the_list(
    store: Store, tmp_path: Path, ids: list[int]
) -> None:
    assert rows(store, tmp_path / "a.xlsx", ids) == [
        ("订单编号", "物流公司", "运单号"),
        ("5", "老王车队", "=1+1"),
        ("1", "顺丰速运", "SF1234567890123"),
        ("1", "中通快递", "75123456789012"),
        ("2", None, None),
    ]


def test_all_cells_are_text_and_stay_so_when_filled_in(
    store: Store, tmp_path: Path, ids: list[int]
) -> None:
    rows(store, tmp_path / "a.xlsx", ids, ALL_FIELDS)

    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.number_format for cell in cells if cell.value} == {"@"}
    assert {column.number_format for column in sheet.column_dimensions.values()} == {"@"}
    assert {type(cell.value) for cell in cells} == {str, type(None)}


def test_the_columns_are_those_of_the_shop(store: Store, tmp_path: Path, ids: list[int]) -> None:
    found = rows(store, tmp_path / "a.xlsx", ids, ALL_FIELDS)

    assert found[0] == ("单", "司", "号", "时", "货", "人", "注")
    assert found[2] == (
        *("1", "顺丰速运", "SF1234567890123", "2026-11-23 09:30:00"),
        *("纯棉短袖T恤", "陈**", "易碎"),
    )
    assert rows(store, tmp_path / "a.xlsx", ids, ALL_FIELDS, full=True)[2][5] == "陈晓云"


def test_an_order_that_nobody_ships_is_left_out(
    store: Store, tmp_path: Path, ids: list[int]
) -> None:
    held_and_closed = ids[3:]

    assert rows(store, tmp_path / "a.xlsx", held_and_closed)[1:] in ([], [(None, None, None)])


def test_stopping_leaves_nothing(store: Store, tmp_path: Path, ids: list[int]) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(DeskError) as stopped:
        export_batch(store, ids, USUAL, path, cancelled=lambda: True)

    assert stopped.value.first.code is StoreCode.CANCELLED
    assert list(tmp_path.glob("*a.xlsx*")) == []
