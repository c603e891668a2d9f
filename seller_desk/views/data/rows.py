"""RowsPanel: exactly the rows that a figure or a finding stands on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desk.errors import Fact
from seller_desk.services.data.finding import Evidence, Noun
from seller_desk.services.exports.view import OutKind
from seller_desk.views import formats, terms
from seller_desk.views.data.words import weekday_name
from seller_desk.views.formats import count, money, share
from seller_desk.views.seen import Values
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.sorted_table import SortedTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, counted, translate

_MOST_SORTED = 5_000
"""So many rows are read at once to be sorted, or added up."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What is to be shown: its name, and the rows."""

    title: str
    rows: tuple[Evidence, ...]
    explanation: str = ""
    noun: Noun = Noun.ORDER

    @property
    def ids(self) -> tuple[int, ...]:
        """A number for every row: of a day that in the calendar."""
        return tuple(_id(row) for row in self.rows)

    def fact(self, row_id: int) -> Mapping[str, Fact]:
        """What the finding knows of a row."""
        return next((row.facts for row in self.rows if _id(row) == row_id), {})


def behind(title: str, rows: Sequence[Evidence], explanation: str = "") -> Behind:
    """Rows under a name; what they are is what the first one is."""
    noun = rows[0].noun if rows else Noun.ORDER
    return Behind(title, tuple(rows), explanation, noun)


@dataclass(frozen=True, slots=True)
class Seen:
    """One row of the table: what the store says of it, and what the finding does."""

    id: int
    row: Any
    facts: Mapping[str, Fact]


