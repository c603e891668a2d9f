"""Lists of orders for the screen: which ids, how many of each list, and the rows of a window."""

import json
from array import array
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Row, Select, String, bindparam, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel, ParcelLine
from seller_desk.models.product import Product
from seller_desk.services.couriers import name_of
from seller_desk.services.order import clocks
from seller_desk.services.order.clocks import OPEN_STATES
from seller_desk.services.order.conditions import (
    buyer_name,
    conditions,
    kind_of,
    sorted_before_deadline,
    sorting,
)
from seller_desk.services.order.deadlines import (
    Line,
    Urgency,
    is_untracked,
    ship_days,
    tracking_by,
    urgency,
)
from seller_desk.services.order.filters import DueWindow, OrderFilter, PaperState, SortKey, Stage
from seller_desk.services.order.printing import outdated, outdated_among
from seller_desk.services.order.searching import matching, named
from seller_desk.services.order.strain import strained_orders
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus, ProductKind

_FEW = 50_000
"""So many ids are named in one statement; more hits of a search are sifted afterwards."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """A line of the table of orders.

    `deadline` is the ship-by date of an order to ship, `tracking_deadline` when a missing number
    must be known; `urgency` is that of the one it has. `courier` is a name, `tracking` the first
    number, `more_parcels` how many parcels there are beside it.
    """

    id: int
    number: str
    status: OrderStatus
    held: bool
    deadline: datetime | None
    tracking_deadline: datetime | None
    urgency: Urgency | None
    buyer: str | None
    product: str | None
    more_lines: int
    kind: ProductKind | None
    quantity_milli: int | None
    paid_fen: int | None
    paid_at: datetime | None
    created_at: datetime | None
    province: str | None
    courier: str | None
    tracking: str | None
    more_parcels: int
    flag: int
    note: str | None
    sent_milli: int | None = None
    """How much has left of an order to ship that goes in parts."""
    outdated: bool = False
    """Whether its papers say another address or other quantities than it has now."""
    keeper: str | None = None
    """Who looks after it."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What some orders come to, as their rows show it."""

    orders: int
    quantity_milli: int
    paid_fen: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter can ask for, and how many orders have it."""

    value: str | None
    name: str | None
    count: int


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What there is to choose from, the most frequent first."""

    provinces: tuple[Choice, ...]
    couriers: tuple[Choice, ...]


def find(
    session: Session, wanted: OrderFilter, settings: ShopSettings, now: datetime
) -> "array[int]":
    """The ids of a list in its order.

    Held orders stand last among those to ship, and are in no window of ship-by dates. By deadline,
    those whose papers are outdated come first.
    """
    ids = _matching_ids(session, wanted)
    if wanted.due is not None:
        dates = _dates(session, wanted.stage, settings)
        due = clocks.within(dates, wanted.due, now, settings)
        if wanted.due is DueWindow.STRAINED:
            due &= strained_orders(session, wanted.product_id, settings, now)
        ids = [order_id for order_id in ids if order_id in due]
    if wanted.paper is PaperState.REPRINT:
        ids = [order_id for order_id in ids if order_id in outdated(session)]
    if SortKey.DEADLINE in dict(wanted.sorts):
        ids = _by_deadline(session, wanted, ids, settings)
    if wanted.stage is Stage.AWAITING_SHIPMENT:
        ids = sorted(ids, key=clocks.held(session).__contains__)
    return ids if isinstance(ids, array) else array("q", ids)


def _by_deadline(
    session: Session, wanted: OrderFilter, ids: Sequence[int], settings: ShopSettings
) -> list[int]:
    """Sorted by what comes before the deadline already: among equals by that."""
    dates = _shown_dates(session, wanted.stage, settings)
    sooner = partial(clocks.sooner, dates=dates, descending=dict(wanted.sorts)[SortKey.DEADLINE])
    before = sorted_before_deadline(wanted)
    if not before:
        return _changed_first(session, wanted.stage, sooner(ids))
    facts = session.connection().execute(select(Order.id, *before).where(*conditions(wanted)))
    equal = {row[0]: row[1:] for row in facts}
    return [one for _, group in groupby(ids, key=equal.get) for one in sooner(group)]


def _changed_first(session: Session, stage: Stage, ids: list[int]) -> list[int]:
    """Who picks from an old paper sends the wrong goods: nothing presses more."""
    changed = outdated(session) if stage is Stage.AWAITING_SHIPMENT else frozenset()
    return sorted(ids, key=lambda order_id: order_id not in changed) if changed else ids


def counts(session: Session) -> Mapping[Stage, int]:
    """How many orders each list has."""
    wanted = select(Order.status, func.count()).group_by(Order.status)
    of_status = {status.value: count for status, count in session.execute(wanted)}
    cases = {
        stage: session.scalar(select(func.count(Order.id)).where(condition)) or 0
        for stage, condition in (
            (Stage.AFTER_SALE, clocks.with_open_case()),
            (Stage.TO_ANSWER, clocks.to_answer()),
        )
    }
    return {
        **{Stage(status): of_status.get(status.value, 0) for status in OrderStatus},
        **cases,
        Stage.HELD: len(clocks.held(session)),
        Stage.MISSING_TRACKING: len(clocks.untracked(session)),
        Stage.ALL: sum(of_status.values()),
    }


