"""What a file would change in the settings, looked at before it is kept."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import translate


class PlanBlock(QFrame):
    """A well with the file, what is in it row by row, what cannot be taken, and two buttons."""

    taken = Signal()
    """What is shown is to be kept."""

    def __init__(self, stretches: Sequence[int]) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._title = label(role="strong", wrap=True)
        self._told = label(role="secondary", wrap=True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        for column, stretch in enumerate(stretches):
            self._rows.setColumnStretch(column, stretch)
        self._faults = label(role="fault", wrap=True)
        self.keep = button.primary(translate("settings", "Take them over"), self._take)
        self.give_up = button.secondary(translate("settings", "Never mind"), self.hide)
        self._lay_out()
        self.hide()

    @property
    def said(self) -> str:
        """All that is told, one line each."""
        labels = (self._title, self._told, self._faults)
        return "\n".join(one.text() for one in labels if not one.isHidden())

    def show_told(
        self,
        title: str,
        told: str,
        *,
        rows: Iterable[Sequence[QWidget]] = (),
        faults: Iterable[str] = (),
        may_keep: bool = False,
    ) -> None:
        """Say this; rows as wide as the columns were made."""
        self._title.setText(title)
        self._told.setText(told)
        self._fill(rows)
        said = "\n".join(faults)
        self._faults.setText(said)
        self._faults.setVisible(bool(said))
        self.keep.setVisible(may_keep)
        self.show()

    def _fill(self, rows: Iterable[Sequence[QWidget]]) -> None:
        emptied(self._rows)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self._rows.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)

    def _take(self) -> None:
        self.hide()
        self.taken.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addLayout(self._rows)
        column.addWidget(self._faults)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.give_up)
        row.addWidget(self.keep)
        column.addLayout(row)
