"""A bug as a dialog: what happened, that the data is unhurt, and where the log lies."""

import logging
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from seller_desk.views.wording import translate


def show_bug(window: QWidget) -> None:
    """Say that something unexpected happened; the window stays usable meanwhile."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("window", "Seller Desk"))
    box.setText(translate("window", "Something unexpected happened. Nothing was changed."))
    log = log_file()
    if log is not None:
        box.setInformativeText(translate("window", "Details are in the log:") + f"\n{log}")
    box.addButton(translate("window", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()


def log_file() -> Path | None:
    """Where this run writes its log, if it does."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            return Path(handler.baseFilename)
    return None
