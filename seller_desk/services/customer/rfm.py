"""The RFM board: how recently, how often and for how much each customer has bought.

Each of the three is scored 1 to 5 among the customers with a paid order within the last 365 days.
The bounds are the 20, 40, 60 and 80 % quantiles by nearest rank (Hyndman and Fan 1996, type 1: the
smallest value that so many per cent do not pass), as in Hughes, Strategic Database Marketing,
where every fifth of the customers is a score. A value at a bound belongs below it, so equal values
always have equal scores; where many are equal, a score between may have nobody. Fewer than 25
customers make no fifths: they are scored by fixed bounds.

A score of 4 or 5 is high, and the three highs and lows make the eight usual segments.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.order import AfterSale, Order
from seller_desk.services.money import is_paid
from seller_desk.words import AfterSaleState

WINDOW = timedelta(days=365)
SCORES = (1, 2, 3, 4, 5)
FEW = 25
"""Fewer customers are scored by fixed bounds."""
HIGH = 4
_FIXED_DAYS = (14, 30, 45, 90)
_FIXED_ORDERS = (2, 4, 7, 12)
_FIXED_FEN = (100_000, 300_000, 1_000_000, 3_000_000)
_EARLIER = 2


class Measure(StrEnum):
    """What is scored."""

    RECENCY = "r"
    FREQUENCY = "f"
    MONEY = "m"


class Axes(StrEnum):
    """Two measures across a board: the first to the right, the second upwards."""

    RF = "rf"
    RM = "rm"
    FM = "fm"

    @property
    def across(self) -> Measure:
        """What rises to the right."""
        return Measure(self.value[0])

    @property
    def up(self) -> Measure:
        """What rises upwards."""
        return Measure(self.value[1])


class Segment(StrEnum):
    """The eight usual ones: the first four have bought for much, the others for little."""

    CHAMPIONS = "champions"
    GROWING = "growing"
    KEEPING = "keeping"
    SAVING = "saving"
    STEADY = "steady"
    FRESH = "fresh"
    FADING = "fading"
    GONE = "gone"


class Score(NamedTuple):
    """The scores of a customer and what they come from."""

    r: int
    f: int
    m: int
    days: int
    orders: int
    paid_fen: int

    @property
    def segment(self) -> Segment:
        """Which of the eight."""
        return _SEGMENTS[self.r >= HIGH, self.f >= HIGH, self.m >= HIGH]

    def of(self, measure: Measure) -> int:
        """One of the three."""
        return {Measure.RECENCY: self.r, Measure.FREQUENCY: self.f, Measure.MONEY: self.m}[measure]


@dataclass(frozen=True, slots=True)
class Group:
    """Some customers, who bought for most first."""

    ids: tuple[int, ...] = ()
    paid_fen: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """The values of one score, both ends included; None is open."""

    least: int | None
    most: int | None

    @property
    def is_empty(self) -> bool:
        """Whether no value can have this score, as equal ones stand on both sides."""
        return self.least is not None and self.most is not None and self.least > self.most


@dataclass(frozen=True, slots=True)
class Bounds:
    """Four bounds each: days, orders and fen up to which a score goes."""

    days: tuple[int, ...] = _FIXED_DAYS
    orders: tuple[int, ...] = _FIXED_ORDERS
    paid_fen: tuple[int, ...] = _FIXED_FEN

    def score(self, days: int, orders: int, paid_fen: int) -> Score:
        """Few days are good, many orders and much money are."""
        return Score(
            r=len(SCORES) - bisect_left(self.days, days),
            f=1 + bisect_left(self.orders, orders),
            m=1 + bisect_left(self.paid_fen, paid_fen),
            days=days,
            orders=orders,
            paid_fen=paid_fen,
        )

    def spans(self, measure: Measure) -> tuple[Span, ...]:
        """The values of the scores 1 to 5."""
        if measure is Measure.RECENCY:
            return tuple(reversed(_spans(self.days)))
        return _spans(self.orders if measure is Measure.FREQUENCY else self.paid_fen)


Cell = tuple[int, int]
"""The score across and the score upwards."""


@dataclass(frozen=True, slots=True)
class Board:
    """Everybody with a paid order within the year, scored and sorted into cells and segments."""

    scores: Mapping[int, Score]
    bounds: Bounds
    is_fixed: bool
    """There are too few for fifths."""
    cells: Mapping[Axes, Mapping[Cell, Group]]
    segments: Mapping[Segment, Group]
    paid_fen: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """How the customers were scored at the end of a month."""

    at: datetime
    scores: Mapping[int, Score]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one customer stands among all, and at the end of a month before."""

    score: Score
    before: Score | None
    """None where nothing had been bought within the year until then."""
    since: datetime | None
    """The end of that month; None while it is not known."""
    people: int
    by_orders: int
    """The place by orders, 1 is the most; equal ones share it."""
    by_money: int


def board(session: Session, now: datetime) -> Board:
    """The board as it stands."""
    scores, bounds = _scored(session, now)
    cells = {
        axes: _groups(scores, lambda one, axes=axes: (one.of(axes.across), one.of(axes.up)))
        for axes in Axes
    }
    return Board(
        scores=scores,
        bounds=bounds,
        is_fixed=len(scores) < FEW,
        cells=cells,
        segments=_groups(scores, lambda one: one.segment),
        paid_fen=sum(one.paid_fen for one in scores.values()),
    )


