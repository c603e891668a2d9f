"""Late orders divided by week, kind and reason; each way adds up to the same orders."""

from datetime import date, datetime, timedelta

import pytest

from seller_desk.models.order import OrderLine, Parcel, ParcelLine
from seller_desk.models.store import Store
from seller_desk.services.data.ranges import Range
from seller_desk.services.lateness import Lateness, LateReason, lateness
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus, ParcelSource, ProductKind
from tests.makers import NOW, make_order, make_product

MONTH = Range(date(2026, 10, 24), date(2026, 11, 22))
PAID = datetime(2026, 11, 2, 10)
DUE = PAID + timedelta(days=7)
HOUR = timedelta(hours=1)
SHIPPED, WAITS = OrderStatus.SHIPPED, OrderStatus.AWAITING_SHIPMENT


def add(store: Store, at: datetime | None, kind: ProductKind, **changes: object) -> int:
    with store.write("made", now=NOW) as session:
        product = make_product(session, kind, kind=kind, ship_days=changes.pop("days", None))
        line = OrderLine(position=1, product_id=product.id, quantity_milli=2_000)
        facts = {"status": WAITS if at is None else SHIPPED, "paid_at": PAID, **changes}
        count = session.query(OrderLine).count()
        order = make_order(session, f"{count}", shipped_at=at, lines=[line], **facts)
        if at is None and changes.get("flag"):
            held = ParcelLine(order_line_id=order.lines[0].id, quantity_milli=1_000)
            part = Parcel(source=ParcelSource.HERE, shipped_at=DUE - HOUR, lines=[held])
            order.parcels.append(part)
        return order.id


def read(store: Store, within: Range = MONTH) -> Lateness:
    with store.read() as session:
        return lateness(session, within, ShopSettings(ship_days_custom=15), NOW)


@pytest.mark.parametrize(
    ("at", "kind", "changes", "why"),
    [
        (DUE + HOUR, ProductKind.STOCK, {}, LateReason.BY_HOURS),
        (DUE + timedelta(days=1), ProductKind.STOCK, {}, LateReason.DAYS),
        (None, ProductKind.STOCK, {}, LateReason.WAITS),
        (None, ProductKind.STOCK, {"flag": 1}, LateReason.PART),
        (DUE + HOUR, ProductKind.PROCESSING, {}, LateReason.TRAP),
        (DUE + HOUR, ProductKind.CUSTOM, {"days": 7}, LateReason.TRAP),
        (
            DUE + HOUR,
            ProductKind.STOCK,
            {"paid_at": PAID - timedelta(days=1)},
            LateReason.FREE_DAY,
        ),
    ],
)
def test_a_late_order_has_one_reason(
    store: Store,
    at: datetime | None,
    kind: ProductKind,
    changes: dict[str, object],
    why: LateReason,
) -> None:
    order = add(store, at, kind, **changes)
    assert read(store).reasons == {why: (order,)}


def test_weeks_kinds_and_reasons_add_up_to_the_same_orders(store: Store) -> None:
    stock, custom = ProductKind.STOCK, ProductKind.CUSTOM
    good = add(store, DUE, stock)
    late = add(store, DUE + HOUR, stock)
    other = add(store, PAID + timedelta(days=16), custom)
    found = read(store)
    assert (found.all.in_time, found.all.late) == ((good,), (late, other))
    assert found.kinds[stock].share == 1 / 2
    assert found.weeks[date(2026, 11, 9)].late == (late,)
    assert found.weeks[date(2026, 11, 16)].late == (other,)
    assert list(found.weeks) == [date(2026, 10, 19) + timedelta(days=7 * at) for at in range(5)]
    assert sorted(one for ids in found.reasons.values() for one in ids) == [late, other]


def test_nothing_is_late_in_an_empty_shop(store: Store) -> None:
    found = read(store)
    assert (found.all.share, found.reasons, found.kinds) == (None, {}, {})
