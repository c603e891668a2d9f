"""Operations as sentences: what was done, by the name that the store keeps."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk.services.limits import FindingCode
from seller_desk.views import findings, terms
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
    "change_parcel": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a parcel"),
        QT_TRANSLATE_NOOP("operation", "Change a parcel of order {number}"),
        "package",
    ),
    "remove_parcel": Wording(
        QT_TRANSLATE_NOOP("operation", "Take a parcel off"),
        QT_TRANSLATE_NOOP("operation", "Take parcel {waybill} off order {number}"),
        "trash-2",
    ),
    "ship_batch": Wording(
        QT_TRANSLATE_NOOP("operation", "Ship many orders"),
        QT_TRANSLATE_NOOP("operation", "Ship {count} orders with {rows} waybills"),
        "truck",
    ),
    "ship_merged": Wording(
        QT_TRANSLATE_NOOP("operation", "Ship orders together"),
        QT_TRANSLATE_NOOP("operation", "Ship {count} orders together: {waybill}"),
        "boxes",
    ),
    "mark_invoiced": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark invoices"),
        QT_TRANSLATE_NOOP("operation", "Mark invoices of orders: {count}"),
        "receipt",
    ),
    "mark_picked": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark orders as picked"),
        QT_TRANSLATE_NOOP("operation", "Mark orders as picked: {count}"),
        "clipboard-list",
    ),
    "mark_printed": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark slips as printed"),
        QT_TRANSLATE_NOOP("operation", "Mark slips as printed: {count}"),
        "printer",
    ),
    "set_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a note"),
        QT_TRANSLATE_NOOP("operation", "Change note of order {number}"),
        "pencil",
    ),
    "save_view": Wording(
        QT_TRANSLATE_NOOP("operation", "Keep a list of orders"),
        QT_TRANSLATE_NOOP("operation", "Keep the list “{view}”"),
        "bookmark",
    ),
    "drop_view": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget a list of orders"),
        QT_TRANSLATE_NOOP("operation", "Forget the list “{view}”"),
        "bookmark",
    ),
    "reveal": Wording(
        QT_TRANSLATE_NOOP("operation", "Look at personal data"),
        QT_TRANSLATE_NOOP("operation", "Look at the receiver of order {number}"),
        "eye",
    ),
    "reveal_customer": Wording(
        QT_TRANSLATE_NOOP("operation", "Look at personal data"),
        QT_TRANSLATE_NOOP("operation", "Look at the contact of {name}"),
        "eye",
    ),
    "give_out": Wording(
        QT_TRANSLATE_NOOP("operation", "Give out personal data"),
        QT_TRANSLATE_NOOP("operation", "{paper} with full names and addresses: {count}"),
        "eye",
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
    "count_goods": Wording(
        QT_TRANSLATE_NOOP("operation", "Count goods on the bench"),
        QT_TRANSLATE_NOOP("operation", "Count {title} of order {number}: {count}"),
        "scan-barcode",
    ),
    "want_parcels": Wording(
        QT_TRANSLATE_NOOP("operation", "Several waybills for an order"),
        QT_TRANSLATE_NOOP("operation", "Waybills of order {number}: {count}"),
        "package-plus",
    ),
    "put_aside": Wording(
        QT_TRANSLATE_NOOP("operation", "Put an order aside"),
        QT_TRANSLATE_NOOP("operation", "Put order {number} aside"),
        "pause",
    ),
    "take_waybill": Wording(
        QT_TRANSLATE_NOOP("operation", "Scan one of several waybills"),
        QT_TRANSLATE_NOOP("operation", "Scan waybill {waybill} of order {number}"),
        "hash",
    ),
    "ship_scanned": Wording(
        QT_TRANSLATE_NOOP("operation", "Ship an order from the bench"),
        QT_TRANSLATE_NOOP("operation", "Ship order {number} from the bench: {waybill}"),
        "truck",
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
    "set_sender": Wording(
        QT_TRANSLATE_NOOP("operation", "Say who a file comes from"),
        QT_TRANSLATE_NOOP("operation", "Say who {name} comes from"),
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
    "choose_shop_picture": Wording(
        QT_TRANSLATE_NOOP("operation", "Choose a picture of the shop"),
        QT_TRANSLATE_NOOP("operation", "Choose a picture for “{setting}”: {name}"),
        "image",
    ),
    "drop_shop_picture": Wording(
        QT_TRANSLATE_NOOP("operation", "Leave out a picture of the shop"),
        QT_TRANSLATE_NOOP("operation", "Leave out the picture “{setting}” of the shop"),
        "image",
    ),
    "change_calendar": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the calendar of the shop"), icon="calendar"
    ),
    "keep_holidays": Wording(
        QT_TRANSLATE_NOOP("operation", "Bring in public holidays"),
        QT_TRANSLATE_NOOP("operation", "Bring in public holidays of {years}: {file}"),
        "calendar",
    ),
    "set_region_couriers": Wording(
        QT_TRANSLATE_NOOP("operation", "Change couriers by region"),
        QT_TRANSLATE_NOOP("operation", "Courier to {regions}: {courier}"),
        "truck",
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
    "enter_order": Wording(
        QT_TRANSLATE_NOOP("operation", "Type in an order"),
        QT_TRANSLATE_NOOP("operation", "Type in order {number}"),
        "plus",
    ),
    "edit_order": Wording(
        QT_TRANSLATE_NOOP("operation", "Change an order"),
        QT_TRANSLATE_NOOP("operation", "Change order {number}"),
        "pencil",
    ),
    "mark_paid": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark an order as paid"),
        QT_TRANSLATE_NOOP("operation", "Mark order {number} as paid"),
        "wallet",
    ),
    "finish_order": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark an order as done"),
        QT_TRANSLATE_NOOP("operation", "Mark order {number} as done"),
        "circle-check",
    ),
    "close_order": Wording(
        QT_TRANSLATE_NOOP("operation", "Close an order"),
        QT_TRANSLATE_NOOP("operation", "Close order {number}"),
        "ban",
    ),
    "decline_quote": Wording(
        QT_TRANSLATE_NOOP("operation", "Note that a quote was declined"),
        QT_TRANSLATE_NOOP("operation", "Note that quote {number} was declined"),
        "circle-x",
    ),
    "create_product": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a product"),
        QT_TRANSLATE_NOOP("operation", "Make product {title}"),
        "package-plus",
    ),
    "change_product": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a product"),
        QT_TRANSLATE_NOOP("operation", "Change product {title}"),
        "package",
    ),
    "duplicate_product": Wording(
        QT_TRANSLATE_NOOP("operation", "Copy a product"),
        QT_TRANSLATE_NOOP("operation", "Copy product {title}"),
        "copy",
    ),
    "put_images": Wording(
        QT_TRANSLATE_NOOP("operation", "Put in images"),
        QT_TRANSLATE_NOOP("operation", "Put images into {title}"),
        "image",
    ),
    "move_image": Wording(
        QT_TRANSLATE_NOOP("operation", "Move an image"),
        QT_TRANSLATE_NOOP("operation", "Move an image of {title}"),
        "image",
    ),
    "remove_image": Wording(
        QT_TRANSLATE_NOOP("operation", "Take an image off"),
        QT_TRANSLATE_NOOP("operation", "Take an image off {title}"),
        "image",
    ),
    "compose_images": Wording(
        QT_TRANSLATE_NOOP("operation", "Make main images"),
        QT_TRANSLATE_NOOP("operation", "Make main images: {count}"),
        "image",
    ),
    "keep_stamp": Wording(
        QT_TRANSLATE_NOOP("operation", "Let an image stand as it is"),
        QT_TRANSLATE_NOOP("operation", "Let an image of {title} stand as it is"),
        "image",
    ),
    "plan_detail": Wording(
        QT_TRANSLATE_NOOP("operation", "Plan a detail page"),
        QT_TRANSLATE_NOOP("operation", "Plan the detail page of {title}"),
        "file-text",
    ),
    "make_detail": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a detail page"),
        QT_TRANSLATE_NOOP("operation", "Make the detail page of {title}"),
        "file-down",
    ),
    "keep_rival_price": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a price of others"),
        QT_TRANSLATE_NOOP("operation", "Note a price of others for {title}"),
        "coins",
    ),
    "remove_rival_price": Wording(
        QT_TRANSLATE_NOOP("operation", "Remove a price of others"),
        QT_TRANSLATE_NOOP("operation", "Remove a price of others from {title}"),
        "x",
    ),
    "keep_review_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a review"),
        QT_TRANSLATE_NOOP("operation", "Note a review of {title}"),
        "message-square",
    ),
    "remove_review_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Remove a review"),
        QT_TRANSLATE_NOOP("operation", "Remove a review of {title}"),
        "x",
    ),
    "keep_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a bulk order to show"),
        QT_TRANSLATE_NOOP("operation", "Note a bulk order of {title} to show"),
        "package-check",
    ),
    "remove_case": Wording(
        QT_TRANSLATE_NOOP("operation", "Remove a bulk order to show"),
        QT_TRANSLATE_NOOP("operation", "Remove a bulk order of {title} to show"),
        "x",
    ),
    "change_prices": Wording(
        QT_TRANSLATE_NOOP("operation", "Change prices"),
        QT_TRANSLATE_NOOP("operation", "Change prices of products: {count}"),
        "percent",
    ),
    "submit_listing": Wording(
        QT_TRANSLATE_NOOP("operation", "Submit a product for review"),
        QT_TRANSLATE_NOOP("operation", "Submit {title} for review"),
        "upload",
    ),
    "pass_review": Wording(
        QT_TRANSLATE_NOOP("operation", "Put a product on the shelf"),
        QT_TRANSLATE_NOOP("operation", "{title} is live"),
        "badge-check",
    ),
    "reject_listing": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a rejection"),
        QT_TRANSLATE_NOOP("operation", "{title} was rejected"),
        "circle-x",
    ),
    "withdraw_listing": Wording(
        QT_TRANSLATE_NOOP("operation", "Take a product back from review"),
        QT_TRANSLATE_NOOP("operation", "Take {title} back from review"),
        "undo-2",
    ),
    "take_off_shelf": Wording(
        QT_TRANSLATE_NOOP("operation", "Take a product off the shelf"),
        QT_TRANSLATE_NOOP("operation", "Take {title} off the shelf"),
        "package-x",
    ),
    "add_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a violation"),
        QT_TRANSLATE_NOOP("operation", "Note a violation: {category}"),
        "shield-alert",
    ),
    "change_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Correct a violation"),
        QT_TRANSLATE_NOOP("operation", "Correct a violation: {category}"),
        "shield-alert",
    ),
    "note_done": Wording(
        QT_TRANSLATE_NOOP("operation", "Note what was done about a violation"),
        QT_TRANSLATE_NOOP("operation", "Note what was done: {category}"),
        "notebook-pen",
    ),
    "appeal_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Appeal against a violation"),
        QT_TRANSLATE_NOOP("operation", "Appeal: {category}"),
        "message-square",
    ),
    "settle_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Settle a violation"),
        QT_TRANSLATE_NOOP("operation", "Settle: {category}"),
        "shield-check",
    ),
    "reopen_violation": Wording(
        QT_TRANSLATE_NOOP("operation", "Open a violation again"),
        QT_TRANSLATE_NOOP("operation", "Open again: {category}"),
        "rotate-ccw",
    ),
    "keep_review": Wording(
        QT_TRANSLATE_NOOP("operation", "Keep a weekly review"),
        QT_TRANSLATE_NOOP("operation", "Keep the review of {week}"),
        "chart-column",
    ),
    "snooze_finding": Wording(
        QT_TRANSLATE_NOOP("operation", "Put a finding off"),
        QT_TRANSLATE_NOOP("operation", "Put off until {until}: {finding}"),
        "timer-off",
    ),
    "wake_finding": Wording(
        QT_TRANSLATE_NOOP("operation", "Show a finding again"),
        QT_TRANSLATE_NOOP("operation", "Show again: {finding}"),
        "timer",
    ),
    "finish_finding": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark a finding as done"),
        QT_TRANSLATE_NOOP("operation", "Done: {finding}"),
        "circle-check",
    ),
    "recheck_findings": Wording(
        QT_TRANSLATE_NOOP("operation", "Check again what was done"), icon="refresh-cw"
    ),
    "type_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Type in traffic"),
        QT_TRANSLATE_NOOP("operation", "Type in traffic of {day}"),
        "chart-line",
    ),
    "assign_traffic": Wording(
        QT_TRANSLATE_NOOP("operation", "Say whose traffic it is"),
        QT_TRANSLATE_NOOP("operation", "Give a product the traffic of “{title}”"),
        "package",
    ),
    "spread_ad_spend": Wording(
        QT_TRANSLATE_NOOP("operation", "Spread ad spend over days"),
        QT_TRANSLATE_NOOP("operation", "Spread ad spend over {since} to {until}"),
        "coins",
    ),
    "log_contact": Wording(
        QT_TRANSLATE_NOOP("operation", "Note a contact"),
        QT_TRANSLATE_NOOP("operation", "Note a contact with {customer}"),
        "message-square",
    ),
    "log_messages": Wording(
        QT_TRANSLATE_NOOP("operation", "Note messages"),
        QT_TRANSLATE_NOOP("operation", "Note messages to customers: {count}"),
        "message-square",
    ),
    "keep_template": Wording(
        QT_TRANSLATE_NOOP("operation", "Write a template"),
        QT_TRANSLATE_NOOP("operation", "Write the template “{name}”"),
        "message-square",
    ),
    "drop_template": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget a template"),
        QT_TRANSLATE_NOOP("operation", "Forget the template “{name}”"),
        "message-square",
    ),
    "snooze_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Let customers rest"),
        QT_TRANSLATE_NOOP("operation", "Let customers rest: {count}"),
        "clock-3",
    ),
    "set_tags": Wording(
        QT_TRANSLATE_NOOP("operation", "Change tags"),
        QT_TRANSLATE_NOOP("operation", "Change tags of {customer}"),
        "tag",
    ),
    "set_customer_note": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a note"),
        QT_TRANSLATE_NOOP("operation", "Change the note on {customer}"),
        "notebook-pen",
    ),
    "set_keeper": Wording(
        QT_TRANSLATE_NOOP("operation", "Change who looks after a customer"),
        QT_TRANSLATE_NOOP("operation", "Change who looks after {customer}"),
        "users",
    ),
    "merge_customers": Wording(
        QT_TRANSLATE_NOOP("operation", "Merge two customers"),
        QT_TRANSLATE_NOOP("operation", "Merge a customer into {customer}"),
        "users",
    ),
    "change_tiers": Wording(
        QT_TRANSLATE_NOOP("operation", "Change the bounds of the tiers"), icon="layers"
    ),
    "lock_tier": Wording(
        QT_TRANSLATE_NOOP("operation", "Set a tier by hand"),
        QT_TRANSLATE_NOOP("operation", "Set the tier of {customer} by hand"),
        "lock",
    ),
    "make_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a coupon"),
        QT_TRANSLATE_NOOP("operation", "Make the coupon “{coupon}”"),
        "ticket",
    ),
    "issue_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Make a coupon and give it out"),
        QT_TRANSLATE_NOOP("operation", "Make the coupon “{coupon}” and give it out: {count}"),
        "ticket",
    ),
    "change_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Change a coupon"),
        QT_TRANSLATE_NOOP("operation", "Change the coupon “{coupon}”"),
        "ticket",
    ),
    "end_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "End a coupon"),
        QT_TRANSLATE_NOOP("operation", "End the coupon “{coupon}”"),
        "ticket",
    ),
    "grant_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Give out a coupon"),
        QT_TRANSLATE_NOOP("operation", "Give out the coupon “{coupon}”: {count}"),
        "ticket",
    ),
    "use_coupon": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark a coupon as used"),
        QT_TRANSLATE_NOOP("operation", "Mark the coupon “{coupon}” as used"),
        "ticket",
    ),
    "use_coupons": Wording(
        QT_TRANSLATE_NOOP("operation", "Mark coupons as used"),
        QT_TRANSLATE_NOOP("operation", "Mark the coupon “{coupon}” as used: {count}"),
        "ticket",
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
