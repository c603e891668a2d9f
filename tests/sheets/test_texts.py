"""Texts, saved pages and the XML of 2003 are sheets too, in whatever encoding they come."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import DeskError, FileCode
from seller_desk.sheets.decoding import encoding_of
from seller_desk.sheets.guard import FileForm, form_of
from seller_desk.sheets.opening import open_source
from seller_desk.sheets.reader import Cell, ErrorCell, open_sheet

TABLE = "订单编号,买家会员名,数量\r\n2611883644820000001,华艺服饰,12\r\n"
PAGE = (
    "<html><head><meta charset='{charset}'></head><body><table border=1>"
    "<tr><th>订单编号</th><th>买家会员名</th><th>数量</th></tr>"
    "<tr><td>2611883644820000001</td><td>华艺<b>服饰</b></td><td>&nbsp;12</td></tr></table></body></html>"
)
EXPECTED = ["2611883644820000001", "华艺服饰", "12"]


def rows(content: bytes) -> list[tuple[int, list[object]]]:
    found = open_source(content, form_of(content)).rows(0)
    return [(number, list(cells)) for number, cells in found]


def refusal(content: bytes) -> FileCode:
    with pytest.raises(DeskError) as caught:
        rows(content)
    return FileCode(caught.value.first.code)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_text_is_read_in_every_encoding(encoding: str) -> None:
    assert rows((TABLE * 3).encode(encoding))[1] == (2, EXPECTED)


def test_characters_that_only_gb18030_has() -> None:
    assert encoding_of("订单编号,𠮷田\r\n".encode("gb18030")) == "gb18030"


def test_big5_is_told_from_gbk_by_what_nobody_would_write() -> None:
    line = "訂單編號,買家會員名,貨品標題\r\n2611883644820000001,華藝服飾,純棉短袖\r\n"

    assert rows(line.encode("big5"))[1] == (2, ["2611883644820000001", "華藝服飾", "純棉短袖"])
    assert encoding_of(line.encode("gbk")) == "gb18030"
    assert encoding_of("订单编号,姓名\r\n1,王喆\r\n2,李堃\r\n".encode("gbk")) == "gb18030"


# The one character of GB 2312 that GBK writes otherwise is left out.
@given(said=st.text(st.characters(codec="gb2312", exclude_characters="\u30fb"), max_size=200))
def test_no_usual_text_in_gbk_is_taken_for_big5(said: str) -> None:
    assert encoding_of(f"{TABLE}{said}".encode("gbk")) == "gb18030"


def test_a_picture_in_a_cell_is_no_text() -> None:
    assert rows(b'a,b\r\n"=DISPIMG(""ID_1"",1)",2\r\n')[1] == (2, ["", "2"])


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(separator: str, end: str) -> None:
    content = TABLE.replace(",", separator).replace("\r\n", end).encode()

    assert rows(content)[1] == (2, EXPECTED)


def test_a_line_that_names_the_separator_is_no_row() -> None:
    assert rows(b"sep=|\r\na|b\r\n1|2\r\n") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_what_keeps_excel_from_counting_is_taken_off() -> None:
    content = b"a,b,c,d,e\r\n=\"0012\",'18618486065,\t2611883644820000001,'=1+1,'n\r\n"

    assert rows(content)[1][1] == ["0012", "18618486065", "\t2611883644820000001", "=1+1", "'n"]


def test_quoted_cells_may_hold_everything() -> None:
    content = b'a,b\r\n"x, ""y""\r\nz",2\r\n,3\r\n\r\nlast,4'

    assert rows(content) == [
        (1, ["a", "b"]),
        (2, ['x, "y"\r\nz', "2"]),
        (3, ["", "3"]),
        (4, []),
        (5, ["last", "4"]),
    ]


def test_an_open_quotation_mark_is_damage_and_not_fewer_rows() -> None:
    assert refusal(b'a,b\r\n"x,1\r\ny,2\r\nz,3\r\n') is FileCode.DAMAGED
    assert rows(b'a,b\r\nx,5" pipe\r\n')[1] == (2, ["x", '5" pipe'])


def test_zeros_and_controls_are_dropped() -> None:
    assert rows(b"a,b\r\n1\x00,2\x07\r\n")[1] == (2, ["1", "2"])


def test_rows_may_be_ragged() -> None:
    assert rows(b"a,b\r\n1\r\n1,2,3\r\n")[1:] == [(2, ["1"]), (3, ["1", "2", "3"])]


def test_an_endless_cell_is_damage() -> None:
    assert refusal(b"a,b\r\n" + b"x" * 200_000) is FileCode.DAMAGED


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_page_saved_as_xls_is_read(charset: str) -> None:
    content = PAGE.format(charset=charset).encode(charset)

    assert form_of(content) is FileForm.PAGE
    assert rows(content)[1][1] == ["2611883644820000001", "华艺服饰", "12"]


def test_cells_that_span_leave_blanks() -> None:
    content = (
        b"<table><tr><td rowspan=2>A</td><td colspan=2>B</td><td>C</td></tr>"
        b"<tr><td>d</td><td>e<br>f</td><td>g</td></tr><tr><td>h</td></table>"
    )

    assert rows(content) == [
        (1, ["A", "B", "", "C"]),
        (2, ["", "d", "e\nf", "g"]),
        (3, ["h"]),
    ]


def test_a_span_without_end_is_cut() -> None:
    ((_, cells),) = rows(b"<table><tr><td colspan=999999999>x</td></tr></table>")

    assert len(cells) == 16_384


def test_scripts_and_other_words_of_a_page_are_no_cells() -> None:
    content = (
        b"<html><script>var a = '<td>1</td>'</script><p>x</p><table><tr><td>1</td></tr></table>"
    )

    assert rows(content) == [(1, ["1"])]


XML = """<?xml version="1.0" encoding="{encoding}"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="藏"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">
<Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
<Worksheet ss:Name="订单"><Table>
<Row ss:Index="2"><Cell><Data ss:Type="String">编号</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="Number">12.5</Data></Cell>
<Cell><Data ss:Type="DateTime">2026-11-20T18:02:00.000</Data></Cell></Row>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">宽</Data></Cell>
<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_the_xml_of_2003_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(XML.format(encoding=encoding).encode(encoding))
    expected: list[tuple[Cell, ...]] = [
        (2, "编号", None, 12.5, datetime(2026, 11, 20, 18, 2)),
        (3, "宽", None, True, ErrorCell("#N/A")),
    ]

    with open_sheet(path) as opened:
        assert opened.sheets == ("订单",)
        assert list(opened.rows(0, [0, 1, 2, 3])) == [expected]


@pytest.mark.parametrize("index", ["1", "99999999"])
def test_rows_of_2003_that_go_back_or_too_far_are_damage(index: str) -> None:
    cut = XML.format(encoding="utf-8").replace('<Row ss:Index="2">', "<Row/><Row/>")
    content = cut.replace("<Row><Cell ss:M", f'<Row ss:Index="{index}"><Cell ss:M').encode()

    with pytest.raises(DeskError):
        list(open_source(content, form_of(content)).rows(1))


def test_entities_in_2003_are_damage() -> None:
    content = XML.format(encoding="utf-8").replace(
        "<Workbook ", '<!DOCTYPE x [<!ENTITY a "b">]><Workbook '
    )

    with pytest.raises(DeskError) as caught:
        open_source(content.encode(), FileForm.XML_2003)
    assert caught.value.first.code is FileCode.DAMAGED


@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.xlsx", "a.txt"])
def test_texts_go_through_the_child_as_every_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TABLE.encode("gb18030"))

    with open_sheet(path) as opened:
        assert opened.head.rows[0] == (1, ("订单编号", "买家会员名", "数量"))
        assert list(opened.rows(1, [0, 1, 2])) == [[(2, *EXPECTED)]]
