"""What is printed on a photo as boxes and texts: laid out first, tested, painted afterwards.

Lengths are pixels of the finished image of 800 × 800.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from seller_desk.views.paper import ink
from seller_desk.views.paper.ink import Ink, Style

SIDE = 800
SAFE = QRectF(40, 40, SIDE - 80, SIDE - 80)
"""Five hundredths at each side: the platform's own marks may lie there."""
_DIAGONAL = 45


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon, or a rounded box where it has two corners."""

    spots: Sequence[tuple[float, float]]
    color: str
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Text:
    """One line; `rect` is what it covers, and what must lie in the safe area."""

    text: str
    style: Style
    rect: QRectF
    turn: float = 0
    """Degrees around the middle of the rect."""
    on_line: bool = False
    """Whether the rect ends at the line of letters."""

    @property
    def covered(self) -> QRectF:
        """The upright box around it, turned or not."""
        if not self.turn:
            return self.rect
        width, height = ink.width(self.text, self.style), ink.metrics(self.style).height()
        sine, cosine = (
            abs(math.sin(math.radians(self.turn))),
            abs(math.cos(math.radians(self.turn))),
        )
        box = QRectF(0, 0, width * cosine + height * sine, width * sine + height * cosine)
        box.moveCenter(self.rect.center())
        return box


@dataclass(slots=True)
class Sheet:
    """All that is printed, from the lowest up."""

    shapes: list[Shape] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    pictures: list[tuple[QRectF, QImage]] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    """What does not stand on the image to its end."""

    def picture(self, room: QRectF, image: QImage) -> QRectF:
        """A picture from the left of a room, in its own shape; where it stands."""
        size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        top = room.center().y() - size.height() / 2
        rect = QRectF(room.left(), top, size.width(), size.height())
        self.pictures.append((rect, image))
        return rect

    def box(self, rect: QRectF, color: str, radius: float = 0) -> None:
        """A filled box."""
        corners = ((rect.left(), rect.top()), (rect.right(), rect.bottom()))
        self.shapes.append(Shape(corners, color, radius))

    def polygon(self, spots: Sequence[tuple[float, float]], color: str) -> None:
        """A filled shape."""
        self.shapes.append(Shape(spots, color))

    def line(
        self, room: QRectF, text: str, style: Style, *, least: int = 16,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> QRectF:  # fmt: skip
        """A line in the middle of a room's height, smaller and at last cut until it fits."""
        fitting = fitted(text, style, room.width(), least=least)
        shown = self._cut(text, fitting, room.width())
        wide = ink.width(shown, fitting)
        left = room.left()
        if align & Qt.AlignmentFlag.AlignHCenter:
            left = room.center().x() - wide / 2
        elif align & Qt.AlignmentFlag.AlignRight:
            left = room.right() - wide
        high = ink.metrics(fitting).height()
        rect = QRectF(left, room.center().y() - high / 2, wide, high)
        self.texts.append(Text(shown, fitting, rect))
        return rect

    def digits(self, room: QRectF, text: str, style: Style) -> None:
        """Digits, which reach from the line of letters up to their own height and no further."""
        self.texts.append(Text(text, style, room, on_line=True))

    def slanted(self, middle: QPointF, text: str, style: Style, room: float) -> None:
        """A line across a corner."""
        fitting = fitted(text, style, room, least=14)
        shown = self._cut(text, fitting, room)
        rect = QRectF(0, 0, ink.width(shown, fitting), ink.metrics(fitting).height())
        rect.moveCenter(middle)
        self.texts.append(Text(shown, fitting, rect, _DIAGONAL))

    def _cut(self, text: str, style: Style, room: float) -> str:
        shown = ink.cut(text, style, room)
        if shown != text:
            self.cut.append(text)
        return shown

    def paint(self, painter: QPainter) -> None:
        """Everything, in the coordinates of the finished image."""
        pen = Ink(painter)
        for shape in self.shapes:
            _paint_shape(painter, shape)
        for rect, image in self.pictures:
            painter.drawImage(rect, image)
        for text in self.texts:
            _paint_text(pen, text)


def fitted(text: str, style: Style, room: float, *, least: int = 16) -> Style:
    """The style, made smaller until the text fits or would not be read any more."""
    wide = ink.width(text, style)
    if wide <= room:
        return style
    size = max(least, int(style.size * room / wide))
    while size > least and ink.width(text, replace(style, size=size)) > room:
        size -= 1
    return replace(style, size=size)


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shape.color))
    spots = [QPointF(*spot) for spot in shape.spots]
    if len(spots) == 2:  # noqa: PLR2004  (two corners are a box)
        painter.drawRoundedRect(QRectF(*spots), shape.radius, shape.radius)
    else:
        painter.drawPolygon(QPolygonF(spots))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_text(pen: Ink, text: Text) -> None:
    painter, rect = pen.painter, text.rect
    foot = rect.bottom() if text.on_line else rect.top() + ink.metrics(text.style).ascent()
    painter.save()
    if text.turn:
        painter.translate(rect.center())
        painter.rotate(text.turn)
        painter.translate(-rect.center())
    pen.text((rect.left(), foot), text.text, text.style)
    painter.restore()
