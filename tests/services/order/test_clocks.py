from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import demo
from seller_desk.services.order import clocks
from seller_desk.services.order.clocks import Waiting
from seller_desk.words import OrderStatus, ProductKind
from tests.makers import NOW, make_order, make_product
from tests.services.order.shelf import line


def in_one_question(session: Session) -> tuple[Waiting, ...]:
    """What waits, asked over all three tables at once: plain, and slow in a large shop."""
    wanted = (
        select(
            *(Order.id, Order.paid_at, Order.created_at, Order.ship_days),
            *(Product.ship_days, Product.kind),
        )
        .outerjoin(OrderLine, OrderLine.order_id == Order.id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(Order.status == OrderStatus.AWAITING_SHIPMENT)
        .order_by(Order.id, OrderLine.id)
    )
    rows = groupby(session.execute(wanted), key=lambda row: row[:4])
    return tuple(
        Waiting(order_id, paid_at, created_at, days, tuple((row[4], row[5]) for row in of))
        for (order_id, paid_at, created_at, days), of in rows
    )


def test_what_waits_is_what_one_question_over_orders_lines_and_products_finds(
    store: Store,
) -> None:
    with store.write("made", now=NOW) as session:
        own = make_product(session, ship_days=20, kind=ProductKind.CUSTOM)
        plain = make_product(session, "袜子", kind=ProductKind.STOCK)
        both = [line(product_id=own.id), line(position=2, product_id=plain.id)]
        make_order(session, "2611883644820000001", lines=both)
        make_order(session, "2611883644820000002")
        make_order(session, "2611883644820000003", lines=[], paid_at=None, ship_days=3)
        make_order(session, "2611883644820000004", status=OrderStatus.SHIPPED)

    with store.read() as session:
        found = clocks.waiting(session)
        assert found == in_one_question(session)
    unknown = (None, None)
    assert [order.lines for order in found] == [
        ((20, ProductKind.CUSTOM), (None, ProductKind.STOCK)),
        (unknown,),
        (unknown,),
    ]


def test_so_it_is_in_the_demo_shop(store: Store) -> None:
    demo.fill(store, orders=300, seed=7, now=NOW)

    with store.read() as session:
        assert clocks.waiting(session) == in_one_question(session)
        assert clocks.waiting(session)
