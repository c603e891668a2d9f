"""Sheets of products that the shop has made itself."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seller_desk.models.store import Store
from seller_desk.services.imports import Count
from seller_desk.services.product import queries
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus, ProductKind
from tests.makers import new_store
from tests.services.product.shelf import HEADINGS, SHIRT, made, product, set_here, titles
from tests.services.returning import (
    bring_in,
    cell,
    edited,
    told,
    typed,
)


def test_a_new_product_takes_all_that_the_sheet_says(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT))

    assert report.counts == {"products": Count(new=1)}
    found = product(store, 1)
    assert (found.offer_id, found.code, found.title) == SHIRT[:3]
    assert (found.kind, found.kind_confirmed) == (ProductKind.STOCK, True)
    assert (found.status, found.unit) == (ListingStatus.LIVE, "件")
    assert (found.minimum_quantity, found.ship_days, found.cost_fen) == (50, 5, 1_250)


def test_a_new_product_is_a_draft_of_unconfirmed_stock(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", ("标题", "起订量"), ("帆布包", 10)))
    found = product(store, 1)
    assert (found.status, found.kind) == (ListingStatus.DRAFT, ProductKind.STOCK)
    assert not found.kind_confirmed


def test_a_new_product_is_found_at_once(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT))
    with store.read() as session:
        wanted = queries.ProductFilter(find="短袖")
        assert list(queries.find(session, wanted, ShopSettings())) == [1]


@pytest.mark.parametrize(
    ("words", "kind", "confirmed"),
    [
        ("定制", ProductKind.CUSTOM, True),
        ("Processing", ProductKind.PROCESSING, True),
        (" 现 货 ", ProductKind.STOCK, True),
        ("现货（未确认）", ProductKind.STOCK, False),
    ],
)
def test_a_kind_is_read_as_people_write_it(
    store: Store, tmp_path: Path, words: str, kind: ProductKind, *, confirmed: bool
) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", ("标题", "类型"), ("帆布包", words)))
    assert (product(store, 1).kind, product(store, 1).kind_confirmed) == (kind, confirmed)


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("类型", "怪", "unknown_word"),
        ("状态", "等待卖家发货", "unknown_word"),
        ("起订量", 0, "out_of_range"),
        ("起订量", 1.5, "invalid_number"),
        ("供货天数", 366, "out_of_range"),
        ("成本(元)", -1, "out_of_range"),
        ("成本(元)", "about 12", "invalid_money"),
        ("标题", None, "missing_title"),
    ],
)
def test_what_cannot_be_refuses_its_row_only(
    store: Store, tmp_path: Path, heading: str, value: object, code: str
) -> None:
    bag: dict[str, object] = {"Offer ID": "745600000002", "货号": "BAG-1", "标题": "帆布包"}
    bag |= {"类型": "现货", heading: value}
    wrong = tuple(bag.get(name) for name in HEADINGS)

    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, wrong, SHIRT))

    assert report.records == Count(new=1, refused=1)
    assert [(row, column, found) for row, column, found, _ in told(report)] == [(2, heading, code)]
    assert titles(store) == ["纯棉短袖T恤"]


def test_a_row_that_names_nothing_is_refused(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, typed(tmp_path / "a.xlsx", ("标题", "起订量"), (None, 5)))
    assert told(report) == [(2, "标题", "missing_id", "")]


def test_the_lowest_price_is_read_past_and_that_is_said_once(store: Store, tmp_path: Path) -> None:
    rows = (("帆布包", "12.00"), ("帽子", "?"), ("围巾", "15.00"))
    report = bring_in(store, typed(tmp_path / "a.xlsx", ("标题", "最低价"), *rows))
    assert report.records == Count(new=3)
    assert told(report) == [(2, "最低价", "computed", "12.00")]


def test_a_word_that_the_shop_has_explained_is_understood(store: Store, tmp_path: Path) -> None:
    path = typed(tmp_path / "a.xlsx", ("标题", "类型"), ("帆布包", "来样"))
    bring_in(store, path, words={("kind", "来样"): "custom"})
    assert product(store, 1).kind is ProductKind.CUSTOM


# Which product a row is


def test_an_offer_id_completes_a_product_known_by_its_code(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1")
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT))
    assert report.records == Count(changed=1)
    assert product(store, 1).offer_id == SHIRT[0]


def test_two_offer_ids_of_one_code_are_two_products(store: Store, tmp_path: Path) -> None:
    other = ("745600000002", *SHIRT[1:])
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT, other))
    assert report.records == Count(new=2)
    assert bring_in(store, tmp_path / "a.xlsx").records == Count(unchanged=2)


def test_a_title_is_enough_where_nothing_else_is_said(store: Store, tmp_path: Path) -> None:
    made(store, "纯棉短袖t恤", offer_id="745600000001")
    path = typed(tmp_path / "a.xlsx", ("标题", "成本"), ("纯棉 短袖Ｔ恤", 12))
    assert bring_in(store, path).records == Count(changed=1)
    assert product(store, 1).cost_fen == 1_200


def test_the_second_row_of_one_product_is_refused(store: Store, tmp_path: Path) -> None:
    rows = (("745600000001", "HY-1", "T恤", None), (None, "HY-1", "T恤二", None))
    report = bring_in(store, typed(tmp_path / "a.xlsx", (*HEADINGS[:3], "状态"), *rows))
    assert report.records == Count(new=1, refused=1)
    assert told(report) == [(3, "货号", "duplicate_record", "HY-1")]


def test_a_row_that_is_left_out_makes_room_for_the_other(store: Store, tmp_path: Path) -> None:
    path = typed(tmp_path / "a.xlsx", HEADINGS, SHIRT, (*SHIRT[:2], "长袖T恤", *SHIRT[3:]))
    report = bring_in(store, path, left_out=frozenset({2}))
    assert report.records == Count(new=1, left_out=1)
    assert titles(store) == ["长袖T恤"]


def test_a_damaged_offer_id_is_left_out_and_the_code_counts(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1")
    path = edited(
        typed(tmp_path / "a.xlsx", HEADINGS, SHIRT), cell(2, "Offer ID", 7456000000011234567)
    )
    report = bring_in(store, path)
    assert report.records == Count(changed=1)
    assert [code for _, _, code, _ in told(report)] == ["id_stored_as_number"]
    assert product(store, 1).offer_id is None


# What changes


def test_blank_cells_clear_only_where_that_is_wished(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT))
    blank = typed(tmp_path / "b.xlsx", HEADINGS, (SHIRT[0], *[None] * 8))

    assert bring_in(store, blank).records == Count(unchanged=1)
    bring_in(store, blank, clears=frozenset({"unit", "cost_fen", "title", "kind", "status"}))

    found = product(store, 1)
    assert (found.unit, found.cost_fen) == (None, None)
    assert (found.title, found.minimum_quantity) == (SHIRT[2], 50)
    assert (found.kind, found.status) == (ProductKind.STOCK, ListingStatus.LIVE)


def test_a_star_in_a_title_is_a_star(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1")
    path = typed(tmp_path / "a.xlsx", ("货号", "标题", "状态"), ("HY-1", "桌布 100*200", None))
    bring_in(store, path)
    assert titles(store) == ["桌布 100*200"]


def test_a_kind_that_is_repeated_confirms_nothing_and_a_new_one_does(
    store: Store, tmp_path: Path
) -> None:
    made(store, code="HY-1")
    path = tmp_path / "a.xlsx"
    headings = ("货号", "类型")
    assert bring_in(store, typed(path, headings, ("HY-1", "现货"))).operation is None
    bring_in(store, typed(path, headings, ("HY-1", "定制")))
    found = product(store, 1)
    assert (found.kind, found.kind_confirmed) == (ProductKind.CUSTOM, True)


def test_without_keys_what_the_shop_has_set_stays_and_can_be_overruled(
    store: Store, tmp_path: Path
) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT))
    set_here(store, 1, cost_fen=900)
    path = typed(tmp_path / "b.xlsx", ("Offer ID", "成本(元)"), (SHIRT[0], 15))

    assert told(bring_in(store, path)) == [(2, "成本(元)", "kept_local", "15.00")]
    assert product(store, 1).cost_fen == 900
    bring_in(store, path, taken=frozenset({(2, "cost_fen")}))
    assert product(store, 1).cost_fen == 1_500
    bring_in(store, typed(tmp_path / "c.xlsx", ("Offer ID", "成本(元)"), (SHIRT[0], 16)))
    assert product(store, 1).cost_fen == 1_600


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_shuffled_dropped_and_renamed_columns_give_the_same_products(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kept = data.draw(st.permutations(range(len(HEADINGS))))
    dropped = data.draw(st.sets(st.sampled_from([6, 7, 8])))
    rows = data.draw(st.permutations([SHIRT, ("745600000002", "HY-1", "帆布包", *SHIRT[3:])]))
    names = (
        "商品ID",
        "商家编码",
        "商品标题",
        "商品类型",
        "Status",
        "MOQ",
        "Unit",
        "发货期",
        "Cost",
    )
    folder = tmp_path_factory.mktemp("shop")
    store = new_store(folder / "shop.db")
    shown = [place for place in kept if place not in dropped]
    path = typed(
        folder / "a.xlsx",
        [names[place] for place in shown],
        *([row[place] for place in shown] for row in rows),
    )

    assert bring_in(store, path).records == Count(new=2)
    assert bring_in(store, path).records == Count(unchanged=2)
    again = [HEADINGS[place] for place in sorted(shown)]
    whole = ([row[place] for place in sorted(shown)] for row in rows)
    assert bring_in(store, typed(folder / "b.xlsx", again, *whole)).operation is None
    store.close()
