"""The program with its window: configuration, store, desk and pages brought together.

Only Qt is imported before the first paint; the store and the pages come while the window stands.
"""

import atexit
import gc
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from seller_desk import clock, logs, resources
from seller_desk import config as configuration
from seller_desk.config import Config
from seller_desk.errors import DeskError, StoreCode
from seller_desk.views import (
    unsearched,  # noqa: F401  (before the rest)
    wording,
)
from seller_desk.views.garbage import Garbage
from seller_desk.views.main_window import MainWindow
from seller_desk.views.preferences import Preferences
from seller_desk.views.theme import theme

if TYPE_CHECKING:
    from seller_desk.models.cipher import Key
    from seller_desk.models.store import Store
    from seller_desk.services.customer.quote_sheet import QuoteSheet
    from seller_desk.views.furniture import Furniture
    from seller_desk.views.lock.door import Door
    from seller_desk.views.lock.locks import Locks
    from seller_desk.views.lock.resealing import Resealing
    from seller_desk.views.shots import Shot

Clock = Callable[[], datetime]
_SWITCH_SECONDS = 0.0005
"""How long a thread at work may keep the window's thread waiting.

A table is painted by hundreds of calls into Qt, and after each Python may be busy elsewhere: with
the usual 5 ms one picture took 280 ms while a sheet was written.
"""


def run(config: Config, now: Clock | None = None, password: str | None = None) -> int:
    """Open the window on the shop; the exit status when it is closed.

    A password that was given with the start is tried before anybody is asked.
    """
    configuration.make_private()
    logs.start(config.logs)
    application = start_application(config.language)
    program = Program(config, now or clock.now, password)
    program.open_window()
    program.open_store()
    try:
        return application.exec()
    finally:
        program.leave()
        if program.furniture is not None:
            _keep_backup(config, program.now())


def shots(
    config: Config, folder: Path, *, theme: str, size: tuple[int, int], now: datetime
) -> "tuple[Shot, ...]":
    """Draw every screen of the real window as a picture into a folder.

    Raises what `Store.open` raises: nobody is there to answer a window that asks what to do.
    """
    from seller_desk.models.store import Store
    from seller_desk.views.shots import Album, draw_all

    Store.open(config.store).close()
    configuration.make_private()
    start_application(config.language)

    def empty(new: Path) -> Program:
        return Program(replace(config, data_dir=new, store=new / "shop.db"), lambda: now)

    with TemporaryDirectory() as nowhere:
        kept = replace(config, data_dir=Path(nowhere))
        return draw_all(Program(kept, lambda: now), Album(folder, theme, size), empty)


def save_quote(config: Config, sheet: "QuoteSheet", path: Path) -> None:
    """Draw a quote as a .pdf or a .png. Raises not_writable, disk_full, disk_error."""
    from seller_desk.views.paper.pictures import pictures_of
    from seller_desk.views.paper.quote import QuotePaper

    start_application(config.language)
    QuotePaper(sheet, pictures_of(Path(config.store))).save(path)


