from collections.abc import Callable
from datetime import timedelta

import pytest

from seller_desk.errors import DeskError, OrderCode
from seller_desk.models.order import Order, Parcel
from seller_desk.models.search import matching_ids
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order import shipping
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.words import AfterSaleState, OrderStatus, ParcelSource
from tests.makers import NOW
from tests.services.order.shelf import DAY, Shelf

NUMBER = "758812345678901"


def draft(shelf: Shelf, name: str, **changes: object) -> ShipDraft:
    whole = {"courier": "ZTO", "tracking_number": NUMBER, **changes}
    return ShipDraft(shelf.id_of(name), **whole)  # type: ignore[arg-type]


def ship(store: Store, sent: ShipDraft) -> int:
    with store.write("ship", now=NOW) as session:
        return shipping.ship(session, sent, NOW)


def refusals(act: Callable[[], object]) -> list[tuple[object, str]]:
    with pytest.raises(DeskError) as caught:
        act()
    return [(problem.code, problem.where) for problem in caught.value.problems]


def test_shipping_moves_the_order_on_and_keeps_the_parcel(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    sent = draft(
        shelf,
        "one",
        tracking_number=" sf1234567890123 ",
        courier="SF",
        boxes=2,
        note=" 分两箱 ",
    )
    parcel_id = ship(store, sent)
    with store.read() as session:
        order, parcel = session.get_one(Order, 1), session.get_one(Parcel, parcel_id)

        assert (order.status, order.shipped_at) == (OrderStatus.SHIPPED, NOW)
        assert (parcel.courier, parcel.tracking_number) == ("SF", "SF1234567890123")
        assert (parcel.source, parcel.shipped_at) == (ParcelSource.HERE, NOW)
        assert (parcel.boxes, parcel.note) == (2, "分两箱")
        assert history.listing(session)[0].facts == {"number": order.number}
        assert list(matching_ids(session, "sf123456") or ()) == [1]


def test_undo_takes_the_shipment_back_and_redo_ships_again(
    shelf: Shelf, store: Store, dump: Callable[[], object]
) -> None:
    shelf.add("one")
    before = dump()
    ship(store, draft(shelf, "one"))
    shipped = dump()
    history.undo(store, now=NOW)

    assert dump() == before
    history.redo(store, now=NOW)
    assert dump() == shipped


def test_goods_may_leave_without_a_courier(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    ship(store, ShipDraft(1, no_logistics=True, shipped_at=NOW - DAY))

    row = shelf.row("one")
    assert (row.status, row.courier, row.tracking) == (OrderStatus.SHIPPED, "自有车队/自提", None)
    assert row.tracking_deadline is None


def test_one_order_may_leave_in_several_parcels(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    ship(store, draft(shelf, "one"))
    ship(store, draft(shelf, "one", tracking_number="758812345678902"))

    assert shelf.row("one").more_parcels == 1
    assert refusals(lambda: ship(store, draft(shelf, "one"))) == [(OrderCode.ALREADY_SHIPPED, "")]


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (OrderStatus.AWAITING_PAYMENT, OrderCode.NOT_PAID),
        (OrderStatus.CLOSED, OrderCode.ORDER_CLOSED),
        (OrderStatus.RECEIVED, OrderCode.ALREADY_SHIPPED),
        (OrderStatus.COMPLETED, OrderCode.ALREADY_SHIPPED),
    ],
)
def test_only_a_paid_order_that_waits_is_shipped(
    shelf: Shelf, store: Store, status: OrderStatus, code: OrderCode
) -> None:
    shelf.add("one", status=status)

    assert refusals(lambda: ship(store, draft(shelf, "one"))) == [(code, "")]
    assert shelf.row("one").status is status


def test_an_order_on_its_way_cannot_leave_again_without_a_courier(
    shelf: Shelf, store: Store
) -> None:
    shelf.add("one", status=OrderStatus.SHIPPED)

    assert refusals(lambda: ship(store, ShipDraft(1, no_logistics=True))) == [
        (OrderCode.ALREADY_SHIPPED, "")
    ]


def test_a_refund_stops_the_shipping_until_somebody_insists(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    shelf.case("one")

    assert refusals(lambda: ship(store, draft(shelf, "one"))) == [(OrderCode.HELD_BY_REFUND, "")]
    ship(store, draft(shelf, "one", despite_refund=True))
    assert shelf.row("one").status is OrderStatus.SHIPPED


def test_a_refund_that_was_turned_down_stops_nothing(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    shelf.case("one", state=AfterSaleState.REFUND_CLOSE)

    ship(store, draft(shelf, "one"))
    assert shelf.row("one").status is OrderStatus.SHIPPED


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"courier": None}, [(OrderCode.MISSING_COURIER, "courier")]),
        ({"tracking_number": "  "}, [(OrderCode.MISSING_NUMBER, "tracking_number")]),
        ({"tracking_number": None}, [(OrderCode.MISSING_NUMBER, "tracking_number")]),
        ({"tracking_number": "运单7588123"}, [(OrderCode.BAD_NUMBER, "tracking_number")]),
        ({"tracking_number": "1234567"}, [(OrderCode.BAD_NUMBER, "tracking_number")]),
        (
            {"courier": "", "tracking_number": "#"},
            [(OrderCode.MISSING_COURIER, "courier"), (OrderCode.BAD_NUMBER, "tracking_number")],
        ),
    ],
)
def test_every_field_that_is_wrong_is_pointed_out(
    shelf: Shelf,
    store: Store,
    changes: dict[str, object],
    found: list[tuple[OrderCode, str]],
) -> None:
    shelf.add("one")

    assert refusals(lambda: ship(store, draft(shelf, "one", **changes))) == found


