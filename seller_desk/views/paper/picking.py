"""拣货单 on A4: what to take, how much, and into which box; then the orders one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, Qt

from seller_desk.services.order.picking import PickList
from seller_desk.services.order.slips import Hindrance
from seller_desk.views.formats import quantity
from seller_desk.views.paper.flow import Block, flow
from seller_desk.views.paper.ink import FILL, INK, MUTED, SEAL, Ink, Style, wrapped
from seller_desk.views.paper.output import A4, Format
from seller_desk.views.paper.picking_rows import goods_blocks, order_blocks
from seller_desk.views.paper.quote_head import draw_bands
from seller_desk.views.paper.sizes import FOOT, LEFT, RIGHT
from seller_desk.views.paper.slip_words import HINDRANCES, printed_at
from seller_desk.views.wording import counted, translate

_RIGHT = Qt.AlignmentFlag.AlignRight
_SHOP = Style(20, INK, serif=True)
_HEADING = Style(30, INK, serif=True, spacing=6)
_UNDER, _FOOT = Style(11, MUTED), Style(10, MUTED)
_FIGURE, _LABEL = Style(22, INK, strong=True), Style(11, MUTED)
_STOP, _STOPPED = Style(13, SEAL, strong=True), Style(12, SEAL)
_OTHERS = Style(11, MUTED)
_FIRST, _FOLLOWING = 176, 78
_BAND = QRectF(LEFT, 108, RIGHT - LEFT, 54)
_ROOM = RIGHT - LEFT - 28
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class PickingPaper:
    """The pages of a picking list."""

    found: PickList
    shop: str
    at: datetime
    _pages: Sequence[Sequence[tuple[Block, float]]]

    @classmethod
    def of(cls, found: PickList, shop: str, at: datetime) -> "PickingPaper":
        """Lay a list out."""
        blocks = (*_left_out(found), *goods_blocks(found), *order_blocks(found))
        bottom = FOOT - 6
        pages = flow(blocks, first=_FIRST, following=_FOLLOWING, bottom=bottom)
        return cls(found, shop, at, pages)

    @property
    def title(self) -> str:
        """What the file says of itself."""
        return f"{translate('paper', 'PICKING LIST')} {self.at:%Y-%m-%d %H:%M}"

    @property
    def format(self) -> Format:
        """A4."""
        return A4

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, ink: Ink, number: int) -> None:
        """Draw a page, the first is 1."""
        draw_bands(ink)
        if number == 1:
            self._draw_head(ink)
        else:
            self._draw_running_head(ink)
        for block, top in self._pages[number - 1]:
            block.draw(ink, top)
        self._draw_foot(ink, number)

    def _draw_head(self, ink: Ink) -> None:
        ink.text((LEFT, 58), self.shop, _SHOP, room=380)
        ink.text((LEFT, 82), printed_at(self.at), _UNDER)
        ink.text((RIGHT, 62), translate("paper", "PICKING LIST"), _HEADING, align=_RIGHT)
        ink.box(_BAND, FILL, radius=4)
        ink.box(QRectF(_BAND.left(), _BAND.top(), 3, _BAND.height()), INK)
        left = _BAND.left() + 20
        for figure, label in self._figures():
            used = ink.text((left, 137), figure, _FIGURE)
            ink.text((left, 154), label, _LABEL)
            left += max(used, 60) + 34
        for place, label in enumerate(
            (translate("paper", "Picked by"), translate("paper", "Checked by"))
        ):
            right = RIGHT - 20 - (1 - place) * 150
            ink.text((right - 130, 126), label, _LABEL)
            ink.rule(152, right - 130, right, "#8A93A6")

    def _figures(self) -> Sequence[tuple[str, str]]:
        found = self.found
        return (
            (f"{len(found.orders):,}", translate("paper", "Orders")),
            (f"{len(found.lines):,}", translate("paper", "Kinds of goods")),
            (quantity(found.quantity_milli), translate("paper", "Pieces in all")),
        )

    def _draw_running_head(self, ink: Ink) -> None:
        ink.text((LEFT, 46), self.shop, Style(12, INK, strong=True), room=320)
        told = f"{translate('paper', 'PICKING LIST')}  {self.at:%Y-%m-%d %H:%M}"
        ink.text((RIGHT, 46), told, _UNDER, align=_RIGHT)
        ink.rule(60, LEFT, RIGHT)

    def _draw_foot(self, ink: Ink, number: int) -> None:
        ink.rule(FOOT, LEFT, RIGHT)
        told = translate("paper", "A1×20: 20 of it go into the box of order A1")
        ink.text((LEFT, FOOT + 18), told, _FOOT)
        ink.text((RIGHT, FOOT + 18), f"{number} / {self.count}", _FOOT, align=_RIGHT)


def _left_out(found: PickList) -> Iterator[Block]:
    """Those on refund by their numbers, in red, before anything is taken; the others as a count."""
    held = found.left_out.get(Hindrance.REFUND, ())
    if held:
        told = translate("paper", "Refund asked, not on this list: {numbers}")
        yield _stop_block(told.format(numbers=translate("paper", ", ").join(held)), len(held))
    others = [
        f"{translate('paper', HINDRANCES[why])} {len(numbers)}"
        for why, numbers in found.left_out.items()
        if why is not Hindrance.REFUND
    ]
    if others:
        told = translate("paper", "Not on this list: {reasons}")
        said = told.format(reasons=translate("paper", ", ").join(others))
        yield Block(22, lambda ink, top: ink.text((LEFT, top + 13), said, _OTHERS))


def _stop_block(text: str, count: int) -> Block:
    lines = wrapped(text, _STOPPED, _ROOM, most=_MOST_LINES)
    high = 30 + 17 * len(lines)

    def draw(ink: Ink, top: float) -> None:
        ink.box(QRectF(LEFT, top, RIGHT - LEFT, high), "#FDE7E5", radius=4)
        ink.box(QRectF(LEFT, top, 3, high), SEAL)
        told = counted(translate("paper", "Do not ship: %n order(s)"), count)
        ink.text((LEFT + 14, top + 19), told, _STOP)
        for place, line in enumerate(lines):
            ink.text((LEFT + 14, top + 37 + 17 * place), line, _STOPPED)

    return Block(high + 10, draw)
