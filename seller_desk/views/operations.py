"""Operations as sentences: what was done, by the name that the store keeps."""

import re
from collections.abc import Mapping

from seller_desk.services.limits import FindingCode
from seller_desk.views import findings, terms
from seller_desk.views.operation_words.customers import CUSTOMERS
from seller_desk.views.operation_words.data import DATA
from seller_desk.views.operation_words.form import Wording
from seller_desk.views.operation_words.orders import ORDERS
from seller_desk.views.operation_words.products import PRODUCTS
from seller_desk.views.operation_words.shop import SHOP
from seller_desk.views.wording import UNKNOWN, translate

_PLACES = re.compile(r"\{(\w+)\}")


OPERATIONS: Mapping[str, Wording] = {**SHOP, **ORDERS, **PRODUCTS, **CUSTOMERS, **DATA}
"""Every name that the program writes; tests/views/history looks that none is missing."""


def sentence(name: str, facts: Mapping[str, object]) -> str:
    """What was done, in a few words."""
    wording = OPERATIONS.get(name)
    if wording is None:
        return name
    known = _told(facts)
    wanted = _PLACES.findall(wording.full)
    if wanted and all(place in known for place in wanted):
        return translate("operation", wording.full).format_map(known)
    return translate("operation", wording.plain)


def _told(facts: Mapping[str, object]) -> dict[str, str]:
    """Facts as they are read: a setting by its name, what is empty as such."""
    known = {name: UNKNOWN if fact in {None, ""} else str(fact) for name, fact in facts.items()}
    if "category" in known:
        known["category"] = terms.violation(known["category"])
    if known.get("finding") in set(FindingCode):
        known["finding"] = findings.name(FindingCode(known["finding"]))
    if known.get("what") in terms.DISCLOSED:
        known["paper"] = terms.disclosed(known["what"])
    return known | ({"setting": terms.setting(known["key"])} if "key" in known else {})


def icon_name(name: str) -> str:
    """The picture of an operation."""
    wording = OPERATIONS.get(name)
    return wording.icon if wording else "pencil"
