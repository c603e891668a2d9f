"""Filling a new store with the invented shop, as one operation."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import islice
from random import Random

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import StoreCode, refuse
from seller_desk.models.base import Base, shop_time_text
from seller_desk.models.ledger import insert_rows
from seller_desk.models.search import search_text
from seller_desk.models.store import Store
from seller_desk.services import regions
from seller_desk.services.demo import buyers as people
from seller_desk.services.demo import lists as shop_lists
from seller_desk.services.demo import lives
from seller_desk.services.demo import orders as made
from seller_desk.services.demo.buyers import Buyer, Visit
from seller_desk.services.demo.lists import Lists
from seller_desk.words import Cancelled, Progress

_PART = 20_000
"""So many orders are invented and written at a time, however many there are."""
_FEWEST_BUYERS = 4
_PLANTED_EVERY = 4
"""At most every fourth order of a small shop is a planted one."""
_TABLES = Base.metadata.tables


def fill(
    store: Store,
    *,
    orders: int = 2000,
    seed: int = 1688,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Invent the shop; the operation's id. Raises store_not_empty, cancelled.

    Of one seed and size it is the same shop whenever it is made; only the dates follow `now`.
    """
    chance = Random(seed)  # noqa: S311  (an invented shop keeps no secret)
    now = now.replace(microsecond=0)
    lists = shop_lists.load()
    facts: dict[str, object] = {"orders": orders, "seed": seed}
    with store.write("fill_demo", now=now, facts=facts, is_import=True) as session:
        _refuse_what_is_there(session)
        buyers = people.invent(max(_FEWEST_BUYERS, int(orders * people.SHARE)), lists, chance)
        visits = _visits(buyers, orders, now, chance)
        known = _known(session, lists, buyers, visits)
        _write_shop(session)
        invention = made.Invention(known, now, chance)
        for first in range(0, len(visits), _PART):
            if cancelled is not None and cancelled():
                raise refuse(StoreCode.CANCELLED)
            part = visits[first : first + _PART]
            _write(session, list(invention.orders(part, first)))
            if progress is not None:
                progress("invent", first + len(part), len(visits))
    return int(session.info["operation_id"] or 0)


def _refuse_what_is_there(session: Session) -> None:
    """An undone import leaves operations behind, but no rows: such a store is as good as new."""
    for name in ("sales_order", "customer", "product"):
        if session.scalar(select(func.count()).select_from(_TABLES[name]).limit(1)):
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


def _known(
    session: Session, lists: Lists, buyers: Sequence[Buyer], visits: Sequence[Visit]
) -> made.Known:
    provinces = [regions.province_of(buyer.address) for buyer in buyers]
    newest: dict[int, str] = {}
    for visit in visits:
        newest[visit.buyer] = max(newest.get(visit.buyer, ""), shop_time_text(visit.at))
    return made.Known(
        lists=lists,
        buyers=buyers,
        provinces=provinces,
        customer_ids=_write_buyers(session, buyers, provinces, newest),
        product_ids=_write_garments(session, lists),
    )


def _write_shop(session: Session) -> None:
    named = (("shop.name", made.SHOP), ("shop.seller_login", made.SHOP_LOGIN))
    rows = [(key, json.dumps(value, ensure_ascii=False)) for key, value in named]
    insert_rows(session, _TABLES["setting"], ("key", "value"), rows)


def _write_buyers(
    session: Session,
    buyers: Sequence[Buyer],
    provinces: Sequence[str | None],
    newest: Mapping[int, str],
) -> range:
    columns = ("identity", "login", "company", "name", "mobile", "address", "province", "as_of")
    rows = [
        (f"login:{buyer.login}", buyer.login, buyer.company, buyer.name, buyer.mobile,
         buyer.address, provinces[number], newest.get(number))
        for number, buyer in enumerate(buyers)
    ]  # fmt: skip
    return insert_rows(session, _TABLES["customer"], columns, rows)


def _write_garments(session: Session, lists: Lists) -> range:
    columns = (
        *("offer_id", "code", "title", "title_key", "kind", "kind_confirmed", "status", "unit"),
        *("minimum_quantity", "ship_days", "cost_fen"),
    )
    ids = insert_rows(
        session, _TABLES["product"], columns,
        [
            (g.offer_id, g.code, g.title, search_text((g.title,)), g.kind.value, int(g.confirmed),
             g.status.value, g.unit, g.minimum, g.ship_days, g.cost_fen)
            for g in lists.garments
        ],
    )  # fmt: skip
    variants = [
        (product_id, variant.sku_id, variant.spec, variant.cargo_number)
        for product_id, garment in zip(ids, lists.garments, strict=True)
        for variant in garment.variants
    ]
    insert_rows(session, _TABLES["sku"], ("product_id", "sku_id", "spec", "cargo_number"), variants)
    return ids


def _write(session: Session, part: Sequence[made.Made]) -> None:
    ids = insert_rows(
        session, _TABLES["sales_order"], made.ORDER_COLUMNS, [one.order for one in part]
    )
    orders = list(zip(ids, part, strict=True))
    lines = [(order_id, *line) for order_id, one in orders for line in one.lines]
    parcels = [(order_id, *one.parcel) for order_id, one in orders if one.parcel is not None]
    cases = [(order_id, *one.case) for order_id, one in orders if one.case is not None]
    for table, columns, rows in (
        ("order_line", made.LINE_COLUMNS, lines),
        ("parcel", made.PARCEL_COLUMNS, parcels),
        ("after_sale", made.CASE_COLUMNS, cases),
    ):
        insert_rows(session, _TABLES[table], ("order_id", *columns), rows)
