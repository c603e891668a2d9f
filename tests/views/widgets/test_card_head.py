from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from seller_desk.views.cut_texts import picture_of
from seller_desk.views.widgets.card import Card

_HINT = "a day opens its orders; Ctrl and wheel zoom"


def test_small_words_of_a_card_stand_below_its_title_where_they_would_be_cut(qtbot: QtBot) -> None:
    card = Card("Trend", icon="chart-line", hint=_HINT)
    qtbot.addWidget(card)
    card.show()
    heights = []
    for width in (600, 320):
        card.resize(width, 200)
        QApplication.processEvents()
        assert picture_of(card).cut == ()
        assert _HINT in picture_of(card).said
        heights.append(card.minimumSizeHint().height())
    assert heights[0] < heights[1]
