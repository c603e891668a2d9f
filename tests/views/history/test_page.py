import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.errors import DeskError
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.settings import change_setting
from seller_desk.views import operations
from seller_desk.views.desk import Desk
from seller_desk.views.history.page import HistoryPage
from seller_desk.views.history.steps import Day
from seller_desk.views.history.wording import FIELDS, MOST_KINDS, briefly_touched
from seller_desk.views.preferences import Preferences
from seller_desk.words import SheetKind, Tone
from tests.makers import NOW, make_order

NUMBER = "2611883644820000001"


@pytest.fixture
def order_id(store: Store) -> int:
    with store.write(
        "import_orders", now=NOW - timedelta(days=1), facts={"file": "订单1122.xlsx"}
    ) as session:
        return make_order(session, NUMBER).id


def set_note(store: Store, order_id: int, note: str) -> None:
    with store.write("set_note", now=NOW, facts={"number": NUMBER}) as session:
        session.get_one(Order, order_id).note = note


def open_page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> HistoryPage:
    page = HistoryPage(desk, preferences)
    qtbot.addWidget(page)
    page.resize(1340, 790)
    page.show()
    settle(qtbot, desk)
    desk.changed.connect(page.refresh)
    return page


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: desk.is_settled)


def lines(page: HistoryPage) -> list[str]:
    model = page.list.steps
    return [str(model.data(model.index(at))) for at in range(model.rowCount())]


def look_at(qtbot: QtBot, desk: Desk, page: HistoryPage, text: str) -> None:
    page.list.setCurrentIndex(page.list.steps.index(lines(page).index(text)))
    settle(qtbot, desk)


def test_a_new_shop_has_no_history(qtbot: QtBot, desk: Desk, preferences: Preferences) -> None:
    page = open_page(qtbot, desk, preferences)
    assert page.status == "0 steps in all"
    assert not page.changes.isVisible()


