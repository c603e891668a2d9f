"""All that can be told to the seller, as codes and facts; the sentences are in `views/`.

DeskError                     the request cannot be carried out; carries one or more Problem
└── Problem                   code + level + where + facts
    ├── FileCode              a file cannot be read or written
    ├── CellCode              a cell, or an order as a whole, of a sheet
    ├── StoreCode             the shop's store cannot be opened, read or written
    ├── UndoCode              undo and redo
    └── OrderCode             an act on an order

Everything else that is raised is a bug.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int | float | None


class Level(StrEnum):
    """How bad a problem is: an error stops its row, a warning lets it pass, advice is a hint."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class FileCode(StrEnum):
    """Why a whole file cannot be read or written."""

    NOT_FOUND = "not_found"
    NOT_READABLE = "not_readable"
    EMPTY_FILE = "empty_file"
    NOT_A_SHEET = "not_a_sheet"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    NO_HEADER = "no_header"
    UNKNOWN_KIND = "unknown_kind"
    AMBIGUOUS_KIND = "ambiguous_kind"
    NOT_WRITABLE = "not_writable"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"


class CellCode(StrEnum):
    """What is wrong with a cell; those from AMOUNTS_DIFFER on are warnings."""

    ID_STORED_AS_NUMBER = "id_stored_as_number"
    MISSING_ID = "missing_id"
    INVALID_NUMBER = "invalid_number"
    INVALID_MONEY = "invalid_money"
    NEGATIVE_QUANTITY = "negative_quantity"
    INVALID_DATE = "invalid_date"
    UNKNOWN_STATUS = "unknown_status"
    ORPHAN_ROW = "orphan_row"
    UNKNOWN_ORDER = "unknown_order"
    NOT_TO_SHIP = "not_to_ship"
    ORDER_CELLS_DIFFER = "order_cells_differ"
    TOO_LONG = "too_long"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_WORD = "unknown_word"
    MISSING_TITLE = "missing_title"
    DUPLICATE_RECORD = "duplicate_record"
    AMOUNTS_DIFFER = "amounts_differ"
    MISSING_PAID_TIME = "missing_paid_time"
    MISSING_STATUS = "missing_status"
    UNKNOWN_COURIER = "unknown_courier"
    WAYBILL_SHAPE = "waybill_shape"
    STATUS_BEHIND = "status_behind"
    WAYBILL_DIFFERS = "waybill_differs"
    KEPT_LOCAL = "kept_local"
    FUTURE_DATE = "future_date"
    NO_BUYER = "no_buyer"
    ERROR_CELL = "error_cell"
    HELD_BY_REFUND = "held_by_refund"
    PURCHASE_EXPORT = "purchase_export"
    COMPUTED = "computed"
    DUPLICATE_HEADING = "duplicate_heading"


class StoreCode(StrEnum):
    """Why the store cannot be used."""

    NO_STORE = "no_store"
    STORE_LOCKED = "store_locked"
    STORE_NEWER = "store_newer"
    STORE_FOREIGN = "store_foreign"
    STORE_DAMAGED = "store_damaged"
    STORE_BUSY = "store_busy"
    STORE_READ_ONLY = "store_read_only"
    STORE_NOT_EMPTY = "store_not_empty"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    BACKUP_FAILED = "backup_failed"
    MIGRATION_FAILED = "migration_failed"
    CANCELLED = "cancelled"
    CHANGED_SINCE = "changed_since"


class UndoCode(StrEnum):
    """Why nothing could be taken back."""

    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    WOULD_KEEP = "would_keep"
    OTHER_SCHEMA = "other_schema"


class OrderCode(StrEnum):
    """Why an act on an order is refused."""

    NO_SUCH_ORDER = "no_such_order"
    ALREADY_SHIPPED = "already_shipped"
    NOT_PAID = "not_paid"
    ORDER_CLOSED = "order_closed"
    HELD_BY_REFUND = "held_by_refund"
    OVER_QUANTITY = "over_quantity"
    MISSING_COURIER = "missing_courier"
    MISSING_NUMBER = "missing_number"
    BAD_NUMBER = "bad_number"
    DAYS_OUT_OF_RANGE = "days_out_of_range"


class SettingCode(StrEnum):
    """Why a setting is refused."""

    UNKNOWN_SETTING = "unknown_setting"
    BAD_VALUE = "bad_value"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: what, how bad, where, and the facts the sentence needs."""

    code: StrEnum
    level: Level = Level.ERROR
    where: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with a cell of a sheet, or with an order as a whole (then in its first row).

    `row` is the row as Excel counts, `column` the heading as the file prints it, `value` the cell's
    text as read.
    """

    row: int
    column: str
    code: CellCode
    value: str = ""
    level: Level = Level.ERROR


class DeskError(Exception):
    """The request cannot be carried out; nothing was changed."""

    def __init__(self, *problems: Problem) -> None:
        """Carry at least one problem; the first is the one a one-line report names."""
        super().__init__(*(problem.code.value for problem in problems))
        self.problems = problems

    @property
    def first(self) -> Problem:
        """The problem to name when only one can be named."""
        return self.problems[0]


def refuse(code: StrEnum, *, where: str = "", **facts: Fact) -> DeskError:
    """A DeskError of one problem: `raise refuse(OrderCode.NOT_PAID, number=number)`."""
    return DeskError(Problem(code, where=where, facts=facts))
