"""The weekly review on the screen: verdict first, then why, what to do, what the last came to."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.data.decomposition import Effect
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.weeks import Week
from seller_desk.services.review import Mover, Review
from seller_desk.views import advice, findings
from seller_desk.views.charts.picture import Picture
from seller_desk.views.charts.steps import Stair, Waterfall
from seller_desk.views.data.acts import act_name, act_of
from seller_desk.views.formats import money
from seller_desk.views.paper import review_words as words
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

_NARROW = 1000


class ReviewView(QScrollArea):
    """One week."""

    week_asked = Signal(object)
    act_asked = Signal(object)
    product_asked = Signal(int)
    pdf_asked = Signal()
    book_asked = Signal()
    picture_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.review: Review | None = None
        self.earlier = button.icon_only(
            "chevron-left", translate("data", "The week before"), self._step(-1), framed=True
        )
        self.later = button.icon_only(
            "chevron-right", translate("data", "The week after"), self._step(1), framed=True
        )
        self.name, self.days = label(role="section"), label(role="secondary")
        self.headline = label(role="heading", wrap=True)
        self.reason = label(role="secondary", wrap=True)
        self.missing = Banner(Tone.WARNING, "")
        self.figures = _Figures()
        self.why = _Why()
        self.todo = _Actions()
        self.movers = _Movers()
        self.outcomes = _Outcomes()
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        self._lay_out()
        self.todo.act_asked.connect(self.act_asked)
        self.movers.product_asked.connect(self.product_asked)

    def show_review(self, review: Review, last: Week) -> None:
        """Another week; `last` is the newest that is over."""
        self.review = review
        self.name.setText(words.week_name(review))
        self.days.setText(words.days(review.week.since, review.week.until))
        self.later.setEnabled(review.week < last)
        self.headline.setText(words.headline(review))
        self.reason.setText(words.reason(review))
        lost = words.missing(review)
        self.missing.setVisible(bool(lost))
        if lost:
            self.missing.show_text(Tone.WARNING, lost)
        self.figures.show_review(review)
        self.why.show_review(review)
        self.todo.show_review(review)
        self.movers.show_review(review)
        self.outcomes.show_review(review)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < theme().scaled(_NARROW)
        for row in self._rows:
            row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _step(self, by: int) -> partial[None]:
        return partial(self._go, by)

    def _go(self, by: int) -> None:
        if self.review is not None:
            week = self.review.week
            self.week_asked.emit(week.before if by < 0 else week.after)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self._verdict())
        column.addWidget(self.missing)
        pairs = ((self.why, self.todo), (self.movers, self.outcomes))
        for row, cards in zip(self._rows, pairs, strict=True):
            row.setSpacing(12)
            for card, part in zip(cards, (9, 10), strict=True):
                row.addWidget(card, part)
            column.addLayout(row, 1)
        self.why.setMinimumHeight(290)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (self.earlier, self.name, self.later, self.days):
            head.addWidget(widget)
        head.addStretch(1)
        for text, signal, icon in (
            (translate("data", "Copy as picture"), self.picture_asked, "image"),
            (translate("data", "Excel"), self.book_asked, "file-spreadsheet"),
        ):
            head.addWidget(button.secondary(text, signal.emit, icon=icon))
        self.pdf = button.primary(
            translate("data", "Make the PDF"), self.pdf_asked.emit, icon="file-text"
        )
        head.addWidget(self.pdf)
        return head

    def _verdict(self) -> Card:
        card = Card(margins=(16, 12, 16, 12))
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.headline)
        said.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(said, 3)
        row.addWidget(self.figures, 2)
        card.add(row)
        return card


class _Figures(QWidget):
    """A few figures with their change, in columns."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(2)
        self._labels = [
            tuple(label(role=role) for role in ("secondary", "section", "delta")) for _ in range(6)
        ]
        right = Qt.AlignmentFlag.AlignRight
        for column, rows in enumerate(self._labels):
            for at, shown in enumerate(rows):
                self._grid.addWidget(shown, at, column, right)

    def show_review(self, review: Review) -> None:
        """Another week."""
        for (name, value, delta), figure in zip(self._labels, words.figures(review), strict=True):
            name.setText(figure.name)
            value.setText(figure.value)
            delta.setText(figure.delta or UNKNOWN)
            set_tone(delta, figure.tone)


