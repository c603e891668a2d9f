from datetime import datetime

import pytest

from seller_desk.services.order.deadlines import DayRule, DaysSource, deadline
from seller_desk.services.workdays import Calendar, DayCount, read_days
from seller_desk.views.order.explaining import explained

CUSTOM = DayRule(15, DaysSource.CUSTOM)
WORKING = Calendar(DayCount.WORKING)


def told(calendar: Calendar, paid: datetime, rule: DayRule = CUSTOM) -> str:
    due = deadline(paid, None, rule, calendar)
    assert due is not None
    return explained(due, paid)


@pytest.mark.parametrize(
    ("calendar", "paid", "said"),
    [
        (
            Calendar(),
            datetime(2026, 11, 20, 18, 2),
            "paid 11-20 18:02 + custom 15 days = 12-05 18:02",
        ),
        (
            WORKING,
            datetime(2026, 9, 25, 10),
            (
                "paid 09-25 10:00 + custom 15 working days = 10-22 10:00  ·  "
                "left out: Mid-Autumn 09-26–09-27, National Day 10-01–10-07, 3 days of weekends"
            ),
        ),
        (
            Calendar(DayCount.WORKING, read_days("2026-11-25"), cutoff_hour=18),
            datetime(2026, 11, 20, 18, 2),
            (
                "paid 11-20 18:02 (behind the cut-off, from 11-21 00:00) + custom 15 working days "
                "= 12-14 00:00  ·  left out: closed 11-25, 7 days of weekends"
            ),
        ),
        (
            WORKING,
            datetime(2026, 12, 20, 9),
            (
                "paid 12-20 09:00 + custom 15 working days = 01-08 09:00  ·  "
                "left out: 4 days of weekends  ·  holidays not announced yet, by its weekends only"
            ),
        ),
    ],
)
def test_the_sentence_says_what_the_arithmetic_did(
    calendar: Calendar, paid: datetime, said: str
) -> None:
    assert told(calendar, paid) == said
