"""The weekly review in words: the same for the page, the PDF and the workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from seller_desk.services.data.decomposition import Effect, Factor
from seller_desk.services.data.measures import change
from seller_desk.services.kept_findings import Verdict, Watched
from seller_desk.services.review import Review, paying_conversion
from seller_desk.views.formats import count, money, share
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, language, translate
from seller_desk.words import Tone

MINUS = "−"
_VISIBLE = 0.0005
_FACTORS: Mapping[Factor, str] = {
    Factor.VISITORS: QT_TRANSLATE_NOOP("review", "Visitors"),
    Factor.CONVERSION: QT_TRANSLATE_NOOP("review", "Conversion"),
    Factor.BUYERS: QT_TRANSLATE_NOOP("review", "Buyers"),
    Factor.SPEND: QT_TRANSLATE_NOOP("review", "Per buyer"),
}
_VERDICTS: Mapping[Verdict, str] = {
    Verdict.HELPED: QT_TRANSLATE_NOOP("review", "Helped"),
    Verdict.SAME: QT_TRANSLATE_NOOP("review", "No change"),
    Verdict.WORSE: QT_TRANSLATE_NOOP("review", "Worse"),
    Verdict.NOT_DONE: QT_TRANSLATE_NOOP("review", "Not done"),
}
VERDICT_TONES: Mapping[Verdict, Tone] = {
    Verdict.HELPED: Tone.SUCCESS,
    Verdict.SAME: Tone.NEUTRAL,
    Verdict.WORSE: Tone.DANGER,
    Verdict.NOT_DONE: Tone.WARNING,
}
VERDICT_ICONS: Mapping[Verdict, str] = {
    Verdict.HELPED: "circle-check",
    Verdict.SAME: "equal",
    Verdict.WORSE: "trending-down",
    Verdict.NOT_DONE: "circle-dashed",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the strip: its change in words, and whether that is good."""

    name: str
    value: str
    delta: str
    tone: Tone | None


def title() -> str:
    """What the paper is called."""
    return translate("review", "Weekly review")


def week_name(review: Review) -> str:
    """Which week it is."""
    return translate("review", "Week {number}").format(number=review.week.number)


def days(since: date, until: date) -> str:
    """From the first to the last day, in full."""
    return f"{since:%Y-%m-%d} – {until:%Y-%m-%d}"


def short_days(since: date, until: date) -> str:
    """The same without the year."""
    return f"{since:%m-%d} – {until:%m-%d}"


def compared(review: Review) -> str:
    """With what, and when it was made."""
    said = translate("review", "compared with {days} · made {when}")
    before = review.week.before
    return said.format(
        days=short_days(before.since, before.until), when=f"{review.made_at:%m-%d %H:%M}"
    )


def headline(review: Review) -> str:
    """What came in, and how it differs from the week before."""
    parts = review.parts
    amount = money(parts.now_fen)
    growth = change(parts.now_fen, parts.before_fen)
    if growth is None:
        said = translate("review", "Took {amount} yuan; nothing in the week before")
    elif abs(growth) < _VISIBLE:
        said = translate("review", "Took {amount} yuan, as in the week before")
    elif growth > 0:
        said = translate("review", "Took {amount} yuan, {part} more than the week before")
    else:
        said = translate("review", "Took {amount} yuan, {part} less than the week before")
    return said.format(amount=amount, part=share(abs(growth or 0)))


def reason(review: Review) -> str:
    """Why, factor by factor."""
    effects = review.parts.effects
    if not effects:
        return translate("review", "Buyers are not known, so the change cannot be taken apart.")
    return translate("review", "{parts}.").format(
        parts=translate("review", "; ").join(_effect_said(one) for one in effects)
    )


def formula(review: Review) -> str:
    """How the amount is taken apart."""
    if any(one.factor is Factor.VISITORS for one in review.parts.effects):
        return translate("review", "Amount = visitors × paying conversion × spend per buyer")
    return translate("review", "Amount = buyers × spend per buyer; visitors are not fully known")


def missing(review: Review) -> str:
    """The days without traffic; empty when all are there."""
    lost = review.missing_days
    if not lost:
        return ""
    told = ", ".join(f"{day:%m-%d}" for day in lost[:_MOST_DAYS])
    if len(lost) > _MOST_DAYS:
        told += " …"
    return translate("review", "No traffic for {days}: rates are of the other days").format(
        days=told
    )


_MOST_DAYS = 5


def factor(effect: Effect) -> str:
    """The name of a factor."""
    return translate("review", _FACTORS[effect.factor])


