"""A shop with something under every clock, and the home page that shows it."""

from datetime import timedelta

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.views.desk import Desk
from seller_desk.views.home.page import HomePage
from seller_desk.views.preferences import Preferences
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_case, make_customer, make_order

LATE, TODAY, SOON, LATER = (f"26110000000000000{n}" for n in (11, 12, 13, 14))
HELD, BARE = "2611000000000000015", "2611000000000000016"
WEEK = timedelta(days=7)


def fill(store: Store) -> None:
    """Late, due today, soon, later, held by a refund, and one shipped without a number."""
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session)
        for number, left in (
            (LATE, -timedelta(hours=19)),
            (TODAY, timedelta(hours=1, minutes=18)),
            (SOON, timedelta(days=2)),
            (LATER, timedelta(days=5)),
        ):
            make_order(
                session,
                number,
                paid_at=NOW - WEEK + left,
                buyer_company="华艺",
                customer_id=buyer.id,
            )
        held = make_order(session, HELD)
        make_case(session, held)
        make_order(
            session,
            BARE,
            status=OrderStatus.SHIPPED,
            shipped_at=NOW - timedelta(hours=25),
            paid_at=NOW - timedelta(days=3),
        )


def open_page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> HomePage:
    page = HomePage(desk, preferences)
    qtbot.addWidget(page)
    page.resize(1340, 790)
    page.show()
    qtbot.waitUntil(lambda: desk.is_settled)
    return page


def button(page: HomePage, text: str) -> QPushButton:
    found = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1
    return found[0]
