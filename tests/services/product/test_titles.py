"""Titles as sellers write them, and laws that hold for every title."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import Level, TitleCode
from seller_desk.services.product.titles import (
    TitleCheck,
    TitleProblem,
    TitleRules,
    check_title,
    check_titles,
    mended,
    rules_of,
    width,
)
from seller_desk.services.product.words import allowed_phrases, banned_words, word_list
from seller_desk.services.settings import ShopSettings

TODAY = date(2026, 11, 23)
RULES = TitleRules()
SENTENCE = "纯棉{}T恤 50件起批"
WORDS = [entry.word for entry in banned_words()]

pieces = st.sampled_from(
    [*WORDS, *allowed_phrases(), "T恤", "纯棉", "2024", "50件起批", "最", "第一", "卖", "热卖", " ",
     "-", "🔥", "e\u0301", "\u0336", "Ａ", "①", "𠮷", "\u200b", "v", "1"]
)  # fmt: skip
titles = st.lists(pieces, max_size=8).map("".join) | st.text(max_size=30)


def checked(title: str, rules: TitleRules = RULES) -> TitleCheck:
    return check_title(title, rules, TODAY)


def codes(title: str) -> list[str]:
    return [problem.code.value for problem in checked(title).problems]


def banned(title: str, rules: TitleRules = RULES) -> list[TitleProblem]:
    found = checked(title, rules).problems
    return [problem for problem in found if problem.code is TitleCode.BANNED_WORD]


def found_words(title: str) -> list[str | None]:
    return [problem.word for problem in banned(title)]


def of(code: TitleCode, title: str) -> list[TitleProblem]:
    return [problem for problem in checked(title).problems if problem.code is code]


def test_the_case_of_the_guide() -> None:
    check = checked("2024 最好卖纯棉 T 恤")

    assert [problem.code for problem in check.problems] == [
        TitleCode.STALE_YEAR,
        TitleCode.BANNED_WORD,
        TitleCode.MISSING_MOQ,
    ]
    word = check.problems[1]
    assert (word.start, word.end, word.word) == (5, 7, "最好")
    assert word.suggestions == ("热卖", "畅销")
    assert mended(check.title, word, "热卖") == "2024 热卖纯棉 T 恤"


def test_the_title_of_the_guide_is_fine_in_its_year() -> None:
    title = "2024 夏季纯棉 T 恤 男女同款 50 件起批"

    assert check_title(title, RULES, date(2024, 6, 1)).problems == ()


def test_levels() -> None:
    assert {
        problem.code: problem.level
        for title in ("最好 2020新款 款式款式", "", "棉" * 40)
        for problem in checked(title).problems
    } == {
        TitleCode.BANNED_WORD: Level.ERROR,
        TitleCode.TOO_LONG: Level.ERROR,
        TitleCode.EMPTY: Level.ERROR,
        TitleCode.STALE_YEAR: Level.WARNING,
        TitleCode.MISSING_MOQ: Level.WARNING,
        TitleCode.REPEATED_WORD: Level.ADVICE,
        TitleCode.MISSING_ATTRIBUTE: Level.ADVICE,
    }


def test_a_word_that_is_only_doubtful_is_a_warning() -> None:
    (price,) = banned("纯棉T恤 超值 50件起批")

    assert (price.level, price.reason, price.suggestions) == (Level.WARNING, "价格诱导", ("实惠",))


def test_a_word_with_a_condition_says_it() -> None:
    (genuine,) = banned("正品T恤")

    assert (genuine.suggestions, genuine.note) == ((), "需品牌授权")


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_list_is_found_in_a_sentence(word: str) -> None:
    title = SENTENCE.format(word)

    (found,) = banned(title)

    assert found.word == word
    assert title[found.start : found.end] == word


@pytest.mark.parametrize("phrase", allowed_phrases())
def test_every_phrase_of_the_list_passes_in_a_sentence(phrase: str) -> None:
    assert found_words(SENTENCE.format(phrase)) == []


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [(entry.word, said) for entry in banned_words() for said in entry.suggestions],
)
def test_every_suggestion_is_clean_in_its_sentence_and_doubles_nothing(
    word: str, suggestion: str
) -> None:
    title = SENTENCE.format(word)
    (found,) = banned(title)
    assert suggestion in found.suggestions

    better = mended(title, found, suggestion)

    assert better == SENTENCE.format(suggestion)
    assert checked(better).problems == ()


@pytest.mark.parametrize(
    ("title", "suggestion", "better"),
    [
        ("最好卖T恤", "热卖", "热卖T恤"),
        ("最好卖T恤", "畅销", "畅销卖T恤"),
        ("首款款式", "新款", "新款式"),
        ("新首个款", "新", "新款"),
    ],
)
def test_a_suggestion_says_nothing_twice(title: str, suggestion: str, better: str) -> None:
    assert mended(title, banned(title)[0], suggestion) == better


def test_a_suggestion_that_stands_there_already_is_not_offered() -> None:
    assert banned("热卖T恤 最好")[0].suggestions == ("畅销",)


def test_a_suggestion_that_would_make_a_banned_word_is_not_offered() -> None:
    """最 + 热卖 is as banned as 最好."""
    (found,) = banned("最最好")

    assert found.suggestions == ()


@pytest.mark.parametrize(
    ("title", "spans"),
    [
        ("最好", [(0, 2)]),
        ("T恤 最 好 卖", [(3, 6)]),
        ("最-好", [(0, 3)]),
        ("最🔥好", [(0, 3)]),
        ("最🔥🔥 好", [(0, 5)]),
        ("👨\u200d👩\u200d👧最好", [(5, 7)]),
        ("𠮷最好", [(1, 3)]),
        ("e\u0301最好", [(2, 4)]),
        ("最\u0336好\u0336卖", [(0, 4)]),
        ("\u0336最好", [(1, 3)]),
        ("最\u200b好\u200b卖", [(0, 3)]),
        ("最ー好", [(0, 3)]),
        ("最丶好", [(0, 3)]),
        ("  最好  ", [(2, 4)]),
        ("ｎｏ．１", [(0, 4)]),
        ("№1款", [(0, 2)]),
        ("销量第①", [(0, 4)]),
        ("㊣品", [(0, 2)]),
        ("⼀流", [(0, 2)]),
        ("全网最低价格最低", [(0, 5)]),
        ("最优质量第一", [(0, 2), (2, 6)]),
        ("国家免检产品", [(0, 4)]),
        ("最好最佳", [(0, 2), (2, 4)]),
    ],
)
def test_the_place_is_what_must_be_replaced(title: str, spans: list[tuple[int, int]]) -> None:
    assert [(found.start, found.end) for found in banned(title)] == spans


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("全网最低价T恤", "全网最低价"),
        ("独家首发", "独家首发"),
        ("NO.1", "NO.1"),
        ("no1", "NO1"),
        ("n o . 1", "NO.1"),
        ("Top 1", "TOP1"),
        ("top.1", "TOP.1"),
        ("蕞好", "蕞好"),
        ("蕞佳", "最佳"),
        ("朂好", "最好"),
        ("蕞", "蕞"),
        ("ZUI好", "zui好"),
        ("zui佳", "最佳"),
        ("醉佳", "醉佳"),
        ("醉美", "最美"),
        ("全国第1", "全国第一"),
        ("第壹品牌", "第一品牌"),
        ("唯1", "唯一"),
        ("5a级", "5A级"),
    ],
)
def test_the_word_is_the_entry_of_the_list(title: str, word: str) -> None:
    assert found_words(title) == [word]


def test_the_shop_adds_words() -> None:
    rules = rules_of(ShopSettings(title_added_words="爆品, Hot款，国标"))

    found = banned("爆 品 HOT款 国标", rules)

    assert [(one.word, one.reason) for one in found] == [
        ("爆品", "own"),
        ("Hot款", "own"),
        ("国标", "own"),
    ]


def test_the_shop_allows_words() -> None:
    rules = rules_of(ShopSettings(title_allowed_words="绝对, 万能胶"))

    assert banned("绝对安静万能胶", rules) == []
    assert [found.word for found in banned("绝对领先 万能", rules)] == ["绝对领先", "万能"]


def test_what_the_shop_both_adds_and_allows_is_allowed() -> None:
    rules = rules_of(ShopSettings(title_added_words="爆品", title_allowed_words="爆品"))

    assert banned("爆品", rules) == []


def test_the_shop_sets_the_limit() -> None:
    title = "纯棉T恤 50件起批"
    assert width(title) == 8
    assert check_title(title, TitleRules(limit=16), TODAY).problems == ()

    (long,) = check_title(title, TitleRules(limit=15), TODAY).problems

    assert (long.code, long.start, long.end, long.word) == (TitleCode.TOO_LONG, 9, 10, None)


@pytest.mark.parametrize(
    ("title", "wide"),
    [("", 0), ("T", 0.5), ("ÿ", 0.5), ("Ā", 1), ("恤", 1), ("Ｔ", 1), ("🔥", 1), ("e\u0301", 1.5)],
)
def test_the_width_counts_characters_as_they_stand(title: str, wide: float) -> None:
    assert checked(title).width == wide


@pytest.mark.parametrize("title", ["", "   ", "\u3000", "🔥-🔥", "\u200b"])
def test_a_title_of_nothing_is_empty_and_no_more(title: str) -> None:
    (problem,) = checked(title).problems

    assert (problem.code, problem.start, problem.end) == (TitleCode.EMPTY, 0, len(title))


def test_what_is_missing_has_an_empty_place_at_the_end() -> None:
    found = checked("帽子").problems

    assert [(one.code.value, one.start, one.end, one.word) for one in found] == [
        ("missing_moq", 2, 2, None),
        ("missing_attribute", 2, 2, None),
    ]


def test_many_titles_at_once_are_what_each_is() -> None:
    some = ["2024 最好卖纯棉 T 恤", "", "第一批现货"]

    assert check_titles(some, RULES, TODAY) == [checked(title) for title in some]


def test_a_title_of_any_length_is_answered() -> None:
    """Pasted by mistake; every step is linear in the length."""
    for part in ("最好", "2024", "1", " ", "绝", "\u0336", "50件", "质量第一最优", "棉棉"):
        assert checked(part * 1_000).title == part * 1_000


@given(titles)
def test_places_lie_within_the_title_and_in_order(title: str) -> None:
    found = checked(title).problems

    places = [(one.start, one.end) for one in found]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(title) for start, end in places)
    flagged = [(one.start, one.end) for one in banned(title)]
    assert all(left[1] <= right[0] for left, right in pairwise(flagged))


@given(titles)
def test_a_suggestion_takes_its_problem_away(title: str) -> None:
    for found in banned(title):
        for suggestion in found.suggestions:
            better = mended(title, found, suggestion)
            assert len(banned(better)) < len(banned(title))


@given(titles, st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=4), max_size=3))
def test_allowing_a_word_never_adds_a_problem(title: str, allowed: list[str]) -> None:
    lenient = TitleRules(words=word_list((), tuple(allowed)))

    def seen(rules: TitleRules) -> set[tuple[str, int, int, str | None]]:
        found = checked(title, rules).problems
        return {(one.code.value, one.start, one.end, one.word) for one in found}

    assert seen(lenient) <= seen(RULES)


@given(titles)
def test_decoration_between_the_characters_hides_nothing(title: str) -> None:
    """Only Latin and digits may be told apart by what stands between them."""
    plain = "".join(character for character in title if "\u4e00" <= character <= "\u9fff")

    assert found_words(" 🔥".join(plain)) == found_words(plain)