class RowsPanel(QWidget):
    """A table of exactly these rows; the head says what they are, and goes back."""

    left = Signal()
    opened = Signal(object, int)
    """A noun and an id."""
    export_asked = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.keep_columns: Callable[[RowTable, Noun], object] | None = None
        """Called with every new table, to arrange it as it was; there is one for each list."""
        self.behind = behind("", ())
        self.back = button.secondary(
            translate("data", "Back"), self.left.emit, icon="arrow-left", small=True
        )
        self._title = label(role="heading")
        self._explanation = ElidedLabel(size="sm", tint="text.secondary")
        self._acts = QHBoxLayout()
        self._acts.setSpacing(8)
        self._out = button.secondary(
            translate("data", "Export"), self.export_asked.emit, icon="file-up", small=True
        )
        self._card = Card(margins=(0, 0, 0, 0))
        self._nothing = EmptyState(
            "columns-3", translate("data", "Nothing stands behind this in these days")
        )
        self.footer = TableFooter()
        self.table: RowTable | None = None
        self._lay_out()

    def show_rows(
        self,
        wanted: Behind,
        fetch: Callable[[Sequence[int]], Sequence[Seen]],
        acts: Sequence[QPushButton] = (),
    ) -> None:
        """Another list, with what can be done about it."""
        self.behind = wanted
        self._title.setText(wanted.title)
        self._explanation.show_text(wanted.explanation, "text.secondary")
        self._show_acts(acts)
        old = self.table
        make = SortedTable if len(wanted.rows) <= _MOST_SORTED else RowTable
        self.table = make(columns_of(wanted, self._now))
        self.table.setAccessibleName(wanted.title)
        self.table.fetch = fetch
        self.table.activated_id.connect(self._open)
        self.table.selection_changed.connect(self._show_ticked)
        if self.keep_columns is not None:
            self.keep_columns(self.table, wanted.noun)
        if old is not None:
            old.hide()  # its columns are remembered
            self._card.body.removeWidget(old)
            old.deleteLater()
        self._card.body.insertWidget(0, self.table, 1)
        self.table.setVisible(bool(wanted.rows))
        self._nothing.setVisible(not wanted.rows)
        self.table.show_ids(wanted.ids, keep=False)
        self.footer.show_rows(counted(translate("data", "%n row(s)"), len(wanted.rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_ticked(self) -> None:
        """How many rows are ticked, and what their first amount comes to."""
        table = self.table
        ids = table.selected_ids() if table is not None else ()
        if table is None or not 0 < len(ids) <= _MOST_SORTED:
            self.footer.show_ticked("")
            return
        columns = (one for one in table.shown_columns() if one.kind is CellKind.MONEY)
        value = next((one.value for one in columns if one.value is not None), None)
        fen = 0 if value is None else sum(value(row) or 0 for row in table.fetch(ids))
        ticked = counted(translate("data", "%n ticked"), len(ids))
        self.footer.show_ticked(ticked, "" if value is None else formats.yuan(fen))

    def _open(self, row_id: int) -> None:
        self.opened.emit(self.behind.noun, row_id)

    def _show_acts(self, acts: Sequence[QPushButton]) -> None:
        while (item := self._acts.takeAt(0)) is not None:
            if (gone := item.widget()) is not None and gone is not self._out:
                gone.deleteLater()
        for act in (*acts, self._out):
            self._acts.addWidget(act)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addWidget(self._title)
        head.addWidget(self._explanation, 1)
        head.addLayout(self._acts)
        self._card.add(self._nothing, 1)
        self._card.add(self.footer)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._card, 1)


def columns_of(wanted: Behind, now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """What is said of such rows, then what the finding knows of them."""
    own = _COLUMNS[wanted.noun](now)
    known = {column.key for column in own}
    facts = wanted.rows[0].facts if wanted.rows else {}
    more = [_fact_column(key) for key in facts if key in _FACTS and key not in known]
    values = values_of(wanted)
    return [
        replace(column, value=values[column.key][1]) if column.key in values else column
        for column in (*own, *more)
    ]


def values_of(wanted: Behind) -> Values:
    """Numbers of the table as numbers of a sheet."""
    facts = wanted.rows[0].facts if wanted.rows else {}
    found = {key: (_kind(key), _fact_value(key)) for key in facts if key in _FACTS}
    own = _VALUES.get(wanted.noun, {})
    return {**own, **{key: value for key, value in found.items() if key not in own}}


def _id(row: Evidence) -> int:
    return row.day.toordinal() if row.day is not None else row.id or 0


def _days(_now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn(
            "day",
            translate("data", "Day"),
            width=180,
            text=lambda seen: f"{date.fromordinal(seen.id)}",
            secondary=lambda seen: weekday_name(date.fromordinal(seen.id).weekday()),
            lead=True,
        ),
    )


def _orders(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("number", translate("data", "Order"), width=176,
                    text=lambda seen: seen.row.number, lead=True),
        TableColumn("buyer", translate("data", "Buyer"), width=170,
                    text=lambda seen: seen.row.buyer or UNKNOWN),
        TableColumn("product", translate("data", "Product"), width=260, stretch=True,
                    text=lambda seen: seen.row.product or UNKNOWN),
        TableColumn("status", translate("data", "Status"), width=90,
                    text=lambda seen: terms.status(seen.row.status)),
        TableColumn("province", translate("data", "Region"), width=80,
                    text=lambda seen: seen.row.province or UNKNOWN),
        TableColumn("paid_fen", translate("data", "Paid (yuan)"), CellKind.MONEY, 110,
                    lambda seen: money(seen.row.paid_fen)),
        TableColumn("paid_at", translate("data", "Paid at"), CellKind.TIME, 110,
                    lambda seen: formats.moment(seen.row.paid_at or seen.row.created_at, now())),
    )  # fmt: skip


def _customers(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("name", translate("data", "Customer"), width=220, stretch=True, lead=True,
                    text=lambda seen: seen.row.name or seen.row.login or UNKNOWN),
        TableColumn("tier", translate("data", "Tier"), CellKind.PILL, 96,
                    lambda seen: terms.tier(seen.row.tier),
                    tone=lambda seen: terms.TIER_TONES[seen.row.tier]),
        TableColumn("province", translate("data", "Region"), width=80,
                    text=lambda seen: seen.row.province or UNKNOWN),
        TableColumn("all_fen", translate("data", "All purchases (yuan)"), CellKind.MONEY, 140,
                    lambda seen: money(seen.row.paid_fen)),
        TableColumn("all_orders", translate("data", "All orders"), CellKind.COUNT, 90,
                    lambda seen: count(seen.row.orders)),
        TableColumn("last_at", translate("data", "Last purchase"), CellKind.TIME, 110,
                    lambda seen: formats.moment(seen.row.last_at, now())),
    )  # fmt: skip


def _products(_now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("title", translate("data", "Product"), width=300, stretch=True, lead=True,
                    text=lambda seen: seen.row.title),
        TableColumn("code", translate("data", "Article number"), width=110,
                    text=lambda seen: seen.row.code or UNKNOWN),
        TableColumn("kind", translate("data", "Type"), CellKind.PILL, 84,
                    lambda seen: terms.kind(seen.row.kind),
                    tone=lambda seen: terms.KIND_TONES[seen.row.kind]),
        TableColumn("listing", translate("data", "Status"), width=84,
                    text=lambda seen: terms.listing(seen.row.status)),
    )  # fmt: skip


def _others(_now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn("name", translate("data", "Name"), width=260, stretch=True, lead=True,
                    text=lambda seen: seen.row.name),
        TableColumn("owner", translate("data", "Of"), width=220,
                    text=lambda seen: seen.row.owner or UNKNOWN),
        TableColumn("day", translate("data", "Day"), width=150, text=lambda seen: seen.row.day),
    )  # fmt: skip


def _violations(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    first, *rest = _others(now)
    return (replace(first, text=lambda seen: terms.violation(seen.row.name)), *rest)


_COLUMNS: Mapping[Noun, Callable[[Callable[[], datetime]], Sequence[TableColumn]]] = {
    Noun.DAY: _days,
    Noun.ORDER: _orders,
    Noun.CUSTOMER: _customers,
    Noun.PRODUCT: _products,
    Noun.COUPON: _others,
    Noun.QUOTE: _others,
    Noun.VIOLATION: _violations,
}
_VALUES: Mapping[Noun, Values] = {
    Noun.ORDER: {
        "paid_fen": (OutKind.MONEY, lambda seen: seen.row.paid_fen),
        "paid_at": (OutKind.TIME, lambda seen: seen.row.paid_at or seen.row.created_at),
    },
    Noun.CUSTOMER: {
        "all_fen": (OutKind.MONEY, lambda seen: seen.row.paid_fen),
        "all_orders": (OutKind.COUNT, lambda seen: seen.row.orders),
        "last_at": (OutKind.TIME, lambda seen: seen.row.last_at),
    },
}
_FACTS: Mapping[str, str] = {
    "visitors": QT_TRANSLATE_NOOP("data", "Visitors"),
    "views": QT_TRANSLATE_NOOP("data", "Views"),
    "cart_buyers": QT_TRANSLATE_NOOP("data", "In the cart"),
    "ordering_buyers": QT_TRANSLATE_NOOP("data", "Ordering buyers"),
    "paying_buyers": QT_TRANSLATE_NOOP("data", "Paying buyers"),
    "conversion": QT_TRANSLATE_NOOP("data", "Conversion"),
    "add_to_cart_rate": QT_TRANSLATE_NOOP("data", "Add-to-cart rate"),
    "paid_orders": QT_TRANSLATE_NOOP("data", "Paid orders"),
    "ad_spend_fen": QT_TRANSLATE_NOOP("data", "Ad spend (yuan)"),
    "orders": QT_TRANSLATE_NOOP("data", "Orders"),
    "orders_before": QT_TRANSLATE_NOOP("data", "Orders before"),
    "paid_fen": QT_TRANSLATE_NOOP("data", "Paid (yuan)"),
    "refunded_fen": QT_TRANSLATE_NOOP("data", "Refunded (yuan)"),
    "price_fen": QT_TRANSLATE_NOOP("data", "Lowest price (yuan)"),
    "cost_fen": QT_TRANSLATE_NOOP("data", "Cost (yuan)"),
    "ship_days": QT_TRANSLATE_NOOP("data", "Days to ship"),
    "lead_days": QT_TRANSLATE_NOOP("data", "Lead time"),
    "images": QT_TRANSLATE_NOOP("data", "Pictures"),
    "stale_images": QT_TRANSLATE_NOOP("data", "Images out of date"),
    "hours_left": QT_TRANSLATE_NOOP("data", "Hours left"),
    "reduction_share": QT_TRANSLATE_NOOP("data", "Takes off"),
    "days_open": QT_TRANSLATE_NOOP("data", "Days without an answer"),
    "least": QT_TRANSLATE_NOOP("data", "At least"),
    "most": QT_TRANSLATE_NOOP("data", "At most"),
    "words": QT_TRANSLATE_NOOP("data", "Words"),
    "days": QT_TRANSLATE_NOOP("data", "Days silent"),
    "gap": QT_TRANSLATE_NOOP("data", "Own rhythm (days)"),
    "times": QT_TRANSLATE_NOOP("data", "Times the rhythm"),
}
_SHARES = frozenset({"conversion", "add_to_cart_rate", "reduction_share"})
_DECIMALS = frozenset({"gap", "times", "hours_left"})


def _fact_column(key: str) -> TableColumn:
    kind = CellKind.MONEY if key.endswith("_fen") else CellKind.COUNT
    if key == "words":
        kind = CellKind.TEXT
    return TableColumn(
        key,
        translate("data", _FACTS[key]),
        kind,
        130,
        lambda seen: fact_text(key, seen.facts.get(key)),
    )


def fact_text(key: str, value: Fact) -> str:
    """A fact of a row as people read it."""
    if value is None or isinstance(value, str):
        return value or UNKNOWN
    if key.endswith("_fen"):
        return money(round(value))
    if key in _SHARES:
        return share(value, 2)
    return f"{value:.1f}" if key in _DECIMALS else count(round(value))


def fact_name(key: str) -> str:
    """What a fact is called."""
    return translate("data", _FACTS[key]) if key in _FACTS else key


def _kind(key: str) -> OutKind:
    if key.endswith("_fen"):
        return OutKind.MONEY
    if key in _SHARES:
        return OutKind.SHARE
    return OutKind.TEXT if key in _DECIMALS or key == "words" else OutKind.COUNT


def _fact_value(key: str) -> Callable[[Any], object]:
    return lambda seen: seen.facts.get(key)
