"""Which coupon suits whom: the ones that can be given, the most fitting first."""

import math
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.services.customer.coupons import (
    CouponRow,
    CouponState,
    listing,
    preview_grant,
)
from seller_desk.services.settings import ShopSettings


def for_customers(
    session: Session, customers: Sequence[int], settings: ShopSettings, now: datetime
) -> list[CouponRow]:
    """The coupons that can still be given, those first that most of these customers may get."""
    open_rows = [
        row
        for row in listing(session, now)
        if row.state is not CouponState.ENDED and row.granted < (row.total or math.inf)
    ]
    fits = {
        row.id: len(preview_grant(session, row.id, customers, settings, now).customers)
        for row in open_rows
    }
    return sorted(open_rows, key=lambda row: -fits[row.id])
