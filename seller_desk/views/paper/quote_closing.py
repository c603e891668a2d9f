"""The end of a quote: sums, the total in capitals, terms, account and signatures."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage

from seller_desk.services.customer.capitals import capitals
from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_sheet import QuoteSheet
from seller_desk.views.formats import money, share
from seller_desk.views.paper.emblems import draw_emblem
from seller_desk.views.paper.ink import BRONZE, INK, MUTED, RULE, TEXT, Ink, Style
from seller_desk.views.paper.quote_layout import (
    NOTE,
    SUMS,
    TERM,
    TERMS_GAP,
    message_height,
    message_lines,
    term_columns,
    terms_height,
)
from seller_desk.views.paper.seal import draw_empty_seal, draw_seal
from seller_desk.views.paper.sizes import LEFT, RIGHT
from seller_desk.views.wording import translate

_RIGHT = Qt.AlignmentFlag.AlignRight
_LABEL, _VALUE = Style(12, MUTED), Style(12, INK)
_SMALL = Style(10, MUTED)
_CAPITALS = Style(16, INK, serif=True)
_TOTAL_LABEL, _TOTAL = Style(13, INK, strong=True), Style(24, INK, strong=True)
_HEADING = Style(14, INK, serif=True)
_TERM, _TERM_NUMBER = Style(TERM.size, TEXT), Style(TERM.size, BRONZE, strong=True)
_MESSAGE = Style(TERM.size, INK)
_ACCOUNT, _ACCOUNT_STRONG = Style(11, INK), Style(11, INK, strong=True)
_MIDDLE, _SEAL_LEFT = 378.0, 548.0
_MILLION = 1_000_000
_SEAL = 120.0
"""The side of the square that a picture of a seal may fill."""


def draw_closing(ink: Ink, sheet: QuoteSheet, top: float, seal: QImage | None = None) -> None:
    """Everything below the last row."""
    top = _draw_sums(ink, sheet, top + 20)
    top = _draw_total(ink, sheet, top)
    _draw_terms(ink, sheet, top)
    _draw_signing(ink, sheet, top + terms_height(sheet), seal)


def _draw_sums(ink: Ink, sheet: QuoteSheet, top: float) -> float:
    sums = sheet.totals
    freight = translate("paper", "Freight")
    if sheet.texts.freight_note:
        freight = translate("paper", "Freight ({note})").format(note=sheet.texts.freight_note)
    paid = (
        translate("paper", "not included") if sheet.freight_fen is None else money(sums.freight_fen)
    )
    for label, value in (
        (translate("paper", "Goods"), money(sums.goods_fen)),
        (freight, paid),
        _tax(sheet),
    ):
        ink.text((RIGHT - 210, top), label, _LABEL, align=_RIGHT)
        ink.text((RIGHT - 4, top), value, _VALUE, align=_RIGHT)
        top += SUMS
    return top - 6


def _tax(sheet: QuoteSheet) -> tuple[str, str]:
    rate = sheet.tax_millionths
    if rate is None:
        return translate("paper", "Tax"), translate("paper", "prices without tax")
    if not rate:
        return translate("paper", "Tax"), translate("paper", "included in the prices")
    label = translate("paper", "Tax {rate}").format(rate=share(rate / _MILLION, 0))
    return label, money(sheet.totals.tax_fen)


def _draw_total(ink: Ink, sheet: QuoteSheet, top: float) -> float:
    total = sheet.totals.total_fen
    ink.rule(top, LEFT, RIGHT, INK, thick=1.2)
    ink.text((LEFT, top + 20), translate("paper", "Total in capitals"), _SMALL)
    ink.text((LEFT, top + 42), f"人民币 {capitals(total)}", _CAPITALS, room=RIGHT - LEFT - 230)
    taken = ink.text((RIGHT - 4, top + 38), f"¥{money(total)}", _TOTAL, align=_RIGHT)
    told = translate("paper", "Total")
    ink.text((RIGHT - 4 - taken - 12, top + 36), told, _TOTAL_LABEL, align=_RIGHT)
    ink.rule(top + 56, LEFT, RIGHT, INK, thick=1.6)
    ink.rule(top + 59, LEFT, RIGHT, INK, thick=0.6)
    return top + 60


def _draw_terms(ink: Ink, sheet: QuoteSheet, top: float) -> None:
    if not terms_height(sheet):
        return
    ink.text((LEFT, top + 24), translate("paper", "Terms"), _HEADING)
    for left, column in zip((LEFT, (LEFT + RIGHT) / 2), term_columns(sheet.terms), strict=True):
        base = top + TERMS_GAP + 16
        for number, lines in column:
            ink.text((left, base), str(number), _TERM_NUMBER)
            for line in lines:
                ink.text((left + 16, base), line, _TERM)
                base += 15
            base += 4
    if sheet.texts.message:
        base = top + terms_height(sheet) - message_height(sheet) + 8
        ink.text((LEFT, base), translate("paper", "Note"), _TERM_NUMBER)
        for line in message_lines(sheet):
            ink.text((LEFT + NOTE, base), line, _MESSAGE)
            base += 15


def _draw_signing(ink: Ink, sheet: QuoteSheet, top: float, seal: QImage | None) -> None:
    ink.rule(top + 4, LEFT, RIGHT)
    base = top + 32
    if Shown.ACCOUNT in sheet.shown and sheet.account.is_known:
        _draw_account(ink, sheet, base)
    ink.text((_MIDDLE, base), translate("paper", "Buyer (signature or seal)"), _SMALL)
    ink.rule(base + 74, _MIDDLE, _MIDDLE + 150, MUTED, thick=0.8)
    ink.text((_MIDDLE, base + 90), translate("paper", "Date:"), _SMALL)
    ink.text((_SEAL_LEFT, base), translate("paper", "Seller"), _SMALL)
    _draw_seal(ink, sheet, QPointF(RIGHT - 62, top + 76), seal)


def _draw_account(ink: Ink, sheet: QuoteSheet, base: float) -> None:
    ink.text((LEFT, base + 2), translate("paper", "Account"), _HEADING)
    account = sheet.account
    for place, (label, value, style) in enumerate(
        (
            (translate("paper", "Holder"), account.holder, _ACCOUNT),
            (translate("paper", "Bank"), account.bank, _ACCOUNT),
            (translate("paper", "Number"), account.number, _ACCOUNT_STRONG),
        )
    ):
        line = base + 26 + 19 * place
        ink.text((LEFT, line), label, _SMALL)
        ink.text((LEFT + 52, line), value, style, room=_MIDDLE - LEFT - 70)


def _draw_seal(ink: Ink, sheet: QuoteSheet, centre: QPointF, seal: QImage | None) -> None:
    """Only an issued quote is sealed, with the shop's own picture if it has one.

    Without a seal there is room to sign.
    """
    if Shown.SEAL not in sheet.shown:
        box = QRectF(_SEAL_LEFT, centre.y() - 34, RIGHT - _SEAL_LEFT, 84)
        ink.box(box, "#FFFFFF", radius=4, border=RULE)
    elif sheet.is_draft:
        draw_empty_seal(ink, centre, translate("paper", "sealed when issued"))
    elif seal is not None:
        room = QRectF(centre.x() - _SEAL / 2, centre.y() - _SEAL / 2, _SEAL, _SEAL)
        draw_emblem(ink, seal, room, centred=True)
    else:
        draw_seal(ink, centre, sheet.by.name or sheet.shop, translate("paper", "for quotes"))
