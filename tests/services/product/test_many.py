import pytest

from seller_desk.errors import DeskError
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product.many import ProductEdit, edit_products, fill_products
from seller_desk.words import ProductKind
from tests.makers import NOW, make_product

PLAIN = {
    "kind": ProductKind.STOCK,
    "kind_confirmed": False,
    "ship_days": None,
    "lead_days": None,
    "unit": "件",
    "category": None,
}
CUSTOM = {"kind": ProductKind.CUSTOM, "kind_confirmed": True}


@pytest.fixture
def shop(store: Store) -> Store:
    """The first came with a sheet, the second is a bag whose type and days are set."""
    with store.write("made", now=NOW) as session:
        make_product(session, "T恤", **PLAIN)
        make_product(session, "帆布袋", **PLAIN | CUSTOM | {"ship_days": 15})
    return store


def facts(store: Store, product_id: int) -> dict[str, object]:
    with store.read() as session:
        product = session.get_one(Product, product_id)
        return {field: getattr(product, field) for field in PLAIN}


@pytest.mark.parametrize(
    ("edit", "changed", "first"),
    [
        (ProductEdit(), 0, {}),
        (ProductEdit(kind=ProductKind.CUSTOM), 1, CUSTOM),
        (ProductEdit(kind=ProductKind.STOCK), 2, {"kind_confirmed": True}),
        (ProductEdit(ship_days=0), 1, {}),
        (ProductEdit(lead_days=5, unit=""), 2, {"lead_days": 5, "unit": None}),
        (ProductEdit(category="女装"), 2, {"category": "女装"}),
    ],
)
def test_products_are_changed_alike_and_taken_back_as_one(
    shop: Store, edit: ProductEdit, changed: int, first: dict[str, object]
) -> None:
    with shop.write("edit_products", now=NOW) as session:
        assert edit_products(session, [1, 2], edit) == changed
    assert facts(shop, 1) == PLAIN | first

    if changed:
        history.undo(shop, now=NOW)
    assert facts(shop, 1) == PLAIN


@pytest.mark.parametrize(("key", "wanted"), [("kind", CUSTOM), ("ship_days", {"ship_days": 15})])
def test_a_column_is_filled_from_one_product(
    shop: Store, key: str, wanted: dict[str, object]
) -> None:
    with shop.write("fill_products", now=NOW) as session:
        assert fill_products(session, key, 2, [1]) == 1

    assert facts(shop, 1) == PLAIN | wanted


def test_what_the_editor_would_refuse_changes_nothing(shop: Store) -> None:
    with pytest.raises(DeskError), shop.write("edit_products", now=NOW) as session:
        edit_products(session, [1, 2], ProductEdit(unit="件" * 200))

    assert facts(shop, 1) == PLAIN
