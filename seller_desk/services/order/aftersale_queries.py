"""After-sale cases for the screen: those that wait, by the time that is left, and one in full."""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from seller_desk.models.case import AfterSaleEvent, AfterSaleLine
from seller_desk.models.dealing import Quote
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.services import files, money
from seller_desk.services.files import KeptFile
from seller_desk.services.kept_lists import Shelf
from seller_desk.services.order.aftersale_rules import Turn, moves, refunds_money, respond_by, turn
from seller_desk.services.order.aftersales import TABLE, free_quantities, most_fen, value_fen
from seller_desk.services.order.clocks import OPEN_STATES
from seller_desk.services.order.conditions import buyer_name
from seller_desk.services.order.searching import named
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus, Tier

RECENT = timedelta(days=30)
_SINCE = func.coalesce(AfterSale.state_since, AfterSale.opened_at)


class CaseScope(StrEnum):
    """The lists of cases."""

    TO_ANSWER = "to_answer"
    BUYER = "buyer"
    OPEN = "open"
    SETTLED = "settled"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What a list of cases is asked for; no kind means every kind."""

    scope: CaseScope = CaseScope.OPEN
    kinds: frozenset[AfterSaleKind] = frozenset()


SHELF = Shelf("cases", CaseFilter())


class Lane(StrEnum):
    """Where an open case stands on the board: by the time that is left, not by its state."""

    TODAY = "today"
    """Overdue ones, and those without a known limit, too."""
    TOMORROW = "tomorrow"
    LATER = "later"
    BUYER = "buyer"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a card or a line; `amount_fen` is what goes back, else None."""

    id: int
    order_id: int
    order_number: str
    number: str | None
    kind: AfterSaleKind
    state: AfterSaleState
    amount_fen: int | None
    value_fen: int | None
    """What the goods that it is about are worth."""
    reason: str | None
    buyer: str | None
    product: str | None
    opened_at: datetime | None
    since: datetime | None
    due: datetime | None
    settled_at: datetime | None
    files: int

    @property
    def turn(self) -> Turn:
        """Whose turn it is."""
        return turn(self.kind, self.state)


@dataclass(frozen=True, slots=True)
class CaseGoods:
    """One line of the order, and how much of it the case is about."""

    line_id: int
    title: str | None
    spec: str | None
    unit_price_fen: int | None
    ordered_milli: int | None
    free_milli: int
    """What may be taken at most: ordered, less what stands in other cases."""
    taken_milli: int


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One entry of a case's history."""

    at: datetime
    state: AfterSaleState | None
    note: str | None


@dataclass(frozen=True, slots=True)
class CaseSight:
    """All of a case; `row` is None for one that is only being registered."""

    row: CaseRow | None
    order_id: int
    order_number: str
    order_status: OrderStatus
    buyer: str | None
    tier: Tier | None
    paid_fen: int | None
    most_fen: int | None
    goods_state: str | None
    return_courier: str | None
    return_number: str | None
    goods: tuple[CaseGoods, ...]
    steps: tuple[CaseStep, ...]
    files: tuple[KeptFile, ...]
    quote: tuple[int, str] | None
    """The quote that became this order, in the version that did: its id and number."""
    moves: tuple[AfterSaleState, ...]


@dataclass(frozen=True, slots=True)
class CaseOutline:
    """What stands around the lists: counts, the money in hand, how long it takes, why."""

    counts: Mapping[CaseScope, int]
    open_fen: int
    average: timedelta | None
    """From opening to settling, of those settled in the last 30 days."""
    refund_rate: float | None
    """Refunded of what was paid in the last 30 days."""
    reason: tuple[str, int] | None
    """The reason most open cases share, and how many do."""


def to_answer(session: Session) -> "array[int]":
    """The cases that wait for the seller, the most pressing first: the radar's list."""
    return find(session, CaseFilter(CaseScope.TO_ANSWER))


def find(session: Session, wanted: CaseFilter) -> "array[int]":
    """The ids of a list: open ones by the time they have waited, settled ones newest first."""
    these = select(AfterSale.id).where(*_of(wanted.scope))
    if wanted.kinds:
        these = these.where(AfterSale.kind.in_(sorted(wanted.kinds)))
    if wanted.scope in {CaseScope.SETTLED, CaseScope.ALL}:
        newest = func.coalesce(AfterSale.settled_at, _SINCE)
        these = these.order_by(newest.desc().nulls_last(), AfterSale.id.desc())
    else:
        these = these.order_by(_SINCE.asc().nulls_first(), AfterSale.id)
    cursor: Any = session.connection().execute(these).cursor
    return array("q", chain.from_iterable(cursor))


