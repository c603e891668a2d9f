"""What a section says while the shop has nothing for it: not a zero, and not that all is well."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.services.data.known import Known, known
from seller_desk.views.data import head
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

_NEEDS: Mapping[str, frozenset[Known]] = {
    head.SHOP: frozenset({Known.ORDERS}),
    head.PRODUCTS: frozenset({Known.ORDERS, Known.PRODUCT_TRAFFIC}),
    head.BUYERS: frozenset({Known.ORDERS}),
    head.DIAGNOSIS: frozenset({Known.ORDERS, Known.PRODUCTS, Known.TRAFFIC}),
    head.REVIEW: frozenset({Known.ORDERS}),
}
"""Any of these is enough to speak of."""
_TITLES: Mapping[str, str] = {
    head.SHOP: QT_TRANSLATE_NOOP("data", "No orders yet, so there is nothing to count"),
    head.PRODUCTS: QT_TRANSLATE_NOOP("data", "No product has traffic or sales yet"),
    head.BUYERS: QT_TRANSLATE_NOOP("data", "Nobody has bought yet"),
    head.DIAGNOSIS: QT_TRANSLATE_NOOP("data", "Nothing is known yet, so nothing can be found"),
    head.REVIEW: QT_TRANSLATE_NOOP("data", "No week to look back on yet"),
}
_TEXTS: Mapping[str, str] = {
    head.SHOP: QT_TRANSLATE_NOOP(
        "data", "Paid amount, regions and products come with the first order sheet"
    ),
    head.PRODUCTS: QT_TRANSLATE_NOOP(
        "data", "They come with the sheet of product traffic, or with orders"
    ),
    head.BUYERS: QT_TRANSLATE_NOOP(
        "data", "Who is new and who comes back shows with the first order sheet"
    ),
    head.DIAGNOSIS: QT_TRANSLATE_NOOP(
        "data", "The rules look at orders, products and traffic: import what there is"
    ),
    head.REVIEW: QT_TRANSLATE_NOOP(
        "data", "The review is made of orders: import them, and it can be made every Monday"
    ),
}


def can_speak(section: str, has: frozenset[Known]) -> bool:
    """Whether the shop has anything that a section is about."""
    return not _NEEDS[section].isdisjoint(has)


def when_known(
    session: Session,
    section: str,
    question: Callable[..., Any],
    *facts: object,
) -> Any:  # noqa: ANN401  (whatever the section is shown)
    """The answer, or None where there is nothing to ask about."""
    return question(session, *facts) if can_speak(section, known(session)) else None


def title_of(section: str) -> str:
    """What is said."""
    return translate("data", _TITLES[section])


def text_of(section: str) -> str:
    """And what would change that."""
    return translate("data", _TEXTS[section])
