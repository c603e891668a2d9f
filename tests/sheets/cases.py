"""Files for the classes of docs/safety.md that no other test shows: sheets gone wrong, by hand."""

import io
import re
import struct
import zipfile
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from seller_desk.errors import CellCode, FileCode
from tests.sheets import books
from tests.sheets.books import GOODS, MAIN, orders, package, raw, row, sheet, text

MANY: Final = 40 * 2**20
FIRST_DAYS = 'xfId="0" numFmtId="22" applyNumberFormat="1"'
CHART = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"
MACROS = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
Make = Callable[[], bytes]


def linked(table: str, **parts: str) -> bytes:
    """A book with shared texts or styles beside its one sheet."""
    named = {"shared": "sharedStrings", "styles": "styles"}
    targets = {"rId1": ("worksheet", "worksheets/sheet1.xml")} | {
        f"rId{part}": (named[part], f"{named[part]}.xml") for part in parts if part in named
    }
    return package(table, book_links=books.links(targets), **parts)


def shared(inside: str, definitions: str = "") -> bytes:
    """A book whose heading is the first of these shared texts."""
    table = sheet(row(1, '<c r="A1" t="s"><v>0</v></c>'))
    told = f'{definitions}<sst xmlns="{MAIN}"><si><t>{inside}</t></si></sst>'
    return linked(table, shared=told)


def laughing() -> bytes:
    """Ten to the ninth laughs."""
    names = "abcdefghij"
    steps = "".join(f'<!ENTITY {name} "{f"&{below};" * 10}">' for below, name in pairwise(names))
    return shared("&j;", f'<!DOCTYPE x [<!ENTITY a "ha">{steps}]>')


def quadratic() -> bytes:
    """One long entity, named very often."""
    return shared("&a;" * 50_000, f'<!DOCTYPE x [<!ENTITY a "{"x" * 50_000}">]>')


def with_a_wrong_sum() -> bytes:
    """The check sum of the sheet is not that of its content, in both of its places."""
    content = package(orders())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        right = file.getinfo("xl/worksheets/sheet1.xml").CRC.to_bytes(4, "little")
    return content.replace(right, bytes(byte ^ 0xFF for byte in right))


def leading(target: str, mode: str = "") -> bytes:
    """A book that looks for its sheet elsewhere."""
    told = books.links({"rId1": ("worksheet", target)})
    return package(orders(), book_links=told.replace('" Target', f'" {mode} Target'))


def of_another_kind(kind: str) -> bytes:
    """A book whose one sheet is no worksheet."""
    told = books.links({"rId1": ("worksheet", "worksheets/sheet1.xml")})
    return package(orders(), book_links=re.sub('Type="[^"]*"', f'Type="{kind}"', told))


def dated(at: str, *, from_1904: bool = False) -> bytes:
    """An order of a number that is shown as a time."""
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        f"<xf {FIRST_DAYS}/></cellXfs></styleSheet>"
    )
    table = orders({"at": raw('s="1"', f"<v>{at}</v>"), "paid_at": None, "status": "等待买家付款"})
    book = books.workbook([("表1", "visible")])
    if from_1904:
        book = book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    return linked(table, styles=styles, book=book)


def of_odd_styles() -> bytes:
    return linked(
        orders(),
        styles=f'<styleSheet xmlns="{MAIN}"><fills count="1"><fill/></fills>'
        '<cellXfs count="1"><xf numFmtId="999" fillId="77"/></cellXfs></styleSheet>',
    )


def strict_throughout() -> bytes:
    """Excel's "Strict Open XML": other names for everything."""
    old = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    new = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    return again(
        package(orders()),
        lambda name, content: (name, content.replace(MAIN, books.STRICT).replace(old, new)),
    )


