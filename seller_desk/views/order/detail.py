"""What the drawer says of an order: clock, goods, money and history, from facts to words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from seller_desk.services.disclosure import SHOWN
from seller_desk.services.order.cards import CaseCard, LineCard, MoneyCard, OrderCard
from seller_desk.services.order.timeline import Fact, TimelineCode, TimelineEntry
from seller_desk.views import terms
from seller_desk.views.formats import (
    masked_phone,
    money,
    near_moment,
    quantity,
    time_left,
    time_tone,
    yuan,
)
from seller_desk.views.order import wording
from seller_desk.views.order.explaining import explained
from seller_desk.views.order.goods import Goods
from seller_desk.views.widgets.timeline import TimelineEvent
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, counted, translate
from seller_desk.words import AfterSaleKind, OrderStatus, Tone


@dataclass(frozen=True, slots=True)
class ClockText:
    """What the clock of an order says: the time left and until when, and why."""

    tone: Tone
    icon: str
    text: str
    why: str


def clock_of(card: OrderCard, tracking_hours: int, now: datetime) -> ClockText | None:
    """The clock that runs for an order, or that it is closed; None where nothing presses."""
    if card.held:
        text = translate("order", "Refund asked: do not ship")
        why = translate("order", "Ship only when the case is settled or the buyer takes it back.")
        return ClockText(Tone.DANGER, "octagon-alert", text, why)
    if card.deadline is not None:
        is_late = card.deadline.at < now
        late, due = translate("order", "was due {at}"), translate("order", "ship before {at}")
        told = late if is_late else due
        aside = told.format(at=near_moment(card.deadline.at, now))
        begun = card.paid_at or card.created_at
        return _clock(card.deadline.at, now, aside, explained(card.deadline, begun))
    if card.tracking_deadline is not None:
        at = near_moment(card.tracking_deadline, now)
        aside = translate("order", "enter the waybill before {at}").format(at=at)
        why = translate(
            "order", "A shipped order needs its waybill within %n hour(s).", "", tracking_hours
        )
        return _clock(card.tracking_deadline, now, aside, why)
    return _closed(card) if card.status is OrderStatus.CLOSED else None


def _closed(card: OrderCard) -> ClockText:
    refunded = card.money.refunded_fen
    why = (
        translate("order", "{sum} was refunded.").format(sum=yuan(refunded))
        if refunded
        else translate("order", "There is nothing to ship or to collect.")
    )
    return ClockText(Tone.NEUTRAL, "ban", translate("order", "This order is closed"), why)


def goods_of(line: LineCard) -> Goods:
    """One line of goods."""
    spec = " / ".join(part for part in (line.spec, line.code) if part)
    if line.sent_milli and line.left_milli:
        sent = translate("order", "{sent} of {count} sent").format(
            sent=quantity(line.sent_milli), count=quantity(line.quantity_milli)
        )
        spec = "  ·  ".join(part for part in (sent, spec) if part)
    price = f"{quantity(line.quantity_milli)} × {money(line.unit_price_fen)}"
    return Goods(line.title or UNKNOWN, spec, price, money(line.amount_fen))


def name_of(line: LineCard) -> str:
    """A line of goods where its name must be enough."""
    return " ".join(part for part in (line.title, line.spec) if part) or UNKNOWN


def count_of(card: OrderCard, pieces: int | None) -> str:
    """How many pieces in how many lines; of an order that goes in parts how many have left."""
    lines = counted(translate("order", "%n line(s)"), len(card.lines))
    count = translate("order", "{count} pcs").format(count=quantity(pieces))
    said = [count, lines]
    if card.is_part_sent:
        sent = quantity(sum(line.sent_milli for line in card.lines))
        said.append(translate("order", "part sent: {sent}").format(sent=sent))
    return "  ·  ".join(said)


def money_of(amounts: MoneyCard) -> str:
    """How the amount paid comes about; empty when the sheet gave no parts."""
    if amounts.goods_fen is None:
        return ""
    said = translate("order", "goods {amount}").format(amount=money(amounts.goods_fen))
    if amounts.freight_fen:
        freight = translate("order", "freight {amount}")
        said += " + " + freight.format(amount=money(amounts.freight_fen))
    if amounts.adjustment_fen:
        sign = " − " if amounts.adjustment_fen < 0 else " + "
        changed = translate("order", "price change {amount}")
        said += sign + changed.format(amount=money(abs(amounts.adjustment_fen)))
    if amounts.refunded_fen:
        refund = translate("order", "of it refunded {amount}")
        said += "  ·  " + refund.format(amount=money(amounts.refunded_fen))
    return said


def money_fault(amounts: MoneyCard) -> str:
    """What does not add up."""
    if amounts.adds_up is not False:
        return ""
    return translate("order", "The parts add up to {sum}, not to the amount paid.").format(
        sum=money(amounts.expected_fen)
    )


def total_of(card: OrderCard) -> str:
    """The amount, named after whether it has been paid."""
    if card.status is OrderStatus.AWAITING_PAYMENT:
        pattern = translate("order", "To pay {sum}")
    elif card.status is OrderStatus.CLOSED and card.paid_at is None:
        pattern = translate("order", "Amount {sum}")
    else:
        pattern = translate("order", "Paid {sum}")
    return pattern.format(sum=yuan(card.money.paid_fen))


def buyer_line(card: OrderCard) -> str:
    """What is known of the buyer, in one line."""
    buyer = card.buyer
    phone = card.receiver.mobile or card.receiver.phone
    parts = (
        None if buyer.company else buyer.login,
        translate("order", "bought {sum}").format(sum=yuan(buyer.paid_fen))
        if buyer.paid_fen
        else None,
        masked_phone(phone) if phone else None,
    )
    return "  ·  ".join(part for part in parts if part)


def case_of(case: CaseCard) -> str:
    """An after-sale case in one line."""
    said = terms.case_kind(case.kind)
    state = translate("order", wording.CASE_STATES[case.state])
    amount = yuan(case.amount_fen) if case.amount_fen is not None else ""
    return "  ·  ".join(part for part in (said, state, amount) if part)


def happenings(card: OrderCard, now: datetime) -> list[TimelineEvent]:
    """The history of an order, newest first, with where it stands now on top."""
    return [_standing(card), *(_happening(entry, now) for entry in card.timeline)]


def _standing(card: OrderCard) -> TimelineEvent:
    now = translate("order", "now")
    if card.tracking_deadline is not None:
        title = translate("order", "Waiting for its waybill")
        return TimelineEvent(title, "", now, "circle-dot", Tone.WARNING, strong=True)
    tone = Tone.INFO if card.status in _OPEN else Tone.NEUTRAL
    title = translate("order", _STANDINGS[card.status])
    detail = ""
    if card.status is OrderStatus.AWAITING_SHIPMENT:
        detail = translate("order", "The waybill is due within a day of shipping")
    return TimelineEvent(title, detail, now, "circle-dot", tone, strong=True)


_STANDINGS: Mapping[OrderStatus, str] = {
    OrderStatus.AWAITING_PAYMENT: QT_TRANSLATE_NOOP("order", "Waiting to be paid"),
    OrderStatus.AWAITING_SHIPMENT: QT_TRANSLATE_NOOP("order", "Waiting to be shipped"),
    OrderStatus.SHIPPED: QT_TRANSLATE_NOOP("order", "On its way"),
    OrderStatus.RECEIVED: QT_TRANSLATE_NOOP("order", "The buyer has received it"),
    OrderStatus.COMPLETED: QT_TRANSLATE_NOOP("order", "Finished"),
    OrderStatus.CLOSED: QT_TRANSLATE_NOOP("order", "Closed"),
}
_OPEN = frozenset(
    {OrderStatus.AWAITING_PAYMENT, OrderStatus.AWAITING_SHIPMENT, OrderStatus.SHIPPED}
)


def _happening(entry: TimelineEntry, now: datetime) -> TimelineEvent:
    icon, tone, write = _WRITERS[entry.code]
    title, detail = write(entry.facts)
    return TimelineEvent(title, detail, near_moment(entry.at, now), icon, tone)


def _created(_facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "Ordered"), ""


def _paid(facts: Mapping[str, Fact]) -> tuple[str, str]:
    paid = facts.get("paid_fen")
    if not isinstance(paid, int):
        return translate("order", "Paid"), ""
    return translate("order", "Buyer paid {sum}").format(sum=yuan(paid)), ""


def _imported(facts: Mapping[str, Fact]) -> tuple[str, str]:
    file = facts.get("file")
    if not file:
        return translate("order", "Entered here"), ""
    return translate("order", "Came in"), _from_file(file)


def _updated(facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "Changed by a later sheet"), _from_file(facts.get("file"))


def _shipped(facts: Mapping[str, Fact]) -> tuple[str, str]:
    number = facts.get("number")
    waybill = f"{facts.get('courier') or ''} {number or ''}".strip()
    if not number:
        return translate("order", "Shipped without a waybill"), ""
    return translate("order", "Shipped"), waybill


def _case(facts: Mapping[str, Fact]) -> tuple[str, str]:
    kind = terms.case_kind(AfterSaleKind(str(facts["kind"])))
    amount = facts.get("amount_fen")
    title = translate("order", "After-sales: {kind}").format(kind=kind)
    return title, yuan(amount) if isinstance(amount, int) else ""


def _tracking(facts: Mapping[str, Fact]) -> tuple[str, str]:
    old, new = facts.get("old"), facts.get("new")
    if old:
        said = (
            translate("order", "Waybill changed") if new else translate("order", "Waybill removed")
        )
        return said, f"{old} → {new}" if new else str(old)
    return translate("order", "Waybill entered"), str(facts.get("new") or "")


_PARCEL_FIELDS: Mapping[str, str] = {
    "courier": QT_TRANSLATE_NOOP("order", "Courier"),
    "shipped_at": QT_TRANSLATE_NOOP("order", "Shipped at"),
    "boxes": QT_TRANSLATE_NOOP("order", "Boxes"),
    "note": QT_TRANSLATE_NOOP("order", "Note"),
    "goods": QT_TRANSLATE_NOOP("order", "Goods"),
}


def _parcel(facts: Mapping[str, Fact]) -> tuple[str, str]:
    fields = str(facts.get("fields") or "").split()
    names = (translate("order", _PARCEL_FIELDS[field]) for field in fields)
    title = translate("order", "Parcel changed: {fields}")
    said = title.format(fields=translate("order", ", ").join(names))
    return said, str(facts.get("number") or "")


def _parcel_off(facts: Mapping[str, Fact]) -> tuple[str, str]:
    waybill = f"{facts.get('courier') or ''} {facts.get('number') or ''}".strip()
    return translate("order", "Parcel taken off"), waybill


def _disclosed(facts: Mapping[str, Fact]) -> tuple[str, str]:
    return terms.disclosed(str(facts.get("what") or SHOWN)), ""


def _note(facts: Mapping[str, Fact]) -> tuple[str, str]:
    new = facts.get("new")
    if not new:
        return translate("order", "Note removed"), str(facts.get("old") or "")
    return translate("order", "Note"), str(new)


def _flag(facts: Mapping[str, Fact]) -> tuple[str, str]:
    new = facts.get("new")
    return wording.flag(int(new) if isinstance(new, int) else 0), ""


def _days(facts: Mapping[str, Fact]) -> tuple[str, str]:
    new = facts.get("new")
    if not isinstance(new, int):
        return translate("order", "Ship-by days as its goods again"), ""
    days = translate("order", "%n day(s)", "", new)
    return translate("order", "Ship-by set to {days}").format(days=days), ""


def _picked(_facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "On a picking list"), ""


def _printed(_facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "Slip or label printed"), ""


Writer = Callable[[Mapping[str, Fact]], tuple[str, str]]


def _edited(_facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "Order changed here"), ""


def _closed_here(_facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "Order closed here"), ""


def _finished_here(_facts: Mapping[str, Fact]) -> tuple[str, str]:
    return translate("order", "Marked as done here"), ""


_WRITERS: Mapping[TimelineCode, tuple[str, Tone, Writer]] = {
    TimelineCode.CREATED: ("circle-check", Tone.SUCCESS, _created),
    TimelineCode.PAID: ("circle-check", Tone.SUCCESS, _paid),
    TimelineCode.IMPORTED: ("file-down", Tone.NEUTRAL, _imported),
    TimelineCode.UPDATED: ("file-down", Tone.NEUTRAL, _updated),
    TimelineCode.SHIPPED: ("truck", Tone.SUCCESS, _shipped),
    TimelineCode.CASE_OPENED: ("octagon-alert", Tone.DANGER, _case),
    TimelineCode.TRACKING_ADDED: ("hash", Tone.SUCCESS, _tracking),
    TimelineCode.EDITED: ("pencil", Tone.NEUTRAL, _edited),
    TimelineCode.CLOSED: ("ban", Tone.NEUTRAL, _closed_here),
    TimelineCode.FINISHED: ("circle-check", Tone.SUCCESS, _finished_here),
    TimelineCode.PARCEL_CHANGED: ("pencil", Tone.NEUTRAL, _parcel),
    TimelineCode.PARCEL_REMOVED: ("trash-2", Tone.WARNING, _parcel_off),
    TimelineCode.DISCLOSED: ("eye", Tone.NEUTRAL, _disclosed),
    TimelineCode.NOTE_CHANGED: ("pencil", Tone.NEUTRAL, _note),
    TimelineCode.FLAG_CHANGED: ("flag", Tone.NEUTRAL, _flag),
    TimelineCode.SHIP_DAYS_CHANGED: ("calendar", Tone.NEUTRAL, _days),
    TimelineCode.PICKED: ("clipboard-list", Tone.NEUTRAL, _picked),
    TimelineCode.PRINTED: ("printer", Tone.NEUTRAL, _printed),
}
"""Icon, tone and words of everything that can have happened."""


def _from_file(file: Fact) -> str:
    return translate("order", "from “{file}”").format(file=file) if file else ""


def _clock(at: datetime, now: datetime, aside: str, why: str) -> ClockText:
    tone, icon = time_tone(at, now)
    return ClockText(tone, icon, f"{time_left(at, now)}  ·  {aside}", why)