def start_application(language: str) -> QApplication:
    """Qt, in one style on every system, speaking the language."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    QApplication.setStyle("fusion")
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else _make_application()
    application.setApplicationName("Seller Desk")
    # By this name a desktop of Linux knows whose number stands at the icon.
    application.setDesktopFileName("seller-desk")
    application.setWindowIcon(QIcon(str(resources.path("app", "seller-desk.svg"))))
    wording.install(language)
    _speak_qt(application, language)
    return application


def _keep_backup(config: Config, now: datetime) -> None:
    """A backup at the end of a day on which something was done; one that fails stops nobody."""
    from seller_desk.models.store import Store
    from seller_desk.services import backup

    with suppress(DeskError):
        store = Store.open(config.store)
        backup.keep_up(store, now)
        store.close()


def _make_application() -> QApplication:
    atexit.register(close_windows)
    return QApplication(sys.argv[:1])


def close_windows() -> None:
    """Close and delete every window while Python is still whole.

    Qt for Python deletes what is left at exit in any order: a page that is told to hide then finds
    its preferences gone, and the error it raises ends the program with a segmentation fault.
    """
    windows = [each for each in QApplication.topLevelWidgets() if each.parentWidget() is None]
    # Menus and labels without a parent may be a chart's own: they go with the window it is in.
    windows.sort(key=lambda each: not isinstance(each, QMainWindow))
    for window in windows:
        window.close()
    for window in windows:
        if shiboken6.isValid(window):
            shiboken6.delete(window)


class Program(QObject):
    """One window on one shop, from the empty shell to the furnished desk."""

    furnished = Signal()
    """The pages are there."""
    _opened = Signal(object)
    _failed = Signal(object)

    def __init__(self, config: Config, now: Clock, password: str | None = None) -> None:
        super().__init__()
        self.config = config
        self.now = now
        self._password = password
        self._resealing: Resealing | None = None
        self._by_code = False
        self.door: Door | None = None
        self.locks: Locks | None = None
        folder = configuration.private_dir(config.data_dir)
        self.preferences = Preferences.at(str(folder / "window.ini"))
        self.furniture: Furniture | None = None
        self._opening: threading.Thread | None = None
        self._left = False
        self._veiled = False
        self._backup: Path | None = None
        self._garbage = Garbage(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._opened.connect(self._furnish, queued)
        self._failed.connect(self._show_trouble, queued)
        # What was imported for the first pages stays: looked through for garbage now and then, it
        # would hold the window for 50 ms.
        self.furnished.connect(gc.freeze, Qt.ConnectionType.SingleShotConnection)
        look = self.preferences.text("look/theme", "system")
        theme().apply(look, scale=self.preferences.number("look/scale", 1.0))
        self.window = MainWindow(self.preferences)

    def open_window(self) -> MainWindow:
        """The window at once, without pages."""
        self.window.show()
        return self.window

    def open_store(self) -> None:
        """Open the store on a thread of its own; the pages come when it is open."""
        QTimer.singleShot(0, self._start_opening)

    def leave(self) -> None:
        """Close the window and what stands behind it; nothing of it runs afterwards."""
        self._left = True
        if self._opening is not None:
            self._opening.join()
        self._garbage.end()
        self.window.close()

    def _start_opening(self) -> None:
        if not self._left:
            self._garbage.wait()
            self._opening = threading.Thread(target=self._open, name="opening")
            self._opening.start()

    def _open(self) -> None:
        try:
            from seller_desk.models.store import Store
            from seller_desk.services.backup import clear_halves

            self._use_password()
            self._put_backup_in_place()
            if self._resealing is not None:
                self._resealing.run(self.config.store, self.now)
            store = Store.open(self.config.store, create=True)
            clear_halves(store)
            self._opened.emit(store)
        except DeskError as error:
            self._failed.emit(error)

    def _use_password(self) -> None:
        """What was given with the start, once: if it is wrong, somebody is asked."""
        password, self._password = self._password, None
        if password is not None:
            from seller_desk.services.passwords import open_with

            open_with(self.config.store, password)

    def _put_backup_in_place(self) -> None:
        """One whose password must be asked for first is still wanted afterwards."""
        if self._backup is None:
            return
        from seller_desk.services.backup import restore

        backup, self._backup = self._backup, None
        try:
            restore(self.config.store, backup, self.now())
        except DeskError as error:
            if error.first.code is StoreCode.STORE_LOCKED:
                self._backup = backup
            raise

    def _furnish(self, store: "Store") -> None:
        if self._left:
            store.close()
            return
        try:
            self._fill(store)
        finally:
            self._garbage.collect()
        self.furnished.emit()

    def _fill(self, store: "Store") -> None:
        """The pages, and whatever may change the window as a whole."""
        from seller_desk.views.furniture import Furniture

        self.furniture = Furniture(
            self.window, store, self.preferences, self.now, is_veiled=self._veiled
        )
        self.window.screenshots_asked.connect(self._turn_veil)
        self.furniture.language_asked.connect(self._change_language)
        self.furniture.restore_asked.connect(self._restore)
        self.furniture.reseal_asked.connect(self._reseal)
        self._set_locks(self.furniture)

    def _show_trouble(self, error: DeskError) -> None:
        if self._left:
            return
        self._garbage.collect()
        if error.first.code is StoreCode.STORE_LOCKED:
            self._ask_password(Path(str(error.first.facts["path"])))
            return
        from seller_desk.views.trouble import StoreTrouble

        trouble = StoreTrouble(error, str(self.config.store))
        trouble.retried.connect(self.open_store)
        trouble.left.connect(self.window.close)
        self.window.furnish({"home": lambda: trouble})
        self.window.show_tab("home")

    def _change_language(self, language: str) -> None:
        """A new window that speaks it, in the place of the old one."""
        configuration.remember_language(self.config, language)
        start_application(language)
        self._renew_window()

    def _turn_veil(self) -> None:
        """Screenshots mode on, or off again: a new window, so that no page keeps what it showed."""
        self._veiled = not self._veiled
        self._renew_window()

    def _restore(self, backup: Path) -> None:
        """The shop as it was in a backup, in a new window; the old one lets go of the store."""
        self._backup = backup
        self._renew_window()

    def _set_locks(self, furniture: "Furniture") -> None:
        """The lock of the screen; and what was wished for while the shop was shut."""
        from seller_desk.views.lock.locks import Locks

        self.locks = Locks(furniture)
        if self._resealing is not None:
            done, self._resealing = self._resealing, None
            self.locks.tell_resealed(done.finish())
        elif self._by_code:
            self._by_code = False
            self.locks.ask_new_password()

    def _ask_password(self, path: Path) -> None:
        """The shop, or the backup that is to take its place, is sealed."""
        from seller_desk.views.lock.door import Door

        self.door = Door(self.window, path, is_backup=path != self.config.store)
        self.door.opened.connect(self._go_in)
        self.door.declined.connect(self._leave_backup)

    def _go_in(self, by_code: bool) -> None:  # noqa: FBT001  (what the signal brings)
        self._by_code = by_code
        self.open_store()

    def _leave_backup(self) -> None:
        self._backup = None
        self.open_store()

    def _reseal(self, key: "Key | None") -> None:
        """The shop under another key, or none; nobody may have it open meanwhile."""
        from seller_desk.views.lock.resealing import Resealing

        self._resealing = Resealing(key)
        self._renew_window()
        self._resealing.begin(self.window)

    def _renew_window(self) -> None:
        old = self.window
        self.window = MainWindow(self.preferences)
        self.window.setGeometry(old.geometry())
        self.window.show_tab(old.current_tab)
        self.open_window()
        old.close()
        old.deleteLater()
        self.open_store()


def _speak_qt(application: QApplication, language: str) -> None:
    """Qt's own words: dialogs, menus of text fields."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)
