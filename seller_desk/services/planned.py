"""What an import would do, order by order, and the numbers of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import overload

from sqlalchemy.orm import Session

from seller_desk.errors import CellProblem
from seller_desk.models.ledger import Raw
from seller_desk.services.order.comparison import KnownLine, KnownOrder
from seller_desk.services.order.drafts import PLACES, Cells, OrderDraft
from seller_desk.services.order.moves import CaseMove, ParcelMove
from seller_desk.services.order.profile import LINE_KEYS
from seller_desk.services.order.reading import OrderSheet
from seller_desk.services.parties import Customers, Goods, Party, Products
from seller_desk.services.records.differences import FieldChange
from seller_desk.services.records.plan import Count, Coverage, PlannedRecord, Step, count_verdicts
from seller_desk.services.skus import NewSkus
from seller_desk.words import OrderStatus, Verdict

_NOT_WRITTEN = frozenset({Verdict.REFUSED, Verdict.LEFT_OUT})
goods_cells = itemgetter(*(LINE_KEYS.index(key) for key in Goods._fields))
"""What a line says of its product as a bare tuple: equal to its Goods, and made in no time."""
_TITLE = LINE_KEYS.index("title")
_CREATED = PLACES["created_at"]


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
    kept: tuple[str, ...] = ()
    """Keys where the shop's own value stands against the sheet's."""

    @property
    def as_of(self) -> str:
        """When the order was made: of two orders, the newer one knows the customer better."""
        return str(self.draft.cells[_CREATED] or "")

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

    sheet: OrderSheet
    entries: list[Entry]
    customers: Customers
    products: Products
    skus: NewSkus
    as_of_operation: int
    same_customers: int
    """Customers that orders of the store name and of whom nothing new is said."""
    same_products: int
    writer: "Callable[[Session, OrderPlan, datetime, Step], None]"
    coverage: Coverage | None = None

    @property
    def rows(self) -> int:
        """Rows below the heading with anything in them."""
        return self.sheet.rows

    @property
    def records(self) -> Sequence[PlannedRecord]:
        """One for each order of the sheet, in its order, made when it is looked at."""
        return _Shown(self.entries)

    @property
    def sums(self) -> tuple[int, int]:
        """Σ实付款 of the file, and as the store will hold it."""
        return self.file_paid_fen(), self.stored_paid_fen()

    @property
    def unread_sums(self) -> int:
        """Orders whose 实付款 cannot be read."""
        heading = self.sheet.headings["paid_fen"]
        return sum(
            any(found.column == heading for found in entry.draft.problems)
            for entry in self.entries
            if entry.draft.said("paid_fen") is None
        )

    @property
    def line_count(self) -> int:
        """Lines of goods that the file holds."""
        return sum(len(entry.draft.lines) for entry in self.entries)

    def counts(self) -> Mapping[str, Count]:
        """Orders, and the customers and products that they name."""
        return {
            "orders": self.count_orders(),
            "customers": self.count_customers(),
            "products": self.count_products(),
        }

    def count_orders(self) -> Count:
        """Orders of the file by verdict."""
        return count_verdicts(entry.verdict for entry in self.entries)

    def count_customers(self) -> Count:
        """Customers that the file names, by verdict."""
        return count_verdicts((p.verdict for p in self.customers.parties()), self.same_customers)

    def count_products(self) -> Count:
        """Products that the file names, by verdict."""
        return count_verdicts((p.verdict for p in self.products.parties()), self.same_products)

    @property
    def is_empty(self) -> bool:
        """Whether carrying it out would change nothing that is counted."""
        return not any(count.new or count.changed for count in self.counts().values())

    def problems(self) -> Iterator[CellProblem]:
        """Those of the sheet, then order by order."""
        yield from self.sheet.problems
        for entry in self.entries:
            yield from entry.problems

    def file_paid_fen(self) -> int:
        """Σ实付款 of every order of the file whose amount can be read, refused ones too."""
        return sum(_whole(entry.draft.said("paid_fen")) or 0 for entry in self.entries)

    def stored_paid_fen(self) -> int:
        """Σ实付款 as the store will hold it for the orders that are not refused."""
        accepted = (entry for entry in self.entries if entry.verdict not in _NOT_WRITTEN)
        return sum(entry.paid_fen or 0 for entry in accepted)

    def refused(self) -> Iterator[tuple[int, tuple[CellProblem, ...]]]:
        """Every row of a refused order with its own problems; the order's own on its first row."""
        for entry in self.entries:
            if entry.verdict is Verdict.REFUSED:
                for row in entry.draft.rows:
                    yield row, tuple(found for found in entry.problems if found.row == row)

    def outline(self) -> list[tuple[object, ...]]:
        """What it would do, for comparing two plans of one sheet."""
        whole = (self.count_customers(), self.count_products())
        return [whole, *((e.verdict, e.status, e.problems, e.changes) for e in self.entries)]

    def write(self, session: Session, now: datetime, advance: Step) -> None:
        """Carry it out in the caller's transaction."""
        self.writer(session, self, now, advance)


def goods_of(line: Cells) -> Goods:
    """What a line says of its product."""
    return Goods(*goods_cells(line))


class _Shown(Sequence[PlannedRecord]):
    """Planned orders, each made when it is asked for: a hundred thousand are never at hand."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> PlannedRecord: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[PlannedRecord]: ...
    def __getitem__(self, index: int | slice) -> PlannedRecord | Sequence[PlannedRecord]:
        if isinstance(index, slice):
            return _Shown(self._entries[index])
        return _shown(self._entries[index])


def _shown(entry: Entry) -> PlannedRecord:
    draft = entry.draft
    return PlannedRecord(
        row=draft.row,
        last_row=draft.rows[-1],
        verdict=entry.verdict,
        name=draft.number or draft.shown,
        values={
            "number": draft.number or draft.shown,
            "buyer_login": draft.said("buyer_login") or draft.said("buyer_company"),
            "paid_fen": draft.said("paid_fen"),
            "paid_at": draft.said("paid_at"),
            "title": draft.lines[0][_TITLE] if draft.lines else None,
        },
        changes=tuple(entry.changes.told()) if entry.changes else (),
        kept=entry.kept,
        problems=entry.problems,
        line_count=len(draft.lines),
    )


def _whole(value: Raw) -> int | None:
    return value if isinstance(value, int) else None
