import pytest

from seller_desk.errors import Level
from seller_desk.services.order.drafts import OrderDraft
from tests.services.paper import NUMBER, first, line, sheet

OTHER = "2611883644820000002"


def codes(draft: OrderDraft) -> list[tuple[int, str]]:
    return [(p.row, p.code.value) for p in draft.all_problems if p.level is Level.ERROR]


def warnings(draft: OrderDraft) -> list[tuple[int, str, str]]:
    return [
        (p.row, p.code.value, p.value) for p in draft.all_problems if p.level is not Level.ERROR
    ]


def test_rows_without_order_cells_belong_to_the_order_above() -> None:
    drafts = sheet(first(), line(code="HY-2"), first(OTHER), line(code="HY-3")).drafts
    assert [(d.number, d.rows, len(d.lines)) for d in drafts] == [
        (NUMBER, [2, 3], 2),
        (OTHER, [4, 5], 2),
    ]
    assert not any(draft.all_problems for draft in drafts)


def test_order_cells_repeated_on_every_row_make_one_order() -> None:
    (draft,) = sheet(first(), first(code="HY-2")).drafts
    assert len(draft.lines) == 2
    assert not draft.all_problems


def test_an_order_of_blank_product_cells_has_no_line() -> None:
    head = {key: value for key, value in first().items() if key not in line()}
    (draft,) = sheet(head, line()).drafts
    assert (draft.rows, len(draft.lines)) == ([2, 3], 1)


def test_a_row_of_goods_before_any_order_is_an_orphan() -> None:
    orphan, order = sheet(line(), first()).drafts
    assert codes(orphan) == [(2, "orphan_row")]
    assert not order.all_problems


def test_a_full_row_without_a_number_never_joins_the_order_above() -> None:
    above, nameless = sheet(first(), first(None), line()).drafts
    assert (above.rows, nameless.rows) == ([2], [3, 4])
    assert codes(nameless) == [(3, "missing_id")]


@pytest.mark.parametrize("number", [5111564077001028736, 5.111564077001029e18, "5.11E+18"])
def test_a_number_that_lost_its_tail_refuses_the_order_with_its_rows(number: object) -> None:
    above, damaged, below = sheet(first(), first(number), line(), first(OTHER)).drafts
    assert codes(damaged) == [(3, "id_stored_as_number")]
    assert (above.rows, damaged.rows, below.rows) == ([2], [3, 4], [5])


def test_a_damaged_number_that_is_repeated_is_one_refused_order() -> None:
    number = 5111564077001028736
    (damaged,) = sheet(first(number), first(number, code="HY-2")).drafts
    assert codes(damaged) == [(2, "id_stored_as_number"), (3, "id_stored_as_number")]


def test_a_short_number_that_excel_made_a_figure_is_still_whole() -> None:
    (draft,) = sheet(first(26118836448200)).drafts
    assert draft.number == "26118836448200"


def test_other_ids_that_lost_their_tail_are_left_out_with_a_warning() -> None:
    (draft,) = sheet(first(offer_id=7.456e17, waybills=78000000000001234)).drafts
    assert not draft.is_refused
    assert [code for _, code, _ in warnings(draft)] == ["id_stored_as_number"] * 2
    assert draft.said("waybills") is None


def test_every_unreadable_cell_is_named_and_refuses_its_order_only() -> None:
    wrong, right = sheet(
        first(paid_fen="一百"), line(quantity_milli="many"), line(quantity_milli="-2"), first(OTHER)
    ).drafts
    assert codes(wrong) == [(2, "invalid_money"), (3, "invalid_number"), (4, "negative_quantity")]
    assert not right.is_refused
    assert [(p.column, p.value) for p in wrong.problems] == [
        ("实付款(元)", "一百"),
        ("数量", "many"),
        ("数量", "-2"),
    ]


