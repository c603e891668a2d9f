"""From the list to paper: what is shown, written, printed, and noted on the orders."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.case import Disclosure
from seller_desk.models.store import Store
from seller_desk.services.order.slips import Paper
from seller_desk.views.desk import Desk
from seller_desk.views.order.page import OrderPage
from seller_desk.views.order.paper_desk import PaperDesk
from seller_desk.views.order.paper_dialog import PaperDialog
from seller_desk.views.order.paper_ways import BenchPapers
from seller_desk.views.order.scan_page import ScanPage
from seller_desk.views.preferences import Preferences
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, order_of
from tests.views.paper.pdf_text import pdf_pages


class Papers:
    """The dialog of a page, and where its papers go."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: OrderPage, folder: Path) -> None:
        self._qtbot, self._desk = qtbot, desk
        self.pdf, self.printed = folder / "paper.pdf", folder / "printed.pdf"
        preferences = Preferences.at(str(folder / "paper.ini"))
        self.desk = PaperDesk(desk, preferences, page, lambda _: str(self.pdf), self._ready)
        self.wants_printer = True

    @property
    def dialog(self) -> PaperDialog:
        assert self.desk.dialog is not None
        return self.desk.dialog

    def show(self, ids: list[int], paper: Paper) -> None:
        self.desk.show_papers(ids, paper)
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self._desk.is_settled)

    def wait_to_see(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: text in seen.said(self.dialog))
        self.settle()

    def _ready(self, printer: QPrinter) -> bool:
        printer.setOutputFileName(str(self.printed))
        return self.wants_printer


@pytest.fixture
def papers(qtbot: QtBot, desk: Desk, page: OrderPage, tmp_path: Path) -> Papers:
    return Papers(qtbot, desk, page, tmp_path)


@pytest.fixture
def ids(shop: Store) -> Callable[..., list[int]]:
    return lambda *wanted: [order_of(shop, number).id for number in wanted]


def test_a_picking_list_is_written_and_its_orders_are_picked(
    papers: Papers, ids: Callable[..., list[int]], shop: Store
) -> None:
    papers.show(ids(LATE, TODAY, LATER, HELD), Paper.PICKING)
    assert "3 orders" in seen.said(papers.dialog)
    assert "Refund asked, not on it: 1" in seen.said(papers.dialog)

    papers.dialog.file.click()
    papers.wait_to_see("Saved as paper.pdf")

    assert LATE in pdf_pages(papers.pdf)[0]
    assert order_of(shop, LATE).picked_at == NOW
    assert order_of(shop, LATE).slip_mark
    assert order_of(shop, HELD).picked_at is None


def test_slips_go_to_the_printer_and_are_noted(
    papers: Papers, ids: Callable[..., list[int]], shop: Store
) -> None:
    papers.show(ids(LATE, TODAY), Paper.SLIP)
    papers.dialog.prices.click()
    papers.settle()
    papers.dialog.printer.click()
    papers.wait_to_see("2 pages went to the printer")
    with shop.read() as session:
        noted = list(session.execute(select(Disclosure.what, Disclosure.row_id)))
    assert noted == [("slip", 0)], "once for the dialog, though it was laid out twice"

    pages = pdf_pages(papers.printed)
    assert [LATE in pages[0], TODAY in pages[1], "64.00" in pages[0]] == [True, True, True]
    assert order_of(shop, LATE).slip_printed_at == NOW


def test_who_chooses_no_printer_prints_and_notes_nothing(
    papers: Papers, ids: Callable[..., list[int]], shop: Store
) -> None:
    papers.wants_printer = False
    papers.show(ids(LATE), Paper.LABEL)
    papers.dialog.printer.click()
    papers.settle()

    assert not papers.printed.exists()
    assert order_of(shop, LATE).slip_printed_at is None


def test_the_bench_prints_the_label_of_its_order(
    qtbot: QtBot, desk: Desk, shop: Store, preferences: Preferences
) -> None:
    page = ScanPage(desk, preferences, lambda _tone: None)
    ways = BenchPapers(page, desk, preferences)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.keys.buttons["Ctrl+P"].click()
    assert page.hero.said.word == "Nothing to print"
    assert [ways.desk.dialog] == [None]

    page.take(TODAY)
    qtbot.waitUntil(lambda: page.bench is not None)
    page.keys.buttons["Ctrl+P"].click()
    qtbot.waitUntil(lambda: desk.is_settled)
    assert ways.desk.dialog is not None
    assert ways.desk.dialog.wanted.ids == (order_of(shop, TODAY).id,)


def test_where_nothing_may_leave_there_is_nothing_to_print(
    papers: Papers, ids: Callable[..., list[int]]
) -> None:
    papers.show(ids(HELD), Paper.SLIP)

    assert "None of these orders goes on this paper." in seen.said(papers.dialog)
    assert not papers.dialog.printer.isEnabled()
    assert not papers.dialog.file.isEnabled()
