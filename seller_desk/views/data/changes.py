"""How a figure differs from the period before, as a card says it."""

from collections.abc import Sequence

from seller_desk.services.data.measures import change
from seller_desk.views.data.bench import Measure, Shown
from seller_desk.views.formats import share
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

_VISIBLE = 0.0005
"""A smaller change reads as 0.0."""


def grown(
    value: str,
    now: float | None,
    before: float | None,
    said_before: str,
    course: Sequence[float] = (),
) -> Shown:
    """An amount or a count: more is better; measured by what it was."""
    if now is None:
        return Shown(UNKNOWN, foot=UNKNOWN)
    growth = change(now, before)
    foot = translate("data", "before {value}").format(value=said_before)
    measure = None if not before else Measure(now, before, _tone(growth, 1) or Tone.NEUTRAL)
    if growth is None or abs(growth) < _VISIBLE:
        return Shown(value, foot=foot, course=tuple(course), measure=measure)
    return Shown(
        value,
        delta=share(abs(growth)),
        rises=growth > 0,
        tone=_tone(growth, 1),
        beside=translate("data", "vs. before"),
        foot=foot,
        course=tuple(course),
        measure=measure,
    )


def moved(
    now: float | None,
    before: float | None,
    *,
    good: int = 1,
    decimals: int = 1,
    course: Sequence[float] = (),
) -> Shown:
    """A rate: its change in points; `good` is 1 where more is better, -1 where less, else 0."""
    if now is None:
        return Shown(UNKNOWN, foot=UNKNOWN)
    value = share(now, decimals)
    foot = translate("data", "before {value}").format(value=share(before, decimals))
    points = None if before is None else (now - before) * 100
    measure = None if not before else Measure(now, before)
    if points is None or abs(points) < 0.5 / 10**decimals:
        return Shown(value, foot=foot, course=tuple(course), measure=measure)
    return Shown(
        value,
        delta=f"{abs(points):.{decimals}f}",
        rises=points > 0,
        tone=_tone(points, good),
        beside=translate("data", "pt vs. before"),
        foot=foot,
        course=tuple(course),
        measure=measure,
    )


def _tone(growth: float | None, good: int) -> Tone | None:
    if growth is None or abs(growth) < _VISIBLE or good == 0:
        return None
    return Tone.SUCCESS if growth * good > 0 else Tone.DANGER
