"""One order in full, for its drawer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from seller_desk.models.customer import Customer
from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel
from seller_desk.models.product import Product
from seller_desk.services.couriers import name_of
from seller_desk.services.money import Spend, spends
from seller_desk.services.order.conditions import kind_of
from seller_desk.services.order.deadlines import (
    Deadline,
    Line,
    Urgency,
    deadline,
    is_untracked,
    ship_days,
    tracking_by,
    urgency,
)
from seller_desk.services.order.parcels import Portion, rest, room, sent
from seller_desk.services.order.printing import outdated_among
from seller_desk.services.order.timeline import TimelineEntry, timeline
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import (
    AfterSaleKind,
    AfterSaleState,
    OrderStatus,
    ParcelSource,
    Platform,
    ProductKind,
    Tier,
)


@dataclass(frozen=True, slots=True)
class LineCard:
    """One row of goods."""

    id: int
    product_id: int | None
    title: str | None
    spec: str | None
    code: str | None
    cargo_number: str | None
    offer_id: str | None
    sku_id: str | None
    unit: str | None
    unit_price_fen: int | None
    quantity_milli: int | None
    amount_fen: int | None
    kind: ProductKind | None
    sent_milli: int = 0
    """How much of it is in parcels that say what they hold."""
    left_milli: int | None = None
    """How much is left to send; None where nobody knows how much was ordered."""


@dataclass(frozen=True, slots=True)
class MoneyCard:
    """货品总价 + 运费 + 涨价或折扣 = 实付款; `expected_fen` is the left side, as far as known."""

    goods_fen: int | None
    freight_fen: int | None
    adjustment_fen: int | None
    paid_fen: int | None
    expected_fen: int | None
    refunded_fen: int

    @property
    def adds_up(self) -> bool | None:
        """Whether the sheet's amounts agree; None while one side is unknown."""
        if self.expected_fen is None or self.paid_fen is None:
            return None
        return self.expected_fen == self.paid_fen


@dataclass(frozen=True, slots=True)
class BuyerCard:
    """Who bought; tier, money and orders are those of the customer, None without one."""

    customer_id: int | None
    company: str | None
    login: str | None
    tier: Tier | None
    paid_fen: int | None
    orders: int | None
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class ReceiverCard:
    """Where the goods go."""

    name: str | None
    mobile: str | None
    phone: str | None
    address: str | None
    postcode: str | None
    province: str | None


@dataclass(frozen=True, slots=True)
class ParcelCard:
    """One parcel; `courier_name` is what to print."""

    id: int
    courier: str | None
    courier_name: str
    tracking_number: str | None
    shipped_at: datetime | None
    source: ParcelSource
    boxes: int | None
    note: str | None
    portions: tuple[Portion, ...] = ()
    """What it holds; none where it took along all that was left."""
    room: Mapping[int, int | None] = field(default_factory=dict)
    """By line, how much of it may be in this parcel at most; None where nobody knows."""


@dataclass(frozen=True, slots=True)
class CaseCard:
    """One after-sale case."""

    id: int
    kind: AfterSaleKind
    state: AfterSaleState
    amount_fen: int | None
    opened_at: datetime | None
    from_sheet: bool


@dataclass(frozen=True, slots=True)
class OrderCard:
    """All of an order. `deadline` and `tracking_deadline` as in the table's row, with reasons.

    `ship_days` are the order's own, None when those of its products count.
    """

    id: int
    platform: Platform
    number: str
    status: OrderStatus
    status_text: str | None
    held: bool
    kind: ProductKind | None
    flag: int
    note: str | None
    buyer_message: str | None
    created_at: datetime | None
    paid_at: datetime | None
    shipped_at: datetime | None
    no_logistics: bool
    ship_days: int | None
    deadline: Deadline | None
    tracking_deadline: datetime | None
    urgency: Urgency | None
    lines: tuple[LineCard, ...]
    money: MoneyCard
    buyer: BuyerCard
    receiver: ReceiverCard
    parcels: tuple[ParcelCard, ...]
    cases: tuple[CaseCard, ...]
    timeline: tuple[TimelineEntry, ...]
    picked_at: datetime | None = None
    slip_printed_at: datetime | None = None
    outdated: bool = False
    """Whether its papers say another address or other quantities than it has now."""

    @property
    def is_part_sent(self) -> bool:
        """Whether a part of an order to ship has left already."""
        return self.status is OrderStatus.AWAITING_SHIPMENT and bool(self.parcels)


def card(
    session: Session, order_id: int, settings: ShopSettings, now: datetime
) -> OrderCard | None:
    """One order; None when there is no such order (any more)."""
    related = (
        selectinload(Order.lines),
        selectinload(Order.parcels).selectinload(Parcel.lines),
        selectinload(Order.after_sales),
    )
    order = session.scalar(select(Order).where(Order.id == order_id).options(*related))
    return None if order is None else _card(session, order, settings, now)


