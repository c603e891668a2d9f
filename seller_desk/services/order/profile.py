"""The platform's order sheet: its columns with their other names (resources/lists)."""

from seller_desk.services.records.profile import columns_in

READ_COLUMNS = columns_in("order_columns.csv")
"""The newest form, the joined waybill column of 2017–2020, and a ship time."""
_WRITTEN = 49
COLUMNS = READ_COLUMNS[:_WRITTEN]
"""The columns of the newest form, in its order (facts: order_columns_1688.csv)."""

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
