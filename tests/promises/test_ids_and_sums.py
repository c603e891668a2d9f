"""P20, P22: no id is ever rounded and no fen gets lost on the way from the sheet to the store."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from sqlalchemy import func, select

from seller_desk.errors import CellCode
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import ImportReport
from tests.makers import NOW, new_store
from tests.services.paper import bring_in, first

HEADINGS = ("订单编号", "实付款(元)", "订单状态", "订单创建时间", "货品标题", "单价(元)", "数量")
REST = ("等待卖家发货", "2026-11-20 18:00:00", "纯棉短袖T恤", "1.00", "1")
AMOUNTS = st.lists(st.integers(0, 99_999_999_99), min_size=1, max_size=30)


def book(path: Path, *rows: tuple[object, object]) -> Path:
    """Order numbers and amounts, as a spreadsheet program stores them."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for number, paid in rows:
        sheet.append((number, paid, *REST))
    workbook.save(path)
    return path


def import_file(store: Store, path: Path) -> ImportReport:
    return imports.carry_out(store, imports.plan_file(store, path, now=NOW), now=NOW)


def stored(store: Store) -> tuple[list[str], int]:
    with store.read() as session:
        numbers = list(session.scalars(select(Order.number).order_by(Order.id)))
        return numbers, session.scalar(select(func.sum(Order.paid_fen))) or 0


@pytest.mark.parametrize(
    "number", [2611883644820123457, 2.611883644820123e18, 1_000_000_000_000_001, 10**18]
)
def test_an_order_whose_number_was_stored_as_a_number_is_refused_with_the_reason(
    store: Store, tmp_path: Path, number: float
) -> None:
    good = "2611883644820000001"
    report = import_file(store, book(tmp_path / "a.xlsx", (number, "5.00"), (good, "7.01")))

    assert (report.records.new, report.records.refused) == (1, 1)
    assert [(problem.row, problem.column, problem.code) for problem in report.problems[:1]] == [
        (2, "订单编号", CellCode.ID_STORED_AS_NUMBER)
    ]
    assert stored(store) == ([good], 701)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amounts=AMOUNTS)
def test_the_sum_of_the_file_is_the_sum_in_the_store_to_the_fen(
    tmp_path_factory: pytest.TempPathFactory, amounts: list[int]
) -> None:
    shop = new_store(tmp_path_factory.mktemp("shop") / "shop.db")
    rows = [
        first(f"26118836448200{place:05}", paid_fen=f"{fen // 100}.{fen % 100:02}")
        for place, fen in enumerate(amounts)
    ]
    report = bring_in(shop, *rows)
    sums = (*(report.sums or ()), stored(shop)[1])
    shop.close()

    assert sums == (sum(amounts),) * 3


def test_amounts_that_a_file_holds_as_numbers_are_exact_too(store: Store, tmp_path: Path) -> None:
    cents = [1, 10, 29, 57, 115, 1_001, 457_203, 99_999_999]
    rows = [(f"26118836448200{place:05}", fen / 100) for place, fen in enumerate(cents)]
    report = import_file(store, book(tmp_path / "a.xlsx", *rows))

    assert report.sums == (sum(cents), sum(cents))
    assert stored(store)[1] == sum(cents)
