"""Settings go out as a file and come in: chosen, read beside the window's thread, taken over."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from seller_desk.services.settings_file import plan_settings, take_over_settings, write_settings
from seller_desk.views.desk import Desk
from seller_desk.views.settings.file_card import SettingsFileCard
from seller_desk.views.wording import counted, translate

ChooseFile = Callable[[], str]
"""Asks for the path of a file; empty when none is chosen."""


class SettingsFileSection(QWidget):
    """The card, and what its buttons do."""

    told = Signal(str)
    failed = Signal(object)
    """A DeskError."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.choose_out: ChooseFile = self._ask_out
        self.choose_in: ChooseFile = self._ask_in
        self.card = SettingsFileCard()
        self.card.out_asked.connect(self._write_file)
        self.card.in_asked.connect(self._read_file)
        self.card.kept.connect(self._take_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def _write_file(self) -> None:
        """All rules go out as a file."""
        name = self.choose_out()
        if name:
            asked = self._desk.work(write_settings, Path(name))
            asked.then(partial(self._wrote_file, Path(name).name)).otherwise(self.failed.emit)

    def _wrote_file(self, name: str, count: int) -> None:
        said = counted(translate("settings", "%n setting(s) written: {file}"), count)
        self.told.emit(said.format(file=name))

    def _read_file(self) -> None:
        """A file of rules is read beside the window's thread, then looked at."""
        name = self.choose_in()
        if name:
            path = Path(name)
            asked = self._desk.work(plan_settings, path).then(self.card.plan.show_plan)
            asked.otherwise(partial(self.card.plan.show_error, file=path.name))

    def _take_over(self, file: str, texts: Mapping[str, str]) -> None:
        self._desk.do(take_over_settings, file, texts).otherwise(self.failed.emit)

    def _ask_out(self) -> str:
        title = translate("settings", "Export settings")
        proposed = f"seller-desk-settings-{self._desk.now():%Y%m%d}.json"
        kinds = translate("settings", "Settings (*.json)")
        name = QFileDialog.getSaveFileName(self, title, str(Path.home() / proposed), kinds)[0]
        return f"{name}.json" if name and not Path(name).suffix else name

    def _ask_in(self) -> str:
        title = translate("settings", "Import settings")
        kinds = translate("settings", "Settings (*.json)")
        return QFileDialog.getOpenFileName(self, title, "", kinds)[0]