def test_steps_stand_under_their_days_the_newest_first(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    set_note(store, order_id, "先验布")
    page = open_page(qtbot, desk, preferences)
    assert lines(page) == [
        "Today 11-23 Mon",
        f"Change note of order {NUMBER}",
        "Yesterday 11-22 Sun",
        "Import 订单1122.xlsx",
    ]
    assert isinstance(page.list.steps.items[0], Day)


def test_a_step_shows_the_value_before_and_after(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    set_note(store, order_id, "先验布")
    page = open_page(qtbot, desk, preferences)
    what, field, change, fate = page.changes.table.rows.cells(0)
    assert (what.text, field.text) == (NUMBER, "Note")
    assert (change.old, change.text) == ("empty", "先验布")
    assert fate.text == "comes back"


def test_undo_takes_the_chosen_step_back_and_says_what_became_of_it(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    set_note(store, order_id, "先验布")
    page = open_page(qtbot, desk, preferences)
    qtbot.mouseClick(page.changes.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.outcome.isVisible)
    settle(qtbot, desk)
    assert {tone: bucket.count for tone, bucket in page.outcome.buckets.items()} == {
        Tone.SUCCESS: 1,
        Tone.WARNING: 0,
        Tone.DANGER: 0,
    }
    with store.read() as session:
        assert session.get_one(Order, order_id).note is None
    assert lines(page)[1] == f"Undo: Change note of order {NUMBER}"


def test_everything_is_taken_back_up_to_a_step_and_can_be_done_again(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    for note in ("先验布", "再验布", "发货前验布"):
        set_note(store, order_id, note)
    page = open_page(qtbot, desk, preferences)
    assert not page.changes.back.isVisible()  # the newest is one step alone
    page.list.setCurrentIndex(page.list.steps.index(2))
    settle(qtbot, desk)
    assert page.changes.back.text() == "Undo up to here (2 steps)"

    qtbot.mouseClick(page.changes.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.outcome.isVisible)
    settle(qtbot, desk)
    assert page.outcome.buckets[Tone.SUCCESS].count == 2
    assert page.outcome.buckets[Tone.WARNING].count == 0
    with store.read() as session:
        assert session.get_one(Order, order_id).note == "先验布"
    history.redo(store, now=NOW)
    history.redo(store, now=NOW)
    with store.read() as session:
        assert session.get_one(Order, order_id).note == "发货前验布"
    with pytest.raises(DeskError, match="nothing_to_undo"):
        history.take_back_down_to(store, 999, now=NOW)


def test_an_undone_step_says_so_and_can_be_done_again(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    set_note(store, order_id, "先验布")
    page = open_page(qtbot, desk, preferences)
    qtbot.mouseClick(page.changes.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.outcome.isVisible)
    settle(qtbot, desk)
    look_at(qtbot, desk, page, f"Change note of order {NUMBER}")
    assert page.changes.state.text == "Undone"
    assert not page.changes.undo.isVisible()
    qtbot.mouseClick(page.changes.redo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lines(page)[1].startswith("Redo"))
    with store.read() as session:
        assert session.get_one(Order, order_id).note == "先验布"


def test_what_was_edited_since_is_kept_and_named(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    set_note(store, order_id, "先验布")
    page = open_page(qtbot, desk, preferences)
    look_at(qtbot, desk, page, "Import 订单1122.xlsx")
    qtbot.mouseClick(page.changes.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.outcome.isVisible)
    assert page.outcome.buckets[Tone.WARNING].count == 1
    key, why, outcome = page.outcome.table.rows.cells(0)
    assert (key.text, why.text, outcome.text) == (NUMBER, "changed afterwards", "kept")


def test_a_setting_reads_by_its_name(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("change_setting", now=NOW) as session:
        change_setting(session, "ship_days.custom", "15")
    page = open_page(qtbot, desk, preferences)
    assert lines(page)[1] == "Set “Custom goods: days to ship”: 7 → 15"


def test_personal_data_is_not_written_out(
    qtbot: QtBot, store: Store, order_id: int, desk: Desk, preferences: Preferences
) -> None:
    with store.write("set_note", now=NOW) as session:
        session.get_one(Order, order_id).mobile = "13800002206"
    page = open_page(qtbot, desk, preferences)
    assert page.changes.table.rows.cells(0)[2].text == "****"


def test_every_operation_that_the_program_writes_has_its_sentence() -> None:
    package = Path(operations.__file__).parents[1]
    sources = [path.read_text("utf-8") for path in package.rglob("*.py")]
    written = {name for text in sources for name in re.findall(r'\.write\(\s*"(\w+)"', text)}
    handed_over = re.compile(r"(?:desk\.do\(|self\._do[,(])\s*(?:\w+\.)?(\w+)")
    done = {name for text in sources for name in handed_over.findall(text)}
    written.discard("name_store")  # leaves no step
    done.discard("act")  # whatever a page hands over; named where it is handed over
    brought = {f"import_{kind.name.lower()}" for kind in SheetKind}
    assert {"fill_demo", "set_note"} <= written | done
    assert written | done | brought <= operations.OPERATIONS.keys()


def test_fields_that_people_change_have_names() -> None:
    assert {"status", "note", "flag", "ship_days", "tracking_number", "courier"} <= FIELDS.keys()


def test_of_many_kinds_the_first_are_named_and_the_rest_counted() -> None:
    counts = {"orders": 5, "customers": 0, "shipments": 4, **{f"kind{at}": 1 for at in range(7)}}
    parts = briefly_touched(counts, MOST_KINDS).split(" · ")
    assert (len(parts), parts[0], parts[-1]) == (7, "5 orders", "3 more kinds")


def test_the_columns_of_the_changes_come_back_as_they_were_left(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    widths = []
    for _ in range(2):
        page = HistoryPage(desk, preferences)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: desk.is_settled)
        header = page.changes.table.horizontalHeader()
        widths.append(header.sectionSize(1))
        header.resizeSection(1, 222)
        page.changes.table.put_away.emit()
    assert widths[1] == 222
