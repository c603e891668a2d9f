"""Amounts in capitals: the examples of the rules for bills, and that no two amounts read alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.customer.capitals import MOST_FEN, capitals

_VALUES = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}


@pytest.mark.parametrize(
    ("fen", "written"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角"),
        (10_000_00, "壹万元整"),
        (46_960_00, "肆万陆仟玖佰陆拾元整"),
        (1_409_50, "壹仟肆佰零玖元伍角"),
        (6_007_14, "陆仟零柒元壹角肆分"),
        (16_409_02, "壹万陆仟肆佰零玖元零贰分"),
        (325_04, "叁佰贰拾伍元零肆分"),
        (10_00, "壹拾元整"),
        (100_000_000_00, "壹亿元整"),
        (100_000_001_00, "壹亿零壹元整"),
        (100_005_000_00, "壹亿零伍仟元整"),
        (1_000_100_00, "壹佰万零壹佰元整"),
        (-1_00, "负壹元整"),
    ],
)
def test_an_amount_is_written_as_the_rules_for_bills_have_it(fen: int, written: str) -> None:
    assert capitals(fen) == written


@given(st.integers(0, MOST_FEN))
def test_the_capitals_say_the_amount_again(fen: int) -> None:
    assert read(capitals(fen)) == fen


@given(st.integers(0, MOST_FEN))
def test_no_zero_stands_twice_or_before_a_unit(fen: int) -> None:
    written = capitals(fen)

    assert "零零" not in written
    assert fen == 0 or not any(f"零{unit}" in written for unit in "拾佰仟万亿元角分")


def test_an_amount_beyond_all_bills_is_refused() -> None:
    with pytest.raises(ValueError, match=str(MOST_FEN + 1)):
        capitals(MOST_FEN + 1)


def read(written: str) -> int:
    """The amount again, by a way of its own."""
    whole, _, rest = written.removesuffix("整").rpartition("元")
    return 100 * number(whole) + tenths(rest)


def number(text: str) -> int:
    total = group = digit = 0
    for sign in text:
        if sign in _VALUES:
            digit = _VALUES[sign]
        elif sign in _UNITS:
            group += digit * _UNITS[sign]
            digit = 0
        else:
            total += (group + digit) * _GROUPS[sign]
            group = digit = 0
    return total + group + digit


def tenths(text: str) -> int:
    jiao, found, fen = text.rpartition("角")
    value = _VALUES[jiao[-1]] * 10 if found else 0
    return value + (_VALUES[fen[-2]] if fen else 0)
