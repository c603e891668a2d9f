from pathlib import Path
from shutil import copyfile

import pytest

from tests.cli.typed import GOOD, HEADINGS, Ask, Run, sheet
from tests.files.make_sheets import FOLDER
from tests.files.make_statistics import PRODUCT_FILE
from tests.services.data.days import write_days

NOTHING = {"changed": 0, "unchanged": 0, "refused": 0}


@pytest.fixture(autouse=True)
def _sheets(tmp_path: Path) -> None:
    copyfile(FOLDER / "shop_days.xls", tmp_path / "shop.xls")
    copyfile(FOLDER / "product_days.xls", tmp_path / PRODUCT_FILE)


def test_days_go_in_and_out_again(ask: Ask) -> None:
    _, looked = ask("import", "shop.xls", PRODUCT_FILE, "--dry-run")
    status, answer = ask("import", "shop.xls", PRODUCT_FILE)

    assert status == 0
    assert answer["files"] == [
        {
            "file": "shop.xls",
            "kind": "shop-traffic",
            "operation": 1,
            "rows": 3,
            "days": {"new": 3} | NOTHING,
            "problems": [],
        },
        {
            "file": PRODUCT_FILE,
            "kind": "product-traffic",
            "operation": 2,
            "rows": 3,
            "days": {"new": 3} | NOTHING,
            "problems": [],
        },
    ]
    assert looked["files"] == [entry | {"operation": None} for entry in answer["files"]]
    assert ask("undo")[1] == {
        "operation": 3,
        "undone": 2,
        "reversed": {"days": 3},
        "kept": [],
        "failed": [],
    }
    assert ask("redo")[1]["reversed"] == {"days": 3}


def test_the_same_days_again_are_no_step(ask: Ask) -> None:
    ask("import", "shop.xls")
    _, answer = ask("import", "shop.xls")

    (entry,) = answer["files"]
    assert entry["days"] == {"new": 0, "changed": 0, "unchanged": 3, "refused": 0}
    assert (entry["operation"], entry["same_file_as"]) == (None, 1)
    assert len(ask("history")[1]["operations"]) == 1


def test_the_radar_counts_days_from_the_last_one_to_yesterday(ask: Ask) -> None:
    ask("import", PRODUCT_FILE)
    assert ask("radar")[1]["traffic_missing_days"] is None
    ask("import", "shop.xls")
    assert ask("radar")[1]["traffic_missing_days"] == 1


def test_people_read_of_days(run: Run) -> None:
    _, out, err = run("import", "shop.xls")
    assert err == ""
    assert out.splitlines()[:2] == [
        "shop.xls: Shop traffic by day, 3 rows",
        "  days: 3 new, 0 changed, 0 unchanged, 0 refused",
    ]
    assert run("history")[1].splitlines() == ["    1  2026-11-23 09:30:00  Import shop.xls"]
    assert run("undo")[1] == "Step 1 is taken back: days 3\n"


def test_a_week_of_products_in_one_row_is_refused_with_its_days(tmp_path: Path, ask: Ask) -> None:
    name = "商品_全部_2026-11-14_2026-11-20.xls"
    copyfile(tmp_path / PRODUCT_FILE, tmp_path / name)
    status, answer = ask("import", name)

    (entry,) = answer["files"]
    assert (status, entry["days"]["refused"], entry["operation"]) == (0, 3, None)
    assert entry["problems"][0] == {
        "row": 6,
        "column": "统计日期",
        "code": "invalid_date",
        "value": "2026-11-14_2026-11-20",
        "level": "error",
    }


def test_refused_days_go_in_once_they_are_put_right(tmp_path: Path, ask: Ask) -> None:
    headings = ("统计日期", "访客数", "浏览量")
    write_days(tmp_path / "a.csv", headings, ["2026-11-20", "many", "9"])
    ask("import", "a.csv", "--refused", "r.csv")
    fixed = (tmp_path / "r.csv").read_text(encoding="utf-8-sig").replace(",many,", ",7,")
    (tmp_path / "r.csv").write_text(fixed, encoding="utf-8")

    assert ask("import", "r.csv")[1]["files"][0]["days"] == {"new": 1} | NOTHING


def test_orders_that_bring_a_product_say_nothing_of_its_days(tmp_path: Path, ask: Ask) -> None:
    ask("import", PRODUCT_FILE)
    sheet(tmp_path / "a.csv", GOOD)
    _, answer = ask("import", "a.csv")

    assert "货品标题" in HEADINGS
    assert answer["files"][0]["products"] == {"new": 1} | NOTHING
    assert "days" not in answer["files"][0]
    assert ask("undo")[1]["kept"] == []
