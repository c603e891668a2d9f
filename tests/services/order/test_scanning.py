from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from seller_desk.errors import DeskError, OrderCode
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order import scan_bench, scanning
from seller_desk.services.order.region_couriers import set_region_couriers
from seller_desk.services.order.scan_bench import Bench, Progress
from seller_desk.services.order.scanning import Scan, ScanOutcome, ScanWay
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus
from tests.conftest import Dump
from tests.makers import NOW, make_case, make_customer, make_order

SETTINGS = ShopSettings()
MINE, OTHER, HELD, UNPAID = "2611000000000000001", "2611000000000000002", "3", "4"
SENT, CLOSED = "5", "6"
WAYBILL = "SF1234567890123"
COUNTING = ScanWay(counts=True)


def goods(position: int, sku: str, pieces: int, **facts: object) -> OrderLine:
    line = OrderLine(position=position, title=f"卫衣 {sku}", quantity_milli=pieces * 1_000)
    for name, value in {"sku_id": sku, "code": "JH-H3502", **facts}.items():
        setattr(line, name, value)
    return line


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    """An order of three lines, and one in every other state."""
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session).id
        facts = {"customer_id": buyer, "address": "广州", "province": "广东"}
        lines = [goods(1, "BK-XL", 2), goods(2, "GY-L", 1), goods(3, "MI-L", 3, code="T2601")]
        made = [make_order(session, MINE, lines=lines, **facts)]
        made.append(make_order(session, OTHER, lines=[goods(1, "NV-M", 1)], **facts))
        made.append(make_order(session, HELD))
        make_case(session, made[-1])
        made.append(make_order(session, UNPAID, status=OrderStatus.AWAITING_PAYMENT))
        made.append(make_order(session, SENT, status=OrderStatus.SHIPPED))
        made.append(make_order(session, CLOSED, status=OrderStatus.CLOSED))
        return {order.number: order.id for order in made}


def scan(store: Store, order: int | None, code: str, way: ScanWay | None = None) -> Scan:
    with store.read() as session:
        return scanning.look_up(session, order, code, way or ScanWay(), SETTINGS)


def count(store: Store, order: int, code: str, pieces: int = 1) -> None:
    found = scan(store, order, code)
    assert found.line is not None
    with store.write("count_goods", now=NOW) as session:
        scanning.count_goods(session, order, found.line.id, pieces * 1_000)


def ship(store: Store, order: int, number: str = WAYBILL, *, short: bool = False) -> None:
    with store.write("ship_scanned", now=NOW) as session:
        scanning.ship_scanned(session, order, "SF", number, NOW, short=short)


def on_bench(store: Store, order: int) -> Bench:
    with store.read() as session:
        found = scan_bench.bench(session, order, SETTINGS)
        assert found is not None
        return found


def order_of(store: Store, number: str) -> tuple[OrderStatus, list[str | None]]:
    with store.read() as session:
        order = session.query(Order).filter_by(number=number).one()
        return order.status, [parcel.tracking_number for parcel in order.parcels]


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        (MINE, ScanOutcome.OPENED),
        (f" {MINE[:4]} {MINE[4:]}\t", ScanOutcome.OPENED),
        (MINE.translate(str.maketrans("0126", "０１２６")), ScanOutcome.OPENED),
        (HELD, ScanOutcome.HELD),
        (UNPAID, ScanOutcome.NOT_PAID),
        (SENT, ScanOutcome.ALREADY_SHIPPED),
        (CLOSED, ScanOutcome.CLOSED),
        ("6970112488017", ScanOutcome.UNKNOWN_CODE),
    ],
)
def test_a_first_code_opens_the_order_it_names(
    store: Store, ids: dict[str, int], number: str, outcome: ScanOutcome
) -> None:
    assert scan(store, None, number).outcome is outcome


def test_the_waybill_alone_sends_the_order_off(store: Store, ids: dict[str, int]) -> None:
    found = scan(store, ids[MINE], WAYBILL.lower())
    assert (found.outcome, found.courier, found.certain) == (ScanOutcome.WAYBILL, "SF", True)
    ship(store, ids[MINE])

    assert order_of(store, MINE) == (OrderStatus.SHIPPED, [WAYBILL])
    assert scan(store, None, WAYBILL).order_number == MINE


def test_pieces_are_counted_and_never_beyond_what_was_ordered(
    store: Store, ids: dict[str, int]
) -> None:
    mine = ids[MINE]
    count(store, mine, "bk-xl")
    assert scan(store, mine, "BK-XL").outcome is ScanOutcome.COUNTED
    count(store, mine, "BK-XL")
    over = scan(store, mine, "BK-XL")
    assert over.outcome is ScanOutcome.TOO_MANY
    assert over.line is not None
    with pytest.raises(DeskError) as told, store.write("count_goods", now=NOW) as session:
        scanning.count_goods(session, mine, over.line.id, 1_000)
    assert told.value.first.code is OrderCode.OVER_QUANTITY

    shared = scan(store, mine, "JH-H3502")
    assert shared.line is not None
    assert shared.line.title == "卫衣 GY-L"
    count(store, mine, "MI-L", 3)
    assert [line.left_milli for line in on_bench(store, mine).lines] == [0, 1_000, 0]


def test_once_counting_has_begun_the_waybill_waits_for_the_rest(
    store: Store, ids: dict[str, int]
) -> None:
    mine = ids[MINE]
    assert scan(store, mine, WAYBILL, COUNTING).outcome is ScanOutcome.SHORT
    count(store, mine, "GY-L")
    assert scan(store, mine, WAYBILL).outcome is ScanOutcome.SHORT

    count(store, mine, "BK-XL", 2)
    count(store, mine, "MI-L", 3)
    assert scan(store, mine, WAYBILL, COUNTING).outcome is ScanOutcome.WAYBILL


