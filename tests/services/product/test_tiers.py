import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import ProductCode
from seller_desk.services.product.tiers import (
    Band,
    ChangeBy,
    PriceChange,
    Rounding,
    TierPrice,
    bands,
    changed,
    faults,
    price_for,
)

GUIDE = (TierPrice(50, 1_800), TierPrice(100, 1_500))
"""The T-shirt of the guide: 50–99 pieces at 18 yuan, from 100 at 15."""


def test_a_bound_belongs_to_the_upper_tier() -> None:
    assert bands(GUIDE) == (Band(50, 99, 1_800, None), Band(100, None, 1_500, None))
    prices = {quantity: price_for(GUIDE, quantity) for quantity in (50, 99, 100, 101)}
    assert {quantity: price and price.unit_fen for quantity, price in prices.items()} == {
        50: 1_800,
        99: 1_800,
        100: 1_500,
        101: 1_500,
    }
    assert price_for(GUIDE, 100) is not None
    assert price_for(GUIDE, 120).total_fen == 180_000  # type: ignore[union-attr]


def test_less_than_the_first_tier_has_no_price() -> None:
    assert price_for(GUIDE, 49) is None
    assert price_for((), 100) is None


def test_the_margin_is_the_part_that_is_left_of_the_price() -> None:
    assert [band.margin for band in bands(GUIDE, 1_200)] == [
        pytest.approx(1 / 3),
        pytest.approx(0.2),
    ]
    assert [band.margin for band in bands(GUIDE)] == [None, None]


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        (GUIDE, []),
        ((), []),
        ((TierPrice(50, 1_800), TierPrice(50, 1_500)), [("tiers_not_rising", "tiers.1.from")]),
        ((TierPrice(50, 1_800), TierPrice(40, 1_500)), [("tiers_not_rising", "tiers.1.from")]),
        ((TierPrice(50, 1_500), TierPrice(90, 1_500)), [("tiers_not_falling", "tiers.1.price")]),
        ((TierPrice(20, 1_500),), [("tiers_off_minimum", "tiers.0.from")]),
        ((TierPrice(50, 0),), [("price_too_low", "tiers.0.price")]),
        ((TierPrice(100_000, 5),), [
            ("out_of_range", "tiers.0.from"),
            ("tiers_off_minimum", "tiers.0.from"),
        ]),
    ],
)  # fmt: skip
def test_a_ladder_rises_in_quantity_and_falls_in_price(
    tiers: tuple[TierPrice, ...], expected: list[tuple[str, str]]
) -> None:
    assert [(found.code.value, found.where) for found in faults(tiers, 50)] == expected


def test_without_a_minimum_order_the_first_tier_begins_anywhere() -> None:
    assert faults((TierPrice(20, 1_500),), None) == []


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (PriceChange(ChangeBy.AMOUNT, -100), 1_850, 1_750),
        (PriceChange(ChangeBy.PERCENT, -30), 1_850, 1_795),
        (PriceChange(ChangeBy.PERCENT, -30, Rounding.JIAO), 1_850, 1_790),
        (PriceChange(ChangeBy.PERCENT, 50, Rounding.JIAO), 1_330, 1_400),
        (PriceChange(ChangeBy.PERCENT, 50, Rounding.YUAN), 1_850, 1_900),
        (PriceChange(ChangeBy.AMOUNT, 5, Rounding.JIAO), 100, 110),
        (PriceChange(ChangeBy.AMOUNT, -2_000), 1_850, -150),
    ],
)
def test_a_price_is_changed_and_rounded_half_up(
    change: PriceChange, before: int, after: int
) -> None:
    assert changed((TierPrice(1, before),), change) == (TierPrice(1, after),)


@given(
    st.lists(st.integers(1, 10**6), min_size=1, max_size=5, unique=True),
    st.integers(-900, 2_000),
    st.sampled_from(Rounding),
)
def test_a_change_never_turns_the_order_of_prices(
    prices: list[int], amount: int, rounding: Rounding
) -> None:
    falling = sorted(prices, reverse=True)
    tiers = [TierPrice(place, price) for place, price in enumerate(falling, start=1)]
    after = [
        tier.price_fen for tier in changed(tiers, PriceChange(ChangeBy.PERCENT, amount, rounding))
    ]
    assert after == sorted(after, reverse=True)
    assert all(price % rounding.step_fen == 0 for price in after)


def test_the_codes_of_a_ladder_are_those_of_a_product() -> None:
    assert {type(found.code) for found in faults((TierPrice(0, 0), TierPrice(0, 0)), 5)} == {
        ProductCode
    }
