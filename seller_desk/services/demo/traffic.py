"""Who came to look: traffic of the shop and of its goods, in keeping with the orders of each day.

A good two weeks ago the shop began to pay for more visitors; they order no more than before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Raw, insert_rows
from seller_desk.services.demo.lists import Garment
from seller_desk.words import ListingStatus

_TABLES = Base.metadata.tables
_SHOP_DAYS, _PRODUCT_DAYS = 120, 60
_CONVERSION = 0.028
_FEWEST = 12
_LEAST_VISITORS = 25
"""So many come for each who orders."""
_WEEK = (1.1, 1.12, 1.08, 1.05, 1.03, 0.85, 0.8)
_PUSHED_DAYS = 16
_PUSHED_BY = 2.0
"""By so much visitors have grown at the end of these days, beside what they were."""
_AD_FEN = 19_000
_SPREAD_DAYS = range(38, 52)
_SPREAD_FEN = 6_000
"""An earlier campaign, entered for two weeks at once."""
_SEEN_TWICE = 1.5
"""So many goods a visitor looks at."""
_LEAST_LOOKS = 7
"""So many look at goods for each who orders them."""

_FACTS = (
    *("visitors", "page_views", "impressions", "favourite_buyers", "cart_buyers", "cart_pieces"),
    *("ordering_buyers", "ordered_quantity", "ordered_fen", "paying_buyers", "paid_quantity"),
    *("paid_fen", "new_buyers", "returning_buyers", "refunded_fen", "bounce_millionths"),
    "stay_milli",
)
_UNKNOWN = slice(_FACTS.index("new_buyers"), _FACTS.index("bounce_millionths"))
"""Not told of a single product."""
_SHOP_COLUMNS = ("day", *_FACTS, "paid_orders", "ad_spend_fen", "ad_is_spread")
_PRODUCT_COLUMNS = ("identity", "day", "product_id", "offer_id", "code", "title", *_FACTS)

Row = tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Sold:
    """What orders say of a day: by those made on it and by those paid on it."""

    buyers: int = 0
    pieces: int = 0
    ordered_fen: int = 0
    payers: int = 0
    paid_pieces: int = 0
    paid_fen: int = 0
    orders: int = 0
    new_payers: int = 0
    refunded_fen: int = 0


@dataclass(frozen=True, slots=True)
class _Mood:
    """Chance of a day or of goods on a day, the same whatever was sold."""

    visitors: float
    views: float
    seen: float
    liked: float
    carted: float
    bounced: float
    stayed: float

    @classmethod
    def of(cls, chance: Random) -> "_Mood":
        """The next one."""
        return cls(*(chance.random() for _ in range(7)))


def write_traffic(
    session: Session, goods: Sequence[tuple[int, Garment]], now: datetime, chance: Random
) -> None:
    """The days up to yesterday."""
    today = now.date()
    days = [today - timedelta(days=ago) for ago in range(_SHOP_DAYS, 0, -1)]
    sold = _sold(session, days[0], today)
    usual = sum(sold.get(str(day), Sold()).buyers for day in days) / len(days)
    visitors: dict[str, int] = {}
    rows: list[Row] = []
    for day in days:
        mood, ago = _Mood.of(chance), (today - day).days
        one = sold.get(str(day), Sold())
        visitors[str(day)] = _visitors(one.buyers, usual, day, ago, mood)
        spend, is_spread = _spend(ago, mood)
        facts = _facts(one, visitors[str(day)], mood)
        rows.append((str(day), *facts, one.orders, spend, int(is_spread)))
    insert_rows(session, _TABLES["shop_day"], _SHOP_COLUMNS, rows)
    _write_goods(session, goods, visitors, days[-_PRODUCT_DAYS:], chance)


def _write_goods(
    session: Session,
    goods: Sequence[tuple[int, Garment]],
    visitors: Mapping[str, int],
    days: Sequence[date],
    chance: Random,
) -> None:
    sold = _sold_goods(session, days[0], days[-1] + timedelta(days=1))
    whole = sum(garment.pull for _, garment in goods)
    rows: list[Row] = []
    for ago, day in zip(range(len(days), 0, -1), map(str, days), strict=True):
        for product, garment in goods:
            mood = _Mood.of(chance)
            one = sold.get((product, day), Sold())
            part = visitors[day] * garment.pull / whole * _SEEN_TWICE * (0.75 + mood.visitors / 2)
            came = min(visitors[day], max(round(part), one.buyers * _LEAST_LOOKS))
            if came and _is_seen(garment, ago):
                named = (garment.offer_id, garment.code, garment.title)
                facts = [*_facts(one, came, mood)]
                facts[_UNKNOWN] = (None,) * 3
                rows.append((f"offer:{garment.offer_id}", day, product, *named, *facts))
    insert_rows(session, _TABLES["product_day"], _PRODUCT_COLUMNS, rows)


def _is_seen(garment: Garment, ago: int) -> bool:
    """Whether buyers could look at it so many days ago."""
    was_there = garment.age_days is None or ago <= garment.age_days
    return was_there and garment.pull > 0 and garment.status is not ListingStatus.OFF_SHELF


def _visitors(buyers: int, usual: float, day: date, ago: int, mood: _Mood) -> int:
    """Half by who ordered, half by what is usual; more and more while ads push."""
    pushed = 1 + _PUSHED_BY * max(0, _PUSHED_DAYS + 1 - ago) / _PUSHED_DAYS
    pushed += 0.3 if ago <= _PUSHED_DAYS else 0
    share = (buyers + usual) / 2 / _CONVERSION
    came = share * _WEEK[day.weekday()] * pushed * (0.92 + 0.16 * mood.visitors)
    return max(_FEWEST, round(came), _LEAST_VISITORS * buyers)


def _spend(ago: int, mood: _Mood) -> tuple[int | None, bool]:
    if ago <= _PUSHED_DAYS:
        return round(_AD_FEN * (0.8 + 0.6 * mood.seen)) // 100 * 100, False
    return (_SPREAD_FEN, True) if ago in _SPREAD_DAYS else (None, False)


def _facts(sold: Sold, visitors: int, mood: _Mood) -> Row:
    """All that a sheet of traffic tells of a day."""
    views = round(visitors * (2.0 + 0.9 * mood.views))
    carts = min(visitors, max(round(visitors * (0.05 + 0.03 * mood.carted)), sold.buyers))
    return (
        *(visitors, views, round(visitors * (8.5 + 4 * mood.seen))),
        round(visitors * (0.02 + 0.015 * mood.liked)),
        *(carts, carts * round(18 + 20 * mood.carted)),
        *(sold.buyers, sold.pieces, sold.ordered_fen),
        *(sold.payers, sold.paid_pieces, sold.paid_fen),
        *(sold.new_payers, sold.payers - sold.new_payers, sold.refunded_fen),
        *(round(420_000 + 140_000 * mood.bounced), round(42_000 + 38_000 * mood.stayed)),
    )


_BETWEEN = "BETWEEN :since AND :until"
_MADE = f"""
    SELECT substr(created_at, 1, 10), count(DISTINCT customer_id), sum(paid_fen)
    FROM sales_order WHERE created_at {_BETWEEN} GROUP BY 1"""
_PAID = f"""
    SELECT substr(paid_at, 1, 10), count(DISTINCT customer_id), sum(paid_fen), count(*)
    FROM sales_order WHERE paid_at {_BETWEEN} GROUP BY 1"""
_PIECES = f"""
    SELECT substr(o.{{at}}, 1, 10), sum(l.quantity_milli) / 1000
    FROM sales_order AS o JOIN order_line AS l ON l.order_id = o.id
    WHERE o.{{at}} {_BETWEEN} GROUP BY 1"""
_FIRST = f"""
    SELECT day, count(*) FROM (
        SELECT substr(min(paid_at), 1, 10) AS day FROM sales_order
        WHERE paid_at IS NOT NULL GROUP BY customer_id
    ) WHERE day {_BETWEEN} GROUP BY 1"""
_REFUNDED = f"""
    SELECT substr(coalesce(settled_at, opened_at), 1, 10), sum(amount_fen) FROM after_sale
    WHERE state = 'refundsuccess' AND coalesce(settled_at, opened_at) {_BETWEEN} GROUP BY 1"""
_GOODS = f"""
    SELECT l.product_id, substr(o.{{at}}, 1, 10), count(DISTINCT o.customer_id),
        sum(l.quantity_milli) / 1000, sum(l.quantity_milli * l.unit_price_fen) / 1000
    FROM sales_order AS o JOIN order_line AS l ON l.order_id = o.id
    WHERE o.{{at}} {_BETWEEN} GROUP BY 1, 2"""


def _sold(session: Session, since: date, until: date) -> dict[str, Sold]:
    """What was sold on each day of the shop."""

    def asked(sql: str) -> dict[str, tuple[int, ...]]:
        found = session.execute(text(sql), {"since": str(since), "until": str(until)})
        return {day: tuple(map(int, values)) for day, *values in found}

    made, paid = asked(_MADE), asked(_PAID)
    pieces, paid_pieces = (asked(_PIECES.format(at=at)) for at in ("created_at", "paid_at"))
    first, refunded = asked(_FIRST), asked(_REFUNDED)
    found = {}
    for day in made.keys() | paid.keys() | refunded.keys():
        buyers, ordered = made.get(day, (0, 0))
        payers, paid_fen, orders = paid.get(day, (0, 0, 0))
        (bought,), (handed,) = pieces.get(day, (0,)), paid_pieces.get(day, (0,))
        (new,), (back,) = first.get(day, (0,)), refunded.get(day, (0,))
        found[day] = Sold(
            *(buyers, bought, ordered), *(payers, handed, paid_fen), *(orders, new, back)
        )
    return found


def _sold_goods(session: Session, since: date, until: date) -> dict[tuple[int, str], Sold]:
    """The same of each product; who is new and what went back is not known by product."""
    made, paid = (
        {
            (product, day): tuple(values)
            for product, day, *values in session.execute(
                text(_GOODS.format(at=at)), {"since": str(since), "until": str(until)}
            )
        }
        for at in ("created_at", "paid_at")
    )
    none = (0, 0, 0)
    return {key: Sold(*made.get(key, none), *paid.get(key, none)) for key in made.keys() | paid}
