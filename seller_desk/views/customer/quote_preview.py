"""How a quote will be printed: the pages themselves, drawn small."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.paper.sizes import PAGE_HEIGHT, PAGE_WIDTH
from seller_desk.views.theme import theme
from seller_desk.views.widgets.button import secondary
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import width_without
from seller_desk.views.widgets.scrolling import paper
from seller_desk.views.wording import counted, translate

_EDGE, _GAP = 14, 14
_WIDEST = 620
_PAUSE_MS = 120


class QuotePreview(QFrame):
    """The pages as they were drawn, and ways out: as a picture for a chat, as a file."""

    copy_asked = Signal()
    save_asked = Signal()
    size_changed = Signal()
    """The pages are shown larger or smaller than they were drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drawer")
        self._count = label(role="secondary")
        self.copy_button = secondary(
            translate("customer", "Copy as picture"),
            self.copy_asked.emit,
            icon="image",
            small=True,
        )
        self.save_button = secondary(
            translate("customer", "Save as…"), self.save_asked.emit, icon="file-down", small=True
        )
        self.back_button = secondary(
            translate("customer", "Back to the lines"), icon="arrow-left", small=True
        )
        self.back_button.hide()
        self.pages = _Pages()
        self.pages.size_changed.connect(self.size_changed)
        self._lay_out()

    @property
    def scale(self) -> float:
        """How large pages are to be drawn, in dots of the screen for each of the paper."""
        return self.pages.scale

    @property
    def width_beside_lines(self) -> int:
        """The room that it needs without the button back to them."""
        return width_without(self._head, self.back_button)

    def show_pages(self, drawn: Sequence[QImage]) -> None:
        """Another state of the quote."""
        self.pages.show_pages(drawn)
        self._count.setText(counted(translate("customer", "A4 · %n page(s)"), len(drawn)))

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setContentsMargins(16, 10, 14, 10)
        head.setSpacing(8)
        head.addWidget(self.back_button)
        head.addWidget(label(translate("customer", "On paper"), "section"))
        head.addWidget(self._count, 1)
        head.addWidget(self.copy_button)
        head.addWidget(self.save_button)
        area = paper(self.pages, translate("customer", "On paper"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)


class _Pages(QWidget):
    size_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drawn: Sequence[QImage] = ()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.size_changed)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(translate("customer", "The quote as it is printed"))

    @property
    def scale(self) -> float:
        """Dots of the screen for each of the paper."""
        return self._scale(self.width()) * self.devicePixelRatioF()

    def show_pages(self, drawn: Sequence[QImage]) -> None:
        """Other pages."""
        self._drawn = drawn
        self._fit()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        return QSize(PAGE_WIDTH // 2, self._height(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._drawn and self._drawn[0].width() != round(PAGE_WIDTH * self.scale):
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale, top = self._scale(self.width()), float(_EDGE)
        left = round((self.width() - PAGE_WIDTH * scale) / 2)
        for page in self._drawn:
            box = QRectF(left, round(top), PAGE_WIDTH * scale, PAGE_HEIGHT * scale)
            if event.rect().intersects(box.toAlignedRect()):
                painter.fillRect(box.adjusted(-1, -1, 1, 2), theme().color("border.strong"))
                painter.drawImage(box, page)
            top += box.height() + _GAP
        painter.end()

    def _fit(self) -> None:
        self.setMinimumHeight(self._height(self.width()))

    def _scale(self, width: int) -> float:
        return max(min(width - 2 * _EDGE, _WIDEST), 200) / PAGE_WIDTH

    def _height(self, width: int) -> int:
        count = max(len(self._drawn), 1)
        high = PAGE_HEIGHT * self._scale(width)
        return round(count * (high + _GAP) - _GAP + 2 * _EDGE)
