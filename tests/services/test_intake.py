from collections.abc import Callable

import pytest
from sqlalchemy import text

from seller_desk.models.customer import Customer
from seller_desk.models.order import AfterSale, Order, Parcel
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.words import AfterSaleState, OrderStatus, ParcelSource, Verdict
from tests.makers import NOW
from tests.services.paper import KEYS, NUMBER, bring_in, first, line, planned, told

OTHER = "2611883644820000002"


def ask(store: Store, sql: str) -> list[tuple[object, ...]]:
    with store.read() as session:
        return [tuple(row) for row in session.execute(text(sql))]


def edit(store: Store, **changes: object) -> None:
    with store.write("edit", now=NOW) as session:
        order = session.query(Order).filter_by(number=NUMBER).one()
        for name, value in changes.items():
            setattr(order, name, value)


def test_a_sheet_brings_orders_lines_customers_products_and_variants(store: Store) -> None:
    report = bring_in(store, first(), line(spec="黑色;L", sku_id="4500000000002"), first(OTHER))
    assert (report.rows, report.lines) == (3, 3)
    assert (report.records.new, report.counts["customers"].new, report.counts["products"].new) == (
        2,
        1,
        1,
    )
    assert report.sums == (25_600, 25_600)
    assert ask(store, "SELECT count(*) FROM order_line") == [(3,)]
    assert ask(store, "SELECT sku_id, spec FROM sku ORDER BY id") == [
        ("4500000000001", "红色;XL"),
        ("4500000000002", "黑色;L"),
    ]
    assert ask(store, "SELECT login, company, name, province FROM customer") == [
        ("华艺服饰", "华艺服饰有限公司", "王小明", "浙江")
    ]


def test_the_same_sheet_again_changes_nothing_and_is_no_operation(
    store: Store, dump: Callable[[], object]
) -> None:
    bring_in(store, first(), line(code=None, offer_id=None), first(OTHER, buyer_login=None))
    before = dump()
    report = bring_in(
        store, first(), line(code=None, offer_id=None), first(OTHER, buyer_login=None)
    )
    assert (report.records.unchanged, report.counts["customers"].unchanged) == (2, 2)
    assert report.counts["products"].unchanged == 1
    assert report.operation is None
    assert dump() == before


def test_a_sheet_sets_what_differs_from_last_time(store: Store) -> None:
    bring_in(store, first())
    (order,) = planned(
        store, first(paid_fen="120.00", adjustment_fen="-8.00", address="广东省 深圳市 1 号")
    ).records
    assert order.verdict is Verdict.CHANGE
    assert [(change.key, change.old, change.new) for change in order.changes] == [
        ("adjustment_fen", 0, -800),
        ("paid_fen", 12_800, 12_000),
        ("address", first()["address"], "广东省 深圳市 1 号"),
    ]
    bring_in(store, first(paid_fen="120.00", adjustment_fen="-8.00", address="广东省 深圳市 1 号"))
    assert ask(store, "SELECT paid_fen, province FROM sales_order") == [(12_000, "广东")]


def test_blank_cells_and_missing_columns_clear_nothing(store: Store) -> None:
    bring_in(store, first(buyer_message="先发"))
    report = bring_in(store, first(buyer_message=None, mobile=None, paid_at=None, spec=None))
    assert report.records.unchanged == 1
    keys = ("number", "status_text", "buyer_login", "title")
    report = bring_in(store, first(), keys=keys)
    assert report.records.unchanged == 1
    assert ask(store, "SELECT buyer_message, mobile FROM sales_order") == [("先发", "13800000001")]


def test_a_masked_value_never_changes_a_known_one(store: Store) -> None:
    bring_in(store, first())
    report = bring_in(store, first(mobile="138****0001", receiver_name="王**", postcode="51**"))
    assert report.records.changed == 1
    assert ask(store, "SELECT mobile, receiver_name, postcode FROM sales_order") == [
        ("13800000001", "王小明", "51**")
    ]


