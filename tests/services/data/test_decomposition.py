from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.data.decomposition import Factor, decomposed, shapley, whole_parts
from seller_desk.services.data.measures import Figures
from seller_desk.services.data.ranges import Range

LAST = Range(date(2026, 11, 9), date(2026, 11, 15))
THIS = Range(date(2026, 11, 16), date(2026, 11, 22))
_EMPTY = Figures(
    range=THIS,
    visitors=None,
    page_views=None,
    traffic_days=0,
    ordering_buyers=0,
    conversion=None,
    platform_conversion=None,
    paid_fen=0,
    paid_orders=0,
    paying_buyers=0,
    average_spend_fen=None,
    add_to_cart_rate=None,
    new_share=None,
    repurchase_rate=None,
    purchase_frequency=None,
    late_shipment_share=None,
    refund_rate=None,
    ad_spend_fen=None,
    by_region=(),
    by_product=(),
    by_tier=(),
    by_day=(),
    buyers={},
)


def week(visitors: int | None, buyers: int, paid_fen: int) -> Figures:
    days = 0 if visitors is None else 7
    return replace(
        _EMPTY, visitors=visitors, traffic_days=days, paying_buyers=buyers, paid_fen=paid_fen
    )


def test_the_designs_example_comes_out_as_drawn() -> None:
    parts = decomposed(week(4_360, 78, 8_785_920), week(5_610, 72, 7_716_960))
    assert [effect.factor for effect in parts.effects] == [
        Factor.VISITORS,
        Factor.CONVERSION,
        Factor.SPEND,
    ]
    assert [round(effect.effect_fen / 100) for effect in parts.effects] == [21_134, -27_671, -4_153]


weeks = st.tuples(
    st.one_of(st.none(), st.integers(0, 100_000)), st.integers(0, 5_000), st.integers(0, 10**10)
)


@given(weeks, weeks)
def test_the_parts_add_up_to_the_fen(
    before: tuple[int | None, int, int], now: tuple[int | None, int, int]
) -> None:
    parts = decomposed(week(*before), week(*now))
    if parts.effects:
        assert sum(effect.effect_fen for effect in parts.effects) == parts.change_fen
        assert prod((e.before for e in parts.effects), start=Fraction(1)) == before[2]
        assert prod((e.now for e in parts.effects), start=Fraction(1)) == now[2]
    else:
        assert any(buyers == 0 and paid for _, buyers, paid in (before, now))


@given(st.lists(st.tuples(st.fractions(), st.fractions()), min_size=1, max_size=3))
def test_no_factor_is_favoured_by_coming_first(
    factors: list[tuple[Fraction, Fraction]],
) -> None:
    backwards = shapley(factors[::-1])
    assert shapley(factors) == backwards[::-1]


def test_a_factor_that_did_not_move_has_no_part() -> None:
    parts = decomposed(week(1_000, 10, 100_000), week(2_000, 20, 200_000))
    visitors, conversion, spend = parts.effects
    assert visitors.effect_fen == 100_000
    assert conversion.effect_fen == spend.effect_fen == 0


def test_visitors_that_are_not_known_are_not_guessed() -> None:
    parts = decomposed(week(None, 10, 100_000), week(2_000, 20, 200_000))
    assert [effect.factor for effect in parts.effects] == [Factor.BUYERS, Factor.SPEND]


def test_a_day_without_traffic_makes_the_visitors_unknown() -> None:
    broken = replace(week(2_000, 20, 200_000), traffic_days=6)
    assert decomposed(week(1_000, 10, 100_000), broken).effects[0].factor is Factor.BUYERS


def test_rests_go_to_the_largest_and_negative_parts_stay_whole() -> None:
    assert whole_parts([Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)], 1) == [1, 0, 0]
    assert whole_parts([Fraction(-1, 2), Fraction(-1, 2)], -1) == [0, -1]
