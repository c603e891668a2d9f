"""The sheet that the platform might export next: most orders as they are, a few not.

It is what pictures of the import show, made from the store's own orders.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.order import Order
from seller_desk.services.order.sheet import OUT_COLUMNS, order_sheet_rows
from seller_desk.sheets.writer import OutColumn, OutKind, write_table

_ORDERS = 60
_NUMBER, _PAID, _STATUS, _PAID_AT = "订单编号", "实付款(元)", "订单状态", "订单付款时间"
_FAULTS = (
    (_PAID, "12,80O.00"),
    (_PAID_AT, "2026/13/02 10:00"),
    ("数量", "many"),
    (_STATUS, "在路上"),
)

Row = list[object]


def write_tomorrow(session: Session, path: Path) -> Path:
    """Write that sheet: new orders, changed ones, equal ones, and four with a wrong cell."""
    newest = select(Order.id).order_by(Order.created_at.desc(), Order.id.desc()).limit(_ORDERS)
    ids = list(session.scalars(newest))
    columns = [OutColumn(column.heading, OutKind.TEXT, column.width) for column in OUT_COLUMNS]
    places = {column.heading: place for place, column in enumerate(columns)}
    orders = list(_orders(order_sheet_rows(session, ids), places[_NUMBER]))
    rows = [row for order in _altered(orders, places) for row in order]
    write_table(path, columns, rows, sheet="订单列表")
    return path


def _orders(rows: Iterator[tuple[object, ...]], number: int) -> Iterator[list[Row]]:
    order: list[Row] = []
    for values in rows:
        row = [_text(value, column.kind) for value, column in zip(values, OUT_COLUMNS, strict=True)]
        if row[number] is not None and order:
            yield order
            order = []
        order.append(row)
    if order:
        yield order


def _altered(orders: Sequence[list[Row]], places: dict[str, int]) -> Iterator[list[Row]]:
    for at, order in enumerate(orders):
        head = order[0]
        if at < len(_FAULTS):
            heading, wrong = _FAULTS[at]
            head[places[heading]] = wrong
        elif at % 3 == 0:
            head[places[_NUMBER]] = str(head[places[_NUMBER]])[:-3] + f"{900 + at}"
        elif at % 7 == 0:
            head[places[_STATUS]] = "交易成功"
        yield order


def _text(value: object, kind: OutKind) -> object:
    """Cells as the platform prints them: text."""
    if value is None or kind not in {OutKind.MONEY, OutKind.QUANTITY}:
        return None if value is None else str(value)
    parts = 100 if kind is OutKind.MONEY else 1000
    return f"{int(str(value)) / parts:.2f}".removesuffix(".00" if kind is OutKind.QUANTITY else "")
