"""Orders by what somebody typed: the index first, then a second look where it can be wrong."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import BindParameter, ColumnElement, bindparam, select
from sqlalchemy.orm import Session

from seller_desk.models.customer import Customer
from seller_desk.models.order import Order, OrderLine, Parcel
from seller_desk.models.search import folded, matching_ids, newest_ids
from seller_desk.services.pinyin import can_sound
from seller_desk.services.sounds import customer_sounds
from seller_desk.words import Platform

_LOOKED_AT = 10_000
"""Beyond so many hits nobody looks for the odd one out."""
_SHORTEST_PART = 2
_LAST = "\uffff"
"""Stands behind whatever a number goes on with."""
_SPARE = 20
"""So many hits are looked at for each that is shown: some are none."""
_LONG_RUNS = re.compile(r"[⺀-\U0010ffff]{3,}")
"""The index knows pairs of characters: 保温…温杯 also looks like 保温杯."""


def matching(session: Session, typed: str) -> set[int] | None:
    """Orders that hold all that was typed, or whose customer does; None when nothing was typed."""
    found = matching_ids(session, typed)
    if found is None:
        return None
    return set(_confirmed(session, found, typed)) | set(_of_customers(session, typed))


def newest(session: Session, typed: str, most: int, customers: Sequence[int] = ()) -> list[int]:
    """The newest orders that hold all that was typed, and those of these customers.

    Of a number that many orders begin with, those; an order of exactly that number comes first.
    """
    begun = _begun(session, typed, most)
    if len(begun) == most:
        return begun
    hits = set(_confirmed(session, newest_ids(session, typed, most * _SPARE), typed))
    if customers:
        theirs = select(Order.id).where(Order.customer_id.in_(customers))
        hits |= set(session.scalars(theirs.order_by(Order.id.desc()).limit(most)))
    return [*begun, *sorted(hits - set(begun), reverse=True)][:most]


def _begun(session: Session, typed: str, most: int) -> list[int]:
    """The orders whose number begins like that: over their own index, however many there are."""
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit()):
        return []
    found: list[tuple[str, int]] = []
    for platform in Platform:  # the index of numbers begins with it
        wanted = select(Order.number, Order.id).where(
            Order.platform == platform, Order.number.between(digits, digits + _LAST)
        )
        rows = session.execute(wanted.order_by(Order.number).limit(most))
        found += [(number, order_id) for number, order_id in rows]
    return [order_id for _, order_id in sorted(found)[:most]]


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
    """Also a part of a login or phone number, or the sound of a name, finds a customer's orders."""
    words = [word for word in folded(typed).split() if len(word) >= _SHORTEST_PART]
    if not words:
        return ()
    written = (Customer.search_text.contains(word, autoescape=True) for word in words)
    buyers = select(Customer.id).where(*written)
    meant: ColumnElement[bool] = Order.customer_id.in_(buyers)
    if can_sound(typed):
        meant |= Order.customer_id.in_(named(customer_sounds(session).ids(typed)))
    return session.scalars(select(Order.id).where(meant))
