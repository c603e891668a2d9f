"""What writing the rows will do, and the button that does it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.batch_plan import BatchPlan, Match
from seller_desk.views.icons import IconLabel
from seller_desk.views.order import batch_words as words
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate

_MARGIN, _GAP = 16, 22
_ICON, _BESIDE_ICON = 18, 10
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
        row.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        row.setSpacing(_GAP)
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
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the words stand in the choice above only."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [number for number in self._numbers.values() if not number.isHidden()]
        acts = [act for act in (self.save, self.write) if not act.isHidden()]
        needed = sum(number.whole_width for number in shown)
        needed += sum(act.sizeHint().width() for act in acts)
        needed += _GAP * (len(shown) + len(acts)) + 2 * _MARGIN
        for number in shown:
            number.show_word(on=needed <= self.width())


class _Number(QWidget):
    def __init__(self, match: Match) -> None:
        super().__init__()
        tone, icon = words.LOOKS[match]
        self._told = translate("order", _TOLD[match])
        self._count = label("0", "title")
        words_column = QVBoxLayout()
        words_column.setSpacing(0)
        words_column.addWidget(self._count)
        self._word = label(self._told, "secondary")
        words_column.addWidget(self._word)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BESIDE_ICON)
        row.addWidget(IconLabel(icon, f"{tone}.fg", _ICON))
        row.addLayout(words_column)
        self.setToolTip(self._told)

    @property
    def whole_width(self) -> int:
        """With its word, in pixels."""
        said = max(self._word.sizeHint().width(), self._count.sizeHint().width())
        return _ICON + _BESIDE_ICON + said

    def show_word(self, *, on: bool) -> None:
        """The number alone where there is no room for more."""
        self._word.setVisible(on)

    def show_count(self, count: int) -> None:
        """Another number."""
        self._count.setText(f"{count:,}")
        self.setAccessibleName(f"{count} {self._told}")
