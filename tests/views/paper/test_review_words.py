"""What the paper of the weekly review says where there is little room."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.services.data.decomposition import Effect, Factor
from seller_desk.services.limits import FindingCode
from seller_desk.services.review import Mover
from seller_desk.sheets.document import Cell
from seller_desk.views import advice, findings, wording
from seller_desk.views.paper import review_words as words
from seller_desk.views.paper.ink import Style, width
from seller_desk.views.paper.review import OUTCOME_ROOM, TODO_ROOM, mover_lines
from seller_desk.views.paper.review_book import fitted


def test_a_product_that_moved_keeps_its_amount_beside_its_name() -> None:
    movers = [
        Mover(1, "Work clothes, summer, short sleeves, from 50 sets", None, 414_500, 0),
        Mover(None, None, None, 0, 120_000),
    ]
    assert mover_lines(movers) == [
        ("Work clothes, summer, short sleeves, from 50 sets", "−4,145"),
        ("Other goods", "+1,200"),
    ]
    assert mover_lines([]) == [("No product", "")]


def test_below_a_narrow_bar_money_is_in_whole_yuan() -> None:
    spend = Effect(Factor.SPEND, Fraction(125_560), Fraction(203_997), 1)
    assert words.course(spend) == "1,255.60 → 2,039.97"
    assert words.course(spend, whole=True) == "1,256 → 2,040"
    visitors = Effect(Factor.VISITORS, Fraction(4_827), Fraction(6_544), 1)
    assert words.course(visitors, whole=True) == words.course(visitors) == "4,827 → 6,544"


@pytest.fixture(params=["en", "zh_CN"])
def either_language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[None]:
    before = wording.language()
    wording.install(request.param)
    yield
    wording.install(before)


@pytest.mark.usefixtures("either_language")
def test_what_is_to_be_done_is_never_cut_on_paper() -> None:
    for code in FindingCode:
        todo = advice.todo_of(code)
        assert width(todo, Style(13, strong=True)) <= TODO_ROOM, code
        assert width(todo, Style(12, strong=True)) <= OUTCOME_ROOM, code
        assert width(findings.name(code), Style(11)) <= OUTCOME_ROOM, code


def test_a_row_of_the_workbook_is_as_high_as_its_longest_text() -> None:
    short, long = fitted((Cell("要做的事"),)), fitted((Cell("要做的事" * 12), Cell("1")))
    assert (short[0].height, long[0].height) == (None, 48)
