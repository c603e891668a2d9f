"""The radar: what is late, due, unanswered or silent. Every number is the length of its list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.services.customer.coupons import ending as ending_coupons
from seller_desk.services.customer.queries import CustomerFilter, CustomerSort
from seller_desk.services.customer.quote_queries import QuoteFilter
from seller_desk.services.customer.quote_queries import ending as ending_quotes
from seller_desk.services.customer.rhythm import lapsed
from seller_desk.services.data.queries import days_without_traffic
from seller_desk.services.order import aftersale_queries, queries
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.services.product.queries import (
    Flaw,
    ProductFilter,
    count_without_ship_days,
)
from seller_desk.services.product.violations import find_violations
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus


@dataclass(frozen=True, slots=True)
class Radar:
    """The counts of CONTRACT.md; None where nothing can be known yet.

    Days without traffic are unknown until a first day of traffic is there.
    """

    overdue: int
    due_today: int
    due_soon: int
    held_by_refund: int
    missing_tracking: int
    missing_tracking_late: int
    after_sales: int
    lapsed: int
    violations: int = 0
    quotes_ending: int = 0
    coupons_ending: int = 0
    traffic_missing_days: int | None = None
    ship_days_unset: int = 0
    """Products that went live with days to ship that nobody has set."""


def _to_ship(due: DueWindow) -> OrderFilter:
    return OrderFilter(
        stage=Stage.AWAITING_SHIPMENT, due=due, sort=SortKey.DEADLINE, descending=False
    )


ORDER_LISTS: Mapping[str, OrderFilter] = {
    "overdue": _to_ship(DueWindow.OVERDUE),
    "due_today": _to_ship(DueWindow.DUE_TODAY),
    "due_soon": _to_ship(DueWindow.SOON),
    "held_by_refund": OrderFilter(stage=Stage.HELD, sort=SortKey.DEADLINE, descending=False),
    "missing_tracking": OrderFilter(
        stage=Stage.MISSING_TRACKING, sort=SortKey.DEADLINE, descending=False
    ),
    "missing_tracking_late": OrderFilter(
        stage=Stage.MISSING_TRACKING,
        due=DueWindow.OVERDUE,
        sort=SortKey.DEADLINE,
        descending=False,
    ),
}
"""The list of orders that each number opens; that of cases is `aftersale_queries.to_answer`."""
LAPSED = CustomerFilter(
    lapsed=True,
    sort=CustomerSort.TIER,
    descending=True,
    then=((CustomerSort.LAST, False),),
)
"""The list that the number of silent customers opens: as `lapsed` has them, the worst first."""

SHIP_DAYS_UNSET = ProductFilter(status=ListingStatus.LIVE, flaw=Flaw.NO_SHIP_DAYS)
"""The list that the number of products without days to ship opens."""
QUOTES_ENDING = QuoteFilter(ending=True)
"""The list that the number of quotes about to end opens."""


def radar(session: Session, settings: ShopSettings, now: datetime) -> Radar:
    """All counts at once."""
    orders = {
        name: len(queries.find(session, wanted, settings, now))
        for name, wanted in ORDER_LISTS.items()
    }
    missing = days_without_traffic(session, now)
    return Radar(
        **orders,
        after_sales=len(aftersale_queries.to_answer(session)),
        lapsed=len(lapsed(session, settings, now)),
        violations=len(find_violations(session, is_open=True)),
        quotes_ending=len(ending_quotes(session, settings, now)),
        coupons_ending=len(ending_coupons(session, settings, now)),
        traffic_missing_days=None if missing is None else len(missing),
        ship_days_unset=count_without_ship_days(session),
    )