def _card(session: Session, order: Order, settings: ShopSettings, now: datetime) -> OrderCard:
    products = _products(session, order)
    due = _ship_by(order, products, settings)
    number_due = _tracking_by(order, settings)
    clock = due.at if due is not None else number_due
    away, left = sent(order), rest(order)
    return OrderCard(
        id=order.id,
        platform=order.platform,
        number=order.number,
        status=order.status,
        status_text=order.status_text,
        held=_is_held(order),
        kind=kind_of(frozenset(kind for _, kind in products.values() if kind is not None)),
        flag=order.flag,
        note=order.note,
        buyer_message=order.buyer_message,
        created_at=order.created_at,
        paid_at=order.paid_at,
        shipped_at=order.shipped_at,
        no_logistics=order.no_logistics,
        ship_days=order.ship_days,
        deadline=due,
        tracking_deadline=number_due,
        urgency=None if clock is None else urgency(clock, now, settings),
        lines=tuple(_line(one, products, away[one.id], left[one.id]) for one in order.lines),
        money=_money(order),
        buyer=_buyer(session, order, settings, now),
        receiver=_receiver(order),
        parcels=tuple(_parcel(order, parcel) for parcel in order.parcels),
        cases=tuple(_case(case) for case in order.after_sales),
        timeline=timeline(session, order),
        picked_at=order.picked_at,
        slip_printed_at=order.slip_printed_at,
        outdated=bool(outdated_among(session, [order.id])),
    )


def _products(session: Session, order: Order) -> dict[int, Line]:
    ids = {line.product_id for line in order.lines if line.product_id is not None}
    wanted = select(Product.id, Product.ship_days, Product.kind).where(Product.id.in_(ids))
    return {key: (days, kind) for key, days, kind in session.execute(wanted)}


def _ship_by(order: Order, products: dict[int, Line], settings: ShopSettings) -> Deadline | None:
    if order.status is not OrderStatus.AWAITING_SHIPMENT:
        return None
    lines = [products.get(line.product_id or 0, (None, None)) for line in order.lines]
    rule = ship_days(order.ship_days, lines, settings)
    return deadline(order.paid_at, order.created_at, rule, settings.calendar)


def _tracking_by(order: Order, settings: ShopSettings) -> datetime | None:
    numbers = [parcel.tracking_number for parcel in order.parcels]
    if not is_untracked(order.status, order.no_logistics, numbers):
        return None
    return tracking_by(order.shipped_at, order.shipped_seen_at, settings)


def _is_held(order: Order) -> bool:
    is_open = any(case.state.is_open for case in order.after_sales)
    return order.status is OrderStatus.AWAITING_SHIPMENT and is_open


def _line(
    line: OrderLine, products: dict[int, Line], sent_milli: int, left_milli: int | None
) -> LineCard:
    return LineCard(
        id=line.id,
        product_id=line.product_id,
        title=line.title,
        spec=line.spec,
        code=line.code,
        cargo_number=line.cargo_number,
        offer_id=line.offer_id,
        sku_id=line.sku_id,
        unit=line.unit,
        unit_price_fen=line.unit_price_fen,
        quantity_milli=line.quantity_milli,
        amount_fen=line.amount_fen,
        kind=products.get(line.product_id or 0, (None, None))[1],
        sent_milli=sent_milli,
        left_milli=left_milli,
    )


def _money(order: Order) -> MoneyCard:
    expected = None
    if order.goods_fen is not None:
        expected = order.goods_fen + (order.freight_fen or 0) + (order.adjustment_fen or 0)
    refunds = (
        case.amount_fen or 0
        for case in order.after_sales
        if case.state is AfterSaleState.REFUND_SUCCESS
    )
    return MoneyCard(
        goods_fen=order.goods_fen,
        freight_fen=order.freight_fen,
        adjustment_fen=order.adjustment_fen,
        paid_fen=order.paid_fen,
        expected_fen=expected,
        refunded_fen=sum(refunds),
    )


def _buyer(session: Session, order: Order, settings: ShopSettings, now: datetime) -> BuyerCard:
    customer = None if order.customer_id is None else session.get(Customer, order.customer_id)
    if customer is None:
        return BuyerCard(None, order.buyer_company, order.buyer_login, None, None, None, None)
    spend: Spend = spends(session, [customer.id])[customer.id]
    return BuyerCard(
        customer_id=customer.id,
        company=order.buyer_company or customer.company,
        login=order.buyer_login or customer.login,
        tier=ranking(session, settings, now, [customer.id]).of(customer.id),
        paid_fen=spend.paid_fen,
        orders=spend.orders,
        last_at=spend.last_at,
    )


def _receiver(order: Order) -> ReceiverCard:
    return ReceiverCard(
        name=order.receiver_name,
        mobile=order.mobile,
        phone=order.phone,
        address=order.address,
        postcode=order.postcode,
        province=order.province,
    )


def _parcel(order: Order, parcel: Parcel) -> ParcelCard:
    return ParcelCard(
        id=parcel.id,
        courier=parcel.courier,
        courier_name=name_of(parcel.courier, parcel.courier_text),
        tracking_number=parcel.tracking_number,
        shipped_at=parcel.shipped_at,
        source=parcel.source,
        boxes=parcel.boxes,
        note=parcel.note,
        portions=tuple(Portion(one.order_line_id, one.quantity_milli) for one in parcel.lines),
        room=room(order, parcel),
    )


def _case(case: AfterSale) -> CaseCard:
    return CaseCard(
        id=case.id,
        kind=case.kind,
        state=case.state,
        amount_fen=case.amount_fen,
        opened_at=case.opened_at,
        from_sheet=case.from_sheet,
    )
