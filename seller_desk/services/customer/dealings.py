"""What has passed between the shop and one customer, and what to do next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from seller_desk.services.customer import contacts, coupons, messages
from seller_desk.services.customer.contacts import ContactRow
from seller_desk.services.customer.coupons import CouponState, GrantRow
from seller_desk.services.customer.matching import Suiting, suiting
from seller_desk.services.customer.merging import Likeness, likely_same, merged_logins
from seller_desk.services.customer.people import tags
from seller_desk.services.customer.preferences import Preferences, preferences
from seller_desk.services.customer.queries import CustomerCard, card
from seller_desk.services.customer.quote_queries import (
    QuoteFilter,
    QuoteRow,
    find_quotes,
    quote_rows,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.words import QuoteState, Tier

_NAMED = 3
_LONGEST_TITLE = 14


class Advice(StrEnum):
    """What to do next about a customer."""

    WAIT = "wait"
    QUOTE = "quote"
    NEW_GOODS = "new_goods"
    COUPON = "coupon"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Dealings:
    """All of it, newest first."""

    tags: tuple[str, ...]
    contacts: tuple[ContactRow, ...]
    grants: tuple[GrantRow, ...]
    quotes: tuple[QuoteRow, ...]
    resting_until: datetime | None
    """The minute from which marketing is allowed again; None when it is now."""
    suiting: tuple[Suiting, ...]
    alike: tuple[Likeness, ...]
    also: tuple[str, ...]
    """Logins that were merged into this customer."""
    advice: Advice


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to one customer, and what could not be filled in."""

    customer_id: int
    name: str
    text: str
    missing: tuple[str, ...]


def dealings(session: Session, customer_id: int, settings: ShopSettings, now: datetime) -> Dealings:
    """What a profile shows beside the orders."""
    found = card(session, customer_id, settings, now)
    fits = suiting(session, customer_id, settings, now)
    until = contacts.allowed_from(session, [customer_id], settings, now).get(customer_id)
    tier = Tier.NEW if found is None else found.row.tier
    grants = coupons.grants(session, customer_id)
    return Dealings(
        tags=tags(session, customer_id),
        contacts=tuple(contacts.log(session, customer_id)),
        grants=tuple(grants),
        quotes=tuple(_quotes(session, customer_id, settings, now)),
        resting_until=until,
        suiting=tuple(fits),
        alike=tuple(likely_same(session, customer_id)),
        also=tuple(merged_logins(session, customer_id)),
        advice=advice(session, tier, fits, grants, now, is_resting=until is not None),
    )


def advice(
    session: Session,
    tier: Tier,
    fits: Sequence[Suiting],
    grants: Sequence[GrantRow],
    now: datetime,
    *,
    is_resting: bool,
) -> Advice:
    """Key customers get a quote, others new goods, else a coupon of their tier, else a call."""
    if is_resting:
        return Advice.WAIT
    if tier is Tier.KEY:
        return Advice.QUOTE
    if any(one.is_new for one in fits):
        return Advice.NEW_GOODS
    had = {grant.coupon_id for grant in grants}
    for one in coupons.listing(session, now):
        if one.state is CouponState.RUNNING and tier in one.tiers and one.id not in had:
            return Advice.COUPON
    return Advice.CALL


def drafts(
    session: Session,
    customers: Sequence[int],
    text: str,
    settings: ShopSettings,
    now: datetime,
) -> list[Draft]:
    """A template filled in for each of these customers."""
    found = []
    for customer_id in customers:
        known = card(session, customer_id, settings, now)
        if known is not None:
            said = messages.filled(text, _facts(session, known, settings, now))
            found.append(Draft(customer_id, known.row.name or "", said.text, said.missing))
    return found


def _facts(
    session: Session, known: CustomerCard, settings: ShopSettings, now: datetime
) -> Mapping[str, str]:
    customer_id = known.row.id
    return {
        "name": known.row.name or "",
        "shop": settings.shop_name or "",
        "days": "" if known.days_since is None else str(known.days_since),
        "goods": _goods(preferences(session, customer_id)),
        "new_goods": messages.listed(
            [one.title for one in suiting(session, customer_id, settings, now) if one.is_new][
                :_NAMED
            ]
        ),
        "coupon": _coupon(session, customer_id, now),
        "quote": _quote(session, customer_id, settings, now),
    }


def _goods(liked: Preferences) -> str:
    """The colour and the kind of goods that a customer likes best."""
    kinds = [one.name.rpartition(">")[2].strip() for one in liked.categories]
    names = kinds or [one.title for one in liked.favourites]
    if not names:
        return ""
    colour = messages.colour_words(liked.colours[0].name) if liked.colours else ""
    return f"{colour}{_short(names[0])}"


def _short(title: str) -> str:
    """The first words of a title: a message names goods, it does not list them."""
    return title.split(maxsplit=1)[0][:_LONGEST_TITLE] if title.split() else title


def _coupon(session: Session, customer_id: int, now: datetime) -> str:
    for one in coupons.grants(session, customer_id):
        if one.used_at is None and one.ends_on >= now.date():
            return messages.coupon_words(
                one.threshold_fen, one.reduction_fen, one.ends_on.isoformat()
            )
    return ""


def _quote(session: Session, customer_id: int, settings: ShopSettings, now: datetime) -> str:
    for one in _quotes(session, customer_id, settings, now):
        if one.state is QuoteState.ISSUED:
            return messages.quote_words(one.number, one.total_fen, one.valid_until)
    return ""


def _quotes(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> list[QuoteRow]:
    ids = find_quotes(session, QuoteFilter(customer_id=customer_id), settings, now)
    return quote_rows(session, ids, now)
