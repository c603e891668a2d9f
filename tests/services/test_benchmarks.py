from seller_desk.services.benchmarks import USUAL, benchmarks
from seller_desk.services.settings import ShopSettings


def test_only_the_guides_number_is_no_placeholder() -> None:
    known = benchmarks()
    assert known[USUAL].conversion == 0.03
    assert [row.industry for row in known.values() if not row.is_placeholder] == [USUAL]
    assert (known["apparel"].name("zh_CN"), known["apparel"].name("en")) == ("服装服饰", "Apparel")


def test_the_shops_own_number_wins_over_its_industrys() -> None:
    assert ShopSettings(industry="machinery").benchmark_conversion == 0.03
    assert ShopSettings(industry="machinery", own_conversion=0.015).benchmark_conversion == 0.015
