"""One place for an image: its picture, its number, what it is for, and what is wrong with it."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from seller_desk.services.product.images import ImageRow
from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_SIDE = 88
_FOOT, _ICON, _RADIUS = 22, 14, 6
MOVED = "application/x-seller-desk-image"
_ICONS = {
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.DANGER: "circle-alert",
    Tone.NEUTRAL: "circle-dashed",
}


class ImageTile(QAbstractButton):
    """Dragged onto another place it changes places with it; so do Alt and the arrow keys."""

    removed = Signal(int)
    """Its position."""
    shifted = Signal(int, int)
    """From a position to another."""
    stepped = Signal(int)
    """The keyboard goes to another place, so many further."""

    def __init__(self, position: int) -> None:
        super().__init__()
        self.position = position
        self.image: ImageRow | None = None
        self.is_missing = False
        """Whether its file is gone from the shop's folder."""
        self.said = ""
        self._tone = Tone.NEUTRAL
        self._picture: QImage | None = None
        self._pressed_at = QPoint()
        self._is_target = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    def show_image(self, image: ImageRow | None, said: str, tone: Tone) -> None:
        """What stands here, and what is to be said of it."""
        if image is None or self.image is None or image.sha256 != self.image.sha256:
            self._picture = None
        self.image, self.said, self._tone = image, said, tone
        number = self.position + 1
        name = translate("product", "Image {number}: {said}").format(number=number, said=said)
        self.setAccessibleName(name)
        told = "" if image is None else f"{image.name}  {image.width}×{image.height}\n"
        self.setToolTip(f"{told}{said}")
        self.update()

    def show_picture(self, picture: QImage | None) -> None:
        """The small picture, read off the window's thread."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_side(), _side() + theme().scaled(_FOOT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None and alt and self.image is not None:
            self.shifted.emit(self.position, self.position + step)
        elif step is not None:
            self.stepped.emit(step)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.image is not None:
            self.removed.emit(self.position)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self.image is None or not self.isDown() or way < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(carried(self.position))
        if self._picture is not None:
            drag.setPixmap(QPixmap.fromImage(self._picture.scaled(_side(), _side())))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MOVED):
            self._show_target(on=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: object) -> None:
        self._show_target(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_target(on=False)
        if event.mimeData().hasFormat(MOVED):
            event.acceptProposedAction()
            source = int(event.mimeData().data(MOVED).toStdString())
            if source != self.position:
                self.shifted.emit(source, self.position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(0, 0, _side(), _side())
        if self.image is None:
            self._paint_empty(painter, frame)
        else:
            self._paint_image(painter, frame)
        self._paint_number(painter)
        self._paint_foot(painter)
        if self.hasFocus() or self._is_target:
            draw_ring(painter, frame)
        painter.end()

    def _show_target(self, *, on: bool) -> None:
        self._is_target = on
        self.update()

    def _paint_empty(self, painter: QPainter, frame: QRectF) -> None:
        draw_box(painter, frame, "bg.hover" if self.underMouse() else "bg.subtle", radius=_RADIUS)
        pen = QPen(theme().color("border.strong"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._paint_icon(painter, frame, "plus", "text.tertiary", 18)

    def _paint_image(self, painter: QPainter, frame: QRectF) -> None:
        draw_box(painter, frame, "bg.subtle", radius=_RADIUS)
        if self._picture is not None:
            painter.save()
            path = QPainterPath()
            path.addRoundedRect(frame.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
            painter.setClipPath(path)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # A picture that is not square stands within the square, on white.
            painter.fillRect(frame, Qt.GlobalColor.white)
            room = self._picture.size().scaled(
                frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            spot = QRectF(0, 0, room.width(), room.height())
            spot.moveCenter(frame.center())
            painter.drawImage(spot, self._picture)
            painter.restore()
        elif self.is_missing:
            self._paint_icon(painter, frame, "file-x", "danger.fg", 26)
        tone = "danger.solid" if self._tone is Tone.DANGER else "border"
        draw_box(painter, frame, None, tone, radius=_RADIUS)

    def _paint_icon(
        self, painter: QPainter, frame: QRectF, icon: str, tint: str, size: int
    ) -> None:
        middle = frame.center()
        spot = QPointF(middle.x() - size / 2, middle.y() - size / 2)
        painter.drawPixmap(spot, pixmap(icon, tint, size, self.devicePixelRatioF()))

    def _paint_number(self, painter: QPainter) -> None:
        place = QRectF(5, 5, 16, 16)
        filled = self.image is not None
        draw_box(painter, place, "accent" if filled else "bg.sunken", radius=4)
        tint = "text.on_accent" if filled else "text.tertiary"
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, place, str(self.position + 1), tint, size="xs", strong=True,
                  align=middle)  # fmt: skip

    def _paint_foot(self, painter: QPainter) -> None:
        tint = "text.tertiary" if self._tone is Tone.NEUTRAL else f"{self._tone}.fg"
        top = _side() + 3
        foot = QRectF(0, top, _side(), self.height() - top)
        spot = QPointF(0, foot.center().y() - _ICON / 2)
        mark = pixmap(_ICONS[self._tone], tint, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(spot, mark)
        words = foot.adjusted(_ICON + 4, 0, 0, 0)
        quiet = self._tone in {Tone.NEUTRAL, Tone.SUCCESS}
        draw_text(painter, words, self.said, "text.secondary" if quiet else tint, size="sm")


def carried(position: int) -> QMimeData:
    """What a dragged image carries: its place."""
    mime = QMimeData()
    mime.setData(MOVED, QByteArray(str(position).encode()))
    return mime


def _side() -> int:
    """Of the picture: the words below it are as wide."""
    return theme().scaled(_SIDE)
