"""What the button of a finding does: it leads to the place where something can be done."""

from collections.abc import Mapping
from enum import StrEnum

from seller_desk.services.data.finding import Finding, Noun
from seller_desk.services.limits import FindingCode
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import Tier

_C = FindingCode


class Act(StrEnum):
    """Where a button leads."""

    STEPS = "steps"
    """The three-step check."""
    IMPORT = "import"
    COURIER = "courier"
    """The courier rule of a region."""
    CUSTOMERS = "customers"
    """The list of exactly these customers."""
    PRODUCT = "product"
    """The first product, at the field that is wrong."""
    ORDERS = "orders"
    """The list of exactly the orders that lack a number."""
    SHIPPING = "shipping"
    """What must leave today, before more of it is late."""
    ORDER = "order"
    """The first of the orders."""
    QUOTE = "quote"
    VIOLATIONS = "violations"
    COUPON = "coupon"
    """The draft of a coupon for old customers."""
    COUPONS = "coupons"
    """The coupons that there are."""
    COMPOSER = "composer"
    """Main images of exactly these products."""


_ACTS: Mapping[FindingCode, Act] = {
    _C.CONVERSION_BELOW_BENCHMARK: Act.STEPS,
    _C.VISITORS_UP_CONVERSION_FLAT: Act.STEPS,
    _C.ADS_WITHOUT_ORDERS: Act.STEPS,
    _C.COST_PER_ORDER_UP: Act.STEPS,
    _C.REGION_SHARE_HIGH: Act.COURIER,
    _C.TRAFFIC_MISSING: Act.IMPORT,
    _C.VIEWS_WITHOUT_ORDERS: Act.PRODUCT,
    _C.HIGH_VIEWS_LOW_CONVERSION: Act.STEPS,
    _C.LOW_VIEWS_LOW_CONVERSION: Act.PRODUCT,
    _C.CART_WITHOUT_ORDERS: Act.PRODUCT,
    _C.PRODUCT_WITHOUT_TIERS: Act.PRODUCT,
    _C.PRODUCT_WITHOUT_MOQ: Act.PRODUCT,
    _C.PRODUCT_WITHOUT_IMAGES: Act.PRODUCT,
    _C.PRODUCT_STALE_STAMP: Act.COMPOSER,
    _C.TITLE_BLOCKED_WORD: Act.PRODUCT,
    _C.KIND_MISMATCH: Act.PRODUCT,
    _C.CUSTOM_ON_DEFAULT_SHIP_BY: Act.PRODUCT,
    _C.SHIP_BY_OUT_OF_RANGE: Act.PRODUCT,
    _C.LEAD_TIME_OVER_SHIP_BY: Act.PRODUCT,
    _C.PRICE_BELOW_COST: Act.PRODUCT,
    _C.NEW_SHARE_HIGH: Act.COUPON,
    _C.REPURCHASE_FALLING: Act.CUSTOMERS,
    _C.AVERAGE_SPEND_FALLING: Act.COUPON,
    _C.FREQUENCY_FALLING: Act.CUSTOMERS,
    _C.RHYTHM_BROKEN: Act.CUSTOMERS,
    _C.KEY_CUSTOMER_LAPSED: Act.CUSTOMERS,
    _C.CONCENTRATION_HIGH: Act.CUSTOMERS,
    _C.LATE_SHARE_HIGH: Act.SHIPPING,
    _C.MISSING_TRACKING_REPEATED: Act.ORDERS,
    _C.VIOLATION_NEAR_LIMIT: Act.VIOLATIONS,
    _C.COUPON_OPEN_TO_ALL: Act.COUPONS,
    _C.COUPON_BELOW_COST: Act.COUPONS,
    _C.QUOTE_NO_ANSWER: Act.QUOTE,
    _C.REFUND_RATE_HIGH: Act.ORDER,
    _C.CUSTOM_ORDER_WITHOUT_QUOTE: Act.ORDER,
}
_NAMES: Mapping[Act, str] = {
    Act.STEPS: QT_TRANSLATE_NOOP("data", "Three-step check"),
    Act.IMPORT: QT_TRANSLATE_NOOP("data", "Import traffic"),
    Act.COURIER: QT_TRANSLATE_NOOP("data", "Preferred courier"),
    Act.CUSTOMERS: QT_TRANSLATE_NOOP("data", "To these customers"),
    Act.PRODUCT: QT_TRANSLATE_NOOP("data", "Open the first product"),
    Act.ORDERS: QT_TRANSLATE_NOOP("data", "To these orders"),
    Act.SHIPPING: QT_TRANSLATE_NOOP("data", "To what must leave today"),
    Act.ORDER: QT_TRANSLATE_NOOP("data", "Open the first order"),
    Act.QUOTE: QT_TRANSLATE_NOOP("data", "Open the first quote"),
    Act.VIOLATIONS: QT_TRANSLATE_NOOP("data", "To the violations"),
    Act.COUPON: QT_TRANSLATE_NOOP("data", "Draft a coupon for regulars"),
    Act.COUPONS: QT_TRANSLATE_NOOP("data", "To the coupons"),
    Act.COMPOSER: QT_TRANSLATE_NOOP("data", "To their main images"),
}
FIELDS: Mapping[FindingCode, str] = {
    _C.PRODUCT_WITHOUT_TIERS: "tiers",
    _C.PRODUCT_WITHOUT_MOQ: "minimum_quantity",
    _C.PRODUCT_WITHOUT_IMAGES: "images",
    _C.TITLE_BLOCKED_WORD: "title",
    _C.KIND_MISMATCH: "kind",
    _C.CUSTOM_ON_DEFAULT_SHIP_BY: "ship_days",
    _C.SHIP_BY_OUT_OF_RANGE: "ship_days",
    _C.LEAD_TIME_OVER_SHIP_BY: "lead_days",
    _C.PRICE_BELOW_COST: "tiers",
}
"""The field of a product that is to be mended."""


