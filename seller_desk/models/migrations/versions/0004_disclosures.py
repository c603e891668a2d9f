"""Who sent a file, and when something masked of a buyer was shown."""

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table and a column; no row is written anew."""
    op.create_table(
        "disclosure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=19), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.CheckConstraint("length(at) = 19", name=op.f("ck_disclosure_at_form")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_disclosure_table_name_row_id"), "disclosure", ["table_name", "row_id"])
    op.execute('ALTER TABLE "attachment" ADD COLUMN "sent_by" VARCHAR')
