"""Snapshots of a shop in which nothing stands out, but for what a test says."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from seller_desk.services.data.diagnosis import RULES
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.measures import Bought, DayFigure, Figures, ProductFigure
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.snapshot import Period, ProductFacts, Snapshot
from seller_desk.services.limits import FindingCode, key_of
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus, ProductKind
from tests.makers import NOW

WITHIN = last_days(NOW, 30)


def figures(within: Range = WITHIN, **changes: object) -> Figures:
    """A range of which nothing is known."""
    empty = Figures(
        range=within,
        visitors=None,
        page_views=None,
        traffic_days=0,
        ordering_buyers=0,
        conversion=None,
        platform_conversion=None,
        paid_fen=0,
        paid_orders=0,
        paying_buyers=0,
        average_spend_fen=None,
        add_to_cart_rate=None,
        new_share=None,
        repurchase_rate=None,
        purchase_frequency=None,
        late_shipment_share=None,
        refund_rate=None,
        ad_spend_fen=None,
        by_region=(),
        by_product=(),
        by_tier=(),
        by_day=(),
        buyers={},
    )
    return replace(empty, **changes)  # type: ignore[arg-type]  # tests name them


def bought(*orders: int, paid_fen: int = 1_000, is_new: bool = False) -> dict[int, Bought]:
    """Buyers 1, 2, 3 … with so many orders each."""
    return {
        number: Bought(count, paid_fen, is_new) for number, count in enumerate(orders, 1) if count
    }


def day(days_ago: int, **facts: int | None) -> DayFigure:
    return replace(DayFigure(_ago(days_ago)), **facts)  # type: ignore[arg-type]


def _ago(days: int) -> date:
    return NOW.date() - timedelta(days)


def viewed(number: int = 1, **facts: float | None) -> ProductFigure:
    """A product of the shop with its traffic."""
    return replace(ProductFigure(number, ordering_buyers=0), **facts)  # type: ignore[arg-type]


def listed(number: int = 1, **facts: object) -> ProductFacts:
    """A live product on stock whose listing is whole."""
    whole = ProductFacts(
        id=number,
        title="纯棉短袖T恤",
        kind=ProductKind.STOCK,
        status=ListingStatus.LIVE,
        ship_days=None,
        minimum_quantity=50,
        cost_fen=None,
        price_tiers=3,
        images=5,
    )
    return replace(whole, **facts)  # type: ignore[arg-type]


def shop(
    now: Figures | None = None,
    before: Figures | None = None,
    *,
    limits: Mapping[str, float] | None = None,
    **more: object,
) -> Snapshot:
    """A shop with these figures, over whatever window; `more` goes to its period or itself."""
    of_period = {name: more.pop(name) for name in list(more) if name in Period.__slots__}
    period = Period(now or figures(), before or figures(WITHIN.before), **of_period)  # type: ignore[arg-type]
    given = more.pop("settings", ShopSettings())
    assert isinstance(given, ShopSettings)
    rules = replace(given, limits=tuple((limits or {}).items()))
    found = {7: period, 30: period, 90: period}
    return Snapshot(now=NOW, settings=rules, periods=found, **more)  # type: ignore[arg-type]


def ask(code: FindingCode, snapshot: Snapshot) -> Finding | None:
    """What one rule says."""
    return RULES[code](snapshot)


def held(code: FindingCode, snapshot: Snapshot) -> Finding:
    """A finding that must hold."""
    found = ask(code, snapshot)
    assert found is not None
    assert found.code is code
    return found


def limit(code: FindingCode, value: float, name: str = "threshold") -> dict[str, float]:
    return {key_of(code, name): value}