def rows(session: Session, ids: Sequence[int], settings: ShopSettings) -> list[CaseRow]:
    """The rows of these cases, in their order; one that is gone by now is left out."""
    these = named(ids)
    wanted = (
        select(AfterSale, Order.number, buyer_name())
        .join(Order, Order.id == AfterSale.order_id)
        .where(AfterSale.id.in_(these))
    )
    found = {case.id: (case, number, buyer) for case, number, buyer in session.execute(wanted)}
    goods, kept = _goods(session, ids), files.of_rows(session, TABLE, list(found))
    titles = _titles(session, [case.order_id for case, _, _ in found.values()])
    return [
        _row(*found[key], goods.get(key, []), titles, len(kept.get(key, ())), settings)
        for key in ids
        if key in found
    ]


def by_time(cases: Sequence[CaseRow]) -> list[CaseRow]:
    """The most pressing first; without a limit is the most pressing of all."""
    return sorted(cases, key=lambda row: (row.due or datetime.min, row.id))


def lane(row: CaseRow, now: datetime) -> Lane:
    """Where an open case stands on the board."""
    if row.turn is not Turn.SELLER:
        return Lane.BUYER
    if row.due is None or row.due.date() <= now.date():
        return Lane.TODAY
    tomorrow = row.due.date() == (now + timedelta(days=1)).date()
    return Lane.TOMORROW if tomorrow else Lane.LATER


def sight(
    session: Session, case_id: int, settings: ShopSettings, now: datetime
) -> CaseSight | None:
    """One case in full; None when it is gone."""
    case = session.get(AfterSale, case_id)
    if case is None:
        return None
    row = rows(session, [case_id], settings)[0]
    steps = select(AfterSaleEvent).where(AfterSaleEvent.after_sale_id == case_id)
    events = session.scalars(steps.order_by(AfterSaleEvent.at.desc(), AfterSaleEvent.id.desc()))
    kept = files.of_rows(session, TABLE, [case_id]).get(case_id, [])
    return _sight(
        session,
        case.order,
        case,
        row,
        tuple(CaseStep(event.at, event.state, event.note) for event in events),
        tuple(kept),
        _tier(session, case.order, settings, now),
    )


def blank(session: Session, number: str, settings: ShopSettings, now: datetime) -> CaseSight | None:
    """What a case of that order would start from; None when there is no such order."""
    order = session.scalar(select(Order).where(Order.number == number.strip()))
    if order is None:
        return None
    return _sight(session, order, None, None, (), (), _tier(session, order, settings, now))


def of_order(session: Session, order_id: int, settings: ShopSettings) -> list[CaseRow]:
    """The cases of an order, the newest first."""
    wanted = select(AfterSale.id).where(AfterSale.order_id == order_id)
    ids = session.scalars(wanted.order_by(AfterSale.id.desc())).all()
    return rows(session, ids, settings)


def of_customer(session: Session, customer_id: int, settings: ShopSettings) -> list[CaseRow]:
    """The cases of a customer's orders, the newest first."""
    wanted = (
        select(AfterSale.id)
        .join(Order, Order.id == AfterSale.order_id)
        .where(Order.customer_id == customer_id)
        .order_by(func.coalesce(_SINCE, Order.created_at).desc().nulls_last(), AfterSale.id.desc())
    )
    return rows(session, session.scalars(wanted).all(), settings)


def outline(session: Session, now: datetime) -> CaseOutline:
    """What stands around the lists."""
    counts = {
        scope: session.scalar(select(func.count(AfterSale.id)).where(*_of(scope))) or 0
        for scope in CaseScope
    }
    open_fen = select(func.sum(AfterSale.amount_fen)).where(*_of(CaseScope.OPEN))
    return CaseOutline(
        counts=counts,
        open_fen=session.scalar(open_fen) or 0,
        average=_average(session, now),
        refund_rate=_refund_rate(session, now),
        reason=_first_reason(session),
    )


def _of(scope: CaseScope) -> list[ColumnElement[bool]]:
    is_open = AfterSale.state.in_(OPEN_STATES)
    sellers = or_(
        AfterSale.state.in_((AfterSaleState.WAIT_SELLER_AGREE, AfterSaleState.WAIT_SELLER_RECEIVE)),
        and_(AfterSale.kind == AfterSaleKind.DISPUTE, is_open),
    )
    match scope:
        case CaseScope.TO_ANSWER:
            return [sellers]
        case CaseScope.BUYER:
            return [is_open, ~sellers]
        case CaseScope.OPEN:
            return [is_open]
        case CaseScope.SETTLED:
            return [~is_open]
        case CaseScope.ALL:
            return []


