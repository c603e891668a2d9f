"""A small shop told in few words, for figures and findings."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import count

from sqlalchemy.orm import Session

from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import figures
from seller_desk.services.data.measures import Figures
from seller_desk.services.settings import ShopSettings
from tests.makers import NOW, make_order

TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(1)
_NUMBERS: Iterator[int] = count(1)


def noon(days_ago: int) -> datetime:
    return datetime.combine(TODAY - timedelta(days_ago), time(12))


def sold(session: Session, days_ago: int, paid_fen: int = 10_000, **changes: object) -> Order:
    """An order that was made and paid at noon of a day."""
    at = noon(days_ago)
    facts: dict[str, object] = {"created_at": at, "paid_at": at, "paid_fen": paid_fen}
    return make_order(session, f"26118{next(_NUMBERS):014}", **facts | changes)


def goods(product: Product | None, price: int, pieces: int = 1, position: int = 1) -> OrderLine:
    return OrderLine(
        position=position,
        product_id=product and product.id,
        unit_price_fen=price,
        quantity_milli=pieces * 1_000,
    )


def visited(session: Session, days_ago: int, **facts: int | None) -> ShopDay:
    """The shop's traffic of a day."""
    day = ShopDay(day=(TODAY - timedelta(days_ago)).isoformat(), ad_is_spread=False, **facts)
    session.add(day)
    return day


def viewed(
    session: Session, product: Product | None, days_ago: int, **facts: int | str | None
) -> ProductDay:
    """A product's traffic of a day; a stranger's without a product."""
    known = {"identity": f"title:{product.title if product else '生面孔'}"}
    day = (TODAY - timedelta(days_ago)).isoformat()
    row = ProductDay(**known | {"day": day, "product_id": product and product.id} | facts)
    session.add(row)
    return row


def read(
    store: Store,
    since: date | None = None,
    until: date | None = None,
    settings: ShopSettings | None = None,
) -> Figures:
    with store.read() as session:
        return figures.figures(session, since, until, NOW, settings or ShopSettings())
