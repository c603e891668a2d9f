"""Products as a test of their sheets makes them, edits them and looks at them."""

from sqlalchemy import select

from seller_desk.models.product import Product
from seller_desk.models.store import Store
from tests.makers import NOW, make_product

HEADINGS = ("Offer ID", "货号", "标题", "类型", "状态", "起订量", "单位", "供货天数", "成本(元)")
SHIRT = ("745600000001", "HY-1", "纯棉短袖T恤", "现货", "已上架", 50, "件", 5, 12.5)


def made(store: Store, title: str = "纯棉短袖T恤", **changes: object) -> int:
    with store.write("made", now=NOW) as session:
        return make_product(session, title, **changes).id


def set_here(store: Store, row_id: int, **changes: object) -> None:
    """As if somebody edited it in the window."""
    with store.write("edited", now=NOW) as session:
        product = session.get_one(Product, row_id)
        for name, value in changes.items():
            setattr(product, name, value)


def product(store: Store, row_id: int) -> Product:
    with store.read() as session:
        return session.get_one(Product, row_id)


def titles(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Product.title).order_by(Product.id)))
