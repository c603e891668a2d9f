"""Which orders a list shows, and in which order: frozen values that a page can keep and compare."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from seller_desk.words import OrderStatus, ProductKind


class Stage(StrEnum):
    """The lists of orders: one for each status, and those that cut across them.

    HELD are orders to ship whose buyer wants a refund (退款中); they stand in AWAITING_SHIPMENT
    too, marked and last. AFTER_SALE has every open case, TO_ANSWER those that wait for the seller.
    """

    AWAITING_PAYMENT = "awaiting_payment"
    AWAITING_SHIPMENT = "awaiting_shipment"
    SHIPPED = "shipped"
    RECEIVED = "received"
    COMPLETED = "completed"
    CLOSED = "closed"
    AFTER_SALE = "after_sale"
    TO_ANSWER = "to_answer"
    HELD = "held"
    MISSING_TRACKING = "missing_tracking"
    ALL = "all"

    @property
    def status(self) -> OrderStatus | None:
        """The one status that the orders of this list have."""
        return _STATUS.get(self)


_STATUS = {
    **{Stage(status.value): status for status in OrderStatus},
    Stage.HELD: OrderStatus.AWAITING_SHIPMENT,
    Stage.MISSING_TRACKING: OrderStatus.SHIPPED,
}


class DueWindow(StrEnum):
    """When the clock of an order runs out: ship-by, in MISSING_TRACKING that of the number.

    TODAY is all that must leave today, what is overdue included; DUE_TODAY is without it. SOON is
    later than today and within the setting's hours; WITHIN_… count whole days from now, what is
    overdue included. STRAINED are due before they can be made (`strain`).
    """

    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    TODAY = "today"
    SOON = "soon"
    WITHIN_7 = "within_7"
    WITHIN_14 = "within_14"
    STRAINED = "strained"

    @property
    def days(self) -> int:
        """How many days from now a window ends that is counted in days, else 0."""
        return {DueWindow.WITHIN_7: 7, DueWindow.WITHIN_14: 14}.get(self, 0)


class PaperState(StrEnum):
    """How far the papers of an order are.

    REPRINT are orders to ship whose address or quantities have changed since; STOPPED came on
    paper and must not leave any more: closed, or the buyer wants a refund.
    """

    NOT_PICKED = "not_picked"
    PICKED = "picked"
    PRINTED = "printed"
    REPRINT = "reprint"
    STOPPED = "stopped"


class SortKey(StrEnum):
    """What a list is sorted by; what is not known comes last either way."""

    DEADLINE = "deadline"
    CREATED = "created"
    PAID = "paid"
    NUMBER = "number"
    STATUS = "status"
    BUYER = "buyer"
    PRODUCT = "product"
    KIND = "kind"
    QUANTITY = "quantity"
    AMOUNT = "amount"
    PROVINCE = "province"
    COURIER = "courier"
    TRACKING = "tracking"
    FLAG = "flag"
    NOTE = "note"
    KEEPER = "keeper"


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """What was asked for; a field at its default asks for nothing.

    `provinces` may hold None for addresses that cannot be read. Days and amounts are inclusive.
    """

    stage: Stage = Stage.ALL
    find: str = ""
    due: DueWindow | None = None
    paper: PaperState | None = None
    kinds: frozenset[ProductKind] = frozenset()
    provinces: frozenset[str | None] = frozenset()
    couriers: frozenset[str] = frozenset()
    min_fen: int | None = None
    max_fen: int | None = None
    created_since: date | None = None
    created_until: date | None = None
    flags: frozenset[int] = frozenset()
    customer_id: int | None = None
    product_id: int | None = None
    sort: SortKey = SortKey.CREATED
    descending: bool = True
    then: tuple[tuple[SortKey, bool], ...] = ()
    """By what equals are sorted, and whether from large to small."""

    @property
    def sorts(self) -> tuple[tuple[SortKey, bool], ...]:
        """All that the list is sorted by, the first one first."""
        return (self.sort, self.descending), *self.then
