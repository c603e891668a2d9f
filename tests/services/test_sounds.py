import pytest
from hypothesis import given
from hypothesis import strategies as some

from seller_desk.models.store import Store
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.order import queries as orders
from seller_desk.services.order.filters import OrderFilter
from seller_desk.services.pinyin import sounds_like
from seller_desk.services.product import queries as products
from seller_desk.services.product.queries import ProductFilter
from seller_desk.services.settings import ShopSettings
from seller_desk.services.sounds import Lines, Sounds
from tests.makers import NOW, make_customer, make_order, make_product

NAMES = ["华艺服饰", "重庆老李", "先生", "西安", "纯棉T恤", "Hua Yi", "单重行长曾任盛", ""]


@given(name=some.sampled_from(NAMES), letters=some.from_regex(r"[a-z]{2,5}", fullmatch=True))
def test_many_names_at_once_sound_as_each_by_itself(name: str, letters: str) -> None:
    told = [7] if sounds_like(name.replace(" ", ""), letters) else []
    assert Sounds([(3, ""), (7, name)]).ids(letters) == told


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("huay", [1]),
        ("hy", [1]),
        ("HY", [1]),
        ("cq", [2]),
        ("zhongqing", [2]),
        ("gz", []),
        ("h", []),
        ("华艺", []),
        ("", []),
    ],
)
def test_names_are_found_by_sounds_and_their_beginnings(typed: str, found: list[int]) -> None:
    assert Sounds([(1, "华艺 服饰"), (2, "重庆老李"), (3, None)]).ids(typed) == found


def test_lines_are_found_by_all_words_the_last_first_and_no_more_than_wanted() -> None:
    lines = Lines([(4, "abc xy"), (5, "xy"), (6, "abcabc xy"), (7, "abc")])

    assert lines.holding(["abc", "xy"], 9) == [6, 4]
    assert lines.holding(["xy"], 2) == [6, 5]
    assert lines.holding(["c\na"], 9) == []
    assert lines.holding([], 9) == []
    assert Lines([]).holding(["a"], 9) == []


def test_every_list_finds_by_sound(store: Store) -> None:
    with store.write("fill", now=NOW) as session:
        buyer = make_customer(session, "华艺服饰").id
        order = make_order(session, customer_id=buyer).id
        make_order(session, "2611883644820000002")
        bag = make_product(session, "定制帆布袋").id
    rules = ShopSettings()
    with store.read() as session:
        wanted = CustomerFilter(find="hyfs")
        assert list(customers.find(session, wanted, rules, NOW)) == [buyer]
        assert list(products.find(session, ProductFilter(find="fbd"), rules)) == [bag]
        assert list(orders.find(session, OrderFilter(find="huayi"), rules, NOW)) == [order]
