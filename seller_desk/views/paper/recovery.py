"""The recovery code on a page, to be kept where nobody looks."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from seller_desk.views.paper.ink import BRONZE, FILL, INK, MUTED, TEXT, Ink, Style, wrapped
from seller_desk.views.paper.output import A5, Format
from seller_desk.views.wording import translate

_HEADING, _SAID = Style(20, INK, serif=True), Style(12, TEXT)
_GROUP, _NUMBER = Style(20, INK, strong=True, spacing=2), Style(10, MUTED)
_EDGE, _LINE, _CELL = 44, 18, 62
_IN_LINE = 4
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class RecoveryPaper:
    """One page."""

    format: Format = A5
    count = 1

    def __init__(self, groups: Sequence[str]) -> None:
        self._groups = groups

    @property
    def title(self) -> str:
        """What the file says of itself."""
        return translate("paper", "Recovery code of the shop")

    def paint(self, ink: Ink, number: int) -> None:
        """The code in large letters, and what it is for."""
        wide = self.format.width
        ink.painter.fillRect(QRectF(0, 0, wide, 6), QColor(INK))
        ink.painter.fillRect(QRectF(0, 6, wide, 1.5), QColor(BRONZE))
        ink.text((_EDGE, 60), self.title, _HEADING)
        top = self._say(ink, _opens(), 92)
        top = self._draw_groups(ink, top + 14)
        self._say(ink, _keep(), top + 30)

    def _say(self, ink: Ink, text: str, top: float) -> float:
        for line in wrapped(text, _SAID, self.format.width - 2 * _EDGE, most=8):
            ink.text((_EDGE, top), line, _SAID)
            top += _LINE
        return top

    def _draw_groups(self, ink: Ink, top: float) -> float:
        room = self.format.width - 2 * _EDGE
        lines = -(-len(self._groups) // _IN_LINE)
        box = QRectF(_EDGE, top, room, lines * _CELL + 12)
        ink.box(box, FILL, radius=4)
        for place, group in enumerate(self._groups):
            line, column = divmod(place, _IN_LINE)
            left = _EDGE + (column + 0.5) * room / _IN_LINE
            base = top + 26 + line * _CELL
            ink.text((left, base), str(place + 1), _NUMBER, align=_CENTRE)
            ink.text((left, base + 26), group, _GROUP, align=_CENTRE)
        return box.bottom()


def _opens() -> str:
    return translate(
        "paper",
        "It opens the shop when the password is forgotten: on the locked page choose “Open with "
        "the recovery code” and type the groups in their order. Capitals and gaps do not matter.",
    )


def _keep() -> str:
    return translate(
        "paper",
        "Keep it away from the computer. Whoever has it can read the shop. It holds until the "
        "password is changed; then there is a new one.",
    )
