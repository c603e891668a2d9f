"""A chart as a picture or as data: to a file, or to the clipboard."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QFileDialog, QMenu, QToolTip, QWidget

from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.wording import translate

Rows = Callable[[], Sequence[Sequence[str]]]
"""The data of a chart as a table, its heading first."""
Choose = Callable[[str, str], str]
"""Asks where to write, given a proposal and the kind of file; empty when nobody wants to."""


_MARGIN, _TITLE, _GAP = 16, 24, 8


def drawn(chart: QWidget, legend: QWidget | None = None) -> QPixmap:
    """The chart as it is seen, under its name and its legend, on the ground of the look."""
    parts = [one for one in (legend, chart) if one is not None]
    sizes = [part.size() for part in parts]
    wide = max(size.width() for size in sizes) + 2 * _MARGIN
    high = sum(size.height() + _GAP for size in sizes) + _TITLE + 2 * _MARGIN - _GAP
    ratio = chart.devicePixelRatioF()
    whole = QPixmap(round(wide * ratio), round(high * ratio))
    whole.setDevicePixelRatio(ratio)
    whole.fill(theme().color("bg.surface"))
    painter = QPainter(whole)
    painter.setFont(theme().font("md", strong=True))
    painter.setPen(theme().color("text.primary"))
    title = QRect(_MARGIN, _MARGIN - 4, wide - 2 * _MARGIN, _TITLE)
    painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, chart.accessibleName())
    top = _MARGIN + _TITLE
    for part, size in zip(parts, sizes, strict=True):
        # Without the ground of the window, which is another one than that of a card.
        part.render(painter, QPoint(_MARGIN, top), QRegion(), QWidget.RenderFlag.DrawChildren)
        top += size.height() + _GAP
    painter.end()
    return whole


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

    def __init__(
        self,
        chart: QWidget,
        name: str,
        rows: Rows,
        choose: Choose | None = None,
        *,
        legend: QWidget | None = None,
    ) -> None:
        self._chart, self._name, self._rows = chart, name, rows
        self._legend = legend
        self._choose = choose or self._ask_path
        told = translate("charts", "Picture and data")
        self.button = button.icon_only("ellipsis", told, self._open, small=True)

    def copy(self) -> None:
        """To the clipboard, to be pasted into a chat."""
        QGuiApplication.clipboard().setPixmap(drawn(self._chart, self._legend))
        self._tell(translate("charts", "Copied: paste it into a chat"))

    def save(self) -> None:
        """As a PNG."""
        path = self._choose(f"{self._name}.png", "PNG (*.png)")
        if path:
            self._tell_written(
                path, written=drawn(self._chart, self._legend).save(str(path), "PNG")
            )

    def save_data(self) -> None:
        """As a CSV."""
        path = self._choose(f"{self._name}.csv", "CSV (*.csv)")
        if path:
            self._tell_written(path, written=save_rows(self._rows(), Path(path)))

    def _tell_written(self, path: str, *, written: bool) -> None:
        said = (
            translate("charts", "Saved: {name}")
            if written
            else translate("charts", "{name} could not be written: choose another folder")
        )
        self._tell(said.format(name=Path(path).name))

    def _tell(self, said: str) -> None:
        """Beside the button, where one looks."""
        spot = self.button.mapToGlobal(self.button.rect().bottomLeft())
        QToolTip.showText(spot, said, self.button)

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
