"""BenchCard: a figure beside what it was and what it is measured by; it opens its rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, text_width
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.sparkline import Sparkline
from seller_desk.views.wording import UNKNOWN
from seller_desk.words import Tone

_HEIGHT = 116
_TICK = 12
_SIDES, _GAP = 14, 12
_ARROW, _CHANGE_GAP = 13, 4


@dataclass(frozen=True, slots=True)
class Measure:
    """A bar: the value and what it is measured by on one scale, and whether that is good."""

    value: float
    mark: float
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card says."""

    value: str = UNKNOWN
    delta: str = ""
    rises: bool = True
    tone: Tone | None = None
    beside: str = ""
    """Small words behind the change."""
    foot: str = ""
    course: tuple[float, ...] = ()
    measure: Measure | None = None


class BenchCard(QFrame):
    """One figure. Without a source it shows – and the button that brings it."""

    opened = Signal()
    changed = Signal()
    """It says something else."""

    def __init__(self, title: str, definition: str) -> None:
        super().__init__()
        self._definition = definition
        self._can_open = self._is_bad = False
        self.course: tuple[float, ...] = ()
        self.setProperty("role", "card")
        self.setToolTip(definition)
        self.setFixedHeight(theme().px("bench_card"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = ElidedLabel(title, size="sm", tint="text.secondary")
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._value = label(UNKNOWN, "kpi")
        self._arrow = IconLabel("arrow-up-right", "text.tertiary", _ARROW)
        self._delta = label(role="delta")
        self._beside = ElidedLabel(size="sm", tint="text.tertiary")
        self._line = Sparkline()
        self._bar = _Bar()
        self._foot = ElidedLabel(size="sm", tint="text.secondary")
        self._bring: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._lay_out()

    @property
    def value(self) -> str:
        """The figure as shown."""
        return self._value.text()

    @property
    def delta(self) -> str:
        """How it changed, as shown."""
        return self._delta.text()

    @property
    def foot(self) -> str:
        """What it is measured by, as shown."""
        return self._foot.text

    @property
    def needed_width(self) -> int:
        """In how much room every word of it is whole."""
        change = text_width(self._beside.text, "sm")
        if self.delta:
            change += text_width(self.delta, "sm", strong=True) + _ARROW + 2 * _CHANGE_GAP
        words = (text_width(self._title.text, "sm"), change, text_width(self.foot, "sm"))
        return round(max(*words, self._value.sizeHint().width())) + 2 * _SIDES + 4

    def show_figure(self, shown: Shown, *, opens: bool = True) -> None:
        """The figure; one that is not known opens nothing."""
        self._can_open = opens and shown.value != UNKNOWN
        self._value.setText(shown.value)
        self._delta.setText(shown.delta)
        set_tone(self._delta, shown.tone)
        self._arrow.show_icon(
            "arrow-up-right" if shown.rises else "arrow-down-right",
            f"{shown.tone}.fg" if shown.tone else "text.secondary",
        )
        for widget in (self._arrow, self._delta):
            widget.setVisible(bool(shown.delta))
        self._beside.show_text(shown.beside, "text.tertiary")
        self._foot.show_text(shown.foot, "text.secondary")
        self._is_bad = shown.tone is Tone.DANGER
        self.show_course(shown.course)
        self._bar.show_measure(shown.measure)
        self._bar.setVisible(shown.measure is not None)
        if self._bring is not None:
            self._bring.setVisible(shown.value == UNKNOWN)
            self._foot.setVisible(shown.value != UNKNOWN)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if self._can_open else Qt.FocusPolicy.NoFocus
        )
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self._can_open else Qt.CursorShape.ArrowCursor
        )
        said = (self._title.text, shown.value, shown.delta, shown.beside, shown.foot)
        self.setAccessibleName(" ".join(filter(None, said)))
        self.setAccessibleDescription(self._definition)
        self.changed.emit()

    def show_course(self, course: Sequence[float]) -> None:
        """The line beside the figure, which may come later than the figure."""
        self.course = tuple(course)
        self._line.show_course(self.course, bad=self._is_bad)
        self._line.setVisible(len(self.course) > 1 and any(self.course))

    def offer(self, bring: QPushButton) -> None:
        """The button that brings what is missing; it shows while the figure is not known."""
        self._bring = bring
        self._column.addWidget(bring)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._can_open and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._can_open and event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        }:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        radius = theme().px("radius.card")
        if self._can_open and self.underMouse():
            draw_box(painter, QRectF(self.rect()), None, "border.strong", radius=radius)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), radius=radius)
        painter.end()

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        change.setSpacing(_CHANGE_GAP)
        for widget in (self._arrow, self._delta):
            change.addWidget(widget)
        change.addWidget(self._beside, 1)
        upper = QHBoxLayout()
        upper.addWidget(self._value, 3)
        upper.addWidget(self._line, 2, Qt.AlignmentFlag.AlignVCenter)
        self._column.setContentsMargins(_SIDES, 9, _SIDES, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._column.addLayout(upper)
        self._column.addLayout(change)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._foot)
        self._column.addStretch(1)


class BenchStrip(QWidget):
    """Cards side by side, in two lines where their words would be cut in one."""

    def __init__(self, cards: Sequence[BenchCard]) -> None:
        super().__init__()
        self._cards = cards
        self._in_line = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._place(len(cards))
        for card in cards:
            card.changed.connect(self.fit)

    def minimumSizeHint(self) -> QSize:
        """A narrow place has several lines."""
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Other figures may need other room."""
        widest = max(card.needed_width for card in self._cards)
        whole = len(self._cards)
        needed = (widest + _GAP) * whole - _GAP
        self._place(whole if needed <= self.width() else -(-whole // 2))

    def _place(self, in_line: int) -> None:
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // in_line, place % in_line)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < in_line else 0)
        self.updateGeometry()


class _Bar(QWidget):
    """The value as a bar, with a tick where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self._measure: Measure | None = None
        keeps_place = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keeps_place.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keeps_place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_measure(self, measure: Measure | None) -> None:
        """Another value."""
        self._measure = measure
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _TICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._measure is None:
            return
        painter = QPainter(self)
        whole = max(self._measure.value, self._measure.mark * 1.6) or 1.0
        track = QRectF(0, self.height() / 2 - 3, self.width(), 6)
        draw_box(painter, track, "bg.sunken", radius=3)
        bar = QRectF(track)
        bar.setWidth(max(6.0, track.width() * min(1.0, self._measure.value / whole)))
        draw_box(painter, bar, f"{self._measure.tone}.solid", radius=3)
        place = min(track.width() - 2, track.width() * self._measure.mark / whole)
        tick = QRectF(place, 0, 2, self.height())
        painter.fillRect(tick, theme().color("text.primary"))
        painter.end()
