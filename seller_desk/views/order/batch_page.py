"""Many waybills at once, a page of the orders tab: paste, look, mend, write."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.order import batch
from seller_desk.services.order.batch_plan import BatchPlan, BatchRow, Match, Reason, Wanted
from seller_desk.services.order.batch_shipping import ship_rows
from seller_desk.services.order.pasting import PasteKey, text_of
from seller_desk.services.settings import ShopSettings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.desk import Desk, Task
from seller_desk.views.notices import Notices
from seller_desk.views.order import batch_words as words
from seller_desk.views.order.batch_paste import BatchPaste
from seller_desk.views.order.batch_rows import BatchTable
from seller_desk.views.order.batch_summary import BatchSummary
from seller_desk.views.order.batch_table import ACT, columns
from seller_desk.views.preferences import Preferences
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.choices import Choice, ChoiceList
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.typing_back import forget_typing
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

ALL = "all"
_MARGINS = (16, 12, 16, 14)
_DROPPED = frozenset({Reason.REPEATED, Reason.HAS_IT, Reason.GONE, Reason.CLOSED})
_COLUMNS = "order/batch_columns"
_GAP = 12


class BatchPage(QWidget):
    """What was pasted at the left, what becomes of it at the right, the outcome below."""

    holds_work = True
    """Its tab, chosen again, leaves it where it stands."""
    status_changed = Signal(str)
    order_asked = Signal(int)
    left = Signal()
    """Back to the orders."""

    def __init__(self, desk: Desk, preferences: Preferences, choose: Choose | None = None) -> None:
        super().__init__()
        self.status = translate("order", "Number patterns only guess, they never stop anything")
        self.desk = desk
        self._preferences = preferences
        self._out = SheetOut(desk, preferences, self, choose)
        self._plan: BatchPlan | None = None
        self._rows: dict[int, BatchRow] = {}
        self._order: list[int] = []
        self._sort_anew = True
        self._accepted: frozenset[tuple[str, str]] = frozenset()
        self._shipped: tuple[int, ...] = ()
        self._settings = ShopSettings()
        self._asked: Task[BatchPlan] | None = None
        self._job: Task[int] | None = None
        self._popup: Popup | None = None
        self.paste = BatchPaste(desk.now)
        self.segment = Segment(
            [
                SegmentOption(ALL, translate("order", "All")),
                *(SegmentOption(one, words.match(one)) for one in Match),
            ]
        )
        self.table = BatchTable(columns(desk.now))
        self.table.setAccessibleName(translate("order", "Waybills"))
        self.summary = BatchSummary()
        self.notices = Notices()
        self.progress = ProgressRow()
        self.sheet = button.secondary(
            translate("order", "Sheet for the platform"), self._write_sheet, icon="upload"
        )
        self.banner = Banner(Tone.SUCCESS, "", actions=[self.sheet], closable=True)
        self.empty = EmptyState(
            "clipboard-paste",
            translate("order", "Nothing pasted yet"),
            translate("order", "What you paste at the left is matched here; nothing is written"),
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.paste.editor)
        self.desk.ask(rules.load).then(self._take_settings)
        self._show_plan(None)

    # What the window calls

    def begin(self) -> None:
        """Somebody comes: the time of shipping is now."""
        self.paste.begin()
        self.paste.editor.setFocus()

    def refresh(self) -> None:
        """The orders have changed: the same rows beside them."""
        self.desk.ask(rules.load).then(self._take_settings)
        if self._job is None:
            self._look()

    def tick(self) -> None:
        """The time left goes on."""
        self.table.refresh_rows()

    def list_orders(self, ids: Sequence[int]) -> None:
        """Orders to be filled in, one a line; without ids all to ship."""
        asked = self.desk.ask(batch.lines_to_fill, tuple(ids), self.desk.now())
        asked.then(self._show_lines)

    # The rows

    def _show_lines(self, text: str) -> None:
        self.paste.show_text(text)
        self.paste.editor.go_to(1)
        self.paste.editor.setFocus()

    def _take_settings(self, settings: ShopSettings) -> None:
        self._settings = settings

    def _take_paste(self) -> None:
        self._sort_anew = True
        self._look()

    def _look(self) -> None:
        text = self.paste.text
        if not text.strip():
            self._asked = None
            self._show_plan(None)
            return
        wanted = Wanted(text, self.paste.columns, self.paste.usual.currentData(), self._accepted)
        asked = self.desk.ask(batch.look, wanted)
        self._asked = asked.then(self._show_plan).replaces(self._asked)

    def _show_plan(self, plan: BatchPlan | None) -> None:
        self._plan = plan
        self._rows = {} if plan is None else {row.line: row for row in plan.rows}
        if self._sort_anew:
            problems_first = sorted(self._rows.values(), key=lambda row: (row.is_good, row.line))
            self._order = [row.line for row in problems_first]
            self._sort_anew = False
        else:
            known = set(self._order)
            kept = [line for line in self._order if line in self._rows]
            self._order = [*kept, *(line for line in self._rows if line not in known)]
        if plan is not None:
            self.paste.show_pasted(plan.pasted)
        else:
            self.paste.show_nothing()
        bad = {
            line: words.LOOKS[row.match][0] for line, row in self._rows.items() if not row.is_good
        }
        self.paste.editor.show_tones(bad)
        counts: dict[str, int | None] = {
            match: 0 if plan is None else plan.count(match) for match in Match
        }
        tones: dict[str, Tone] = {match: words.LOOKS[match][0] for match in Match if counts[match]}
        self.segment.show_counts({ALL: len(self._rows), **counts}, tones)
        self.segment.offer([ALL, Match.MATCHED, *(one for one in Match if counts[one])])
        self.summary.show_plan(plan, busy=self._job is not None)
        self._show_rows()
        self._tell_status()

    def _show_rows(self) -> None:
        wanted = self.segment.current
        shown = [line for line in self._order if wanted == ALL or self._rows[line].match == wanted]
        self.table.show_ids(shown)
        self.table.refresh_rows()
        self._card.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)

    def _fetch(self, ids: Sequence[int]) -> Sequence[BatchRow]:
        return [self._rows[line] for line in ids if line in self._rows]

    def _tell_status(self) -> None:
        if self._plan is not None and self._plan.good:
            said = counted(translate("order", "%n order(s) will be shipped"), self._plan.orders)
            undo = translate("order", "one step, can be undone")
            self.status = f"{said}  ·  {undo}"
        else:
            self.status = translate("order", "Number patterns only guess, they never stop anything")
        self.status_changed.emit(self.status)

    # Mending

    def _press(self, line: int, column: str) -> None:
        row = self._rows.get(line)
        if row is None or column != ACT:
            return
        if row.reason is Reason.NEAR:
            self._put(row, PasteKey.NUMBER, row.near[0])
        elif row.reason is Reason.SEVERAL:
            self._offer_near(row)
        elif row.reason is Reason.LETTERS:
            self._put(row, PasteKey.WAYBILL, row.fixed)
        elif row.reason is Reason.OVER_QUANTITY and words.left_for(row) > 0:
            self._put(row, PasteKey.PIECES, f"{words.left_for(row) / 1000:g}")
        elif row.reason in _DROPPED or row.reason is Reason.OVER_QUANTITY:
            self.paste.editor.blank({row.line})
            self._look()
        elif row.reason is Reason.REFUND and row.order_id is not None:
            self.order_asked.emit(row.order_id)
        elif row.may_accept:
            self._accepted |= {(row.number, row.waybill)}
            self._look()

    def _put(self, row: BatchRow, key: PasteKey, text: str) -> None:
        """A cell put right in the text itself, where it can be taken back."""
        plan = self._plan
        place = None if plan is None else plan.pasted.place(key)
        if plan is not None and place is not None:
            self.paste.editor.put(row.line, place, text, plan.pasted.separator)
            self._look()

    def _put_cells(self, cells: Mapping[int, Mapping[PasteKey, str]]) -> None:
        """What was typed, pasted or filled down in the table, in the text as one step."""
        if self._plan is not None:
            self.paste.change_cells(self._plan.pasted, cells)
            self._look()

    def _offer_near(self, row: BatchRow) -> None:
        choices = [Choice(number, number) for number in row.near]
        listed = ChoiceList(choices, frozenset(), multiple=False)
        self._popup = Popup(self.segment, listed)
        listed.picked.connect(lambda keys: self._put(row, PasteKey.NUMBER, next(iter(keys))))
        listed.finished.connect(self._popup.close)
        self._popup.open_below()

    # Files in and out

    def _ask_file(self) -> None:
        kinds = translate("order", "Sheets (*.xlsx *.xls *.csv)")
        title = translate("order", "Choose a sheet of waybills")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self._read([Path(path)])

    def _read(self, paths: Sequence[Path]) -> None:
        """The first of the files; it comes into the text like a paste."""
        task = self.desk.work(_text_of, paths[0])
        task.then(self.paste.show_text).otherwise(self.notices.tell_refused)

    def _list_all(self) -> None:
        self.list_orders(())

    def _save_rest(self) -> None:
        rest = [line for line in self._order if not self._rows[line].is_good]
        view = view_of(self.table, translate("order", "Waybills"), {}, self._read_rows)
        self._out.write_view("waybills", replace(view, ids=rest))

    def _read_rows(self, _session: Session, ids: Sequence[int]) -> Sequence[BatchRow]:
        return self._fetch(ids)

    def _write_sheet(self) -> None:
        self._out.write_batch(self._shipped, self._settings)

    # Writing

    def _write(self) -> None:
        if self._plan is None or self._job is not None or not self._plan.good:
            return
        good = self._plan.good
        self.banner.hide()
        self._job = self.desk.work(
            ship_rows, good, shipped_at=self.paste.chosen_time, now=self.desk.now()
        )
        doing = translate("order", "Writing waybills")
        self.progress.begin(doing)
        self.progress.show()
        self._job.meanwhile(
            lambda stage, done, total: self.progress.report(stage, doing, done, total)
        )
        self._job.then(lambda _operation: self._tell_written(good)).otherwise(self._refuse)
        self.summary.show_plan(self._plan, busy=True)

    def _tell_written(self, good: Sequence[BatchRow]) -> None:
        """What is written leaves the text; the rest keeps its numbers."""
        self._end_job()
        self._shipped = tuple(dict.fromkeys(row.order_id for row in good if row.order_id))
        said = counted(translate("order", "%n waybill(s) written"), len(good))
        orders = counted(translate("order", "%n order(s) are shipped"), len(self._shipped))
        self.banner.show_text(Tone.SUCCESS, said, detail=orders)
        self.banner.show()
        self.paste.editor.blank({row.line for row in good})
        if not self.paste.text.strip():
            self.paste.show_text("")
        forget_typing(self.paste.editor)
        self._look()

    def _refuse(self, error: DeskError) -> None:
        """An order has changed meanwhile, or somebody stopped it: nothing is written."""
        self._end_job()
        self.notices.tell_refused(error)
        self._look()

    def _end_job(self) -> None:
        self._job = None
        self.progress.hide()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # Keys, signals, layout

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; what was pasted stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.paste.editor.setFocus()

    def _connect(self) -> None:
        self.table.fetch = self._fetch
        self.table.cell_pressed.connect(self._press)
        self.table.current_changed.connect(self._follow)
        self.table.cells_put.connect(self._put_cells)
        self.table.fill_refused.connect(self.notices.tell_no_fill)
        self.table.takes_back(self.paste.editor)
        ColumnsKept(self.table, self._preferences, _COLUMNS)
        self.paste.changed.connect(self._take_paste)
        self.paste.file_asked.connect(self._ask_file)
        self.paste.files_dropped.connect(self._read)
        self.paste.list_asked.connect(self._list_all)
        self.segment.chosen.connect(self._show_rows)
        self.summary.save_asked.connect(self._save_rest)
        self.summary.write_asked.connect(self._write)
        self.progress.cancelled.connect(self._stop)
        self.notices.follow(self._out)
        self._key("Ctrl+Return", self._write)
        self._key("Ctrl+Enter", self._write)

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _follow(self, line: int | None) -> None:
        """The line of the row that is looked at."""
        if line is not None and self.table.hasFocus():
            self.paste.editor.go_to(line)
            self.paste.editor.horizontalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.segment)
        head.addStretch(1)
        head.addWidget(button.quiet(translate("order", "Back to the orders"), self.left.emit))
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self.progress.hide()
        self.banner.hide()
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(head)
        for widget in (self.notices, self.progress, self.banner):
            right.addWidget(widget)
        right.addWidget(self._card, 1)
        right.addWidget(self.empty, 1)
        right.addWidget(self.summary)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(self.paste)
        row.addLayout(right, 1)


def _text_of(_store: Store, path: Path, **job: Callable[..., object]) -> str:
    return text_of(path, **job)  # type: ignore[arg-type]  # progress and cancelled, as the desk has them
