"""What followed a change of a listing, in words."""

from seller_desk.services.product_course import SPAN, Effect
from seller_desk.views import formats
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

_NOTABLE = 0.1
"""A smaller change of the conversion, as a part of it, is chance."""

_LEAST_VISITORS = 100
"""With fewer on one side, a single buyer more or less would decide."""


def effect_words(effect: Effect) -> str:
    """Views, visitors and conversion a day, before and after; empty while nothing is known."""
    if not effect.is_known:
        return ""
    said = translate(
        "effect",
        "{days} days: views {old_views} → {views}, visitors {old_visitors} → {visitors} a day,"
        " conversion {old_rate} → {rate}",
    )
    before, after = effect.before, effect.after
    return said.format(
        days=SPAN,
        old_views=_number(before.views),
        views=_number(after.views),
        old_visitors=_number(before.visitors),
        visitors=_number(after.visitors),
        old_rate=formats.share(before.conversion, 2),
        rate=formats.share(after.conversion, 2),
    )


def effect_tone(effect: Effect) -> Tone:
    """Whether more or fewer of those who looked have bought, where that says anything."""
    old, new = effect.before.conversion, effect.after.conversion
    few = min(effect.before.all_visitors, effect.after.all_visitors) < _LEAST_VISITORS
    if few or old is None or new is None or abs(new - old) <= _NOTABLE * old:
        return Tone.NEUTRAL
    return Tone.SUCCESS if new > old else Tone.DANGER


def _number(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:,.0f}"
