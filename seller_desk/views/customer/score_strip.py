"""R, F and M of one customer: each score with what it comes from, and how it has moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from seller_desk.services.customer.rfm import SCORES, Measure, Standing
from seller_desk.views.customer.table import ago
from seller_desk.views.formats import count, day, share, yuan
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_text, text_width
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate
from seller_desk.words import Tone

_HEIGHT, _LINE, _BOX, _BAR = 72, 18, 34, 5
_LOW, _FIRST = 2, 10
_GAP = 8
_NAMES: Mapping[Measure, str] = {
    Measure.RECENCY: QT_TRANSLATE_NOOP("customer", "R how lately"),
    Measure.FREQUENCY: QT_TRANSLATE_NOOP("customer", "F how often"),
    Measure.MONEY: QT_TRANSLATE_NOOP("customer", "M for how much"),
}


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """One score in words."""

    name: str
    score: int
    value: str
    detail: str
    change: str
    tone: Tone
    """Of the change."""
    short: str = ""
    """The change where there is little room; the name of the score is always whole."""

    @property
    def told(self) -> str:
        """All of it."""
        said = translate("customer", "{name}: {score} of 5")
        parts = (said.format(name=self.name, score=self.score), self.value, self.detail)
        return " · ".join(part for part in (*parts, self.change) if part)


class ScoreStrip(QWidget):
    """Three scores beside each other; nothing for who is not on the board."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = {measure: ScoreCell() for measure in Measure}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(18)
        for cell in self.cells.values():
            row.addWidget(cell, 1)
        self.hide()

    def show_standing(
        self, found: Standing | None, last_at: datetime | None, now: datetime
    ) -> None:
        """Another customer."""
        self.setVisible(found is not None)
        if found is not None:
            for measure, cell in self.cells.items():
                cell.show_words(score_words(found, measure, last_at, now))


class ScoreCell(QWidget):
    """The score in a box, its value beside it, five bars below."""

    def __init__(self) -> None:
        super().__init__()
        self._words: ScoreWords | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_words(self, words: ScoreWords) -> None:
        """Another score."""
        self._words = words
        self.setAccessibleName(words.told)
        self.setToolTip(words.told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, round(_HEIGHT * theme().scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._words is None:
            return
        painter, words, scale = QPainter(self), self._words, theme().scale
        line, box, width = _LINE * scale, _BOX * scale, float(self.width())
        right = Qt.AlignmentFlag.AlignRight
        head = QRectF(0, 0, width, line)
        free = width - text_width(words.name, "sm") - _GAP
        fitting = (one for one in (words.change, words.short) if text_width(one, "sm") <= free)
        change = next(fitting, "")
        draw_text(painter, head, words.name, "text.secondary", size="sm")
        tint = "text.tertiary" if words.tone is Tone.NEUTRAL else f"{words.tone}.fg"
        draw_text(painter, head, change, tint, size="sm", align=right)
        tone = Tone.DANGER if words.score <= _LOW else Tone.INFO
        square = QRectF(0, line + 3, box, box)
        draw_box(painter, square, f"{tone}.bg", radius=6)
        centre = Qt.AlignmentFlag.AlignHCenter
        number = str(words.score)
        draw_text(painter, square, number, f"{tone}.fg", size="lg", strong=True, align=centre)
        beside = QRectF(box + 10, square.top(), width - box - 10, box / 2)
        draw_text(painter, beside, words.value, "text.primary", strong=True)
        beside.translate(0, box / 2)
        draw_text(painter, beside, words.detail, "text.secondary", size="sm")
        self._paint_bars(painter, square.bottom() + 8, tone)
        painter.end()

    def _paint_bars(self, painter: QPainter, top: float, tone: Tone) -> None:
        score = 0 if self._words is None else self._words.score
        wide = min((self.width() - 4 * len(SCORES)) / len(SCORES), 30.0)
        for at in SCORES:
            bar = QRectF((at - 1) * (wide + 4), top, wide, _BAR)
            filled = "danger.solid" if tone is Tone.DANGER else "chart.1"
            draw_box(painter, bar, filled if at <= score else "bg.sunken", radius=2)


def score_words(
    found: Standing, measure: Measure, last_at: datetime | None, now: datetime
) -> ScoreWords:
    """What one of the three says."""
    value, detail = _values(found, measure, last_at, now)
    score = found.score.of(measure)
    change, tone = _change(found, measure)
    name = translate("customer", _NAMES[measure])
    return ScoreWords(name, score, value, detail, change, tone, _step(found, measure))


def _values(
    found: Standing, measure: Measure, last_at: datetime | None, now: datetime
) -> tuple[str, str]:
    score = found.score
    if measure is Measure.RECENCY:
        said = translate("customer", "last on {day}").format(day=day(last_at, now))
        return ago(last_at, now), said
    if measure is Measure.FREQUENCY:
        orders = counted(translate("customer", "%n order(s)"), score.orders)
        return orders, _top(found.by_orders, found.people)
    return yuan(score.paid_fen), _top(found.by_money, found.people)


def _top(place: int, people: int) -> str:
    """The first ones by their place, others by the part of all that stands before them."""
    if place <= _FIRST or place * 2 > people:
        said = translate("customer", "place {place} of {people}")
        return said.format(place=count(place), people=count(people))
    return translate("customer", "among the first {part}").format(part=share(place / people, 0))


def _step(found: Standing, measure: Measure) -> str:
    """The change without its month."""
    if found.before is None or found.before.of(measure) == found.score.of(measure):
        return ""
    return f"{found.before.of(measure)} → {found.score.of(measure)}"


def _change(found: Standing, measure: Measure) -> tuple[str, Tone]:
    """Against the score of then: for F and M, too, less is worse."""
    if found.since is None:
        return "", Tone.NEUTRAL
    if found.before is None:
        return translate("customer", "new since month {month}").format(
            month=found.since.month
        ), Tone.NEUTRAL
    old, score = found.before.of(measure), found.score.of(measure)
    if old == score:
        return translate("customer", "unchanged"), Tone.NEUTRAL
    said = translate("customer", "{old} → {score} since month {month}")
    tone = Tone.DANGER if score < old else Tone.SUCCESS
    return said.format(old=old, score=score, month=found.since.month), tone
