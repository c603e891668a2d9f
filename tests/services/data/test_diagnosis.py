"""All rules together."""

from seller_desk.errors import Level
from seller_desk.services.data.diagnosis import RULES, diagnose
from seller_desk.services.limits import LIMITS, FindingCode
from tests.services.data.snapshots import figures, listed, shop


def test_every_code_has_its_rule_and_every_rule_a_source() -> None:
    assert set(RULES) == set(FindingCode)
    for code, rule in RULES.items():
        said = rule.__doc__ or ""
        assert any(word in said for word in ("guide", "PRODUCT.md", "facts/1688.md")), code


def test_every_limit_has_a_default_within_its_bounds() -> None:
    for key, limit in LIMITS.items():
        assert limit.least <= limit.default <= limit.most, key


def test_nothing_is_found_in_an_empty_shop() -> None:
    assert diagnose(shop()) == ()


def test_the_worst_comes_first() -> None:
    found = diagnose(
        shop(
            figures(late_shipment_share=0.5, late_orders=(1,)),
            products=(listed(minimum_quantity=None),),
            missing_days=tuple(figures().range.each),
        )
    )
    assert [one.level for one in found] == [Level.ERROR, Level.WARNING, Level.ADVICE]


def test_a_number_without_a_row_to_show_says_nothing() -> None:
    assert diagnose(shop(figures(late_shipment_share=0.5))) == ()
