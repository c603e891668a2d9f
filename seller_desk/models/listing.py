"""What a product's listing is made of, and what the platform holds against it."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from seller_desk.models.base import Base, time_check, words
from seller_desk.words import ImageRole, ViolationState


class PriceTier(Base):
    """A unit price from a quantity on; the first tier begins at the MOQ."""

    __tablename__ = "price_tier"
    __table_args__ = (
        UniqueConstraint("product_id", "from_quantity"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    from_quantity: Mapped[int]
    price_fen: Mapped[int]


class ProductImage(Base):
    """A picture in a slot of the listing, kept in the shop's folder by its content.

    `white_share` is the part of the border that is white, in millionths; `stamp` is what the
    composer printed on it, so that a changed price shows it to be out of date.
    """

    __tablename__ = "product_image"
    __table_args__ = (
        Index(None, "product_id", "position"),
        Index(None, "sha256"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    position: Mapped[int]
    role: Mapped[ImageRole | None] = mapped_column(words(ImageRole))
    sha256: Mapped[str]
    name: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]
    white_share: Mapped[int | None]
    stamp: Mapped[dict[str, object] | None] = mapped_column(JSON, nullable=True)


class Violation(Base):
    """Something the platform holds against the shop; it must be handled within 24 hours."""

    __tablename__ = "violation"
    __table_args__ = (
        Index(None, "state"),
        Index(None, "product_id"),
        time_check("opened_at"),
        time_check("settled_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"))
    category: Mapped[str]
    points: Mapped[int] = mapped_column(default=0, server_default="0")
    opened_at: Mapped[datetime]
    text: Mapped[str | None]
    done: Mapped[str | None]
    """What was done about it."""
    appeal: Mapped[str | None]
    state: Mapped[ViolationState] = mapped_column(words(ViolationState))
    settled_at: Mapped[datetime | None]


class RivalPrice(Base):
    """What somebody else asks for the like, typed in on a day."""

    __tablename__ = "rival_price"
    __table_args__ = (Index(None, "product_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    day: Mapped[str]
    price_fen: Mapped[int]
    seller: Mapped[str | None]


class ReviewNote(Base):
    """What a buyer's review says in short."""

    __tablename__ = "review_note"
    __table_args__ = (Index(None, "product_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    day: Mapped[str]
    is_good: Mapped[bool]
    text: Mapped[str]
    is_answered: Mapped[bool] = mapped_column(default=False, server_default="0")


class CaseStory(Base):
    """A bulk order that a listing can show: who bought how much, without the buyer's name."""

    __tablename__ = "case_story"
    __table_args__ = (Index(None, "product_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    text: Mapped[str]
    quantity: Mapped[int | None]
    sha256: Mapped[str | None]
    """The photo, if there is one."""
