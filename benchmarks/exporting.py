"""Writing the order sheet of a store, beside bare writers of the same rows."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.made import NOW, headings
from seller_desk.models.store import Store


def export_orders(store: str, target: str) -> dict[str, Any]:
    """The 49 columns of every order, styled, straight from the store."""
    from seller_desk.services import exports, settings

    opened = Store.open(Path(store))
    with opened.read() as session:
        rules = settings.load(session)
    idle = memory_mb()
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
    return {"seconds": seconds, "rows": rows, "grown_mb": memory_mb(peak=True) - idle}


def bare_rustpy(store: str, target: str) -> dict[str, Any]:
    """The rows as prepared dicts through rustpy-xlsxwriter alone."""
    from rustpy_xlsxwriter import write_worksheet

    records = list(_records(store))
    begun = time.perf_counter()
    write_worksheet(records, target, sheet_name="订单列表")
    return {"seconds": time.perf_counter() - begun}


def xlsxwriter_constant_memory(store: str, target: str) -> dict[str, Any]:
    """The rows through xlsxwriter in its mode for large files."""
    import xlsxwriter

    records = list(_records(store))
    begun = time.perf_counter()
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
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


def memory_mb(*, peak: bool = False) -> float:
    """The memory this process holds now, or held at most (Linux)."""
    wanted = "VmHWM" if peak else "VmRSS"
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(wanted):
            return int(line.split()[1]) / 1024
    raise SystemExit("no figures about memory on this system")


def _records(path: str) -> Iterator[dict[str, Any]]:
    """The same 49 columns, as dicts that need no more work."""
    from seller_desk.services.order import sheet

    names = headings()
    store = Store.open(Path(path))
    with store.read() as session:
        ids = [row[0] for row in session.connection().exec_driver_sql("SELECT id FROM sales_order")]
        for row in sheet.order_sheet_rows(session, ids):
            yield dict(zip(names, map(plain, row), strict=True))


def plain(value: Any) -> Any:
    """A value as every writer takes it."""
    return value
