"""What this window remembers and nobody would miss: sizes, columns, the look, the last folder."""

from PySide6.QtCore import QByteArray, QSettings


class Preferences:
    """Values of this window by name; kept in one file beside the shop's data."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @classmethod
    def at(cls, path: str) -> "Preferences":
        """The preferences kept in a file."""
        return cls(QSettings(path, QSettings.Format.IniFormat))

    def text(self, name: str, default: str = "") -> str:
        """A remembered word."""
        value = self._settings.value(name, default)
        return value if isinstance(value, str) else default

    def remember_text(self, name: str, value: str) -> None:
        """Keep a word."""
        self._settings.setValue(name, value)

    def number(self, name: str, default: float) -> float:
        """A remembered number."""
        try:
            return float(self.text(name, str(default)))
        except ValueError:
            return default

    def state(self, name: str) -> QByteArray | None:
        """Remembered bytes: a geometry, the columns of a table."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def remember_state(self, name: str, value: QByteArray) -> None:
        """Keep bytes."""
        self._settings.setValue(name, value)
