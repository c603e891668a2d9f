"""What a product is and how it is sold: kind, smallest order, times, batch, cost, weight."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.product import kinds
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.settings import ShopSettings, usual_days
from seller_desk.views import terms
from seller_desk.views.product.editor_numbers import MoneyEdit, NumberEdit
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import ElidedLabel
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import say, translate
from seller_desk.words import ProductKind

_TEXTS = ("unit", "batch_unit", "code", "offer_id", "category")
_ACROSS = 4


class BasicsSection(QWidget):
    """Kind and numbers. What the platform allows stands beside the days."""

    changed = Signal()
    kind_changed = Signal()
    minimum_changed = Signal(object)
    cost_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._settings = ShopSettings()
        self._confirmed = True
        self.kind = Segment([SegmentOption(kind, terms.kind(kind)) for kind in ProductKind])
        self.confirm = button.link("", self._confirm, icon="check")
        self.numbers: Mapping[str, NumberEdit] = {
            "minimum_quantity": NumberEdit(5),
            "lead_days": NumberEdit(3),
            "ship_days": NumberEdit(3),
            "batch_pieces": NumberEdit(4),
            "daily_capacity": NumberEdit(7),
            "cost_fen": MoneyEdit(),
            "weight_grams": NumberEdit(7),
        }
        self.texts: Mapping[str, LineEdit] = {name: LineEdit() for name in _TEXTS}
        self.mixed = QCheckBox(translate("product", "Allowed"))
        self.mixed.setMinimumHeight(theme().px("control"))
        self.fields = self._make_fields()
        self._doubt = self._make_doubt()
        self._lay_out()
        self._connect()

    def show_settings(self, settings: ShopSettings) -> None:
        """The days that count where a product has none of its own."""
        self._settings = settings
        self._judge()

    def show_draft(self, draft: ProductDraft) -> None:
        """Another product; nothing is told."""
        self._confirmed = draft.kind_confirmed
        self.kind.choose(draft.kind)
        for name, number in self.numbers.items():
            number.show_number(getattr(draft, name))
        for name, edit in self.texts.items():
            with QSignalBlocker(edit):
                edit.setText(getattr(draft, name) or "")
                edit.setCursorPosition(0)
        with QSignalBlocker(self.mixed):
            self.mixed.setChecked(draft.is_mixed)
        self.show_problems(())
        self._judge()

    def taken(self, draft: ProductDraft) -> ProductDraft:
        """The draft with what stands here."""
        values: dict[str, Any] = {name: edit.number for name, edit in self.numbers.items()}
        values |= {name: edit.text().strip() or None for name, edit in self.texts.items()}
        return replace(
            draft,
            kind=ProductKind(self.kind.current),
            kind_confirmed=self._confirmed,
            is_mixed=self.mixed.isChecked(),
            **values,
        )

    def show_minimum(self, minimum: int | None) -> None:
        """The first price tier begins elsewhere."""
        self.numbers["minimum_quantity"].show_number(minimum)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """What is wrong, under its field."""
        told = {problem.where: say(problem) for problem in reversed([*problems])}
        for name, field in self.fields.items():
            field.show_fault(told.get(name, ""))

    def place_of(self, where: str) -> QWidget:
        """The field of that name."""
        if where == "kind":
            return self.kind.button(self.kind.current) if self._confirmed else self.confirm
        return self.fields[where].editor

    def _confirm(self) -> None:
        self._confirmed = True
        self._judge()
        self.changed.emit()

    def _choose_kind(self, _key: str) -> None:
        self._confirmed = True
        self._judge()
        self.kind_changed.emit()
        self.changed.emit()

    def _tell(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        """The words beside the fields, by what stands in them."""
        kind = ProductKind(self.kind.current)
        own = self.numbers["ship_days"].number
        days = self._settings.ship_days(kind) if own is None else own
        least, most = usual_days(kind)
        role = "tertiary" if kinds.is_usual(kind, days) else "warn"
        self.fields["ship_days"].show_hint(f"{least}–{most}", role)
        said = translate("product", "{kind}: {least} to {most} days, the platform's rules decide")
        self.numbers["ship_days"].setToolTip(
            said.format(kind=terms.kind(kind), least=least, most=most)
        )
        self.numbers["ship_days"].setPlaceholderText(str(self._settings.ship_days(kind)))
        lead = self.numbers["lead_days"].number
        late = lead is not None and lead > days
        self.fields["lead_days"].show_hint(translate("product", "too long") if late else "", "warn")
        self._doubt.setHidden(self._confirmed)
        said = translate("product", "It is {kind}").format(kind=terms.kind(kind))
        self.confirm.setText(said)

    def _make_doubt(self) -> QWidget:
        """That nobody has looked at the kind yet, and the word that settles it."""
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = translate("product", "The type comes from an order sheet and is not confirmed")
        row.addWidget(ElidedLabel(said, size="sm", tint="warning.fg"), 1)
        row.addWidget(self.confirm)
        return block

    def _make_fields(self) -> dict[str, Field]:
        numbers, texts = self.numbers, self.texts
        texts["unit"].setPlaceholderText(translate("product", "such as 件"))
        texts["category"].setPlaceholderText(translate("product", "such as T恤"))
        texts["batch_unit"].setPlaceholderText(translate("product", "such as 手"))
        self._kind = Field(translate("product", "Type"), self.kind)
        return {
            "minimum_quantity": Field(
                translate("product", "Smallest order"), numbers["minimum_quantity"]
            ),
            "unit": Field(translate("product", "Unit"), texts["unit"]),
            "ship_days": Field(translate("product", "Ship (days)"), numbers["ship_days"]),
            "lead_days": Field(translate("product", "Lead (days)"), numbers["lead_days"]),
            "cost_fen": Field(translate("product", "Cost (yuan)"), numbers["cost_fen"]),
            "weight_grams": Field(translate("product", "Weight (g)"), numbers["weight_grams"]),
            "daily_capacity": Field(translate("product", "Made a day"), numbers["daily_capacity"]),
            "batch_unit": Field(translate("product", "Batch unit"), texts["batch_unit"]),
            "batch_pieces": Field(translate("product", "Batch size"), numbers["batch_pieces"]),
            "code": Field(translate("product", "Code"), texts["code"]),
            "offer_id": Field(translate("product", "Offer ID"), texts["offer_id"]),
            "category": Field(translate("product", "Category"), texts["category"]),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._kind, 0, 0, 1, 2)
        grid.addWidget(self.fields["minimum_quantity"], 0, 2)
        grid.addWidget(self.fields["ship_days"], 0, 3)
        mixed = Field(translate("product", "Mixed batches"), self.mixed)
        mixed.setToolTip(translate("product", "Variants of this product may be mixed in an order"))
        rest = [
            *("unit", "lead_days", "cost_fen", "weight_grams"),
            *("batch_unit", "batch_pieces", "", "daily_capacity"),
            *("code", "offer_id"),
        ]
        for at, name in enumerate(rest):
            grid.addWidget(self.fields.get(name, mixed), 1 + at // _ACROSS, at % _ACROSS)
        grid.addWidget(self.fields["category"], 3, 2, 1, 2)
        for at in range(_ACROSS):
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._doubt)
        column.addLayout(grid)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._choose_kind)
        minimum, cost = self.numbers["minimum_quantity"], self.numbers["cost_fen"]
        minimum.textChanged.connect(lambda: self.minimum_changed.emit(minimum.number))
        cost.textChanged.connect(lambda: self.cost_changed.emit(cost.number))
        for edit in (*self.numbers.values(), *self.texts.values()):
            edit.textChanged.connect(self._tell)
        self.mixed.toggled.connect(self._tell)
