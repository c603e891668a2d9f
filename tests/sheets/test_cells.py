"""Cells as people and programs write them, and what becomes of each."""

import math
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import CellCode
from seller_desk.sheets.cells import (
    Cell,
    CellFault,
    ErrorCell,
    ident,
    moment,
    money_fen,
    quantity_milli,
    shown,
    text,
)


def fault(read: Callable[[Cell], object], cell: Cell) -> CellCode:
    with pytest.raises(CellFault) as caught:
        read(cell)
    return caught.value.code


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        ("128.00", 12_800),
        ("128", 12_800),
        ("0.05", 5),
        (".5", 50),
        ("12.", 1_200),
        ("12.5000", 1_250),
        ("¥1,234.50", 123_450),
        ("￥1,234.50", 123_450),
        ("1,234,567.89", 123_456_789),
        ("１２３．４５", 12_345),
        ("128.00元", 12_800),
        ("128.00 元", 12_800),
        ("-12.50", -1_250),
        ("−12.50", -1_250),
        ("+12.50", 1_250),
        ("¥-12.50", -1_250),
        ("-¥12.50", -1_250),
        ("(123)", -12_300),
        ("（¥123.40）", -12_340),
        ("\ufeff128.00\u200b", 12_800),
        ("\u00a0128.00\u3000", 12_800),
        ("10000000000.00", 10**12),
        (128, 12_800),
        (128.0, 12_800),
        (0.1 + 0.2, 30),
        (1_234_567.89, 123_456_789),
        (-0.01, -1),
        (0, 0),
        (0.0, 0),
        ("0.00", 0),
        ("", None),
        ("-", None),
        ("--", None),
        ("——", None),
        ("  ", None),
        (None, None),
    ],
)
def test_money_is_whole_fen(cell: Cell, fen: int | None) -> None:
    assert money_fen(cell) == fen


@pytest.mark.parametrize(
    "cell",
    [
        *("1.2万", "many", "12.345", "1,23", "12,34,567", "1.234,56", "1e3", "0x10", "1_000", "."),
        *("10000000000.01", "99999999999999999999", "12.5.0", "(", "¥", "NaN", "inf", "١٢٣x", "²"),
        *(math.nan, math.inf, -math.inf, 1e308, 0.001, 12.345, True, datetime(2026, 1, 1)),
    ],
)
def test_what_is_no_money(cell: Cell) -> None:
    assert fault(money_fen, cell) is CellCode.INVALID_MONEY


@given(st.integers(-(10**12), 10**12))
def test_every_amount_reads_back(fen: int) -> None:
    sign, whole, rest = "-" if fen < 0 else "", *divmod(abs(fen), 100)

    assert money_fen(f"{sign}{whole}.{rest:02}") == fen
    assert money_fen(f"{sign}¥{whole:,}.{rest:02}") == fen
    assert money_fen(fen / 100) == fen


@pytest.mark.parametrize(
    ("cell", "milli"),
    [
        *(("12", 12_000), ("2.5", 2_500), ("0.125", 125), ("1,200", 1_200_000)),
        *((12, 12_000), (2.5, 2_500), (0.3, 300), ("-", None), (None, None), (0, 0), ("０", 0)),
    ],
)
def test_quantities_are_thousandths(cell: Cell, milli: int | None) -> None:
    assert quantity_milli(cell) == milli


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("many", CellCode.INVALID_NUMBER),
        ("0.1234", CellCode.INVALID_NUMBER),
        (0.1234, CellCode.INVALID_NUMBER),
        (True, CellCode.INVALID_NUMBER),
        (1e300, CellCode.INVALID_NUMBER),
        ("-1", CellCode.NEGATIVE_QUANTITY),
        (-1, CellCode.NEGATIVE_QUANTITY),
        (ErrorCell("#VALUE!"), CellCode.ERROR_CELL),
    ],
)
def test_what_is_no_quantity(cell: Cell, code: CellCode) -> None:
    assert fault(quantity_milli, cell) is code


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("2026-11-20 18:02:05", datetime(2026, 11, 20, 18, 2, 5)),
        ("2026/11/20 8:02:05", datetime(2026, 11, 20, 8, 2, 5)),
        ("2026-11-20 18:02", datetime(2026, 11, 20, 18, 2)),
        ("2026/1/2 8:02", datetime(2026, 1, 2, 8, 2)),
        ("2026-11-20", datetime(2026, 11, 20)),
        ("2026/1/2", datetime(2026, 1, 2)),
        ("2026.11.20", datetime(2026, 11, 20)),
        ("2026年11月20日 18:02", datetime(2026, 11, 20, 18, 2)),
        ("2026年11月20日18时02分05秒", datetime(2026, 11, 20, 18, 2, 5)),
        ("2026年1月2日", datetime(2026, 1, 2)),
        ("2026-11-20T18:02:05", datetime(2026, 11, 20, 18, 2, 5)),
        ("2026-11-20T18:02:05+08:00", datetime(2026, 11, 20, 18, 2, 5)),
        ("2026-11-20 18:02:05.0", datetime(2026, 11, 20, 18, 2, 5)),
        ("2026-11-20 23:59:59.999999", datetime(2026, 11, 21)),
        ("２０２６－１１－２０　１８：０２", datetime(2026, 11, 20, 18, 2)),
        ("20261120", datetime(2026, 11, 20)),
        (20_261_120, datetime(2026, 11, 20)),
        ("20261120180205", datetime(2026, 11, 20, 18, 2, 5)),
        (46_346.751388888886, datetime(2026, 11, 20, 18, 2)),
        (46_346, datetime(2026, 11, 20)),
        (datetime(2026, 11, 20, 18, 2, 4, 999_600), datetime(2026, 11, 20, 18, 2, 5)),
        ("-", None),
        ("", None),
        (None, None),
    ],
)
def test_times_are_times(cell: Cell, time: datetime | None) -> None:
    assert moment(cell) == time


