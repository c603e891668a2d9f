"""A listing's way with the platform: draft, in review, live, rejected, off shelf.

The platform answers within one to two working days (the guide, scene 1). It counts its own working
days, so the shop's closed days do not matter here.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, Problem, ProductCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.product import Product
from seller_desk.services import settings as rules
from seller_desk.services.product.catalog import found_product
from seller_desk.services.product.listing import checks
from seller_desk.services.workdays import Calendar, DayCount
from seller_desk.words import ListingStatus

REVIEW_DAYS = 2
_PLATFORM = Calendar(DayCount.WORKING)
_OUTSIDE = (ListingStatus.DRAFT, ListingStatus.REJECTED, ListingStatus.OFF_SHELF)


def submit_listing(session: Session, product_id: int, now: datetime) -> None:
    """It was handed in on the platform, and an answer is expected.

    Raises listing_blocked with every blocking item, wrong_status, no_such_product.
    """
    product = _in(session, product_id, _OUTSIDE)
    found = checks(session, [product_id], rules.load(session), now.date())[product_id]
    if found.blocking:
        head = Problem(ProductCode.LISTING_BLOCKED, facts={"count": len(found.blocking)})
        raise DeskError(head, *(item.problem for item in found.blocking))
    product.review_due = _PLATFORM.after(now, REVIEW_DAYS).at.date().isoformat()
    product.rejected_reason = None
    _move(session, product, ListingStatus.IN_REVIEW, now)


def pass_review(session: Session, product_id: int, now: datetime) -> None:
    """The platform has put it on the shelf. Raises wrong_status, no_such_product."""
    product = _in(session, product_id, [ListingStatus.IN_REVIEW])
    product.review_due = None
    _move(session, product, ListingStatus.LIVE, now)


def reject_listing(session: Session, product_id: int, reason: str, now: datetime) -> None:
    """The platform wants it changed. Raises missing_reason, wrong_status, no_such_product."""
    product = _in(session, product_id, [ListingStatus.IN_REVIEW])
    if not reason.strip():
        raise refuse(ProductCode.MISSING_REASON, where="reason")
    product.review_due = None
    product.rejected_reason = reason.strip()
    _move(session, product, ListingStatus.REJECTED, now)


def withdraw_listing(session: Session, product_id: int, now: datetime) -> None:
    """It is no longer with the platform. Raises wrong_status, no_such_product."""
    product = _in(session, product_id, [ListingStatus.IN_REVIEW])
    product.review_due = None
    _move(session, product, ListingStatus.DRAFT, now)


def take_off_shelf(session: Session, product_id: int, now: datetime) -> None:
    """Buyers do not see it any more. Raises wrong_status, no_such_product."""
    product = _in(session, product_id, [ListingStatus.LIVE])
    _move(session, product, ListingStatus.OFF_SHELF, now)


def _in(session: Session, product_id: int, allowed: Collection[ListingStatus]) -> Product:
    product = found_product(session, product_id)
    if product.status not in allowed:
        raise refuse(ProductCode.WRONG_STATUS, status=product.status.value)
    return product


def _move(session: Session, product: Product, status: ListingStatus, now: datetime) -> None:
    product.status = status
    product.status_since = now.replace(microsecond=0)
    ledger_of(session).facts["title"] = product.title
