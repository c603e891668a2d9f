"""However an order sheet is laid out, it says the same."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from seller_desk.services import imports
from seller_desk.services.order.profile import READ_COLUMNS
from seller_desk.sheets.writer import OutColumn, write_table
from tests.makers import NOW, new_store
from tests.services.paper import first, line

KEYS = tuple(first())
NAMES = {column.key: column.headings for column in READ_COLUMNS}
SPARE = ("invoice_title", "batch_number", "downstream_channel", "material_number")
"""Columns of the platform that are blank in these orders: they may stand there or not."""
TABLES = ("sales_order", "order_line", "customer", "product", "sku")
OTHER = "2611883644820000002"
ROWS: tuple[Mapping[str, object], ...] = (
    first(),
    line(code="HY-2", spec="蓝色;L", offer_id="745600000002"),
    first(OTHER, buyer_login="悦衣坊", buyer_company=None, mobile="13800000009"),
)
Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Dump:
    """The store after the sheet as the platform lays it out."""
    folder = tmp_path_factory.mktemp("plain")
    return stored(folder, written(folder, ".xlsx", KEYS, lambda key: NAMES[key][0], ROWS))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_layout_gives_the_same_store(
    tmp_path_factory: pytest.TempPathFactory, plain: Dump, data: st.DataObject
) -> None:
    spare = data.draw(st.lists(st.sampled_from(SPARE), unique=True), "blank columns")
    keys = data.draw(st.permutations([*KEYS, *spare]), "order of columns")
    names = {key: data.draw(st.sampled_from(NAMES[key]), key) for key in keys}
    rows = repeated(ROWS) if data.draw(st.booleans(), "order cells on every row") else ROWS
    suffix = data.draw(st.sampled_from([".xlsx", ".csv"]))
    above = data.draw(st.sampled_from([0, 3]), "titles above")
    folder = tmp_path_factory.mktemp("laid")

    path = written(folder, suffix, keys, names.__getitem__, rows, above=above)

    assert stored(folder, path) == plain


def repeated(rows: tuple[Mapping[str, object], ...]) -> tuple[Mapping[str, object], ...]:
    """The cells of the order on each of its rows."""
    found: list[Mapping[str, object]] = []
    for row in rows:
        found.append(row if "number" in row else {**found[-1], **row})
    return tuple(found)


def written(  # noqa: PLR0917  (a layout has so many sides)
    folder: Path,
    suffix: str,
    keys: tuple[str, ...] | list[str],
    name_of: Callable[[str], str],
    rows: tuple[Mapping[str, object], ...],
    above: int = 0,
) -> Path:
    headings = [name_of(key) for key in keys]
    table: list[list[Any]] = [[row.get(key) for key in keys] for row in rows]
    if above:
        titles = [[f"订单明细 {n}", *[None] * (len(keys) - 1)] for n in range(1, above)]
        table = [*titles, [*headings], *table]
        headings = ["我的订单", *(f"·{n}" for n in range(1, len(keys)))]
    path = folder / f"orders{suffix}"
    write_table(path, [OutColumn(heading) for heading in headings], table, sheet="订单列表")
    return path


def stored(folder: Path, path: Path) -> Dump:
    """The shop after this one sheet; fingerprints follow from the columns that a sheet has."""
    shop = new_store(folder / "shop.db")
    plan = imports.plan_file(shop, path, now=NOW)
    report = imports.carry_out(shop, plan, now=NOW)
    assert report.records.new == 2
    with shop.read() as session:
        found = {
            name: [
                tuple(value for key, value in row._mapping.items() if key != "sheet_hash")
                for row in session.execute(text(f'SELECT * FROM "{name}" ORDER BY id'))
            ]
            for name in TABLES
        }
    shop.close()
    return found
