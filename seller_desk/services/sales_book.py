"""The paid orders of some days with what their goods cost today, ready to try coupons on."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import accumulate
from operator import attrgetter, sub
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.money import is_paid, paid_date, refunds, spread
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import Ranking, ranking
from seller_desk.words import Tier

ENOUGH = 0.8
"""So much of the money must have a cost price before a margin is claimed."""
_MILLI = 1_000
_PART = 500
_Number = TypeVar("_Number", int, float)


class Sale(NamedTuple):
    """One paid order; goods money with a cost price is `covered_fen`, and costs `cost_fen`."""

    order_id: int
    customer_id: int
    tier: Tier
    paid_fen: int
    goods_fen: int
    covered_fen: int
    cost_fen: int

    @property
    def margin_fen(self) -> int:
        """What stays of the goods that have a cost price."""
        return self.covered_fen - self.cost_fen

    @property
    def is_covered(self) -> bool:
        """Whether every line has a cost price."""
        return self.covered_fen == self.goods_fen


@dataclass(frozen=True, slots=True)
class Sums:
    """What orders come to; `shares` adds up the covered part of each."""

    orders: int
    paid_fen: int
    goods_fen: int
    covered_fen: int
    margin_fen: int
    shares: float

    @property
    def coverage(self) -> float | None:
        """The part of the goods' money that has a cost price."""
        return self.covered_fen / self.goods_fen if self.goods_fen else None

    def net(self, off: int, extra: float) -> int:
        """What further orders bring less the coupon; covered goods stand for the others, too."""
        margin = 0.0
        if self.covered_fen:
            margin = self.margin_fen * self.goods_fen / self.covered_fen
        return round(extra * margin - (1 + extra) * self.orders * off)


class Shelf:
    """Orders by their amount, with the sums of each and all larger ones.

    So a draft is tried without adding up again what a threshold before has added up.
    """

    def __init__(self, sales: Iterable[Sale]) -> None:
        """Take them in any order."""
        by_id = sorted(sales, key=attrgetter("order_id"))  # so they lie already: two sorts by
        self.sales = sorted(by_id, key=attrgetter("paid_fen"))  # a number, none by pairs of them
        self._amounts = [sale.paid_fen for sale in self.sales]
        goods = [sale.goods_fen for sale in self.sales]
        covered = [sale.covered_fen for sale in self.sales]
        costs = [sale.cost_fen for sale in self.sales]
        shares = [
            part / whole if whole else 0.0 for part, whole in zip(covered, goods, strict=True)
        ]
        bare = [part != whole for part, whole in zip(covered, goods, strict=True)]
        self._paid = _from_the_end(self._amounts, 0)
        self._goods = _from_the_end(goods, 0)
        self._covered = _from_the_end(covered, 0)
        self._margin = _from_the_end(list(map(sub, covered, costs)), 0)
        self._shares = _from_the_end(shares, 0.0)
        self._bare = _from_the_end(bare, 0)

    def first(self, threshold: int) -> int:
        """The place from which on orders reach the threshold."""
        return bisect_left(self._amounts, threshold)

    def bare(self, threshold: int) -> int:
        """How many orders from the threshold on have a line without a cost price."""
        return self._bare[self.first(threshold)]

    def sums(self, threshold: int) -> Sums:
        """What all orders from the threshold on come to."""
        at = self.first(threshold)
        return Sums(
            len(self.sales) - at,
            self._paid[at],
            self._goods[at],
            self._covered[at],
            self._margin[at],
            self._shares[at],
        )


@dataclass(frozen=True, slots=True)
class Book:
    """The paid orders of a range of days, read once for many drafts."""

    since: datetime
    until: datetime
    shelves: Mapping[Tier, Shelf]
    names: Mapping[int, str]
    numbers: Mapping[int, str]
    people: Mapping[Tier, int]
    """How many customers each tier has."""

    @property
    def orders(self) -> int:
        """How many orders there are."""
        return self.sums.orders

    @property
    def sums(self) -> Sums:
        """What all orders come to."""
        return added(shelf.sums(_ANY) for shelf in self.shelves.values())

    @property
    def coverage(self) -> float | None:
        """The part of the goods' money that has a cost price."""
        return self.sums.coverage

    @property
    def cost_share(self) -> float | None:
        """The part of the price that goods cost; None while too little is known."""
        whole = self.sums
        if (whole.coverage or 0) < ENOUGH or not whole.covered_fen:
            return None
        return 1 - whole.margin_fen / whole.covered_fen


def book(session: Session, settings: ShopSettings, now: datetime, days: int | None = None) -> Book:
    """The paid orders of the last whole days and today."""
    first = now.date() - timedelta(days=days or settings.laboratory_days)
    since = datetime.combine(first, time.min)
    ranks = ranking(session, settings, now)
    rows = _read(session, _orders(since, now))
    numbers = {row[0]: row[1] for row in rows}
    names = dict(_read(session, _people()))
    people = ranks.divide(names)
    merged = {row[2] for row in rows}.difference(names)
    sales: dict[Tier, list[Sale]] = {tier: [] for tier in Tier}
    for sale in _sales(session, rows, _tiers(people, ranks.divide(merged)).__getitem__):
        sales[sale.tier].append(sale)
    shelves = {tier: Shelf(found) for tier, found in sales.items()}
    counts = {tier: len(found) for tier, found in people.items()}
    return Book(since, now, shelves, names, numbers, counts)


