"""Products: an offer and its variants."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
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

    product: Mapped[Product] = relationship(back_populates="skus")
