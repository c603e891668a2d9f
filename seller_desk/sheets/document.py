"""Facts become a workbook made to be read: titles, boxes, wide cells, colours, ready to print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from seller_desk.sheets.swap import swapped_in
from seller_desk.sheets.writer import OutKind, plain_text


class Look(StrEnum):
    """How a cell looks."""

    PLAIN = "plain"
    TITLE = "title"
    SECTION = "section"
    HEADING = "heading"
    STRONG = "strong"
    MUTED = "muted"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `span` says how many columns wide it is, `height` how high its row is."""

    value: object = None
    kind: OutKind = OutKind.TEXT
    look: Look = Look.PLAIN
    span: int = 1
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG over the cells, its upper left corner in one of them; its size in pixels."""

    png: bytes
    row: int
    column: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a document, from its first row on; `repeated` stands on every printed page."""

    name: str
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    repeated: int | None = None
    pictures: tuple[Picture, ...] = ()


_INK: Final = "16294D"
_COLOURS: Mapping[Look, str] = {
    Look.PLAIN: "1A2130",
    Look.TITLE: _INK,
    Look.SECTION: _INK,
    Look.HEADING: "4A5566",
    Look.STRONG: "1A2130",
    Look.MUTED: "5E697A",
    Look.GOOD: "0E6B41",
    Look.BAD: "AE231B",
}
_SIZES: Mapping[Look, int] = {Look.TITLE: 18, Look.SECTION: 13}
_STRONG = frozenset({Look.TITLE, Look.SECTION, Look.HEADING, Look.STRONG})
_HEIGHTS: Mapping[Look, int] = {Look.TITLE: 30, Look.SECTION: 24, Look.HEADING: 20}
_FORMATS: Mapping[OutKind, str] = {
    OutKind.TEXT: "@",
    OutKind.MONEY: "#,##0.00",
    OutKind.COUNT: "#,##0",
    OutKind.QUANTITY: "#,##0.###",
    OutKind.TIME: "yyyy-mm-dd hh:mm",
    OutKind.DATE: "yyyy-mm-dd",
    OutKind.SHARE: "0.00%",
}
_SCALES: Mapping[OutKind, int] = {OutKind.MONEY: 100, OutKind.QUANTITY: 1_000}
_NUMBERS = frozenset({OutKind.MONEY, OutKind.COUNT, OutKind.QUANTITY, OutKind.SHARE})


def write_document(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write it whole or not at all. Raises not_writable, disk_full, disk_error."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        _write_sheet(book.create_sheet(plain_text(sheet.name)), sheet)
    with swapped_in(path) as beside:
        book.save(beside)


def _write_sheet(target: Any, sheet: Sheet) -> None:  # noqa: ANN401  (the library has no types)
    from openpyxl.utils import get_column_letter

    for at, width in enumerate(sheet.widths, start=1):
        target.column_dimensions[get_column_letter(at)].width = width
    target.sheet_view.showGridLines = False
    target.page_setup.orientation = "portrait"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    if sheet.repeated is not None:
        target.print_title_rows = f"{sheet.repeated}:{sheet.repeated}"
    for row, cells in enumerate(sheet.rows, start=1):
        _write_row(target, row, cells)
    for picture in sheet.pictures:
        target.add_image(_placed(picture), f"{get_column_letter(picture.column)}{picture.row}")


def _placed(picture: Picture) -> Any:  # noqa: ANN401  (openpyxl has no types)
    """A picture as the library takes it; by itself it would want another library to measure it."""
    from openpyxl.drawing.image import Image

    class Png(Image):  # type: ignore[misc]  # the library has no types
        format = "png"
        width, height = picture.width, picture.height

        def __init__(self) -> None: ...

        def _data(self) -> bytes:
            return picture.png

    return Png()


def _write_row(target: Any, row: int, cells: Sequence[Cell]) -> None:  # noqa: ANN401  (openpyxl has no types)
    column = 1
    for cell in cells:
        _write_cell(target.cell(row, column), cell)
        if cell.span > 1:
            target.merge_cells(
                start_row=row, end_row=row, start_column=column, end_column=column + cell.span - 1
            )
        column += cell.span
    height = max((cell.height or _HEIGHTS.get(cell.look, 0) for cell in cells), default=0)
    if height:
        target.row_dimensions[row].height = height


def _write_cell(target: Any, cell: Cell) -> None:  # noqa: ANN401  (openpyxl has no types)
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    target.value = _value(cell)
    if isinstance(target.value, str):
        target.data_type = "s"  # a text that begins with = is no formula
    target.number_format = _FORMATS[cell.kind]
    target.font = Font(
        size=_SIZES.get(cell.look, 11), bold=cell.look in _STRONG, color=_COLOURS[cell.look]
    )
    side = "right" if cell.kind in _NUMBERS else "left"
    target.alignment = Alignment(
        horizontal=side, vertical="center", wrap_text=cell.kind is OutKind.TEXT
    )
    if cell.look is Look.SECTION:
        target.border = Border(bottom=Side("medium", color=_INK))
    elif cell.look is Look.HEADING:
        target.fill = PatternFill("solid", fgColor="EEF0F3")
    elif cell.look is not Look.TITLE and cell.value is not None:
        target.border = Border(bottom=Side("hair", color="C6CCD7"))


def _value(cell: Cell) -> object:
    value = cell.value
    if value is None or isinstance(value, bool | datetime | date):
        return value
    if cell.kind in _SCALES and isinstance(value, int | float):
        return value / _SCALES[cell.kind]
    return plain_text(value) if cell.kind is OutKind.TEXT else value
