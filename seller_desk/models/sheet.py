"""What the shop said of sheets: which column is which, and what their words mean."""

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from seller_desk.models.base import Base


class SheetMapping(Base):
    """Which column is which in every sheet of the same headings (see sheets.mapping.signature)."""

    __tablename__ = "sheet_mapping"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    signature: Mapped[str] = mapped_column(unique=True)
    profile: Mapped[str]
    columns: Mapped[dict[str, str]] = mapped_column(JSON)
    """Key → heading as it is compared."""


class SheetWord(Base):
    """What a word of a column means to this shop, where the program does not know it."""

    __tablename__ = "sheet_word"
    __table_args__ = (UniqueConstraint("field", "text"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str]
    text: Mapped[str]
    value: Mapped[str]
