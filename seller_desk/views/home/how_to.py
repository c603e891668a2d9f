"""How an order sheet comes out of the platform's backend, in four steps."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.views.widgets.button import primary
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_WIDTH = 460


class HowToExport(QDialog):
    """Steps to follow in the browser; the platform may call things differently."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        title = translate("home", "How to export the order sheet")
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        close = primary(translate("home", "Close"), self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        for number, step in enumerate(_steps(), 1):
            column.addWidget(label(f"{number}. {step}", wrap=True))
        column.addWidget(label(_caution(), "tertiary", wrap=True))
        column.addSpacing(8)
        column.addLayout(buttons)
        close.setFocus()


def _steps() -> Sequence[str]:
    return (
        translate("home", "Open the 1688 seller workbench and go to the list of sold goods"),
        translate("home", "Choose the time and the status; for the first time, as far as it goes"),
        translate("home", "Press the button that exports orders in bulk, with all columns"),
        translate("home", "Download the sheet when it is ready and drop it into this window"),
    )


def _caution() -> str:
    return translate("home", "Names of pages and buttons may differ; the platform's own count")
