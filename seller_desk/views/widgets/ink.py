"""Text and shapes as all widgets and table cells paint them; measures are kept, not taken again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from seller_desk.views.theme import Theme, theme

ELLIPSIS = "…"
Ear = Callable[[QPainter, str, str], None]
"""Hears of each line that is painted: the whole text, and what of it is shown."""
_ears: list[Ear] = []


@contextmanager
def heard_by(ear: Ear) -> Iterator[None]:
    """Let somebody hear what is painted meanwhile."""
    _ears.append(ear)
    try:
        yield
    finally:
        _ears.remove(ear)


@lru_cache(maxsize=1)
def _watch() -> Theme:
    """Forget all measures when the fonts change."""
    look = theme()
    look.changed.connect(_width.cache_clear)
    look.changed.connect(_elided.cache_clear)
    look.changed.connect(_lines.cache_clear)
    return look


def text_width(text: str, size: str = "base", *, strong: bool = False) -> float:
    """How wide the text is."""
    _watch()
    return _width(text, size, strong)


def elided(text: str, width: float, size: str = "base", *, strong: bool = False) -> str:
    """The text, or as much of its beginning as fits."""
    _watch()
    return text if _width(text, size, strong) <= width else _elided(text, int(width), size, strong)


def lines_of(text: str, width: float, size: str = "base") -> tuple[str, ...]:
    """The text as so many lines as the width asks for."""
    _watch()
    return (text,) if _width(text, size, False) <= width else _lines(text, int(width), size)  # noqa: FBT003  (a key of the cache)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    token: str,
    *,
    size: str = "base",
    strong: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """One line in the middle of the height; cut with … where it must be. Returns its width."""
    look = _watch()
    shown = elided(text, rect.width(), size, strong=strong)
    width = _width(shown, size, strong)
    _tell(painter, text, shown)
    painter.setFont(look.font(size, strong=strong))
    painter.setPen(look.color(token))
    painter.drawText(QPointF(_left(rect, width, align), baseline(rect, size)), shown)
    return width


def draw_lines(
    painter: QPainter,
    rect: QRectF,
    text: str,
    token: str,
    *,
    size: str = "base",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """As many lines as the text asks for, each as high as the rect. Returns their bottom."""
    lines = lines_of(text, rect.width(), size)
    _tell(painter, text, text)
    painter.setFont(theme().font(size))
    painter.setPen(theme().color(token))
    for at, line in enumerate(lines):
        box = rect.translated(0, at * rect.height())
        left = _left(box, text_width(line, size), align)
        painter.drawText(QPointF(left, baseline(box, size)), line)
    return rect.top() + len(lines) * rect.height()


def _tell(painter: QPainter, text: str, shown: str) -> None:
    for ear in _ears:
        ear(painter, text, shown)


def baseline(rect: QRectF, size: str = "base") -> float:
    """Where letters stand when they are in the middle of the height."""
    metrics = theme().metrics(size)
    return round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def draw_box(
    painter: QPainter, rect: QRectF, fill: str | None, border: str | None = None, radius: int = 5
) -> None:
    """A rounded box; a border lies inside of the rect."""
    look = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color(border), 1) if border else Qt.PenStyle.NoPen)
    inset = 0.5 if border else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_ring(painter: QPainter, rect: QRectF, radius: int = 6) -> None:
    """The focus ring, two pixels inside of the rect."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().color("border.focus"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def _left(rect: QRectF, width: float, align: Qt.AlignmentFlag) -> float:
    if align & Qt.AlignmentFlag.AlignRight:
        return rect.right() - width
    if align & Qt.AlignmentFlag.AlignHCenter:
        return rect.left() + (rect.width() - width) / 2
    return rect.left()


@lru_cache(maxsize=16384)
def _width(text: str, size: str, strong: bool) -> float:  # noqa: FBT001  (a key of the cache)
    return theme().metrics(size, strong=strong).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def _elided(text: str, width: int, size: str, strong: bool) -> str:  # noqa: FBT001  (a key of the cache)
    metrics = theme().metrics(size, strong=strong)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=256)
def _lines(text: str, width: int, size: str) -> tuple[str, ...]:
    layout = QTextLayout(text, theme().font(size))
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        found.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found)
