"""What the lock needs of the furnished window: its screen, and the settings of the password."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from seller_desk.models.store import Store
from seller_desk.services import passwords
from seller_desk.views.lock.screen import ScreenLock
from seller_desk.views.wording import translate

if TYPE_CHECKING:
    from seller_desk.views.furniture import Furniture


class Locks(QObject):
    """One a window; it goes with it."""

    def __init__(self, furniture: "Furniture") -> None:
        super().__init__(furniture)
        self._furniture = furniture
        self.screen = ScreenLock(furniture.window, furniture.desk)
        self.screen.password_wanted.connect(self._offer_password)
        self.screen.code_used.connect(self.ask_new_password)
        furniture.window.lock_asked.connect(self.screen.lock)
        self._finish()

    def tell_resealed(self, told: str) -> None:
        """The shop has another key, or could not get it."""
        self.show_privacy()
        self._furniture.window.toast.tell(told, icon="lock")

    def show_privacy(self) -> None:
        """The settings, where the password is."""
        window = self._furniture.window
        self._furniture.routes.show_guest("settings", window.current_tab)
        self._furniture.settings.show_privacy()

    def ask_new_password(self) -> None:
        """The recovery code was used: whoever did so has no password any more."""
        self.show_privacy()
        self._furniture.settings.password.change(is_forgotten=True)

    def _offer_password(self) -> None:
        """Only a shop with a password can be locked."""
        self._furniture.window.toast.tell(
            translate("lock", "The shop has no password yet"),
            action=translate("lock", "Set one"),
            on_action=self.show_privacy,
            icon="lock",
        )

    def _finish(self) -> None:
        """Backups that a kill has left under another key than the shop are written anew."""
        if not self._furniture.desk.is_veiled:
            self._furniture.desk.work(_finish_sealing)


def _finish_sealing(store: Store, **_job: object) -> None:
    if passwords.others(store.path):
        passwords.finish(store.path)
