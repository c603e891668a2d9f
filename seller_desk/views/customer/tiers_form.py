"""The bounds of the tiers, and who would move, before anything is written."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.customer.tiers import Move, TierPreview, TierRules
from seller_desk.views import terms
from seller_desk.views.formats import yuan
from seller_desk.views.typed import fen_or_zero, plain_yuan
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tier, Tone

_PAUSE_MS = 150
_MOST_DAYS = 3650
_SHOWN = 5
_WIDTH = 540


class TiersForm(FormDialog):
    """Two bounds, a window of days, and what they would mean."""

    def __init__(
        self,
        parent: QWidget,
        stand: TierRules,
        *,
        look: Callable[[TierRules], object],
        keep: Callable[[TierRules], object],
    ) -> None:
        super().__init__(
            parent,
            translate("customer", "Where the tiers begin"),
            translate("customer", "Keep these bounds"),
            _WIDTH,
        )
        self._look = look
        self.regular = LineEdit(plain_yuan(stand.regular_fen))
        self.key = LineEdit(plain_yuan(stand.key_fen))
        self.days = QSpinBox()
        self.days.setRange(0, _MOST_DAYS)
        self.days.setSpecialValueText(translate("customer", "all time"))
        self.days.setValue(stand.window_days)
        self._counts = label(role="strong", wrap=True)
        self._moving = label(role="secondary", wrap=True)
        self.moves = EntryRows(translate("customer", "Who would move"))
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._ask)
        self._arrange()
        for field in (self.regular, self.key):
            field.textChanged.connect(self._later.start)
        self.days.valueChanged.connect(self._later.start)
        self.on_go(lambda: keep(self.wanted))
        self.regular.setFocus()
        self._ask()

    @property
    def wanted(self) -> TierRules:
        """What is typed; what is no amount is 0, which no rule allows."""
        return TierRules(
            fen_or_zero(self.regular.text()), fen_or_zero(self.key.text()), self.days.value()
        )

    def show_preview(self, found: TierPreview) -> None:
        """How many would be in each tier, and who moves."""
        self.show_fault("")
        self.go.setEnabled(True)
        said = [
            f"{terms.tier_name(tier)} {found.before[tier]:,} → {found.after[tier]:,}"
            for tier in Tier
        ]
        self._counts.setText("   ".join(said))
        moving = counted(translate("customer", "%n customer(s) would move"), len(found.moves))
        if found.locked:
            locked = counted(translate("customer", "%n set by hand, unchanged"), found.locked)
            moving = f"{moving} · {locked}"
        self._moving.setText(moving)
        self.moves.show_rows([_entry(move) for move in found.moves[:_SHOWN]])
        self.adjustSize()

    def refuse(self, error: DeskError) -> None:
        """Such bounds cannot be, and nobody would move."""
        self.go.setEnabled(False)
        self._counts.setText("")
        self._moving.setText("")
        self.moves.show_rows([])
        self.show_error(error)

    def _ask(self) -> None:
        self._look(self.wanted)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Field(translate("customer", "Regular from (yuan)"), self.regular), 1)
        line.addWidget(Field(translate("customer", "Key from (yuan)"), self.key), 1)
        line.addWidget(Field(translate("customer", "Purchases of (days)"), self.days), 1)
        self.body.addLayout(line)
        self.body.addWidget(
            label(
                translate("customer", "A bound belongs to the upper tier; refunds count off"),
                "tertiary",
            )
        )
        for widget in (self._counts, self._moving, self.moves):
            self.body.addWidget(widget)


def _entry(move: Move) -> EntryRow:
    up = list(Tier).index(move.new) > list(Tier).index(move.old)
    return EntryRow(
        title=move.name,
        second=f"{terms.tier(move.old)} → {terms.tier(move.new)}",
        value=yuan(move.amount_fen),
        icon="arrow-up-right" if up else "arrow-down-right",
        tone=Tone.SUCCESS if up else Tone.WARNING,
    )
