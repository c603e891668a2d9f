"""What the paper of the weekly review says where there is little room."""

from fractions import Fraction

from seller_desk.services.data.decomposition import Effect, Factor
from seller_desk.services.review import Mover
from seller_desk.views.paper import review_words as words
from seller_desk.views.paper.review import mover_lines


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
