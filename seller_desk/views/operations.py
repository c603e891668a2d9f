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
    "import_shipments": Wording(
        QT_TRANSLATE_NOOP("operation", "Import waybills"),
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
    "open_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Register after-sales"),
        QT_TRANSLATE_NOOP("operation", "Register after-sales of order {number}"),
        "undo-2",
    ),
    "change_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Change an after-sales case"),
        QT_TRANSLATE_NOOP("operation", "Change after-sales of order {number}"),
        "undo-2",
    ),
    "move_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Move an after-sales case on"),
        QT_TRANSLATE_NOOP("operation", "Move after-sales of order {number} on"),
        "undo-2",
    ),
    "dispute_case": Wording(
        QT_TRANSLATE_NOOP("operation", "The platform steps in"),
        QT_TRANSLATE_NOOP("operation", "The platform steps in: order {number}"),
        "octagon-alert",
    ),
    "note_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Note on an after-sales case"),
        QT_TRANSLATE_NOOP("operation", "Note on after-sales of order {number}"),
        "notebook-pen",
    ),
    "attach_files": Wording(
        QT_TRANSLATE_NOOP("operation", "Keep files"),
        QT_TRANSLATE_NOOP("operation", "Keep files: {names}"),
        "image",
    ),
    "detach_file": Wording(
        QT_TRANSLATE_NOOP("operation", "Take a file off"),
        QT_TRANSLATE_NOOP("operation", "Take {name} off"),
        "image",
    ),
    "change_setting": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a setting"),
        QT_TRANSLATE_NOOP("operation", "Set “{setting}”: {old} → {new}"),
        "sliders-horizontal",
    ),
    "change_calendar": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the calendar of the shop"), icon="calendar"
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
    "make_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a quote"),
        QT_TRANSLATE_NOOP("operation", "Make quote {number}"),
        "file-text",
    ),
    "save_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Write a quote"),
        QT_TRANSLATE_NOOP("operation", "Write quote {number}, version {version}"),
        "file-text",
    ),
    "reprice_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Change prices of a quote"),
        QT_TRANSLATE_NOOP("operation", "Change prices of quote {number}, version {version}"),
        "percent",
    ),
    "drop_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Throw away the draft of a quote"),
        QT_TRANSLATE_NOOP("operation", "Throw away quote {number}, version {version}"),
        "trash-2",
    ),
    "revise_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Begin the next version of a quote"),
        QT_TRANSLATE_NOOP("operation", "Begin quote {number}, version {version}"),
        "file-text",
    ),
    "issue_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Issue a quote"),
        QT_TRANSLATE_NOOP("operation", "Issue quote {number}, version {version}"),
        "lock",
    ),
    "accept_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Turn a quote into an order"),
        QT_TRANSLATE_NOOP("operation", "Turn quote {number} into an order"),
        "badge-check",
    ),
    "decline_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Note that a quote was declined"),
        QT_TRANSLATE_NOOP("operation", "Note that quote {number} was declined"),
        "circle-x",
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
