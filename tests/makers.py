"""Valid rows in one line each, all invented."""

import tempfile
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote, QuoteLine
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus, Platform, QuoteState

NOW = datetime(2026, 11, 23, 9, 30)


def make_customer(session: Session, name: str = "华艺服饰") -> Customer:
    customer = Customer(identity=f"login:{name}", login=name, company=name)
    session.add(customer)
    session.flush()
    return customer


def make_product(session: Session, title: str = "纯棉短袖T恤", **changes: object) -> Product:
    product = Product(title=title, title_key=title)
    for name, value in changes.items():
        setattr(product, name, value)
    session.add(product)
    session.flush()
    return product


def make_order(session: Session, number: str = "2611883644820000001", **changes: object) -> Order:
    """A paid order of one line, waiting to be shipped."""
    order = Order(
        platform=Platform.ALIBABA_1688,
        number=number,
        status=OrderStatus.AWAITING_SHIPMENT,
        created_at=NOW - timedelta(days=1),
        paid_at=NOW - timedelta(days=1),
        paid_fen=12_800,
        lines=[
            OrderLine(position=1, title="纯棉短袖T恤", unit_price_fen=6_400, quantity_milli=2_000)
        ],
    )
    for name, value in changes.items():
        setattr(order, name, value)
    session.add(order)
    session.flush()
    return order


def make_case(session: Session, order: Order, **changes: object) -> AfterSale:
    """A buyer who wants the money back, as a sheet tells of it."""
    case = AfterSale(
        order=order,
        kind=AfterSaleKind.REFUND_ONLY,
        state=AfterSaleState.WAIT_SELLER_AGREE,
        from_sheet=True,
    )
    for name, value in changes.items():
        setattr(case, name, value)
    session.add(case)
    session.flush()
    return case


def make_quote(session: Session, number: str = "QT20261123001", **changes: object) -> Quote:
    """A draft of one line."""
    quote = Quote(
        number=number,
        version=1,
        state=QuoteState.DRAFT,
        quoted_on="2026-11-23",
        valid_until="2026-11-30",
        lines=[QuoteLine(position=0, title="纯棉短袖T恤", quantity_milli=2_000, price_fen=6_400)],
    )
    for name, value in changes.items():
        setattr(quote, name, value)
    session.add(quote)
    session.flush()
    return quote


def new_store(path: Path) -> Store:
    """An empty shop. The migrations that make one cost more than most tests: they run once."""
    path.parent.mkdir(0o700, parents=True, exist_ok=True)
    path.write_bytes(_blank_store())
    path.chmod(0o600)
    return Store.open(path)


@cache
def _blank_store() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop.db"
        Store.open(path, create=True).close()
        return path.read_bytes()
