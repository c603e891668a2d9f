from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from seller_desk.errors import CustomerCode, DeskError
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import figures, history
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries, tiers
from seller_desk.services.customer.people import snooze_customers
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.customer.rhythm import lapsed
from seller_desk.services.customer.tiers import TierRules
from seller_desk.words import AfterSaleState, Tier
from tests.makers import NOW, make_case, make_customer, make_order

DAY = timedelta(days=1)
USUAL = TierRules(100_000, 1_000_000)


def buyer(store: Store, name: str, *bought: tuple[int, int]) -> int:
    """A customer with an order of so many fen, so many days ago, for each pair."""
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name)
        for place, (paid_fen, days) in enumerate(bought):
            at = NOW - days * DAY
            facts = {"paid_fen": paid_fen, "paid_at": at, "created_at": at}
            make_order(session, f"26{customer.id:05}{place}", customer_id=customer.id, **facts)
        return customer.id


def tier(store: Store, customer: int) -> Tier:
    with store.read() as session:
        settings = rules.load(session)
        [row] = queries.rows(session, [customer], settings, NOW)
        [found] = queries.find(session, CustomerFilter(tier=row.tier), settings, NOW) or [0]
        assert found == customer
        return row.tier


@pytest.mark.parametrize(
    ("paid_fen", "expected"),
    [
        (0, Tier.NEW),
        (99_999, Tier.NEW),
        (100_000, Tier.REGULAR),
        (999_999, Tier.REGULAR),
        (1_000_000, Tier.KEY),
    ],
)
def test_a_bound_belongs_to_the_upper_tier(store: Store, paid_fen: int, expected: Tier) -> None:
    assert tier(store, buyer(store, "华艺服饰", (paid_fen, 3))) is expected


def test_a_refund_moves_a_customer_down_and_undoing_it_up_again(store: Store) -> None:
    customer = buyer(store, "华艺服饰", (1_000_000, 3))
    with store.write("refund", now=NOW) as session:
        order = session.scalars(select(Order).where(Order.customer_id == customer)).one()
        make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=1)
    assert tier(store, customer) is Tier.REGULAR
    history.undo(store, now=NOW)
    assert tier(store, customer) is Tier.KEY


def test_other_bounds_are_looked_at_before_they_are_written(store: Store) -> None:
    one, two = buyer(store, "华艺服饰", (500_000, 3)), buyer(store, "巨浪百货", (50_000, 3))
    wanted = TierRules(50_000, 500_000)
    with store.read() as session:
        found = tiers.preview_tiers(session, wanted, NOW)
    assert found.before == {Tier.NEW: 1, Tier.REGULAR: 1, Tier.KEY: 0}
    assert found.after == {Tier.NEW: 0, Tier.REGULAR: 1, Tier.KEY: 1}
    assert [(move.name, move.old, move.new) for move in found.moves] == [
        ("华艺服饰", Tier.REGULAR, Tier.KEY),
        ("巨浪百货", Tier.NEW, Tier.REGULAR),
    ]
    with store.write("change_tiers", now=NOW) as session:
        tiers.change_tiers(session, wanted)
    with store.read() as session:
        assert queries.tier_counts(session, rules.load(session), NOW) == found.after
        assert [
            row.tier for row in queries.rows(session, [one, two], rules.load(session), NOW)
        ] == [
            Tier.KEY,
            Tier.REGULAR,
        ]
    history.undo(store, now=NOW)
    with store.read() as session:
        assert tiers.rules_of(rules.load(session)) == USUAL


def test_both_bounds_may_move_past_where_the_other_stood(store: Store) -> None:
    for wanted in (TierRules(2_000_000, 5_000_000), TierRules(10_000, 50_000, 365)):
        with store.write("change_tiers", now=NOW) as session:
            tiers.change_tiers(session, wanted)
        with store.read() as session:
            assert tiers.rules_of(rules.load(session)) == wanted


@pytest.mark.parametrize("wrong", [TierRules(5, 5), TierRules(0, 5), TierRules(6, 5)])
def test_bounds_that_cross_are_refused(store: Store, wrong: TierRules) -> None:
    with pytest.raises(DeskError) as caught, store.read() as session:
        tiers.preview_tiers(session, wrong, NOW)
    assert caught.value.first.code is CustomerCode.BAD_TIERS


def test_purchases_of_the_last_days_alone_can_make_the_tier(store: Store) -> None:
    customer = buyer(store, "华艺服饰", (1_000_000, 100), (150_000, 3))
    assert tier(store, customer) is Tier.KEY
    with store.write("change_tiers", now=NOW) as session:
        tiers.change_tiers(session, TierRules(100_000, 1_000_000, 90))
    assert tier(store, customer) is Tier.REGULAR


def test_a_tier_set_by_hand_stands_everywhere_until_it_is_let_go(store: Store) -> None:
    customer = buyer(store, "小李百货", (5_000, 40))
    with store.write("lock_tier", now=NOW) as session:
        tiers.lock_tier(session, customer, Tier.KEY, "集团采购，走线下")
    assert tier(store, customer) is Tier.KEY
    with store.read() as session:
        settings = rules.load(session)
        [one] = lapsed(session, settings, NOW)
        assert one.tier is Tier.KEY
        known = figures.figures(session, None, None, NOW + 10 * DAY, settings)
        assert (
            known.by_tier == figures.figures(session, None, None, NOW + 10 * DAY, settings).by_tier
        )
        card = queries.card(session, customer, settings, NOW)
        assert card is not None
        assert card.row.is_locked
        assert card.tier_reason == "集团采购，走线下"
    with store.write("lock_tier", now=NOW) as session:
        tiers.lock_tier(session, customer, None)
    assert tier(store, customer) is Tier.NEW


def test_a_tier_is_not_set_by_hand_without_a_reason(store: Store) -> None:
    customer = buyer(store, "小李百货")
    with pytest.raises(DeskError) as caught, store.write("lock_tier", now=NOW) as session:
        tiers.lock_tier(session, customer, Tier.KEY, " ")
    assert caught.value.first.code is CustomerCode.MISSING_TIER_REASON


@pytest.mark.parametrize(
    ("bought", "is_large"),
    [
        (((10_000_000, 3),), True),
        (((9_999_999, 3),), False),
        (((5_000_000, 364), (5_000_000, 3)), True),
        (((5_000_000, 366), (5_000_000, 3)), False),
    ],
)
def test_who_buys_for_a_hundred_thousand_yuan_a_year_is_marked(
    store: Store, bought: tuple[tuple[int, int], ...], *, is_large: bool
) -> None:
    customer = buyer(store, "华艺服饰", *bought)
    with store.read() as session:
        settings = rules.load(session)
        assert queries.rows(session, [customer], settings, NOW)[0].is_large is is_large
        found = queries.find(session, CustomerFilter(is_large=True), settings, NOW)
        assert list(found) == ([customer] if is_large else [])


def test_the_snoozed_are_in_no_list_of_the_silent(
    store: Store, dump: Callable[[], dict[str, list[tuple[object, ...]]]]
) -> None:
    customer = buyer(store, "华艺服饰", (500_000, 40))
    before = dump()
    with store.write("snooze_customers", now=NOW) as session:
        snooze_customers(session, [customer], NOW.date() + 7 * DAY)
    with store.read() as session:
        settings = rules.load(session)
        assert lapsed(session, settings, NOW + 7 * DAY) == []
        assert [one.customer_id for one in lapsed(session, settings, NOW + 8 * DAY)] == [customer]
    history.undo(store, now=NOW)
    assert dump() == before
