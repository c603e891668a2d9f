"""Pictures of the goods of the invented shop: clean shapes on the grounds that listings want."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
    QRadialGradient,
)

from seller_desk.services.demo.pictures import Scene
from seller_desk.views.pictures import cuts
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.words import ImageRole

SIDE = 800
_LARGEST = 120_000
_ZIPPED = frozenset({"coat", "down"})
_BUTTONED = frozenset({"polo", "shirt"})
_LYING = frozenset({"cap", "socks", "under", "pants", "apron"})
_TRIMMED = frozenset({"tee", "sport", "base", "knit", "sweat"})


def draw(scene: Scene) -> bytes:
    """The picture as the bytes of a JPEG."""
    return jpeg_of(picture(scene), _LARGEST)


def picture(scene: Scene) -> QImage:
    """The picture of a scene."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _PAINTERS[scene.role](painter, scene)
    painter.end()
    return image


def _white(painter: QPainter, scene: Scene) -> None:
    _shadow(painter, QPointF(SIDE / 2, 712), 230)
    _garment(painter, scene.sort, QColor(scene.colours[0]), QRectF(100, 84, 600, 630))


def _detail(painter: QPainter, scene: Scene) -> None:
    """The cloth from near, with a seam across."""
    colour = QColor(scene.colours[0])
    painter.fillRect(QRectF(0, 0, SIDE, SIDE), QBrush(_knit(colour)))
    fold = QLinearGradient(0, 0, SIDE, SIDE)
    fold.setColorAt(0.0, QColor(255, 255, 255, 70))
    fold.setColorAt(0.45, QColor(255, 255, 255, 0))
    fold.setColorAt(0.5, QColor(0, 0, 0, 70))
    fold.setColorAt(0.6, QColor(0, 0, 0, 0))
    fold.setColorAt(1.0, QColor(0, 0, 0, 80))
    painter.fillRect(QRectF(0, 0, SIDE, SIDE), fold)
    pen = _pen(colour.lighter(150), 7)
    pen.setDashPattern([3, 2.4])
    painter.setPen(pen)
    for shift in (0, 34):
        painter.drawLine(QPointF(-20, 596 - shift), QPointF(820, 276 - shift))


def _knit(colour: QColor) -> QImage:
    """Two stitches by two, to be repeated."""
    step = 16
    tile = QImage(step * 2, step * 2, QImage.Format.Format_RGB32)
    tile.fill(colour)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for at in range(4):
        left, upper = at % 2 * step, at // 2 * step
        tint = colour.darker(114) if at in {0, 3} else colour.lighter(112)
        painter.setPen(_pen(tint, 3.4))
        painter.drawLine(QPointF(left + 2, upper + 13), QPointF(left + 8, upper + 4))
        painter.drawLine(QPointF(left + 8, upper + 4), QPointF(left + 14, upper + 13))
    painter.end()
    return tile


def _scene(painter: QPainter, scene: Scene) -> None:
    """On a hanger before a wall."""
    wall = QLinearGradient(0, 0, 0, SIDE)
    wall.setColorAt(0, QColor("#EFEAE2"))
    wall.setColorAt(0.78, QColor("#DCD5C9"))
    painter.fillRect(QRectF(0, 0, SIDE, SIDE), wall)
    painter.fillRect(QRectF(0, 640, SIDE, 160), QColor("#B9A58A"))
    painter.fillRect(QRectF(0, 634, SIDE, 8), QColor("#F5F1EA"))
    painter.setPen(_pen(QColor("#8A7457"), 10))
    painter.drawLine(QPointF(60, 92), QPointF(740, 92))
    _shadow(painter, QPointF(SIDE / 2, 716), 210)
    hangs = scene.sort not in _LYING
    if hangs:
        _hanger(painter)
    room = QRectF(140, 156, 520, 520) if hangs else QRectF(190, 300, 400, 400)
    _garment(painter, scene.sort, QColor(scene.colours[0]), room, hangs=hangs)
    _plant(painter)


