"""The coupon as a ticket, drawn as it is typed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.views.customer.coupon_forms import plain
from seller_desk.views.formats import share
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text, text_width
from seller_desk.views.wording import translate

_HEIGHT, _NOTCH, _PAD = 64, 6, 14
_STUB = 0.63
"""Where the ticket would be torn."""
_INK = "text.on_accent"


class Ticket(QWidget):
    """Reduction, threshold, strength and days; `ground` is what it lies on."""

    def __init__(self, ground: str = "bg.surface") -> None:
        super().__init__()
        self._ground = ground
        self._draft: CouponDraft | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_draft(self, draft: CouponDraft) -> None:
        """Another draft."""
        self._draft = draft
        self.setAccessibleName(
            translate("customer", "¥{reduction} off from ¥{threshold}").format(
                reduction=plain(draft.reduction_fen), threshold=plain(draft.threshold_fen)
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, round(_HEIGHT * theme().scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._draft is None:
            return
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, "accent", radius=8)
        tear = rect.left() + rect.width() * _STUB
        self._paint_tear(painter, rect, tear)
        left = rect.adjusted(_PAD, 0, 0, 0)
        left.setRight(tear - _PAD)
        self._paint_amount(painter, left, self._draft)
        right = rect.adjusted(0, 0, -8, 0)
        right.setLeft(tear + _PAD)
        self._paint_days(painter, right, self._draft)
        painter.end()

    def _paint_tear(self, painter: QPainter, rect: QRectF, x: float) -> None:
        painter.setPen(QPen(theme().color(_INK), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, rect.top() + 10), QPointF(x, rect.bottom() - 10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._ground))
        for y in (rect.top(), rect.bottom()):
            painter.drawEllipse(QPointF(x, y), _NOTCH, _NOTCH)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_amount(self, painter: QPainter, room: QRectF, draft: CouponDraft) -> None:
        amount = f"¥{plain(draft.reduction_fen)}"
        used = draw_text(painter, room, amount, _INK, size="hero", strong=True)
        left = room.adjusted(min(used + 12, room.width() * 0.6), 0, 0, 0)
        upper, lower = _halves(left)
        words = translate("customer", "from ¥{threshold}")
        said = words.format(threshold=plain(draft.threshold_fen))
        draw_text(painter, upper, said, _INK, strong=True)
        strength = translate("customer", "strength {share}").format(share=share(draft.strength))
        draw_text(painter, lower, strength, _INK, size="sm")

    def _paint_days(self, painter: QPainter, room: QRectF, draft: CouponDraft) -> None:
        upper, lower = _halves(room)
        first, last = f"{draft.starts_on:%m-%d}", f"{draft.ends_on:%m-%d}"
        until = translate("customer", "{day} to").format(day=first)
        draw_text(painter, upper, until, _INK, size="sm")
        strong = text_width(last, strong=True) <= lower.width()
        draw_text(painter, lower, last, _INK, strong=strong)


def _halves(room: QRectF) -> tuple[QRectF, QRectF]:
    middle = room.center().y()
    return (
        QRectF(room.left(), middle - 21, room.width(), 20),
        QRectF(room.left(), middle + 1, room.width(), 20),
    )
