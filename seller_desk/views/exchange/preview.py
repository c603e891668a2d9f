"""The preview: every record of the file with what becomes of it, those with problems first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.imports import Choice
from seller_desk.views.exchange.clearing import ClearsPopup, clearable, clears_sentence
from seller_desk.views.exchange.conflict_list import ConflictList
from seller_desk.views.exchange.layout import ShownColumn
from seller_desk.views.exchange.note_line import NoteLine
from seller_desk.views.exchange.planned import PlannedRows
from seller_desk.views.exchange.preview_columns import ICONS, TONES, verdict_name
from seller_desk.views.exchange.preview_table import PreviewTable
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import counted, translate
from seller_desk.words import SheetKind, Tone, Verdict

_ALL, _CONFLICTS = "all", "conflicts"
_SELDOM = frozenset({Verdict.SAME, Verdict.LEFT_OUT})
_THIN = 3
_LEAST = 120
"""Of the list in the smallest window."""


class PreviewCard(QFrame):
    """Segment, search and table over the records of one file; what is changed here is asked for."""

    corrected = Signal(object, str)
    """A Spot, and what shall stand there."""
    reset_asked = Signal(object)
    """A Spot, or None for all: the file's own text again."""
    wanted_changed = Signal(object, bool)
    """First rows of records, and whether they go in."""
    taken = Signal(object, bool)
    """(row, key) of conflicts, and whether the file's word is taken."""
    clears_changed = Signal(object)
    """Keys of columns whose blank cells clear."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._rows: PlannedRows | None = None
        self._segment = Segment(_options())
        self._segment.chosen.connect(self._list)
        self.search = SearchField()
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(220)
        self.search.searched.connect(self._list)
        self._may_clear: Sequence[str] = ()
        self._clears: frozenset[str] = frozenset()
        clears = translate("exchange", "Let blank cells clear")
        self._options = button.icon_only(
            "sliders-horizontal", clears, self._open_options, small=True, framed=True
        )
        self._first = QCheckBox(translate("exchange", "Problems first"))
        self._first.setChecked(True)
        self._first.toggled.connect(self._list)
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(_THIN)
        self._busy.setAccessibleName(translate("exchange", "Planning again"))
        self._corrected = NoteLine("pencil", translate("exchange", "Take all back"))
        self._corrected.ended.connect(lambda: self.reset_asked.emit(None))
        self._clearing = NoteLine("sliders-horizontal", translate("exchange", "Do not clear"))
        self._clearing.ended.connect(lambda: self.clears_changed.emit(frozenset()))
        self.conflicts = ConflictList()
        self.conflicts.taken.connect(self.taken)
        self._nothing = EmptyState("search-x", "")
        self.table = self._new_table(())
        self._lay_out()

    @property
    def is_editing(self) -> bool:
        """Whether a cell is open."""
        return self.table.is_editing

    def finish_editing(self) -> None:
        """Take what was typed into the open cell."""
        self.table.finish_editing()

    def show_file(self, rows: PlannedRows, choice: Choice, kind: SheetKind) -> None:
        """The records of another file."""
        self._segment.choose(_ALL)
        self.search.setPlaceholderText(_search_hint(kind))
        self.search.setAccessibleName(_search_hint(kind))
        self.search.show_text("")
        self._show(rows, choice, kind)
        self._list(keep=False)

    def show_again(self, rows: PlannedRows, choice: Choice, kind: SheetKind) -> None:
        """The same file with another choice: rows stay where they are while they are the same."""
        self._show(rows, choice, kind)
        if rows.is_same_list and self._stack.currentWidget() is self.table:
            self.table.refresh_rows()
        else:
            self._list()

    def show_busy(self, *, busy: bool) -> None:
        """Whether a newer look is on its way; the old one stays meanwhile."""
        self._busy.setRange(0, 0 if busy else 1)
        self._busy.setVisible(busy)

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show(self, rows: PlannedRows, choice: Choice, kind: SheetKind) -> None:
        if self._rows is None or self._rows.columns != rows.columns:
            self._replace_table(rows.columns)
        self._rows = rows
        self.table.fetch = rows.rows
        left_out = choice.left_out
        firsts = rows.first_rows
        self.table.show_left_out(at for at in range(len(firsts)) if firsts[at] in left_out)
        self.conflicts.show_conflicts(rows.conflicts, rows.now)
        self._show_counts(rows)
        self._show_corrections(len(choice.edits))
        self._may_clear = clearable(kind, rows.mapped)
        self._clears = choice.clears
        self._options.setVisible(bool(self._may_clear))
        self._clearing.say(clears_sentence([k for k in self._may_clear if k in choice.clears]))
        self.show_busy(busy=False)

    def _show_counts(self, rows: PlannedRows) -> None:
        counts = {verdict.value: rows.counts.get(verdict, 0) for verdict in Verdict}
        counts |= {_ALL: len(rows), _CONFLICTS: len(rows.conflicts)}
        spare = {Verdict.LEFT_OUT.value, _CONFLICTS}
        self._segment.offer(key for key in counts if counts[key] or key not in spare)
        self._segment.show_counts(counts)

    def _show_corrections(self, count: int) -> None:
        said = translate("exchange", "%n cell(s) put right here; the file itself stays as it is")
        self._corrected.say(counted(said, count) if count else "")

    def _open_options(self) -> None:
        popup = ClearsPopup(self._options, self._may_clear, self._clears)
        popup.picked.connect(self.clears_changed)
        popup.open_below()

    def _list(self, *_asked: object, keep: bool = True) -> None:
        if self._rows is None:
            return
        chosen = self._segment.current
        for each in (self.search, self._first):
            each.setEnabled(chosen != _CONFLICTS)
        if chosen == _CONFLICTS:
            if self.table.hasFocus():
                self.conflicts.setFocus()
            self._stack.setCurrentWidget(self.conflicts)
            return
        verdict = None if chosen == _ALL else Verdict(chosen)
        words = self.search.text().strip()
        found = self._rows.find(verdict, words, problems_first=self._first.isChecked())
        self.table.show_ids(found, keep=keep)
        if found:
            self._stack.setCurrentWidget(self.table)
        else:
            self._say_nothing(words)

    def _say_nothing(self, words: str) -> None:
        if words:
            title = translate("exchange", "No row here has “{words}”").format(words=words)
            text = translate("exchange", "Clear the search, or look in all rows of the file")
        else:
            title, text = translate("exchange", "There is no row of this kind in the file"), ""
        self._nothing.show_text("search-x" if words else "file-check", title, text)
        self._stack.setCurrentWidget(self._nothing)

    def _tell_wanted(self, ids: Sequence[int], on: bool) -> None:  # noqa: FBT001  (a signal's)
        if self._rows is not None:
            firsts = self._rows.first_rows
            self.wanted_changed.emit([firsts[row_id] for row_id in ids], on)

    # Made of

    def _new_table(self, columns: Sequence[ShownColumn]) -> PreviewTable:
        table = PreviewTable(columns)
        table.setAccessibleName(translate("exchange", "Rows of the file"))
        table.corrected.connect(self.corrected)
        table.reset_asked.connect(self.reset_asked)
        table.wanted_changed.connect(self._tell_wanted)
        self.search.left_downward.connect(table.setFocus)
        return table

    def _replace_table(self, columns: Sequence[ShownColumn]) -> None:
        """Another kind of sheet has other columns."""
        old, self.table = self.table, self._new_table(columns)
        self._stack.insertWidget(0, self.table)
        self._stack.removeWidget(old)
        self.search.left_downward.disconnect(old.setFocus)
        old.deleteLater()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 8, 12, 8)
        tools.setSpacing(10)
        tools.addWidget(self._segment)
        tools.addWidget(self._first)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._options)
        lists = QWidget()
        lists.setMinimumHeight(_LEAST)
        self._stack = QStackedLayout(lists)
        for each in (self.table, self.conflicts, self._nothing):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._corrected)
        column.addWidget(self._clearing)
        column.addWidget(self._busy)
        column.addWidget(lists, 1)
        self._busy.hide()


def _search_hint(kind: SheetKind) -> str:
    return {
        SheetKind.ORDERS: translate("exchange", "Order number, buyer, goods"),
        SheetKind.PRODUCTS: translate("exchange", "Offer ID, code, title"),
        SheetKind.CUSTOMERS: translate("exchange", "Login, company, phone"),
        SheetKind.SHIPMENTS: translate("exchange", "Order number, waybill"),
        SheetKind.SHOP_TRAFFIC: translate("exchange", "Day"),
        SheetKind.PRODUCT_TRAFFIC: translate("exchange", "Day, product"),
    }[kind]


def _options() -> list[SegmentOption]:
    kinds = [SegmentOption(v.value, verdict_name(v), TONES[v], spare=v in _SELDOM) for v in ICONS]
    conflicts = SegmentOption(_CONFLICTS, translate("exchange", "Conflicts"), Tone.WARNING)
    return [SegmentOption(_ALL, translate("exchange", "All")), *kinds[:4], conflicts, kinds[4]]
