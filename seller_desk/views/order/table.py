"""The columns of the list of orders: what a row says, how urgent it is, what is copied of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from seller_desk.services.exports.view import OutKind
from seller_desk.services.order.filters import SortKey
from seller_desk.services.order.queries import OrderRow
from seller_desk.views import terms
from seller_desk.views.formats import (
    full_moment,
    moment,
    money,
    near_moment,
    quantity,
    time_left,
    time_tone,
)
from seller_desk.views.order import wording
from seller_desk.views.seen import Values
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Flag, ProductKind, Tone

Now = Callable[[], datetime]
VALUES: Values = {
    SortKey.DEADLINE: (OutKind.TIME, lambda row: row.deadline or row.tracking_deadline),
    SortKey.QUANTITY: (OutKind.QUANTITY, lambda row: row.quantity_milli),
    SortKey.AMOUNT: (OutKind.MONEY, lambda row: row.paid_fen),
    SortKey.PAID: (OutKind.TIME, lambda row: row.paid_at),
    SortKey.CREATED: (OutKind.TIME, lambda row: row.created_at),
}
"""What goes out as a number or a time."""


def columns(now: Now) -> Sequence[TableColumn]:
    """Every column; those that are seldom wanted are hidden until somebody chooses them."""
    return (*_usual(now), *_seldom(now))


_BUYER, _GOODS = 122, 104
"""So much tells one buyer from the next, and what the order is about."""


def _usual(now: Now) -> Sequence[TableColumn]:
    return (
        TableColumn("tick", "", CellKind.CHECK, 40),
        TableColumn(
            SortKey.DEADLINE,
            translate("order", "Ship by"),
            CellKind.COUNTDOWN,
            _deadline_width(),
            lambda row: deadline_text(row, now()),
            tone=lambda row: deadline_look(row, now())[0],
            icon=lambda row: deadline_look(row, now())[1],
            spoken=lambda row: deadline_spoken(row, now()),
            tooltip=lambda row: deadline_spoken(row, now()),
            copied=lambda row: _copied_time(row.deadline or row.tracking_deadline),
            sortable=True,
        ),
        TableColumn(
            SortKey.NUMBER,
            translate("order", "Order no."),
            CellKind.TEXT,
            162,
            lambda row: row.number,
            lead=True,
            sortable=True,
        ),
        TableColumn(
            SortKey.BUYER,
            translate("order", "Buyer"),
            CellKind.TEXT,
            _BUYER,
            _buyer,
            tone=lambda row: mark_of(row)[1],
            icon=lambda row: mark_of(row)[0],
            tooltip=_buyer_told,
            copied=lambda row: row.buyer or UNKNOWN,
            stretch=True,
            sortable=True,
        ),
        TableColumn(
            SortKey.PRODUCT,
            translate("order", "Product"),
            CellKind.TEXT,
            _GOODS,
            _part,
            tone=lambda row: Tone.WARNING if row.sent_milli else None,
            tooltip=_part_told,
            copied=_product,
            stretch=True,
            sortable=True,
        ),
        TableColumn(
            SortKey.KIND,
            translate("order", "Type"),
            CellKind.PILL,
            _kind_width(),
            lambda row: terms.kind(row.kind) if row.kind else "",
            tone=lambda row: terms.KIND_TONES[row.kind] if row.kind else None,
            sortable=True,
        ),
        TableColumn(
            SortKey.QUANTITY,
            translate("order", "Pieces"),
            CellKind.COUNT,
            56,
            lambda row: quantity(row.quantity_milli),
            whole=("1,000",),
            sortable=True,
            descends=True,
        ),
        TableColumn(
            SortKey.AMOUNT,
            translate("order", "Amount (¥)"),
            CellKind.MONEY,
            88,
            lambda row: money(row.paid_fen),
            whole=("99,999.00",),
            sortable=True,
            descends=True,
        ),
        replace(
            _time_column(SortKey.PAID, translate("order", "Paid at"), lambda row: row.paid_at, now),
            gives_way=1,
        ),
    )


def _seldom(now: Now) -> Sequence[TableColumn]:
    return (
        _time_column(
            SortKey.CREATED,
            translate("order", "Ordered at"),
            lambda row: row.created_at,
            now,
            visible=False,
        ),
        TableColumn(
            SortKey.STATUS,
            translate("order", "Status"),
            CellKind.PILL,
            104,
            lambda row: terms.status(row.status),
            tone=lambda row: terms.STATUS_TONES[row.status],
            sortable=True,
            visible=False,
        ),
        _plain(SortKey.PROVINCE, translate("order", "Region"), 84, lambda row: row.province),
        _plain(SortKey.COURIER, translate("order", "Courier"), 104, lambda row: row.courier),
        _plain(SortKey.TRACKING, translate("order", "Waybill no."), 150, lambda row: row.tracking),
        TableColumn(
            SortKey.FLAG,
            translate("order", "Flag"),
            CellKind.FLAG,
            56,
            lambda row: wording.flag(row.flag) if row.flag else "",
            tone=lambda row: wording.FLAG_TONES.get(Flag(row.flag)),
            tooltip=lambda row: wording.flag(row.flag) if row.flag else "",
            sortable=True,
            visible=False,
            fills=True,
        ),
        _plain(SortKey.NOTE, translate("order", "Note"), 160, lambda row: row.note, fills=True),
        _plain(
            SortKey.KEEPER,
            translate("order", "Looked after by"),
            104,
            lambda row: row.keeper,
            fills=True,
        ),
    )


def deadline_text(row: OrderRow, now: datetime) -> str:
    """The clock that runs for an order, in few words; it says so when it is the waybill's."""
    if row.held:
        return translate("order", "Refund asked")
    if row.deadline is None and row.tracking_deadline is not None:
        return _waybill_clock(time_left(row.tracking_deadline, now, whole_hours=True))
    return time_left(row.deadline, now)


