"""The kept sums are what the rows make of them, whatever was written, undone or imported."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.models import sums
from seller_desk.models.base import Base
from seller_desk.models.ledger import insert_rows
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.models.store import Store, connected
from seller_desk.services import history, money
from seller_desk.services.customer.merging import merge_customers
from seller_desk.services.data import buyers, paid, visits
from seller_desk.services.data.measures import Crowd
from seller_desk.services.data.ranges import Range
from seller_desk.words import AfterSaleState, OrderStatus
from tests.makers import NOW, make_case, make_customer, make_order, make_product, new_store

YEAR = Range(date(2025, 12, 1), date(2026, 12, 31))
SHORT = Range(date(2026, 10, 15), date(2026, 11, 10))
MONTHS = [f"2026-{month:02}" for month in range(6, 13)]
STAGES = tuple(OrderStatus)
Pick = Callable[[int], int]
_Row = TypeVar("_Row", Order, OrderLine, AfterSale)


def check(session: Session) -> None:
    """Each question answered from the sums and from the rows."""
    for within in (YEAR, SHORT):
        assert paid.by_day(session, within) == paid.day_sums(session, within)
        assert paid.by_region(session, within) == paid.region_sums(session, within)
        assert paid.by_product(session, within) == paid.product_sums(session, within)
        assert paid.crowd(session, within) == Crowd.of(paid.buyers(session, within).values())
        check_ordering(session, within)
    ever = money.all_spends(session)
    everybody = list(session.scalars(text("SELECT id FROM customer")))
    assert {key: one for key, one in money.spends(session, everybody).items() if one.orders} == ever
    assert buyers.cohort_sums(session, MONTHS) == buyers.cohort_rows(session, MONTHS)


def check_ordering(session: Session, within: Range) -> None:
    """Who ordered, in all, day by day and by product, however it is asked."""
    days: dict[date, set[int | None]] = defaultdict(set)
    of_day: dict[tuple[int, str], set[int | None]] = defaultdict(set)
    for order in session.scalars(select(Order)):
        day = order.created_at.date() if order.created_at else date.min
        if within.since <= day <= within.until:
            days[day].add(order.customer_id)
            for line in order.lines:
                of_day[line.product_id or 0, f"{day}"].add(order.customer_id)
    found = visits.ordering_buyers(session, within)
    assert found.whole == known(days.values())
    assert found.by_day == {day: known([here]) for day, here in days.items() if known([here])}
    products = {
        product: known(of_day[key] for key in of_day if key[0] == product)
        for product, _ in list(of_day)
        if product
    }
    ordered = visits.ordered_products(session, within)
    assert visits.ordering_buyers_by_product(session, within) == ordered.whole == products
    assert {(key, day): n for key, each in ordered.by_day.items() for day, n in each.items()} == {
        key: known([here]) for key, here in of_day.items() if key[0]
    }


def known(buyers: Iterable[set[int | None]]) -> int:
    return len(set().union(*buyers) - {None})


def prepare(session: Session) -> None:
    for number in range(3):
        make_customer(session, f"客户{number}")
        make_product(session, f"货品{number}")


def add_order(session: Session, pick: Pick) -> None:
    at = [None, NOW - timedelta(days=pick(200))][min(pick(5), 1)]
    lines = [
        OrderLine(
            position=position,
            product_id=[None, 1, 2, 3][pick(4)],
            unit_price_fen=[None, 0, 333, 10**7][pick(4)],
            quantity_milli=[None, 1, 2_500, 10**8][pick(4)],
        )
        for position in range(pick(4))
    ]
    make_order(
        session,
        str(pick(10**9)),
        customer_id=[None, 1, 2, 3][pick(4)],
        status=STAGES[pick(len(STAGES))],
        paid_at=at,
        created_at=[None, NOW - timedelta(days=pick(200))][min(pick(5), 1)],
        paid_fen=[None, 1, 12_345, 10**9][pick(4)],
        province=[None, "广东", "浙江"][pick(3)],
        lines=lines,
    )


def add_many(session: Session, pick: Pick) -> None:
    """As an import does, past the mapper."""
    columns = ["platform", "number", "status", "customer_id", "paid_at", "paid_fen"]
    rows = [
        ("1688", f"B{pick(10**9)}", "completed", 1 + pick(3), f"2026-1{n % 2}-0{1 + n} 10:00:00", n)
        for n in range(pick(6))
    ]
    ids = insert_rows(session, Base.metadata.tables["sales_order"], columns, rows)
    lines = [(order, 1, 1 + pick(3), 250, 1_000) for order in ids]
    names = ["order_id", "position", "product_id", "unit_price_fen", "quantity_milli"]
    insert_rows(session, Base.metadata.tables["order_line"], names, lines)


def change_order(session: Session, pick: Pick) -> None:
    order = _any(session, Order, pick)
    if order is None:
        return
    changes: list[tuple[str, object]] = [
        ("status", STAGES[pick(len(STAGES))]),
        ("paid_fen", pick(50_000)),
        ("paid_at", [None, datetime(2026, 11, 1 + pick(20), 8)][pick(2)]),
        ("created_at", datetime(2026, 10, 1 + pick(20), 8)),
        ("customer_id", [None, 1, 2][pick(3)]),
        ("province", [None, "四川"][pick(2)]),
        ("note", "急"),
    ]
    name, value = changes[pick(len(changes))]
    setattr(order, name, value)


def change_line(session: Session, pick: Pick) -> None:
    line = _any(session, OrderLine, pick)
    if line is None:
        return
    if pick(3) == 0:
        session.delete(line)
    else:
        line.unit_price_fen, line.product_id = pick(9_000), [None, 1, 2][pick(3)]


def remove_order(session: Session, pick: Pick) -> None:
    order = _any(session, Order, pick)
    if order is not None:
        session.delete(order)


def refund(session: Session, pick: Pick) -> None:
    order, case = _any(session, Order, pick), _any(session, AfterSale, pick)
    if case is not None and pick(2):
        case.state = list(AfterSaleState)[pick(len(AfterSaleState))]
        case.amount_fen = [None, pick(20_000)][pick(2)]
    elif order is not None:
        state = AfterSaleState.REFUND_SUCCESS
        make_case(session, order, state=state, amount_fen=pick(20_000))


def merge(session: Session, pick: Pick) -> None:
    try:
        merge_customers(session, 1 + pick(3), 1 + pick(3))
    except DeskError:
        return


def _any(session: Session, kind: type[_Row], pick: Pick) -> _Row | None:
    found = session.scalars(select(kind).order_by(kind.id)).all()
    return found[pick(len(found))] if found else None


WRITES = (add_order, add_many, change_order, change_line, remove_order, refund, merge)

Step = tuple[int, int]
STEPS = some.lists(
    some.tuples(some.integers(-2, len(WRITES) - 1), some.integers(0, 10**6)), max_size=9
)


def take_step(store: Store, step: Step) -> None:
    """One write; below nought stand undo and redo."""
    which, seed = step
    if which < 0:
        try:
            (history.undo if which == -1 else history.redo)(store, now=NOW)
        except DeskError:  # nothing is left to be taken back
            return
    else:
        with store.write("made", now=NOW) as session:
            WRITES[which](session, Random(seed).randrange)  # noqa: S311  (no secret)


@settings(max_examples=25, derandomize=True)
@given(steps=STEPS)
def test_the_sums_are_those_of_the_rows_after_any_writes(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "shop.db")
        with store.write("made", now=NOW) as session:
            prepare(session)
        for step in [(0, 1), (0, 2), (1, 3), *steps]:
            take_step(store, step)
        with store.read() as session:
            check(session)
        assert store.rebuild_sums() == 0
        store.close()


def test_a_write_sees_what_it_has_just_written(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        assert paid.by_day(session, YEAR) == {}
        customer = make_customer(session)
        make_order(session, customer_id=customer.id)
        day = (NOW - timedelta(days=1)).date()
        assert paid.by_day(session, YEAR) == {day: paid.Sum(1, 12_800, 0)}
        assert money.all_amounts(session) == {customer.id: 12_800}
        assert paid.crowd(session, YEAR).new == 1
        assert money.bought_first(session, day) == {customer.id}


def test_a_write_that_fails_leaves_the_sums_alone(store: Store) -> None:
    def fail(session: Session) -> None:
        make_order(session)
        raise KeyError

    with pytest.raises(KeyError), store.write("made", now=NOW) as session:
        fail(session)
    assert store.rebuild_sums() == 0


@pytest.mark.parametrize("table", [one.name for one in sums.TABLES])
def test_rebuilding_tells_of_wrong_sums_and_makes_them_right(store: Store, table: str) -> None:
    with store.write("made", now=NOW) as session:
        for number in range(3):
            customer = make_customer(session, str(number))
            paid_at = NOW - timedelta(days=40 * number + 1)
            make_order(session, str(number), customer_id=customer.id, paid_at=paid_at)
    with store.write("spoilt", now=NOW) as session:
        session.execute(text(f"DELETE FROM {table}"))
    assert store.rebuild_sums() == 3
    assert store.rebuild_sums() == 0
    with store.read() as session:
        check(session)


def test_money_is_spread_over_lines_exactly_however_large(store: Store) -> None:
    """More than the store's own whole numbers hold when multiplied."""
    with store.write("made", now=NOW) as session:
        first, second = (make_product(session, name).id for name in "ab")
        lines = [
            OrderLine(position=2, product_id=first, unit_price_fen=10**9, quantity_milli=3 * 10**9),
            OrderLine(
                position=1, product_id=second, unit_price_fen=10**9, quantity_milli=7 * 10**9
            ),
        ]
        make_order(session, paid_fen=10**12 + 1, lines=lines)
    with store.read() as session:
        found = {key: one.paid_fen for key, one in paid.by_product(session, YEAR).items()}
        assert found == {first: 3 * 10**11 + 1, second: 7 * 10**11}


def test_an_older_shop_gets_its_sums_when_it_is_brought_up_to_date(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, customer_id=make_customer(session).id)
    store.close()
    with connected(store.path) as connection:
        for kept in sums.TABLES:
            connection.execute(f"DROP TABLE {kept.name}")
        connection.execute("UPDATE alembic_version SET version_num = '0004'")
        connection.execute("PRAGMA user_version = 4")
    upgraded = Store.open(store.path)
    with upgraded.read() as session:
        check(session)
        assert paid.by_day(session, YEAR)
    assert upgraded.rebuild_sums() == 0
    upgraded.close()


def test_the_first_and_last_purchase_are_looked_for_anew_when_theirs_are_gone(
    store: Store,
) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session).id
        for days in (1, 50, 90):
            at = NOW - timedelta(days=days)
            make_order(session, str(days), customer_id=customer, paid_at=at)
    for number in ("90", "1"):
        with store.write("closed", now=NOW) as session:
            order = session.scalars(select(Order).where(Order.number == number)).one()
            order.status = OrderStatus.CLOSED
    with store.read() as session:
        at = NOW - timedelta(days=50)
        assert money.all_spends(session)[customer] == money.Spend(12_800, 1, at, at)
