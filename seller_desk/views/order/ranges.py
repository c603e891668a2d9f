"""What opens under a chip: two amounts, or two days with the usual ones ready to be taken."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from seller_desk.views.typed import read_fen
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_WIDTH = 244


class AmountRange(QWidget):
    """From so much to so much; an empty side is open."""

    chosen = Signal(object, object)
    """The least and the most in fen, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.least = _amount_field(translate("order", "From (yuan)"))
        self.most = _amount_field(translate("order", "To (yuan)"))
        self._fault = label(role="fault", wrap=True)
        self._fault.hide()
        self._lay_out()
        for field in (self.least, self.most):
            field.returnPressed.connect(self._take)

    @property
    def fault(self) -> str:
        """What is wrong with the amounts; empty when nothing is."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_range(self, least: int | None, most: int | None) -> None:
        """The amounts in force."""
        self.least.setText(_plain(least))
        self.most.setText(_plain(most))
        self._fault.hide()

    def _take(self) -> None:
        try:
            least, most = read_fen(self.least.text()), read_fen(self.most.text())
        except ValueError:
            self._complain(translate("order", "Enter an amount such as 1500 or 99.50"))
            return
        if least is not None and most is not None and least > most:
            least, most = most, least
        self._fault.hide()
        self.chosen.emit(least, most)

    def _complain(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.show()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setSpacing(8)
        for column, field in enumerate((self.least, self.most)):
            grid.addWidget(_named(field), 0, column)
            grid.addWidget(field, 1, column)
        grid.addWidget(self._fault, 2, 0, 1, 2)
        grid.addWidget(
            button.primary(translate("order", "Show"), self._take),
            3,
            1,
            Qt.AlignmentFlag.AlignRight,
        )
        self.setFixedWidth(_WIDTH)


class DayRange(QWidget):
    """Between two days, both included."""

    chosen = Signal(object, object)
    """The first and the last day."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.since = _day_field(translate("order", "From"))
        self.until = _day_field(translate("order", "To"))
        self._lay_out()
        self.show_range(None, None)

    def show_range(self, since: date | None, until: date | None) -> None:
        """The days in force; without any, the last thirty stand ready."""
        today = self._today()
        self.since.setDate(_qt_day(since or today - timedelta(days=29)))
        self.until.setDate(_qt_day(until or today))

    def _take(self) -> None:
        first, last = sorted((_day(self.since), _day(self.until)))
        self.chosen.emit(first, last)

    def _take_last(self, days: int) -> None:
        today = self._today()
        self.chosen.emit(today - timedelta(days=days - 1), today)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 12)
        column.setSpacing(2)
        for text, days in _presets():
            column.addWidget(_preset(text, days, self._take_last))
        grid = QGridLayout()
        grid.setContentsMargins(4, 8, 4, 0)
        grid.setSpacing(8)
        for at, field in enumerate((self.since, self.until)):
            grid.addWidget(_named(field), 0, at)
            grid.addWidget(field, 1, at)
        grid.addWidget(
            button.primary(translate("order", "Show"), self._take),
            2,
            1,
            Qt.AlignmentFlag.AlignRight,
        )
        column.addLayout(grid)
        self.setFixedWidth(_WIDTH)


def _presets() -> tuple[tuple[str, int], ...]:
    return (
        (translate("order", "Today"), 1),
        (translate("order", "Last 7 days"), 7),
        (translate("order", "Last 30 days"), 30),
        (translate("order", "Last 90 days"), 90),
    )


def _preset(text: str, days: int, take: Callable[[int], None]) -> QWidget:
    made = button.quiet(text, lambda: take(days), small=True)
    made.setProperty("align", "left")
    return made


def _named(field: QWidget) -> QLabel:
    name = label(field.accessibleName(), "secondary")
    name.setBuddy(field)
    return name


def _amount_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field


def _day_field(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat("yyyy-MM-dd")
    field.setAccessibleName(name)
    return field


def _plain(fen: int | None) -> str:
    if fen is None:
        return ""
    return str(fen // 100) if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02}"


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
