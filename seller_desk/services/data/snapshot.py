"""All that the rules of the diagnosis look at, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from seller_desk.services.data.measures import Figures
from seller_desk.services.limits import FindingCode
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus, ProductKind, Tier


@dataclass(frozen=True, slots=True)
class Margin:
    """What is earned on goods whose cost is known, as a part of their price.

    `covered` is their part of all goods sold.
    """

    share: float
    covered: float


@dataclass(frozen=True, slots=True)
class Period:
    """A range of days beside the one before it, and the orders that stand out in it."""

    now: Figures
    before: Figures
    refunds: Mapping[int, int] | None = None
    """What went back, by the order's id."""
    region_orders: tuple[int, ...] = ()
    """The paid orders of the largest region that has a name."""
    lowest_prices: Mapping[int, int] | None = None
    """The lowest 单价 that each product was sold at, in fen."""
    margin: Margin | None = None
    unquoted_orders: tuple[int, ...] = ()
    """Paid orders of goods made to order, without a quote."""


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """One product as it is listed."""

    id: int
    title: str
    kind: ProductKind
    status: ListingStatus
    ship_days: int | None
    minimum_quantity: int | None
    cost_fen: int | None
    lead_days: int | None = None
    has_options: bool = False
    """Whether the buyer may choose how it is made."""
    price_tiers: int = 0
    images: int = 0
    stale_images: int = 0
    """Those that print what is not so any more."""
    blocked_words: tuple[str, ...] = ()
    """Words of its title for which the platform rejects it."""

    @property
    def is_live(self) -> bool:
        """Whether buyers can see it."""
        return self.status is ListingStatus.LIVE


@dataclass(frozen=True, slots=True)
class CouponFacts:
    """A coupon that has not ended."""

    id: int
    reduction_share: float
    """What it takes off at its threshold."""
    is_open_to_all: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """A regular or key customer who has fallen silent; `gap_days` is the own rhythm, if any."""

    customer_id: int
    tier: Tier
    last_at: datetime
    gap_days: float | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The shop at one moment, as the rules see it."""

    now: datetime
    settings: ShopSettings
    periods: Mapping[int, Period]
    """By the number of days, all ending yesterday."""
    products: tuple[ProductFacts, ...] = ()
    tiers: Mapping[int, Tier] | None = None
    """Every customer who ever paid, by the tier that all their purchases make."""
    silent: tuple[Silence, ...] = ()
    untracked: tuple[int, ...] = ()
    """Orders sent off without a waybill number, past the time allowed."""
    violations: Mapping[int, datetime] = field(default_factory=dict)
    """When those that nobody has handled were opened, by id."""
    coupons: tuple[CouponFacts, ...] = ()
    open_quotes: Mapping[int, datetime] = field(default_factory=dict)
    """When the quotes that wait for an answer were issued, by id."""
    missing_days: tuple[date, ...] | None = None
    """Days without traffic up to yesterday; None before there was any."""

    def period(self, code: FindingCode) -> Period:
        """The days over which a rule looks."""
        return self.periods[self.settings.window(code)]

    @property
    def live(self) -> tuple[ProductFacts, ...]:
        """The products that buyers can see."""
        return tuple(product for product in self.products if product.is_live)
