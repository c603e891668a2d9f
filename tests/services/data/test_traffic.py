from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seller_desk.errors import DeskError
from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.ledger import IMPORTED_FIELDS
from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.services.data.traffic_days import SHELVES
from seller_desk.services.imports import Choice
from seller_desk.words import SheetKind, Verdict
from tests.files import make_statistics
from tests.files.make_sheets import FOLDER
from tests.makers import NOW, make_product, new_store
from tests.services.data.days import (
    GOODS,
    SHOP,
    Cell,
    counted,
    goods_row,
    stored,
    take_in,
    told,
    write_days,
)
from tests.services.paper import bring_in, first

Dump = Callable[[], dict[str, list[tuple[object, ...]]]]
SHOP_DAY = ("2026-11-20", "2,133", "10,412", "10,095.00")
OFFER = "745600000001"


def shop_file(folder: Path, *rows: tuple[Cell, ...], name: str = "a.xls") -> Path:
    return write_days(folder / name, SHOP, *rows)


def goods_file(folder: Path, *rows: list[Cell], name: str = "b.xls") -> Path:
    return write_days(folder / name, GOODS, *rows)


# What the platform exports


def test_the_sheet_of_the_shop_is_read_below_its_titles(store: Store) -> None:
    report = take_in(store, FOLDER / "shop_days.xls")
    assert (report.kind, report.rows, counted(report)) == (SheetKind.SHOP_TRAFFIC, 3, (3, 0, 0, 0))
    columns = ("day", "visitors", "page_views", "paid_fen", "favourite_buyers", "refunded_fen")
    assert stored(store, "shop_day", *columns) == [
        ("2026-11-18", 2_133, 10_412, 1_009_500, 24, None),
        ("2026-11-19", 1_802, 8_001, 504_750, None, 12_800),
        ("2026-11-21", 310, 902, None, 3, None),
    ]
    assert stored(store, "shop_day", "bounce_millionths", "stay_milli")[0] == (451_000, 34_560)


def test_the_sheet_of_products_is_of_the_day_in_its_name(store: Store, tmp_path: Path) -> None:
    path = tmp_path / make_statistics.PRODUCT_FILE
    copyfile(FOLDER / "product_days.xls", path)
    report = take_in(store, path)
    assert (report.kind, counted(report)) == (SheetKind.PRODUCT_TRAFFIC, (3, 0, 0, 0))
    assert stored(store, "product_day", "day", "identity", "code", "visitors", "paid_fen") == [
        ("2026-11-20", "offer:745600000001", "HY-1", 1_133, 569_200),
        ("2026-11-20", "offer:745600000002", "HY-2", 640, 336_000),
        ("2026-11-20", "offer:745600000003", None, 12, None),
    ]


def test_the_report_reads_as_the_contract_says(store: Store, tmp_path: Path) -> None:
    path = shop_file(tmp_path, SHOP_DAY, ("2026-11-21", "-3", "5", "1.00"))
    assert imports.as_json(take_in(store, path)) == {
        "file": "a.xls",
        "kind": "shop-traffic",
        "operation": 1,
        "rows": 2,
        "days": {"new": 1, "changed": 0, "unchanged": 0, "refused": 1},
        "problems": [
            {
                "row": 3,
                "column": "访客数",
                "code": "negative_quantity",
                "value": "-3",
                "level": "error",
            }
        ],
    }
    with store.read() as session:
        (operation,) = history.listing(session)
    assert operation.name == "import_shop_traffic"


def test_the_script_writes_what_lies_beside_it(tmp_path: Path, store: Store) -> None:
    make_statistics.write_all(tmp_path)
    for name in make_statistics.FORMS:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


# Which day a row is


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx"])
@pytest.mark.parametrize(
    "cell", ["2026-11-20", "20261120", 20261120, date(2026, 11, 20), "2026-11-20 ~ 2026-11-20"]
)
def test_a_day_is_read_in_every_form(store: Store, tmp_path: Path, name: str, cell: Cell) -> None:
    take_in(store, shop_file(tmp_path, (cell, *SHOP_DAY[1:]), name=name))
    assert stored(store, "shop_day", "day") == [("2026-11-20",)]


@pytest.mark.parametrize("cell", ["合计", "2026-11-14 ~ 2026-11-20", "2026-13-01"])
def test_what_is_no_day_refuses_its_row(store: Store, tmp_path: Path, cell: str) -> None:
    report = take_in(store, shop_file(tmp_path, (cell, *SHOP_DAY[1:])))
    assert told(report) == [(2, "统计日期", "invalid_date", cell)]
    assert (counted(report), report.operation) == ((0, 0, 0, 1), None)


