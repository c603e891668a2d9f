"""The dialog that changes many customers alike: only what is ticked there is changed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from seller_desk.services.customer.many import CustomerEdit
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.ticked_fields import TickedFields
from seller_desk.views.wording import counted, translate

_BELOW, _INSTEAD = "below", "instead"


class ManyForm(FormDialog):
    """Keeper, tags and note of customers."""

    def __init__(
        self,
        parent: QWidget,
        count: int,
        names: Sequence[str],
        keep: Callable[[CustomerEdit], object],
    ) -> None:
        said = counted(translate("customer", "Change %n customer(s)"), count)
        super().__init__(parent, said, said)
        self.keeper = QComboBox()
        self.keeper.setEditable(True)
        self.keeper.addItems(["", *names])
        self.tags, self.lost_tags, self.note = LineEdit(), LineEdit(), LineEdit()
        self.way = Segment(
            [
                SegmentOption(_BELOW, translate("customer", "Add below")),
                SegmentOption(_INSTEAD, translate("customer", "Replace")),
            ]
        )
        self._add_fields()
        self.on_go(lambda: keep(self.wanted))

    @property
    def wanted(self) -> CustomerEdit:
        """What is to be changed."""
        return CustomerEdit(
            keeper=self.keeper.currentText() if self.keeper_box.isChecked() else None,
            note=self.note.text() if self.note_box.isChecked() else None,
            adds_note=self.way.current == _BELOW,
            tags=tuple(self.tags.text().split()) if self.tag_box.isChecked() else (),
            lost_tags=tuple(self.lost_tags.text().split()) if self.lost_box.isChecked() else (),
        )

    def _add_fields(self) -> None:
        rows = TickedFields()
        self.keeper_box = rows.add(
            translate("customer", "Looked after by"), self.keeper, self.keeper.editTextChanged
        )
        self.tag_box = rows.add(translate("customer", "Add tags"), self.tags, self.tags.textEdited)
        self.lost_box = rows.add(
            translate("customer", "Take tags off"), self.lost_tags, self.lost_tags.textEdited
        )
        self.note_box = rows.add(
            translate("customer", "Note"), self.note, self.note.textEdited, self.way
        )
        rows.turned.connect(self.go.setEnabled)
        self.go.setEnabled(False)
        self.tags.setPlaceholderText(translate("customer", "Several with spaces between them"))
        self.body.addWidget(rows)
        self.keeper.setFocus()
        hint = translate("customer", "Only what is ticked is changed; an empty field clears it")
        self.body.addWidget(label(hint, "tertiary", wrap=True))
