import pytest

from seller_desk.services.data.periods import period_in, period_of_file

PLATFORM = "【生意参谋平台】商品_全部_{}_{}.xls"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20",
        "20261120",
        "2026年11月20日",
        "2026/11/20 ~ 2026/11/20",
        "2026-11-20～2026-11-20",
        "统计日期：2026-11-20",
        "统计周期 2026-11-20 至 2026-11-20",
        " 日期 : 2026.11.20 ",
    ],
)
def test_a_text_that_is_one_day_is_that_day(text: str) -> None:
    found = period_in(text)
    assert found is not None
    assert found.day == "2026-11-20"


@pytest.mark.parametrize("text", ["2026-11-14_2026-11-20", "2026-11-14 ~ 2026-11-20"])
def test_several_days_are_no_day(text: str) -> None:
    found = period_in(text)
    assert found is not None
    assert (found.first, found.last, found.day) == ("2026-11-14", "2026-11-20", None)


@pytest.mark.parametrize(
    "text", ["", "合计", "注：2024-01-01 起按新口径统计", "2026-13-01", "1026-11-20", "昨日"]
)
def test_other_texts_tell_no_day(text: str) -> None:
    assert period_in(text) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        (PLATFORM.format("2026-11-20", "2026-11-20"), "2026-11-20"),
        ("商品_20261120.xls", "2026-11-20"),
        ("商品_2026-11-20_2026-11-20 (1).xls", "2026-11-20"),
    ],
)
def test_the_name_of_a_file_tells_the_day(name: str, day: str) -> None:
    found = period_of_file(name, [])
    assert found is not None
    assert found.day == day


def test_the_name_of_a_file_of_a_week_tells_no_day() -> None:
    found = period_of_file(PLATFORM.format("2026-11-14", "2026-11-20"), [])
    assert found is not None
    assert (found.day, found.text) == (None, "2026-11-14_2026-11-20")


@pytest.mark.parametrize("name", ["745600000001.xls", "商品.xls", "商品_2026-11.xls"])
def test_a_name_without_a_day_tells_nothing(name: str) -> None:
    assert period_of_file(name, []) is None


def test_a_title_above_the_headings_tells_the_day() -> None:
    above = [("商品分析",), ("注：2024-01-01 起按新口径统计",), ("统计日期", None, "2026-11-20")]
    found = period_of_file("商品.xls", above)
    assert found is not None
    assert found.day == "2026-11-20"


def test_when_a_file_was_made_is_not_what_it_tells_of() -> None:
    assert period_of_file("商品.xls", [("导出时间", "2026-11-21")]) is None
    assert period_of_file("商品.xls", [("下载时间：2026-11-21",)]) is None
