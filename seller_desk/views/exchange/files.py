"""The file dialogs of the import; the last folder is remembered."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import translate

_FOLDER = "import/folder"


def choose_sheets(parent: QWidget, preferences: Preferences) -> list[Path]:
    """The files that the seller chooses; none when the dialog is left."""
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("exchange", "Import files"),
        preferences.text(_FOLDER, str(Path.home())),
        translate("exchange", "Sheets (*.xlsx *.xls *.csv)"),
    )
    if names:
        preferences.remember_text(_FOLDER, str(Path(names[0]).parent))
    return [Path(name) for name in names]


def choose_target(parent: QWidget, proposed: Path) -> Path | None:
    """Where to write a sheet; None when the dialog is left."""
    name, _ = QFileDialog.getSaveFileName(
        parent,
        translate("exchange", "Save refused rows"),
        str(proposed),
        translate("exchange", "Sheets (*.xlsx *.csv)"),
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() in {".xlsx", ".csv"} else path.with_name(path.name + ".xlsx")


def refused_name(path: Path) -> Path:
    """The name proposed for the refused rows of a file: beside it."""
    return path.with_name(translate("exchange", "{name}-refused.xlsx").format(name=path.stem))
