"""Tables go out as they stand: right rows, right cells, and nobody's phone unasked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from seller_desk.errors import DeskError, FileCode, StoreCode
from seller_desk.models.case import Disclosure
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote
from seller_desk.models.listing import PriceTier
from seller_desk.models.order import AfterSale, Order, OrderLine, Parcel
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import demo, imports
from seller_desk.services.exports import EXPORTS, ExportFilter, export
from seller_desk.services.settings import ShopSettings
from seller_desk.words import (
    AfterSaleKind,
    AfterSaleState,
    Cancelled,
    ExportTable,
    ListingStatus,
    OrderStatus,
    ParcelSource,
    ProductKind,
)
from tests.makers import NOW, make_customer, make_order, make_product, new_store

ALL = ExportFilter()
Cells = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Style:
    language: str = "zh_CN"
    full: bool = False
    rules: ShopSettings = field(default_factory=ShopSettings)


PLAIN = Style()
ENGLISH = Style(language="en")
FULL = Style(full=True)


def test_the_headings_are_those_of_the_contract(store: Store, tmp_path: Path) -> None:
    assert headings(store, tmp_path, "customers")[:10] == (
        *("买家会员名", "公司名", "层级", "采购金额(元)", "订单数"),
        *("首次采购", "最近采购", "地区", "标签", "备注"),
    )
    assert headings(store, tmp_path, "products")[:10] == (
        *("Offer ID", "货号", "标题", "类型", "状态", "起订量", "单位", "供货天数"),
        *("最低价(元)", "成本(元)"),
    )
    assert headings(store, tmp_path, "shipments")[:4] == (
        "订单编号",
        "物流公司",
        "运单号",
        "发货时间",
    )
    assert headings(store, tmp_path, "order-lines")[:10] == (
        *("订单编号", "货品标题", "货号", "型号", "Offer ID", "SKU ID", "数量", "单位"),
        *("单价(元)", "金额(元)"),
    )


def test_the_order_sheet_has_the_49_headings_in_any_language(store: Store, tmp_path: Path) -> None:
    chinese = headings(store, tmp_path, "orders")
    english = headings(store, tmp_path, "orders", style=ENGLISH)

    assert (len(chinese), chinese[0], chinese[9]) == (49, "订单编号", "订单状态")
    assert english == chinese


def test_other_tables_speak_english_where_asked(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, kind=ProductKind.CUSTOM, status=ListingStatus.OFF_SHELF)

    row = rows(store, tmp_path, "products", style=ENGLISH)[0]

    assert headings(store, tmp_path, "products", style=ENGLISH)[:3] == (
        *("Offer ID", "Item code", "Title"),
    )
    assert row[3:5] == ("Custom", "Off shelf")
    assert rows(store, tmp_path, "products")[0][3:5] == ("定制", "已下架")


def test_order_cells_stand_on_the_first_row_only(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        make_order(
            session, lines=[line(1, "纯棉短袖T恤", 6_400, 2_000), line(2, "卫衣", 4_580, 500)]
        )

    first, second = rows(store, tmp_path, "orders")

    names = headings(store, tmp_path, "orders")
    place = {name: names.index(name) for name in names}
    assert first[place["订单编号"]] == "2611883644820000001"
    assert first[place["实付款(元)"]] == 128
    assert first[place["订单创建时间"]] == NOW - timedelta(days=1)
    assert second[place["订单编号"]] is None
    assert second[place["实付款(元)"]] is None
    assert (second[place["货品标题"]], second[place["单价(元)"]]) == ("卫衣", 45.8)
    assert second[place["数量"]] == 0.5


def test_oldest_orders_come_first(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        for number, days in (("1", 3), ("2", 9), ("3", 5)):
            make_order(session, number, created_at=NOW - timedelta(days=days))

    assert column(store, tmp_path, "orders") == ["2", "3", "1"]


def test_a_view_goes_out_in_its_own_order(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        ids = [make_order(session, number).id for number in "123"]

    shown = ExportFilter(ids=[ids[2], ids[0]])

    assert column(store, tmp_path, "orders", shown) == ["3", "1"]
    assert column(store, tmp_path, "order-lines", shown) == ["3", "1"]


def test_orders_are_chosen_by_whole_days_both_included(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        for number, at in (
            ("1", datetime(2026, 11, 19, 23, 59, 59)),
            ("2", datetime(2026, 11, 20)),
            ("3", datetime(2026, 11, 21, 23, 59, 59)),
            ("4", datetime(2026, 11, 22)),
            ("5", None),
        ):
            make_order(session, number, created_at=at)

    since, until = date(2026, 11, 20), date(2026, 11, 21)

    assert column(store, tmp_path, "orders", ExportFilter(since=since, until=until)) == ["2", "3"]
    assert column(store, tmp_path, "orders", ExportFilter(since=since)) == ["2", "3", "4"]
    assert column(store, tmp_path, "order-lines", ExportFilter(until=since)) == ["1", "2"]


def test_orders_are_chosen_by_stage(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        for number, status in enumerate(OrderStatus):
            make_order(session, str(number), status=status)

    chosen = ExportFilter(frozenset({OrderStatus.SHIPPED, OrderStatus.CLOSED}))

    assert column(store, tmp_path, "orders", chosen) == ["2", "5"]


def test_an_empty_result_still_has_its_heading(store: Store, tmp_path: Path) -> None:
    for what in EXPORTS:
        assert rows(store, tmp_path, what) == []
        assert len(headings(store, tmp_path, what)) >= 7


def test_shipments_are_parcels_by_the_time_they_left(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        order = make_order(
            session,
            receiver_name="陈晓云",
            mobile="13800001234",
            address="广东省 广州市 白云区 石槎路8号",
        )
        order.parcels = [
            parcel("ZTO", "75123456789012", NOW - timedelta(days=1)),
            parcel("SF", "SF1234567890123", NOW - timedelta(days=2)),
            parcel(None, "X-12345678", None),
        ]

    found = rows(store, tmp_path, "shipments")
    recent = rows(store, tmp_path, "shipments", ExportFilter(since=NOW.date() - timedelta(days=1)))

    assert [row[1:3] for row in found] == [
        (None, "X-12345678"),
        ("顺丰速运", "SF1234567890123"),
        ("中通快递", "75123456789012"),
    ]
    assert [row[2] for row in recent] == ["75123456789012"]
    assert found[1][3] == NOW - timedelta(days=2)


def test_phones_and_addresses_are_masked_unless_asked_for(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        order = make_order(
            session,
            receiver_name="陈晓云",
            mobile="13800001234",
            address="广东省 广州市 白云区 石槎路8号",
        )
        order.parcels = [parcel("ZTO", "75123456789012", NOW)]
        customer = make_customer(session)
        customer.mobile, customer.address = "13800005678", "浙江省杭州市上城区杭海路9号"

    assert rows(store, tmp_path, "shipments")[0][4:] == (
        "陈**",
        "138****1234",
        "广东省 广州市 白云区 ****",
    )
    assert rows(store, tmp_path, "shipments", style=FULL)[0][4:] == (
        *("陈晓云", "13800001234", "广东省 广州市 白云区 石槎路8号"),
    )
    assert rows(store, tmp_path, "customers")[0][11:14] == (
        *("138****5678", None, "浙江省杭州市上城区 ****"),
    )
    assert rows(store, tmp_path, "customers", style=FULL)[0][11] == "13800005678"
    rows(store, tmp_path, "orders")
    with store.read() as session:
        noted = list(session.scalars(select(Disclosure.what).order_by(Disclosure.id)))
    assert noted == ["shipments", "customers", "orders"], "what shows somebody in full, no more"


def test_customers_show_what_they_paid_after_refunds(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session)
        paid = make_order(session, "1", customer_id=customer.id, paid_fen=150_000)
        paid.after_sales = [
            AfterSale(
                kind=AfterSaleKind.REFUND_ONLY,
                state=AfterSaleState.REFUND_SUCCESS,
                amount_fen=20_000,
            )
        ]
        make_order(
            session, "2", customer_id=customer.id, paid_fen=900_000, status=OrderStatus.CLOSED
        )
        make_customer(session, "锦澜")

    bought, nothing = rows(store, tmp_path, "customers")

    assert bought[:5] == ("华艺服饰", "华艺服饰", "老客户", 1_300, 1)
    assert bought[5:7] == (NOW - timedelta(days=1), NOW - timedelta(days=1))
    assert nothing[2:7] == ("新客户", 0, 0, None, None)


def test_tiers_follow_the_rules_of_the_shop(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session)
        make_order(session, customer_id=customer.id, paid_fen=150_000)

    rules = replace(ShopSettings(), tier_regular_fen=50_000, tier_key_fen=140_000)

    assert rows(store, tmp_path, "customers", style=Style(rules=rules))[0][2] == "大客户"


def test_a_product_goes_out_with_its_lowest_price_and_comes_back_without_a_word(
    store: Store, tmp_path: Path
) -> None:
    with store.write("made", now=NOW) as session:
        tiered, bare = make_product(session, "帆布包"), make_product(session, "帽子")
        for first, fen in ((50, 1_800), (100, 1_500)):
            session.add(PriceTier(product_id=tiered.id, from_quantity=first, price_fen=fen))
        names = [tiered.title, bare.title]

    assert {row[2]: row[8] for row in rows(store, tmp_path, "products")} == dict(
        zip(names, (15, None), strict=True)
    )
    plan = imports.plan_file(store, tmp_path / "products.xlsx", now=NOW)
    assert plan.report.problems == ()


def test_line_amounts_are_whole_fen_half_up(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, lines=[line(1, "面料", 333, 12_500), line(2, "赠品", None, 1_000)])

    cloth, gift = rows(store, tmp_path, "order-lines")

    assert cloth[6:10] == (12.5, None, 3.33, 41.63)
    assert gift[9] is None


def test_text_that_looks_like_a_formula_stays_text(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, "=1+1", code="@cmd", cost_fen=1_050)

    row = rows(store, tmp_path, "products")[0]

    assert (row[1], row[2], row[9]) == ("@cmd", "=1+1", 10.5)


def test_importing_what_was_exported_changes_nothing(store: Store, tmp_path: Path) -> None:
    """More rows than the writer takes at once: none of them may lose its place."""
    demo.fill(store, orders=600, now=NOW)
    for suffix in (".xlsx", ".csv"):
        written = tmp_path / f"orders{suffix}"
        save(store, "orders", written)

        plan = imports.plan_file(store, written, now=NOW)

        assert (plan.report.records.unchanged, plan.report.records.refused) == (600, 0)
        counts = plan.report.counts
        assert (counts["customers"].changed, counts["products"].changed) == (0, 0)
        assert plan.plan.is_empty


def test_a_new_shop_fed_with_the_export_exports_the_same(store: Store, tmp_path: Path) -> None:
    demo.fill(store, orders=200, now=NOW)
    save(store, "orders", tmp_path / "first.csv")
    other = new_store(tmp_path / "other.db")

    plan = imports.plan_file(other, tmp_path / "first.csv", now=NOW)
    imports.carry_out(other, plan, now=NOW)
    save(other, "orders", tmp_path / "second.csv")
    other.close()

    assert (tmp_path / "second.csv").read_bytes() == (tmp_path / "first.csv").read_bytes()


def test_stopping_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    demo.fill(store, orders=50, now=NOW)
    file = tmp_path / "orders.xlsx"
    file.write_bytes(b"as it was")

    with pytest.raises(DeskError) as stopped:
        save(store, "orders", file, cancelled=lambda: True)

    assert stopped.value.first.code is StoreCode.CANCELLED
    assert file.read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.glob("orders*")] == ["orders.xlsx"]


def test_a_folder_that_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refused:
        save(store, "orders", tmp_path / "no" / "folder" / "orders.xlsx")

    assert refused.value.first.code is FileCode.NOT_WRITABLE


def test_every_table_of_the_demo_shop_goes_out(store: Store, tmp_path: Path) -> None:
    demo.fill(store, orders=120, now=NOW)
    with store.read() as session:
        count = {
            ExportTable.ORDERS: len(session.scalars(select(OrderLine.id)).all()),
            ExportTable.ORDER_LINES: len(session.scalars(select(OrderLine.id)).all()),
            ExportTable.SHIPMENTS: len(session.scalars(select(Parcel.id)).all()),
            ExportTable.PRODUCTS: len(session.scalars(select(Product.id)).all()),
            ExportTable.CUSTOMERS: len(session.scalars(select(Customer.id)).all()),
            ExportTable.QUOTES: len(session.scalars(select(Quote.id)).all()),
        }
        orders = len(session.scalars(select(Order.id)).all())

    written = {what: save(store, what, tmp_path / f"{what}.csv") for what in EXPORTS}

    assert written == count
    assert orders == 120


COMES_BACK = {ExportTable.PRODUCTS, ExportTable.CUSTOMERS, ExportTable.SHIPMENTS}


@pytest.mark.parametrize("what", EXPORTS)
def test_every_table_opens_and_what_can_come_back_changes_nothing(
    store: Store, tmp_path: Path, what: ExportTable
) -> None:
    demo.fill(store, orders=40, now=NOW)
    rows = save(store, what, tmp_path / "out.xlsx", style=FULL)

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert (sheet.max_row, sheet.freeze_panes) == (rows + 1, "A2")
    if what in COMES_BACK:
        report = imports.plan_file(store, tmp_path / "out.xlsx", now=NOW).report
        count = report.records
        assert (report.kind.value, count.unchanged) == (what.value, rows)
        assert report.problems == ()
        assert (count.new, count.changed, count.refused) == (0, 0, 0)
    elif what is not ExportTable.ORDERS:  # they come back above, in hundreds
        with pytest.raises(DeskError) as refused:
            imports.plan_file(store, tmp_path / "out.xlsx", now=NOW)
        assert refused.value.first.code is FileCode.UNKNOWN_KIND


def line(position: int, title: str, price: int | None, milli: int) -> OrderLine:
    return OrderLine(position=position, title=title, unit_price_fen=price, quantity_milli=milli)


def parcel(courier: str | None, number: str, at: datetime | None) -> Parcel:
    return Parcel(courier=courier, tracking_number=number, shipped_at=at, source=ParcelSource.HERE)


def save(
    store: Store,
    what: str,
    path: Path,
    chosen: ExportFilter = ALL,
    *,
    style: Style = PLAIN,
    cancelled: Cancelled | None = None,
) -> int:
    return export(
        store,
        what,
        path,
        chosen=chosen,
        full=style.full,
        language=style.language,
        settings=style.rules,
        now=NOW,
        cancelled=cancelled,
    )


def table(
    store: Store, tmp_path: Path, what: str, chosen: ExportFilter = ALL, *, style: Style = PLAIN
) -> Cells:
    file = tmp_path / f"{what}.xlsx"
    save(store, what, file, chosen, style=style)
    book = openpyxl.load_workbook(file)
    return [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def headings(store: Store, tmp_path: Path, what: str, *, style: Style = PLAIN) -> Sequence[Any]:
    return table(store, tmp_path, what, style=style)[0]


def rows(
    store: Store, tmp_path: Path, what: str, chosen: ExportFilter = ALL, *, style: Style = PLAIN
) -> Cells:
    return table(store, tmp_path, what, chosen, style=style)[1:]


def column(store: Store, tmp_path: Path, what: str, chosen: ExportFilter = ALL) -> list[Any]:
    return [row[0] for row in rows(store, tmp_path, what, chosen)]
