"""Rows of an order sheet gathered into orders: what the sheet says, not yet compared."""

import marshal
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from operator import itemgetter

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.services.order.profile import LINE_KEYS, ORDER_KEYS
from seller_desk.services.order.rows import Fault, ReadRow
from seller_desk.services.order.statuses import Stage
from seller_desk.services.order.waybills import NOTHING, Dispatch

Value = str | int | None
Cells = tuple[Value, ...]

PLACES: Mapping[str, int] = {key: place for place, key in enumerate(ORDER_KEYS)}
"""Where a key stands among the cells of an order."""
_NO_LINE: Cells = (None,) * len(LINE_KEYS)
_GOODS = PLACES["goods_fen"]
_COURIER = PLACES["courier_text"]
_WAYBILLS = PLACES["waybills"]
_UNCHECKED = frozenset({PLACES["goods_kinds"], PLACES["shipped_at"], PLACES["courier_waybills"]})
_STARTS = itemgetter(*(PLACES[key] for key in ("status_text", "created_at", "buyer_login")))
"""Cells that only an order's first row has: with one of them a row is no continuation."""
_NO_START: Cells = (None,) * 3
_WARNED = frozenset({CellCode.ERROR_CELL, CellCode.ID_STORED_AS_NUMBER})
"""Faults that leave the cell out with a warning, but in the order number."""
_MARSHAL_VERSION = 2
"""Newer forms depend on how often a value is referred to, so that equal orders would differ."""


@dataclass(slots=True)
class OrderDraft:
    """One order of the sheet; a problem of level error refuses it."""

    number: str | None
    cells: Cells
    lines: list[Cells] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    odd: list[CellProblem] = field(default_factory=list)
    """What is wrong with the order as a whole, once it is whole."""
    shown: str | None = None
    """The order number as it stands in the sheet, where it cannot be trusted."""
    sent: Dispatch = NOTHING
    """The parcels that the sheet names, once the order is whole."""
    stage: Stage | None = None
    """What its words for the stage mean; None for words that nobody knows, and for none."""
    fingerprint: bytes = b""
    """Eight bytes that are equal when the sheet says the same of the order again."""
    seen: Counter[Cells] | None = None
    """Lines of earlier blocks of the sheet: standing there again, they are the same lines."""

    @property
    def row(self) -> int:
        """The order's first row."""
        return self.rows[0]

    @property
    def is_refused(self) -> bool:
        """Whether an error stands against it."""
        if not self.problems and not self.odd:
            return False
        return any(problem.level is Level.ERROR for problem in self.all_problems)

    @property
    def all_problems(self) -> tuple[CellProblem, ...]:
        """What is wrong with its cells and with itself."""
        return (*self.problems, *self.odd)

    def said(self, key: str) -> Value:
        """What the sheet says of the order as a whole."""
        return self.cells[PLACES[key]]


Finish = Callable[[OrderDraft], None]
"""Called with an order that seems whole: again, when further rows of it turn up."""


