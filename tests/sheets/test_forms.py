"""The same orders in every form a seller meets are the same cells."""

from pathlib import Path

import pytest

from seller_desk.sheets.cells import moment, money_fen, quantity_milli, text
from seller_desk.sheets.columns import CellKind, Column, reader_of
from seller_desk.sheets.guard import form_of
from seller_desk.sheets.mapping import heading_row
from seller_desk.sheets.opening import open_source
from seller_desk.sheets.reader import open_sheet
from tests.files import make_sheets

_KINDS = {
    **dict.fromkeys(make_sheets.MONEY, CellKind.MONEY),
    **dict.fromkeys(make_sheets.TIMES, CellKind.TIME),
    **dict.fromkeys(("订单编号", "Offer ID", "SKU ID", "联系手机", "邮编"), CellKind.ID),
    "数量": CellKind.QUANTITY,
}
COLUMNS = tuple(
    Column(
        name, (name, *({"货品标题": ("商品名称",)}.get(name, ()))), _KINDS.get(name, CellKind.TEXT)
    )
    for name in make_sheets.HEADINGS
)
TRUTH = {
    CellKind.MONEY: money_fen,
    CellKind.TIME: moment,
    CellKind.QUANTITY: quantity_milli,
    CellKind.TEXT: text,
    CellKind.ID: text,
}


@pytest.mark.parametrize("name", make_sheets.FORMS)
def test_every_form_tells_the_same(name: str) -> None:
    with open_sheet(make_sheets.FOLDER / name) as sheet:
        mapping = heading_row(sheet.head, COLUMNS, lambda found: "订单编号" in found.columns)
        assert mapping is not None
        used = [column for column in COLUMNS if column.key in mapping.columns]
        places = [mapping.columns[column.key] for column in used]
        readers = [reader_of(column) for column in used]
        found = [
            {c.key: read(cell) for c, read, cell in zip(used, readers, cells[1:], strict=True)}
            for batch in sheet.rows(mapping.heading_row, places)
            for cells in batch
        ]

    told = make_sheets.table(repeated=name == "repeated.xlsx")
    assert found == [{c.key: TRUTH[c.kind](row.get(c.key)) for c in used} for row in told]
    assert len(used) >= 30


def test_the_script_writes_what_lies_beside_it(tmp_path: Path) -> None:
    make_sheets.write_all(tmp_path)

    for name in make_sheets.FORMS:
        assert cells_of(tmp_path / name) == cells_of(make_sheets.FOLDER / name), name


def cells_of(path: Path) -> list[tuple[int, list[object]]]:
    content = path.read_bytes()
    rows = open_source(content, form_of(content)).rows(0)
    return [(number, list(cells)) for number, cells in rows]