def again(content: bytes, change: Callable[[str, str], tuple[str, str]]) -> bytes:
    """The same package, every part changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = [(name, file.read(name).decode()) for name in file.namelist()]
    return books.zipped(dict(change(name, part) for name, part in parts))


def upside_down() -> str:
    """The order stands before its heading, by its number below it."""
    told = orders()
    first, second = re.findall("<row .*?</row>", told)
    return told.replace(first + second, second + first)


def merged(cells: int) -> bytes:
    """An order over its two goods, as Excel merges it, and many other merged cells."""
    areas = "".join(f'<mergeCell ref="L{n}:M{n}"/>' for n in range(4, 4 + cells))
    told = f'<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/>{areas}</mergeCells>'
    return package(
        orders({"price": "3.20"}, GOODS | {"title": "短裤", "price": "3.20"}, after=told)
    )


def of_very_many_sheets() -> bytes:
    others = [sheet(row(1, text("A1", f"说明{n}"))) for n in range(299)]
    return package(*others, orders())


def open_document() -> bytes:
    """What LibreOffice writes."""
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{said}</text:p>'
            "</table:table-cell>"
            for said in line.values()
        )
        + "</table:table-row>"
        for line in (books.HEADINGS, books.ORDER)
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" '
        f'xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="订单">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    return books.zipped(parts)


def binary_book() -> bytes:
    """An .xlsb: the parts are records of numbers instead of XML."""
    sheets = _record(0x9C, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("订单"))
    cells = b"".join(
        _record(0x00, struct.pack("<I", place) + bytes(13))
        + b"".join(
            _record(0x06, struct.pack("<II", column, 0) + _wide(str(said)))
            for column, said in enumerate(line.values())
        )
        for place, line in enumerate((books.HEADINGS, books.ORDER))
    )
    size = _record(0x94, struct.pack("<4I", 0, 1, 0, len(books.HEADINGS) - 1))
    parts: dict[str, str | bytes] = {
        "xl/workbook.bin": _record(0x8F) + sheets + _record(0x90) + _record(0x84),
        "xl/worksheets/sheet1.bin": size + _record(0x91) + cells + _record(0x92),
        "xl/_rels/workbook.bin.rels": books.links({"rId1": ("worksheet", "worksheets/sheet1.bin")}),
    }
    return books.zipped(parts)


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0xFF, kind >> 7])
    size = len(content)
    return number + bytes([size & 0x7F | 0x80, size >> 7] if size > 0x7F else [size]) + content


def _wide(said: str) -> bytes:
    return struct.pack("<I", len(said)) + said.encode("utf-16-le")


def with_cell(**cells: books.Value) -> Make:
    return lambda: package(orders(cells))


def number(stored: str) -> books.Value:
    return raw("", f"<v>{stored}</v>")


REFUSED: dict[str, tuple[Make, FileCode]] = {
    "a wrong check sum": (with_a_wrong_sum, FileCode.DAMAGED),
    "a bomb of blanks": (lambda: package(sheet(" " * MANY)), FileCode.TOO_LARGE),
    "a bomb of one text": (lambda: shared("x" * MANY), FileCode.TOO_LARGE),
    "a billion laughs": (laughing, FileCode.DAMAGED),
    "a long entity named often": (quadratic, FileCode.DAMAGED),
    "a text that is not there": (
        lambda: linked(
            orders({"title": raw('t="s"', "<v>7</v>")}),
            shared=f'<sst xmlns="{MAIN}"><si><t>x</t></si></sst>',
        ),
        FileCode.DAMAGED,
    ),
    "a row that stands twice": (
        lambda: package(orders().replace("</sheetData>", row(2, text("A2", "x")) + "</sheetData>")),
        FileCode.DAMAGED,
    ),
    "no links to the sheets": (lambda: package(orders(), book_links=None), FileCode.DAMAGED),
    "a zero as reference": (
        lambda: package(orders().replace("短袖", "&#0;")),
        FileCode.DAMAGED,
    ),
    "half a character": (lambda: package(orders().replace("短袖", "&#xD800;")), FileCode.DAMAGED),
    "a chart alone": (lambda: of_another_kind(CHART), FileCode.NOT_A_SHEET),
    "a macro sheet alone": (lambda: of_another_kind(MACROS), FileCode.DAMAGED),
    "XML in GBK": (
        lambda: package(("<?xml version='1.0' encoding='GBK'?>" + orders()).encode("gbk")),
        FileCode.DAMAGED,
    ),
    "a sheet elsewhere on the disk": (
        lambda: leading("../../../../../../etc/hostname"),
        FileCode.DAMAGED,
    ),
    "a sheet on the network": (
        lambda: leading("http://x.example/sheet1.xml", 'TargetMode="External"'),
        FileCode.DAMAGED,
    ),
    "a book of Excel 4": (
        lambda: b"\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00" + bytes(range(1, 200)),
        FileCode.DAMAGED,
    ),
    "Excel's mark that a book is open": (
        lambda: b"\x06Seller".ljust(55) + b"\x06\x00" + "Seller".ljust(54).encode("utf-16-le"),
        FileCode.NOT_A_SHEET,
    ),
}
"""Who opens such a file is told why it cannot be read."""

IMPORTED: dict[str, Make] = {
    "an order without any fault": lambda: package(orders()),
    "no styles": lambda: package(orders()),
    "styles that are wrong": of_odd_styles,
    "formulas with their results": with_cell(
        paid=raw("", "<f>I2*J2</f><v>128</v>"), title=raw('t="str"', "<f>A9</f><v>短袖</v>")
    ),
    "a formula whose result is blank": with_cell(mobile=raw('t="str"', "<f>A9</f><v></v>")),
    "a phone as a number": with_cell(mobile=number("13800138000.0")),
    "a day as a number": lambda: dated("46346.75"),
    "days from 1904 on": lambda: dated("44884.75", from_1904=True),
    "hidden rows": lambda: package(orders().replace('<row r="2"', '<row r="2" hidden="1"')),
    "an order merged over its goods": lambda: merged(0),
    "very many merged cells": lambda: merged(50_000),
    "readings above the characters": with_cell(
        title=raw(
            't="inlineStr"',
            '<is><r><t>短</t></r><r><t>袖</t></r><rPh sb="0" eb="1"><t>ㄉ</t></rPh></is>',
        )
    ),
    "the strict form throughout": strict_throughout,
    "parts as Windows names them": lambda: again(
        package(orders()),
        lambda name, part: (name.replace("xl/worksheets/", "xl\\Worksheets\\"), part),
    ),
    "tags in tags in tags": lambda: package(
        orders(after="<x>" * 100_000 + "</x>" * 100_000),
    ),
    "a hundred thousand attributes": lambda: package(
        orders(after="<x " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>")
    ),
    "three hundred sheets": of_very_many_sheets,
    "a protected sheet": lambda: package(
        orders(after='<sheetProtection password="CC1A" sheet="1" objects="1"/>')
    ),
    "a sheet of LibreOffice": open_document,
    "a binary book": binary_book,
    "a picture in a cell, of WPS": with_cell(
        mobile=raw('t="str"', '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>')
    ),
    "all sheets hidden": lambda: package(orders(), book=books.workbook([("订单", "hidden")])),
    "rows out of order": lambda: package(upside_down()),
}
"""One order of 128.00 comes in, and there is nothing to say about it."""

TOLD: dict[str, tuple[Make, CellCode, int]] = {
    "an error in a cell": (
        with_cell(mobile=raw('t="e"', "<v>#N/A</v>")),
        CellCode.ERROR_CELL,
        1,
    ),
    "a formula without its result": (
        with_cell(mobile=raw("", "<f>VLOOKUP(A2,X:Y,2)</f>")),
        CellCode.ERROR_CELL,
        1,
    ),
    "a formula of openpyxl": (
        with_cell(mobile=raw("", "<f>A9</f><v></v>")),
        CellCode.ERROR_CELL,
        1,
    ),
    "no number": (with_cell(paid=number("NaN")), CellCode.INVALID_MONEY, 0),
    "a number without end": (with_cell(paid=number("1e999")), CellCode.INVALID_MONEY, 0),
    "letters for a number": (with_cell(paid=number("abc")), CellCode.INVALID_MONEY, 0),
    "an amount beyond all sense": (with_cell(paid=number("1e308")), CellCode.INVALID_MONEY, 0),
    "parts of a fen": (with_cell(paid=number("1.005")), CellCode.INVALID_MONEY, 0),
    "fewer goods than none": (with_cell(quantity="-2"), CellCode.NEGATIVE_QUANTITY, 0),
    "the day before all days": (lambda: dated("0"), CellCode.INVALID_DATE, 0),
    "a negative day": (lambda: dated("-1"), CellCode.INVALID_DATE, 0),
    "a day that never was": (lambda: dated("60"), CellCode.INVALID_DATE, 0),
    "a day beyond all calendars": (lambda: dated("2958466"), CellCode.INVALID_DATE, 0),
    "an amount in ten thousands": (with_cell(paid="1.2万"), CellCode.INVALID_MONEY, 0),
    "an id that lost its tail": (
        with_cell(number=number("2.61188364482E+18")),
        CellCode.ID_STORED_AS_NUMBER,
        0,
    ),
    "a text longer than a cell": (with_cell(title="长" * 40_000), CellCode.TOO_LONG, 0),
}
"""What is said of the cell, and how many orders come in nevertheless."""
