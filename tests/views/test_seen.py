"""What a table shows is what the file holds, however somebody has arranged it."""

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import demo
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.queries import CustomerFilter, CustomerSort
from seller_desk.services.exports import export_view
from seller_desk.services.exports.view import OutKind, Read
from seller_desk.services.order import queries as orders
from seller_desk.services.order.filters import OrderFilter, SortKey, Stage
from seller_desk.services.product import queries as products
from seller_desk.services.product.queries import ProductFilter, ProductSort
from seller_desk.services.settings import ShopSettings
from seller_desk.views import wording
from seller_desk.views.customer import table as customer_table
from seller_desk.views.formats import count, full_moment, money, quantity
from seller_desk.views.order import table as order_table
from seller_desk.views.product import table as product_table
from seller_desk.views.seen import Values, view_of
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import TableColumn, copied
from seller_desk.views.wording import UNKNOWN
from tests.makers import NOW, new_store

RULES = ShopSettings()
Find = Callable[[Any, str, bool], Sequence[int]]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An invented shop that nobody writes to."""
    store = new_store(tmp_path_factory.mktemp("seen") / "shop.db")
    demo.fill(store, orders=80, now=NOW)
    yield store
    store.close()


def find_orders(session: Any, key: str, descending: bool) -> Sequence[int]:  # noqa: ANN401, FBT001  (one of three)
    wanted = OrderFilter(stage=Stage.ALL, sort=SortKey(key), descending=descending)
    return orders.find(session, wanted, RULES, NOW)


def find_products(session: Any, key: str, descending: bool) -> Sequence[int]:  # noqa: ANN401, FBT001
    return products.find(
        session, ProductFilter(sort=ProductSort(key), descending=descending), RULES
    )


def find_customers(session: Any, key: str, descending: bool) -> Sequence[int]:  # noqa: ANN401, FBT001
    wanted = CustomerFilter(sort=CustomerSort(key), descending=descending)
    return customers.find(session, wanted, RULES, NOW)


TABLES: dict[str, tuple[Callable[..., Sequence[TableColumn]], Values, Read, Find]] = {
    "orders": (
        order_table.columns,
        order_table.VALUES,
        partial(orders.rows, settings=RULES, now=NOW),
        find_orders,
    ),
    "products": (
        product_table.columns,
        product_table.VALUES,
        partial(products.rows, settings=RULES),
        find_products,
    ),
    "customers": (
        customer_table.columns,
        customer_table.VALUES,
        partial(customers.rows, settings=RULES, now=NOW),
        find_customers,
    ),
}


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_a_table_shows_is_what_the_file_holds(  # noqa: PLR0917  (four are fixtures)
    qtbot: QtBot,
    shop: Store,
    tmp_path: Path,
    name: str,
    language: str,
    suffix: str,
    data: st.DataObject,
) -> None:
    wording.install(language)
    columns, values, read, find = TABLES[name]
    table = RowTable(columns(lambda: NOW))
    qtbot.addWidget(table)
    arrange(table, data)
    with shop.read() as session:
        sortable = st.sampled_from([column.key for column in table.columns if column.sortable])
        table.show_ids(find(session, data.draw(sortable), data.draw(st.booleans())))
        table.tick_ids(data.draw(st.sets(st.sampled_from(list(table.ids)), max_size=5)))
        seen = rows_seen(table, read(session, table.selected_ids() or table.ids), values)

    path = tmp_path / f"seen{suffix}"
    written = export_view(shop, view_of(table, "表", values, read), path)

    assert written == (table.selected_count or len(table.ids))
    assert [column.title for column in table.shown_columns()] == heading_of(path)
    assert filled(rows_of(path, kinds(table, values))) == filled(seen)


def arrange(table: RowTable, data: st.DataObject) -> None:
    """Some columns are hidden, the others stand in another order."""
    header = table.horizontalHeader()
    places = [at for at, column in enumerate(table.columns) if column.title]
    hidden = data.draw(st.sets(st.sampled_from(places), max_size=len(places) - 1))
    for at in places:
        header.setSectionHidden(at, at in hidden)
    for at, visual in zip(places, data.draw(st.permutations(places)), strict=True):
        header.moveSection(header.visualIndex(at), visual)


def kinds(table: RowTable, values: Values) -> list[OutKind]:
    plain = (OutKind.TEXT, None)
    return [values.get(column.key, plain)[0] for column in table.shown_columns()]


def rows_seen(table: RowTable, rows: Sequence[Any], values: Values) -> list[list[str]]:
    """As the table writes it; times and texts as they are copied: in full, without a remark."""
    as_copied = {OutKind.TIME, OutKind.TEXT}
    return [
        [
            plain(copied(column, row) if kind in as_copied else column.text(row))
            for column, kind in zip(table.shown_columns(), kinds(table, values), strict=True)
        ]
        for row in rows
    ]


def plain(said: str) -> str:
    return "" if said == UNKNOWN else said


def heading_of(path: Path) -> list[str]:
    return [str(cell) for cell in cells_of(path)[0]]


def rows_of(path: Path, kinds: Sequence[OutKind]) -> list[list[str]]:
    """The cells of a file as the table would write them."""
    return [
        [as_seen(cell, kind) for cell, kind in zip(row, kinds, strict=True)]
        for row in cells_of(path)[1:]
    ]


def filled(rows: list[list[str]]) -> list[list[str]]:
    """Without blank rows at the end: an .xlsx ends with its last cell."""
    last = max((place for place, row in enumerate(rows, start=1) if any(row)), default=0)
    return rows[:last]


def cells_of(path: Path) -> list[tuple[Any, ...]]:
    if path.suffix == ".xlsx":
        return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [tuple(cell or None for cell in row) for row in csv.reader(file)]


def as_seen(cell: Any, kind: OutKind) -> str:  # noqa: ANN401  (whatever a cell holds)
    if cell is None:
        return ""
    match kind:
        case OutKind.MONEY:
            return money(round(float(cell) * 100))
        case OutKind.QUANTITY:
            return quantity(round(float(cell) * 1000))
        case OutKind.COUNT:
            return count(int(cell))
        case OutKind.TIME:
            at = cell if isinstance(cell, datetime) else datetime.fromisoformat(cell)
            return full_moment(at)
        case _:
            return str(cell).removeprefix("'")


@pytest.mark.parametrize("name", TABLES)
def test_every_number_and_every_time_goes_out_as_one(qtbot: QtBot, name: str) -> None:
    columns, values, *_ = TABLES[name]
    numeric = {"money", "count", "time", "countdown", "score"}

    assert {column.key for column in columns(lambda: NOW) if column.kind in numeric} == set(values)
