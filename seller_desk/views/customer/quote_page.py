"""Customers › Quotes: the list, and the editor of the one that was opened."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QImage
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.services import settings as rules
from seller_desk.services.acceptance import accept_quote
from seller_desk.services.customer import quote_board, quotes
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.services.customer.quote_draft import QuoteDraft
from seller_desk.services.customer.quote_offers import Offer, find_offers, offers
from seller_desk.services.customer.quote_queries import (
    SHELF,
    QuoteFilter,
    QuoteRow,
    WinRate,
    find_quotes,
    quote_rows,
    win_rate,
)
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.customer.quote_drawing import (
    Drawing,
    draw_pages,
    draw_picture,
    write_paper,
)
from seller_desk.views.customer.quote_editor import QuoteEditor
from seller_desk.views.customer.quote_list import ALL, VALUES, QuoteList
from seller_desk.views.desk import Desk, Task
from seller_desk.views.paper.pictures import pictures_of
from seller_desk.views.preferences import Preferences
from seller_desk.views.saved_lists import ListsKept
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import ExportTable, QuoteState

if TYPE_CHECKING:
    from array import array

    from seller_desk.services.customer.quote_sheet import QuoteSheet

_LATELY = timedelta(days=90)
_FOLDER = "quote/folder"
_SUFFIXES = (".pdf", ".png", ".xlsx")


class QuotePage(QWidget):
    """A guest of the customers tab."""

    status_changed = Signal(str)
    told = Signal(str)
    order_asked = Signal(int)
    customers_asked = Signal(object)
    """A CustomerFilter."""

    def __init__(
        self, desk: Desk, preferences: Preferences, choose_file: Choose | None = None
    ) -> None:
        super().__init__()
        self.status = translate(
            "customer", "An issued version is frozen; a change is a new version"
        )
        self._desk, self._preferences = desk, preferences
        self._choose = choose_file or self._ask_path
        self.out = SheetOut(desk, preferences, self, choose_file)
        self._wanted = QuoteFilter()
        self._quote: int | None = None
        self._sheet: QuoteSheet | None = None
        self._finding: Task[array[int]] | None = None
        self._reading: Task[QuoteBoard | None] | None = None
        self._drawing: Task[Drawing | None] | None = None
        self._pictures = pictures_of(desk.store.path)
        self.list, self.editor = QuoteList(), QuoteEditor()
        refuse = self.list.notices.tell_refused
        self.lists = ListsKept(desk, SHELF, self.list.views, refuse)
        ColumnsKept(self.list.table, preferences, "customer/quote_columns")
        self.list.table.fetch = self._fetch
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again; what is being typed stays."""
        self._find()
        self.lists.refresh()
        if self._quote is not None and not self.editor.is_busy:
            self._read(self._quote)
        self.status_changed.emit(self.status)

    def tick(self) -> None:
        """Quotes expire at midnight; they are read again when somebody asks."""

    def show_filter(self, wanted: QuoteFilter) -> None:
        """The list that was asked for elsewhere."""
        self._wanted = wanted
        self.list.states.choose(wanted.state.value if wanted.state else ALL)
        self.list.ending.setChecked(wanted.ending)
        self._back()
        self.refresh()

    def make_for(self, customer_id: int) -> None:
        """A new quote for a customer."""
        self._wanted = QuoteFilter(customer_id=customer_id)
        task = self._desk.do(quotes.make_quote, customer_id, self._desk.now())
        task.then(self.open_quote).otherwise(self._refuse)

    def open_quote(self, quote_id: int) -> None:
        """One quote in the editor."""
        self.editor.finish()
        self._quote = quote_id
        self._read(quote_id)

    def write_typed(self) -> None:
        """What was typed becomes a step, so that it can be taken back."""
        self.editor.finish()

    def export_view(self) -> None:
        """Ctrl+E: the list as it is shown; of a quote in the editor its paper."""
        if self._stack.currentWidget() is self.editor:
            self._save_paper()
        elif self.list.table.ids:
            read = partial(quote_rows, now=self._desk.now())
            view = view_of(self.list.table, translate("customer", "Quotes"), VALUES, read)
            self.out.write_view(ExportTable.QUOTES, view)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is written before somebody looks elsewhere."""
        self.editor.finish()
        super().hideEvent(event)

    # The list

    def _find(self) -> None:
        self.list.views.show_wanted(self._wanted)
        asked = self._desk.ask(_found, self._wanted, self._desk.now())
        self._finding = asked.then(self.list.show_ids).replaces(self._finding)
        self._desk.ask(_counts, self._wanted, self._desk.now()).then(self._show_counts)
        since = self._desk.now() - _LATELY
        self._desk.ask(win_rate, since.date(), self._desk.now()).then(self._show_won)

    def _fetch(self, ids: Sequence[int]) -> Sequence[QuoteRow]:
        return self._desk.glance(quote_rows, ids, self._desk.now())

    def _show_counts(self, found: "tuple[Counter[str], int, str]") -> None:
        counts, ending, customer = found
        self.list.show_counts(counts, ending)
        self.list.show_customer(customer)

    def _show_won(self, rate: WinRate) -> None:
        self.list.show_won(rate, self._desk.now() - _LATELY)

    def _pick_state(self, key: str) -> None:
        state = None if key == ALL else QuoteState(key)
        self._wanted = replace(self._wanted, state=state, ending=False)
        self.list.ending.setChecked(False)
        self._find()

    def _turn_ending(self, on: bool) -> None:  # noqa: FBT001  (a signal's)
        self._wanted = replace(self._wanted, ending=on, state=None)
        self.list.states.choose(ALL)
        self._find()

    def _back(self) -> None:
        self.editor.finish()
        self._quote = None
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus()

    # One quote

    def _read(self, quote_id: int) -> None:
        asked = self._desk.ask(quote_board.board, quote_id, self._desk.now())
        self._reading = asked.then(self._show_board).replaces(self._reading)

    def _show_board(self, board: QuoteBoard | None) -> None:
        if board is None:
            self._back()
        elif not self.editor.is_busy and self._quote == board.row.id:
            self.editor.show_board(board, self._desk.now())
            if self._stack.currentWidget() is not self.editor:
                self._stack.setCurrentWidget(self.editor)
                self.editor.begin()

    def _save(self, draft: QuoteDraft) -> None:
        if self._quote is not None:
            task = self._desk.do(quotes.save_quote, self._quote, draft)
            task.then(self._tell_saved).otherwise(self._refuse)

    def _reprice(self, draft: QuoteDraft) -> None:
        if self._quote is not None:
            task = self._desk.do(quotes.reprice_quote, self._quote, draft)
            task.then(self._tell_saved).otherwise(self._refuse)

    def _tell_saved(self, _nothing: object) -> None:
        if not self.editor.is_busy:
            told = translate("customer", "saved {time}")
            self.editor.head.show_saved(told.format(time=f"{self._desk.now():%H:%M}"))

    def _issue(self, draft: QuoteDraft) -> None:
        if self._quote is not None:
            self._do(quotes.issue_quote, draft, self._desk.now())

    def _decline(self, reason: str) -> None:
        self._do(quotes.decline_quote, reason, self._desk.now())

    def _accept(self) -> None:
        self._do(accept_quote, "", self._desk.now())

    def _drop(self) -> None:
        self._do(quotes.drop_quote)

    def _revise(self) -> None:
        if self._quote is not None:
            task = self._desk.do(quotes.revise_quote, self._quote, self._desk.now())
            task.then(self.open_quote).otherwise(self._refuse)

    def _do(self, act: Callable[..., object], *values: object) -> None:
        """What is done to the quote in the editor; the window's refresh shows what became of it."""
        if self._quote is not None:
            self._desk.do(act, self._quote, *values).otherwise(self._refuse)

    def _search(self, text: str) -> None:
        customer = self.editor.board.row.customer_id if self.editor.board else None
        self._desk.ask(_offers_like, text, customer).then(self.editor.picker.show_offers)

    def _learn(self, products: Sequence[int]) -> None:
        customer = self.editor.board.row.customer_id if self.editor.board else None
        self._desk.ask(_offers_of, products, customer).then(self.editor.show_offers)

    def _compare(self, quote_id: int) -> None:
        self._desk.ask(quote_board.draft_by_id, quote_id).then(self._show_difference)

    def _show_difference(self, other: QuoteDraft | None) -> None:
        self.editor.versions.show_difference(other, self.editor.draft)

    # On paper

    def _draw(self, draft: QuoteDraft | None) -> None:
        if self._quote is not None:
            scale = self.editor.preview.scale
            asked = self._desk.ask(draw_pages, self._quote, draft, self._pictures, scale)
            self._drawing = asked.then(self._show_paper).replaces(self._drawing)

    def _show_paper(self, drawing: Drawing | None) -> None:
        self._sheet = drawing.sheet if drawing else None
        if drawing is not None:
            self.editor.preview.show_pages(drawing.pages)

    def _copy(self) -> None:
        if self._sheet is not None:
            task = self._desk.work(draw_picture, self._sheet, self._pictures)
            task.then(self._take_picture).otherwise(self._refuse)

    def _take_picture(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self.told.emit(translate("customer", "The picture can be pasted into a chat"))

    def _save_paper(self) -> None:
        if self._sheet is None:
            return
        sheet = self._sheet
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        chosen = self._choose(str(folder / f"{sheet.number}-v{sheet.version}.pdf"))
        if chosen:
            path = Path(chosen)
            self._preferences.remember_text(_FOLDER, str(path.parent))
            task = self._desk.work(write_paper, sheet, path, self._pictures)
            task.then(self._tell_written).otherwise(self._refuse)

    def _tell_written(self, path: Path) -> None:
        self.told.emit(translate("customer", "Saved as {file}").format(file=path.name))

    def _ask_path(self, proposal: str) -> str:
        picture = translate("customer", "Picture (*.png)")
        kinds = f"PDF (*.pdf);;{picture};;Excel (*.xlsx)"
        title = translate("customer", "Save the quote")
        path, kind = QFileDialog.getSaveFileName(self, title, proposal, kinds)
        if path and Path(path).suffix.lower() not in _SUFFIXES:
            path += next((suffix for suffix in _SUFFIXES if suffix in kind), ".pdf")
        return path

    def _refuse(self, error: DeskError) -> None:
        self.told.emit(say(error.first))
        if self._quote is not None:
            self._read(self._quote)

    def _refuse_typed(self) -> None:
        self.told.emit(translate("customer", "This is no number; the value stays as it was"))

    def _say_left_out(self, count: int) -> None:
        said = translate("customer", "%n value(s) left out: not to be read, or below the last row")
        self.told.emit(counted(said, count))

    def _connect(self) -> None:
        self.list.table.activated_id.connect(self.open_quote)
        self.list.state_chosen.connect(self._pick_state)
        self.list.export_asked.connect(self.export_view)
        self.list.views.chosen.connect(self.show_filter)
        self.list.views.cleared.connect(lambda: self.show_filter(QuoteFilter()))
        self.list.customers_asked.connect(lambda: self.customers_asked.emit(CustomerFilter()))
        self.list.ending_turned.connect(self._turn_ending)
        self.list.table.copy_refused.connect(self.list.notices.tell_too_many)
        self.list.notices.follow(self.out)
        editor, head = self.editor, self.editor.head
        editor.save_asked.connect(self._save)
        editor.reprice_asked.connect(self._reprice)
        editor.draw_asked.connect(self._draw)
        editor.issue_asked.connect(self._issue)
        editor.decline_asked.connect(self._decline)
        editor.search_asked.connect(self._search)
        editor.offers_asked.connect(self._learn)
        editor.refused.connect(self._refuse_typed)
        editor.lines.left_out.connect(self._say_left_out)
        editor.versions.other_asked.connect(self._compare)
        editor.preview.copy_asked.connect(self._copy)
        editor.preview.save_asked.connect(self._save_paper)
        head.back_asked.connect(self._back)
        head.version_asked.connect(self.open_quote)
        head.accept_asked.connect(self._accept)
        head.revise_asked.connect(self._revise)
        head.drop_asked.connect(self._drop)
        head.order_asked.connect(self.order_asked)


def _found(session: Session, wanted: QuoteFilter, now: datetime) -> "array[int]":
    return find_quotes(session, wanted, rules.load(session), now)


def _counts(
    session: Session, wanted: QuoteFilter, now: datetime
) -> "tuple[Counter[str], int, str]":
    """How many of each state, how many end soon, and the name of the customer they are of."""
    settings = rules.load(session)
    every = find_quotes(session, replace(wanted, state=None, ending=False), settings, now)
    rows = quote_rows(session, every, now)
    counts: Counter[str] = Counter(dict.fromkeys(map(str, QuoteState), 0))
    counts.update(row.state.value for row in rows)
    counts[ALL] = len(rows)
    name = rows[0].customer if wanted.customer_id is not None and rows else ""
    return counts, len(find_quotes(session, QuoteFilter(ending=True), settings, now)), name or ""


def _offers_like(session: Session, text: str, customer: int | None) -> Sequence[Offer]:
    return find_offers(session, text, customer, rules.load(session))


def _offers_of(session: Session, products: Sequence[int], customer: int | None) -> Sequence[Offer]:
    return list(offers(session, products, customer, rules.load(session)).values())
