"""The shop is written under another key while its window stands empty."""

import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from seller_desk.errors import DeskError
from seller_desk.models.cipher import Key
from seller_desk.views.lock.cover import Cover
from seller_desk.views.lock.working import WorkingPage
from seller_desk.views.wording import counted, say, translate

_REPORT_GAP = 0.06


class Resealing(QObject):
    """One change of the key: `begin` on the window's thread, `run` on another, then `finish`."""

    _reported = Signal(str, object, object)

    def __init__(self, key: Key | None) -> None:
        super().__init__()
        self._key = key
        self._stop = threading.Event()
        self._error: DeskError | None = None
        self._left_out: tuple[str, ...] = ()
        self._cover: Cover | None = None
        self._stage, self._told = "", 0.0

    def begin(self, window: QMainWindow) -> None:
        """Lay the page with the bar over the window."""
        page = WorkingPage(seals=self._key is not None)
        page.stopped.connect(self._stop.set)
        self._reported.connect(page.report, Qt.ConnectionType.QueuedConnection)
        self._cover = Cover(window, page)
        self._cover.lay()

    def run(self, path: Path, now: Callable[[], datetime]) -> None:
        """Do it; what was in the way is told by `finish`."""
        from seller_desk.services import passwords

        try:
            self._left_out = passwords.change_lock(
                path, self._key, now(), progress=self._report, cancelled=self._stop.is_set
            )
        except DeskError as error:
            self._error = error

    def finish(self) -> str:
        """The window again; what came of it."""
        if self._cover is not None:
            self._cover.lift()
        if self._error is not None:
            return say(self._error.first)
        if self._left_out:
            said = translate("lock", "%n backup(s) could not be read and stay as they are: {names}")
            return counted(said, len(self._left_out)).format(names=", ".join(self._left_out))
        if self._key is None:
            return translate("lock", "The password is off; shop and backups can be read by anyone")
        return translate("lock", "Shop and backups are encrypted now")

    def _report(self, stage: str, done: int, total: int | None) -> None:
        """Not more often than anybody can read."""
        now = time.monotonic()
        if stage != self._stage or now - self._told >= _REPORT_GAP:
            self._stage, self._told = stage, now
            self._reported.emit(stage, done, total)
