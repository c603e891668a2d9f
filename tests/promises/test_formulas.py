"""P23: what a buyer writes never becomes a formula or a link in any sheet that goes out."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import String

from seller_desk.models.base import Base
from seller_desk.models.order import Order, OrderLine, Parcel
from seller_desk.models.store import Store
from seller_desk.services.batch_columns import BatchColumn, BatchField
from seller_desk.services.customer.quote_sheet import Party
from seller_desk.services.exports import (
    EXPORTS,
    ExportFilter,
    export,
    export_batch,
    export_view,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.views.paper.quote_book import save_book
from seller_desk.views.seen import view_of
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.words import ExportTable, OrderStatus, ParcelSource
from tests.makers import NOW, make_customer, make_order, make_product, make_quote
from tests.views.paper.quotes import quote_sheet, sheet_line
from tests.views.test_seen import TABLES

PAYLOADS = (
    *("=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1"),
    *('=HYPERLINK("http://x.example","y")', '=WEBSERVICE("http://x.example")'),
    *("http://x.example/", "https://x.example/?a=1", "mailto:a@b.example", "ftp://x.example"),
    *("file:///c:/x", "internal:'订单列表'!A1"),
)
IDS = range(1, len(PAYLOADS) + 1)
KEPT = {"identity", "status_text", "courier", "search_text", "title_key"}
"""Fields that carry our own words, never a buyer's."""


def poison(row: Base, payload: str) -> None:
    """The payload in every text field of a row; what must be unique keeps its number."""
    for column in row.__table__.columns:
        if type(column.type) is String and column.key not in KEPT and not column.unique:
            setattr(row, column.key, payload)


@pytest.fixture
def hostile(store: Store) -> Store:
    """A shop all of whose buyers mean harm."""
    with store.write("made", now=NOW) as session:
        for place, payload in enumerate(PAYLOADS):
            customer = make_customer(session, f"{payload}{place}")
            product = make_product(session, payload)
            poison(customer, payload)
            poison(product, payload)
            line = OrderLine(
                position=1, product_id=product.id, unit_price_fen=1, quantity_milli=1_000
            )
            parcel = Parcel(shipped_at=NOW, source=ParcelSource.SHEET)
            order = make_order(
                session, status=OrderStatus.SHIPPED, customer_id=customer.id, lines=[line],
                parcels=[parcel],
            )  # fmt: skip
            for row in (order, line, parcel):
                poison(row, payload)
            order.number = f"{payload}{place}"
            quote = make_quote(session, customer_id=customer.id, reason=payload)
            quote.number = order.number
            session.flush()
    return store


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("what", EXPORTS)
def test_no_export_holds_a_formula_or_a_link(
    hostile: Store, tmp_path: Path, what: ExportTable, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    rows = export(
        hostile, what, path, chosen=ExportFilter(), full=True, language="zh_CN",
        settings=ShopSettings(), now=NOW,
    )  # fmt: skip

    assert rows == len(PAYLOADS)
    assert_nothing_lives(path)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_no_batch_ship_sheet_holds_a_formula_or_a_link(
    hostile: Store, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    columns = [BatchColumn(f"@{field}", field) for field in BatchField]

    assert export_batch(hostile, IDS, columns, path, full=True) == len(PAYLOADS)
    assert_nothing_lives(path)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("name", TABLES)
def test_no_list_as_it_is_seen_holds_a_formula_or_a_link(
    qtbot: QtBot, hostile: Store, tmp_path: Path, name: str, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    columns, values, read, _ = TABLES[name]
    table = RowTable(columns(lambda: NOW))
    qtbot.addWidget(table)
    for at in range(len(table.columns)):
        table.horizontalHeader().showSection(at)
    table.show_ids(IDS)

    assert export_view(hostile, view_of(table, name, values, read), path) == len(PAYLOADS)
    assert_nothing_lives(path)


def assert_nothing_lives(path: Path) -> None:
    if path.suffix == ".csv":
        live = [cell for cell in cells_of(path) if re.match(r"[=+@＝\t\r\n]|-(?!\d)", cell)]
        assert live == []
        assert any("=1+1" in cell for cell in cells_of(path))
    else:
        content = parts_of(path)
        assert not re.search(rb"<f[ >/]", content)
        assert not re.search(rb"<hyperlinks?[ >/]", content)
        assert b"relationships/hyperlink" not in content
        assert b"=1+1" in content


def test_there_are_as_many_payloads_as_promised() -> None:
    assert len(set(PAYLOADS)) == 17
    assert {Order, OrderLine, Parcel} <= {mapper.class_ for mapper in Base.registry.mappers}


def cells_of(path: Path) -> Iterator[str]:
    for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")):
        yield from row


def parts_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as parts:
        return b"\n".join(parts.read(name) for name in parts.namelist())


def test_a_quote_as_a_workbook_holds_no_formula_and_no_link(tmp_path: Path) -> None:
    line = replace(sheet_line(1), title="=1+1", spec="+1", note="@SUM(1)", code="-1")
    party = Party("=1+1", "+1", "-1", "@a", "http://x.example/")
    sheet = replace(quote_sheet(), to=party, by=party, lines=(line,), shop="=1+1")

    save_book(sheet, tmp_path / "quote.xlsx")

    assert_nothing_lives(tmp_path / "quote.xlsx")
