"""Rules about the shop, each at, above and below its limit, and without anything to go by."""

from dataclasses import replace

import pytest

from seller_desk.services.data.finding import Evidence
from seller_desk.services.data.measures import RegionFigure
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.settings import ShopSettings
from tests.makers import NOW
from tests.services.data.snapshots import ask, day, figures, held, limit, shop


def days_of(rows: tuple[Evidence, ...]) -> list[int]:
    return [(NOW.date() - row.day).days for row in rows if row.day is not None]


def converting(conversion: float | None, visitors: int | None = 1_000) -> Snapshot:
    days = (day(2, visitors=visitors), day(1))
    return shop(figures(conversion=conversion, visitors=visitors, by_day=days))


def test_one_in_a_hundred_is_below_the_three_of_the_guide() -> None:
    found = held(Code.CONVERSION_BELOW_BENCHMARK, converting(0.01))
    assert (found.value, found.threshold) == (0.01, 0.03)
    assert days_of(found.rows) == [2]


@pytest.mark.parametrize(
    ("conversion", "visitors"), [(0.03, 1_000), (0.05, 1_000), (None, None), (0.0, 99)]
)
def test_no_low_conversion(conversion: float | None, visitors: int | None) -> None:
    assert ask(Code.CONVERSION_BELOW_BENCHMARK, converting(conversion, visitors)) is None


def test_the_shops_own_benchmark_counts() -> None:
    low = replace(converting(0.01), settings=ShopSettings(own_conversion=0.01))
    assert ask(Code.CONVERSION_BELOW_BENCHMARK, low) is None
    assert held(
        Code.CONVERSION_BELOW_BENCHMARK,
        replace(low, settings=ShopSettings(own_conversion=0.011, industry="apparel")),
    ).facts == {"visitors": 1_000, "industry": "apparel"}


def grown(
    visitors: int | None,
    conversion: float | None,
    before: int | None = 1_000,
    was: float | None = 0.01,
) -> Snapshot:
    now = figures(
        visitors=visitors,
        conversion=conversion,
        ad_spend_fen=500_000,
        by_day=(day(1, visitors=visitors),),
    )
    return shop(now, figures(visitors=before, conversion=was))


def test_five_times_the_visitors_and_the_same_conversion() -> None:
    found = held(Code.VISITORS_UP_CONVERSION_FLAT, grown(5_000, 0.01))
    assert found.value == 4
    assert found.facts["ad_spend_fen"] == 500_000
    assert days_of(found.rows) == [1]


def test_half_as_many_more_is_enough() -> None:
    assert held(Code.VISITORS_UP_CONVERSION_FLAT, grown(1_500, 0.01)).value == 0.5


@pytest.mark.parametrize(
    "snapshot",
    [
        grown(1_499, 0.01),
        grown(5_000, 0.0111),
        grown(None, None),
        grown(5_000, 0.01, None, None),
        grown(5_000, 0.01, 0, None),
        grown(5_000, None),
    ],
)
def test_visitors_that_did_not_grow_in_vain(snapshot: Snapshot) -> None:
    assert ask(Code.VISITORS_UP_CONVERSION_FLAT, snapshot) is None


def advertised(*spends: tuple[int | None, int]) -> Snapshot:
    days = tuple(
        day(number, ad_spend_fen=spend, paid_orders=orders)
        for number, (spend, orders) in enumerate(spends, 1)
    )
    return shop(figures(by_day=days), figures(by_day=(day(31, ad_spend_fen=1_000, paid_orders=1),)))


def test_money_for_ads_on_days_without_an_order() -> None:
    found = held(Code.ADS_WITHOUT_ORDERS, advertised((6_000, 0), (9_000, 1), (4_000, 0)))
    assert found.value == found.threshold == 10_000
    assert days_of(found.rows) == [1, 3]


@pytest.mark.parametrize("spends", [[(9_999, 0)], [(50_000, 1)], [(None, 0)], [(0, 0)], []])
def test_ads_that_brought_orders_or_cost_little(spends: list[tuple[int | None, int]]) -> None:
    assert ask(Code.ADS_WITHOUT_ORDERS, advertised(*spends)) is None


def test_an_order_costs_more_than_before() -> None:
    found = held(Code.COST_PER_ORDER_UP, advertised((2_600, 2), (None, 7)))
    assert found.value == pytest.approx(0.3)
    assert found.facts == {"cost_fen": 1_300, "cost_before_fen": 1_000}
    assert days_of(found.rows) == [1]


@pytest.mark.parametrize("spends", [[(2_599, 2)], [(5_000, 0)], [(None, 1)], []])
def test_an_order_costs_no_more_or_nobody_knows(spends: list[tuple[int | None, int]]) -> None:
    assert ask(Code.COST_PER_ORDER_UP, advertised(*spends)) is None


def from_regions(*parts: tuple[str | None, int]) -> Snapshot:
    whole = sum(part for _, part in parts)
    regions = tuple(RegionFigure(name, part, 1, part / whole) for name, part in parts)
    return shop(figures(by_region=regions, paid_orders=5), region_orders=(3, 4))


def test_a_region_over_forty_per_cent_leads_to_its_orders() -> None:
    found = held(Code.REGION_SHARE_HIGH, from_regions((None, 50), ("广东", 41), ("浙江", 9)))
    assert (found.facts["region"], found.value, found.ids) == ("广东", 0.41, (3, 4))


@pytest.mark.parametrize(
    "snapshot",
    [
        from_regions(("广东", 40), ("浙江", 30), ("江苏", 30)),
        from_regions((None, 90), ("广东", 10)),
        shop(),
        shop(figures(by_region=(RegionFigure("广东", 9, 4, 1.0),), paid_orders=4)),
    ],
)
def test_no_region_stands_out(snapshot: Snapshot) -> None:
    assert ask(Code.REGION_SHARE_HIGH, snapshot) is None


def test_three_days_without_traffic() -> None:
    missing = tuple(day(number).day for number in (3, 2, 1))
    found = held(Code.TRAFFIC_MISSING, shop(missing_days=missing))
    assert (found.value, days_of(found.rows)) == (3, [3, 2, 1])
    assert ask(Code.TRAFFIC_MISSING, shop(missing_days=missing[1:])) is None
    fewer = limit(Code.TRAFFIC_MISSING, 2)
    assert ask(Code.TRAFFIC_MISSING, shop(missing_days=missing[1:], limits=fewer)) is not None


@pytest.mark.parametrize("missing", [(), None])
def test_traffic_up_to_yesterday_or_none_ever(missing: tuple[()] | None) -> None:
    assert ask(Code.TRAFFIC_MISSING, shop(missing_days=missing)) is None
