"""Order sheets made of a few words: as rows in memory, and as files."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from seller_desk.models.store import Store
from seller_desk.services import imports, intake
from seller_desk.services.imports import FilePlan, ImportReport
from seller_desk.services.order.profile import COLUMNS, READ_COLUMNS
from seller_desk.services.order.reading import ORDERS_1688, OrderSheet, read_orders_from
from seller_desk.services.planned import OrderPlan
from seller_desk.services.records.choice import NOTHING_CHOSEN
from seller_desk.services.records.profile import profile
from seller_desk.services.records.recognition import Recognised
from seller_desk.sheets.mapping import guess
from seller_desk.sheets.reader import Block
from seller_desk.sheets.writer import OutColumn, write_table
from tests.makers import NOW

Cells = Mapping[str, object]
HEADINGS = {column.key: column.headings[0] for column in READ_COLUMNS}
KEYS = tuple(column.key for column in COLUMNS)
NUMBER = "2611883644820000001"


def first(number: object = NUMBER, **cells: object) -> dict[str, object]:
    """The first row of a paid order of one line."""
    made: dict[str, object] = {
        "number": number,
        "buyer_company": "华艺服饰有限公司",
        "buyer_login": "华艺服饰",
        "goods_fen": "128.00",
        "freight_fen": "0.00",
        "adjustment_fen": "0.00",
        "paid_fen": "128.00",
        "status_text": "等待卖家发货",
        "created_at": "2026-11-20 18:00:00",
        "paid_at": "2026-11-20 18:02:00",
        "receiver_name": "王小明",
        "address": "浙江省 金华市 义乌市 稠江街道 创业路 1 号",
        "mobile": "13800000001",
    }
    return made | line() | cells


def line(**cells: object) -> dict[str, object]:
    """A further row: goods only."""
    return {
        "title": "纯棉短袖T恤",
        "unit_price_fen": "6.40",
        "quantity_milli": "20",
        "unit": "件",
        "code": "HY-1",
        "spec": "红色;XL",
        "offer_id": "745600000001",
        "sku_id": "4500000000001",
    } | cells


def sheet(*rows: Cells, keys: Iterable[str] = KEYS) -> OrderSheet:
    """The rows as they would be read, the heading in row 1."""
    columns = list(keys)
    mapping = guess([HEADINGS[key] for key in columns], READ_COLUMNS)
    cells: list[Any] = [[row.get(key) for row in rows] for key in mapping.columns]
    block = Block(range(2, len(rows) + 2), cells)
    return read_orders_from([block] if rows else [], mapping, now=NOW)


def write(path: Path, *rows: Cells, keys: Iterable[str] = KEYS, above: int = 0) -> Path:
    """The rows as a file; `above` rows of titles stand over the heading."""
    columns = list(keys)
    table: list[list[object]] = [[row.get(key) for key in columns] for row in rows]
    headings: list[str] = [HEADINGS[key] for key in columns]
    if above:
        titles: list[list[object]] = [[f"订单明细 {n}"] for n in range(1, above)]
        table = [*(title + [None] * (len(columns) - 1) for title in titles), [*headings], *table]
        headings = ["我的订单", *(f"·{n}" for n in range(1, len(columns)))]
    write_table(path, [OutColumn(heading) for heading in headings], table, sheet="订单列表")
    return path


def planned(store: Store, *rows: Cells, keys: Iterable[str] = KEYS) -> OrderPlan:
    """What importing the rows would do."""
    with store.read() as session:
        return intake.plan(session, sheet(*rows, keys=keys), now=NOW)


def file_plan(store: Store, *rows: Cells, keys: Iterable[str] = KEYS) -> FilePlan:
    """The rows as if they had been read from a file."""
    read = sheet(*rows, keys=keys)
    with store.read() as session:
        plan = intake.plan(session, read, now=NOW)
    found = Recognised(profile(ORDERS_1688), read.mapping)
    return FilePlan(
        path=Path("a.xlsx"),
        name="a.xlsx",
        sheet="订单列表",
        sha256=str(rows),
        same_file_as=None,
        found=found,
        samples={},
        choice=NOTHING_CHOSEN,
        plan=plan,
        again=partial(intake.plan, sheet=read),
    )


def bring_in(store: Store, *rows: Cells, keys: Iterable[str] = KEYS) -> ImportReport:
    """Import the rows."""
    return imports.carry_out(store, file_plan(store, *rows, keys=keys), now=NOW)


def told(report: ImportReport) -> list[tuple[int, str, str]]:
    """The problems of a report: row, heading, code."""
    return [(problem.row, problem.column, problem.code.value) for problem in report.problems]
