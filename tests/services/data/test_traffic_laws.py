"""Laws of the traffic sheets: layout, order and repetition change nothing."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seller_desk.models.store import Store
from seller_desk.services import history, imports
from tests.makers import NOW, new_store
from tests.services.data.days import (
    Cell,
    counted,
    goods_file,
    goods_row,
    stored,
    take_in,
    write_days,
)

Dump = Callable[[], dict[str, list[tuple[object, ...]]]]


# Laws

_figures = st.integers(0, 30_000)
_shop_day = st.fixed_dictionaries(
    {"day": st.integers(0, 8)},
    optional=dict.fromkeys(("访客数", "浏览量", "支付买家数", "支付金额", "跳出率"), _figures),
)
_shop_days = st.lists(_shop_day, min_size=1, max_size=6, unique_by=lambda row: row["day"])
_RENAMED = {
    "统计日期": "日期",
    "访客数": " 店铺访客数",
    "支付买家数": "支付人数",
    "跳出率": "跳失率",
}
_few = settings(
    max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
Shops = Callable[[], Store]


@pytest.fixture
def shops(tmp_path: Path) -> Iterator[Shops]:
    """New, empty shops."""
    template = tmp_path / "template.db"
    new_store(template).close()
    opened: list[Store] = []

    def shop() -> Store:
        path = tmp_path / f"{len(opened)}.db"
        copyfile(template, path)
        opened.append(Store.open(path))
        return opened[-1]

    yield shop
    for store in opened:
        store.close()


def as_text(heading: str, value: int | None) -> Cell:
    """As the platform prints it."""
    if value is None:
        return "-"
    if heading == "统计日期":
        return str(date(2026, 11, 1) + timedelta(value))
    if heading == "支付金额":
        return f"{value / 100:,.2f}"
    return f"{value / 100:.2f}%" if heading == "跳出率" else f"{value:,}"


def as_value(heading: str, value: int | None) -> Cell:
    """As Excel keeps it once somebody has put it right."""
    if value is None:
        return None
    if heading == "统计日期":
        return date(2026, 11, 1) + timedelta(value)
    scale = {"支付金额": 100, "跳出率": 10_000}.get(heading, 1)
    return value / scale if scale > 1 else value


def draw_file(data: st.DataObject, path: Path, days: list[dict[str, int]]) -> Path:
    """The days in one of the many layouts in which they come."""
    headings = ["统计日期", *sorted({key for day in days for key in day} - {"day"})]
    headings += ["访客数"] if "访客数" not in headings else []
    headings += ["浏览量"] if "浏览量" not in headings else []
    order = data.draw(st.permutations(headings), "columns")
    is_plain = path.suffix == ".csv" or data.draw(st.booleans(), "as texts")
    cell = as_text if is_plain else as_value
    name = _RENAMED if data.draw(st.booleans(), "renamed") else {}
    titles = [["生意参谋"], [], ["注：-"]] if data.draw(st.booleans(), "titles") else []
    rows = [
        [cell(h, day.get("day" if h == "统计日期" else h)) for h in order]
        for day in data.draw(st.permutations(days), "rows")
    ]
    return write_days(path, [name.get(heading, heading) for heading in order], *rows, titles=titles)


@_few
@given(days=_shop_days, data=st.data())
def test_every_layout_gives_the_same_store(
    shops: Shops, tmp_path: Path, days: list[dict[str, int]], data: st.DataObject
) -> None:
    found = []
    for suffix in (".xls", ".xlsx", ".csv"):
        store = shops()
        report = take_in(store, draw_file(data, tmp_path / f"a{suffix}", days))
        assert counted(report) == (len(days), 0, 0, 0)
        found.append(stored(store, "shop_day", "*"))
    assert found[0] == found[1] == found[2]


@_few
@given(days=_shop_days, gone=st.sampled_from(["访客数", "支付金额", "跳出率"]))
def test_a_dropped_column_changes_nothing_of_what_is_there(
    shops: Shops, tmp_path: Path, days: list[dict[str, int]], gone: str
) -> None:
    store = shops()
    headings = ["统计日期", "访客数", "浏览量", "支付买家数", "支付金额", "跳出率"]
    fewer = [heading for heading in headings if heading != gone]
    for name, columns in (("a.csv", headings), ("b.csv", fewer)):
        rows = [[as_text(h, d.get("day" if h == "统计日期" else h)) for h in columns] for d in days]
        report = take_in(store, write_days(tmp_path / name, columns, *rows))
    assert (counted(report), report.operation) == ((0, 0, len(days), 0), None)


_goods_row = st.fixed_dictionaries(
    {
        "day": st.sampled_from(["2026-11-20", "20261121", "合计", "-"]),
        "offer_id": st.sampled_from([None, "745600000001", "745600000002"]),
        "title": st.sampled_from([None, "T恤", "卫衣"]),
        "code": st.sampled_from([None, "HY-1", "HY-2"]),
        "visitors": st.sampled_from(["5", "6", "-", "many", "-1"]),
        "page_views": st.sampled_from(["5", None]),
    }
)


@_few
@given(files=st.lists(st.lists(_goods_row, max_size=6), min_size=1, max_size=3))
def test_imports_add_up_and_can_be_taken_back(
    shops: Shops, tmp_path: Path, files: list[list[dict[str, Cell]]]
) -> None:
    store = shops()
    kept = [stored(store, "product_day", "*")]
    for rows in files:
        path = goods_file(tmp_path, *(goods_row(**row) for row in rows), name="a.csv")
        plan = imports.plan_file(store, path, now=NOW)
        report = take_in(store, path)
        assert sum(counted(report)) == len(plan.plan.records) <= report.rows == len(rows)
        again = take_in(store, path)
        assert (counted(again)[:2], again.operation) == ((0, 0), None)
        kept += [] if report.operation is None else [stored(store, "product_day", "*")]
    for before in reversed(kept[:-1]):
        assert history.undo(store, now=NOW)["kept"] == []
        assert stored(store, "product_day", "*") == before
    for after in kept[1:]:
        history.redo(store, now=NOW)
        assert stored(store, "product_day", "*") == after
