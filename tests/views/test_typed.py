import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.sheets.cells import MOST_FEN
from seller_desk.views.formats import money
from seller_desk.views.typed import (
    fen_or_zero,
    plain_fen,
    plain_milli,
    plain_yuan,
    read_fen,
    read_milli,
    read_signed_fen,
)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("", None), ("  ", None), ("1500", 150_000), ("1,280", 128_000), ("99.5", 9_950), (".5", 50),
     ("¥1,500.05", 150_005), ("¥ 0.05", 5), ("￥１２", 1_200), ("1，280", 128_000),
     ("128元", 12_800)],
)  # fmt: skip
def test_an_amount_is_read_as_somebody_types_it(typed: str, fen: int | None) -> None:
    assert read_fen(typed) == fen


@pytest.mark.parametrize(
    "typed", ["abc", "-5", "nan", "inf", "1e30", "1e3", "12..5", "1.005", "١٢", "9" * 12]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(typed)):
        read_fen(typed)
    assert fen_or_zero(typed) == 0


def test_an_adjustment_may_be_less_than_nothing() -> None:
    assert read_signed_fen("-1.50") == -150
    assert plain_fen(-150) == "-1.50"


@given(st.integers(min_value=0, max_value=MOST_FEN))
def test_money_that_is_shown_can_be_typed_again(fen: int) -> None:
    assert {read_fen(written(fen)) for written in (money, plain_fen, plain_yuan)} == {fen}


@given(st.integers(min_value=0, max_value=10**12))
def test_a_quantity_that_is_shown_can_be_typed_again(milli: int) -> None:
    assert read_milli(plain_milli(milli)) == milli