def test_a_blank_day_refuses_its_row(store: Store, tmp_path: Path) -> None:
    report = take_in(store, shop_file(tmp_path, ("-", *SHOP_DAY[1:]), (None, *SHOP_DAY[1:])))
    assert told(report) == [(row, "统计日期", "invalid_date", "") for row in (2, 3)]


def test_products_of_several_days_in_one_row_are_refused(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "商品_全部_2026-11-14_2026-11-20.xls"
    report = take_in(store, write_days(path, GOODS[1:], goods_row()[1:]))
    assert told(report) == [(2, "统计日期", "invalid_date", "2026-11-14_2026-11-20")]


def test_a_title_above_the_headings_tells_the_day(store: Store, tmp_path: Path) -> None:
    titles = [["商品分析"], ["导出时间：2026-11-22"], ["统计日期：2026-11-20"]]
    take_in(store, write_days(tmp_path / "商品.xls", GOODS[1:], goods_row()[1:], titles=titles))
    assert stored(store, "product_day", "day") == [("2026-11-20",)]


def test_products_of_a_day_that_nothing_tells_are_refused(store: Store, tmp_path: Path) -> None:
    report = take_in(store, write_days(tmp_path / "商品.xls", GOODS[1:], goods_row()[1:]))
    assert told(report) == [(2, "统计日期", "invalid_date", "")]


def test_a_day_to_come_is_a_warning(store: Store, tmp_path: Path) -> None:
    today, tomorrow = (str(NOW.date() + timedelta(n)) for n in range(2))
    report = take_in(store, shop_file(tmp_path, (today, *SHOP_DAY[1:]), (tomorrow, *SHOP_DAY[1:])))
    assert told(report) == [(3, "统计日期", "future_date", tomorrow)]
    assert counted(report) == (2, 0, 0, 0)


# What cells say


def test_numbers_may_be_texts_or_numbers(store: Store, tmp_path: Path) -> None:
    heads = (*SHOP, "跳出率")
    path = write_days(tmp_path / "a.xlsx", heads, ["2026-11-20", 2133, 10412.0, 10095.5, 0.0045])
    take_in(store, path)
    columns = ("visitors", "page_views", "paid_fen", "bounce_millionths")
    assert stored(store, "shop_day", *columns) == [(2_133, 10_412, 1_009_550, 4_500)]


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [
        ("支付买家数", "-1", "negative_quantity"),
        ("支付买家数", "1.5", "invalid_number"),
        ("支付买家数", "many", "invalid_number"),
        ("支付金额", "12.345", "invalid_money"),
        ("跳出率", "-0.45%", "negative_quantity"),
        ("跳出率", "half", "invalid_number"),
    ],
)
def test_a_cell_that_cannot_be_read_refuses_its_day(
    store: Store, tmp_path: Path, heading: str, cell: str, code: str
) -> None:
    heads = ("统计日期", "访客数", "浏览量", heading)
    report = take_in(store, write_days(tmp_path / "a.xls", heads, ["2026-11-20", "1", "2", cell]))
    assert [problem[1:3] for problem in told(report)] == [(heading, code)]
    assert counted(report) == (0, 0, 0, 1)


def test_fewer_views_than_visitors_are_odd_but_fine(store: Store, tmp_path: Path) -> None:
    report = take_in(store, shop_file(tmp_path, ("2026-11-20", "9", "3", "-")))
    assert (counted(report), told(report)) == ((1, 0, 0, 0), [])


def test_an_offer_id_that_lost_its_digits_is_left_out(store: Store, tmp_path: Path) -> None:
    row = goods_row(offer_id=7456000000010000000)
    report = take_in(store, goods_file(tmp_path, row, name="b.xlsx"))
    assert [problem[2] for problem in told(report)] == ["id_stored_as_number"]
    assert stored(store, "product_day", "identity") == [("code:HY-1",)]


def test_a_row_that_names_no_product_is_refused(store: Store, tmp_path: Path) -> None:
    row = goods_row(offer_id="-", title=None, code="-")
    report = take_in(store, goods_file(tmp_path, row))
    assert told(report) == [(2, "商品ID", "missing_id", "")]


# The same day again


