"""Which orders left too late: by week, by kind of goods, and why."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from seller_desk.services.data.finding import Noun, of_ids
from seller_desk.services.lateness import Lateness, LateReason, Tally
from seller_desk.views import terms
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.rows import behind
from seller_desk.views.data.words import said_range
from seller_desk.views.formats import share
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate
from seller_desk.words import ProductKind

REASONS = {
    LateReason.PART: QT_TRANSLATE_NOOP("data", "Only a part left in time"),
    LateReason.TRAP: QT_TRANSLATE_NOOP("data", "Custom goods on too few days"),
    LateReason.FREE_DAY: QT_TRANSLATE_NOOP("data", "Due on a free or closed day"),
    LateReason.BY_HOURS: QT_TRANSLATE_NOOP("data", "Missed by hours"),
    LateReason.WAITS: QT_TRANSLATE_NOOP("data", "Not shipped yet"),
    LateReason.DAYS: QT_TRANSLATE_NOOP("data", "A day late or more"),
}
_WEEK = timedelta(days=6)
_Listed = tuple[str, tuple[int, ...]]


class LatenessCard(Card):
    """Three ways to divide the same orders; each row and column opens its late ones."""

    behind_asked = Signal(object)
    """The orders to be listed, as a `Behind`."""

    def __init__(self) -> None:
        self.weeks = ColumnChart(translate("data", "Late orders by week"), lambda n: f"{n:g}")
        self._picture = Picture(self.weeks, translate("data", "late orders"), self._data)
        super().__init__(
            translate("data", "Shipped late"),
            icon="timer",
            actions=(self._picture.button,),
            margins=(12, 8, 12, 10),
        )
        self._look: Lateness | None = None
        self.kinds = ShareRows(translate("data", "Late orders by kind of goods"))
        self.reasons = ShareRows(translate("data", "Late orders by reason"))
        self._lists: dict[QWidget, list[_Listed]] = {}
        self._nothing = label(
            translate("data", "No ship-by date of these days has a known outcome"), "secondary"
        )
        self._lay_out()
        self.weeks.chosen.connect(self._open_week)
        self.kinds.chosen.connect(self._open_kind)
        self.reasons.chosen.connect(self._open_reason)

    def show_lateness(self, look: Lateness) -> None:
        """Another range."""
        self._look = look
        known = bool(look.all.in_time or look.all.late)
        self._nothing.setVisible(not known)
        self._inside.setVisible(known)
        said = _told(look.all)
        self.show_hint(said if known else "")
        self._show_weeks(look)
        self._show_kinds(look)
        self._show_reasons(look)

    def _data(self) -> Sequence[Sequence[str]]:
        """Every week with its late orders and those that are known."""
        if self._look is None:
            return ()
        head = [
            translate("data", "Week from"),
            translate("data", "Late"),
            translate("data", "Known"),
            translate("data", "Share"),
        ]
        lines = (
            [f"{monday}", f"{len(one.late)}", f"{len(one.late) + len(one.in_time)}",
             share(one.share, 1)]
            for monday, one in self._look.weeks.items()
        )  # fmt: skip
        return [head, *lines]

    def _show_weeks(self, look: Lateness) -> None:
        columns, lists = [], []
        for monday, tally in look.weeks.items():
            days = f"{monday:%m-%d}–{monday + _WEEK:%m-%d}"
            told = f"{days}: {_told(tally)}"
            columns.append(Column(len(tally.late), f"{monday:%m-%d}", told))
            lists.append((days, tally.late))
        self.weeks.show_columns(columns, _told(look.all))
        self._lists[self.weeks] = lists

    def _show_kinds(self, look: Lateness) -> None:
        rows, lists = [], []
        for kind, tally in sorted(look.kinds.items(), key=lambda item: -len(item[1].late)):
            name = _kind_name(kind)
            second = translate("data", "{late} of {known}").format(
                late=len(tally.late), known=len(tally.late) + len(tally.in_time)
            )
            told = f"{name}: {_told(tally)}"
            rows.append(ShareRow(name, second, share(tally.share), tally.share or 0, told))
            lists.append((name, tally.late))
        self.kinds.show_rows(rows, _told(look.all))
        self._lists[self.kinds] = lists

    def _show_reasons(self, look: Lateness) -> None:
        late = len(look.all.late) or 1
        rows, lists = [], []
        for why, ids in look.reasons.items():
            name = translate("data", REASONS[why])
            count = counted(translate("data", "%n order(s)"), len(ids))
            part = len(ids) / late
            rows.append(ShareRow(name, count, share(part), part, f"{name}: {count}", "chart.2"))
            lists.append((name, ids))
        self.reasons.show_rows(rows, _told(look.all))
        self._lists[self.reasons] = lists

    def _open_week(self, index: int) -> None:
        self._open(self.weeks, index)

    def _open_kind(self, index: int) -> None:
        self._open(self.kinds, index)

    def _open_reason(self, index: int) -> None:
        self._open(self.reasons, index)

    def _open(self, part: QWidget, index: int) -> None:
        name, ids = self._lists[part][index]
        if ids and self._look is not None:
            title = translate("data", "Shipped late: {what}").format(what=name)
            told = said_range(self._look.range)
            self.behind_asked.emit(behind(title, of_ids(Noun.ORDER, ids), told))

    def _lay_out(self) -> None:
        self._inside = QWidget()
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(_headed(translate("data", "by week"), self.weeks, stretches=True), 10)
        row.addLayout(_headed(translate("data", "by kind"), self.kinds), 9)
        row.addLayout(_headed(translate("data", "why"), self.reasons), 12)
        self._nothing.setContentsMargins(4, 4, 4, 4)
        for part in (self._inside, self._nothing):
            part.hide()  # until something is known
        self.add(self._inside, 1)
        self.add(self._nothing)


def _headed(said: str, below: QWidget, *, stretches: bool = False) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    head: QLabel = label(said, "secondary")
    head.setContentsMargins(6, 0, 0, 0)
    column.addWidget(head)
    column.addWidget(below, 1 if stretches else 0)
    if not stretches:
        column.addStretch(1)
    return column


def _told(tally: Tally) -> str:
    known = len(tally.in_time) + len(tally.late)
    said = translate("data", "{late} of {known} late, {share}")
    return said.format(late=len(tally.late), known=known, share=share(tally.share))


def _kind_name(kind: ProductKind | None) -> str:
    return translate("data", "goods unknown") if kind is None else terms.kind(kind)
