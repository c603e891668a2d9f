"""The goods of many orders on one list, and which papers are no longer true."""

from dataclasses import replace
from datetime import timedelta

import pytest

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order import printing, queries
from seller_desk.services.order.filters import OrderFilter, PaperState, SortKey, Stage
from seller_desk.services.order.picking import mark_of, natural, pick_list
from seller_desk.services.order.printing import Printed
from seller_desk.services.order.slips import Hindrance, Paper, SlipLine, SlipOrder, slip_orders
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_case, make_order

TO_SHIP = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)


def goods(code: str | None, spec: str, milli: int | None, title: str = "T恤") -> SlipLine:
    return SlipLine(title, code, spec, "件", milli, milli, 640)


def order(number: str, *lines: SlipLine, **changes: object) -> SlipOrder:
    status = OrderStatus.AWAITING_SHIPMENT
    plain = SlipOrder(
        id=1, number=number, status=status, held=False, buyer="华艺", receiver="王小明",
        phone="13800000001", address="义乌", postcode=None, message="快发", note=None, lines=lines,
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test's shorthand


def test_goods_are_merged_by_code_and_variant_and_named_by_the_mark_of_their_order() -> None:
    found = pick_list(
        [
            order("1", goods("HY-10", "红色;XL", 20_000), goods("HY-9", "白色;M", 1_000)),
            order("2", goods("HY-10", "红色;XL", 40_000), goods("HY-10", "红色;S", 500)),
            order("3", goods(None, "蓝色", None, "帆布袋"), goods("HY-10", "红色;XL", 5_000)),
        ]
    )

    told = [
        (
            line.code,
            line.spec,
            line.quantity_milli,
            [(p.mark, p.quantity_milli) for p in line.parts],
        )
        for line in found.lines
    ]
    assert told == [
        ("HY-9", "白色;M", 1_000, [("A1", 1_000)]),
        ("HY-10", "红色;S", 500, [("A2", 500)]),
        ("HY-10", "红色;XL", 65_000, [("A1", 20_000), ("A2", 40_000), ("A3", 5_000)]),
        (None, "蓝色", 0, [("A3", None)]),
    ]
    assert found.quantity_milli == 66_500
    assert [(one.mark, one.number, one.message) for one in found.orders] == [
        ("A1", "1", "快发"), ("A2", "2", "快发"), ("A3", "3", "快发"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "why", "slip"),
    [
        ({"held": True}, Hindrance.REFUND, Hindrance.REFUND),
        ({"status": OrderStatus.CLOSED}, Hindrance.CLOSED, Hindrance.CLOSED),
        ({"status": OrderStatus.AWAITING_PAYMENT}, Hindrance.UNPAID, Hindrance.UNPAID),
        ({"status": OrderStatus.SHIPPED}, Hindrance.SENT, None),
        ({}, None, None),
    ],
)
def test_what_must_not_leave_is_named_and_not_picked(
    changes: dict[str, object], why: Hindrance | None, slip: Hindrance | None
) -> None:
    found = pick_list([order("7", goods("HY-1", "红", 1_000), **changes)])

    assert found.left_out == ({} if why is None else {why: ["7"]})
    assert len(found.lines) == (why is None)
    assert order("7", **changes).hindrance(Paper.SLIP) is slip


@pytest.mark.parametrize(
    ("place", "mark"), [(0, "A1"), (19, "A20"), (20, "B1"), (519, "Z20"), (520, "AA1")]
)
def test_twenty_orders_share_a_letter(place: int, mark: str) -> None:
    assert mark_of(place) == mark


def test_codes_and_sizes_are_sorted_as_people_count() -> None:
    codes = ["HY-10", "HY-9", "hy-2", "", "9-A"]
    sizes = ["红 XL", "红 S", "红 2XL", "红 M"]

    assert sorted(codes, key=natural) == ["9-A", "hy-2", "HY-9", "HY-10", ""]
    assert sorted(sizes, key=natural) == ["红 S", "红 M", "红 XL", "红 2XL"]


@pytest.mark.parametrize(
    ("field", "value", "differs"),
    [("address", "金华", True), ("phone", "139", True), ("note", "急", False)],
)
def test_a_paper_is_outdated_by_address_and_quantity_only(
    field: str,
    value: str,
    differs: bool,  # noqa: FBT001
) -> None:
    before = order("1", goods("HY-1", "红", 1_000))

    assert (order("1", *before.lines, **{field: value}).mark != before.mark) is differs
    assert order("1", goods("HY-1", "红", 2_000)).mark != before.mark
    assert order("1", replace(before.lines[0], left_milli=0)).mark == before.mark


def test_orders_that_changed_after_printing_come_first_and_an_undo_takes_the_note_back(
    store: Store,
) -> None:
    settings = ShopSettings()
    with store.write("made", now=NOW) as session:
        ids = [
            make_order(session, str(n), paid_at=NOW - timedelta(days=9 - n)).id for n in range(3)
        ]
    with store.write("mark_picked", now=NOW) as session:
        printing.mark_picked(session, _printed(slip_orders(session, ids)), NOW)
    with store.write("changed", now=NOW) as session:
        session.get_one(Order, ids[2]).address = "浙江省 金华市"
        make_case(session, session.get_one(Order, ids[0]))
        line = session.get_one(Order, ids[1]).lines[0]
        session.add(OrderLine(order_id=ids[1], position=2, title=line.title, quantity_milli=1))

    with store.read() as session:
        rows = queries.rows(session, ids, settings, NOW)
        assert list(queries.find(session, TO_SHIP, settings, NOW)) == [ids[1], ids[2], ids[0]]
        assert [row.outdated for row in rows] == [False, True, True]
        for state, there in (
            (PaperState.NOT_PICKED, []),
            (PaperState.PICKED, ids),
            (PaperState.PRINTED, []),
            (PaperState.REPRINT, [ids[1], ids[2]]),
            (PaperState.STOPPED, [ids[0]]),
        ):
            wanted = OrderFilter(paper=state)
            assert sorted(queries.find(session, wanted, settings, NOW)) == there
    with store.write("mark_printed", now=NOW) as session:
        printing.mark_printed(session, _printed(slip_orders(session, ids)), NOW)
        assert printing.outdated(session) == frozenset()
    history.undo(store, now=NOW)
    with store.read() as session:
        assert printing.outdated(session) == {ids[1], ids[2]}
        assert session.get_one(Order, ids[0]).slip_printed_at is None


def test_a_picking_list_leaves_the_mark_of_an_older_slip_alone(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        made = make_order(session)
        printing.mark_printed(session, [Printed(made.id, "old")], NOW)
        printing.mark_picked(session, [Printed(made.id, "new")], NOW)

        assert made.slip_mark == "old"


def _printed(orders: list[SlipOrder]) -> list[Printed]:
    return [Printed(one.id, one.mark) for one in orders]
