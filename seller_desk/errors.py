"""All that can be told to the seller, as codes and facts; the sentences are in `views/`.

DeskError                     the request cannot be carried out; carries one or more Problem
└── Problem                   code + level + where + facts
    ├── FileCode              a file cannot be read or written
    ├── CellCode              a cell, or an order as a whole, of a sheet
    ├── StoreCode             the shop's store cannot be opened, read or written
    ├── UndoCode              undo and redo
    ├── OrderCode             an act on an order
    ├── CaseCode              an act on an after-sale case
    ├── AttachmentCode        a file that is kept with the shop
    ├── ImageCode             a picture of a listing
    ├── QuoteCode             an act on a quote
    ├── CustomerCode          an act on a customer or a coupon
    ├── TitleCode             a product's title
    ├── ReviewCode            a weekly review
    ├── TrafficCode           typed-in traffic
    ├── ProductCode           an act on a product, or a field of it
    ├── ListingCode           what a listing lacks before the platform would take it
    └── ViolationCode         an act on a violation

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
    BAD_RECOVERY_CODE = "bad_recovery_code"
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
    SCREENSHOTS = "screenshots"


class UndoCode(StrEnum):
    """Why nothing could be taken back."""

    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    WOULD_KEEP = "would_keep"
    OTHER_SCHEMA = "other_schema"
    STAYS = "stays"


class OrderCode(StrEnum):
    """Why an act on an order is refused."""

    NO_SUCH_ORDER = "no_such_order"
    ALREADY_SHIPPED = "already_shipped"
    NOT_PAID = "not_paid"
    ORDER_CLOSED = "order_closed"
    HELD_BY_REFUND = "held_by_refund"
    OVER_QUANTITY = "over_quantity"
    NOTHING_TO_SEND = "nothing_to_send"
    MISSING_COURIER = "missing_courier"
    MISSING_NUMBER = "missing_number"
    BAD_NUMBER = "bad_number"
    WAYBILL_TWICE = "waybill_twice"
    NO_SUCH_PARCEL = "no_such_parcel"
    DAYS_OUT_OF_RANGE = "days_out_of_range"
    BUYER_MISSING = "buyer_missing"
    GOODS_MISSING = "goods_missing"
    QUANTITY_MISSING = "quantity_missing"
    NOT_IN_PARTS = "not_in_parts"
    PRICE_MISSING = "price_missing"
    BELOW_ZERO = "below_zero"
    SUM_TOO_LARGE = "sum_too_large"
    PAID_IN_FUTURE = "paid_in_future"
    ALREADY_PAID = "already_paid"
    PLATFORM_DECIDES = "platform_decides"
    NOT_SHIPPED = "not_shipped"
    LESS_THAN_SENT = "less_than_sent"
    LESS_THAN_REFUNDED = "less_than_refunded"


class QuoteCode(StrEnum):
    """Why an act on a quote is refused."""

    NO_SUCH_QUOTE = "no_such_quote"
    QUOTE_FROZEN = "quote_frozen"
    QUOTE_EMPTY = "quote_empty"
    MISSING_PRICE = "line_without_price"
    MISSING_QUANTITY = "missing_quantity"
    BELOW_FLOOR = "below_floor"
    VALIDITY_PAST = "validity_past"
    AMOUNT_TOO_LARGE = "amount_too_large"
    NOT_ISSUED = "not_issued"
    QUOTE_EXPIRED = "quote_expired"
    MISSING_REASON = "no_reason_given"
    QUOTE_ACCEPTED = "quote_accepted"


class CaseCode(StrEnum):
    """Why an act on an after-sale case is refused."""

    NO_SUCH_CASE = "no_such_case"
    MOVE_NOT_ALLOWED = "move_not_allowed"
    CASE_SETTLED = "case_settled"
    OVER_PAID = "over_paid"
    MISSING_AMOUNT = "missing_amount"
    MORE_THAN_ORDERED = "more_than_ordered"
    MISSING_NOTE = "missing_note"


class AttachmentCode(StrEnum):
    """Why a file is not kept, or not found again."""

    WRONG_TYPE = "wrong_type"
    FILE_TOO_LARGE = "file_too_large"
    MISSING_FILE = "missing_file"
    MISSING_LOGO = "missing_logo"
    MISSING_SEAL = "missing_seal"


class ImageCode(StrEnum):
    """Why a picture is not taken, or none is drawn."""

    NOT_A_PICTURE = "not_a_picture"
    PICTURE_DAMAGED = "picture_damaged"
    TOO_MANY_PIXELS = "too_many_pixels"
    IMAGES_FULL = "images_full"
    NO_SUCH_IMAGE = "no_such_image"
    NO_PHOTO = "no_photo"
    NOTHING_TO_PRINT = "nothing_to_print"


class CustomerCode(StrEnum):
    """Why an act on a customer is refused, or what to know of a coupon before it is made."""

    NO_SUCH_CUSTOMER = "no_such_customer"
    CONTACT_GUARDED = "contact_guarded"
    MISSING_TEXT = "nothing_noted"
    MISSING_TIER_REASON = "missing_tier_reason"
    BAD_TIERS = "bad_tiers"
    SAME_CUSTOMER = "same_customer"
    NO_SUCH_COUPON = "no_such_coupon"
    MISSING_NAME = "missing_name"
    BAD_THRESHOLD = "bad_threshold"
    BAD_REDUCTION = "bad_reduction"
    REDUCTION_OVER_THRESHOLD = "reduction_over_threshold"
    BAD_DAYS = "bad_days"
    BAD_COUNT = "bad_count"
    NO_AUDIENCE = "no_audience"
    COUPON_BELOW_COST = "coupon_below_cost"
    OPEN_TO_ALL = "open_to_all"
    OVERLAPPING = "overlapping"
    COUPON_OVER = "coupon_over"
    COUPON_USED_UP = "coupon_used_up"
    NOT_IN_AUDIENCE = "not_in_audience"
    HAS_COUPON = "has_coupon"
    COUPON_GRANTED = "coupon_granted"
    ALREADY_USED = "already_used"
    ORDER_TOO_SMALL = "order_too_small"
    NEVER_REACHED = "never_reached"


class TitleCode(StrEnum):
    """What is wrong with a product's title."""

    BANNED_WORD = "banned_word"
    TOO_LONG = "too_long"
    MISSING_MOQ = "missing_moq"
    STALE_YEAR = "stale_year"
    REPEATED_WORD = "repeated_word"
    MISSING_ATTRIBUTE = "missing_attribute"
    EMPTY = "empty"


