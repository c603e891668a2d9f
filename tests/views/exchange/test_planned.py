"""What the preview says of an order: what is wrong, odd, or changes."""

from datetime import timedelta
from pathlib import Path

import pytest

from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import FieldChange
from seller_desk.views.exchange.lines import PlannedRow, Reason
from seller_desk.views.exchange.planned import PlannedRows
from seller_desk.views.exchange.values import change_text
from seller_desk.words import Tone, Verdict
from tests.makers import NOW
from tests.views.exchange.sheets import HEADINGS, an_order, order_number, write_sheet

SHIPPED = {"订单状态": "等待买家收货", "物流公司": "中通快递", "运单号": "753109246688"}


def planned(
    store: Store, folder: Path, *orders: dict[str, object], name: str = "a.xlsx"
) -> PlannedRows:
    path = write_sheet(folder / name, orders)
    return PlannedRows(imports.plan_file(store, path, now=NOW), NOW)


def wrong(row: PlannedRow) -> dict[str, str]:
    """The cells that are boxed."""
    return {key: cell.text for key, cell in row.cells.items() if cell.is_wrong}


def row_after(store: Store, folder: Path, **cells: object) -> PlannedRow:
    """The line of an order that stands in the store already and now says this."""
    earlier = NOW - timedelta(days=2)
    path = write_sheet(folder / "earlier.xlsx", [an_order(1)])
    imports.carry_out(store, imports.plan_file(store, path, now=earlier), now=earlier)
    return planned(store, folder, an_order(1, **cells)).rows([0])[0]


def test_a_new_order_says_what_was_bought(store: Store, tmp_path: Path) -> None:
    second = {**an_order(1), "订单编号": None, "货品标题": "帆布袋", "货号": "FB-1"}
    second = {key: second[key] for key in ("货品标题", "货号", "单价(元)", "数量")}
    unpriced = an_order(1, **{"实付款(元)": None})
    row = planned(store, tmp_path, unpriced, second, an_order(2)).rows([0])[0]

    assert (row.verdict, row.tone) == (Verdict.NEW, Tone.NEUTRAL)
    assert row.says == "纯棉短袖T恤 150 件起批 +1"
    assert row.cells["paid_fen"].text == "–"


def test_a_change_names_the_field_and_both_values(store: Store, tmp_path: Path) -> None:
    row = row_after(store, tmp_path, 买家公司名="新城百货")

    assert (row.verdict, row.tone) == (Verdict.CHANGE, Tone.INFO)
    assert row.says == "Company: 义乌城西百货商行 → 新城百货"


def test_several_changes_are_counted_and_listed_in_full(store: Store, tmp_path: Path) -> None:
    row = row_after(store, tmp_path, **SHIPPED)

    assert row.says.endswith(f"(+{len(row.more.splitlines()) - 1})")
    assert "Status: To ship → Shipped" in row.more
    assert "Waybill number: (blank) → 753109246688" in row.more


def test_a_warning_comes_before_what_changes(store: Store, tmp_path: Path) -> None:
    row = row_after(store, tmp_path, **{"货品总价(元)": 1})

    assert row.tone is Tone.WARNING
    assert row.says.startswith("Goods, freight and adjustment do not add up")


def test_an_unchanged_order_has_nothing_to_say(store: Store, tmp_path: Path) -> None:
    row = row_after(store, tmp_path)

    assert (row.verdict, row.says) == (Verdict.SAME, "")


def test_who_lives_where_is_masked(store: Store, tmp_path: Path) -> None:
    elsewhere = "浙江省 金华市 义乌市 城西街道 2 号"
    row = row_after(store, tmp_path, 收货人姓名="李明", 收货地址=elsewhere, 联系手机="13900003311")

    assert "Receiver: 陈* → 李*" in row.more
    assert "Mobile: 138****2206 → 139****3311" in row.more
    assert "Address changed" in row.more
    assert "城西" not in row.more


@pytest.mark.parametrize(
    ("change", "lines", "sentence"),
    [
        (FieldChange("quantity_milli", 2000, 3500, 2), 2, "Quantity in line 2: 2 → 3.5"),
        (FieldChange("unit_price_fen", 6400, 6000, 1), 1, "Unit price: 64.00 → 60.00"),
        (FieldChange("line", None, "帆布袋", 2), 2, "Goods added: 帆布袋"),
        (FieldChange("line", "帆布袋", None, 2), 1, "Goods removed: 帆布袋"),
        (
            FieldChange("after_sale", None, "waitselleragree"),
            1,
            "After-sale: (blank) → Refund asked for",
        ),
        (
            FieldChange("paid_at", None, "2026-11-20 10:48:00"),
            1,
            "Paid at: (blank) → 11-20 10:48",
        ),
        (FieldChange("agent_name", "", "王芳"), 1, "Agent: (blank) → 王芳"),
    ],
)
def test_every_kind_of_value_reads_as_the_program_shows_it(
    change: FieldChange, lines: int, sentence: str
) -> None:
    assert change_text(change, lines, NOW).sentence == sentence


