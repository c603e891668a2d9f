from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import backup, history
from seller_desk.services import settings as rules
from seller_desk.services.customer.shop_pictures import LOGO, SEAL, shop_pictures
from seller_desk.services.files import place_of
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings import figures
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.page import SettingsPage
from seller_desk.views.theme import theme
from seller_desk.words import ProductKind
from tests.makers import NOW
from tests.views.exchange.seen import said

SHOP, DEADLINES, EXCHANGE, LOOK, BACKUPS, PRIVACY, ABOUT = range(7)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, preferences: Preferences) -> SettingsPage:
    made = SettingsPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    desk.changed.connect(made.refresh)
    settle(qtbot, desk)
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: desk.is_settled)
    qtbot.wait(10)  # what was just put into a layout is shown by the next turn of the loop


def stored(store: Store) -> ShopSettings:
    with store.read() as session:
        return rules.load(session)


def enter(qtbot: QtBot, desk: Desk, entry: Entry, text: str) -> None:
    entry.editor.setFocus()
    entry.editor.selectAll()
    entry.editor.insert(text)
    qtbot.keyClick(entry.editor, Qt.Key.Key_Return)
    settle(qtbot, desk)


def test_a_value_is_written_on_leaving_its_field_and_can_be_undone(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    enter(qtbot, desk, page.shop.name, "锦禾针织")
    assert stored(store).shop_name == "锦禾针织"
    history.undo(store, now=NOW)
    settle(qtbot, desk)
    assert stored(store).shop_name is None
    assert page.shop.name.editor.text() == ""


def test_one_entry_is_one_step(qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage) -> None:
    enter(qtbot, desk, page.shop.name, "锦禾")
    page.shop.login.editor.setFocus()
    settle(qtbot, desk)
    with store.read() as session:
        assert history.newest(session) == 1


def test_a_bad_value_is_said_under_its_field_and_not_written(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    page.show_section(DEADLINES)
    entry = page.deadlines.kinds[ProductKind.CUSTOM].entry
    enter(qtbot, desk, entry, "many")
    assert entry.fault == "A whole number from 1 to 365"
    assert entry.editor.text() == "many"
    assert stored(store).ship_days_custom == 7
    qtbot.keyClick(entry.editor, Qt.Key.Key_Escape)
    assert entry.fault == ""
    assert entry.editor.text() == "7"


def test_a_bad_value_stays_while_another_setting_is_changed(
    qtbot: QtBot, desk: Desk, page: SettingsPage
) -> None:
    page.show_section(DEADLINES)
    custom = page.deadlines.kinds[ProductKind.CUSTOM].entry
    enter(qtbot, desk, custom, "0")
    enter(qtbot, desk, page.deadlines.clocks[0], "48")
    assert custom.fault
    assert custom.editor.text() == "0"


def test_custom_goods_still_on_seven_days_are_a_trap_with_a_way_out(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    page.show_section(DEADLINES)
    row = page.deadlines.kinds[ProductKind.CUSTOM]
    assert row.warning
    assert not page.deadlines.kinds[ProductKind.STOCK].warning
    assert row._repair.text() == "Set to 10 days"
    qtbot.mouseClick(row._repair, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert stored(store).ship_days_custom == 10
    assert not row.warning


def test_the_look_is_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_section(LOOK)
    with qtbot.waitSignal(page.look_asked) as asked:
        qtbot.mouseClick(page.look.looks.button("dark"), Qt.MouseButton.LeftButton)
    assert asked.args == ["dark", theme().scale]
    with qtbot.waitSignal(page.look_asked) as asked:
        qtbot.mouseClick(page.look.sizes.button("1.15"), Qt.MouseButton.LeftButton)
    assert asked.args == ["dark", 1.15]
    with qtbot.waitSignal(page.language_asked) as spoken:
        qtbot.mouseClick(page.look.languages.button("zh_CN"), Qt.MouseButton.LeftButton)
    assert spoken.args == ["zh_CN"]


def test_a_backup_is_made_and_listed(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    page.show_section(BACKUPS)
    with qtbot.waitSignal(page.told) as told:
        qtbot.mouseClick(page.backups.make_button, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    [made] = backup.listing(store)
    assert told.args == [f"Backup made: {made.path.name}"]
    cells = page.backups.table.rows.cells(0)
    assert (cells[0].text, cells[1].text) == ("today 09:30", "by hand")


def test_restoring_asks_first_and_the_safe_answer_is_the_default(
    qtbot: QtBot, store: Store, desk: Desk, page: SettingsPage
) -> None:
    path = backup.make(store, NOW)
    page.refresh()
    settle(qtbot, desk)
    page.backups.table.cell_pressed.emit(0, "restore")
    assert page.confirm is not None
    assert page.confirm.go.text() == "Restore the backup"
    assert page.confirm.stay.isDefault()
    with qtbot.assertNotEmitted(page.restore_asked, wait=50):
        qtbot.mouseClick(page.confirm.stay, Qt.MouseButton.LeftButton)
    page.backups.table.cell_pressed.emit(0, "restore")
    with qtbot.waitSignal(page.restore_asked) as asked:
        qtbot.mouseClick(page.confirm.go, Qt.MouseButton.LeftButton)
    assert asked.args == [path]


def test_the_facts_about_the_program_can_be_copied(
    qtbot: QtBot, store: Store, page: SettingsPage
) -> None:
    page.show_section(ABOUT)
    qtbot.mouseClick(page.about.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert str(store.path) in copied
    assert "SQLite: 3." in copied


def test_the_bounds_of_the_tiers_are_entered_in_yuan(
    qtbot: QtBot, desk: Desk, page: SettingsPage
) -> None:
    regular, key = page.deadlines.tiers
    assert (regular.editor.text(), key.editor.text()) == ("1000", "10000")

    enter(qtbot, desk, regular, "1,250.50")
    assert desk.glance(rules.load).tier_regular_fen == 125_050
    assert regular.editor.text() == "1250.50"


@pytest.mark.parametrize("typed", ["12.345", "a lot", "1e3", "-5", "10000"])
def test_a_bound_that_makes_no_sense_is_refused(
    qtbot: QtBot, desk: Desk, page: SettingsPage, typed: str
) -> None:
    regular = page.deadlines.tiers[0]
    enter(qtbot, desk, regular, typed)

    assert regular.fault
    assert desk.glance(rules.load).tier_regular_fen == 100_000


def test_every_rule_has_its_field(page: SettingsPage) -> None:
    """Most limits of the diagnosis are set by command; those that the guide names stand here."""
    keys = {spec.key for spec in rules.SETTINGS} | set(figures.KEYS)
    assert {entry.spec.key for entry in page.entries} == keys


def test_a_logo_is_chosen_shown_and_left_out_again(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    files = [tmp_path / "logo.png", tmp_path / "notes.png"]
    picture = QImage(40, 20, QImage.Format.Format_ARGB32)
    picture.fill(QColor("navy"))
    picture.save(str(files[0]))
    files[1].write_text("no picture")
    page = SettingsPage(desk, preferences, lambda: str(files[0]))
    qtbot.addWidget(page)
    desk.changed.connect(page.refresh)
    page.show()
    settle(qtbot, desk)
    thumb = page.pictures.thumbs[LOGO]
    assert not thumb.has_image
    page.pictures.choosing[LOGO].click()
    qtbot.waitUntil(lambda: thumb.has_image)
    with store.read() as session:
        kept = shop_pictures(session).logo
    assert place_of(store.path, kept).read_bytes() == files[0].read_bytes()

    page.pictures.chosen.emit(SEAL, str(files[1]))
    settle(qtbot, desk)
    assert "notes.png is no picture" in said(page)
    page.pictures.dropping[LOGO].click()
    qtbot.waitUntil(lambda: not thumb.has_image)
    history.undo(store, now=NOW)
    qtbot.waitUntil(lambda: thumb.has_image)
    history.undo(store, now=NOW)
    qtbot.waitUntil(lambda: not thumb.has_image)
