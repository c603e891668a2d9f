"""An order is typed in, or changed: a page of the orders tab."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import disclosure, entering, entry_board, entry_goods
from seller_desk.services.entry_board import Buyer, EntryBoard
from seller_desk.services.order.entry import NOWHERE
from seller_desk.views.desk import Desk, Task
from seller_desk.views.formats import yuan
from seller_desk.views.order.entry_form import EntryForm
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import UNKNOWN, say, translate
from seller_desk.words import Tone

_MARGINS = (16, 12, 16, 14)


class EntryPage(QWidget):
    """One order at a time; what is typed stays until it is saved or thrown away."""

    holds_work = True
    """Its tab, chosen again, leaves it where it stands."""
    status_changed = Signal(str)
    told = Signal(str)
    order_asked = Signal(int)
    """The order that was written."""
    left = Signal()
    """Back to the orders."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = translate("order", "Enter goes on to the next field, Ctrl+Enter saves")
        self.desk = desk
        self.form = EntryForm(desk.now)
        self._next: Callable[[], object] = self._leave
        self._asked: Task[EntryBoard] | None = None
        self._buyers: Task[list[Buyer]] | None = None
        self._goods: Task[list[entry_goods.Goods]] | None = None
        self._title, self._unsaved = label(role="heading"), Pill()
        self._total = label(role="heading")
        self.save = button.primary("", self._save, icon="check")
        self.back = button.quiet(translate("order", "Back to the orders"), self._go_back)
        self.drop = button.secondary(translate("order", "Throw away"), self._drop, small=True)
        self.keep = button.secondary(translate("order", "Go on typing"), self._go_on, small=True)
        self.question = Banner(
            Tone.WARNING,
            translate("order", "What is typed here is not saved yet"),
            actions=[self.drop, self.keep],
        )
        self._lay_out()
        self._connect()
        self.begin_new()

    # What the window calls

    def begin_new(self) -> None:
        """An empty order."""
        self._want(lambda: self._read(self.desk.ask(entry_board.new_board)))

    def begin_edit(self, order_id: int) -> None:
        """An order of the shop's own, to be changed."""
        self._want(partial(self._ask_order, order_id, copy=False))

    def begin_copy(self, order_id: int) -> None:
        """A new order like that one."""
        self._want(partial(self._ask_order, order_id, copy=True))

    def tick(self) -> None:
        """A minute has gone."""
        self.form.tick()

    # Which order

    def _want(self, way: Callable[[], object]) -> None:
        """Another order, once nothing is lost by it."""
        self._next = way
        if self.form.is_changed:
            self._ask_first()
        else:
            way()

    def _ask_order(self, order_id: int, *, copy: bool) -> None:
        now = self.desk.now()
        asked = self.desk.ask(entry_board.board_of, order_id, now, copy=copy)
        self._read(asked, order_id)

    def _read(self, asked: Task[EntryBoard], source: int | None = None) -> None:
        show = partial(self._show, source)
        self._asked = asked.then(show).otherwise(self._refuse).replaces(self._asked)

    def _note_shown(self, act: Callable[..., None], row_id: int) -> None:
        self.desk.do(act, row_id, disclosure.SHOWN, self.desk.now()).otherwise(self._refuse)

    def _show(self, source: int | None, board: EntryBoard) -> None:
        """An order to type; the receiver of the one it was read from stands there in full."""
        if source is not None and board.draft.receiver != NOWHERE:
            self._note_shown(disclosure.reveal, source)
        self.question.hide()
        self.form.show_board(board)
        if board.order_id is None:
            self._title.setText(translate("order", "New order"))
            self.save.setText(translate("order", "Save order"))
        else:
            self._title.setText(board.number)
            self.save.setText(translate("order", "Save changes"))
        self._show_standing()
        self.form.begin()

    # What is done with it

    def _save(self) -> None:
        draft, board = self.form.taken(), self.form.board
        if draft is None or board is None:
            return
        now = self.desk.now()
        self.save.setEnabled(False)
        if board.order_id is None:
            made = self.desk.do(entering.enter_order, draft, now)
            made.then(self._done).otherwise(self._refuse)
        else:
            order_id = board.order_id
            written = self.desk.do(entering.edit_order, order_id, draft, now)
            written.then(lambda _nothing: self._done(order_id)).otherwise(self._refuse)

    def _done(self, order_id: int) -> None:
        self.save.setEnabled(True)
        self.form.forget()
        self._show_standing()
        self.order_asked.emit(order_id)

    def _refuse(self, error: DeskError) -> None:
        self.save.setEnabled(True)
        if not self.form.point_out(error):
            self.told.emit(say(error.first))

    # Leaving

    def _go_back(self) -> None:
        self._want(self._leave)

    def _leave(self) -> None:
        self.question.hide()
        self.form.forget()
        self.left.emit()

    def _ask_first(self) -> None:
        self.question.show()
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self) -> None:
        self.form.forget()
        self.question.hide()
        self._next()

    def _go_on(self) -> None:
        self.question.hide()
        self.form.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, and asks first where something would be lost; a second Esc stays."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.question.isHidden():
            self._go_back()
        else:
            self._go_on()

    # What is sought

    def _find_buyers(self, said: str) -> None:
        asked = self.desk.ask(entry_board.find_buyers, said, self.desk.now())
        show = partial(self.form.buyer.show_found, said)
        self._buyers = asked.then(show).replaces(self._buyers)

    def _find_goods(self, said: str) -> None:
        board = self.form.board
        order = None if board is None else board.order_id
        buyer = self.form.buyer.customer_id
        asked = self.desk.ask(entry_goods.find_goods, said, buyer, order)
        show = partial(self.form.lines.show_found, said)
        self._goods = asked.then(show).replaces(self._goods)

    def _show_standing(self) -> None:
        draft = self.form.draft
        total = yuan(draft.total_fen) if draft.is_priced else UNKNOWN
        self._total.setText(f"{self.form.side.total_name} {total}")
        said = translate("order", "not saved yet") if self.form.is_changed else ""
        self._unsaved.show_pill(said, Tone.WARNING, "circle-dot" if said else "")

    def _connect(self) -> None:
        self.form.changed.connect(self._show_standing)
        self.form.receiver_shown.connect(partial(self._note_shown, disclosure.reveal_customer))
        self.form.buyer.finder.searched.connect(self._find_buyers)
        self.form.lines.finder.searched.connect(self._find_goods)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._unsaved)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addSpacing(12)
        head.addWidget(self._total)
        head.addWidget(label("Ctrl+Enter", "tertiary"))
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.question)
        column.addWidget(self.form, 1)
        self.question.hide()
