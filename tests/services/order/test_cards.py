from datetime import timedelta

import pytest

from seller_desk.models.base import Base
from seller_desk.models.ledger import insert_rows
from seller_desk.models.order import Order, Parcel
from seller_desk.models.store import Store
from seller_desk.services import demo, history
from seller_desk.services.order import cards, shipping
from seller_desk.services.order.deadlines import DaysSource, Urgency
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.services.order.timeline import TimelineCode
from seller_desk.words import (
    AfterSaleState,
    OrderStatus,
    ParcelSource,
    ProductKind,
    Tier,
)
from tests.makers import NOW, make_customer, make_product
from tests.services.order.shelf import DAY, HOUR, SETTINGS, Shelf, line


def card(shelf: Shelf, name: str = "one") -> cards.OrderCard:
    with shelf.store.read() as session:
        found = cards.card(session, shelf.id_of(name), SETTINGS, NOW)
    assert found is not None
    return found


def test_an_order_that_is_gone_has_no_card(store: Store) -> None:
    with store.read() as session:
        assert cards.card(session, 7, SETTINGS, NOW) is None


def test_a_card_explains_its_ship_by_date(shelf: Shelf, store: Store) -> None:
    with store.write("made", now=NOW) as session:
        custom = make_product(session, "定制袋", kind=ProductKind.CUSTOM).id
    shelf.add(
        "one", paid_at=NOW - 15 * DAY - HOUR, lines=[line(), line(position=2, product_id=custom)]
    )
    found = card(shelf)

    assert found.deadline is not None
    assert (found.deadline.start, found.deadline.days) == (NOW - 15 * DAY - HOUR, 15)
    assert (found.deadline.source, found.deadline.at) == (DaysSource.CUSTOM, NOW - HOUR)
    assert (found.urgency, found.kind, found.ship_days) == (
        Urgency.OVERDUE,
        ProductKind.CUSTOM,
        None,
    )
    assert [one.kind for one in found.lines] == [None, ProductKind.CUSTOM]


def test_a_card_of_a_shipped_order_shows_the_second_clock(shelf: Shelf) -> None:
    shelf.add("one", status=OrderStatus.SHIPPED, shipped_at=NOW - 20 * HOUR)
    found = card(shelf)

    assert (found.deadline, found.tracking_deadline) == (None, NOW + 4 * HOUR)
    assert found.urgency is Urgency.TODAY


def test_a_card_and_its_row_tell_the_same(shelf: Shelf) -> None:
    for name, status in (("one", OrderStatus.AWAITING_SHIPMENT), ("two", OrderStatus.SHIPPED)):
        shelf.add(name, status=status, shipped_seen_at=NOW)
        shelf.case(name)
        row, found = shelf.row(name), card(shelf, name)

        assert row.deadline == (found.deadline.at if found.deadline else None)
        assert (row.tracking_deadline, row.urgency) == (found.tracking_deadline, found.urgency)
        assert (row.held, row.kind) == (found.held, found.kind)


@pytest.mark.parametrize(
    ("parts", "paid", "adds_up"),
    [
        ((12_000, 1_000, -200), 12_800, True),
        ((12_000, None, None), 12_000, True),
        ((12_000, 1_000, 0), 12_800, False),
        ((None, 1_000, 0), 12_800, None),
        ((12_000, 0, 0), None, None),
    ],
)
def test_a_card_says_when_the_amounts_do_not_add_up(
    shelf: Shelf, parts: tuple[int | None, ...], paid: int | None, *, adds_up: bool | None
) -> None:
    goods, freight, adjustment = parts
    shelf.add("one", goods_fen=goods, freight_fen=freight, adjustment_fen=adjustment, paid_fen=paid)

    assert card(shelf).money.adds_up is adds_up


def test_a_card_shows_what_went_back_and_who_bought(shelf: Shelf, store: Store) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, "huayi").id
    shelf.add("one", customer_id=customer, paid_fen=130_000)
    shelf.add("two", customer_id=customer, paid_fen=10_000, status=OrderStatus.CLOSED)
    shelf.case("one", state=AfterSaleState.REFUND_SUCCESS, amount_fen=5_000)
    found = card(shelf)

    assert found.money.refunded_fen == 5_000
    assert (found.buyer.tier, found.buyer.paid_fen, found.buyer.orders) == (
        Tier.REGULAR,
        125_000,
        1,
    )
    assert (found.buyer.company, found.buyer.login) == ("huayi", "huayi")


def test_a_card_of_an_order_without_a_customer_still_names_the_buyer(shelf: Shelf) -> None:
    shelf.add("one", buyer_login="huayi")

    assert (card(shelf).buyer.login, card(shelf).buyer.tier) == ("huayi", None)


