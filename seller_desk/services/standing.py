"""What stands around every page of the window: the shop's name, what is urgent, how old data is."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.history import ImportedFile, Operation
from seller_desk.services import settings as rules
from seller_desk.services.order import queries
from seller_desk.services.order.filters import DueWindow, OrderFilter, Stage
from seller_desk.services.product.violations import count_open

_DEMO = select(Operation.id).where(Operation.name == "fill_demo", Operation.undone_by.is_(None))


@dataclass(frozen=True, slots=True)
class Standing:
    """Facts of the frame; `orders_at` is when a sheet of orders last came in."""

    shop_name: str | None
    urgent_orders: int
    orders_at: datetime | None
    is_demo: bool
    urgent_products: int = 0
    """Violations of products and shop that are not settled."""


def standing(session: Session, now: datetime) -> Standing:
    """The frame's facts; urgent is what is overdue or must leave today."""
    settings = rules.load(session)
    urgent = OrderFilter(stage=Stage.AWAITING_SHIPMENT, due=DueWindow.TODAY)
    return Standing(
        shop_name=settings.shop_name,
        urgent_orders=len(queries.find(session, urgent, settings, now)),
        orders_at=session.scalar(
            select(ImportedFile.at)
            .where(ImportedFile.kind == "orders")
            .order_by(ImportedFile.id.desc())
            .limit(1)
        ),
        is_demo=bool(session.scalar(select(_DEMO.exists()))),
        urgent_products=count_open(session),
    )
