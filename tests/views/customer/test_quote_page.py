"""Customers › Quotes, driven as a seller would."""

from pathlib import Path
from threading import current_thread, main_thread

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.dealing import Quote
from seller_desk.models.order import Order
from seller_desk.models.product import Product
from seller_desk.models.search import folded
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.customer.pricing import ChangeKind, PriceChange
from seller_desk.services.customer.quote_queries import QuoteFilter
from seller_desk.views.customer.quote_editor import SAVE_MS
from seller_desk.views.customer.quote_model import Col
from seller_desk.views.customer.quote_page import QuotePage
from seller_desk.views.customer.quote_popups import ReasonForm
from seller_desk.views.customer.quote_words import read_change
from seller_desk.views.desk import Desk
from seller_desk.views.paper.quote import QuotePaper
from seller_desk.views.paper.sizes import PAGE_WIDTH
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.words import QuoteState
from tests.makers import NOW
from tests.services.customer.quoting import begin, issue, save, stored


@pytest.fixture
def quote(store: Store) -> int:
    """A draft of 600 pieces at 46.00; the floor is 42.23."""
    made, draft = begin(store)
    save(store, made, draft)
    with store.write("test", now=NOW) as session:
        for product in session.scalars(select(Product)):
            product.search_text = folded(product.title)
    return made


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, preferences: Preferences, quote: int, tmp_path: Path
) -> QuotePage:
    made = QuotePage(
        desk, preferences, lambda offered: str(tmp_path / f"quote{Path(offered).suffix}")
    )
    desk.changed.connect(made.refresh)  # as the window does
    qtbot.addWidget(made)
    made.resize(1360, 820)
    made.show()
    made.open_quote(quote)
    settle(qtbot, desk)
    return made


