"""The dialog that changes many products alike: only what is ticked there is changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QSpinBox, QWidget

from seller_desk.services.product.many import ProductEdit
from seller_desk.views import terms
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.ticked_fields import TickedFields
from seller_desk.views.wording import counted, translate
from seller_desk.words import ProductKind

_MOST_DAYS = 365


class ManyForm(FormDialog):
    """Type, days, unit and category of products."""

    def __init__(self, parent: QWidget, count: int, keep: Callable[[ProductEdit], object]) -> None:
        said = counted(translate("product", "Change %n product(s)"), count)
        super().__init__(parent, said, said)
        self.kinds = Segment([SegmentOption(kind, terms.kind(kind)) for kind in ProductKind])
        self.ship_days = _days(translate("product", "as its type"))
        self.lead_days = _days(translate("product", "not told"))
        self.unit, self.category = LineEdit(), LineEdit()
        self._add_fields()
        self.on_go(lambda: keep(self.wanted))

    @property
    def wanted(self) -> ProductEdit:
        """What is to be changed."""
        return ProductEdit(
            kind=ProductKind(self.kinds.current) if self.kind_box.isChecked() else None,
            ship_days=self.ship_days.value() if self.ship_box.isChecked() else None,
            lead_days=self.lead_days.value() if self.lead_box.isChecked() else None,
            unit=self.unit.text().strip() if self.unit_box.isChecked() else None,
            category=self.category.text().strip() if self.category_box.isChecked() else None,
        )

    def _add_fields(self) -> None:
        rows = TickedFields()
        self.kind_box = rows.add(translate("product", "Type"), self.kinds, self.kinds.chosen)
        self.ship_box = rows.add(
            translate("product", "Ship days"), self.ship_days, self.ship_days.valueChanged
        )
        self.lead_box = rows.add(
            translate("product", "Lead time (days)"), self.lead_days, self.lead_days.valueChanged
        )
        self.unit_box = rows.add(translate("product", "Unit"), self.unit, self.unit.textEdited)
        self.category_box = rows.add(
            translate("product", "Category"), self.category, self.category.textEdited
        )
        rows.turned.connect(self.go.setEnabled)
        self.go.setEnabled(False)
        self.body.addWidget(rows)
        self.kinds.setFocus()
        hint = translate("product", "Only what is ticked is changed; an empty field clears it")
        self.body.addWidget(label(hint, "tertiary", wrap=True))


def _days(none: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, _MOST_DAYS)
    box.setSpecialValueText(none)
    return box
