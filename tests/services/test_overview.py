"""What the pages of the data centre show, beside a count by hand."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from seller_desk.models.listing import PriceTier, ReviewNote, RivalPrice, Violation
from seller_desk.models.store import Store
from seller_desk.services import overview
from seller_desk.services.data.buyers import cohorts, concentration, frequencies
from seller_desk.services.data.measures import Bought
from seller_desk.services.data.ranges import last_days
from seller_desk.services.data.rhythm_of_orders import pattern
from seller_desk.services.product_course import effects, product_course
from seller_desk.services.three_steps import three_steps
from seller_desk.words import AfterSaleState, OrderStatus, Tier, ViolationState
from tests.makers import NOW, make_case, make_customer, make_product
from tests.services.shop import goods, sold, viewed, visited

MONTH = last_days(NOW, 30)


def test_orders_stand_in_their_hour_of_the_week(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 1, status=OrderStatus.CLOSED)
        sold(session, 8)
        sold(session, 40)
    with store.read() as session:
        found = pattern(session, MONTH)
    assert found[6][12] == 2  # yesterday is a Sunday
    assert sum(map(sum, found)) == 2


def test_buyers_by_the_number_of_their_orders() -> None:
    bought = [Bought(orders, 1, is_new=False) for orders in (1, 1, 2, 5, 9)]
    assert frequencies(bought) == (2, 1, 0, 0, 2)


def test_the_first_ones_bring_their_part() -> None:
    buyers = {key: Bought(1, fen, is_new=False) for key, fen in ((1, 50), (2, 30), (3, 20))}
    found = concentration(buyers, 100, 2)
    assert [key for key, _ in found.buyers] == [1, 2]
    assert (found.share_of(1), found.share_of(10)) == (0.5, 0.8)
    assert concentration({}, 0, 2).share_of(1) is None


def test_a_cohort_is_followed_month_by_month(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        first, second = (make_customer(session, name).id for name in "甲乙")
        sold(session, 60, customer_id=first)
        sold(session, 55, customer_id=second)
        sold(session, 20, customer_id=first)
        sold(session, 5, customer_id=first)
    with store.read() as session:
        (found,) = cohorts(session, NOW.date())
    assert (found.month, found.buyers) == (date(2026, 9, 1), (2, 0, 1))
    assert found.kept(2) == 0.5
    assert found.kept(3) is None


def test_the_rows_of_an_amount_come_to_the_amount(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 1, 10_000, province="广东")
        order = sold(session, 2, 5_000)
        make_case(session, order, state=AfterSaleState.REFUND_SUCCESS, amount_fen=2_000)
        sold(session, 3, 7_000, status=OrderStatus.CLOSED)
        sold(session, 31, 900)
        look = overview.shop_look(session, MONTH, NOW)
        ids = overview.paid_orders(session, MONTH)
        assert look is not None
        assert (look.now.paid_fen, len(ids)) == (13_000, look.now.paid_orders)
        assert len(overview.region_orders(session, MONTH, "广东")) == 1
        assert overview.region_orders(session, MONTH, None) == (order.id,)


def test_who_has_changed_tier_since_the_range_began(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        riser, stayer = (make_customer(session, name).id for name in "甲乙")
        sold(session, 60, 50_000, customer_id=riser)
        sold(session, 5, 80_000, customer_id=riser)
        sold(session, 5, 10_000, customer_id=stayer)
        look = overview.buyer_look(session, MONTH, NOW)
    assert look.moved == {(Tier.NEW, Tier.REGULAR): 1}
    assert look.tiers[Tier.REGULAR] == (riser,)


def test_a_product_shows_its_days_and_what_was_changed(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "短袖")
        product_id = shirt.id
        viewed(session, shirt, 1, page_views=90, visitors=50)
        buyer = make_customer(session).id
        sold(session, 1, customer_id=buyer, lines=[goods(shirt, 100)])
    with store.write("change_product", now=NOW - timedelta(days=3)) as session:
        session.get_one(type(shirt), product_id).title = "短袖新款"
    with store.read() as session:
        found = product_course(session, product_id, MONTH)
        assert product_course(session, 999, MONTH) is None
    assert found is not None
    last = found.days[-1]
    assert (last.views, last.visitors, last.ordering_buyers, last.conversion) == (90, 50, 1, 0.02)
    assert found.days[0].views is None
    assert [(one.day, one.what.value) for one in found.changes] == [
        (NOW.date() - timedelta(3), "title")
    ]


def test_a_change_is_set_between_the_days_before_and_after_it(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "短袖")
        product_id, buyer = shirt.id, make_customer(session).id
        for day, visitors in ((9, 100), (8, 100), (5, 900), (3, 50), (2, 150)):
            viewed(session, shirt, day, page_views=2 * visitors, visitors=visitors)
        for day in (8, 5, 3, 2):
            sold(session, day, customer_id=buyer, lines=[goods(shirt, 100)])
    changed = NOW.date() - timedelta(days=5)
    with store.read() as session:
        found = effects(session, product_id, {changed, NOW.date() + timedelta(days=90)})
        assert effects(session, product_id, ()) == {}
    before, after = found[changed].before, found[changed].after
    assert (before.days, before.views, before.visitors) == (2, 200, 100)
    assert (before.conversion, after.conversion) == (1 / 200, 2 / 200)
    assert (after.days, after.visitors) == (2, 100)
    assert [effect.is_known for effect in found.values()].count(True) == 1


def weak(session: Session) -> int:
    shirt = make_product(session, "短袖")
    viewed(session, shirt, 1, page_views=500, visitors=300)
    return shirt.id


def test_the_three_steps_of_a_product(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        product_id = weak(session)
        visited(session, 1, visitors=300)
    with store.read() as session:
        (one,) = three_steps(session, MONTH, NOW)
    assert (one.views, one.conversion, one.bad_reviews, one.is_dear) == (500, 0.0, 0, None)
    assert "missing_prices" in one.missing
    with store.write("made", now=NOW) as session:
        session.add(PriceTier(product_id=product_id, from_quantity=1, price_fen=2_000))
        for day, fen in (("2026-11-01", 1_000), ("2026-11-20", 1_900), ("2026-11-20", 1_800)):
            session.add(RivalPrice(product_id=product_id, day=day, price_fen=fen))
        for is_good, answered in ((True, False), (False, True), (False, False)):
            session.add(
                ReviewNote(
                    product_id=product_id,
                    day="2026-11-20",
                    is_good=is_good,
                    text="偏小",
                    is_answered=answered,
                )
            )
    with store.read() as session:
        (one,) = three_steps(session, MONTH, NOW)
    assert (one.bad_reviews, one.price_fen, one.rival_fen, one.is_dear) == (1, 2_000, 1_800, True)
    assert "images_too_few" in one.missing
    assert "missing_prices" not in one.missing


def test_points_that_the_platform_took_back_are_no_longer_counted(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for state, points in (
            (ViolationState.OPEN, 2),
            (ViolationState.UPHELD, 1),
            (ViolationState.WITHDRAWN, 6),
        ):
            session.add(Violation(category="image", points=points, opened_at=NOW, state=state))
        last_year = NOW - timedelta(days=365)
        session.add(
            Violation(category="image", points=12, opened_at=last_year, state=ViolationState.UPHELD)
        )
    with store.read() as session:
        assert overview._points(session, NOW) == 3
