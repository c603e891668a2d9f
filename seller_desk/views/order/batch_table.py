"""The columns of the rows that were pasted."""

from collections.abc import Callable, Sequence
from datetime import datetime

from seller_desk.services.order.batch_plan import BatchRow, Match, Reason
from seller_desk.views.formats import time_left
from seller_desk.views.order import batch_words as words
from seller_desk.views.widgets.cells import PAD
from seller_desk.views.widgets.pill import pill_width
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

ACT = "act"
_READABLE = 130
"""So much room says what is wrong with a row; whose it is comes after that."""
_WRONG_WAYBILL = frozenset({Reason.BAD_WAYBILL, Reason.LETTERS, Reason.NO_WAYBILL})


def columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """Where a row stands comes first, what to do about it last."""
    return (
        TableColumn(
            "line",
            translate("order", "Line"),
            CellKind.COUNT,
            54,
            lambda row: str(row.line),
            gives_way=3,
        ),
        TableColumn(
            "match",
            translate("order", "Result"),
            CellKind.PILL,
            _result_width(),
            lambda row: words.match(row.match),
            tone=lambda row: words.LOOKS[row.match][0],
            icon=lambda row: words.LOOKS[row.match][1],
        ),
        TableColumn(
            "number",
            translate("order", "Order no."),
            width=176,
            text=lambda row: row.number or UNKNOWN,
            fault=lambda row: row.match is Match.UNKNOWN,
        ),
        TableColumn(
            "buyer",
            translate("order", "Buyer"),
            width=78,
            text=lambda row: row.buyer or UNKNOWN,
            stretch=True,
            gives_way=1,
        ),
        TableColumn(
            "waybill",
            translate("order", "Waybill no."),
            width=152,
            text=lambda row: row.waybill or UNKNOWN,
            fault=lambda row: row.reason in _WRONG_WAYBILL,
            fills=True,
        ),
        TableColumn(
            "courier",
            translate("order", "Courier"),
            width=98,
            text=words.courier,
            icon=lambda row: words.COURIERS[row.courier_by][1] if row.courier_by else "",
            tone=_courier_tone,
            tooltip=words.courier_told,
            fills=True,
        ),
        TableColumn(
            "pieces",
            translate("order", "Pieces"),
            CellKind.COUNT,
            80,
            words.pieces,
            fills=True,
            gives_way=2,
        ),
        TableColumn(
            "why",
            translate("order", "Remark"),
            width=_READABLE,
            text=lambda row: _remark(row, now()),
            tone=lambda row: None if row.is_good else words.LOOKS[row.match][0],
            tooltip=lambda row: _remark(row, now(), whole=True),
            stretch=True,
        ),
        TableColumn(ACT, "", CellKind.BUTTON, 100, words.act),
    )


def _result_width() -> int:
    """As wide as the widest word, which differs by language."""
    widest = max(pill_width(words.match(one), words.LOOKS[one][1]) for one in Match)
    return round(widest + 0.5) + 2 * PAD


def _courier_tone(row: BatchRow) -> Tone | None:
    tone = words.COURIERS[row.courier_by][0] if row.courier_by else None
    return tone if tone is Tone.WARNING else None


def _remark(row: BatchRow, now: datetime, *, whole: bool = False) -> str:
    said = [words.why(row, whole=whole)]
    if row.is_good and row.due is not None:
        said.append(time_left(row.due, now))
    return "  ·  ".join(part for part in said if part)
