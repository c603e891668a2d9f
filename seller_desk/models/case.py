"""After-sale cases in full: what they are about, what was said, and files kept with them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from seller_desk.models.base import Base, time_check, words
from seller_desk.words import AfterSaleState


class AfterSaleLine(Base):
    """How much of an order line a case is about."""

    __tablename__ = "after_sale_line"
    __table_args__ = (
        UniqueConstraint("after_sale_id", "order_line_id"),
        Index(None, "order_line_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    after_sale_id: Mapped[int] = mapped_column(ForeignKey("after_sale.id"))
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"))
    quantity_milli: Mapped[int]


class AfterSaleEvent(Base):
    """One step of a case: a state it came to, or something that was said."""

    __tablename__ = "after_sale_event"
    __table_args__ = (
        Index(None, "after_sale_id"),
        time_check("at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    after_sale_id: Mapped[int] = mapped_column(ForeignKey("after_sale.id"))
    at: Mapped[datetime]
    state: Mapped[AfterSaleState | None] = mapped_column(words(AfterSaleState))
    note: Mapped[str | None]


class Attachment(Base):
    """A file kept in the shop's folder by its content, for a row of some table."""

    __tablename__ = "attachment"
    __table_args__ = (
        Index(None, "table_name", "row_id"),
        Index(None, "sha256"),
        time_check("at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    sha256: Mapped[str]
    name: Mapped[str]
    size: Mapped[int]
    at: Mapped[datetime]
    sent_by: Mapped[str | None]
    """Who it comes from: buyer, shop or platform."""


class Disclosure(Base):
    """Somebody looked at, or copied, what is masked of a buyer."""

    __tablename__ = "disclosure"
    __table_args__ = (
        Index(None, "table_name", "row_id"),
        time_check("at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    table_name: Mapped[str]
    row_id: Mapped[int]
    what: Mapped[str]


class RegionCourier(Base):
    """The courier that goes best to a province."""

    __tablename__ = "region_courier"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    province: Mapped[str] = mapped_column(unique=True)
    courier: Mapped[str]
