"""A shop in which every rule of the diagnosis has something to say."""

from datetime import timedelta

from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Coupon
from seller_desk.models.listing import PriceTier, ProductImage, Violation
from seller_desk.models.order import Order
from seller_desk.models.product import Product
from seller_desk.words import (
    AfterSaleState,
    ListingStatus,
    OrderStatus,
    ProductKind,
    QuoteState,
    ViolationState,
)
from tests.makers import NOW, make_case, make_customer, make_product, make_quote
from tests.services.shop import goods, sold, viewed, visited


def trouble(session: Session) -> None:
    """Fill an empty store."""
    listings = _list(session)
    _sell(session, listings)
    _look(session, listings)
    _deal(session)


def _list(session: Session) -> dict[str, Product]:
    """A product that sells below its cost, and one for every fault of a listing."""
    live = {"status": ListingStatus.LIVE, "minimum_quantity": 50}
    made: dict[str, dict[str, object]] = {
        "卫衣 50件起批": {"cost_fen": 1_000},
        "短袖 50件起批": {},
        "长裤 50件起批": {},
        "帽子 50件起批": {},
        "围裙 50件起批": {"minimum_quantity": None},
        "最好卖的袜子 50件起批": {},
        "衬衫 定制 50件起批": {},
        "广告衫 50件起批": {"kind": ProductKind.CUSTOM},
        "棉服 50件起批": {"ship_days": 30},
        "皮带 50件起批": {"lead_days": 20},
    }
    found = {title: make_product(session, title, **live | facts) for title, facts in made.items()}
    stale = found["短袖 50件起批"]
    stamp = {"says": {"minimum": 20, "unit": "件"}}
    stale.unit = "件"
    image = {"sha256": "a" * 64, "name": "a.jpg", "width": 800, "height": 800, "size": 9}
    session.add(ProductImage(product_id=stale.id, position=1, stamp=stamp, **image))
    session.add(PriceTier(product_id=stale.id, from_quantity=50, price_fen=1_800))
    return found


def _sell(session: Session, listings: dict[str, Product]) -> None:
    """Old customers bought much and often, and are gone; new ones buy a little, once."""
    below, custom = listings["卫衣 50件起批"], listings["广告衫 50件起批"]
    old = [make_customer(session, f"老客{number}") for number in range(5)]
    for place, customer in enumerate(old):
        for days in (170, 160, 150, 140):
            sold(session, days, 400_000, customer_id=customer.id, lines=[])
        most = 300_000 if place else 2_000_000
        sold(session, 50, most, customer_id=customer.id, lines=[])
    new = [make_customer(session, f"新客{number}") for number in range(9)]
    lines = [[goods(below, 900, 10)] for _ in new]
    orders = [
        _completed(session, 5, customer, lines=line)
        for customer, line in zip(new, lines, strict=True)
    ]
    make_case(session, orders[0], state=AfterSaleState.REFUND_SUCCESS, amount_fen=9_000)
    sold(session, 20, 5_000, customer_id=new[0].id, lines=[goods(custom, 500, 10)])
    for days in (4, 5, 6):
        at = NOW - timedelta(days=days - 2)
        sold(
            session, days, 100, customer_id=new[1].id, status=OrderStatus.SHIPPED, shipped_at=at,
            lines=[],
        )  # fmt: skip


def _completed(session: Session, days: int, customer: Customer, **more: object) -> Order:
    facts = {"status": OrderStatus.COMPLETED, "province": "广东", "customer_id": customer.id}
    return sold(session, days, 9_000, **facts | more)


def _look(session: Session, listings: dict[str, Product]) -> None:
    """Ads bring visitors, and nothing comes of it; the last days are not known."""
    visited(session, 45, visitors=1_000, ad_spend_fen=1_000)
    visited(session, 50, visitors=1_000, ad_spend_fen=1_000)
    for days in (5, 6, 10, 15):
        visited(session, days, visitors=2_000, ad_spend_fen=50_000)
    loved, bare = listings["长裤 50件起批"], listings["帽子 50件起批"]
    viewed(session, loved, 5, page_views=3_000, visitors=1_000, cart_buyers=40)
    for days in range(4, 20):
        viewed(session, bare, days, page_views=2, visitors=1)


def _deal(session: Session) -> None:
    session.add(
        Coupon(
            name="满1000减900", threshold_fen=100_000, reduction_fen=90_000,
            tiers=["new", "regular", "key"], starts_on="2026-11-01", ends_on="2026-12-01",
            made_at=NOW,
        )
    )  # fmt: skip
    make_quote(session, state=QuoteState.ISSUED, issued_at=NOW - timedelta(days=4))
    opened = NOW - timedelta(hours=20)
    session.add(Violation(category="标题违规", opened_at=opened, state=ViolationState.OPEN))
