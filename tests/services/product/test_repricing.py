"""Prices of many products changed at once."""

import pytest

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product import catalog
from seller_desk.services.product.draft import ProductDraft, SkuDraft
from seller_desk.services.product.repricing import change_prices, plan_prices
from seller_desk.services.product.tiers import ChangeBy, PriceChange, TierPrice
from tests.makers import NOW

LESS = PriceChange(ChangeBy.AMOUNT, -100)


def made(store: Store, **fields: object) -> int:
    with store.write("create_product", now=NOW) as session:
        return catalog.create_product(
            session,
            ProductDraft(title="T恤", **fields),  # type: ignore[arg-type]
        )


@pytest.fixture
def three(store: Store) -> tuple[int, int, int]:
    """One with tiers, one with prices of variants, one without any."""
    return (
        made(store, tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500)), cost_fen=1_450),
        made(store, skus=(SkuDraft("红", price_fen=900), SkuDraft("蓝"))),
        made(store),
    )


def prices(store: Store, product: int) -> list[int | None]:
    with store.read() as session:
        draft = catalog.draft_of(session, product)
    return [*(tier.price_fen for tier in draft.tiers), *(sku.price_fen for sku in draft.skus)]


def test_a_plan_says_what_would_become_of_each(store: Store, three: tuple[int, int, int]) -> None:
    with store.read() as session:
        plans = plan_prices(session, [*three, 99], LESS)
    assert [plan.is_changed for plan in plans] == [True, True, False]
    assert [plan.is_below_cost for plan in plans] == [True, False, False]
    assert plans[0].after.tiers == (TierPrice(50, 1_700), TierPrice(100, 1_400))
    assert [found.code for found in plans[2].problems] == ["no_prices"]
    assert prices(store, three[0]) == [1_800, 1_500]


def test_all_are_written_as_one_step_and_undone_as_one(
    store: Store, three: tuple[int, int, int]
) -> None:
    with store.write("change_prices", now=NOW) as session:
        assert change_prices(session, three, LESS) == 2
    assert prices(store, three[0]) == [1_700, 1_400]
    assert prices(store, three[1]) == [800, None]
    with store.read() as session:
        assert history.listing(session)[0].facts == {"count": 2}
    history.undo(store, now=NOW)
    assert prices(store, three[0]) == [1_800, 1_500]
    assert prices(store, three[1]) == [900, None]


def test_one_that_would_fall_to_nothing_keeps_its_prices(
    store: Store, three: tuple[int, int, int]
) -> None:
    much = PriceChange(ChangeBy.AMOUNT, -1_000)
    with store.write("change_prices", now=NOW) as session:
        assert change_prices(session, three, much) == 1
    assert prices(store, three[0]) == [800, 500]
    assert prices(store, three[1]) == [900, None]


def test_tiers_that_rounding_makes_alike_are_not_written(store: Store) -> None:
    product = made(store, tiers=(TierPrice(50, 1_810), TierPrice(100, 1_790)))
    with store.read() as session:
        [plan] = plan_prices(session, [product], PriceChange(ChangeBy.PERCENT, -990))
    assert [found.code for found in plan.problems] == ["tiers_not_falling"]


def test_a_change_of_nothing_is_refused(store: Store, three: tuple[int, int, int]) -> None:
    with pytest.raises(DeskError) as refused, store.write("change_prices", now=NOW) as session:
        change_prices(session, [three[2]], LESS)
    assert refused.value.first.code == "no_prices"
