"""A builder of titles: the guide's formula as three fields."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from seller_desk.services.product import title_formula
from seller_desk.services.product.titles import width
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate


class TitleBuilder(QFrame):
    """Three fields and what they make together."""

    composed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self.core, self.attributes, self.minimum = LineEdit(), LineEdit(), LineEdit()
        self._preview = ElidedLabel(strong=True)
        self._width = label(role="tertiary")
        self.use = button.secondary(translate("product", "Use this title"), self._use, small=True)
        for edit in (self.core, self.attributes, self.minimum):
            edit.textChanged.connect(self._show)
            edit.returnPressed.connect(self._use)
        self.attributes.setPlaceholderText(translate("product", "cotton, summer, unisex"))
        self._lay_out()
        self._show()

    @property
    def title(self) -> str:
        """What the parts make together."""
        attributes = self.attributes.text().replace("，", ",").replace("、", ",").split(",")
        return title_formula.composed(self.core.text(), attributes, self.minimum.text())

    def show_parts(self, core: str, attributes: Sequence[str], minimum: str) -> None:
        """What the product says; what was typed here stays."""
        told = (
            (self.core, core),
            (self.attributes, ", ".join(attributes)),
            (self.minimum, minimum),
        )
        for edit, text in told:
            if not edit.isModified():
                edit.setText(text)

    def begin(self) -> None:
        """The keyboard goes to the first part."""
        self.core.setFocus()

    def _use(self) -> None:
        if self.title:
            self.composed.emit(self.title)

    def _show(self) -> None:
        self._preview.show_text(self.title)
        self._width.setText(f"{width(self.title):g}")
        self.use.setEnabled(bool(self.title))

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(Field(translate("product", "Core word"), self.core), 2)
        fields.addWidget(
            Field(translate("product", "Attributes, apart by commas"), self.attributes), 4
        )
        fields.addWidget(Field(translate("product", "Smallest order"), self.minimum), 2)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._preview, 1)
        below.addWidget(self._width)
        below.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(below)
