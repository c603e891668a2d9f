"""A segment that offers some of its choices only now and then."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.views.widgets.segment import Segment, SegmentOption


def a_segment(qtbot: QtBot) -> Segment:
    made = Segment([SegmentOption(key, key) for key in ("all", "new", "odd")])
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    return made


def test_what_is_not_offered_is_not_there(qtbot: QtBot) -> None:
    made = a_segment(qtbot)
    wide = made.sizeHint().width()
    made.offer(["all", "new"])

    assert not made.button("odd").isVisible()
    assert made.sizeHint().width() < wide
    qtbot.keyClick(made.button("all"), Qt.Key.Key_Left)
    assert made.current == "new"


def test_the_chosen_one_stays_until_another_is_chosen(qtbot: QtBot) -> None:
    made = a_segment(qtbot)
    made.choose("odd")
    made.offer(["all", "new"])
    assert made.button("odd").isVisible()

    made.choose("all")
    assert not made.button("odd").isVisible()
