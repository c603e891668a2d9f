from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.services.customer.coupons import CouponRow, CouponState
from seller_desk.views.customer.coupon_list import CouponList
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.words import Tier


def coupon(number: int, ends_on: date) -> CouponRow:
    tiers = frozenset({Tier.REGULAR})
    days = date(2026, 11, 1), ends_on
    running = CouponState.RUNNING
    return CouponRow(number, f"券{number}", 100_000, 5_000, tiers, *days, 1, None, running, 3, 1)


def test_coupons_about_to_end_are_counted_and_shown_alone(qtbot: QtBot) -> None:
    found = CouponList()
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    rows = [coupon(1, date(2026, 11, 24)), coupon(2, date(2026, 12, 24))]
    found.show_rows(rows, [])
    assert not found.ending.isVisible()
    found.show_ending(only=True)
    found.show_rows(rows, [1])
    assert found.ending.count == 1
    assert list(found.table.ids) == [1]
    qtbot.mouseClick(found.ending, Qt.MouseButton.LeftButton)
    assert list(found.table.ids) == [1, 2]


def test_without_a_coupon_the_way_leads_to_a_draft(qtbot: QtBot) -> None:
    found = CouponList()
    qtbot.addWidget(found)
    found.show_rows([], [])
    (button,) = [button for empty in found.findChildren(EmptyState) for button in empty.buttons()]
    with qtbot.waitSignal(found.draft_asked):
        button.click()


def test_ticked_coupons_are_counted_and_added_up(qtbot: QtBot) -> None:
    found = CouponList()
    qtbot.addWidget(found)
    found.show_rows([coupon(1, date(2026, 11, 24)), coupon(2, date(2026, 12, 24))], [])
    found.table.tick_ids([1, 2])
    assert found._footer.text == "2 coupons 2 ticked 6 given, 2 used"