def _packaging(painter: QPainter, scene: Scene) -> None:
    """A carton with goods in it."""
    ground = QRadialGradient(QPointF(400, 330), 620)
    ground.setColorAt(0, QColor("#F7F4EF"))
    ground.setColorAt(1, QColor("#DDD6CA"))
    painter.fillRect(QRectF(0, 0, SIDE, SIDE), QBrush(ground))
    _shadow(painter, QPointF(400, 668), 300)
    painter.setPen(Qt.PenStyle.NoPen)
    left = [(150, 330), (400, 440), (400, 690), (150, 560)]
    right = [(400, 440), (650, 330), (650, 560), (400, 690)]
    inside = [(150, 330), (400, 230), (650, 330), (400, 440)]
    for corners, colour in ((inside, "#8C6A41"), (left, "#C79A63"), (right, "#B2854F")):
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    for at, tint in enumerate(scene.colours[:3]):
        painter.setBrush(QColor(tint))
        fold = QRectF(280 + at * 66, 258 + abs(at - 1) * 22, 110, 96)
        painter.drawRoundedRect(fold, 22, 22)
        painter.setBrush(QColor(0, 0, 0, 40))
        painter.drawRoundedRect(fold.adjusted(10, 44, -10, -36), 8, 8)
    flap_left = [(150, 330), (400, 440), (330, 500), (84, 388)]
    flap_right = [(400, 440), (650, 330), (716, 388), (470, 500)]
    for corners, colour in ((flap_left, "#D6AC76"), (flap_right, "#C29560")):
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _case(painter: QPainter, scene: Scene) -> None:
    """Many at once, as a bulk order leaves the house."""
    ground = QLinearGradient(0, 0, 0, SIDE)
    ground.setColorAt(0, QColor("#E9EEF3"))
    ground.setColorAt(1, QColor("#C9D3DC"))
    painter.fillRect(QRectF(0, 0, SIDE, SIDE), ground)
    for at in range(9):
        column, row = at % 3, at // 3
        room = QRectF(62 + column * 236, 56 + row * 240, 204, 204)
        _shadow(painter, QPointF(room.center().x(), room.bottom() + 2), 78)
        tint = QColor(scene.colours[at % len(scene.colours)])
        _garment(painter, scene.sort, tint, room)


_PAINTERS: Mapping[ImageRole, Callable[[QPainter, Scene], None]] = {
    ImageRole.WHITE: _white,
    ImageRole.DETAIL: _detail,
    ImageRole.SCENE: _scene,
    ImageRole.PACKAGING: _packaging,
    ImageRole.CASE: _case,
}


def _garment(
    painter: QPainter, sort: str, colour: QColor, room: QRectF, *, hangs: bool = False
) -> None:
    parts = cuts.SETS.get(sort)
    if parts is None:
        _piece(painter, sort, colour, room, hangs=hangs)
        return
    half = room.width() * 0.62
    lower = QRectF(room.right() - half * 0.9, room.top() + room.height() * 0.24, half * 0.86,
                   room.height() * 0.72)  # fmt: skip
    _piece(painter, parts[1], colour.darker(122), lower)
    upper = QRectF(room.left(), room.top(), half * 1.06, room.height() * 0.78)
    _piece(painter, parts[0], colour, upper, hangs=hangs)


def _piece(
    painter: QPainter, sort: str, colour: QColor, room: QRectF, *, hangs: bool = False
) -> None:
    path = cuts.fitted(cuts.OUTLINES.get(sort, cuts.top)(), room, hangs=hangs)
    box = path.boundingRect()
    cloth = QLinearGradient(box.topLeft(), box.bottomRight())
    cloth.setColorAt(0, colour.lighter(112))
    cloth.setColorAt(0.55, colour)
    cloth.setColorAt(1, colour.darker(122))
    edge = colour.darker(150) if colour.lightness() < 200 else QColor("#A9A79F")  # noqa: PLR2004  (a measure of the drawing)
    thick = max(1.2, box.width() / 220)
    painter.setBrush(QBrush(cloth))
    painter.setPen(_pen(edge, thick))
    painter.drawPath(path)
    painter.save()
    painter.setClipPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _trim(painter, sort, edge, box)
    painter.restore()


