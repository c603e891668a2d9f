"""The texts of a listing: attributes to filter by, selling points, and what is made to order."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.product.draft import ListingTexts, Pairs
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.editor_numbers import NumberEdit
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import say, translate

USUAL = ("面料", "克重", "尺码", "颜色")
"""What buyers of clothes filter by; the shop's data, so it stays in its language."""
_ACROSS = 4
_LINES, _POINTS = 2, 3


class AttributesSection(QWidget):
    """A field for every attribute; those without a value are not kept."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, Field] = {}
        self._name = LineEdit()
        self._name.setPlaceholderText(translate("product", "another attribute"))
        self._name.setProperty("s", "sm")
        self._name.setAccessibleName(translate("product", "Name of another attribute"))
        self._name.setFixedWidth(120)
        self._name.returnPressed.connect(self._add)
        self.add = button.link(translate("product", "Add"), self._add, icon="plus")
        self._head = SectionHead(translate("product", "Attributes"), actions=[self._name, self.add])
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        for at in range(_ACROSS):
            self._grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addLayout(self._grid)

    @property
    def attributes(self) -> Pairs:
        """Names and values, in the order of the fields."""
        said = ((name, self._edit(name).text().strip()) for name in self._fields)
        return tuple((name, value) for name, value in said if value)

    def show_attributes(self, attributes: Pairs) -> None:
        """Another product's; nothing is told."""
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields.clear()
        known = dict(attributes)
        for name in [*known, *(name for name in USUAL if name not in known)]:
            self._append(name, known.get(name, ""))
        self._count()

    def place_of(self) -> QWidget:
        """The first attribute without a value."""
        empty = (self._edit(name) for name in self._fields if not self._edit(name).text().strip())
        return next(empty, self._name)

    def _add(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setFocus()
            return
        if name not in self._fields:
            self._append(name, "")
        self._name.setText("")
        self._edit(name).setFocus()

    def _append(self, name: str, value: str) -> None:
        edit = LineEdit()
        edit.setText(value)
        edit.setCursorPosition(0)
        edit.textChanged.connect(self._tell)
        field = Field(name, edit)
        at = len(self._fields)
        self._fields[name] = field
        self._grid.addWidget(field, at // _ACROSS, at % _ACROSS)
        field.show()

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        said = translate("product", "{known} of {all}, buyers filter by these")
        self._head.show_hint(said.format(known=len(self.attributes), all=len(self._fields)))

    def _edit(self, name: str) -> LineEdit:
        editor = self._fields[name].editor
        assert isinstance(editor, LineEdit)  # noqa: S101  (as _append made it)
        return editor


class PointsSection(QWidget):
    """Selling points, one a line."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = text_box(_POINTS)
        self.edit.setAccessibleName(translate("product", "Selling points"))
        self.edit.setPlaceholderText(
            translate("product", "One a line: heavy cotton, 6 colours on stock")
        )
        self.edit.textChanged.connect(self.changed)
        self._head = SectionHead(translate("product", "Selling points"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self.edit)

    @property
    def points(self) -> tuple[str, ...]:
        """What stands there."""
        return tuple(filter(None, map(str.strip, self.edit.toPlainText().splitlines())))

    def show_points(self, points: Sequence[str]) -> None:
        """Another product's; nothing is told."""
        with QSignalBlocker(self.edit):
            self.edit.setPlainText("\n".join(points))


class MadeSection(QWidget):
    """What custom goods and processing must tell: options, samples, process, days."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.texts: Mapping[str, QPlainTextEdit] = {
            name: text_box() for name in ("options", "samples", "process")
        }
        self.days = NumberEdit(3)
        named = {
            "options": translate("product", "What can be customised"),
            "samples": translate("product", "Samples: price, days, refund"),
            "process": translate("product", "Steps from inquiry to delivery"),
        }
        days = Field(translate("product", "Days of production"), self.days)
        texts = {name: Field(said, self.texts[name]) for name, said in named.items()}
        self.fields: Mapping[str, Field] = {**texts, "production_days": days}
        for edit in self.texts.values():
            edit.textChanged.connect(self.changed)
        self.days.textChanged.connect(self.changed)
        self._lay_out()

    def taken(self, texts: ListingTexts) -> ListingTexts:
        """The texts with what stands here."""
        options, samples, process = (edit.toPlainText().strip() for edit in self.texts.values())
        return ListingTexts(
            texts.attributes, texts.selling_points, options, samples, process, self.days.number
        )

    def show_texts(self, texts: ListingTexts) -> None:
        """Another product's; nothing is told."""
        for name, edit in self.texts.items():
            with QSignalBlocker(edit):
                edit.setPlainText(getattr(texts, name))
        self.days.show_number(texts.production_days)
        self.show_problems(())

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """What is wrong, under its field."""
        told = {problem.where.removeprefix("texts."): say(problem) for problem in problems}
        for name, field in self.fields.items():
            field.show_fault(told.get(name, ""))

    def place_of(self, name: str) -> QWidget:
        """The field of that name."""
        return self.fields[name].editor

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionHead(translate("product", "Made to order")))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row, names in (
            (upper, ("options", "samples")),
            (lower, ("process", "production_days")),
        ):
            row.setSpacing(10)
            for name in names:
                row.addWidget(self.fields[name], 1)
            column.addLayout(row)


def text_box(lines: int = _LINES) -> QPlainTextEdit:
    """A text of a few lines; Tab leaves it."""
    box = TextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + 24)
    return box
