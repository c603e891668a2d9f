"""Cards: a surface with a heading, and one that shows a figure with its change and its course."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.sparkline import Sparkline
from seller_desk.words import Tone

_HEAD = 42


class Card(QFrame):
    """A bordered surface; with a title it has a heading line. Fill `body`."""

    def __init__(
        self,
        title: str = "",
        *,
        icon: str = "",
        hint: str = "",
        actions: Sequence[QWidget] = (),
        margins: tuple[int, int, int, int] = (14, 10, 14, 12),
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = label(title, "section")
        self._hint = ElidedLabel(hint, size="sm", tint="text.secondary")
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        if title:
            column.addWidget(self._head(icon, actions))
        column.addLayout(self.body, 1)

    @property
    def named(self) -> str:
        """The heading; empty without one."""
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Another heading."""
        self._title.setText(title)

    def show_hint(self, hint: str) -> None:
        """The small words behind the heading; they give way where there is little room."""
        self._hint.show_text(hint, "text.secondary")

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something below what is there."""
        if isinstance(content, QLayout):
            self.body.addLayout(content, stretch)
        else:
            self.body.addWidget(content, stretch)

    def _head(self, icon: str, actions: Sequence[QWidget]) -> QFrame:
        head = QFrame()
        head.setProperty("role", "cardhead")
        head.setMinimumHeight(_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(8)
        if icon:
            row.addWidget(IconLabel(icon))
        row.addWidget(self._title)
        row.addWidget(self._hint, 1)
        for action in actions:
            row.addWidget(action)
        return head


class KpiCard(QFrame):
    """A figure: its name, its value, how it changed, and its course."""

    def __init__(self, title: str, explanation: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setToolTip(explanation)
        self.setFixedHeight(theme().px("kpi_card"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = label(title, "secondary")
        self._value = label("–", "kpi")
        self._arrow = IconLabel("arrow-up-right", "text.tertiary", 13)
        self._delta = label(role="delta")
        self._hint = label(role="tertiary")
        self._line = Sparkline()
        self._lay_out()
        self.show_figure("–")

    @property
    def value(self) -> str:
        """The figure as shown."""
        return self._value.text()

    def show_figure(
        self,
        value: str,
        *,
        delta: str = "",
        rises: bool = True,
        tone: Tone | None = None,
        hint: str = "",
        course: Sequence[float] = (),
    ) -> None:
        """The figure; `delta` is its change in words, `tone` whether that is good."""
        self._value.setText(value)
        self._delta.setText(delta)
        self._hint.setText(hint)
        set_tone(self._delta, tone)
        self._arrow.show_icon(
            "arrow-up-right" if rises else "arrow-down-right",
            f"{tone}.fg" if tone else "text.secondary",
        )
        self._arrow.setVisible(bool(delta))
        self._delta.setVisible(bool(delta))
        self._line.show_course(course, bad=tone is Tone.DANGER)
        self._line.setVisible(len(course) > 1)
        self.setAccessibleName(f"{self._title.text()} {value} {delta} {hint}".strip())

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        change.setSpacing(4)
        for widget in (self._arrow, self._delta, self._hint):
            change.addWidget(widget)
        change.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._value)
        words.addLayout(change)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 10)
        row.addLayout(words, 3)
        row.addWidget(self._line, 2, Qt.AlignmentFlag.AlignVCenter)
