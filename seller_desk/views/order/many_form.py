"""The dialog that changes many orders alike: only what is ticked there is changed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from seller_desk.services.order.many import OrderEdit
from seller_desk.services.order.shipping import MOST_DAYS
from seller_desk.views.order.flags import FlagRow
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.ticked_fields import TickedFields
from seller_desk.views.wording import counted, translate

_BELOW, _INSTEAD = "below", "instead"


class ManyForm(FormDialog):
    """Flag, note, keeper and days of orders."""

    def __init__(
        self,
        parent: QWidget,
        count: int,
        names: Sequence[str],
        keep: Callable[[OrderEdit], object],
    ) -> None:
        said = counted(translate("order", "Change %n order(s)"), count)
        super().__init__(parent, said, said)
        self.flags = FlagRow()
        self.note = LineEdit()
        self.way = Segment(
            [
                SegmentOption(_BELOW, translate("order", "Add below")),
                SegmentOption(_INSTEAD, translate("order", "Replace")),
            ]
        )
        self.keeper = QComboBox()
        self.keeper.setEditable(True)
        self.keeper.addItems(["", *names])
        self.days = QSpinBox()
        self.days.setRange(0, MOST_DAYS)
        self.days.setSpecialValueText(translate("order", "as its goods"))
        self._add_fields()
        self.on_go(lambda: keep(self.wanted))

    @property
    def wanted(self) -> OrderEdit:
        """What is to be changed."""
        return OrderEdit(
            flag=int(self.flags.flag) if self.flag_box.isChecked() else None,
            note=self.note.text() if self.note_box.isChecked() else None,
            adds_note=self.way.current == _BELOW,
            keeper=self.keeper.currentText() if self.keeper_box.isChecked() else None,
            ship_days=self.days.value() if self.days_box.isChecked() else None,
        )

    def _add_fields(self) -> None:
        rows = TickedFields()
        self.flag_box = rows.add(translate("order", "Flag"), self.flags, self.flags.chosen)
        self.note_box = rows.add(
            translate("order", "Note"), self.note, self.note.textEdited, self.way
        )
        self.keeper_box = rows.add(
            translate("order", "Looked after by"), self.keeper, self.keeper.editTextChanged
        )
        self.days_box = rows.add(
            translate("order", "Ship-by days"), self.days, self.days.valueChanged
        )
        rows.turned.connect(self.go.setEnabled)
        self.go.setEnabled(False)
        self.body.addWidget(rows)
        self.flags.setFocus()
        hint = translate("order", "Only what is ticked is changed; an empty field clears it")
        self.body.addWidget(label(hint, "tertiary", wrap=True))
