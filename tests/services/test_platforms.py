"""Order reports of other platforms: layouts that are data, through the same door."""

from pathlib import Path

from sqlalchemy import select

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import Choice, ImportReport
from seller_desk.words import OrderStatus, Platform
from tests.makers import NOW

TAOBAO = """订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态\
,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题\
,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量
="1930679858170647",悦衣坊,598.00,0.00,598.00,598.00,买家已付款，等待卖家发货,,陈小云\
,吉林省 通化市 柳河县 柳河镇 紫御府(135300),快递,,'18618480000,2026/11/20 22:02\
,2026/11/20 22:05,纯棉短袖T恤 男,1,,,,2
="1930679858170648",青禾,88.00,8.00,96.00,0.00,等待买家付款,,李一\
,上海 上海市 浦东新区 世纪大道 1 号,快递,,'13800000002,2026/11/21 9:00,,帆布袋,1,,,,1
="1930679858170649",青禾,50.00,0.00,50.00,50.00,卖家已发货,,李一\
,上海 上海市 浦东新区 世纪大道 1 号,快递,,'13800000002,2026/11/19 9:00,2026/11/19 9:10\
,帆布袋,1,YT1234567890123,圆通速递,,1
"""
PINDUODUO = """商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),用户实付金额(元)\
,商家实收金额(元),商品数量(件),发货时间,确认收货时间,商品id,商品规格,样式ID\
,商家编码-规格维度,商家编码-商品维度,商家备注,售后状态,快递单号,快递公司
纯棉短袖T恤,261120-123456789012345,"已发货，待签收",128.00,0.00,0.00,128.00,128.00,20\
,2026-11-21 10:00:00,,745600000001,红色 XL,4500000000001,HY-1-RXL,HY-1,,无售后或售后取消\
,75310923456781,中通快递
帆布袋,261121-123456789012346,待发货,60.00,0.00,0.00,60.00,60.00,3,,,745600000002,米色\
,4500000000002,FB-2,FB-2,,无售后或售后取消,,
"""


def bring_in(store: Store, folder: Path, text: str, encoding: str) -> ImportReport:
    path = folder / "orders.csv"
    path.write_bytes(text.encode(encoding))
    return imports.carry_out(store, imports.plan_file(store, path, now=NOW), now=NOW)


def orders(store: Store) -> list[Order]:
    with store.read() as session:
        found = list(session.scalars(select(Order).order_by(Order.number)))
        for order in found:
            assert order.lines
            assert order.parcels is not None
        return found


def test_a_taobao_report_with_its_guards_becomes_orders(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, tmp_path, TAOBAO, "gb18030")

    assert (report.records, report.sums) == (imports.Count(new=3), (64_800, 64_800))
    assert [p for p in report.problems if p.level == "error"] == []
    first, unpaid, sent = orders(store)
    assert (first.platform, first.number) == (Platform.TAOBAO, "1930679858170647")
    assert (first.mobile, first.province) == ("18618480000", "吉林")
    assert (first.lines[0].title, first.lines[0].quantity_milli) == ("纯棉短袖T恤 男", 2_000)
    assert (unpaid.status, unpaid.freight_fen) == (OrderStatus.AWAITING_PAYMENT, 800)
    assert (sent.status, sent.parcels[0].courier) == (OrderStatus.SHIPPED, "YTO")


def test_a_pinduoduo_report_takes_the_day_from_the_number(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, tmp_path, PINDUODUO, "utf-8-sig")

    assert report.records == imports.Count(new=2)
    first, second = orders(store)
    assert first.platform is Platform.PINDUODUO
    assert (first.status, str(first.created_at)) == (OrderStatus.SHIPPED, "2026-11-20 00:00:00")
    assert (first.lines[0].code, first.lines[0].sku_id) == ("HY-1", "4500000000001")
    assert (first.parcels[0].courier, first.parcels[0].tracking_number) == ("ZTO", "75310923456781")
    assert second.status is OrderStatus.AWAITING_SHIPMENT


def test_the_same_number_on_two_platforms_is_two_orders(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, TAOBAO, "utf-8-sig")
    path = tmp_path / "1688.csv"
    path.write_text(
        "订单编号,买家会员名,实付款(元),订单状态,订单创建时间,订单付款时间,货品标题\n"
        "1930679858170647,华艺服饰,12.00,等待卖家发货,2026-11-20 10:00:00,2026-11-20 10:01:00,"
        "衬衫\n",
        encoding="utf-8-sig",
    )
    plan = imports.plan_file(store, path, now=NOW)
    assert imports.carry_out(store, plan, now=NOW).records == imports.Count(new=1)
    assert len(orders(store)) == 4


def test_the_same_report_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    for text in (TAOBAO, PINDUODUO):
        bring_in(store, tmp_path, text, "utf-8-sig")
        again = bring_in(store, tmp_path, text, "utf-8-sig")
        assert (again.operation, again.records.unchanged) == (None, again.rows)


def test_a_layout_can_be_told_by_hand(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(PINDUODUO, encoding="utf-8-sig")
    plan = imports.plan_file(store, path, now=NOW, choice=Choice(profile="orders-1688"))
    assert plan.found.profile.platform is Platform.ALIBABA_1688


PURCHASES = "订单编号,买家会员名,卖家会员名,实付款(元),订单状态,订单创建时间,货品标题\n" + "".join(
    f"26118836448200000{n:02},华艺服饰,{seller},12.00,等待买家付款,2026-11-20 10:00:00,衬衫\n"
    for n, seller in enumerate(("甲厂", "乙厂", "丙厂"))
)


def test_a_sheet_of_purchases_is_named_as_one(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, tmp_path, PURCHASES, "utf-8-sig")
    found = [p for p in report.problems if p.code == "purchase_export"]
    assert [(p.row, p.column, p.value, p.level) for p in found] == [
        (1, "卖家会员名", "华艺服饰", "warning")
    ]


def test_the_shops_own_sales_are_not(store: Store, tmp_path: Path) -> None:
    report = bring_in(
        store, tmp_path, PURCHASES.replace("乙厂", "甲厂").replace("丙厂", "甲厂"), "utf-8-sig"
    )
    assert [p for p in report.problems if p.code == "purchase_export"] == []
