"""The to-do list: whose time runs out first, what it is, and the one act that ends it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from seller_desk.services.order.queries import OrderRow
from seller_desk.views.formats import money, near_moment, quantity, time_left, time_tone
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

ACT = "act"


def columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """What stands in the list; its order is fixed, so nothing can be sorted."""
    return (
        TableColumn(
            "left",
            translate("home", "Time left"),
            CellKind.COUNTDOWN,
            width=142,
            text=lambda row: time_left(due(row), now()),
            tone=lambda row: time_tone(due(row), now())[0],
            icon=lambda row: time_tone(due(row), now())[1],
            tooltip=lambda row: until(row, now()),
            spoken=lambda row: f"{time_left(due(row), now())}, {until(row, now())}",
        ),
        TableColumn(
            "kind",
            translate("home", "Kind"),
            width=98,
            text=kind,
            icon=lambda row: "truck" if row.deadline else "hash",
            tone=lambda _: Tone.NEUTRAL,
        ),
        TableColumn(
            "order",
            translate("home", "Order"),
            CellKind.TWO_LINE,
            width=172,
            text=lambda row: row.number,
            secondary=lambda row: row.buyer or UNKNOWN,
            lead=True,
        ),
        TableColumn(
            "goods",
            translate("home", "Goods"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda row: row.product or UNKNOWN,
            secondary=lambda row: goods_told(row, now()),
            tooltip=lambda row: row.product or "",
            stretch=True,
        ),
        TableColumn(
            "paid",
            translate("home", "Amount (yuan)"),
            CellKind.MONEY,
            width=92,
            whole=(),
            text=lambda row: money(row.paid_fen),
        ),
        TableColumn(ACT, "", CellKind.BUTTON, width=112, text=act, spoken=act, copied=lambda _: ""),
    )


def due(row: OrderRow) -> datetime | None:
    """The clock that runs: ship-by, else that of the missing number."""
    return row.deadline or row.tracking_deadline


def kind(row: OrderRow) -> str:
    """Which clock it is."""
    return translate("home", "Ship") if row.deadline else translate("home", "Waybill")


def act(row: OrderRow) -> str:
    """What ends it."""
    if row.deadline:
        return translate("home", "Ship it")
    return translate("home", "Add number")


def until(row: OrderRow, now: datetime) -> str:
    """Until when, in words."""
    at = due(row)
    if at is None:
        return ""
    form = (
        translate("home", "Ship by {when}")
        if row.deadline
        else translate("home", "Number due by {when}")
    )
    return form.format(when=near_moment(at, now))


def goods_told(row: OrderRow, now: datetime) -> str:
    """How much, and until when."""
    pieces = translate("home", "{count} pieces").format(count=quantity(row.quantity_milli))
    return f"{pieces} · {until(row, now)}"
