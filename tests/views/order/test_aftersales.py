"""The page of after-sale cases: seen and used as a seller does."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.models.case import Attachment
from seller_desk.models.order import AfterSale, Order
from seller_desk.models.store import Store
from seller_desk.services.order.aftersale_queries import CaseFilter, CaseScope, Lane
from seller_desk.views.desk import Desk
from seller_desk.views.exchange.drop import DropOverlay
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.order.aftersale_page import AfterSalesPage
from seller_desk.views.preferences import Preferences
from seller_desk.words import AfterSaleKind, AfterSaleState
from tests.makers import NOW, make_case, make_customer, make_order, make_quote
from tests.views.exchange.seen import click, said

PRESSING, RETURN, BUYERS = "2611000000000000011", "2611000000000000012", "2611000000000000013"
FREE = "2611000000000000014"


@pytest.fixture
def shop(store: Store) -> Store:
    """A refund that presses, a return that comes back, one that waits for the buyer, one free."""
    with store.write("fill", now=NOW) as session:
        buyer = make_customer(session, "长沙橙果团购").id
        facts = {"customer_id": buyer, "buyer_company": "长沙橙果团购"}
        since = NOW - timedelta(hours=44)
        order = make_order(session, PRESSING, **facts)
        make_case(session, order, amount_fen=6_400, reason="尺码偏小", state_since=since)
        order = make_order(session, RETURN, **facts)
        make_case(
            session,
            order,
            kind=AfterSaleKind.RETURN_REFUND,
            state=AfterSaleState.WAIT_BUYER_SEND,
            amount_fen=1_000,
            state_since=NOW,
        )
        order = make_order(session, BUYERS, **facts)
        state = AfterSaleState.WAIT_BUYER_MODIFY
        make_case(session, order, state=state, state_since=NOW, opened_at=NOW)
        make_order(session, FREE, **facts)
    return store


@pytest.fixture
def page(
    shop: Store, desk: Desk, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> Iterator[AfterSalesPage]:
    photo = tmp_path / "量尺寸.png"
    picture().save(str(photo))
    sheet = str(tmp_path / "cases.xlsx")
    made = AfterSalesPage(desk, preferences, lambda: [str(photo)], lambda _: sheet)
    desk.changed.connect(lambda _changes: made.refresh())
    qtbot.addWidget(made)
    made.resize(1400, 860)
    with qtbot.waitExposed(made):
        made.show()
    settle(qtbot, desk)
    yield made
    settle(qtbot, desk)


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.is_settled)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: desk.is_settled)


def picture() -> QImage:
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#2a7"))
    return image


def case_of(store: Store, number: str) -> AfterSale:
    with store.read() as session:
        order = session.query(Order).filter_by(number=number).one()
        case = order.after_sales[-1]
        session.expunge(case)
        return case


def look_at(page: AfterSalesPage, number: str, qtbot: QtBot) -> None:
    key = case_of(page._desk.store, number).id
    qtbot.mouseClick(page.board.cards[key], Qt.MouseButton.LeftButton)
    settle(qtbot, page._desk)
    assert page.drawer.case_id == key


def press(page: AfterSalesPage, text: str, qtbot: QtBot) -> None:
    found = next(
        one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == text
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    settle(qtbot, page._desk)


def test_open_cases_stand_in_lanes_by_the_time_that_is_left(page: AfterSalesPage) -> None:
    lanes = {
        one: [card.row.order_number for card in column.cards]
        for one, column in page.board.lanes.items()
    }
    assert lanes == {
        Lane.TODAY: [PRESSING],
        Lane.TOMORROW: [],
        Lane.LATER: [],
        Lane.BUYER: [RETURN, BUYERS],
    }
    card = next(iter(page.board.lanes[Lane.TODAY].cards))
    assert "4 h left" in card.accessibleName()
    assert page.figures["reason"].value == "尺码偏小"


def test_a_refund_is_agreed_to_with_the_keyboard_and_the_card_goes(
    page: AfterSalesPage, shop: Store, qtbot: QtBot
) -> None:
    look_at(page, PRESSING, qtbot)
    assert page.drawer.form.amount.text() == "64.00"
    qtbot.keyClick(page.drawer.form.amount, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page._desk)

    assert case_of(shop, PRESSING).state is AfterSaleState.REFUND_SUCCESS
    assert not page.board.lanes[Lane.TODAY].cards
    assert page.drawer.clock.text == "Refunded"


def test_too_much_is_said_beside_the_amount_and_nothing_is_sent(
    page: AfterSalesPage, shop: Store, qtbot: QtBot
) -> None:
    look_at(page, PRESSING, qtbot)
    form = page.drawer.form
    for typed, fault in (("128.01", "At most 128.00 can be refunded"), ("x", "An amount such as")):
        form.amount.setText(typed)
        press(page, "Agree to the refund", qtbot)
        assert fault in form.fault

    assert case_of(shop, PRESSING).state is AfterSaleState.WAIT_SELLER_AGREE


def test_an_amount_above_the_goods_worth_is_warned_of_and_mended(
    page: AfterSalesPage, qtbot: QtBot
) -> None:
    look_at(page, PRESSING, qtbot)
    form = page.drawer.form
    form.lines.boxes[0].setValue(1)
    form.amount.setText("100")
    assert form.over.isVisible()
    assert "36.00 above the worth" in form.over.text

    press(page, "Make it 64.00", qtbot)
    assert form.amount.text() == "64.00"
    assert not form.over.isVisible()


def test_reading_again_leaves_the_keyboard_among_the_goods(
    qtbot: QtBot, desk: Desk, page: AfterSalesPage
) -> None:
    page.open_case(1)
    settle(qtbot, desk)
    box = page.drawer.form.lines.boxes[0]
    box.setFocus()
    page.tick()
    page.refresh()
    settle(qtbot, desk)

    assert page.drawer.form.lines.boxes[0] is box
    assert box.hasFocus()


def test_what_was_changed_is_kept_together_with_the_step(
    page: AfterSalesPage, shop: Store, qtbot: QtBot
) -> None:
    look_at(page, PRESSING, qtbot)
    page.drawer.form.amount.setText("30.5")
    page.drawer.note.setText("电话里说好")
    press(page, "Refuse, the buyer may change it", qtbot)

    case = case_of(shop, PRESSING)
    assert (case.state, case.amount_fen) == (AfterSaleState.WAIT_BUYER_MODIFY, 3_050)
    assert page.drawer.sight is not None
    assert page.drawer.sight.steps[0].note == "电话里说好"
    assert page.drawer.note.text() == ""


def test_a_return_takes_its_waybill_along(page: AfterSalesPage, shop: Store, qtbot: QtBot) -> None:
    look_at(page, RETURN, qtbot)
    page.drawer.waybill.setText("SF1234567890123")
    press(page, "The buyer has sent it", qtbot)

    case = case_of(shop, RETURN)
    assert case.state is AfterSaleState.WAIT_SELLER_RECEIVE
    assert (case.return_courier, case.return_number) == ("SF", "SF1234567890123")
    assert not page.drawer.waybill.isVisible()


def test_a_case_is_registered_by_the_number_of_its_order(
    page: AfterSalesPage, shop: Store, qtbot: QtBot
) -> None:
    press(page, "Register one", qtbot)
    page.drawer.sought.setText("nowhere")
    press(page, "Find", qtbot)
    assert not page.drawer.form.isVisible()

    page.drawer.sought.setText(FREE)
    press(page, "Find", qtbot)
    page.drawer.form.amount.setText("12.80")
    page.drawer.form.reason.setText("少件")
    press(page, "Register it", qtbot)

    case = case_of(shop, FREE)
    assert (case.amount_fen, case.reason, case.opened_at) == (1_280, "少件", NOW)
    assert page.drawer.case_id == case.id


def test_proof_is_chosen_pasted_dropped_seen_and_taken_off(
    page: AfterSalesPage, shop: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    look_at(page, PRESSING, qtbot)
    evidence = page.drawer.evidence
    press(page, "Add files", qtbot)
    assert [tile.file.name for tile in evidence.tiles] == ["量尺寸.png"]
    qtbot.waitUntil(lambda: evidence.tiles[0]._picture is not None)

    QGuiApplication.clipboard().setImage(picture().scaled(40, 30))
    assert evidence.paste_picture()
    settle(qtbot, page._desk)
    other = tmp_path / "吊牌.png"
    picture().scaled(50, 50).save(str(other))
    drop(page, other, tmp_path / "表.xlsx")
    settle(qtbot, page._desk)
    assert [tile.file.name for tile in evidence.tiles] == ["量尺寸.png", "pasted.png", "吊牌.png"]

    qtbot.keyClick(evidence.tiles[1], Qt.Key.Key_Delete)
    settle(qtbot, page._desk)
    with shop.read() as session:
        assert [row.name for row in session.query(Attachment)] == ["量尺寸.png", "吊牌.png"]


def test_a_program_is_not_kept_as_proof(page: AfterSalesPage, qtbot: QtBot, tmp_path: Path) -> None:
    look_at(page, PRESSING, qtbot)
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"MZ")
    page.drawer.evidence.take([bad])
    settle(qtbot, page._desk)

    assert "only jpg, png, gif, bmp and pdf" in page.banner.text
    assert page.banner.isVisible()


def test_settled_cases_stand_in_a_table_and_are_only_looked_at(
    page: AfterSalesPage, qtbot: QtBot
) -> None:
    look_at(page, PRESSING, qtbot)
    press(page, "Agree to the refund", qtbot)
    page.show_scope(CaseScope.SETTLED)
    settle(qtbot, page._desk)

    assert page.table.isVisible()
    assert [row.order_number for row in page.table.fetch(page.table.ids)] == [PRESSING]
    page.table.tick_ids(page.table.ids)
    assert page.footer.text == "1 case 1 case ticked ¥64.00"
    assert not page.drawer.form.amount.isEnabled()
    assert not page.drawer.acts


def test_arrows_go_from_card_to_card_and_over_empty_lanes(
    page: AfterSalesPage, qtbot: QtBot
) -> None:
    first = page.board.lanes[Lane.TODAY].cards[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    settle(qtbot, page._desk)
    assert page.drawer.sight is not None
    assert page.drawer.sight.order_number == RETURN

    second = page.board.lanes[Lane.BUYER].cards[0]
    qtbot.keyClick(second, Qt.Key.Key_Down)
    settle(qtbot, page._desk)
    assert page.drawer.sight.order_number == BUYERS
    assert "Came with a sheet" in page.drawer.timeline.accessibleName()


def test_a_case_leads_to_the_quote_of_its_order(
    page: AfterSalesPage, shop: Store, qtbot: QtBot, desk: Desk
) -> None:
    page.open_case(1)
    settle(qtbot, desk)
    assert not page.drawer.quote_link.isVisible()
    with shop.write("made", now=NOW) as session:
        quote = make_quote(session, "QT20261101007", order_id=1).id
    settle(qtbot, desk)
    assert page.drawer.quote_link.text() == "Quote QT20261101007"
    with qtbot.waitSignal(page.quote_asked) as asked:
        page.drawer.quote_link.click()
    assert asked.args == [quote]


def test_kinds_narrow_the_lists(page: AfterSalesPage, qtbot: QtBot) -> None:
    page.kinds.choose([AfterSaleKind.RETURN_REFUND])
    page.kinds.picked.emit(page.kinds.keys)
    settle(qtbot, page._desk)
    assert [card.row.order_number for card in page.board.cards.values()] == [RETURN]

    page.kinds.picked.emit(frozenset({AfterSaleKind.RESEND.value}))
    settle(qtbot, page._desk)
    assert page.none.isVisible()


def test_a_list_of_cases_is_kept_under_a_name(page: AfterSalesPage, qtbot: QtBot) -> None:
    wanted = CaseFilter(CaseScope.OPEN, frozenset({AfterSaleKind.RETURN_REFUND}))
    page.show_filter(wanted)
    settle(qtbot, page._desk)
    chip = page.views
    chip.open_popup()
    qtbot.keyClicks(chip.lists.name, "Goods back")
    qtbot.keyClick(chip.lists.name, Qt.Key.Key_Return)
    settle(qtbot, page._desk)
    assert chip.value == "Goods back"

    page.show_scope(CaseScope.SETTLED)
    settle(qtbot, page._desk)
    assert chip.value == ""
    chip.open_popup()
    click(qtbot, chip.lists, "Goods back")
    settle(qtbot, page._desk)
    assert [card.row.order_number for card in page.board.cards.values()] == [RETURN]
    assert page.kinds.value == "Return and refund"


def test_the_board_goes_out_as_a_sheet(page: AfterSalesPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.out.written):
        qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    sheet = load_workbook(tmp_path / "cases.xlsx").worksheets[0]
    heading, *rows = (list(values) for values in sheet.iter_rows(values_only=True))
    numbers = [row[heading.index("Order no.")] for row in rows]
    assert numbers == [PRESSING, RETURN, BUYERS]
    assert [row[heading.index("Refund (¥)")] for row in rows][:2] == [64, 10]
    assert "3 rows exported to cases.xlsx" in said(page)


def drop(window: QWidget, *paths: Path) -> None:
    """Let files go over the window, anywhere."""
    overlay = DropOverlay(window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    more = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, *more))
    assert overlay.title == "Release to keep it as proof"
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, *more))


def test_the_bar_of_a_card_and_the_discs_of_its_case_stand_at_the_same_step() -> None:
    steps = [words.step(state) for state in AfterSaleState]
    assert dict(zip(AfterSaleState, steps, strict=True)) == {
        AfterSaleState.WAIT_SELLER_AGREE: 0,
        AfterSaleState.WAIT_BUYER_MODIFY: 0,
        AfterSaleState.WAIT_BUYER_SEND: 1,
        AfterSaleState.WAIT_SELLER_RECEIVE: 2,
        AfterSaleState.REFUND_SUCCESS: 4,
        AfterSaleState.REFUND_CLOSE: 4,
    }
