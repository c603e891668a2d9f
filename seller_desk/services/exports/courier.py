"""快递打单表: receivers and goods as a courier's own print program takes them in."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk import resources
from seller_desk.models.store import Store
from seller_desk.services import disclosure
from seller_desk.services.exports.choice import ExportFilter, chosen_ids
from seller_desk.services.exports.writing import note_given_out, of_all
from seller_desk.services.order.slips import Paper, SlipLine, SlipOrder, slip_orders, sorted_out
from seller_desk.services.regions import province_of
from seller_desk.services.settings import ShopSettings
from seller_desk.sheets.writer import OutColumn, write_table
from seller_desk.words import Cancelled, ExportTable, OrderStatus, Progress

ANY = "*"
"""The form that most print programs take."""
_SHEET = "快递打单"
_PART = 500
_WHOLE = 1_000


class CourierField(StrEnum):
    """What can stand in a column."""

    NUMBER = "number"
    BUYER = "buyer"
    RECEIVER = "receiver"
    PHONE = "phone"
    ADDRESS = "address"
    PROVINCE = "province"
    POSTCODE = "postcode"
    GOODS = "goods"
    PIECES = "pieces"
    NOTE = "note"
    SENDER = "sender"
    SENDER_PHONE = "sender_phone"
    SENDER_ADDRESS = "sender_address"


@dataclass(frozen=True, slots=True)
class CourierColumn:
    """One column of a form."""

    heading: str
    field: CourierField


@cache
def forms() -> Mapping[str, tuple[CourierColumn, ...]]:
    """The form of each courier that has one of its own, by its code, and ANY."""
    found: dict[str, tuple[CourierColumn, ...]] = {}
    with resources.path("lists", "courier_sheets.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            column = CourierColumn(row["heading"], CourierField(row["field"]))
            found[row["courier"]] = (*found.get(row["courier"], ()), column)
    return found


def export_courier(
    store: Store,
    ids: Sequence[int],
    courier: str,
    path: Path,
    *,
    settings: ShopSettings,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the orders to ship among these, in their order, one row each; how many there are.

    Addresses are always whole, which is noted; every cell is text. An order whose buyer wants a
    refund is left out. Raises not_writable, disk_full, disk_error, cancelled.
    """
    columns = forms().get(courier) or forms()[ANY]
    shown: list[int] = []
    with store.read() as session:
        written = write_table(
            path,
            [OutColumn(one.heading, width=_WIDTHS.get(one.field, 14)) for one in columns],
            _rows(session, ids, columns, settings, shown),
            sheet=_SHEET,
            progress=of_all(progress, len(ids)),
            cancelled=cancelled,
        )
    note_given_out(store, disclosure.COURIER, shown, now)
    return written


def waiting(store: Store, since: date | None, until: date | None, today: date) -> Sequence[int]:
    """The orders to ship that were made within these days, both included, oldest first."""
    chosen = ExportFilter(frozenset({OrderStatus.AWAITING_SHIPMENT}), since, until)
    with store.read() as session:
        return chosen_ids(session, ExportTable.ORDERS, chosen, today)


def _rows(
    session: Session,
    ids: Sequence[int],
    columns: Sequence[CourierColumn],
    shop: ShopSettings,
    shown: list[int],
) -> Iterator[Sequence[str | None]]:
    """A row for each order that goes; its id comes into `shown`."""
    cells = [_CELLS[one.field] for one in columns]
    for first in range(0, len(ids), _PART):
        kept, _ = sorted_out(slip_orders(session, ids[first : first + _PART]), Paper.PICKING)
        for order in kept:
            shown.append(order.id)
            yield [cell(order, shop) for cell in cells]


def _goods(order: SlipOrder) -> str:
    return "；".join(_line(order, line) for line in order.left)


def _line(order: SlipOrder, line: SlipLine) -> str:
    said = " ".join(part for part in (line.code or line.title, line.spec) if part)
    going = order.going(line)
    return said if going is None else f"{said}×{_number(going)}"


def _number(milli: int) -> str:
    return str(milli // _WHOLE) if milli % _WHOLE == 0 else f"{milli / _WHOLE:g}"


def _note(order: SlipOrder) -> str | None:
    return "；".join(part for part in (order.message, order.note) if part) or None


_Cell = Callable[[SlipOrder, ShopSettings], str | None]
_CELLS: Mapping[CourierField, _Cell] = {
    CourierField.NUMBER: lambda order, _: order.number,
    CourierField.BUYER: lambda order, _: order.buyer,
    CourierField.RECEIVER: lambda order, _: order.receiver,
    CourierField.PHONE: lambda order, _: order.phone,
    CourierField.ADDRESS: lambda order, _: order.address,
    CourierField.PROVINCE: lambda order, _: province_of(order.address or ""),
    CourierField.POSTCODE: lambda order, _: order.postcode,
    CourierField.GOODS: lambda order, _: _goods(order),
    CourierField.PIECES: lambda order, _: _number(order.pieces_milli),
    CourierField.NOTE: lambda order, _: _note(order),
    CourierField.SENDER: lambda _, shop: shop.shop_contact or shop.shop_name,
    CourierField.SENDER_PHONE: lambda _, shop: shop.shop_phone,
    CourierField.SENDER_ADDRESS: lambda _, shop: shop.shop_address,
}
_WIDTHS = {
    CourierField.NUMBER: 22,
    CourierField.ADDRESS: 44,
    CourierField.GOODS: 40,
    CourierField.NOTE: 24,
    CourierField.SENDER_ADDRESS: 36,
}
