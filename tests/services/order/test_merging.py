from collections.abc import Callable

import pytest

from seller_desk.errors import DeskError, OrderCode
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order.invoices import InvoiceRow, invoices, mark_invoiced
from seller_desk.services.order.merging import (
    MergeDraft,
    MergeGroup,
    companions,
    merge_groups,
    ship_merged,
)
from seller_desk.services.order.region_couriers import (
    courier_to,
    region_couriers,
    set_region_couriers,
)
from seller_desk.words import AfterSaleState, OrderStatus
from tests.conftest import Dump
from tests.makers import NOW
from tests.services.order.shelf import DAY, Shelf

HOME = {
    "buyer_login": "huayi",
    "receiver_name": "陈小姐",
    "mobile": "13800002206",
    "address": "广东省 广州市 白云区 人民路1号",
    "province": "广东",
}


def groups(store: Store) -> list[MergeGroup]:
    with store.read() as session:
        return merge_groups(session)


def named(shelf: Shelf) -> list[list[str]]:
    return [[shelf.names[key] for key in group.ids] for group in groups(shelf.store)]


def ship(store: Store, *ids: int, number: str = "SF1234567890123") -> int:
    with store.write("ship_merged", now=NOW) as session:
        return ship_merged(session, MergeDraft(ids, "SF", number), NOW)


def test_orders_of_one_buyer_to_one_address_are_a_group_the_most_pressing_first(
    shelf: Shelf,
) -> None:
    shelf.add("late", **HOME, paid_at=NOW - 9 * DAY)
    shelf.add("spaced", **{**HOME, "address": "广东省广州市白云区人民路 1号"}, paid_at=NOW)
    shelf.add("other phone", **{**HOME, "mobile": "13900000000"})
    shelf.add("other buyer", **{**HOME, "buyer_login": "jinhe"})
    shelf.add("sent", **HOME, status=OrderStatus.SHIPPED)
    shelf.add("nobody", buyer_login="huayi")
    assert named(shelf) == [["late", "spaced"]]
    [group] = groups(shelf.store)
    assert group.due == NOW - 2 * DAY
    assert group.orders[0].quantity_milli == 2_000


def test_masked_addresses_are_no_proof(shelf: Shelf) -> None:
    for name in "ab":
        shelf.add(name, **{**HOME, "mobile": "138****2206"})
    assert named(shelf) == []


def test_what_a_refund_holds_is_left_out(shelf: Shelf) -> None:
    for name in "abc":
        shelf.add(name, **HOME)
    shelf.case("b")
    assert named(shelf) == [["a", "c"]]
    with shelf.store.read() as session:
        assert [companions(session, key) for key in (1, 2, 3)] == [1, 0, 1]


def test_one_waybill_sends_all_of_them_in_one_step(shelf: Shelf, dump: Callable[[], Dump]) -> None:
    for name in "abc":
        shelf.add(name, **HOME)
    before = dump()
    assert ship(shelf.store, 1, 3) == 2
    assert [shelf.row(name).tracking for name in "abc"] == [
        "SF1234567890123",
        None,
        "SF1234567890123",
    ]
    assert named(shelf) == []
    with shelf.store.read() as session:
        assert history.listing(session)[0].facts == {"count": 2, "waybill": "SF1234567890123"}
    history.undo(shelf.store, now=NOW)
    assert dump() == before


@pytest.mark.parametrize(
    ("number", "code"), [("", OrderCode.MISSING_NUMBER), ("12", OrderCode.BAD_NUMBER)]
)
def test_when_one_cannot_go_none_goes(
    shelf: Shelf, dump: Callable[[], Dump], number: str, code: OrderCode
) -> None:
    shelf.add("a", **HOME)
    shelf.add("b", **HOME)
    before = dump()
    with pytest.raises(DeskError) as caught:
        ship(shelf.store, 1, 2, number=number)
    assert caught.value.first.code is code
    shelf.case("b")
    held = dump()
    with pytest.raises(DeskError) as stopped:
        ship(shelf.store, 1, 2)
    assert stopped.value.first.code is OrderCode.HELD_BY_REFUND
    assert dump() == held != before


def test_a_region_has_one_courier_until_it_is_taken_away(
    shelf: Shelf, dump: Callable[[], Dump]
) -> None:
    def write(provinces: list[str], courier: str | None) -> None:
        with shelf.store.write("set_region_couriers", now=NOW) as session:
            set_region_couriers(session, provinces, courier)

    def read() -> dict[str, str]:
        with shelf.store.read() as session:
            return dict(region_couriers(session))

    empty = dump()
    write(["广东", "福建"], "SF")
    write(["广东"], "ZTO")
    assert read() == {"广东": "ZTO", "福建": "SF"}
    with shelf.store.read() as session:
        assert (courier_to(session, "广东"), courier_to(session, None)) == ("ZTO", None)
    write(["广东"], None)
    assert read() == {"福建": "SF"}
    for _ in range(3):
        history.undo(shelf.store, now=NOW)
    assert dump() == empty


def waiting(store: Store, *, done: bool = False) -> list[InvoiceRow]:
    with store.read() as session:
        return invoices(session, done=done)


def mark(store: Store, *ids: int, done: bool = True) -> None:
    with store.write("mark_invoiced", now=NOW) as session:
        mark_invoiced(session, ids, done, NOW)


def test_invoices_are_to_do_until_they_are_marked(shelf: Shelf, dump: Callable[[], Dump]) -> None:
    titled = {"invoice_title": "华艺服饰有限公司", "invoice_tax_id": "91440101MA5C"}
    shelf.add("new", **titled, paid_at=NOW)
    shelf.add("old", **titled, paid_at=NOW - 3 * DAY, paid_fen=10_000)
    shelf.add("unpaid", **titled, status=OrderStatus.AWAITING_PAYMENT)
    shelf.add("closed", **titled, status=OrderStatus.CLOSED)
    shelf.add("no title", invoice_title="")
    shelf.case("old", state=AfterSaleState.REFUND_SUCCESS, amount_fen=1_000)
    assert [(shelf.names[row.id], row.paid_fen) for row in waiting(shelf.store)] == [
        ("old", 9_000),
        ("new", 12_800),
    ]
    before = dump()
    mark(shelf.store, 1, 2)
    assert waiting(shelf.store) == []
    assert len(waiting(shelf.store, done=True)) == 2
    mark(shelf.store, 1, done=False)
    assert [shelf.names[row.id] for row in waiting(shelf.store)] == ["new"]
    for _ in range(2):
        history.undo(shelf.store, now=NOW)
    assert dump() == before
