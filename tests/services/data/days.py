"""Sheets of days made of a few words, in every form that they come in."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
import xlwt
from sqlalchemy import text

from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import Choice, ImportReport
from seller_desk.services.records.choice import NOTHING_CHOSEN
from tests.makers import NOW

Cell = str | int | float | date | None
Table = Sequence[Sequence[Cell]]
SHOP = ("统计日期", "访客数", "浏览量", "支付金额")
GOODS = ("统计日期", "商品ID", "商品名称", "货号", "商品访客数", "商品浏览量", "支付金额")
SHOP_DAY = ("2026-11-20", "2,133", "10,412", "10,095.00")
OFFER = "745600000001"


def write_days(path: Path, *rows: Sequence[Cell], titles: Table = ()) -> Path:
    """The rows as a file of the form that its name tells; `titles` stand above the headings."""
    table = [*titles, *rows]
    match path.suffix:
        case ".xls":
            _write_xls(path, table)
        case ".csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(table)
        case _:
            _write_xlsx(path, table)
    return path


def shop_file(folder: Path, *rows: tuple[Cell, ...], name: str = "a.xls") -> Path:
    """Days of the shop."""
    return write_days(folder / name, SHOP, *rows)


def goods_file(folder: Path, *rows: list[Cell], name: str = "b.xls") -> Path:
    """Days of products."""
    return write_days(folder / name, GOODS, *rows)


def take_in(store: Store, path: Path, choice: Choice = NOTHING_CHOSEN) -> ImportReport:
    """Import a file; what was looked at before must be what is done."""
    plan = imports.plan_file(store, path, now=NOW, choice=choice)
    report = imports.carry_out(store, plan, now=NOW)
    assert imports.as_json(report) == imports.as_json(plan.report) | {"operation": report.operation}
    return report


def stored(store: Store, table: str, *columns: str) -> list[tuple[object, ...]]:
    """Columns of all rows, by day."""
    with store.read() as session:
        found = session.execute(text(f"SELECT {', '.join(columns)} FROM {table} ORDER BY day, id"))
        return [tuple(row) for row in found]


def told(report: ImportReport) -> list[tuple[int, str, str, str]]:
    """The problems of a report: row, heading, code, value."""
    return [(p.row, p.column, p.code.value, p.value) for p in report.problems]


def counted(report: ImportReport) -> tuple[int, int, int, int]:
    """New, changed, unchanged, refused."""
    found = report.records
    return (found.new, found.changed, found.unchanged, found.refused)


def goods_row(**cells: Cell) -> list[Cell]:
    """A row below GOODS."""
    made: dict[str, Cell] = {
        "day": "2026-11-20",
        "offer_id": "745600000001",
        "title": "纯棉短袖T恤",
        "code": "HY-1",
        "visitors": "2,133",
        "page_views": "5,000",
        "paid": "20,692.00",
    }
    return list((made | cells).values())


def _write_xls(path: Path, table: Table) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("数据")
    as_day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for place, row in enumerate(table):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write(place, column, cell, as_day)
            elif cell is not None:
                sheet.write(place, column, cell)
    book.save(str(path))


def _write_xlsx(path: Path, table: Table) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_numbers": False}) as book:
        as_day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("数据")
        for place, row in enumerate(table):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    moment = datetime(cell.year, cell.month, cell.day)
                    sheet.write_datetime(place, column, moment, as_day)
                elif cell is not None:
                    sheet.write(place, column, cell)
