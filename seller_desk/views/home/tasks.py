"""The to-do list: whose time runs out first, what it is, and the one act that ends it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from seller_desk.services.todo import Clock, Todo
from seller_desk.views import terms
from seller_desk.views.formats import money, near_moment, quantity, time_left, time_tone
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import Tone

ACT = "act"
KINDS: Mapping[Clock, str] = {
    Clock.SHIP: QT_TRANSLATE_NOOP("home", "Ship"),
    Clock.WAYBILL: QT_TRANSLATE_NOOP("home", "Waybill"),
    Clock.CASE: QT_TRANSLATE_NOOP("home", "Case"),
    Clock.VIOLATION: QT_TRANSLATE_NOOP("home", "Violation"),
}
ACTS: Mapping[Clock, str] = {
    Clock.SHIP: QT_TRANSLATE_NOOP("home", "Ship it"),
    Clock.WAYBILL: QT_TRANSLATE_NOOP("home", "Add number"),
    Clock.CASE: QT_TRANSLATE_NOOP("home", "Answer"),
    Clock.VIOLATION: QT_TRANSLATE_NOOP("home", "Handle"),
}
UNTIL: Mapping[Clock, str] = {
    Clock.SHIP: QT_TRANSLATE_NOOP("home", "Ship by {when}"),
    Clock.WAYBILL: QT_TRANSLATE_NOOP("home", "Number due by {when}"),
    Clock.CASE: QT_TRANSLATE_NOOP("home", "Answer by {when}"),
    Clock.VIOLATION: QT_TRANSLATE_NOOP("home", "Handle by {when}"),
}
ICONS: Mapping[Clock, str] = {
    Clock.SHIP: "truck",
    Clock.WAYBILL: "hash",
    Clock.CASE: "message-square",
    Clock.VIOLATION: "shield-alert",
}


def columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """What stands in the list; its order is fixed, so nothing can be sorted."""
    return (
        TableColumn(
            "left",
            translate("home", "Time left"),
            CellKind.COUNTDOWN,
            width=136,
            text=lambda row: time_left(row.at, now()),
            tone=lambda row: time_tone(row.at, now())[0],
            icon=lambda row: time_tone(row.at, now())[1],
            tooltip=lambda row: until(row, now()),
            spoken=lambda row: f"{time_left(row.at, now())}, {until(row, now())}",
        ),
        TableColumn(
            "kind",
            translate("home", "Kind"),
            width=106,
            text=lambda row: translate("home", KINDS[row.clock]),
            icon=lambda row: ICONS[row.clock],
            tone=lambda _: Tone.NEUTRAL,
        ),
        TableColumn(
            "order",
            translate("home", "Order"),
            CellKind.TWO_LINE,
            width=164,
            text=headline,
            secondary=lambda row: row.who or UNKNOWN,
            tooltip=headline,
            lead=True,
        ),
        TableColumn(
            "goods",
            translate("home", "What"),
            CellKind.TWO_LINE,
            width=150,
            text=what,
            secondary=lambda row: told(row, now()),
            tooltip=lambda row: "\n".join(filter(None, (what(row), row.product, row.reason))),
            stretch=True,
        ),
        TableColumn(
            "paid",
            translate("home", "Amount (yuan)"),
            CellKind.MONEY,
            width=92,
            whole=(),
            text=lambda row: money(row.fen),
        ),
        TableColumn(ACT, "", CellKind.BUTTON, width=112, text=act, spoken=act, copied=lambda _: ""),
    )


def act(row: Todo) -> str:
    """What ends it."""
    return translate("home", ACTS[row.clock])


def headline(row: Todo) -> str:
    """Which order it is about, or which product."""
    if row.clock is not Clock.VIOLATION:
        return row.number
    return row.product or translate("home", "The whole shop")


def what(row: Todo) -> str:
    """The goods of an order, what a buyer asks for, what the platform holds against a product."""
    if row.clock is Clock.VIOLATION:
        return terms.violation(row.category)
    if row.case_kind is not None:
        said = terms.case_kind(row.case_kind)
        return f"{said} · {row.reason}" if row.reason else said
    return row.product or UNKNOWN


def until(row: Todo, now: datetime) -> str:
    """Until when, in words."""
    if row.at is None:
        return ""
    return translate("home", UNTIL[row.clock]).format(when=near_moment(row.at, now))


def told(row: Todo, now: datetime) -> str:
    """How much where that counts, and until when; for what, the column of the kind says."""
    if row.quantity_milli is None or row.at is None:
        return until(row, now)
    pieces = translate("home", "{count} pcs").format(count=quantity(row.quantity_milli))
    return f"{pieces} · {near_moment(row.at, now)}"
