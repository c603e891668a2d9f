"""Files that are what they seem, in every form, give their cells exactly."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from seller_desk.errors import CellCode, DeskError, FileCode, StoreCode
from seller_desk.sheets.cells import CellFault, ident
from seller_desk.sheets.reader import Cell, ErrorCell, open_sheet, sha256_of
from tests.sheets import books
from tests.sheets.books import a_small_sheet, error, number, package, row, sheet, text, written

Rows = list[tuple[Cell, ...]]


def read(path: Path, columns: Sequence[int] = (0, 1), after: int = 0) -> Rows:
    with open_sheet(path) as opened:
        return [cells for batch in opened.rows(after, columns) for cells in batch]


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Writes the rows of a one-sheet .xlsx."""

    def write(*rows: str, before: str = "") -> Path:
        return written(tmp_path / "book.xlsx", package(sheet(*rows, before=before)))

    return write


def test_the_head_is_where_the_sheet_begins(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", package(a_small_sheet()))

    with open_sheet(path) as opened:
        assert opened.head.sheet == "表1"
        assert opened.head.rows == (
            (1, ("订单编号", "数量")),
            (2, ("2611883644820000001", 12)),
        )
        assert opened.head.last_row == 2
        assert opened.sha256 == sha256_of(path)


def test_only_rows_below_and_asked_columns_travel(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", package(a_small_sheet()))

    assert read(path, columns=[1, 0], after=1) == [(2, 12, "2611883644820000001")]
    assert read(path, columns=[1]) == [(1, "数量"), (2, 12)]
    assert read(path, columns=[]) == [(1,), (2,)]
    assert read(path, columns=[7, 0], after=1) == [(2, None, "2611883644820000001")]


def test_rows_can_be_asked_for_again_and_left_half_way(tmp_path: Path) -> None:
    rows = [row(n, number(f"A{n}", str(n))) for n in range(1, 6_001)]
    path = written(tmp_path / "a.xlsx", package(sheet(*rows)))

    with open_sheet(path) as opened:
        first = next(opened.rows(0, [0]))
        again = [cells for batch in opened.rows(5_998, [0]) for cells in batch]

    assert first[:2] == [(1, 1), (2, 2)]
    assert again == [(5_999, 5_999), (6_000, 6_000)]


def test_rows_keep_their_numbers_and_columns_their_letters(book: Callable[..., Path]) -> None:
    path = book(row(3, text("C3", "a")), row(4), row(7, text("B7", "b")))

    assert read(path, columns=[0, 1, 2]) == [(3, None, None, "a"), (7, None, "b", None)]


def test_a_column_beyond_the_rows_is_blank(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1\n2,3\n", "utf-8")
    with open_sheet(path) as opened:
        rows = [row for batch in opened.rows(1, (7, 1, 0)) for row in batch]
    assert rows == [(2, None, None, "1"), (3, None, "3", "2")]


def test_a_row_of_zeros_is_not_blank(book: Callable[..., Path]) -> None:
    path = book(row(1, number("A1", "0")), row(2, text("A2", "")), row(3, number("B3", "1")))

    assert read(path) == [(1, 0, None), (3, None, 1)]


def test_a_row_is_blank_only_if_all_its_columns_are(book: Callable[..., Path]) -> None:
    path = book(row(1, text("A1", "a")), row(2, text("E2", "far")))

    assert read(path, columns=[0]) == [(1, "a"), (2, None)]


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ("12", 12),
        ("12.0", 12),
        ("12.5", 12.5),
        ("13800138000.0", 13_800_138_000),
        ("2.734567890123457E+18", 2.734567890123457e18),
        ("abc", "abc"),
    ],
)
def test_numbers_are_whole_where_they_are(
    book: Callable[..., Path], stored: str, expected: Cell
) -> None:
    ((_, cell),) = read(book(row(1, number("A1", stored))), columns=[0])

    assert cell == expected
    assert type(cell) is type(expected)


@pytest.mark.parametrize(
    "stored", ["2734567890123456789", "2.734567890123457E+18", "1000000000000000"]
)
def test_an_id_that_was_stored_as_a_number_is_never_rounded(
    book: Callable[..., Path], stored: str
) -> None:
    ((_, cell),) = read(book(row(1, number("A1", stored))), columns=[0])

    with pytest.raises(CellFault) as caught:
        ident(cell)
    assert caught.value.code is CellCode.ID_STORED_AS_NUMBER


def test_all_forms_of_text_are_text(book: Callable[..., Path]) -> None:
    path = book(
        row(
            1,
            text("A1", " a b "),
            text("B1", "a&#10;b"),
            text("C1", "x\x01y_x0000_z"),
            text("D1", "a_x005F_x000D_b"),
            '<c r="E1" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>',
            '<c r="F1" t="str"><f>A1</f><v>=1+1</v></c>',
            '<c r="G1" t="b"><v>1</v></c>',
        )
    )

    assert read(path, columns=range(7)) == [
        (1, " a b ", "a\nb", "xyz", "a_x000D_b", "张三", "=1+1", True)
    ]


def test_an_error_is_told_from_a_blank(book: Callable[..., Path]) -> None:
    path = book(
        row(1, text("A1", "a"), error("B1", "#DIV/0!")),
        row(2, error("A2")),
        row(3, '<c r="A3"><f>1+1</f></c>', text("B3", "b")),
    )

    rows = read(path)

    assert rows == [(1, "a", "#DIV/0!"), (2, "#N/A", None), (3, "=1+1", "b")]
    assert isinstance(rows[0][2], ErrorCell)


def test_dates_are_times_of_whole_seconds(tmp_path: Path) -> None:
    import openpyxl

    made = openpyxl.Workbook()
    made.active.append([datetime(2026, 11, 20, 18, 2), datetime(2026, 11, 20), "x"])
    made.active["C1"] = 46346.751388888886  # 18:02:00 but for the last bits
    made.active["C1"].number_format = "yyyy-mm-dd hh:mm:ss"
    made.save(tmp_path / "a.xlsx")

    assert read(tmp_path / "a.xlsx", columns=[0, 1, 2]) == [
        (1, datetime(2026, 11, 20, 18, 2), datetime(2026, 11, 20), datetime(2026, 11, 20, 18, 2))
    ]


def test_a_false_dimension_hides_nothing(book: Callable[..., Path]) -> None:
    rows = (row(1, number("A1", "1"), number("B1", "2")), row(2, number("B2", "3")))

    assert read(book(*rows, before='<dimension ref="A1"/>')) == [(1, 1, 2), (2, None, 3)]
    wide = book(*rows, before='<dimension ref="A1:XFD1048576"/>')
    assert read(wide) == [(1, 1, 2), (2, None, 3)]


def test_cells_without_addresses_stand_in_order(book: Callable[..., Path]) -> None:
    path = book("<row><c><v>5</v></c><c><v>6</v></c></row>", "<row><c><v>7</v></c></row>")

    assert read(path) == [(1, 5, 6), (2, 7, None)]


def test_shared_texts_and_prefixes_and_the_strict_form(tmp_path: Path) -> None:
    shared = f'<sst xmlns="{books.MAIN}"><si><t>甲</t></si><si><t>x\x02y</t></si></sst>'
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Target="worksheets/sheet1.xml" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
        '<Relationship Id="rId2" Target="sharedStrings.xml" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
        "</Relationships>"
    )
    prefixed = (
        f'<x:worksheet xmlns:x="{books.MAIN}"><x:sheetData><x:row r="1">'
        '<x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c>'
        '<x:c r="C1" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    one = written(tmp_path / "a.xlsx", package(prefixed, shared=shared, book_links=links))
    strict = sheet(row(1, number("A1", "5")), space=books.STRICT)
    other = written(tmp_path / "b.xlsx", package(strict))

    assert read(one, columns=[0, 1, 2]) == [(1, "甲", "xy", "#REF!")]
    assert read(other, columns=[0]) == [(1, 5)]


def test_the_first_visible_sheet_with_cells_is_read(tmp_path: Path) -> None:
    hidden, blank = sheet(row(1, text("A1", "hidden"))), sheet()
    book = books.workbook(
        [("藏", "hidden"), ("空", "visible"), ("订单", "visible"), ("又", "visible")]
    )
    path = written(
        tmp_path / "a.xlsx",
        package(hidden, blank, a_small_sheet(), sheet(row(1, text("A1", "more"))), book=book),
    )

    with open_sheet(path) as opened:
        assert opened.head.sheet == "订单"
        assert opened.sheets == ("空", "订单", "又")
        assert opened.turn_to("又").rows == ((1, ("more",)),)
        assert list(opened.rows(0, [0])) == [[(1, "more")]]


def test_a_sheet_of_headings_alone_and_a_blank_one(tmp_path: Path) -> None:
    headings = written(tmp_path / "a.xlsx", package(sheet(row(1, text("A1", "订单编号")))))
    blank = written(tmp_path / "b.xlsx", package(sheet()))

    assert read(headings, after=1) == []
    with open_sheet(blank) as opened:
        assert opened.head.rows == ()
        assert list(opened.rows(0, [0])) == []


def test_a_million_blank_rows_are_nothing(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 1_048_577))

    with open_sheet(written(tmp_path / "a.xlsx", package(sheet(blank)))) as opened:
        assert opened.head.rows == ()


