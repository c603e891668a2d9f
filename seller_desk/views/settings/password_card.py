"""The shop's password as a card: whether there is one, what it covers, when the screen locks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.passwords import Protection
from seller_desk.services.settings import ShopSettings, spec_of
from seller_desk.views.settings.entry import Entry
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_FIELD = 380
_NAMES = 3
"""So many backups are named; the rest is a number."""


class PasswordCard(QWidget):
    """Buttons for what can be done now, and what it means in a line."""

    set_asked = Signal()
    change_asked = Signal()
    remove_asked = Signal()
    lock_asked = Signal()
    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.state = label(role="strong")
        self.others = label(role="secondary", wrap=True)
        self.set = button.primary(
            translate("settings", "Set a password…"), self.set_asked.emit, icon="lock"
        )
        self.change = button.secondary(
            translate("settings", "Change it…"), self.change_asked.emit, icon="pencil"
        )
        self.remove = button.secondary(
            translate("settings", "Take it off…"), self.remove_asked.emit, icon="lock-open"
        )
        self.lock = button.secondary(
            translate("settings", "Lock now"), self.lock_asked.emit, icon="eye-off"
        )
        self.minutes = Entry(spec_of("privacy.lock_minutes"))
        self.minutes.entered.connect(self.entered)
        self.minutes.setMaximumWidth(_FIELD)
        self._lay_out()

    def show_settings(self, settings: ShopSettings) -> None:
        """The minutes as they stand."""
        self.minutes.show_settings(settings)

    def show_protection(self, found: Protection) -> None:
        """How the store is kept, and what can be done about it."""
        self.state.setText(_state(found))
        set_tone(self.state, Tone.SUCCESS if found.is_sealed else Tone.NEUTRAL)
        self.set.setVisible(not found.is_sealed)
        for act in (self.change, self.remove, self.lock):
            act.setVisible(found.is_sealed)
        self.others.setText(_others(found))
        self.others.setVisible(bool(found.others))
        said = "" if found.is_sealed else translate("settings", "only with a password")
        self.minutes.show_hint(said)

    def _lay_out(self) -> None:
        card = Card(
            translate("settings", "Password of the shop"),
            icon="lock",
            hint=translate("settings", "Encrypts the shop's data and its backups"),
            margins=(16, 12, 16, 14),
        )
        told = translate(
            "settings",
            "With a password nobody reads orders, buyers and history without it. Pictures and "
            "evidence files beside the shop, sheets that you export, and copies made before stay "
            "as they are.",
        )
        card.add(self.state)
        card.add(label(told, "secondary", wrap=True))
        card.add(self.others)
        row = QHBoxLayout()
        row.setSpacing(8)
        for act in (self.set, self.change, self.remove, self.lock):
            row.addWidget(act)
        row.addStretch(1)
        card.add(row)
        card.add(self.minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)


def _state(found: Protection) -> str:
    if not found.is_sealed:
        return translate("settings", "No password: whoever has this computer can read the shop")
    if found.since is None:
        return translate("settings", "Encrypted")
    return translate("settings", "Encrypted since {day}").format(day=found.since[:10])


def _others(found: Protection) -> str:
    """Backups that open with another password, or with none."""
    names = ", ".join(found.others[:_NAMES])
    more = len(found.others) - _NAMES
    if more > 0:
        names = counted(translate("settings", "{names} and %n more"), more).format(names=names)
    if found.is_sealed:
        said = translate("settings", "Not under this password, since they cannot be read: {names}")
    else:
        said = translate("settings", "Under a password of their own: {names}")
    return said.format(names=names)