def test_an_order_that_is_gone_is_told(store: Store) -> None:
    assert refusals(lambda: ship(store, ShipDraft(7))) == [(OrderCode.NO_SUCH_ORDER, "")]


def add_tracking(store: Store, number: str, courier: str = "ZTO") -> int:
    with store.write("add_tracking", now=NOW) as session:
        return shipping.add_tracking(session, 1, courier, number, NOW)


def test_a_missing_number_goes_into_the_parcel_that_waits_for_it(
    shelf: Shelf, store: Store, dump: Callable[[], object]
) -> None:
    waiting = Parcel(courier="YTO", courier_text="圆通", source=ParcelSource.SHEET)
    shelf.add("one", status=OrderStatus.SHIPPED, shipped_at=NOW - DAY, parcels=[waiting])
    before = dump()
    add_tracking(store, NUMBER)
    row = shelf.row("one")

    assert (row.courier, row.tracking, row.more_parcels) == ("中通快递", NUMBER, 0)
    assert row.tracking_deadline is None
    history.undo(store, now=NOW)
    assert dump() == before


def test_a_missing_number_makes_a_parcel_where_there_is_none(shelf: Shelf, store: Store) -> None:
    shelf.add("one", status=OrderStatus.SHIPPED, shipped_at=NOW - DAY)
    parcel_id = add_tracking(store, NUMBER)
    with store.read() as session:
        parcel = session.get_one(Parcel, parcel_id)
        order = session.get_one(Order, 1)

        assert (parcel.tracking_number, parcel.shipped_at) == (NUMBER, NOW - DAY)
        assert order.shipped_at == NOW - DAY


def test_a_number_for_an_order_that_waits_ships_it(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    add_tracking(store, NUMBER)

    row = shelf.row("one")
    assert (row.status, row.tracking) == (OrderStatus.SHIPPED, NUMBER)


def test_a_number_that_cannot_be_one_is_not_added(shelf: Shelf, store: Store) -> None:
    shelf.add("one", status=OrderStatus.SHIPPED)

    assert refusals(lambda: add_tracking(store, "短")) == [
        (OrderCode.BAD_NUMBER, "tracking_number")
    ]


def test_notes_flags_and_days_are_kept_and_can_be_taken_back(
    shelf: Shelf, store: Store, dump: Callable[[], object]
) -> None:
    for name in "ab":
        shelf.add(name, flag=0)
    before = dump()
    with store.write("set_note", now=NOW) as session:
        shipping.set_note(session, 1, " 先发 ")
    with store.write("set_flag", now=NOW) as session:
        shipping.set_flag(session, [1, 2], 3)
    with store.write("set_ship_days", now=NOW) as session:
        shipping.set_ship_days(session, 1, 15)
    row = shelf.row("a")

    assert (row.note, row.flag, shelf.row("b").flag) == ("先发", 3, 3)
    assert row.deadline == NOW - timedelta(days=1) + 15 * DAY
    for _ in range(3):
        history.undo(store, now=NOW)
    assert dump() == before


def test_a_flag_goes_to_as_many_orders_as_were_chosen(shelf: Shelf, store: Store) -> None:
    shelf.add("a")
    with store.write("set_flag", now=NOW) as session:
        shipping.set_flag(session, range(1, 60_000), 5)

    assert shelf.row("a").flag == 5


def test_what_was_so_already_is_no_step(shelf: Shelf, store: Store) -> None:
    shelf.add("a", flag=3)
    with store.write("set_flag", now=NOW) as session:
        shipping.set_flag(session, [1], 3)
    with store.write("set_note", now=NOW) as session:
        shipping.set_note(session, 1, "  ")
    with store.read() as session:
        assert [step.name for step in history.listing(session)] == ["made"]


@pytest.mark.parametrize("days", [0, -1, 366])
def test_days_that_make_no_sense_are_refused(shelf: Shelf, store: Store, days: int) -> None:
    shelf.add("one")

    def act() -> None:
        with store.write("set_ship_days", now=NOW) as session:
            shipping.set_ship_days(session, 1, days)

    assert refusals(act) == [(OrderCode.DAYS_OUT_OF_RANGE, "ship_days")]


def test_the_days_of_the_products_count_again_after_none(shelf: Shelf, store: Store) -> None:
    shelf.add("one", ship_days=15)
    with store.write("set_ship_days", now=NOW) as session:
        shipping.set_ship_days(session, 1, None)

    assert shelf.row("one").deadline == NOW - DAY + 7 * DAY
