from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services.order.choosing import parties
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_customer, make_order, make_product


def test_buyers_and_products_of_orders_under_way_the_most_frequent_first(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        one, two, three = (make_customer(session, name) for name in "甲乙丙")
        shirt, bag = make_product(session, "T恤"), make_product(session, "帆布袋")
        for at, (buyer, product, status) in enumerate(
            (
                (one, shirt, OrderStatus.AWAITING_SHIPMENT),
                (two, shirt, OrderStatus.SHIPPED),
                (two, bag, OrderStatus.AWAITING_PAYMENT),
                (three, bag, OrderStatus.COMPLETED),
            )
        ):
            line = OrderLine(position=1, product_id=product.id, quantity_milli=1_000)
            facts = {"customer_id": buyer.id, "buyer_company": buyer.company, "status": status}
            make_order(session, f"{at}", lines=[line], **facts)
    with store.read() as session:
        found = parties(session)
    assert [(one.name, one.count) for one in found.buyers] == [("乙", 2), ("甲", 1)]
    assert [(one.name, one.count) for one in found.products] == [("T恤", 2), ("帆布袋", 1)]
