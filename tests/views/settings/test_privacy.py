"""One buyer is found, looked at, handed out and erased from the settings."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.case import Disclosure
from seller_desk.models.customer import Customer
from seller_desk.models.store import Store
from seller_desk.services import backup
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.page import SettingsPage
from tests.makers import NOW, make_customer, make_order
from tests.views.exchange.seen import button, said
from tests.views.settings.test_page import PRIVACY, settle


def test_a_buyer_is_looked_at_exported_and_erased_after_a_question(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    with store.write("made", now=NOW) as session:
        make_order(session, customer_id=make_customer(session).id)
    backup.make(store, NOW)
    page = SettingsPage(desk, preferences)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show_section(PRIVACY)
    page.show()
    path = tmp_path / "buyer.xlsx"
    page.privacy.choose_sheet = lambda: str(path)
    settle(qtbot, desk)
    qtbot.keyClicks(page.privacy.form.field, "nobody")
    qtbot.keyClick(page.privacy.form.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "Nobody is found by that" in said(page)
    page.privacy.form.field.setText("华艺")
    qtbot.mouseClick(page.privacy.form.seek, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    qtbot.mouseClick(button(page, "Look"), Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert "Backups that may hold this data, too: 1" in said(page)
    qtbot.mouseClick(page.privacy.form.data.out, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert path.exists()
    with store.read() as session:
        assert session.scalars(select(Disclosure.what)).all() == ["customers"]
    qtbot.mouseClick(page.privacy.form.data.erase, Qt.MouseButton.LeftButton)
    assert page.privacy.confirm is not None
    assert page.privacy.confirm.stay.isDefault()
    told_before = max(page.privacy.confirm.findChildren(QLabel), key=lambda one: len(one.text()))
    assert told_before.height() >= told_before.heightForWidth(told_before.width())
    with qtbot.waitSignal(page.told) as told:
        qtbot.mouseClick(page.privacy.confirm.go, Qt.MouseButton.LeftButton)
    assert told.args == ["Erased; orders that stay without a name: 1"]
    with store.read() as session:
        assert session.scalars(select(Customer.login)).all() == [None]
    settle(qtbot, desk)
