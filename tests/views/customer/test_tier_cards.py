import pytest
from pytestqt.qtbot import QtBot

from seller_desk.services.customer.queries import TierSum
from seller_desk.services.settings import ShopSettings
from seller_desk.views.customer.tier_cards import TierCards
from seller_desk.views.cut_texts import picture_of
from seller_desk.words import Tier


@pytest.mark.usefixtures("large")
def test_large_letters_cut_nothing_of_what_a_tier_is_and_how_it_is_treated(qtbot: QtBot) -> None:
    cards = TierCards()
    qtbot.addWidget(cards)
    cards.resize(1139, cards.sizeHint().height())
    settings = ShopSettings()
    cards.show_sums({tier: TierSum(59, 123_456_700) for tier in Tier}, settings)
    cards.show_silent(24, 4, 118, settings)
    cards.show()
    assert picture_of(cards).cut == ()
