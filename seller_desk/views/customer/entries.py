"""Quotes, coupons and contacts of a customer as entries."""

from collections.abc import Sequence
from datetime import date, datetime

from seller_desk.services.customer.contacts import ContactRow
from seller_desk.services.customer.coupons import GrantRow
from seller_desk.services.customer.quote_queries import QuoteRow
from seller_desk.services.order.aftersale_queries import CaseRow
from seller_desk.views import terms
from seller_desk.views.formats import full_moment, moment, yuan
from seller_desk.views.widgets.entry_rows import EntryRow
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import AfterSaleState, QuoteState, Tone

_QUOTE_TONES = {
    QuoteState.DRAFT: Tone.NEUTRAL,
    QuoteState.ISSUED: Tone.INFO,
    QuoteState.ACCEPTED: Tone.SUCCESS,
    QuoteState.DECLINED: Tone.DANGER,
    QuoteState.EXPIRED: Tone.NEUTRAL,
}


def quote_entries(rows: Sequence[QuoteRow]) -> list[EntryRow]:
    """Number and version, what became of it, the total."""
    return [
        EntryRow(
            title=f"{row.number} v{row.version}",
            second=counted(translate("customer", "%n line(s)"), row.line_count),
            value=yuan(row.total_fen),
            value_second=row.quoted_on,
            icon="file-text",
            tone=_QUOTE_TONES[row.state],
            pill=terms.quote(row.state),
            pill_tone=_QUOTE_TONES[row.state],
        )
        for row in rows
    ]


def grant_entries(rows: Sequence[GrantRow], now: datetime) -> list[EntryRow]:
    """Which coupon, whether it was used, until when it can be."""
    return [_grant(row, now) for row in rows]


def _grant(row: GrantRow, now: datetime) -> EntryRow:
    pill, tone = grant_state(row, now.date())
    words = translate("customer", "¥{reduction} off from ¥{threshold}")
    return EntryRow(
        title=row.coupon,
        second=words.format(
            reduction=yuan(row.reduction_fen)[1:], threshold=yuan(row.threshold_fen)[1:]
        ),
        value=f"{row.ends_on:%m-%d}",
        value_second=row.order_number or translate("customer", "last day"),
        icon="ticket",
        tone=tone,
        pill=pill,
        pill_tone=tone,
    )


def grant_state(row: GrantRow, today: date) -> tuple[str, Tone]:
    """What became of a coupon that a customer got."""
    if row.used_at is not None:
        return translate("customer", "used"), Tone.SUCCESS
    if row.ends_on < today:
        return translate("customer", "not used"), Tone.NEUTRAL
    return translate("customer", "open"), Tone.INFO


def case_entries(rows: Sequence[CaseRow], now: datetime) -> list[EntryRow]:
    """What is asked for, of which order, what goes back; open ones stand out."""
    return [_case(row, now) for row in rows]


def _case(row: CaseRow, now: datetime) -> EntryRow:
    if row.state.is_open:
        pill, tone = translate("customer", "case open"), Tone.DANGER
    elif row.state is AfterSaleState.REFUND_SUCCESS:
        pill, tone = translate("customer", "settled"), Tone.SUCCESS
    else:
        pill, tone = translate("customer", "case closed"), Tone.NEUTRAL
    said = translate("customer", "order {number}").format(number=row.order_number)
    return EntryRow(
        title=terms.case_kind(row.kind),
        second=" · ".join(part for part in (said, row.reason) if part),
        value=yuan(row.amount_fen),
        value_second=moment(row.settled_at or row.since, now),
        icon="undo-2",
        tone=tone,
        pill=pill,
        pill_tone=tone,
    )


def contact_entries(rows: Sequence[ContactRow], now: datetime) -> list[EntryRow]:
    """How, when and what."""
    return [
        EntryRow(
            title=row.text or UNKNOWN,
            second=terms.contact(row.kind),
            value=moment(row.at, now),
            icon=terms.CONTACT_ICONS[row.kind],
            tone=Tone.INFO if row.kind.is_marketing else Tone.NEUTRAL,
            told=f"{full_moment(row.at)}\n{row.text or ''}",
        )
        for row in rows
    ]
