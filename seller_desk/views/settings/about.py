"""What program this is, and where it keeps the shop's data."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk import __version__
from seller_desk.services.about import About
from seller_desk.views.formats import file_size
from seller_desk.views.widgets.button import secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate


class AboutCard(QWidget):
    """Facts to give along with a question, and the way to the folder."""

    def __init__(self) -> None:
        super().__init__()
        self._about: About | None = None
        self._facts = FactGrid()
        self.open_button = secondary(
            translate("settings", "Open the folder"), self._open, icon="folder-open"
        )
        self.copy_button = secondary(
            translate("settings", "Copy these facts"), self._copy, icon="copy"
        )
        card = Card(translate("settings", "About"), icon="info", margins=(16, 14, 16, 16))
        card.add(self._facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        card.add(buttons)
        told = translate(
            "settings",
            "The program works without a network; nothing leaves this computer. Do not copy the "
            "file while the program runs: make a backup instead.",
        )
        card.add(label(told, "tertiary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_about(self, about: About) -> None:
        """The facts as they stand."""
        self._about = about
        self._facts.show_facts(_facts(about))

    def _open(self) -> None:
        if self._about is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._about.path.parent)))

    def _copy(self) -> None:
        if self._about is not None:
            lines = [f"{name}: {value}" for name, value in _facts(self._about)]
            QGuiApplication.clipboard().setText("\n".join(lines))


def _facts(about: About) -> list[tuple[str, str]]:
    return [
        (translate("settings", "Seller Desk"), __version__),
        (translate("settings", "Shop's data"), str(about.path)),
        (translate("settings", "Size"), file_size(about.size)),
        (translate("settings", "Form of the data"), str(about.schema)),
        (translate("settings", "SQLite"), about.sqlite),
    ]
