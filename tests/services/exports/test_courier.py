"""The courier's own print sheet: whole addresses, text only, nothing that must not leave."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from seller_desk.errors import DeskError, StoreCode
from seller_desk.models.case import Disclosure
from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services.couriers import couriers
from seller_desk.services.exports.courier import ANY, export_courier, forms, waiting
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_case, make_order

SHOP = ShopSettings(shop_contact="林晓云", shop_phone="0571-00001688", shop_address="杭州 1 号")
ADDRESS = "浙江省 金华市 义乌市 稠江街道 创业路 1 号"


@pytest.fixture
def ids(store: Store) -> Sequence[int]:
    """One to ship, one on refund, one closed."""
    with store.write("made", now=NOW) as session:
        one = make_order(
            session,
            "2611883044100000001",
            receiver_name="王小明",
            mobile="13800000001",
            address=ADDRESS,
            buyer_message="=快发",
            note="易碎",
            lines=[
                OrderLine(position=1, code="HY-1", spec="红;XL", quantity_milli=20_000),
                OrderLine(position=2, title="帆布袋", quantity_milli=12_500),
            ],
        )
        held = make_order(session, "2")
        make_case(session, held)
        closed = make_order(session, "3", status=OrderStatus.CLOSED)
        return [held.id, one.id, closed.id]


def rows(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def notes(store: Store) -> list[tuple[str, int]]:
    with store.read() as session:
        found = session.execute(select(Disclosure.what, Disclosure.row_id))
        return [(what, row_id) for what, row_id in found]


def test_the_common_form_has_everything_in_full(
    store: Store, ids: Sequence[int], tmp_path: Path
) -> None:
    count = export_courier(store, ids, ANY, tmp_path / "out.xlsx", settings=SHOP, now=NOW)

    heading, row = rows(tmp_path / "out.xlsx")
    told = dict(zip(heading, row, strict=True))
    assert count == 1
    assert notes(store) == [("courier", ids[1])]
    assert told == {
        "订单编号": "2611883044100000001",
        "收件人姓名": "王小明",
        "收件人手机": "13800000001",
        "收件人地址": ADDRESS,
        "省": "浙江",
        "邮编": None,
        "物品名称": "HY-1 红;XL×20；帆布袋×12.5",
        "物品数量": "32.5",
        "备注": "=快发；易碎",
        "寄件人姓名": "林晓云",
        "寄件人电话": "0571-00001688",
        "寄件人地址": "杭州 1 号",
    }


def test_a_courier_may_have_a_form_of_its_own(
    store: Store, ids: Sequence[int], tmp_path: Path
) -> None:
    export_courier(store, ids, "SF", tmp_path / "sf.csv", settings=SHOP, now=NOW)
    export_courier(store, ids, "ZTO", tmp_path / "zto.csv", settings=SHOP, now=NOW)

    assert "托寄物" in (tmp_path / "sf.csv").read_text("utf-8-sig").splitlines()[0]
    assert "物品名称" in (tmp_path / "zto.csv").read_text("utf-8-sig").splitlines()[0]
    assert set(forms()) - {ANY} <= set(couriers())


def test_those_to_ship_are_found_by_the_days_of_their_orders(
    store: Store, ids: Sequence[int]
) -> None:
    today = NOW.date()

    assert list(waiting(store, None, None, today)) == sorted(ids[:2])
    assert list(waiting(store, today, None, today)) == []


def test_what_is_stopped_leaves_nothing(store: Store, ids: Sequence[int], tmp_path: Path) -> None:
    with pytest.raises(DeskError) as stopped:
        export_courier(
            store, ids, ANY, tmp_path / "out.xlsx", settings=SHOP, now=NOW, cancelled=lambda: True
        )

    assert stopped.value.first.code is StoreCode.CANCELLED
    assert list(tmp_path.glob("*.xlsx")) == []
    assert notes(store) == []
