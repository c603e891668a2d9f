"""Orders that did not come from a platform: typed in, changed, paid and closed here.

An order of a platform is none of these acts' business: its sheet decides.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, DeskError, OrderCode, Problem, refuse
from seller_desk.models.case import AfterSaleLine
from seller_desk.models.customer import Customer
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, OrderLine
from seller_desk.services import settings as rules
from seller_desk.services.order.entry import EntryDraft, EntryLine, Receiver, faults, where_of
from seller_desk.services.order.parcels import is_all_sent, sent
from seller_desk.services.parties import customer_identity
from seller_desk.services.regions import province_of
from seller_desk.words import AfterSaleState, OrderStatus, Platform

_PREFIX = "XS"
_LINE_FIELDS = ("product_id", "title", "quantity_milli", "unit", "code", "spec", "cargo_number",
                "sku_id", "offer_id")  # fmt: skip
_OPEN = frozenset({OrderStatus.AWAITING_PAYMENT, OrderStatus.AWAITING_SHIPMENT})
_AWAY = frozenset({OrderStatus.SHIPPED, OrderStatus.RECEIVED})


def enter_order(session: Session, draft: EntryDraft, now: datetime) -> int:
    """A new order of the shop's own numbering; its id. A new buyer becomes a customer.

    Raises every reason against it at once (`entry.faults`), no_such_customer.
    """
    _refuse(faults(draft, now))
    settings = rules.load(session)
    order = Order(
        platform=Platform.OFFLINE,
        number=_next_number(session, now.date()),
        status=OrderStatus.AWAITING_PAYMENT,
        created_at=now if draft.paid_at is None else min(now, draft.paid_at),
        seller_company=settings.shop_company,
        seller_login=settings.seller_login,
    )
    _write(session, order, draft)
    session.add(order)
    session.flush()
    _tell(session, order)
    return order.id


def edit_order(session: Session, order_id: int, draft: EntryDraft, now: datetime) -> None:
    """Write an order anew while it waits for payment or shipment.

    Raises every reason against it at once: those of `entry.faults`, less_than_sent,
    less_than_refunded; no_such_order, platform_decides, order_closed, already_shipped.
    """
    order = _open(session, order_id)
    problems = faults(draft, now) + _less_than_kept(session, order, draft)
    asked = sum(
        case.amount_fen or 0
        for case in order.after_sales
        if case.state is not AfterSaleState.REFUND_CLOSE
    )
    if draft.total_fen < asked:
        problems.append(Problem(OrderCode.LESS_THAN_REFUNDED, where="adjustment"))
    _refuse(problems)
    _write(session, order, draft)
    session.flush()
    if order.parcels and is_all_sent(order):
        order.status = OrderStatus.SHIPPED
        order.shipped_at = max((one.shipped_at for one in order.parcels if one.shipped_at),
                               default=now)  # fmt: skip
    _tell(session, order)


def mark_paid(session: Session, order_id: int, paid_at: datetime, now: datetime) -> None:
    """The money is there: the order waits to be shipped.

    Raises paid_in_future, already_paid, no_such_order, platform_decides, order_closed,
    already_shipped.
    """
    order = _open(session, order_id)
    if order.status is not OrderStatus.AWAITING_PAYMENT:
        raise refuse(OrderCode.ALREADY_PAID, number=order.number)
    if paid_at > now:
        raise refuse(OrderCode.PAID_IN_FUTURE, where="paid_at")
    _pay(order, paid_at)
    _tell(session, order)


def close_order(session: Session, order_id: int) -> None:
    """Nothing comes of it; one of which a part has left cannot be closed.

    Raises no_such_order, platform_decides, order_closed, already_shipped.
    """
    order = _open(session, order_id)
    if order.parcels:
        raise refuse(OrderCode.ALREADY_SHIPPED, number=order.number)
    order.status = OrderStatus.CLOSED
    _tell(session, order)


def finish_order(session: Session, order_id: int) -> None:
    """The buyer has the goods and nothing is open: no sheet would ever say so.

    Raises not_shipped, no_such_order, platform_decides, order_closed.
    """
    order = _own(session, order_id)
    if not may_finish(order.platform, order.status):
        raise refuse(OrderCode.NOT_SHIPPED, number=order.number)
    order.status = OrderStatus.COMPLETED
    _tell(session, order)


def may_finish(platform: Platform, status: OrderStatus) -> bool:
    """Whether an order is on its way, and nobody but the shop tells when it is done."""
    return platform is Platform.OFFLINE and status in _AWAY


def may_change(platform: Platform, status: OrderStatus) -> bool:
    """Whether an order can be changed, paid or closed here."""
    return platform is Platform.OFFLINE and status in _OPEN


def _open(session: Session, order_id: int) -> Order:
    order = _own(session, order_id)
    if order.status not in _OPEN:
        raise refuse(OrderCode.ALREADY_SHIPPED, number=order.number)
    return order


def _own(session: Session, order_id: int) -> Order:
    order = session.get(Order, order_id)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER)
    if order.platform is not Platform.OFFLINE:
        raise refuse(OrderCode.PLATFORM_DECIDES, number=order.number)
    if order.status is OrderStatus.CLOSED:
        raise refuse(OrderCode.ORDER_CLOSED, number=order.number)
    return order


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise DeskError(*problems)


def _less_than_kept(session: Session, order: Order, draft: EntryDraft) -> list[Problem]:
    """Of a line that is in parcels or cases so much must stay."""
    kept = _kept(session, order)
    wanted = {line.line_id: (place, line) for place, line in enumerate(draft.lines)}
    problems = []
    for line in order.lines:
        least = kept.get(line.id, 0)
        place, new = wanted.get(line.id, (None, None))
        if least > ((new.quantity_milli or 0) if new is not None else 0):
            where = "lines" if place is None else where_of(place, "quantity")
            facts = {"title": line.title, "least": f"{least / 1000:g}"}
            problems.append(Problem(OrderCode.LESS_THAN_SENT, where=where, facts=facts))
    return problems


def _kept(session: Session, order: Order) -> Mapping[int, int]:
    """How much of each line is in parcels, or in the largest case about it."""
    found = Counter(sent(order))
    lines = [line.id for line in order.lines]
    wanted = select(AfterSaleLine.order_line_id, func.max(AfterSaleLine.quantity_milli))
    wanted = wanted.where(AfterSaleLine.order_line_id.in_(lines))
    for line_id, milli in session.execute(wanted.group_by(AfterSaleLine.order_line_id)):
        found[line_id] = max(found[line_id], milli)
    return found


def _write(session: Session, order: Order, draft: EntryDraft) -> None:
    customer = _customer(session, order, draft)
    if customer.id != order.customer_id:
        order.customer_id = customer.id
        order.buyer_company = customer.company or (None if customer.login else customer.name)
        order.buyer_login = customer.login
    _write_lines(order, draft.lines)
    order.goods_fen = draft.goods_fen
    order.freight_fen = draft.freight_fen
    order.adjustment_fen = draft.adjustment_fen
    order.paid_fen = draft.total_fen
    order.note = draft.note.strip() or None
    _write_receiver(order, draft.receiver)
    if draft.paid_at is not None:
        _pay(order, draft.paid_at)


def _write_lines(order: Order, lines: Sequence[EntryLine]) -> None:
    """Each line stays the row it was, so that parcels keep their goods and history its fields."""
    known = {line.id: line for line in order.lines}
    kept = []
    for position, line in enumerate(lines, start=1):
        row = known.get(line.line_id or 0) or OrderLine()
        row.position = position
        row.unit_price_fen = line.price_fen
        for name in _LINE_FIELDS:
            setattr(row, name, getattr(line, name))
        kept.append(row)
    order.lines = kept


def _write_receiver(order: Order, receiver: Receiver) -> None:
    phone = receiver.phone.strip() or None
    if phone != (order.mobile or order.phone):
        order.mobile, order.phone = phone, None
    order.receiver_name = receiver.name.strip() or None
    order.address = receiver.address.strip() or None
    order.province = province_of(order.address) if order.address else None


def _pay(order: Order, paid_at: datetime) -> None:
    order.paid_at = paid_at.replace(microsecond=0)
    if order.status is OrderStatus.AWAITING_PAYMENT:
        order.status = OrderStatus.AWAITING_SHIPMENT


def _customer(session: Session, order: Order, draft: EntryDraft) -> Customer:
    """The customer who was chosen, or whom they were merged into; else the one of that name."""
    if draft.customer_id is not None:
        chosen = session.get(Customer, draft.customer_id)
        if chosen is None:
            raise refuse(CustomerCode.NO_SUCH_CUSTOMER, where="buyer")
        return _kept_one(session, chosen)
    receiver, company = draft.receiver, draft.buyer.strip()
    name, phone = receiver.name.strip() or None, receiver.phone.strip() or None
    address = receiver.address.strip() or None
    facts = (company, name, phone, None, address)
    identity = customer_identity(None, facts) or f"offline:{order.number}"
    known = session.scalars(select(Customer).where(Customer.identity == identity)).first()
    if known is not None:
        return _kept_one(session, known)
    made = Customer(
        identity=identity,
        company=company,
        name=name,
        mobile=phone,
        address=address,
        province=province_of(address) if address else None,
        as_of=order.created_at,
    )
    session.add(made)
    session.flush()
    return made


def _kept_one(session: Session, customer: Customer) -> Customer:
    if customer.merged_into is None:
        return customer
    return session.get_one(Customer, customer.merged_into)


def _next_number(session: Session, today: date) -> str:
    """XS, the day, and the next of the day's numbers."""
    prefix = f"{_PREFIX}{today:%Y%m%d}"
    counted = cast(func.substr(Order.number, len(prefix) + 1), Integer)
    wanted = select(func.max(counted)).where(
        Order.platform == Platform.OFFLINE, Order.number.startswith(prefix, autoescape=True)
    )
    return f"{prefix}{(session.scalar(wanted) or 0) + 1:03}"


def _tell(session: Session, order: Order) -> None:
    ledger_of(session).facts.update(number=order.number)