def test_the_same_file_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = shop_file(tmp_path, SHOP_DAY)
    take_in(store, path)
    again = take_in(store, path)
    assert (counted(again), again.operation, again.same_file_as) == ((0, 0, 1, 0), None, 1)


def test_a_later_sheet_stands_day_by_day(store: Store, tmp_path: Path) -> None:
    take_in(store, shop_file(tmp_path, SHOP_DAY, ("2026-11-21", "7", "9", "1.00")))
    later = shop_file(
        tmp_path, ("2026-11-21", "8", "9", "1.00"), ("2026-11-22", "5", "6", "2.00"), name="b.xls"
    )
    report = take_in(store, later)
    assert counted(report) == (1, 1, 0, 0)
    assert stored(store, "shop_day", "day", "visitors") == [
        ("2026-11-20", 2_133),
        ("2026-11-21", 8),
        ("2026-11-22", 5),
    ]


def test_dashes_and_blanks_take_nothing_away(store: Store, tmp_path: Path) -> None:
    take_in(store, shop_file(tmp_path, SHOP_DAY))
    report = take_in(store, shop_file(tmp_path, ("2026-11-20", "-", None, "1.00"), name="b.xls"))
    assert counted(report) == (0, 1, 0, 0)
    assert stored(store, "shop_day", "visitors", "page_views", "paid_fen") == [(2_133, 10_412, 100)]


def test_dashes_take_away_where_the_seller_wants_it(store: Store, tmp_path: Path) -> None:
    take_in(store, goods_file(tmp_path, goods_row()))
    path = goods_file(tmp_path, goods_row(visitors="-", title=None), name="c.xls")
    take_in(store, path, Choice(clears=frozenset({"visitors", "title"})))
    assert stored(store, "product_day", "visitors", "title") == [(None, "纯棉短袖T恤")]


def test_rows_that_say_the_same_of_a_day_are_one_record(store: Store, tmp_path: Path) -> None:
    report = take_in(store, shop_file(tmp_path, SHOP_DAY, ("20261120", 2133, "10412", "10,095")))
    assert (report.rows, counted(report), told(report)) == (2, (1, 0, 0, 0), [])


def test_rows_that_contradict_each_other_are_all_refused(store: Store, tmp_path: Path) -> None:
    path = shop_file(tmp_path, SHOP_DAY, ("2026-11-20", "2,133", "10,412", "1.00"))
    plan = imports.plan_file(store, path, now=NOW)
    report = take_in(store, path)
    assert told(report) == [
        (2, "支付金额", "order_cells_differ", "10095.00"),
        (3, "支付金额", "order_cells_differ", "1.00"),
    ]
    assert (counted(report), report.operation) == ((0, 0, 0, 2), None)
    assert [row for row, _ in plan.plan.refused()] == [2, 3]


def test_leaving_one_of_them_out_lets_the_other_in(store: Store, tmp_path: Path) -> None:
    path = shop_file(tmp_path, SHOP_DAY, ("2026-11-20", "2,133", "10,412", "1.00"))
    report = take_in(store, path, Choice(left_out=frozenset({3})))
    assert (counted(report), report.records.left_out) == ((1, 0, 0, 0), 1)
    assert stored(store, "shop_day", "paid_fen") == [(1_009_500,)]


def test_a_cell_put_right_by_hand_is_read(store: Store, tmp_path: Path) -> None:
    path = shop_file(tmp_path, ("yesterday", *SHOP_DAY[1:]))
    take_in(store, path, Choice(edits={(2, 0): "2026-11-22"}))
    assert stored(store, "shop_day", "day") == [("2026-11-22",)]


def test_what_the_shop_typed_stays(store: Store, tmp_path: Path) -> None:
    take_in(store, shop_file(tmp_path, SHOP_DAY))
    with store.write("edit", now=NOW) as session:
        session.get_one(ShopDay, 1).visitors = 2_000
    path = shop_file(tmp_path, ("2026-11-20", "2,140", "10,500", "10,095.00"), name="b.xls")
    report = take_in(store, path)
    assert told(report) == [(2, "访客数", "kept_local", "2140")]
    assert counted(report) == (0, 1, 0, 0)
    assert stored(store, "shop_day", "visitors", "page_views") == [(2_000, 10_500)]


