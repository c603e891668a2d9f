"""Sheets by the command line: the same ones as by the window."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from seller_desk.models.store import Store
from seller_desk.services.exports.keys import parse_key, store_id
from tests.cli.typed import NOW, Ask, Run
from tests.makers import make_customer, make_order, make_product, new_store

ROUND_TRIPS = pytest.mark.parametrize(
    ("what", "table"), [("products", "product"), ("customers", "customer")]
)


@pytest.fixture
def shop(tmp_path: Path) -> Store:
    store = new_store(tmp_path / "shop.db")
    with store.write("made", now=datetime.fromisoformat(NOW)) as session:
        customer = make_customer(session)
        customer.mobile, customer.phone = "13800002206", "0571-88880000"
        make_product(session)
        make_order(session, customer_id=customer.id)
    store.close()
    return Store.open(tmp_path / "shop.db")


@ROUND_TRIPS
def test_a_sheet_to_edit_carries_its_way_home(
    shop: Store, tmp_path: Path, ask: Ask, what: str, table: str
) -> None:
    status, answer = ask("export", what, "--to", "out.xlsx")

    assert (status, answer) == (0, {"file": "out.xlsx", "rows": 1})
    heading, row = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].values
    assert heading[-2:] == ("_key", "_version")
    with shop.read() as session:
        assert parse_key(str(row[-2]), store_id(session)) == (table, 1)
    assert row[-1] == "1"


@ROUND_TRIPS
def test_an_export_is_no_step_to_undo(shop: Store, ask: Ask, what: str, table: str) -> None:
    ask("export", what, "--to", "out.csv")

    _, answer = ask("history")
    assert [step["name"] for step in answer["operations"]] == ["made"]


def test_contacts_of_customers_are_whole_only_where_asked_for(
    shop: Store, tmp_path: Path, ask: Ask
) -> None:
    ask("export", "customers", "--to", "masked.csv")
    ask("export", "customers", "--to", "full.csv", "--full")

    masked = (tmp_path / "masked.csv").read_text("utf-8-sig")
    full = (tmp_path / "full.csv").read_text("utf-8-sig")
    assert "138****2206" in masked
    assert "88880000" not in masked
    assert "13800002206" in full
    assert "0571-88880000" in full


def test_the_columns_of_the_batch_ship_sheet_are_a_setting(shop: Store, run: Run, ask: Ask) -> None:
    _, before = ask("settings", "batch_ship.columns")
    _, after = ask("settings", "batch_ship.columns", "单号=number, 备注=note")
    _, usual = ask("settings", "batch_ship.columns", "")

    assert before["value"] == "订单编号=number, 物流公司=courier, 运单号=tracking_number"
    assert after["value"] == "单号=number, 备注=note"
    assert usual == before
    status, out, told = run("settings", "batch_ship.columns", "单号=price")
    assert (status, out) == (1, "")
    assert told == "单号=price does not fit the setting batch_ship.columns.\n"


def test_the_courier_sheet_is_whole_and_in_the_form_of_the_courier(
    shop: Store, tmp_path: Path, run: Run, ask: Ask
) -> None:
    status, answer = ask("export", "courier-sheet", "--to", "out.csv", "--courier", "SF")

    assert (status, answer) == (0, {"file": "out.csv", "rows": 1})
    heading, row = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert heading.startswith("订单编号,收件公司,收件人")
    assert "2611883644820000001" in row
    assert ask("export", "courier-sheet", "--to", "o.csv", "--until", "2020-01-01")[1]["rows"] == 0
    for wrong in (
        ("courier-sheet", "--status", "shipped"),
        ("courier-sheet", "--courier", "sf-express"),
        ("orders", "--courier", "SF"),
    ):
        assert run("export", *wrong, "--to", "out.csv")[0] == 2


def test_shipments_keep_the_headings_of_the_contract(shop: Store, tmp_path: Path, run: Run) -> None:
    run("settings", "batch_ship.columns", "单号=number")
    run("export", "shipments", "--to", "out.csv", lang="zh_CN")

    heading = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[0]
    assert heading.startswith("订单编号,物流公司,运单号,发货时间")
