"""Orders, parcels, cases, paper."""

from collections.abc import Mapping

from seller_desk.views.operation_words.form import Wording
from seller_desk.views.wording import QT_TRANSLATE_NOOP

ORDERS: Mapping[str, Wording] = {
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
        QT_TRANSLATE_NOOP("operation", "Keep a list"),
        QT_TRANSLATE_NOOP("operation", "Keep the list “{view}”"),
        "bookmark",
    ),
    "drop_view": Wording(
        QT_TRANSLATE_NOOP("operation", "Forget a list"),
        QT_TRANSLATE_NOOP("operation", "Forget the list “{view}”"),
        "bookmark",
    ),
    "reveal": Wording(
        QT_TRANSLATE_NOOP("operation", "Look at personal data"),
        QT_TRANSLATE_NOOP("operation", "Look at the receiver of order {number}"),
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
    "edit_orders": Wording(
        QT_TRANSLATE_NOOP("operation", "Change many orders"),
        QT_TRANSLATE_NOOP("operation", "Change orders alike: {count}"),
        "pencil",
    ),
    "fill_orders": Wording(
        QT_TRANSLATE_NOOP("operation", "Fill down a column of orders"),
        QT_TRANSLATE_NOOP("operation", "Fill down in orders: {count}"),
        "arrow-down",
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
}