def factor_value(effect: Effect, value: Fraction) -> str:
    """A factor as people read it."""
    if effect.factor is Factor.CONVERSION:
        return share(float(value), 2)
    if effect.factor is Factor.SPEND:
        return money(round(value))
    return count(int(value))


def course(effect: Effect, *, whole: bool = False) -> str:
    """A factor before and now; money in whole yuan where there is little room."""
    if whole and effect.factor is Factor.SPEND:
        return f"{round(effect.before / 100):,} → {round(effect.now / 100):,}"
    return f"{factor_value(effect, effect.before)} → {factor_value(effect, effect.now)}"


def signed(fen: int, *, whole: bool = True) -> str:
    """A change of money in charts and sentences: `+21,134`."""
    sign = MINUS if fen < 0 else "+"
    yuan = f"{round(abs(fen) / 100):,}" if whole else money(abs(fen))
    return f"{sign}{yuan}"


def axis(fen: float) -> str:
    """Money beside an axis: `6万`, in English `60k`."""
    yuan = fen / 100
    if language().startswith("zh"):
        unit, word = 10_000, "万"
    else:
        unit, word = 1_000, "k"
    return f"{yuan / unit:g}{word}" if abs(yuan) >= unit else f"{yuan:g}"


def effect_tone(fen: int) -> Tone | None:
    """Good when it brought money."""
    if fen == 0:
        return None
    return Tone.SUCCESS if fen > 0 else Tone.DANGER


def figures(review: Review) -> Sequence[Figure]:
    """Six figures beside their change."""
    now, before = review.now, review.before
    late = [None if one is None else 1 - one for one in _lateness(review)]
    return (
        _grown(translate("review", "Visitors"), now.visitors, before.visitors, count(now.visitors)),
        _points(
            translate("review", "Paying conversion"),
            paying_conversion(now),
            paying_conversion(before),
            decimals=2,
        ),
        _grown(
            translate("review", "Spend per buyer"),
            now.average_spend_fen,
            before.average_spend_fen,
            UNKNOWN if now.average_spend_fen is None else money(round(now.average_spend_fen)),
        ),
        _points(translate("review", "Repurchase"), now.repurchase_rate, before.repurchase_rate),
        _points(translate("review", "Shipped in time"), *late),
        _points(translate("review", "Refund rate"), now.refund_rate, before.refund_rate, good=-1),
    )


def verdict(value: Verdict) -> str:
    """What became of something, in one word."""
    return translate("review", _VERDICTS[value])


def summary(outcomes: Sequence[Watched]) -> str:
    """How many of the last actions came to what."""
    if not outcomes:
        return ""
    counts = [(one, sum(1 for o in outcomes if o.verdict is one)) for one in Verdict]
    return " · ".join(f"{verdict(one)} {number}" for one, number in counts if number)


def definitions() -> str:
    """The small print."""
    return translate(
        "review",
        "Paying conversion = paying buyers ÷ visitors (added up by day); money by time of payment, "
        "closed orders left out, refunds taken off. The platform's rules decide.",
    )


def _lateness(review: Review) -> tuple[float | None, float | None]:
    return review.now.late_shipment_share, review.before.late_shipment_share


def _effect_said(effect: Effect) -> str:
    if effect.effect_fen >= 0:
        said = translate("review", "{factor} {course}: {amount} yuan more")
    else:
        said = translate("review", "{factor} {course}: {amount} yuan less")
    return said.format(
        factor=factor(effect),
        course=course(effect),
        amount=f"{round(abs(effect.effect_fen) / 100):,}",
    )


def _grown(name: str, now: float | None, before: float | None, value: str) -> Figure:
    growth = change(now, before)
    if growth is None or abs(growth) < _VISIBLE:
        return Figure(name, value, "", None)
    sign = "+" if growth > 0 else MINUS
    tone = Tone.SUCCESS if growth > 0 else Tone.DANGER
    return Figure(name, value, f"{sign}{share(abs(growth))}", tone)


def _points(
    name: str, now: float | None, before: float | None, *, good: int = 1, decimals: int = 1
) -> Figure:
    value = share(now, decimals)
    if now is None or before is None:
        return Figure(name, value, "", None)
    moved = now - before
    if abs(moved) < _VISIBLE / 10 ** (decimals - 1):
        return Figure(name, value, "", None)
    sign = "+" if moved > 0 else MINUS
    tone = Tone.SUCCESS if moved * good > 0 else Tone.DANGER
    said = translate("review", "{points} pt").format(
        points=f"{sign}{abs(moved) * 100:.{decimals}f}"
    )
    return Figure(name, value, said, tone)
