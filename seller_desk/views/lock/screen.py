"""The screen of an open shop, locked: by hand, or when nobody has touched it for a while.

It shuts the screen, not the shop: what is under way goes on, so the key stays in memory.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from seller_desk.errors import DeskError, StoreCode, refuse
from seller_desk.models import cipher
from seller_desk.models.cipher import Form
from seller_desk.models.store import Changes
from seller_desk.services import passwords, recovery_code
from seller_desk.services import settings as rules
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk
from seller_desk.views.lock.aside import Aside
from seller_desk.views.lock.cover import Cover
from seller_desk.views.lock.door import refusal
from seller_desk.views.lock.idle import IdleWatch
from seller_desk.views.lock.page import LockPage
from seller_desk.views.wording import translate


class ScreenLock(QObject):
    """Locks one window; only a shop with a password can be locked."""

    password_wanted = Signal()
    """It was to be locked, and there is no password."""
    code_used = Signal()
    """The recovery code has opened it."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._path = desk.store.path
        self._cover: Cover | None = None
        self.page: LockPage | None = None
        self.watch = IdleWatch(self)
        self.watch.idle.connect(self.lock)
        desk.changed.connect(self._heed)
        self._read()

    @property
    def is_locked(self) -> bool:
        """Whether the page lies over the window."""
        return self._cover is not None

    def lock(self) -> None:
        """Shut the screen."""
        if self.is_locked:
            return
        if not self._has_password:
            self.password_wanted.emit()
            return
        self.page = LockPage(
            translate("lock", "The screen is locked"),
            translate("lock", "Work under way goes on. The password opens it."),
        )
        self.page.password_given.connect(self._try_password)
        self.page.code_given.connect(self._try_code)
        self._cover = Cover(self._window, self.page)
        self._cover.lay()

    @property
    def _has_password(self) -> bool:
        return cipher.form_of(self._path) is Form.SEALED

    def _read(self) -> None:
        self._desk.ask(rules.load).then(self._show_settings)

    def _heed(self, changes: Changes) -> None:
        if "setting" in changes.tables:
            self._read()

    def _show_settings(self, settings: ShopSettings) -> None:
        self.watch.begin(settings.lock_minutes if self._has_password else 0)

    def _try_password(self, password: str) -> None:
        aside = self._aside()
        aside.done.connect(self._open)
        aside.run(partial(_check_password, self._desk, password))

    def _try_code(self, code: str) -> None:
        aside = self._aside()
        aside.done.connect(self._open_by_code)
        aside.run(partial(_check_code, self._desk, code))

    def _aside(self) -> Aside:
        aside = Aside(self)
        aside.refused.connect(self._refuse)
        return aside

    def _refuse(self, error: DeskError) -> None:
        if self.page is not None:
            self.page.refuse(refusal(error))

    def _open_by_code(self, result: object) -> None:
        self._open(result)
        self.code_used.emit()

    def _open(self, _result: object) -> None:
        if self._cover is not None:
            self._cover.lift()
        self._cover = self.page = None


def _check_password(desk: Desk, password: str) -> None:
    if not passwords.is_password(desk.store.path, password):
        raise refuse(StoreCode.STORE_LOCKED, path=str(desk.store.path))


def _check_code(desk: Desk, code: str) -> None:
    path = desk.store.path
    if recovery_code.read(code, cipher.salt_of(path)) != cipher.key_of(path):
        raise refuse(StoreCode.STORE_LOCKED, path=str(path))
