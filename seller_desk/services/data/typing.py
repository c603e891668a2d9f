"""Traffic and ad spend that the shop types in: for a day, or spread evenly over several."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import TrafficCode, refuse
from seller_desk.models.data import ShopDay
from seller_desk.models.ledger import ledger_of
from seller_desk.services.data.ranges import Range
from seller_desk.services.money import spread

TYPED = ("visitors", "page_views", "cart_buyers", "ordering_buyers", "ad_spend_fen")
"""What of a day can be typed in, in this order."""


def typed_day(session: Session, day: date) -> Mapping[str, int | None]:
    """What is known of a day; None is not known."""
    row = _row(session, day)
    return {key: None if row is None else getattr(row, key) for key in TYPED}


def type_traffic(
    session: Session, day: date, values: Mapping[str, int | None], now: datetime
) -> None:
    """Set what is known of a day; None takes a number back.

    Raises in_the_future, negative_count, more_than_visitors, nothing_typed.
    """
    _look_at(values, day, now)
    row = _row(session, day)
    if row is None:
        if all(values.get(key) is None for key in TYPED):
            raise refuse(TrafficCode.NOTHING_TYPED)
        row = ShopDay(day=day.isoformat())
        session.add(row)
    for key in TYPED:
        if key in values and getattr(row, key) != values[key]:
            setattr(row, key, values[key])
            if key == "ad_spend_fen":
                row.ad_is_spread = False
    ledger_of(session).facts["day"] = day.isoformat()


def spread_ad_spend(session: Session, within: Range, amount_fen: int, now: datetime) -> None:
    """The ad spend of several days, evenly on each of them and marked so; it adds up to the fen.

    Raises in_the_future, negative_count, days_reversed.
    """
    if within.until < within.since:
        raise refuse(TrafficCode.DAYS_REVERSED, where="until")
    if within.until > now.date():
        raise refuse(TrafficCode.IN_THE_FUTURE, where="until")
    if amount_fen < 0:
        raise refuse(TrafficCode.NEGATIVE_COUNT, where="ad_spend_fen")
    days = [day.isoformat() for day in within.each]
    known = {
        row.day: row
        for row in session.scalars(
            select(ShopDay).where(ShopDay.day >= days[0], ShopDay.day <= days[-1])
        )
    }
    for day, part in zip(days, spread(amount_fen, [1] * len(days)), strict=True):
        row = known.get(day)
        if row is None:
            row = ShopDay(day=day)
            session.add(row)
        row.ad_spend_fen = part
        row.ad_is_spread = len(days) > 1
    ledger_of(session).facts.update(since=days[0], until=days[-1])


def spread_days(session: Session, within: Range) -> frozenset[date]:
    """The days of a range whose ad spend is a longer period's."""
    wanted = select(ShopDay.day).where(
        ShopDay.ad_is_spread,
        ShopDay.day >= within.since.isoformat(),
        ShopDay.day <= within.until.isoformat(),
    )
    return frozenset(date.fromisoformat(day) for day in session.scalars(wanted))


def _look_at(values: Mapping[str, int | None], day: date, now: datetime) -> None:
    if day > now.date():
        raise refuse(TrafficCode.IN_THE_FUTURE, where="day")
    for key, value in values.items():
        if value is not None and value < 0:
            raise refuse(TrafficCode.NEGATIVE_COUNT, where=key)
    visitors = values.get("visitors")
    for key in ("cart_buyers", "ordering_buyers"):
        count = values.get(key)
        if visitors is not None and count is not None and count > visitors:
            raise refuse(TrafficCode.MORE_THAN_VISITORS, where=key, count=count, visitors=visitors)


def _row(session: Session, day: date) -> ShopDay | None:
    return session.scalars(select(ShopDay).where(ShopDay.day == day.isoformat())).first()
