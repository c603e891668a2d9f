from dataclasses import replace
from datetime import date

import pytest

from seller_desk.services.order.filters import (
    DueWindow,
    OrderFilter,
    PaperState,
    SortKey,
    Stage,
)
from seller_desk.views.order import facets
from seller_desk.views.order.facets import Facet
from seller_desk.words import ProductKind

EVERYTHING = OrderFilter(
    stage=Stage.AWAITING_SHIPMENT,
    find="华艺",
    due=DueWindow.TODAY,
    paper=PaperState.REPRINT,
    kinds=frozenset({ProductKind.CUSTOM}),
    provinces=frozenset({"广东", None}),
    couriers=frozenset({"ZTO"}),
    min_fen=100,
    max_fen=9_950,
    created_since=date(2026, 11, 1),
    created_until=date(2026, 11, 2),
    flags=frozenset({1, 2, 3}),
    customer_id=1,
    product_id=2,
)


def test_every_field_that_narrows_a_list_belongs_to_one_condition() -> None:
    fields = [field for names in facets.FIELDS.values() for field in names]
    own = {"stage", "sort", "descending", "then"}
    assert sorted(fields) == sorted(set(OrderFilter.__slots__) - own)


@pytest.mark.parametrize("facet", Facet)
def test_a_list_without_a_condition_has_all_the_others(facet: Facet) -> None:
    left = facets.active(facets.without(EVERYTHING, facet))
    assert set(left) == set(Facet) - {facet}


@pytest.mark.parametrize("facet", Facet)
def test_every_condition_can_be_named_with_its_value(facet: Facet) -> None:
    assert facets.name(facet)
    assert facets.value(facet, EVERYTHING)


def test_ranges_are_told_in_few_words() -> None:
    assert facets.amounts(100, 9_950) == "1–99.50"
    assert facets.amounts(5_000_000, None) == "from 50,000"
    assert facets.amounts(None, 100) == "up to 1"
    assert facets.days(date(2026, 11, 1), date(2026, 11, 1)) == "11-01"
    assert facets.days(date(2026, 11, 1), None) == "from 11-01"
    assert facets.days(None, date(2026, 11, 1)) == "up to 11-01"


def test_many_values_are_told_by_the_first_and_a_number() -> None:
    assert facets.value(Facet.FLAG, EVERYTHING) == "Red flag +2"


def test_another_list_has_its_own_order_and_no_clock_where_none_runs() -> None:
    done = facets.of_stage(Stage.COMPLETED, EVERYTHING)
    assert (done.sort, done.descending, done.due) == (SortKey.CREATED, True, None)
    assert done.find == "华艺"
    ship = facets.of_stage(Stage.AWAITING_SHIPMENT, done)
    assert (ship.sort, ship.descending) == (SortKey.DEADLINE, False)


def test_a_list_from_elsewhere_comes_in_its_usual_order() -> None:
    plain = OrderFilter(stage=Stage.AWAITING_SHIPMENT)
    assert facets.in_usual_order(plain).sort is SortKey.DEADLINE
    sorted_by_money = replace(plain, sort=SortKey.AMOUNT)
    assert facets.in_usual_order(sorted_by_money) == sorted_by_money
