"""Rules about products, each at, above and below its limit, and without anything to go by."""

import pytest

from seller_desk.services.data.measures import ProductFigure
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.limits import FindingCode as Code
from tests.services.data.snapshots import ask, figures, held, listed, shop, viewed


def seen(*products: ProductFigure, live: tuple[int, ...] = (1, 2, 3)) -> Snapshot:
    return shop(figures(by_product=products), products=tuple(listed(one) for one in live))


def test_views_without_an_order_the_most_viewed_first() -> None:
    found = held(
        Code.VIEWS_WITHOUT_ORDERS,
        seen(viewed(1, views=300), viewed(2, views=900), viewed(3, views=500, ordering_buyers=1)),
    )
    assert (found.ids, found.value, found.threshold) == ((2, 1), 900, 300)


@pytest.mark.parametrize(
    "one",
    [
        viewed(views=299),
        viewed(views=None),
        viewed(views=900, ordering_buyers=1),
        viewed(views=900, ordering_buyers=None),
    ],
)
def test_views_that_led_to_orders_or_are_few(one: ProductFigure) -> None:
    assert ask(Code.VIEWS_WITHOUT_ORDERS, seen(one)) is None


def test_a_thousand_views_and_ten_buyers() -> None:
    found = held(
        Code.HIGH_VIEWS_LOW_CONVERSION,
        seen(viewed(1, views=1_000, visitors=1_000, conversion=0.01, ordering_buyers=10)),
    )
    assert (found.ids, found.value, found.threshold) == ((1,), 0.01, 0.03)


@pytest.mark.parametrize(
    "one",
    [
        viewed(views=999, conversion=0.01),
        viewed(views=1_000, conversion=0.03),
        viewed(views=1_000),
        viewed(),
    ],
)
def test_no_low_conversion_of_many_views(one: ProductFigure) -> None:
    assert ask(Code.HIGH_VIEWS_LOW_CONVERSION, seen(one)) is None


@pytest.mark.parametrize(
    "one",
    [
        viewed(views=99, conversion=0.0, traffic_days=14),
        viewed(views=99, conversion=0.029, ordering_buyers=1, traffic_days=30),
        viewed(views=0, traffic_days=14),
    ],
)
def test_hardly_seen_and_hardly_ordered(one: ProductFigure) -> None:
    assert held(Code.LOW_VIEWS_LOW_CONVERSION, seen(one)).ids == (1,)


@pytest.mark.parametrize(
    "one",
    [
        viewed(views=100, conversion=0.0, traffic_days=14),
        viewed(views=99, conversion=0.03, traffic_days=14),
        viewed(views=99, conversion=0.0, traffic_days=13),
        viewed(views=None, traffic_days=14),
        viewed(views=9, ordering_buyers=1, traffic_days=14),
        viewed(9, views=9, conversion=0.0, traffic_days=14),
    ],
)
def test_no_candidate_to_give_up(one: ProductFigure) -> None:
    assert ask(Code.LOW_VIEWS_LOW_CONVERSION, seen(one)) is None


def test_ten_carts_and_no_order() -> None:
    found = held(
        Code.CART_WITHOUT_ORDERS, seen(viewed(1, cart_buyers=10), viewed(2, cart_buyers=12))
    )
    assert (set(found.ids), found.value) == ({1, 2}, 12)


@pytest.mark.parametrize(
    "one",
    [viewed(cart_buyers=9), viewed(cart_buyers=20, ordering_buyers=1), viewed(cart_buyers=None)],
)
def test_carts_that_were_bought_or_are_few(one: ProductFigure) -> None:
    assert ask(Code.CART_WITHOUT_ORDERS, seen(one)) is None


def test_traffic_of_a_product_that_is_not_the_shops_is_no_evidence() -> None:
    stranger = ProductFigure(None, title="生面孔", views=5_000, cart_buyers=50, ordering_buyers=0)
    for code in (Code.VIEWS_WITHOUT_ORDERS, Code.CART_WITHOUT_ORDERS):
        assert ask(code, seen(stranger)) is None
