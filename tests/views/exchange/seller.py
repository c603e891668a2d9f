"""A seller in front of the import page: gives files, clicks, reads what is there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services.imports import FilePlan, ImportReport
from seller_desk.views.desk import Desk
from seller_desk.views.exchange.page import ImportPage
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import Cell
from tests.makers import NOW
from tests.views.exchange import seen


class Seller:
    """Acts through clicks and keys; `reports` and the like is what the page told the window."""

    def __init__(self, store: Store, folder: Path, qtbot: QtBot) -> None:
        self.desk = Desk(store, lambda: NOW)
        self.store = store
        self.folder = folder
        self.files: list[Path] = []
        """What the file dialog answers."""
        self.target: Path | None = None
        """What the dialog for saving answers."""
        self.proposed: Path | None = None
        self.reports: list[ImportReport] = []
        self.plans: list[FilePlan] = []
        self.told: list[str] = []
        self.failed: list[tuple[str, str]] = []
        """Files that were left unread, each with the code of its problem."""
        self.closed = 0
        self._qtbot = qtbot
        preferences = Preferences.at(str(folder / "window.ini"))
        self.page = ImportPage(
            self.desk, preferences, choose=lambda: self.files, choose_target=self._propose
        )
        qtbot.addWidget(self.page)
        self.page.finished.connect(self._finish)
        self.page.closed.connect(self._close)
        self.page.failed.connect(lambda name, found: self.failed.append((name, found.code)))
        self.page.told.connect(self.told.append)
        self.page.resize(1440, 790)
        self.page.show()

    def give(self, *paths: Path) -> None:
        """Hand files over and wait until they can be looked at."""
        self.page.start(paths)
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(self._is_quiet, timeout=20_000)

    def _is_quiet(self) -> bool:
        return self.desk.is_settled and not self.page.is_planning

    def click(self, text: str) -> None:
        self._qtbot.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def press(
        self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._qtbot.keyClick(self.page, key, keys)

    def find(self, words: str) -> None:
        """Ctrl+F, the words, Enter."""
        self.page.focus_find()
        field = self.page.findChild(QLineEdit)
        assert field is not None
        assert field.hasFocus()
        self._qtbot.keyClicks(field, words)
        self._qtbot.keyClick(field, Qt.Key.Key_Return)

    def button(self, text: str) -> QAbstractButton:
        return seen.button(self.page, text)

    @property
    def orders(self) -> RowTable:
        return seen.table(self.page, "Order number")

    def cell(self, row: int, key: str) -> Cell:
        """A cell of the preview, by the key of its column."""
        table = self.orders
        at = next(place for place, column in enumerate(table.columns) if column.key == key)
        return table.rows.cells(row)[at]

    @property
    def columns(self) -> RowTable:
        return seen.table(self.page, "Goes to")

    @property
    def sees(self) -> str:
        return seen.said(self.page)

    def count_orders(self) -> int:
        with self.store.read() as session:
            return session.scalar(select(func.count(Order.id))) or 0

    def _propose(self, proposed: Path) -> Path | None:
        self.proposed = proposed
        return self.target

    def _finish(self, report: ImportReport, plan: FilePlan) -> None:
        self.reports.append(report)
        self.plans.append(plan)

    def _close(self) -> None:
        self.closed += 1
