"""The templates of main images: where their boxes and texts stand."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage

from seller_desk.services.product.stamps import Print, Template
from seller_desk.views.paper import ink
from seller_desk.views.paper.ink import Style
from seller_desk.views.pictures.sheet import SAFE, SIDE, Sheet, fitted

NAVY, RED, DEEP_RED, GOLD, CREAM = "#16294D", "#C5332A", "#A3261E", "#F2B23E", "#FFF6E5"
WHITE, SOFT, GREEN, INK = "#FFFFFF", "#DCE4F2", "#1E5B45", "#1A2130"
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_FEN = 100
_LEAST_PRICE = 16


def lay_out(printed: Print, logo: QImage | None = None) -> Sheet:
    """Where everything of a print stands; the shop's logo takes the place of its name."""
    sheet = Sheet()
    _LAYOUTS[printed.template](sheet, printed, logo)
    return sheet


def _ribbon(sheet: Sheet, printed: Print, logo: QImage | None) -> None:
    """A corner with the smallest order; a bar with two lines, a block with the price."""
    sheet.polygon([(500, 0), (608, 0), (800, 192), (800, 300)], RED)
    sheet.polygon([(492, 0), (500, 0), (800, 300), (800, 308)], DEEP_RED)
    sheet.slanted(QPointF(677, 123), printed.minimum, Style(38, WHITE, strong=True), 180)
    _brand(sheet, printed.brand, logo)
    amount = _price_style(printed.price_fen or 0, 88, 272)
    label_room = QRectF(0, 636, 272, 30)
    wide = max(_price_width(printed.price_fen or 0, amount),
               ink.width(printed.price_label, Style(26, WHITE, strong=True)))  # fmt: skip
    wide = min(max(wide, 168), 272)
    left = SAFE.right() - wide
    sheet.box(QRectF(0, 682, SIDE, 118), RED)
    sheet.polygon([(left - 64, 800), (left - 20, 624), (800, 624), (800, 800)], DEEP_RED)
    label_room.moveLeft(left)
    label_room.setWidth(wide)
    sheet.line(label_room, printed.price_label, Style(26, CREAM, strong=True))
    _price(sheet, QPointF(left, 746), printed.price_fen or 0, amount)
    room = left - 76 - SAFE.left()
    has_note = bool(printed.note)
    upper = QRectF(SAFE.left(), 690 if has_note else 700, room, 36 if has_note else 48)
    sheet.line(upper, printed.headline, Style(32, WHITE, strong=True), least=20)
    if has_note:
        lower = QRectF(SAFE.left(), 733, room, 24)
        sheet.line(lower, printed.note, Style(19, "#FFE3DF"), least=14)


def _tiers(sheet: Sheet, printed: Print, logo: QImage | None) -> None:
    """Up to three prices side by side, the lowest one in gold."""
    _brand(sheet, printed.brand, logo)
    _pill(sheet, printed.minimum, RED)
    sheet.box(QRectF(0, 604, SIDE, 196), NAVY)
    room = QRectF(SAFE.left(), 612, SAFE.width(), 36)
    sheet.line(room, printed.headline, Style(27, SOFT, strong=True), least=18)
    count = max(len(printed.bands), 1)
    gap = 12
    wide = min((SAFE.width() - gap * (count - 1)) / count, 354)
    for place, (span, price) in enumerate(printed.bands):
        is_lowest = place == len(printed.bands) - 1
        cell = QRectF(SAFE.left() + place * (wide + gap), 654, wide, 106)
        sheet.box(cell, GOLD if is_lowest else "#24406F", 10)
        tint, soft = (INK, "#5A4210") if is_lowest else (WHITE, SOFT)
        head = QRectF(cell.left() + 10, cell.top() + 9, cell.width() - 20, 28)
        sheet.line(head, span, Style(23, soft, strong=True), align=_MIDDLE, least=14)
        style = _price_style(price, 48, cell.width() - 28, tint)
        start = cell.center().x() - _price_width(price, style) / 2
        _price(sheet, QPointF(start, cell.bottom() - 17), price, style)


def _points(sheet: Sheet, printed: Print, logo: QImage | None) -> None:
    """A band at the left with what speaks for the goods."""
    sheet.box(QRectF(0, 0, 312, SIDE), GREEN)
    sheet.polygon([(312, 0), (348, 0), (312, 800)], "#2B7358")
    room = QRectF(SAFE.left(), 48, 244, 54)
    if logo is None:
        brand = printed.brand or printed.headline
        sheet.line(room, brand, Style(38, WHITE, strong=True), least=20)
    else:
        _logo(sheet, logo)
    sheet.box(QRectF(SAFE.left(), 112, 56, 6), GOLD, 3)
    for place, point in enumerate(printed.points):
        cell = QRectF(SAFE.left(), 150 + place * 104, 244, 84)
        sheet.box(cell, "#FFFFFF", 12)
        sheet.box(QRectF(cell.left(), cell.top(), 10, cell.height()), GOLD, 5)
        _two_lines(sheet, cell.adjusted(26, 8, -12, -8), point)
    low = QRectF(SAFE.left(), 676, 244, 84)
    sheet.box(low, GOLD, 12)
    inner = low.adjusted(12, 0, -12, 0)
    sheet.line(inner, printed.minimum, Style(40, INK, strong=True), align=_MIDDLE, least=18)


