"""SpreadsheetML, the XML that Excel 2003 and many exporters write."""

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from seller_desk.errors import FileCode, refuse
from seller_desk.sheets.cells import ErrorCell
from seller_desk.sheets.decoding import encoding_of
from seller_desk.sheets.package import LAST_ROW
from seller_desk.sheets.source import WIDEST, Row, SheetName, Source

_SPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
_VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class Xml2003(Source):
    """A workbook of 2003; its sheets are read one after the other."""

    def __init__(self, content: bytes) -> None:
        """Raises DeskError of damaged."""
        # The parser knows fewer encodings than exporters use.
        decoded = content.decode(encoding_of(content) or "utf-8", "replace").lstrip("\ufeff")
        self._content = _DECLARATION.sub("", decoded).encode()
        self.sheets = self._names()

    def rows(self, sheet: int) -> Iterator[Row]:
        place, number = -1, 0
        for event, element in self._events():
            if event == "start":
                place += element.tag == f"{_SPACE}Worksheet"
            elif element.tag == f"{_SPACE}Row":
                if place == sheet:
                    number = _index(element, number + 1, LAST_ROW)
                    yield number, _cells(element)
                element.clear()

    def _names(self) -> list[SheetName]:
        found: list[SheetName] = []
        for event, element in self._events():
            if event == "start" and element.tag == f"{_SPACE}Worksheet":
                found.append(SheetName(element.get(f"{_SPACE}Name", "")))
            elif event == "end" and element.tag == _VISIBLE and found:
                found[-1] = SheetName(found[-1].name, is_visible=element.text == "SheetVisible")
            elif event == "end" and element.tag == f"{_SPACE}Row":
                element.clear()
        return found

    def _events(self) -> Iterator[tuple[str, Element]]:
        try:
            yield from iterparse(BytesIO(self._content), ("start", "end"))
        except (ParseError, DefusedXmlException) as error:
            raise refuse(FileCode.DAMAGED) from error


def _cells(row: Element) -> list[object]:
    cells: list[object] = []
    for cell in row.iterfind(f"{_SPACE}Cell"):
        place = _index(cell, len(cells) + 1, WIDEST) - 1
        cells += [None] * (place - len(cells))
        cells.append(_value(cell.find(f"{_SPACE}Data")))
        cells += [None] * min(_number(cell.get(f"{_SPACE}MergeAcross")), WIDEST - len(cells))
    return cells


def _index(element: Element, expected: int, most: int) -> int:
    """Where it says it stands; blanks before it are left out of such files."""
    index = _number(element.get(f"{_SPACE}Index")) or expected
    if not expected <= index <= most:
        raise refuse(FileCode.DAMAGED)
    return index


def _number(value: str | None) -> int:
    return int(value) if value and value.isdecimal() else 0


def _value(data: Element | None) -> object:
    if data is None:
        return None
    said = "".join(data.itertext())
    kind = data.get(f"{_SPACE}Type")
    try:
        if kind == "Number":
            return float(said)
        if kind == "DateTime":
            return datetime.fromisoformat(said)
    except ValueError:
        return said
    if kind == "Boolean":
        return said == "1"
    return ErrorCell(said) if kind == "Error" else said
