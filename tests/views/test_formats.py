from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from seller_desk.views import formats, wording
from seller_desk.words import Tone

NOW = datetime(2026, 11, 23, 9, 30)


@pytest.fixture(autouse=True)
def _english_first() -> Iterator[None]:
    wording.install("en")
    yield
    wording.install("en")


@pytest.mark.parametrize(
    ("fen", "shown"),
    [(0, "0.00"), (5, "0.05"), (2_027_000, "20,270.00"), (-86_001, "-860.01"), (None, "–")],
)
def test_money_has_two_decimals_and_is_exact(fen: int | None, shown: str) -> None:
    assert formats.money(fen) == shown


@pytest.mark.parametrize(
    ("milli", "shown"),
    [(1_040_000, "1,040"), (12_500, "12.5"), (1, "0.001"), (0, "0"), (None, "–")],
)
def test_quantities_show_decimals_only_where_there_are_some(milli: int | None, shown: str) -> None:
    assert formats.quantity(milli) == shown


@pytest.mark.parametrize(
    ("after", "english", "chinese", "tone"),
    [
        (timedelta(hours=-19), "19 h late", "逾期 19 小时", Tone.DANGER),
        (timedelta(days=-3), "3 d late", "逾期 3 天", Tone.DANGER),
        (timedelta(minutes=-5), "5 min late", "逾期 5 分", Tone.DANGER),
        (timedelta(minutes=30), "30 min left", "剩 30 分", Tone.DANGER),
        (timedelta(minutes=78), "1 h 18 min left", "剩 1 小时 18 分", Tone.DANGER),
        (timedelta(hours=6), "6 h left", "剩 6 小时", Tone.WARNING),
        (timedelta(hours=22), "22 h left", "剩 22 小时", Tone.WARNING),
        (timedelta(hours=28), "1 d 4 h left", "剩 1 天 4 小时", Tone.NEUTRAL),
    ],
)
def test_time_left_is_short_and_toned(
    after: timedelta, english: str, chinese: str, tone: Tone
) -> None:
    assert formats.time_left(NOW + after, NOW) == english
    assert formats.time_tone(NOW + after, NOW)[0] is tone
    wording.install("zh_CN")
    assert formats.time_left(NOW + after, NOW) == chinese


def test_a_short_pill_leaves_the_minutes_out() -> None:
    left = timedelta(hours=6, minutes=36)
    assert formats.time_left(NOW + left, NOW, whole_hours=True) == "6 h left"
    left = timedelta(minutes=36)
    assert formats.time_left(NOW + left, NOW, whole_hours=True) == "36 min left"


@pytest.mark.parametrize(
    ("number", "shown"),
    [("13800138206", "138****8206"), ("0579-85551234", "057****1234"), ("12345", "1****")],
)
def test_phones_are_masked(number: str, shown: str) -> None:
    assert formats.masked_phone(number) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("广东省广州市白云区某路5号", "广东省广州市白云区 ****"),
        ("浙江省 金华市 义乌市 福田街道 1号", "浙江省 金华市 义乌市 ****"),
        ("内蒙古自治区呼和浩特市新城区北街2号", "内蒙古自治区呼和浩特市新城区 ****"),
        ("somewhere else", "somewh ****"),
        (None, "–"),
    ],
)
def test_addresses_are_cut_at_the_district(address: str | None, shown: str) -> None:
    assert formats.masked_address(address) == shown


def test_times_near_now_are_named() -> None:
    assert formats.near_moment(NOW, NOW) == "today 09:30"
    assert formats.near_moment(NOW + timedelta(days=1), NOW) == "tomorrow 09:30"
    assert formats.near_moment(NOW - timedelta(days=1), NOW) == "yesterday 09:30"
    assert formats.near_moment(NOW + timedelta(days=9), NOW) == "12-02 09:30"
    assert formats.moment(datetime(2025, 1, 2, 3, 4), NOW) == "2025-01-02"
