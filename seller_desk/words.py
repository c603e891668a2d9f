"""The words of the trade as enums, without SQLAlchemy or Qt, stored and printed by value."""

from collections.abc import Callable
from enum import IntEnum, StrEnum

Progress = Callable[[str, int, int | None], None]
"""Called along long work: the stage's code, how much is done, how much there is if known."""
Cancelled = Callable[[], bool]
"""Asked along long work: whether to stop."""


class Platform(StrEnum):
    """Where an order was made."""

    ALIBABA_1688 = "1688"
    TAOBAO = "taobao"
    PINDUODUO = "pinduoduo"
    OFFLINE = "offline"


class OrderStatus(StrEnum):
    """The stage of an order; it only moves forward, and to CLOSED from anywhere."""

    AWAITING_PAYMENT = "awaiting_payment"
    AWAITING_SHIPMENT = "awaiting_shipment"
    SHIPPED = "shipped"
    RECEIVED = "received"
    COMPLETED = "completed"
    CLOSED = "closed"

    @property
    def rank(self) -> int:
        """How far along the order is: 0 for AWAITING_PAYMENT to 5 for CLOSED."""
        return _STATUS_RANK[self]

    @property
    def is_paid(self) -> bool:
        """Whether the order's money counts: paid for and not closed (see the glossary: *paid*)."""
        return self in PAID_STATUSES


_STATUS_RANK = {status: rank for rank, status in enumerate(OrderStatus)}
PAID_STATUSES = frozenset(
    {
        OrderStatus.AWAITING_SHIPMENT,
        OrderStatus.SHIPPED,
        OrderStatus.RECEIVED,
        OrderStatus.COMPLETED,
    }
)


class ProductKind(StrEnum):
    """How a product is made: 现货, 定制, 加工. Decides its ship-by default and range."""

    STOCK = "stock"
    CUSTOM = "custom"
    PROCESSING = "processing"


class ListingStatus(StrEnum):
    """Where a product stands with the platform."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    LIVE = "live"
    REJECTED = "rejected"
    OFF_SHELF = "off_shelf"


class Tier(StrEnum):
    """A customer's tier by purchase amount: 新客户, 老客户, 大客户."""

    NEW = "new"
    REGULAR = "regular"
    KEY = "key"


class AfterSaleKind(StrEnum):
    """What the buyer asks for: 仅退款, 退货退款, 换货, 补发, 纠纷."""

    REFUND_ONLY = "refund_only"
    RETURN_REFUND = "return_refund"
    EXCHANGE = "exchange"
    RESEND = "resend"
    DISPUTE = "dispute"


class AfterSaleState(StrEnum):
    """The platform's six refund states, by its own codes."""

    WAIT_SELLER_AGREE = "waitselleragree"
    WAIT_BUYER_MODIFY = "waitbuyermodify"
    WAIT_BUYER_SEND = "waitbuyersend"
    WAIT_SELLER_RECEIVE = "waitsellerreceive"
    REFUND_SUCCESS = "refundsuccess"
    REFUND_CLOSE = "refundclose"

    @property
    def is_open(self) -> bool:
        """Whether the case still needs somebody."""
        return self not in {AfterSaleState.REFUND_SUCCESS, AfterSaleState.REFUND_CLOSE}


class ParcelSource(StrEnum):
    """Who told us of a parcel: a sheet, or the shop here."""

    SHEET = "sheet"
    HERE = "here"


class ImageRole(StrEnum):
    """What a picture of a listing shows: 白底, 细节, 场景, 包装, 案例."""

    WHITE = "white"
    DETAIL = "detail"
    SCENE = "scene"
    PACKAGING = "packaging"
    CASE = "case"


class ViolationState(StrEnum):
    """Where a violation stands."""

    OPEN = "open"
    APPEALED = "appealed"
    WITHDRAWN = "withdrawn"
    """The appeal was heard."""
    UPHELD = "upheld"
    SETTLED = "settled"

    @property
    def is_open(self) -> bool:
        """Whether somebody has to do something, or waits for an answer."""
        return self in {ViolationState.OPEN, ViolationState.APPEALED}


class ViolationKind(StrEnum):
    """The usual sorts, as rules and tools name them (facts/1688.md, D5); others are typed in."""

    BANNED_WORD = "banned_word"
    TITLE_ABUSE = "title_abuse"
    WRONG_CATEGORY = "wrong_category"
    DUPLICATE_LISTING = "duplicate_listing"
    UNTRUE_PRICE = "untrue_price"
    IMAGE = "image"
    COUNTERFEIT = "counterfeit"
    CONTACT_LURE = "contact_lure"
    PAYMENT = "payment"
    FREIGHT = "freight"
    FAKE_TRADE = "fake_trade"
    PROHIBITED = "prohibited"
    LATE_SHIPPING = "late_shipping"


class ContactKind(StrEnum):
    """What reached a customer; the first two are marketing."""

    COUPON = "coupon"
    MESSAGE = "message"
    CALL = "call"
    NOTE = "note"
    QUOTE = "quote"

    @property
    def is_marketing(self) -> bool:
        """Whether the contact guard counts it."""
        return self in {ContactKind.COUPON, ContactKind.MESSAGE}


class QuoteState(StrEnum):
    """Where a quote stands; EXPIRED is computed from the day, never stored."""

    DRAFT = "draft"
    ISSUED = "issued"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


class Flag(IntEnum):
    """The five colour flags of the platform; 0 is no flag."""

    NONE = 0
    RED = 1
    YELLOW = 2
    GREEN = 3
    BLUE = 4
    PURPLE = 5


class SheetKind(StrEnum):
    """What a sheet carries."""

    ORDERS = "orders"
    PRODUCTS = "products"
    CUSTOMERS = "customers"
    SHIPMENTS = "shipments"
    SHOP_TRAFFIC = "shop-traffic"
    PRODUCT_TRAFFIC = "product-traffic"

    @property
    def records(self) -> str:
        """What its records are called in reports: two kinds are made of days."""
        traffic = {SheetKind.SHOP_TRAFFIC, SheetKind.PRODUCT_TRAFFIC}
        return "days" if self in traffic else self.value


class Verdict(StrEnum):
    """What an import does with one record of a sheet."""

    NEW = "new"
    CHANGE = "change"
    SAME = "same"
    REFUSED = "refused"
    LEFT_OUT = "left_out"
    """The seller does not want it."""


class ExportTable(StrEnum):
    """A table of the shop that goes out as a sheet."""

    ORDERS = "orders"
    ORDER_LINES = "order-lines"
    SHIPMENTS = "shipments"
    PRODUCTS = "products"
    CUSTOMERS = "customers"
    QUOTES = "quotes"

    @property
    def statuses(self) -> tuple[StrEnum, ...]:
        """The stages by which its rows can be chosen."""
        match self:
            case ExportTable.PRODUCTS:
                return tuple(ListingStatus)
            case ExportTable.CUSTOMERS:
                return ()
            case ExportTable.QUOTES:
                return tuple(QuoteState)
            case _:
                return tuple(OrderStatus)

    @property
    def is_dated(self) -> bool:
        """Whether its rows can be chosen by day."""
        return self not in {ExportTable.PRODUCTS, ExportTable.CUSTOMERS}


class Tone(StrEnum):
    """How urgent a thing is; the surface picks colour, icon and words by it."""

    DANGER = "danger"
    WARNING = "warning"
    NEUTRAL = "neutral"
    INFO = "info"
    SUCCESS = "success"
    VIOLET = "violet"
