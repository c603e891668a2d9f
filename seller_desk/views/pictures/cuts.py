"""The cut of garments as outlines, in a square of a hundred units with the middle at 50."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

Spot = tuple[float, float]


def top(*, sleeve: float = 26, hem: float = 86, body: float = 22, neck: float = 8) -> QPainterPath:
    """Shoulders, sleeves of a length, a body; from a T-shirt to a coat."""
    cuff_y = 28 + sleeve * 0.92
    cuff_x = 26 + sleeve * 0.44
    right = [
        (neck, 17.0), (neck + 8, 19), (27, 25), (cuff_x, cuff_y), (cuff_x - 9, cuff_y + 5),
        (body + 1.5, 42), (body, hem),
    ]  # fmt: skip
    path = _mirrored(right)
    collar = QPainterPath()
    collar.addEllipse(QRectF(50 - neck, 10, neck * 2, 14))
    return path.subtracted(collar)


def hood() -> QPainterPath:
    """What lies behind the neck of a sweatshirt."""
    path = QPainterPath()
    path.addEllipse(QRectF(36, 5, 28, 27))
    return path


def trousers() -> QPainterPath:
    """Two legs from the waist down."""
    return _mirrored([(15, 14.0), (19, 42), (19, 90), (4, 90), (0.8, 44)])


def skirt() -> QPainterPath:
    """A dress: narrow at the waist, wide at the hem."""
    path = _mirrored(
        [(7, 13.0), (12, 14), (19, 22), (15, 29), (13, 28), (11, 43), (26, 90), (0, 92)]
    )
    collar = QPainterPath()
    collar.addEllipse(QRectF(43.5, 6, 13, 13))
    return path.subtracted(collar)


def apron() -> QPainterPath:
    """A bib, a waist, a skirt."""
    return _mirrored([(11, 22.0), (12, 40), (25, 47), (25, 88)])


def briefs() -> QPainterPath:
    """Boxer shorts."""
    return _mirrored([(25, 32.0), (29, 62), (5, 66), (1, 58)])


def sock() -> QPainterPath:
    """One sock from the side."""
    path = QPainterPath(QPointF(40, 14))
    path.lineTo(59, 14)
    path.lineTo(59, 56)
    path.cubicTo(59, 64, 66, 66, 76, 70)
    path.cubicTo(86, 74, 84, 86, 72, 86)
    path.lineTo(52, 84)
    path.cubicTo(42, 82, 39, 74, 40, 62)
    path.closeSubpath()
    return path


def cap() -> QPainterPath:
    """A dome with a peak to the right."""
    path = QPainterPath(QPointF(18, 62))
    path.cubicTo(18, 20, 72, 18, 74, 58)
    path.cubicTo(84, 57, 94, 62, 97, 70)
    path.cubicTo(80, 64, 66, 64, 56, 66)
    path.cubicTo(42, 68, 28, 67, 18, 62)
    path.closeSubpath()
    return path


def fitted(path: QPainterPath, room: QRectF, *, hangs: bool = False) -> QPainterPath:
    """The outline within a room, its proportions kept: in the middle, or from the top down."""
    bounds = path.boundingRect()
    scale = min(room.width() / bounds.width(), room.height() / bounds.height())
    middle = room.top() + bounds.height() * scale / 2 if hangs else room.center().y()
    shift = QTransform.fromTranslate(room.center().x(), middle)
    shift.scale(scale, scale)
    shift.translate(-bounds.center().x(), -bounds.center().y())
    return shift.map(path)


OUTLINES: Mapping[str, Callable[[], QPainterPath]] = {
    "tee": top,
    "polo": top,
    "sport": lambda: top(body=20),
    "base": lambda: top(sleeve=52, body=19),
    "knit": lambda: top(sleeve=54, body=22, neck=9),
    "sweat": lambda: top(sleeve=54, body=23, hem=84).united(hood()),
    "shirt": lambda: top(sleeve=54, body=20, neck=7),
    "coat": lambda: top(sleeve=56, body=23, hem=90),
    "down": lambda: top(sleeve=54, body=25, hem=84, neck=9),
    "pants": trousers,
    "dress": skirt,
    "apron": apron,
    "under": briefs,
    "socks": sock,
    "cap": cap,
}
"""One for every sort of the invented shop that is a single piece."""
SETS: Mapping[str, Sequence[str]] = {
    "kids": ("tee", "pants"),
    "home": ("base", "pants"),
    "work": ("shirt", "pants"),
}


def _mirrored(right: Sequence[Spot]) -> QPainterPath:
    """An outline whose left half is the right one again; distances are from the middle."""
    path = QPainterPath(QPointF(50 + right[0][0], right[0][1]))
    for x, y in right[1:]:
        path.lineTo(50 + x, y)
    for x, y in reversed(right):
        path.lineTo(50 - x, y)
    path.closeSubpath()
    return path
