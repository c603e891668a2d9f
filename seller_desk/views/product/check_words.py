"""The items of the listing check in a few words: not met, and met."""

from collections.abc import Mapping
from enum import StrEnum

from seller_desk.errors import ListingCode, TitleCode
from seller_desk.services.product.kinds import KindSign
from seller_desk.services.product.listing import CheckItem
from seller_desk.views.wording import QT_TRANSLATE_NOOP, say, translate

OPEN: Mapping[StrEnum, str] = {
    TitleCode.BANNED_WORD: QT_TRANSLATE_NOOP("product", "Banned word in title"),
    TitleCode.TOO_LONG: QT_TRANSLATE_NOOP("product", "Title too long"),
    TitleCode.MISSING_MOQ: QT_TRANSLATE_NOOP("product", "Title without quantity"),
    TitleCode.STALE_YEAR: QT_TRANSLATE_NOOP("product", "Old year in the title"),
    TitleCode.REPEATED_WORD: QT_TRANSLATE_NOOP("product", "Word twice in the title"),
    TitleCode.MISSING_ATTRIBUTE: QT_TRANSLATE_NOOP("product", "Title without attribute"),
    TitleCode.EMPTY: QT_TRANSLATE_NOOP("product", "No title"),
    ListingCode.FIRST_NOT_WHITE: QT_TRANSLATE_NOOP("product", "First image not white"),
    ListingCode.IMAGE_NOT_SQUARE: QT_TRANSLATE_NOOP("product", "Images not square: {count}"),
    ListingCode.MISSING_UNIT: QT_TRANSLATE_NOOP("product", "No unit"),
    ListingCode.MISSING_MINIMUM: QT_TRANSLATE_NOOP("product", "No smallest order"),
    ListingCode.MISSING_PRICES: QT_TRANSLATE_NOOP("product", "No price"),
    ListingCode.TIERS_UNSOUND: QT_TRANSLATE_NOOP("product", "Price tiers do not fit"),
    ListingCode.MISSING_LEAD_TIME: QT_TRANSLATE_NOOP("product", "No lead time"),
    ListingCode.SHIP_DAYS_OPEN: QT_TRANSLATE_NOOP("product", "Ship-by days not set"),
    ListingCode.SHIP_DAYS_OUT_OF_RANGE: QT_TRANSLATE_NOOP("product", "Ship-by not allowed"),
    ListingCode.LEAD_OVER_SHIP_DAYS: QT_TRANSLATE_NOOP("product", "Lead time over ship-by"),
    ListingCode.MISSING_OPTIONS: QT_TRANSLATE_NOOP("product", "No options named"),
    ListingCode.MISSING_SAMPLES: QT_TRANSLATE_NOOP("product", "No rule for samples"),
    ListingCode.MISSING_PROCESS: QT_TRANSLATE_NOOP("product", "No steps of making"),
    ListingCode.MISSING_PRODUCTION_DAYS: QT_TRANSLATE_NOOP("product", "No production days"),
    ListingCode.KIND_OPEN: QT_TRANSLATE_NOOP("product", "Type not confirmed"),
    ListingCode.KIND_MISMATCH: QT_TRANSLATE_NOOP("product", "Type does not fit"),
    ListingCode.BELOW_COST: QT_TRANSLATE_NOOP("product", "Price below cost"),
    ListingCode.MISSING_WEIGHT: QT_TRANSLATE_NOOP("product", "No weight"),
    ListingCode.MISSING_VARIANTS: QT_TRANSLATE_NOOP("product", "No colours or sizes"),
    ListingCode.NO_CASES: QT_TRANSLATE_NOOP("product", "No bulk order shown"),
}
"""Shorter than the sentence; what is not here is short enough as one."""
MET: Mapping[StrEnum, str] = {
    ListingCode.TITLE: QT_TRANSLATE_NOOP("product", "Title"),
    ListingCode.IMAGES_TOO_FEW: QT_TRANSLATE_NOOP("product", "Five images"),
    ListingCode.FIRST_NOT_WHITE: QT_TRANSLATE_NOOP("product", "First image on white"),
    ListingCode.IMAGE_TOO_SMALL: QT_TRANSLATE_NOOP("product", "Images large enough"),
    ListingCode.MISSING_UNIT: QT_TRANSLATE_NOOP("product", "Unit"),
    ListingCode.MISSING_MINIMUM: QT_TRANSLATE_NOOP("product", "Smallest order"),
    ListingCode.MISSING_PRICES: QT_TRANSLATE_NOOP("product", "Price"),
    ListingCode.TIERS_UNSOUND: QT_TRANSLATE_NOOP("product", "Price tiers fall"),
    ListingCode.MISSING_LEAD_TIME: QT_TRANSLATE_NOOP("product", "Lead time"),
    ListingCode.SHIP_DAYS_OPEN: QT_TRANSLATE_NOOP("product", "Ship-by days"),
    ListingCode.LEAD_OVER_SHIP_DAYS: QT_TRANSLATE_NOOP("product", "Lead time within ship-by"),
    ListingCode.MISSING_OPTIONS: QT_TRANSLATE_NOOP("product", "Options"),
    ListingCode.MISSING_SAMPLES: QT_TRANSLATE_NOOP("product", "Rule for samples"),
    ListingCode.MISSING_PROCESS: QT_TRANSLATE_NOOP("product", "Steps of making"),
    ListingCode.MISSING_PRODUCTION_DAYS: QT_TRANSLATE_NOOP("product", "Production days"),
    ListingCode.KIND_MISMATCH: QT_TRANSLATE_NOOP("product", "Type fits"),
    ListingCode.BELOW_COST: QT_TRANSLATE_NOOP("product", "Price above cost"),
    ListingCode.MISSING_WEIGHT: QT_TRANSLATE_NOOP("product", "Weight"),
    ListingCode.FEW_ATTRIBUTES: QT_TRANSLATE_NOOP("product", "Attributes"),
    ListingCode.MISSING_VARIANTS: QT_TRANSLATE_NOOP("product", "Colours and sizes"),
    ListingCode.NO_CASES: QT_TRANSLATE_NOOP("product", "Bulk order shown"),
}
"""Every item that can be met; tests/views/product looks that none is missing."""
SIGNS: Mapping[KindSign, str] = {
    KindSign.HAS_OPTIONS: QT_TRANSLATE_NOOP("product", "it can be customised"),
    KindSign.LONG_LEAD: QT_TRANSLATE_NOOP("product", "the lead time is over 7 days"),
    KindSign.TITLE_SAYS_MADE: QT_TRANSLATE_NOOP(
        "product", "the title speaks of goods made to order"
    ),
    KindSign.QUICK_WITHOUT_OPTIONS: QT_TRANSLATE_NOOP(
        "product", "no options, and a lead time of 3 days or less"
    ),
}


def short(item: CheckItem) -> str:
    """An item in a few words."""
    words = (MET if item.is_met else OPEN).get(item.code)
    return say(item.problem) if words is None else translate("product", words).format(**item.facts)


def full(item: CheckItem) -> str:
    """An item in full, for whoever rests on it."""
    if item.is_met:
        return short(item)
    said = say(item.problem)
    signs = [SIGNS[KindSign(sign)] for sign in str(item.facts.get("signs") or "").split()]
    if not signs:
        return said
    why = translate("product", ", ").join(translate("product", sign) for sign in signs)
    return translate("product", "{said}: {why}").format(said=said, why=why)
