from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.order.region_couriers import region_couriers
from seller_desk.views.desk import Desk
from seller_desk.views.settings.page import SettingsPage
from tests.makers import NOW
from tests.views.settings.test_page import DEADLINES, page, settle

__all__ = ["page"]


def rules(store: Store) -> dict[str, str]:
    with store.read() as session:
        return dict(region_couriers(session))


def test_a_rule_is_added_undone_and_taken_out(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    page.show_section(DEADLINES)
    form = page.couriers
    form.province.setCurrentText("广东")
    form.courier.setCurrentIndex(form.courier.findData("SF"))
    qtbot.mouseClick(form.add, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert rules(store) == {"广东": "SF"}
    assert form.province.findText("广东") == -1

    chip = next(one for one in form.findChildren(QPushButton) if one.text() == "广东")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert rules(store) == {}
    history.undo(store, now=NOW)
    settle(qtbot, desk)
    assert rules(store) == {"广东": "SF"}
