"""What is written reads back, nothing of it is live, and the old file stands until it is whole."""

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seller_desk.errors import DeskError, FileCode, StoreCode
from seller_desk.sheets.cells import ErrorCell, moment, money_fen, quantity_milli
from seller_desk.sheets.reader import open_sheet
from seller_desk.sheets.writer import OutColumn, OutKind, write_table

COLUMNS = (
    OutColumn("订单编号"),
    OutColumn("实付款(元)", OutKind.MONEY, 12),
    OutColumn("数量", OutKind.QUANTITY),
    OutColumn("订单创建时间", OutKind.TIME, 20),
    OutColumn("订单数", OutKind.COUNT),
    OutColumn("占比", OutKind.SHARE),
    OutColumn("首次采购", OutKind.DATE),
)
ROW = (
    "2611883644820000001",
    123_450,
    2_500,
    datetime(2026, 11, 20, 18, 2, 5),
    3,
    0.25,
    date(2026, 11, 20),
)
SUFFIXES = pytest.mark.parametrize("suffix", [".xlsx", ".csv"])

PAYLOADS = (
    *("=1+1", "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "{=1}", "'=1"),
    *("''=1", "'12", "'n", "http://x.example/", "mailto:a@b.example", "internal:'表'!A1"),
    *(
        '=HYPERLINK("http://x.example","y")',
        "file:///c:/x",
        "=1\n=2",
        "\n=1",
        "＝1+1",
        "％=1",
        "００12",
        "a_x000D_b",
    ),
)


def names(folder: Path) -> list[str]:
    return [found.name for found in folder.iterdir()]


def read(path: Path) -> list[tuple[object, ...]]:
    with open_sheet(path) as opened:
        width = len(opened.head.rows[0][1])
        return [cells[1:] for batch in opened.rows(1, range(width)) for cells in batch]


def texts(path: Path, values: Sequence[str | None]) -> list[object]:
    write_table(path, [OutColumn("x"), OutColumn("y")], [(v, "·") for v in values], sheet="表")
    return [first for first, _ in read(path)]


@SUFFIXES
def test_rows_stand_in_their_places_though_very_many_above_are_blank(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"a{suffix}"
    rows = [("a", "·", None), *[(None, None, None)] * 1_300, (None, None, 0)]
    columns = [OutColumn("x"), OutColumn("y"), OutColumn("z", OutKind.COUNT)]
    write_table(path, columns, rows, sheet="表")
    with open_sheet(path) as opened:
        ((_, *first), (last, *cells)) = (row for rows in opened.rows(1, range(3)) for row in rows)
    assert first == ["a", "·", None]
    assert (last, cells[:2], str(cells[2])) == (1_303, [None, None], "0")


def test_a_book_holds_numbers_times_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    assert write_table(path, COLUMNS, [ROW, (None,) * 7, ROW], sheet="订单列表") == 2 + 1
    sheet = openpyxl.load_workbook(path).active
    assert sheet.title == "订单列表"
    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]
    assert [cell.value for cell in sheet[2]] == [
        *("2611883644820000001", 1_234.5, 2.5, datetime(2026, 11, 20, 18, 2, 5)),
        *(3, 0.25, datetime(2026, 11, 20)),
    ]
    assert [cell.number_format for cell in sheet[2]] == [
        *("@", "#,##0.00", "General", "yyyy-mm-dd hh:mm:ss", "0", "0.00%", "yyyy-mm-dd"),
    ]
    assert [cell.value for cell in sheet[3]] == [None] * 7
    assert sheet.column_dimensions["A"].number_format == "@", "blank cells and rows below, too"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G4"
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["D"].width == pytest.approx(20, abs=1)


def test_a_csv_holds_the_same_exactly(tmp_path: Path) -> None:
    path = tmp_path / "a.CSV"
    write_table(path, COLUMNS, [ROW, ("x", -5, 3_000, None, None, None, None)], sheet="表")

    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[1:] == [
        ["2611883644820000001", "1234.50", "2.5", "2026-11-20 18:02:05", "3", "0.25", "2026-11-20"],
        ["x", "-0.05", "3", "", "", "", ""],
    ]


@SUFFIXES
def test_a_table_without_rows_still_has_its_headings(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"

    assert write_table(path, COLUMNS, [], sheet="表") == 0
    with open_sheet(path) as opened:
        assert opened.head.rows == ((1, tuple(column.heading for column in COLUMNS)),)
        assert not list(opened.rows(1, [0]))


@SUFFIXES
def test_nothing_that_is_written_is_live_and_nothing_is_lost(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"

    assert texts(path, PAYLOADS) == list(PAYLOADS)
    if suffix == ".csv":
        cells = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))[1:]
        assert not [first for first, _ in cells if re.match(r"[=+\-@＝\t\r\n]", first)]
        return
    with zipfile.ZipFile(path) as parts:
        content = b"".join(parts.read(name) for name in parts.namelist())
    assert b"<f>" not in content
    assert b"<f " not in content
    assert not re.search(rb"<hyperlinks?[ >/]", content)


def test_headings_are_guarded_as_cells_are(tmp_path: Path) -> None:
    write_table(tmp_path / "a.csv", [OutColumn("=1+1")], [("x",)], sheet="表")

    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[0] == "'=1+1"


@SUFFIXES
def test_numbers_of_money_columns_get_no_guard(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    write_table(path, [OutColumn("优惠(元)", OutKind.MONEY)], [(-1_250,)], sheet="表")

    ((cell,),) = read(path)
    assert money_fen(cell) == -1_250  # type: ignore[arg-type]  # a cell of a sheet


@SUFFIXES
def test_what_no_workbook_can_hold_is_left_out(tmp_path: Path, suffix: str) -> None:
    found = texts(tmp_path / f"a{suffix}", ["a\x00b\x0bc\ud83dd\uffffe", "长" * 40_000])

    assert found == ["abcde", "长" * 32_767]


@SUFFIXES
def test_cells_of_any_kind_are_text_in_a_column_of_texts(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    cells = [(12, 2.5, True, datetime(2026, 11, 20), ErrorCell("#N/A"), 2.8e18, None)]
    columns = [OutColumn(f"c{n}") for n in range(7)]

    write_table(path, columns, cells, sheet="表")

    ((*found,),) = read(path)
    assert found == ["12", "2.5", "TRUE", "2026-11-20", "#N/A", "2.8E+18", None]


visible_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=30,
)
row = st.tuples(
    st.one_of(st.none(), visible_text, st.sampled_from(PAYLOADS[:4])),
    st.one_of(st.none(), st.integers(-(10**12), 10**12)),
    st.one_of(st.none(), st.integers(0, 10**12)),
    st.one_of(
        st.none(),
        st.integers(0, 10**9).map(lambda s: datetime(1999, 9, 9) + timedelta(seconds=s)),
    ),
)


@SUFFIXES
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(row, max_size=8))
def test_what_is_written_reads_back(
    tmp_path: Path, suffix: str, rows: list[tuple[object, ...]]
) -> None:
    path = tmp_path / f"a{suffix}"

    write_table(path, (*COLUMNS[:4], OutColumn("·")), [(*r, "·") for r in rows], sheet="表")

    found = [
        (text, money_fen(money), quantity_milli(quantity), moment(time))  # type: ignore[arg-type]
        for text, money, quantity, time, _ in (read(path) if rows else [])
    ]
    assert found == rows


@SUFFIXES
def test_an_old_file_stands_until_the_new_one_is_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")

    def rows() -> Iterator[tuple[str]]:
        for n in range(2_000):
            assert path.read_bytes() == b"old"
            yield (f"{n}",)

    write_table(path, [OutColumn("x")], rows(), sheet="表")

    assert len(read(path)) == 2_000
    assert names(tmp_path) == [path.name]


@SUFFIXES
def test_stopping_leaves_nothing_behind(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")
    told: list[tuple[str, int, int | None]] = []

    with pytest.raises(DeskError) as caught:
        write_table(
            path,
            [OutColumn("x")],
            [("x",)] * 5_000,
            sheet="表",
            cancelled=lambda: len(told) >= 3,
            progress=lambda *facts: told.append(facts),
        )

    assert caught.value.first.code is StoreCode.CANCELLED
    assert told == [("write", n, None) for n in (500, 1_000, 1_500)]
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == [path.name]


@SUFFIXES
def test_what_the_rows_raise_goes_through_and_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    def rows() -> Iterator[tuple[str]]:
        yield ("x",)
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        write_table(tmp_path / f"a{suffix}", [OutColumn("x")], rows(), sheet="表")

    assert not names(tmp_path)


def refusal(path: Path) -> FileCode:
    with pytest.raises(DeskError) as caught:
        write_table(path, [OutColumn("x")], [("x",)], sheet="表")
    assert caught.value.first.facts == {"file": path.name}
    return FileCode(caught.value.first.code)


@SUFFIXES
def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"folder{suffix}").mkdir()

    assert refusal(tmp_path / "missing" / f"a{suffix}") is FileCode.NOT_WRITABLE
    assert refusal(tmp_path / f"folder{suffix}") is FileCode.NOT_WRITABLE
    assert names(tmp_path) == [f"folder{suffix}"]


@SUFFIXES
def test_a_file_that_excel_holds_open_stays_as_it_is(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")

    def denied(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(path), 32)

    monkeypatch.setattr(Path, "replace", denied)

    assert refusal(path) is FileCode.NOT_WRITABLE
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform != "linux", reason="sets a limit of Linux on the size of files")
@SUFFIXES
def test_a_full_disk_is_told_and_the_old_file_stands(tmp_path: Path, suffix: str) -> None:
    """The device that is always full stands in for the disk."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"old")
    patched = pytest.MonkeyPatch()
    patched.setattr("seller_desk.sheets.swap.secrets.token_hex", lambda _count: "full")
    (tmp_path / f".{path.name}.full.part").symlink_to("/dev/full")
    with patched.context():
        assert refusal(path) is FileCode.DISK_FULL
    patched.undo()

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == [path.name]


def test_doubled_headings_are_a_bug() -> None:
    with pytest.raises(ValueError, match="headings"):
        write_table(Path("a.xlsx"), [OutColumn("x"), OutColumn("x")], [], sheet="表")


def test_a_column_without_width_is_hidden_in_a_workbook_and_plain_in_csv(tmp_path: Path) -> None:
    columns = [OutColumn("标题"), OutColumn("_key", width=0)]
    for suffix in (".xlsx", ".csv"):
        write_table(tmp_path / f"a{suffix}", columns, [("T恤", "product/1/abc")], sheet="表")

    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet.column_dimensions["B"].hidden
    assert not sheet.column_dimensions["A"].hidden
    assert sheet["B2"].value == "product/1/abc"
    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[1] == "T恤,product/1/abc"


@SUFFIXES
def test_what_a_killed_program_left_goes_with_the_next_writing(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"订单 [1]{suffix}"
    (tmp_path / f".{path.name}.0a1b2c3d.part").write_bytes(b"half")
    others = [f".b{suffix}.0a1b2c3d.part", f".{path.name}.mine.part", "a.part"]
    for name in others:
        (tmp_path / name).write_bytes(b"somebody's")

    write_table(path, COLUMNS, [ROW], sheet="表")

    assert set(names(tmp_path)) == {*others, path.name}
