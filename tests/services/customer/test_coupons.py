from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from seller_desk.errors import CustomerCode, DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.customer import contacts, coupons
from seller_desk.services.customer.coupon_choice import for_customers
from seller_desk.services.customer.coupon_draft import PRESETS, CouponDraft, faults
from seller_desk.services.customer.coupon_use import use_coupons
from seller_desk.services.customer.coupons import CouponState, Granted
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ContactKind, Tier
from tests.makers import NOW, make_customer, make_order

TODAY = NOW.date()
DAY = timedelta(days=1)
DRAFT = CouponDraft(
    name="老客券",
    threshold_fen=500_000,
    reduction_fen=30_000,
    tiers=frozenset({Tier.REGULAR}),
    starts_on=TODAY,
    ends_on=TODAY + 6 * DAY,
)


def person(store: Store, name: str, paid_fen: int = 0) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name)
        if paid_fen:
            make_order(session, f"26{customer.id:05}", customer_id=customer.id, paid_fen=paid_fen)
        return customer.id


def make(store: Store, draft: CouponDraft = DRAFT) -> int:
    with store.write("make_coupon", now=NOW) as session:
        return coupons.make_coupon(session, draft, NOW)


def grant(store: Store, coupon: int, *customers: int) -> Granted:
    with store.write("grant_coupon", now=NOW) as session:
        return coupons.grant_coupon(session, coupon, customers, NOW)


def codes(draft: CouponDraft) -> list[object]:
    return [problem.code for problem in faults(draft)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, CustomerCode.MISSING_NAME),
        ({"threshold_fen": 0}, CustomerCode.BAD_THRESHOLD),
        ({"reduction_fen": 0}, CustomerCode.BAD_REDUCTION),
        ({"reduction_fen": 500_000}, CustomerCode.REDUCTION_OVER_THRESHOLD),
        ({"ends_on": TODAY - DAY}, CustomerCode.BAD_DAYS),
        ({"per_customer": 0}, CustomerCode.BAD_COUNT),
        ({"total": 0}, CustomerCode.BAD_COUNT),
        ({"tiers": frozenset()}, CustomerCode.NO_AUDIENCE),
    ],
)
def test_a_coupon_that_makes_no_sense_is_not_made(
    changes: dict[str, Any], code: CustomerCode
) -> None:
    assert codes(replace(DRAFT, **changes)) == [code]


def test_a_coupon_that_ends_on_its_first_day_and_takes_all_but_a_fen_is_allowed() -> None:
    assert codes(replace(DRAFT, ends_on=TODAY, reduction_fen=499_999)) == []


def test_the_presets_are_those_of_the_guide() -> None:
    found = [(one.tier, one.threshold_fen, one.reduction_fen) for one in PRESETS]
    assert found == [
        (Tier.NEW, 50_000, 3_000),
        (Tier.REGULAR, 500_000, 30_000),
        (Tier.KEY, None, None),
    ]


def test_what_to_know_before_it_is_made(store: Store) -> None:
    make(store)
    everybody = replace(DRAFT, name="全店券", tiers=frozenset(Tier), ends_on=TODAY)
    with store.read() as session:
        found = coupons.warnings(session, everybody, cost_share=0.95)
        calm = coupons.warnings(
            session, replace(DRAFT, tiers=frozenset({Tier.NEW})), cost_share=0.94
        )
        later = replace(DRAFT, starts_on=TODAY + 7 * DAY, ends_on=TODAY + 8 * DAY)
        assert coupons.warnings(session, later, cost_share=None) == []
    assert [problem.code for problem in found] == [
        CustomerCode.COUPON_BELOW_COST,
        CustomerCode.OPEN_TO_ALL,
        CustomerCode.OVERLAPPING,
    ]
    assert found[0].facts == {"left": "4,700.00", "threshold": "5,000.00"}
    assert calm == []


def test_it_goes_to_its_tier_and_leaves_out_the_others_by_name(store: Store) -> None:
    regular, new = person(store, "锦禾针织", 500_000), person(store, "小李百货")
    found = grant(store, make(store), regular, new)
    assert found.customers == (regular,)
    assert [(one.name, one.code) for one in found.left_out] == [
        ("小李百货", CustomerCode.NOT_IN_AUDIENCE)
    ]
    with store.read() as session:
        [row] = contacts.log(session, regular)
        assert (row.kind, row.text) == (ContactKind.COUPON, "满5000减300元（2026-11-29前有效）")
        [got] = coupons.grants(session, regular)
        assert (got.coupon, got.used_at) == ("老客券", None)


def test_the_coupon_that_fits_comes_first_and_one_that_is_over_not_at_all(store: Store) -> None:
    regular = person(store, "老客户", 500_000)
    for_new = make(store, replace(DRAFT, name="新客", tiers=frozenset({Tier.NEW})))
    for_regular = make(store, replace(DRAFT, name="老客", tiers=frozenset({Tier.REGULAR})))
    later = make(store, replace(DRAFT, name="新客二", tiers=frozenset({Tier.NEW})))
    with store.read() as session:
        found = for_customers(session, [regular], ShopSettings(), NOW)
        after = for_customers(session, [regular], ShopSettings(), NOW + timedelta(days=400))
    assert [row.id for row in found] == [for_regular, later, for_new]
    assert after == []


