"""All that the store keeps of one buyer: which rows are theirs, and what stands in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, refuse
from seller_desk.models.ledger import Raw
from seller_desk.models.store import Store
from seller_desk.services import backup
from seller_desk.services import settings as rules
from seller_desk.services.backup import Backup
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.queries import CustomerFilter, CustomerRow
from seller_desk.sheets.writer import OutColumn, plain_text, write_table
from seller_desk.words import Cancelled

Owned = Mapping[str, frozenset[int]]
"""Table → ids of the rows that are about the buyer."""
_MOST = 100
MARK = "***"
"""Stands where a name stood."""
_CUSTOMERS = (
    "WITH RECURSIVE one(id) AS (VALUES(:id) UNION SELECT customer.id FROM customer, one "
    "WHERE customer.merged_into = one.id) SELECT id FROM one"
)
PARENTS: Mapping[str, tuple[str, str]] = {
    "sales_order": ("customer_id", "customer"),
    "order_line": ("order_id", "sales_order"),
    "parcel": ("order_id", "sales_order"),
    "after_sale": ("order_id", "sales_order"),
    "after_sale_event": ("after_sale_id", "after_sale"),
    "customer_tag": ("customer_id", "customer"),
    "contact": ("customer_id", "customer"),
    "coupon_grant": ("customer_id", "customer"),
    "quote": ("customer_id", "customer"),
    "quote_line": ("quote_id", "quote"),
}
"""Table → by which column it hangs on which; parents come first."""
HANGING = ("attachment", "imported_value", "disclosure")
"""Tables whose rows name any other row by its table and id."""
_NOUNS: Mapping[str, str] = {
    "customer": "客户",
    "sales_order": "订单",
    "order_line": "货品行",
    "parcel": "运单",
    "after_sale": "售后",
    "after_sale_event": "售后经过",
    "customer_tag": "标签",
    "contact": "触达记录",
    "coupon_grant": "发券",
    "quote": "报价单",
    "quote_line": "报价行",
    "attachment": "文件",
    "imported_value": "表格原值",
    "disclosure": "查看记录",
}
_FIELDS: Mapping[str, str] = {
    "login": "买家会员名",
    "company": "公司",
    "name": "姓名",
    "mobile": "手机",
    "phone": "电话",
    "address": "地址",
    "province": "省份",
    "postcode": "邮编",
    "note": "备注",
    "number": "编号",
    "status": "状态",
    "created_at": "创建时间",
    "paid_at": "付款时间",
    "paid_fen": "实付款（分）",
    "buyer_company": "买家公司",
    "buyer_login": "买家会员名",
    "receiver_name": "收货人",
    "buyer_message": "买家留言",
    "invoice_title": "发票抬头",
    "invoice_tax_id": "发票税号",
    "title": "货品标题",
    "quantity_milli": "数量（千分之一）",
    "unit_price_fen": "单价（分）",
    "tracking_number": "运单号",
    "courier": "物流公司",
    "shipped_at": "发货时间",
    "kind": "类型",
    "state": "阶段",
    "reason": "原因",
    "amount_fen": "金额（分）",
    "at": "时间",
    "text": "内容",
    "facts": "报价内容",
    "value": "原值",
    "field": "字段",
}
_COLUMNS = (
    OutColumn("类别", width=12),
    OutColumn("记录号"),
    OutColumn("字段", width=20),
    OutColumn("内容", width=60),
)


@dataclass(frozen=True, slots=True)
class BuyerData:
    """How much there is, and which backups hold it, too."""

    customer_id: int
    name: str
    counts: Mapping[str, int]
    """Table → rows; those without any are left out."""
    backups: tuple[Backup, ...]


def found_buyers(session: Session, typed: str, now: datetime) -> list[CustomerRow]:
    """Whom a name, a login or a phone finds, the best buyers first."""
    settings = rules.load(session)
    ids = customers.find(session, CustomerFilter(find=typed), settings, now)
    return customers.rows(session, ids[:_MOST], settings, now)


def buyer_data(session: Session, store: Store, customer_id: int) -> BuyerData:
    """How much the store keeps of a buyer. Raises no_such_customer."""
    found = owned(session, customer_id)
    sql = text("SELECT coalesce(company, login, name, '') FROM customer WHERE id = :id")
    return BuyerData(
        customer_id=customer_id,
        name=str(session.scalar(sql, {"id": customer_id})),
        counts={table: len(ids) for table, ids in found.items() if ids},
        backups=tuple(backup.listing(store)),
    )


def owned(session: Session, customer_id: int) -> dict[str, frozenset[int]]:
    """The rows that are about a buyer, also those of whoever was merged into them.

    Raises no_such_customer.
    """
    known = text("SELECT 1 FROM customer WHERE id = :id")
    if session.scalar(known, {"id": customer_id}) is None:
        raise refuse(CustomerCode.NO_SUCH_CUSTOMER, customer=customer_id)
    found = {"customer": frozenset(session.scalars(text(_CUSTOMERS), {"id": customer_id}))}
    for table, (column, parent) in PARENTS.items():
        found[table] = _ids(session, table, column, found[parent])
    for table in HANGING:
        ids: set[int] = set()
        for named in (*PARENTS, "customer"):
            ids |= _ids(session, table, "row_id", found[named], f"table_name = '{named}'")
        found[table] = frozenset(ids)
    return found


def rows_of(session: Session, table: str, ids: frozenset[int]) -> list[dict[str, Raw]]:
    """Rows whole, as they stand in the store."""
    sql = f'SELECT * FROM "{table}" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'
    found = session.connection().exec_driver_sql(sql, (str(sorted(ids)),))
    return [dict(row) for row in found.mappings()]


def export_buyer(
    store: Store,
    customer_id: int,
    path: Path,
    *,
    cancelled: Cancelled | None = None,
    **_job: object,
) -> int:
    """A job: everything about a buyer as a sheet, one field a row. Raises no_such_customer."""
    with store.read() as session:
        said = list(_said(session, owned(session, customer_id)))
    return write_table(path, _COLUMNS, said, sheet="买家资料", cancelled=cancelled)


def _said(session: Session, found: Owned) -> Iterator[Sequence[str]]:
    for table, ids in found.items():
        for row in rows_of(session, table, ids):
            for column, value in row.items():
                if column != "id" and value not in {None, ""} and not isinstance(value, bytes):
                    name = _FIELDS.get(column, column)
                    yield _NOUNS[table], str(row["id"]), name, plain_text(value)


def _ids(
    session: Session, table: str, column: str, parents: frozenset[int], more: str = "1"
) -> frozenset[int]:
    sql = (
        f'SELECT id FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?)) AND {more}'
    )
    found = session.connection().exec_driver_sql(sql, (str(sorted(parents)),))
    return frozenset(found.scalars())
