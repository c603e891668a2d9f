from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from seller_desk.errors import DeskError
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.services.imports import Choice
from seller_desk.services.order.sheet import OUT_COLUMNS, order_sheet_rows
from seller_desk.sheets.writer import OutColumn, write_table
from seller_desk.words import SheetKind, Verdict
from tests.makers import NOW, new_store
from tests.services.paper import KEYS, NUMBER, Cells, bring_in, file_plan, first, line, write

OTHER = "2611883644820000002"


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    tables = ("sales_order", "order_line", "customer", "product", "sku", "parcel", "after_sale")
    with store.read() as session:
        return {
            name: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"'))]
            for name in tables
        }


def test_the_report_reads_as_the_contract_says(store: Store, tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.xlsx", first(), line(code="HY-2"), first(OTHER, quantity_milli="many")
    )
    plan = imports.plan_file(store, path, now=NOW)
    report = imports.carry_out(store, plan, now=NOW)
    assert report == replace(plan.report, operation=1)
    assert imports.as_json(report) == {
        "file": "a.xlsx",
        "kind": "orders",
        "operation": 1,
        "rows": 3,
        "lines": 3,
        "orders": {"new": 1, "changed": 0, "unchanged": 0, "refused": 1},
        "customers": {"new": 1, "changed": 0, "unchanged": 0, "refused": 0},
        "products": {"new": 1, "changed": 0, "unchanged": 0, "refused": 0},
        "sum": {"file_paid_fen": 25_600, "stored_paid_fen": 12_800},
        "problems": [
            {
                "row": 4,
                "column": "数量",
                "code": "invalid_number",
                "value": "many",
                "level": "error",
            }
        ],
    }
    with store.read() as session:
        (step,) = history.listing(session)
    assert step.name == "import_orders"
    assert step.facts == {
        "file": "a.xlsx", "rows": 3, "lines": 3,
        "new": 1, "changed": 0, "unchanged": 0, "refused": 1,
    }  # fmt: skip


def test_a_file_that_was_imported_before_is_known_by_its_content(
    store: Store, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.xlsx", first())
    imports.carry_out(store, imports.plan_file(store, path, now=NOW), now=NOW)
    again = imports.plan_file(store, path.rename(tmp_path / "b.xlsx"), now=NOW)
    report = imports.carry_out(store, again, now=NOW)
    assert (report.same_file_as, report.operation, report.records.unchanged) == (1, None, 1)
    assert imports.as_json(report)["same_file_as"] == 1
    history.undo(store, now=NOW)
    assert imports.plan_file(store, again.path, now=NOW).same_file_as is None


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_headings_may_stand_below_titles_in_another_order_with_columns_missing(
    store: Store, tmp_path: Path, name: str
) -> None:
    keys = ("title", "quantity_milli", "number", "paid_fen", "status_text", "buyer_login")
    path = write(tmp_path / name, first(), line(), keys=keys, above=3)
    plan = imports.plan_file(store, path, now=NOW)
    assert (plan.mapping.heading_row, plan.report.rows, plan.report.lines) == (4, 2, 2)
    assert [order.row for order in plan.plan.records] == [5]


def test_a_sheet_with_headings_only_is_fine(store: Store, tmp_path: Path) -> None:
    plan = imports.plan_file(store, write(tmp_path / "a.xlsx"), now=NOW)
    report = imports.carry_out(store, plan, now=NOW)
    assert (report.rows, report.operation, report.records.new) == (0, None, 0)


@pytest.mark.parametrize(
    ("headings", "code"),
    [
        (("姓名", "年龄", "城市"), "unknown_kind"),
        (("订单编号", "收货人", "备注二"), "unknown_kind"),
        (("1", "2", "3"), "no_header"),
    ],
)
def test_a_sheet_of_something_else_is_refused(
    store: Store, tmp_path: Path, headings: tuple[str, ...], code: str
) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, [OutColumn(h) for h in headings], [["2611", "王", "3"]], sheet="表")
    with pytest.raises(DeskError, match=code):
        imports.plan_file(store, path, now=NOW)


