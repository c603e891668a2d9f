"""What passed between the invented shop and its customers keeps the rules of the desk."""

from collections import defaultdict
from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import (
    Contact,
    Coupon,
    CouponGrant,
    CustomerTag,
    MessageTemplate,
    Quote,
)
from seller_desk.models.order import Order
from seller_desk.services import settings as rules
from seller_desk.services.customer import coupons, messages, quote_sheet, rhythm
from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_facts import draft_of
from seller_desk.services.tiers import bought_since
from seller_desk.words import ContactKind, QuoteState, Tier
from tests.makers import NOW

DAY = timedelta(days=1)


def test_the_coupons_of_the_guide_run_and_one_ends_tomorrow(session: Session) -> None:
    found = coupons.listing(session, NOW)
    amounts = {(one.threshold_fen, one.reduction_fen, *one.tiers) for one in found}

    assert amounts >= {(50_000, 3_000, Tier.NEW), (500_000, 30_000, Tier.REGULAR)}
    assert (NOW + DAY).date() in {one.ends_on for one in found}
    assert {one.state for one in found} == {coupons.CouponState.RUNNING, coupons.CouponState.ENDED}
    assert all(one.granted <= (one.total or one.granted) for one in found)
    assert sum(one.used for one in found) >= 10
    assert all(one.granted > one.used for one in found if one.state == "running")


def test_a_used_coupon_fits_its_order(session: Session) -> None:
    wanted = (
        select(CouponGrant, Coupon, Order)
        .join(Coupon, Coupon.id == CouponGrant.coupon_id)
        .join(Order, Order.id == CouponGrant.order_id)
    )
    for grant, coupon, order in session.execute(wanted):
        assert order.customer_id == grant.customer_id
        assert order.created_at is not None
        assert grant.used_at is not None
        assert coupon.made_at <= grant.granted_at <= order.created_at <= grant.used_at
        assert coupon.starts_on <= f"{order.created_at:%Y-%m-%d}" <= coupon.ends_on
        assert (order.goods_fen or 0) >= coupon.threshold_fen
        assert order.adjustment_fen == -coupon.reduction_fen
        assert order.status.is_paid


def test_nobody_was_pestered(session: Session) -> None:
    told: dict[int, list[datetime]] = defaultdict(list)
    kinds = [kind for kind in ContactKind if kind.is_marketing]
    for one in session.scalars(select(Contact).where(Contact.kind.in_(kinds))):
        told[one.customer_id].append(one.at)

    assert len(told) > 40
    for times in told.values():
        assert all(b - a >= timedelta(hours=72) for a, b in pairwise(sorted(times)))


def test_every_coupon_that_was_given_stands_in_the_log(session: Session) -> None:
    given = session.execute(select(CouponGrant.customer_id, CouponGrant.coupon_id)).all()
    logged = session.execute(
        select(Contact.customer_id, Contact.coupon_id).where(Contact.kind == ContactKind.COUPON)
    ).all()

    assert sorted(map(tuple, given)) == sorted(map(tuple, logged))
    assert set(session.scalars(select(Contact.kind))) == set(ContactKind)


def test_customers_have_tags_notes_and_somebody_who_looks_after_them(session: Session) -> None:
    people = session.scalars(select(Customer)).all()

    assert len(set(session.scalars(select(CustomerTag.customer_id)))) >= 50
    assert sum(one.note is not None for one in people) >= 10
    assert len({one.keeper for one in people}) == 4
    assert [(one.tier_locked, bool(one.tier_reason)) for one in people if one.tier_locked] == [
        (Tier.KEY, True)
    ]


def test_good_customers_have_fallen_silent_and_one_is_left_in_peace(session: Session) -> None:
    silent = rhythm.lapsed(session, rules.load(session), NOW)
    rested = session.scalars(select(Customer.id).where(Customer.snoozed_until.is_not(None))).all()

    assert len(silent) >= 5
    assert len(rested) == 1
    assert rested[0] not in {one.customer_id for one in silent}


def test_somebody_buys_for_a_hundred_thousand_a_year(session: Session) -> None:
    bought = bought_since(session, NOW - timedelta(days=365), NOW)
    assert max(bought.values()) >= rules.load(session).tier_annual_fen


def test_messages_of_the_shop_name_what_can_be_known(session: Session) -> None:
    own = session.scalars(select(MessageTemplate)).all()

    assert len(own) == 2
    for one in own:
        assert set(messages.Template(one.name, one.text).places) <= set(messages.PLACES)


def quotes(session: Session) -> list[Quote]:
    return list(session.scalars(select(Quote).order_by(Quote.id)))


def test_quotes_stand_in_every_stage(session: Session) -> None:
    found = quotes(session)
    versions = [one.version for one in found if one.number == found[-2].number]

    assert {one.state for one in found} == set(QuoteState) - {QuoteState.EXPIRED}
    assert f"{NOW + 2 * DAY:%Y-%m-%d}" in {one.valid_until for one in found}
    assert versions == [1, 2]
    assert all(one.reason for one in found if one.state is QuoteState.DECLINED)


def test_issued_quotes_are_frozen_as_the_editor_freezes_them(session: Session) -> None:
    issued = [one for one in quotes(session) if one.state is not QuoteState.DRAFT]
    for one in issued:
        kept = one.facts["sheet"]
        assert isinstance(kept, dict)
        assert one.content_hash == quote_sheet.content_hash(kept)
        sheet = quote_sheet.thawed(kept)
        assert sheet.shown == frozenset(Shown)
        assert sheet.totals == draft_of(one).totals
        assert sheet.account.is_known


def test_the_accepted_quote_is_its_order(session: Session) -> None:
    taken = next(one for one in quotes(session) if one.state is QuoteState.ACCEPTED)
    order = session.get_one(Order, taken.order_id)

    assert order.customer_id == taken.customer_id
    assert order.paid_fen == draft_of(taken).totals.total_fen
    assert taken.issued_at is not None
    assert order.created_at is not None
    assert taken.issued_at < order.created_at == taken.decided_at
    assert taken.quoted_on <= f"{order.created_at:%Y-%m-%d}" <= taken.valid_until
