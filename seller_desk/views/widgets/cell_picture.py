"""The small picture at the left of a cell, which others read: a cell knows it by its key."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box

Pictures = Mapping[str, QImage | None]
"""Small pictures by their keys; None where the file is gone. What is missing is on its way."""
_MARGIN, _GAP, _RADIUS, _ICON = 4, 10, 5, 16


def side_of(height: float) -> int:
    """How large a picture is in a row of that height."""
    return max(round(height) - 2 * _MARGIN - 1, 0)


def room_of(height: float) -> float:
    """What a picture takes from the width of its cell."""
    return side_of(height) + _GAP


def paint_picture(
    painter: QPainter, rect: QRectF, key: str, pictures: Pictures, dpr: float
) -> QRectF:
    """The picture of that key, a place where there is none; returns what is left for words."""
    side = side_of(rect.height())
    frame = QRectF(round(rect.left()), round(rect.top()) + _MARGIN, side, side)
    draw_box(painter, frame, "bg.subtle", radius=_RADIUS)
    picture = pictures.get(key)
    if picture is not None:
        _paint_image(painter, frame, picture)
    elif not key:
        _paint_icon(painter, frame, "image", "text.tertiary", dpr)
    elif key in pictures:
        _paint_icon(painter, frame, "file-x", "danger.fg", dpr)
    draw_box(painter, frame, None, "border", radius=_RADIUS)
    return rect.adjusted(room_of(rect.height()), 0, 0, 0)


def _paint_image(painter: QPainter, frame: QRectF, picture: QImage) -> None:
    """One that is not square stands within the square, on white; its corners stay in the frame."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(frame.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(frame, Qt.GlobalColor.white)
    room = picture.size().scaled(frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    spot = QRectF(0, 0, room.width(), room.height())
    spot.moveCenter(frame.center())
    painter.drawImage(spot, picture)
    painter.restore()


def _paint_icon(painter: QPainter, frame: QRectF, icon: str, tint: str, dpr: float) -> None:
    middle = frame.center()
    spot = QPointF(round(middle.x() - _ICON / 2), round(middle.y() - _ICON / 2))
    painter.drawPixmap(spot, pixmap(icon, tint, _ICON, dpr))


def natural_room(row: str) -> float:
    """What a picture takes in a row of that height token."""
    return room_of(theme().px(row))
