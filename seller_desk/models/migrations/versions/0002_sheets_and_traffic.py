"""Traffic by day, what the shop said of sheets, and two indexes for parcels."""

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels = None
depends_on = None

_FACTS = (
    "visitors",
    "page_views",
    "impressions",
    "favourite_buyers",
    "cart_buyers",
    "cart_pieces",
    "ordering_buyers",
    "ordered_quantity",
    "ordered_fen",
    "paying_buyers",
    "paid_quantity",
    "paid_fen",
    "new_buyers",
    "returning_buyers",
    "refunded_fen",
    "bounce_millionths",
    "stay_milli",
)


def upgrade() -> None:
    """Add tables; the rows of older ones stay as they are."""
    op.create_table(
        "shop_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("paid_orders", sa.Integer(), nullable=True),
        sa.Column("ad_spend_fen", sa.Integer(), nullable=True),
        sa.Column("ad_is_spread", sa.Boolean(), server_default="0", nullable=False),
        *_facts(),
        sa.CheckConstraint("length(day) = 10", name=op.f("ck_shop_day_day_form")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_day")),
        sa.UniqueConstraint("day", name=op.f("uq_shop_day_day")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "product_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=True),
        sa.Column("offer_id", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        *_facts(),
        sa.CheckConstraint("length(day) = 10", name=op.f("ck_product_day_day_form")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_product_day_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_day")),
        sa.UniqueConstraint("identity", "day", name=op.f("uq_product_day_identity_day")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_product_day_day", "product_day", ["day"])
    op.create_index("ix_product_day_product_id_day", "product_day", ["product_id", "day"])
    op.create_table(
        "sheet_mapping",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_mapping")),
        sa.UniqueConstraint("signature", name=op.f("uq_sheet_mapping_signature")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sheet_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_word")),
        sa.UniqueConstraint("field", "text", name=op.f("uq_sheet_word_field_text")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_parcel_order_id_tracking_number", "parcel", ["order_id", "tracking_number"])
    op.drop_index("ix_parcel_order_id", "parcel")
    op.create_index("ix_parcel_line_order_line_id", "parcel_line", ["order_line_id"])


def _facts() -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=True) for name in _FACTS]
