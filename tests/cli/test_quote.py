"""`seller-desk quote` and `export quotes`."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.typed import Ask, Run
from tests.makers import new_store
from tests.services.customer.quoting import begin, issue, save


@pytest.fixture
def shop(tmp_path: Path) -> None:
    """An issued quote of 28,280 yuan, and a draft of nothing."""
    opened = new_store(tmp_path / "shop.db")
    quote, draft = begin(opened)
    save(opened, quote, draft)
    issue(opened, quote, draft)
    opened.close()


@pytest.mark.usefixtures("shop", "qapp")
@pytest.mark.parametrize(("name", "head"), [("q.pdf", b"%PDF"), ("q.png", b"\x89PNG")])
def test_a_quote_is_drawn(ask: Ask, tmp_path: Path, name: str, head: bytes) -> None:
    status, answer = ask("quote", "QT20261123001", "--to", name)

    assert (status, answer) == (0, {"file": name, "number": "QT20261123001", "version": 1})
    assert (tmp_path / name).read_bytes().startswith(head)


@pytest.mark.usefixtures("shop")
def test_a_quote_is_a_workbook_with_numbers(ask: Ask, tmp_path: Path) -> None:
    ask("quote", "QT20261123001", "--to", "q.xlsx")

    sheet = load_workbook(tmp_path / "q.xlsx").active
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value}
    assert cells[28_280].number_format == "#,##0.00"
    assert "人民币 贰万捌仟贰佰捌拾元整" in cells
    assert cells["JH-H3502"].data_type == "s"
    assert sheet.print_title_rows == "$13:$13"


@pytest.mark.usefixtures("shop")
def test_an_unknown_number_ends_with_one(ask: Ask, tmp_path: Path) -> None:
    for words in (("QT1",), ("QT20261123001", "--version", "2")):
        status, answer = ask("quote", *words, "--to", "q.pdf")

        assert (status, answer["error"]["code"]) == (1, "no_such_quote")
    assert not (tmp_path / "q.pdf").exists()


def test_only_papers_are_written(run: Run) -> None:
    assert run("quote", "QT1", "--to", "q.docx")[0] == 2
    assert run("quote", "QT1")[0] == 2


@pytest.mark.usefixtures("shop")
def test_quotes_are_exported(run: Run, tmp_path: Path) -> None:
    assert run("export", "quotes", "--to", "q.csv", lang="zh_CN")[0] == 0

    rows = list(csv.reader((tmp_path / "q.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0][:7] == ["报价单号", "版本", "客户", "状态", "报价日期", "有效期至", "合计(元)"]
    day = ["2026-11-23", "2026-11-30"]
    assert rows[1][:7] == ["QT20261123001", "1", "云裳服饰", "已发出", *day, "28280.00"]


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (("--status", "issued"), 1),
        (("--status", "expired"), 0),
        (("--status", "draft", "--status", "issued"), 1),
        (("--since", "2026-11-23", "--until", "2026-11-23"), 1),
        (("--since", "2026-11-24"), 0),
        (("--until", "2026-11-22"), 0),
    ],
)
def test_quotes_are_chosen_by_state_and_day(ask: Ask, words: tuple[str, ...], rows: int) -> None:
    assert ask("export", "quotes", "--to", "q.csv", *words)[1]["rows"] == rows
