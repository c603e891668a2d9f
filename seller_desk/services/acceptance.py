"""A quote that the customer takes becomes an order, in one step."""

from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import QuoteCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote, QuoteLine
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order, OrderLine
from seller_desk.services import settings as rules
from seller_desk.services.customer.quote_facts import draft_of, state_of
from seller_desk.services.customer.quotes import found, is_standing
from seller_desk.words import OrderStatus, Platform, QuoteState


def accept_quote(session: Session, quote_id: int, reason: str, now: datetime) -> int:
    """The order that a valid quote becomes, waiting for payment; its number is the quote's.

    Tax stands as the order's adjustment, so that its parts add up to what is to be paid. Raises
    quote_accepted, quote_expired, not_issued, no_such_quote.
    """
    quote = found(session, quote_id)
    _check(session, quote, now)
    order = _order(session, quote, now)
    session.add(order)
    session.flush()
    quote.state = QuoteState.ACCEPTED
    quote.decided_at = now
    quote.reason = reason.strip() or None
    quote.order_id = order.id
    ledger_of(session).facts.update(number=quote.number, version=quote.version)
    return order.id


def _check(session: Session, quote: Quote, now: datetime) -> None:
    match state_of(quote, now.date()):
        case QuoteState.ISSUED if is_standing(session, quote):
            return
        case QuoteState.ACCEPTED:
            raise refuse(QuoteCode.QUOTE_ACCEPTED, number=quote.number)
        case QuoteState.EXPIRED:
            raise refuse(QuoteCode.QUOTE_EXPIRED, number=quote.number)
        case _:
            raise refuse(QuoteCode.NOT_ISSUED, number=quote.number)


def _order(session: Session, quote: Quote, now: datetime) -> Order:
    totals = draft_of(quote).totals
    customer = None if quote.customer_id is None else session.get(Customer, quote.customer_id)
    settings = rules.load(session)
    order = Order(
        platform=Platform.OFFLINE,
        number=quote.number,
        customer_id=quote.customer_id,
        status=OrderStatus.AWAITING_PAYMENT,
        created_at=now,
        goods_fen=totals.goods_fen,
        freight_fen=totals.freight_fen,
        adjustment_fen=totals.tax_fen,
        paid_fen=totals.total_fen,
        seller_company=settings.shop_company,
        seller_login=settings.seller_login,
        lines=[_line(line, place) for place, line in enumerate(quote.lines, start=1)],
    )
    if customer is not None:
        _address(order, customer)
    return order


def _address(order: Order, customer: Customer) -> None:
    order.buyer_company = customer.company
    order.buyer_login = customer.login
    order.receiver_name = customer.name
    order.address = customer.address
    order.province = customer.province
    order.phone = customer.phone
    order.mobile = customer.mobile


def _line(line: QuoteLine, place: int) -> OrderLine:
    return OrderLine(
        position=place,
        product_id=line.product_id,
        title=line.title,
        unit_price_fen=line.price_fen,
        quantity_milli=line.quantity_milli,
        unit=line.unit,
        code=line.code,
        spec=line.spec,
    )
