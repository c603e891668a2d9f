"""Toast: what was just done, for eight seconds, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from seller_desk.views.attention import is_away
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

SHOWN_MS = 8_000
_SHADOW = 12
_ABOVE_EDGE = 84
_RADIUS = 8


class Toast(QWidget):
    """A dark bubble over the lower edge of its window; takes no focus and no room."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon = IconLabel("circle-check", "toast.link", 17)
        self._text = label(role="toast")
        self._action = self._button()
        self._second = self._button()
        self._act: Callable[[], object] | None = None
        self._second_act: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._end)
        self._action.clicked.connect(self._run_first)
        self._second.clicked.connect(self._run_second)
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + _SHADOW, 9 + _SHADOW, 14 + _SHADOW, 9 + _SHADOW)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addSpacing(24)
        row.addWidget(self._action)
        row.addWidget(self._second)
        window.installEventFilter(self)
        self.hide()

    def tell(
        self,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        second: str = "",
        on_second: Callable[[], object] | None = None,
        icon: str = "circle-check",
    ) -> None:
        """Say it; what was said before gives way."""
        self._text.setText(text)
        self._icon.show_icon(icon, "toast.link")
        self._act, self._second_act = on_action, on_second
        _offer(self._action, action)
        _offer(self._second, second)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def tell_undoable(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done, with the button that takes it back."""
        self.tell(text, action=translate("widgets", "Undo  Ctrl+Z"), on_action=undo)

    @property
    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def place(self) -> None:
        """In the middle over the lower edge of the window."""
        window = self._window
        self.setMaximumWidth(window.width() - 40)
        self.adjustSize()
        left = (window.width() - self.width()) // 2
        self.move(QPoint(left, window.height() - self.height() - _ABOVE_EDGE + _SHADOW))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self.place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bubble = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_shadow(painter, bubble, _SHADOW, _RADIUS)
        draw_box(painter, bubble, "toast.bg", radius=_RADIUS)
        painter.end()

    def _end(self) -> None:
        """Its time counts only while somebody can see it."""
        if is_away():
            self._timer.start()
        else:
            self.hide()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("k", "toast")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _run_first(self) -> None:
        self._run(self._act)

    def _run_second(self) -> None:
        self._run(self._second_act)

    def _run(self, act: Callable[[], object] | None) -> None:
        self.hide()
        if act is not None:
            act()


def paint_shadow(painter: QPainter, around: QRectF, depth: int, radius: int) -> None:
    """A soft shadow, a little lower than what throws it; painted, since an effect is dear."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setPen(Qt.PenStyle.NoPen)
    base = theme().color("shadow")
    for step in range(depth, 0, -2):
        shade = QColor(base)
        shade.setAlpha(max(base.alpha() * 2 // (depth + step), 1))
        painter.setBrush(shade)
        grown = around.adjusted(-step, -step + 4, step, min(step + 4, depth))
        painter.drawRoundedRect(grown, radius + step, radius + step)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _offer(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setVisible(bool(text))