def test_a_masked_value_is_kept_while_nothing_better_is_known(store: Store) -> None:
    bring_in(store, first(mobile="138****0001"))
    assert ask(store, "SELECT mobile FROM customer") == [("138****0001",)]
    bring_in(store, first(OTHER, created_at="2026-11-01 08:00:00"))
    assert ask(store, "SELECT mobile FROM customer") == [("138****0001",)]
    bring_in(store, first())
    assert ask(store, "SELECT mobile FROM customer") == [("13800000001",)]


def test_what_the_shop_edited_stays_until_the_sheet_says_something_new(store: Store) -> None:
    bring_in(store, first())
    edit(store, address="江苏省 苏州市 2 号")
    assert bring_in(store, first()).records.unchanged == 1
    report = bring_in(store, first(buyer_message="先发"))
    assert report.records.changed == 1
    assert not report.problems
    report = bring_in(store, first(buyer_message="先发", address="广东省 深圳市 1 号"))
    assert told(report) == [(2, "收货地址", "kept_local")]
    assert ask(store, "SELECT address FROM sales_order") == [("江苏省 苏州市 2 号",)]


def test_a_customer_edited_here_keeps_the_shops_value(store: Store) -> None:
    bring_in(store, first())
    with store.write("edit", now=NOW) as session:
        session.query(Customer).one().company = "华艺"
    report = bring_in(store, first(OTHER))
    assert told(report) == []
    report = bring_in(store, first(OTHER[:-1] + "3", buyer_company="华艺集团"))
    assert told(report) == [(2, "买家公司名", "kept_local")]
    assert ask(store, "SELECT company FROM customer") == [("华艺",)]


def test_the_newest_order_says_who_the_customer_is(store: Store) -> None:
    newer = first(OTHER, created_at="2026-11-22 08:00:00", receiver_name="李雷")
    report = bring_in(store, newer, first())
    assert report.counts["customers"].new == 1
    assert ask(store, "SELECT name FROM customer") == [("李雷",)]
    older = first(OTHER[:-1] + "3", created_at="2026-11-21 08:00:00", receiver_name="韩梅")
    assert bring_in(store, older).counts["customers"].unchanged == 1
    assert ask(store, "SELECT name FROM customer") == [("李雷",)]


@pytest.mark.parametrize(
    ("cells", "identity"),
    [
        ({}, "login:华艺服饰"),
        ({"buyer_login": None}, "company:华艺服饰有限公司|13800000001"),
        ({"buyer_login": None, "buyer_company": None}, "receiver:王小明|13800000001"),
        ({"buyer_login": "华**"}, "company:华艺服饰有限公司|13800000001"),
    ],
)
def test_who_ordered_is_known_by_login_else_company_else_receiver(
    store: Store, cells: dict[str, object], identity: str
) -> None:
    bring_in(store, first(**cells))
    assert ask(store, "SELECT identity FROM customer") == [(identity,)]


def test_an_order_of_nobody_is_told_each_time(store: Store) -> None:
    nobody = first(buyer_login=None, buyer_company=None, mobile="138****0001")
    for _ in range(2):
        assert told(bring_in(store, nobody)) == [(2, "买家会员名", "no_buyer")]
    assert ask(store, "SELECT customer_id FROM sales_order") == [(None,)]


def test_an_order_whose_buyer_becomes_known_gets_its_customer(store: Store) -> None:
    bring_in(store, first(buyer_login=None, buyer_company=None, mobile=None))
    report = bring_in(store, first())
    assert (report.counts["customers"].new, told(report)) == (1, [])
    assert ask(store, "SELECT customer_id FROM sales_order") == [(1,)]


def test_a_product_known_by_its_code_is_completed_by_its_offer_id(store: Store) -> None:
    bring_in(store, first(offer_id=None))
    report = bring_in(store, first(OTHER))
    assert (report.counts["products"].changed, report.counts["products"].new) == (1, 0)
    assert ask(store, "SELECT offer_id, code FROM product") == [("745600000001", "HY-1")]


