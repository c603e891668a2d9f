"""A morning's sheet goes through the real window: dropped, looked at, written, taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.views.exchange import files
from seller_desk.views.furniture import Furniture
from seller_desk.views.main_window import MainWindow
from seller_desk.views.preferences import Preferences
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.sheets import an_order, order_number, write_sheet

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Morning:
    """A seller at the window."""

    def __init__(self, store: Store, folder: Path, qtbot: QtBot) -> None:
        self.window = MainWindow(Preferences.at(str(folder / "window.ini")))
        qtbot.addWidget(self.window)
        self.window.show()
        self.furniture = Furniture(self.window, store, self.window._preferences, lambda: NOW)
        self._qtbot = qtbot
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.furniture.desk.is_settled, timeout=20_000)

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        entered = QDragEnterEvent(QPoint(400, 300), COPY, mime, LEFT, NO_KEY)
        QApplication.sendEvent(self.window, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(400, 300), COPY, mime, LEFT, NO_KEY))
        self.wait()

    def click(self, text: str) -> None:
        self._qtbot.mouseClick(seen.button(self.window, text), LEFT)
        self.wait()

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self._qtbot.keyClick(self.window.current.shown, key, keys)
        self.wait()

    @property
    def sees(self) -> str:
        return seen.said(self.window)

    @property
    def listed(self) -> set[str]:
        """The order numbers of the list in front."""
        found = seen.table(self.window, "Order no.")
        return {cell for row in seen.rows(found) for cell in row if cell.startswith("2611883")}


@pytest.fixture
def morning(store: Store, tmp_path: Path, qtbot: QtBot) -> Iterator[Morning]:
    made = Morning(store, tmp_path, qtbot)
    yield made
    made.window.close()


def test_a_dropped_sheet_becomes_orders_and_undo_takes_them_back(
    morning: Morning, tmp_path: Path
) -> None:
    morning.drop(write_sheet(tmp_path / "1123.xlsx", [an_order(1), an_order(2)]))
    assert "1123.xlsx" in morning.sees
    morning.click("Write 2 orders")

    assert "1123.xlsx: 2 new" in morning.sees
    assert morning.listed == {order_number(1), order_number(2)}

    morning.click("Undo")
    assert "1123.xlsx: 2 new" not in morning.sees
    assert "Undone" in morning.sees
    assert order_number(1) not in morning.sees


def test_one_wrong_order_waits_in_a_sheet_until_it_is_put_right(
    morning: Morning, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "aside.xlsx"
    monkeypatch.setattr(files, "choose_target", lambda _parent, _proposed: aside)
    morning.drop(write_sheet(tmp_path / "a.xlsx", [an_order(1), an_order(2, 数量="many")]))
    morning.click("Write 1 order")
    assert "a.xlsx: 1 new, 1 refused" in morning.sees
    morning.click("Save refused rows")
    assert f"Saved 1 refused row to {aside}" in morning.sees

    book = load_workbook(aside)
    sheet = book.active
    assert sheet is not None
    headings = [cell.value for cell in sheet[1]]
    sheet.cell(2, headings.index("数量") + 1).value = 2
    book.save(aside)
    morning.drop(aside)
    morning.click("Write 1 order")

    assert morning.listed == {order_number(1), order_number(2)}


def test_ctrl_i_asks_for_files_and_esc_leaves_without_a_trace(
    morning: Morning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    monkeypatch.setattr(files, "choose_sheets", lambda _parent, _preferences: [path])
    morning.press(Qt.Key.Key_I, CONTROL)
    assert "Write 1 order" in morning.sees

    morning.press(Qt.Key.Key_Escape)
    assert "Write 1 order" not in morning.sees
    assert order_number(1) not in morning.sees


def test_a_file_that_is_no_sheet_does_not_stop_the_next_one(
    morning: Morning, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"%PDF-1.4")
    morning.drop(bad, write_sheet(tmp_path / "good.xlsx", [an_order(1)]))
    assert "This file cannot be imported; nothing was changed" in morning.sees

    morning.click("Go on with 1 more file")
    morning.click("Write 1 order")
    assert morning.listed == {order_number(1)}


def test_the_same_sheet_again_is_said_and_changes_nothing(
    morning: Morning, store: Store, tmp_path: Path
) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    earlier = NOW - timedelta(days=1)
    imports.carry_out(store, imports.plan_file(store, path, now=earlier), now=earlier)
    morning.drop(path)
    assert "This very file was imported yesterday 09:30 (1 new)" in morning.sees
    assert "Write 0 orders" not in morning.sees

    morning.click("Look at it again")
    assert "There is nothing new in it" in morning.sees