def _trim(painter: QPainter, sort: str, edge: QColor, box: QRectF) -> None:
    """Folds, seams and what closes it."""
    unit = box.width() / 100
    soft = QColor(edge)
    soft.setAlpha(70)
    painter.setPen(_pen(soft, unit * 1.4))
    for x, upper, lower in ((30, 52, 88), (70, 50, 84), (42, 66, 94)):
        painter.drawLine(_at(box, x, upper), _at(box, x + (4 if lower > 84 else -4), lower))  # noqa: PLR2004  (a measure of the drawing)
    painter.setPen(_pen(edge, unit * 0.9))
    if sort in _TRIMMED:
        painter.drawLine(_at(box, 0, 94), _at(box, 100, 94))
    if sort in _ZIPPED:
        painter.drawLine(_at(box, 50, 4), _at(box, 50, 100))
    if sort in _BUTTONED:
        _buttons(painter, box, 44 if sort == "polo" else 100, edge)
    if sort == "down":
        painter.setPen(_pen(soft, unit * 2.2))
        for level in range(22, 100, 13):
            painter.drawLine(_at(box, 0, level), _at(box, 100, level))
    for line in _LINES.get(sort, ()):
        painter.drawPolyline(QPolygonF([_at(box, *spot) for spot in line]))


_LINES: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "sweat": (
        ((36, 84), (40, 64), (60, 64), (64, 84), (36, 84)),
        ((46, 24), (45, 44)),
        ((54, 24), (55, 44)),
    ),
    "pants": (((0, 6), (100, 6)), ((14, 6), (4, 26)), ((86, 6), (96, 26)), ((50, 6), (50, 40))),
    "under": (((0, 14), (100, 14)), ((50, 14), (50, 76))),
    "cap": (((0, 78), (20, 84), (48, 82), (74, 68)), ((35, 0), (30, 40), (32, 82)),
            ((36, 0), (54, 30), (58, 76))),
    "apron": (((26, 58), (26, 84), (74, 84), (74, 58), (26, 58)), ((50, 58), (50, 84))),
    "socks": (((0, 12), (60, 12)), ((2, 78), (24, 62), (46, 66))),
    "dress": (((28, 40), (72, 40)),),
}  # fmt: skip
"""Seams and pockets, in hundredths of the piece."""


def _buttons(painter: QPainter, box: QRectF, end: int, edge: QColor) -> None:
    unit = box.width() / 100
    painter.drawLine(_at(box, 50, 6), _at(box, 50, end))
    painter.setBrush(edge)
    for level in range(16, end, 12):
        painter.drawEllipse(_at(box, 51.8, level), unit * 0.8, unit * 0.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    spots = ((38, 2), (43, 14), (50, 9), (57, 14), (62, 2))
    painter.drawPolyline(QPolygonF([_at(box, *spot) for spot in spots]))


def _pen(colour: QColor, thick: float) -> QPen:
    """Round at its ends and corners."""
    pen = QPen(colour, thick)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _at(box: QRectF, x: float, y: float) -> QPointF:
    """A spot of the piece in hundredths."""
    return QPointF(box.left() + box.width() * x / 100, box.top() + box.height() * y / 100)


def _shadow(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.save()
    painter.translate(middle)
    painter.scale(1, 0.11)
    soft = QRadialGradient(QPointF(0, 0), half)
    soft.setColorAt(0, QColor(40, 44, 52, 90))
    soft.setColorAt(1, QColor(40, 44, 52, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(soft))
    painter.drawEllipse(QPointF(0, 0), half, half)
    painter.restore()


def _hanger(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(QColor("#6B5A43"), 9))
    painter.drawArc(QRectF(382, 78, 36, 44), -60 * 16, 240 * 16)
    painter.drawLine(QPointF(400, 122), QPointF(400, 150))
    painter.drawLine(QPointF(400, 150), QPointF(290, 196))
    painter.drawLine(QPointF(400, 150), QPointF(510, 196))


def _plant(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for turn, tint in ((-38, "#5E8064"), (-12, "#6F9474"), (14, "#5E8064"), (36, "#7BA081")):
        painter.save()
        painter.translate(692, 640)
        painter.rotate(turn)
        painter.setBrush(QColor(tint))
        painter.drawEllipse(QRectF(-17, -170, 34, 170))
        painter.restore()
    painter.setBrush(QColor("#F4EFE7"))
    pot = [(650, 622), (734, 622), (720, 716), (664, 716)]
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in pot]))