def test_the_sheet_stands_against_the_shop_where_the_seller_wants_it(
    store: Store, tmp_path: Path, dump: Dump
) -> None:
    take_in(store, shop_file(tmp_path, SHOP_DAY))
    with store.write("edit", now=NOW) as session:
        session.get_one(ShopDay, 1).visitors = 2_000
    path = shop_file(tmp_path, ("2026-11-20", "2,140", "10,412", "10,095.00"), name="b.xls")
    report = take_in(store, path, Choice(taken=frozenset({(2, "visitors")})))
    assert told(report) == []
    assert stored(store, "shop_day", "visitors") == [(2_140,)]
    assert dump()["imported_value"] == []


def test_ad_spend_that_a_sheet_tells_by_day_is_not_spread(store: Store, tmp_path: Path) -> None:
    with store.write("edit", now=NOW) as session:
        session.add(ShopDay(day="2026-11-20", ad_spend_fen=3_333, ad_is_spread=True))
    path = write_days(tmp_path / "a.xls", (*SHOP, "花费"), [*SHOP_DAY, "40.00"])
    take_in(store, path)
    assert stored(store, "shop_day", "ad_spend_fen", "ad_is_spread") == [(4_000, 0)]


# Products


def test_a_product_is_met_by_offer_id_else_code_else_title(store: Store, tmp_path: Path) -> None:
    with store.write("edit", now=NOW) as session:
        make_product(session, "别名", offer_id=OFFER)
        make_product(session, "圆领卫衣", code="HY-2")
        make_product(session, "连帽外套")
    rows = [
        goods_row(),
        goods_row(offer_id="745600000002", code="HY-2", title="另一个名字"),
        goods_row(offer_id="745600000003", code=None, title="连帽 外套"),
        goods_row(offer_id="745600000004", code=None, title="没有的"),
    ]
    take_in(store, goods_file(tmp_path, *rows))
    assert stored(store, "product_day", "product_id") == [(1,), (2,), (3,), (None,)]


def test_a_product_that_comes_later_gets_its_days(store: Store, tmp_path: Path, dump: Dump) -> None:
    take_in(store, goods_file(tmp_path, goods_row(), goods_row(day="2026-11-19")))
    before = dump()
    report = bring_in(store, first(offer_id=OFFER, title="纯棉短袖T恤"))
    assert "days" not in imports.as_json(report)
    assert stored(store, "product_day", "product_id") == [(1,), (1,)]
    history.undo(store, now=NOW)
    assert dump() == before
    history.redo(store, now=NOW)
    assert stored(store, "product_day", "product_id") == [(1,), (1,)]


def test_a_product_stays_as_long_as_days_point_at_it(store: Store, tmp_path: Path) -> None:
    bring_in(store, first(offer_id=OFFER))
    take_in(store, goods_file(tmp_path, goods_row()))
    history.take_back(store, 1, now=NOW)
    assert stored(store, "product_day", "product_id") == [(1,)]
    with store.read() as session:
        assert session.get_one(ProductDay, 1).product_id == 1
    assert store.faults() == []


def test_a_day_known_by_less_is_completed_not_doubled(store: Store, tmp_path: Path) -> None:
    take_in(store, goods_file(tmp_path, goods_row(offer_id=None, title=None)))
    report = take_in(store, goods_file(tmp_path, goods_row(), name="c.xls"))
    assert counted(report) == (0, 1, 0, 0)
    assert stored(store, "product_day", "identity", "offer_id", "title") == [
        (f"offer:{OFFER}", OFFER, "纯棉短袖T恤")
    ]


def test_a_sheet_that_names_less_meets_the_day_all_the_same(store: Store, tmp_path: Path) -> None:
    take_in(store, goods_file(tmp_path, goods_row()))
    path = goods_file(tmp_path, goods_row(offer_id=None, visitors="2,200"), name="c.xls")
    assert counted(take_in(store, path)) == (0, 1, 0, 0)
    assert stored(store, "product_day", "identity", "visitors") == [(f"offer:{OFFER}", 2_200)]


def test_two_offers_of_one_code_are_two_days(store: Store, tmp_path: Path) -> None:
    rows = [goods_row(), goods_row(offer_id="745600000002")]
    assert counted(take_in(store, goods_file(tmp_path, *rows))) == (2, 0, 0, 0)


def test_a_renamed_product_keeps_its_days(store: Store, tmp_path: Path) -> None:
    take_in(store, goods_file(tmp_path, goods_row()))
    report = take_in(store, goods_file(tmp_path, goods_row(title="新名字"), name="c.xls"))
    assert counted(report) == (0, 1, 0, 0)
    assert stored(store, "product_day", "identity", "title") == [(f"offer:{OFFER}", "新名字")]


# What kind it is