def test_a_short_order_is_sent_in_part_and_goes_on_later(store: Store, ids: dict[str, int]) -> None:
    mine = ids[MINE]
    count(store, mine, "BK-XL", 2)
    ship(store, mine, short=True)

    assert order_of(store, MINE) == (OrderStatus.AWAITING_SHIPMENT, [WAYBILL])
    assert [line.ordered_milli for line in on_bench(store, mine).lines] == [0, 1_000, 3_000]
    ship(store, mine, "SF1234567890124")
    assert order_of(store, MINE)[0] is OrderStatus.SHIPPED


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (MINE, ScanOutcome.SAME_ORDER),
        (OTHER, ScanOutcome.ANOTHER_ORDER),
        ("NV-M", ScanOutcome.NOT_IN_ORDER),
        ("6970112488017", ScanOutcome.UNKNOWN_CODE),
        ("12", ScanOutcome.UNKNOWN_CODE),
        ("ABCDE-FGHIJ", ScanOutcome.NO_COURIER),
    ],
)
def test_what_does_not_belong_to_the_order_is_told(
    store: Store, ids: dict[str, int], code: str, outcome: ScanOutcome
) -> None:
    found = scan(store, ids[MINE], code)
    assert found.outcome is outcome
    if outcome in {ScanOutcome.NOT_IN_ORDER, ScanOutcome.ANOTHER_ORDER}:
        assert found.order_number == OTHER


def test_a_waybill_is_used_once_unless_buyer_and_address_are_the_same(
    store: Store, ids: dict[str, int]
) -> None:
    ship(store, ids[MINE])
    assert scan(store, ids[OTHER], WAYBILL).outcome is ScanOutcome.WAYBILL

    with store.write("made", now=NOW) as session:
        session.get_one(Order, ids[OTHER]).address = "深圳"
    used = scan(store, ids[OTHER], WAYBILL)
    assert (used.outcome, used.order_number) == (ScanOutcome.WAYBILL_USED, MINE)


def test_several_waybills_move_the_order_on_with_the_last(
    store: Store, ids: dict[str, int], dump: Callable[[], Dump]
) -> None:
    mine = ids[MINE]
    with store.write("want_parcels", now=NOW) as session:
        scanning.want_parcels(session, mine, 2)
    with store.write("take_waybill", now=NOW) as session:
        scanning.take_waybill(session, mine, "SF", WAYBILL)
    assert order_of(store, MINE) == (OrderStatus.AWAITING_SHIPMENT, [])
    assert scan(store, mine, WAYBILL).outcome is ScanOutcome.WAYBILL_USED
    before = dump()

    ship(store, mine, "SF1234567890124")
    assert order_of(store, MINE) == (OrderStatus.SHIPPED, [WAYBILL, "SF1234567890124"])
    assert on_bench(store, mine).progress == Progress()
    history.undo(store, now=NOW)
    assert dump() == before


def test_progress_outlives_the_program(store: Store, ids: dict[str, int]) -> None:
    count(store, ids[MINE], "BK-XL", 2)
    again = Store.open(store.path)
    assert on_bench(again, ids[MINE]).counted_milli == 2_000
    again.close()


def test_the_last_count_is_taken_back(store: Store, ids: dict[str, int]) -> None:
    count(store, ids[MINE], "BK-XL")
    count(store, ids[MINE], "BK-XL")
    history.undo(store, now=NOW)
    assert on_bench(store, ids[MINE]).counted_milli == 1_000
    history.undo(store, now=NOW)
    assert on_bench(store, ids[MINE]).progress == Progress()


def test_the_regions_courier_comes_before_a_guess_and_a_chosen_one_before_all(
    store: Store, ids: dict[str, int]
) -> None:
    with store.write("set_region_couriers", now=NOW) as session:
        set_region_couriers(session, ["广东"], "ZTO")
    unclear = "123456789012"
    assert scan(store, ids[MINE], unclear).courier == "ZTO"
    assert scan(store, ids[MINE], WAYBILL).courier == "SF"
    assert scan(store, ids[MINE], unclear, ScanWay(courier="YTO")).courier == "YTO"


def test_a_shift_is_what_was_sent_today_and_stands(store: Store, ids: dict[str, int]) -> None:
    ship(store, ids[MINE])
    ship(store, ids[OTHER], "SF1234567890124")
    history.undo(store, now=NOW)
    with store.write("put_aside", now=NOW) as session:
        scanning.put_aside(session, ids[OTHER])
    later = NOW + timedelta(hours=1)
    with store.read() as session:
        today = scan_bench.shift(session, SETTINGS, later)
        tomorrow = scan_bench.shift(session, SETTINGS, NOW + timedelta(days=1))

    assert (today.orders, today.pieces_milli, today.aside) == (1, 6_000, (ids[OTHER],))
    assert (tomorrow.orders, tomorrow.since) == (0, None)
    assert replace(today, orders=44).per_hour(later) == 44
    assert today.per_hour(later) is None


def test_what_comes_next_is_by_deadline_without_held_orders(
    store: Store, ids: dict[str, int]
) -> None:
    with store.read() as session:
        found = scan_bench.upcoming(session, SETTINGS, NOW, 5)
    assert {row.number for row in found} == {MINE, OTHER}


@pytest.mark.parametrize("text", ["", "x", "{}", '{"counted": 3}', "[1]"])
def test_progress_that_cannot_be_read_is_none(text: str) -> None:
    assert scan_bench._read(text) == Progress()
