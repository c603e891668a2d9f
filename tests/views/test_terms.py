from enum import StrEnum

import pytest

from seller_desk.services.product.words import OWN, banned_words
from seller_desk.services.settings import EVERY
from seller_desk.views import terms
from seller_desk.views.wording import counted
from seller_desk.words import ListingStatus, OrderStatus, ProductKind, Tier


@pytest.mark.parametrize("spec", EVERY, ids=lambda spec: spec.key)
def test_every_setting_has_a_name(spec: object) -> None:
    key = getattr(spec, "key", "")
    assert terms.setting(key) != key


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (ProductKind, terms.KINDS),
        (Tier, terms.TIERS),
        (ListingStatus, terms.LISTINGS),
        (OrderStatus, terms.STATUSES),
    ],
)
def test_every_word_of_the_trade_has_a_text(
    words: type[StrEnum], names: dict[StrEnum, str]
) -> None:
    assert set(words) == names.keys()


def test_every_group_of_banned_words_has_a_reason() -> None:
    assert {*(entry.reason for entry in banned_words()), OWN} == terms.WORD_REASONS.keys()


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 orders"), (1, "1 order"), (1200, "1,200 orders")]
)
def test_a_number_and_its_noun_agree(number: int, said: str) -> None:
    assert counted("%n order(s)", number) == said
