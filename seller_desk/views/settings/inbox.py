"""The folder that is watched for new sheets: on or off, and which."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.watched import WatchedFolder
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.wording import translate

ChooseFolder = Callable[[Path], Path | None]


class InboxForm(QWidget):
    """A choice that holds for this computer; changing it needs no saving."""

    changed = Signal()
    """The watching begins, ends, or goes to another folder."""
    sources_asked = Signal()
    """Where do the sheets come from?"""

    def __init__(
        self, desk: Desk, preferences: Preferences, *, choose: ChooseFolder | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._choice = WatchedFolder(preferences)
        self._choose = choose or self._ask_folder
        self.switch = QCheckBox(translate("settings", "Tell me of new sheets in this folder"))
        self.choose_button = button.secondary(
            translate("settings", "Choose a folder…"), self.change_folder, icon="folder-open"
        )
        self._folder = ElidedLabel()
        self._fault = label(role="warn", wrap=True)
        self._lay_out()
        self.refresh()
        self.switch.toggled.connect(self._turn)

    def refresh(self) -> None:
        """What is in force; whether the folder is there is found out on the side."""
        folder = self._choice.folder
        with QSignalBlocker(self.switch):
            self.switch.setChecked(self._choice.is_on)
        if folder is None:
            said, tint = translate("settings", "No folder chosen yet"), "text.tertiary"
        else:
            said, tint = str(folder), "text.primary"
        self._folder.show_text(said, tint)
        self._fault.hide()
        if folder is not None:
            self._desk.ask(_is_there, folder).then(self._show_presence)

    def change_folder(self) -> None:
        """Let the seller choose; whoever chooses a folder wants it watched."""
        chosen = self._choose(self._choice.proposed)
        if chosen is not None:
            self._choice.choose(chosen)
            self._set(on=True)

    def _turn(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        if on and self._choice.folder is None:
            self.change_folder()
            self.refresh()
        else:
            self._set(on=on)

    def _set(self, *, on: bool) -> None:
        self._choice.turn(on=on)
        self.refresh()
        self.changed.emit()

    def _show_presence(self, is_there: bool) -> None:  # noqa: FBT001  (an answer)
        self._fault.setText(translate("settings", "This folder is not there now"))
        self._fault.setVisible(not is_there)

    def _ask_folder(self, proposed: Path) -> Path | None:
        title = translate("settings", "Folder to watch for new sheets")
        name = QFileDialog.getExistingDirectory(self, title, str(proposed))
        return Path(name) if name else None

    def _lay_out(self) -> None:
        card = Card(
            translate("settings", "Watched folder"),
            icon="folder-open",
            hint=translate("settings", "On this computer only"),
            actions=[
                button.link(translate("settings", "See how to export"), self.sources_asked.emit)
            ],
            margins=(16, 14, 16, 16),
        )
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._folder, 1)
        line.addWidget(self.choose_button)
        told = translate(
            "settings",
            "A strip over the page offers every new sheet once, for example from the folder of "
            "downloads. Nothing is imported by itself.",
        )
        card.add(self.switch)
        card.add(line)
        card.add(self._fault)
        card.add(label(told, "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)


def _is_there(_session: Session, folder: Path) -> bool:
    return folder.is_dir()
