"""What a listing went through, step by step: its title, prices, images and status.

Read backwards from how things stand now, so that undone steps and sheets tell the truth, too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from seller_desk.models.history import Operation, Touch, TouchAction
from seller_desk.models.ledger import unpack
from seller_desk.models.listing import PriceTier, ProductImage
from seller_desk.models.product import Product
from seller_desk.services.product.tiers import TierPrice, in_order

_OF_PRODUCT = ("title", "status", "kind", "ship_days", "cost_fen", "minimum_quantity")


class Told(StrEnum):
    """What changed."""

    TITLE = "title"
    PRICES = "prices"
    IMAGES = "images"
    STATUS = "status"
    KIND = "kind"
    SHIP_DAYS = "ship_days"
    COST = "cost_fen"
    MINIMUM = "minimum_quantity"


@dataclass(frozen=True, slots=True)
class Album:
    """The images of a listing at one time: how many, and the main one by its content."""

    count: int
    first: str | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One change: of prices the ladders, of images the albums, else the values."""

    operation_id: int
    name: str
    at: datetime
    what: Told
    old: object
    new: object


def story(session: Session, product_id: int, limit: int = 200) -> list[Chapter]:
    """The changes of a listing, the newest first."""
    tiers = _Rows(session, PriceTier, ("from_quantity", "price_fen"), product_id)
    images = _Rows(session, ProductImage, ("sha256", "position"), product_id)
    found: list[Chapter] = []
    for operation, touches in _steps(session, product_id):
        step = (operation.id, operation.name, operation.at)
        for field_name, old, new in _own_changes(touches, product_id):
            found.append(Chapter(*step, Told(field_name), old, new))
        for rows, what in ((tiers, Told.PRICES), (images, Told.IMAGES)):
            after = rows.told()
            rows.go_back(touches)
            if (before := rows.told()) != after:
                found.append(Chapter(*step, what, _said(what, before), _said(what, after)))
        if len(found) >= limit:
            break
    return found[:limit]


@dataclass(slots=True)
class _Rows:
    """The rows of a table that belong to a product, walked back step by step."""

    session: Session
    model: Any
    fields: tuple[str, ...]
    product_id: int
    rows: dict[int, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        columns = [getattr(self.model, name) for name in ("id", *self.fields)]
        standing = select(*columns).where(self.model.product_id == self.product_id)
        for row_id, *values in self.session.execute(standing):
            self.rows[row_id] = dict(zip(self.fields, values, strict=True))

    def go_back(self, touches: Iterable[Touch]) -> None:
        """As it was before these touches."""
        for touch in touches:
            if touch.table_name != self.model.__tablename__:
                continue
            if touch.action is TouchAction.INSERT:
                for row_id in range(touch.first_id, touch.last_id + 1):
                    self.rows.pop(row_id, None)
            elif touch.action is TouchAction.UPDATE:
                for row_id, old, _ in unpack(touch.packed or b""):
                    if row_id in self.rows:
                        known = {name: old[name] for name in self.fields if name in old}
                        self.rows[row_id] |= known
            else:
                for row in unpack(touch.packed or b""):
                    if row.get("product_id") == self.product_id:
                        self.rows[row["id"]] = {name: row.get(name) for name in self.fields}

    def told(self) -> Sequence[tuple[Any, ...]]:
        """The rows as they stand at this step."""
        return sorted(tuple(row[name] for name in self.fields) for row in self.rows.values())


def _said(what: Told, rows: Sequence[tuple[Any, ...]]) -> object:
    if what is Told.IMAGES:
        first = min(rows, key=lambda row: row[1], default=(None,))
        return Album(len(rows), first[0])
    return in_order([TierPrice(*row) for row in rows])


def _steps(session: Session, product_id: int) -> Iterator[tuple[Operation, list[Touch]]]:
    """The operations that may have touched it, the newest first, each with those touches."""
    of_product = (Touch.table_name == Product.__tablename__) & (
        (Touch.first_id <= product_id) & (Touch.last_id >= product_id)
    )
    beside = Touch.table_name.in_([PriceTier.__tablename__, ProductImage.__tablename__])
    wanted = select(Operation, Touch).join(Touch, Touch.operation_id == Operation.id)
    rows = session.execute(
        wanted.where(or_(of_product, beside)).order_by(Operation.id.desc(), Touch.id.desc())
    )
    current: Operation | None = None
    touches: list[Touch] = []
    for operation, touch in rows:
        if current is not None and operation.id != current.id:
            yield current, touches
            touches = []
        current = operation
        touches.append(touch)
    if current is not None:
        yield current, touches


def _own_changes(touches: Iterable[Touch], product_id: int) -> Iterator[tuple[str, Any, Any]]:
    for touch in touches:
        if touch.table_name != Product.__tablename__ or touch.action is not TouchAction.UPDATE:
            continue
        for row_id, old, new in unpack(touch.packed or b""):
            if row_id == product_id:
                for name in _OF_PRODUCT:
                    if name in new:
                        yield name, old[name], new[name]
