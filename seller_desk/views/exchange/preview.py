"""The preview: every order of the file with what becomes of it, those with problems first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from seller_desk.views.exchange.planned import PlannedOrders, PlannedRow
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import Tone, Verdict

_ALL = "all"
_ICONS = {
    Verdict.NEW: "plus",
    Verdict.CHANGE: "pencil",
    Verdict.SAME: "equal",
    Verdict.REFUSED: "circle-alert",
}
_TONES = {
    Verdict.NEW: Tone.SUCCESS,
    Verdict.CHANGE: Tone.INFO,
    Verdict.SAME: Tone.NEUTRAL,
    Verdict.REFUSED: Tone.DANGER,
}
_BUYER_KEYS = ("buyer_login", "buyer_company")


class PreviewCard(QFrame):
    """Segment, search and table over the orders of one file."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._orders: PlannedOrders | None = None
        self._segment = Segment(_options())
        self._segment.chosen.connect(self._list)
        self.search = SearchField(translate("exchange", "Order number, buyer, goods"))
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(220)
        self.search.searched.connect(self._list)
        self._first = QCheckBox(translate("exchange", "Problems first"))
        self._first.setChecked(True)
        self._first.toggled.connect(self._list)
        self.table = RowTable(_columns())
        self.table.subtle = _has_problems
        self.search.left_downward.connect(self.table.setFocus)
        self._nothing = EmptyState("search-x", "")
        self._lay_out()

    def show_orders(self, orders: PlannedOrders) -> None:
        """List the orders of another file; the ones with problems where there are any."""
        self._orders = orders
        self.table.fetch = orders.rows
        counts = {verdict.value: orders.counts.get(verdict, 0) for verdict in Verdict}
        self._segment.show_counts({_ALL: len(orders), **counts})
        self._segment.choose(_ALL)
        self.search.show_text("")
        self._list(keep=False)

    def focus_find(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _list(self, *_asked: object, keep: bool = True) -> None:
        if self._orders is None:
            return
        chosen = self._segment.current
        verdict = None if chosen == _ALL else Verdict(chosen)
        words = self.search.text().strip()
        found = self._orders.find(verdict, words, problems_first=self._first.isChecked())
        self.table.show_ids(found, keep=keep)
        if found:
            self._stack.setCurrentWidget(self.table)
        else:
            self._say_nothing(words)

    def _say_nothing(self, words: str) -> None:
        if words:
            title = translate("exchange", "No order here has “{words}”").format(words=words)
            text = translate("exchange", "Clear the search, or look in all orders of the file")
        else:
            title, text = translate("exchange", "No order of this kind in the file"), ""
        self._nothing.show_text("search-x" if words else "file-check", title, text)
        self._stack.setCurrentWidget(self._nothing)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 8, 12, 8)
        tools.setSpacing(12)
        tools.addWidget(self._segment)
        tools.addWidget(self._first)
        tools.addWidget(self.search, 1)
        lists = QWidget()
        self._stack = QStackedLayout(lists)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(lists, 1)


def verdict_name(verdict: Verdict) -> str:
    """What becomes of an order, in a word."""
    return {
        Verdict.NEW: translate("exchange", "New"),
        Verdict.CHANGE: translate("exchange", "Changed"),
        Verdict.SAME: translate("exchange", "Unchanged"),
        Verdict.REFUSED: translate("exchange", "Refused"),
    }[verdict]


def _options() -> list[SegmentOption]:
    tones = {**_TONES, Verdict.SAME: Tone.NEUTRAL}
    kinds = [
        SegmentOption(v.value, verdict_name(v), tones[v], spare=v is Verdict.SAME) for v in _ICONS
    ]
    return [SegmentOption(_ALL, translate("exchange", "All")), *kinds]


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            "row", translate("exchange", "Row"), CellKind.COUNT, 64,
            lambda row: str(row.row), tone=lambda _row: Tone.NEUTRAL,
        ),
        TableColumn(
            "verdict", translate("exchange", "Result"), CellKind.PILL, _verdict_width(),
            lambda row: verdict_name(row.verdict),
            tone=lambda row: _TONES[row.verdict], icon=lambda row: _ICONS[row.verdict],
        ),
        TableColumn(
            "number", translate("exchange", "Order number"), CellKind.TEXT, 168,
            lambda row: _shown(row, ("number",), row.number), lead=True,
            fault=lambda row: "number" in row.faults,
        ),
        TableColumn(
            "buyer", translate("exchange", "Buyer"), CellKind.TEXT, 112,
            lambda row: _shown(row, _BUYER_KEYS, row.buyer),
            tooltip=lambda row: row.buyer,
            fault=lambda row: any(key in row.faults for key in _BUYER_KEYS),
        ),
        TableColumn(
            "paid", translate("exchange", "Paid (¥)"), CellKind.MONEY, 124,
            lambda row: _shown(row, ("paid_fen",), row.paid),
            fault=lambda row: "paid_fen" in row.faults, old=_paid_before,
        ),
        TableColumn(
            "paid_at", translate("exchange", "Paid at"), CellKind.TIME, 100,
            lambda row: _shown(row, ("paid_at",), row.paid_at),
            tooltip=lambda row: _shown(row, ("paid_at",), row.paid_at_full),
            copied=lambda row: row.paid_at_full,
            fault=lambda row: "paid_at" in row.faults,
        ),
        TableColumn(
            "says", translate("exchange", "What it is"), CellKind.TEXT, 100,
            lambda row: row.says, tone=lambda row: row.tone,
            tooltip=lambda row: row.more or row.says, copied=lambda row: row.more or row.says,
            boxed=_boxed, stretch=True,
        ),
    ]  # fmt: skip


def _verdict_width() -> int:
    """As wide as the longest word needs: one language has short ones."""
    widest = max(pill_width(verdict_name(verdict), _ICONS[verdict]) for verdict in _ICONS)
    return round(widest / theme().scale) + 2 * PAD + 2


def _shown(row: PlannedRow, keys: tuple[str, ...], value: str) -> str:
    """A cell that refuses the order stands as it was read."""
    wrong = next((row.faults[key] for key in keys if key in row.faults), None)
    if wrong is None:
        return value
    return wrong or translate("exchange", "empty")


def _boxed(row: PlannedRow) -> tuple[str, str, str] | None:
    reason = row.reason
    return None if reason is None else (reason.column, reason.value, reason.problem)


def _paid_before(row: PlannedRow) -> str | None:
    return next((change.old for change in row.changes if change.key == "paid_fen"), None)


def _has_problems(row: PlannedRow) -> bool:
    return row.verdict is Verdict.REFUSED