class _Why(Card):
    """The waterfall."""

    def __init__(self) -> None:
        self.chart = Waterfall(translate("review", "Why"), words.axis)
        picture = Picture(self.chart, translate("data", "why"), self._data)
        super().__init__(translate("review", "Why"), icon="chart-column", actions=(picture.button,))
        self.add(self.chart, 1)

    def show_review(self, review: Review) -> None:
        """Another week."""
        parts, week = review.parts, review.week
        self.show_hint(words.formula(review))
        last, this = translate("review", "Last week"), translate("review", "This week")
        stairs = [
            Stair(last, words.short_days(week.before.since, week.before.until),
                  money(parts.before_fen)),
            *(
                Stair(words.factor(one), words.course(one, whole=True),
                      words.signed(one.effect_fen), _told(one))
                for one in parts.effects
            ),
            Stair(this, words.short_days(week.since, week.until), money(parts.now_fen)),
        ]  # fmt: skip
        changes = [one.effect_fen for one in parts.effects]
        self.chart.show_steps(
            parts.before_fen, changes, parts.now_fen, stairs, words.reason(review)
        )

    def _data(self) -> list[list[str]]:
        return [["", ""], *([one.name, one.value] for one in self.chart.stairs)]


def _told(effect: Effect) -> str:
    """A factor of the waterfall in full."""
    return f"{words.factor(effect)} {words.course(effect)}: {words.signed(effect.effect_fen)}"


class _Actions(Card):
    """The five things to do."""

    act_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            translate("review", "Do these first"),
            icon="list-ordered",
            hint=translate("review", "stop the loss first, then win back, then mend"),
        )
        self.lines: list[QWidget] = []
        self.buttons: list[QWidget] = []
        self._nothing = label(translate("review", "Nothing stands out this week."), "secondary")
        self.add(self._nothing)
        self.body.addStretch(1)

    def show_review(self, review: Review) -> None:
        """Another week."""
        for line in self.lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self.lines, self.buttons = [], []
        self._nothing.setVisible(not review.actions)
        for number, finding in enumerate(review.actions, start=1):
            line = self._line(number, finding)
            self.lines.append(line)
            self.body.insertWidget(number - 1, line)

    def _line(self, number: int, finding: Finding) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(Pill(f"{number}", findings.LEVEL_TONES[finding.level]))
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addWidget(label(advice.todo(finding), "strong", wrap=True))
        said.addWidget(label(advice.cause(finding), "secondary", wrap=True))
        row.addLayout(said, 1)
        value = label(advice.measured(finding.code, finding.value), "strong")
        row.addWidget(value)
        act = act_name(act_of(finding))
        go = button.secondary(act, partial(self.act_asked.emit, finding), small=True)
        self.buttons.append(go)
        row.addWidget(go)
        return line


class _Movers(Card):
    """The products that brought more or less."""

    product_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(
            translate("review", "Products that moved"),
            icon="trending-up",
            hint=translate("data", "yuan, on the week before"),
            margins=(8, 6, 8, 10),
        )
        self._movers: tuple[Mover, ...] = ()
        self.rows = ShareRows(translate("review", "Products that moved"))
        self.add(self.rows)
        self.body.addStretch(1)
        self.rows.chosen.connect(self._open)

    def show_review(self, review: Review) -> None:
        """Another week."""
        self._movers = review.movers
        largest = max((abs(one.change_fen) for one in review.movers), default=0) or 1
        rows = [
            ShareRow(
                name=one.title or one.code or translate("review", "Other goods"),
                second=f"{money(one.before_fen)} → {money(one.now_fen)}",
                value=words.signed(one.change_fen),
                part=abs(one.change_fen) / largest,
                told=f"{one.title or ''} {words.signed(one.change_fen)}",
                tint="success.solid" if one.change_fen > 0 else "danger.solid",
            )
            for one in review.movers
        ]
        self.rows.show_rows(rows, rows[0].told if rows else "")

    def _open(self, at: int) -> None:
        product = self._movers[at].product_id
        if product is not None:
            self.product_asked.emit(product)


class _Outcomes(Card):
    """What became of the last five."""

    def __init__(self) -> None:
        super().__init__(translate("review", "Last week's five"), icon="history")
        self.lines: list[QWidget] = []
        self._nothing = EmptyState(
            "history",
            translate("data", "No review was made last week"),
            translate("data", "Make this week's PDF: next week shows here what came of it"),
            tone=Tone.INFO,
        )
        self.add(self._nothing, 1)
        self.body.addStretch(0)

    def show_review(self, review: Review) -> None:
        """Another week."""
        for line in self.lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self.lines = []
        self._nothing.setVisible(not review.outcomes)
        self.show_hint(words.summary(review.outcomes))
        for at, one in enumerate(review.outcomes):
            kept = one.kept
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(12)
            done = kept.action or advice.todo_of(kept.code)
            row.addWidget(ElidedLabel(done, strong=True), 3)
            row.addWidget(
                ElidedLabel(findings.name(kept.code), size="sm", tint="text.secondary"), 2
            )
            row.addWidget(label(advice.numbers(kept.code, kept.value, one.value), "strong"))
            row.addWidget(
                Pill(
                    words.verdict(one.verdict),
                    words.VERDICT_TONES[one.verdict],
                    words.VERDICT_ICONS[one.verdict],
                )
            )
            self.lines.append(line)
            self.body.insertWidget(at, line)