def test_a_typed_price_is_saved_by_itself_and_taken_back(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    type_into(qtbot, page, Col.PRICE, "45.5")
    settle(qtbot, desk)

    assert stored(store, quote).lines[0].price_fen == 4550
    assert "27,300.00" in texts(page)
    assert page.editor.head.saved.text() == "saved 09:30"
    desk.work(_undo)
    settle(qtbot, desk)
    assert page.editor.draft.lines[0].price_fen == 4600


def test_what_is_no_number_changes_nothing(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    with qtbot.waitSignal(page.told):
        type_into(qtbot, page, Col.QUANTITY, "many")
    settle(qtbot, desk)

    assert stored(store, quote).lines[0].quantity_milli == 600_000


def test_a_price_below_the_floor_holds_the_issue_until_there_is_a_reason(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    type_into(qtbot, page, Col.PRICE, "40")
    head, strip = page.editor.head, page.editor.strip
    assert strip.isVisible()
    assert not head.issue.isEnabled()
    assert head.why.text == "1 line(s) below the floor".replace("(s)", "")
    assert "重磅卫衣 350g 连帽" in texts(strip)

    strip.reason.click()
    form = reason_form(page)
    form.field.setText("清库存")
    form.act.click()
    assert head.issue.isEnabled()
    head.issue.click()
    settle(qtbot, desk)

    with store.read() as session:
        row = session.get_one(Quote, quote)
        assert row.state is QuoteState.ISSUED
        assert row.facts["floor_reason"] == "清库存"
        assert row.content_hash
    assert page.editor.lines.isColumnHidden(Col.TICK)
    assert not head.saved.text()


def test_the_list_goes_out_as_it_is_seen(
    qtbot: QtBot, desk: Desk, page: QuotePage, tmp_path: Path
) -> None:
    page.show_filter(QuoteFilter())
    settle(qtbot, desk)
    with qtbot.waitSignal(page.out.written):
        qtbot.mouseClick(page.list.export_button, Qt.MouseButton.LeftButton)
    sheet = load_workbook(tmp_path / "quote.xlsx").worksheets[0]
    heading, row = (list(values) for values in sheet.iter_rows(values_only=True))
    assert heading[:3] == ["Number", "Version", "Customer"]
    assert row[heading.index("Total (yuan)")] == pytest.approx(28_280)
    assert "1 row exported to quote.xlsx" in texts(page)


def test_the_floor_is_one_click_away(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    type_into(qtbot, page, Col.PRICE, "40")
    assert page.editor.strip.mend.text() == "Set to 42.23"
    page.editor.strip.mend.click()
    settle(qtbot, desk)

    assert stored(store, quote).lines[0].price_fen == 4223
    assert not page.editor.strip.isVisible()


def test_prices_are_changed_together_as_one_step(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    page.editor.changes["yuan"].click()
    settle(qtbot, desk)

    assert stored(store, quote).lines[0].price_fen == 4500
    with store.read() as session:
        assert history.listing(session)[0].name == "reprice_quote"
    page.editor.changes["tier"].click()
    settle(qtbot, desk)
    assert stored(store, quote).lines[0].price_fen == 4700


@pytest.mark.parametrize(
    ("typed", "change"),
    [
        ("-1.5", PriceChange(ChangeKind.YUAN, -150)),
        ("−0.05", PriceChange(ChangeKind.YUAN, -5)),
        ("+2", PriceChange(ChangeKind.YUAN, 200)),
        ("-2.5%", PriceChange(ChangeKind.PERCENT, -25)),
        (" - 5％ ", PriceChange(ChangeKind.PERCENT, -50)),
        ("-2.55%", None),
        ("1.234", None),
        ("less", None),
        ("", None),
    ],
)
def test_a_change_is_read_as_yuan_or_percent(typed: str, change: PriceChange | None) -> None:
    assert read_change(typed) == change


def test_any_change_can_be_typed(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    page.editor.other_change.click()
    form = reason_form(page)
    form.field.setText("-2%")
    form.act.click()
    settle(qtbot, desk)

    assert stored(store, quote).lines[0].price_fen == 4508


def test_a_product_is_found_and_added(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    picker = page.editor.picker
    page.editor.add_button.click()
    picker.field.setText("卫衣")
    qtbot.wait(200)
    settle(qtbot, desk)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    settle(qtbot, desk)

    line = stored(store, quote).lines[1]
    assert (line.code, line.quantity_milli, line.price_fen) == ("JH-H3502", 50_000, 5200)


def test_goods_that_the_shop_does_not_keep_are_added_as_typed(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    page.editor.add_button.click()
    page.editor.picker.field.setText("打样费")
    qtbot.wait(200)
    settle(qtbot, desk)
    page.editor.picker.own.click()
    settle(qtbot, desk)

    assert stored(store, quote).lines[1].title == "打样费"
    assert page.editor.head.why.text == "A line has no price"


def test_terms_that_are_typed_stand_on_the_paper(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    form = page.editor.form
    form.freight.setFocus()
    form.freight.selectAll()
    QTest.keyClicks(form.freight, "123.4")
    form.tax.setCurrentIndex(form.tax.findData(130_000))
    settle(qtbot, desk)

    draft = stored(store, quote)
    assert (draft.freight_fen, draft.tax_millionths) == (12_340, 130_000)
    assert page._sheet is not None
    assert page._sheet.totals == draft.totals
    assert "31,327.44" in texts(page)


def test_an_accepted_quote_leads_to_its_order(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage
) -> None:
    page.editor.head.issue.click()
    settle(qtbot, desk)
    assert not page.editor.form.freight.isEnabled()
    assert "Frozen, unchanged since" in texts(page)
    assert page.editor.head.accept.isVisible()
    page.editor.head.accept.click()
    settle(qtbot, desk)

    with store.read() as session:
        order = session.scalars(select(Order)).one()
        assert order.number == "QT20261123001"
    with qtbot.waitSignal(page.order_asked) as asked:
        page.editor.head.order.click()
    assert asked.args == [order.id]


def test_a_declined_quote_is_noted_with_its_reason(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    page.editor.head.issue.click()
    settle(qtbot, desk)
    page.editor.head.decline.click()
    form = reason_form(page)
    assert not form.act.isEnabled()
    form.field.setText("价格")
    form.act.click()
    settle(qtbot, desk)

    with store.read() as session:
        assert session.get_one(Quote, quote).reason == "价格"
    assert "1 lost: 价格 × 1" in page.list._won.text


def test_the_next_version_is_compared_with_the_one_before(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage
) -> None:
    page.editor.lines.lines.turn_tick(0)
    page.editor.head.issue.click()
    settle(qtbot, desk)
    page.editor.head.revise.click()
    settle(qtbot, desk)
    assert page.editor.lines.lines.tick_count == 0  # it belonged to the version before
    type_into(qtbot, page, Col.PRICE, "45")
    settle(qtbot, desk)

    assert page.editor.head.versions.isVisible()
    shown = texts(page.editor.versions)
    assert "46.00" in shown
    assert "45.00" in shown
    assert "28,280.00 → 27,680.00" in shown


def test_the_paper_comes_back_beside_the_lines_as_soon_as_there_is_room(page: QuotePage) -> None:
    editor = page.editor
    needed = editor._needed_beside_paper() + editor.preview.width_beside_lines
    page.resize(needed - 1, 820)
    editor.head.paper.click()
    editor.head.paper.click()
    assert not editor.preview.isVisible()

    page.resize(needed, 820)
    assert editor.preview.isVisible()
    assert editor.lines.isVisible()
    assert not editor.head.paper.isVisible()


def test_an_undone_quote_leaves_the_list(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    with store.read() as session:
        customer = session.get_one(Quote, quote).customer_id or 0
    page.make_for(customer)
    settle(qtbot, desk)
    assert page.editor.board is not None
    assert page.editor.board.row.number == "QT20261123002"
    desk.work(_undo)
    settle(qtbot, desk)

    assert page.list.isVisible()
    assert list(page.list.table.ids) == [quote]


def test_the_list_shows_what_ends_soon(
    qtbot: QtBot, desk: Desk, store: Store, page: QuotePage, quote: int
) -> None:
    issue(store, quote, stored(store, quote))
    page.show_filter(QuoteFilter(ending=True))
    settle(qtbot, desk)
    assert list(page.list.table.ids) == []  # seven days are left

    page.show_filter(QuoteFilter(state=QuoteState.ISSUED))
    settle(qtbot, desk)
    assert list(page.list.table.ids) == [quote]
    page.list.table.select_row(0)
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert page.editor.isVisible()


def test_the_paper_is_saved_and_copied(
    qtbot: QtBot, desk: Desk, page: QuotePage, tmp_path: Path
) -> None:
    page.editor.preview.save_button.click()
    settle(qtbot, desk)
    assert (tmp_path / "quote.pdf").read_bytes().startswith(b"%PDF")

    page.editor.preview.copy_button.click()
    settle(qtbot, desk)
    assert QGuiApplication.clipboard().image().width() == 2 * 794
    QGuiApplication.clipboard().clear()


def test_pages_are_drawn_off_the_windows_thread_in_the_size_they_are_shown(
    qtbot: QtBot, desk: Desk, page: QuotePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()
    whole = QuotePaper.paint

    def watched(paper: QuotePaper, painter: QPainter, number: int) -> None:
        threads.add(current_thread())
        whole(paper, painter, number)

    monkeypatch.setattr(QuotePaper, "paint", watched)
    page.resize(1500, 820)
    settle(qtbot, desk)
    page.editor.preview.copy_button.click()
    page.editor.preview.save_button.click()
    settle(qtbot, desk)

    drawn = page.editor.preview.pages._drawn
    assert drawn[0].width() == round(PAGE_WIDTH * page.editor.preview.scale)
    assert len(threads) > 1
    assert main_thread() not in threads
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("width", [1340, 1196, 940])
def test_nothing_is_cut_off_at_any_width(
    qtbot: QtBot, desk: Desk, page: QuotePage, width: int
) -> None:
    page.resize(width, 620)
    settle(qtbot, desk)
    editor = page.editor
    assert page.width() == width
    area = editor._area
    assert editor._left.width() <= area.viewport().width()
    if not editor.preview.isVisible():
        editor.head.paper.click()
        assert editor.preview.isVisible()
        editor.preview.back_button.click()
    assert area.isVisible()


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Also what is written and drawn a moment after the last key."""
    qtbot.wait(SAVE_MS + 60)
    qtbot.waitUntil(lambda: desk.is_settled)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: desk.is_settled)


def type_into(qtbot: QtBot, page: QuotePage, column: Col, text: str) -> None:
    """Click into the cell of the first line, type, Enter."""
    lines = page.editor.lines
    spot = lines.visualRect(lines.lines.index(0, column)).center()
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    editor = lines.findChild(LineEdit)
    assert isinstance(editor, LineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(20)  # a cell is taken over a moment later


def reason_form(page: QuotePage) -> ReasonForm:
    popup = page.editor._popup
    assert popup is not None
    form = popup.findChild(ReasonForm)
    assert isinstance(form, ReasonForm)
    return form


def texts(widget: QWidget) -> str:
    return "\n".join(found.text() for found in widget.findChildren(QLabel) if not found.isHidden())


def _undo(store: Store, **_job: object) -> object:
    return history.undo(store, now=NOW)