def test_new_customers_in_their_three_days_are_left_out_of_a_batch(store: Store) -> None:
    one, two = person(store, "小李百货"), person(store, "小王服饰")
    coupon = make(store, replace(DRAFT, tiers=frozenset({Tier.NEW})))
    with store.write("log_contact", now=NOW) as session:
        contacts.log_contact(session, one, ContactKind.MESSAGE, "新品", NOW)
    found = grant(store, coupon, one, two)
    assert found.customers == (two,)
    [left_out] = found.left_out
    assert left_out.code is CustomerCode.CONTACT_GUARDED
    assert left_out.problem.facts["until"] == "2026-11-26 09:30"


def test_giving_it_to_one_who_may_not_have_it_is_refused_with_the_reason(store: Store) -> None:
    new, coupon = person(store, "小李百货"), make(store)
    with pytest.raises(DeskError) as caught:
        grant(store, coupon, new)
    assert caught.value.first.code is CustomerCode.NOT_IN_AUDIENCE


def test_nobody_gets_more_than_allowed_and_the_total_is_kept(store: Store) -> None:
    people = [person(store, f"店{n}", 200_000) for n in range(3)]
    coupon = make(store, replace(DRAFT, total=2))
    found = grant(store, coupon, *people)
    assert found.customers == tuple(people[:2])
    assert found.left_out[0].code is CustomerCode.COUPON_USED_UP
    with pytest.raises(DeskError) as caught:
        grant(store, coupon, people[2])
    assert caught.value.first.code is CustomerCode.COUPON_USED_UP
    again = make(store, replace(DRAFT, name="再来一张"))
    grant(store, again, people[0])
    with pytest.raises(DeskError) as caught:
        grant(store, again, people[0])
    assert caught.value.first.code is CustomerCode.HAS_COUPON


def test_it_is_used_by_the_first_order_that_reaches_it(store: Store) -> None:
    regular, coupon = person(store, "锦禾针织", 500_000), make(store)
    grant(store, coupon, regular)
    with store.read() as session:
        [got] = coupons.grants(session, regular)
    with pytest.raises(DeskError) as caught, store.write("use_coupon", now=NOW) as session:
        coupons.use_coupon(session, got.id, NOW)
    assert caught.value.first.code is CustomerCode.ORDER_TOO_SMALL
    with store.write("made", now=NOW) as session:
        for number, paid, hours in (("81", 469_999, 1), ("82", 470_000, 2), ("83", 900_000, 3)):
            at = NOW + timedelta(hours=hours)
            make_order(session, number, customer_id=regular, paid_fen=paid, paid_at=at)
    with store.write("use_coupon", now=NOW + DAY) as session:
        coupons.use_coupon(session, got.id, NOW + DAY)
    with store.read() as session:
        [got] = coupons.grants(session, regular)
        assert (got.order_number, got.used_at) == ("82", NOW + timedelta(hours=2))
        [row] = coupons.listing(session, NOW)
        assert (row.state, row.granted, row.used) == (CouponState.RUNNING, 1, 1)
    with pytest.raises(DeskError) as caught, store.write("use_coupon", now=NOW) as session:
        coupons.use_coupon(session, got.id, NOW)
    assert caught.value.first.code is CustomerCode.ALREADY_USED


def test_all_that_were_used_are_marked_at_once(store: Store) -> None:
    used, unused = person(store, "甲", 500_000), person(store, "乙", 500_000)
    coupon = make(store)
    grant(store, coupon, used, unused)
    with pytest.raises(DeskError) as caught, store.write("use_coupons", now=NOW) as session:
        use_coupons(session, coupon, NOW)
    assert caught.value.first.code is CustomerCode.ORDER_TOO_SMALL
    with store.write("made", now=NOW) as session:
        later = NOW + timedelta(hours=1)
        make_order(session, "81", customer_id=used, paid_fen=600_000, paid_at=later)
    with store.write("use_coupons", now=NOW) as session:
        assert use_coupons(session, coupon, NOW) == 1
    with store.read() as session:
        [row] = coupons.listing(session, NOW)
        assert (row.granted, row.used) == (2, 1)


def test_a_grant_is_taken_back_with_its_contact(store: Store) -> None:
    regular, coupon = person(store, "锦禾针织", 500_000), make(store)
    grant(store, coupon, regular)
    history.undo(store, now=NOW)
    with store.read() as session:
        assert coupons.grants(session, regular) == []
        assert contacts.log(session, regular) == []


@pytest.mark.parametrize(
    ("starts", "ends", "is_ending"),
    [(0, 0, True), (-5, 3, True), (-5, 4, False), (-5, -1, False), (1, 2, False)],
)
def test_coupons_about_to_end_are_valid_today(
    store: Store, starts: int, ends: int, *, is_ending: bool
) -> None:
    day = date(2026, 11, 23)
    made = make(store, replace(DRAFT, starts_on=day + starts * DAY, ends_on=day + ends * DAY))
    with store.read() as session:
        assert coupons.ending(session, ShopSettings(), NOW) == ([made] if is_ending else [])


def test_one_that_is_given_out_is_ended_not_changed(store: Store) -> None:
    regular, coupon = person(store, "锦禾针织", 500_000), make(store)
    with store.write("change_coupon", now=NOW) as session:
        coupons.change_coupon(session, coupon, replace(DRAFT, reduction_fen=20_000))
    grant(store, coupon, regular)
    with pytest.raises(DeskError), store.write("change_coupon", now=NOW) as session:
        coupons.change_coupon(session, coupon, DRAFT)
    with store.write("end_coupon", now=NOW) as session:
        coupons.end_coupon(session, coupon, TODAY)
    with store.read() as session:
        assert coupons.listing(session, NOW)[0].state is CouponState.ENDED
    with pytest.raises(DeskError) as caught:
        grant(store, coupon, person(store, "另一家", 200_000))
    assert caught.value.first.code is CustomerCode.COUPON_OVER
