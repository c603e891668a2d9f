"""What writing the rows will do, and the button that does it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.batch_plan import BatchPlan, Match
from seller_desk.views.icons import IconLabel
from seller_desk.views.order import batch_words as words
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate

_TOLD: Mapping[Match, str] = {
    Match.MATCHED: QT_TRANSLATE_NOOP("order", "matched, to be written"),
    Match.UNKNOWN: QT_TRANSLATE_NOOP("order", "not known"),
    Match.DOUBTFUL: QT_TRANSLATE_NOOP("order", "doubtful"),
    Match.SHIPPED: QT_TRANSLATE_NOOP("order", "sent already"),
    Match.OVER: QT_TRANSLATE_NOOP("order", "too many"),
    Match.BLOCKED: QT_TRANSLATE_NOOP("order", "not to ship"),
}


class BatchSummary(QFrame):
    """One number for each result that there is."""

    save_asked = Signal()
    """The rows that are not written, as a sheet."""
    write_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.save = button.secondary("", self.save_asked.emit, icon="file-spreadsheet")
        self.write = button.primary("", self.write_asked.emit, icon="check")
        self._numbers = {match: _Number(match) for match in _TOLD}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(22)
        for number in self._numbers.values():
            row.addWidget(number)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.write)

    def show_plan(self, plan: BatchPlan | None, *, busy: bool) -> None:
        """The numbers of a plan; None while nothing was pasted."""
        good = 0 if plan is None else len(plan.good)
        bad = 0 if plan is None else len(plan.rows) - good
        for match, number in self._numbers.items():
            count = 0 if plan is None else plan.count(match)
            number.show_count(count)
            number.setVisible(bool(count) or match is Match.MATCHED)
        self.write.setText(counted(translate("order", "Write %n row(s)"), good))
        self.write.setEnabled(bool(good) and not busy)
        self.save.setText(counted(translate("order", "Save %n row(s) as a sheet"), bad))
        self.save.setVisible(bool(bad))


class _Number(QWidget):
    def __init__(self, match: Match) -> None:
        super().__init__()
        tone, icon = words.LOOKS[match]
        self._told = translate("order", _TOLD[match])
        self._count = label("0", "title")
        words_column = QVBoxLayout()
        words_column.setSpacing(0)
        words_column.addWidget(self._count)
        words_column.addWidget(label(self._told, "secondary"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, f"{tone}.fg", 18))
        row.addLayout(words_column)

    def show_count(self, count: int) -> None:
        """Another number."""
        self._count.setText(f"{count:,}")
        self.setAccessibleName(f"{count} {self._told}")
