from datetime import timedelta

from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services.customer import contacts, coupons, dealings
from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.customer.dealings import Advice
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ContactKind, Tier
from tests.makers import NOW, make_customer, make_order, make_product
from tests.services.shop import goods

SETTINGS = ShopSettings(shop_name="锦禾针织")
DAY = timedelta(days=1)


def buyer(store: Store, paid_fen: int, *, days: int = 40) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, "华艺服饰").id
        tee = make_product(session, "纯棉短袖T恤 男女同款", status_since=NOW - 400 * DAY)
        line = goods(tee, paid_fen)
        line.spec = "红色;XL"
        at = NOW - days * DAY
        facts = {"paid_fen": paid_fen, "paid_at": at, "created_at": at, "lines": [line]}
        make_order(session, "1", customer_id=customer, **facts)
        return customer


def advised(store: Store, customer: int) -> Advice:
    with store.read() as session:
        return dealings.dealings(session, customer, SETTINGS, NOW).advice


def add_product(store: Store, title: str) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, title, status_since=NOW)


def test_a_key_customer_is_worth_a_quote(store: Store) -> None:
    assert advised(store, buyer(store, 2_000_000)) is Advice.QUOTE


def test_a_regular_hears_of_new_goods_else_of_a_coupon_else_by_phone(store: Store) -> None:
    customer = buyer(store, 200_000)
    assert advised(store, customer) is Advice.CALL
    with store.write("make_coupon", now=NOW) as session:
        tiers = frozenset({Tier.REGULAR})
        draft = CouponDraft("券", 500_000, 30_000, tiers, NOW.date(), NOW.date())
        coupons.make_coupon(session, draft, NOW)
    assert advised(store, customer) is Advice.COUPON
    add_product(store, "重磅短袖T恤")
    assert advised(store, customer) is Advice.NEW_GOODS


def test_who_was_just_written_to_is_left_in_peace(store: Store) -> None:
    customer = buyer(store, 50_000)
    with store.write("log_contact", now=NOW) as session:
        contacts.log_contact(session, customer, ContactKind.MESSAGE, "新品", NOW)
    assert advised(store, customer) is Advice.WAIT


def test_a_draft_says_what_is_known_of_the_customer(store: Store) -> None:
    customer = buyer(store, 200_000)
    add_product(store, "重磅短袖T恤")
    text = "{name}，{shop}：{new_goods}，{goods}，{days}天，{coupon}"
    with store.read() as session:
        [draft] = dealings.drafts(session, [customer], text, SETTINGS, NOW)
    assert draft.text == "华艺服饰，锦禾针织：重磅短袖T恤，红色纯棉短袖T恤，40天，{coupon}"
    assert draft.missing == ("coupon",)


def test_without_a_new_product_the_draft_says_so(store: Store) -> None:
    customer = buyer(store, 200_000)
    with store.read() as session:
        [draft] = dealings.drafts(session, [customer], "{new_goods}", SETTINGS, NOW)
    assert draft.missing == ("new_goods",)


def test_a_draft_names_goods_by_the_last_part_of_their_category(store: Store) -> None:
    customer = buyer(store, 200_000)
    with store.write("made", now=NOW) as session:
        session.get_one(Product, 1).category = "男装/女装>T恤"
    with store.read() as session:
        [draft] = dealings.drafts(session, [customer], "{goods}", SETTINGS, NOW)
    assert draft.text == "红色T恤"