def test_a_sheet_of_shipments_makes_no_orders(store: Store, tmp_path: Path) -> None:
    keys = ("number", "courier_text", "waybills", "shipped_at", "created_at", "buyer_message")
    path = write(tmp_path / "a.xlsx", first(), keys=keys)
    with pytest.raises(DeskError, match="unknown_kind"):
        imports.plan_file(store, path, now=NOW, choice=Choice(kind=SheetKind.ORDERS))


@pytest.mark.parametrize("key", ["paid_fen", "code", "status_text", "buyer_company"])
def test_a_sheet_that_somebody_calls_orders_needs_little_beside_the_number(
    store: Store, tmp_path: Path, key: str
) -> None:
    path = write(tmp_path / "a.xlsx", first(), keys=("number", key, "address"))
    with pytest.raises(DeskError, match="unknown_kind"):
        imports.plan_file(store, path, now=NOW)
    plan = imports.plan_file(store, path, now=NOW, choice=Choice(kind=SheetKind.ORDERS))
    assert plan.report.records.new == 1


def test_refused_rows_come_back_whole_with_what_is_wrong(store: Store, tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.xlsx",
        first(),
        first(OTHER, status_text="待核实"),
        line(quantity_milli="many"),
    )
    plan = imports.plan_file(store, path, now=NOW)
    headings, rows, problems = imports.refused_rows(plan)
    assert len(headings) == 49
    assert [row[headings.index("数量")] for row in rows] == ["20", "many"]
    assert [row[headings.index("订单编号")] for row in rows] == [OTHER, None]
    assert [[p.code.value for p in told] for told in problems] == [
        ["unknown_status"],
        ["invalid_number"],
    ]


def test_refused_rows_of_a_file_that_changed_are_not_given(store: Store, tmp_path: Path) -> None:
    plan = imports.plan_file(store, write(tmp_path / "a.xlsx", first(number=None)), now=NOW)
    write(tmp_path / "a.xlsx", first())
    with pytest.raises(DeskError, match="changed_since"):
        imports.refused_rows(plan)


def test_a_plan_is_carried_out_after_a_change_that_does_not_concern_it(store: Store) -> None:
    bring_in(store, first())
    plan = file_plan(store, first(OTHER))
    with store.write("set_note", now=NOW) as session:
        session.query(Order).one().note = "先发"
    assert imports.carry_out(store, plan, now=NOW).records.new == 1


def test_a_plan_that_would_do_something_else_by_now_is_refused(
    store: Store, dump: Callable[[], object]
) -> None:
    bring_in(store, first())
    plan = file_plan(store, first(address="广东省 深圳市 1 号"))
    with store.write("edit", now=NOW) as session:
        session.query(Order).one().address = "江苏省 苏州市 2 号"
    before = dump()
    with pytest.raises(DeskError, match="changed_since"):
        imports.carry_out(store, plan, now=NOW)
    assert dump() == before


@pytest.mark.parametrize("stage", ["plan", "write"])
def test_stopping_leaves_nothing(
    store: Store, tmp_path: Path, dump: Callable[[], object], stage: str
) -> None:
    path = write(tmp_path / "a.xlsx", *(first(f"26118836448200{n:05}") for n in range(50)))
    before = dump()
    stages: list[str] = []

    def run() -> None:
        plan = imports.plan_file(
            store,
            path,
            now=NOW,
            progress=lambda name, _done, _total: stages.append(name),
            cancelled=lambda: stage == "plan" and "read" in stages,
        )
        imports.carry_out(store, plan, now=NOW, cancelled=lambda: True)

    with pytest.raises(DeskError, match="cancelled"):
        run()
    assert dump() == before


def test_stopping_while_the_words_are_indexed_leaves_nothing(
    store: Store, dump: Callable[[], object]
) -> None:
    before = dump()
    asked: list[bool] = []

    def is_late() -> bool:
        asked.append(True)
        return len(asked) > 2

    with pytest.raises(DeskError, match="cancelled"):
        imports.carry_out(store, file_plan(store, first()), now=NOW, cancelled=is_late)
    assert dump() == before


