"""What a coupon brought: used or not, and its customers beside those of their tier without it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from seller_desk.services.coupon_results import CouponResults, Side
from seller_desk.views import terms
from seller_desk.views.formats import count, money, share, yuan
from seller_desk.views.widgets.button import link, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_HEIGHT, _WITHOUT_ROWS = 292, 112
_CUSTOMERS = "customers"
_RIGHT = Qt.AlignmentFlag.AlignRight


class CouponResultsCard(Card):
    """One coupon; its rows open the customers behind them."""

    customers_asked = Signal(object)
    """Customers by their ids."""
    use_asked = Signal(int)
    """Whoever has used this coupon by now is to be marked."""

    def __init__(self) -> None:
        super().__init__(
            translate("customer", "What it brought"), icon="chart-line", margins=(0,) * 4
        )
        self._found: CouponResults | None = None
        self._sum = label(role="strong")
        self._days = label(role="secondary", wrap=True)
        self.used = link("", self._ask_used)
        self.unused = link("", self._ask_unused)
        self.use = secondary(
            translate("customer", "Mark as used by their orders"), self._ask_use, small=True
        )
        self.table = RowTable(_columns(), "row.compact")
        self.table.setAccessibleName(translate("customer", "What the coupon brought, by tier"))
        self.table.fetch = self._rows
        self.table.cell_pressed.connect(lambda place, _key: self._open(place))
        self.table.activated_id.connect(self._open)
        self._lay_out()
        self.hide()

    @property
    def coupon_id(self) -> int | None:
        """Whose results are shown."""
        return None if self._found is None else self._found.coupon_id

    def show_results(self, found: CouponResults) -> None:
        """Another coupon, or the same as it stands now."""
        self._found = found
        self.show_title(translate("customer", "What “{coupon}” brought").format(coupon=found.name))
        self._sum.setText(_summed(found))
        self._days.setText(_told(found))
        for button, people, said in (
            (self.used, found.used_by, translate("customer", "%n customer(s) used it")),
            (self.unused, found.unused_by, translate("customer", "%n did not yet")),
        ):
            button.setText(counted(said, len(people)))
            button.setVisible(bool(people))
        self.use.setVisible(bool(found.unused_by))
        self.table.show_ids(range(len(found.sides)))
        self.table.refresh_rows()
        self.table.setVisible(bool(found.sides))
        self.setFixedHeight(_HEIGHT if found.sides else _WITHOUT_ROWS)
        self.show()

    def clear(self) -> None:
        """No coupon is looked at."""
        self._found = None
        self.hide()

    def _rows(self, places: Sequence[int]) -> Sequence[Side]:
        sides = self._found.sides if self._found else ()
        return [sides[place] for place in places if place < len(sides)]

    def _open(self, place: int) -> None:
        if self._found is not None and self._found.sides[place].customers:
            self.customers_asked.emit(self._found.sides[place].customers)

    def _ask_used(self) -> None:
        if self._found is not None:
            self.customers_asked.emit(self._found.used_by)

    def _ask_unused(self) -> None:
        if self._found is not None:
            self.customers_asked.emit(self._found.unused_by)

    def _ask_use(self) -> None:
        if self._found is not None:
            self.use_asked.emit(self._found.coupon_id)

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 8, 14, 6)
        row.setSpacing(14)
        row.addWidget(self._sum)
        row.addWidget(self.used)
        row.addWidget(self.unused)
        row.addStretch(1)
        row.addWidget(self.use)
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 14, 8)
        below.addWidget(self._days)
        self._days.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body.setSpacing(0)
        self.add(head)
        self.add(below)
        self.add(self.table, 1)
        self.body.addStretch(0)


def _summed(found: CouponResults) -> str:
    """How many got it, how many used it, and for how much."""
    got = len(found.used_by) + len(found.unused_by)
    used = len(found.used_by)
    said = counted(translate("customer", "%n customer(s) got it"), got)
    if not got:
        return said
    part = translate("customer", "used by {share}").format(share=share(used / got, 0))
    orders = translate("customer", "for {amount}").format(amount=yuan(found.used_fen))
    return " · ".join((said, part, *([orders] if used else [])))


def _told(found: CouponResults) -> str:
    """Which days are compared, and who is not."""
    if found.since is None:
        return translate("customer", "Nobody got it yet")
    if not found.days or found.until is None:
        return translate("customer", "Given today: what it brings shows from tomorrow on")
    days = counted(
        translate("customer", "%n day(s) from {since} to {until} beside as many days before"),
        found.days,
    ).format(since=f"{found.since:%m-%d}", until=f"{found.until:%m-%d}")
    tiers = translate("customer", "tiers of {day}").format(day=f"{found.since:%m-%d}")
    parts = [days, tiers]
    if found.newcomers:
        new = translate("customer", "%n never bought before and are not compared")
        parts.append(counted(new, found.newcomers))
    return " · ".join(parts)


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn(
            "side",
            translate("customer", "Customers of a tier"),
            width=210,
            text=_side,
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "count",
            translate("customer", "Customers"),
            CellKind.COUNT,
            width=90,
            text=lambda side: count(len(side.customers)),
        ),
        _course(
            "again", translate("customer", "Bought again"), 170, lambda span: span.repurchase, share
        ),
        _course(
            "each",
            translate("customer", "Each spent (yuan)"),
            220,
            lambda span: span.each_fen,
            money,
        ),
        _course("margin", translate("customer", "Margin"), 170, lambda span: span.margin, share),
        TableColumn(
            _CUSTOMERS,
            "",
            CellKind.BUTTON,
            width=100,
            text=lambda side: translate("customer", "List them") if side.customers else "",
        ),
    )


def _course(
    key: str, title: str, width: int, read: Callable[[Any], Any], said: Callable[[Any], str]
) -> TableColumn:
    """Before and after in one cell; better or worse is a matter of its tone."""

    def tone(side: Side) -> Tone | None:
        before, after = read(side.before), read(side.after)
        if before is None or after is None or before == after:
            return None
        return Tone.SUCCESS if after > before else Tone.DANGER

    return TableColumn(
        key,
        title,
        width=width,
        align=_RIGHT,
        text=lambda side: _both(said(read(side.before)), said(read(side.after))),
        tone=tone,
    )


def _both(before: str, after: str) -> str:
    return UNKNOWN if before == after == UNKNOWN else f"{before} → {after}"


def _side(side: Side) -> str:
    kept = (
        translate("customer", "{tier} with the coupon")
        if side.has_coupon
        else translate("customer", "{tier} without it")
    )
    return kept.format(tier=terms.tier_name(side.tier))
