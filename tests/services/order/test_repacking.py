"""One parcel corrected or taken off: the order moves on, or back, as the goods do."""

from collections.abc import Callable

import pytest

from seller_desk.errors import DeskError, OrderCode
from seller_desk.models.order import OrderLine, Parcel
from seller_desk.models.store import Store
from seller_desk.services import disclosure, history
from seller_desk.services.footprint import card as footprint
from seller_desk.services.order import repacking, shipping
from seller_desk.services.order.cards import OrderCard, card
from seller_desk.services.order.parcels import Portion
from seller_desk.services.order.shipping import ShipDraft
from seller_desk.services.order.timeline import TimelineCode
from seller_desk.words import OrderStatus, ParcelSource
from tests.conftest import Dump
from tests.makers import NOW
from tests.services.order.shelf import DAY, HOUR, SETTINGS, Shelf

FIRST, SECOND = "758812345678901", "758812345678902"
TO_SHIP, SHIPPED = OrderStatus.AWAITING_SHIPMENT, OrderStatus.SHIPPED


def goods(*quantities: int) -> list[OrderLine]:
    return [
        OrderLine(position=at, title=f"T恤{at}", quantity_milli=quantity)
        for at, quantity in enumerate(quantities, start=1)
    ]


def ship(store: Store, number: str, *portions: tuple[int, int]) -> int:
    draft = ShipDraft(1, "ZTO", number, NOW, portions=tuple(Portion(*one) for one in portions))
    with store.write("ship", now=NOW) as session:
        return shipping.ship(session, draft, NOW)


def change(store: Store, parcel: int, number: str, *portions: tuple[int, int]) -> None:
    sent = tuple(Portion(*one) for one in portions)
    draft = ShipDraft(1, "ZTO", number, NOW + HOUR, boxes=3, note=" 加固 ", portions=sent)
    with store.write("change_parcel", now=NOW) as session:
        repacking.change_parcel(session, parcel, draft)


def remove(store: Store, parcel: int) -> None:
    with store.write("remove_parcel", now=NOW) as session:
        repacking.remove_parcel(session, parcel)


def look(store: Store) -> OrderCard:
    with store.read() as session:
        found = card(session, 1, SETTINGS, NOW)
    assert found is not None
    return found


def code_of(act: Callable[[], object]) -> object:
    with pytest.raises(DeskError) as caught:
        act()
    return caught.value.first.code


def test_a_parcel_is_corrected_in_one_step_that_can_be_undone(
    shelf: Shelf, store: Store, dump: Callable[[], Dump]
) -> None:
    shelf.add("one", lines=goods(5_000))
    parcel = ship(store, FIRST)
    before = dump()
    change(store, parcel, SECOND)
    (found,) = look(store).parcels
    assert (found.tracking_number, found.boxes, found.note) == (SECOND, 3, "加固")
    assert look(store).shipped_at == found.shipped_at == NOW + HOUR
    told = {entry.code for entry in look(store).timeline}
    assert {TimelineCode.TRACKING_ADDED, TimelineCode.PARCEL_CHANGED} <= told
    history.undo(store, now=NOW)
    assert dump() == before


@pytest.mark.parametrize(
    ("first", "second", "changed", "status", "left"),
    [
        (2_000, 3_000, 1_000, TO_SHIP, 1_000),
        (2_000, 3_000, 2_000, SHIPPED, 0),
        (2_000, 2_000, 3_000, SHIPPED, 0),
        (2_000, 1_000, 3_000, TO_SHIP, 1_000),
    ],
)
def test_the_order_goes_on_or_back_with_what_is_in_its_parcels(  # noqa: PLR0917  (a table)
    shelf: Shelf,
    store: Store,
    first: int,
    second: int,
    changed: int,
    status: OrderStatus,
    left: int,
) -> None:
    shelf.add("one", lines=goods(5_000))
    parcel = ship(store, FIRST, (1, first))
    ship(store, SECOND, (1, second))
    change(store, parcel, FIRST, (1, changed))
    found = look(store)
    assert (found.status, found.lines[0].left_milli) == (status, left)
    assert (found.shipped_at is None) is (status is TO_SHIP)
    told = [str(one.facts["fields"]) for one in found.timeline if "fields" in one.facts]
    assert any("goods" in fields for fields in told) is (changed != first)


