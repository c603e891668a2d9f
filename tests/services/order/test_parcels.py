from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import DeskError, OrderCode
from seller_desk.models.order import Order, OrderLine, Parcel
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order import shipping
from seller_desk.services.order.cards import OrderCard, card
from seller_desk.services.order.filters import DueWindow, OrderFilter, Stage
from seller_desk.services.order.parcels import Portion, is_all_sent, rest, taken
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.words import OrderStatus, ParcelSource
from tests.conftest import Dump
from tests.makers import NOW
from tests.services.order.shelf import DAY, HOUR, SETTINGS, Shelf


def lines(*quantities: int | None) -> list[OrderLine]:
    return [
        OrderLine(position=at, title=f"T恤{at}", quantity_milli=quantity)
        for at, quantity in enumerate(quantities, start=1)
    ]


def ship(store: Store, number: str, *portions: tuple[int, int], **changes: object) -> int:
    sent = tuple(Portion(*portion) for portion in portions)
    draft = ShipDraft(1, "ZTO", number, portions=sent, **changes)  # type: ignore[arg-type]
    with store.write("ship", now=NOW) as session:
        return shipping.ship(session, draft, NOW)


def look(store: Store) -> OrderCard:
    with store.read() as session:
        found = card(session, 1, SETTINGS, NOW)
    assert found is not None
    return found


def refusal(act: Callable[[], object]) -> list[tuple[object, str]]:
    with pytest.raises(DeskError) as caught:
        act()
    return [(problem.code, problem.where) for problem in caught.value.problems]


def test_an_order_moves_on_with_its_last_part_only(shelf: Shelf, store: Store) -> None:
    shelf.add("one", lines=lines(240_000, 60_000))
    ship(store, "758812345678901", (1, 120_000))
    part = look(store)

    assert (part.status, part.is_part_sent) == (OrderStatus.AWAITING_SHIPMENT, True)
    assert [(line.sent_milli, line.left_milli) for line in part.lines] == [
        (120_000, 120_000),
        (0, 60_000),
    ]
    assert shelf.row("one").sent_milli == 120_000

    ship(store, "758812345678902", shipped_at=NOW + HOUR)
    whole = look(store)
    assert (whole.status, whole.shipped_at) == (OrderStatus.SHIPPED, NOW + HOUR)
    assert whole.parcels[1].portions == (Portion(1, 120_000), Portion(2, 60_000))
    assert [line.left_milli for line in whole.lines] == [0, 0]


def test_a_partly_shipped_order_is_still_overdue(shelf: Shelf, store: Store) -> None:
    shelf.add("one", paid_at=NOW - 9 * DAY, lines=lines(2_000))
    ship(store, "758812345678901", (1, 1_000))
    overdue = OrderFilter(stage=Stage.AWAITING_SHIPMENT, due=DueWindow.OVERDUE)
    assert shelf.found(overdue) == ["one"]


def test_never_more_leaves_than_was_ordered(
    shelf: Shelf, store: Store, dump: Callable[[], Dump]
) -> None:
    shelf.add("one", lines=lines(240_000, 60_000))
    ship(store, "758812345678901", (1, 200_000))
    before = dump()

    too_much = refusal(lambda: ship(store, "758812345678902", (1, 40_001), (2, 60_001)))
    assert too_much == [(OrderCode.OVER_QUANTITY, "line:1"), (OrderCode.OVER_QUANTITY, "line:2")]
    twice = refusal(lambda: ship(store, "758812345678902", (2, 40_000), (2, 40_000)))
    assert twice == [(OrderCode.OVER_QUANTITY, "line:2")]
    strange = refusal(lambda: ship(store, "758812345678902", (99, 1)))
    assert strange == [(OrderCode.OVER_QUANTITY, "line:99")]
    assert refusal(lambda: ship(store, "758812345678902", (1, 0))) == [
        (OrderCode.NOTHING_TO_SEND, "")
    ]
    assert refusal(lambda: ship(store, "758812345678902", (1, -1))) == [
        (OrderCode.OVER_QUANTITY, "line:1")
    ]
    assert dump() == before


