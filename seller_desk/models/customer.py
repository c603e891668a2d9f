"""Customers: who buys, by the buyer's login name."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from seller_desk.models.base import Base, time_check, words
from seller_desk.words import Tier


class Customer(Base):
    """One buyer. `login` is 买家会员名 where the platform gives it.

    `identity` is what makes two orders one customer's: the login, else company and mobile, else
    receiver and mobile (CONTRACT.md, Identity).
    """

    __tablename__ = "customer"
    __table_args__ = (time_check("as_of"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    identity: Mapped[str] = mapped_column(unique=True)
    login: Mapped[str | None]
    company: Mapped[str | None]
    name: Mapped[str | None]
    mobile: Mapped[str | None]
    phone: Mapped[str | None]
    address: Mapped[str | None]
    province: Mapped[str | None]
    note: Mapped[str | None]
    keeper: Mapped[str | None]
    tier_locked: Mapped[Tier | None] = mapped_column(words(Tier))
    tier_reason: Mapped[str | None]
    snoozed_until: Mapped[str | None]
    """The last day on which it is in no list of lapsed customers."""
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    as_of: Mapped[datetime | None]
    """When the order was made that the contact facts come from; an older one never wins."""
    search_text: Mapped[str] = mapped_column(default="", server_default="")
