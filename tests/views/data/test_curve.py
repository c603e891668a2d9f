"""The curve of a product tells what followed the newest changes of its listing."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from seller_desk.services.product.story import Told
from seller_desk.services.product_course import Changed, CourseDay, Effect, ProductCourse, Span
from seller_desk.views.data.curve import CurveCard
from tests.makers import NOW


def test_the_newest_changes_stand_with_what_buyers_did_before_and_after(qtbot: QtBot) -> None:
    days = [NOW.date() - timedelta(n) for n in range(9, 0, -1)]
    changes = [Changed(days[at], what) for at, what in ((1, Told.TITLE), (3, Told.PRICES))]
    known = Effect(Span(7, 200, 100, 0.02), Span(7, 300, 150, 0.03))
    course = ProductCourse(
        1,
        "短袖",
        tuple(CourseDay(day, 200, 100, 2) for day in days),
        (*changes, Changed(days[-1], Told.IMAGES)),
        {days[1]: known, days[3]: known, days[-1]: Effect(known.before, Span())},
    )
    card = CurveCard()
    qtbot.addWidget(card)
    card.show_course(course, 0.03)
    shown = [line.text for line in card.effects if not line.isHidden()]
    assert [text.split(" · ")[0] for text in shown] == [
        "11-17 price changed",
        "11-15 title changed",
    ]
    assert shown[0].endswith("visitors 100 → 150 a day, conversion 2.00% → 3.00%")
