"""The after-sale cases of an order, in its drawer: each opens, and a new one can be registered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.order.cards import CaseCard
from seller_desk.views.icons import IconLabel
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.order.detail import case_of
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import translate
from seller_desk.words import Tone


class CasesBlock(QWidget):
    """One line for each case; open ones in red, since they hold the order."""

    case_asked = Signal(int)
    """A case is to be seen in full."""
    wanted = Signal()
    """The buyer asks for something: a new case of this order."""

    def __init__(self) -> None:
        super().__init__()
        self.add = button.link(
            translate("order", "Register after-sales"), self.wanted.emit, icon="plus"
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(translate("order", "After-sales"), "section"))
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._rows)
        self.text = ""

    def show_cases(self, cases: Sequence[CaseCard], *, may_add: bool) -> None:
        """These cases; the block is gone while there is none and none can be."""
        emptied(self._rows)
        for case in cases:
            self._rows.addWidget(self._row(case))
        self.text = "\n".join(case_of(case) for case in cases)
        self.add.setVisible(may_add)
        self.setVisible(bool(cases) or may_add)

    def _row(self, case: CaseCard) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        tone = Tone.DANGER if case.state.is_open else Tone.NEUTRAL
        row.addWidget(IconLabel("octagon-alert" if case.state.is_open else "circle-check",
                                f"{tone}.fg"))  # fmt: skip
        said = label(case_of(case), wrap=True)
        said.setToolTip(words.state(case.state, case.kind))
        set_tone(said, tone if case.state.is_open else None)
        row.addWidget(said, 1)
        row.addWidget(button.link(translate("order", "See the case"), partial(self._ask, case.id)))
        return holder

    def _ask(self, case_id: int) -> None:
        self.case_asked.emit(case_id)
