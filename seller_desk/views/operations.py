"""Operations as sentences: what was done, by the name that the store keeps."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk.views import terms
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate

_PLACES = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """How an operation reads: with its facts where it has them, else plain."""

    plain: str
    full: str = ""
    icon: str = "pencil"


OPERATIONS: Mapping[str, Wording] = {
    "import_orders": Wording(
        QT_TRANSLATE_NOOP("operation", "Import orders"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_shop_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Import traffic of the shop"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_product_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Import traffic of products"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_products": Wording(
        QT_TRANSLATE_NOOP("operation", "Import products"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "import_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Import customers"),
        QT_TRANSLATE_NOOP("operation", "Import {file}"),
        "file-down",
    ),
    "ship": Wording(
        QT_TRANSLATE_NOOP("operation", "Ship an order"),
        QT_TRANSLATE_NOOP("operation", "Ship order {number}"),
        "truck",
    ),
    "add_tracking": Wording(
        QT_TRANSLATE_NOOP("operation", "Add a waybill number"),
        QT_TRANSLATE_NOOP("operation", "Add waybill number to order {number}"),
        "hash",
    ),
    "set_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a note"),
        QT_TRANSLATE_NOOP("operation", "Change note of order {number}"),
        "pencil",
    ),
    "set_flag": Wording(
        QT_TRANSLATE_NOOP("operation", "Change flags"),
        QT_TRANSLATE_NOOP("operation", "Change flags of orders: {count}"),
        "flag",
    ),
    "set_ship_days": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a ship-by date"),
        QT_TRANSLATE_NOOP("operation", "Change ship-by date of order {number}"),
        "calendar",
    ),
    "change_setting": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a setting"),
        QT_TRANSLATE_NOOP("operation", "Set “{setting}”: {old} → {new}"),
        "sliders-horizontal",
    ),
    "change_source": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the way to a sheet"), icon="circle-question-mark"
    ),
    "remember_mapping": Wording(
        QT_TRANSLATE_NOOP("operation", "Remember the columns of a sheet"), icon="columns-3"
    ),
    "remember_words": Wording(
        QT_TRANSLATE_NOOP("operation", "Remember words of sheets"),
        QT_TRANSLATE_NOOP("operation", "Remember what words mean: {words}"),
        "columns-3",
    ),
    "forget_mapping": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget the columns of a sheet"), icon="columns-3"
    ),
    "forget_columns": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget the columns of a sheet"), icon="columns-3"
    ),
    "forget_word": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget a word of sheets"), icon="columns-3"
    ),
    "fill_demo": Wording(
        QT_TRANSLATE_NOOP("operation", "Fill the demo shop"), icon="flask-conical"
    ),
    "undo": Wording(QT_TRANSLATE_NOOP("operation", "Undo"), icon="undo-2"),
    "redo": Wording(QT_TRANSLATE_NOOP("operation", "Redo"), icon="redo-2"),
}
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
    return known | ({"setting": terms.setting(known["key"])} if "key" in known else {})


def icon_name(name: str) -> str:
    """The picture of an operation."""
    wording = OPERATIONS.get(name)
    return wording.icon if wording else "pencil"