def test_blank_rows_below_the_data_are_trimmed(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 100_000))
    data = (row(1, text("A1", "a")), row(2, number("A2", "1")))

    with open_sheet(written(tmp_path / "b.xlsx", package(sheet(*data, blank)))) as opened:
        assert opened.head.last_row == 2
        assert list(opened.rows(0, [0])) == [[(1, "a"), (2, 1)]]


@pytest.mark.parametrize("place", ["XFD1048576", "Z1048576", "AZ500000", "XFD3"])
def test_a_far_cell_costs_nothing_and_hides_nothing(tmp_path: Path, place: str) -> None:
    far = int("".join(sign for sign in place if sign.isdigit()))
    path = written(
        tmp_path / "a.xlsx",
        package(
            sheet(row(1, text("A1", "a")), row(2, number("A2", "1")), row(far, text(place, "x")))
        ),
    )

    assert read(path, columns=[0]) == [(1, "a"), (2, 1), (far, None)]


def test_a_far_cell_in_a_long_sheet_is_survived_too(tmp_path: Path) -> None:
    """Too long to be looked through beforehand: calamine dies of it, the other reader does not."""
    filler = "长" * 200
    rows = [row(n, text(f"A{n}", filler)) for n in range(1, 9_001)]
    path = written(
        tmp_path / "a.xlsx", package(sheet(*rows, row(1_048_576, number("XFD1048576", "7"))))
    )

    with open_sheet(path) as opened:
        found = [cells for batch in opened.rows(8_999, [0, 16_383]) for cells in batch]

    assert found == [(9_000, filler, None), (1_048_576, None, 7)]


