"""The form of an order that is typed: buyer and goods at the left, all else at the right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, Problem
from seller_desk.services.entry_board import Buyer, EntryBoard, outlook
from seller_desk.services.entry_goods import Goods
from seller_desk.services.order.entry import NOWHERE, EntryDraft, faults
from seller_desk.views.order.entry_buyer import BuyerPart
from seller_desk.views.order.entry_lines import LinesPart
from seller_desk.views.order.entry_side import SidePart
from seller_desk.views.wording import say

_GAP = 12


class EntryForm(QScrollArea):
    """Knows what stands in it, what it comes to, and what is wrong with it."""

    changed = Signal()
    receiver_shown = Signal(int)
    """The receiver of a customer came out in full: the customer's id."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._board: EntryBoard | None = None
        self._shown: EntryDraft | None = None
        self.buyer, self.lines, self.side = BuyerPart(), LinesPart(), SidePart()
        self._lay_out()
        self.buyer.changed.connect(self._change)
        self.buyer.chosen.connect(self._take_buyer)
        self.lines.changed.connect(self._change)
        self.lines.taken.connect(self._learn)
        self.side.changed.connect(self._change)

    @property
    def board(self) -> EntryBoard | None:
        """The order that is typed, as it was read."""
        return self._board

    @property
    def is_changed(self) -> bool:
        """Whether something else stands here than was read."""
        return self._shown is not None and self.draft != self._shown

    @property
    def draft(self) -> EntryDraft:
        """What stands here; a number that is none is left out."""
        buyer, side = self.buyer, self.side
        return EntryDraft(
            customer_id=buyer.customer_id,
            buyer=buyer.name,
            lines=self.lines.lines,
            freight_fen=side.freight_fen,
            adjustment_fen=side.adjustment_fen,
            paid_at=side.paid_time,
            receiver=side.receiver,
            note=side.note.text(),
        )

    @property
    def faults(self) -> list[str]:
        """What is said to be wrong."""
        of_buyer = [self.buyer.fault] if self.buyer.fault else []
        return [*of_buyer, *self.lines.faults, *self.side.faults]

    def show_board(self, board: EntryBoard) -> None:
        """Another order."""
        self._board, draft = board, board.draft
        self.buyer.show_buyer(draft.customer_id, draft.buyer, board.buyer)
        self.lines.show_lines(draft.lines, board.goods)
        self.side.show_board(board, self._now())
        self._shown = self.draft
        self.tick()
        self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Nothing is typed any more."""
        self._shown = None

    def begin(self) -> None:
        """The keyboard goes to what is to be filled first."""
        if self.buyer.customer_id is None and not self.buyer.name:
            self.buyer.finder.setFocus()
            self.buyer.finder.begin()
        elif self.lines.rows:
            self.lines.rows[0].begin()
        else:
            self.lines.finder.setFocus()

    def tick(self) -> None:
        """The sums and the dates, as of now."""
        if self._board is not None:
            draft, now = self.draft, self._now()
            self.side.show_sums(draft, outlook(self._board, draft, now), now)

    def taken(self) -> EntryDraft | None:
        """What is to be written; None when something is wrong, which is said then."""
        readable = [self.lines.is_readable, self.side.is_readable]
        problems = faults(self.draft, self._now()) if all(readable) else []
        self._say(problems)
        return self.draft if all(readable) and not problems else None

    def point_out(self, error: DeskError) -> bool:
        """Say what is wrong where it was typed; False when no field is to blame."""
        return self._say(error.problems)

    def _say(self, problems: "tuple[Problem, ...] | list[Problem]") -> bool:
        blamed = [problem.where for problem in problems if self._show_fault(problem)]
        if blamed:
            self._go_to(blamed[0])
        return bool(blamed)

    def _show_fault(self, problem: Problem) -> bool:
        if problem.where == "buyer":
            self.buyer.show_fault(say(problem))
            return True
        if problem.where == "lines":
            self.lines.show_fault(say(problem))
            return True
        return self.lines.point_out(problem) or self.side.show_fault(problem.where, say(problem))

    def _go_to(self, where: str) -> None:
        if where == "buyer":
            self.buyer.finder.setFocus()
        elif where.startswith("lines"):
            self.lines.go_to(where)
        else:
            self.side.go_to(where)

    def _take_buyer(self, buyer: Buyer | None) -> None:
        """The receiver of the last order; of a new customer nothing is known yet."""
        if buyer is not None:
            self.side.show_receiver(buyer.receiver)
            if buyer.receiver != NOWHERE:
                self.receiver_shown.emit(buyer.id)
        elif self._board is not None and not self.side.name.text():
            self.side.name.setText(self.buyer.name)
        self.lines.finder.setFocus()

    def _learn(self, goods: Goods) -> None:
        if self._board is not None:
            known = {**self._board.goods, goods.offer.product_id: goods}
            self._board = replace(self._board, goods=known)

    def _change(self) -> None:
        self.tick()
        self.changed.emit()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(_GAP)
        left.addWidget(self.buyer)
        left.addWidget(self.lines)
        left.addWidget(self.side.late)
        left.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
