"""A seller at the real window: clicks what has a text, presses keys, reads what is there."""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from seller_desk import app, config
from seller_desk.views.furniture import Furniture
from seller_desk.views.main_window import MainWindow
from tests.makers import NOW
from tests.views.exchange import seen

T = TypeVar("T")
PICTURES = "SELLER_DESK_PICTURES"
"""The folder that keeps the pictures of the journeys; else they go with the test's own."""
_PAUSE_MS = 130
"""Longer than a table waits before it tells of another current row."""


class Seller:
    """One person, one program, one shop."""

    def __init__(self, data: Path, qtbot: QtBot, now: datetime = NOW) -> None:
        self._qtbot = qtbot
        self._pictures = Path(os.environ.get(PICTURES) or data.parent / "pictures")
        self._has_left = False
        settings = config.load({"SELLER_DESK_DATA": str(data)}, language="en")
        app.start_application(settings.language)
        self._program = app.Program(settings, lambda: now)
        self.window.resize(1440, 900)
        self._program.open_window()
        self._program.open_store()
        self._qtbot.waitUntil(lambda: self._program.furniture is not None, timeout=20_000)
        self.wait()

    @property
    def window(self) -> MainWindow:
        """The one in front: another language brings another window."""
        return self._program.window

    def leave(self) -> None:
        """Close the window; once is enough."""
        if self._has_left:
            return
        self._has_left = True
        self._program.leave()
        self.window.deleteLater()
        self._qtbot.wait(1)

    def wait(self) -> None:
        """Until everything that was asked for has come."""
        self._qtbot.wait(_PAUSE_MS)
        self._qtbot.waitUntil(lambda: self._furniture.desk.is_settled, timeout=20_000)
        self._qtbot.wait(30)
        self._qtbot.waitUntil(lambda: self._furniture.desk.is_settled, timeout=20_000)

    def wait_to_see(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: text in self.sees, timeout=20_000)
        self.wait()

    def wait_for_another_window(self, old: MainWindow) -> None:
        """Until its pages are there, too."""

        def ready() -> bool:
            return self.window is not old and self._furniture.window is self.window

        self._qtbot.waitUntil(ready, timeout=20_000)
        self.wait()

    def click(self, text: str) -> None:
        self._qtbot.mouseClick(seen.button(self.window, text), Qt.MouseButton.LeftButton)
        self.wait()

    def click_last(self, name: str) -> None:
        """The lowest of several buttons of that name."""
        found = [
            each
            for each in self.window.findChildren(QAbstractButton)
            if each.isVisible() and each.accessibleName() == name
        ]
        last = max(found, key=lambda each: each.mapTo(self.window, QPoint()).y())
        self._qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
        self.wait()

    def click_order(self, order: str) -> None:
        """The row of an order."""
        table = seen.table(self.window, "Order no.")
        index = table.model().index(self.orders.index(order), self._column("Order no."))
        spot = table.visualRect(index).center()
        self._qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.wait()

    def choose(self, text: str) -> None:
        """A line of a list: a section of the settings, a choice of a filter, a step."""
        lines, index = next(
            (lines, index)
            for lines in self.window.findChildren(QListView)
            for index in (lines.model().index(at, 0) for at in range(lines.model().rowCount()))
            if lines.isVisible() and str(index.data()).split("  ")[0] == text
        )
        spot = lines.visualRect(index).center()
        self._qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.wait()

    def is_chosen(self, text: str) -> bool:
        """Whether the button of that text stands as chosen."""
        return seen.button(self.window, text).isChecked()

    def go_into(self, field: str) -> None:
        """Click a field by its name; what stands in it is selected, ready to be typed over."""
        found = next(
            each
            for each in self.window.findChildren(QLineEdit)
            if each.isVisible() and each.accessibleName() == field
        )
        self._qtbot.mouseDClick(found, Qt.MouseButton.LeftButton)
        assert self.focus is found

    def drop(self, *paths: Path) -> None:
        """Files, on the window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        more = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entered = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, *more)
        QApplication.sendEvent(self.window, entered)
        assert entered.isAccepted()
        dropped = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, *more)
        QApplication.sendEvent(self.window, dropped)
        self.wait()

    def press(self, keys: str) -> None:
        """`press("Ctrl+Return")`, wherever the keyboard is."""
        QTest.keySequence(self.focus, QKeySequence(keys))
        self.wait()

    def type(self, text: str) -> None:
        """Key by key; what no key has comes from an input method, as Chinese does."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
        else:
            entered = QInputMethodEvent()
            entered.setCommitString(text)
            QApplication.sendEvent(self.focus, entered)
        self.wait()

    @property
    def acts(self) -> Sequence[str]:
        """Everything that can be done from here, by the names of the registry."""
        return sorted(self._furniture.everywhere.acts())

    def go(self, action: str) -> None:
        """Where an action of the registry leads."""
        self._furniture.everywhere.act(action)
        self._qtbot.waitUntil(lambda: self._furniture.desk.is_settled, timeout=20_000)

    def keep_picture(self, name: str) -> None:
        """The window as it stands now, for who wants to look at it."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        assert self.window.grab().save(str(self._pictures / f"{name}.png"))

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    @property
    def sees(self) -> str:
        return seen.said(self.window)

    @property
    def orders(self) -> list[str]:
        """The order numbers of the list in front, from the top."""
        return [row[self._column("Order no.")] for row in self._rows]

    def cells_of(self, order: str) -> list[str]:
        """The row of an order."""
        return next(row for row in self._rows if order in row)

    @property
    def current_order(self) -> str:
        """The order whose row is the current one."""
        table = seen.table(self.window, "Order no.")
        return self.orders[table.currentIndex().row()]

    @property
    def guest(self) -> str:
        """Who stands in for the page in front."""
        return self._furniture.routes.front_guest()

    def ask(self, question: Callable[[Session], T]) -> T:
        """What the store knows by now."""
        with self._furniture.desk.store.read() as session:
            return question(session)

    @property
    def _furniture(self) -> Furniture:
        assert self._program.furniture is not None
        return self._program.furniture

    @property
    def _rows(self) -> list[list[str]]:
        return seen.rows(seen.table(self.window, "Order no."))

    def _column(self, heading: str) -> int:
        model = seen.table(self.window, heading).model()
        across = Qt.Orientation.Horizontal
        names = [model.headerData(at, across) for at in range(model.columnCount())]
        return names.index(heading)
