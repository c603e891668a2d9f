"""Products: an offer and its variants."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from seller_desk.models.base import Base, time_check, words
from seller_desk.words import ListingStatus, ProductKind


class Product(Base):
    """One offer. A product born from an order import is STOCK with `kind_confirmed` false."""

    __tablename__ = "product"
    __table_args__ = (
        Index(None, "code"),
        Index(None, "title_key"),
        time_check("as_of"),
        time_check("status_since"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[str | None] = mapped_column(unique=True)
    code: Mapped[str | None]
    title: Mapped[str]
    title_key: Mapped[str]
    kind: Mapped[ProductKind] = mapped_column(words(ProductKind), default=ProductKind.STOCK)
    kind_confirmed: Mapped[bool] = mapped_column(default=False)
    status: Mapped[ListingStatus] = mapped_column(words(ListingStatus), default=ListingStatus.LIVE)
    unit: Mapped[str | None]
    minimum_quantity: Mapped[int | None]
    ship_days: Mapped[int | None]
    cost_fen: Mapped[int | None]
    batch_unit: Mapped[str | None]
    batch_pieces: Mapped[int | None]
    """1 手 = 12 件: so many units in one batch unit; both or none."""
    is_mixed: Mapped[bool] = mapped_column(default=False, server_default="0")
    """混批: whether variants may be mixed to reach the MOQ."""
    lead_days: Mapped[int | None]
    """供货周期: what the buyer was told; `ship_days` is the platform's limit."""
    daily_capacity: Mapped[int | None]
    weight_grams: Mapped[int | None]
    category: Mapped[str | None]
    listing: Mapped[dict[str, object]] = mapped_column(JSON, default=dict, server_default="{}")
    """Texts of the listing by name: attributes, selling points, options, sample policy, process."""
    status_since: Mapped[datetime | None]
    review_due: Mapped[str | None]
    """The day by which the platform is expected to answer."""
    rejected_reason: Mapped[str | None]
    as_of: Mapped[datetime | None]
    search_text: Mapped[str] = mapped_column(default="", server_default="")

    skus: Mapped[list["Sku"]] = relationship(back_populates="product", cascade="all, delete-orphan")


class Sku(Base):
    """One variant: `spec` is 型号 (红色;XL), `cargo_number` is 单品货号."""

    __tablename__ = "sku"
    __table_args__ = (Index(None, "product_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    sku_id: Mapped[str | None]
    spec: Mapped[str | None]
    cargo_number: Mapped[str | None]
    price_fen: Mapped[int | None]
    stock: Mapped[int | None]

    product: Mapped[Product] = relationship(back_populates="skus")
