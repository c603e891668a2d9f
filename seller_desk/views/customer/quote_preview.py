"""How a quote will be printed: the pages themselves, drawn small."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.paper.quote import QuotePaper
from seller_desk.views.paper.sizes import PAGE_HEIGHT, PAGE_WIDTH
from seller_desk.views.theme import theme
from seller_desk.views.widgets.button import secondary
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import counted, translate

_EDGE, _GAP = 14, 14
_WIDEST = 620


class QuotePreview(QFrame):
    """The pages, and ways out: as a picture for a chat, as a file."""

    copy_asked = Signal()
    save_asked = Signal()

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
        self._lay_out()

    def show_paper(self, paper: QuotePaper) -> None:
        """Another state of the quote."""
        self.pages.show_paper(paper)
        count = len(paper.pages)
        self._count.setText(counted(translate("customer", "A4 · %n page(s)"), count))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 14, 10)
        head.setSpacing(8)
        head.addWidget(self.back_button)
        head.addWidget(label(translate("customer", "On paper"), "section"))
        head.addWidget(self._count, 1)
        head.addWidget(self.copy_button)
        head.addWidget(self.save_button)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)


class _Pages(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._paper: QuotePaper | None = None
        self._drawn: dict[tuple[int, float], QPixmap] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(translate("customer", "The quote as it is printed"))

    def show_paper(self, paper: QuotePaper) -> None:
        """Draw another one."""
        self._paper, self._drawn = paper, {}
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

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._paper is None:
            return
        painter = QPainter(self)
        scale, top = self._scale(self.width()), float(_EDGE)
        left = (self.width() - PAGE_WIDTH * scale) / 2
        for page in self._paper.pages:
            box = QRectF(left, top, PAGE_WIDTH * scale, PAGE_HEIGHT * scale)
            if event.rect().intersects(box.toAlignedRect()):
                painter.fillRect(box.adjusted(-1, -1, 1, 2), theme().color("border.strong"))
                painter.drawPixmap(box.topLeft(), self._drawing(page.number, scale))
            top += box.height() + _GAP
        painter.end()

    def _drawing(self, number: int, scale: float) -> QPixmap:
        """A page, drawn once for its size."""
        dpr = self.devicePixelRatioF()
        known = self._drawn.get((number, scale))
        if known is None and self._paper is not None:
            size = QSize(round(PAGE_WIDTH * scale * dpr), round(PAGE_HEIGHT * scale * dpr))
            known = QPixmap(size)
            known.setDevicePixelRatio(dpr)
            known.fill(QColor("white"))
            painter = QPainter(known)
            painter.scale(scale, scale)
            self._paper.paint(painter, number)
            painter.end()
            self._drawn = {key: kept for key, kept in self._drawn.items() if key[1] == scale}
            self._drawn[number, scale] = known
        return known or QPixmap()

    def _fit(self) -> None:
        self.setMinimumHeight(self._height(self.width()))

    def _scale(self, width: int) -> float:
        return max(min(width - 2 * _EDGE, _WIDEST), 200) / PAGE_WIDTH

    def _height(self, width: int) -> int:
        count = len(self._paper.pages) if self._paper is not None else 1
        high = PAGE_HEIGHT * self._scale(width)
        return round(count * (high + _GAP) - _GAP + 2 * _EDGE)
