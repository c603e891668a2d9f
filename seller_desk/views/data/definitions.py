"""What every figure means, as it is said on hover (CONTRACT.md, figures)."""

from collections.abc import Mapping

from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

DEFINITIONS: Mapping[str, str] = {
    "visitors": QT_TRANSLATE_NOOP(
        "data",
        "Visitors of each day added up, from the traffic sheet. Somebody who comes on two days "
        "counts twice.",
    ),
    "conversion": QT_TRANSLATE_NOOP(
        "data",
        "Each day's ordering buyers ÷ visitors, over the days whose visitors are known. People, "
        "not orders.",
    ),
    "paid_fen": QT_TRANSLATE_NOOP(
        "data",
        "Amount paid less refunds, of orders paid in these days and not closed. A refund counts "
        "on its order's own day.",
    ),
    "average_spend_fen": QT_TRANSLATE_NOOP("data", "Paid amount ÷ buyers who paid"),
    "repurchase_rate": QT_TRANSLATE_NOOP(
        "data", "Buyers with two or more paid orders in these days ÷ buyers who paid"
    ),
    "new_share": QT_TRANSLATE_NOOP(
        "data", "Buyers whose first paid order of all time lies here ÷ buyers who paid"
    ),
    "add_to_cart_rate": QT_TRANSLATE_NOOP(
        "data", "Add-to-cart buyers ÷ visitors, over the days that know both"
    ),
    "ad_spend_fen": QT_TRANSLATE_NOOP(
        "data", "Ad spend of the days that have one; a period's is spread evenly over its days"
    ),
    "cost_per_order": QT_TRANSLATE_NOOP(
        "data", "Ad spend ÷ paid orders, of the days whose ad spend is known"
    ),
    "points": QT_TRANSLATE_NOOP("data", "Points of the violations of this year"),
    "purchase_frequency": QT_TRANSLATE_NOOP("data", "Paid orders ÷ buyers who paid"),
    "paying_buyers": QT_TRANSLATE_NOOP("data", "Different buyers with a paid order in these days"),
}


def definition(key: str) -> str:
    """What a figure means."""
    return translate("data", DEFINITIONS[key])


def course_meaning() -> str:
    """What the line beside a figure about buyers shows."""
    return translate(
        "data", "Line: the same figure on each day, over as many days up to it as are chosen"
    )
