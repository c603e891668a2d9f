"""Files dragged over a window, as the system sends them."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.views.exchange import drop as drop_module
from seller_desk.views.exchange.drop import DropOverlay
from seller_desk.views.widgets.text_edit import TextEdit

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


@pytest.fixture
def overlay(window: QWidget) -> DropOverlay:
    return DropOverlay(window)


def carried(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/sheets/{name}") for name in names])
    return mime


def enter(window: QWidget, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def move(window: QWidget, mime: QMimeData) -> bool:
    event = QDragMoveEvent(QPoint(50, 50), COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, mime: QMimeData) -> None:
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), COPY, mime, LEFT, NO_KEY))


def taken(overlay: DropOverlay) -> list[Sequence[Path]]:
    found: list[Sequence[Path]] = []
    overlay.dropped.connect(found.append)
    return found


def test_it_says_what_letting_go_will_do(window: QWidget, overlay: DropOverlay) -> None:
    mime = carried("a.xlsx", "b.CSV", "c.xls")
    assert enter(window, mime)

    assert overlay.isVisible()
    assert overlay.size() == window.size()
    assert overlay.title == "Release to import 3 files"
    assert "b.CSV" in overlay.detail
    assert move(window, mime)


def test_letting_go_hands_the_sheets_over(window: QWidget, overlay: DropOverlay) -> None:
    found = taken(overlay)
    mime = carried("a.xlsx", "photo.jpg")
    enter(window, mime)
    assert "1 other file left out" in overlay.detail
    drop(window, mime)

    assert found == [[Path("/sheets/a.xlsx")]]
    assert not overlay.isVisible()


def test_other_files_are_told_what_is_taken(window: QWidget, overlay: DropOverlay) -> None:
    found = taken(overlay)
    mime = carried("photo.jpg")
    enter(window, mime)

    assert overlay.title == "This cannot be imported"
    assert overlay.detail == "Only .xlsx, .xls and .csv files are taken"
    assert not move(window, mime)
    drop(window, mime)
    assert found == []


def test_going_away_takes_it_off_the_window(window: QWidget, overlay: DropOverlay) -> None:
    enter(window, carried("a.xlsx"))
    QApplication.sendEvent(window, QDragLeaveEvent())

    assert not overlay.isVisible()


def test_text_that_is_dragged_is_none_of_its_business(
    window: QWidget, overlay: DropOverlay
) -> None:
    mime = QMimeData()
    mime.setText("2611883644800000001")
    enter(window, mime)

    assert not overlay.isVisible()


def test_it_covers_a_window_that_grows(window: QWidget, overlay: DropOverlay) -> None:
    enter(window, carried("a.xlsx"))
    window.resize(1000, 600)

    assert overlay.size() == window.size()
    assert not window.grab().isNull()


def test_a_file_over_a_text_is_the_windows_and_never_a_path_in_the_text(
    window: QWidget, overlay: DropOverlay
) -> None:
    text = TextEdit()
    text.setParent(window)
    text.show()
    mime = carried("a.xlsx")
    assert enter(text.viewport(), mime)

    assert overlay.isVisible()
    assert overlay.title == "Release to import 1 file"
    assert not text.canInsertFromMimeData(mime)
    text.insertPlainText("1 件")
    assert text.toPlainText() == "1 件"


def test_no_text_of_the_program_takes_files() -> None:
    views = Path(drop_module.__file__).parents[1]
    made = re.compile(r"= QPlainTextEdit\(|\(QPlainTextEdit\):")
    plain = [file.name for file in views.rglob("*.py") if made.search(file.read_text("utf-8"))]
    assert plain == ["text_edit.py"]
