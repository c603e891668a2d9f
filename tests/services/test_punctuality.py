from datetime import date, datetime, timedelta

from seller_desk.models.order import AfterSale
from seller_desk.models.store import Store
from seller_desk.services.data.ranges import Range
from seller_desk.services.punctuality import Punctuality, punctuality
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus
from tests.makers import NOW, make_order

MONTH = Range(date(2026, 10, 24), date(2026, 11, 22))
PAID = datetime(2026, 11, 1, 10)
DUE = PAID + timedelta(days=7)


def read(store: Store) -> Punctuality:
    with store.read() as session:
        return punctuality(session, MONTH, ShopSettings(), NOW)


def shipped(store: Store, at: datetime | None, **changes: object) -> None:
    with store.write("made", now=NOW) as session:
        order = make_order(session, status=OrderStatus.SHIPPED, paid_at=PAID, shipped_at=at)
        for name, value in changes.items():
            setattr(order, name, value)


def test_nothing_is_known_of_an_empty_shop(store: Store) -> None:
    assert read(store).share is None


def test_shipped_to_the_second_is_in_time(store: Store) -> None:
    shipped(store, DUE)
    assert read(store) == Punctuality(in_time=1)


def test_a_second_later_is_late(store: Store) -> None:
    shipped(store, DUE + timedelta(seconds=1))
    assert read(store) == Punctuality(late=1)


def test_an_unknown_ship_time_counts_on_neither_side(store: Store) -> None:
    shipped(store, None)
    assert read(store).share is None


def test_an_order_that_still_waits_after_its_date_is_late(store: Store) -> None:
    shipped(store, None, status=OrderStatus.AWAITING_SHIPMENT)
    assert read(store) == Punctuality(late=1)


def test_a_date_outside_the_range_does_not_count(store: Store) -> None:
    shipped(store, DUE, paid_at=NOW - timedelta(days=3))
    assert read(store).share is None


def test_an_order_held_by_a_refund_is_not_called_late(store: Store) -> None:
    case = AfterSale(kind=AfterSaleKind.REFUND_ONLY, state=AfterSaleState.WAIT_SELLER_AGREE)
    shipped(store, None, status=OrderStatus.AWAITING_SHIPMENT, after_sales=[case])
    assert read(store).share is None


def test_the_days_of_the_order_itself_count_first(store: Store) -> None:
    shipped(store, DUE, ship_days=3)
    assert read(store) == Punctuality(late=1)
