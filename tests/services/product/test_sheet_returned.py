"""Sheets of products that went out, were edited and come back; and how that is taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.imports import Count
from seller_desk.words import ListingStatus, ProductKind
from tests.conftest import Dump
from tests.makers import NOW
from tests.services.paper import bring_in as bring_in_orders
from tests.services.paper import first
from tests.services.product.shelf import HEADINGS, SHIRT, made, product, set_here, titles
from tests.services.returning import (
    bring_in,
    cell,
    copied,
    edited,
    planned,
    renamed,
    sent_out,
    told,
    typed,
    without,
)

UNTOUCHED = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])


# Out and back


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@UNTOUCHED
@given(
    rows=st.lists(
        st.fixed_dictionaries(
            {
                "title": st.text(min_size=1).filter(lambda text: text.strip()),
                "code": st.none() | st.text(),
                "unit": st.none() | st.sampled_from(["件", " 箱 ", "=1+1", "'007", "-", "+86"]),
                "kind": st.sampled_from(ProductKind),
                "kind_confirmed": st.booleans(),
                "status": st.sampled_from(ListingStatus),
                "minimum_quantity": st.none() | st.integers(1, 10**6),
                "ship_days": st.none() | st.integers(1, 365),
                "cost_fen": st.none() | st.integers(0, 10**9),
            }
        ),
        max_size=4,
    )
)
def test_an_untouched_sheet_changes_nothing(
    store: Store, tmp_path: Path, suffix: str, language: str, rows: list[dict[str, Any]]
) -> None:
    for row in rows:
        made(store, **{**row, "title": row["title"].replace("\x00", "")})
    if not titles(store):
        return
    path = sent_out(store, "products", tmp_path / f"a{suffix}", language=language)

    report = bring_in(store, path)

    assert report.records == Count(unchanged=len(titles(store)))
    assert (report.operation, report.problems) == (None, ())


def test_one_edited_cell_is_one_change(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", cost_fen=1_000)
    made(store, "帆布包", code="BAG-1")
    path = edited(sent_out(store, "products", tmp_path / "a.xlsx"), cell(2, "成本(元)", 12.5))

    plan = planned(store, path)

    changes = [(one.row, [(c.key, c.old, c.new) for c in one.changes]) for one in plan.plan.records]
    assert changes == [(2, [("cost_fen", 1_000, 1_250)]), (3, [])]


def test_columns_in_any_order_under_any_name_or_missing(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", cost_fen=1_000)

    def shuffled(sheet: Any) -> None:  # noqa: ANN401  (openpyxl has no types)
        sheet.move_range("A1:B2", cols=sheet.max_column)
        sheet.column_dimensions["C"].width = 60

    path = edited(
        sent_out(store, "products", tmp_path / "a.xlsx"),
        cell(2, "成本(元)", 12.5),
        renamed({"成本(元)": "成本价", "标题": "商品名称"}),
        without("状态", "单位", "货号"),
        shuffled,
    )

    assert bring_in(store, path).records == Count(changed=1)
    assert product(store, 1).cost_fen == 1_250


def test_what_only_the_shop_has_changed_since_stays(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", cost_fen=1_000)
    path = sent_out(store, "products", tmp_path / "a.xlsx")
    set_here(store, 1, cost_fen=900, unit="箱")

    report = bring_in(store, edited(path, cell(2, "起订量", 20)))

    assert (report.records, report.problems) == (Count(changed=1), ())
    found = product(store, 1)
    assert (found.cost_fen, found.unit, found.minimum_quantity) == (900, "箱", 20)


def test_what_both_have_changed_is_kept_told_and_can_be_taken(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", cost_fen=1_000)
    path = edited(sent_out(store, "products", tmp_path / "a.xlsx"), cell(2, "成本(元)", 12.5))
    set_here(store, 1, cost_fen=900)

    plan = planned(store, path)

    assert told(plan.report) == [(2, "成本(元)", "kept_local", "12.50")]
    assert plan.plan.records[0].kept == ("cost_fen",)
    assert bring_in(store, path).operation is None
    bring_in(store, path, taken=frozenset({(2, "cost_fen")}))
    assert product(store, 1).cost_fen == 1_250


def test_both_of_one_mind_is_no_conflict(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", cost_fen=1_000)
    path = edited(sent_out(store, "products", tmp_path / "a.xlsx"), cell(2, "成本(元)", 9))
    set_here(store, 1, cost_fen=900)
    assert bring_in(store, path).records == Count(unchanged=1)


def test_the_same_sheet_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", cost_fen=1_000)
    path = edited(sent_out(store, "products", tmp_path / "a.xlsx"), cell(2, "成本(元)", 12.5))
    operation = bring_in(store, path).operation
    again = bring_in(store, path)
    assert (again.records, again.operation) == (Count(unchanged=1), None)
    assert again.same_file_as == operation


def test_a_key_finds_its_product_under_another_name(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", offer_id="745600000001")
    path = edited(
        sent_out(store, "products", tmp_path / "a.xlsx"),
        cell(2, "Offer ID", "745600000009"),
        cell(2, "货号", "HY-9"),
        cell(2, "标题", "长袖T恤"),
    )
    assert bring_in(store, path).records == Count(changed=1)
    found = product(store, 1)
    assert (found.offer_id, found.code, found.title) == ("745600000009", "HY-9", "长袖T恤")
    assert found.title_key == "长袖t恤"


def test_an_offer_id_of_another_product_is_refused(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1", offer_id="745600000001")
    made(store, "帆布包", offer_id="745600000002")
    path = edited(
        sent_out(store, "products", tmp_path / "a.xlsx"), cell(3, "Offer ID", "745600000001")
    )
    report = bring_in(store, path)
    assert report.records == Count(unchanged=1, refused=1)
    assert told(report) == [(3, "Offer ID", "duplicate_record", "745600000001")]


def test_a_copied_row_is_refused_until_its_key_is_cleared(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1")
    path = edited(
        sent_out(store, "products", tmp_path / "a.xlsx"),
        copied(2, to=3),
        cell(3, "货号", "HY-2"),
        cell(3, "标题", "长袖T恤"),
    )
    report = bring_in(store, path)
    assert told(report) == [(3, "货号", "duplicate_record", "HY-2")]

    assert bring_in(store, edited(path, cell(3, "_key", None))).records.new == 1
    assert titles(store) == ["纯棉短袖T恤", "长袖T恤"]


@pytest.mark.parametrize(
    "key", ["product/1/elsewhere", "customer/1/{own}", "product/99/{own}", "?"]
)
def test_a_key_that_leads_nowhere_leaves_it_to_the_names(
    store: Store, tmp_path: Path, key: str
) -> None:
    made(store, code="HY-1", cost_fen=1_000)
    path = sent_out(store, "products", tmp_path / "a.xlsx")
    own = str(openpyxl.load_workbook(path).active["K2"].value).rpartition("/")[2]
    edited(path, cell(2, "_key", key.format(own=own)), cell(2, "成本(元)", 12.5))
    assert bring_in(store, path).records == Count(changed=1)
    assert product(store, 1).cost_fen == 1_250


def test_a_version_that_is_still_to_come_is_of_another_past(store: Store, tmp_path: Path) -> None:
    made(store, code="HY-1")
    path = edited(
        sent_out(store, "products", tmp_path / "a.xlsx"),
        cell(2, "_version", "99"),
        cell(2, "货号", "HY-2"),
        cell(2, "标题", "长袖T恤"),
    )
    assert bring_in(store, path).records == Count(new=1)


def test_a_product_that_was_taken_away_and_put_back_keeps_its_base(
    store: Store, tmp_path: Path
) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, SHIRT))
    path = edited(sent_out(store, "products", tmp_path / "b.xlsx"), cell(2, "成本(元)", 15))
    history.undo(store, now=NOW)
    history.redo(store, now=NOW)
    set_here(store, 1, cost_fen=900)
    assert [code for _, _, code, _ in told(bring_in(store, path))] == ["kept_local"]


def test_what_was_edited_in_a_sheet_outlasts_the_next_order(store: Store, tmp_path: Path) -> None:
    bring_in_orders(store, first())
    path = edited(sent_out(store, "products", tmp_path / "a.xlsx"), cell(2, "标题", "爆款T恤"))
    bring_in(store, path)
    bring_in_orders(store, first("2611883644820000002", created_at="2026-11-22 10:00:00"))
    assert titles(store) == ["爆款T恤"]


# Taking back


def test_undo_brings_everything_back_and_redo_again(
    store: Store, tmp_path: Path, dump: Callable[[], Dump]
) -> None:
    made(store, code="HY-1", offer_id=SHIRT[0], cost_fen=900)
    path = sent_out(store, "products", tmp_path / "a.xlsx")
    before = dump()
    edited(
        path,
        cell(2, "标题", "长袖T恤"),
        cell(2, "类型", "定制"),
        cell(3, "标题", "帆布包"),
        cell(3, "起订量", 10),
    )
    assert bring_in(store, path).records == Count(new=1, changed=1)
    after = dump()

    history.undo(store, now=NOW)
    assert dump() == before
    history.redo(store, now=NOW)
    assert dump() == after


def test_undo_keeps_what_was_edited_since(store: Store, tmp_path: Path) -> None:
    rows = (SHIRT, ("745600000002", "BAG-1", "帆布包", *SHIRT[3:]))
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, *rows))
    with store.read() as session:
        operation = history.newest(session)
    set_here(store, 1, cost_fen=900)

    report = history.take_back(store, operation, now=NOW)

    assert report["reversed"] == {"products": 1}
    kept = {"kind": "product", "key": "纯棉短袖T恤", "reason": "edited_since"}
    assert report["kept"] == [kept]
    assert titles(store) == ["纯棉短袖T恤"]


def test_undo_leaves_an_offer_id_that_another_product_has_by_now(
    store: Store, tmp_path: Path
) -> None:
    made(store, offer_id="745600000001")
    made(store, "帆布包", cost_fen=500)
    path = edited(
        sent_out(store, "products", tmp_path / "a.xlsx"),
        cell(2, "Offer ID", "745600000009"),
        cell(3, "成本(元)", 6),
    )
    operation = bring_in(store, path).operation
    assert operation is not None
    made(store, "新款", offer_id="745600000001")

    report = history.take_back(store, operation, now=NOW)

    failed = {"kind": "product", "key": "纯棉短袖T恤", "reason": "stands_again"}
    assert (report["reversed"], report["failed"]) == ({"products": 1}, [failed])
    assert product(store, 2).cost_fen == 500
