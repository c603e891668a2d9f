"""Text and lines on paper. Print has colours of its own: light only, whatever the window wears."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from threading import get_ident

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

INK, TEXT, MUTED = "#16294D", "#33405A", "#5B6679"
BRONZE, RULE, FILL, TINT = "#8C6B2F", "#D5DBE6", "#F4F6FA", "#E8EDF8"
SEAL, WHITE = "#C8372D", "#FFFFFF"

_SANS = {
    "win32": ("Segoe UI", "Microsoft YaHei UI"),
    "darwin": ("Helvetica Neue", "PingFang SC"),
    "linux": ("Noto Sans CJK SC",),
}
_SERIF = {
    "win32": ("SimSun",),
    "darwin": ("Songti SC",),
    "linux": ("Noto Serif CJK SC",),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: its size in pixels of the page, its colour, its face."""

    size: int = 12
    color: str = TEXT
    strong: bool = False
    serif: bool = False
    spacing: float = 0


class Ink:
    """A painter that knows the house's faces. Lengths are pixels of a page of 96 to the inch."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def text(
        self,
        spot: tuple[float, float],
        text: str,
        style: Style,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        room: float | None = None,
    ) -> float:
        """One line on its baseline, cut with … where it must be; its width."""
        shown = text if room is None else cut(text, style, room)
        taken = width(shown, style)
        left = spot[0] - (taken if align & Qt.AlignmentFlag.AlignRight else 0)
        left -= taken / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0
        self.painter.setFont(font(style))
        self.painter.setPen(QColor(style.color))
        for part, gone in _parts(shown, style):
            self.painter.drawText(QPointF(left + gone, spot[1]), part)
        return taken

    def rule(
        self, top: float, left: float, right: float, color: str = RULE, *, thick: float = 1
    ) -> None:
        """A line across."""
        self.painter.fillRect(QRectF(left, top - thick / 2, right - left, thick), QColor(color))

    def box(self, rect: QRectF, color: str, *, radius: float = 0, border: str = "") -> None:
        """A filled box."""
        self.painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(color))
        self.painter.drawRoundedRect(rect, radius, radius)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def dashed(self, rect: QRectF, color: str) -> None:
        """A frame of dashes."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(color), 3, Qt.PenStyle.DashLine))
        self.painter.drawRoundedRect(rect, 10, 10)


def font(style: Style) -> QFont:
    """The face of a style; kept, so do not change it."""
    return _font(style, get_ident())


def metrics(style: Style) -> QFontMetricsF:
    """The measures of a style."""
    return _metrics(style, get_ident())


@cache
def _font(style: Style, _thread: int) -> QFont:
    """Each thread has its own: two that draw with one font would load its engine at once."""
    made = QFont()
    serif = _serif() if style.serif else ()
    made.setFamilies([*serif, *_SANS.get(sys.platform, _SANS["linux"])])
    made.setPixelSize(style.size)
    made.setWeight(QFont.Weight.DemiBold if style.strong or style.serif else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    # With it, digits beside Latin letters of this face vanish from the text of a PDF.
    made.setFeature(QFont.Tag("locl"), 0)
    return made


@cache
def _metrics(style: Style, thread: int) -> QFontMetricsF:
    return QFontMetricsF(_font(style, thread))


def width(text: str, style: Style) -> float:
    """How wide a text is."""
    return metrics(style).horizontalAdvance(text) + style.spacing * max(len(text) - 1, 0)


def _parts(text: str, style: Style) -> Iterable[tuple[str, float]]:
    """What is drawn in one go, and how far from the left: a PDF widens the spacing of a font."""
    if not style.spacing:
        return ((text, 0.0),)
    return (
        (sign, width(text[:place] + sign, style) - width(sign, style))
        for place, sign in enumerate(text)
    )


def cut(text: str, style: Style, room: float) -> str:
    """The text, or as much of its beginning as fits."""
    return metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, room)


def wrapped(text: str, style: Style, room: float, *, most: int = 99) -> Sequence[str]:
    """The text in lines of that width; what is left after the last one is cut with ….

    A word that is wider than a line is broken.
    """
    layout = QTextLayout(text, font(style))
    breaking = QTextOption()
    breaking.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(breaking)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    lines = [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(text[starts[most - 1] :].strip(), style, room)]
    return lines


@cache
def _serif() -> Sequence[str]:
    """The Song face of this machine, if it has one."""
    wanted = _SERIF.get(sys.platform, _SERIF["linux"])
    known = frozenset(QFontDatabase.families())
    return [family for family in wanted if family in known]
