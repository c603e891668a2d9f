"""What to do next about a customer, in words, and the one button that begins it."""

from seller_desk.services.customer.dealings import Advice
from seller_desk.services.profiles import CustomerProfile
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone


def advice_icon(profile: CustomerProfile) -> tuple[Tone, str]:
    """How it looks."""
    if profile.dealings.advice is Advice.WAIT:
        return Tone.NEUTRAL, "pause"
    return (Tone.WARNING if profile.silent else Tone.INFO), "lightbulb"


def advice_words(profile: CustomerProfile) -> tuple[str, str]:
    """What to do, and why."""
    return _do(profile), " · ".join(_why(profile))


def advice_act(advice: Advice) -> str:
    """The button; empty where there is nothing to begin."""
    match advice:
        case Advice.WAIT:
            return ""
        case Advice.QUOTE:
            return translate("customer", "Make a quote")
        case Advice.NEW_GOODS:
            return translate("customer", "Write about them")
        case Advice.COUPON:
            return translate("customer", "Give the coupon")
        case Advice.CALL:
            return translate("customer", "Note the call")


def _do(profile: CustomerProfile) -> str:
    dealings = profile.dealings
    match dealings.advice:
        case Advice.WAIT:
            until = dealings.resting_until
            said = translate("customer", "No marketing before {until}")
            return said.format(until=f"{until:%m-%d %H:%M}" if until else "")
        case Advice.QUOTE:
            return translate("customer", "Ask after them, then send a quote of their own")
        case Advice.NEW_GOODS:
            names = [one.title for one in dealings.suiting if one.is_new]
            said = translate("customer", "Tell them of new goods: {goods}")
            return said.format(goods=names[0])
        case Advice.COUPON:
            return translate("customer", "Give them the coupon of their tier")
        case Advice.CALL:
            return translate("customer", "Call them: no new goods suit them now")


def _why(profile: CustomerProfile) -> list[str]:
    found = []
    days, gap = profile.card.days_since, profile.gap_days
    if profile.dealings.advice is Advice.WAIT:
        return [translate("customer", "calls and notes are always allowed")]
    if days is not None and profile.silent:
        found.append(counted(translate("customer", "%n day(s) without an order"), days))
        if gap:
            said = translate("customer", "{times} × their own rhythm")
            found.append(said.format(times=f"{days / gap:.1f}"))
    elif profile.next_on is not None:
        said = translate("customer", "next order expected on {day}")
        found.append(said.format(day=f"{profile.next_on:%m-%d}"))
    if profile.card.row.is_large:
        found.append(translate("customer", "a large buyer this year"))
    return found
