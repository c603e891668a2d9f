"""Filling a new store with the invented shop, as one operation."""

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice
from random import Random

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import StoreCode, refuse
from seller_desk.models.base import Base
from seller_desk.models.store import Store
from seller_desk.services.demo import buyers as people
from seller_desk.services.demo import lists as shop_lists
from seller_desk.services.demo import lives
from seller_desk.services.demo.buyers import Buyer, Size, Visit
from seller_desk.services.demo.clients import provinces, write_clients
from seller_desk.services.demo.dealings import People, write_dealings
from seller_desk.services.demo.goods import write_goods
from seller_desk.services.demo.house import write_house
from seller_desk.services.demo.lists import Garment
from seller_desk.services.demo.orders import Invention, Known
from seller_desk.services.demo.pictures import Draw, write_pictures
from seller_desk.services.demo.quoting import Desk, write_quotes
from seller_desk.services.demo.traffic import write_traffic
from seller_desk.services.demo.writing import Clerk
from seller_desk.words import Cancelled, Progress

_PART = 20_000
"""So many orders are invented and written at a time, however many there are."""
_FEWEST_BUYERS = 4
_PLANTED_EVERY = 4
"""At most every fourth order of a small shop is a planted one."""
_TABLES = Base.metadata.tables
_FILLED = ("sales_order", "customer", "product", "shop_day", "product_day", "coupon", "violation")


def fill(
    store: Store,
    *,
    orders: int = 2000,
    seed: int = 1688,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    draw: Draw | None = None,
) -> int:
    """Invent the shop; the operation's id. Raises store_not_empty, cancelled.

    Without somebody who draws its goods have no pictures. Of one seed and size it is the same shop
    whenever it is made; only the dates follow `now`.
    """
    now = now.replace(microsecond=0)
    facts: dict[str, object] = {"orders": orders, "seed": seed}
    with store.write("fill_demo", now=now, facts=facts, is_import=True) as session:
        for name in _FILLED:
            _refuse_what_is_there(session, name)

        def between(done: int) -> None:
            if cancelled is not None and cancelled():
                raise refuse(StoreCode.CANCELLED)
            if progress is not None and done:
                progress("invent", done, orders)

        goods = _Opening(session, orders, seed, now).fill(between)
        if draw is not None:
            write_pictures(session, store.path, goods, draw)
    return int(session.info["operation_id"] or 0)


class _Opening:
    """One shop being opened: its goods and customers, their orders, and all that follows."""

    def __init__(self, session: Session, orders: int, seed: int, now: datetime) -> None:
        chance = Random(seed)  # noqa: S311  (an invented shop keeps no secret)
        self._session = session
        self._now = now
        self._chance = chance
        self._lists = shop_lists.load()
        self._buyers = people.invent(
            max(_FEWEST_BUYERS, int(orders * people.SHARE)), self._lists, chance
        )
        self._visits = _visits(self._buyers, orders, now, chance)

    def fill(self, between: Callable[[int], None]) -> Sequence[tuple[int, Garment]]:
        """Write everything; `between` is called along the way with the orders that are done.

        Returns the goods with their ids.
        """
        session, lists, now, chance = self._session, self._lists, self._now, self._chance
        write_house(session)
        products = write_goods(session, lists, now, chance)
        words, visits = lists.words, self._visits
        ids = write_clients(session, self._buyers, visits, words, now=now, chance=chance)
        known = Known(lists, self._buyers, provinces(self._buyers), ids, products)
        clerk = Clerk(session)
        invention = Invention(known, now, chance)
        for first in range(0, len(visits), _PART):
            between(first)
            clerk.write(list(invention.orders(visits[first : first + _PART], first)))
        between(len(visits))
        write_dealings(session, People(self._buyers, ids, lists, now), clerk.used, chance)
        goods = list(zip(products, lists.garments, strict=True))
        write_traffic(session, goods, now, chance)
        by_code = {garment.code: (product, garment) for product, garment in goods}
        write_quotes(session, Desk(self._best(ids), by_code, clerk.quoted, now))
        return goods

    def _best(self, ids: Sequence[int]) -> Sequence[int]:
        """Whom the shop writes quotes for."""
        pairs = zip(ids, self._buyers, strict=True)
        return [customer for customer, buyer in pairs if buyer.size is Size.KEY] or ids


def _refuse_what_is_there(session: Session, name: str) -> None:
    """An undone import leaves operations behind, but no rows: such a store is as good as new."""
    if session.scalar(select(func.count()).select_from(_TABLES[name])):
        raise refuse(StoreCode.STORE_NOT_EMPTY)


def _visits(buyers: list[Buyer], orders: int, now: datetime, chance: Random) -> list[Visit]:
    """All visits, oldest first by their story, those that show something among them."""
    planted = list(islice(lives.moments(now), orders // _PLANTED_EVERY))
    regulars = [n for n, buyer in enumerate(buyers) if buyer.size is not people.Size.NEW] or [0]
    found = [
        Visit(at.replace(microsecond=0), age, chance.choice(regulars), case)
        for at, age, case in planted
    ]
    found += people.visits(buyers, orders - len(planted), now, chance)
    return sorted(found, key=lambda visit: visit.age, reverse=True)
