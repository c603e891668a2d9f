"""The grid of variants: combinations, and rows pasted from Excel."""

from seller_desk.services.product.draft import SkuDraft
from seller_desk.services.product.variants import (
    MOST_VARIANTS,
    attribute_values,
    combined,
    read_rows,
)


def test_every_combination_is_a_variant() -> None:
    specs = [sku.spec for sku in combined([["红色", "蓝色"], ["S", "M"]])]
    assert specs == ["红色;S", "红色;M", "蓝色;S", "蓝色;M"]


def test_blank_and_doubled_values_make_no_variant() -> None:
    assert [sku.spec for sku in combined([["红色", " ", "红色"], [], ["S "]])] == ["红色;S"]
    assert combined([[], [""]]) == ()


def test_a_variant_that_is_known_keeps_its_price() -> None:
    known = [SkuDraft("红色;S", "JH-1", 1_900, 30, "51", 7), SkuDraft("绿色;S")]
    after = combined([["红色", "蓝色"], ["S"]], known)
    assert after == (known[0], SkuDraft("蓝色;S"))


def test_a_flood_of_combinations_is_cut() -> None:
    many = [str(number) for number in range(100)]
    assert len(combined([many, many])) == MOST_VARIANTS


def test_the_values_are_read_back_from_the_variants() -> None:
    skus = combined([["红色", "蓝色"], ["S", "M"]])
    assert attribute_values(skus) == [["红色", "蓝色"], ["S", "M"]]


def test_rows_with_headings_are_read_in_any_order() -> None:
    pasted = read_rows(
        "单品货号\t规格\t价格(元)\t可售数量\nJH-1\t红色；S\t18.50\t1,200\n\t蓝色;S\t\t\n"
    )
    assert pasted.skus == (SkuDraft("红色;S", "JH-1", 1_850, 1_200), SkuDraft("蓝色;S"))
    assert pasted.problems == ()


def test_rows_without_headings_are_variant_price_stock_number() -> None:
    assert read_rows("红色;S\t18\t20\tJH-1").skus == (SkuDraft("红色;S", "JH-1", 1_800, 20),)


def test_a_pasted_row_changes_only_what_it_says() -> None:
    known = [SkuDraft("红色;S", "JH-1", 1_900, 30, "51", 7)]
    [sku] = read_rows("规格\t库存\n红色;S\t5\n", known).skus
    assert sku == SkuDraft("红色;S", "JH-1", 1_900, 5, "51", 7)


def test_a_row_that_cannot_be_read_is_told_and_left_out() -> None:
    pasted = read_rows("红色\t十八\t1\n蓝色\t18\t-3\n绿色\t18\t3\n\t3\t9")
    assert [sku.spec for sku in pasted.skus] == ["绿色"]
    assert [(found.facts["row"], found.facts["spec"]) for found in pasted.problems] == [
        (1, "红色"),
        (2, "蓝色"),
        (4, ""),
    ]


def test_nothing_pasted_is_nothing() -> None:
    assert read_rows("\n \t \n").skus == ()
