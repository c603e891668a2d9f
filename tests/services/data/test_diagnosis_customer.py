"""Rules about customers, each at, above and below its limit, and without anything to go by."""

from datetime import timedelta

import pytest

from seller_desk.services.data.measures import Bought, Figures
from seller_desk.services.data.snapshot import Silence, Snapshot
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Tier
from tests.makers import NOW
from tests.services.data.snapshots import ask, bought, figures, held, limit, shop


def newcomers(new: int, old: int) -> Figures:
    buyers = {number: Bought(1, 100, number <= new) for number in range(1, new + old + 1)}
    whole = len(buyers)
    share = new / whole if whole else None
    return figures(buyers=buyers, paying_buyers=whole, new_share=share)


def test_over_eighty_per_cent_new() -> None:
    found = held(Code.NEW_SHARE_HIGH, shop(newcomers(9, 2)))
    assert found.value == pytest.approx(9 / 11)
    assert found.ids == tuple(range(1, 10))


@pytest.mark.parametrize(("new", "old"), [(8, 2), (0, 5), (4, 0), (0, 0)])
def test_not_too_many_new(new: int, old: int) -> None:
    assert ask(Code.NEW_SHARE_HIGH, shop(newcomers(new, old))) is None


def test_fewer_buyers_are_needed_when_the_shop_says_so() -> None:
    few = limit(Code.NEW_SHARE_HIGH, 4, "buyers")
    assert ask(Code.NEW_SHARE_HIGH, shop(newcomers(4, 0), limits=few)) is not None


def returning(rate: float | None, *orders: int) -> Figures:
    buyers = bought(*orders)
    return figures(repurchase_rate=rate, buyers=buyers, paying_buyers=len(buyers))


def test_those_who_bought_again_and_do_not_now() -> None:
    found = held(
        Code.REPURCHASE_FALLING,
        shop(returning(0.4, 1, 2, 2, 1, 1), returning(0.6, 2, 3, 2, 2, 1, 4)),
    )
    assert found.value == pytest.approx(1 / 3)
    assert found.ids == (1, 4, 6)


def test_a_fall_by_a_fifth_is_enough() -> None:
    before = returning(0.5, 2, 2, 2, 2, 2)
    assert ask(Code.REPURCHASE_FALLING, shop(returning(0.4, 2, 2, 1, 1, 1), before)) is not None
    assert ask(Code.REPURCHASE_FALLING, shop(returning(0.41, 2, 2, 1, 1, 1), before)) is None


@pytest.mark.parametrize(
    "snapshot",
    [
        shop(),
        shop(returning(0.1, 1, 1, 1, 1, 1), returning(None)),
        shop(returning(0.1, 1, 1, 1, 1, 1), returning(0.0, 1, 1, 1, 1, 1)),
        shop(returning(0.0, 1, 1, 1, 1), returning(1.0, 2, 2, 2, 2, 2)),
        shop(returning(0.9, 2, 2, 2, 2, 1), returning(0.5, 2, 2, 2, 1, 1)),
    ],
)
def test_repurchase_does_not_fall_or_says_nothing(snapshot: Snapshot) -> None:
    assert ask(Code.REPURCHASE_FALLING, snapshot) is None


def spending(*amounts: int) -> Figures:
    buyers = {number: Bought(1, amount, is_new=False) for number, amount in enumerate(amounts, 1)}
    average = sum(amounts) / len(amounts) if amounts else None
    return figures(average_spend_fen=average, buyers=buyers, paying_buyers=len(buyers))


def test_buyers_below_what_was_usual() -> None:
    found = held(
        Code.AVERAGE_SPEND_FALLING,
        shop(spending(50, 60, 150, 70, 70), spending(100, 100, 100, 100, 100)),
    )
    assert found.value == pytest.approx(0.2)
    assert found.ids == (4, 5, 2, 1)


@pytest.mark.parametrize(
    "snapshot",
    [
        shop(),
        shop(spending(81, 81, 81, 81, 81), spending(100, 100, 100, 100, 100)),
        shop(spending(5, 5, 5, 5), spending(100, 100, 100, 100, 100)),
        shop(spending(5, 5, 5, 5, 5)),
        shop(spending(200, 200, 200, 200, 200), spending(100, 100, 100, 100, 100)),
    ],
)
def test_spend_does_not_fall_or_says_nothing(snapshot: Snapshot) -> None:
    assert ask(Code.AVERAGE_SPEND_FALLING, snapshot) is None


