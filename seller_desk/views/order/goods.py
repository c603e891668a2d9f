"""The goods of an order: its lines, painted, and the money under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.ink import draw_text, text_width
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import counted, translate

_ROW = 42
_PLAIN_ROW = 30
_GAP = 12
_FOLDED = 6
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Goods:
    """One line as it is shown: what, which, how many at what price, and how much that is."""

    title: str
    spec: str
    price: str
    amount: str


class GoodsList(QWidget):
    """The lines under each other. Long orders are folded; the whole text is in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Goods] = ()
        self._shown = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_lines(self, lines: Sequence[Goods], shown: int) -> None:
        """Show the first `shown` of these lines."""
        self._lines, self._shown = lines, shown
        self.setAccessibleName(counted(translate("order", "%n line(s) of goods"), len(lines)))
        self.setAccessibleDescription("; ".join(_told(line) for line in lines[:shown]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = sum(_height(line) for line in self._lines[: self._shown])
        return QSize(320, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for line, rect in self._rects():
            if rect.intersects(QRectF(event.rect())):
                _draw(painter, rect, line)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The whole text of the line under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for line, rect in self._rects():
                if rect.contains(event.pos().toPointF()):
                    QToolTip.showText(event.globalPos(), _told(line), self)
            return True
        return super().event(event)

    def _rects(self) -> list[tuple[Goods, QRectF]]:
        found, top = [], 0
        for line in self._lines[: self._shown]:
            height = _height(line)
            found.append((line, QRectF(0, top, self.width(), height)))
            top += height
        return found


class GoodsBlock(QWidget):
    """Lines, how many there are, and what they cost together."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Goods] = ()
        self._list = GoodsList()
        self.more = button.link("", self._unfold)
        self._count = label(role="secondary")
        self._total = label(role="section")
        self._sum = label(role="secondary", wrap=True)
        self._fault = label(role="warn", wrap=True)
        self._lay_out()

    def show_goods(
        self, lines: Sequence[Goods], count: str, total: str, money: str, fault: str
    ) -> None:
        """Lines, their number, the amount paid, how it comes about, and what is wrong with it."""
        self._lines = lines
        folds = len(lines) > _FOLDED + 1
        self._list.show_lines(lines, _FOLDED if folds else len(lines))
        self.more.setText(counted(translate("order", "Show all %n line(s)"), len(lines)))
        self.more.setVisible(folds)
        self._count.setText(count)
        self._total.setText(total)
        self._sum.setText(money)
        self._sum.setVisible(bool(money))
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def _unfold(self) -> None:
        self._list.show_lines(self._lines, len(self._lines))
        self.more.hide()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addLayout(foot)
        column.addWidget(self._sum)
        column.addWidget(self._fault)


def _draw(painter: QPainter, rect: QRectF, line: Goods) -> None:
    amount_width = max(text_width(line.amount), 64)
    price_width = max(text_width(line.price, "sm"), 76)
    half = rect.height() / 2
    amount = QRectF(rect.right() - amount_width, rect.top(), amount_width, rect.height())
    draw_text(painter, amount, line.amount, "text.primary", align=_RIGHT)
    price = QRectF(amount.left() - _GAP - price_width, rect.top(), price_width, rect.height())
    draw_text(painter, price, line.price, "text.secondary", size="sm", align=_RIGHT)
    words = QRectF(rect.left(), rect.top(), price.left() - _GAP - rect.left(), rect.height())
    if line.spec:
        upper = words.adjusted(0, 3, 0, -half + 1)
        draw_text(painter, upper, line.title, "text.primary")
        lower = words.adjusted(0, half - 1, 0, -3)
        draw_text(painter, lower, line.spec, "text.secondary", size="sm")
    else:
        draw_text(painter, words, line.title, "text.primary")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme().color("border"), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _height(line: Goods) -> int:
    return round((_ROW if line.spec else _PLAIN_ROW) * theme().scale)


def _told(line: Goods) -> str:
    return f"{line.title} {line.spec}  {line.price} = {line.amount}"
