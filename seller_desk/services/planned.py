"""What an import would do, order by order, and the numbers of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import overload

from seller_desk.errors import CellProblem
from seller_desk.models.ledger import Raw
from seller_desk.services.order.comparison import FieldChange, KnownLine, KnownOrder
from seller_desk.services.order.drafts import Cells, OrderDraft, Value
from seller_desk.services.order.moves import CaseMove, ParcelMove
from seller_desk.services.order.profile import LINE_KEYS
from seller_desk.services.parties import Customers, Goods, Party, Products
from seller_desk.services.skus import NewSkus
from seller_desk.words import OrderStatus, Verdict

_GOODS = itemgetter(*(LINE_KEYS.index(key) for key in ("title", "code", "offer_id", "unit")))
_TITLE = LINE_KEYS.index("title")


@dataclass(frozen=True, slots=True)
class Count:
    """Records by what becomes of them."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class PlannedOrder:
    """One order of the sheet as the preview shows it."""

    row: int
    last_row: int
    verdict: Verdict
    number: str | None
    buyer: str | None
    paid_fen: int | None
    paid_at: str | None
    status: OrderStatus | None
    status_text: str | None
    line_count: int
    title: str | None
    changes: tuple[FieldChange, ...]
    problems: tuple[CellProblem, ...]


@dataclass(frozen=True, slots=True)
class LineMove:
    """A line to add, or one of the store whose values change."""

    line: Cells
    known: KnownLine | None
    changes: tuple[FieldChange, ...] = ()
    goods: Goods | None = None
    """What it says of its product, where that is new."""


@dataclass(slots=True)
class Changes:
    """What the sheet changes in an order of the store."""

    fields: tuple[FieldChange, ...] = ()
    following: tuple[FieldChange, ...] = ()
    """Columns that follow from others and are not worth telling."""
    lines: tuple[LineMove, ...] = ()
    gone: tuple[KnownLine, ...] = ()
    parcels: Sequence[ParcelMove] = ()
    case: CaseMove | None = None
    customer: Party | None = None
    """Who ordered, when the sheet now names somebody else."""

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.fields or self.lines or self.gone or self.parcels or self.case)

    def told(self) -> Iterator[FieldChange]:
        """Every change, for somebody who looks at it."""
        yield from self.fields
        for place, move in enumerate(self.lines, start=1):
            if move.known is None:
                yield FieldChange("line", None, move.line[_TITLE], place)
            yield from move.changes
        for line in self.gone:
            yield FieldChange("line", line.values[_TITLE], None, line.position)
        for parcel in self.parcels:
            yield FieldChange("tracking_number", None, parcel.waybill.number)
        if self.case is not None:
            before = self.case.ends.state if self.case.ends else None
            yield FieldChange("after_sale", before, self.case.state.value)


@dataclass(slots=True)
class Entry:
    """One order of the sheet with what becomes of it."""

    draft: OrderDraft
    verdict: Verdict
    status: OrderStatus | None = None
    known: KnownOrder | None = None
    customer: Party | None = None
    changes: Changes | None = None
    warnings: tuple[CellProblem, ...] = ()
    """What is odd about it beside the store."""

    @property
    def as_of(self) -> str:
        """When the order was made: of two orders, the newer one knows the customer better."""
        return str(self.draft.said("created_at") or "")

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Everything wrong or odd about it."""
        return (*self.draft.all_problems, *self.warnings)

    @property
    def paid_fen(self) -> int | None:
        """实付款 as it will stand in the store."""
        if self.known is None:
            return _whole(self.draft.said("paid_fen"))
        changed = {change.key: change.new for change in (self.changes or Changes()).fields}
        return _whole(changed.get("paid_fen", self.known.paid_fen))


@dataclass(slots=True)
class OrderPlan:
    """All that importing a sheet would do; nothing has been written."""

    entries: list[Entry]
    customers: Customers
    products: Products
    skus: NewSkus
    as_of_operation: int
    same_customers: int
    """Customers that orders of the store name and of whom nothing new is said."""
    same_products: int

    @property
    def orders(self) -> "Sequence[PlannedOrder]":
        """One for each order of the sheet, in its order, made when it is looked at."""
        return _Shown(self.entries)

    @property
    def line_count(self) -> int:
        """Lines of goods that the file holds."""
        return sum(len(entry.draft.lines) for entry in self.entries)

    def count_orders(self) -> Count:
        """Orders of the file by verdict."""
        return _count(entry.verdict for entry in self.entries)

    def count_customers(self) -> Count:
        """Customers that the file names, by verdict."""
        return _count((p.verdict for p in self.customers.parties()), self.same_customers)

    def count_products(self) -> Count:
        """Products that the file names, by verdict."""
        return _count((p.verdict for p in self.products.parties()), self.same_products)

    @property
    def is_empty(self) -> bool:
        """Whether carrying it out would change nothing that is counted."""
        counts = (self.count_orders(), self.count_customers(), self.count_products())
        return not any(count.new or count.changed for count in counts)

    def problems(self) -> Iterator[CellProblem]:
        """Everything wrong or odd, order by order."""
        for entry in self.entries:
            yield from entry.problems

    def file_paid_fen(self) -> int:
        """Σ实付款 of every order of the file whose amount can be read, refused ones too."""
        return sum(_whole(entry.draft.said("paid_fen")) or 0 for entry in self.entries)

    def stored_paid_fen(self) -> int:
        """Σ实付款 as the store will hold it for the orders that are not refused."""
        accepted = (entry for entry in self.entries if entry.verdict is not Verdict.REFUSED)
        return sum(entry.paid_fen or 0 for entry in accepted)

    def outline(self) -> list[tuple[object, ...]]:
        """What it would do, for comparing two plans of one sheet."""
        whole = (self.count_customers(), self.count_products())
        return [whole, *((e.verdict, e.status, e.problems, e.changes) for e in self.entries)]


def goods_of(line: Cells) -> Goods:
    """What a line says of its product."""
    return Goods(*_GOODS(line))


class _Shown(Sequence[PlannedOrder]):
    """Planned orders, each made when it is asked for: a hundred thousand are never at hand."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> PlannedOrder: ...
    @overload
    def __getitem__(self, index: slice) -> "Sequence[PlannedOrder]": ...
    def __getitem__(self, index: int | slice) -> "PlannedOrder | Sequence[PlannedOrder]":
        if isinstance(index, slice):
            return _Shown(self._entries[index])
        return _shown(self._entries[index])


def _shown(entry: Entry) -> PlannedOrder:
    draft = entry.draft
    return PlannedOrder(
        row=draft.row,
        last_row=draft.rows[-1],
        verdict=entry.verdict,
        number=draft.number or draft.shown,
        buyer=_text(draft.said("buyer_login") or draft.said("buyer_company")),
        paid_fen=_whole(draft.said("paid_fen")),
        paid_at=_text(draft.said("paid_at")),
        status=entry.status,
        status_text=_text(draft.said("status_text")),
        line_count=len(draft.lines),
        title=_text(draft.lines[0][_TITLE]) if draft.lines else None,
        changes=tuple(entry.changes.told()) if entry.changes else (),
        problems=entry.problems,
    )


def _count(verdicts: Iterable[Verdict], same: int = 0) -> Count:
    found = Counter(verdicts)
    return Count(
        found[Verdict.NEW], found[Verdict.CHANGE], found[Verdict.SAME] + same,
        found[Verdict.REFUSED],
    )  # fmt: skip


def _whole(value: Raw) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