def often(now: tuple[int, ...], before: tuple[int, ...], *tiers: Tier) -> Snapshot:
    known = dict(enumerate(tiers, 1))
    return shop(figures(buyers=bought(*now)), figures(buyers=bought(*before)), tiers=known)


def test_old_customers_buy_less_often() -> None:
    snapshot = often((2, 3, 0, 9), (4, 3, 3, 1), Tier.REGULAR, Tier.KEY, Tier.KEY, Tier.NEW)
    found = held(Code.FREQUENCY_FALLING, snapshot)
    assert (found.value, found.ids) == (0.5, (3, 1))
    assert found.rows[1].facts == {"orders": 2, "orders_before": 4}


def test_a_fifth_fewer_orders_are_enough() -> None:
    assert ask(Code.FREQUENCY_FALLING, often((4,), (5,), Tier.KEY)) is not None
    assert ask(Code.FREQUENCY_FALLING, often((40,), (50,), Tier.KEY)) is not None
    assert ask(Code.FREQUENCY_FALLING, often((5,), (6,), Tier.KEY)) is None


@pytest.mark.parametrize(
    "snapshot",
    [shop(), often((1,), (5,), Tier.NEW), often((5,), (), Tier.KEY), often((6,), (5,), Tier.KEY)],
)
def test_old_customers_buy_as_often_or_there_are_none(snapshot: Snapshot) -> None:
    assert ask(Code.FREQUENCY_FALLING, snapshot) is None


def silent(days: float, gap: float | None, tier: Tier = Tier.REGULAR, number: int = 1) -> Silence:
    return Silence(number, tier, NOW - timedelta(days=days), gap)


def test_silent_for_too_many_times_the_own_rhythm() -> None:
    known = (silent(19, 10), silent(18, 10, number=2), silent(400, None, number=3))
    found = held(Code.RHYTHM_BROKEN, shop(silent=known))
    assert (found.ids, found.value, found.threshold) == ((1,), 1.9, 1.8)
    worse = held(Code.RHYTHM_BROKEN, shop(silent=(*known, silent(40, 10, number=4))))
    assert (worse.ids, worse.value) == ((4, 1), 4)
    patient = shop(silent=known, settings=ShopSettings(lapsed_factor=2))
    assert ask(Code.RHYTHM_BROKEN, patient) is None


def test_nobody_is_out_of_rhythm_in_an_empty_shop() -> None:
    assert ask(Code.RHYTHM_BROKEN, shop()) is None


def test_a_key_customer_silent_for_more_than_thirty_days() -> None:
    known = (
        silent(31, None, Tier.KEY),
        silent(30.9, 5, Tier.KEY, 2),
        silent(90, None, Tier.REGULAR, 3),
    )
    found = held(Code.KEY_CUSTOMER_LAPSED, shop(silent=known))
    assert (found.ids, found.value, found.threshold) == ((1,), 31, 30)
    worse = held(Code.KEY_CUSTOMER_LAPSED, shop(silent=(*known, silent(50, 9, Tier.KEY, 4))))
    assert (worse.ids, worse.value) == ((4, 1), 50)
    later = shop(silent=known, settings=ShopSettings(lapsed_days=31))
    assert ask(Code.KEY_CUSTOMER_LAPSED, later) is None
    assert ask(Code.KEY_CUSTOMER_LAPSED, shop()) is None


def test_one_customer_brings_more_than_three_tenths() -> None:
    found = held(Code.CONCENTRATION_HIGH, shop(whole(31, 20, 19, 15, 15)))
    assert (found.ids, found.value) == ((1,), 0.31)


def whole(*amounts: int) -> Figures:
    found = spending(*amounts)
    return figures(buyers=found.buyers, paying_buyers=found.paying_buyers, paid_fen=sum(amounts))


@pytest.mark.parametrize("amounts", [(30, 30, 20, 10, 10), (90, 5, 3, 2), (0, 0, 0, 0, 0), ()])
def test_nobody_brings_so_much(amounts: tuple[int, ...]) -> None:
    assert ask(Code.CONCENTRATION_HIGH, shop(whole(*amounts))) is None
