"""What to make of a finding: why it matters in this shop, and what to do about it, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk.errors import Fact, Level
from seller_desk.services.data.finding import Finding, Subject
from seller_desk.services.limits import FindingCode
from seller_desk.views import findings
from seller_desk.views.formats import count, share, yuan
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, counted, translate

_C = FindingCode


@dataclass(frozen=True, slots=True)
class Advice:
    """Why, with the numbers of the finding in it, and what to do."""

    cause: str
    todo: str


ADVICE: Mapping[FindingCode, Advice] = {
    _C.CONVERSION_BELOW_BENCHMARK: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "Of {visitors} visitors only {value} ordered; the industry reaches {limit}."
        ),
        QT_TRANSLATE_NOOP(
            "advice", "Go through details, reviews and prices of the weakest products"
        ),
    ),
    _C.VISITORS_UP_CONVERSION_FLAT: Advice(
        QT_TRANSLATE_NOOP(
            "advice",
            "{visitors_before} visitors became {visitors}, while conversion went from "
            "{conversion_before} to {conversion}. Ad spend: {ad_spend_fen}.",
        ),
        QT_TRANSLATE_NOOP("advice", "Stop adding ad spend until the product pages convert"),
    ),
    _C.ADS_WITHOUT_ORDERS: Advice(
        QT_TRANSLATE_NOOP(
            "advice",
            "{value} of ad spend went into days without a paid order, {ad_spend_fen} in all.",
        ),
        QT_TRANSLATE_NOOP("advice", "Take ads off these days or products"),
    ),
    _C.COST_PER_ORDER_UP: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "An order costs {cost_fen} of ad spend, it was {cost_before_fen}."
        ),
        QT_TRANSLATE_NOOP("advice", "Look which ads bring no orders, and lower their bids"),
    ),
    _C.REGION_SHARE_HIGH: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "{region} brings {value} of the paid amount: {orders} orders, {paid_fen}."
        ),
        QT_TRANSLATE_NOOP("advice", "Agree on logistics for {region}, and prefer that courier"),
    ),
    _C.TRAFFIC_MISSING: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "Visitors since {since} are not known, so conversion cannot be told."
        ),
        QT_TRANSLATE_NOOP("advice", "Import the traffic sheet of these days"),
    ),
    _C.VIEWS_WITHOUT_ORDERS: Advice(
        QT_TRANSLATE_NOOP("advice", "Products with up to {value} views that nobody ordered."),
        QT_TRANSLATE_NOOP("advice", "Look at price, first picture and details of these products"),
    ),
    _C.HIGH_VIEWS_LOW_CONVERSION: Advice(
        QT_TRANSLATE_NOOP(
            "advice",
            "Over {views} views, yet only {value} of the visitors order; {limit} is usual.",
        ),
        QT_TRANSLATE_NOOP("advice", "Improve details and prices of these products"),
    ),
    _C.LOW_VIEWS_LOW_CONVERSION: Advice(
        QT_TRANSLATE_NOOP("advice", "Hardly looked at and hardly ordered over the whole range."),
        QT_TRANSLATE_NOOP("advice", "Take these products off the shelf, or give them a new title"),
    ),
    _C.CART_WITHOUT_ORDERS: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "Up to {value} buyers have it in their cart, and none ordered."
        ),
        QT_TRANSLATE_NOOP("advice", "Look at freight and tiers; remind who has it in the cart"),
    ),
    _C.PRODUCT_WITHOUT_TIERS: Advice(
        QT_TRANSLATE_NOOP("advice", "Wholesale buyers see no price by quantity."),
        QT_TRANSLATE_NOOP("advice", "Give these products price tiers"),
    ),
    _C.PRODUCT_WITHOUT_IMAGES: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "The one with the fewest has {value} pictures, {limit} are needed."
        ),
        QT_TRANSLATE_NOOP("advice", "Add pictures"),
    ),
    _C.PRODUCT_STALE_STAMP: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "Main images print a price or a quantity that is not so any more."
        ),
        QT_TRANSLATE_NOOP("advice", "Make these main images again"),
    ),
    _C.PRODUCT_WITHOUT_MOQ: Advice(
        QT_TRANSLATE_NOOP("advice", "Buyers do not see from how many pieces they can order."),
        QT_TRANSLATE_NOOP("advice", "Enter the minimum quantity"),
    ),
    _C.TITLE_BLOCKED_WORD: Advice(
        QT_TRANSLATE_NOOP("advice", "Words for which the platform rejects a listing."),
        QT_TRANSLATE_NOOP("advice", "Replace the words in these titles"),
    ),
    _C.KIND_MISMATCH: Advice(
        QT_TRANSLATE_NOOP("advice", "Stock that reads like made to order, or the other way round."),
        QT_TRANSLATE_NOOP("advice", "Set the right kind"),
    ),
    _C.CUSTOM_ON_DEFAULT_SHIP_BY: Advice(
        QT_TRANSLATE_NOOP(
            "advice",
            "Made to order, to be shipped within {value} days; {limit} are usual at least.",
        ),
        QT_TRANSLATE_NOOP("advice", "Set days to ship of their own"),
    ),
    _C.SHIP_BY_OUT_OF_RANGE: Advice(
        QT_TRANSLATE_NOOP("advice", "Days to ship lie outside of what their kind may have."),
        QT_TRANSLATE_NOOP("advice", "Set days within the range"),
    ),
    _C.LEAD_TIME_OVER_SHIP_BY: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "The lead time is up to {value} days longer than the days to ship."
        ),
        QT_TRANSLATE_NOOP("advice", "Shorten the lead time or lengthen the days to ship"),
    ),
    _C.PRICE_BELOW_COST: Advice(
        QT_TRANSLATE_NOOP("advice", "The worst one sells at {value} of its cost."),
        QT_TRANSLATE_NOOP("advice", "Raise these prices or look at their cost"),
    ),
    _C.NEW_SHARE_HIGH: Advice(
        QT_TRANSLATE_NOOP(
            "advice",
            "{value} of {paying_buyers} buyers bought for the first time; old customers do "
            "not come back.",
        ),
        QT_TRANSLATE_NOOP("advice", "Give regular customers a reason: coupon and new products"),
    ),
    _C.REPURCHASE_FALLING: Advice(
        QT_TRANSLATE_NOOP("advice", "Repurchase fell from {before} to {now}."),
        QT_TRANSLATE_NOOP("advice", "Write to who bought again before and does not now"),
    ),
    _C.AVERAGE_SPEND_FALLING: Advice(
        QT_TRANSLATE_NOOP("advice", "A buyer spends {now}, it was {before}."),
        QT_TRANSLATE_NOOP("advice", "Offer tiers or a coupon that reward larger orders"),
    ),
    _C.FREQUENCY_FALLING: Advice(
        QT_TRANSLATE_NOOP("advice", "Old customers placed {now} orders, it were {before}."),
        QT_TRANSLATE_NOOP("advice", "Call them: somebody else may be courting them"),
    ),
    _C.RHYTHM_BROKEN: Advice(
        QT_TRANSLATE_NOOP("advice", "Silent for up to {value} of their own rhythm."),
        QT_TRANSLATE_NOOP("advice", "Write to these customers"),
    ),
    _C.KEY_CUSTOMER_LAPSED: Advice(
        QT_TRANSLATE_NOOP("advice", "Key customers without a purchase for up to {value} days."),
        QT_TRANSLATE_NOOP("advice", "Call these key customers, offer a quote"),
    ),
    _C.CONCENTRATION_HIGH: Advice(
        QT_TRANSLATE_NOOP("advice", "One customer brings {value} of the paid amount."),
        QT_TRANSLATE_NOOP("advice", "Keep this one close, and win others"),
    ),
    _C.LATE_SHARE_HIGH: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "{value} of the orders left late; points and traffic are at stake."
        ),
        QT_TRANSLATE_NOOP("advice", "Ship these first, then look at their days to ship"),
    ),
    _C.MISSING_TRACKING_REPEATED: Advice(
        QT_TRANSLATE_NOOP(
            "advice", "{value} orders have waited for their waybill number for too long."
        ),
        QT_TRANSLATE_NOOP("advice", "Enter the waybill numbers"),
    ),
    _C.VIOLATION_NEAR_LIMIT: Advice(
        QT_TRANSLATE_NOOP("advice", "{value} hours are left to handle it."),
        QT_TRANSLATE_NOOP("advice", "Handle the violation or appeal"),
    ),
    _C.REFUND_RATE_HIGH: Advice(
        QT_TRANSLATE_NOOP("advice", "{value} of the paid amount went back to buyers."),
        QT_TRANSLATE_NOOP("advice", "Look what was refunded, and why"),
    ),
    _C.COUPON_OPEN_TO_ALL: Advice(
        QT_TRANSLATE_NOOP("advice", "{value} coupons are given to new and old customers alike."),
        QT_TRANSLATE_NOOP("advice", "Make a coupon for each tier instead"),
    ),
    _C.COUPON_BELOW_COST: Advice(
        QT_TRANSLATE_NOOP("advice", "A coupon takes {value} off, the margin allows {limit}."),
        QT_TRANSLATE_NOOP("advice", "Raise the threshold or lower the reduction"),
    ),
    _C.QUOTE_NO_ANSWER: Advice(
        QT_TRANSLATE_NOOP("advice", "Quotes without an answer for up to {value} days."),
        QT_TRANSLATE_NOOP("advice", "Ask these customers"),
    ),
    _C.CUSTOM_ORDER_WITHOUT_QUOTE: Advice(
        QT_TRANSLATE_NOOP(
            "advice",
            "{value} orders of goods made to order without a quote: nothing to show in a dispute.",
        ),
        QT_TRANSLATE_NOOP("advice", "Write the quotes down"),
    ),
}
"""For every rule; tests/views/test_advice.py looks that none is missing."""
_MONEY = frozenset({"now", "before"})
_SHARES = frozenset({"conversion", "conversion_before", "margin", "covered", "reduction_share"})
_DAYS = frozenset(
    {
        _C.TRAFFIC_MISSING,
        _C.CUSTOM_ON_DEFAULT_SHIP_BY,
        _C.LEAD_TIME_OVER_SHIP_BY,
        _C.KEY_CUSTOMER_LAPSED,
        _C.QUOTE_NO_ANSWER,
    }
)
_HOURS = frozenset({_C.VIOLATION_NEAR_LIMIT})
_SIGNS: Mapping[FindingCode, str] = {
    _C.VISITORS_UP_CONVERSION_FLAT: "+",
    _C.COST_PER_ORDER_UP: "+",
    _C.REPURCHASE_FALLING: "−",
    _C.AVERAGE_SPEND_FALLING: "−",
    _C.FREQUENCY_FALLING: "−",
}
_OF_SPEND, _OF_ORDERS = _C.AVERAGE_SPEND_FALLING, _C.FREQUENCY_FALLING


def cause(finding: Finding) -> str:
    """Why it is said, with its numbers."""
    return _filled(translate("advice", ADVICE[finding.code].cause), finding)


def todo(finding: Finding) -> str:
    """What to do."""
    return _filled(translate("advice", ADVICE[finding.code].todo), finding)


def todo_of(code: FindingCode) -> str:
    """What was to be done about a finding of which only the code is known."""
    said = translate("advice", ADVICE[code].todo)
    return findings.name(code) if "{" in said else said


def in_cells(finding: Finding) -> tuple[str, str, str, str, str]:
    """Level, explanation, number, limit and advice, as a sheet has them."""
    return (
        findings.level(finding.level),
        f"{findings.name(finding.code)}: {cause(finding)}",
        number(finding.code, finding.value),
        number(finding.code, finding.threshold),
        todo(finding),
    )


def numbers(code: FindingCode, *values: float | None) -> str:
    """Values of a rule beside each other: `1.9% → 2.6%`."""
    return " → ".join(UNKNOWN if value is None else measured(code, value) for value in values)


def number(code: FindingCode, value: float) -> str:
    """A number of a rule as people read it."""
    return findings.number(Finding(code, Level.ADVICE, Subject.SHOP, (), value, value), value)


def fact(code: FindingCode, key: str, value: Fact) -> str:
    """A fact of a finding as people read it."""
    if value is None:
        return UNKNOWN
    if isinstance(value, str):
        return value
    if key.endswith("_fen") or (key in _MONEY and code is _OF_SPEND):
        return yuan(round(value))
    if key in _SHARES or (key in _MONEY and code is not _OF_ORDERS):
        return share(value, 2)
    return count(round(value))


def measured(code: FindingCode, value: float) -> str:
    """A number of a rule with its unit, where it stands alone."""
    if code in _DAYS:
        return counted(translate("advice", "%n day(s)"), round(value))
    if code in _HOURS:
        return counted(translate("advice", "%n hour(s)"), round(value))
    sign = _SIGNS.get(code, "") if value > 0 else ""
    return sign + number(code, value)


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return UNKNOWN


def _filled(said: str, finding: Finding) -> str:
    facts = _Facts({key: fact(finding.code, key, value) for key, value in finding.facts.items()})
    facts["value"] = number(finding.code, finding.value)
    facts["limit"] = number(finding.code, finding.threshold)
    return said.format_map(facts)
