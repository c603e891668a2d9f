"""Reading and importing a sheet of orders, beside what others need for the same."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.starting import NOW


def calamine(path: str) -> None:
    """Parse the file and walk every row: what no reader in Python beats."""
    for _ in _calamine_rows(path):
        pass


def calamine_and_executemany(path: str, store: str) -> None:
    """The named baseline: calamine and one executemany of the flat 49 columns."""
    import sqlite3

    connection = sqlite3.connect(_fresh(store))
    rows = _calamine_rows(path)
    columns = len(next(rows))
    connection.execute(f"CREATE TABLE flat ({', '.join(f'c{n}' for n in range(columns))})")
    marks = ", ".join("?" * columns)
    connection.executemany(
        f"INSERT INTO flat VALUES ({marks})",
        ([None if cell == "" else cell for cell in row] for row in rows),
    )
    connection.commit()


def read_orders(path: str) -> dict[str, Any]:
    """The sheet as validated orders, not compared with any store."""
    from seller_desk.services.order.reading import read_orders as read
    from seller_desk.services.records.choice import NOTHING_CHOSEN
    from seller_desk.services.records.recognition import recognise
    from seller_desk.sheets.reader import open_sheet

    begun = time.perf_counter()
    with open_sheet(Path(path)) as opened:
        found = recognise(opened, path, NOTHING_CHOSEN, {})
        sheet = read(opened, found, NOTHING_CHOSEN, now=NOW)
    return {"seconds": time.perf_counter() - begun, "orders": len(sheet.drafts)}


def import_sheet(path: str, store: str) -> dict[str, Any]:
    """The sheet into an empty store: orders, lines, customers, products, search, history."""
    opened = _store(store, fresh=True)
    return _import(opened, path)


def import_without_search(path: str, store: str) -> dict[str, Any]:
    """The same without the full-text index."""
    from seller_desk.models import search

    search.refresh = lambda _session, _ledger: None  # type: ignore[assignment]
    return import_sheet(path, store)


def import_again(path: str, store: str) -> dict[str, Any]:
    """The file once more into a store that has it."""
    return _import(_store(store, fresh=False), path)


def pandas_openpyxl(path: str, store: str) -> None:
    """What people write: pandas.read_excel and to_sql."""
    _pandas(path, store, "openpyxl")


def pandas_calamine(path: str, store: str) -> None:
    """The same with the faster reader."""
    _pandas(path, store, "calamine")


def libreoffice(path: str, folder: str) -> None:
    """LibreOffice turning the sheet into text; no database yet."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "csv", "--outdir", folder, path],  # noqa: S607
        check=True,
        capture_output=True,
    )


def executemany_of_rows(source: str, store: str) -> dict[str, Any]:
    """The rows of a store written again by bare executemany into the same tables and indexes."""
    return _copy_rows(source, store, bare=True)


def ledger_of_rows(source: str, store: str) -> dict[str, Any]:
    """The same rows through the bulk writer of the store."""
    return _copy_rows(source, store, bare=False)


def _copy_rows(source: str, target: str, *, bare: bool) -> dict[str, Any]:
    from sqlalchemy import text

    from seller_desk.models.base import Base
    from seller_desk.models.ledger import batches, insert_rows

    tables = ("customer", "product", "sku", "sales_order", "order_line", "parcel")
    rows: dict[str, list[tuple[Any, ...]]] = {}
    columns: dict[str, list[str]] = {}
    with _store(source, fresh=False).read() as session:
        for name in tables:
            columns[name] = [c.name for c in Base.metadata.tables[name].columns if c.name != "id"]
            names = ", ".join(f'"{column}"' for column in columns[name])
            found = session.execute(text(f'SELECT {names} FROM "{name}" ORDER BY id'))
            rows[name] = [tuple(row) for row in found]
    opened = _store(target, fresh=True)
    begun = time.perf_counter()
    with opened.write("copied", now=NOW, is_import=True) as session:
        for name in tables:
            table = Base.metadata.tables[name]
            if not bare:
                insert_rows(session, table, columns[name], rows[name])
                continue
            names = ", ".join(f'"{column}"' for column in columns[name])
            marks = ", ".join("?" * len(columns[name]))
            for part in batches(rows[name]):
                session.connection().exec_driver_sql(
                    f'INSERT INTO "{name}" ({names}) VALUES ({marks})', part
                )
        seconds = time.perf_counter() - begun
    return {"seconds": seconds}


def _import(opened: Any, path: str) -> dict[str, Any]:
    from seller_desk.services import imports

    begun = time.perf_counter()
    plan = imports.plan_file(opened, Path(path), now=NOW)
    report = imports.carry_out(opened, plan, now=NOW)
    seconds = time.perf_counter() - begun
    opened.close()
    return {"seconds": seconds, "orders_new": report.records.new}


def _pandas(path: str, store: str, engine: str) -> None:
    import sqlite3

    import pandas  # type: ignore[import-untyped]  # comes without types

    frame = pandas.read_excel(path, engine=engine, dtype=str)
    with sqlite3.connect(_fresh(store)) as connection:
        frame.to_sql("flat", connection, index=False)


def _calamine_rows(path: str) -> Iterator[list[Any]]:
    from python_calamine import CalamineWorkbook

    return iter(CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows())


def _store(path: str, *, fresh: bool) -> Any:
    from seller_desk.models.store import Store

    return Store.open(Path(_fresh(path) if fresh else path), create=True)


def _fresh(path: str) -> str:
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(path + suffix).unlink(missing_ok=True)
    return path
