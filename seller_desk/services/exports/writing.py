"""Writing a table of the shop to a sheet, straight from the store."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services.exports import rows
from seller_desk.services.exports.choice import ExportFilter, Ids, chosen_ids
from seller_desk.services.exports.tables import TABLES
from seller_desk.services.order.sheet import OUT_COLUMNS, order_sheet_rows
from seller_desk.services.settings import ShopSettings
from seller_desk.sheets.writer import write_table
from seller_desk.words import Cancelled, ExportTable, Progress

_ORDER_SHEET = "订单列表"
"""What the platform calls the one sheet of its file."""


def export(  # noqa: PLR0913  (each has its name at the call)
    store: Store,
    what: str,
    path: Path,
    *,
    chosen: ExportFilter,
    full: bool,
    language: str,
    settings: ShopSettings,
    now: datetime,  # noqa: ARG001  (every job of the desk is told the time)
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write one of EXPORTS to an .xlsx or .csv; how many rows stand below the heading.

    The order sheet is always whole and always in the platform's own words. Raises not_writable,
    disk_full, cancelled.
    """
    with store.read() as session:
        ids = chosen_ids(session, what, chosen)
        if what == ExportTable.ORDERS:
            columns, sheet = OUT_COLUMNS, _ORDER_SHEET
        else:
            columns, sheet = TABLES[what].headings(language), TABLES[what].name(language)
        return write_table(
            path,
            columns,
            _rows(session, what, ids, settings=settings, language=language, full=full),
            sheet=sheet,
            progress=progress,
            cancelled=cancelled,
        )


def _rows(
    session: Session,
    what: str,
    ids: Ids,
    *,
    settings: ShopSettings,
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
            return rows.products(session, ids, language)
        case ExportTable.CUSTOMERS:
            return rows.customers(session, ids, settings, language, full=full)
