"""The look at a file before it is written: what it is, columns, records, and the summary."""

from datetime import datetime

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.imports import Choice
from seller_desk.views.exchange.columns import ColumnsCard
from seller_desk.views.exchange.jobs import Prepared
from seller_desk.views.exchange.preview import PreviewCard
from seller_desk.views.exchange.recognised import RecognisedStrip
from seller_desk.views.exchange.same_file import same_file_sentence
from seller_desk.views.exchange.summary import SummaryBar, is_useful
from seller_desk.views.exchange.words import WordsCard
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.gap_splitter import GapSplitter
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_GAP = 12
_COLUMNS = 440
_ROWS, _MAPPING = "rows", "columns"
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class LookPanel(QWidget):
    """All of one file; nothing of it is written yet."""

    split_changed = Signal(QByteArray)

    def __init__(self) -> None:
        super().__init__()
        self.recognised = RecognisedStrip()
        self.columns = ColumnsCard()
        self.words = WordsCard()
        self.preview = PreviewCard()
        self.summary = SummaryBar()
        self._same = Banner(Tone.INFO, "", icon="history")
        self._notice = Banner(Tone.INFO, "", closable=True)
        self._sides = Segment(
            [
                SegmentOption(_ROWS, translate("exchange", "Rows")),
                SegmentOption(_MAPPING, translate("exchange", "Columns and words")),
            ]
        )
        self._sides.chosen.connect(self._place)
        self._is_own_split = False
        self._lay_out()

    def show_file(self, prepared: Prepared, choice: Choice, now: datetime) -> None:
        """Another file."""
        self._notice.hide()
        self._sides.choose(_ROWS)
        self.preview.show_file(prepared.rows, choice, prepared.plan.kind)
        self._show_rest(prepared, now)

    def show_again(self, prepared: Prepared, choice: Choice, now: datetime) -> None:
        """The same file, planned with another choice."""
        self.preview.show_again(prepared.rows, choice, prepared.plan.kind)
        self._show_rest(prepared, now)

    def show_busy(self, *, busy: bool) -> None:
        """A newer look is on its way: nothing can be written by the old one."""
        self.preview.show_busy(busy=busy)
        self.summary.allow_writing(allowed=not busy)

    def show_notice(self, tone: Tone, said: str) -> None:
        """Something that happened on the way."""
        self._notice.show_text(tone, said)
        self._notice.show()

    def restore_split(self, state: QByteArray | None) -> None:
        """The widths as they were left; at first the records get the greater part."""
        self._is_own_split = state is not None and self._split.restoreState(state)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window columns and records take turns."""
        super().resizeEvent(event)
        self._place()

    def _show_rest(self, prepared: Prepared, now: datetime) -> None:
        self._show_same(prepared, now)
        self.recognised.show_file(prepared.plan, now)
        self.columns.show_file(prepared.plan)
        self.words.show_file(prepared.plan)
        undecided = self.columns.doubt_count + self.words.open_count
        self._sides.show_counts({_MAPPING: undecided or None}, {_MAPPING: Tone.WARNING})
        self._place()
        self.summary.show_report(prepared.report)
        self.show_busy(busy=False)

    def _show_same(self, prepared: Prepared, now: datetime) -> None:
        """The same content once more."""
        self._same.setVisible(prepared.same is not None)
        if prepared.same is None:
            return
        rest = (
            translate("exchange", "What was changed since then is listed below")
            if is_useful(prepared.report)
            else translate("exchange", "There is nothing new in it")
        )
        said = same_file_sentence(prepared.same, now)
        self._same.show_text(Tone.INFO, said, detail=rest, icon="history")

    def _place(self, *_asked: object) -> None:
        room = self.width() - _COLUMNS - self._split.handleWidth()
        is_wide = room >= self.preview.table.needed_width
        shown = self._sides.current
        self._sides.setVisible(not is_wide)
        self._beside.setDirection(_DOWN if is_wide else _ACROSS)
        self._beside.setStretchFactor(self.words, 0 if is_wide else 2)
        self._beside.setStretch(1, 0 if is_wide else 2)
        self._mapping.setVisible(is_wide or shown == _MAPPING)
        self.preview.setVisible(is_wide or shown == _ROWS)
        if is_wide and not self._is_own_split:
            self._split.setSizes([_COLUMNS, room])

    def _tell_split(self) -> None:
        self._is_own_split = True
        self.split_changed.emit(self._split.saveState())

    def _lay_out(self) -> None:
        self._mapping = QWidget()
        self._beside = QBoxLayout(_DOWN, self._mapping)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(_GAP)
        self._beside.addWidget(self.columns, 3)
        self._beside.addWidget(self.words, 2, Qt.AlignmentFlag.AlignTop)
        self._split = GapSplitter()
        self._split.addWidget(self._mapping)
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.splitterMoved.connect(self._tell_split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._same)
        column.addWidget(self._notice)
        what = QHBoxLayout()
        what.setSpacing(_GAP)
        what.addWidget(self.recognised, 1)
        what.addWidget(self._sides)
        column.addLayout(what)
        column.addWidget(self._split, 1)
        column.addWidget(self.summary)
        self._same.hide()
        self._notice.hide()
