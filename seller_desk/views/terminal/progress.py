"""How far long work has come, on one line that is written over; only where somebody looks."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from seller_desk.views.formats import count
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

_GAP = 0.2
_STAGES = {
    "read": QT_TRANSLATE_NOOP("cli", "reading"),
    "plan": QT_TRANSLATE_NOOP("cli", "comparing"),
    "write": QT_TRANSLATE_NOOP("cli", "writing"),
    "invent": QT_TRANSLATE_NOOP("cli", "inventing"),
}


class ProgressLine:
    """Told by long work; silent when standard error is no terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = 0.0
        self._width = 0

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Show the stage and the count, a few times a second."""
        if not self._stream.isatty() or time.monotonic() - self._shown < _GAP:
            return
        self._shown = time.monotonic()
        name = translate("cli", _STAGES[stage]) if stage in _STAGES else stage
        told = f"{name} {count(done)}" + (f" / {count(total)}" if total else "")
        self._stream.write("\r" + told.ljust(self._width))
        self._stream.flush()
        self._width = len(told)

    def clear(self) -> None:
        """Leave no trace on the line."""
        if self._width:
            self._stream.write("\r" + " " * 2 * self._width + "\r")
            self._stream.flush()
            self._width = 0


@contextmanager
def progress_line() -> Iterator[ProgressLine]:
    """A line for the time of some work, gone afterwards."""
    line = ProgressLine()
    try:
        yield line
    finally:
        line.clear()
