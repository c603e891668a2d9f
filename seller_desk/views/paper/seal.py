"""A seal drawn from the company's name, when the shop has no picture of its own."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from seller_desk.views.paper.ink import SEAL, Ink, Style, font, width

_RADIUS = 56
_RING = 43
_NAME = Style(12, SEAL, strong=True)
_LOWER = Style(11, SEAL, strong=True)
_ARC = 250
"""Degrees that the name takes at most; the lower part is for what the seal is for."""
_PER_SIGN = 24
_STAR = 17


def draw_seal(ink: Ink, centre: QPointF, name: str, purpose: str) -> None:
    """A ring with the name along it, a star in the middle, the purpose below."""
    painter = ink.painter
    painter.save()
    painter.translate(centre)
    painter.setOpacity(0.86)
    painter.setPen(QPen(QColor(SEAL), 2.4))
    painter.drawEllipse(QPointF(0, 0), _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(SEAL))
    painter.drawPolygon(_star())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _draw_arc(ink, name)
    ink.text((0, 34), purpose, _LOWER, align=Qt.AlignmentFlag.AlignHCenter, room=_RADIUS * 1.5)
    painter.restore()


def draw_empty_seal(ink: Ink, centre: QPointF, told: str) -> None:
    """Where the seal will be."""
    pen = QPen(QColor("#B9C1CE"), 1.2)
    pen.setStyle(Qt.PenStyle.DashLine)
    ink.painter.setPen(pen)
    ink.painter.drawEllipse(centre, _RADIUS, _RADIUS)
    style = Style(10, "#5B6679")
    ink.text((centre.x(), centre.y() + 4), told, style, align=Qt.AlignmentFlag.AlignHCenter)


def _draw_arc(ink: Ink, name: str) -> None:
    """Sign by sign, each turned to stand upright on the ring."""
    if not name:
        return
    step = min(_ARC / len(name), _PER_SIGN)
    ink.painter.setFont(font(_NAME))
    ink.painter.setPen(QColor(SEAL))
    for place, sign in enumerate(name):
        ink.painter.save()
        ink.painter.rotate((place - (len(name) - 1) / 2) * step)
        ink.painter.drawText(QPointF(-width(sign, _NAME) / 2, -_RING + 4), sign)
        ink.painter.restore()


def _star() -> QPolygonF:
    corners = []
    for place in range(10):
        reach = _STAR if place % 2 == 0 else _STAR * 0.382
        turn = pi / 5 * place
        corners.append(QPointF(reach * sin(turn), -reach * cos(turn) - 1))
    return QPolygonF(corners)
