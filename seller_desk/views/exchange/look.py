"""The look at a file before it is written: notices, columns, orders, and the summary."""

from datetime import datetime

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.views import formats
from seller_desk.views.exchange.columns import ColumnsCard
from seller_desk.views.exchange.jobs import Prepared
from seller_desk.views.exchange.preview import PreviewCard
from seller_desk.views.exchange.summary import SummaryBar, is_useful
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.gap_splitter import GapSplitter
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_GAP = 12
_ROOM_FOR_COLUMNS = 1240
_COLUMNS = 402


class LookPanel(QWidget):
    """All of one file; nothing of it is written yet."""

    split_changed = Signal(QByteArray)

    def __init__(self) -> None:
        super().__init__()
        self.columns = ColumnsCard()
        self.preview = PreviewCard()
        self.summary = SummaryBar()
        self._same = Banner(Tone.INFO, "", icon="history")
        self._notice = Banner(Tone.INFO, "", closable=True)
        self._is_own_split = False
        self._split = GapSplitter()
        self._split.addWidget(self.columns)
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.splitterMoved.connect(self._tell_split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._same)
        column.addWidget(self._notice)
        column.addWidget(self._split, 1)
        column.addWidget(self.summary)

    def show_file(self, prepared: Prepared, now: datetime) -> None:
        """Another file."""
        self._notice.hide()
        self._show_same(prepared, now)
        self.columns.show_columns(prepared.columns)
        self.preview.show_orders(prepared.orders)
        self.summary.show_report(prepared.report)

    def show_notice(self, tone: Tone, said: str) -> None:
        """Something that happened on the way."""
        self._notice.show_text(tone, said)
        self._notice.show()

    def restore_split(self, state: QByteArray | None) -> None:
        """The widths as they were left; at first the orders get the greater part."""
        self._is_own_split = state is not None and self._split.restoreState(state)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the room to the orders."""
        super().resizeEvent(event)
        self._place()

    def _show_same(self, prepared: Prepared, now: datetime) -> None:
        """The same content once more: said before anything is written."""
        self._same.setVisible(prepared.same_at is not None)
        if prepared.same_at is None:
            return
        said = translate("exchange", "This very file was imported {when}")
        at = formats.near_moment(prepared.same_at, now)
        rest = (
            translate("exchange", "What was changed since then is listed below")
            if is_useful(prepared.report)
            else translate("exchange", "There is nothing new in it")
        )
        self._same.show_text(Tone.INFO, said.format(when=at), detail=rest, icon="history")

    def _place(self) -> None:
        self.columns.setVisible(self.width() >= _ROOM_FOR_COLUMNS)
        if not self._is_own_split:
            rest = self.width() - _COLUMNS - self._split.handleWidth()
            self._split.setSizes([_COLUMNS, rest])

    def _tell_split(self) -> None:
        self._is_own_split = True
        self.split_changed.emit(self._split.saveState())
