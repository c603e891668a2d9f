"""A chart as a picture or as data: to a file, or to the clipboard."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from seller_desk.views.widgets import button
from seller_desk.views.wording import translate

Rows = Callable[[], Sequence[Sequence[str]]]
"""The data of a chart as a table, its heading first."""
Choose = Callable[[str, str], str]
"""Asks where to write, given a proposal and the kind of file; empty when nobody wants to."""


def copy_picture(chart: QWidget) -> None:
    """The chart as it is seen, to be pasted into a chat."""
    QGuiApplication.clipboard().setPixmap(chart.grab())


def save_picture(chart: QWidget, path: Path) -> bool:
    """The same as a PNG; whether it could be written."""
    return chart.grab().save(str(path), "PNG")


def save_rows(rows: Sequence[Sequence[str]], path: Path) -> bool:
    """The data as a CSV that a spreadsheet opens; whether it could be written."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
    except OSError:
        return False
    return True


class Picture:
    """A button that opens what can be done with a chart."""

    def __init__(self, chart: QWidget, name: str, rows: Rows, choose: Choose | None = None) -> None:
        self._chart, self._name, self._rows = chart, name, rows
        self._choose = choose or self._ask_path
        told = translate("charts", "Picture and data")
        self.button = button.icon_only("ellipsis", told, self._open, small=True)

    def copy(self) -> None:
        """To the clipboard."""
        copy_picture(self._chart)

    def save(self) -> None:
        """As a PNG."""
        path = self._choose(f"{self._name}.png", "PNG (*.png)")
        if path:
            save_picture(self._chart, Path(path))

    def save_data(self) -> None:
        """As a CSV."""
        path = self._choose(f"{self._name}.csv", "CSV (*.csv)")
        if path:
            save_rows(self._rows(), Path(path))

    def _open(self) -> None:
        menu = QMenu(self.button)
        menu.addAction(translate("charts", "Copy as picture"), self.copy)
        menu.addAction(translate("charts", "Save as picture…"), self.save)
        menu.addAction(translate("charts", "Save data…"), self.save_data)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _ask_path(self, proposal: str, kind: str) -> str:
        title = translate("charts", "Save")
        path, _ = QFileDialog.getSaveFileName(self.button, title, proposal, kind)
        return path
