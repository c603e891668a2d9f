"""Orders by what somebody typed: the index first, then a second look where it can be wrong."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.order import Order, OrderLine, Parcel
from seller_desk.models.search import folded, matching_ids

_LOOKED_AT = 10_000
"""Beyond so many hits nobody looks for the odd one out."""
_SHORTEST_PART = 2
_LONG_RUNS = re.compile(r"[⺀-\U0010ffff]{3,}")
"""The index knows pairs of characters: 保温…温杯 also looks like 保温杯."""


def matching(session: Session, typed: str) -> set[int] | None:
    """Orders that hold all that was typed, or whose customer does; None when nothing was typed."""
    found = matching_ids(session, typed)
    if found is None:
        return None
    return set(_confirmed(session, found, typed)) | set(_of_customers(session, typed))


def named(ids: Iterable[int]) -> BindParameter[Sequence[int]]:
    """Ids as they stand in a statement: tens of thousands would be too many parameters."""
    return bindparam(None, list(ids), expanding=True, literal_execute=True)


def _confirmed(session: Session, ids: Sequence[int], typed: str) -> Iterable[int]:
    runs = _LONG_RUNS.findall(folded(typed))
    if not runs or len(ids) > _LOOKED_AT:
        return ids
    return [order_id for order_id, text in _texts(session, ids) if all(run in text for run in runs)]


def _texts(session: Session, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """What the index was made of; each field by itself, so that no run goes over two of them."""
    words: dict[int, list[str | None]] = {order_id: [] for order_id in ids}
    these = named(ids)
    buyer = (Order.buyer_login, Order.buyer_company, Order.receiver_name)
    for wanted in (
        select(Order.id, *buyer, Order.note, Order.buyer_message).where(Order.id.in_(these)),
        select(OrderLine.order_id, OrderLine.title, OrderLine.code).where(
            OrderLine.order_id.in_(these)
        ),
        select(Parcel.order_id, Parcel.tracking_number).where(Parcel.order_id.in_(these)),
    ):
        for order_id, *fields in session.execute(wanted):
            words[order_id].extend(fields)
    for order_id, fields in words.items():
        yield order_id, folded("\n".join(field for field in fields if field))


def _of_customers(session: Session, typed: str) -> Iterable[int]:
    """Also a part of a login or of a phone number finds the orders of its customer."""
    words = [word for word in folded(typed).split() if len(word) >= _SHORTEST_PART]
    if not words:
        return ()
    named = (Customer.search_text.contains(word, autoescape=True) for word in words)
    buyers = select(Customer.id).where(*named)
    return session.scalars(select(Order.id).where(Order.customer_id.in_(buyers)))
