"""Numbers as they are typed into an order, and its dates and tiers in words."""

from collections.abc import Callable
from datetime import datetime

from seller_desk.services.entry_board import Buyer, Outlook, Ready
from seller_desk.services.entry_goods import Goods
from seller_desk.services.order.entry import EntryLine
from seller_desk.views.formats import masked_phone, money, near_moment, quantity, yuan
from seller_desk.views.widgets.entry_rows import EntryRow
from seller_desk.views.wording import UNKNOWN, counted, translate

Read = Callable[[str], int | None]
"""A number as it is typed; raises ValueError."""


def tier_hint(goods: Goods | None, line: EntryLine) -> str:
    """How many more pieces bring the next tier."""
    found = goods.next_tier(line.quantity_milli or 0) if goods else None
    if found is None:
        return ""
    said = translate("order", "{count} more: {price} each")
    return said.format(count=quantity(found.more_milli), price=money(found.price_fen))


def price_hint(goods: Goods | None, line: EntryLine) -> str:
    """The tier's price where another one was typed."""
    usual = goods.offer.tier_fen(line.quantity_milli or 0) if goods else None
    if usual is None or line.price_fen in {None, usual}:
        return ""
    return translate("order", "tier price {price}").format(price=money(usual))


def due_text(found: Outlook, now: datetime) -> str:
    """By when the order must leave."""
    if found.due is None:
        return UNKNOWN
    days = counted(translate("order", "%n day(s)"), found.due.days)
    return f"{near_moment(found.due.at, now)}  ·  {days}"


def ready_text(ready: Ready, now: datetime) -> str:
    """When the goods can be made."""
    said = translate("order", "{title}: ready {at} at the earliest")
    return said.format(title=ready.title, at=near_moment(ready.at, now))


def ready_why(ready: Ready) -> str:
    """What that follows from."""
    said = translate("order", "{open} open + {wanted} here, {daily} a day")
    return said.format(
        open=quantity(ready.open_milli),
        wanted=quantity(ready.wanted_milli),
        daily=f"{ready.daily:,}",
    )


def buyer_entry(buyer: Buyer) -> EntryRow:
    """A customer in the list of those that were found."""
    return EntryRow(
        title=buyer.name or UNKNOWN,
        second=buyer_facts(buyer),
        value=yuan(buyer.paid_fen),
        value_second=counted(translate("order", "%n order(s)"), buyer.orders),
        letter=buyer.name[:1],
    )


def buyer_facts(buyer: Buyer) -> str:
    """Login and phone, as far as they are known."""
    login = None if buyer.login == buyer.name else buyer.login
    phone = masked_phone(buyer.receiver.phone) if buyer.receiver.phone else None
    return "  ·  ".join(part for part in (login, phone) if part)


def goods_entry(goods: Goods) -> EntryRow:
    """A product in the list of those that were found."""
    offer = goods.offer
    last = translate("order", "last {price}")
    return EntryRow(
        title=offer.title,
        second=offer.code or UNKNOWN,
        value=yuan(offer.list_fen),
        value_second="" if offer.last is None else last.format(price=yuan(offer.last.price_fen)),
        icon="package",
    )