def test_two_offers_of_one_code_are_two_products(store: Store) -> None:
    report = bring_in(store, first(), line(offer_id="745600000002"))
    assert report.counts["products"].new == 2
    assert ask(store, "SELECT product_id FROM order_line ORDER BY id") == [(1,), (2,)]


def test_a_line_of_a_title_only_finds_its_product_again(store: Store) -> None:
    bare = {"offer_id": None, "code": None, "sku_id": None}
    bring_in(store, first(**bare))
    report = bring_in(store, first(OTHER, **bare, title="纯棉 短袖ｔ恤"))
    assert report.counts["products"].new == 0
    assert ask(store, "SELECT count(*) FROM product") == [(1,)]


def test_the_order_of_rows_makes_no_difference_to_products(store: Store) -> None:
    report = bring_in(store, first(offer_id=None), line())
    assert report.counts["products"].new == 1


@pytest.mark.parametrize(
    ("before", "after", "status", "code"),
    [
        ("等待卖家发货", "已发货", OrderStatus.SHIPPED, None),
        ("已发货", "交易成功", OrderStatus.COMPLETED, None),
        ("交易成功", "交易关闭", OrderStatus.CLOSED, None),
        ("交易关闭", "交易成功", OrderStatus.CLOSED, "status_behind"),
        ("交易成功", "等待卖家发货", OrderStatus.COMPLETED, "status_behind"),
    ],
)
def test_the_stage_only_moves_forward(
    store: Store, before: str, after: str, status: OrderStatus, code: str | None
) -> None:
    bring_in(store, first(status_text=before))
    report = bring_in(store, first(status_text=after))
    assert [problem.code.value for problem in report.problems] == ([code] if code else [])
    shown = after if code is None else before
    assert ask(store, "SELECT status, status_text FROM sales_order") == [(status.value, shown)]


def test_a_sheet_that_lags_behind_what_was_shipped_here_is_told(store: Store) -> None:
    bring_in(store, first())
    edit(store, status=OrderStatus.SHIPPED)
    assert told(bring_in(store, first())) == [(2, "订单状态", "status_behind")]
    caught_up = bring_in(store, first(status_text="等待买家收货"))
    assert (caught_up.records.unchanged, told(caught_up)) == (1, [])


def test_an_order_first_seen_as_shipped_keeps_the_time_of_that_import(store: Store) -> None:
    bring_in(store, first())
    bring_in(store, first(status_text="已发货"), first(OTHER, status_text="已发货"))
    assert ask(store, "SELECT shipped_at, shipped_seen_at FROM sales_order") == [
        (None, str(NOW)),
        (None, str(NOW)),
    ]


def test_a_ship_time_in_the_sheet_is_kept(store: Store) -> None:
    keys = (*KEYS, "shipped_at")
    sent = {"status_text": "已发货", "waybills": "78000000000001", "courier_text": "中通"}
    bring_in(store, first(**sent, shipped_at="2026-11-21 10:00:00"), keys=keys)
    assert ask(store, "SELECT shipped_at FROM sales_order") == [("2026-11-21 10:00:00",)]
    assert ask(store, "SELECT shipped_at, courier, source FROM parcel") == [
        ("2026-11-21 10:00:00", "ZTO", "sheet")
    ]


def test_without_words_the_stage_is_told_by_what_else_stands_there(store: Store) -> None:
    report = bring_in(
        store,
        first(status_text=None, waybills="78000000000001", courier_text="中通"),
        first(OTHER, status_text=None),
        first(OTHER[:-1] + "3", status_text=None, paid_at=None),
    )
    assert [code for _, _, code in told(report)] == ["missing_status"] * 3
    assert ask(store, "SELECT status FROM sales_order ORDER BY id") == [
        ("shipped",),
        ("awaiting_shipment",),
        ("awaiting_payment",),
    ]


