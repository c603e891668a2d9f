"""Workbooks put together by hand, part by part, so that each can be wrong in its own way."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def package(*sheets: str | bytes, **changes: str | bytes | None) -> bytes:
    """An .xlsx of these sheets' XML; a change replaces a part, None leaves it out."""
    parts: dict[str, str | bytes | None] = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": links({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": workbook([(f"表{n}", "visible") for n in range(1, len(sheets) + 1)]),
        "xl/_rels/workbook.xml.rels": links(
            {
                f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml")
                for n in range(1, len(sheets) + 1)
            }
        ),
    }
    parts |= {f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in enumerate(sheets, start=1)}
    parts |= {_NAMES[key]: part for key, part in changes.items()}
    return zipped({name: part for name, part in parts.items() if part is not None})


_NAMES = {
    "book": "xl/workbook.xml",
    "book_links": "xl/_rels/workbook.xml.rels",
    "shared": "xl/sharedStrings.xml",
    "styles": "xl/styles.xml",
    "sheet1": "xl/worksheets/sheet1.xml",
}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def workbook(sheets: list[tuple[str, str]]) -> str:
    named = "".join(
        f'<sheet name="{name}" sheetId="{n}" state="{state}" r:id="rId{n}"/>'
        for n, (name, state) in enumerate(sheets, start=1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{_LINKS}"><sheets>{named}</sheets></workbook>'


def sheet(*rows: str, before: str = "", space: str = MAIN) -> str:
    return f'<worksheet xmlns="{space}">{before}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def text(place: str, said: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def number(place: str, value: str) -> str:
    return f'<c r="{place}"><v>{value}</v></c>'


def error(place: str, said: str = "#N/A") -> str:
    return f'<c r="{place}" t="e"><v>{said}</v></c>'


def a_small_sheet() -> str:
    """A heading and one order."""
    return sheet(
        row(1, text("A1", "订单编号"), text("B1", "数量")),
        row(2, text("A2", "2611883644820000001"), number("B2", "12")),
    )


Value = str | float | Callable[[str], str] | None
"""Of a cell; what is called with the cell's place says all of its XML."""
Line = dict[str, Value]
HEADINGS: Line = {
    "number": "订单编号",
    "buyer": "买家会员名",
    "paid": "实付款(元)",
    "status": "订单状态",
    "at": "订单创建时间",
    "paid_at": "订单付款时间",
    "mobile": "联系手机",
    "title": "货品标题",
    "price": "单价(元)",
    "quantity": "数量",
}
ORDER: Line = {
    "number": "2611883644820000001",
    "buyer": "华艺服饰",
    "paid": "128.00",
    "status": "等待卖家发货",
    "at": "2026-11-20 18:00:00",
    "paid_at": "2026-11-20 18:02:00",
    "mobile": "13800000001",
    "title": "纯棉短袖T恤",
    "price": "6.40",
    "quantity": "20",
}
GOODS: Line = dict.fromkeys(set(HEADINGS) - {"title", "price", "quantity"})
"""A further row of the order above."""


def orders(*rows: Line, before: str = "", after: str = "") -> str:
    """A sheet of orders, each of them ORDER but for these cells."""
    told = [HEADINGS, *(ORDER | changes for changes in rows or [{}])]
    lines = "".join(row(n, *_cells(n, line)) for n, line in enumerate(told, start=1))
    return sheet(lines, before=before).replace("</sheetData>", f"</sheetData>{after}")


def raw(kind: str, inside: str) -> Callable[[str], str]:
    """A cell whose attributes and content are these: `raw('t="n"', "<v>1</v>")`."""
    return lambda place: f'<c r="{place}" {kind}>{inside}</c>'


def _cells(number_: int, line: Line) -> list[str]:
    places = zip(HEADINGS, "ABCDEFGHIJ", strict=True)
    return [_cell(f"{letter}{number_}", line[key]) for key, letter in places]


def _cell(place: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return text(place, value)
    return value(place) if callable(value) else number(place, str(value))


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _content_types(sheets: int) -> str:
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f"{parts}</Types>"
    )


def links(targets: Mapping[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{name}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
