from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.views.order.ranges import AmountRange, DayRange

TODAY = date(2026, 11, 23)


def test_two_amounts_are_taken_by_enter_in_either_order(qtbot: QtBot) -> None:
    popup = AmountRange()
    qtbot.addWidget(popup)
    qtbot.keyClicks(popup.least, "500")
    qtbot.keyClicks(popup.most, "100")
    with qtbot.waitSignal(popup.chosen) as signal:
        qtbot.keyClick(popup.most, Qt.Key.Key_Return)
    assert signal.args == [10_000, 50_000]


def test_a_wrong_amount_is_pointed_out_and_nothing_is_asked(qtbot: QtBot) -> None:
    popup = AmountRange()
    qtbot.addWidget(popup)
    popup.show()
    qtbot.keyClicks(popup.least, "much")
    with qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup.least, Qt.Key.Key_Return)
    assert popup.fault == "Enter an amount such as 1500 or 99.50"


def test_the_usual_days_are_one_click_away(qtbot: QtBot) -> None:
    popup = DayRange(lambda: TODAY)
    qtbot.addWidget(popup)
    week = next(b for b in popup.findChildren(QPushButton) if b.text() == "Last 7 days")
    with qtbot.waitSignal(popup.chosen) as signal:
        qtbot.mouseClick(week, Qt.MouseButton.LeftButton)
    assert signal.args == [date(2026, 11, 17), TODAY]


def test_two_days_are_taken_in_either_order(qtbot: QtBot) -> None:
    popup = DayRange(lambda: TODAY)
    qtbot.addWidget(popup)
    popup.since.setDate(QDate(2026, 11, 20))
    popup.until.setDate(QDate(2026, 11, 10))
    show = next(b for b in popup.findChildren(QPushButton) if b.text() == "Show")
    with qtbot.waitSignal(popup.chosen) as signal:
        qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert signal.args == [date(2026, 11, 10), date(2026, 11, 20)]
