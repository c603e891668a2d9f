"""专属优惠: a coupon for one large buyer, proposed from what this customer has bought."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, Level, Problem, refuse
from seller_desk.services.customer import messages
from seller_desk.services.customer.contacts import allowed_from
from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.customer.coupons import warnings
from seller_desk.services.customer.queries import card
from seller_desk.services.sales_book import ENOUGH, Sale, sales_between
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import YEAR, ranking

VALID_DAYS = 14
STRENGTH_PERCENT, MARGIN_PARTS = 3, 3
"""The proposal takes so much of its threshold, and at most such a part of the margin of it."""
_ROUND, _ROUND_OFF = 10_000, 1_000
"""Thresholds go up to whole hundreds of yuan, reductions down to whole tens."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What a customer has bought within a year; None is not known."""

    orders: int
    paid_fen: int
    margin: float | None
    """Of goods, where enough of them have a cost price."""
    amounts: tuple[int, ...]
    """Of each order, the largest first."""

    @property
    def average_fen(self) -> int | None:
        """Of an order."""
        return round(self.paid_fen / self.orders) if self.orders else None

    def reaching(self, threshold_fen: int) -> int:
        """How many orders would have reached a threshold."""
        return sum(1 for amount in self.amounts if amount >= threshold_fen)


@dataclass(frozen=True, slots=True)
class Offer:
    """All that is known before a personal coupon is written; `resting_until` is the guard's."""

    customer_id: int
    customer: str
    habits: Habits
    draft: CouponDraft
    resting_until: datetime | None


def personal_offer(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> Offer:
    """What to propose to a customer. Raises no_such_customer."""
    known = card(session, customer_id, settings, now)
    if known is None:
        raise refuse(CustomerCode.NO_SUCH_CUSTOMER)
    found = habits(_sales(session, customer_id, settings, now))
    threshold, reduction = proposed(found)
    today = now.date()
    draft = CouponDraft(
        name="",
        threshold_fen=threshold,
        reduction_fen=reduction,
        tiers=frozenset(),
        starts_on=today,
        ends_on=today + timedelta(days=VALID_DAYS - 1),
        total=1,
        customers=(customer_id,),
    )
    until = allowed_from(session, [customer_id], settings, now).get(customer_id)
    name = known.row.name or ""
    return Offer(customer_id, name, found, draft, until)


def habits(sales: Sequence[Sale]) -> Habits:
    """Orders added up; no margin is claimed where too little is known."""
    goods = sum(sale.goods_fen for sale in sales)
    covered = sum(sale.covered_fen for sale in sales)
    is_enough = covered > 0 and covered >= goods * ENOUGH
    return Habits(
        orders=len(sales),
        paid_fen=sum(sale.paid_fen for sale in sales),
        margin=sum(sale.margin_fen for sale in sales) / covered if is_enough else None,
        amounts=tuple(sorted((sale.paid_fen for sale in sales), reverse=True)),
    )


def proposed(found: Habits) -> tuple[int, int]:
    """Threshold and reduction: a tenth above the average order, and a small part of it off."""
    wanted = (found.average_fen or 0) * 11 // 10
    threshold = max(-(-wanted // _ROUND) * _ROUND, _ROUND)
    off = threshold * STRENGTH_PERCENT // 100
    if found.margin is not None:
        off = min(off, max(int(threshold * found.margin / MARGIN_PARTS), 0))
    return threshold, max(off // _ROUND_OFF * _ROUND_OFF, 100)


def personal_warnings(session: Session, draft: CouponDraft, found: Habits) -> list[Problem]:
    """What to know before it is given: by this customer's own margin, not the shop's."""
    cost_share = None if found.margin is None else 1 - found.margin
    told = warnings(session, draft, cost_share=cost_share)
    if found.orders and not found.reaching(draft.threshold_fen):
        told.append(Problem(CustomerCode.NEVER_REACHED, Level.WARNING, "threshold"))
    return told


def offer_text(offer: Offer, draft: CouponDraft) -> str:
    """The message that goes with it."""
    words = messages.coupon_words(draft.threshold_fen, draft.reduction_fen, str(draft.ends_on))
    known = {"name": offer.customer, "coupon": words}
    return messages.filled(messages.phrases()["personal"], known).text


def _sales(
    session: Session, customer_id: int, settings: ShopSettings, now: datetime
) -> Sequence[Sale]:
    ranks = ranking(session, settings, now, [customer_id])
    return list(sales_between(session, now - YEAR, now, ranks, [customer_id]))
