"""A filter of orders as conditions and sort columns of SQL."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, UnaryExpression, case, exists, func, or_, select

from seller_desk.models.order import Order, OrderLine, Parcel
from seller_desk.models.product import Product
from seller_desk.services.order.clocks import is_untracked, to_answer, with_open_case
from seller_desk.services.order.filters import OrderFilter, PaperState, SortKey, Stage
from seller_desk.words import OrderStatus, ProductKind

_RANKED = (ProductKind.CUSTOM, ProductKind.PROCESSING, ProductKind.STOCK)
"""An order counts as the first of these kinds that one of its lines has."""


def conditions(wanted: OrderFilter) -> list[ColumnElement[bool]]:
    """All that can be asked of single rows; search and clocks come on top."""
    return [*_of_stage(wanted.stage), *_of_facts(wanted), *_of_lists(wanted)]


def sorting(wanted: OrderFilter) -> list[UnaryExpression[Any]]:
    """The columns to sort by, the id last, so that the order is always the same.

    By deadline is not for SQL: the clocks sort it. By nothing else the list comes newest first.
    """
    sorts = [sort for sort in wanted.sorts if sort[0] is not SortKey.DEADLINE]
    by = [
        (column.desc() if descending else column.asc()).nulls_last()
        for column, descending in ((_COLUMNS[key](), down) for key, down in sorts)
    ]
    if not sorts:
        return [Order.created_at.desc().nulls_last(), Order.id.desc()]
    return [*by, Order.id.desc() if sorts[0][1] else Order.id.asc()]


def sorted_before_deadline(wanted: OrderFilter) -> list[ColumnElement[Any]]:
    """The columns that count before the deadline does."""
    keys = [key for key, _descending in wanted.sorts]
    return [_COLUMNS[key]() for key in keys[: keys.index(SortKey.DEADLINE)]]


def kind_of(kinds: frozenset[ProductKind]) -> ProductKind | None:
    """What kind an order counts as whose lines have these kinds: the one that takes longest."""
    return next((kind for kind in _RANKED if kind in kinds), None)


def buyer_name() -> ColumnElement[str | None]:
    """What a buyer is called in a list: the company, else the login, else the receiver."""
    return func.coalesce(Order.buyer_company, Order.buyer_login, Order.receiver_name)


def _of_stage(stage: Stage) -> list[ColumnElement[bool]]:
    match stage:
        case Stage.ALL:
            return []
        case Stage.AFTER_SALE:
            return [with_open_case()]
        case Stage.TO_ANSWER:
            return [to_answer()]
        case Stage.MISSING_TRACKING:
            return [is_untracked()]
        case Stage.HELD:
            return [Order.status == OrderStatus.AWAITING_SHIPMENT, with_open_case()]
        case _:
            return [Order.status == stage.status]


def _of_facts(wanted: OrderFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.paper in _PAPERS:
        found.append(_PAPERS[wanted.paper]())
    if wanted.min_fen is not None:
        found.append(Order.paid_fen >= wanted.min_fen)
    if wanted.max_fen is not None:
        found.append(Order.paid_fen <= wanted.max_fen)
    if wanted.created_since is not None:
        found.append(Order.created_at >= _midnight(wanted.created_since))
    if wanted.created_until is not None:
        found.append(Order.created_at < _midnight(wanted.created_until + timedelta(days=1)))
    if wanted.customer_id is not None:
        found.append(Order.customer_id == wanted.customer_id)
    if wanted.product_id is not None:
        lines = select(OrderLine.order_id).where(OrderLine.product_id == wanted.product_id)
        found.append(Order.id.in_(lines))
    return found


def _is_stopped() -> ColumnElement[bool]:
    """On paper, and then closed before it left, or a refund was asked for."""
    on_paper = or_(Order.picked_at.is_not(None), Order.slip_printed_at.is_not(None))
    left = exists().where(Parcel.order_id == Order.id)
    is_held = (Order.status == OrderStatus.AWAITING_SHIPMENT) & with_open_case()
    return on_paper & (is_held | ((Order.status == OrderStatus.CLOSED) & ~left))


_PAPERS: Mapping[PaperState | None, Callable[[], ColumnElement[bool]]] = {
    PaperState.NOT_PICKED: lambda: Order.picked_at.is_(None),
    PaperState.PICKED: lambda: Order.picked_at.is_not(None),
    PaperState.PRINTED: lambda: Order.slip_printed_at.is_not(None),
    PaperState.STOPPED: _is_stopped,
}
"""Which papers are outdated is not for SQL."""


def _of_lists(wanted: OrderFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.flags:
        found.append(Order.flag.in_(sorted(wanted.flags)))
    if wanted.couriers:
        parcels = select(Parcel.order_id).where(Parcel.courier.in_(sorted(wanted.couriers)))
        found.append(Order.id.in_(parcels))
    if wanted.provinces:
        known = sorted(name for name in wanted.provinces if name is not None)
        unread = [Order.province.is_(None)] if None in wanted.provinces else []
        found.append(or_(Order.province.in_(known), *unread))
    if wanted.kinds:
        found.append(or_(*(_is_kind(kind) for kind in sorted(wanted.kinds))))
    return found


def _is_kind(kind: ProductKind) -> ColumnElement[bool]:
    """By sets of orders: custom goods are few, stock is what is left."""
    before = _RANKED[: _RANKED.index(kind)]
    not_before = [~_has_kind(other) for other in before]
    if kind is not ProductKind.STOCK:
        return _all(_has_kind(kind), *not_before)
    known = exists().where(OrderLine.order_id == Order.id, OrderLine.product_id.is_not(None))
    return _all(*not_before, known)


def _has_kind(kind: ProductKind) -> ColumnElement[bool]:
    products = select(Product.id).where(Product.kind == kind)
    return Order.id.in_(select(OrderLine.order_id).where(OrderLine.product_id.in_(products)))


def _all(first: ColumnElement[bool], *others: ColumnElement[bool]) -> ColumnElement[bool]:
    for other in others:
        first &= other
    return first


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _first_title() -> ColumnElement[str | None]:
    return (
        select(OrderLine.title)
        .where(OrderLine.order_id == Order.id)
        .order_by(OrderLine.position)
        .limit(1)
        .scalar_subquery()
    )


def _kind_rank() -> ColumnElement[int | None]:
    rank = case({kind: place for place, kind in enumerate(_RANKED)}, value=Product.kind)
    return (
        select(func.min(rank))
        .join(OrderLine, OrderLine.product_id == Product.id)
        .where(OrderLine.order_id == Order.id)
        .scalar_subquery()
    )


def _quantity() -> ColumnElement[int | None]:
    return (
        select(func.sum(OrderLine.quantity_milli))
        .where(OrderLine.order_id == Order.id)
        .scalar_subquery()
    )


def _of_parcel(column: ColumnElement[str | None]) -> ColumnElement[str | None]:
    return (
        select(column)
        .where(Parcel.order_id == Order.id, column.is_not(None))
        .order_by(Parcel.id)
        .limit(1)
        .scalar_subquery()
    )


_COLUMNS: Mapping[SortKey, Callable[[], ColumnElement[Any]]] = {
    SortKey.CREATED: lambda: Order.created_at.expression,
    SortKey.PAID: lambda: Order.paid_at.expression,
    SortKey.NUMBER: lambda: Order.number.expression,
    SortKey.STATUS: lambda: case({s.value: s.rank for s in OrderStatus}, value=Order.status),
    SortKey.BUYER: buyer_name,
    SortKey.PRODUCT: _first_title,
    SortKey.KIND: _kind_rank,
    SortKey.QUANTITY: _quantity,
    SortKey.AMOUNT: lambda: Order.paid_fen.expression,
    SortKey.PROVINCE: lambda: Order.province.expression,
    SortKey.COURIER: lambda: _of_parcel(Parcel.courier.expression),
    SortKey.TRACKING: lambda: _of_parcel(Parcel.tracking_number.expression),
    SortKey.FLAG: lambda: func.nullif(Order.flag, 0),
    SortKey.NOTE: lambda: func.nullif(Order.note, ""),
    SortKey.KEEPER: lambda: func.nullif(Order.keeper, ""),
}