def test_nothing_is_left_of_an_order_that_left_as_a_whole(shelf: Shelf, store: Store) -> None:
    shelf.add("one", lines=lines(2_000))
    ship(store, "758812345678901")
    assert [line.left_milli for line in look(store).lines] == [0]
    assert refusal(lambda: ship(store, "758812345678902", (1, 1_000))) == [
        (OrderCode.OVER_QUANTITY, "line:1")
    ]


def test_a_line_of_unknown_quantity_is_never_too_much_and_never_missing(
    shelf: Shelf, store: Store
) -> None:
    shelf.add("one", lines=lines(None, 1_000))
    ship(store, "758812345678901", (1, 5_000))
    assert look(store).status is OrderStatus.AWAITING_SHIPMENT
    ship(store, "758812345678902", (2, 1_000))
    assert look(store).status is OrderStatus.SHIPPED


def test_parts_can_be_taken_back_one_by_one(
    shelf: Shelf, store: Store, dump: Callable[[], Dump]
) -> None:
    shelf.add("one", lines=lines(3_000))
    states = [dump()]
    for at in range(3):
        ship(store, f"75881234567890{at}", (1, 1_000))
        states.append(dump())
    assert look(store).status is OrderStatus.SHIPPED
    for before in reversed(states[:-1]):
        history.undo(store, now=NOW)
        assert dump() == before
    for after in states[1:]:
        history.redo(store, now=NOW)
        assert dump() == after


def test_what_stays_of_a_parcel_keeps_what_is_in_it(shelf: Shelf, store: Store) -> None:
    shelf.add("one", lines=lines(3_000))
    ship(store, "758812345678901", (1, 1_000))
    with store.write("set_note", now=NOW) as session:
        shipping.set_note(session, 1, "先发一半")
    with store.read() as session:
        shipped = history.listing(session)[1].id
    history.take_back(store, shipped, now=NOW)
    assert [parcel.portions for parcel in look(store).parcels] == [(Portion(1, 1_000),)]


def test_goods_may_go_first_and_their_number_come_later(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    with store.write("ship", now=NOW) as session:
        shipping.ship(session, ShipDraft(1, number_later=True), NOW)
    row = shelf.row("one")
    assert (row.status, row.tracking) == (OrderStatus.SHIPPED, None)
    assert row.tracking_deadline == NOW + 24 * HOUR

    with store.write("add_tracking", now=NOW) as session:
        shipping.add_tracking(session, 1, "ZTO", "758812345678901", NOW)
    assert len(look(store).parcels) == 1
    assert shelf.row("one").tracking_deadline is None


def test_a_part_by_the_own_driver_does_not_make_the_order_one_without_logistics(
    shelf: Shelf, store: Store
) -> None:
    shelf.add("one", lines=lines(2_000))
    with store.write("ship", now=NOW) as session:
        part = (Portion(1, 1_000),)
        shipping.ship(session, ShipDraft(1, no_logistics=True, portions=part), NOW)
    ship(store, "758812345678901")
    assert not look(store).no_logistics
    assert look(store).status is OrderStatus.SHIPPED


@given(
    st.lists(st.integers(1, 5), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 5)), max_size=12),
)
def test_however_it_is_split_the_parcels_hold_what_was_ordered(
    quantities: list[int], tries: list[tuple[int, int]]
) -> None:
    order = Order(status=OrderStatus.AWAITING_SHIPMENT, number="1", lines=[], parcels=[])
    for at, quantity in enumerate(quantities, start=1):
        order.lines.append(OrderLine(id=at, quantity_milli=quantity * 1_000))
    for key, pieces in tries:
        most = rest(order).get(key) or 0
        portion = (Portion(key, pieces * 1_000),)
        if pieces * 1_000 <= most:
            parcel = Parcel(source=ParcelSource.HERE, lines=taken(order, portion))
            order.parcels.append(parcel)
        else:
            with pytest.raises(DeskError):
                taken(order, portion)
    if not is_all_sent(order):
        order.parcels.append(Parcel(source=ParcelSource.HERE, lines=taken(order, ())))
    held = sum(line.quantity_milli for parcel in order.parcels for line in parcel.lines)
    assert is_all_sent(order)
    assert held in {0, sum(quantities) * 1_000}
