"""`review` and `export findings` on the command line."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.typed import GOOD, Ask, Run, sheet
from tests.views.paper.pdf_text import pdf_pages


def plain(page: str) -> str:
    """A font may have one glyph for a space and a tab, and for two dashes."""
    return " ".join(page.split()).replace("‒", "–")


@pytest.fixture
def _shop(run: Run, tmp_path: Path) -> None:
    run("import", str(sheet(tmp_path / "a.csv", GOOD)))


@pytest.mark.usefixtures("_shop")
def test_the_last_whole_week_as_a_pdf_of_one_page(ask: Ask, tmp_path: Path) -> None:
    status, found = ask("review", "--to", "week.pdf")
    assert (status, found["file"], found["week"]) == (0, "week.pdf", "2026-W47")
    (page,) = map(plain, pdf_pages(tmp_path / "week.pdf"))
    assert "Weekly review" in page
    assert "Took 128.00 yuan; nothing in the week before" in page
    assert "2026-11-16 – 2026-11-22" in page
    assert "Give these products price tiers" in page


@pytest.mark.usefixtures("_shop")
def test_the_review_speaks_chinese(run: Run, tmp_path: Path) -> None:
    assert run("review", "--to", "week.pdf", lang="zh_CN")[0] == 0
    (page,) = map(plain, pdf_pages(tmp_path / "week.pdf"))
    assert "经营周报" in page
    assert "第 47 周" in page
    assert "补上阶梯价" in page


@pytest.mark.usefixtures("_shop")
def test_the_review_as_a_workbook(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("review", "--week", "2026-W47", "--to", "week.xlsx")
    assert (status, out) == (0, "week.xlsx\n")
    book = load_workbook(tmp_path / "week.xlsx")
    assert book.sheetnames == ["Weekly review", "Day by day"]
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert "Took 128.00 yuan; nothing in the week before" in cells
    assert 128.0 in cells
    assert len(list(book.worksheets[1].iter_rows())) == 15


@pytest.mark.usefixtures("_shop")
def test_a_week_that_is_not_over_is_refused(ask: Ask, tmp_path: Path) -> None:
    status, found = ask("review", "--week", "2026-W48", "--to", "week.pdf")
    assert (status, found["error"]["code"]) == (1, "week_not_over")
    assert not (tmp_path / "week.pdf").exists()


def test_a_review_needs_a_shop(ask: Ask) -> None:
    status, found = ask("review", "--to", "week.pdf")
    assert (status, found["error"]["code"]) == (1, "no_store")


@pytest.mark.parametrize(
    "words", [("--to", "week.doc"), ("--week", "47", "--to", "week.pdf"), ("--week", "2026-W47")]
)
def test_a_wrong_call_is_explained(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run("review", *words)
    assert (status, out) == (2, "")
    assert err


@pytest.mark.usefixtures("_shop")
def test_findings_go_out_as_a_sheet(run: Run, ask: Ask, tmp_path: Path) -> None:
    run("review", "--to", "week.pdf")
    status, found = ask("export", "findings", "--to", "f.csv")
    assert (status, found) == (0, {"file": "f.csv", "rows": 3})
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        first, row, *_ = csv.reader(file)
    assert first[:5] == ["Code", "Level", "What it says", "Rows", "First found"]
    assert row[0] == "product_without_tiers"
    assert row[3:5] == ["1", "2026-11-23"]


@pytest.mark.usefixtures("_shop")
def test_findings_go_out_under_the_headings_of_the_contract(run: Run, tmp_path: Path) -> None:
    assert run("export", "findings", "--to", "f.csv", lang="zh_CN")[0] == 0
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[:5] == ["代码", "级别", "说明", "行数", "首次发现"]


@pytest.mark.parametrize("words", [("--since", "2026-11-01"), ("--status", "live")])
def test_findings_are_chosen_by_nothing(run: Run, words: tuple[str, ...]) -> None:
    assert run("export", "findings", "--to", "f.csv", *words)[0] == 2
