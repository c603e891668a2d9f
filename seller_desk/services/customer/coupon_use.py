"""Coupons that were used by now, all of one coupon at once."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, DeskError
from seller_desk.models.dealing import CouponGrant
from seller_desk.models.ledger import ledger_of
from seller_desk.services.customer.coupons import use_coupon


def use_coupons(session: Session, coupon_id: int, now: datetime) -> int:
    """Mark every grant of a coupon as used whose customer has since paid an order that reaches it.

    How many; raises order_too_small when there is none.
    """
    wanted = (
        select(CouponGrant.id)
        .where(CouponGrant.coupon_id == coupon_id, CouponGrant.used_at.is_(None))
        .order_by(CouponGrant.granted_at, CouponGrant.id)
    )
    used, last = 0, None
    for grant in session.scalars(wanted).all():
        try:
            use_coupon(session, grant, now)
        except DeskError as error:
            if error.first.code is not CustomerCode.ORDER_TOO_SMALL:
                raise
            last = error
        else:
            used += 1
    if not used and last is not None:
        raise last
    ledger_of(session).facts["count"] = used
    return used
