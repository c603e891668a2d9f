"""The title studio: the title with its check, its width, and a builder of the guide's formula."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from seller_desk.services.product import title_formula
from seller_desk.services.product.titles import (
    TitleCheck,
    TitleProblem,
    TitleRules,
    check_title,
    mended,
)
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.title_builder import TitleBuilder
from seller_desk.views.product.title_edit import TitleEdit
from seller_desk.views.product.title_marks import (
    PartMarks,
    ProblemRows,
    WidthBar,
    first_cure,
    worst_first,
)
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.wording import translate
from seller_desk.words import Tone


class TitleStudio(QWidget):
    """Checks while somebody types; suggests, and never rewrites by itself."""

    changed = Signal()
    """The title is another one, and was checked."""

    def __init__(self) -> None:
        super().__init__()
        self._rules, self._today = TitleRules(), date.min
        self._check: TitleCheck | None = None
        self._core: str | None = None
        self.edit = TitleEdit()
        self._width = label(role="strong")
        self._limit = label(role="tertiary")
        self.build = button.link(translate("product", "Compose"), self._toggle_builder)
        self.bar = WidthBar()
        self.rows = ProblemRows()
        self.parts = PartMarks()
        self.builder = TitleBuilder()
        self.builder.hide()
        self.edit.rested.connect(self._look)
        self.edit.cure_asked.connect(self._cure_first)
        self.rows.cured.connect(self._cure)
        self.builder.composed.connect(self._take)
        self._lay_out()

    @property
    def title(self) -> str:
        """The title as it stands."""
        return self.edit.title.strip()

    @property
    def check(self) -> TitleCheck | None:
        """What was found in it."""
        return self._check

    def show_rules(self, rules: TitleRules, today: date) -> None:
        """What titles are held to by now."""
        self._rules, self._today = rules, today
        self._limit.setText(
            translate("product", "/ {limit} characters").format(limit=f"{rules.limit / 2:g}")
        )

    def show_title(self, title: str) -> None:
        """Another product's title."""
        self.builder.hide()
        self.edit.show_title(title)

    def show_parts(
        self, core: str | None, attributes: Sequence[str], minimum: int | None, unit: str | None
    ) -> None:
        """What the fields around say: the builder begins with that."""
        self.builder.show_parts(core or "", attributes, title_formula.smallest(minimum, unit))
        if core != self._core:
            self._core = core
            self._mark_parts()

    def _look(self, title: str) -> None:
        before = self._check
        if before is not None and before.title == title:
            return
        self._check = found = check_title(title, self._rules, self._today)
        self.edit.show_problems(found.problems, can_cure=first_cure(found.problems) is not None)
        self.rows.show_problems(worst_first(found.problems), title)
        wide = found.width * 2
        self._width.setText(f"{found.width:g}")
        set_tone(self._width, Tone.DANGER if wide > self._rules.limit else None)
        self.bar.show_width(wide, self._rules.limit)
        self._mark_parts()
        self.changed.emit()

    def recheck(self) -> None:
        """The rules are others by now."""
        title, self._check = self.edit.title, None
        self._look(title)

    def _mark_parts(self) -> None:
        if self._check is not None:
            self.parts.show_parts(title_formula.parts_of(self._check, self._core))

    def _cure_first(self) -> None:
        found = first_cure(self._check.problems if self._check else ())
        if found is not None:
            self._cure(found, found.suggestions[0])

    def _cure(self, found: TitleProblem, suggestion: str) -> None:
        if self._check is not None:
            self.edit.replace(mended(self._check.title, found, suggestion))
            self.edit.setFocus()

    def _take(self, title: str) -> None:
        self.builder.hide()
        self.edit.replace(title)
        self.edit.setFocus()

    def _toggle_builder(self) -> None:
        self.builder.setVisible(self.builder.isHidden())
        if not self.builder.isHidden():
            self.builder.begin()

    def _lay_out(self) -> None:
        head = SectionHead(
            translate("product", "Title"),
            translate("product", "core word + attributes + smallest order"),
            [self.build, self._width, self._limit],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(head)
        column.addWidget(self.edit)
        column.addWidget(self.bar)
        well = QFrame()
        well.setProperty("role", "well")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(6)
        inside.addWidget(self.rows)
        inside.addWidget(self.parts)
        column.addWidget(well)
        column.addWidget(self.builder)