def codes(shelf: Shelf) -> list[TimelineCode]:
    return [entry.code for entry in card(shelf).timeline]


def test_what_happened_to_an_order_stands_there_newest_first(shelf: Shelf, store: Store) -> None:
    shelf.add("one", created_at=NOW - 2 * DAY, paid_at=NOW - DAY)
    with store.write("set_note", now=NOW + HOUR) as session:
        shipping.set_note(session, 1, "先发")
    with store.write("ship", now=NOW + 2 * HOUR) as session:
        sent = ShipDraft(1, courier="ZTO", tracking_number="758812345678901")
        shipping.ship(session, sent, NOW + 2 * HOUR)
    entries = card(shelf).timeline

    assert [entry.code for entry in entries] == [
        TimelineCode.SHIPPED,
        TimelineCode.NOTE_CHANGED,
        TimelineCode.IMPORTED,
        TimelineCode.PAID,
        TimelineCode.CREATED,
    ]
    assert entries[0].facts == {
        "courier": "中通快递",
        "number": "758812345678901",
        "source": "here",
    }
    assert entries[1].facts == {"old": None, "new": "先发"}
    assert (entries[0].operation_id, entries[1].operation_id) == (3, 2)


def test_what_was_undone_did_not_happen_until_it_is_done_again(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    with store.write("set_flag", now=NOW) as session:
        shipping.set_flag(session, [1], 2)
    assert TimelineCode.FLAG_CHANGED in codes(shelf)

    history.undo(store, now=NOW)
    assert TimelineCode.FLAG_CHANGED not in codes(shelf)
    history.redo(store, now=NOW)
    assert TimelineCode.FLAG_CHANGED in codes(shelf)


def test_a_sheet_is_named_as_the_source_of_what_it_brought(shelf: Shelf, store: Store) -> None:
    tables = Base.metadata.tables
    facts: dict[str, object] = {"file": "订单.xlsx"}
    with store.write("import_orders", now=NOW, facts=facts, is_import=True) as session:
        columns = ["platform", "number", "status"]
        rows = [("1688", f"7{n}", "shipped") for n in range(3)]
        orders = insert_rows(session, tables["sales_order"], columns, rows)
        insert_rows(
            session,
            tables["parcel"],
            ["order_id", "tracking_number", "source"],
            [(order, f"YT1234567890{order}", "sheet") for order in orders],
        )
    shelf.names[2] = "one"
    with store.write("import_orders", now=NOW + DAY, facts=facts, is_import=True) as session:
        session.get_one(Order, 2).status = OrderStatus.RECEIVED
    entries = card(shelf).timeline

    assert [(entry.code, entry.at) for entry in entries] == [
        (TimelineCode.UPDATED, NOW + DAY),
        (TimelineCode.IMPORTED, NOW),
        (TimelineCode.SHIPPED, NOW),
    ]
    assert entries[1].facts == {"operation": 1, "file": "订单.xlsx"}
    assert entries[2].facts["number"] == "YT12345678902"


def test_an_invented_order_came_in_from_nowhere(store: Store) -> None:
    demo.fill(store, orders=20, now=NOW)
    with store.read() as session:
        found = [cards.card(session, order_id, SETTINGS, NOW) for order_id in range(1, 21)]

    told = {entry.code for one in found if one for entry in one.timeline}
    assert TimelineCode.IMPORTED not in told
    assert TimelineCode.CREATED in told


def test_a_number_that_came_later_and_a_case_stand_there_too(shelf: Shelf, store: Store) -> None:
    waiting = Parcel(courier="YTO", source=ParcelSource.SHEET)
    shelf.add("one", status=OrderStatus.SHIPPED, shipped_at=NOW - DAY, parcels=[waiting])
    shelf.case("one", opened_at=NOW - timedelta(minutes=5), amount_fen=100)
    with store.write("add_tracking", now=NOW) as session:
        shipping.add_tracking(session, 1, "YTO", "YT12345678901", NOW)
    found = {entry.code: entry for entry in card(shelf).timeline}

    assert found[TimelineCode.TRACKING_ADDED].facts == {"old": None, "new": "YT12345678901"}
    assert found[TimelineCode.CASE_OPENED].at == NOW - timedelta(minutes=5)
    assert found[TimelineCode.CASE_OPENED].facts["amount_fen"] == 100


def test_a_shipping_time_without_a_parcel_is_told(shelf: Shelf) -> None:
    shelf.add("one", status=OrderStatus.SHIPPED, shipped_at=NOW - HOUR)
    found = {entry.code: entry for entry in card(shelf).timeline}

    assert found[TimelineCode.SHIPPED].facts == {"number": None}
