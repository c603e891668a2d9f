"""What the shop notes on many orders at once, as one step that is undone as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import OrderCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.order import Order
from seller_desk.services.noting import noted
from seller_desk.services.order.filters import SortKey
from seller_desk.services.order.searching import named
from seller_desk.services.order.shipping import MOST_DAYS


@dataclass(frozen=True, slots=True)
class OrderEdit:
    """What is changed; None leaves a field as it is, an empty text and no days take it away."""

    flag: int | None = None
    note: str | None = None
    adds_note: bool = False
    """The note comes below what is noted already."""
    keeper: str | None = None
    ship_days: int | None = None
    """0 goes back to the days of the goods."""


def edit_orders(session: Session, ids: Sequence[int], edit: OrderEdit) -> int:
    """Change orders alike; how many were not so before. Raises days_out_of_range."""
    if edit.ship_days is not None and not 0 <= edit.ship_days <= MOST_DAYS:
        raise refuse(
            OrderCode.DAYS_OUT_OF_RANGE,
            where="ship_days",
            days=edit.ship_days,
            minimum=1,
            maximum=MOST_DAYS,
        )
    changed = 0
    for order in session.scalars(select(Order).where(Order.id.in_(named(ids)))):
        changed += _change(order, edit)
    ledger_of(session).facts["count"] = changed
    return changed


def fill_orders(session: Session, key: str, source: int, ids: Sequence[int]) -> int:
    """Give orders the flag, the note or the keeper of another one. Raises no_such_order."""
    order = session.get(Order, source)
    if order is None:
        raise refuse(OrderCode.NO_SUCH_ORDER, order=source)
    match SortKey(key):
        case SortKey.FLAG:
            edit = OrderEdit(flag=order.flag)
        case SortKey.KEEPER:
            edit = OrderEdit(keeper=order.keeper or "")
        case _:
            edit = OrderEdit(note=order.note or "")
    return edit_orders(session, ids, edit)


def keepers(session: Session) -> tuple[str, ...]:
    """Who looks after orders, by name."""
    wanted = select(Order.keeper).where(Order.keeper.is_not(None)).distinct()
    return tuple(sorted(name for name in session.scalars(wanted) if name))


def _change(order: Order, edit: OrderEdit) -> bool:
    """Whether anything is other than before."""
    before = (order.flag, order.note, order.keeper, order.ship_days)
    if edit.flag is not None:
        order.flag = edit.flag
    if edit.note is not None:
        order.note = noted(order.note, edit.note, adds=edit.adds_note)
    if edit.keeper is not None:
        order.keeper = edit.keeper.strip() or None
    if edit.ship_days is not None:
        order.ship_days = edit.ship_days or None
    return before != (order.flag, order.note, order.keeper, order.ship_days)
