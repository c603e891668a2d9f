"""The head of the import: which step it is, which file, and another one in its place."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from seller_desk.views import formats
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.steps_header import StepsHeader
from seller_desk.views.wording import translate


class Step(IntEnum):
    """The three steps of an import."""

    CHOOSE = 0
    LOOK = 1
    WRITE = 2


class FileHeader(QFrame):
    """Steps at the left, the file at the right."""

    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._steps = StepsHeader(
            [
                translate("exchange", "Choose a file"),
                translate("exchange", "Columns, changes and faults"),
                translate("exchange", "Write"),
            ]
        )
        self._place = label(role="secondary")
        self._name = ElidedLabel(strong=True)
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._facts = ElidedLabel(size="sm", tint="text.secondary")
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._change = button.secondary(
            translate("exchange", "Other file"), self.change_asked.emit, icon="replace", small=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._steps)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addWidget(IconLabel("file-spreadsheet", "success.fg", 18))
        row.addWidget(self._name)
        row.addWidget(self._facts)
        row.addWidget(self._change)

    def show_step(self, step: Step) -> None:
        """Go to a step."""
        self._steps.show_step(step)

    def allow_change(self, *, allowed: bool) -> None:
        """Whether another file may be taken: not while this one is read or written."""
        self._change.setEnabled(allowed)

    def show_file(self, name: str) -> None:
        """Another file; what it holds is not known yet."""
        self._name.show_text(name)
        self._facts.hide()

    def show_place(self, place: int, total: int) -> None:
        """Which of how many files; nothing is said of a single one."""
        said = translate("exchange", "File {place} of {total}")
        self._place.setText(said.format(place=place, total=total))
        self._place.setVisible(total > 1)

    def show_facts(self, sheet_rows: int, columns: int, size: int) -> None:
        """What the file holds."""
        parts = [
            translate("exchange", "%n row(s)", "", sheet_rows),
            translate("exchange", "%n column(s)", "", columns),
            formats.file_size(size),
        ]
        self._facts.show_text(" · ".join(parts), "text.secondary")
        self._facts.show()
