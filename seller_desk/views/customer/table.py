"""The columns of the list of customers."""

from collections.abc import Callable, Sequence
from datetime import datetime

from seller_desk.services.customer.queries import CustomerRow, CustomerSort
from seller_desk.services.exports.view import OutKind
from seller_desk.views import terms
from seller_desk.views.formats import count, day, full_moment, money
from seller_desk.views.seen import Values
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tier

_LOCKED_TIER = 98
"""Room for a tier with the lock of one that was set by hand."""
VALUES: Values = {
    CustomerSort.PAID: (OutKind.MONEY, lambda row: row.paid_fen),
    CustomerSort.ORDERS: (OutKind.COUNT, lambda row: row.orders),
    CustomerSort.FIRST: (OutKind.TIME, lambda row: row.first_at),
    CustomerSort.LAST: (OutKind.TIME, lambda row: row.last_at),
}
"""What goes out as a number or a time."""


def columns(
    now: Callable[[], datetime], are_silent: Callable[[], bool] = bool
) -> Sequence[TableColumn]:
    """What stands in the list; `now` decides how a date is written.

    Of those who are silent the smaller line says what to do.
    """
    return (*_naming(are_silent), *_buying(), *_dates(now), *_more())


def _naming(are_silent: Callable[[], bool]) -> Sequence[TableColumn]:
    return (
        TableColumn("tick", "", CellKind.CHECK, 40),
        TableColumn(
            CustomerSort.NAME,
            translate("customer", "Customer"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda row: row.name or UNKNOWN,
            secondary=lambda row: old_customer_advice(row.tier) if are_silent() else _second(row),
            tooltip=lambda row: " · ".join(filter(None, (row.name, row.login, row.place))),
            copied=lambda row: row.name or "",
            stretch=True,
            sortable=True,
            lead=True,
        ),
        TableColumn(
            CustomerSort.LOGIN,
            translate("customer", "Login"),
            width=120,
            text=lambda row: row.login or UNKNOWN,
            tooltip=lambda row: row.login or "",
            copied=lambda row: row.login or "",
            sortable=True,
            visible=False,
        ),
        TableColumn(
            CustomerSort.PROVINCE,
            translate("customer", "Region"),
            width=96,
            whole=(),
            text=lambda row: row.place or UNKNOWN,
            copied=lambda row: row.place,
            sortable=True,
            visible=False,
        ),
        TableColumn(
            CustomerSort.TIER,
            translate("customer", "Tier"),
            CellKind.PILL,
            width=_LOCKED_TIER,
            whole=[terms.tier(value) for value in Tier],
            text=lambda row: terms.tier(row.tier),
            tone=lambda row: terms.TIER_TONES[row.tier],
            icon=_mark,
            tooltip=_tier_told,
            sortable=True,
            descends=True,
        ),
    )


def _second(row: CustomerRow) -> str:
    """The smaller line: where from, and that it is a large buyer."""
    large = translate("customer", "large") if row.is_large else None
    return " · ".join(part for part in (row.place, large) if part) or row.login or ""


def old_customer_advice(tier: Tier) -> str:
    """What to do about somebody who comes less often than they did."""
    if tier is Tier.KEY:
        return translate("customer", "Call, then quote")
    return translate("customer", "Offer new goods")


def _rhythm(row: CustomerRow) -> str:
    """How often they buy."""
    if row.gap_days is None:
        return UNKNOWN
    return counted(translate("customer", "every %n d"), max(1, round(row.gap_days)))


def _mark(row: CustomerRow) -> str:
    return "lock" if row.is_locked else ""


def _tier_told(row: CustomerRow) -> str:
    return translate("customer", "Set by hand") if row.is_locked else ""


def _buying() -> Sequence[TableColumn]:
    return (
        TableColumn(
            CustomerSort.PAID,
            translate("customer", "Paid (yuan)"),
            CellKind.MONEY,
            width=112,
            whole=(),
            text=lambda row: money(row.paid_fen),
            sortable=True,
            descends=True,
        ),
        TableColumn(
            CustomerSort.ORDERS,
            translate("customer", "Orders"),
            CellKind.COUNT,
            width=56,
            whole=(),
            text=lambda row: count(row.orders),
            sortable=True,
            descends=True,
            visible=False,
        ),
    )


def _dates(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn(
            CustomerSort.FIRST,
            translate("customer", "First bought"),
            CellKind.TIME,
            width=84,
            whole=(),
            text=lambda row: day(row.first_at, now()),
            tooltip=lambda row: full_moment(row.first_at),
            copied=lambda row: "" if row.first_at is None else full_moment(row.first_at),
            sortable=True,
            visible=False,
        ),
        TableColumn(
            CustomerSort.LAST,
            translate("customer", "Last bought"),
            CellKind.TIME,
            width=84,
            whole=(),
            text=lambda row: ago(row.last_at, now()),
            tooltip=lambda row: full_moment(row.last_at),
            copied=lambda row: "" if row.last_at is None else full_moment(row.last_at),
            sortable=True,
            descends=True,
        ),
    )


def _more() -> Sequence[TableColumn]:
    return (
        TableColumn(
            CustomerSort.RHYTHM,
            translate("customer", "Own rhythm"),
            width=84,
            whole=(),
            text=_rhythm,
            sortable=True,
            visible=False,
        ),
        TableColumn(
            "tags",
            translate("customer", "Tags"),
            width=120,
            text=lambda row: row.tags,
            tooltip=lambda row: row.tags,
            visible=False,
        ),
    )


def ago(at: datetime | None, now: datetime) -> str:
    """How many days ago."""
    if at is None:
        return UNKNOWN
    days = (now - at).days
    return (
        counted(translate("customer", "%n d ago"), days) if days else translate("customer", "today")
    )