def test_a_waybill_of_the_sheet_beside_one_of_ours_is_a_further_parcel(store: Store) -> None:
    bring_in(store, first())
    with store.write("ship_order", now=NOW) as session:
        order = session.query(Order).one()
        order.status = OrderStatus.SHIPPED
        order.parcels.append(Parcel(tracking_number="YT1234567890", source=ParcelSource.HERE))
    sent = {"status_text": "已发货", "courier_text": "中通"}
    report = bring_in(store, first(**sent, waybills="78000000000001"))
    assert told(report) == [(2, "运单号", "waybill_differs")]
    assert ask(store, "SELECT tracking_number, source FROM parcel ORDER BY id") == [
        ("YT1234567890", "here"),
        ("78000000000001", "sheet"),
    ]


def test_a_second_parcel_in_the_sheet_is_no_contradiction(store: Store) -> None:
    sent = {"status_text": "已发货", "courier_text": "中通"}
    bring_in(store, first(**sent, waybills="78000000000001"))
    report = bring_in(store, first(**sent, waybills="78000000000001;78000000000002"))
    assert (report.records.changed, told(report)) == (1, [])
    assert ask(store, "SELECT count(*) FROM parcel") == [(2,)]


def test_a_courier_without_a_number_waits_for_it(store: Store) -> None:
    sent = {"status_text": "已发货", "courier_text": "中通"}
    bring_in(store, first(**sent))
    bring_in(store, first(**sent, waybills="78000000000001"))
    assert ask(store, "SELECT courier, tracking_number FROM parcel") == [("ZTO", "78000000000001")]


def test_a_refund_keeps_the_stage_and_opens_a_case_once(store: Store) -> None:
    bring_in(store, first(), first(OTHER, status_text="退款中"))
    bring_in(store, first(status_text="退款中"), first(OTHER, status_text="退款中"))
    assert ask(store, "SELECT status FROM sales_order") == [("awaiting_shipment",)] * 2
    assert ask(store, "SELECT order_id, kind, state, amount_fen FROM after_sale ORDER BY id") == [
        (2, "refund_only", "waitselleragree", None),
        (1, "refund_only", "waitselleragree", None),
    ]


@pytest.mark.parametrize(
    ("after", "state", "status"),
    [
        ("等待卖家发货", "refundclose", "awaiting_shipment"),
        ("交易成功", "refundclose", "completed"),
        ("交易关闭", "refundsuccess", "closed"),
        ("退款成功", "refundsuccess", "closed"),
        ("部分退款", "refundsuccess", "completed"),
    ],
)
def test_the_sheets_own_case_ends_when_the_sheet_shows_another_stage(
    store: Store, after: str, state: str, status: str
) -> None:
    bring_in(store, first(status_text="退款中"))
    bring_in(store, first(status_text=after))
    assert ask(store, "SELECT state FROM after_sale") == [(state,)]
    assert ask(store, "SELECT status, status_text FROM sales_order") == [(status, after)]


def test_a_second_refund_opens_a_second_case(store: Store) -> None:
    for said in ("退款中", "等待卖家发货", "退款中"):
        bring_in(store, first(status_text=said))
    assert ask(store, "SELECT state FROM after_sale ORDER BY id") == [
        ("refundclose",),
        ("waitselleragree",),
    ]


def test_a_case_that_was_settled_here_is_not_opened_again_by_the_same_words(store: Store) -> None:
    bring_in(store, first(status_text="退款中"))
    with store.write("settle", now=NOW) as session:
        session.query(AfterSale).one().state = AfterSaleState.REFUND_CLOSE
    bring_in(store, first(status_text="退款中", buyer_message="先发"))
    assert ask(store, "SELECT state FROM after_sale") == [("refundclose",)]


def test_a_partly_refunded_order_is_complete_and_has_a_case(store: Store) -> None:
    bring_in(store, first(status_text="部分退款"))
    assert ask(store, "SELECT status FROM sales_order") == [("completed",)]
    assert ask(store, "SELECT state FROM after_sale") == [("refundsuccess",)]


