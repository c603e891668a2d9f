"""A folder is watched: a seller sees what came, imports it, or does not want it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history, imports
from seller_desk.views.desk import Desk
from seller_desk.views.exchange.page import ImportPage
from seller_desk.views.exchange.watch import FolderWatch, Pace
from seller_desk.views.preferences import Preferences
from seller_desk.views.settings.inbox import InboxForm
from seller_desk.views.watched import WatchedFolder
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.sheets import an_order, order_number, write_sheet

QUICK = Pace(debounce=20, settle=60, slow=300)


class Watcher:
    """A window with the strip, the import and the settings' form, and somebody before it."""

    def __init__(self, desk: Desk, preferences: Preferences, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self._qtbot = qtbot
        self.window = QWidget()
        self.watch = FolderWatch(desk, preferences, self.window, pace=QUICK)
        self.found: list[str] = []
        self.form = InboxForm(desk, preferences, choose=lambda _proposed: folder)
        self.page = ImportPage(desk, preferences)
        self.page.hide()
        self.strip = self.watch.strip()
        column = QVBoxLayout(self.window)
        for part in (self.strip, self.form, self.page):
            column.addWidget(part)
        self.form.changed.connect(self.watch.restart)
        self.watch.found.connect(lambda paths: self.found.extend(path.name for path in paths))
        self.watch.import_asked.connect(self._import)
        qtbot.addWidget(self.window)
        self.window.resize(1340, 790)
        self.window.show()

    def click(self, text: str) -> None:
        self._qtbot.mouseClick(seen.button(self.window, text), Qt.MouseButton.LeftButton)

    def wait_to_see(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: text in seen.said(self.window), timeout=20_000)

    def wait_for_quiet(self) -> None:
        """Long enough for several looks at the folder."""
        self._qtbot.wait(2 * QUICK.slow + 4 * QUICK.settle)

    def turn_on(self) -> None:
        self.form.choose_button.click()
        self._qtbot.waitUntil(lambda: self.watch._memory is not None, timeout=5_000)

    def wait_for_offer(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: self.strip.text == text, timeout=20_000)

    def _import(self, paths: list[Path]) -> None:
        self.page.show()
        self.page.start(paths)


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder


@pytest.fixture
def make(
    desk: Desk, preferences: Preferences, downloads: Path, qtbot: QtBot
) -> Iterator[Callable[[], Watcher]]:
    made: list[Watcher] = []

    def opened() -> Watcher:
        made.append(Watcher(desk, preferences, downloads, qtbot))
        return made[-1]

    yield opened
    for watcher in made:
        watcher.watch.stop()


@pytest.fixture
def watcher(make: Callable[[], Watcher]) -> Watcher:
    return make()


def a_sheet(folder: Path, name: str = "订单导出_1123.xlsx", place: int = 1) -> Path:
    return write_sheet(folder / name, [an_order(place)])


def test_a_new_sheet_is_offered_and_import_opens_its_preview(
    watcher: Watcher, downloads: Path
) -> None:
    watcher.turn_on()
    assert not watcher.strip.isVisible()
    a_sheet(downloads)

    watcher.wait_to_see("Import 订单导出_1123.xlsx")
    watcher.wait_to_see(f"1688 orders · New in {downloads}")
    watcher.click("Import")
    watcher.wait_to_see("Write 1 order")
    assert not watcher.strip.isVisible()
    assert watcher.found == ["订单导出_1123.xlsx"]


def test_nothing_is_offered_until_somebody_turns_it_on(watcher: Watcher, downloads: Path) -> None:
    a_sheet(downloads)
    watcher.wait_for_quiet()
    assert not watcher.strip.isVisible()

    watcher.turn_on()  # what lies there counts as seen
    watcher.wait_for_quiet()
    assert not watcher.strip.isVisible()


def test_turned_off_again_the_offer_goes_and_none_comes(watcher: Watcher, downloads: Path) -> None:
    watcher.turn_on()
    a_sheet(downloads)
    watcher.wait_for_offer("Import 订单导出_1123.xlsx")
    watcher.form.switch.click()
    assert not watcher.strip.isVisible()

    a_sheet(downloads, "b.xlsx", 2)
    watcher.wait_for_quiet()
    assert not watcher.strip.isVisible()


def test_not_now_holds_for_that_content_even_in_the_next_window(
    make: Callable[[], Watcher], store: Store, downloads: Path, qtbot: QtBot
) -> None:
    first = make()
    first.turn_on()
    path = a_sheet(downloads)
    first.wait_for_offer("Import 订单导出_1123.xlsx")
    first.click("Not now")
    assert not first.strip.isVisible()
    (downloads / "again.xlsx").write_bytes(path.read_bytes())
    first.wait_for_quiet()
    assert not first.strip.isVisible()
    first.watch.stop()

    # An older import, so that what lies in the folder is news to the next window.
    other = a_sheet(downloads.parent, "other.xlsx", 7)
    imports.carry_out(store, imports.plan_file(store, other, now=NOW), now=NOW)
    later = NOW.timestamp() + 86_400
    for each in downloads.iterdir():
        os.utime(each, (later, later))
    second = make()
    new = a_sheet(downloads, "new.xlsx", 2)
    os.utime(new, (later, later))
    second.wait_for_offer("Import new.xlsx")
    assert second.found == ["new.xlsx"]


def test_several_sheets_are_one_offer(watcher: Watcher, downloads: Path) -> None:
    watcher.turn_on()
    for place in range(1, 6):
        a_sheet(downloads, f"{place}.xlsx", place)
    watcher.wait_for_offer("Import 5 new sheets")
    assert "and 2 more" in seen.said(watcher.strip)

    watcher.click("Import")
    watcher.wait_to_see("File 1 of 5")
    assert sorted(watcher.found) == [f"{place}.xlsx" for place in range(1, 6)]


def test_a_sheet_that_goes_again_is_not_offered_any_more(watcher: Watcher, downloads: Path) -> None:
    watcher.turn_on()
    path = a_sheet(downloads)
    watcher.wait_for_offer("Import 订单导出_1123.xlsx")
    path.rename(downloads / "renamed.xlsx")
    watcher.wait_for_offer("Import renamed.xlsx")
    assert watcher.found == ["订单导出_1123.xlsx"]

    (downloads / "renamed.xlsx").unlink()
    watcher._qtbot.waitUntil(lambda: not watcher.strip.isVisible(), timeout=20_000)


def test_what_is_imported_by_another_way_is_not_offered_any_more(
    watcher: Watcher, store: Store, downloads: Path
) -> None:
    watcher.turn_on()
    path = a_sheet(downloads)
    watcher.wait_for_offer("Import 订单导出_1123.xlsx")
    imports.carry_out(store, imports.plan_file(store, path, now=NOW), now=NOW)

    watcher._qtbot.waitUntil(lambda: not watcher.strip.isVisible(), timeout=20_000)
    with store.read() as session:
        assert history.newest(session) == 1


def test_files_that_are_no_sheets_and_a_folder_that_goes_say_nothing(
    watcher: Watcher, downloads: Path
) -> None:
    watcher.turn_on()
    (downloads / "broken.xlsx").write_bytes(b"PK\x03\x04 broken")
    (downloads / "notes.csv").write_text("name,phone\nWang,1\n")
    watcher.wait_for_quiet()
    assert not watcher.strip.isVisible()

    away = downloads.rename(downloads.parent / "away")
    watcher.wait_for_quiet()
    assert not watcher.strip.isVisible()
    away.rename(downloads)
    a_sheet(downloads)
    watcher.wait_for_offer("Import 订单导出_1123.xlsx")


def test_nothing_is_ever_imported_by_itself(
    watcher: Watcher, store: Store, downloads: Path
) -> None:
    watcher.turn_on()
    a_sheet(downloads)
    watcher.wait_for_offer("Import 订单导出_1123.xlsx")
    watcher.wait_for_quiet()

    assert order_number(1) not in seen.said(watcher.window)
    with store.read() as session:
        assert history.newest(session) == 0


def test_the_preferences_forget_the_oldest_of_very_many(preferences: Preferences) -> None:
    choice = WatchedFolder(preferences)
    for place in range(400):
        choice.decline([f"{place:064d}"])

    assert len(choice.declined) == 300
    assert f"{399:064d}" in choice.declined