def deadline_look(row: OrderRow, now: datetime) -> tuple[Tone | None, str]:
    """The tone and the icon of that clock; none where no clock runs."""
    if row.held:
        return Tone.DANGER, "octagon-alert"
    at = row.deadline or row.tracking_deadline
    return (None, "") if at is None else time_tone(at, now)


def deadline_spoken(row: OrderRow, now: datetime) -> str:
    """That clock as a sentence."""
    if row.held:
        return translate("order", "The buyer wants a refund: do not ship before it is settled")
    if row.deadline is not None:
        return translate("order", "{left}: ship before {at}").format(
            left=time_left(row.deadline, now), at=near_moment(row.deadline, now)
        )
    if row.tracking_deadline is not None:
        return translate("order", "{left}: enter the waybill before {at}").format(
            left=time_left(row.tracking_deadline, now),
            at=near_moment(row.tracking_deadline, now),
        )
    return translate("order", "No deadline runs")


def mark_of(row: OrderRow) -> tuple[str, Tone | None]:
    """The one sign before the buyer: outdated papers, else the flag, else that there is a note."""
    if row.outdated:
        return "printer", Tone.WARNING
    if row.flag:
        return "flag", wording.FLAG_TONES.get(Flag(row.flag))
    return ("notebook-pen" if row.note else ""), None


def _waybill_clock(left: str) -> str:
    return translate("order", "Waybill {left}").format(left=left)


def _deadline_width() -> int:
    """As wide as the widest clock that runs for days or by the minute, in this language."""
    now = datetime.min
    minutes, days = timedelta(hours=6, minutes=58), timedelta(days=28, hours=23)
    clocks = [time_left(now + left, now) for left in (minutes, days)]
    clocks.append(_waybill_clock(time_left(now + timedelta(hours=23), now)))
    return round(max(pill_width(clock, "timer") for clock in clocks) + 0.5) + 2 * PAD


def _kind_width() -> int:
    """As wide as the widest word, which differs by language."""
    return round(max(pill_width(terms.kind(kind)) for kind in ProductKind)) + 2 * PAD


def _buyer(row: OrderRow) -> str:
    """Who bought; before it, that the papers of the order are outdated."""
    buyer = row.buyer or UNKNOWN
    if not row.outdated:
        return buyer
    return translate("order", "reprint · {buyer}").format(buyer=buyer)


def _buyer_told(row: OrderRow) -> str:
    """Who bought, under which flag, and what the shop has noted."""
    flag = wording.flag(row.flag) if row.flag else ""
    return "\n".join(part for part in (_buyer(row), flag, row.note) if part)


def _part(row: OrderRow) -> str:
    """What is bought; before it, how much has left of an order that goes in parts.

    Figures only: a narrow column has no room for the word, which the tool tip has.
    """
    if not row.sent_milli:
        return _product(row)
    return f"{quantity(row.sent_milli)}/{quantity(row.quantity_milli)} · {_product(row)}"


def _part_told(row: OrderRow) -> str:
    """The same in words."""
    if not row.sent_milli:
        return _product(row)
    said = translate("order", "sent {sent}/{count} · {product}")
    sent, count = quantity(row.sent_milli), quantity(row.quantity_milli)
    return said.format(sent=sent, count=count, product=_product(row))


def _product(row: OrderRow) -> str:
    title = row.product or UNKNOWN
    return f"{title} +{row.more_lines}" if row.more_lines else title


def _time_column(
    key: str,
    title: str,
    at: Callable[[OrderRow], datetime | None],
    now: Now,
    *,
    visible: bool = True,
) -> TableColumn:
    return TableColumn(
        key,
        title,
        CellKind.TIME,
        90,
        lambda row: moment(at(row), now()),
        tooltip=lambda row: full_moment(at(row)),
        copied=lambda row: _copied_time(at(row)),
        sortable=True,
        descends=True,
        visible=visible,
    )


def _plain(
    key: str,
    title: str,
    width: int,
    said: Callable[[OrderRow], str | None],
    *,
    fills: bool = False,
) -> TableColumn:
    return TableColumn(
        key,
        title,
        CellKind.TEXT,
        width,
        lambda row: said(row) or UNKNOWN,
        tooltip=lambda row: said(row) or "",
        copied=lambda row: said(row) or "",
        sortable=True,
        visible=False,
        fills=fills,
    )


def _copied_time(at: datetime | None) -> str:
    return "" if at is None else full_moment(at)
