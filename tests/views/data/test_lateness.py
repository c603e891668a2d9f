from datetime import date
from typing import Any

from pytestqt.qtbot import QtBot

from seller_desk.services.data.ranges import Range
from seller_desk.services.lateness import Lateness, LateReason, Tally
from seller_desk.views.data.lateness import REASONS, LatenessCard
from seller_desk.words import ProductKind

WEEK = Range(date(2026, 11, 16), date(2026, 11, 22))
LATE = Tally(in_time=(1, 2, 3), late=(4, 5))


def test_every_row_opens_exactly_its_late_orders(qtbot: QtBot) -> None:
    card = LatenessCard()
    qtbot.addWidget(card)
    opened: list[Any] = []
    card.behind_asked.connect(opened.append)
    card.show_lateness(
        Lateness(
            WEEK, LATE, {WEEK.since: LATE}, {ProductKind.STOCK: LATE}, {LateReason.WAITS: (5,)}
        )
    )
    assert card.kinds.accessibleDescription() == "2 of 5 late, 40.0%"
    for part in (card.weeks, card.kinds, card.reasons):
        part.chosen.emit(0)
    assert [one.ids for one in opened] == [(4, 5), (4, 5), (5,)]
    assert opened[2].title == "Shipped late: Not shipped yet"
    assert REASONS.keys() == set(LateReason)
    card.show_lateness(Lateness(WEEK, Tally(), {}, {}, {}))
    assert not card._inside.isVisibleTo(card)
