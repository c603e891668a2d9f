from datetime import date

import pytest

from seller_desk.services.product.title_formula import (
    TitleParts,
    composed,
    core_of,
    parts_of,
    smallest,
)
from seller_desk.services.product.titles import TitleRules, check_title

TODAY = date(2026, 11, 23)


def test_the_formula_of_the_guide() -> None:
    title = composed("T恤", ["夏季", "纯棉", " 男女同款 ", ""], smallest(50, "件"))
    assert title == "T恤 夏季 纯棉 男女同款 50件起批"
    check = check_title(title, TitleRules(), TODAY)
    assert check.problems == ()
    assert parts_of(check, "T恤") == TitleParts(core=True, attribute=True, minimum=True)


def test_a_category_names_the_core_word_with_its_last_step() -> None:
    said = ["男装/女装>T恤", "工服定制 ＞ 工作服 ", "T恤", "", None]
    assert [core_of(one) for one in said] == ["T恤", "工作服", "T恤", "", ""]


def test_a_part_that_is_not_known_is_left_out_and_none_stands_twice() -> None:
    assert composed("T恤", ["T恤", "纯棉"], smallest(None, "件")) == "T恤 纯棉"
    assert smallest(12, None) == "12件起批"


@pytest.mark.parametrize(
    ("title", "core", "expected"),
    [
        ("", "T恤", TitleParts(core=None, attribute=False, minimum=False)),
        ("衬衫", None, TitleParts(core=None, attribute=False, minimum=False)),
        ("纯棉衬衫", "T恤", TitleParts(core=False, attribute=True, minimum=False)),
        ("纯棉Ｔ 恤 50件起批", "t恤", TitleParts(core=True, attribute=True, minimum=True)),
    ],
)
def test_the_parts_that_stand_in_a_title(title: str, core: str, expected: TitleParts) -> None:
    assert parts_of(check_title(title, TitleRules(), TODAY), core) == expected
