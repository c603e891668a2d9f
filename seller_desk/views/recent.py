"""The newest orders of a product or customer as entries."""

from collections.abc import Sequence
from datetime import datetime

from seller_desk.services.order.queries import OrderRow
from seller_desk.views import terms
from seller_desk.views.formats import moment, yuan
from seller_desk.views.widgets.entry_rows import EntryRow
from seller_desk.views.wording import UNKNOWN, counted, translate


def order_entries(rows: Sequence[OrderRow], now: datetime, *, buyers: bool) -> list[EntryRow]:
    """Number, stage, amount and day; the second line names the buyer, or the goods."""
    return [
        EntryRow(
            title=row.number,
            second=(row.buyer or UNKNOWN) if buyers else _goods(row),
            value=yuan(row.paid_fen),
            value_second=moment(row.created_at, now),
            pill=terms.status(row.status),
            pill_tone=terms.STATUS_TONES[row.status],
        )
        for row in rows
    ]


def _goods(row: OrderRow) -> str:
    name = row.product or UNKNOWN
    if not row.more_lines:
        return name
    return counted(translate("terms", "{goods} and %n more"), row.more_lines).format(goods=name)