@pytest.mark.parametrize(
    "cell",
    [
        *("soon", "2026-13-01", "2026-02-30", "26-11-20", "20/11/2026", "2026-11-20 25:00"),
        *("1900-01-01", "2126-01-01", "2026-11-20T18:02:05Z", 0, 60, -1, 1.5, math.nan, math.inf),
        *(2_958_466, True, datetime(1904, 1, 1)),
    ],
)
def test_what_is_no_time(cell: Cell) -> None:
    assert fault(moment, cell) is CellCode.INVALID_DATE


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31, 23, 59, 59)))
def test_every_second_reads_back(time: datetime) -> None:
    time = time.replace(microsecond=0)
    serial = (time - datetime(1899, 12, 30)).total_seconds() / 86_400

    assert moment(f"{time:%Y-%m-%d %H:%M:%S}") == time
    assert moment(serial) == time


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        (" 纯棉 短袖\u3000", "纯棉 短袖"),
        ("\ufeff华艺\u200b服饰\u200e", "华艺服饰"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00\x07b", "ab"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("\u200d", None),
        ("=1+1", "=1+1"),
        (12, "12"),
        (12.0, "12"),
        (12.5, "12.5"),
        (13_800_138_000, "13800138000"),
        (True, "TRUE"),
        (datetime(2026, 11, 20), "2026-11-20"),
        ("   ", None),
        (None, None),
    ],
)
def test_texts_lose_what_nobody_sees(cell: Cell, plain: str | None) -> None:
    assert text(cell) == plain


def test_a_text_may_not_be_longer_than_a_cell() -> None:
    assert text("长" * 32_767) == "长" * 32_767
    assert fault(text, "长" * 32_768) is CellCode.TOO_LONG


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("2734567890123456789", "2734567890123456789"),
        ("0012", "0012"),
        (" ２７３４ ", "2734"),
        ("JH-0012", "JH-0012"),
        ("2E5", "2E5"),
        ("1.5E3", "1.5E3"),
        (745_600_000_001, "745600000001"),
        (999_999_999_999_999, "999999999999999"),
        (13_800_138_000.0, "13800138000"),
        ("--", None),
        ("", None),
    ],
)
def test_ids_are_texts(cell: Cell, plain: str | None) -> None:
    assert ident(cell) == plain


@pytest.mark.parametrize(
    "cell",
    [
        *(2.734567890123457e18, 2_734_567_890_123_456_789, 10**15, 1e15, math.nan, math.inf),
        *("2.73456789012346E+18", "2.83E+18", "2e+18", "２.８３Ｅ＋18"),
    ],
)
def test_an_id_of_more_digits_than_a_number_holds_is_never_guessed(cell: Cell) -> None:
    assert fault(ident, cell) is CellCode.ID_STORED_AS_NUMBER


@given(st.integers(10**15, 10**19), st.sampled_from([int, float]))
def test_no_long_number_becomes_an_id(number: int, stored_as: type) -> None:
    assert fault(ident, stored_as(number)) is CellCode.ID_STORED_AS_NUMBER


def test_an_id_has_its_limit() -> None:
    assert fault(ident, "1" * 65) is CellCode.TOO_LONG


@pytest.mark.parametrize("read", [text, ident, money_fen, quantity_milli, moment])
def test_an_error_is_an_error_in_every_column(read: Callable[[Cell], object]) -> None:
    assert fault(read, ErrorCell("#N/A")) is CellCode.ERROR_CELL


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, ""),
        ("many", "many"),
        ("x" * 100, "x" * 80),
        (2.734567890123457e18, "2.73456789012346E+18"),
        (2_734_567_890_123_456_789, "2734567890123456789"),
        (12.0, "12"),
        (0.1, "0.1"),
        (math.nan, "NAN"),
        (datetime(2026, 11, 20, 18, 2), "2026-11-20 18:02:00"),
        (ErrorCell("#N/A"), "#N/A"),
    ],
)
def test_a_report_shows_the_cell_as_it_was_read(cell: Cell, said: str) -> None:
    assert shown(cell) == said


any_cell = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=40),
    st.text("0123456789.,-¥()元 年月日:/E+", max_size=20),
    st.datetimes(),
    st.builds(ErrorCell, st.text(max_size=8)),
)


@given(any_cell, st.sampled_from([text, ident, money_fen, quantity_milli, moment]))
def test_every_cell_is_read_or_is_a_fault(cell: Cell, read: Callable[[Cell], object]) -> None:
    try:
        value = read(cell)
    except CellFault:
        return
    assert value is None or isinstance(value, str | int | datetime)
