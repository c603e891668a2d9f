"""The five colour flags as a row to choose from."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.order import wording
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring
from seller_desk.views.wording import translate
from seller_desk.words import Flag

COLOURS: Mapping[Flag, str] = {
    Flag.NONE: "text.tertiary",
    Flag.RED: "danger.solid",
    Flag.YELLOW: "warning.solid",
    Flag.GREEN: "success.solid",
    Flag.BLUE: "info.solid",
    Flag.PURPLE: "violet.solid",
}
_SIDE, _ICON = 28, 16


class FlagRow(QWidget):
    """One flag of six is set; ←/→ and a click choose another."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._flag = Flag.NONE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)
        self.show_flag(Flag.NONE)

    @property
    def flag(self) -> Flag:
        """The flag that is set."""
        return self._flag

    def show_flag(self, flag: int) -> None:
        """This flag is set."""
        self._flag = Flag(flag)
        name = translate("order", "Flag: {flag}").format(flag=wording.flag(flag))
        self.setAccessibleName(name)
        self.update()

    def spot(self, flag: Flag) -> QPointF:
        """The middle of a flag."""
        return _box(flag).center()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE * len(COLOURS), _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for flag, token in COLOURS.items():
            box = _box(flag)
            if flag is self._flag:
                draw_box(painter, box.adjusted(1, 1, -1, -1), "bg.selected", radius=6)
                if self.hasFocus():
                    draw_ring(painter, box)
            name = "flag" if flag else "ban"
            corner = box.center() - QPointF(_ICON / 2, _ICON / 2)
            painter.drawPixmap(corner, pixmap(name, token, _ICON, self.devicePixelRatioF()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the flag under the mouse."""
        for flag in COLOURS:
            if _box(flag).contains(event.position()):
                self._choose(flag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The flag to the left or to the right, or by its digit."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._choose(Flag((self._flag + step) % len(COLOURS)))
        elif event.text().isdigit() and int(event.text()) < len(COLOURS):
            self._choose(Flag(int(event.text())))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """The name of the flag under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = (flag for flag in COLOURS if _box(flag).contains(event.pos().toPointF()))
            QToolTip.showText(event.globalPos(), wording.flag(next(under, self._flag)), self)
            return True
        return super().event(event)

    def _choose(self, flag: Flag) -> None:
        if flag is not self._flag:
            self.show_flag(flag)
            self.chosen.emit(int(flag))


def _box(flag: Flag) -> QRectF:
    return QRectF(int(flag) * _SIDE, 0, _SIDE, _SIDE)
