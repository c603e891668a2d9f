"""The words of the RFM board: segments, what they mean, what to do, and the bounds of a score."""

from collections.abc import Mapping

from seller_desk.services.customer.rfm import Axes, Measure, Segment, Span
from seller_desk.views.formats import count
from seller_desk.views.wording import (
    QT_TRANSLATE_NOOP,
    UNKNOWN,
    counted,
    language,
    translate,
)

NAMES: Mapping[Segment, str] = {
    Segment.CHAMPIONS: QT_TRANSLATE_NOOP("customer", "Key: valued"),
    Segment.GROWING: QT_TRANSLATE_NOOP("customer", "Key: to develop"),
    Segment.KEEPING: QT_TRANSLATE_NOOP("customer", "Key: to keep"),
    Segment.SAVING: QT_TRANSLATE_NOOP("customer", "Key: to win back"),
    Segment.STEADY: QT_TRANSLATE_NOOP("customer", "Other: valued"),
    Segment.FRESH: QT_TRANSLATE_NOOP("customer", "Other: to develop"),
    Segment.FADING: QT_TRANSLATE_NOOP("customer", "Other: to keep"),
    Segment.GONE: QT_TRANSLATE_NOOP("customer", "Other: to win back"),
}
MEANINGS: Mapping[Segment, str] = {
    Segment.CHAMPIONS: QT_TRANSLATE_NOOP("customer", "came lately, often, for much"),
    Segment.GROWING: QT_TRANSLATE_NOOP("customer", "came lately, seldom, for much"),
    Segment.KEEPING: QT_TRANSLATE_NOOP("customer", "came often, not for a while"),
    Segment.SAVING: QT_TRANSLATE_NOOP("customer", "large orders, seldom, long ago"),
    Segment.STEADY: QT_TRANSLATE_NOOP("customer", "came lately, often, for little"),
    Segment.FRESH: QT_TRANSLATE_NOOP("customer", "came lately, seldom, for little"),
    Segment.FADING: QT_TRANSLATE_NOOP("customer", "small orders, often, not for a while"),
    Segment.GONE: QT_TRANSLATE_NOOP("customer", "small orders, seldom, long ago"),
}
ACTS: Mapping[Segment, str] = {
    Segment.CHAMPIONS: QT_TRANSLATE_NOOP(
        "customer", "Give them prices of their own, no general coupon"
    ),
    Segment.GROWING: QT_TRANSLATE_NOOP(
        "customer", "Tell them of new goods, with a coupon for the next order"
    ),
    Segment.KEEPING: QT_TRANSLATE_NOOP(
        "customer", "Call first, then send a quote of their own; no general coupon"
    ),
    Segment.SAVING: QT_TRANSLATE_NOOP("customer", "Ask why they stay away, then send a quote"),
    Segment.STEADY: QT_TRANSLATE_NOOP(
        "customer", "Give a coupon with a higher threshold, so that orders grow"
    ),
    Segment.FRESH: QT_TRANSLATE_NOOP("customer", "Tell them of goods that go with their order"),
    Segment.FADING: QT_TRANSLATE_NOOP("customer", "Tell them of new goods"),
    Segment.GONE: QT_TRANSLATE_NOOP("customer", "One coupon to come back, no more effort"),
}
CORNERS: Mapping[tuple[bool, bool], str] = {
    (True, True): QT_TRANSLATE_NOOP("customer", "Valued"),
    (True, False): QT_TRANSLATE_NOOP("customer", "Develop"),
    (False, True): QT_TRANSLATE_NOOP("customer", "Retain"),
    (False, False): QT_TRANSLATE_NOOP("customer", "Win back"),
}
"""The quarters of recency and frequency, the high ones first."""


def segment_name(segment: Segment) -> str:
    """How it is called."""
    return translate("customer", NAMES[segment])


def axes_name(axes: Axes) -> str:
    """`R × F`."""
    return f"{axes.across.value.upper()} × {axes.up.value.upper()}"


def score_name(measure: Measure, score: int) -> str:
    """`R2`."""
    return f"{measure.value.upper()}{score}"


def span_words(measure: Measure, span: Span) -> str:
    """The values of one score: `3–4 orders`, `> 90 days`; a dash where there can be none."""
    if span.is_empty:
        return UNKNOWN
    match measure:
        case Measure.RECENCY:
            return translate("customer", "{days} d").format(days=_range(span.least, span.most))
        case Measure.FREQUENCY:
            said = translate("customer", "{number} orders")
            return said.format(number=_range(span.least, span.most))
        case Measure.MONEY:
            least = None if span.least is None else span.least // 100
            most = None if span.most is None else span.most // 100
            return _range(least, most)


def brief_money(fen: int) -> str:
    """An amount for a small cell, in the unit of the language: 16.8 万, 168.0k."""
    unit = 10_000 if language().startswith("zh") else 1_000
    yuan = fen / 100
    if abs(yuan) < unit / 10:
        return count(round(yuan))
    return translate("customer", "{number}k").format(number=f"{yuan / unit:,.1f}")


def people_words(people: int, fen: int) -> str:
    """`22 customers · 368.0k yuan`."""
    said = counted(translate("customer", "%n customer(s)"), people)
    return f"{said} · " + translate("customer", "{amount} yuan").format(amount=brief_money(fen))


def _range(least: int | None, most: int | None) -> str:
    if most is None:
        return f"≥ {least:,}"
    if least is None:
        return f"≤ {most:,}"
    return f"{least:,}" if least == most else f"{least:,}–{most:,}"
