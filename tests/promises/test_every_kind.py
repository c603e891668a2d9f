"""P17 and P19 for every kind of sheet, one after the other in one shop."""

import csv
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from seller_desk.models.base import Base
from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.words import SheetKind
from tests.makers import NOW, new_store

Rows = Sequence[Sequence[str]]
Dump = dict[str, list[tuple[object, ...]]]
SEEDS = range(6)
_NUMBERS = [f"261188364482000000{n}" for n in range(4)]
_OFFERS = [f"74560000000{n}" for n in range(4)]
_BUYERS = ["华艺服饰", "悦衣坊", "青禾", "小李"]


def orders(chance: Random) -> Rows:
    heading = ("订单编号", "买家会员名", "实付款(元)", "订单状态", "订单付款时间", "货品标题",
               "数量", "Offer ID")  # fmt: skip
    rows = [
        (
            number,
            chance.choice(_BUYERS),
            f"{chance.randint(1, 99)}.00",
            "等待卖家发货",
            "2026-11-20 10:00:00",
            f"衬衫 {number[-1]}",
            chance.choice(["2", "3", "many"]),
            _OFFERS[int(number[-1])],
        )
        for number in chance.sample(_NUMBERS, 3)
    ]
    return [heading, *rows]


def shipments(chance: Random) -> Rows:
    numbers = [*_NUMBERS, "2611883644829999999"]
    rows = [
        (number, "中通", f"7531092345678{chance.randint(0, 3)}", "2026-11-21 17:00:00")
        for number in chance.sample(numbers, 3)
    ]
    return [("订单编号", "物流公司", "运单号", "发货时间"), *rows]


def products(chance: Random) -> Rows:
    rows = [
        (offer, f"衬衫 {offer[-1]}", chance.choice(["定制", "现货", "怪的"]), chance.choice("259"))
        for offer in chance.sample(_OFFERS, 3)
    ]
    return [("Offer ID", "标题", "类型", "起订量"), *rows]


def customers(chance: Random) -> Rows:
    rows = [
        (login, f"{login}有限公司", chance.choice(["老客", "爱讲价", ""]))
        for login in chance.sample(_BUYERS, 3)
    ]
    return [("买家会员名", "公司名", "备注"), *rows]


def shop_days(chance: Random) -> Rows:
    rows = [
        (f"2026-11-{day}", f"{chance.randint(1, 3):,}00", chance.choice(["1,234", "-", "x"]))
        for day in chance.sample(range(10, 16), 4)
    ]
    return [("统计日期", "访客数", "浏览量"), *rows]


def product_days(chance: Random) -> Rows:
    rows = [
        ("2026-11-12", offer, f"衬衫 {offer[-1]}", str(chance.randint(1, 9)), "12")
        for offer in chance.sample(_OFFERS, 3)
    ]
    return [("统计日期", "商品ID", "商品名称", "商品访客数", "商品浏览量"), *rows]


SHEETS = {
    SheetKind.ORDERS: orders,
    SheetKind.SHIPMENTS: shipments,
    SheetKind.PRODUCTS: products,
    SheetKind.CUSTOMERS: customers,
    SheetKind.SHOP_TRAFFIC: shop_days,
    SheetKind.PRODUCT_TRAFFIC: product_days,
}


@pytest.mark.parametrize("seed", SEEDS)
def test_imports_of_all_kinds_are_taken_back_one_by_one(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311  (the same sequences every time)
    shop = new_store(tmp_path / "shop.db")
    bring_in(shop, tmp_path, orders(chance))
    kept = [dumped(shop)]
    for kind in chance.sample(list(SHEETS), 4):
        report = bring_in(shop, tmp_path, SHEETS[kind](chance))
        assert report.kind is kind
        kept += [] if report.operation is None else [dumped(shop)]
    for step, earlier in enumerate(reversed(kept[:-1])):
        undone = history.undo(shop, now=NOW + timedelta(minutes=step))
        assert (undone["kept"], undone["failed"]) == ([], [])
        assert dumped(shop) == earlier
    shop.close()


@pytest.mark.parametrize("kind", SHEETS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_record_is_stored_or_listed_with_its_reason(
    tmp_path: Path, kind: SheetKind, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311  (the same sheets every time)
    shop = new_store(tmp_path / "shop.db")
    bring_in(shop, tmp_path, orders(chance))
    rows = SHEETS[kind](chance)
    plan = imports.plan_file(shop, written(tmp_path, rows), now=NOW)
    _, refused, reasons = imports.refused_rows(plan)
    looked, report = plan.report, imports.carry_out(shop, plan, now=NOW)
    again = imports.plan_file(shop, plan.path, now=NOW).report
    shop.close()

    count = report.records
    assert (looked.counts, looked.problems) == (report.counts, report.problems)
    assert count.new + count.changed + count.unchanged + count.refused == len(rows) - 1
    assert report.rows == len(rows) - 1
    assert len(refused) == len(reasons) == count.refused
    assert all(reasons)
    assert (again.records.new, again.records.changed) == (0, 0)
    assert again.records.refused == count.refused


def bring_in(shop: Store, folder: Path, rows: Rows) -> imports.ImportReport:
    plan = imports.plan_file(shop, written(folder, rows), now=NOW)
    return imports.carry_out(shop, plan, now=NOW)


def written(folder: Path, rows: Rows) -> Path:
    path = folder / "sheet.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def dumped(shop: Store) -> Dump:
    with shop.read() as session:
        return {
            name: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"'))]
            for name in Base.metadata.tables
            if name not in {"operation", "touch"}
        }
