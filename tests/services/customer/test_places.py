from seller_desk.models.store import Store
from seller_desk.services.customer import queries
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.settings import ShopSettings
from tests.makers import NOW, make_customer


def test_customers_have_the_city_of_their_address_and_are_found_by_province(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        for name, province, address in (
            ("杭州店", "浙江", "浙江省杭州市余杭区1号"),
            ("广州店", "广东", "广州市天河区1号"),
            ("搬了家", "广东", "浙江省宁波市1号"),
            ("不知道", None, None),
        ):
            customer = make_customer(session, name)
            customer.province, customer.address = province, address
    with store.read() as session:
        wanted = CustomerFilter(provinces=frozenset({"浙江", "广东"}))
        ids = queries.find(session, wanted, ShopSettings(), NOW)
        rows = queries.rows(session, ids, ShopSettings(), NOW)
        regions = queries.regions(session)
    assert {row.name: row.place for row in rows} == {
        "杭州店": "浙江 杭州",
        "广州店": "广东 广州",
        "搬了家": "广东",
    }
    assert regions == {"广东": 2, "浙江": 1}