def rows(
    session: Session, ids: Sequence[int], settings: ShopSettings, now: datetime
) -> list[OrderRow]:
    """The rows of a window of ids, in their order; one that is gone by now is left out."""
    facts = {row[0]: row for row in _ask(session, _ORDERS, ids).all()}
    goods, parcels = _goods(session, ids), _parcels(session, ids)
    held = {order_id for (order_id,) in _bare(session, _OPEN_CASES, ids)}
    found = [
        _row(facts[one], goods.get(one, _NO_GOODS), parcels[one], one in held, settings, now)
        for one in ids
        if one in facts
    ]
    parts = {row.id for row in found if row.deadline is not None and parcels[row.id]}
    changed = outdated_among(session, [order_id for order_id, row in facts.items() if row[-1]])
    found = [replace(row, outdated=True) if row.id in changed else row for row in found]
    return _with_parts(session, found, parts) if parts else found


def _with_parts(
    session: Session, found: Sequence[OrderRow], parts: Collection[int]
) -> list[OrderRow]:
    """Orders that go in parts know how much has left; few lists have any."""
    sent: dict[int, int] = dict(_bare(session, _SENT, list(parts)))
    return [replace(row, sent_milli=sent[row.id]) if row.id in sent else row for row in found]


def totals(session: Session, ids: Sequence[int]) -> Totals:
    """Pieces and money of these orders together."""
    quantity = paid = 0
    in_order = sorted(ids)  # neighbours of the file are read together
    for start in range(0, len(ids), _FEW):
        part = named(in_order[start : start + _FEW])
        orders = select(func.sum(Order.paid_fen)).where(Order.id.in_(part))
        lines = select(func.sum(OrderLine.quantity_milli)).where(OrderLine.order_id.in_(part))
        paid += session.scalar(orders) or 0
        quantity += session.scalar(lines) or 0
    return Totals(len(ids), quantity, paid)


@remembered
def choices(session: Session) -> FilterChoices:
    """The provinces and couriers that orders have."""
    count = func.count().label("count")
    provinces = select(Order.province, count).group_by(Order.province).order_by(count.desc())
    orders = func.count(Parcel.order_id.distinct()).label("count")
    couriers = (
        select(Parcel.courier, orders)
        .where(Parcel.courier.is_not(None))
        .group_by(Parcel.courier)
        .order_by(orders.desc())
    )
    return FilterChoices(
        tuple(Choice(name, name, number) for name, number in session.execute(provinces)),
        tuple(Choice(code, name_of(code), number) for code, number in session.execute(couriers)),
    )


def _matching_ids(session: Session, wanted: OrderFilter) -> "array[int] | list[int]":
    """All but the clocks: by SQL, a search with many hits sifted afterwards."""
    hits = matching(session, wanted.find)
    statement = select(Order.id).where(*conditions(wanted)).order_by(*sorting(wanted))
    if hits is None:
        return _ids(session, statement)
    if len(hits) <= _FEW:
        return _ids(session, statement.where(Order.id.in_(named(hits))))
    return [order_id for order_id in _ids(session, statement) if order_id in hits]


def _ids(session: Session, statement: Select[int]) -> "array[int]":
    """Straight from the driver, which is twice as fast: there may be a million."""
    cursor: Any = session.connection().execute(statement).cursor
    return array("q", chain.from_iterable(cursor))


def _dates(session: Session, stage: Stage, settings: ShopSettings) -> Mapping[int, datetime]:
    """The clock that counts in a list; held orders have one only in their own."""
    if stage is Stage.MISSING_TRACKING:
        return clocks.tracking_dates(session, settings)
    dates = clocks.ship_by_dates(session, settings)
    held = frozenset[int]() if stage is Stage.HELD else clocks.held(session)
    return {order_id: at for order_id, at in dates.items() if order_id not in held}


def _shown_dates(session: Session, stage: Stage, settings: ShopSettings) -> Mapping[int, datetime]:
    """The clocks that the rows of a list show: where there is no ship-by date, the number's."""
    if stage.status is OrderStatus.AWAITING_SHIPMENT:
        return _dates(session, stage, settings)
    return {**clocks.tracking_dates(session, settings), **_dates(session, stage, settings)}