class ProductCode(StrEnum):
    """Why an act on a product, or a field of it, is refused."""

    NO_SUCH_PRODUCT = "no_such_product"
    MISSING_TITLE = "missing_title"
    TOO_LONG = "too_long"
    OUT_OF_RANGE = "out_of_range"
    OFFER_ID_TAKEN = "offer_id_taken"
    BATCH_INCOMPLETE = "batch_incomplete"
    DUPLICATE_SPEC = "duplicate_spec"
    TIERS_NOT_RISING = "tiers_not_rising"
    TIERS_NOT_FALLING = "tiers_not_falling"
    TIERS_OFF_MINIMUM = "tiers_off_minimum"
    PRICE_TOO_LOW = "price_too_low"
    NO_PRICES = "no_prices"
    LISTING_BLOCKED = "listing_blocked"
    WRONG_STATUS = "wrong_status"
    MISSING_REASON = "missing_reason"
    MISSING_TEXT = "missing_text"
    MISSING_PRICE = "missing_price"


class ListingCode(StrEnum):
    """What is looked at before a listing goes to the platform."""

    TITLE = "title"
    IMAGES_TOO_FEW = "images_too_few"
    FIRST_NOT_WHITE = "first_not_white"
    IMAGE_GONE = "image_gone"
    IMAGE_TOO_SMALL = "image_too_small"
    IMAGE_NOT_SQUARE = "image_not_square"
    IMAGE_TOO_HEAVY = "image_too_heavy"
    MISSING_UNIT = "missing_unit"
    MISSING_MINIMUM = "missing_minimum"
    MISSING_PRICES = "missing_prices"
    TIERS_UNSOUND = "tiers_unsound"
    MISSING_LEAD_TIME = "missing_lead_time"
    SHIP_DAYS_OPEN = "ship_days_open"
    SHIP_DAYS_OUT_OF_RANGE = "ship_days_out_of_range"
    LEAD_OVER_SHIP_DAYS = "lead_over_ship_days"
    MISSING_OPTIONS = "missing_options"
    MISSING_SAMPLES = "missing_samples"
    MISSING_PROCESS = "missing_process"
    MISSING_PRODUCTION_DAYS = "missing_production_days"
    KIND_OPEN = "kind_open"
    KIND_MISMATCH = "kind_mismatch"
    BELOW_COST = "below_cost"
    MISSING_WEIGHT = "missing_weight"
    FEW_ATTRIBUTES = "few_attributes"
    MISSING_VARIANTS = "missing_variants"
    NO_CASES = "no_cases"


class ViolationCode(StrEnum):
    """Why an act on a violation is refused."""

    NO_SUCH_VIOLATION = "no_such_violation"
    MISSING_CATEGORY = "missing_category"
    MISSING_DONE = "missing_done"
    MISSING_APPEAL = "missing_appeal"
    IN_THE_FUTURE = "in_the_future"
    ALREADY_SETTLED = "already_settled"


class ReviewCode(StrEnum):
    """Why a weekly review is refused."""

    WEEK_NOT_OVER = "week_not_over"


class TrafficCode(StrEnum):
    """Why typed-in traffic is refused."""

    IN_THE_FUTURE = "in_the_future"
    NEGATIVE_COUNT = "negative_count"
    MORE_THAN_VISITORS = "more_than_visitors"
    DAYS_REVERSED = "days_reversed"
    NOTHING_TYPED = "nothing_typed"


class SettingCode(StrEnum):
    """Why a setting is refused."""

    UNKNOWN_SETTING = "unknown_setting"
    BAD_VALUE = "bad_value"
    NOT_SETTINGS = "not_settings"
    NEWER_SETTINGS = "newer_settings"


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
