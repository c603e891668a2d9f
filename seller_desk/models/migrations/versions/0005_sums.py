"""Sums of paid orders by day, product, customer and month; indexes that answer by themselves."""

from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels = None
depends_on = None

_TABLES = (
    """CREATE TABLE sum_day (
        day TEXT NOT NULL, province TEXT NOT NULL,
        orders INTEGER NOT NULL, paid_fen INTEGER NOT NULL, refunded_fen INTEGER NOT NULL,
        PRIMARY KEY (day, province)) WITHOUT ROWID""",
    """CREATE TABLE sum_product (
        day TEXT NOT NULL, product_id INTEGER NOT NULL,
        lines INTEGER NOT NULL, quantity_milli INTEGER NOT NULL, paid_fen INTEGER NOT NULL,
        PRIMARY KEY (day, product_id)) WITHOUT ROWID""",
    """CREATE TABLE sum_month (
        month TEXT NOT NULL, customer_id INTEGER NOT NULL, orders INTEGER NOT NULL,
        PRIMARY KEY (month, customer_id)) WITHOUT ROWID""",
    """CREATE TABLE sum_customer (
        customer_id INTEGER NOT NULL PRIMARY KEY,
        orders INTEGER NOT NULL, paid_fen INTEGER NOT NULL, refunded_fen INTEGER NOT NULL,
        first_at TEXT, last_at TEXT) WITHOUT ROWID""",
)
"""Bare tables: no operation keeps their rows, since they follow from those of the orders."""
_INDEXES = (
    ("ix_sales_order_created_at", "sales_order", "created_at, id, customer_id"),
    ("ix_order_line_order_id", "order_line", "order_id, product_id"),
    (
        "ix_sales_order_paid_date",
        "sales_order",
        "coalesce(paid_at, created_at), status, customer_id, paid_fen, shipped_at",
    ),
)


def upgrade() -> None:
    """Add tables and indexes; no row is written anew. The sums are filled after all migrations."""
    for sql in _TABLES:
        op.execute(sql)
    for name, table, columns in _INDEXES:
        op.execute(f"DROP INDEX IF EXISTS {name}")
        op.execute(f"CREATE INDEX {name} ON {table} ({columns})")
