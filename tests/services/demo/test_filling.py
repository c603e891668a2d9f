"""The invented shop: the same for the same seed, and believable at any moment."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from seller_desk.errors import DeskError, StoreCode
from seller_desk.models.base import Base
from seller_desk.models.customer import Customer
from seller_desk.models.history import Operation
from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import couriers, demo, history
from seller_desk.services import settings as rules_of_the_shop
from seller_desk.words import AfterSaleState, OrderStatus, ProductKind
from tests.conftest import Dump
from tests.makers import NOW, make_order


def test_it_is_one_step_that_can_be_taken_back(store: Store, dump: Callable[[], Dump]) -> None:
    before = dump()

    operation = demo.fill(store, orders=300, now=NOW)
    with store.read() as session:
        names = list(session.scalars(select(Operation.name)))
    history.undo(store, now=NOW)

    assert (names, operation) == (["fill_demo"], 1)
    assert dump() == before


def test_the_same_seed_makes_the_same_shop(tmp_path: Path) -> None:
    assert content(tmp_path, seed=5) == content(tmp_path, seed=5)
    assert content(tmp_path, seed=5) != content(tmp_path, seed=6)


_moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31))
_gaps = st.one_of(
    st.timedeltas(timedelta(minutes=1), timedelta(hours=3)),
    st.timedeltas(timedelta(hours=3), timedelta(days=900)),
)


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(now=NOW, gap=timedelta(minutes=4), seed=7)
@given(now=_moments, gap=_gaps, seed=st.integers(0, 1_000))
def test_of_one_seed_only_the_dates_follow_now(
    tmp_path: Path, now: datetime, gap: timedelta, seed: int
) -> None:
    one, other = (undated(tmp_path, seed=seed, now=moment) for moment in (now, now + gap))
    for table, rows in one.items():
        assert rows == other[table], table


@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(now=_moments)
def test_nothing_happens_in_the_future_whenever_it_is_made(tmp_path: Path, now: datetime) -> None:
    with made(tmp_path, seed=1, now=now) as store, store.read() as session:
        for table, name in DATED:
            if not name.endswith(_LIES_AHEAD):
                latest = session.scalar(text(f"SELECT max({name}) FROM {table}"))
                assert latest is None or latest <= str(now.replace(microsecond=0)), (table, name)


def test_a_shop_that_has_orders_is_left_alone(store: Store) -> None:
    with store.write("ship", now=NOW) as session:
        make_order(session)

    with pytest.raises(DeskError) as refused:
        demo.fill(store, now=NOW)

    assert refused.value.first.code is StoreCode.STORE_NOT_EMPTY


def test_stopping_leaves_nothing(store: Store, dump: Callable[[], Dump]) -> None:
    before = dump()

    with pytest.raises(DeskError) as stopped:
        demo.fill(store, now=NOW, cancelled=lambda: True)

    assert stopped.value.first.code is StoreCode.CANCELLED
    assert dump() == before


@pytest.mark.parametrize("orders", [1, 2, 7, 40])
def test_small_shops_are_shops_too(store: Store, orders: int) -> None:
    demo.fill(store, orders=orders, now=NOW)

    with store.read() as session:
        assert session.scalar(select(func.count(Order.id))) == orders


def test_it_has_the_size_of_a_shop(shop: Store) -> None:
    with shop.read() as session:
        orders = session.scalar(select(func.count(Order.id)))
        buyers = session.scalar(select(func.count(Customer.id)))
        products = session.scalar(select(func.count(Product.id)))
        kinds = set(session.scalars(select(Product.kind)))

    assert (orders, buyers, products) == (2000, 180, 42)
    assert kinds == set(ProductKind)


def test_it_has_customers_in_every_tier(shop: Store) -> None:
    with shop.read() as session:
        rules = rules_of_the_shop.load(session)
        sums = session.scalars(
            select(func.sum(Order.paid_fen))
            .where(Order.status.in_([s for s in OrderStatus if s.is_paid]))
            .group_by(Order.customer_id)
        )
        tiers = [rules.tier_of(paid or 0) for paid in sums]

    assert all(tiers.count(tier) >= 20 for tier in set(tiers))
    assert len(set(tiers)) == 3


def test_every_order_adds_up(shop: Store) -> None:
    worth = func.sum(OrderLine.unit_price_fen * OrderLine.quantity_milli / 1000)
    with shop.read() as session:
        rows = session.execute(
            select(
                Order.goods_fen + Order.freight_fen + Order.adjustment_fen - Order.paid_fen,
                worth - Order.goods_fen,
            )
            .join(OrderLine)
            .group_by(Order.id)
        )
        assert {tuple(row) for row in rows} == {(0, 0)}


def test_nothing_happens_after_now_and_stages_fit_their_times(shop: Store) -> None:
    with shop.read() as session:
        orders = session.scalars(select(Order)).all()
        latest = max(
            at for o in orders for at in (o.created_at, o.paid_at, o.shipped_at) if at is not None
        )
        unpaid = [o for o in orders if o.status is OrderStatus.AWAITING_PAYMENT]
        waiting = [o for o in orders if o.status is OrderStatus.AWAITING_SHIPMENT]

        assert latest <= NOW
        assert all(o.paid_at is None and age(o) < timedelta(days=3) for o in unpaid)
        assert all(o.paid_at is not None for o in waiting)
        assert [len(o.parcels) for o in waiting if o.parcels] == [1]
        assert all(age(o) < timedelta(days=26) for o in waiting)


def test_order_numbers_have_nineteen_digits_and_stand_once(shop: Store) -> None:
    with shop.read() as session:
        numbers = list(session.scalars(select(Order.number)))

    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"\d{19}", number) for number in numbers)


def test_waybills_look_like_those_of_their_courier(shop: Store) -> None:
    with shop.read() as session:
        parcels = session.execute(select(Parcel.courier, Parcel.tracking_number)).all()

    for courier, number in parcels:
        guess = couriers.guess(number or "")
        assert guess is not None
        assert guess.code == courier


def test_guangdong_buys_most_and_every_address_has_its_province(shop: Store) -> None:
    with shop.read() as session:
        rows = session.execute(select(Order.province, func.count()).group_by(Order.province))
        counts = {row[0]: row[1] for row in rows}

    assert None not in counts
    assert max(counts, key=lambda name: counts[name]) == "广东"


def test_it_shows_every_kind_of_trouble(shop: Store) -> None:
    with shop.read() as session:
        states = set(session.scalars(select(AfterSale.state)))
        held = session.scalar(
            select(func.count(Order.id)).where(
                Order.status_text == "退款中", Order.status == OrderStatus.AWAITING_SHIPMENT
            )
        )
        unnumbered = session.scalars(
            select(Order.shipped_at).where(
                Order.status == OrderStatus.SHIPPED, ~Order.parcels.any()
            )
        ).all()

    assert states == set(AfterSaleState)
    assert held == 3
    late = [at for at in unnumbered if at is not None and NOW - at > timedelta(hours=24)]
    assert (len(unnumbered), len(late)) == (3, 1)


@pytest.mark.parametrize("now", [NOW, datetime(2027, 1, 1, 0, 5), datetime(2026, 12, 31, 23, 50)])
def test_dates_of_shipping_lie_on_both_sides_of_now(store: Store, now: datetime) -> None:
    demo.fill(store, orders=400, now=now)

    with store.read() as session:
        paid = session.scalars(
            select(Order.paid_at).where(
                Order.status == OrderStatus.AWAITING_SHIPMENT, Order.status_text == "等待卖家发货"
            )
        )
        left = [at + timedelta(days=7) - now for at in paid if at is not None]
        soon = [gap for gap in left if timedelta(0) <= gap <= timedelta(hours=72)]
        midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0) - now

    assert len(soon) >= 6
    assert sum(timedelta(0) <= gap < midnight for gap in left) >= 3


def age(order: Order) -> timedelta:
    assert order.created_at is not None
    return NOW - order.created_at


@contextmanager
def made(folder: Path, *, seed: int, now: datetime, orders: int = 120) -> Iterator[Store]:
    """A demo shop that leaves no file behind."""
    with TemporaryDirectory(dir=folder) as place:
        store = Store.open(Path(place) / "shop.db", create=True)
        demo.fill(store, orders=orders, seed=seed, now=now)
        yield store
        store.close()


TABLES = tuple(name for name in Base.metadata.tables if name not in {"operation", "touch"})
_BY_DAY = ("shop_day", "product_day")
"""Made from the orders of calendar days, which lie otherwise at another hour."""
_WITH_DATES_INSIDE = {
    ("contact", "text"), ("quote", "number"), ("quote", "facts"), ("quote", "content_hash"),
}  # fmt: skip
_DATES = ("_at", "_on", "_since", "_until", "_due", "as_of", "day")
_LIES_AHEAD = ("_on", "_until", "_due")
DATED = tuple(
    (name, column.name)
    for name in TABLES
    for column in Base.metadata.tables[name].columns
    if column.name.endswith(_DATES) or column.name == "at"
)


def undated(folder: Path, *, seed: int, now: datetime) -> dict[str, list[tuple[object, ...]]]:
    """Every row; of a date only whether there is one."""
    with made(folder, seed=seed, now=now) as store, store.read() as session:
        found = {}
        for name in TABLES:
            if name in _BY_DAY:
                continue
            columns = [
                f'"{column.name}" IS NULL'
                if (name, column.name) in {*DATED, *_WITH_DATES_INSIDE}
                else f'"{column.name}"'
                for column in Base.metadata.tables[name].columns
            ]
            rows = session.execute(text(f"SELECT {', '.join(columns)} FROM {name} ORDER BY id"))
            found[name] = [tuple(row) for row in rows]
    return found


def content(folder: Path, *, seed: int) -> list[tuple[object, ...]]:
    with made(folder, seed=seed, now=NOW) as store, store.read() as session:
        rows = session.execute(text("SELECT * FROM sales_order ORDER BY id")).all()
    return [tuple(row) for row in rows]
