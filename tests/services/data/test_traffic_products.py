"""Traffic of products and of missing days: whose it is, what is told, how it is undone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from seller_desk.errors import DeskError
from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.ledger import IMPORTED_FIELDS
from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.services.data.traffic_days import SHELVES
from seller_desk.words import SheetKind, Verdict
from tests.makers import NOW, make_product
from tests.services.data.days import (
    OFFER,
    SHOP_DAY,
    counted,
    goods_file,
    goods_row,
    shop_file,
    stored,
    take_in,
    write_days,
)
from tests.services.paper import bring_in, first

Dump = Callable[[], dict[str, list[tuple[object, ...]]]]


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
