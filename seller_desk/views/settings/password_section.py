"""What the buttons of the shop's password do."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError, StoreCode, refuse
from seller_desk.models.cipher import Key
from seller_desk.models.store import Store
from seller_desk.services import passwords, recovery_code
from seller_desk.views.desk import Desk
from seller_desk.views.settings.password_card import PasswordCard
from seller_desk.views.settings.password_dialog import PasswordDialog, RemoveDialog
from seller_desk.views.wording import translate


class PasswordSection(QWidget):
    """The card and its dialogs; the window does what they lead to, as nobody may hold the store."""

    reseal_asked = Signal(object)
    """The new key, None for none."""
    lock_asked = Signal()
    failed = Signal(object)
    """A DeskError."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.card = PasswordCard()
        self.dialog: PasswordDialog | None = None
        self.removal: RemoveDialog | None = None
        self.card.set_asked.connect(self._set)
        self.card.change_asked.connect(partial(self.change, is_forgotten=False))
        self.card.remove_asked.connect(self._remove)
        self.card.lock_asked.connect(self.lock_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def refresh(self) -> None:
        """Read again."""
        asked = self._desk.ask(passwords.protection, self._desk.store.path)
        asked.then(self.card.show_protection)

    def change(self, *, is_forgotten: bool) -> None:
        """Another password; the present one is not asked for when it is forgotten."""
        title = translate("settings", "Change the password")
        self._choose(PasswordDialog(self, title=title, asks_old=not is_forgotten))

    def _set(self) -> None:
        title = translate("settings", "Set a password")
        self._choose(PasswordDialog(self, title=title, asks_old=False))

    def _choose(self, dialog: PasswordDialog) -> None:
        self.dialog = dialog
        dialog.chosen.connect(self._make_key)
        dialog.open()

    def _make_key(self, old: str, new: str) -> None:
        task = self._desk.work(_new_key, old, new)
        task.then(self._show_code).otherwise(self._refuse_old)

    def _show_code(self, key: Key) -> None:
        if self.dialog is not None:
            self.dialog.proven.connect(partial(self.reseal_asked.emit, key))
            self.dialog.show_code(recovery_code.groups(key))

    def _remove(self) -> None:
        self.removal = RemoveDialog(self)
        self.removal.given.connect(self._check_removal)
        self.removal.open()

    def _check_removal(self, old: str) -> None:
        self._desk.work(_check, old).then(self._take_off).otherwise(self._refuse_old)

    def _take_off(self, _result: object) -> None:
        if self.removal is not None:
            self.removal.accept()
            self.reseal_asked.emit(None)

    def _refuse_old(self, error: DeskError) -> None:
        shown = next((one for one in (self.dialog, self.removal) if one and one.isVisible()), None)
        if shown is None or error.first.code is not StoreCode.STORE_LOCKED:
            self.failed.emit(error)
        else:
            shown.refuse_old()


def _new_key(store: Store, old: str, new: str, **_job: object) -> Key:
    """The key of a new password, if the present one is right; it is empty where none is asked."""
    if old:
        _check(store, old)
    return passwords.new_key(new)


def _check(store: Store, old: str, **_job: object) -> None:
    if not passwords.is_password(store.path, old):
        raise refuse(StoreCode.STORE_LOCKED, path=str(store.path))
