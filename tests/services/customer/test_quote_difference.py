"""What is different between two versions of a quote."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.customer.quote_difference import Difference, Part, differences
from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft, QuoteTexts

SHIRT = LineDraft(1, "T恤", 800_000, 1380, spec="红")
BAG = LineDraft(2, "帆布袋", 500_000, 720)
FIRST = QuoteDraft("2026-11-26", (SHIRT, BAG), texts=QuoteTexts(payment="款到发货"))


def test_prices_quantities_and_the_rest_are_named() -> None:
    cheaper = replace(SHIRT, price_fen=1300, quantity_milli=900_000)
    second = replace(
        FIRST,
        lines=(cheaper, BAG),
        freight_fen=68_000,
        valid_until="2026-11-30",
        texts=QuoteTexts(payment="30% 定金"),
    )

    assert list(differences(FIRST, second)) == [
        Difference(Part.PRICE, 1380, 1300, "T恤"),
        Difference(Part.QUANTITY, 800_000, 900_000, "T恤"),
        Difference(Part.FREIGHT, None, 68_000),
        Difference(Part.VALID_UNTIL, "2026-11-26", "2026-11-30"),
        Difference(Part.PAYMENT, "款到发货", "30% 定金"),
    ]


def test_goods_that_come_and_go_are_named() -> None:
    hoodie = LineDraft(3, "卫衣", 600_000, 4600)

    assert list(differences(FIRST, replace(FIRST, lines=(SHIRT, hoodie)))) == [
        Difference(Part.ADDED, None, 4600, "卫衣"),
        Difference(Part.REMOVED, 720, None, "帆布袋"),
    ]


def test_lines_of_one_product_are_told_apart_by_their_variant() -> None:
    blue = replace(SHIRT, spec="蓝", price_fen=1400)
    old = replace(FIRST, lines=(SHIRT, blue))

    assert list(differences(old, replace(old, lines=(blue, SHIRT)))) == []
    changed = replace(old, lines=(SHIRT, replace(blue, price_fen=1390)))
    assert list(differences(old, changed)) == [Difference(Part.PRICE, 1400, 1390, "T恤")]


@given(st.permutations([SHIRT, BAG, replace(SHIRT, spec="蓝")]))
def test_another_order_of_the_lines_is_no_difference(lines: list[LineDraft]) -> None:
    old = replace(FIRST, lines=(SHIRT, BAG, replace(SHIRT, spec="蓝")))

    assert list(differences(old, replace(FIRST, lines=tuple(lines)))) == []
