"""The rows of a picking list: goods to take, and the orders that they are for."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from seller_desk.services.order.picking import PickLine, PickList, PickOrder, PickPart
from seller_desk.views.formats import quantity
from seller_desk.views.paper.flow import Block
from seller_desk.views.paper.ink import (
    BRONZE,
    FILL,
    INK,
    MUTED,
    RULE,
    TEXT,
    WHITE,
    Ink,
    Style,
    width,
    wrapped,
)
from seller_desk.views.paper.sizes import LEFT, RIGHT
from seller_desk.views.wording import UNKNOWN, counted, translate

_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_HEAD = Style(11, WHITE, strong=True)
_NAME = Style(14, INK, strong=True)
_TITLE = Style(11, MUTED)
_TOTAL, _UNIT = Style(17, INK, strong=True), Style(11, MUTED)
_MARK, _SHARE = Style(12, INK, strong=True), Style(12, TEXT)
_CHIP = Style(12, WHITE, strong=True)
_NUMBER, _BUYER = Style(12, INK, strong=True), Style(12, TEXT)
_SAID, _SAYS = Style(12, TEXT), Style(11, BRONZE, strong=True)
_SECTION = Style(16, INK, serif=True)
_CHECK = LEFT + 6
_GOODS = LEFT + 32
_AMOUNT = LEFT + 404
_ORDERS = _AMOUNT + 20
_GOODS_ROOM = _AMOUNT - 82 - _GOODS
_ORDERS_ROOM = RIGHT - 6 - _ORDERS
_HEAD_HIGH, _LINE, _PART_LINE, _EDGE = 26, 16, 19, 9
_SAID_LEFT = LEFT + 84
_SAID_ROOM = RIGHT - 6 - _SAID_LEFT


def goods_blocks(found: PickList) -> Iterator[Block]:
    """Every kind of goods, in the order of the shelves."""
    head = Block(_HEAD_HIGH, _draw_goods_head)
    for place, line in enumerate(found.lines):
        yield _goods_block(line, head, shaded=place % 2 == 1)


def order_blocks(found: PickList) -> Iterator[Block]:
    """Every order by its mark, with what was said about it."""
    head = Block(62, lambda ink, top: _draw_order_head(ink, top, len(found.orders)))
    for order in found.orders:
        yield _order_block(order, head)


def _goods_block(line: PickLine, head: Block, *, shaded: bool) -> Block:
    named = "  ".join(part for part in (line.code, line.spec) if part)
    name = wrapped(named, _NAME, _GOODS_ROOM, most=3) if named else ()
    title = wrapped(line.title, _TITLE, _GOODS_ROOM, most=2) if line.title else ()
    rows = _rows_of(line.parts)
    words = 18 * len(name) + 15 * len(title)
    high = max(words, _PART_LINE * len(rows), 24) + 2 * _EDGE

    def draw(ink: Ink, top: float) -> None:
        if shaded:
            ink.painter.fillRect(QRectF(LEFT, top, RIGHT - LEFT, high), QColor(FILL))
        ink.rule(top + high, LEFT, RIGHT)
        _draw_check(ink, top + _EDGE + 3)
        _draw_words(ink, name, title, top + _EDGE)
        _draw_amount(ink, line, top + _EDGE + 15)
        for place, row in enumerate(rows):
            _draw_parts(ink, row, top + _EDGE + 14 + place * _PART_LINE)

    return Block(high, draw, head)


def _draw_goods_head(ink: Ink, top: float) -> None:
    ink.box(QRectF(LEFT, top, RIGHT - LEFT, _HEAD_HIGH - 2), INK, radius=4)
    base = top + 16.5
    ink.text((_GOODS, base), translate("paper", "Item code · variant · goods"), _HEAD)
    ink.text((_AMOUNT, base), translate("paper", "Take"), _HEAD, align=_RIGHT)
    ink.text((_ORDERS, base), translate("paper", "For which orders"), _HEAD)


def _draw_check(ink: Ink, top: float) -> None:
    ink.painter.setPen(QPen(QColor(MUTED), 1.2))
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawRoundedRect(QRectF(_CHECK, top, 14, 14), 2.5, 2.5)


def _draw_words(ink: Ink, name: Sequence[str], title: Sequence[str], top: float) -> None:
    base = top
    for text, style, step in (
        *((one, _NAME, 18) for one in name),
        *((one, _TITLE, 15) for one in title),
    ):
        ink.text((_GOODS, base + step - 4), text, style, room=_GOODS_ROOM)
        base += step


def _draw_amount(ink: Ink, line: PickLine, base: float) -> None:
    unit = line.unit or ""
    right = _AMOUNT - (ink.text((_AMOUNT, base), unit, _UNIT, align=_RIGHT) + 4 if unit else 0)
    ink.text((right, base), _counted(line), _TOTAL, align=_RIGHT)


def _counted(line: PickLine) -> str:
    """All of it; with a ? where an order does not say how much."""
    unknown = any(part.quantity_milli is None for part in line.parts)
    known = quantity(line.quantity_milli) if line.quantity_milli or not unknown else ""
    return f"{known}?" if unknown else known


def _rows_of(parts: Sequence[PickPart]) -> Sequence[Sequence[PickPart]]:
    """As many beside each other as there is room for."""
    rows: list[list[PickPart]] = [[]]
    taken = 0.0
    for part in parts:
        wide = _part_width(part)
        if rows[-1] and taken + wide > _ORDERS_ROOM:
            rows.append([])
            taken = 0.0
        rows[-1].append(part)
        taken += wide
    return rows


@lru_cache(20_000)
def _part_width(part: PickPart) -> float:
    return width(part.mark, _MARK) + width(_share(part), _SHARE) + 14


def _share(part: PickPart) -> str:
    return f"×{'?' if part.quantity_milli is None else quantity(part.quantity_milli)}"


def _draw_parts(ink: Ink, parts: Sequence[PickPart], base: float) -> None:
    left = float(_ORDERS)
    for part in parts:
        after = left + ink.text((left, base), part.mark, _MARK) + 1
        ink.text((after, base), _share(part), _SHARE)
        left += _part_width(part)


def _order_block(order: PickOrder, head: Block) -> Block:
    said = [
        (label, wrapped(text, _SAID, _SAID_ROOM - width(label, _SAYS) - 6))
        for label, text in (
            (translate("paper", "Buyer says"), order.message),
            (translate("paper", "Own note"), order.note),
        )
        if text
    ]
    high = 28 + sum(_LINE * len(lines) + 3 for _, lines in said) + (4 if said else 0)

    def draw(ink: Ink, top: float) -> None:
        _draw_order(ink, order, top)
        base = top + 39
        for label, lines in said:
            indent = ink.text((_SAID_LEFT, base), label, _SAYS) + 6
            for line in lines:
                ink.text((_SAID_LEFT + indent, base), line, _SAID)
                base += _LINE
            base += 3
        ink.rule(top + high, LEFT, RIGHT)

    return Block(high, draw, head)


def _draw_order_head(ink: Ink, top: float, count: int) -> None:
    used = ink.text((LEFT, top + 34), translate("paper", "The orders by their mark"), _SECTION)
    told = counted(translate("paper", "%n order(s)"), count)
    ink.text((LEFT + used + 12, top + 34), told, _TITLE)
    ink.rule(top + 44, LEFT, RIGHT, INK, thick=1.4)
    base = top + 57
    ink.text((LEFT + 4, base), translate("paper", "Mark"), _TITLE)
    ink.text((_SAID_LEFT, base), translate("paper", "Order no."), _TITLE)
    ink.text((LEFT + 252, base), translate("paper", "Buyer"), _TITLE)
    ink.text((RIGHT - 70, base), translate("paper", "Pieces"), _TITLE, align=_RIGHT)
    ink.text((RIGHT - 6, base), translate("paper", "Packed"), _TITLE, align=_RIGHT)


def _draw_order(ink: Ink, order: PickOrder, top: float) -> None:
    base = top + 19
    wide = max(width(order.mark, _CHIP) + 16, 40)
    ink.box(QRectF(LEFT + 4, top + 5, wide, 19), INK, radius=4)
    ink.text((LEFT + 4 + wide / 2, base), order.mark, _CHIP, align=_CENTRE)
    ink.text((_SAID_LEFT, base), order.number, _NUMBER, room=160)
    ink.text((LEFT + 252, base), order.buyer or UNKNOWN, _BUYER, room=310)
    ink.text((RIGHT - 70, base), quantity(order.quantity_milli), _NUMBER, align=_RIGHT)
    ink.painter.setPen(QPen(QColor(RULE), 1))
    ink.painter.drawLine(QPointF(RIGHT - 44, base + 4), QPointF(RIGHT - 6, base + 4))
