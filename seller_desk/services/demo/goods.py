"""The goods of the invented shop as rows: listings, variants, tiers, and what is said of them."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from seller_desk.models.base import Base, shop_time_text
from seller_desk.models.ledger import Raw, insert_rows
from seller_desk.models.search import search_text
from seller_desk.services.demo.lists import Garment, Lists, number, rows
from seller_desk.services.product.draft import ListingTexts, stored_texts
from seller_desk.services.product.review import REVIEW_DAYS
from seller_desk.services.workdays import Calendar, DayCount
from seller_desk.words import ListingStatus, ProductKind

_TABLES = Base.metadata.tables
_COLUMNS = (
    *("offer_id", "code", "title", "title_key", "kind", "kind_confirmed", "status", "unit"),
    *("minimum_quantity", "ship_days", "cost_fen", "batch_unit", "batch_pieces", "is_mixed"),
    *("lead_days", "daily_capacity", "weight_grams", "category", "listing", "status_since"),
    *("review_due", "rejected_reason"),
)
_SKU_COLUMNS = ("product_id", "sku_id", "spec", "cargo_number", "stock")
_TIER_COLUMNS = ("product_id", "from_quantity", "price_fen")
_OLDEST_DAYS = 330
_REJECTED = "标题含极限词“最好”，请修改后重新提交"
_SOLD_OUT = 0.06
_SINCE: Mapping[ListingStatus, int] = {
    ListingStatus.IN_REVIEW: 1,
    ListingStatus.REJECTED: 4,
    ListingStatus.DRAFT: 2,
    ListingStatus.OFF_SHELF: 36,
}
"""For so many days goods have stood where they do; live ones by their age."""
_HOUR = timedelta(hours=1)

Row = tuple[Raw, ...]


def write_goods(session: Session, lists: Lists, now: datetime, chance: Random) -> range:
    """All goods with what hangs on them; the ids of the products, in the order of the list."""
    texts = _texts()
    products = [
        (*_own(garment), *_listing(garment, texts[garment.code]), *_standing(garment, place, now))
        for place, garment in enumerate(lists.garments)
    ]
    ids = insert_rows(session, _TABLES["product"], _COLUMNS, products)
    pairs = list(zip(ids, lists.garments, strict=True))
    variants: list[Row] = []
    for product, garment in pairs:
        for variant in garment.variants:
            stock = _stock(garment, chance)
            variants.append((product, variant.sku_id, variant.spec, variant.cargo_number, stock))
    insert_rows(session, _TABLES["sku"], _SKU_COLUMNS, variants)
    steps: list[Row] = [
        (product, start, price)
        for product, garment in pairs
        if garment.shows_ladder
        for start, price in garment.ladder
    ]
    insert_rows(session, _TABLES["price_tier"], _TIER_COLUMNS, steps)
    _write_remarks(session, {garment.code: (product, garment) for product, garment in pairs}, now)
    return ids


def _own(garment: Garment) -> Row:
    unit, pieces = garment.batch or (None, None)
    return (
        *(garment.offer_id, garment.code, garment.title, search_text((garment.title,))),
        *(garment.kind.value, int(garment.confirmed), garment.status.value, garment.unit),
        *(garment.minimum, garment.ship_days, garment.cost_fen, unit, pieces, int(garment.mixed)),
        *(garment.lead_days, garment.capacity, garment.grams),
    )


def _listing(garment: Garment, told: tuple[str, ListingTexts]) -> Row:
    category, texts = told
    is_begun = garment.status is not ListingStatus.DRAFT
    kept = stored_texts(texts, {}) if is_begun else {}
    return category, json.dumps(kept, ensure_ascii=False)


def _standing(garment: Garment, place: int, now: datetime) -> Row:
    usual = garment.age_days or _OLDEST_DAYS + place
    days = _SINCE.get(garment.status, usual)
    since = (now - timedelta(days=days)).replace(hour=10, minute=place, second=0)
    due = reason = None
    if garment.status is ListingStatus.IN_REVIEW:
        due = Calendar(DayCount.WORKING).after(since, REVIEW_DAYS).at.date().isoformat()
    if garment.status is ListingStatus.REJECTED:
        reason = _REJECTED
    return shop_time_text(since), due, reason


def _stock(garment: Garment, chance: Random) -> int | None:
    """What lies in the house of one variant; made goods have none."""
    luck, pieces = chance.random(), chance.random()
    if garment.kind is not ProductKind.STOCK:
        return None
    return 0 if luck < _SOLD_OUT else round(garment.pieces * (1 + 12 * pieces))


def _texts() -> Mapping[str, tuple[str, ListingTexts]]:
    """The category and texts of every listing, by the code of the goods."""
    sorts = {row["sort"]: row for row in rows("sorts")}
    made = {row["code"]: row for row in rows("made")}
    found = {}
    for goods in rows("products"):
        sort, own = sorts[goods["sort"]], made.get(goods["code"], {})
        pairs = (pair.split(":") for pair in sort["attributes"].split("|"))
        found[goods["code"]] = (
            goods["category"] or sort["category"],
            ListingTexts(
                attributes=tuple((name, value) for name, value in pairs),
                selling_points=tuple(sort["points"].split("|")),
                options=own.get("options", ""),
                samples=own.get("samples", ""),
                process=own.get("process", ""),
                production_days=number(own.get("production_days", "")),
            ),
        )
    return found


def _write_remarks(
    session: Session, goods: Mapping[str, tuple[int, Garment]], now: datetime
) -> None:
    """What buyers, others and the platform say, each in its table."""

    def product(row: Mapping[str, str]) -> int:
        return goods[row["code"]][0]

    def day(row: Mapping[str, str]) -> str:
        return f"{now - timedelta(days=int(row['days'])):%Y-%m-%d}"

    def price(row: Mapping[str, str]) -> int:
        return goods[row["code"]][1].ladder[0][1] * int(row["percent"]) // 1000 * 10

    def hours_ago(cell: str) -> str | None:
        return shop_time_text(now - int(cell) * _HOUR) if cell else None

    told: Sequence[tuple[str, tuple[str, ...], list[Row]]] = (
        (
            "review_note",
            ("product_id", "day", "is_good", "is_answered", "text"),
            [
                (product(row), day(row), int(row["good"]), int(row["answered"]), row["text"])
                for row in rows("reviews")
            ],
        ),
        (
            "rival_price",
            ("product_id", "day", "price_fen", "seller"),
            [(product(row), day(row), price(row), row["seller"]) for row in rows("rivals")],
        ),
        (
            "case_story",
            ("product_id", "quantity", "text"),
            [(product(row), int(row["quantity"]), row["text"]) for row in rows("stories")],
        ),
        (
            "violation",
            (
                *("product_id", "category", "points", "opened_at", "state", "settled_at", "text"),
                *("done", "appeal"),
            ),
            [
                (
                    *(product(row), row["category"], int(row["points"]), hours_ago(row["hours"])),
                    *(row["state"], hours_ago(row["settled_hours"]), row["text"] or None),
                    *(row["done"] or None, row["appeal"] or None),
                )
                for row in rows("violations")
            ],
        ),
    )
    for table, columns, values in told:
        insert_rows(session, _TABLES[table], columns, values)
