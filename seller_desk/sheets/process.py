"""A child process that reads one file: started, asked, watched and ended."""

import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any, Final

from seller_desk.errors import DeskError, FileCode, StoreCode, refuse
from seller_desk.sheets import frames
from seller_desk.words import Cancelled

CHILD_WORD: Final = "--read-sheets"
"""In the frozen program the child is the program itself, started with this word."""
ANSWER_SECONDS = 60.0
_TICK = 0.1
_WAITING = 4
_LAST_WORDS = 4_096
_ROOM: Final = 2**20
"""So much the child can say ahead: some batches of rows."""
_OUT_OF_MEMORY = (b"memoryerror", b"memory allocation", b"cannot allocate memory")
_SETTINGS: Final = {
    "RUST_BACKTRACE": "0",  # dying, it would spend half a minute on telling where
    "OPENBLAS_NUM_THREADS": "1",  # numpy comes along unused, and takes memory for every core
}
_log = logging.getLogger(__name__)


class ReaderProcess:
    """The child. A file that kills it is refused; it never outlives the parent."""

    def __init__(self, name: str, cancelled: Cancelled) -> None:
        """`name` is what a refusal calls the file."""
        self._name = name
        self._cancelled = cancelled
        self._number = 0
        self._is_closed = False
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the child)
        self._process = subprocess.Popen(  # noqa: S603  (this program's own module)
            child_command(),
            env={**os.environ, "PYTHONPATH": _import_path(), **_SETTINGS},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        _widen(_piped(self._process.stdout))
        self._answers: Queue[bytes | None] = Queue(_WAITING)
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def ask(self, verb: str, *details: object) -> Iterator[tuple[Any, ...]]:
        """Everything that is answered, without the number of the request.

        Raises DeskError of a FileCode, or of cancelled.
        """
        self._number += 1
        number = self._number
        try:
            frames.send(_piped(self._process.stdin), (number, verb, *details))
        except OSError as error:
            raise self._death() from error
        while True:
            answered, *answer = self._next_answer()
            if answered != number:
                continue  # to a question whose asker went away
            if answer[0] == "refused":
                raise self.refusal(FileCode(answer[1]))
            if answer[0] == "end":
                return
            yield tuple(answer)

    def refusal(self, code: FileCode) -> DeskError:
        """The file is refused, by its name."""
        return refuse(code, file=self._name)

    def close(self) -> None:
        """End the child, whatever it is doing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._process.kill()
        self._process.wait()
        while self._answers.get() is not None:  # the listener may stand at a full queue
            pass
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout, self._words):
            _close(stream)

    def _listen(self) -> None:
        answers = _piped(self._process.stdout)
        while (frame := frames.receive(answers)) is not None:
            self._answers.put(frame)
        self._answers.put(None)

    def _next_answer(self) -> tuple[Any, ...]:
        """The next message; looks up at every tick for a wish to stop, and for the clock."""
        deadline = time.monotonic() + ANSWER_SECONDS
        while True:
            if self._cancelled():
                raise refuse(StoreCode.CANCELLED)
            try:
                frame = self._answers.get(timeout=_TICK)
            except Empty:
                if time.monotonic() > deadline:
                    raise self.refusal(FileCode.TOO_LARGE) from None
                continue
            if frame is None:
                self._answers.put(None)
                raise self._death()
            return self._message(frame)

    def _message(self, frame: bytes) -> tuple[Any, ...]:
        try:
            message: tuple[Any, ...] = frames.opened(frame)
        except UnpicklingError as error:
            raise self.refusal(FileCode.DAMAGED) from error
        return message

    def _death(self) -> "ReaderDiedError":
        """Of memory, or of the file itself; its last words go into the log."""
        status = self._process.wait()
        self._words.seek(max(0, self._words.seek(0, os.SEEK_END) - _LAST_WORDS))
        words = self._words.read()
        _log.info(
            "The reader of a sheet ended with %s: %s", status, words.decode("utf-8", "replace")
        )
        starved = any(sign in words.lower() for sign in _OUT_OF_MEMORY)
        return ReaderDiedError(FileCode.TOO_LARGE if starved else FileCode.DAMAGED, self._name)


class ReaderDiedError(DeskError):
    """The child died of the file; another way of reading may survive it."""

    def __init__(self, code: FileCode, name: str) -> None:
        """Carry what the death looks like."""
        super().__init__(*refuse(code, file=name).problems)


def child_command() -> list[str]:
    """How the child is started: by its own module, so that nothing else is imported in it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_WORD]
    return [sys.executable, "-P", "-m", "seller_desk.sheets.child"]


def _import_path() -> str:
    """Where the child finds the program, wherever this process found it."""
    known = os.environ.get("PYTHONPATH")
    here = str(Path(__file__).resolve().parents[2])
    return f"{here}{os.pathsep}{known}" if known else here


def _piped(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise TypeError("the child is started with pipes")
    return stream


def _widen(pipe: IO[bytes]) -> None:
    """Room for whole batches, as far as the system gives it.

    While rows are checked, the listener comes to its turn only every 5 ms: it takes a batch each
    time then, and not the 64 KB that a pipe holds by itself.
    """
    if sys.platform == "linux":
        from fcntl import F_SETPIPE_SZ, fcntl

        with suppress(OSError):
            fcntl(pipe, F_SETPIPE_SZ, _ROOM)


def _close(stream: IO[bytes] | None) -> None:
    try:
        _piped(stream).close()
    except OSError:
        _log.debug("A pipe to the reader was broken already")
