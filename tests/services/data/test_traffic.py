"""The sheets of traffic: what they look like, what is refused, what stands."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from seller_desk.models.data import ShopDay
from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.services.imports import Choice
from seller_desk.words import SheetKind
from tests.files import make_statistics
from tests.files.make_sheets import FOLDER
from tests.makers import NOW
from tests.services.data.days import (
    GOODS,
    SHOP,
    SHOP_DAY,
    Cell,
    counted,
    goods_file,
    goods_row,
    shop_file,
    stored,
    take_in,
    told,
    write_days,
)

Dump = Callable[[], dict[str, list[tuple[object, ...]]]]


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
