"""The price tiers: from which quantity at what price, what is left of it, what a quantity costs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.product import tiers
from seller_desk.services.product.tiers import MOST_TIERS, Band, TierPrice
from seller_desk.views.formats import money, share, yuan
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.editor_numbers import MoneyEdit, NumberEdit, right_aligned
from seller_desk.views.product.tiers_chart import TierChart
from seller_desk.views.theme import restyle
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.wording import UNKNOWN, say, translate
from seller_desk.words import Tone

_QUANTITY, _PRICE = 62, 80
_THIN = 0.25
_MOST_LOST = -0.99
"""A margin under this is pointed out."""
_NEXT_QUANTITY = 2
_LESS = 90
"""A new tier begins at twice the quantity, for nine tenths of the price."""


class TiersSection(QWidget):
    """A row for every tier. The first one begins at the smallest order and moves with it."""

    changed = Signal()
    minimum_changed = Signal(object)
    """The first tier begins elsewhere: the smallest order, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_TierRow] = []
        self._minimum: int | None = None
        self._cost: int | None = None
        self.add = button.link(translate("product", "Add a tier"), self._add, icon="plus")
        self._head = SectionHead(translate("product", "Price tiers"), actions=[self.add])
        self._grid = QVBoxLayout()
        self._fault = label(role="fault", wrap=True)
        self._none = label(translate("product", "No tier yet"), "tertiary")
        self.chart = TierChart()
        self.preview = PricePreview()
        self.preview.quantity.textChanged.connect(self._show_preview)
        self._lay_out()

    @property
    def tiers(self) -> tuple[TierPrice, ...]:
        """The tiers as they are entered; a row that lacks a number is not one yet."""
        found = []
        for row in self._rows:
            first, price = row.first.number, row.price.number
            if first is not None and price is not None:
                found.append(TierPrice(first, price))
        return tuple(found)

    @property
    def is_unfinished(self) -> bool:
        """Whether a row has one of its numbers only."""
        return any((row.first.number is None) != (row.price.number is None) for row in self._rows)

    def show_tiers(self, shown: Sequence[TierPrice], minimum: int | None) -> None:
        """Another product's tiers; nothing is told."""
        self._minimum = minimum
        while self._rows:
            self._drop(self._rows[-1])
        for tier in shown:
            self._append(tier.from_quantity, tier.price_fen)
        self.show_problems(())
        self._show_bands()

    def show_minimum(self, minimum: int | None) -> None:
        """The smallest order is another one: a first tier that began there begins there still."""
        before, self._minimum = self._minimum, minimum
        if self._rows and self._rows[0].first.number == before:
            self._rows[0].first.show_number(minimum)
            self._show_bands()

    def show_cost(self, cost_fen: int | None) -> None:
        """What a piece costs the shop."""
        self._cost = cost_fen
        self._show_bands()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Mark the fields that are wrong, and say the first of it."""
        wrong = {problem.where for problem in problems}
        for at, row in enumerate(self._rows):
            row.mark(first="from" in _fields(wrong, at), price="price" in _fields(wrong, at))
        self._fault.setText(say(problems[0]) if problems else "")
        self._fault.setVisible(bool(problems))

    def place_of(self, where: str) -> QWidget:
        """The field that a problem names; else the first one that can be filled."""
        parts = where.split(".")
        if len(parts) > 1 and int(parts[1]) < len(self._rows):
            row = self._rows[int(parts[1])]
            return row.first if where.endswith("from") else row.price
        return self._rows[0].price if self._rows else self.add

    def _add(self) -> None:
        last = self.tiers[-1] if self.tiers else None
        if last is None:
            row = self._append(self._minimum, None)
        else:
            row = self._append(last.from_quantity * _NEXT_QUANTITY, last.price_fen * _LESS // 100)
        self._tell()
        (row.price if row.first.number is not None else row.first).setFocus()

    def _append(self, first: int | None, price: int | None) -> "_TierRow":
        row = _TierRow(first, price)
        self._rows.append(row)
        self._grid.addWidget(row)
        row.edited.connect(self._take)
        row.removed.connect(self._remove)
        self.add.setEnabled(len(self._rows) < MOST_TIERS)
        return row

    def _remove(self, row: "_TierRow") -> None:
        self._drop(row)
        self._tell()

    def _drop(self, row: "_TierRow") -> None:
        self._rows.remove(row)
        self._grid.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setEnabled(True)

    def _take(self) -> None:
        if self._rows and self._rows[0].first.number != self._minimum:
            self._minimum = self._rows[0].first.number
            self.minimum_changed.emit(self._minimum)
        self._tell()

    def _tell(self) -> None:
        self._show_bands()
        self.changed.emit()

    def _show_bands(self) -> None:
        bands = tiers.bands(self.tiers, self._cost)
        by_first = {band.first: band for band in bands}
        for row in self._rows:
            row.show_band(by_first.get(row.first.number or 0))
        self.chart.show_bands(bands, self._cost)
        self._head.show_hint(
            translate("product", "cost {money} a piece").format(money=yuan(self._cost))
            if self._cost is not None
            else translate("product", "enter the cost to see what is left")
        )
        self._none.setVisible(not self._rows)
        self._show_preview()

    def _show_preview(self) -> None:
        self.preview.show_price(self.tiers, self._cost)

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("role", "well")
        self._grid.setContentsMargins(10, 6, 6, 8)
        self._grid.setSpacing(4)
        self._grid.addWidget(_headings())
        self._grid.addWidget(self._none)
        table = QVBoxLayout(frame)
        table.setContentsMargins(0, 0, 0, 0)
        table.addLayout(self._grid)
        table.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(frame, 2)
        both.addWidget(self.chart, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addLayout(both)
        column.addWidget(self._fault)
        column.addWidget(self.preview)
        self._fault.hide()


class PricePreview(QWidget):
    """Type a quantity, read what it costs."""

    def __init__(self) -> None:
        super().__init__()
        self.quantity = right_aligned(NumberEdit(6), _QUANTITY)
        self.quantity.setAccessibleName(translate("product", "Pieces to look at"))
        self.answer = label(role="secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(translate("product", "Whoever buys"), "secondary"))
        row.addWidget(self.quantity)
        row.addWidget(self.answer, 1)

    def show_price(self, shown: Sequence[TierPrice], cost_fen: int | None) -> None:
        """The answer by these tiers."""
        quantity = self.quantity.number
        if quantity is None:
            self.answer.setText(translate("product", "pieces, pays …"))
            return
        price = tiers.price_for(shown, quantity, cost_fen)
        if price is None:
            self.answer.setText(translate("product", "pieces, is below the smallest order"))
            return
        said = translate("product", "pieces, pays {unit} each, {total} in all, {margin} is left")
        self.answer.setText(
            said.format(
                unit=yuan(price.unit_fen), total=yuan(price.total_fen), margin=share(price.margin)
            )
        )


class _TierRow(QWidget):
    edited = Signal()
    removed = Signal(object)

    def __init__(self, first: int | None, price: int | None) -> None:
        super().__init__()
        self.first = right_aligned(NumberEdit(5), _QUANTITY)
        self.price = right_aligned(MoneyEdit(), _PRICE)
        self._last = label(role="secondary")
        self._margin = label(role="delta")
        self.first.setAccessibleName(translate("product", "From pieces"))
        self.price.setAccessibleName(translate("product", "Unit price (yuan)"))
        self.first.show_number(first)
        self.price.show_number(price)
        self.first.textChanged.connect(self.edited)
        self.price.textChanged.connect(self.edited)
        name = translate("product", "Remove this tier")
        away = button.icon_only("x", name, lambda: self.removed.emit(self), small=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        _columns(grid, (self.first, self._last, self.price, self._margin, away))

    def show_band(self, band: Band | None) -> None:
        """Where it ends, and what is left."""
        if band is None:
            self._last.setText("–")
            self._margin.setText("")
            return
        end = translate("product", "and up") if band.last is None else f"– {band.last:,}"
        self._last.setText(end)
        self._margin.setText(_left_of(band.margin))
        self._margin.setToolTip(money(band.price_fen))
        margin = band.margin if band.margin is not None else 1.0
        tone = Tone.DANGER if margin < 0 else Tone.WARNING if margin < _THIN else None
        set_tone(self._margin, tone)

    def mark(self, *, first: bool, price: bool) -> None:
        """Which of its fields is wrong."""
        for edit, wrong in ((self.first, first), (self.price, price)):
            edit.setProperty("fault", wrong)
            restyle(edit)


def _left_of(margin: float | None) -> str:
    """The margin; how far a price lies below a cost that was mistyped is not told to the end."""
    if margin is None:
        return UNKNOWN
    return share(margin) if margin > _MOST_LOST else f"< {share(_MOST_LOST, 0)}"


def _headings() -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(6)
    named = [
        label(translate("product", "Pieces"), "tertiary"),
        QLabel(),
        label(translate("product", "Price (yuan)"), "tertiary"),
        label(translate("product", "Margin"), "tertiary"),
        QLabel(),
    ]
    _columns(grid, named)
    return holder


def _columns(grid: QGridLayout, widgets: Sequence[QWidget]) -> None:
    for at, (widget, width) in enumerate(
        zip(widgets, (_QUANTITY, 50, _PRICE, 46, 26), strict=True)
    ):
        grid.setColumnMinimumWidth(at, width)
        grid.addWidget(widget, 0, at)
    grid.setColumnStretch(1, 1)


def _fields(wrong: set[str], place: int) -> set[str]:
    """The fields of a tier that are wrong."""
    start = f"tiers.{place}."
    return {where.removeprefix(start) for where in wrong if where.startswith(start)}
