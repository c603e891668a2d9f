"""TypingView: traffic and ad spend of a day, typed in by hand, or ad spend of a period."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.data.ranges import Range
from seller_desk.services.data.typing import TYPED
from seller_desk.views.data.ranges import day_of, qt_day
from seller_desk.views.typed import plain_yuan, read_fen
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.spin import indented
from seller_desk.views.wording import say, translate

_WIDTH = 150
_MONEY = "ad_spend_fen"


class TypingView(QWidget):
    """Two forms: one day, and ad spend over several days."""

    left = Signal()
    day_changed = Signal(object)
    saved = Signal(object, object)
    """A day and its numbers."""
    spread = Signal(object, int)
    """A range and its ad spend in fen."""

    def __init__(self) -> None:
        super().__init__()
        self.day = _day_field(translate("data", "Day"))
        self.fields = {key: Field(name, LineEdit()) for key, name in _names().items()}
        self.since = _day_field(translate("data", "From"))
        self.until = _day_field(translate("data", "To"))
        self.amount = Field(translate("data", "Ad spend together (yuan)"), LineEdit())
        self._fault = label(role="fault", wrap=True)
        self._fault.hide()
        self._lay_out()
        self.day.dateChanged.connect(lambda _day: self.day_changed.emit(day_of(self.day)))

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.text()

    def start(self, day: date, within: Range) -> None:
        """These days stand ready."""
        self.day.setDate(qt_day(day))
        self.since.setDate(qt_day(within.since))
        self.until.setDate(qt_day(within.until))
        self.day_changed.emit(day)
        _editor(self.fields["visitors"]).setFocus()

    def show_day(self, known: Mapping[str, int | None]) -> None:
        """What is known of the day."""
        self.clear_faults()
        for key, field in self.fields.items():
            value = known.get(key)
            text = plain_yuan(value) if key == _MONEY else "" if value is None else str(value)
            _editor(field).setText(text)

    def point_out(self, problem: Problem) -> None:
        """Say what is wrong, at its field where it has one."""
        self.clear_faults()
        field = self.fields.get(problem.where)
        if field is not None:
            field.show_fault(say(problem))
        else:
            self._fault.setText(say(problem))
            self._fault.show()

    def clear_faults(self) -> None:
        """Nothing is wrong."""
        self._fault.hide()
        for field in (*self.fields.values(), self.amount):
            field.show_fault("")

    def save(self) -> None:
        """The numbers of the day, as they are typed."""
        self.clear_faults()
        values: dict[str, int | None] = {}
        for key, field in self.fields.items():
            text = _editor(field).text()
            try:
                values[key] = read_fen(text) if key == _MONEY else _count(text)
            except ValueError:
                field.show_fault(translate("data", "Enter a number such as 1500"))
                return
        self.saved.emit(day_of(self.day), values)

    def spread_amount(self) -> None:
        """The ad spend of the period, as it is typed."""
        self.clear_faults()
        try:
            fen = read_fen(_editor(self.amount).text())
        except ValueError:
            fen = None
        if fen is None:
            self.amount.show_fault(translate("data", "Enter an amount such as 1500 or 99.50"))
            return
        self.spread.emit(Range(day_of(self.since), day_of(self.until)), fen)

    def _lay_out(self) -> None:
        back = button.secondary(
            translate("data", "Back"), self.left.emit, icon="arrow-left", small=True
        )
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(label(translate("data", "Type in traffic"), "heading"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._fault)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self._day_card(), 1)
        cards.addWidget(self._spread_card(), 1)
        column.addLayout(cards)
        column.addStretch(1)

    def _day_card(self) -> Card:
        card = Card(
            translate("data", "One day"),
            icon="calendar",
            hint=translate("data", "a blank field is not known, never 0"),
        )
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(Field(translate("data", "Day"), self.day), 0, 0)
        for at, key in enumerate(TYPED, start=1):
            grid.addWidget(self.fields[key], at // 2, at % 2)
        card.add(grid)
        save = button.primary(translate("data", "Save the day"), self.save)
        card.body.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _spread_card(self) -> Card:
        card = Card(
            translate("data", "Ad spend of a period"),
            icon="coins",
            hint=translate("data", "spread evenly over its days, and marked so"),
        )
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(Field(translate("data", "From"), self.since), 0, 0)
        grid.addWidget(Field(translate("data", "To"), self.until), 0, 1)
        grid.addWidget(self.amount, 1, 0)
        card.add(grid)
        spread = button.secondary(translate("data", "Spread it"), self.spread_amount)
        card.body.addWidget(spread, 0, Qt.AlignmentFlag.AlignRight)
        card.body.addStretch(1)
        return card


def _names() -> dict[str, str]:
    return {
        "visitors": translate("data", "Visitors"),
        "page_views": translate("data", "Page views"),
        "cart_buyers": translate("data", "Add-to-cart buyers"),
        "ordering_buyers": translate("data", "Ordering buyers by the platform"),
        "ad_spend_fen": translate("data", "Ad spend (yuan)"),
    }


def _editor(field: Field) -> LineEdit:
    editor = field.editor
    if not isinstance(editor, LineEdit):
        raise TypeError(editor)
    return editor


def _day_field(name: str) -> QDateEdit:
    field = indented(QDateEdit())
    field.setDisplayFormat("yyyy-MM-dd")
    field.setAccessibleName(name)
    field.setMinimumWidth(_WIDTH)
    return field


def _count(text: str) -> int | None:
    plain = text.strip().replace(",", "").replace("，", "")
    if not plain:
        return None
    if not plain.isdecimal():
        raise ValueError(text)
    return int(plain)
