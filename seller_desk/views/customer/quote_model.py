"""The lines of a quote as a table: what is typed, and what it is compared with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from seller_desk.services.customer.pricing import margin
from seller_desk.services.customer.quote_draft import LineDraft
from seller_desk.services.customer.quote_offers import Offer
from seller_desk.views.customer.quote_words import step_span
from seller_desk.views.formats import full_moment, money, quantity, share
from seller_desk.views.typed import read_fen, read_milli
from seller_desk.views.widgets.table_column import Cell
from seller_desk.views.widgets.typed_grid import Cells, TypedModel
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_THIN = 0.1


class Col(IntEnum):
    """The columns in their order."""

    TICK = 0
    GOODS = 1
    QUANTITY = 2
    TIER = 3
    LAST = 4
    FLOOR = 5
    PRICE = 6
    MARGIN = 7
    AMOUNT = 8


TYPED = frozenset({Col.QUANTITY, Col.PRICE})


class QuoteModel(TypedModel):
    """The lines; what is typed goes out, and comes back with the draft."""

    changed = Signal(object)
    """The lines with what was typed, as a tuple of LineDraft."""
    refused = Signal()
    """What was typed is no number."""
    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[LineDraft] = ()
        self._offers: Mapping[int, Offer] = {}
        self._ticks: set[int] = set()
        self.is_open = True

    def show_lines(
        self, lines: Sequence[LineDraft], offers: Mapping[int, Offer], *, is_open: bool
    ) -> None:
        """Other lines; ticks stay with their places while the number of lines is the same."""
        same = len(lines) == len(self.lines)
        if not same:
            self.beginResetModel()
        self.lines, self._offers, self.is_open = tuple(lines), offers, is_open
        if same:
            last = self.index(len(lines) - 1, len(Col) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self._ticks.clear()
            self.endResetModel()
            self.ticked.emit()

    @property
    def chosen(self) -> Sequence[int]:
        """The places of the ticked lines, of all when none is ticked."""
        return sorted(self._ticks) or range(len(self.lines))

    @property
    def tick_count(self) -> int:
        """How many lines are ticked."""
        return len(self._ticks)

    def is_ticked(self, row: int) -> bool:
        """Whether that line is ticked."""
        return row in self._ticks

    def turn_tick(self, row: int) -> None:
        """Tick a line, or no longer."""
        if not self.is_open:
            return
        self._ticks ^= {row}
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Col) - 1))
        self.ticked.emit()

    def forget_ticks(self) -> None:
        """Another quote: what was ticked in the one before means nothing."""
        self._ticks.clear()
        self.ticked.emit()

    def is_low(self, row: int) -> bool:
        """Whether the line is priced below its floor."""
        offer = self._offer(row)
        floor = offer.floor_fen if offer else None
        return floor is not None and self.lines[row].price_fen < floor

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Col)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            left = section <= Col.GOODS
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return _headings()[section] if role == _Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_typed = self.is_open and index.column() in TYPED
        return base | Qt.ItemFlag.ItemIsEditable if is_typed else base

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == _Role.EditRole:
            is_price = index.column() == Col.PRICE
            return money(line.price_fen) if is_price else quantity(line.quantity_milli)
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            cell = self.cell(index.row(), Col(index.column()))
            return ", ".join(filter(None, (cell.text, cell.secondary)))
        return self._told(index) if role == _Role.ToolTipRole else None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if self.put_cells({(index.row(), index.column()): str(value)}):
            self.refused.emit()
            return False
        return True

    def put_cells(self, cells: Cells) -> int:
        """Change them as one step; how many texts could not be read."""
        lines, refused = list(self.lines), 0
        for (row, column), text in cells.items():
            made = _typed(lines[row], Col(column), text)
            refused += made is None
            lines[row] = made or lines[row]
        if tuple(lines) != tuple(self.lines):
            self.changed.emit(tuple(lines))
        return refused

    def cell(self, row: int, column: Col) -> Cell:
        """What stands in a place."""
        line, offer = self.lines[row], self._offer(row)
        match column:
            case Col.GOODS:
                return Cell(line.title, " · ".join(filter(None, (line.spec, line.code))))
            case Col.QUANTITY:
                return Cell(quantity(line.quantity_milli))
            case Col.PRICE:
                return Cell(money(line.price_fen), tone=Tone.DANGER if self.is_low(row) else None)
            case Col.AMOUNT:
                return Cell(money(line.amount_fen))
            case _:
                return _known(line, offer, column) if offer else Cell(UNKNOWN, tone=Tone.NEUTRAL)

    def _offer(self, row: int) -> Offer | None:
        return self._offers.get(self.lines[row].product_id or 0)

    def _told(self, index: Index) -> str | None:
        line, offer = self.lines[index.row()], self._offer(index.row())
        match Col(index.column()):
            case Col.GOODS:
                return "\n".join(filter(None, (line.title, line.spec, line.note)))
            case Col.LAST if offer is not None and offer.last is not None:
                return full_moment(offer.last.at)
            case Col.FLOOR if offer is not None and offer.cost_fen is not None:
                told = translate("customer", "Cost {cost}")
                return told.format(cost=money(offer.cost_fen))
            case _:
                return None


def _typed(line: LineDraft, column: Col, text: str) -> LineDraft | None:
    """The line with what was typed; None when that is no number."""
    try:
        if column is Col.QUANTITY:
            number = read_milli(text)
            return None if number is None else replace(line, quantity_milli=number)
        fen = read_fen(text)
    except ValueError:
        return None
    return None if fen is None else replace(line, price_fen=fen)


def _known(line: LineDraft, offer: Offer, column: Col) -> Cell:
    """What only a product of the shop has."""
    if column is Col.TIER:
        return Cell(money(offer.tier_fen(line.quantity_milli)), step_span(offer, line))
    if column is Col.LAST:
        return Cell(money(None if offer.last is None else offer.last.price_fen))
    if column is Col.FLOOR:
        return Cell(money(offer.floor_fen), tone=Tone.NEUTRAL)
    if offer.cost_fen is None:
        return Cell(UNKNOWN, tone=Tone.NEUTRAL)
    kept = margin(line.price_fen, offer.cost_fen)
    told = share(kept, 0 if (kept or 0) < -1 else 1)
    return Cell(told, tone=_margin_tone(line, offer, kept))


def _margin_tone(line: LineDraft, offer: Offer, kept: float | None) -> Tone | None:
    if offer.floor_fen is not None and line.price_fen < offer.floor_fen:
        return Tone.DANGER
    return Tone.WARNING if kept is not None and kept < 2 * _THIN else None


def _headings() -> Sequence[str]:
    return (
        "",
        translate("customer", "Goods"),
        translate("customer", "Quantity"),
        translate("customer", "Tier price"),
        translate("customer", "Last price"),
        translate("customer", "Floor"),
        translate("customer", "Quoted (yuan)"),
        translate("customer", "Margin"),
        translate("customer", "Amount (yuan)"),
    )
