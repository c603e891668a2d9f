from datetime import datetime, timedelta

import pytest

from seller_desk.services.customer.rfm import Measure, Score, Standing
from seller_desk.views.customer.score_strip import score_words
from seller_desk.words import Tone
from tests.makers import NOW

SINCE = datetime(2026, 9, 30, 23, 59, 59)


def standing(before: Score | None, since: datetime | None = SINCE, place: int = 27) -> Standing:
    score = Score(2, 5, 4, days=47, orders=18, paid_fen=16_840_000)
    return Standing(score, before, since, people=340, by_orders=place, by_money=place)


@pytest.mark.parametrize(
    ("before", "since", "measure", "change", "tone"),
    [
        (Score(5, 5, 3, 1, 1, 1), SINCE, Measure.RECENCY, "5 → 2 since month 9", Tone.DANGER),
        (Score(5, 5, 3, 1, 1, 1), SINCE, Measure.FREQUENCY, "unchanged", Tone.NEUTRAL),
        (Score(5, 5, 3, 1, 1, 1), SINCE, Measure.MONEY, "3 → 4 since month 9", Tone.SUCCESS),
        (None, SINCE, Measure.MONEY, "new since month 9", Tone.NEUTRAL),
        (None, None, Measure.MONEY, "", Tone.NEUTRAL),
    ],
)
def test_a_score_says_how_it_has_moved(
    before: Score | None, since: datetime | None, measure: Measure, change: str, tone: Tone
) -> None:
    words = score_words(standing(before, since), measure, NOW - timedelta(days=47), NOW)
    assert (words.change, words.tone) == (change, tone)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (1, "place 1 of 340"),
        (10, "place 10 of 340"),
        (27, "among the first 8%"),
        (200, "place 200 of 340"),
    ],
)
def test_the_first_ones_and_the_last_are_told_by_their_place(place: int, told: str) -> None:
    words = score_words(standing(None, place=place), Measure.MONEY, None, NOW)
    assert (words.value, words.detail) == ("¥168,400.00", told)
