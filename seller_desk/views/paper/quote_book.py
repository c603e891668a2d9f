"""A quote as a workbook: the same facts as on paper, money and quantities as numbers."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from seller_desk.services.customer.capitals import capitals
from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_sheet import Party, QuoteSheet, SheetLine
from seller_desk.sheets.document import Cell, Look, Sheet, write_document
from seller_desk.sheets.document import Picture as Placed
from seller_desk.sheets.writer import OutKind
from seller_desk.views.formats import share
from seller_desk.views.paper.emblems import logo_of, seal_of
from seller_desk.views.paper.quote_head import numbered
from seller_desk.views.paper.quote_rows import Picture
from seller_desk.views.wording import translate

_WIDTHS = (5, 34, 16, 22, 11, 8, 13, 15)
_HALF, _WHOLE = len(_WIDTHS) // 2, len(_WIDTHS)
_MILLION = 1_000_000
_LOGO, _SEAL = 56, 120
"""Heights in pixels."""
_SEAL_COLUMN = 7
_POINTS = 0.75
"""Of a pixel, as rows are measured."""
_Row = tuple[Cell, ...]


def save_book(sheet: QuoteSheet, path: Path, picture: Picture = lambda _sha256: None) -> None:
    """Write a quote as an .xlsx. Raises not_writable, disk_full, disk_error."""
    logo, seal = logo_of(sheet, picture), seal_of(sheet, picture)
    head = (*_room(logo, _LOGO), *_head(sheet))
    end = (*_end(sheet), *_seller(seal))
    rows = (*head, _table_head(), *map(_line, range(len(sheet.lines)), sheet.lines), *end)
    emblems = (
        *((_emblem(logo, 1, 1, _LOGO),) if logo else ()),
        *((_emblem(seal, len(rows), _SEAL_COLUMN, _SEAL),) if seal else ()),
    )
    name = translate("paper", "QUOTE")
    write_document(path, [Sheet(name, _WIDTHS, rows, repeated=len(head) + 1, pictures=emblems)])


def _room(image: QImage | None, high: int) -> Iterator[_Row]:
    """A row for a picture, if there is one."""
    if image is not None:
        yield (Cell(height=round(high * _POINTS) + 6),)


def _seller(seal: QImage | None) -> Iterator[_Row]:
    """Where the seller has sealed it."""
    if seal is not None:
        yield ()
        yield (
            Cell(span=_SEAL_COLUMN - 1),
            Cell(translate("paper", "Seller"), look=Look.MUTED, span=_WHOLE - _SEAL_COLUMN + 1),
        )
        yield from _room(seal, _SEAL)


def _emblem(image: QImage, row: int, column: int, high: int) -> Placed:
    """A picture of that height in its own shape."""
    wide = round(image.width() * high / max(image.height(), 1))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes a text
    return Placed(bytes(buffer.data().data()), row, column, wide, high)


def _head(sheet: QuoteSheet) -> Iterator[_Row]:
    name = translate("paper", "QUOTE")
    yield (
        Cell(sheet.shop or sheet.by.name, look=Look.TITLE, span=_HALF),
        Cell(name, look=Look.TITLE, span=_HALF),
    )
    draft = translate("paper", "DRAFT") if sheet.is_draft else ""
    yield (
        Cell(draft or None, look=Look.BAD, span=_HALF),
        Cell(numbered(sheet), look=Look.STRONG, span=_HALF),
    )
    yield ()
    yield _both(translate("paper", "To"), translate("paper", "From"), Look.MUTED)
    yield _both(sheet.to.name, sheet.by.name, Look.STRONG)
    yield _both(_person(sheet.to), _person(sheet.by))
    yield _both(sheet.to.address, sheet.by.address)
    yield ()
    yield from _facts(sheet)
    yield ()


def _facts(sheet: QuoteSheet) -> Iterator[_Row]:
    days = (
        (translate("paper", "Quoted on"), sheet.quoted_on),
        (translate("paper", "Valid until"), sheet.valid_until),
    )
    for label, day in days:
        yield _named(label, Cell(date.fromisoformat(day), OutKind.DATE, span=2))
    texts = (
        (translate("paper", "Delivery"), sheet.texts.delivery),
        (translate("paper", "Payment"), sheet.texts.payment),
    )
    for label, text in texts:
        if text:
            yield _named(label, Cell(text, span=_WHOLE - 2))


def _table_head() -> _Row:
    text, right = OutKind.TEXT, OutKind.MONEY
    heads = (
        ("#", text),
        (translate("paper", "Goods"), text),
        (translate("paper", "Item code"), text),
        (translate("paper", "Variant"), text),
        (translate("paper", "Quantity"), right),
        (translate("paper", "Unit"), text),
        (translate("paper", "Price (yuan)"), right),
        (translate("paper", "Amount (yuan)"), right),
    )
    return tuple(Cell(name, kind, Look.HEADING) for name, kind in heads)


def _line(place: int, line: SheetLine) -> _Row:
    return (
        Cell(str(place + 1), look=Look.MUTED),
        Cell(f"{line.title}\n{line.note}" if line.note else line.title),
        Cell(line.code or None),
        Cell(line.spec or None),
        Cell(line.quantity_milli, OutKind.QUANTITY),
        Cell(line.unit or None),
        Cell(line.price_fen, OutKind.MONEY),
        Cell(line.amount_fen, OutKind.MONEY, Look.STRONG),
    )


def _end(sheet: QuoteSheet) -> Iterator[_Row]:
    sums, rate = sheet.totals, sheet.tax_millionths
    yield ()
    yield _sum(translate("paper", "Goods"), sums.goods_fen)
    yield _freight(sheet)
    if rate:
        tax = translate("paper", "Tax {rate}").format(rate=share(rate / _MILLION, 0))
        yield _sum(tax, sums.tax_fen)
    yield (
        Cell(f"人民币 {capitals(sums.total_fen)}", look=Look.SECTION, span=_WHOLE - 2),
        Cell(translate("paper", "Total"), look=Look.SECTION),
        Cell(sums.total_fen, OutKind.MONEY, Look.SECTION),
    )
    yield ()
    if sheet.terms:
        yield (Cell(translate("paper", "Terms"), look=Look.SECTION, span=_WHOLE),)
    for number, term in enumerate(sheet.terms, start=1):
        yield Cell(str(number), look=Look.MUTED), Cell(term, span=_WHOLE - 1)
    if sheet.texts.message:
        yield (Cell(sheet.texts.message, span=_WHOLE),)
    yield from _account(sheet)


def _account(sheet: QuoteSheet) -> Iterator[_Row]:
    account = sheet.account
    if Shown.ACCOUNT not in sheet.shown or not account.is_known:
        return
    yield ()
    yield (Cell(translate("paper", "Account"), look=Look.SECTION, span=_WHOLE),)
    yield _named(translate("paper", "Holder"), Cell(account.holder, span=_WHOLE - 2))
    yield _named(translate("paper", "Bank"), Cell(account.bank, span=_WHOLE - 2))
    yield _named(translate("paper", "Number"), Cell(account.number, span=_WHOLE - 2))


def _both(left: str, right: str, look: Look = Look.PLAIN) -> _Row:
    return (
        Cell(left or None, look=look, span=_HALF),
        Cell(right or None, look=look, span=_HALF),
    )


def _named(label: str, value: Cell) -> _Row:
    return Cell(label, look=Look.MUTED, span=2), value


def _sum(label: str, fen: int) -> _Row:
    return (
        Cell(span=_WHOLE - 2),
        Cell(label, look=Look.MUTED),
        Cell(fen, OutKind.MONEY),
    )


def _freight(sheet: QuoteSheet) -> _Row:
    """A sum, or that there is none yet."""
    label = translate("paper", "Freight")
    if sheet.freight_fen is not None:
        return _sum(label, sheet.freight_fen)
    none = Cell(translate("paper", "not included"))
    return Cell(span=_WHOLE - 2), Cell(label, look=Look.MUTED), none


def _person(party: Party) -> str:
    return "  ".join(filter(None, (party.person, party.phone, party.email)))
