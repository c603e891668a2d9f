import re

import pytest

from seller_desk.errors import Level
from seller_desk.services.data.finding import Finding, Subject
from seller_desk.services.limits import FindingCode
from seller_desk.views import advice, wording


def finding(code: FindingCode, **facts: float | str) -> Finding:
    return Finding(code, Level.WARNING, Subject.SHOP, (), 0.5, 0.3, facts)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("code", FindingCode)
def test_every_rule_says_why_and_what_to_do(code: FindingCode, language: str) -> None:
    wording.install(language)
    said = (advice.cause(finding(code)), advice.todo(finding(code)), advice.todo_of(code))
    assert all(said)
    assert not re.search("[{}]", "".join(said))


def test_numbers_stand_in_their_units() -> None:
    assert advice.measured(FindingCode.KEY_CUSTOMER_LAPSED, 67) == "67 days"
    assert advice.measured(FindingCode.VIOLATION_NEAR_LIMIT, 1) == "1 hour"
    assert advice.measured(FindingCode.COST_PER_ORDER_UP, 0.878) == "+87.8%"
    assert advice.measured(FindingCode.ADS_WITHOUT_ORDERS, 12_345) == "¥123.45"
    assert advice.numbers(FindingCode.NEW_SHARE_HIGH, 0.9, None) == "90.0% → –"


def test_the_facts_of_a_finding_are_read_as_what_they_are() -> None:
    flat = finding(
        FindingCode.VISITORS_UP_CONVERSION_FLAT,
        visitors=5_000,
        visitors_before=1_000,
        conversion=0.01,
        conversion_before=0.01,
        ad_spend_fen=500_000,
    )
    assert advice.cause(flat) == (
        "1,000 visitors became 5,000, while conversion went from 1.00% to 1.00%. "
        "Ad spend: ¥5,000.00."
    )
    spend = finding(FindingCode.AVERAGE_SPEND_FALLING, now=100_000.4, before=150_000)
    assert advice.cause(spend) == "A buyer spends ¥1,000.00, it was ¥1,500.00."
