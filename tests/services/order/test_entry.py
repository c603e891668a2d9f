from datetime import datetime, timedelta

import pytest

from seller_desk.services.order.capacity import Load, earliest
from seller_desk.services.order.entry import EntryDraft, EntryLine, faults
from seller_desk.services.workdays import EVERY_DAY, Calendar, DayCount
from tests.makers import NOW

GOOD = EntryLine(1, "纯棉短袖T恤", 2_000, 6_400, unit="件")


def of(*lines: EntryLine, **more: object) -> EntryDraft:
    return EntryDraft(customer_id=1, lines=lines, **more)  # type: ignore[arg-type]


def said(draft: EntryDraft) -> list[tuple[str, str]]:
    return [(problem.code.value, problem.where) for problem in faults(draft, NOW)]


@pytest.mark.parametrize(
    ("quantity", "unit", "code"),
    [
        (None, "件", "quantity_missing"),
        (0, "件", "quantity_missing"),
        (-1_000, "件", "quantity_missing"),
        (1_500, "件", "not_in_parts"),
        (1_500, "千克", None),
        (1_500, None, None),
        (1, "米", None),
        (1_000, "件", None),
        (99_999_000, "件", None),
    ],
)
def test_a_quantity_is_above_zero_and_whole_where_pieces_are_sold(
    quantity: int | None, unit: str | None, code: str | None
) -> None:
    line = EntryLine(1, "纯棉短袖T恤", quantity, 6_400, unit=unit)
    assert said(of(line)) == ([(code, "lines.0.quantity")] if code else [])


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (EntryDraft(lines=(GOOD,)), [("buyer_missing", "buyer")]),
        (EntryDraft(buyer=" ", lines=(GOOD,)), [("buyer_missing", "buyer")]),
        (EntryDraft(buyer="王老板", lines=(GOOD,)), []),
        (of(), [("goods_missing", "lines")]),
        (of(GOOD, EntryLine(2, "袋", 1_000)), [("price_missing", "lines.1.price")]),
        (of(EntryLine(2, "样品", 1_000, 0)), []),
        (of(GOOD, adjustment_fen=-12_800), []),
        (of(GOOD, adjustment_fen=-12_801), [("below_zero", "adjustment")]),
        (of(GOOD, freight_fen=-1), [("below_zero", "freight")]),
        (of(EntryLine(1, "布", 10**9, 10**9)), [("sum_too_large", "adjustment")]),
        (of(GOOD, paid_at=NOW), []),
        (of(GOOD, paid_at=NOW + timedelta(seconds=1)), [("paid_in_future", "paid_at")]),
    ],
)
def test_all_that_stands_against_an_order(
    draft: EntryDraft, expected: list[tuple[str, str]]
) -> None:
    assert said(draft) == expected


def test_lines_are_rounded_one_by_one_and_freight_and_discount_come_on_top() -> None:
    cloth = EntryLine(2, "布", 12_345, 333, unit="米")  # 41.1088… yuan
    draft = of(GOOD, cloth, freight_fen=1_200, adjustment_fen=-2_000)
    assert (cloth.amount_fen, draft.goods_fen, draft.total_fen) == (4_111, 16_911, 16_111)
    assert draft.quantity_milli == 14_345


SATURDAY = datetime(2026, 11, 28, 9, 30)


@pytest.mark.parametrize(
    ("open_milli", "wanted", "days"),
    [(0, 1_000, 1), (0, 100_000, 1), (0, 101_000, 2), (450_000, 50_000, 5), (450_000, 50_001, 6)],
)
def test_every_day_makes_its_pieces_and_one_that_is_begun_counts_whole(
    open_milli: int, wanted: int, days: int
) -> None:
    found = earliest(Load(100, open_milli), wanted, NOW, EVERY_DAY)
    assert found == NOW + timedelta(days=days)


def test_a_shop_that_counts_working_days_makes_nothing_on_a_weekend() -> None:
    working = Calendar(DayCount.WORKING)
    assert earliest(Load(100, 0), 100_000, SATURDAY, working) == SATURDAY + timedelta(days=2)
