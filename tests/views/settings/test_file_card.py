"""Settings go out as a file and come in after a look, as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.settings import EVERY
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.page import SettingsPage
from tests.makers import NOW
from tests.views.settings.test_page import BACKUPS, enter, settle, stored


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, preferences: Preferences, tmp_path: Path) -> SettingsPage:
    made = SettingsPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_section(BACKUPS)
    made.show()
    path = str(tmp_path / "rules.json")
    made.file.choose_out, made.file.choose_in = lambda: path, lambda: path
    desk.changed.connect(made.refresh)
    settle(qtbot, desk)
    return made


def test_a_file_is_written_looked_at_and_taken_over_as_one_step(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    enter(qtbot, desk, page.shop.name, "锦禾针织")
    with qtbot.waitSignal(page.told) as told:
        qtbot.mouseClick(page.file.card.out, Qt.MouseButton.LeftButton)
    assert told.args == [f"{len(EVERY)} settings written: rules.json"]
    enter(qtbot, desk, page.shop.name, "别的店")
    page.show_section(BACKUPS)
    qtbot.mouseClick(page.file.card.bring, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    block = page.file.card.plan
    assert block.said.startswith("rules.json\n1 setting would change")
    assert stored(store).shop_name == "别的店"
    qtbot.mouseClick(block.keep, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert stored(store).shop_name == "锦禾针织"
    history.undo(store, now=NOW)
    assert stored(store).shop_name == "别的店"


def test_what_cannot_be_taken_is_named_and_a_file_that_is_none_has_no_button(
    qtbot: QtBot, desk: Desk, page: SettingsPage
) -> None:
    path = Path(page.file.choose_in())
    whole = '{"format": "seller-desk-settings", "version": 1, "settings": %s}'
    path.write_text(whole % '{"tier.key_fen": 5, "slip.size": "a9", "colour": "red"}')
    page.file.card.bring.click()
    settle(qtbot, desk)
    block = page.file.card.plan
    assert "5 does not fit “Key customer from (fen)” and is left out" in block.said
    assert "a9 does not fit" in block.said
    assert "There is no setting colour; it is left out" in block.said
    assert block.keep.isHidden()
    path.write_text("no settings")
    page.file.card.bring.click()
    settle(qtbot, desk)
    assert block.said == "rules.json\nrules.json holds no settings of Seller Desk."
