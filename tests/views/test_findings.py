import pytest

from seller_desk.errors import Level
from seller_desk.services.data.finding import Finding, Subject
from seller_desk.services.limits import LIMITS, FindingCode
from seller_desk.views import findings


def test_every_rule_and_every_level_has_a_name() -> None:
    assert findings.NAMES.keys() == set(FindingCode)
    assert findings.LEVELS.keys() == set(Level)


def test_every_limit_has_a_name() -> None:
    assert {key.rpartition(".")[2] for key in LIMITS} == findings.LIMIT_NAMES.keys()
    assert [key for key in LIMITS if findings.limit_name(key) == key] == []


@pytest.mark.parametrize("key", ["shop.name", "findings.no_such.threshold", "findings.x"])
def test_other_keys_stay_as_they_are(key: str) -> None:
    assert findings.limit_name(key) == key


@pytest.mark.parametrize(
    ("code", "value", "said"),
    [
        (FindingCode.ADS_WITHOUT_ORDERS, 1_234_500, "¥12,345.00"),
        (FindingCode.VIEWS_WITHOUT_ORDERS, 1_200, "1,200"),
        (FindingCode.RHYTHM_BROKEN, 1.9, "×1.90"),
        (FindingCode.REGION_SHARE_HIGH, 0.41, "41.0%"),
    ],
)
def test_a_number_reads_as_what_it_is(code: FindingCode, value: float, said: str) -> None:
    finding = Finding(code, Level.ADVICE, Subject.SHOP, (), value, value)
    assert findings.number(finding, finding.value) == said
