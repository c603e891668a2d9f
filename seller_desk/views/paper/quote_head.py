"""The top of a quote: letterhead, both sides, and the band of what matters."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage

from seller_desk.services.customer.quote_sheet import Party, QuoteSheet
from seller_desk.views.formats import money
from seller_desk.views.paper.emblems import draw_emblem
from seller_desk.views.paper.ink import BRONZE, FILL, INK, MUTED, Ink, Style, width
from seller_desk.views.paper.sizes import LEFT, PAGE_WIDTH, RIGHT
from seller_desk.views.wording import translate

_RIGHT = Qt.AlignmentFlag.AlignRight
_SHOP = Style(26, INK, serif=True)
_HEADING = Style(31, INK, serif=True, spacing=6)
_UNDER = Style(10, MUTED)
_ENGLISH = Style(10, BRONZE)
_NUMBER = Style(11, INK, strong=True)
_LABEL = Style(10, BRONZE)
_NAME = Style(15, INK, strong=True)
_LINE = Style(12, MUTED)
_BAND_LABEL, _BAND_VALUE = Style(10, MUTED), Style(12, INK, strong=True)
_SUM = Style(19, INK, strong=True)
_BAND = QRectF(LEFT, 216, RIGHT - LEFT, 56)
_HALF = 407
_GAP = 26
_SMALL_HEAD = 60
_LOGO, _SMALL_LOGO = QRectF(LEFT, 36, 132, 60), QRectF(LEFT, 30, 60, 24)
_AFTER_LOGO, _AFTER_SMALL = 16, 8


def draw_bands(ink: Ink) -> None:
    """The two lines of colour along the upper edge."""
    ink.painter.fillRect(QRectF(0, 0, PAGE_WIDTH, 7), INK)
    ink.painter.fillRect(QRectF(0, 7, PAGE_WIDTH, 1.5), BRONZE)


def draw_head(ink: Ink, sheet: QuoteSheet, logo: QImage | None = None) -> None:
    """The first page's head."""
    taken = 0.0 if logo is None else draw_emblem(ink, logo, _LOGO) + _AFTER_LOGO
    left, name_room = LEFT + taken, _HALF - LEFT + 90 - taken
    ink.text((left, 64), sheet.shop or sheet.by.name, _SHOP, room=name_room)
    under = [sheet.by.name] if sheet.by.name != sheet.shop else []
    if sheet.login:
        under.append(translate("paper", "1688 shop: {login}").format(login=sheet.login))
    ink.text((left + 1, 84), " · ".join(under), _UNDER, room=name_room)
    heading = translate("paper", "QUOTE")
    ink.text((RIGHT, 64), heading, _HEADING, align=_RIGHT)
    if not heading.isascii():
        ink.text((RIGHT, 83), "QUOTATION", _ENGLISH, align=_RIGHT)
    ink.text((RIGHT, 101), numbered(sheet), _NUMBER, align=_RIGHT)
    ink.rule(120, LEFT, RIGHT)
    _draw_party(ink, LEFT, translate("paper", "To"), sheet.to)
    _draw_party(ink, _HALF, translate("paper", "From"), sheet.by)
    _draw_band(ink, sheet)


def draw_running_head(ink: Ink, sheet: QuoteSheet, logo: QImage | None = None) -> None:
    """What later pages say of themselves."""
    taken = 0.0 if logo is None else draw_emblem(ink, logo, _SMALL_LOGO) + _AFTER_SMALL
    shop = sheet.shop or sheet.by.name
    ink.text((LEFT + taken, _SMALL_HEAD - 14), shop, _NUMBER, room=320 - taken)
    name = translate("paper", "QUOTE")
    told = f"{name}  {numbered(sheet)}"
    ink.text((RIGHT, _SMALL_HEAD - 14), told, _UNDER, align=_RIGHT)
    ink.rule(_SMALL_HEAD, LEFT, RIGHT)


def numbered(sheet: QuoteSheet) -> str:
    """The quote's number with its version."""
    told = translate("paper", "No. {number} · version {version}")
    return told.format(number=sheet.number, version=sheet.version)


def _draw_party(ink: Ink, left: float, label: str, party: Party) -> None:
    room = RIGHT - _HALF - 8
    ink.text((left, 144), label, _LABEL)
    ink.text((left, 165), party.name or party.person, _NAME, room=room)
    person = "  ".join(filter(None, (party.person, party.phone, party.email)))
    lines = [line for line in (person, party.address) if line]
    for place, line in enumerate(lines):
        ink.text((left, 185 + 17 * place), line, _LINE, room=room)


def _draw_band(ink: Ink, sheet: QuoteSheet) -> None:
    ink.box(_BAND, FILL, radius=4)
    ink.painter.fillRect(QRectF(_BAND.left(), _BAND.top(), 3, _BAND.height()), INK)
    ink.text((RIGHT - 18, 237), translate("paper", "Total (yuan)"), _BAND_LABEL, align=_RIGHT)
    total = money(sheet.totals.total_fen)
    ink.text((RIGHT - 18, 260), total, _SUM, align=_RIGHT)
    room = _BAND.width() - width(total, _SUM) - 60
    _draw_facts(ink, _facts(sheet), room)


def _draw_facts(ink: Ink, facts: Sequence[tuple[str, str]], room: float) -> None:
    """Side by side; a long one gives way to the others."""
    widths = [max(width(label, _BAND_LABEL), width(value, _BAND_VALUE)) for label, value in facts]
    over = sum(widths) + _GAP * len(widths) - room
    if over > 0:
        longest = max(range(len(widths)), key=widths.__getitem__)
        widths[longest] = max(widths[longest] - over, 60)
    left = _BAND.left() + 18
    for (label, value), taken in zip(facts, widths, strict=True):
        ink.text((left, 237), label, _BAND_LABEL)
        ink.text((left, 258), value, _BAND_VALUE, room=taken + 1)
        left += taken + _GAP


def _facts(sheet: QuoteSheet) -> Sequence[tuple[str, str]]:
    found = (
        (translate("paper", "Quoted on"), sheet.quoted_on),
        (translate("paper", "Valid until"), sheet.valid_until),
        (translate("paper", "Delivery"), sheet.texts.delivery),
        (translate("paper", "Payment"), sheet.texts.payment),
    )
    return [(label, value) for label, value in found if value]