_IDS = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
"""One text: the same statement for however many, which nothing has to be put together for."""
_ORDERS = select(
    *(Order.id, Order.number, Order.status, Order.paid_fen, Order.paid_at, Order.created_at),
    *(Order.shipped_at, Order.shipped_seen_at, Order.no_logistics, Order.ship_days),
    *(Order.province, Order.flag, Order.note, Order.keeper, buyer_name().label("buyer")),
    Order.slip_mark,
).where(Order.id.in_(_IDS))
_LINES = (
    select(
        *(OrderLine.order_id, OrderLine.title, OrderLine.quantity_milli),
        *(Product.ship_days, type_coerce(Product.kind, String)),
    )
    .outerjoin(Product, Product.id == OrderLine.product_id)
    .where(OrderLine.order_id.in_(_IDS))
    .order_by(OrderLine.order_id, OrderLine.position)
)
_PARCELS = (
    select(Parcel.order_id, Parcel.courier, Parcel.courier_text, Parcel.tracking_number)
    .where(Parcel.order_id.in_(_IDS))
    .order_by(Parcel.order_id, Parcel.tracking_number.is_(None), Parcel.id)
)
"""Those with a number first."""
_SENT = (
    select(Parcel.order_id, func.sum(ParcelLine.quantity_milli))
    .join(ParcelLine, ParcelLine.parcel_id == Parcel.id)
    .where(Parcel.order_id.in_(_IDS))
    .group_by(Parcel.order_id)
)
_OPEN_CASES = select(AfterSale.order_id).where(
    AfterSale.order_id.in_(_IDS), AfterSale.state.in_(OPEN_STATES)
)


def _ask(session: Session, statement: Select[*tuple[Any, ...]], ids: Sequence[int]) -> Any:  # noqa: ANN401  (rows of four shapes)
    """By the connection: rows of values need nothing of the session."""
    return session.connection().execute(statement, {"ids": json.dumps(list(ids))})


def _bare(session: Session, statement: Select[*tuple[Any, ...]], ids: Sequence[int]) -> list[Any]:
    """As the driver reads them: of numbers and texts there is nothing to make."""
    found: list[Any] = _ask(session, statement, ids).cursor.fetchall()
    return found


@dataclass(frozen=True, slots=True)
class _Goods:
    """What the lines of one order come to."""

    title: str | None = None
    count: int = 0
    quantity_milli: int | None = None
    lines: tuple[Line, ...] = ()

    @property
    def kind(self) -> ProductKind | None:
        return kind_of(frozenset([kind for _, kind in self.lines if kind is not None]))


_NO_GOODS = _Goods()
_KINDS = {kind.value: kind for kind in ProductKind}


def _goods(session: Session, ids: Sequence[int]) -> Mapping[int, _Goods]:
    found = {}
    for order_id, group in groupby(_bare(session, _LINES, ids), key=itemgetter(0)):
        _, titles, quantities, days, kinds = zip(*group, strict=True)
        known = [quantity for quantity in quantities if quantity is not None]
        found[order_id] = _Goods(
            title=titles[0],
            count=len(titles),
            quantity_milli=sum(known) if known else None,
            lines=tuple(zip(days, map(_KINDS.get, kinds), strict=True)),
        )
    return found


def _parcels(
    session: Session, ids: Sequence[int]
) -> Mapping[int, list[tuple[str | None, str | None]]]:
    """Courier and number of every parcel."""
    found: dict[int, list[tuple[str | None, str | None]]] = defaultdict(list)
    for order_id, courier, text, number in _bare(session, _PARCELS, ids):
        found[order_id].append((name_of(courier, text) or None, number))
    return found


def _row(  # noqa: PLR0917  (one row of each of the four answers)
    order: Row[*tuple[Any, ...]],
    goods: _Goods,
    parcels: Sequence[tuple[str | None, str | None]],
    has_case: bool,  # noqa: FBT001  (as the others)
    settings: ShopSettings,
    now: datetime,
) -> OrderRow:
    (
        order_id,
        number,
        status,
        paid_fen,
        paid_at,
        created_at,
        *clock,
        province,
        flag,
        note,
        keeper,
        who,
        _,
    ) = order
    due, number_due = _clocks(status, paid_at or created_at, clock, goods, parcels, settings)
    at = due or number_due
    courier, tracking = parcels[0] if parcels else (None, None)
    return OrderRow(
        id=order_id,
        number=number,
        status=status,
        held=has_case and status is OrderStatus.AWAITING_SHIPMENT,
        deadline=due,
        tracking_deadline=number_due,
        urgency=None if at is None else urgency(at, now, settings),
        buyer=who,
        product=goods.title,
        more_lines=max(0, goods.count - 1),
        kind=goods.kind,
        quantity_milli=goods.quantity_milli,
        paid_fen=paid_fen,
        paid_at=paid_at,
        created_at=created_at,
        province=province,
        courier=courier,
        tracking=tracking,
        more_parcels=max(0, len(parcels) - 1),
        flag=flag,
        note=note,
        keeper=keeper,
    )


def _clocks(  # noqa: PLR0917  (what the two clocks follow from)
    status: OrderStatus,
    start: datetime | None,
    facts: Sequence[Any],
    goods: _Goods,
    parcels: Sequence[tuple[str | None, str | None]],
    settings: ShopSettings,
) -> tuple[datetime | None, datetime | None]:
    """The ship-by date of an order to ship, or when a missing number must be known."""
    shipped_at, seen_at, no_logistics, order_days = facts
    if status is OrderStatus.AWAITING_SHIPMENT and start is not None:
        rule = ship_days(order_days, goods.lines, settings)
        return settings.calendar.after(start, rule.days).at, None
    if is_untracked(status, no_logistics, [number for _, number in parcels]):
        return None, tracking_by(shipped_at, seen_at, settings)
    return None, None
