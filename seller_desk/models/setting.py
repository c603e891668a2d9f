"""The shop's own rules and remembered facts, kept with the shop's data."""

from sqlalchemy.orm import Mapped, mapped_column

from seller_desk.models.base import Base


class Setting(Base):
    """One setting by its stable key; `value` is JSON text."""

    __tablename__ = "setting"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]
