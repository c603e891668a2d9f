"""Products and customers taken out on the terminal, edited, brought back, and taken back."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.typed import GOOD, Ask, Run, sheet
from tests.services.returning import cell, edited


@pytest.fixture
def shop(tmp_path: Path, ask: Ask) -> Path:
    """A folder with a shop of one order, one product, one customer."""
    sheet(tmp_path / "orders.csv", GOOD)
    ask("import", "orders.csv")
    return tmp_path


def test_an_edited_product_comes_back_to_the_letter(shop: Path, ask: Ask) -> None:
    ask("export", "products", "--to", "p.xlsx")
    edited(shop / "p.xlsx", cell(2, "Cost (¥)", 12.5), cell(2, "Lowest price (¥)", 20))

    _, looked = ask("import", "p.xlsx", "--dry-run")
    status, answer = ask("import", "p.xlsx")
    _, undone = ask("undo")

    assert status == 0
    assert answer == {
        "files": [
            {
                "file": "p.xlsx",
                "kind": "products",
                "operation": 2,
                "rows": 1,
                "products": {"new": 0, "changed": 1, "unchanged": 0, "refused": 0},
                "problems": [
                    {
                        "row": 2,
                        "column": "Lowest price (¥)",
                        "code": "computed",
                        "value": "20.00",
                        "level": "warning",
                    }
                ],
            }
        ]
    }
    assert looked["files"][0] == answer["files"][0] | {"operation": None}
    assert undone["reversed"] == {"products": 1}


@pytest.mark.parametrize("what", ["products", "customers"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_what_nobody_has_touched_changes_nothing(
    shop: Path, run: Run, what: str, suffix: str, lang: str
) -> None:
    run("export", what, "--to", f"a.{suffix}", lang=lang)

    status, out, err = run("import", f"a.{suffix}")

    assert (status, err) == (0, "")
    assert f"{what}: 0 new, 0 changed, 1 unchanged, 0 refused" in out
    assert "nothing was new or changed" in out


def test_a_customer_is_edited_and_found_again_in_the_next_export(shop: Path, ask: Ask) -> None:
    ask("export", "customers", "--to", "c.xlsx")
    edited(shop / "c.xlsx", cell(2, "Note", "月结"), cell(2, "Company", "云裳服饰"))

    _, answer = ask("import", "c.xlsx")
    ask("export", "customers", "--to", "again.xlsx")

    assert answer["files"][0]["customers"]["changed"] == 1
    headings, values = openpyxl.load_workbook(shop / "again.xlsx").active.values
    found = dict(zip(headings, values, strict=True))
    assert (found["Company"], found["Note"]) == ("云裳服饰", "月结")


def test_the_kind_can_be_said(shop: Path, ask: Ask) -> None:
    (shop / "list.csv").write_text("标题,货号\n帆布包,BAG-1\n", encoding="utf-8")

    _, unsaid = ask("import", "list.csv")
    _, said = ask("import", "list.csv", "--kind", "products")

    assert unsaid["files"][0]["error"]["code"] == "unknown_kind"
    assert said["files"][0]["products"]["new"] == 1


def test_refused_products_are_saved_put_right_and_brought_in(shop: Path, ask: Ask) -> None:
    (shop / "list.csv").write_text("标题,类型\n帆布包,怪\n帽子,现货\n", encoding="utf-8")

    _, answer = ask("import", "list.csv", "--refused", "refused.xlsx")
    edited(shop / "refused.xlsx", cell(2, "类型", "定制"))
    _, again = ask("import", "refused.xlsx")

    counted = {"new": 1, "changed": 0, "unchanged": 0, "refused": 1}
    assert answer["files"][0]["products"] == counted
    assert again["files"][0]["products"] == counted | {"refused": 0}
