"""Many waybills beside their orders: what each row comes to, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from seller_desk.services.order.pasting import Pasted, PasteKey


class Match(StrEnum):
    """What becomes of a row; only matched ones are written."""

    MATCHED = "matched"
    UNKNOWN = "unknown"
    SHIPPED = "shipped"
    DOUBTFUL = "doubtful"
    OVER = "over"
    BLOCKED = "blocked"


class Reason(StrEnum):
    """Why; the facts beside it are what its sentence needs."""

    NEAR = "near"
    """One number that was meant perhaps."""
    SEVERAL = "several"
    """More than one of them."""
    NOT_FOUND = "not_found"
    NO_NUMBER = "no_number"
    NO_WAYBILL = "no_waybill"
    BAD_WAYBILL = "bad_waybill"
    LETTERS = "letters"
    """Letters that look like digits; `fixed` is the waybill without them."""
    NO_COURIER = "no_courier"
    UNKNOWN_COURIER = "unknown_courier"
    BAD_PIECES = "bad_pieces"
    BAD_TIME = "bad_time"
    SAME_WAYBILL = "same_waybill"
    """other: the number of an order of somebody else that has it already."""
    REPEATED = "repeated"
    """other: the line that says the same."""
    HAS_IT = "has_it"
    HAS_OTHER = "has_other"
    """other: the waybill that the order has."""
    GONE = "gone"
    """Received or finished already."""
    OVER_QUANTITY = "over_quantity"
    UNPAID = "unpaid"
    CLOSED = "closed"
    REFUND = "refund"
    PART = "part"
    """A parcel of several: which, of how many."""
    NONE = "none"


class CourierBy(StrEnum):
    """How a row came to its courier."""

    SURE = "sure"
    """The number's beginning leaves no doubt."""
    GUESS = "guess"
    GIVEN = "given"
    """By the paste."""
    REGION = "region"
    USUAL = "usual"
    """By the choice for all that cannot be guessed."""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One line beside its order."""

    line: int
    match: Match
    number: str
    """As the store has it, else as it was pasted."""
    waybill: str
    courier: str | None = None
    courier_by: CourierBy | None = None
    reason: Reason = Reason.NONE
    facts: Mapping[str, str] = field(default_factory=dict)
    order_id: int | None = None
    buyer: str | None = None
    due: datetime | None = None
    pieces_milli: int | None = None
    """How much of the order goes with it; None for all that is left."""
    sent_milli: int = 0
    """How much has left with it and with what came before."""
    ordered_milli: int = 0
    near: tuple[str, ...] = ()
    fixed: str = ""
    shipped_at: datetime | None = None

    @property
    def is_good(self) -> bool:
        """Whether it is written."""
        return self.match is Match.MATCHED

    @property
    def may_accept(self) -> bool:
        """Whether somebody may say that it is right all the same."""
        return self.reason in _ACCEPTABLE


_ACCEPTABLE = frozenset(
    {Reason.HAS_OTHER, Reason.LETTERS, Reason.UNKNOWN_COURIER, Reason.SAME_WAYBILL}
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was pasted, and what was said about it."""

    text: str
    columns: tuple[PasteKey, ...] | None = None
    usual: str | None = None
    """The courier of numbers that do not tell theirs."""
    accepted: frozenset[tuple[str, str]] = frozenset()
    """Number and waybill of rows that are right all the same."""


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """Every row, in the order of the paste."""

    pasted: Pasted
    rows: tuple[BatchRow, ...]

    @property
    def good(self) -> tuple[BatchRow, ...]:
        """What would be written."""
        return tuple(row for row in self.rows if row.is_good)

    @property
    def orders(self) -> int:
        """How many orders that would move on."""
        return len({row.order_id for row in self.good})

    def count(self, match: Match) -> int:
        """How many rows of a sort there are."""
        return sum(row.match is match for row in self.rows)
