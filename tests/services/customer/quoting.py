"""A customer with a product at three tiers, and a quote to begin with."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from seller_desk.models.listing import PriceTier
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.acceptance import accept_quote
from seller_desk.services.customer import quotes
from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft, QuoteTexts
from seller_desk.services.customer.quote_facts import draft_of
from seller_desk.services.customer.quote_offers import offers
from tests.makers import NOW, make_customer, make_product


def make_tiered(
    session: Session, title: str = "重磅卫衣 350g 连帽", cost_fen: int | None = 3800
) -> int:
    """50–99 at 52.00, 100–499 at 49.00, ≥500 at 47.00."""
    product = make_product(
        session, title, code="JH-H3502", unit="件", minimum_quantity=50, cost_fen=cost_fen
    )
    for quantity, price in ((50, 5200), (100, 4900), (500, 4700)):
        session.add(PriceTier(product_id=product.id, from_quantity=quantity, price_fen=price))
    session.flush()
    return product.id


def line_of(session: Session, product: int, customer: int, **changes: object) -> LineDraft:
    found = offers(session, [product], customer, rules.load(session))[product].line()
    return replace(found, **changes)  # type: ignore[arg-type]  # names are the test's own


def begin(store: Store, **changes: object) -> tuple[int, QuoteDraft]:
    """A draft of 600 pieces at 46.00."""
    with store.write("test", now=NOW) as session:
        customer = make_customer(session, "云裳服饰")
        customer.name, customer.mobile = "周经理", "13900005120"
        customer.address, customer.province = "浙江省 杭州市 上城区 云裳路9号", "浙江"
        product = make_tiered(session)
        line = line_of(session, product, customer.id, quantity_milli=600_000, price_fen=4600)
        customer_id = customer.id
    quote_id = make(store, customer_id)
    texts = QuoteTexts(payment="30% 定金", terms="价格按表中数量计。\n运费多退少补。")
    draft = QuoteDraft("2026-11-30", (line,), freight_fen=68_000, texts=texts)
    return quote_id, replace(draft, **changes)  # type: ignore[arg-type]  # as above


def make(store: Store, customer_id: int, now: datetime = NOW) -> int:
    with store.write("make_quote", now=now) as session:
        return quotes.make_quote(session, customer_id, now)


def save(store: Store, quote_id: int, draft: QuoteDraft) -> None:
    with store.write("save_quote", now=NOW) as session:
        quotes.save_quote(session, quote_id, draft)


def issue(store: Store, quote_id: int, draft: QuoteDraft, now: datetime = NOW) -> str:
    with store.write("issue_quote", now=now) as session:
        return quotes.issue_quote(session, quote_id, draft, now)


def stored(store: Store, quote_id: int) -> QuoteDraft:
    with store.read() as session:
        return draft_of(quotes.found(session, quote_id))


def revise(store: Store, quote_id: int) -> int:
    with store.write("revise_quote", now=NOW) as session:
        return quotes.revise_quote(session, quote_id, NOW)


def accept(store: Store, quote_id: int, days: int = 0) -> int:
    with store.write("accept_quote", now=NOW) as session:
        return accept_quote(session, quote_id, "", NOW + timedelta(days=days))


def decline(store: Store, quote_id: int, reason: str) -> None:
    with store.write("decline_quote", now=NOW) as session:
        quotes.decline_quote(session, quote_id, reason, NOW)
