"""The steps of a listing in words: what was before and after, and what buyers did then."""

import pytest

from seller_desk.services.product.story import Album, Chapter, Told
from seller_desk.services.product.tiers import TierPrice
from seller_desk.services.product_course import Effect, Span
from seller_desk.views.product.story_rows import events_of
from seller_desk.words import Tone
from tests.makers import NOW

SEEN = Span(7, 200, 100, 0.02)


def chapter(what: Told, old: object, new: object) -> Chapter:
    return Chapter(1, "change", NOW, what, old, new)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (Album(0, None), Album(5, "a"), "0 → 5"),
        (Album(5, "a"), Album(5, "b"), "another first image"),
        (Album(4, "a"), Album(5, "b"), "4 → 5 · another first image"),
        (Album(5, "a"), Album(5, "a"), "others in their places, the first stays"),
    ],
)
def test_images_are_told_by_their_number_and_the_first(old: Album, new: Album, said: str) -> None:
    (event,) = events_of([chapter(Told.IMAGES, old, new)], NOW)
    assert event.detail == said


@pytest.mark.parametrize(
    ("after", "tone"),
    [
        (Span(7, 300, 150, 0.03), Tone.SUCCESS),
        (Span(7, 300, 150, 0.01), Tone.DANGER),
        (Span(7, 300, 150, 0.021), Tone.NEUTRAL),
        (Span(1, 30, 50, 0.09), Tone.NEUTRAL),
    ],
)
def test_what_followed_a_change_is_judged_only_where_enough_have_looked(
    after: Span, tone: Tone
) -> None:
    prices = (TierPrice(50, 1_800),), (TierPrice(50, 1_700),)
    effects = {NOW.date(): Effect(SEEN, after)}
    (event,) = events_of([chapter(Told.PRICES, *prices)], NOW, effects)
    assert event.detail == "≥50 18.00 → ≥50 17.00"
    assert event.more.startswith(f"7 days: views 200 → {after.views:.0f}, visitors 100 →")
    assert event.more_tone is tone


def test_nothing_is_said_of_days_without_traffic_or_of_what_buyers_do_not_see() -> None:
    effects = {NOW.date(): Effect(SEEN, Span())}
    told = [chapter(Told.TITLE, "一", "二"), chapter(Told.COST, 1, 2)]
    assert [event.more for event in events_of(told, NOW, effects)] == ["", ""]
    known = {NOW.date(): Effect(SEEN, SEEN)}
    assert [bool(event.more) for event in events_of(told, NOW, known)] == [True, False]
