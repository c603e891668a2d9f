"""Violations: noted, handled within their time, appealed against, settled."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services.product import violations
from seller_desk.services.product.violations import ViolationDraft, ViolationRow
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.page import ProductPage
from seller_desk.words import ListingStatus, ViolationState
from tests.makers import NOW, make_product
from tests.views.product.test_page import open_page, settle


@pytest.fixture
def page(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> ProductPage:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "最好卖T恤", status=ListingStatus.LIVE).id
        for hours, category in ((22, "banned_word"), (2, "image")):
            opened = NOW - timedelta(hours=hours)
            draft = ViolationDraft(category, opened, 2, "§3.2", shirt)
            violations.add_violation(session, draft, NOW)
    made = open_page(qtbot, desk, preferences, str(tmp_path / "held.xlsx"))
    made.show_violations()
    settle(qtbot, desk)
    return made


def rows(store: Store) -> list[ViolationRow]:
    with store.read() as session:
        return violations.violation_rows(session, violations.find_violations(session))


def cells(page: ProductPage) -> list[tuple[str, str, str]]:
    model = page.board.violations.rows
    return [
        (model.cells(at)[0].text, model.cells(at)[1].text, model.cells(at)[1].secondary)
        for at in range(len(model.ids))
    ]


def test_the_list_says_how_long_there_is_and_what_it_is_about(page: ProductPage) -> None:
    assert cells(page) == [
        ("2 h left", "Banned word", "最好卖T恤"),
        ("22 h left", "Image violation", "最好卖T恤"),
    ]
    assert page.status == "2 violations"
    page.board.violations.tick_ids(page.board.violations.ids)
    assert page.board.held_footer.text == "2 violations 2 ticked 4 points"
    assert page.violation.title.text == "Banned word"
    assert page.violation.left_pill.text == "2 h left"


def test_the_list_goes_out_as_it_is_seen(qtbot: QtBot, page: ProductPage, tmp_path: Path) -> None:
    assert page.board.held_export.isVisible()
    with qtbot.waitSignal(page.out.written):
        page.board.held_export.click()
    sheet = load_workbook(tmp_path / "held.xlsx").worksheets[0]
    heading, *rows = (list(values) for values in sheet.iter_rows(values_only=True))
    assert heading == ["Time left", "Violation", "Points", "State"]
    assert rows[0][0] == NOW + timedelta(hours=2)
    assert [row[2] for row in rows] == [2, 2]


def test_it_is_settled_with_what_was_done(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    page.violation.finish.click()
    settle(qtbot, desk)
    assert page.violation.faults == ["Write down what was done first"]
    page.violation.done.setPlainText("标题改成热卖")
    page.violation.finish.click()
    settle(qtbot, desk)
    assert {row.state for row in rows(store)} == {ViolationState.OPEN, ViolationState.SETTLED}
    assert len(cells(page)) == 1
    page.board.settled.click()
    settle(qtbot, desk)
    assert [row[0] for row in cells(page)] == ["22 h left", "Settled"]


def test_an_appeal_is_noted_and_then_heard(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    page.violation.done.setPlainText("先下架")
    page.violation.appeal.setPlainText("有授权书")
    page.violation.send.click()
    settle(qtbot, desk)
    assert page.violation.state.text == "Appealed"
    assert [row.done for row in rows(store)] == ["先下架", None]
    assert not page.violation.finish.isVisible()
    page.violation.heard.click()
    settle(qtbot, desk)
    assert rows(store)[-1].state is ViolationState.WITHDRAWN


def test_evidence_is_dropped_kept_and_taken_off(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage, tmp_path: Path
) -> None:
    proof = tmp_path / "授权书.pdf"
    proof.write_bytes(b"%PDF-1.7 invented")
    page.violation.evidence.take([proof])
    settle(qtbot, desk)
    [file] = page.violation.evidence.files
    assert file.name == "授权书.pdf"
    page.violation.evidence.remove_asked.emit(file)
    settle(qtbot, desk)
    assert page.violation.evidence.files == ()
    other = tmp_path / "notes.txt"
    other.write_text("x")
    page.violation.evidence.take([other])
    settle(qtbot, desk)
    assert page.violation.faults != []


def test_one_is_noted_for_the_product_in_front(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    page.board.segment.chosen.emit("live")
    settle(qtbot, desk)
    product = page.editor.product_id
    assert product is not None
    assert page.editor.held.text == "Violation: 2 h left"
    page.editor.violation_noted.emit(product)
    page.violation.note.click()
    settle(qtbot, desk)
    assert page.violation.faults == ["Choose what it is about"]
    page.violation.category.setCurrentIndex(page.violation.category.findData("freight"))
    page.violation.points.setText("1")
    page.violation.note.click()
    settle(qtbot, desk)
    [made] = [row for row in rows(store) if row.category == "freight"]
    assert (made.product_id, made.points, made.opened_at) == (product, 1, NOW)
    assert page.violation.violation_id == made.id


def test_the_editor_leads_to_its_violation_and_back(
    qtbot: QtBot, desk: Desk, page: ProductPage
) -> None:
    page.board.segment.chosen.emit("live")
    settle(qtbot, desk)
    page.editor.side.handle.click()
    settle(qtbot, desk)
    assert page.violation.isVisible()
    page.violation.product.click()
    settle(qtbot, desk)
    assert page.editor.isVisible()
    assert page.editor.title.text == "最好卖T恤"


def test_words_of_the_shops_own_are_kept(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    page.violation.category.setEditText("资质过期")
    page.violation.correct.click()
    settle(qtbot, desk)
    assert "资质过期" in {row.category for row in rows(store)}
    assert page.violation.title.text == "资质过期"


def test_what_was_typed_stays_with_its_violation_until_it_is_stored(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    first, second = page.board.violations.rows.ids
    panel = page.violation
    panel.done.setPlainText("先下架")
    panel.text.setPlainText("§3.2 标题")
    page.board.violations.select_id(second)
    settle(qtbot, desk)
    assert (panel.done.toPlainText(), panel.unsaved.text) == ("", "")
    page.board.new_asked.emit()
    panel.points.setText("7")
    page.board.violations.select_id(first)
    settle(qtbot, desk)
    assert (panel.done.toPlainText(), panel.text.toPlainText()) == ("先下架", "§3.2 标题")
    assert panel.unsaved.text == "Not saved"
    panel.keep_done.click()
    panel.correct.click()
    settle(qtbot, desk)
    assert panel.unsaved.text == ""
    page.board.new_asked.emit()
    assert panel.points.text() == "7"
    panel.category.setCurrentIndex(panel.category.findData("freight"))
    panel.note.click()
    settle(qtbot, desk)
    page.board.new_asked.emit()
    assert (panel.points.text(), len(rows(store))) == ("", 3)
