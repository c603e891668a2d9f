"""One product day by day: its traffic beside its buyers, and what was changed on its listing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.models.data import ProductDay
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services.data.measures import share
from seller_desk.services.data.ranges import Range
from seller_desk.services.product.story import Told, story

WITH_EFFECT = frozenset({Told.TITLE, Told.PRICES, Told.IMAGES})
"""What buyers see, so that their number may follow it."""
SPAN = 7
"""So many days before a change are set beside as many after it."""
_MADE_AT: Any = type_coerce(Order.created_at, String)


@dataclass(frozen=True, slots=True)
class CourseDay:
    """One day of a product; None is not known."""

    day: date
    views: int | None
    visitors: int | None
    ordering_buyers: int

    @property
    def conversion(self) -> float | None:
        """Ordering buyers ÷ visitors."""
        return share(self.ordering_buyers, self.visitors or 0)


@dataclass(frozen=True, slots=True)
class Changed:
    """A change of the listing on a day of the course."""

    day: date
    what: Told


@dataclass(frozen=True, slots=True)
class Span:
    """A few days: how many of them have traffic, and what those had each; None is not known."""

    days: int = 0
    views: float | None = None
    visitors: float | None = None
    conversion: float | None = None

    @property
    def all_visitors(self) -> float:
        """Of all its days together."""
        return (self.visitors or 0) * self.days


@dataclass(frozen=True, slots=True)
class Effect:
    """The days before a change and those after it; the day itself belongs to neither."""

    before: Span
    after: Span

    @property
    def is_known(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.before.days and self.after.days)


@dataclass(frozen=True, slots=True)
class ProductCourse:
    """The days of a range, and the changes of title, price and pictures in it."""

    product_id: int
    title: str
    days: tuple[CourseDay, ...]
    changes: tuple[Changed, ...]
    effects: Mapping[date, Effect] = field(default_factory=dict)
    """By the day of a change."""


def product_course(session: Session, product_id: int, within: Range) -> ProductCourse | None:
    """None when there is no such product (any more)."""
    known = session.get(Product, product_id)
    if known is None:
        return None
    traffic = _traffic(session, product_id, within)
    buyers = _buyers(session, product_id, within)
    days = tuple(
        CourseDay(day, *traffic.get(day, (None, None)), buyers.get(day, 0)) for day in within.each
    )
    changes = {
        Changed(chapter.at.date(), chapter.what)
        for chapter in story(session, product_id)
        if chapter.what in WITH_EFFECT and within.since <= chapter.at.date() <= within.until
        if chapter.old is not None
    }
    ordered = sorted(changes, key=lambda one: (one.day, one.what))
    told = effects(session, product_id, {change.day for change in changes})
    return ProductCourse(product_id, known.title, days, tuple(ordered), told)


def effects(session: Session, product_id: int, on: Collection[date]) -> Mapping[date, Effect]:
    """What traffic was before and after these days."""
    if not on:
        return {}
    reach = timedelta(SPAN)
    within = Range(min(on) - reach, max(on) + reach)
    traffic = _traffic(session, product_id, within)
    buyers = _buyers(session, product_id, within)
    days = {
        day: CourseDay(day, *seen, buyers.get(day, 0))
        for day, seen in traffic.items()
        if seen[1] is not None
    }
    next_day = timedelta(1)
    return {
        day: Effect(
            _span(days, Range(day - reach, day - next_day)),
            _span(days, Range(day + next_day, day + reach)),
        )
        for day in on
    }


def _span(days: Mapping[date, CourseDay], within: Range) -> Span:
    seen = [days[day] for day in within.each if day in days]
    if not seen:
        return Span()
    visitors = sum(day.visitors or 0 for day in seen)
    viewed = [day.views for day in seen if day.views is not None]
    return Span(
        days=len(seen),
        views=sum(viewed) / len(viewed) if viewed else None,
        visitors=visitors / len(seen),
        conversion=share(sum(day.ordering_buyers for day in seen), visitors),
    )


def _traffic(
    session: Session, product_id: int, within: Range
) -> Mapping[date, tuple[int | None, int | None]]:
    wanted = (
        select(ProductDay.day, func.sum(ProductDay.page_views), func.sum(ProductDay.visitors))
        .where(
            ProductDay.product_id == product_id,
            *within.holds(type_coerce(ProductDay.day, String)),
        )
        .group_by(ProductDay.day)
    )
    found = session.execute(wanted)
    return {date.fromisoformat(day): (views, visitors) for day, views, visitors in found}


def _buyers(session: Session, product_id: int, within: Range) -> Mapping[date, int]:
    day = func.substr(_MADE_AT, 1, 10)
    wanted = (
        select(day, func.count(Order.customer_id.distinct()))
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(OrderLine.product_id == product_id, *within.holds(_MADE_AT))
        .group_by(day)
    )
    return {date.fromisoformat(at): count for at, count in session.execute(wanted)}
