"""The columns of the batch-ship sheet are arranged line by line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.batch_columns import MOST_COLUMNS, USUAL, BatchField, written
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.batch_ship import BatchColumnsEntry
from seller_desk.views.settings.page import SettingsPage
from tests.makers import NOW

EXCHANGE = 2


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> SettingsPage:
    made = SettingsPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    made.show_section(EXCHANGE)
    desk.changed.connect(made.refresh)
    settle(qtbot, desk)
    return made


@pytest.fixture
def batch(page: SettingsPage) -> BatchColumnsEntry:
    return page.sheets.batch


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: desk.is_settled)
    qtbot.wait(10)  # what was just put into a layout is shown by the next turn of the loop


def stored(store: Store) -> str:
    with store.read() as session:
        return rules.load(session).batch_ship_columns


def click(qtbot: QtBot, desk: Desk, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)


def rename(qtbot: QtBot, desk: Desk, batch: BatchColumnsEntry, at: int, heading: str) -> None:
    field = batch.rows[at].heading
    field.setFocus()
    field.selectAll()
    field.insert(heading)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, desk)


def shown(batch: BatchColumnsEntry) -> str:
    return written(row.column for row in batch.rows)


def test_the_usual_columns_stand_there_first(batch: BatchColumnsEntry) -> None:
    assert shown(batch) == written(USUAL)


def test_a_renamed_heading_is_written_on_leaving_it_and_can_be_undone(
    qtbot: QtBot, store: Store, desk: Desk, batch: BatchColumnsEntry
) -> None:
    rename(qtbot, desk, batch, 2, "快递单号")
    assert stored(store) == "订单编号=number, 物流公司=courier, 快递单号=tracking_number"

    history.undo(store, now=NOW)
    settle(qtbot, desk)
    assert shown(batch) == written(USUAL)


def test_columns_are_added_moved_and_removed(
    qtbot: QtBot, store: Store, desk: Desk, batch: BatchColumnsEntry
) -> None:
    click(qtbot, desk, batch.add)
    assert stored(store).endswith("发货时间=shipped_at")
    click(qtbot, desk, batch.rows[3].up)
    click(qtbot, desk, batch.rows[2].up)
    click(qtbot, desk, batch.rows[0].remove)
    assert stored(store) == "发货时间=shipped_at, 物流公司=courier, 运单号=tracking_number"
    click(qtbot, desk, batch.rows[0].down)
    assert stored(store).startswith("物流公司=courier, 发货时间=shipped_at")
    assert shown(batch) == stored(store)

    click(qtbot, desk, batch.reset)
    assert stored(store) == written(USUAL)


def test_another_field_brings_its_own_heading_unless_somebody_has_named_it(
    qtbot: QtBot, store: Store, desk: Desk, batch: BatchColumnsEntry
) -> None:
    choose(qtbot, desk, batch, 1, BatchField.NOTE)
    assert stored(store) == "订单编号=number, 备注=note, 运单号=tracking_number"
    rename(qtbot, desk, batch, 1, "说明")
    choose(qtbot, desk, batch, 1, BatchField.TITLE)
    assert stored(store) == "订单编号=number, 说明=title, 运单号=tracking_number"


def choose(qtbot: QtBot, desk: Desk, batch: BatchColumnsEntry, at: int, field: BatchField) -> None:
    box = batch.rows[at].field
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())
    settle(qtbot, desk)


@pytest.mark.parametrize("heading", ["", "订单编号", "单号,公司", "单=号"])
def test_a_heading_that_makes_no_sheet_is_said_and_not_written(
    qtbot: QtBot, store: Store, desk: Desk, batch: BatchColumnsEntry, heading: str
) -> None:
    rename(qtbot, desk, batch, 1, heading)
    assert "heading of its own" in batch.fault
    assert stored(store) == written(USUAL)

    rename(qtbot, desk, batch, 1, "快递")
    assert batch.fault == ""
    assert stored(store) == "订单编号=number, 快递=courier, 运单号=tracking_number"


def test_the_ends_cannot_be_passed_and_one_column_stays(
    qtbot: QtBot, desk: Desk, batch: BatchColumnsEntry
) -> None:
    assert not batch.rows[0].up.isEnabled()
    assert not batch.rows[-1].down.isEnabled()
    for _ in USUAL[1:]:
        click(qtbot, desk, batch.rows[0].remove)
    [last] = batch.rows
    assert not last.remove.isEnabled()


def test_every_field_can_be_added_once(
    qtbot: QtBot, store: Store, desk: Desk, batch: BatchColumnsEntry
) -> None:
    while batch.add.isEnabled():
        click(qtbot, desk, batch.add)
    assert {row.column.field for row in batch.rows} == set(BatchField)
    assert len(batch.rows) <= MOST_COLUMNS