_LAYOUTS: Mapping[Template, Callable[[Sheet, Print, QImage | None], None]] = {
    Template.RIBBON: _ribbon,
    Template.TIERS: _tiers,
    Template.POINTS: _points,
}


def photo_room(template: Template, *, on_white: bool) -> QRectF:
    """Where the photo stands: whole where its ground is white, else filling what is left for it."""
    if template is Template.POINTS:
        return QRectF(352, 176, 448, 448) if on_white else QRectF(312, 0, 488, SIDE)
    if template is Template.TIERS:
        return QRectF(106, 8, 588, 588) if on_white else QRectF(0, 0, SIDE, 604)
    return QRectF(70, 20, 660, 660) if on_white else QRectF(0, 0, SIDE, SIDE)


def _brand(sheet: Sheet, name: str, logo: QImage | None) -> None:
    """The shop in the upper left corner, as long as it has a logo or a name."""
    if logo is not None:
        _logo(sheet, logo)
        return
    if not name:
        return
    style = fitted(name, Style(30, WHITE, strong=True), 300, least=18)
    shown = ink.cut(name, style, 300)
    sheet.box(QRectF(SAFE.left(), SAFE.top(), ink.width(shown, style) + 36, 54), NAVY, 8)
    sheet.line(QRectF(SAFE.left() + 18, SAFE.top(), 300, 54), shown, style)


def _logo(sheet: Sheet, logo: QImage) -> None:
    """On white, so that every logo can be seen."""
    room = QRectF(SAFE.left() + 10, SAFE.top() + 7, 210, 46)
    rect = sheet.picture(room, logo)
    sheet.box(QRectF(SAFE.left(), SAFE.top(), rect.width() + 20, 60), WHITE, 8)


def _pill(sheet: Sheet, text: str, color: str) -> None:
    """In the upper right corner."""
    style = fitted(text, Style(30, WHITE, strong=True), 270, least=18)
    wide = min(ink.width(text, style), 270) + 36
    rect = QRectF(SAFE.right() - wide, SAFE.top(), wide, 54)
    sheet.box(rect, color, 27)
    sheet.line(rect.adjusted(18, 0, -18, 0), text, style, align=_MIDDLE)


def _two_lines(sheet: Sheet, room: QRectF, text: str) -> None:
    """One line while it can be read, else two."""
    style = Style(28, INK, strong=True)
    if ink.width(text, Style(24, INK, strong=True)) <= room.width():
        sheet.line(room, text, style, least=24)
        return
    small = Style(22, INK, strong=True)
    lines = ink.wrapped(text, small, room.width(), most=2)
    if len(ink.wrapped(text, small, room.width())) > len(lines):
        sheet.cut.append(text)
    high = room.height() / 2
    for place, line in enumerate(lines):
        part = QRectF(room.left(), room.top() + place * high, room.width(), high)
        sheet.line(part if len(lines) > 1 else room, line, small)


def _parts(fen: int) -> tuple[str, str, str]:
    return "¥", f"{fen // _FEN:,}", f".{fen % _FEN:02}"


def _styles(style: Style) -> tuple[Style, Style, Style]:
    small = Style(max(12, round(style.size * 0.46)), style.color, strong=True)
    return small, style, small


def _price_width(fen: int, style: Style) -> float:
    return sum(ink.width(part, one) for part, one in zip(_parts(fen), _styles(style), strict=True))


def _price_style(fen: int, size: int, room: float, color: str = WHITE) -> Style:
    """As large as its place allows."""
    style = Style(size, color, strong=True)
    while _price_width(fen, style) > room and style.size > _LEAST_PRICE:
        style = Style(style.size - 1, color, strong=True)
    return style


def _price(sheet: Sheet, foot: QPointF, fen: int, style: Style) -> None:
    """Yuan large, sign and fen small, all on one line of letters."""
    left = foot.x()
    for part, one in zip(_parts(fen), _styles(style), strict=True):
        wide, metrics = ink.width(part, one), ink.metrics(one)
        # Digits have nothing below their line, so the box of a text ends there.
        room = QRectF(left, foot.y() - metrics.capHeight(), wide, metrics.capHeight())
        sheet.digits(room, part, one)
        left += wide
