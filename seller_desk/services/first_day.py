"""The first day of a shop: six steps, each of which the store itself knows to be done."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.data import ShopDay
from seller_desk.models.history import Operation
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import backup
from seller_desk.services import settings as rules
from seller_desk.services.today import has_orders, is_demo

FRESH = timedelta(days=14)
"""A shop is new for so long after the first thing that was done in it."""
_WHOLE = frozenset({backup.MANUAL, backup.AUTOMATIC})
"""A backup from before an import may hold nothing yet."""


class Step(StrEnum):
    """What is done first, in its order."""

    NAME = "name"
    ORDERS = "orders"
    KINDS = "kinds"
    SHIP_DAYS = "ship_days"
    TRAFFIC = "traffic"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class FirstDay:
    """How far a shop has come."""

    done: frozenset[Step]
    unconfirmed: int
    """Products whose kind nobody has confirmed."""
    odd_days: int
    """Kinds whose days to ship lie outside what the platform allows."""
    is_fresh: bool
    """Whether the shop is new, and its orders are its own."""

    @property
    def next(self) -> Step | None:
        """The first step that is not done; None when all are."""
        return next((step for step in Step if step not in self.done), None)


def first_day(session: Session, store: Store, now: datetime) -> FirstDay:
    """The path as the store stands, and whether the shop is young enough to be shown it."""
    settings = rules.load(session)
    products, unconfirmed = session.execute(
        select(func.count(), func.count().filter(~Product.kind_confirmed)).select_from(Product)
    ).one()
    odd_days = len(rules.out_of_range(settings))
    facts = {
        Step.NAME: bool(settings.shop_name),
        Step.ORDERS: has_orders(session),
        Step.KINDS: products > 0 and unconfirmed == 0,
        Step.SHIP_DAYS: odd_days == 0,
        Step.TRAFFIC: session.scalar(select(ShopDay.id).limit(1)) is not None,
        Step.BACKUP: any(one.reason in _WHOLE for one in backup.listing(store)),
    }
    return FirstDay(
        done=frozenset(step for step, is_done in facts.items() if is_done),
        unconfirmed=unconfirmed,
        odd_days=odd_days,
        is_fresh=_is_fresh(session, now) and not is_demo(session),
    )


def _is_fresh(session: Session, now: datetime) -> bool:
    first = session.scalar(select(Operation.at).order_by(Operation.id).limit(1))
    return first is None or now - first < FRESH
