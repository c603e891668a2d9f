"""What the diagnosis finds, in words: the name of each rule, and its number as people read it."""

from collections.abc import Mapping

from seller_desk.errors import Level
from seller_desk.services.data.finding import Finding
from seller_desk.services.limits import FindingCode
from seller_desk.views.formats import count, share, yuan
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import Tone

_C = FindingCode
NAMES: Mapping[FindingCode, str] = {
    _C.CONVERSION_BELOW_BENCHMARK: QT_TRANSLATE_NOOP("findings", "Conversion below the industry"),
    _C.VISITORS_UP_CONVERSION_FLAT: QT_TRANSLATE_NOOP(
        "findings", "More visitors, no better conversion"
    ),
    _C.ADS_WITHOUT_ORDERS: QT_TRANSLATE_NOOP("findings", "Ad spend on days without an order"),
    _C.COST_PER_ORDER_UP: QT_TRANSLATE_NOOP("findings", "An order costs more ad spend"),
    _C.REGION_SHARE_HIGH: QT_TRANSLATE_NOOP("findings", "One region brings very much"),
    _C.TRAFFIC_MISSING: QT_TRANSLATE_NOOP("findings", "Traffic not imported"),
    _C.VIEWS_WITHOUT_ORDERS: QT_TRANSLATE_NOOP("findings", "Viewed, never ordered"),
    _C.HIGH_VIEWS_LOW_CONVERSION: QT_TRANSLATE_NOOP("findings", "Many views, low conversion"),
    _C.LOW_VIEWS_LOW_CONVERSION: QT_TRANSLATE_NOOP("findings", "Few views, low conversion"),
    _C.CART_WITHOUT_ORDERS: QT_TRANSLATE_NOOP("findings", "In the cart, never ordered"),
    _C.PRODUCT_WITHOUT_TIERS: QT_TRANSLATE_NOOP("findings", "Product without price tiers"),
    _C.PRODUCT_WITHOUT_IMAGES: QT_TRANSLATE_NOOP("findings", "Product with too few pictures"),
    _C.PRODUCT_STALE_STAMP: QT_TRANSLATE_NOOP("findings", "Main image out of date"),
    _C.PRODUCT_WITHOUT_MOQ: QT_TRANSLATE_NOOP("findings", "Product without a minimum quantity"),
    _C.TITLE_BLOCKED_WORD: QT_TRANSLATE_NOOP("findings", "Forbidden word in the title"),
    _C.KIND_MISMATCH: QT_TRANSLATE_NOOP("findings", "Kind does not fit the product"),
    _C.CUSTOM_ON_DEFAULT_SHIP_BY: QT_TRANSLATE_NOOP(
        "findings", "Made to order on the default days to ship"
    ),
    _C.SHIP_BY_OUT_OF_RANGE: QT_TRANSLATE_NOOP("findings", "Days to ship out of range"),
    _C.LEAD_TIME_OVER_SHIP_BY: QT_TRANSLATE_NOOP("findings", "Lead time over the days to ship"),
    _C.PRICE_BELOW_COST: QT_TRANSLATE_NOOP("findings", "Sold below cost"),
    _C.NEW_SHARE_HIGH: QT_TRANSLATE_NOOP("findings", "Nearly all buyers are new"),
    _C.REPURCHASE_FALLING: QT_TRANSLATE_NOOP("findings", "Repurchase is falling"),
    _C.AVERAGE_SPEND_FALLING: QT_TRANSLATE_NOOP("findings", "Average spend is falling"),
    _C.FREQUENCY_FALLING: QT_TRANSLATE_NOOP("findings", "Old customers buy less often"),
    _C.RHYTHM_BROKEN: QT_TRANSLATE_NOOP("findings", "Customers out of their rhythm"),
    _C.KEY_CUSTOMER_LAPSED: QT_TRANSLATE_NOOP("findings", "Key customers lapsed"),
    _C.CONCENTRATION_HIGH: QT_TRANSLATE_NOOP("findings", "Very much hangs on one customer"),
    _C.LATE_SHARE_HIGH: QT_TRANSLATE_NOOP("findings", "Too many late shipments"),
    _C.MISSING_TRACKING_REPEATED: QT_TRANSLATE_NOOP("findings", "Waybills missing again"),
    _C.VIOLATION_NEAR_LIMIT: QT_TRANSLATE_NOOP("findings", "Violation near its limit (hours left)"),
    _C.COUPON_OPEN_TO_ALL: QT_TRANSLATE_NOOP("findings", "Coupon open to everybody"),
    _C.COUPON_BELOW_COST: QT_TRANSLATE_NOOP("findings", "Coupon takes the whole margin"),
    _C.QUOTE_NO_ANSWER: QT_TRANSLATE_NOOP("findings", "Quotes without an answer (days)"),
    _C.CUSTOM_ORDER_WITHOUT_QUOTE: QT_TRANSLATE_NOOP("findings", "Made to order without a quote"),
    _C.REFUND_RATE_HIGH: QT_TRANSLATE_NOOP("findings", "High refund rate"),
}
"""The name of every rule; tests/views/test_findings.py looks that none is missing."""
LEVELS: Mapping[Level, str] = {
    Level.ERROR: QT_TRANSLATE_NOOP("findings", "Serious"),
    Level.WARNING: QT_TRANSLATE_NOOP("findings", "Mind"),
    Level.ADVICE: QT_TRANSLATE_NOOP("findings", "Advice"),
}
LEVEL_TONES = {Level.ERROR: Tone.DANGER, Level.WARNING: Tone.WARNING, Level.ADVICE: Tone.INFO}
LEVEL_ICONS = {
    Level.ERROR: "octagon-alert",
    Level.WARNING: "triangle-alert",
    Level.ADVICE: "lightbulb",
}
LIMIT_NAMES: Mapping[str, str] = {
    "threshold": QT_TRANSLATE_NOOP("findings", "limit"),
    "days": QT_TRANSLATE_NOOP("findings", "days looked at"),
    "visitors": QT_TRANSLATE_NOOP("findings", "visitors at least"),
    "flat": QT_TRANSLATE_NOOP("findings", "conversion grown by less than"),
    "orders": QT_TRANSLATE_NOOP("findings", "orders at least"),
    "buyers": QT_TRANSLATE_NOOP("findings", "buyers at least"),
    "covered": QT_TRANSLATE_NOOP("findings", "goods with known cost at least"),
    "known_days": QT_TRANSLATE_NOOP("findings", "days of traffic at least"),
}
"""What each limit of a rule is, by the last part of its key."""
_MONEY = frozenset({_C.ADS_WITHOUT_ORDERS})
_COUNTS = frozenset(
    {
        _C.TRAFFIC_MISSING,
        _C.VIEWS_WITHOUT_ORDERS,
        _C.LOW_VIEWS_LOW_CONVERSION,
        _C.CART_WITHOUT_ORDERS,
        _C.PRODUCT_WITHOUT_TIERS,
        _C.PRODUCT_WITHOUT_IMAGES,
        _C.PRODUCT_STALE_STAMP,
        _C.PRODUCT_WITHOUT_MOQ,
        _C.TITLE_BLOCKED_WORD,
        _C.KIND_MISMATCH,
        _C.CUSTOM_ON_DEFAULT_SHIP_BY,
        _C.SHIP_BY_OUT_OF_RANGE,
        _C.LEAD_TIME_OVER_SHIP_BY,
        _C.VIOLATION_NEAR_LIMIT,
        _C.COUPON_OPEN_TO_ALL,
        _C.QUOTE_NO_ANSWER,
        _C.CUSTOM_ORDER_WITHOUT_QUOTE,
        _C.KEY_CUSTOMER_LAPSED,
        _C.MISSING_TRACKING_REPEATED,
    }
)
_FACTORS = frozenset({_C.RHYTHM_BROKEN, _C.PRICE_BELOW_COST})


def name(code: FindingCode) -> str:
    """What a rule says, in few words."""
    return translate("findings", NAMES[code])


def level(value: Level) -> str:
    """How bad it is, in one word."""
    return translate("findings", LEVELS[value])


def limit_name(key: str) -> str:
    """The name of a limit by the key of its setting; the key itself when it is none."""
    _, _, rest = key.partition("findings.")
    code, _, part = rest.partition(".")
    if part not in LIMIT_NAMES or code not in set(FindingCode):
        return key
    said = translate("findings", "{finding}: {limit}")
    return said.format(
        finding=name(FindingCode(code)), limit=translate("findings", LIMIT_NAMES[part])
    )


def number(finding: Finding, value: float) -> str:
    """The value or the threshold of a finding as people read it."""
    if finding.code in _MONEY:
        return yuan(round(value))
    if finding.code in _COUNTS:
        return count(round(value))
    return f"×{value:.2f}" if finding.code in _FACTORS else share(value)
