"""Which rows go out: chosen by stage and day, or the very rows that are on the screen."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote
from seller_desk.models.order import Order, Parcel
from seller_desk.models.product import Product
from seller_desk.services.customer.quote_facts import state_of
from seller_desk.words import ExportTable, ListingStatus, OrderStatus, QuoteState

Ids: TypeAlias = "array[int]"
"""Ids of rows, eight bytes each: a million of them are no burden."""


EXPORTS = tuple(ExportTable)
"""Everything that can be taken out, by the word of the command line."""


@dataclass(frozen=True, slots=True)
class ExportFilter:
    """The rows to take out. `ids` (orders, products, customers) go out in their own order.

    `since` and `until` are whole days, both inclusive: of 订单创建时间 for orders and their lines,
    of 发货时间 for shipments, of 报价日期 for quotes.
    """

    statuses: frozenset[StrEnum] = frozenset()
    since: date | None = None
    until: date | None = None
    ids: Sequence[int] | None = None


def chosen_ids(session: Session, what: str, chosen: ExportFilter, today: date) -> Ids:
    """The ids of the rows, in the order in which they go out; of parcels for shipments."""
    if what == ExportTable.SHIPMENTS:
        return array("q", _parcels(session, chosen))
    if chosen.ids is not None:
        return array("q", chosen.ids)
    if what == ExportTable.QUOTES:
        return array("q", _quotes(session, chosen, today))
    return array("q", session.scalars(_ids(what, chosen)))


def _ids(what: str, chosen: ExportFilter) -> Select[int]:
    if what == ExportTable.CUSTOMERS:
        return select(Customer.id).where(Customer.merged_into.is_(None)).order_by(Customer.id)
    if what == ExportTable.PRODUCTS:
        stages = _in_stage(Product.status, chosen)
        return select(Product.id).where(*stages).order_by(Product.id)
    stages = _in_stage(Order.status, chosen)
    days = _within(Order.created_at, chosen)
    return select(Order.id).where(*days, *stages).order_by(Order.created_at, Order.id)


def _parcels(session: Session, chosen: ExportFilter) -> Sequence[int]:
    """Parcels by the moment they left, or in the order of the orders asked for."""
    rows = session.execute(
        select(Parcel.id, Parcel.order_id)
        .join(Order, Order.id == Parcel.order_id)
        .where(*_within(Parcel.shipped_at, chosen), *_in_stage(Order.status, chosen))
        .order_by(Parcel.shipped_at, Parcel.id)
    )
    if chosen.ids is None:
        return [parcel for parcel, _ in rows]
    places = {order: place for place, order in enumerate(chosen.ids)}
    kept = [(places[order], parcel) for parcel, order in rows if order in places]
    return [parcel for _, parcel in sorted(kept)]


def _quotes(session: Session, chosen: ExportFilter, today: date) -> Iterable[int]:
    """Every version by its day; where one stands follows from today."""
    wanted = select(Quote).order_by(Quote.number, Quote.version)
    if chosen.since is not None:
        wanted = wanted.where(Quote.quoted_on >= chosen.since.isoformat())
    if chosen.until is not None:
        wanted = wanted.where(Quote.quoted_on <= chosen.until.isoformat())
    stages = chosen.statuses or frozenset(QuoteState)
    quotes = session.scalars(wanted)
    return (quote.id for quote in quotes if state_of(quote, today) in stages)


def _within(
    column: InstrumentedAttribute[datetime | None], chosen: ExportFilter
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if chosen.since is not None:
        found.append(column >= datetime.combine(chosen.since, time.min))
    if chosen.until is not None:
        found.append(column < datetime.combine(chosen.until, time.min) + timedelta(days=1))
    return found


def _in_stage(
    column: InstrumentedAttribute[OrderStatus] | InstrumentedAttribute[ListingStatus],
    chosen: ExportFilter,
) -> list[ColumnElement[bool]]:
    return [column.in_(sorted(chosen.statuses))] if chosen.statuses else []
