"""The cards beside the preview over a real plan, which is made again after every choice."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import imports, remembering
from seller_desk.services.imports import Choice, FilePlan
from seller_desk.views.exchange.columns import ColumnsCard
from seller_desk.views.exchange.pick_list import PickList
from seller_desk.views.exchange.pick_table import PickTable
from seller_desk.views.exchange.recognised import RecognisedStrip
from seller_desk.views.exchange.words import WordsCard
from tests.makers import NOW
from tests.views.exchange import seen


class Cards(QWidget):
    """As the page does it: a choice is planned, and the plan is shown."""

    def __init__(self, store: Store, qtbot: QtBot) -> None:
        super().__init__()
        self.store, self._qtbot = store, qtbot
        self.strip, self.columns, self.words = RecognisedStrip(), ColumnsCard(), WordsCard()
        self.choice = Choice()
        self.path = Path()
        self.plan: FilePlan | None = None
        self.remembers = False
        self.told: list[str] = []
        column = QVBoxLayout(self)
        for each in (self.strip, self.columns, self.words):
            column.addWidget(each)
        self.columns.columns_chosen.connect(self._choose_columns)
        self.columns.reset_asked.connect(self._start_over)
        self.columns.remember_asked.connect(lambda on: setattr(self, "remembers", on))
        self.words.words_chosen.connect(lambda said: self._again(replace(self.choice, words=said)))
        self.strip.profile_chosen.connect(self._choose_profile)
        self.strip.purchases_confirmed.connect(lambda: self.told.append("purchases"))
        qtbot.addWidget(self)
        self.resize(560, 900)
        self.show()

    def give(self, path: Path, choice: Choice | None = None) -> FilePlan:
        self.path = path
        return self._again(choice or Choice())

    @property
    def report(self) -> imports.ImportReport:
        assert self.plan is not None
        return self.plan.report

    @property
    def sees(self) -> str:
        return seen.said(self)

    def click(self, text: str) -> None:
        seen.click(self._qtbot, self, text)

    def row(self, table: PickTable, text: str) -> list[str]:
        """The cells of the row that begins with this text."""
        return next(row for row in seen.rows(table) if row[0] == text)

    def press(
        self,
        table: QWidget,
        key: Qt.Key,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self._qtbot.keyClick(table, key, keys)

    def look_at(self, table: PickTable, text: str) -> None:
        """Put the keyboard into the row that begins with this text."""
        table.setFocus()
        table.select_row(next(at for at, row in enumerate(seen.rows(table)) if row[0] == text))

    def pick(self, table: PickTable, text: str, typed: str) -> None:
        """F2, type, Enter."""
        self.look_at(table, text)
        self.press(table, Qt.Key.Key_F2)
        self.list(table).field.insert(typed)  # no key of a test writes Chinese
        self.press(self.list(table).field, Qt.Key.Key_Return)

    def open_by_click(self, table: PickTable, text: str) -> PickList:
        at = next(at for at, row in enumerate(seen.rows(table)) if row[0] == text)
        spot = table.box_rect(at).center().toPoint()
        self._qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot.x(), spot.y())
        )
        return self.list(table)

    def list(self, table: PickTable) -> PickList:
        assert table.open_list is not None, "no list is open"
        return table.open_list

    def _choose_columns(self, columns: dict[str, int]) -> None:
        assert self.plan is not None
        profile = self.plan.found.profile.name
        self._again(replace(self.choice, columns=columns, profile=profile))

    def _choose_profile(self, name: str) -> None:
        self._again(replace(self.choice, profile=name, columns=None))

    def _start_over(self) -> None:
        assert self.plan is not None
        with self.store.write("forget_mapping", now=NOW) as session:
            remembering.forget_mapping(session, self.plan.found)
        self._again(replace(self.choice, columns=None))

    def _again(self, choice: Choice) -> FilePlan:
        self.choice = choice
        self.plan = imports.plan_file(self.store, self.path, now=NOW, choice=choice)
        self.strip.show_file(self.plan, NOW)
        self.columns.show_file(self.plan)
        self.words.show_file(self.plan)
        return self.plan