class Gathering:
    """Collects rows into orders, in the order of the sheet."""

    def __init__(self, headings: Mapping[str, str], finish: Finish) -> None:
        """`headings`: key → the heading as printed in this file, for the report."""
        self._headings = headings
        self._finish = finish
        self._by_number: dict[str, OrderDraft] = {}
        self._current: OrderDraft | None = None
        self.drafts: list[OrderDraft] = []

    def add(self, row: ReadRow) -> None:
        """Take one row."""
        draft = self._draft_of(row)
        draft.rows.append(row.row)
        if row.faults:
            draft.problems.extend(self._problem(row.row, fault) for fault in row.faults)
        if row.line != _NO_LINE:
            _add_line(draft, row.line)

    def end(self) -> list[OrderDraft]:
        """All rows have been taken: the orders."""
        self._turn_to(None)
        return self.drafts

    def _turn_to(self, draft: OrderDraft | None) -> None:
        if self._current is not None:
            self._finish(self._current)
        self._current = draft

    def _draft_of(self, row: ReadRow) -> OrderDraft:
        number, current = row.number, self._current
        if number is not None:
            if current is not None and current.number == number:
                self._merge(current, row, repeated=True)
                return current
            return self._numbered(row, number)
        if any(fault.key == "number" for fault in row.faults):
            return self._with_damaged_number(row)
        if _STARTS(row.cells) != _NO_START:
            return self._refused(row, CellCode.MISSING_ID)
        if current is None:
            return self._orphan(row)
        self._merge(current, row, repeated=False)
        return current

    def _numbered(self, row: ReadRow, number: str) -> OrderDraft:
        known = self._by_number.get(number)
        if known is None:
            known = self._by_number[number] = self._new(number, row.cells)
        else:
            self._turn_to(known)
            known.seen = Counter(known.lines)
            self._merge(known, row, repeated=True)
        return known

    def _with_damaged_number(self, row: ReadRow) -> OrderDraft:
        """Rows of one damaged number that follow each other are one order, refused once."""
        shown = next(fault.shown for fault in row.faults if fault.key == "number")
        current = self._current
        if current is None or current.number is not None or current.shown != shown:
            current = self._new(None, row.cells)
            current.shown = shown
        return current

    def _orphan(self, row: ReadRow) -> OrderDraft:
        draft = self._refused(row, CellCode.ORPHAN_ROW)
        self._current = None  # nothing is checked: it is no whole order
        return draft

    def _refused(self, row: ReadRow, code: CellCode) -> OrderDraft:
        draft = self._new(None, row.cells)
        draft.problems.append(CellProblem(row.row, self._headings["number"], code))
        return draft

    def _new(self, number: str | None, cells: Cells) -> OrderDraft:
        draft = OrderDraft(number, cells)
        self._turn_to(draft)
        self.drafts.append(draft)
        return draft

    def _merge(self, draft: OrderDraft, row: ReadRow, *, repeated: bool) -> None:
        """Take the order cells of a further row: they complete, repeat or contradict."""
        known = draft.cells
        further = [
            (place, value)
            for place, value in enumerate(row.cells)
            if value is not None and value != known[place]
        ]
        if not further:
            return
        cells = list(known)
        for place, value in further:
            if cells[place] is None:
                cells[place] = value
            elif place == _GOODS and not repeated:
                cells[place] = _sum(cells[place], value)
            elif place == _WAYBILLS:
                _add_waybill(cells, row.cells)
            elif place not in _UNCHECKED and not (place == _COURIER and row.cells[_WAYBILLS]):
                draft.problems.append(self._contradiction(row.row, place, value))
        draft.cells = tuple(cells)

    def _contradiction(self, row: int, place: int, value: Value) -> CellProblem:
        heading = self._headings[ORDER_KEYS[place]]
        return CellProblem(row, heading, CellCode.ORDER_CELLS_DIFFER, _shown(place, value))

    def _problem(self, row: int, fault: Fault) -> CellProblem:
        code, level = fault.code, Level.ERROR
        if fault.key == "number" and code is CellCode.ERROR_CELL:
            code = CellCode.MISSING_ID
        elif fault.key != "number" and code in _WARNED:
            level = Level.WARNING
        return CellProblem(row, self._headings[fault.key], code, fault.shown, level)


def fingerprint(cells: Cells, lines: Sequence[Cells]) -> bytes:
    """The fingerprint of an order that is whole."""
    content = marshal.dumps((cells, tuple(lines)), _MARSHAL_VERSION)
    return blake2b(content, digest_size=8).digest()


def _add_line(draft: OrderDraft, line: Cells) -> None:
    if draft.seen and draft.seen[line] > 0:
        draft.seen[line] -= 1
        return
    draft.lines.append(line)


def _add_waybill(cells: list[Value], further: Sequence[Value]) -> None:
    """A waybill that stands in a further row is a further parcel, with its courier."""
    waybill = str(further[_WAYBILLS])
    if waybill in str(cells[_WAYBILLS]).split(";"):
        return
    cells[_WAYBILLS] = f"{cells[_WAYBILLS]};{waybill}"
    courier = further[_COURIER] or cells[_COURIER]
    if courier is not None:
        cells[_COURIER] = f"{cells[_COURIER] or courier};{courier}"


def _sum(known: Value, value: Value) -> int:
    """A goods total that stands on every line is the sum of them (facts: A5)."""
    return int(known or 0) + int(value or 0)


def _shown(place: int, value: Value) -> str:
    if ORDER_KEYS[place].endswith("_fen") and isinstance(value, int):
        return f"{value / 100:.2f}"
    return str(value)[:80]