def test_days_of_products_are_not_taken_for_days_of_the_shop(store: Store, tmp_path: Path) -> None:
    heads = ("统计日期", "商品名称", "访客数", "浏览量", "支付订单数", "花费")
    path = write_days(tmp_path / "a.xls", heads, ["2026-11-20", "T恤", "5", "6", "1", "2.00"])
    assert take_in(store, path).kind is SheetKind.PRODUCT_TRAFFIC


def test_products_without_figures_are_no_traffic(store: Store, tmp_path: Path) -> None:
    path = write_days(tmp_path / "a.xls", ("商品ID", "商品名称"), ["745", "T恤"])
    with pytest.raises(DeskError, match="unknown_kind"):
        imports.plan_file(store, path, now=NOW)


# How it lies beside the store


def test_the_days_that_nobody_tells_of_are_named(store: Store, tmp_path: Path) -> None:
    take_in(store, shop_file(tmp_path, ("2026-11-15", "1", "2", "-")))
    path = shop_file(
        tmp_path, ("2026-11-17", "1", "2", "-"), ("2026-11-20", "1", "2", "-"), name="b.xls"
    )
    covered = imports.plan_file(store, path, now=NOW).plan.coverage
    assert covered is not None
    assert (covered.first, covered.last) == ("2026-11-17", "2026-11-20")
    assert (covered.stored_first, covered.stored_last) == ("2026-11-15", "2026-11-15")
    assert covered.missing == ("2026-11-16", "2026-11-18", "2026-11-19")


def test_products_need_not_be_seen_every_day(store: Store, tmp_path: Path) -> None:
    path = goods_file(tmp_path, goods_row(day="2026-11-10"), goods_row())
    covered = imports.plan_file(store, path, now=NOW).plan.coverage
    assert covered is not None
    assert (covered.first, covered.last, covered.stored_first) == ("2026-11-10", "2026-11-20", None)
    assert covered.missing == ()


def test_a_refused_file_covers_nothing(store: Store, tmp_path: Path) -> None:
    path = shop_file(tmp_path, ("合计", *SHOP_DAY[1:]))
    assert imports.plan_file(store, path, now=NOW).plan.coverage is None


def test_the_preview_shows_the_day_and_what_changes(store: Store, tmp_path: Path) -> None:
    take_in(store, goods_file(tmp_path, goods_row()))
    path = goods_file(tmp_path, goods_row(visitors="1"), name="c.xls")
    (record,) = imports.plan_file(store, path, now=NOW).plan.records
    assert (record.name, record.verdict) == ("2026-11-20 · 纯棉短袖T恤", Verdict.CHANGE)
    assert [(c.key, c.old, c.new) for c in record.changes] == [("visitors", 2_133, 1)]


@pytest.mark.parametrize("kind", SHELVES)
def test_every_column_of_a_sheet_is_kept_and_may_be_typed(kind: SheetKind) -> None:
    shelf = SHELVES[kind]
    assert set(shelf.keys) == IMPORTED_FIELDS[shelf.table]


# Undo


def test_undo_and_redo_speak_of_days(store: Store, tmp_path: Path, dump: Dump) -> None:
    take_in(store, shop_file(tmp_path, SHOP_DAY))
    one = dump()
    rows = (("2026-11-20", "1", "2", "3.00"), ("2026-11-21", "1", "2", "3.00"))
    take_in(store, shop_file(tmp_path, *rows, name="b.xls"))
    two = dump()
    undone = history.undo(store, now=NOW)
    assert (undone["reversed"], undone["kept"], dump()) == ({"days": 2}, [], one)
    history.redo(store, now=NOW)
    assert dump() == two


@pytest.mark.parametrize("kind", SHELVES)
def test_a_day_edited_since_is_kept_by_its_name(
    store: Store, tmp_path: Path, kind: SheetKind
) -> None:
    is_shop = kind is SheetKind.SHOP_TRAFFIC
    path = shop_file(tmp_path, SHOP_DAY) if is_shop else goods_file(tmp_path, goods_row())
    take_in(store, path)
    with store.write("edit", now=NOW) as session:
        day = session.get_one(ShopDay, 1) if is_shop else session.get_one(ProductDay, 1)
        day.visitors = 5
    key = "2026-11-20" if is_shop else "纯棉短袖T恤 2026-11-20"
    assert history.take_back(store, 1, now=NOW)["kept"] == [
        {"kind": "day", "key": key, "reason": "edited_since"}
    ]


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