def sales_between(
    session: Session,
    since: datetime,
    until: datetime,
    ranks: Ranking,
    customers: Sequence[int] | None = None,
) -> Iterable[Sale]:
    """The paid orders from one moment to another, both included, of some customers or of all."""
    wanted = _orders(since, until)
    if customers is not None:
        wanted = wanted.where(Order.customer_id.in_(customers))
    return _sales(session, _read(session, wanted), ranks.of)


_ANY = -(10**18)
"""Below every amount: a refund may be larger than what was paid."""
_NOTHING = Sums(0, 0, 0, 0, 0, 0.0)


def added(sums: Iterable[Sums]) -> Sums:
    """All of them together."""
    whole = _NOTHING
    for one in sums:
        whole = Sums(
            whole.orders + one.orders,
            whole.paid_fen + one.paid_fen,
            whole.goods_fen + one.goods_fen,
            whole.covered_fen + one.covered_fen,
            whole.margin_fen + one.margin_fen,
            whole.shares + one.shares,
        )
    return whole


def _from_the_end(values: Sequence[_Number], nothing: _Number) -> list[_Number]:
    """The sum of each value and all behind it; one more for none."""
    return list(accumulate(reversed(values), initial=nothing))[::-1]


def _tiers(*divided: Mapping[Tier, Sequence[int]]) -> Mapping[int, Tier]:
    """The tier of each customer."""
    found: dict[int, Tier] = {}
    for part in divided:
        for tier, customers in part.items():
            found.update(dict.fromkeys(customers, tier))
    return found


def _read(session: Session, wanted: Select[*tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The rows of a question as the store's own driver hands them out: these are very many."""
    cursor: Any = session.connection().execute(wanted).cursor
    rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


_COVERED, _UNCOVERED = 5, 6
"""The places of these counts in a row of `_orders`."""
_QUANTITY = func.coalesce(OrderLine.quantity_milli, 0)


def _orders(since: datetime, until: datetime) -> Select[*tuple[Any, ...]]:
    """Each order with how many of its lines have a cost price, and what these cost today."""
    known = Product.cost_fen.is_not(None)
    return (
        select(
            Order.id,
            Order.number,
            Order.customer_id,
            Order.paid_fen,
            Order.freight_fen,
            func.count(OrderLine.id).filter(known),
            func.count(OrderLine.id).filter(~known),
            func.sum((Product.cost_fen * _QUANTITY + _MILLI // 2) // _MILLI),
        )
        .outerjoin(OrderLine, OrderLine.order_id == Order.id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(
            func.likely(is_paid()),  # else their index is walked, and all are sorted once more
            Order.customer_id.is_not(None),
            paid_date() >= since,
            paid_date() <= until,
        )
        .group_by(Order.id)
    )


def _sales(session: Session, rows: Sequence[Any], tier_of: Callable[[int], Tier]) -> Iterator[Sale]:
    """Rows of `_orders` with what went back taken off, each in the tier of its customer."""
    back = refunds(session)
    mixed = _lines(session, [row[0] for row in rows if row[_COVERED] and row[_UNCOVERED]])
    for order, _, customer, paid, freight, covered, uncovered, cost in rows:
        money = (paid or 0) - back.get(order, 0)
        goods = max(0, money - (freight or 0))
        if uncovered:
            goods_covered = _covered(goods, mixed[order]) if covered else 0
        else:
            goods_covered = goods if covered else 0
        yield Sale(order, customer, tier_of(customer), money, goods, goods_covered, cost or 0)


def _lines(session: Session, orders: Sequence[int]) -> Mapping[int, list[tuple[int, bool]]]:
    """The lines of orders that have both kinds: worth, and whether there is a cost price."""
    found: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    wanted = (
        select(
            OrderLine.order_id,
            func.coalesce(OrderLine.unit_price_fen, 0) * _QUANTITY,
            Product.cost_fen.is_not(None),
        )
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .order_by(OrderLine.order_id, OrderLine.position, OrderLine.id)
    )
    for part in _batched(orders):
        for order, worth, known in _read(session, wanted.where(OrderLine.order_id.in_(part))):
            found[order].append((worth, bool(known)))
    return found


def _batched(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """A few at a time: a question has room for so many."""
    return (ids[first : first + _PART] for first in range(0, len(ids), _PART))


def _covered(goods: int, lines: Sequence[tuple[int, bool]]) -> int:
    """Money of the lines that have a cost price."""
    parts = spread(goods, [worth for worth, _ in lines])
    return sum(part for part, (_, known) in zip(parts, lines, strict=True) if known)


def _people() -> Select[*tuple[Any, ...]]:
    name = func.coalesce(Customer.company, Customer.name, Customer.login, "")
    return select(Customer.id, name).where(Customer.merged_into.is_(None))