def test_progress_tells_the_stage_and_how_far_it_is(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", first(), first(OTHER))
    heard: list[tuple[str, int, int | None]] = []

    def hear(*step: object) -> None:
        heard.append(step)  # type: ignore[arg-type]

    plan = imports.plan_file(store, path, now=NOW, progress=hear)
    imports.carry_out(store, plan, now=NOW, progress=hear)
    assert [stage for stage, _, _ in heard] == ["read", "plan", "write", "write"]
    assert heard[-1] == ("write", 2, 2)


def test_planned_orders_are_made_as_they_are_looked_at(store: Store) -> None:
    plan = file_plan(store, first(), line(), first(OTHER, status_text="待核实")).plan
    orders = plan.records
    assert [order.verdict for order in orders] == [Verdict.NEW, Verdict.REFUSED]
    one = orders[0]
    assert (one.row, one.last_row, one.name) == (2, 3, NUMBER)
    said = one.values
    assert (said["buyer_login"], said["paid_fen"]) == ("华艺服饰", 12_800)
    assert (said["paid_at"], one.line_count) == ("2026-11-20 18:02:00", 2)
    assert [order.row for order in orders[1:]] == [4]


# Laws

_texts = st.sampled_from(["华艺", "锦绣", "王小明", "红色;XL", "138****0001"])
_times = st.datetimes(datetime(2026, 1, 1), datetime(2026, 11, 22)).map(
    lambda at: str(at.replace(microsecond=0))
)
_statuses = st.sampled_from(
    [
        "等待买家付款",
        "等待卖家发货",
        "已发货",
        "已收货",
        "交易成功",
        "交易关闭",
        "退款中",
        "部分退款",
    ]
)
_money = st.integers(0, 10_000_000).map(lambda fen: f"{fen / 100:.2f}")


def _maybe(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | values


_lines = st.builds(
    line,
    title=_maybe(_texts),
    code=_maybe(st.sampled_from(["HY-1", "HY-2"])),
    offer_id=_maybe(st.sampled_from(["745600000001", "745600000002"])),
    sku_id=_maybe(st.sampled_from(["4500000000001", "4500000000002"])),
    spec=_maybe(_texts),
    quantity_milli=st.sampled_from(["1", "2.5", "300"]),
    unit_price_fen=_money,
)
_firsts = st.builds(
    first,
    number=st.sampled_from([NUMBER, OTHER, OTHER[:-1] + "3", OTHER[:-1] + "4"]),
    buyer_login=_maybe(st.sampled_from(["华艺服饰", "锦绣"])),
    buyer_company=_maybe(_texts),
    receiver_name=_maybe(_texts),
    mobile=_maybe(st.sampled_from(["13800000001", "13800000002", "138****0001"])),
    address=_maybe(st.sampled_from(["浙江省 金华市 1 号", "广东省 深圳市 2 号", "未知"])),
    status_text=_maybe(_statuses),
    created_at=_maybe(_times),
    paid_at=_maybe(_times),
    paid_fen=_maybe(_money),
    courier_text=_maybe(st.sampled_from(["中通快递(ZTO)", "顺丰", "飞毛腿"])),
    waybills=_maybe(st.sampled_from(["78000000000001", "SF1234567890123;78000000000002", "无"])),
    buyer_message=_maybe(_texts),
)
_orders = st.tuples(_firsts, st.lists(_lines, max_size=2)).map(lambda pair: [pair[0], *pair[1]])


@st.composite
def _papers(draw: st.DrawFn) -> list[Cells]:
    """Orders of different numbers, with their lines."""
    found = draw(st.lists(_orders, max_size=4, unique_by=lambda rows: str(rows[0]["number"])))
    return [row for rows in found for row in rows]


_edits = st.fixed_dictionaries(
    {},
    optional={
        "address": st.sampled_from(["江苏省 苏州市 2 号", None]),
        "receiver_name": _texts,
        "paid_fen": st.integers(0, 1_000),
        "note": _texts,
    },
)
_few = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


Shops = Callable[[], Store]


@pytest.fixture
def shops(tmp_path: Path) -> Iterator[Shops]:
    """New, empty shops."""
    template = tmp_path / "template.db"
    new_store(template).close()
    opened: list[Store] = []

    def shop() -> Store:
        while opened:
            opened.pop().close()
        path = tmp_path / "one.db"
        copyfile(template, path)
        opened.append(Store.open(path))
        return opened[0]

    yield shop
    while opened:
        opened.pop().close()


@_few
@given(papers=st.lists(_papers(), min_size=1, max_size=3))
def test_a_plan_reports_what_is_done_then_and_again_nothing(
    shops: Shops, papers: list[list[Cells]]
) -> None:
    store = shops()
    for rows in papers:
        plan = file_plan(store, *rows)
        report = imports.carry_out(store, plan, now=NOW)
        assert replace(report, operation=None) == plan.report
        count = report.records
        assert count.new + count.changed + count.unchanged + count.refused == len(plan.plan.records)
        again = bring_in(store, *rows)
        assert (again.records.new, again.records.changed, again.operation) == (0, 0, None)


@_few
@given(papers=st.lists(_papers(), min_size=1, max_size=3), edits=_edits)
def test_importing_the_export_of_a_store_changes_nothing(
    shops: Shops, tmp_path: Path, papers: list[list[Cells]], edits: dict[str, object]
) -> None:
    store = shops()
    for rows in papers:
        bring_in(store, *rows)
    with store.write("edit", now=NOW) as session:
        for order in session.query(Order).limit(2):
            for name, value in edits.items():
                setattr(order, name, value)
    path = tmp_path / "export.xlsx"
    with store.read() as session:
        ids = [row[0] for row in session.execute(text("SELECT id FROM sales_order"))]
        write_table(path, OUT_COLUMNS, order_sheet_rows(session, ids), sheet="订单列表")
    before = everything(store)
    report = imports.carry_out(store, imports.plan_file(store, path, now=NOW), now=NOW)
    assert report.records.unchanged == len(ids)
    assert report.operation is None
    assert everything(store) == before


@_few
@given(papers=st.lists(_papers(), min_size=1, max_size=4), data=st.data())
def test_undoing_imports_gives_back_each_earlier_store(
    shops: Shops, papers: list[list[Cells]], data: st.DataObject
) -> None:
    store = shops()
    kept = [everything(store)]
    for rows in papers:
        operation = bring_in(store, *rows).operation
        kept += [] if operation is None else [everything(store)]
    back = data.draw(st.integers(0, len(kept) - 1))
    for step in range(back):
        report = history.undo(store, now=NOW + timedelta(minutes=step))
        assert not report["kept"]
        assert not report["failed"]
    assert everything(store) == kept[len(kept) - 1 - back]
    for step in range(back):
        history.redo(store, now=NOW + timedelta(minutes=step))
    assert everything(store) == kept[-1]


def test_an_order_moved_on_here_is_printed_in_the_platforms_words(store: Store) -> None:
    bring_in(store, first(), first(OTHER, status_text="退款中"))
    with store.write("ship_order", now=NOW) as session:
        session.query(Order).filter_by(number=NUMBER).one().status = "shipped"  # type: ignore[assignment]
    with store.read() as session:
        rows = list(order_sheet_rows(session, [2, 1]))
    assert [row[KEYS.index("status_text")] for row in rows] == ["退款中", "等待买家收货"]


def test_the_export_has_order_cells_on_the_first_row_only(store: Store) -> None:
    bring_in(store, first(), line(code="HY-2"))
    with store.read() as session:
        above, below = order_sheet_rows(session, [1])
    assert above[KEYS.index("created_at")] == datetime(2026, 11, 20, 18)
    assert (above[KEYS.index("paid_fen")], above[KEYS.index("quantity_milli")]) == (12_800, 20_000)
    assert [KEYS[place] for place, cell in enumerate(below) if cell is not None] == [
        "title", "unit_price_fen", "quantity_milli", "unit", "code", "spec", "offer_id", "sku_id",
    ]  # fmt: skip
