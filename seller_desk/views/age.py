"""How old the orders are, in words, with the tone of that."""

from datetime import datetime, timedelta

from seller_desk.services.standing import Standing
from seller_desk.views import formats
from seller_desk.views.wording import translate
from seller_desk.words import Tone

STALE = timedelta(hours=24)
"""An order sheet older than that may hide what must leave today."""


def age_of(facts: Standing, now: datetime) -> tuple[str, Tone]:
    """What the line over a page says of the orders."""
    at = facts.orders_at
    if at is None and facts.is_demo:
        return translate("window", "Demo data"), Tone.NEUTRAL
    if at is None:
        return translate("window", "No orders imported yet"), Tone.NEUTRAL
    said = translate("window", "Orders {when}").format(when=formats.near_moment(at, now))
    return said, Tone.SUCCESS if now - at < STALE else Tone.WARNING
