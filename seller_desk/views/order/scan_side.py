"""Beside the bench: the shift so far, the orders that come next, and what was scanned."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.order.queries import OrderRow
from seller_desk.services.order.scan_bench import Shift
from seller_desk.views.formats import quantity, time_left, time_tone
from seller_desk.views.icons import pixmap
from seller_desk.views.order.scan_words import Said
from seller_desk.views.theme import theme
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import draw_pill, pill_width
from seller_desk.views.wording import UNKNOWN, counted, translate

MOST_NEXT, MOST_LOGGED = 5, 12


class ShiftCard(Card):
    """How many orders and pieces left today, how fast, and what is still due."""

    def __init__(self) -> None:
        super().__init__(translate("order", "Today's shift"), icon="gauge", hint=" ")
        self._figures = {name: _Figure(title) for name, title in _figure_titles().items()}
        self._pace, self._rest = label(role="strong"), label(role="secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        row = QHBoxLayout()
        for figure in self._figures.values():
            row.addWidget(figure, 1)
        line = QHBoxLayout()
        line.addWidget(self._pace)
        line.addStretch(1)
        line.addWidget(self._rest)
        self.add(row)
        self.add(line)
        self.add(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def text(self) -> str:
        """All that is said."""
        figures = [figure.text for figure in self._figures.values()]
        return " ".join((*figures, self._pace.text(), self._rest.text()))

    def show_shift(self, shift: Shift, now: datetime) -> None:
        """The shift as it stands."""
        began = translate("order", "since {time}")
        self.show_hint(began.format(time=f"{shift.since:%H:%M}") if shift.since else "")
        self._figures["orders"].show_value(f"{shift.orders:,}")
        self._figures["pieces"].show_value(quantity(shift.pieces_milli))
        self._figures["aside"].show_value(f"{len(shift.aside):,}")
        pace = shift.per_hour(now)
        said = counted(translate("order", "%n order(s) an hour"), pace) if pace else ""
        self._pace.setText(said)
        self._rest.setText(_still(shift, pace))
        self.bar.setRange(0, max(shift.orders + shift.due, 1))
        self.bar.setValue(shift.orders)


class NextCard(Card):
    """The next orders by deadline; a click lays one on the bench."""

    picked = Signal(str)
    """The number of an order."""

    def __init__(self) -> None:
        super().__init__(
            translate("order", "Coming up"),
            icon="list-ordered",
            hint=translate("order", "by deadline"),
            margins=(1, 1, 1, 4),
        )
        self.body.setSpacing(0)
        self.rows: list[_NextRow] = []
        self._none = label(translate("order", "Everything is shipped"), "tertiary")
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._none.setMargin(10)
        self.add(self._none)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_orders(self, orders: Sequence[OrderRow], current: int | None, now: datetime) -> None:
        """These orders, the one on the bench marked."""
        for old in self.rows:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [_NextRow(row, now, current=row.id == current) for row in orders]
        for row in self.rows:
            row.clicked.connect(partial(self._pick, row.order.number))
            self.add(row)
            row.show()
        self._none.setVisible(not self.rows)

    def _pick(self, number: str) -> None:
        self.picked.emit(number)


class LogCard(Card):
    """The last scans, the newest on top."""

    def __init__(self) -> None:
        super().__init__(translate("order", "Scanned just now"), icon="history", hint=" ")
        self._log = _Log()
        self._total = 0
        self.add(self._log)
        self.body.addStretch(1)

    @property
    def lines(self) -> list[str]:
        """What is said, the newest first."""
        return [f"{line.said.word} {line.said.large}" for line in self._log.lines]

    def note(self, said: Said, at: datetime) -> None:
        """One more scan."""
        self._total += 1
        self._log.add(_Logged(said, at))
        self.show_hint(counted(translate("order", "%n scan(s)"), self._total))


@dataclass(frozen=True, slots=True)
class _Logged:
    said: Said
    at: datetime


class _Figure(QWidget):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._value = label(UNKNOWN, "kpi")
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(label(title, "secondary"))

    @property
    def text(self) -> str:
        return f"{self._value.text()} {self._title}"

    def show_value(self, value: str) -> None:
        self._value.setText(value)


class _NextRow(QAbstractButton):
    def __init__(self, order: OrderRow, now: datetime, *, current: bool) -> None:
        super().__init__()
        self.order = order
        self._current = current
        self._clock = time_left(order.deadline, now)
        self._tone, self._icon = time_tone(order.deadline, now)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{order.number} {order.buyer or ''} {self._clock}")

    def sizeHint(self) -> QSize:
        return QSize(240, round(46 * theme().scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._current or self.underMouse():
            token = "bg.selected" if self._current else "bg.hover"
            painter.fillRect(rect, theme().color(token))
        if self._current:
            painter.fillRect(QRectF(0, 0, 3, rect.height()), theme().color("accent"))
        wide = pill_width(self._clock, self._icon)
        pill = QRectF(rect.right() - 12 - wide, 3, wide + 0.5, rect.height() / 2)
        draw_pill(painter, pill, self._clock, self._tone, self._icon,
                  dpr=self.devicePixelRatioF())  # fmt: skip
        upper = QRectF(14, 3, pill.left() - 20, rect.height() / 2)
        draw_text(painter, upper, self.order.number, "text.primary", strong=self._current)
        lower = QRectF(14, rect.height() / 2, rect.width() - 28, rect.height() / 2 - 3)
        pieces = translate("order", "{count} pcs").format(count=quantity(self.order.quantity_milli))
        if self.order.buyer:
            pieces = f"  ·  {pieces}"
        used = draw_text(
            painter,
            lower.adjusted(0, 0, -text_width(pieces, "sm"), 0),
            self.order.buyer or "",
            "text.secondary",
            size="sm",
        )
        behind = lower.adjusted(used, 0, 0, 0)
        draw_text(painter, behind, pieces, "text.secondary", size="sm")
        if self.hasFocus():
            draw_ring(painter, rect)
        painter.end()


class _Log(QWidget):
    """Painted in one go: a mark, a word, more of it, the time."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[_Logged] = deque(maxlen=MOST_LOGGED)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, line: _Logged) -> None:
        """On top."""
        self.lines.appendleft(line)
        said = "\n".join(f"{one.said.word} {one.said.large}" for one in self.lines)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(len(self.lines), 1) * self._row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.lines:
            nothing = translate("order", "Nothing scanned yet")
            draw_text(painter, QRectF(self.rect()), nothing, "text.tertiary", size="sm",
                      align=Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        for place, line in enumerate(self.lines):
            self._paint(painter, QRectF(0, place * self._row, self.width(), self._row), line)
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF, line: _Logged) -> None:
        tone = line.said.tone
        mark = QRectF(0, round(room.center().y() - 10), 20, 20)
        draw_box(painter, mark, f"{tone}.bg", radius=5)
        spot = QPointF(mark.left() + 4, mark.top() + 4)
        painter.drawPixmap(spot, pixmap(line.said.icon, f"{tone}.fg", 12,
                                        self.devicePixelRatioF()))  # fmt: skip
        time = f"{line.at:%H:%M:%S}"
        wide = text_width(time, "sm")
        at = QRectF(room.right() - wide, room.top(), wide + 1, room.height())
        draw_text(painter, at, time, "text.tertiary", size="sm")
        words = QRectF(28, room.top(), at.left() - 36, room.height())
        used = draw_text(painter, words, line.said.large, "text.primary", strong=True)
        rest = words.adjusted(used + 8, 0, 0, 0)
        if rest.width() > _LEAST_WORD:
            draw_text(painter, rest, line.said.word, f"{tone}.fg", size="sm")

    @property
    def _row(self) -> int:
        return round(28 * theme().scale)


_LEAST_WORD = 36


def _figure_titles() -> dict[str, str]:
    return {
        "orders": translate("order", "orders sent"),
        "pieces": translate("order", "pieces"),
        "aside": translate("order", "put aside"),
    }


def _still(shift: Shift, pace: int | None) -> str:
    if not shift.due:
        return translate("order", "nothing more is due today")
    due = counted(translate("order", "%n still due today"), shift.due)
    if not pace:
        return due
    minutes = timedelta(hours=shift.due / pace) // timedelta(minutes=1)
    about = counted(translate("order", "about %n min"), minutes)
    return f"{due}  ·  {about}"
