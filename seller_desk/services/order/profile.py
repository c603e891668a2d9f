"""The platform's order sheet: its columns with their other names (resources/lists)."""

import csv

from seller_desk import resources
from seller_desk.sheets.columns import CellKind, Column


def _read() -> tuple[tuple[Column, ...], int]:
    """Every column that is read, and how many of them, from the first on, are written."""
    with resources.path("lists", "order_columns.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = tuple(
        Column(
            key=row["key"],
            headings=(row["heading"], *filter(None, row["aliases"].split("|"))),
            kind=CellKind(row["kind"]),
            level=row["level"],
        )
        for row in rows
    )
    return columns, sum(bool(row["position"]) for row in rows)


READ_COLUMNS, _WRITTEN = _read()
"""The newest form, the joined waybill column of 2017–2020, and a ship time."""
COLUMNS = READ_COLUMNS[:_WRITTEN]
"""The 49 columns of the newest form, in its order (facts: order_columns_1688.csv)."""

LINE_KEYS = tuple(column.key for column in READ_COLUMNS if column.level == "line")
"""Columns of an order line under the same name."""
_NOT_STORED = ("number", "courier_text", "waybills", "courier_waybills", "shipped_at")
FIELDS = tuple(
    column.key
    for column in READ_COLUMNS
    if column.level == "order" and column.key not in _NOT_STORED
)
"""Columns of an order under the same name."""
ORDER_KEYS = (*FIELDS, *_NOT_STORED[1:])
"""Everything that a sheet says of an order as a whole, besides its number."""

IDENTITY_KEYS = ("offer_id", "sku_id", "code", "spec", "cargo_number")
"""What makes two rows of an order the same line (CONTRACT.md, Identity)."""

TELLING_KEYS = frozenset({"status_text", "paid_fen", "created_at", "title", "buyer_login"})
"""A sheet with an order number and two of these is an order sheet."""

OWN_KEYS = TELLING_KEYS - {"created_at"} | {
    *("buyer_company", "goods_fen", "code", "offer_id", "unit_price_fen", "quantity_milli")
}
"""Without one of these a sheet says nothing of orders: of shipments, it may be."""