def test_a_goods_total_on_every_line_is_summed_and_a_repeated_one_is_not() -> None:
    split = first(goods_fen="100.00"), line(goods_fen="28.00")
    repeated = first(OTHER), first(OTHER, code="HY-2")
    drafts = sheet(*split, *repeated).drafts
    assert [draft.said("goods_fen") for draft in drafts] == [12_800, 12_800]
    assert not any(draft.all_problems for draft in drafts)


def test_order_cells_that_contradict_refuse_the_order() -> None:
    (draft,) = sheet(first(), first(paid_fen="129.00")).drafts
    assert codes(draft) == [(3, "order_cells_differ")]
    assert draft.problems[0].column == "实付款(元)"


def test_the_number_of_kinds_is_never_checked() -> None:
    (draft,) = sheet(first(goods_kinds="2"), first(goods_kinds="x", code="HY-2")).drafts
    assert not draft.all_problems


def test_rows_of_an_order_may_stand_apart() -> None:
    drafts = sheet(first(), first(OTHER), first(code="HY-2")).drafts
    assert [(draft.rows, len(draft.lines)) for draft in drafts] == [([2, 4], 2), ([3], 1)]


def test_an_order_that_stands_twice_is_not_doubled() -> None:
    drafts = sheet(first(), line(code="HY-2"), first(OTHER), first(), line(code="HY-2")).drafts
    assert [len(draft.lines) for draft in drafts] == [2, 1]


def test_two_equal_lines_side_by_side_are_two_lines() -> None:
    (draft,) = sheet(first(), line(), line()).drafts
    assert len(draft.lines) == 3


def test_waybills_of_repeated_rows_are_parcels_with_their_couriers() -> None:
    (draft,) = sheet(
        first(courier_text="中通快递(ZTO)", waybills="78000000000001"),
        first(code="HY-2", courier_text="顺丰速运", waybills="SF1234567890123"),
        first(code="HY-3", courier_text="顺丰速运", waybills="SF1234567890123"),
    ).drafts
    assert not draft.all_problems
    assert [(w.courier, w.number) for w in draft.sent.waybills] == [
        ("ZTO", "78000000000001"),
        ("SF", "SF1234567890123"),
    ]


def test_the_same_order_has_the_same_fingerprint_wherever_it_stands() -> None:
    one = sheet(first(), line(code="HY-2")).drafts[0]
    other = sheet(first(OTHER), first(), line(code="HY-2")).drafts[1]
    changed = sheet(first(), line(code="HY-3")).drafts[0]
    assert one.fingerprint == other.fingerprint != changed.fingerprint


@pytest.mark.parametrize(
    ("cells", "code", "value"),
    [
        ({"freight_fen": "5.00"}, "amounts_differ", "128.00"),
        ({"created_at": "2027-11-20 18:00:00"}, "future_date", "2027-11-20 18:00:00"),
        ({"waybills": "中通12345678", "courier_text": "中通"}, "waybill_shape", "中通12345678"),
        ({"waybills": "12345678", "courier_text": "飞毛腿"}, "unknown_courier", "飞毛腿"),
        ({"status_text": None}, "missing_status", ""),
    ],
)
def test_what_is_odd_is_told_and_lets_the_order_pass(
    cells: dict[str, object], code: str, value: str
) -> None:
    (draft,) = sheet(first(**cells)).drafts
    assert warnings(draft) == [(2, code, value)]


def test_an_unknown_status_refuses_the_order() -> None:
    (draft,) = sheet(first(status_text="待核实")).drafts
    assert codes(draft) == [(2, "unknown_status")]


def test_the_joined_column_of_old_sheets_holds_courier_and_number() -> None:
    keys = ("number", "status_text", "title", "courier_waybills")
    (draft,) = sheet(first(courier_waybills="中通快递:78000000000001"), keys=keys).drafts
    assert [(w.courier, w.number) for w in draft.sent.waybills] == [("ZTO", "78000000000001")]
    assert not draft.is_refused


def test_goods_that_left_without_a_courier_are_no_parcel() -> None:
    (draft,) = sheet(first(waybills="不需要物流", status_text="已发货")).drafts
    assert draft.sent.no_logistics
    assert not draft.sent.waybills
    assert not draft.all_problems
