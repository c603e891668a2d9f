"""The rows behind a finding as a sheet: the things themselves, and what the rule saw of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Coupon, Quote
from seller_desk.models.ledger import batches
from seller_desk.models.listing import Violation
from seller_desk.models.order import Order
from seller_desk.models.product import Product
from seller_desk.services.data.finding import Evidence, Finding, Noun
from seller_desk.services.exports.tables import Table, TableColumn
from seller_desk.sheets.writer import OutKind, write_table

_Attribute = InstrumentedAttribute[Any]


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the columns of a thing come from, the id first."""

    columns: tuple[TableColumn, ...]
    attributes: tuple[_Attribute, ...]


_DAY = (TableColumn("日期", "Day", OutKind.DATE, 12),)
_SOURCES: Mapping[Noun, _Source] = {
    Noun.ORDER: _Source(
        (
            TableColumn("订单编号", "Order number", width=22),
            TableColumn("买家会员名", "Buyer login", width=18),
            TableColumn("实付款(元)", "Paid (¥)", OutKind.MONEY),
            TableColumn("订单付款时间", "Paid at", OutKind.TIME, 20),
            TableColumn("地区", "Region", width=10),
        ),
        (Order.id, Order.number, Order.buyer_login, Order.paid_fen, Order.paid_at, Order.province),
    ),
    Noun.CUSTOMER: _Source(
        (
            TableColumn("买家会员名", "Buyer login", width=18),
            TableColumn("公司名", "Company", width=24),
            TableColumn("地区", "Region", width=10),
        ),
        (Customer.id, Customer.login, Customer.company, Customer.province),
    ),
    Noun.PRODUCT: _Source(
        (
            TableColumn("Offer ID", "Offer ID"),
            TableColumn("货号", "Item code"),
            TableColumn("标题", "Title", width=40),
        ),
        (Product.id, Product.offer_id, Product.code, Product.title),
    ),
    Noun.VIOLATION: _Source(
        (
            TableColumn("违规类型", "Category", width=20),
            TableColumn("扣分", "Points", OutKind.COUNT, 8),
            TableColumn("违规时间", "Opened at", OutKind.TIME, 20),
        ),
        (Violation.id, Violation.category, Violation.points, Violation.opened_at),
    ),
    Noun.COUPON: _Source(
        (
            TableColumn("券名称", "Coupon", width=24),
            TableColumn("门槛(元)", "From (¥)", OutKind.MONEY, 12),
            TableColumn("优惠(元)", "Off (¥)", OutKind.MONEY, 12),
            TableColumn("结束日期", "Ends on", width=12),
        ),
        (Coupon.id, Coupon.name, Coupon.threshold_fen, Coupon.reduction_fen, Coupon.ends_on),
    ),
    Noun.QUOTE: _Source(
        (
            TableColumn("报价单号", "Quote", width=18),
            TableColumn("版本", "Version", OutKind.COUNT, 8),
            TableColumn("报价日期", "Quoted on", width=12),
            TableColumn("有效期至", "Valid until", width=12),
        ),
        (Quote.id, Quote.number, Quote.version, Quote.quoted_on, Quote.valid_until),
    ),
}
_FACTS: Mapping[str, TableColumn] = {
    "visitors": TableColumn("访客数", "Visitors", OutKind.COUNT, 10),
    "views": TableColumn("浏览量", "Views", OutKind.COUNT, 10),
    "cart_buyers": TableColumn("加购人数", "Buyers with it in the cart", OutKind.COUNT, 10),
    "ordering_buyers": TableColumn("下单买家数", "Ordering buyers", OutKind.COUNT, 10),
    "conversion": TableColumn("下单转化率", "Conversion", OutKind.SHARE, 10),
    "paid_orders": TableColumn("支付订单数", "Paid orders", OutKind.COUNT, 10),
    "ad_spend_fen": TableColumn("广告花费(元)", "Ad spend (¥)", OutKind.MONEY, 12),
    "orders": TableColumn("订单数", "Orders", OutKind.COUNT, 10),
    "orders_before": TableColumn("上期订单数", "Orders before", OutKind.COUNT, 10),
    "paid_fen": TableColumn("支付金额(元)", "Paid amount (¥)", OutKind.MONEY, 12),
    "refunded_fen": TableColumn("退款金额(元)", "Refunded (¥)", OutKind.MONEY, 12),
    "price_fen": TableColumn("最低售价(元)", "Lowest price (¥)", OutKind.MONEY, 12),
    "cost_fen": TableColumn("成本(元)", "Cost (¥)", OutKind.MONEY, 12),
    "ship_days": TableColumn("发货天数", "Days to ship", OutKind.COUNT, 10),
    "lead_days": TableColumn("供货周期(天)", "Lead time (days)", OutKind.COUNT, 10),
    "images": TableColumn("图片数", "Pictures", OutKind.COUNT, 10),
    "stale_images": TableColumn("过期主图数", "Images out of date", OutKind.COUNT, 10),
    "hours_left": TableColumn("剩余小时", "Hours left"),
    "reduction_share": TableColumn("优惠比例", "Part taken off", OutKind.SHARE, 10),
    "days_open": TableColumn("未回复天数", "Days without an answer", OutKind.COUNT, 10),
    "least": TableColumn("最少天数", "Days at least", OutKind.COUNT, 10),
    "most": TableColumn("最多天数", "Days at most", OutKind.COUNT, 10),
    "words": TableColumn("违禁词", "Words", width=20),
    "days": TableColumn("未采购天数", "Days without a purchase", OutKind.COUNT, 10),
    "gap": TableColumn("采购间隔(天)", "Own rhythm (days)"),
    "times": TableColumn("间隔倍数", "Times the rhythm"),
}


def write_rows(session: Session, finding: Finding, path: Path, language: str) -> int:
    """Write what a finding stands on to an .xlsx or .csv; how many rows there are.

    Raises not_writable, disk_full, disk_error.
    """
    noun = finding.rows[0].noun
    facts = [key for key in finding.rows[0].facts if key in _FACTS]
    own = _SOURCES[noun].columns if noun in _SOURCES else _DAY
    table = Table("诊断", "Finding", (*own, *(_FACTS[key] for key in facts)))
    said = _said(session, noun, finding)
    rows = ((*said(row), *(row.facts[key] for key in facts)) for row in finding.rows)
    return write_table(path, table.headings(language), rows, sheet=table.name(language))


def _said(session: Session, noun: Noun, finding: Finding) -> Callable[[Evidence], Sequence[object]]:
    """How a row names its thing."""
    if noun not in _SOURCES:
        return lambda row: (row.day,)
    source = _SOURCES[noun]
    known = dict(_named(session, source.attributes, finding.ids))
    blank = (None,) * len(source.columns)
    return lambda row: known.get(row.id or 0, blank)


def _named(
    session: Session, attributes: Sequence[_Attribute], ids: Sequence[int]
) -> Iterator[tuple[int, tuple[object, ...]]]:
    for part in batches(ids):
        wanted = select(*attributes).where(attributes[0].in_(part))
        yield from ((key, tuple(names)) for key, *names in session.execute(wanted))
