from datetime import timedelta

import pytest

from seller_desk.models.order import OrderLine
from seller_desk.models.product import Sku
from seller_desk.models.store import Store
from seller_desk.services.product import queries
from seller_desk.services.product.queries import ProductFilter, ProductSort
from seller_desk.services.product.sales import Sold, all_sold
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleState, OrderStatus, ProductKind
from tests.makers import NOW, make_case, make_order, make_product

SETTINGS = ShopSettings(ship_days_custom=15)
DAY = timedelta(days=1)


def line(product: int | None, price: int, quantity: int, position: int = 1) -> OrderLine:
    return OrderLine(
        position=position, product_id=product, unit_price_fen=price, quantity_milli=quantity
    )


@pytest.fixture
def products(store: Store) -> tuple[int, int]:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "纯棉短袖T恤", code="JH-0001", offer_id="7456").id
        bag = make_product(session, "定制手提袋", kind=ProductKind.CUSTOM, kind_confirmed=True)
        bag.skus.append(Sku(sku_id="51", spec="红色;XL"))
        return shirt, bag.id


def test_the_money_of_an_order_is_spread_over_its_products(
    store: Store, products: tuple[int, int]
) -> None:
    shirt, bag = products
    with store.write("made", now=NOW) as session:
        lines = [line(shirt, 100, 2_000), line(bag, 100, 1_000, 2), line(shirt, 100, 1_000, 3)]
        make_order(session, "1", paid_fen=1_000, lines=lines, paid_at=NOW - DAY)
        make_order(session, "2", paid_fen=500, lines=[line(shirt, 5, 1_000)], paid_at=NOW)
        make_order(session, "3", lines=[line(shirt, 5, 1_000)], status=OrderStatus.CLOSED)
        make_order(session, "4", paid_fen=90, lines=[line(None, 5, 1_000)])
        back = make_order(session, "5", paid_fen=90, lines=[line(bag, 5, 1_000)], paid_at=None)
        make_case(session, back, state=AfterSaleState.REFUND_SUCCESS, amount_fen=40)
    with store.read() as session:
        assert all_sold(session) == {
            shirt: Sold(orders=2, quantity_milli=4_000, paid_fen=1_250, last_at=NOW),
            bag: Sold(orders=2, quantity_milli=2_000, paid_fen=300, last_at=NOW - DAY),
        }


def test_a_row_says_what_a_product_is_and_brings(store: Store, products: tuple[int, int]) -> None:
    shirt, bag = products
    with store.write("made", now=NOW) as session:
        make_order(session, "1", paid_fen=1_000, lines=[line(shirt, 100, 2_500)], paid_at=NOW)
    with store.read() as session:
        first, second = queries.rows(session, [shirt, bag, 99], SETTINGS)

    assert (first.title, first.code, first.offer_id) == ("纯棉短袖T恤", "JH-0001", "7456")
    assert (first.kind, first.kind_confirmed, first.ship_days) == (ProductKind.STOCK, False, 7)
    assert (first.orders, first.quantity_milli, first.paid_fen) == (1, 2_500, 1_000)
    assert first.last_at == NOW
    assert (second.ship_days, second.own_ship_days, second.orders) == (15, None, 0)


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (ProductFilter(find="短袖"), ["纯棉短袖T恤"]),
        (ProductFilter(find="袋"), ["定制手提袋"]),
        (ProductFilter(find="jh-00"), ["纯棉短袖T恤"]),
        (ProductFilter(find="7456"), ["纯棉短袖T恤"]),
        (ProductFilter(find="没有"), []),
        (ProductFilter(kind=ProductKind.CUSTOM), ["定制手提袋"]),
        (ProductFilter(unconfirmed=True), ["纯棉短袖T恤"]),
        (ProductFilter(sort=ProductSort.SHIP_DAYS), ["定制手提袋", "纯棉短袖T恤"]),
        (ProductFilter(sort=ProductSort.CODE), ["纯棉短袖T恤", "定制手提袋"]),
        (ProductFilter(sort=ProductSort.CODE, descending=False), ["纯棉短袖T恤", "定制手提袋"]),
    ],
)
def test_products_are_found_and_sorted(
    store: Store, products: tuple[int, int], wanted: ProductFilter, titles: list[str]
) -> None:
    with store.read() as session:
        ids = queries.find(session, wanted, SETTINGS)
        assert [row.title for row in queries.rows(session, ids, SETTINGS)] == titles


@pytest.mark.parametrize("sort", ProductSort)
def test_every_column_sorts(store: Store, products: tuple[int, int], sort: ProductSort) -> None:
    with store.read() as session:
        found = queries.find(session, ProductFilter(sort=sort), SETTINGS)

    assert sorted(found) == sorted(products)


def test_a_card_shows_the_variants(store: Store, products: tuple[int, int]) -> None:
    with store.read() as session:
        found = queries.card(session, products[1], SETTINGS)

        assert queries.card(session, 99, SETTINGS) is None
    assert found is not None
    assert [(sku.sku_id, sku.spec) for sku in found.skus] == [("51", "红色;XL")]
