from datetime import timedelta

import pytest

from seller_desk.models.order import OrderLine
from seller_desk.models.product import Sku
from seller_desk.models.store import Store
from seller_desk.services.customer.matching import fitting, new_products, newcomers, suiting
from seller_desk.services.customer.messages import filled, templates
from seller_desk.services.customer.preferences import preferences
from seller_desk.services.customer.specs import Spec, read_spec
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ListingStatus
from tests.makers import NOW, make_customer, make_order, make_product

SETTINGS = ShopSettings()


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("红色;XL", Spec("红", "XL")),
        ("颜色:酒红;尺码:2XL", Spec("红", "2XL")),
        ("藏青色 170/92A", Spec("藏青", "170")),
        ("黑/均码", Spec("黑", "均码")),
        ("XXL，米白", Spec("米白", "XXL")),
        ("孔雀色", Spec("孔雀色", None)),
        ("5斤装", Spec(None, None)),
        ("", Spec(None, None)),
    ],
)
def test_a_variant_is_read_as_colour_and_size(text: str, spec: Spec) -> None:
    assert read_spec(text) == spec


def bought(product: int, spec: str, price: int, pieces: int) -> OrderLine:
    return OrderLine(
        position=1,
        product_id=product,
        spec=spec,
        unit_price_fen=price,
        quantity_milli=pieces * 1_000,
    )


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "华艺服饰").id
        tee = make_product(session, "纯棉短袖T恤", category="T恤").id
        facts = {"customer_id": one, "province": "浙江"}
        lines = [bought(tee, "红色;XL", 1_500, 80), bought(tee, "黑色;L", 1_500, 20)]
        make_order(session, "1", lines=lines, **facts)
        new = make_product(
            session, "重磅短袖T恤", category="T恤", status_since=NOW - timedelta(days=60)
        )
        old = make_product(
            session, "纯棉长袖T恤", category="T恤", status_since=NOW - timedelta(days=61)
        )
        hidden = make_product(
            session, "短袖T恤 清仓", category="T恤", status=ListingStatus.OFF_SHELF
        )
        mug = make_product(session, "陶瓷马克杯", category="杯子", status_since=NOW)
        session.add(Sku(product_id=new.id, spec="红色;XL", price_fen=1_600))
        return {
            "one": one, "tee": tee, "new": new.id, "old": old.id, "hidden": hidden.id,
            "mug": mug.id,
        }  # fmt: skip


def test_likings_are_parts_of_what_was_bought(store: Store, shop: dict[str, int]) -> None:
    with store.read() as session:
        found = preferences(session, shop["one"])
    assert [(one.name, one.share) for one in found.colours] == [("红", 0.8), ("黑", 0.2)]
    assert [(one.name, one.share) for one in found.sizes] == [("XL", 0.8), ("L", 0.2)]
    assert [(one.name, one.share) for one in found.categories] == [("T恤", 1.0)]
    assert [(one.name, one.share) for one in found.regions] == [("浙江", 1.0)]
    assert [(band.from_fen, band.share) for band in found.bands if band.share] == [(1_000, 1.0)]
    assert found.usual_price_fen == 1_500


def test_live_products_that_were_not_bought_are_ranked(store: Store, shop: dict[str, int]) -> None:
    with store.read() as session:
        found = suiting(session, shop["one"], SETTINGS, NOW)
    assert [one.product_id for one in found] == [shop["new"], shop["old"]]
    assert found[0].is_new
    assert not found[1].is_new
    assert found[0].reasons[0] == "category"


def test_a_message_names_new_products_only(store: Store, shop: dict[str, int]) -> None:
    with store.read() as session:
        assert [one.product_id for one in newcomers(session, shop["one"], SETTINGS, NOW)] == [
            shop["new"]
        ]
        nobody = newcomers(session, shop["one"], SETTINGS, NOW + timedelta(days=1))
    assert nobody == []


def test_the_new_products_are_named_the_newest_first(store: Store, shop: dict[str, int]) -> None:
    with store.read() as session:
        found = new_products(session, SETTINGS, NOW)
    ids = [product for product, _ in found]
    assert ids[0] == shop["mug"]
    assert {shop["new"], shop["mug"]} <= set(ids)
    assert not {shop["old"], shop["hidden"]} & set(ids)
    assert dict(found)[shop["new"]] == "重磅短袖T恤"


def test_a_product_finds_the_customers_whom_it_suits(store: Store, shop: dict[str, int]) -> None:
    with store.read() as session:
        assert [one.customer_id for one in fitting(session, shop["new"])] == [shop["one"]]
        assert fitting(session, shop["tee"]) == []
        assert fitting(session, shop["mug"]) == []


def test_a_template_is_filled_and_says_what_is_missing(store: Store) -> None:
    with store.read() as session:
        [first, *_] = templates(session)
    assert first.places == ("name", "shop", "new_goods", "goods")
    found = filled("{name}您好，{coupon}", {"name": "华艺", "coupon": ""})
    assert (found.text, found.missing) == ("华艺您好，{coupon}", ("coupon",))
