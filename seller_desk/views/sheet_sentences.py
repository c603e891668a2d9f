"""What is wrong with a file or a cell of it, as sentences for the seller."""

from collections.abc import Mapping
from enum import StrEnum

from seller_desk.errors import CellCode, FileCode
from seller_desk.views.mark import QT_TRANSLATE_NOOP

SHEETS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    FileCode: {
        FileCode.NOT_FOUND: QT_TRANSLATE_NOOP("problem", "There is no such file."),
        FileCode.NOT_READABLE: QT_TRANSLATE_NOOP(
            "problem", "This file may not be read. Close it where it is open, or check its rights."
        ),
        FileCode.EMPTY_FILE: QT_TRANSLATE_NOOP(
            "problem", "This file is empty. Export it from the platform again."
        ),
        FileCode.NOT_A_SHEET: QT_TRANSLATE_NOOP(
            "problem", "This file is no sheet. Choose an .xlsx, .xls or .csv file."
        ),
        FileCode.DAMAGED: QT_TRANSLATE_NOOP(
            "problem",
            "This file is damaged or cut off. Download it again, or open and save it anew.",
        ),
        FileCode.ENCRYPTED: QT_TRANSLATE_NOOP(
            "problem", "This file is locked with a password. Save it without one, then import it."
        ),
        FileCode.TOO_LARGE: QT_TRANSLATE_NOOP(
            "problem", "This file is too large to be read safely. Export fewer days at a time."
        ),
        FileCode.NO_HEADER: QT_TRANSLATE_NOOP(
            "problem", "No heading row was found. A sheet of orders has a column 订单编号."
        ),
        FileCode.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
            "problem", "What kind of sheet this is cannot be told from its headings."
        ),
        FileCode.AMBIGUOUS_KIND: QT_TRANSLATE_NOOP(
            "problem", "This could be more than one kind of sheet. Say which it is."
        ),
        FileCode.NOT_WRITABLE: QT_TRANSLATE_NOOP(
            "problem",
            "This file cannot be written: {file}. Close it where it is open, or choose another "
            "name.",
        ),
        FileCode.DISK_FULL: QT_TRANSLATE_NOOP(
            "problem", "The disk is full. Nothing was changed; make room and try again."
        ),
        FileCode.DISK_ERROR: QT_TRANSLATE_NOOP(
            "problem",
            "The disk could not be read or written. Nothing was changed; check the disk and its "
            "room, then try again.",
        ),
    },
    CellCode: {
        CellCode.ID_STORED_AS_NUMBER: QT_TRANSLATE_NOOP(
            "problem",
            "The number is stored as a figure and has lost its last digits. Export as text.",
        ),
        CellCode.MISSING_ID: QT_TRANSLATE_NOOP(
            "problem", "The number or name that it is known by is missing"
        ),
        CellCode.INVALID_NUMBER: QT_TRANSLATE_NOOP("problem", "Not a number"),
        CellCode.INVALID_MONEY: QT_TRANSLATE_NOOP("problem", "Not an amount of money"),
        CellCode.NEGATIVE_QUANTITY: QT_TRANSLATE_NOOP("problem", "The quantity is below zero"),
        CellCode.INVALID_DATE: QT_TRANSLATE_NOOP("problem", "There is no such date or time"),
        CellCode.UNKNOWN_STATUS: QT_TRANSLATE_NOOP("problem", "Unknown status"),
        CellCode.ORPHAN_ROW: QT_TRANSLATE_NOOP("problem", "These goods belong to no order"),
        CellCode.UNKNOWN_ORDER: QT_TRANSLATE_NOOP(
            "problem", "The shop has no order of this number"
        ),
        CellCode.NOT_TO_SHIP: QT_TRANSLATE_NOOP(
            "problem", "This order is not paid for, or closed: it is not to be shipped"
        ),
        CellCode.ORDER_CELLS_DIFFER: QT_TRANSLATE_NOOP(
            "problem", "Rows of one order or of one day say different things"
        ),
        CellCode.TOO_LONG: QT_TRANSLATE_NOOP("problem", "This text is too long"),
        CellCode.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
            "problem", "This number is too small or too large"
        ),
        CellCode.UNKNOWN_WORD: QT_TRANSLATE_NOOP("problem", "This word is not known here"),
        CellCode.MISSING_TITLE: QT_TRANSLATE_NOOP("problem", "A new product needs a title"),
        CellCode.DUPLICATE_RECORD: QT_TRANSLATE_NOOP(
            "problem", "Another row or entry is this one already; clear _key in a copied row"
        ),
        CellCode.AMOUNTS_DIFFER: QT_TRANSLATE_NOOP(
            "problem", "Goods, freight and adjustment do not add up to the amount paid"
        ),
        CellCode.MISSING_PAID_TIME: QT_TRANSLATE_NOOP(
            "problem", "The time of payment is missing; the time of the order counts"
        ),
        CellCode.MISSING_STATUS: QT_TRANSLATE_NOOP(
            "problem", "The status is missing; it was taken from payment and waybill"
        ),
        CellCode.UNKNOWN_COURIER: QT_TRANSLATE_NOOP("problem", "This courier is not known"),
        CellCode.WAYBILL_SHAPE: QT_TRANSLATE_NOOP(
            "problem", "This does not look like a waybill number"
        ),
        CellCode.STATUS_BEHIND: QT_TRANSLATE_NOOP(
            "problem", "The sheet is older than what is known here; the status stays"
        ),
        CellCode.WAYBILL_DIFFERS: QT_TRANSLATE_NOOP(
            "problem", "Another waybill than the one entered here; kept as a further parcel"
        ),
        CellCode.KEPT_LOCAL: QT_TRANSLATE_NOOP(
            "problem", "Changed here and in the sheet; the value from here stays"
        ),
        CellCode.FUTURE_DATE: QT_TRANSLATE_NOOP("problem", "This date lies in the future"),
        CellCode.NO_BUYER: QT_TRANSLATE_NOOP(
            "problem", "No buyer is named; the order has no customer"
        ),
        CellCode.ERROR_CELL: QT_TRANSLATE_NOOP("problem", "The cell holds an error of the sheet"),
        CellCode.HELD_BY_REFUND: QT_TRANSLATE_NOOP("problem", "The buyer wants a refund"),
        CellCode.PURCHASE_EXPORT: QT_TRANSLATE_NOOP(
            "problem", "This looks like a sheet of purchases: many sellers, one buyer"
        ),
        CellCode.COMPUTED: QT_TRANSLATE_NOOP(
            "problem", "This column is worked out here; what the sheet says of it is left out"
        ),
        CellCode.DUPLICATE_HEADING: QT_TRANSLATE_NOOP(
            "problem", "This heading stands twice; the first one counts"
        ),
    },
}
