"""What the rules of the diagnosis compare with, and over how many days they look.

The numbers of the guide are the guide's; the others are a careful start. All are settings of the
shop, under `findings.<code>.<name>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FindingCode(StrEnum):
    """What the diagnosis can find."""

    CONVERSION_BELOW_BENCHMARK = "conversion_below_benchmark"
    VISITORS_UP_CONVERSION_FLAT = "visitors_up_conversion_flat"
    ADS_WITHOUT_ORDERS = "ads_without_orders"
    COST_PER_ORDER_UP = "cost_per_order_up"
    REGION_SHARE_HIGH = "region_share_high"
    TRAFFIC_MISSING = "traffic_missing"
    VIEWS_WITHOUT_ORDERS = "views_without_orders"
    HIGH_VIEWS_LOW_CONVERSION = "high_views_low_conversion"
    LOW_VIEWS_LOW_CONVERSION = "low_views_low_conversion"
    CART_WITHOUT_ORDERS = "cart_without_orders"
    PRODUCT_WITHOUT_TIERS = "product_without_tiers"
    PRODUCT_WITHOUT_MOQ = "product_without_moq"
    PRODUCT_WITHOUT_IMAGES = "product_without_images"
    PRODUCT_STALE_STAMP = "product_stale_stamp"
    TITLE_BLOCKED_WORD = "title_blocked_word"
    KIND_MISMATCH = "kind_mismatch"
    CUSTOM_ON_DEFAULT_SHIP_BY = "custom_on_default_ship_by"
    SHIP_BY_OUT_OF_RANGE = "ship_by_out_of_range"
    LEAD_TIME_OVER_SHIP_BY = "lead_time_over_ship_by"
    PRICE_BELOW_COST = "price_below_cost"
    NEW_SHARE_HIGH = "new_share_high"
    REPURCHASE_FALLING = "repurchase_falling"
    AVERAGE_SPEND_FALLING = "average_spend_falling"
    FREQUENCY_FALLING = "frequency_falling"
    RHYTHM_BROKEN = "rhythm_broken"
    KEY_CUSTOMER_LAPSED = "key_customer_lapsed"
    CONCENTRATION_HIGH = "concentration_high"
    LATE_SHARE_HIGH = "late_share_high"
    MISSING_TRACKING_REPEATED = "missing_tracking_repeated"
    VIOLATION_NEAR_LIMIT = "violation_near_limit"
    REFUND_RATE_HIGH = "refund_rate_high"
    COUPON_OPEN_TO_ALL = "coupon_open_to_all"
    COUPON_BELOW_COST = "coupon_below_cost"
    QUOTE_NO_ANSWER = "quote_no_answer"
    CUSTOM_ORDER_WITHOUT_QUOTE = "custom_order_without_quote"


class Unit(StrEnum):
    """What a limit is counted in."""

    SHARE = "share"
    """A part of 1."""
    FACTOR = "factor"
    COUNT = "count"
    DAYS = "days"
    HOURS = "hours"
    MONEY = "money"
    """Whole fen."""


THRESHOLD, WINDOW = "threshold", "days"


@dataclass(frozen=True, slots=True)
class Limit:
    """One number that a rule goes by."""

    default: float
    unit: Unit
    least: float
    most: float


def _share(default: float) -> Limit:
    return Limit(default, Unit.SHARE, 0, 1)


def _growth(default: float) -> Limit:
    return Limit(default, Unit.SHARE, 0, 100)


def _count(default: int) -> Limit:
    return Limit(default, Unit.COUNT, 1, 10**9)


def _days(default: int = 30) -> Limit:
    return Limit(default, Unit.DAYS, 1, 366)


_C = FindingCode
# Silent customers are the radar's, too, and go by `lapsed.days` and `lapsed.factor`; the conversion
# to reach is `benchmark.conversion`.
_RULES: Mapping[FindingCode, Mapping[str, Limit]] = {
    _C.CONVERSION_BELOW_BENCHMARK: {WINDOW: _days(), "visitors": _count(100)},
    _C.VISITORS_UP_CONVERSION_FLAT: {
        THRESHOLD: _growth(0.5),
        "flat": _growth(0.1),
        WINDOW: _days(),
    },
    _C.ADS_WITHOUT_ORDERS: {
        THRESHOLD: Limit(10_000, Unit.MONEY, 1, 10**13),
        WINDOW: _days(),
    },
    _C.COST_PER_ORDER_UP: {THRESHOLD: _growth(0.3), WINDOW: _days()},
    _C.REGION_SHARE_HIGH: {THRESHOLD: _share(0.4), WINDOW: _days(), "orders": _count(5)},
    _C.TRAFFIC_MISSING: {THRESHOLD: _count(3)},
    _C.VIEWS_WITHOUT_ORDERS: {THRESHOLD: _count(300), WINDOW: _days()},
    _C.HIGH_VIEWS_LOW_CONVERSION: {THRESHOLD: _count(1_000), WINDOW: _days()},
    _C.LOW_VIEWS_LOW_CONVERSION: {
        THRESHOLD: _count(100),
        WINDOW: _days(),
        "known_days": Limit(14, Unit.DAYS, 1, 366),
    },
    _C.CART_WITHOUT_ORDERS: {THRESHOLD: _count(10), WINDOW: _days()},
    _C.PRODUCT_WITHOUT_TIERS: {THRESHOLD: _count(1)},
    _C.PRODUCT_WITHOUT_IMAGES: {THRESHOLD: _count(5)},
    _C.PRODUCT_STALE_STAMP: {THRESHOLD: _count(1)},
    _C.PRODUCT_WITHOUT_MOQ: {THRESHOLD: _count(1)},
    _C.TITLE_BLOCKED_WORD: {THRESHOLD: _count(1)},
    _C.KIND_MISMATCH: {THRESHOLD: _count(1)},
    _C.CUSTOM_ON_DEFAULT_SHIP_BY: {THRESHOLD: Limit(10, Unit.DAYS, 1, 365)},
    _C.SHIP_BY_OUT_OF_RANGE: {THRESHOLD: _count(1)},
    _C.LEAD_TIME_OVER_SHIP_BY: {THRESHOLD: Limit(0, Unit.DAYS, 0, 365)},
    _C.PRICE_BELOW_COST: {THRESHOLD: Limit(1, Unit.FACTOR, 0, 10), WINDOW: _days()},
    _C.NEW_SHARE_HIGH: {THRESHOLD: _share(0.8), WINDOW: _days(), "buyers": _count(5)},
    _C.REPURCHASE_FALLING: {THRESHOLD: _share(0.2), WINDOW: _days(90), "buyers": _count(5)},
    _C.AVERAGE_SPEND_FALLING: {THRESHOLD: _share(0.2), WINDOW: _days(), "buyers": _count(5)},
    _C.FREQUENCY_FALLING: {THRESHOLD: _share(0.2), WINDOW: _days(90)},
    _C.CONCENTRATION_HIGH: {THRESHOLD: _share(0.3), WINDOW: _days(90), "buyers": _count(5)},
    _C.LATE_SHARE_HIGH: {THRESHOLD: _share(0.05), WINDOW: _days()},
    _C.MISSING_TRACKING_REPEATED: {THRESHOLD: _count(3)},
    _C.VIOLATION_NEAR_LIMIT: {THRESHOLD: Limit(12, Unit.HOURS, 0, 24)},
    _C.COUPON_OPEN_TO_ALL: {THRESHOLD: _count(1)},
    _C.COUPON_BELOW_COST: {
        THRESHOLD: Limit(1, Unit.FACTOR, 0, 10),
        WINDOW: _days(90),
        "covered": _share(0.8),
    },
    _C.QUOTE_NO_ANSWER: {THRESHOLD: Limit(3, Unit.DAYS, 1, 365)},
    _C.CUSTOM_ORDER_WITHOUT_QUOTE: {THRESHOLD: _count(1), WINDOW: _days()},
    _C.REFUND_RATE_HIGH: {THRESHOLD: _share(0.1), WINDOW: _days(), "orders": _count(5)},
}


def key_of(code: FindingCode, name: str) -> str:
    """The key of a setting: findings.new_share_high.threshold."""
    return f"findings.{code}.{name}"


LIMITS: Mapping[str, Limit] = {
    key_of(code, name): limit for code, rule in _RULES.items() for name, limit in rule.items()
}
"""Every limit by its key."""
