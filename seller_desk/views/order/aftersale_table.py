"""Cases as a table: settled ones, all of them, and open ones where there are many."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from seller_desk.services.order.aftersale_queries import CaseRow
from seller_desk.views.formats import full_moment, moment, money
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import AfterSaleKind, AfterSaleState, Tone


def columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """Every column of the list of cases."""
    return (
        TableColumn(
            "clock",
            translate("order", "Time left"),
            CellKind.COUNTDOWN,
            140,
            lambda row: words.clock(row, now())[0],
            tone=lambda row: words.clock(row, now())[1],
            icon=lambda row: words.clock(row, now())[2],
            tooltip=lambda row: full_moment(row.due),
            value=lambda row: row.due,
        ),
        TableColumn(
            "order",
            translate("order", "Order no."),
            CellKind.TEXT,
            162,
            lambda row: row.order_number,
            lead=True,
        ),
        TableColumn(
            "kind",
            translate("order", "Kind"),
            CellKind.PILL,
            96,
            lambda row: words.short_kind(row.kind),
            tone=_kind_tone,
            whole=[words.short_kind(kind) for kind in AfterSaleKind],
            tooltip=lambda row: words.kind(row.kind),
            copied=lambda row: words.kind(row.kind),
        ),
        TableColumn(
            "buyer",
            translate("order", "Buyer"),
            CellKind.TEXT,
            100,
            lambda row: row.buyer or UNKNOWN,
            stretch=True,
        ),
        TableColumn(
            "reason",
            translate("order", "Reason"),
            CellKind.TEXT,
            90,
            lambda row: row.reason or UNKNOWN,
            tooltip=lambda row: row.reason or "",
            stretch=True,
        ),
        TableColumn(
            "state",
            translate("order", "Stage"),
            CellKind.TEXT,
            120,
            lambda row: words.state(row.state, row.kind),
            whole=[words.state(state, AfterSaleKind.REFUND_ONLY) for state in AfterSaleState],
        ),
        TableColumn(
            "amount",
            translate("order", "Refund (¥)"),
            CellKind.MONEY,
            92,
            lambda row: money(row.amount_fen),
            value=lambda row: row.amount_fen,
        ),
        TableColumn(
            "taken",
            translate("order", "Took"),
            CellKind.COUNT,
            80,
            _taken,
            value=_span,
        ),
        TableColumn(
            "opened",
            translate("order", "Opened"),
            CellKind.TIME,
            92,
            lambda row: moment(row.opened_at, now()),
            tooltip=lambda row: full_moment(row.opened_at),
            value=lambda row: row.opened_at,
        ),
        TableColumn(
            "settled",
            translate("order", "Settled"),
            CellKind.TIME,
            92,
            lambda row: moment(row.settled_at, now()),
            tooltip=lambda row: full_moment(row.settled_at),
            value=lambda row: row.settled_at,
        ),
    )


def _kind_tone(row: CaseRow) -> Tone:
    return words.KIND_TONES[row.kind]


def _span(row: CaseRow) -> timedelta | None:
    if row.opened_at is None or row.settled_at is None:
        return None
    return row.settled_at - row.opened_at


def _taken(row: CaseRow) -> str:
    span = _span(row)
    return UNKNOWN if span is None else words.span(span)
