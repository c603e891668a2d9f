"""What a detail page says: the names of its parts, and its facts in words."""

from collections.abc import Mapping

from seller_desk.services.product.detail_page import Fact, Part, Term
from seller_desk.views.formats import money
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate

_PARTS: Mapping[Part, tuple[str, str]] = {
    Part.PARAMETERS: (QT_TRANSLATE_NOOP("paper", "Specification"), "SPECIFICATION"),
    Part.CASES: (QT_TRANSLATE_NOOP("paper", "Bulk orders"), "BULK ORDERS"),
    Part.PROCESS: (QT_TRANSLATE_NOOP("paper", "How it is made"), "HOW IT WORKS"),
    Part.SERVICE: (QT_TRANSLATE_NOOP("paper", "After sales"), "AFTER SALES"),
    Part.PICTURES: (QT_TRANSLATE_NOOP("paper", "Pictures"), "PICTURES"),
}
_NAMES: Mapping[Term, str] = {
    Term.TITLE: QT_TRANSLATE_NOOP("paper", "Title"),
    Term.POINT: QT_TRANSLATE_NOOP("paper", "Selling point"),
    Term.PRICE: QT_TRANSLATE_NOOP("paper", "Price"),
    Term.CASE: QT_TRANSLATE_NOOP("paper", "Bulk order"),
    Term.STEP: QT_TRANSLATE_NOOP("paper", "Step"),
    Term.PROMISE: QT_TRANSLATE_NOOP("paper", "Promise"),
    Term.PICTURE: QT_TRANSLATE_NOOP("paper", "Picture"),
    Term.TEXT: QT_TRANSLATE_NOOP("paper", "Own text"),
    Term.MINIMUM: QT_TRANSLATE_NOOP("paper", "Smallest order"),
    Term.CODE: QT_TRANSLATE_NOOP("paper", "Article number"),
    Term.BATCH: QT_TRANSLATE_NOOP("paper", "Batch"),
    Term.MIXED: QT_TRANSLATE_NOOP("paper", "Mixed batches"),
    Term.VARIANTS: QT_TRANSLATE_NOOP("paper", "Variants"),
    Term.SHIP: QT_TRANSLATE_NOOP("paper", "Shipped"),
    Term.LEAD: QT_TRANSLATE_NOOP("paper", "Delivered"),
    Term.WEIGHT: QT_TRANSLATE_NOOP("paper", "Weight"),
    Term.OPTIONS: QT_TRANSLATE_NOOP("paper", "What can be customised"),
    Term.SAMPLES: QT_TRANSLATE_NOOP("paper", "Samples"),
    Term.PRODUCTION: QT_TRANSLATE_NOOP("paper", "Production"),
}


def heading(part: Part) -> str:
    """What a part is called."""
    return translate("paper", _PARTS[part][0])


def subtitle(part: Part) -> str:
    """The small line below it, in Latin letters whatever the page's language."""
    return _PARTS[part][1]


def name(fact: Fact) -> str:
    """What a fact is called."""
    if fact.term in {Term.ATTRIBUTE, Term.PRICE, Term.STEP, Term.PROMISE} and fact.label:
        return fact.label
    return translate("paper", _NAMES.get(fact.term, ""))


def value(fact: Fact) -> str:
    """What it says."""
    match fact.term:
        case Term.PRICE:
            return f"¥{money(int(fact.value))}"
        case Term.MIXED:
            return translate("paper", "variants may be mixed")
        case Term.SHIP:
            return counted(translate("paper", "within %n day(s) of payment"), int(fact.value))
        case Term.LEAD | Term.PRODUCTION:
            return counted(translate("paper", "%n day(s)"), int(fact.value))
        case Term.WEIGHT:
            return translate("paper", "{grams} g").format(grams=fact.value)
        case _:
            return fact.value


def ribbon(fact: Fact) -> str:
    """The smallest order as the head shows it."""
    return translate("paper", "from {quantity}").format(quantity=fact.value)
