"""Code128: a number as bars that a scanner reads."""

from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from seller_desk.views.paper.ink import Ink

QUIET = 10
"""So many modules at either side stay white."""
_DOT = 96 / 25.4 / 8
"""An eighth of a millimetre in pixels of the page: a dot of the usual label printer."""
_LEAST_DOTS = 2
"""Narrower than a quarter of a millimetre a cheap scanner reads nothing."""


@lru_cache(2_000)
def modules(text: str) -> str:
    """Its bars (1) and spaces (0), module by module; empty when no Code128 can say it."""
    from barcode import Code128
    from barcode.errors import IllegalCharacterError

    try:
        return Code128(text).build()[0] if text else ""
    except IllegalCharacterError:
        return ""


def draw_bars(ink: Ink, box: QRectF, text: str, *, align: Qt.AlignmentFlag) -> float:
    """Draw the bars as wide as whole dots allow; how wide they are, 0 when there is no room."""
    made = modules(text)
    dots = int(box.width() / _DOT / (len(made) + 2 * QUIET)) if made else 0
    if dots < _LEAST_DOTS:
        return 0
    wide = dots * _DOT
    taken = wide * len(made)
    left = box.left() + QUIET * wide
    if align & Qt.AlignmentFlag.AlignRight:
        left = box.right() - taken
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = box.center().x() - taken / 2
    ink.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for sign, run in groupby(made):
        length = wide * sum(1 for _ in run)
        if sign == "1":
            bar = QRectF(left, box.top(), length, box.height())
            ink.painter.fillRect(bar, QColor("black"))
        left += length
    ink.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    return taken
