"""A paper as it will come out of the printer: one page at a time."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.paper.output import Printable, picture
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_EDGE, _SIGN = 16, 56
_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PaperPreview(QFrame):
    """The page, and below it which one it is; the wheel and Page Up and Down turn it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self.page = _Page()
        self._number = label(role="secondary")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = button.icon_only(
            "chevron-left", translate("order", "The page before"), lambda: self.turn(-1), small=True
        )
        self.on = button.icon_only(
            "chevron-right", translate("order", "The next page"), lambda: self.turn(1), small=True
        )
        below = QHBoxLayout()
        below.addStretch(1)
        for part in (self.back, self._number, self.on):
            below.addWidget(part)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(6)
        column.addWidget(self.page, 1)
        column.addLayout(below)
        self._show_number()

    @property
    def number(self) -> int:
        """Which page is shown, the first is 1."""
        return self.page.number

    def show_paper(self, paper: Printable | None) -> None:
        """Another paper from its first page on; None where there is nothing to show."""
        self.page.show_page(paper, 1)
        self._show_number()

    def turn(self, by: int) -> None:
        """So many pages on, or back."""
        paper = self.page.paper
        if paper is not None and 1 <= self.page.number + by <= paper.count:
            self.page.show_page(paper, self.page.number + by)
            self._show_number()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def _show_number(self) -> None:
        paper = self.page.paper
        count = 0 if paper is None else paper.count
        told = translate("order", "Page {number} of {count}")
        self._number.setText(told.format(number=self.number, count=count) if count else "")
        self.back.setVisible(count > 1)
        self.on.setVisible(count > 1)
        self.back.setEnabled(self.number > 1)
        self.on.setEnabled(self.number < count)


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.paper: Printable | None = None
        self.number = 1
        self._drawn: QPixmap | None = None
        self.setMinimumSize(260, 260)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("order", "The paper as it is printed"))

    def show_page(self, paper: Printable | None, number: int) -> None:
        """Draw another page."""
        self.paper, self.number, self._drawn = paper, number, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(520, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.paper is None or not self.paper.count:
            self._paint_nothing()
            return
        box = self._box(self.paper)
        known = None if self._drawn is None else self._drawn.deviceIndependentSize().toSize()
        if self._drawn is None or known != box.size().toSize():
            self._drawn = self._drawing(self.paper, box)
        painter = QPainter(self)
        painter.fillRect(box.adjusted(-1, -1, 1, 2), theme().color("border.strong"))
        painter.drawPixmap(box.topLeft(), self._drawn)
        painter.end()

    def _paint_nothing(self) -> None:
        """No page comes out: a faint printer in the middle."""
        painter = QPainter(self)
        spot = QPointF((self.width() - _SIGN) / 2, (self.height() - _SIGN) / 2)
        sign = pixmap("printer", "border.strong", _SIGN, self.devicePixelRatioF())
        painter.drawPixmap(spot, sign)
        painter.end()

    def _box(self, paper: Printable) -> QRectF:
        """As large as there is room, in the middle."""
        form = paper.format
        room_wide, room_high = self.width() - 2 * _EDGE, self.height() - 2 * _EDGE
        scale = max(min(room_wide / form.width, room_high / form.height), 0.1)
        wide, high = round(form.width * scale), round(form.height * scale)
        left, top = (self.width() - wide) // 2, (self.height() - high) // 2
        return QRectF(left, top, wide, high)

    def _drawing(self, paper: Printable, box: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        image = picture(paper, self.number, box.width() / paper.format.width * ratio)
        drawn = QPixmap.fromImage(image)
        drawn.setDevicePixelRatio(ratio)
        return drawn