def _goods(session: Session, ids: Sequence[int]) -> Mapping[int, list[tuple[int | None, int]]]:
    wanted = (
        select(AfterSaleLine.after_sale_id, OrderLine.unit_price_fen, AfterSaleLine.quantity_milli)
        .join(OrderLine, OrderLine.id == AfterSaleLine.order_line_id)
        .where(AfterSaleLine.after_sale_id.in_(named(ids)))
    )
    found: dict[int, list[tuple[int | None, int]]] = defaultdict(list)
    for case, price, quantity in session.execute(wanted):
        found[case].append((price, quantity))
    return found


def _titles(session: Session, orders: Sequence[int]) -> Mapping[int, str]:
    """The first goods of each order."""
    wanted = (
        select(OrderLine.order_id, OrderLine.title)
        .where(OrderLine.order_id.in_(named(set(orders))), OrderLine.title.is_not(None))
        .order_by(OrderLine.order_id, OrderLine.position.desc())
    )
    return {order: title or "" for order, title in session.execute(wanted)}


def _row(  # noqa: PLR0917  (what five questions have answered)
    case: AfterSale,
    number: str,
    buyer: str | None,
    goods: Sequence[tuple[int | None, int]],
    titles: Mapping[int, str],
    kept: int,
    settings: ShopSettings,
) -> CaseRow:
    since = case.state_since or case.opened_at
    return CaseRow(
        id=case.id,
        order_id=case.order_id,
        order_number=number,
        number=case.number,
        kind=case.kind,
        state=case.state,
        amount_fen=case.amount_fen if refunds_money(case.kind) else None,
        value_fen=value_fen(goods),
        reason=case.reason,
        buyer=buyer,
        product=titles.get(case.order_id),
        opened_at=case.opened_at,
        since=since,
        due=respond_by(case.kind, case.state, since, settings),
        settled_at=case.settled_at,
        files=kept,
    )


def _sight(  # noqa: PLR0917  (one for a case, one for a blank)
    session: Session,
    order: Order,
    case: AfterSale | None,
    row: CaseRow | None,
    steps: tuple[CaseStep, ...],
    kept: tuple[KeptFile, ...],
    tier: Tier | None,
) -> CaseSight:
    key = None if case is None else case.id
    quotes = select(Quote.id, Quote.number).where(Quote.order_id == order.id)
    quote = session.execute(quotes.order_by(Quote.id.desc())).first()
    return CaseSight(
        row=row,
        order_id=order.id,
        order_number=order.number,
        order_status=order.status,
        buyer=order.buyer_company or order.buyer_login or order.receiver_name,
        tier=tier,
        paid_fen=order.paid_fen,
        most_fen=most_fen(session, order, key),
        goods_state=None if case is None else case.goods_state,
        return_courier=None if case is None else case.return_courier,
        return_number=None if case is None else case.return_number,
        goods=tuple(_all_goods(session, order, key)),
        steps=steps,
        files=kept,
        quote=None if quote is None else (quote[0], quote[1]),
        moves=() if case is None else moves(case.kind, case.state),
    )


def _all_goods(session: Session, order: Order, case_id: int | None) -> list[CaseGoods]:
    free = free_quantities(session, order.id, case_id)
    wanted = select(AfterSaleLine.order_line_id, AfterSaleLine.quantity_milli)
    wanted = wanted.where(AfterSaleLine.after_sale_id == (case_id or 0))
    taken: dict[int, int] = dict(session.execute(wanted).all())
    return [
        CaseGoods(
            line.id,
            line.title,
            line.spec,
            line.unit_price_fen,
            line.quantity_milli,
            free.get(line.id, 0),
            taken.get(line.id, 0),
        )
        for line in order.lines
    ]


def _tier(session: Session, order: Order, settings: ShopSettings, now: datetime) -> Tier | None:
    if order.customer_id is None:
        return None
    return ranking(session, settings, now, [order.customer_id]).of(order.customer_id)


def _average(session: Session, now: datetime) -> timedelta | None:
    wanted = select(AfterSale.opened_at, AfterSale.settled_at).where(
        AfterSale.settled_at >= now - RECENT, AfterSale.opened_at.is_not(None)
    )
    spans = [end - start for start, end in session.execute(wanted) if start and end]
    return sum(spans, timedelta()) / len(spans) if spans else None


def _refund_rate(session: Session, now: datetime) -> float | None:
    since = money.paid_date() >= now - RECENT
    paid = select(func.sum(Order.paid_fen), func.sum(money.refunded_amount()))
    whole, back = session.execute(paid.where(money.is_paid(), since)).one()
    return (back or 0) / whole if whole else None


def _first_reason(session: Session) -> tuple[str, int] | None:
    count = func.count().label("count")
    wanted = (
        select(AfterSale.reason, count)
        .where(*_of(CaseScope.OPEN), AfterSale.reason.is_not(None))
        .group_by(AfterSale.reason)
        .order_by(count.desc(), AfterSale.reason)
    )
    row = session.execute(wanted).first()
    return None if row is None or row[0] is None else (row[0], row[1])
