"""Writing a table of the shop to a sheet, straight from the store."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.models.history import newest_operation
from seller_desk.models.store import Store
from seller_desk.services import disclosure
from seller_desk.services.exports import rows
from seller_desk.services.exports.choice import ExportFilter, Ids, chosen_ids
from seller_desk.services.exports.keys import Stamp, given_id
from seller_desk.services.exports.tables import TABLES
from seller_desk.services.order.sheet import OUT_COLUMNS, order_sheet_rows
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import Ranking, ranking
from seller_desk.sheets.writer import write_table
from seller_desk.words import Cancelled, ExportTable, Progress

_ORDER_SHEET = "订单列表"
"""What the platform calls the one sheet of its file."""
_EDITED = frozenset({ExportTable.PRODUCTS, ExportTable.CUSTOMERS})
"""These may be changed in a spreadsheet and come back, so their rows carry their way home."""
_MANY_LINED = frozenset({ExportTable.ORDERS, ExportTable.ORDER_LINES})
"""One order has as many rows as lines."""
_WITH_PEOPLE = frozenset({ExportTable.SHIPMENTS, ExportTable.CUSTOMERS})
"""Names and addresses stand here, masked unless asked for in full."""


def export(  # noqa: PLR0913  (each has its name at the call)
    store: Store,
    what: str,
    path: Path,
    *,
    chosen: ExportFilter,
    full: bool,
    language: str,
    settings: ShopSettings,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write one of EXPORTS to an .xlsx or .csv; how many rows stand below the heading.

    The order sheet is always whole and always in the platform's own words. A sheet that shows
    people in full is noted (`services.disclosure`). Raises not_writable, disk_full, disk_error,
    cancelled.
    """
    own_id = given_id(store, now) if what in _EDITED else ""
    with store.read() as session:
        stamp = Stamp(own_id, newest_operation(session))
        ids = chosen_ids(session, what, chosen, now.date())
        ranks = partial(ranking, session, settings, now)
        if what == ExportTable.ORDERS:
            columns, sheet = OUT_COLUMNS, _ORDER_SHEET
        else:
            columns, sheet = TABLES[what].headings(language), TABLES[what].name(language)
        written = write_table(
            path,
            columns,
            _rows(session, what, ids, stamp, now, ranks=ranks, language=language, full=full),
            sheet=sheet,
            progress=progress if what in _MANY_LINED else of_all(progress, len(ids)),
            cancelled=cancelled,
        )
    if what == ExportTable.ORDERS or (full and what in _WITH_PEOPLE):
        note_given_out(store, what, ids, now)
    return written


def note_given_out(store: Store, what: str, ids: Sequence[int], now: datetime) -> None:
    """Note for good that a sheet with people in full was written; one without rows shows nobody."""
    if ids:
        with store.write("give_out", now=now) as session:
            disclosure.give_out(session, what, ids, now)


def of_all(progress: Progress | None, total: int) -> Progress | None:
    """Progress of a table that has one row for each id: how much there is, is known."""
    if progress is None:
        return None
    report = progress
    return lambda stage, done, _: report(stage, done, total)


def _rows(
    session: Session,
    what: str,
    ids: Ids,
    stamp: Stamp,
    now: datetime,
    *,
    ranks: Callable[[], Ranking],
    language: str,
    full: bool,
) -> Iterator[rows.Line]:
    match ExportTable(what):
        case ExportTable.ORDERS:
            return order_sheet_rows(session, ids)
        case ExportTable.ORDER_LINES:
            return rows.order_lines(session, ids)
        case ExportTable.SHIPMENTS:
            return rows.shipments(session, ids, full=full)
        case ExportTable.PRODUCTS:
            return rows.products(session, ids, language, stamp)
        case ExportTable.CUSTOMERS:
            return rows.customers(session, ids, ranks(), language, stamp, full=full)
        case ExportTable.QUOTES:
            return rows.quotes(session, ids, language, now)
