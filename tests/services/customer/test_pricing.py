"""Tiers, floors, and prices that are changed together."""

from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.customer.pricing import (
    ChangeKind,
    KnownPrices,
    PriceChange,
    Step,
    amount,
    bounds,
    changed,
    floor_price,
    margin,
    reached,
)
from seller_desk.services.customer.quote_draft import totals

STEPS = (Step(50, 5200), Step(100, 4900), Step(500, 4700))


def test_a_quantity_at_a_bound_belongs_to_the_upper_tier() -> None:
    assert [reached(STEPS, q * 1000) for q in (49, 50, 99, 100, 499, 500, 9000)] == [
        None,
        *(0, 0),
        *(1, 1),
        *(2, 2),
    ]


def test_tiers_have_no_gaps_and_the_last_one_no_end() -> None:
    assert bounds(STEPS) == [(50, 99), (100, 499), (500, None)]
    assert bounds(()) == []


def test_a_floor_leaves_the_margin_to_the_fen() -> None:
    assert floor_price(3800, 0.1) == 4223  # 3800 ÷ 0.9 = 4222.2…
    assert floor_price(3800, 0) == 3800
    assert floor_price(None, 0.1) is None


@given(st.integers(1, 10**7), st.floats(0, 0.9))
def test_no_price_below_the_floor_keeps_the_margin(cost: int, share: float) -> None:
    floor = floor_price(cost, share)

    assert floor is not None
    kept = round(share * 10_000)
    assert (floor - cost) * 10_000 >= kept * floor
    assert (floor - 1 - cost) * 10_000 < kept * (floor - 1)


def test_each_a_yuan_less_or_three_per_cent_less() -> None:
    known = KnownPrices(tier_fen=4700, last_fen=4650, floor_fen=4223)

    assert changed(4600, known, PriceChange(ChangeKind.YUAN, -100)) == 4500
    assert changed(4605, known, PriceChange(ChangeKind.PERCENT, -30)) == 4467  # 4466.85
    assert changed(4600, known, PriceChange(ChangeKind.LAST)) == 4650
    assert changed(4600, known, PriceChange(ChangeKind.TIER)) == 4700


def test_a_change_stops_at_the_floor_and_never_raises_what_lies_below_it() -> None:
    known = KnownPrices(floor_fen=4223)
    less = PriceChange(ChangeKind.YUAN, -100)

    assert changed(4250, known, less) == 4223
    assert changed(4223, known, less) == 4223
    assert changed(3800, known, less) == 3800
    assert changed(50, KnownPrices(), less) == 0


def test_what_is_not_known_changes_nothing() -> None:
    assert changed(4600, KnownPrices(), PriceChange(ChangeKind.LAST)) == 4600
    assert changed(4600, KnownPrices(), PriceChange(ChangeKind.TIER)) == 4600


def test_amounts_are_whole_fen_half_up() -> None:
    assert amount(333, 1_500) == 500  # 499.5
    assert margin(0, 0) is None
    assert margin(4600, 3800) == 800 / 4600


def test_tax_comes_on_top_of_goods_and_freight_once() -> None:
    found = totals([1005, 2010], 500, 130_000)

    assert (found.goods_fen, found.freight_fen, found.tax_fen) == (3015, 500, 457)  # 456.95
    assert found.total_fen == 3972
    assert totals([1005], None, None).total_fen == totals([1005], None, 0).total_fen == 1005
