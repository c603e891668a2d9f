"""What passes between the shop and its customers: tags, coupons, contacts, quotes."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from seller_desk.models.base import Base, time_check, words
from seller_desk.words import ContactKind, QuoteState


class CustomerTag(Base):
    """A word that the shop sorts its customers by."""

    __tablename__ = "customer_tag"
    __table_args__ = (
        UniqueConstraint("customer_id", "text"),
        Index(None, "text"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    text: Mapped[str]


class Coupon(Base):
    """满减券: so much off from an amount on, for some tiers or for named customers.

    `tiers` holds the values of Tier that it is for; empty means named customers only. Days are
    2026-11-20, both inclusive.
    """

    __tablename__ = "coupon"
    __table_args__ = (Index(None, "ends_on"), time_check("made_at"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    threshold_fen: Mapped[int]
    reduction_fen: Mapped[int]
    tiers: Mapped[list[str]] = mapped_column(JSON)
    starts_on: Mapped[str]
    ends_on: Mapped[str]
    per_customer: Mapped[int] = mapped_column(default=1, server_default="1")
    total: Mapped[int | None]
    is_open_to_all: Mapped[bool] = mapped_column(default=False, server_default="0")
    note: Mapped[str | None]
    made_at: Mapped[datetime]


class CouponGrant(Base):
    """A coupon given to a customer, and the order that used it."""

    __tablename__ = "coupon_grant"
    __table_args__ = (
        Index(None, "coupon_id"),
        Index(None, "customer_id"),
        time_check("granted_at"),
        time_check("used_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    coupon_id: Mapped[int] = mapped_column(ForeignKey("coupon.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    granted_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("sales_order.id"))


class Contact(Base):
    """触达记录: a message, coupon, call or note to a customer."""

    __tablename__ = "contact"
    __table_args__ = (
        Index(None, "customer_id", "at"),
        time_check("at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    at: Mapped[datetime]
    kind: Mapped[ContactKind] = mapped_column(words(ContactKind))
    text: Mapped[str | None]
    coupon_id: Mapped[int | None] = mapped_column(ForeignKey("coupon.id"))
    quote_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id"))


class MessageTemplate(Base):
    """A message with places for what is known of a customer, such as {name}."""

    __tablename__ = "message_template"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]


class Quote(Base):
    """报价单: numbered, versioned, frozen once issued.

    `facts` holds what is printed and never asked for: terms, contact, delivery, the texts of the
    day. `content_hash` is what was issued. Days are 2026-11-20; `tax_millionths` is the rate.
    """

    __tablename__ = "quote"
    __table_args__ = (
        UniqueConstraint("number", "version"),
        Index(None, "customer_id"),
        Index(None, "state", "valid_until"),
        time_check("issued_at"),
        time_check("decided_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    version: Mapped[int]
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    state: Mapped[QuoteState] = mapped_column(words(QuoteState))
    quoted_on: Mapped[str]
    valid_until: Mapped[str]
    freight_fen: Mapped[int | None]
    tax_millionths: Mapped[int | None]
    facts: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    note: Mapped[str | None]
    issued_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    """Why it was won or lost."""
    content_hash: Mapped[str | None]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("sales_order.id"))

    lines: Mapped[list["QuoteLine"]] = relationship(
        order_by="QuoteLine.position", cascade="all, delete-orphan"
    )


class QuoteLine(Base):
    """One product at one price. `tier_fen` is the tier that applied, `list_fen` the first one."""

    __tablename__ = "quote_line"
    __table_args__ = (
        Index(None, "quote_id", "position"),
        Index(None, "product_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"))
    position: Mapped[int]
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"))
    title: Mapped[str]
    code: Mapped[str | None]
    spec: Mapped[str | None]
    unit: Mapped[str | None]
    quantity_milli: Mapped[int]
    list_fen: Mapped[int | None]
    tier_fen: Mapped[int | None]
    price_fen: Mapped[int]
    lead_days: Mapped[int | None]
    note: Mapped[str | None]
