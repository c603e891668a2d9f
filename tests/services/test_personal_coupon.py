"""A coupon for one large buyer."""

from dataclasses import replace

import pytest

from seller_desk.errors import CustomerCode
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.customer import contacts, coupons
from seller_desk.services.personal_coupon import (
    Habits,
    Offer,
    habits,
    offer_text,
    personal_offer,
    personal_warnings,
    proposed,
)
from seller_desk.services.sales_book import Sale
from seller_desk.words import Tier
from tests.makers import NOW, make_customer, make_product
from tests.services.shop import goods, sold


@pytest.mark.parametrize(
    ("orders", "average", "margin", "expected"),
    [
        (10, 10_000_00, 0.3, (11_000_00, 330_00)),
        (10, 10_000_00, None, (11_000_00, 330_00)),
        (10, 10_000_00, 0.06, (11_000_00, 220_00)),  # at most a third of the margin
        (10, 10_000_00, -0.1, (11_000_00, 1_00)),
        (3, 9_123_45, 0.5, (10_100_00, 300_00)),
        (0, 0, None, (100_00, 1_00)),
    ],
)
def test_the_proposal_follows_the_average_order_and_spares_the_margin(
    orders: int, average: int, margin: float | None, expected: tuple[int, int]
) -> None:
    assert proposed(Habits(orders, orders * average, margin, ())) == expected


def test_no_margin_is_claimed_where_too_little_is_known() -> None:
    known = Sale(1, 1, Tier.KEY, 1000, 1000, 799, 0)
    assert habits([known]).margin is None
    assert habits([known._replace(covered_fen=800, cost_fen=600)]).margin == 0.25


def read(store: Store, customer: int) -> Offer:
    with store.read() as session:
        return personal_offer(session, customer, rules.load(session), NOW)


def test_it_is_given_noted_with_its_message_and_taken_back(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "纯棉T恤", cost_fen=9_000)
        buyer, other = (make_customer(session, name).id for name in ("云裳服饰", "别家"))
        for days, paid, who in ((3, 60_000_00, buyer), (90, 80_000_00, buyer), (5, 99, other)):
            sold(session, days, paid, customer_id=who, lines=[goods(shirt, 10_000, 100)])
        sold(session, 400, 99_000_00, customer_id=buyer)
    offer = read(store, buyer)
    assert (offer.habits.orders, offer.habits.average_fen) == (2, 70_000_00)
    draft = replace(offer.draft, name="给云裳")
    text = offer_text(offer, draft)
    assert text.startswith("云裳服饰您好")
    assert "满77000减2310元（2026-12-06前有效）" in text

    with store.write("issue_coupon", now=NOW) as session:
        coupons.issue_coupon(session, draft, NOW, words=text)

    with store.read() as session:
        [grant] = coupons.grants(session, buyer)
        assert (grant.coupon, grant.threshold_fen) == ("给云裳", 77_000_00)
        [entry] = contacts.log(session, buyer)
        assert (entry.text, entry.coupon_id) == (text, grant.coupon_id)
        assert not coupons.grants(session, other)
    history.undo(store, now=NOW)
    with store.read() as session:
        assert not coupons.listing(session, NOW)
        assert not contacts.log(session, buyer)


def test_what_to_know_goes_by_the_customers_own_margin(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session).id
        cheap = make_product(session, cost_fen=9_900)
        sold(session, 3, 1_000_000, customer_id=buyer, lines=[goods(cheap, 10_000, 100)])
    offer = read(store, buyer)
    draft = replace(offer.draft, threshold_fen=2_000_000, reduction_fen=50_000)

    with store.read() as session:
        told = [problem.code for problem in personal_warnings(session, draft, offer.habits)]

    assert told == [CustomerCode.COUPON_BELOW_COST, CustomerCode.NEVER_REACHED]
