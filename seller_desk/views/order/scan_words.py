"""What the bench says of a scan: tone, one word, one large line, and more below."""

from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk.services import couriers
from seller_desk.services.order.scan_bench import Bench
from seller_desk.services.order.scanning import Scan, ScanOutcome
from seller_desk.views.formats import quantity
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import Tone

_Outcome = ScanOutcome
_TAIL = 6


@dataclass(frozen=True, slots=True)
class Said:
    """A scan in words. `word` stands over the large line and in the log."""

    tone: Tone
    icon: str
    word: str
    large: str
    detail: str = ""


_WORDS: Mapping[ScanOutcome, str] = {
    _Outcome.SAME_ORDER: QT_TRANSLATE_NOOP("order", "This order is on the bench"),
    _Outcome.ANOTHER_ORDER: QT_TRANSLATE_NOOP("order", "Another order: Esc changes to it"),
    _Outcome.NOT_IN_ORDER: QT_TRANSLATE_NOOP("order", "Not of this order, take it out"),
    _Outcome.SHORT: QT_TRANSLATE_NOOP("order", "Goods are missing: F4 sends what is there"),
    _Outcome.UNKNOWN_CODE: QT_TRANSLATE_NOOP("order", "Nobody knows this code"),
    _Outcome.HELD: QT_TRANSLATE_NOOP("order", "The buyer wants a refund: do not ship"),
    _Outcome.ALREADY_SHIPPED: QT_TRANSLATE_NOOP("order", "Shipped already"),
    _Outcome.NOT_PAID: QT_TRANSLATE_NOOP("order", "Not paid yet"),
    _Outcome.CLOSED: QT_TRANSLATE_NOOP("order", "This order is closed"),
    _Outcome.WAYBILL_USED: QT_TRANSLATE_NOOP("order", "This waybill is on another order"),
    _Outcome.NO_COURIER: QT_TRANSLATE_NOOP("order", "Whose waybill? Choose the courier at the top"),
    _Outcome.REPEATED: QT_TRANSLATE_NOOP("order", "Twice within 3 seconds, not counted again"),
}
_WARNINGS = frozenset({_Outcome.SAME_ORDER, _Outcome.REPEATED, _Outcome.NO_COURIER})


def idle() -> Said:
    """Nothing is on the bench."""
    return Said(
        Tone.INFO,
        "scan-barcode",
        translate("order", "Ready"),
        translate("order", "Scan an order"),
        translate("order", "The number stands as a barcode on its packing slip"),
    )


def told(scan: Scan) -> Said:
    """A scan that did not go through."""
    tone = Tone.WARNING if scan.outcome in _WARNINGS else Tone.DANGER
    icon = "copy" if scan.outcome is _Outcome.REPEATED else "x"
    if scan.outcome is _Outcome.TOO_MANY and scan.line is not None:
        name = scan.line.spec or scan.line.title or UNKNOWN
        enough = translate("order", "{title}: there are {count} already")
        return Said(
            tone,
            "package-x",
            translate("order", "One too many, take it out and press F8"),
            name,
            enough.format(title=scan.line.title or "", count=quantity(scan.line.ordered_milli)),
        )
    word = translate("order", _WORDS[scan.outcome])
    return Said(tone, icon, word, _large(scan), _belongs(scan))


def refused(said: str, code: str) -> Said:
    """What the shop's rules do not allow."""
    return Said(Tone.DANGER, "x", translate("order", "This cannot be done"), code, said)


def opened(bench: Bench, *, counts: bool) -> Said:
    """An order lies on the bench."""
    return Said(
        Tone.INFO,
        "package",
        translate("order", "Order …{tail}").format(tail=bench.number[-_TAIL:]),
        _next(bench, counts=counts),
        bench.buyer or bench.receiver_name or "",
    )


def counted(bench: Bench, line_id: int, *, counts: bool) -> Said:
    """Pieces were counted."""
    place = next(at for at, line in enumerate(bench.lines, start=1) if line.id == line_id)
    line = bench.lines[place - 1]
    if bench.is_counted:
        done = translate("order", "All {count} pieces are there")
        return Said(
            Tone.INFO,
            "package-check",
            done.format(count=quantity(bench.ordered_milli)),
            _next(bench, counts=counts),
            bench.buyer or "",
        )
    large = translate("order", "Line {place}: {done} / {all}").format(
        place=place, done=quantity(line.counted_milli), all=quantity(line.ordered_milli)
    )
    title = "  ".join(part for part in (line.title, line.spec) if part)
    return Said(Tone.SUCCESS, "check", translate("order", "Right, go on"), large, title)


def waybill_taken(bench: Bench, number: str) -> Said:
    """One of several waybills."""
    more = translate("order", "Waybill {done} of {all}: scan the next").format(
        done=len(bench.progress.waybills), all=bench.progress.wanted
    )
    return Said(Tone.INFO, "package-plus", more, number, bench.buyer or "")


def shipped(number: str, scan: Scan, *, short: bool) -> Said:
    """The order has left the bench."""
    word = translate("order", "Part sent, the rest stays") if short else ""
    courier = f"{couriers.name_of(scan.courier)} {scan.code}"
    guess = "" if scan.certain else translate("order", "the courier is a guess")
    return Said(
        Tone.SUCCESS,
        "truck",
        word or translate("order", "Shipped"),
        translate("order", "…{tail} is done, next").format(tail=number[-_TAIL:]),
        "  ·  ".join(part for part in (courier, guess) if part),
    )


def short_allowed(bench: Bench) -> Said:
    """The next waybill sends what was counted."""
    large = translate("order", "{done} of {all}: scan the waybill").format(
        done=quantity(bench.counted_milli), all=quantity(bench.ordered_milli)
    )
    rest = translate("order", "The rest stays among the orders to ship")
    return Said(Tone.WARNING, "package", translate("order", "Sending a part"), large, rest)


def taken_back(what: str) -> Said:
    """The last scan does not count."""
    return Said(Tone.WARNING, "undo-2", translate("order", "Taken back"), what)


def _next(bench: Bench, *, counts: bool) -> str:
    if (counts or bench.counted_milli) and not bench.is_counted:
        return translate("order", "Scan the goods")
    wanted = bench.progress.wanted
    if wanted > 1:
        return translate("order", "Scan waybill {next} of {all}").format(
            next=len(bench.progress.waybills) + 1, all=wanted
        )
    return translate("order", "Scan the waybill")


def _large(scan: Scan) -> str:
    if scan.outcome in {_Outcome.UNKNOWN_CODE, _Outcome.NO_COURIER, _Outcome.REPEATED}:
        return scan.code
    if scan.outcome is _Outcome.NOT_IN_ORDER:
        return scan.title or scan.code
    return scan.order_number or scan.code


def _belongs(scan: Scan) -> str:
    if scan.outcome is _Outcome.NOT_IN_ORDER and scan.order_number:
        return translate("order", "It belongs to order {number}").format(number=scan.order_number)
    if scan.outcome is _Outcome.UNKNOWN_CODE:
        return translate("order", "Nothing was noted: scan the order on its slip, then its waybill")
    return scan.code if scan.order_number and scan.code != scan.order_number else ""
