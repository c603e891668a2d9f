"""Writing the order sheet of a store, beside bare writers of the same rows."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.made import headings
from benchmarks.memory import held_mb
from benchmarks.starting import NOW

OPTIONS = {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"}


def export_orders(store: str, target: str) -> dict[str, Any]:
    """The 49 columns of every order, styled, straight from the store."""
    from seller_desk.models.store import Store
    from seller_desk.services import exports, settings

    opened = Store.open(Path(store))
    with opened.read() as session:
        rules = settings.load(session)
    idle = held_mb()
    begun = time.perf_counter()
    rows = exports.export(
        opened,
        "orders",
        Path(target),
        chosen=exports.ExportFilter(),
        full=True,
        language="zh_CN",
        settings=rules,
        now=NOW,
    )
    seconds = time.perf_counter() - begun
    return {"seconds": seconds, "rows": rows, "grown_mb": held_mb(peak=True) - idle}


def bare_rustpy(store: str, target: str) -> dict[str, Any]:
    """The rows as prepared dicts through rustpy-xlsxwriter alone, styled the same way."""
    from rustpy_xlsxwriter import Format, write_worksheet

    from seller_desk.services.order.sheet import OUT_COLUMNS
    from seller_desk.sheets.writer import OutKind

    formats = {
        OutKind.TEXT: "@",
        OutKind.MONEY: "#,##0.00",
        OutKind.TIME: "yyyy-mm-dd hh:mm:ss",
    }
    records = list(_records(store))
    begun = time.perf_counter()
    write_worksheet(
        records,
        target,
        sheet_name="订单列表",
        freeze_row=1,
        autofilter=True,
        header_format=Format().set_bold(),
        column_widths={column.heading: float(column.width) for column in OUT_COLUMNS},
        column_formats={
            column.heading: Format().set_num_format(formats[column.kind])
            for column in OUT_COLUMNS
            if column.kind in formats
        },
    )
    return {"seconds": time.perf_counter() - begun}


def xlsxwriter_constant_memory(store: str, target: str) -> dict[str, Any]:
    """The rows through xlsxwriter in its mode for large files."""
    import xlsxwriter

    records = list(_records(store))
    begun = time.perf_counter()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        sheet = book.add_worksheet("订单列表")
        sheet.write_row(0, 0, headings())
        for number, record in enumerate(records, start=1):
            sheet.write_row(number, 0, list(record.values()))
    return {"seconds": time.perf_counter() - begun}


def openpyxl_write_only(store: str, target: str) -> dict[str, Any]:
    """The rows through openpyxl in its mode for large files."""
    from openpyxl import Workbook

    records = list(_records(store))
    begun = time.perf_counter()
    book = Workbook(write_only=True)
    sheet = book.create_sheet("订单列表")
    sheet.append(headings())
    for record in records:
        sheet.append(list(record.values()))
    book.save(target)
    return {"seconds": time.perf_counter() - begun}


def _records(path: str) -> Iterator[dict[str, Any]]:
    """The same 49 columns, as dicts that need no more work: money in yuan."""
    from seller_desk.models.store import Store
    from seller_desk.services.order import sheet
    from seller_desk.sheets.writer import OutKind

    names = headings()
    parts = {OutKind.MONEY: 100, OutKind.QUANTITY: 1_000}
    scales = [parts.get(column.kind) for column in sheet.OUT_COLUMNS]
    store = Store.open(Path(path))
    with store.read() as session:
        ids = [row[0] for row in session.connection().exec_driver_sql("SELECT id FROM sales_order")]
        for row in sheet.order_sheet_rows(session, ids):
            cells = (
                cell / scale if scale and isinstance(cell, int) else cell
                for cell, scale in zip(row, scales, strict=True)
            )
            yield dict(zip(names, cells, strict=True))