def test_words_are_found_in_number_buyer_goods_and_row(store: Store, tmp_path: Path) -> None:
    orders = planned(
        store,
        tmp_path,
        an_order(1),
        an_order(2, 买家会员名="Canvas88", 货品标题="帆布袋 印字"),
    )

    def places(words: str) -> list[int]:
        return list(orders.find(None, words, problems_first=True))

    assert places("canvas 帆布") == [1]
    assert places(order_number(1)) == [0]
    assert places("") == [0, 1]
    assert places("canvas 纯棉") == []


def test_among_equals_those_with_warnings_come_first(store: Store, tmp_path: Path) -> None:
    orders = planned(store, tmp_path, an_order(1), an_order(2, **{"货品总价(元)": 1}), an_order(3))

    assert list(orders.find(None, "", problems_first=True)) == [1, 0, 2]
    assert list(orders.find(Verdict.NEW, "", problems_first=False)) == [0, 1, 2]
    assert orders.counts == {Verdict.NEW: 3}
    assert len(orders) == 3


def test_a_heading_under_another_name_still_boxes_its_cell(store: Store, tmp_path: Path) -> None:
    headings = tuple("实付金额" if name == "实付款(元)" else name for name in HEADINGS)
    order = {**an_order(1), "实付金额": "12,80O.00"}
    path = write_sheet(tmp_path / "a.xlsx", [order], headings)
    row = PlannedRows(imports.plan_file(store, path, now=NOW), NOW).rows([0])[0]

    assert wrong(row) == {"paid_fen": "12,80O.00"}


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("数量", Reason("数量", "many", "Not a number")),
        ("订单状态", Reason("", "神秘状态", "Unknown status")),
    ],
)
def test_a_fault_in_a_column_that_is_not_shown_stands_with_its_value(
    store: Store, tmp_path: Path, heading: str, reason: Reason
) -> None:
    row = planned(store, tmp_path, an_order(1, **{heading: reason.value})).rows([0])[0]

    assert row.reason == reason
    assert row.says == f"{heading} «{reason.value}»: {reason.problem}"


def test_a_fault_that_is_boxed_where_it_stands_is_not_boxed_twice(
    store: Store, tmp_path: Path
) -> None:
    row = planned(store, tmp_path, an_order(1, **{"实付款(元)": "12,80O"})).rows([0])[0]

    assert wrong(row) == {"paid_fen": "12,80O"}
    assert row.reason is None


def test_another_stage_is_said_without_its_field(store: Store, tmp_path: Path) -> None:
    row = row_after(store, tmp_path, **SHIPPED)

    assert row.old == "To ship"
    assert row.says.startswith("Shipped (+")


def test_a_change_that_is_seen_in_its_cell_is_not_said_in_full(
    store: Store, tmp_path: Path
) -> None:
    row = row_after(store, tmp_path, **{"实付款(元)": 120.0, "涨价或折扣(元)": -8.0})
    paid = row.cells["paid_fen"]

    assert (paid.old, paid.text, paid.is_changed) == ("128.00", "120.00", True)
    assert row.says == "Adjustment: 0.00 → -8.00 (+1)"


def test_a_value_where_there_was_none_stands_without_an_old_one(
    store: Store, tmp_path: Path
) -> None:
    earlier = NOW - timedelta(days=2)
    unpaid = an_order(1, 订单状态="等待买家付款", 订单付款时间=None)
    path = write_sheet(tmp_path / "earlier.xlsx", [unpaid])
    imports.carry_out(store, imports.plan_file(store, path, now=earlier), now=earlier)
    row = planned(store, tmp_path, an_order(1)).rows([0])[0]
    paid_at = row.cells["paid_at"]

    assert (paid_at.old, paid_at.text, paid_at.is_changed) == ("", "11-20 10:48", True)


def test_a_column_that_is_blank_in_the_whole_file_takes_no_room(
    store: Store, tmp_path: Path
) -> None:
    def columns(**cells: object) -> list[str]:
        found = planned(store, tmp_path, an_order(1, **cells))
        return [column.key for column in found.columns]

    assert columns(订单付款时间=None, 订单状态="等待买家付款") == [
        "number",
        "buyer_login",
        "paid_fen",
    ]
    assert columns(订单付款时间="32/13") == ["number", "buyer_login", "paid_fen", "paid_at"]


def test_the_order_of_the_list_stays_while_the_same_rows_are_planned_again(
    store: Store, tmp_path: Path
) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1), an_order(2, 数量="many")])
    first = PlannedRows(imports.plan_file(store, path, now=NOW), NOW)
    place = imports.plan_file(store, path, now=NOW).mapping.columns["quantity_milli"]
    choice = imports.Choice(edits={(3, place): "2"})
    again = imports.plan_file(store, path, now=NOW, choice=choice)
    second = PlannedRows(again, NOW, before=first)

    assert list(second.find(None, "", problems_first=True)) == [1, 0]
    assert second.is_same_list
    assert not PlannedRows(again, NOW).is_same_list
