"""P17: an import that is taken back leaves the data of before; what was edited since is named."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, text

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history
from tests.makers import NOW, new_store
from tests.services.paper import bring_in, first, line

SEQUENCES = 15
TABLES = ("sales_order", "order_line", "customer", "product", "sku", "parcel", "after_sale")
Rows = dict[str, list[tuple[object, ...]]]


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_imports_taken_back_one_by_one_give_each_earlier_shop(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311  (the same sequences every time)
    shop = new_store(tmp_path / "shop.db")
    kept = [rows_of(shop)]
    for _ in range(chance.randint(2, 5)):
        operation = bring_in(shop, *paper(chance)).operation
        kept += [] if operation is None else [rows_of(shop)]
    for step, earlier in enumerate(reversed(kept[:-1])):
        report = history.undo(shop, now=NOW + timedelta(minutes=step))
        assert (report["kept"], report["failed"]) == ([], [])
        assert rows_of(shop) == earlier
    shop.close()


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_what_was_edited_since_is_named_and_stays(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311  (the same sequences every time)
    shop = new_store(tmp_path / "shop.db")
    bring_in(shop, *paper(chance))
    before = orders_of(shop)
    operation = bring_in(shop, *paper(chance)).operation
    after = orders_of(shop)
    edited = set(chance.sample(sorted(after), min(2, len(after))))
    edit(shop, edited)
    if operation is not None:
        report = history.take_back(shop, operation, now=NOW)
        assert numbers_of(report) == {
            number for number in edited if before.get(number) != after[number]
        }
    found = orders_of(shop)
    shop.close()

    assert edited <= found.keys()
    assert {found[number]["note"] for number in edited} <= {"改过"}
    assert without(found, edited) == without(before, edited)


def paper(chance: Random) -> list[dict[str, object]]:
    """A sheet of some of six orders, in some state."""
    numbers = chance.sample(range(6), chance.randint(1, 5))
    return [row for number in numbers for row in an_order(chance, number)]


def an_order(chance: Random, number: int) -> list[dict[str, object]]:
    rows = [
        first(
            f"261188364482000000{number}",
            buyer_login=chance.choice(["华艺服饰", "小李", None]),
            status_text=chance.choice(["等待卖家发货", "已发货", "退款中", "交易关闭"]),
            paid_fen=f"{chance.randint(1, 999)}.00",
            waybills=chance.choice([None, "78000000000001"]),
            offer_id=chance.choice(["745600000001", None]),
        )
    ]
    return rows + [line(code=f"HY-{chance.randint(2, 4)}") for _ in range(chance.randint(0, 2))]


def edit(shop: Store, numbers: set[str]) -> None:
    with shop.write("set_note", now=NOW) as session:
        for order in session.scalars(select(Order).where(Order.number.in_(numbers))):
            order.note = "改过"


def rows_of(shop: Store) -> Rows:
    with shop.read() as session:
        return {
            name: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"'))]
            for name in TABLES
        }


def orders_of(shop: Store) -> dict[str, dict[str, object]]:
    """Every order by its number, with its lines."""
    with shop.read() as session:
        found = {
            row["number"]: dict(row)
            for row in session.execute(text("SELECT * FROM sales_order")).mappings()
        }
        for number, order in found.items():
            told = text("SELECT * FROM order_line WHERE order_id = :id ORDER BY position")
            order["lines"] = [tuple(row) for row in session.execute(told, {"id": order["id"]})]
            assert number
        return found


def numbers_of(report: dict[str, object]) -> set[object]:
    kept = report["kept"]
    assert isinstance(kept, list)
    return {each["key"] for each in kept if each["kind"] == "order"}


def without(
    orders: dict[str, dict[str, object]], numbers: set[str]
) -> dict[str, dict[str, object]]:
    return {number: order for number, order in orders.items() if number not in numbers}
