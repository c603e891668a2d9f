"""Orders: what was bought, for whom, and how it left the house."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from seller_desk.models.base import Base, time_check, words
from seller_desk.words import (
    AfterSaleKind,
    AfterSaleState,
    OrderStatus,
    ParcelSource,
    Platform,
)


class Order(Base):
    """One order. The text columns keep what the platform's sheet prints, so that it goes out again.

    `shipped_at` is known only for what was shipped here or came with a ship time;
    `shipped_seen_at` is when a sheet first showed the order as shipped: the 24-hour clock of a
    missing tracking number runs from the earlier of the two that is known.
    """

    __tablename__ = "sales_order"
    __table_args__ = (
        UniqueConstraint("platform", "number"),
        Index("ix_sales_order_created_at", "created_at", "id", "customer_id"),
        Index("ix_sales_order_status", "status", "created_at", "id"),
        Index("ix_sales_order_customer_id", "customer_id", "status", "paid_at", "paid_fen"),
        time_check("created_at"),
        time_check("paid_at"),
        time_check("shipped_at"),
        time_check("shipped_seen_at"),
        time_check("picked_at"),
        time_check("slip_printed_at"),
        time_check("invoiced_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    platform: Mapped[Platform] = mapped_column(words(Platform))
    number: Mapped[str]
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    status: Mapped[OrderStatus] = mapped_column(words(OrderStatus))
    status_text: Mapped[str | None]
    created_at: Mapped[datetime | None]
    paid_at: Mapped[datetime | None]
    shipped_at: Mapped[datetime | None]
    shipped_seen_at: Mapped[datetime | None]
    no_logistics: Mapped[bool] = mapped_column(default=False, server_default="0")
    ship_days: Mapped[int | None]
    flag: Mapped[int] = mapped_column(default=0, server_default="0")
    note: Mapped[str | None]
    keeper: Mapped[str | None]
    """负责人: who looks after it."""
    picked_at: Mapped[datetime | None]
    slip_printed_at: Mapped[datetime | None]
    slip_mark: Mapped[str | None]
    """Address and quantities as they were printed; when they differ now, it is printed again."""
    invoiced_at: Mapped[datetime | None]

    goods_fen: Mapped[int | None]
    freight_fen: Mapped[int | None]
    adjustment_fen: Mapped[int | None]
    paid_fen: Mapped[int | None]
    """实付款: what the buyer paid or has to pay; counts as money only while the order is *paid*."""

    buyer_company: Mapped[str | None]
    buyer_login: Mapped[str | None]
    seller_company: Mapped[str | None]
    seller_login: Mapped[str | None]
    shipper: Mapped[str | None]
    receiver_name: Mapped[str | None]
    address: Mapped[str | None]
    province: Mapped[str | None]
    postcode: Mapped[str | None]
    phone: Mapped[str | None]
    mobile: Mapped[str | None]
    goods_kinds: Mapped[str | None]
    buyer_message: Mapped[str | None]
    invoice_title: Mapped[str | None]
    invoice_tax_id: Mapped[str | None]
    invoice_contact: Mapped[str | None]
    invoice_bank: Mapped[str | None]
    invoice_address: Mapped[str | None]
    related_number: Mapped[str | None]
    agent_name: Mapped[str | None]
    agent_contact: Mapped[str | None]
    dropship: Mapped[str | None]
    dropship_provider_id: Mapped[str | None]
    micro_order_number: Mapped[str | None]
    batch_number: Mapped[str | None]
    downstream_channel: Mapped[str | None]
    downstream_number: Mapped[str | None]
    ordering_entity: Mapped[str | None]
    initiator_login: Mapped[str | None]
    password_free: Mapped[str | None]
    sheet_hash: Mapped[bytes | None]
    """Fingerprint of what the sheet last said of this order; equal means nothing to compare."""

    lines: Mapped[list["OrderLine"]] = relationship(
        back_populates="order", order_by="OrderLine.position", cascade="all, delete-orphan"
    )
    parcels: Mapped[list["Parcel"]] = relationship(
        back_populates="order", order_by="Parcel.id", cascade="all, delete-orphan"
    )
    after_sales: Mapped[list["AfterSale"]] = relationship(
        back_populates="order", order_by="AfterSale.id", cascade="all, delete-orphan"
    )


Index(
    "ix_sales_order_paid_date",
    func.coalesce(Order.paid_at, Order.created_at),
    Order.status,
    Order.customer_id,
    Order.paid_fen,
    Order.shipped_at,
)
"""By the date that money stands under, with all that figures ask of many orders."""


class OrderLine(Base):
    """One row of goods. Quantities are thousandths of a piece, since sheets may sell 12.5 kg."""

    __tablename__ = "order_line"
    __table_args__ = (
        Index("ix_order_line_order_id", "order_id", "product_id"),
        Index(None, "product_id", "order_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    position: Mapped[int]
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"))
    title: Mapped[str | None]
    unit_price_fen: Mapped[int | None]
    quantity_milli: Mapped[int | None]
    unit: Mapped[str | None]
    code: Mapped[str | None]
    spec: Mapped[str | None]
    offer_id: Mapped[str | None]
    sku_id: Mapped[str | None]
    material_number: Mapped[str | None]
    cargo_number: Mapped[str | None]

    order: Mapped[Order] = relationship(back_populates="lines")

    @property
    def amount_fen(self) -> int | None:
        """单价 × 数量 in whole fen, half up; None while either is unknown."""
        if self.unit_price_fen is None or self.quantity_milli is None:
            return None
        return (self.unit_price_fen * self.quantity_milli + 500) // 1000


class Parcel(Base):
    """One waybill of an order. `lines` names a part of the goods; none means the rest of them."""

    __tablename__ = "parcel"
    __table_args__ = (
        Index(None, "order_id", "tracking_number"),
        Index(None, "tracking_number"),
        time_check("shipped_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    courier: Mapped[str | None]
    courier_text: Mapped[str | None]
    tracking_number: Mapped[str | None]
    shipped_at: Mapped[datetime | None]
    source: Mapped[ParcelSource] = mapped_column(words(ParcelSource))
    boxes: Mapped[int | None]
    note: Mapped[str | None]

    order: Mapped[Order] = relationship(back_populates="parcels")
    lines: Mapped[list["ParcelLine"]] = relationship(cascade="all, delete-orphan")


class ParcelLine(Base):
    """How much of an order line is in a parcel."""

    __tablename__ = "parcel_line"
    __table_args__ = (
        Index(None, "parcel_id"),
        Index(None, "order_line_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    parcel_id: Mapped[int] = mapped_column(ForeignKey("parcel.id"))
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"))
    quantity_milli: Mapped[int]


class AfterSale(Base):
    """A refund, return, exchange or dispute case of an order; an unknown amount is None."""

    __tablename__ = "after_sale"
    __table_args__ = (
        Index(None, "order_id"),
        Index(None, "state"),
        time_check("opened_at"),
        time_check("state_since"),
        time_check("settled_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id"))
    kind: Mapped[AfterSaleKind] = mapped_column(words(AfterSaleKind))
    state: Mapped[AfterSaleState] = mapped_column(words(AfterSaleState))
    amount_fen: Mapped[int | None]
    opened_at: Mapped[datetime | None]
    from_sheet: Mapped[bool] = mapped_column(default=False)
    status_text: Mapped[str | None]
    number: Mapped[str | None]
    """The platform's own id of the case, such as TQ36706338027991577."""
    reason: Mapped[str | None]
    goods_state: Mapped[str | None]
    state_since: Mapped[datetime | None]
    """Since when it has been in its state; the response deadline counts from then."""
    settled_at: Mapped[datetime | None]
    return_courier: Mapped[str | None]
    return_number: Mapped[str | None]
    note: Mapped[str | None]

    order: Mapped[Order] = relationship(back_populates="after_sales")
