"""What was found, as lines with their ways."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from seller_desk.services.customer.quote_queries import QuoteRow
from seller_desk.services.search import CustomerHit, Found, OrderHit, ProductHit, Subject
from seller_desk.views import terms
from seller_desk.views.formats import time_left, yuan
from seller_desk.views.palette.entry import Entry, Group
from seller_desk.views.palette.ways import Ways
from seller_desk.views.wording import UNKNOWN, counted, translate

_BETWEEN = " · "


def key_of(subject: Subject, key: int) -> str:
    """By what a hit is remembered."""
    return f"{subject}:{key}"


def groups(found: Found, text: str, ways: Ways, now: datetime) -> list[Group]:
    """The hits under their headings; where a number was typed the orders come first."""
    orders = Group(
        translate("palette", "Orders"), [order_entry(hit, text, ways, now) for hit in found.orders]
    )
    customers = Group(
        translate("palette", "Customers"),
        [customer_entry(hit, text, ways) for hit in found.customers],
    )
    first = (orders, customers) if any(map(str.isdigit, text)) else (customers, orders)
    products = [product_entry(hit, text, ways) for hit in found.products]
    quotes = [quote_entry(row, ways) for row in found.quotes]
    return [
        *first,
        Group(translate("palette", "Products"), products),
        Group(translate("palette", "Quotes"), quotes),
    ]


def entries(found: Found, ways: Ways, now: datetime) -> list[Entry]:
    """Everything that was found, without headings."""
    return [entry for group in groups(found, "", ways, now) for entry in group.entries]


def order_entry(hit: OrderHit, text: str, ways: Ways, now: datetime) -> Entry:
    """`2611… · 广州衣尚荟 · ¥14,100.00 · 1 h 18 min left`."""
    row = hit.row
    clock = time_left(row.deadline, now) if row.deadline and not row.held else ""
    return Entry(
        title=row.number,
        detail=_joined(
            (row.buyer, hit.phone, yuan(row.paid_fen), clock or terms.status(row.status))
        ),
        icon="clipboard-list",
        act=partial(ways.order, row.id),
        key=key_of(Subject.ORDER, row.id),
        all=partial(ways.orders, text) if text else None,
    )


def customer_entry(hit: CustomerHit, text: str, ways: Ways) -> Entry:
    """`广州衣尚荟 · key customer · ¥86,420.00 · 14 orders`."""
    orders = counted(translate("palette", "%n order(s)"), hit.orders)
    bought = yuan(hit.paid_fen) if hit.orders else ""
    login = hit.login if hit.login != hit.name else None
    return Entry(
        title=hit.name or UNKNOWN,
        detail=_joined((hit.phone, terms.tier_name(hit.tier), bought, orders, login)),
        icon="user",
        act=partial(ways.customer, hit.id),
        key=key_of(Subject.CUSTOMER, hit.id),
        all=partial(ways.customers, text) if text else None,
    )


def product_entry(hit: ProductHit, text: str, ways: Ways) -> Entry:
    """`帆布袋 · code · stock · on sale`."""
    facts = (hit.code, terms.kind(hit.kind), terms.listing(hit.status))
    return Entry(
        title=hit.title,
        detail=_joined(facts),
        icon="package",
        act=partial(ways.product, hit.id),
        key=key_of(Subject.PRODUCT, hit.id),
        all=partial(ways.products, text) if text else None,
    )


def quote_entry(row: QuoteRow, ways: Ways) -> Entry:
    """`BJ-… · 广州衣尚荟 · ¥1,200.00 · issued`."""
    of_customer = row.customer_id
    return Entry(
        title=row.number,
        detail=_joined((row.customer, yuan(row.total_fen), terms.quote(row.state))),
        icon="file-text",
        act=partial(ways.quote, row.id),
        key=key_of(Subject.QUOTE, row.id),
        all=None if of_customer is None else partial(ways.quotes_of, of_customer),
    )


def filled(wanted: Iterable[Group]) -> Sequence[Group]:
    """The groups that have lines."""
    return [group for group in wanted if group.entries]


def _joined(parts: Iterable[str | None]) -> str:
    return _BETWEEN.join(part for part in parts if part)
