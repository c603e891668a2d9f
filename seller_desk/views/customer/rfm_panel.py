"""The RFM board with its segments, and the customers of the cell or segment that is chosen."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.services.customer.queries import CustomerRow
from seller_desk.services.customer.rfm import Axes, Board, Cell, Earlier, Group, Score, Segment
from seller_desk.views.customer.people_acts import PeopleActs
from seller_desk.views.customer.rfm_board import RfmBoard
from seller_desk.views.customer.rfm_words import (
    ACTS,
    MEANINGS,
    axes_name,
    people_words,
    score_name,
    segment_name,
)
from seller_desk.views.customer.table import ago
from seller_desk.views.formats import count, full_moment, money, share
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.segment import Segment as Switch
from seller_desk.views.widgets.segment import SegmentOption
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate

_HALF = len(Segment) // 2
_KEY, _OTHERS = tuple(Segment)[:_HALF], tuple(Segment)[_HALF:]
_NOBODY = Group()


@dataclass(frozen=True, slots=True)
class RfmRow:
    """A line of the list."""

    customer: CustomerRow
    score: Score


class RfmPanel(QWidget):
    """Board left, segments and people right."""

    customer_asked = Signal(int)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._found: Board | None = None
        self._earlier: Sequence[Earlier] = ()
        self._now = now
        self._chosen: Cell | Segment = Segment.KEEPING
        self.axes = Switch([SegmentOption(axes, axes_name(axes)) for axes in Axes])
        self.board = RfmBoard()
        self.key, self.others = (
            ShareRows(translate("customer", "Segments that bought for much")),
            ShareRows(translate("customer", "Segments that bought for little")),
        )
        self.table = RowTable(_columns(now), "row.two_line")
        self.table.setAccessibleName(translate("customer", "Customers"))
        self._hint = label(role="secondary", wrap=True)
        self.acts = PeopleActs(self.table)
        self._lay_out()
        self._connect()

    @property
    def group(self) -> Group:
        """Who is listed."""
        if self._found is None:
            return _NOBODY
        if isinstance(self._chosen, Segment):
            return self._found.segments.get(self._chosen, _NOBODY)
        return self.board.group(self._chosen)

    def show_board(self, found: Board) -> None:
        """Other numbers; what is chosen stays chosen."""
        self._found = found
        self._stack.setCurrentIndex(0 if found.scores else 1)
        self.board.show_board(found, self._shown_axes)
        for rows, segments in ((self.key, _KEY), (self.others, _OTHERS)):
            shown = [_segment_row(found, one) for one in segments]
            rows.show_rows(shown, "; ".join(f"{row.name} {row.value}" for row in shown))
        people = counted(translate("customer", "%n customer(s)"), len(found.scores))
        self._card.show_hint(translate("customer", "{people} · 12 months").format(people=people))
        self._show_group()

    def show_earlier(self, earlier: Sequence[Earlier]) -> None:
        """Where everybody stood at the ends of the last months."""
        self._earlier = earlier
        self._show_path(self.table.current_id())

    @property
    def _shown_axes(self) -> Axes:
        return Axes(self.axes.current)

    def _turn(self, axes: str) -> None:
        """From another side a cell holds others; a segment stays what it is."""
        if self._found is None:
            return
        self.board.show_board(self._found, Axes(axes))
        self._show_group()

    def _choose(self, what: Cell | Segment) -> None:
        self._chosen = what
        self._show_group()

    def _show_group(self) -> None:
        group, chosen = self.group, self._chosen
        said = people_words(len(group.ids), group.paid_fen)
        if isinstance(chosen, Segment):
            self.board.mark(None)
            self._people.show_title(segment_name(chosen))
            self._hint.setText(translate("customer", ACTS[chosen]))
            said = f"{said} · {translate('customer', MEANINGS[chosen])}"
        else:
            self.board.mark(chosen)
            axes = self._shown_axes
            pair = zip((axes.across, axes.up), chosen, strict=True)
            self._people.show_title(" · ".join(score_name(*one) for one in pair))
            self._hint.setText(self._advice(group))
        self._people.show_hint(said)
        self.table.clear_selection()
        self.table.show_ids(array("q", group.ids))
        self._nobody.setVisible(not group.ids)
        self.table.setVisible(bool(group.ids))
        self.acts.show_people()
        self._show_path(self.table.current_id())

    def _advice(self, group: Group) -> str:
        """What suits most of a cell."""
        if not group.ids:
            return ""
        segments = [self.scores_of(one).segment for one in group.ids]
        main = max(Segment, key=segments.count)
        said = translate("customer", "Mostly “{segment}”: {act}")
        return said.format(segment=segment_name(main), act=translate("customer", ACTS[main]))

    def scores_of(self, customer: int) -> Score:
        """The scores of somebody on the board."""
        if self._found is None:
            raise KeyError(customer)
        return self._found.scores[customer]

    def _show_path(self, customer: int | None) -> None:
        score = None if self._found is None else self._found.scores.get(customer or 0)
        if score is None:
            self.board.show_path(())
            return
        axes = self._shown_axes
        said = translate("customer", "month {number}")
        path = [
            ((then.of(axes.across), then.of(axes.up)), said.format(number=one.at.month))
            for one in self._earlier
            if (then := one.scores.get(customer or 0)) is not None
        ]
        here = (score.of(axes.across), score.of(axes.up)), translate("customer", "now")
        self.board.show_path([*path, here])

    def _connect(self) -> None:
        self.axes.chosen.connect(self._turn)
        self.board.chosen.connect(self._choose)
        self.key.chosen.connect(lambda at: self._choose(_KEY[at]))
        self.others.chosen.connect(lambda at: self._choose(_OTHERS[at]))
        self.table.activated_id.connect(self.customer_asked)
        self.table.current_changed.connect(self._show_path)

    def _lay_out(self) -> None:
        self._card = Card(
            translate("customer", "RFM board"), icon="layout-dashboard", actions=[self.axes]
        )
        self._card.add(self.board, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._segments())
        right.addWidget(self._list(), 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._card, 5)
        row.addLayout(right, 6)
        empty = EmptyState(
            "users",
            translate("customer", "Nobody has bought within twelve months"),
            translate("customer", "The board fills with the next order sheet"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _segments(self) -> Card:
        card = Card(
            translate("customer", "Segments"),
            icon="users",
            hint=translate("customer", "scores 4 and 5 are high; bars show the money"),
            margins=(10, 4, 10, 8),
        )
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.key, 1)
        row.addWidget(self.others, 1)
        card.add(row)
        return card

    def _list(self) -> Card:
        self._people = Card(
            " ", icon="list-ordered", actions=[self.acts.list_button], margins=(0,) * 4
        )
        self._people.body.setSpacing(0)
        self._nobody = EmptyState("users", translate("customer", "Nobody stands here"))
        self._people.add(self.table, 1)
        self._people.add(self._nobody, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 7, 10, 8)
        foot.setSpacing(8)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.acts.message_button)
        foot.addWidget(self.acts.coupon_button)
        self._people.add(foot)
        return self._people


def _segment_row(found: Board, segment: Segment) -> ShareRow:
    group = found.segments.get(segment, _NOBODY)
    part = group.paid_fen / found.paid_fen if found.paid_fen else 0.0
    told = people_words(len(group.ids), group.paid_fen)
    return ShareRow(
        name=segment_name(segment),
        second=share(part, 0),
        value=count(len(group.ids)),
        part=part,
        told=f"{segment_name(segment)}: {translate('customer', MEANINGS[segment])} · {told}",
    )


def _columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("check", "", CellKind.CHECK, width=40),
        TableColumn(
            "name",
            translate("customer", "Customer"),
            CellKind.TWO_LINE,
            width=140,
            text=lambda row: row.customer.name or UNKNOWN,
            secondary=lambda row: row.customer.place or row.customer.login or "",
            tooltip=lambda row: row.customer.name or "",
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "scores",
            "R · F · M",
            width=86,
            whole=("5 · 5 · 5",),
            text=lambda row: f"{row.score.r} · {row.score.f} · {row.score.m}",
        ),
        TableColumn(
            "orders",
            translate("customer", "Orders"),
            CellKind.COUNT,
            width=56,
            whole=(),
            text=lambda row: count(row.score.orders),
        ),
        TableColumn(
            "paid",
            translate("customer", "12 months (yuan)"),
            CellKind.MONEY,
            width=112,
            whole=(),
            text=lambda row: money(row.score.paid_fen),
        ),
        TableColumn(
            "last",
            translate("customer", "Last bought"),
            CellKind.TIME,
            width=84,
            whole=(),
            text=lambda row: ago(row.customer.last_at, now()),
            tooltip=lambda row: full_moment(row.customer.last_at),
        ),
    )