def test_never_more_than_ordered_nor_nothing_nor_a_number_twice(
    shelf: Shelf, store: Store, dump: Callable[[], Dump]
) -> None:
    shelf.add("one", lines=goods(5_000))
    parcel = ship(store, FIRST, (1, 2_000))
    ship(store, SECOND, (1, 1_000))
    assert look(store).parcels[0].room == {1: 4_000}
    before = dump()
    assert code_of(lambda: change(store, parcel, FIRST, (1, 4_001))) is OrderCode.OVER_QUANTITY
    assert code_of(lambda: change(store, parcel, FIRST, (1, 0))) is OrderCode.NOTHING_TO_SEND
    assert code_of(lambda: change(store, parcel, SECOND, (1, 1))) is OrderCode.WAYBILL_TWICE
    assert code_of(lambda: change(store, parcel, "12")) is OrderCode.BAD_NUMBER
    assert code_of(lambda: remove(store, 99)) is OrderCode.NO_SUCH_PARCEL
    assert dump() == before


def test_what_went_as_a_whole_can_be_said_to_be_a_part(shelf: Shelf, store: Store) -> None:
    shelf.add("one", lines=goods(5_000, 1_000))
    parcel = ship(store, FIRST)
    change(store, parcel, FIRST, (1, 5_000))
    found = look(store)
    assert (found.status, [line.left_milli for line in found.lines]) == (TO_SHIP, [0, 1_000])


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (None, TO_SHIP),
        ("等待卖家发货", TO_SHIP),
        ("等待买家收货", SHIPPED),
        ("交易成功", SHIPPED),
    ],
)
def test_without_its_last_parcel_an_order_waits_again_unless_the_platform_saw_it_leave(
    shelf: Shelf, store: Store, dump: Callable[[], Dump], said: str | None, status: OrderStatus
) -> None:
    shelf.add("one", status_text=said)
    parcel = ship(store, FIRST)
    before = dump()
    remove(store, parcel)
    found = look(store)
    assert (found.status, found.parcels) == (status, ())
    assert (found.deadline is None) is (status is SHIPPED)
    assert found.timeline[0].code is TimelineCode.PARCEL_REMOVED
    history.undo(store, now=NOW)
    assert dump() == before


def test_a_further_parcel_is_taken_off_and_the_order_stays_sent(shelf: Shelf, store: Store) -> None:
    shelf.add("one")
    ship(store, FIRST)
    remove(store, ship(store, SECOND))
    assert look(store).status is SHIPPED


def test_a_parcel_of_a_finished_order_is_corrected_and_the_order_stays(
    shelf: Shelf, store: Store
) -> None:
    parcel = Parcel(courier="ZTO", tracking_number=FIRST, source=ParcelSource.SHEET)
    done = OrderStatus.COMPLETED
    shelf.add("one", status=done, shipped_at=NOW - DAY, parcels=[parcel])
    change(store, 1, SECOND)
    assert (look(store).status, look(store).shipped_at) == (done, NOW - DAY)
    remove(store, 1)
    assert look(store).status is done


def test_a_look_at_the_receiver_stays_in_the_history_and_is_passed_over_by_undo(
    shelf: Shelf, store: Store
) -> None:
    shelf.add("one")
    with store.write("set_note", now=NOW) as session:
        shipping.set_note(session, 1, "易碎")
    with store.write("reveal", now=NOW) as session:
        disclosure.reveal(session, 1, disclosure.COPIED, NOW)
    looked = session.info["operation_id"]

    assert look(store).timeline[0].facts == {"what": "copied"}
    with store.read() as reading:
        found = footprint(reading, looked)
    assert found is not None
    assert (found.can_undo, found.step.counts) == (False, {"disclosures": 1})
    assert [(change.key, change.new) for change in found.changes] == [
        (look(store).number, "copied")
    ]
    with pytest.raises(DeskError):
        history.take_back(store, looked, now=NOW)
    assert history.undo(store, now=NOW)["undone"] != looked
    assert look(store).note is None
