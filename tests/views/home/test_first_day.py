"""The six steps over the home page: shown to a new shop, put away, brought back by the help."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import backup
from seller_desk.services import settings as rules
from seller_desk.services.first_day import Step
from seller_desk.views.desk import Desk
from seller_desk.views.home.page import HomePage
from seller_desk.views.preferences import Preferences
from tests.makers import NOW
from tests.views.home.shop import open_page


def settle(qtbot: QtBot, desk: Desk, page: HomePage) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: desk.is_settled)


def test_a_step_leads_to_its_place_and_has_its_tick_once_it_is_done(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    card = page.first_day
    assert card.isVisible()
    for step, cell in card.steps.items():
        with qtbot.waitSignal(page.step_asked) as asked:
            qtbot.mouseClick(cell.go, Qt.MouseButton.LeftButton)
        assert asked.args == [f"first.{step}"]
    with store.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "shop.name", "锦禾")
    backup.make(store, NOW)
    settle(qtbot, desk, page)
    done = {step for step, cell in card.steps.items() if cell.is_done}
    assert done == {Step.NAME, Step.BACKUP}
    assert card.steps[Step.NAME].go.isHidden()


def test_it_is_put_away_for_good_and_comes_back_when_it_is_asked_for(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    qtbot.mouseClick(page.first_day.away, Qt.MouseButton.LeftButton)
    settle(qtbot, desk, page)
    assert page.first_day.isHidden()
    assert open_page(qtbot, desk, preferences).first_day.isHidden()
    page.show_first_day()
    settle(qtbot, desk, page)
    assert page.first_day.isVisible()


def test_a_low_window_shows_only_the_next_step(
    qtbot: QtBot, desk: Desk, preferences: Preferences
) -> None:
    page = open_page(qtbot, desk, preferences)
    page.resize(1204, 620)
    card = page.first_day
    assert not card.steps[Step.NAME].isVisible()
    assert card.go_on.text() == "Next: Name the shop"
    with qtbot.waitSignal(page.step_asked) as asked:
        qtbot.mouseClick(card.go_on, Qt.MouseButton.LeftButton)
    assert asked.args == [f"first.{Step.NAME}"]