def earlier(session: Session, now: datetime) -> tuple[Earlier, ...]:
    """The scores at the ends of the two months before this one, the older first."""
    found = []
    first = now.date().replace(day=1)
    for _ in range(_EARLIER):
        at = datetime.combine(first, time()) - timedelta(microseconds=1)
        found.append(Earlier(at, _scored(session, at)[0]))
        first = at.date().replace(day=1)
    return tuple(reversed(found))


def standing(found: Board, then: Sequence[Earlier], customer_id: int) -> Standing | None:
    """None for who has not bought within the year."""
    score = found.scores.get(customer_id)
    if score is None:
        return None
    others = found.scores.values()
    return Standing(
        score=score,
        before=then[0].scores.get(customer_id) if then else None,
        since=then[0].at if then else None,
        people=len(found.scores),
        by_orders=1 + sum(one.orders > score.orders for one in others),
        by_money=1 + sum(one.paid_fen > score.paid_fen for one in others),
    )


def bounds_of(values: Sequence[int]) -> tuple[int, ...]:
    """The 20, 40, 60 and 80 % quantiles by nearest rank."""
    ordered = sorted(values)
    number = len(SCORES)
    return tuple(ordered[-(-k * len(ordered) // number) - 1] for k in range(1, number))


def _scored(session: Session, now: datetime) -> tuple[dict[int, Score], Bounds]:
    bought = _bought(session, now)
    facts = {
        customer: ((now - one.last_at).days, one.orders, one.paid_fen)
        for customer, one in bought.items()
    }
    bounds = Bounds()
    if len(facts) >= FEW:
        bounds = Bounds(*(bounds_of([fact[n] for fact in facts.values()]) for n in range(3)))
    return {customer: bounds.score(*fact) for customer, fact in facts.items()}, bounds


def _spans(bounds: Sequence[int]) -> tuple[Span, ...]:
    inner = (Span(low + 1, high) for low, high in pairwise(bounds))
    return (Span(None, bounds[0]), *inner, Span(bounds[-1] + 1, None))


def _groups(scores: Mapping[int, Score], key: Any) -> dict[Any, Group]:  # noqa: ANN401  (cell or segment)
    found: dict[Any, list[int]] = defaultdict(list)
    for customer, score in scores.items():
        found[key(score)].append(customer)
    return {name: _group(ids, scores) for name, ids in found.items()}


def _group(ids: Iterable[int], scores: Mapping[int, Score]) -> Group:
    ordered = sorted(ids, key=lambda one: (-scores[one].paid_fen, one))
    return Group(tuple(ordered), sum(scores[one].paid_fen for one in ordered))


class _Bought(NamedTuple):
    orders: int
    paid_fen: int
    last_at: datetime


def _bought(session: Session, now: datetime) -> dict[int, _Bought]:
    """Paid orders of the year by customer: dated ones from the index alone, others on top."""
    found: dict[int, _Bought] = {}
    for column, more in ((Order.paid_at, ()), (Order.created_at, (Order.paid_at.is_(None),))):
        meant = and_(is_paid(), column > now - WINDOW, column <= now)
        for customer, orders, paid, last in session.execute(_sums(column, meant, more)):
            known = found.get(customer, _Bought(0, 0, last))
            found[customer] = _Bought(
                known.orders + orders, known.paid_fen + (paid or 0), max(known.last_at, last)
            )
        for customer, back in session.execute(_refunded(meant, more)):
            known = found[customer]
            found[customer] = known._replace(paid_fen=known.paid_fen - back)
    return found


def _sums(
    column: InstrumentedAttribute[datetime | None],
    meant: ColumnElement[bool],
    more: Sequence[ColumnElement[bool]],
) -> Select[*tuple[Any, ...]]:
    """`meant` as a filter of the sums: as a condition it leads SQLite to the wrong index."""
    sums = (func.count(), func.sum(Order.paid_fen), func.max(column))
    return (
        select(Order.customer_id, *(one.filter(meant) for one in sums))
        .where(Order.customer_id.is_not(None), *more)
        .group_by(Order.customer_id)
        .having(func.count().filter(meant) > 0)
    )


def _refunded(
    meant: ColumnElement[bool], more: Sequence[ColumnElement[bool]]
) -> Select[*tuple[Any, ...]]:
    return (
        select(Order.customer_id, func.sum(AfterSale.amount_fen))
        .join(Order, Order.id == AfterSale.order_id)
        .where(
            AfterSale.state == AfterSaleState.REFUND_SUCCESS,
            AfterSale.amount_fen.is_not(None),
            Order.customer_id.is_not(None),
            meant,
            *more,
        )
        .group_by(Order.customer_id)
    )


_SEGMENTS: Mapping[tuple[bool, bool, bool], Segment] = {
    (True, True, True): Segment.CHAMPIONS,
    (True, False, True): Segment.GROWING,
    (False, True, True): Segment.KEEPING,
    (False, False, True): Segment.SAVING,
    (True, True, False): Segment.STEADY,
    (True, False, False): Segment.FRESH,
    (False, True, False): Segment.FADING,
    (False, False, False): Segment.GONE,
}
"""High or low recency, frequency and money."""
