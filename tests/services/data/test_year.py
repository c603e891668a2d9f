"""A made year: every figure of the data centre equals a plain count over the rows."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import insert_rows
from seller_desk.models.order import AfterSale
from seller_desk.models.store import Store
from seller_desk.services import overview
from seller_desk.services.data.courses import courses
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.figures import figures_of
from seller_desk.services.settings import ShopSettings
from seller_desk.words import PAID_STATUSES, AfterSaleKind, AfterSaleState, OrderStatus
from tests.makers import NOW, make_customer, make_product, new_store
from tests.services.shop import viewed, visited

TABLES = Base.metadata.tables
SETTINGS = ShopSettings()
BUYERS, GOODS = 30, 6


class Made(NamedTuple):
    """One order of the year, as the test knows it."""

    id: int
    buyer: int | None
    status: OrderStatus
    made: datetime
    paid_at: datetime | None
    paid_fen: int
    back: int
    province: str | None
    lines: tuple[tuple[int | None, int, int], ...]

    @property
    def day(self) -> date:
        return (self.paid_at or self.made).date()

    @property
    def money(self) -> int:
        return self.paid_fen - self.back


class Year(NamedTuple):
    """The shop and what is known of it."""

    store: Store
    orders: list[Made]

    def paid(self, within: Range) -> list[Made]:
        return [
            one
            for one in self.orders
            if one.status in PAID_STATUSES and within.since <= one.day <= within.until
        ]

    def ordered(self, within: Range) -> list[Made]:
        return [one for one in self.orders if within.since <= one.made.date() <= within.until]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    store = new_store(Path(tmp_path_factory.mktemp("year")) / "shop.db")
    with store.write("made", now=NOW) as session:
        for number in range(BUYERS):
            make_customer(session, f"客户{number}")
        products = [make_product(session, f"货品{number}") for number in range(GOODS)]
        orders = write_orders(session, Random(1688))  # noqa: S311  (no secret)
        for days in range(1, 200, 3):
            visited(session, days, visitors=100 + days)
            viewed(session, products[days % GOODS], days, visitors=20 + days)
    yield Year(store, orders)
    store.close()


def write_orders(session: Session, chance: Random) -> list[Made]:
    """A year of orders, some closed, undated, without a buyer, without lines, paid back in part."""
    orders, lines = [], []
    for number in range(1, 401):
        made = NOW - timedelta(minutes=chance.randrange(525_600))
        has_time = chance.random() < 0.9
        back = chance.choice((0, 0, 0, 0, 700))
        goods = tuple(
            (
                chance.choice((None, *range(1, GOODS + 1))),
                chance.randrange(900),
                chance.randrange(9),
            )
            for _ in range(chance.randrange(4))
        )
        one = Made(
            number,
            chance.choice((None, *range(1, BUYERS + 1))),
            chance.choice(tuple(OrderStatus)),
            made.replace(microsecond=0),
            made.replace(microsecond=0) + timedelta(hours=chance.randrange(60))
            if has_time
            else None,
            chance.randrange(50_000),
            back,
            chance.choice((None, "广东", "浙江", "四川")),
            goods,
        )
        orders.append(one)
        lines += [(number, place, *line) for place, line in enumerate(goods)]
    insert_rows(session, TABLES["sales_order"], ORDER, [_row(one) for one in orders])
    insert_rows(session, TABLES["order_line"], LINE, lines)
    session.add_all(
        AfterSale(
            order_id=one.id,
            kind=AfterSaleKind.REFUND_ONLY,
            state=AfterSaleState.REFUND_SUCCESS,
            amount_fen=one.back,
        )
        for one in orders
        if one.back
    )
    return orders


ORDER = (
    *("platform", "number", "customer_id", "status", "created_at", "paid_at", "paid_fen"),
    "province",
)
LINE = ("order_id", "position", "product_id", "unit_price_fen", "quantity_milli")


def _row(one: Made) -> tuple[str | int | None, ...]:
    times = (None if at is None else f"{at:%Y-%m-%d %H:%M:%S}" for at in (one.made, one.paid_at))
    return ("1688", str(one.id), one.buyer, one.status, *times, one.paid_fen, one.province)


RANGES = (last_days(NOW, 7), last_days(NOW, 30), last_days(NOW, 90), last_days(NOW, 365))


@pytest.mark.parametrize("within", RANGES, ids=lambda within: f"{within.days} days")
def test_every_figure_is_a_plain_count_over_the_rows(year: Year, within: Range) -> None:
    orders, ordered = year.paid(within), year.ordered(within)
    with year.store.read() as session:
        found = figures_of(session, within, NOW, SETTINGS)
        look = overview.shop_look(session, within, NOW)
    buyers = Counter(one.buyer for one in orders if one.buyer)
    first = {buyer: min(one.day for one in year.orders if is_of(one, buyer)) for buyer in buyers}
    money, back = sum(one.money for one in orders), sum(one.back for one in orders)
    assert (found.paid_fen, found.paid_orders) == (money, len(orders))
    assert found.paying_buyers == len(buyers)
    assert found.average_spend_fen == money / len(buyers)
    assert found.purchase_frequency == len(orders) / len(buyers)
    assert found.repurchase_rate == sum(n > 1 for n in buyers.values()) / len(buyers)
    assert found.new_share == sum(day >= within.since for day in first.values()) / len(buyers)
    assert found.refund_rate == back / (money + back)
    assert found.ordering_buyers == len({one.buyer for one in ordered} - {None})
    assert found.crowd.times == tuple(
        sum(min(n, 5) == times for n in buyers.values()) for times in range(1, 6)
    )
    assert look is not None
    assert look.now.crowd == found.crowd
    assert sum(map(sum, look.pattern)) == len(ordered)
    for one in ordered:
        assert look.pattern[one.made.weekday()][one.made.hour]


def is_of(one: Made, buyer: int | None) -> bool:
    return one.buyer == buyer and one.status in PAID_STATUSES


@pytest.mark.parametrize("within", RANGES, ids=lambda within: f"{within.days} days")
def test_every_part_of_the_whole_is_a_plain_count_over_the_rows(year: Year, within: Range) -> None:
    orders, ordered = year.paid(within), year.ordered(within)
    with year.store.read() as session:
        found = figures_of(session, within, NOW, SETTINGS)
        people = overview.buyer_look(session, within, NOW)
    for day in found.by_day:
        known = [one for one in orders if one.day == day.day]
        here = {one.buyer for one in ordered if one.made.date() == day.day} - {None}
        assert (day.paid_orders, day.paid_fen) == (len(known), sum(one.money for one in known))
        assert day.ordering_buyers == len(here)
    with_traffic = [day for day in found.by_day if day.visitors is not None]
    assert found.visitors == sum(day.visitors or 0 for day in with_traffic)
    assert found.conversion == sum(d.ordering_buyers for d in with_traffic) / found.visitors
    regions = Counter[str | None]()
    spent = Counter[int]()
    for one in orders:
        regions[one.province] += one.money
        if one.buyer:
            spent[one.buyer] += one.money
    assert {one.name: one.paid_fen for one in found.by_region} == regions
    assert {key: one.paid_fen for key, one in found.buyers.items()} == spent
    assert sum(one.paid_fen for one in found.by_tier) == sum(spent.values())
    best = sorted(spent, key=lambda buyer: (-spent[buyer], buyer))[:10]
    assert [buyer for buyer, _ in people.concentration.buyers] == best


@pytest.mark.parametrize("within", RANGES, ids=lambda within: f"{within.days} days")
def test_every_product_is_a_plain_count_over_the_rows(year: Year, within: Range) -> None:
    pieces, money = Counter[int | None](), Counter[int | None]()
    buyers: dict[int | None, set[int | None]] = defaultdict(set)
    for one in year.paid(within):
        worth = [price * count for _, price, count in one.lines]
        parts = [one.money * part // (sum(worth) or 1) for part in worth[:-1]]
        rest = one.money - sum(parts)
        for (product, _, count), part in zip(
            one.lines or ((None, 0, 0),), (*parts, rest), strict=True
        ):
            pieces[product] += count
            money[product] += part
    for one in year.ordered(within):
        for product, _, _ in one.lines:
            buyers[product] |= {one.buyer} - {None}
    with year.store.read() as session:
        look = overview.product_look(session, within)
    for figure in look.products:
        assert (figure.quantity_milli, figure.paid_fen) == (pieces[figure.id], money[figure.id])
        if figure.id is not None:
            assert figure.ordering_buyers == len(buyers[figure.id])
    assert sum(figure.paid_fen for figure in look.products) == sum(money.values())


def test_the_course_of_a_figure_is_the_figure_of_every_day_as_the_last(year: Year) -> None:
    month = RANGES[1]
    with year.store.read() as session:
        course = courses(session, month)
        plain = [
            figures_of(session, Range(day, day).ending(month.days), NOW, SETTINGS, brief=True)
            for day in month.each
        ]
    for stretch, figures in zip(course, plain, strict=True):
        assert stretch.buyers == figures.paying_buyers
        here = {one.buyer for one in year.paid(Range(figures.range.until, figures.range.until))}
        assert stretch.that_day == len(here - {None})
        for name in ("average_spend_fen", "repurchase_rate", "new_share", "purchase_frequency"):
            assert getattr(stretch, name) == getattr(figures, name)


def test_every_cohort_is_a_plain_count_over_the_rows(year: Year) -> None:
    months: dict[int, set[str]] = defaultdict(set)
    for one in year.orders:
        if one.buyer and one.status in PAID_STATUSES:
            months[one.buyer].add(f"{one.day:%Y-%m}")
    with year.store.read() as session:
        found = overview.buyer_look(session, RANGES[1], NOW).cohorts
    for cohort in found:
        of_month = [known for known in months.values() if min(known) == f"{cohort.month:%Y-%m}"]
        later = [
            f"{cohort.month.year}-{cohort.month.month + n:02}" for n in range(len(cohort.buyers))
        ]
        assert cohort.buyers == tuple(sum(at in known for known in of_month) for at in later)
    newest = {min(known) for known in months.values()}
    assert {f"{one.month:%Y-%m}" for one in found} == {at for at in newest if at >= "2026-06"}
