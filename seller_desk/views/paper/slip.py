"""装箱单, one or more pages for each order: what is in the box, for whom, what was asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from seller_desk.services.order.slips import SlipLine, SlipOrder
from seller_desk.views.formats import money, quantity
from seller_desk.views.paper.bars import draw_bars
from seller_desk.views.paper.flow import Block, Placed, flow
from seller_desk.views.paper.ink import (
    BRONZE,
    FILL,
    INK,
    MUTED,
    TEXT,
    TINT,
    WHITE,
    Ink,
    Style,
    width,
    wrapped,
)
from seller_desk.views.paper.output import A5, Format
from seller_desk.views.paper.slip_words import printed_at
from seller_desk.views.wording import UNKNOWN, counted, translate

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SHOP, _HEADING = Style(17, INK, serif=True), Style(22, INK, serif=True, spacing=5)
_UNDER, _LABEL = Style(10, MUTED), Style(10, BRONZE)
_NUMBER = Style(12, INK, strong=True)
_WHO, _WHERE = Style(16, INK, strong=True), Style(13, TEXT)
_HEAD = Style(11, WHITE, strong=True)
_PLACE, _CODE = Style(11, MUTED), Style(13, INK, strong=True)
_TITLE = Style(11, MUTED)
_COUNT, _UNIT, _PRICE = Style(15, INK, strong=True), Style(11, MUTED), Style(12, TEXT)
_SUM = Style(14, INK, strong=True)
_SAID, _SAYS = Style(12, TEXT), Style(11, BRONZE, strong=True)
_EDGE, _HEAD_HIGH, _LINE, _FOOT = 36, 26, 16, 34
_AMOUNTS = 140
"""Price and amount take so much room."""


@dataclass(frozen=True, slots=True)
class SlipLook:
    """How slips look: the size of their pages, and whether they tell prices."""

    format: Format = A5
    prices: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    order: SlipOrder
    number: int
    count: int
    blocks: Sequence[Placed]


class SlipPaper:
    """The slips of some orders, one after the other."""

    def __init__(
        self, orders: Sequence[SlipOrder], shop: str, phone: str, at: datetime, look: SlipLook
    ) -> None:
        self._shop, self._phone, self._at, self._look = shop, phone, at, look
        self.orders = orders
        self._right = look.format.width - _EDGE
        self._bottom = look.format.height - _FOOT
        self._pages = [page for order in orders for page in self._pages_of(order)]

    @property
    def title(self) -> str:
        """What the file says of itself."""
        return f"{translate('paper', 'PACKING SLIP')} {self._at:%Y-%m-%d %H:%M}"

    @property
    def format(self) -> Format:
        """A5 or A4."""
        return self._look.format

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, ink: Ink, number: int) -> None:
        """Draw a page, the first is 1."""
        page = self._pages[number - 1]
        wide = self.format.width
        ink.painter.fillRect(QRectF(0, 0, wide, 6), QColor(INK))
        ink.painter.fillRect(QRectF(0, 6, wide, 1.5), QColor(BRONZE))
        if page.number == 1:
            self._draw_head(ink, page.order)
        else:
            self._draw_running_head(ink, page.order)
        for block, top in page.blocks:
            block.draw(ink, top)
        self._draw_foot(ink, page)

    # The page

    def _pages_of(self, order: SlipOrder) -> Sequence[_Page]:
        first = 146 + self._receiver_high(order)
        blocks = [*self._goods(order), self._sum(order), *self._said(order)]
        placed = flow(blocks, first=first, following=66, bottom=self._bottom - 8)
        return [
            _Page(order, number, len(placed), found) for number, found in enumerate(placed, start=1)
        ]

    def _draw_head(self, ink: Ink, order: SlipOrder) -> None:
        heading = translate("paper", "PACKING SLIP")
        ink.text((_EDGE, 46), heading, _HEADING)
        ink.text((_EDGE, 70), self._shop, _SHOP, room=self._right - _EDGE - 250)
        ink.text((_EDGE, 90), printed_at(self._at), _UNDER)
        bars = QRectF(self._right - 236, 28, 236, 44)
        draw_bars(ink, bars, order.number, align=_RIGHT)
        ink.text((self._right, 90), order.number, _NUMBER, align=_RIGHT)
        self._draw_receiver(ink, order)

    def _draw_receiver(self, ink: Ink, order: SlipOrder) -> None:
        high = self._receiver_high(order)
        box = QRectF(_EDGE, 104, self._right - _EDGE, high + 26)
        ink.box(box, FILL, radius=4)
        ink.box(QRectF(box.left(), box.top(), 3, box.height()), INK)
        left = box.left() + 14
        ink.text((left, 122), translate("paper", "Receiver"), _LABEL)
        buyer = translate("paper", "Buyer: {name}").format(name=order.buyer or UNKNOWN)
        ink.text((box.right() - 12, 122), buyer, _UNDER, align=_RIGHT, room=230)
        who = "  ".join(part for part in (order.receiver, order.phone) if part) or UNKNOWN
        ink.text((left, 144), who, _WHO, room=box.width() - 28)
        for place, line in enumerate(self._address(order)):
            ink.text((left, 164 + _LINE * place), line, _WHERE)

    def _address(self, order: SlipOrder) -> Sequence[str]:
        said = "  ".join(part for part in (order.address, order.postcode) if part)
        return wrapped(said, _WHERE, self._right - _EDGE - 28, most=4) if said else ()

    def _receiver_high(self, order: SlipOrder) -> float:
        return 26 + _LINE * len(self._address(order))

    def _draw_running_head(self, ink: Ink, order: SlipOrder) -> None:
        ink.text((_EDGE, 38), f"{translate('paper', 'PACKING SLIP')}  {order.number}", _NUMBER)
        ink.text((self._right, 38), self._shop, _UNDER, align=_RIGHT, room=200)
        ink.rule(50, _EDGE, self._right)

    def _draw_foot(self, ink: Ink, page: _Page) -> None:
        ink.rule(self._bottom, _EDGE, self._right)
        contact = "  ".join(part for part in (self._shop, self._phone) if part)
        base = self._bottom + 16
        ink.text((_EDGE, base), contact, _UNDER, room=self._right - _EDGE - 190)
        told = f"{page.order.number} · {page.number} / {page.count}"
        ink.text((self._right, base), told, _UNDER, align=_RIGHT)

    # What stands on it

    def _goods(self, order: SlipOrder) -> Iterator[Block]:
        head = Block(_HEAD_HIGH, self._draw_goods_head)
        for place, line in enumerate(order.left):
            yield self._line(place, line, order.going(line), head)

    def _draw_goods_head(self, ink: Ink, top: float) -> None:
        ink.box(QRectF(_EDGE, top, self._right - _EDGE, _HEAD_HIGH - 2), INK, radius=4)
        base = top + 16.5
        ink.text((_EDGE + 8, base), "#", _HEAD)
        ink.text((_EDGE + 32, base), translate("paper", "Goods"), _HEAD)
        ink.text((self._count_right, base), translate("paper", "Quantity"), _HEAD, align=_RIGHT)
        if self._look.prices:
            price, amount = translate("paper", "Price"), translate("paper", "Amount")
            ink.text((self._right - 78, base), price, _HEAD, align=_RIGHT)
            ink.text((self._right - 8, base), amount, _HEAD, align=_RIGHT)

    @property
    def _count_right(self) -> float:
        return self._right - 8 - (_AMOUNTS if self._look.prices else 0)

    def _line(self, place: int, line: SlipLine, going: int | None, head: Block) -> Block:
        room = self._count_right - 92 - _EDGE - 32
        texts = [
            (text, style, step)
            for said, style, step in (
                ("  ".join(part for part in (line.code, line.spec) if part), _CODE, 17),
                (line.title, _TITLE if line.code else _CODE, 16),
            )
            if said
            for text in wrapped(said, style, room, most=2)
        ]
        high = max(sum(step for _, _, step in texts) + 16, 36)

        def draw(ink: Ink, top: float) -> None:
            ink.text((_EDGE + 8, top + 22), str(place + 1), _PLACE)
            base = top + 5
            for text, style, step in texts:
                base += step
                ink.text((_EDGE + 32, base), text, style)
            self._draw_count(ink, line, going, top + 22)
            ink.rule(top + high, _EDGE, self._right)

        return Block(high, draw, head)

    def _draw_count(self, ink: Ink, line: SlipLine, going: int | None, base: float) -> None:
        right = self._count_right
        if line.unit:
            right -= ink.text((right, base), line.unit, _UNIT, align=_RIGHT, room=50) + 4
        ink.text((right, base), quantity(going), _COUNT, align=_RIGHT)
        if self._look.prices:
            ink.text((self._right - 78, base), money(line.unit_price_fen), _PRICE, align=_RIGHT)
            amount = money(_amount(line, going))
            ink.text((self._right - 8, base), amount, _PRICE, align=_RIGHT)

    def _sum(self, order: SlipOrder) -> Block:
        kinds = counted(translate("paper", "%n kind(s) of goods"), len(order.left))
        pieces = translate("paper", "{count} pieces in all")

        def draw(ink: Ink, top: float) -> None:
            ink.text((_EDGE + 8, top + 22), kinds, _UNDER)
            told = pieces.format(count=quantity(order.pieces_milli))
            ink.text((self._count_right, top + 22), told, _SUM, align=_RIGHT)
            if self._look.prices:
                known = [_amount(line, order.going(line)) for line in order.left]
                whole = None if None in known else sum(one or 0 for one in known)
                ink.text((self._right - 8, top + 22), money(whole), _SUM, align=_RIGHT)

        return Block(36, draw)

    def _said(self, order: SlipOrder) -> Iterator[Block]:
        for label, text in (
            (translate("paper", "Buyer says"), order.message),
            (translate("paper", "Own note"), order.note),
        ):
            if text:
                yield self._remark(label, text)
        yield Block(46, self._draw_signing)

    def _remark(self, label: str, text: str) -> Block:
        indent = width(label, _SAYS) + 10
        lines = wrapped(text, _SAID, self._right - _EDGE - 24 - indent, most=12)
        high = 12 + _LINE * len(lines)

        def draw(ink: Ink, top: float) -> None:
            ink.box(QRectF(_EDGE, top, self._right - _EDGE, high), TINT, radius=4)
            ink.text((_EDGE + 12, top + 18), label, _SAYS)
            for place, line in enumerate(lines):
                ink.text((_EDGE + 12 + indent, top + 18 + _LINE * place), line, _SAID)

        return Block(high + 8, draw)

    def _draw_signing(self, ink: Ink, top: float) -> None:
        names = (
            translate("paper", "Packed by"),
            translate("paper", "Checked by"),
            translate("paper", "Boxes"),
        )
        room = (self._right - _EDGE + 16) / len(names)
        for place, name in enumerate(names):
            left = _EDGE + place * room
            used = ink.text((left, top + 32), name, _UNDER)
            ink.rule(top + 35, left + used + 6, left + room - 16, "#8A93A6")


def _amount(line: SlipLine, going: int | None) -> int | None:
    if line.unit_price_fen is None or going is None:
        return None
    return (line.unit_price_fen * going + 500) // 1000
