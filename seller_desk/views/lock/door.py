"""The door of a sealed shop at the start of the program: shut until a password opens it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from seller_desk.errors import DeskError, StoreCode
from seller_desk.views.lock.aside import Aside
from seller_desk.views.lock.cover import Cover
from seller_desk.views.lock.page import LockPage
from seller_desk.views.wording import say, translate


class Door(QObject):
    """Asks for the password of one file, a shop or a backup that is to be restored."""

    opened = Signal(bool)
    """Its key is on the ring; whether it was the recovery code that opened."""
    declined = Signal()

    def __init__(self, window: QMainWindow, path: Path, *, is_backup: bool) -> None:
        super().__init__(window)
        self._path = path
        self.page = _page(path, is_backup=is_backup)
        self.page.password_given.connect(self._try_password)
        self.page.code_given.connect(self._try_code)
        self.page.declined.connect(self._decline)
        self._cover = Cover(window, self.page)
        self._cover.lay()

    def _try_password(self, password: str) -> None:
        from seller_desk.services import passwords

        aside = self._aside(by_code=False)
        aside.run(partial(passwords.open_with, self._path, password))

    def _try_code(self, code: str) -> None:
        from seller_desk.services import passwords

        aside = self._aside(by_code=True)
        aside.run(partial(passwords.open_with_code, self._path, code))

    def _aside(self, *, by_code: bool) -> Aside:
        aside = Aside(self)
        aside.done.connect(lambda _result: self._open(by_code=by_code))
        aside.refused.connect(self._refuse)
        return aside

    def _open(self, *, by_code: bool) -> None:
        self._cover.lift()
        self.opened.emit(by_code)

    def _decline(self) -> None:
        self._cover.lift()
        self.declined.emit()

    def _refuse(self, error: DeskError) -> None:
        self.page.refuse(refusal(error))


def refusal(error: DeskError) -> str:
    """What is said at the field."""
    if error.first.code is StoreCode.STORE_LOCKED:
        return translate("lock", "That is not right")
    return say(error.first)


def _page(path: Path, *, is_backup: bool) -> LockPage:
    if not is_backup:
        return LockPage(
            translate("lock", "The shop is locked"),
            translate("lock", "Its data is encrypted. The password opens it."),
        )
    told = translate("lock", "{file} is encrypted. The password it was made under opens it.")
    return LockPage(
        translate("lock", "The backup is locked"), told.format(file=path.name), can_decline=True
    )