def test_lines_are_changed_in_place_added_and_taken_away(store: Store) -> None:
    bring_in(store, first(), line(code="HY-2", offer_id=None, sku_id=None, title="圆领卫衣"))
    towel = line(code="HY-3", offer_id=None, sku_id=None, title="毛巾")
    plan = planned(store, first(quantity_milli="30"), towel)
    assert [(c.key, c.old, c.new) for c in plan.records[0].changes] == [
        ("quantity_milli", 20_000, 30_000),
        ("line", None, "毛巾"),
        ("line", "圆领卫衣", None),
    ]
    bring_in(store, first(quantity_milli="30"), towel)
    assert ask(store, "SELECT id, code, quantity_milli FROM order_line ORDER BY id") == [
        (1, "HY-1", 30_000),
        (3, "HY-3", 20_000),
    ]


def test_a_line_of_another_specification_is_still_the_same_line(store: Store) -> None:
    bring_in(store, first())
    bring_in(store, first(spec="黑色;L"))
    assert ask(store, "SELECT id, spec FROM order_line") == [(1, "黑色;L")]


def test_a_header_without_goods_takes_no_line_away(store: Store) -> None:
    bring_in(store, first())
    head = {key: value for key, value in first().items() if key not in line()}
    assert bring_in(store, head).records.unchanged == 1


@pytest.mark.parametrize("number", [None, 5.111564077001029e18])
def test_goods_of_an_unknown_order_leave_every_stored_line_in_place(
    store: Store, number: object
) -> None:
    bring_in(store, first(), line(code="HY-2"))
    report = bring_in(store, line(number=number, code="HY-2"), first(address="广东省 深圳市 1 号"))
    assert (report.records.changed, report.records.refused) == (1, 1)
    codes = "SELECT code FROM order_line ORDER BY position"
    assert ask(store, codes) == [("HY-1",), ("HY-2",)]

    report = bring_in(store, first(address="广东省 深圳市 1 号"))
    assert report.records.changed == 1
    assert ask(store, codes) == [("HY-1",)]


def test_an_order_is_as_it_was_though_some_goods_of_its_sheet_are_homeless(store: Store) -> None:
    bring_in(store, first(), line(code="HY-2"))
    report = bring_in(store, line(code="HY-2"), first())
    assert (report.records.unchanged, report.operation) == (1, None)
    assert told(report) == [(2, "订单编号", "orphan_row")]


def test_a_missing_paid_time_is_told_until_the_store_knows_it(store: Store) -> None:
    assert told(bring_in(store, first(paid_at=None))) == [(2, "订单付款时间", "missing_paid_time")]
    bring_in(store, first())
    assert told(bring_in(store, first(paid_at=None))) == []


def test_refused_orders_count_in_the_files_sum_only(store: Store) -> None:
    report = bring_in(store, first(), first(OTHER, status_text="待核实", paid_fen="1.00"))
    assert (report.records.new, report.records.refused) == (1, 1)
    assert report.sums == (12_900, 12_800)


def test_an_edit_of_an_order_says_nothing_of_its_customer(store: Store) -> None:
    """An export carries the edit: importing it, with one cell more, must not touch the customer."""
    bring_in(store, first())
    edit(store, address="江苏省 苏州市 2 号")
    report = bring_in(store, first(address="江苏省 苏州市 2 号", buyer_message="先发"))
    assert report.counts["customers"].unchanged == 1
    assert ask(store, "SELECT address FROM customer") == [(first()["address"],)]


def test_a_product_edited_here_keeps_the_shops_title(store: Store) -> None:
    bring_in(store, first())
    with store.write("edit", now=NOW) as session:
        session.query(Product).one().title = "纯棉T恤"
    report = bring_in(store, first(OTHER, title="纯棉短袖T恤 新款"))
    assert told(report) == [(2, "货品标题", "kept_local")]
    assert ask(store, "SELECT title FROM product") == [("纯棉T恤",)]
