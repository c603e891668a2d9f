"""The tables other than the order sheet: their columns in two languages, and the words in cells.

Headings and words of sheets are data: a sheet speaks the language that it is written in, and the
Chinese ones are those of the contract with whoever reads the files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from seller_desk.services.exports.keys import KEY_HEADING, VERSION_HEADING
from seller_desk.sheets.writer import OutColumn, OutKind
from seller_desk.words import ExportTable, ListingStatus, ProductKind, QuoteState, Tier


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its Chinese and English heading, what it holds, and how wide it is."""

    zh: str
    en: str
    kind: OutKind = OutKind.TEXT
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """The name of the sheet in both languages, and its columns in order."""

    zh: str
    en: str
    columns: tuple[TableColumn, ...]

    def name(self, language: str) -> str:
        """What the sheet is called."""
        return self.zh if language.startswith("zh") else self.en

    def headings(self, language: str) -> tuple[OutColumn, ...]:
        """The columns as they are written."""
        chinese = language.startswith("zh")
        return tuple(
            OutColumn(column.zh if chinese else column.en, column.kind, column.width)
            for column in self.columns
        )


_HOME = (
    TableColumn(KEY_HEADING, KEY_HEADING, width=0),
    TableColumn(VERSION_HEADING, VERSION_HEADING, width=0),
)
"""By these a row finds home when the sheet comes back; nobody needs to see them."""
TABLES: Mapping[str, Table] = {
    ExportTable.ORDER_LINES: Table(
        "货品行",
        "Order lines",
        (
            TableColumn("订单编号", "Order number", width=22),
            TableColumn("货品标题", "Title", width=40),
            TableColumn("货号", "Item code"),
            TableColumn("型号", "Variant", width=18),
            TableColumn("Offer ID", "Offer ID"),
            TableColumn("SKU ID", "SKU ID", width=16),
            TableColumn("数量", "Quantity", OutKind.QUANTITY, 10),
            TableColumn("单位", "Unit", width=8),
            TableColumn("单价(元)", "Unit price (¥)", OutKind.MONEY, 12),
            TableColumn("金额(元)", "Amount (¥)", OutKind.MONEY, 12),
        ),
    ),
    ExportTable.SHIPMENTS: Table(
        "发货",
        "Shipments",
        (
            TableColumn("订单编号", "Order number", width=22),
            TableColumn("物流公司", "Courier"),
            TableColumn("运单号", "Waybill", width=20),
            TableColumn("发货时间", "Shipped at", OutKind.TIME, 20),
            TableColumn("收货人", "Receiver", width=10),
            TableColumn("联系手机", "Mobile"),
            TableColumn("收货地址", "Address", width=40),
        ),
    ),
    ExportTable.PRODUCTS: Table(
        "商品",
        "Products",
        (
            TableColumn("Offer ID", "Offer ID"),
            TableColumn("货号", "Item code"),
            TableColumn("标题", "Title", width=40),
            TableColumn("类型", "Kind", width=10),
            TableColumn("状态", "Status", width=10),
            TableColumn("起订量", "Minimum quantity", OutKind.COUNT, 10),
            TableColumn("单位", "Unit", width=8),
            TableColumn("供货天数", "Days to ship", OutKind.COUNT, 10),
            TableColumn("最低价(元)", "Lowest price (¥)", OutKind.MONEY, 12),
            TableColumn("成本(元)", "Cost (¥)", OutKind.MONEY, 12),
            *_HOME,
        ),
    ),
    ExportTable.CUSTOMERS: Table(
        "客户",
        "Customers",
        (
            TableColumn("买家会员名", "Buyer login", width=18),
            TableColumn("公司名", "Company", width=24),
            TableColumn("层级", "Tier", width=10),
            TableColumn("采购金额(元)", "Purchases (¥)", OutKind.MONEY),
            TableColumn("订单数", "Orders", OutKind.COUNT, 10),
            TableColumn("首次采购", "First purchase", OutKind.TIME, 20),
            TableColumn("最近采购", "Last purchase", OutKind.TIME, 20),
            TableColumn("地区", "Region", width=10),
            TableColumn("标签", "Tags"),
            TableColumn("备注", "Note", width=24),
            TableColumn("联系人", "Contact", width=10),
            TableColumn("手机", "Mobile"),
            TableColumn("电话", "Phone"),
            TableColumn("地址", "Address", width=40),
            *_HOME,
        ),
    ),
    ExportTable.QUOTES: Table(
        "报价单",
        "Quotes",
        (
            TableColumn("报价单号", "Quote number", width=18),
            TableColumn("版本", "Version", OutKind.COUNT, 8),
            TableColumn("客户", "Customer", width=28),
            TableColumn("状态", "Status", width=10),
            TableColumn("报价日期", "Quoted on", OutKind.DATE, 12),
            TableColumn("有效期至", "Valid until", OutKind.DATE, 12),
            TableColumn("合计(元)", "Total (¥)", OutKind.MONEY),
            TableColumn("原因", "Reason", width=24),
        ),
    ),
}
"""By the word of the command line."""

_WORDS: Mapping[StrEnum, tuple[str, str]] = {
    ProductKind.STOCK: ("现货", "Stock"),
    ProductKind.CUSTOM: ("定制", "Custom"),
    ProductKind.PROCESSING: ("加工", "Processing"),
    ListingStatus.DRAFT: ("草稿", "Draft"),
    ListingStatus.IN_REVIEW: ("审核中", "In review"),
    ListingStatus.LIVE: ("已上架", "Live"),
    ListingStatus.REJECTED: ("已驳回", "Rejected"),
    ListingStatus.OFF_SHELF: ("已下架", "Off shelf"),
    QuoteState.DRAFT: ("草稿", "Draft"),
    QuoteState.ISSUED: ("已发出", "Issued"),
    QuoteState.ACCEPTED: ("已成交", "Accepted"),
    QuoteState.DECLINED: ("没成交", "Declined"),
    QuoteState.EXPIRED: ("已过期", "Expired"),
    Tier.NEW: ("新客户", "New"),
    Tier.REGULAR: ("老客户", "Regular"),
    Tier.KEY: ("大客户", "Key"),
}


def word(member: StrEnum, language: str) -> str:
    """How a sheet prints a word of the trade."""
    chinese, english = _WORDS[member]
    return chinese if language.startswith("zh") else english
