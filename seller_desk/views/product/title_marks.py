"""Under a title: how wide it is, what is wrong with it, and which parts it has."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.errors import Level
from seller_desk.services.product.title_formula import TitleParts
from seller_desk.services.product.titles import TitleProblem
from seller_desk.views.icons import IconLabel
from seller_desk.views.product.title_edit import TONES
from seller_desk.views.product.title_words import told
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.wording import counted, translate

_MOST_ROWS = 4
_MOST_CURES = 3
_ICONS = {
    Level.ERROR: "circle-alert",
    Level.WARNING: "triangle-alert",
    Level.ADVICE: "lightbulb",
}
_ORDER = list(_ICONS)


class WidthBar(QWidget):
    """How much of the room for a title is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._part, self._over = 0.0, False
        self.setFixedHeight(4)
        theme().changed.connect(self.update)

    def show_width(self, wide: float, limit: int) -> None:
        """In half-widths."""
        self._part, self._over = min(wide / limit, 1.0), wide > limit
        self.setAccessibleName(f"{wide / 2:g} / {limit / 2:g}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, "bg.sunken", radius=2)
        rect.setWidth(rect.width() * self._part)
        if self._part:
            draw_box(painter, rect, "danger.solid" if self._over else "accent", radius=2)
        painter.end()


class ProblemRows(QWidget):
    """The worst of the problems, each with its cures."""

    cured = Signal(object, str)
    """The problem, and the suggestion that was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._problems: Sequence[TitleProblem] = ()
        self._title, self._shows_all = "", False
        self.more = button.link("", self._unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._lines: list[QWidget] = []

    def show_problems(self, problems: Sequence[TitleProblem], title: str) -> None:
        """Other problems, the worst in front."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._problems, self._title = problems, title
        self._shows_all = self._shows_all and len(problems) > _MOST_ROWS
        first = first_cure(problems)
        seen = problems if self._shows_all else problems[:_MOST_ROWS]
        self._lines = [self._line(found, title, is_first=found is first) for found in seen]
        for at, line in enumerate(self._lines):
            self._column.insertWidget(at, line)
        rest = len(problems) - len(seen)
        self.more.setText(counted(translate("product", "and %n more"), rest))
        self.more.setVisible(rest > 0)
        self.setVisible(bool(problems))

    def _unfold(self) -> None:
        """The lesser ones too, until there are few again."""
        self._shows_all = True
        self.show_problems(self._problems, self._title)

    def _line(self, found: TitleProblem, title: str, *, is_first: bool) -> QWidget:
        line = QWidget()
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(_ICONS[found.level], f"{TONES[found.level]}.fg"))
        row.addWidget(label(told(found, title), wrap=True), 1)
        for at, suggestion in enumerate(found.suggestions[:_MOST_CURES]):
            row.addWidget(self._cure(found, suggestion, is_first=is_first and at == 0))
        if is_first:
            row.addWidget(label(translate("product", "Tab takes it"), "tertiary"))
        return line

    def _cure(self, found: TitleProblem, suggestion: str, *, is_first: bool) -> QWidget:
        said = translate("product", "Use {word}").format(word=suggestion)
        made = button.secondary(said, lambda: self.cured.emit(found, suggestion), small=True)
        if is_first:
            made.setProperty("k", "primary")
        return made


class PartMarks(QWidget):
    """The parts of the formula, each there or missing."""

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowLayout(self, gap=14)

    def show_parts(self, parts: TitleParts) -> None:
        """Which of them stand in the title."""
        emptied(self._row)
        for stands, there, missing in (
            (parts.core, translate("product", "core word"), translate("product", "no core word")),
            (
                parts.attribute,
                translate("product", "attribute"),
                translate("product", "no attribute"),
            ),
            (parts.minimum, translate("product", "quantity"), translate("product", "no quantity")),
        ):
            if stands is not None:
                mark = _mark(there if stands else missing, met=stands)
                self._row.addWidget(mark)
                mark.show()


def _mark(text: str, *, met: bool) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    name, tint = ("circle-check", "success.fg") if met else ("circle-dashed", "warning.fg")
    row.addWidget(IconLabel(name, tint, 14))
    row.addWidget(label(text, "secondary"))
    return holder


def worst_first(problems: Sequence[TitleProblem]) -> list[TitleProblem]:
    """As they are shown."""
    return sorted(problems, key=lambda found: _ORDER.index(found.level))


def first_cure(problems: Sequence[TitleProblem]) -> TitleProblem | None:
    """The worst problem that has a suggestion."""
    cures = [found for found in problems if found.suggestions]
    return min(cures, key=lambda found: _ORDER.index(found.level), default=None)
