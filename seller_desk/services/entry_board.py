"""What is known while an order is typed: who buys, what was ordered so far, and the dates."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.order import Order, OrderLine
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries as customers
from seller_desk.services.entry_goods import Goods, goods_of
from seller_desk.services.order.capacity import earliest
from seller_desk.services.order.deadlines import Deadline, deadline, ship_days
from seller_desk.services.order.entry import EntryDraft, EntryLine, Receiver
from seller_desk.services.pinyin import can_sound, sounding
from seller_desk.services.settings import ShopSettings
from seller_desk.words import OrderStatus, ProductKind, Tier

_MOST_FOUND = 6


@dataclass(frozen=True, slots=True)
class Buyer:
    """A customer who may have ordered, and where the last order of theirs went."""

    id: int
    name: str
    login: str | None
    tier: Tier
    paid_fen: int
    orders: int
    receiver: Receiver


@dataclass(frozen=True, slots=True)
class EntryBoard:
    """An order to be typed; a new one has neither id nor number."""

    draft: EntryDraft
    settings: ShopSettings
    order_id: int | None = None
    number: str = ""
    is_paid: bool = False
    ship_days: int | None = None
    buyer: Buyer | None = None
    goods: Mapping[int, Goods] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ready:
    """When the goods that take longest are made at the earliest, and what that follows from."""

    at: datetime
    title: str
    daily: int
    open_milli: int
    wanted_milli: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """By when an order must leave if it is paid as it says, else now; and when it can."""

    due: Deadline | None
    ready: Ready | None

    @property
    def is_too_late(self) -> bool:
        """Whether the earliest honest date lies behind the ship-by."""
        return self.due is not None and self.ready is not None and self.ready.at > self.due.at


def outlook(board: EntryBoard, draft: EntryDraft, now: datetime) -> Outlook:
    """The dates of an order as it is typed."""
    lines: list[tuple[int | None, ProductKind | None]] = []
    for line in draft.lines:
        goods = board.goods.get(line.product_id or 0)
        lines.append((goods.ship_days, goods.kind) if goods else (None, None))
    rule = ship_days(board.ship_days, lines, board.settings)
    due = deadline(draft.paid_at, now, rule, board.settings.calendar)
    return Outlook(due, _ready(board, draft, now))


def new_board(session: Session) -> EntryBoard:
    """An empty order."""
    return EntryBoard(EntryDraft(), rules.load(session))


def board_of(session: Session, order_id: int, now: datetime, *, copy: bool) -> EntryBoard:
    """An order to be changed, or a new one like it. Raises no_such_order."""
    order = session.get(Order, order_id)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER)
    settings = rules.load(session)
    customer = _standing(session, order.customer_id)
    draft = _draft(order, customer)
    if copy:
        lines = tuple(replace(line, line_id=None) for line in draft.lines)
        draft = replace(draft, lines=lines, adjustment_fen=None, paid_at=None, note="")
    products = [line.product_id for line in draft.lines if line.product_id is not None]
    goods = goods_of(session, products, customer, None if copy else order_id)
    found = [] if customer is None else _buyers(session, [customer], settings, now)
    board = EntryBoard(draft, settings, buyer=found[0] if found else None, goods=goods)
    if copy:
        return board
    is_paid = order.status is not OrderStatus.AWAITING_PAYMENT
    return replace(
        board, order_id=order_id, number=order.number, is_paid=is_paid, ship_days=order.ship_days
    )


def find_buyers(session: Session, said: str, now: datetime) -> list[Buyer]:
    """Customers by a part of a name, login or number, or by its sound; who bought last first."""
    settings = rules.load(session)
    wanted = customers.CustomerFilter(find=said, sort=customers.CustomerSort.LAST)
    found = list(customers.find(session, wanted, settings, now)[:_MOST_FOUND])
    if len(found) < _MOST_FOUND and can_sound(said):
        names = session.execute(select(Customer.id, func.coalesce(Customer.company, Customer.name)))
        alike = sounding(((key, name) for key, name in names), said)
        wanted = replace(wanted, find="", ids=tuple(alike))
        found += [one for one in customers.find(session, wanted, settings, now) if one not in found]
    return _buyers(session, found[:_MOST_FOUND], settings, now)


def _ready(board: EntryBoard, draft: EntryDraft, now: datetime) -> Ready | None:
    wanted: dict[int, int] = defaultdict(int)
    for line in draft.lines:
        wanted[line.product_id or 0] += line.quantity_milli or 0
    dates = []
    for product, milli in wanted.items():
        goods = board.goods.get(product)
        if goods is not None and goods.load is not None and milli > 0:
            load = goods.load
            at = earliest(load, milli, now, board.settings.calendar)
            dates.append(Ready(at, goods.offer.title, load.daily, load.open_milli, milli))
    return max(dates, key=lambda one: one.at, default=None)


def _buyers(
    session: Session, ids: Sequence[int], settings: ShopSettings, now: datetime
) -> list[Buyer]:
    where = {customer: _last_receiver(session, customer) for customer in ids}
    return [
        Buyer(row.id, row.name or "", row.login, row.tier, row.paid_fen, row.orders, where[row.id])
        for row in customers.rows(session, ids, settings, now)
    ]


def _last_receiver(session: Session, customer_id: int) -> Receiver:
    """Where the last order went that says so, else what is known of the customer."""
    last = session.scalars(
        select(Order)
        .where(Order.customer_id == customer_id, Order.address.is_not(None))
        .order_by(Order.created_at.desc().nulls_last(), Order.id.desc())
        .limit(1)
    ).first()
    if last is not None:
        return Receiver(
            last.receiver_name or "", last.mobile or last.phone or "", last.address or ""
        )
    known = session.get_one(Customer, customer_id)
    return Receiver(known.name or "", known.mobile or known.phone or "", known.address or "")


def _standing(session: Session, customer_id: int | None) -> int | None:
    """A customer, or whom they were merged into."""
    known = None if customer_id is None else session.get(Customer, customer_id)
    return None if known is None else (known.merged_into or known.id)


def _draft(order: Order, customer_id: int | None) -> EntryDraft:
    return EntryDraft(
        customer_id=customer_id,
        buyer=order.buyer_company or order.buyer_login or order.receiver_name or "",
        lines=tuple(_line(line) for line in order.lines),
        freight_fen=order.freight_fen,
        adjustment_fen=order.adjustment_fen,
        paid_at=order.paid_at,
        receiver=Receiver(
            order.receiver_name or "", order.mobile or order.phone or "", order.address or ""
        ),
        note=order.note or "",
    )


def _line(line: OrderLine) -> EntryLine:
    return EntryLine(
        product_id=line.product_id,
        title=line.title or "",
        quantity_milli=line.quantity_milli,
        price_fen=line.unit_price_fen,
        unit=line.unit,
        code=line.code,
        spec=line.spec,
        cargo_number=line.cargo_number,
        sku_id=line.sku_id,
        offer_id=line.offer_id,
        line_id=line.id,
    )
