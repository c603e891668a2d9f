"""What lies on the scan bench: an order with what was counted of it, what comes next, the shift.

Progress is kept with the store after every scan, under `scan.<order>` among the free texts, so that
a crash or a break loses none of it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.history import Operation
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.services import couriers, settings
from seller_desk.services.order import clocks, queries
from seller_desk.services.order.conditions import kind_of
from seller_desk.services.order.deadlines import Line, deadline, ship_days
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.services.order.parcels import rest
from seller_desk.services.order.queries import OrderRow
from seller_desk.services.order.region_couriers import courier_to
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ProductKind

PREFIX = "scan."
SHIPPED = "ship_scanned"
"""The operation that sends an order off from the bench."""
PIECES = "pieces_milli"
_TO_SHIP = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)


@dataclass(frozen=True, slots=True)
class Progress:
    """What was done of an order so far; `wanted` is how many waybills it gets."""

    counted: Mapping[int, int] = field(default_factory=dict)
    """Thousandths of pieces by order line."""
    waybills: tuple[tuple[str, str], ...] = ()
    """Courier and number of those that were scanned before the last one."""
    wanted: int = 1
    aside: bool = False


@dataclass(frozen=True, slots=True)
class BenchLine:
    """One line of goods on the bench; `ordered_milli` is what is left to send of it."""

    id: int
    title: str | None
    spec: str | None
    code: str | None
    ordered_milli: int
    counted_milli: int
    codes: frozenset[str]
    """Whatever may stand on a label of these goods, tidied."""

    @property
    def left_milli(self) -> int:
        """How much is missing."""
        return max(self.ordered_milli - self.counted_milli, 0)


@dataclass(frozen=True, slots=True)
class Bench:
    """The order that is being packed."""

    order_id: int
    number: str
    buyer: str | None
    receiver_name: str | None
    mobile: str | None
    province: str | None
    message: str | None
    note: str | None
    due: datetime | None
    kind: ProductKind | None
    lines: tuple[BenchLine, ...]
    progress: Progress
    rule_courier: str | None
    """The courier that the shop prefers for the region."""

    @property
    def ordered_milli(self) -> int:
        """All pieces that are to be sent."""
        return sum(line.ordered_milli for line in self.lines)

    @property
    def counted_milli(self) -> int:
        """All pieces that were counted."""
        return sum(line.counted_milli for line in self.lines)

    @property
    def is_counted(self) -> bool:
        """Whether nothing is missing."""
        return all(line.left_milli == 0 for line in self.lines)


@dataclass(frozen=True, slots=True)
class Shift:
    """What was sent off from the bench today, and what still has to leave."""

    since: datetime | None
    orders: int
    pieces_milli: int
    aside: tuple[int, ...]
    """Orders that were put aside and still wait."""
    due: int
    """Orders that must still leave today, late ones included."""

    def per_hour(self, now: datetime) -> int | None:
        """How many orders an hour; None before there is any to speak of."""
        if self.since is None or now <= self.since or self.orders < 2:  # noqa: PLR2004  (a rate)
            return None
        return round(self.orders * 3600 / (now - self.since).total_seconds())


def bench(session: Session, order_id: int, rules: ShopSettings) -> Bench | None:
    """An order as it lies on the bench; None when it is gone."""
    order = session.get(Order, order_id)
    if order is None:
        return None
    progress = progress_of(session, order_id)
    left = rest(order)
    goods = _goods(session, order)
    rule = ship_days(order.ship_days, goods, rules)
    due = deadline(order.paid_at, order.created_at, rule, rules.calendar)
    return Bench(
        order_id=order.id,
        number=order.number,
        buyer=order.buyer_company or order.buyer_login,
        receiver_name=order.receiver_name,
        mobile=order.mobile or order.phone,
        province=order.province,
        message=order.buyer_message,
        note=order.note,
        due=None if due is None else due.at,
        kind=kind_of(frozenset(kind for _, kind in goods if kind is not None)),
        lines=tuple(_line(line, left.get(line.id), progress) for line in order.lines),
        progress=progress,
        rule_courier=courier_to(session, order.province),
    )


def order_named(session: Session, number: str) -> int | None:
    """The order that has this number."""
    return session.scalar(select(Order.id).where(Order.number == number).limit(1))


def progress_of(session: Session, order_id: int) -> Progress:
    """What was done of an order so far; what cannot be read is nothing."""
    kept = settings.free_texts(session, f"{PREFIX}{order_id}").get("", "")
    return _read(kept)


def keep_progress(session: Session, order_id: int, progress: Progress) -> None:
    """Keep it; an order without any is forgotten."""
    settings.keep_free_text(session, f"{PREFIX}{order_id}", _written(progress))


def upcoming(session: Session, rules: ShopSettings, now: datetime, most: int) -> Sequence[OrderRow]:
    """The next orders to ship, by deadline; those that a refund holds are left out."""
    held = clocks.held(session)
    ids = [key for key in queries.find(session, _TO_SHIP, rules, now) if key not in held]
    return queries.rows(session, ids[:most], rules, now)


def shift(session: Session, rules: ShopSettings, now: datetime) -> Shift:
    """What was done today."""
    sent = session.execute(
        select(Operation.at, Operation.facts)
        .where(
            Operation.name == SHIPPED,
            Operation.at >= datetime.combine(now.date(), time()),
            Operation.undone_by.is_(None),
        )
        .order_by(Operation.id)
    ).all()
    today = OrderFilter(stage=Stage.AWAITING_SHIPMENT, due=DueWindow.TODAY)
    return Shift(
        since=sent[0][0] if sent else None,
        orders=len(sent),
        pieces_milli=sum(_whole(facts.get(PIECES)) for _, facts in sent),
        aside=_aside(session),
        due=len(queries.find(session, today, rules, now)),
    )


def _aside(session: Session) -> tuple[int, ...]:
    texts = settings.free_texts(session, PREFIX)
    put = [int(key) for key, text in texts.items() if key.isdigit() and _read(text).aside]
    waiting = {order.id for order in clocks.waiting(session)}
    return tuple(key for key in sorted(put) if key in waiting)


def _goods(session: Session, order: Order) -> list[Line]:
    """What the ship-by date follows from, line by line."""
    ids = {line.product_id for line in order.lines if line.product_id is not None}
    wanted = select(Product.id, Product.ship_days, Product.kind).where(Product.id.in_(ids))
    known: dict[int, Line] = {key: (days, kind) for key, days, kind in session.execute(wanted)}
    return [known.get(line.product_id or 0, (None, None)) for line in order.lines]


def _line(line: OrderLine, left: int | None, progress: Progress) -> BenchLine:
    ordered = line.quantity_milli or 0 if left is None else left
    said = (line.sku_id, line.cargo_number, line.material_number, line.code, line.offer_id)
    return BenchLine(
        id=line.id,
        title=line.title,
        spec=line.spec,
        code=line.code or line.cargo_number,
        ordered_milli=ordered,
        counted_milli=progress.counted.get(line.id, 0),
        codes=frozenset(couriers.tidy(code) for code in said if code),
    )


def _whole(fact: object) -> int:
    return fact if isinstance(fact, int) else 0


def _written(progress: Progress) -> str:
    counted = {str(line): n for line, n in progress.counted.items() if n}
    if not counted and not progress.waybills and progress.wanted == 1 and not progress.aside:
        return ""
    facts = {
        "counted": counted,
        "waybills": progress.waybills,
        "wanted": progress.wanted,
        "aside": progress.aside,
    }
    return json.dumps(facts)


def _read(text: str) -> Progress:
    try:
        facts = json.loads(text)
        return Progress(
            {int(line): int(n) for line, n in facts["counted"].items()},
            tuple((str(courier), str(number)) for courier, number in facts["waybills"]),
            int(facts["wanted"]),
            bool(facts["aside"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Progress()
