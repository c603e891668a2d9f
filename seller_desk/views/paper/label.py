"""Address labels of 100 × 150 mm: the receiver in full, the order as bars, what is inside."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt

from seller_desk.services.order.slips import SlipOrder
from seller_desk.services.settings import ShopSettings
from seller_desk.views.formats import quantity
from seller_desk.views.paper.bars import draw_bars
from seller_desk.views.paper.ink import Ink, Style, wrapped
from seller_desk.views.paper.output import LABEL, Format
from seller_desk.views.paper.slip_words import short_name
from seller_desk.views.wording import UNKNOWN, counted, translate

_BLACK, _GREY = "#000000", "#333333"
"""Label printers know no grey; what is faint is gone."""
_RIGHT, _CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_EDGE = 20
_LABEL = Style(11, "#FFFFFF", strong=True)
_WHO, _PHONE = Style(26, _BLACK, strong=True), Style(22, _BLACK, strong=True)
_WHERE, _SMALLER = Style(20, _BLACK, strong=True), Style(16, _BLACK, strong=True)
_GOODS, _COUNT = Style(13, _BLACK), Style(13, _BLACK, strong=True)
_FROM, _NUMBER = Style(11, _GREY), Style(14, _BLACK, strong=True, spacing=1)
_ADDRESS_LINES, _SMALLER_LINES, _MOST_GOODS, _MOST_WORDS = 4, 6, 6, 2
_TO, _CODE, _WHAT, _SENDER = 24, 250, 352, 512


class LabelPaper:
    """A label for each order."""

    def __init__(self, orders: Sequence[SlipOrder], shop: ShopSettings, at: datetime) -> None:
        self.orders = orders
        self._shop, self._at = shop, at
        self._right = LABEL.width - _EDGE

    @property
    def title(self) -> str:
        """What the file says of itself."""
        said = translate("paper", "ADDRESS LABELS")
        return f"{said} {self._at:%Y-%m-%d %H:%M}"

    @property
    def format(self) -> Format:
        """100 × 150 mm."""
        return LABEL

    @property
    def count(self) -> int:
        """One for each order."""
        return len(self.orders)

    def paint(self, ink: Ink, number: int) -> None:
        """Draw a label, the first is 1."""
        order = self.orders[number - 1]
        self._draw_receiver(ink, order)
        ink.rule(_CODE, _EDGE, self._right, _BLACK, thick=2)
        bars = QRectF(_EDGE, _CODE + 14, self._right - _EDGE, 56)
        draw_bars(ink, bars, order.number, align=_CENTRE)
        ink.text((LABEL.width / 2, _CODE + 90), order.number, _NUMBER, align=_CENTRE)
        ink.rule(_WHAT, _EDGE, self._right, _BLACK, thick=2)
        self._draw_goods(ink, order)
        ink.rule(_SENDER, _EDGE, self._right, _BLACK)
        self._draw_sender(ink)

    def _draw_receiver(self, ink: Ink, order: SlipOrder) -> None:
        ink.box(QRectF(_EDGE, _TO, 34, 20), _BLACK, radius=3)
        ink.text((_EDGE + 17, _TO + 14), translate("paper", "TO"), _LABEL, align=_CENTRE)
        room = self._right - _EDGE
        ink.text((_EDGE + 44, _TO + 20), order.receiver or UNKNOWN, _WHO, room=room - 44)
        ink.text((_EDGE, _TO + 54), order.phone or UNKNOWN, _PHONE, room=room)
        said = "  ".join(part for part in (order.address, order.postcode) if part) or UNKNOWN
        style, lines, step = _WHERE, wrapped(said, _WHERE, room), 29
        if len(lines) > _ADDRESS_LINES:
            style, lines, step = _SMALLER, wrapped(said, _SMALLER, room, most=_SMALLER_LINES), 22
        for place, line in enumerate(lines):
            ink.text((_EDGE, _TO + 90 + step * place), line, style)

    def _draw_goods(self, ink: Ink, order: SlipOrder) -> None:
        pieces = translate("paper", "{count} pieces in all")
        whole = pieces.format(count=quantity(order.pieces_milli))
        kinds = counted(translate("paper", "%n kind(s) of goods"), len(order.left))
        base = _WHAT + 22.0
        ink.text((_EDGE, base), kinds, _GOODS)
        ink.text((self._right, base), whole, _COUNT, align=_RIGHT)
        remarks = [text for text in (order.message, order.note) if text]
        shown = order.left[: _MOST_GOODS - 2 * len(remarks)]
        for line in shown:
            base += 18
            count = f"×{quantity(order.going(line))}"
            used = ink.text((self._right, base), count, _COUNT, align=_RIGHT)
            room = self._right - _EDGE - used - 10
            ink.text((_EDGE, base), short_name(line), _GOODS, room=room)
        if len(order.left) > len(shown):
            base += 18
            more = counted(translate("paper", "and %n more"), len(order.left) - len(shown))
            ink.text((_EDGE, base), more, _GOODS)
        for text in remarks:
            base += 3
            for said in wrapped(f"※ {text}", _COUNT, self._right - _EDGE, most=_MOST_WORDS):
                base += 17
                ink.text((_EDGE, base), said, _COUNT)

    def _draw_sender(self, ink: Ink) -> None:
        shop = self._shop
        who = (shop.shop_name or shop.shop_company, shop.shop_contact, shop.shop_phone)
        told = "  ".join(part for part in who if part)
        room = self._right - _EDGE
        sender = translate("paper", "From: {sender}").format(sender=told or UNKNOWN)
        ink.text((_EDGE, _SENDER + 17), sender, _FROM, room=room - 90)
        ink.text((_EDGE, _SENDER + 34), shop.shop_address or "", _FROM, room=room)
        ink.text((self._right, _SENDER + 17), f"{self._at:%m-%d %H:%M}", _FROM, align=_RIGHT)