def test_utf16_inside_a_package_is_read(tmp_path: Path) -> None:
    inside = ('<?xml version="1.0" encoding="UTF-16"?>' + a_small_sheet()).encode("utf-16")
    path = written(tmp_path / "a.xlsx", package(inside))

    assert read(path, after=1) == [(2, "2611883644820000001", 12)]


@pytest.mark.parametrize("name", ["a.xls", "a.csv", "a", "订单 50% #1?.xlsx"])
def test_names_do_not_matter(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, package(a_small_sheet()))

    assert read(path, after=1) == [(2, "2611883644820000001", 12)]


def test_an_xls_named_xlsx_is_read(tmp_path: Path) -> None:
    import xlwt

    made = xlwt.Workbook()
    first = made.add_sheet("订单列表")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm:ss")
    for place, value in enumerate(["551171682534802669", 12.5, 3]):
        first.write(1, place, value)
    first.write(1, 3, datetime(2020, 3, 15, 23, 59, 59), day)
    made.save(str(tmp_path / "a.xlsx"))

    assert read(tmp_path / "a.xlsx", columns=[0, 1, 2, 3]) == [
        (2, "551171682534802669", 12.5, 3, datetime(2020, 3, 15, 23, 59, 59))
    ]


def test_cancelling_ends_the_reading(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", package(a_small_sheet()))

    with pytest.raises(DeskError) as caught:
        open_sheet(path, cancelled=lambda: True)

    assert caught.value.first.code is StoreCode.CANCELLED


def test_a_file_may_vanish_while_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", package(a_small_sheet()))

    with open_sheet(path) as opened:
        path.unlink()
        assert len(list(opened.rows(0, [0]))) == 1

    with pytest.raises(DeskError) as caught:
        sha256_of(path)
    assert caught.value.first.code is FileCode.NOT_FOUND
