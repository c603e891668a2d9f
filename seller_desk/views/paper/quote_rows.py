"""The table of a quote: its heading, and a row for each product."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath, QPen

from seller_desk.services.customer.pricing import Step, bounds
from seller_desk.services.customer.quote_sheet import QuoteSheet, SheetLine
from seller_desk.views.formats import money, quantity
from seller_desk.views.paper.ink import (
    BRONZE,
    FILL,
    INK,
    MUTED,
    RULE,
    SEAL,
    TEXT,
    TINT,
    WHITE,
    Ink,
    Style,
)
from seller_desk.views.paper.quote_layout import (
    HEAD_ROW,
    MOST_STEPS,
    PICTURE,
    SPEC,
    STEPS_WIDTH,
    TITLE,
    Columns,
    Page,
    RowBox,
    columns,
    spec_lines,
    title_lines,
)
from seller_desk.views.paper.sizes import LEFT, RIGHT
from seller_desk.views.wording import counted, translate

Picture = Callable[[str], QImage | None]
"""A picture by its content, if it is there."""
_RIGHT = Qt.AlignmentFlag.AlignRight
_HEAD = Style(12, WHITE, strong=True)
_PLACE = Style(12, MUTED, strong=True)
_CODE, _NOTE = Style(11, MUTED), Style(11, BRONZE)
_SPEC = Style(SPEC.size, TEXT)
_FIGURE, _FIGURE_STRONG = Style(13, INK), Style(13, INK, strong=True)
_STEP, _STEP_ON = Style(11, MUTED), Style(11, INK, strong=True)
_SAVING = Style(11, SEAL)
_STEP_ROW = 23


def draw_table(ink: Ink, sheet: QuoteSheet, page: Page, picture: Picture) -> None:
    """The heading and the rows of a page."""
    place = columns(sheet)
    if page.rows or page.number == 1:
        _draw_head(ink, page.table, place)
    for row in page.rows:
        _draw_row(ink, sheet.lines[row.index], row, place, picture)


def _draw_head(ink: Ink, top: float, place: Columns) -> None:
    ink.box(QRectF(LEFT, top, RIGHT - LEFT, HEAD_ROW), INK, radius=4)
    base = top + 18.5
    ink.text((place.number, base), "#", _HEAD)
    if place.picture is not None:
        ink.text((place.picture + 4, base), translate("paper", "Picture"), _HEAD)
    ink.text((place.goods, base), translate("paper", "Goods"), _HEAD)
    if place.steps is not None:
        told = translate("paper", "Tier prices (yuan)")
        ink.text((place.steps + 4, base), told, _HEAD, room=STEPS_WIDTH)
    for right, name in (
        (place.quantity, translate("paper", "Quantity")),
        (place.price, translate("paper", "Price")),
        (place.amount, translate("paper", "Amount")),
    ):
        ink.text((right, base), name, _HEAD, align=_RIGHT)


def _draw_row(ink: Ink, line: SheetLine, row: RowBox, place: Columns, picture: Picture) -> None:
    box = QRectF(LEFT, row.top, RIGHT - LEFT, row.height)
    if row.index % 2:
        ink.painter.fillRect(box, QColor(FILL))
    ink.rule(box.bottom(), LEFT, RIGHT)
    base = row.top + 24
    ink.text((place.number, base), str(row.index + 1), _PLACE)
    if place.picture is not None:
        _draw_picture(ink, QRectF(place.picture, row.top + 9, PICTURE, PICTURE), line, picture)
    _draw_goods(ink, line, row, place)
    if place.steps is not None:
        _draw_steps(ink, line, place.steps, row)
    _draw_quantity(ink, line, place, base)
    ink.text((place.price, base), money(line.price_fen), _FIGURE_STRONG, align=_RIGHT)
    if line.saving_fen:
        saved = translate("paper", "{yuan} below the tier").format(yuan=money(line.saving_fen))
        ink.text((place.price, base + 16), saved, _SAVING, align=_RIGHT)
    ink.text((place.amount, base), money(line.amount_fen), _FIGURE_STRONG, align=_RIGHT)


def _draw_quantity(ink: Ink, line: SheetLine, place: Columns, base: float) -> None:
    """With its unit where no tier names it."""
    right = place.quantity
    if line.unit and place.steps is None:
        right -= ink.text((right, base), line.unit, _CODE, align=_RIGHT) + 4
    ink.text((right, base), quantity(line.quantity_milli), _FIGURE, align=_RIGHT)


def _draw_goods(ink: Ink, line: SheetLine, row: RowBox, place: Columns) -> None:
    base = row.top + 24
    for text in title_lines(line, place):
        ink.text((place.goods, base), text, TITLE)
        base += 17
    if line.code:
        ink.text((place.goods, base - 2), line.code, _CODE, room=place.goods_room)
        base += 14
    for text in spec_lines(line, place):
        ink.text((place.goods, base), text, _SPEC)
        base += 15
    if told := _told(line):
        ink.text((place.goods, row.top + row.height - 10), told, _NOTE, room=place.goods_room)


def _told(line: SheetLine) -> str:
    """The note, and the days to deliver."""
    parts = [line.note] if line.note else []
    if line.lead_days:
        parts.append(counted(translate("paper", "delivered in %n day(s)"), line.lead_days))
    return translate("paper", ", ").join(parts)


def _draw_steps(ink: Ink, line: SheetLine, left: float, row: RowBox) -> None:
    """The step that applies and its neighbours."""
    shown = _few(line.steps, line.applies)
    spans = bounds(line.steps)
    for place, step in enumerate(shown):
        box = QRectF(left, row.top + 9 + place * _STEP_ROW, STEPS_WIDTH, _STEP_ROW - 2)
        index = line.steps.index(step)
        on = index == line.applies
        if on:
            ink.box(box, TINT, radius=3)
        style = _STEP_ON if on else _STEP
        base = box.top() + 15
        ink.text((box.left() + 8, base), _span(spans[index], line.unit), style)
        ink.text((box.right() - 8, base), money(step.price_fen), style, align=_RIGHT)


def _few(steps: Sequence[Step], applies: int | None) -> Sequence[Step]:
    first = min(max((applies or 0) - 1, 0), max(len(steps) - MOST_STEPS, 0))
    return steps[first : first + MOST_STEPS]


def _span(span: tuple[int, int | None], unit: str) -> str:
    first, last = span
    told = (
        f"≥{first:,}" if last is None else f"{first:,}" if last == first else f"{first:,}–{last:,}"
    )
    return f"{told} {unit}".strip()


def _draw_picture(ink: Ink, box: QRectF, line: SheetLine, picture: Picture) -> None:
    """The product's picture, whole, in a frame; nothing where there is none."""
    image = picture(line.picture) if line.picture else None
    if image is None or image.isNull():
        return
    painter = ink.painter
    ink.box(box, WHITE, radius=5)
    painter.save()
    inside = QPainterPath()
    inside.addRoundedRect(box, 5, 5)
    painter.setClipPath(inside)
    size = image.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    spot = QRectF(box.topLeft(), size)
    spot.moveCenter(box.center())
    painter.drawImage(spot, image)
    painter.restore()
    painter.setPen(QPen(QColor(RULE), 1))
    painter.drawRoundedRect(box, 5, 5)
