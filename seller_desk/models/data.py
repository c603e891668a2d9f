"""Traffic by day, as the platform's statistics sheets tell it, for the shop and for a product."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from seller_desk.models.base import Base, time_check


def _day_check() -> CheckConstraint:
    return CheckConstraint("length(day) = 10", name="day_form")


class TrafficFacts:
    """What is counted of one day; None is not known. Shares are millionths, stays milliseconds."""

    visitors: Mapped[int | None]
    page_views: Mapped[int | None]
    impressions: Mapped[int | None]
    favourite_buyers: Mapped[int | None]
    cart_buyers: Mapped[int | None]
    cart_pieces: Mapped[int | None]
    ordering_buyers: Mapped[int | None]
    ordered_quantity: Mapped[int | None]
    ordered_fen: Mapped[int | None]
    paying_buyers: Mapped[int | None]
    paid_quantity: Mapped[int | None]
    paid_fen: Mapped[int | None]
    new_buyers: Mapped[int | None]
    returning_buyers: Mapped[int | None]
    refunded_fen: Mapped[int | None]
    bounce_millionths: Mapped[int | None]
    stay_milli: Mapped[int | None]


class ShopDay(TrafficFacts, Base):
    """One day of the whole shop; `day` is 2026-11-20."""

    __tablename__ = "shop_day"
    __table_args__ = (_day_check(), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(unique=True)
    paid_orders: Mapped[int | None]
    ad_spend_fen: Mapped[int | None]
    ad_is_spread: Mapped[bool] = mapped_column(default=False, server_default="0")
    """Whether the ad spend is a longer period's, spread evenly over its days."""


class ProductDay(TrafficFacts, Base):
    """One day of one product, kept under the names that the sheet gives it.

    `identity` is the surest of them: `offer:…`, else `code:…`, else `title:…`. `product_id` is the
    product of the shop that goes by them; None until one does, or somebody says which it is.
    """

    __tablename__ = "product_day"
    __table_args__ = (
        UniqueConstraint("identity", "day"),
        Index(None, "day"),
        Index(None, "product_id", "day"),
        _day_check(),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    identity: Mapped[str]
    day: Mapped[str]
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"))
    offer_id: Mapped[str | None]
    code: Mapped[str | None]
    title: Mapped[str | None]


class KeptFinding(Base):
    """A diagnosis that was made: when it was first seen, its number then, and what became of it.

    `subject_id` is the product, customer or order it is about, 0 for the shop. `value` is the
    number when it was first found; `action` what the shop did about it.
    """

    __tablename__ = "finding"
    __table_args__ = (
        UniqueConstraint("code", "subject_id", "found_on"),
        time_check("done_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    subject_id: Mapped[int] = mapped_column(default=0, server_default="0")
    found_on: Mapped[str]
    rows: Mapped[int]
    value: Mapped[float | None]
    snoozed_until: Mapped[str | None]
    action: Mapped[str | None]
    done_at: Mapped[datetime | None]
    checked_on: Mapped[str | None]
    checked_value: Mapped[float | None]
