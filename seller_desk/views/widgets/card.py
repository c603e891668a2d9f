"""Cards: a surface with a heading, and one that shows a figure with its change and its course."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.card_head import CardHead
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.sparkline import Sparkline
from seller_desk.words import Tone

_SIDES = 14
_ARROW = 13
_CHANGE_GAP = 4


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
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._head = CardHead(self._title, icon, hint, actions)
        column.addWidget(self._head)
        self._head.setHidden(not title)
        column.addLayout(self.body, 1)

    @property
    def named(self) -> str:
        """The heading; empty without one."""
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Another heading."""
        self._title.setText(title)

    def show_hint(self, hint: str) -> None:
        """The small words behind the heading, or below it where they would be cut."""
        self._head.show_hint(hint)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something below what is there."""
        if isinstance(content, QLayout):
            self.body.addLayout(content, stretch)
        else:
            self.body.addWidget(content, stretch)


class KpiCard(QFrame):
    """A figure: its name, its value, how it changed, and its course."""

    def __init__(self, title: str, explanation: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setToolTip(explanation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = label(title, "secondary")
        self._value = label("–", "kpi")
        self._arrow = IconLabel("arrow-up-right", "text.tertiary", _ARROW)
        self._delta = label(role="delta")
        self._hint = label(role="tertiary")
        self._line = Sparkline()
        self._whole_hint = self._short_hint = ""
        self._is_short = False
        self._lay_out()
        self._measure()
        theme().changed.connect(self._measure)
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
        short: str = "",
        course: Sequence[float] = (),
    ) -> None:
        """The figure; `delta` is its change in words, `tone` whether that is good.

        `short` stands for the hint where there is no room for it.
        """
        self._value.setText(value)
        self._delta.setText(delta)
        self._whole_hint, self._short_hint = hint, short or hint
        self.make_short(short=self._is_short)
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

    def needed_width(self, *, short: bool) -> int:
        """In how much room all of it is whole, with the short hint or with the other."""
        hint = text_width(self._short_hint if short else self._whole_hint, "sm")
        change = [hint]
        if self._delta.text():
            change += [_ARROW, text_width(self._delta.text(), "sm", strong=True)]
        words = (self._title.sizeHint().width(), self._value.sizeHint().width())
        return round(max(*words, sum(change) + _CHANGE_GAP * len(change))) + 2 * (_SIDES + 1)

    def make_short(self, *, short: bool) -> None:
        """The short hint instead of the whole one, which is then told by the pointer."""
        self._is_short = short
        self._hint.setText(self._short_hint if short else self._whole_hint)
        self._hint.setToolTip(self._whole_hint if self._hint.text() != self._whole_hint else "")

    def _measure(self) -> None:
        self.setFixedHeight(theme().px("kpi_card"))

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        change.setSpacing(_CHANGE_GAP)
        for widget in (self._arrow, self._delta, self._hint):
            change.addWidget(widget)
        change.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._value)
        words.addLayout(change)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDES, 9, _SIDES, 10)
        row.addLayout(words, 3)
        row.addWidget(self._line, 2, Qt.AlignmentFlag.AlignVCenter)