COUPON_TIER = Tier.REGULAR
"""Who is to come back when nearly all buyers are new, or a buyer spends less."""


def act_of(finding: Finding) -> Act:
    """What can be done at once."""
    return _ACTS[finding.code]


def act_name(act: Act) -> str:
    """What the button says."""
    return translate("data", _NAMES[act])


def nouns(noun: Noun, count: int) -> str:
    """So many rows, by what they are."""
    if count == 1:
        return translate("data", _ROW[noun])
    return translate("data", _ROWS[noun]).replace("%n", f"{count:,}").replace("(s)", "s")


_ROW: Mapping[Noun, str] = {
    Noun.DAY: QT_TRANSLATE_NOOP("data", "See this day"),
    Noun.ORDER: QT_TRANSLATE_NOOP("data", "See this order"),
    Noun.CUSTOMER: QT_TRANSLATE_NOOP("data", "See this customer"),
    Noun.PRODUCT: QT_TRANSLATE_NOOP("data", "See this product"),
    Noun.COUPON: QT_TRANSLATE_NOOP("data", "See this coupon"),
    Noun.QUOTE: QT_TRANSLATE_NOOP("data", "See this quote"),
    Noun.VIOLATION: QT_TRANSLATE_NOOP("data", "See this violation"),
}
_ROWS: Mapping[Noun, str] = {
    Noun.DAY: QT_TRANSLATE_NOOP("data", "See these %n day(s)"),
    Noun.ORDER: QT_TRANSLATE_NOOP("data", "See these %n order(s)"),
    Noun.CUSTOMER: QT_TRANSLATE_NOOP("data", "See these %n customer(s)"),
    Noun.PRODUCT: QT_TRANSLATE_NOOP("data", "See these %n product(s)"),
    Noun.COUPON: QT_TRANSLATE_NOOP("data", "See these %n coupon(s)"),
    Noun.QUOTE: QT_TRANSLATE_NOOP("data", "See these %n quote(s)"),
    Noun.VIOLATION: QT_TRANSLATE_NOOP("data", "See these %n violation(s)"),
}
