"""The goods of the invented shop: sound listings, prices that orders pay, and a few traps."""

from collections import Counter
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import ListingCode, TitleCode
from seller_desk.models.listing import CaseStory, PriceTier, ReviewNote, RivalPrice, Violation
from seller_desk.models.order import OrderLine
from seller_desk.models.product import Product, Sku
from seller_desk.services import settings as rules
from seller_desk.services.order.strain import strained
from seller_desk.services.product import catalog, draft, listing, tiers, titles
from seller_desk.words import ListingStatus, ProductKind, ViolationState
from tests.makers import NOW


def test_every_listing_can_be_kept_as_it_is(session: Session) -> None:
    ids = list(session.scalars(select(Product.id)))

    found = catalog.drafts(session, ids)

    assert {product: draft.faults(one) for product, one in found.items() if draft.faults(one)} == {}
    assert all(one.texts.attributes for one in found.values() if one.code != "JH-1030")


def test_orders_pay_the_tier_that_their_quantity_reaches(session: Session) -> None:
    ids = list(session.scalars(select(PriceTier.product_id).distinct()))
    ladders = {product: one.tiers for product, one in catalog.drafts(session, ids).items()}
    lines = session.execute(
        select(OrderLine.product_id, OrderLine.quantity_milli, OrderLine.unit_price_fen)
    )

    paid = [
        (price, tiers.price_for(ladders[product], (quantity or 0) // 1000))
        for product, quantity, price in lines
        if product in ladders
    ]

    assert len(paid) > 2000
    assert all(tier is not None and tier.unit_fen == price for price, tier in paid)
    assert {len(ladder) for ladder in ladders.values()} == {2, 3, 4}


def test_no_tier_is_below_cost(session: Session) -> None:
    lowest = session.execute(
        select(func.min(PriceTier.price_fen), Product.cost_fen)
        .join(Product, Product.id == PriceTier.product_id)
        .group_by(Product.id)
    )
    assert all(price > (cost or 0) for price, cost in lowest)


def test_goods_stand_in_every_stage_and_most_kinds_are_confirmed(session: Session) -> None:
    products = session.scalars(select(Product)).all()
    stages = Counter(one.status for one in products)

    assert set(stages) == set(ListingStatus)
    assert stages[ListingStatus.LIVE] >= 35
    assert sum(one.kind_confirmed for one in products) >= 35
    rejected = next(one for one in products if one.status is ListingStatus.REJECTED)
    waiting = next(one for one in products if one.status is ListingStatus.IN_REVIEW)
    assert "最好" in rejected.title
    assert "最好" in (rejected.rejected_reason or "")
    assert (waiting.review_due or "") >= f"{NOW:%Y-%m-%d}"


def test_one_custom_product_stands_on_the_usual_days(session: Session) -> None:
    made = select(Product.code).where(
        Product.kind != ProductKind.STOCK, Product.ship_days.is_(None)
    )
    assert list(session.scalars(made)) == ["JH-2006"]


def test_a_live_title_holds_a_banned_word(session: Session) -> None:
    wanted = select(Product.title).where(Product.status == ListingStatus.LIVE)
    every = list(session.scalars(wanted))
    checks = titles.check_titles(every, titles.rules_of(rules.load(session)), NOW.date())

    blocked = [
        title
        for title, check in zip(every, checks, strict=True)
        if any(one.code is TitleCode.BANNED_WORD for one in check.problems)
    ]

    assert len(blocked) == 1
    assert "顶级" in blocked[0]


def test_goods_made_to_order_tell_all_that_is_asked_of_them(session: Session) -> None:
    made = select(Product.id).where(
        Product.kind != ProductKind.STOCK, Product.ship_days.is_not(None)
    )
    checks = listing.checks(session, list(session.scalars(made)), rules.load(session), NOW.date())

    blocking = {item.code for check in checks.values() for item in check.blocking}

    assert len(checks) >= 10
    assert blocking <= {ListingCode.IMAGES_TOO_FEW}


def test_stock_lies_in_the_house_and_some_is_sold_out(session: Session) -> None:
    rows = session.execute(select(Product.kind, Sku.stock).join(Product))
    stocks: dict[ProductKind, list[int | None]] = {}
    for kind, stock in rows:
        stocks.setdefault(kind, []).append(stock)

    assert set(stocks[ProductKind.CUSTOM]) == {None}
    assert 0 in stocks[ProductKind.STOCK]
    assert None not in stocks[ProductKind.STOCK]


def test_buyers_and_rivals_and_the_platform_have_said_something(session: Session) -> None:
    unanswered = select(ReviewNote.text).where(~ReviewNote.is_good, ~ReviewNote.is_answered)
    violations = session.scalars(select(Violation).order_by(Violation.opened_at.desc())).all()
    newest = violations[0]

    assert len(list(session.scalars(unanswered))) == 1
    assert session.scalar(select(func.count(RivalPrice.id))) == 9
    assert session.scalar(select(func.count(CaseStory.id))) == 7
    assert {one.state for one in violations} >= {
        ViolationState.OPEN,
        ViolationState.APPEALED,
        ViolationState.SETTLED,
    }
    assert (newest.state, hours_since(newest.opened_at)) == (ViolationState.OPEN, 19)


def test_one_product_cannot_be_made_before_its_orders_are_due(session: Session) -> None:
    (found,) = strained(session, rules.load(session), NOW)

    assert (found.title, found.daily) == ("校服套装加工 300套起", 14)
    assert len(found.orders) == 1


def hours_since(at: datetime) -> float:
    return (NOW - at).total_seconds() / 3600
