"""The folder that is watched for new sheets: whether, which, and what is not wanted from it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from seller_desk.views.preferences import Preferences

_ON, _FOLDER, _DECLINED = "inbox/on", "inbox/folder", "inbox/declined"
_MOST_DECLINED = 300


class WatchedFolder:
    """A preference of this computer; off until somebody turns it on."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def is_on(self) -> bool:
        """Whether new sheets are to be told of."""
        return self._preferences.text(_ON) == "yes" and self.folder is not None

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen, if one was."""
        text = self._preferences.text(_FOLDER)
        return Path(text) if text else None

    @property
    def proposed(self) -> Path:
        """Where to begin choosing: the folder of now, else that of downloads."""
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        return self.folder or Path(QStandardPaths.writableLocation(downloads) or Path.home())

    @property
    def declined(self) -> frozenset[str]:
        """The contents that are not to be offered again."""
        return frozenset(self._list())

    def turn(self, *, on: bool) -> None:
        """Tell of new sheets from now on, or no more."""
        self._preferences.remember_text(_ON, "yes" if on else "")

    def choose(self, folder: Path) -> None:
        """Another folder."""
        self._preferences.remember_text(_FOLDER, str(folder))

    def decline(self, contents: Iterable[str]) -> None:
        """These contents are not to be offered again; the oldest of very many are forgotten."""
        known = self._list()
        known += [content for content in contents if content not in known]
        self._preferences.remember_text(_DECLINED, " ".join(known[-_MOST_DECLINED:]))

    def _list(self) -> list[str]:
        return self._preferences.text(_DECLINED).split()
