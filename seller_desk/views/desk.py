"""Desk: all that a page gets of the world below.

Ask to read, do to change, work for long jobs, glance for the rows that a table shows. In
screenshots mode every answer is veiled and nothing is changed.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, StoreCode, refuse
from seller_desk.models.store import Changes, Store

P = ParamSpec("P")
R = TypeVar("R")
_log = logging.getLogger(__name__)
_REPORT_GAP = 0.06
"""Seconds between two reports of progress: more often nobody can read them."""


class Task(Generic[R]):
    """What was asked of the desk; the answer comes on the window's thread."""

    def __init__(self) -> None:
        self._then: Callable[[R], object] | None = None
        self._otherwise: Callable[[DeskError], object] | None = None
        self._replaced = False
        self._meanwhile: Callable[[str, int, int | None], object] | None = None
        self._stopped = threading.Event()

    def then(self, answered: Callable[[R], object]) -> "Task[R]":
        """Call `answered` with the result, unless its widget is gone by then."""
        self._then = answered
        return self

    def otherwise(self, refused: Callable[[DeskError], object]) -> "Task[R]":
        """Call `refused` when the request cannot be carried out."""
        self._otherwise = refused
        return self

    def meanwhile(self, told: Callable[[str, int, int | None], object]) -> "Task[R]":
        """Call `told` with stage, done and total while a long job goes on."""
        self._meanwhile = told
        return self

    def cancel(self) -> None:
        """Ask a long job to stop; it answers with the problem `cancelled`."""
        self._stopped.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stopped.is_set()

    def replaces(self, older: "Task[Any] | None") -> "Task[R]":
        """The answer to an older question is not wanted any more."""
        if older is not None:
            older._replaced = True  # noqa: SLF001  (a task of the same kind)
        return self

    def deliver(self, future: "Future[R]") -> BaseException | None:
        """Hand the outcome over; returns an error that nobody takes."""
        error = future.exception()
        if error is None:
            self._tell(self._then, future.result())
        elif isinstance(error, DeskError) and self._otherwise is not None:
            self._tell(self._otherwise, error)
        else:
            return error
        return None

    def report(self, stage: str, done: int, total: int | None) -> None:
        """Hand progress over."""
        self._tell(self._meanwhile, stage, done, total)

    def _tell(self, listener: Callable[..., object] | None, *values: object) -> None:
        called = listener.func if isinstance(listener, partial) else listener
        owner = getattr(called, "__self__", None)
        gone = isinstance(owner, QObject) and not shiboken6.isValid(owner)
        if listener is not None and not self._replaced and not gone:
            listener(*values)


class Desk(QObject):
    """Runs reads and writes off the window's thread and tells the pages what changed."""

    changed = Signal(object)
    """A `Changes`, on the window's thread."""
    failed = Signal(object)
    """An exception that no page has taken."""
    settled = Signal()
    """Every question that was asked has its answer."""
    _arrived = Signal(object, object)
    _reported = Signal(object, str, int, object)
    _wrote = Signal(object)

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        is_veiled: bool = False,
    ) -> None:
        super().__init__(parent)
        self.is_veiled = is_veiled
        self.store = store
        self.now = now
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")
        self._pending = 0
        self._closed = False
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)
        self._reported.connect(self._report, queued)
        self._wrote.connect(self._announce, queued)
        store.listen(self._hear)

    def ask(
        self, question: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> Task[R]:
        """Read: `question(session, …)` on a reader's thread."""

        def read() -> R:
            with self.store.read() as session:
                return self._shown(question(session, *args, **kwargs))

        return self._submit(self._readers, read)

    def do(
        self, act: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> Task[R]:
        """Change: `act(session, …)` through the one door, as one operation named after the act."""

        def write() -> R:
            self._refuse_veiled()
            with self.store.write(act.__name__, now=self.now()) as session:
                return act(session, *args, **kwargs)

        return self._submit(self._writer, write)

    def work(self, job: Callable[..., R], *args: object, **kwargs: object) -> Task[R]:
        """A long job that opens its own sessions, on the writer's thread.

        It is called as `job(store, …, progress=…, cancelled=…)`.
        """
        task: Task[R] = Task()
        progress = self._reporter(task)

        def run() -> R:
            self._refuse_veiled()
            return job(
                self.store, *args, progress=progress, cancelled=lambda: task.is_cancelled, **kwargs
            )

        return self._submit(self._writer, run, task)

    def glance(
        self, question: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Read at once, on the window's thread: only the rows that a table shows."""
        with self.store.read() as session:
            return self._shown(question(session, *args, **kwargs))

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way."""
        return self._pending == 0

    def close(self) -> None:
        """Wait for what is under way; nothing is delivered any more, nothing is taken on."""
        self._closed = True
        self._readers.shutdown(cancel_futures=True)
        self._writer.shutdown()
        self._pending = 0

    def _shown(self, answer: R) -> R:
        """In screenshots mode without what tells of people."""
        if not self.is_veiled:
            return answer
        from seller_desk.views.veil import veiled

        hidden: R = veiled(answer)
        return hidden

    def _refuse_veiled(self) -> None:
        """A form in screenshots mode holds stars: they must not be written."""
        if self.is_veiled:
            raise refuse(StoreCode.SCREENSHOTS)

    def _submit(
        self, pool: ThreadPoolExecutor, job: Callable[[], R], task: Task[R] | None = None
    ) -> Task[R]:
        task = task or Task()
        if self._closed:
            return task
        self._pending += 1

        def hand_over(future: "Future[R]") -> None:
            if shiboken6.isValid(self) and not future.cancelled():
                self._arrived.emit(task, future)

        pool.submit(job).add_done_callback(hand_over)
        return task

    def _deliver(self, task: Task[Any], future: "Future[Any]") -> None:
        if self._closed:
            return
        self._pending -= 1
        error = task.deliver(future)
        if error is not None:
            _log.error("nobody took this", exc_info=error)
            self.failed.emit(error)
        if self.is_settled:
            self.settled.emit()

    def _reporter(self, task: Task[Any]) -> Callable[[str, int, int | None], None]:
        last = 0.0

        def report(stage: str, done: int, total: int | None) -> None:
            nonlocal last
            if time.monotonic() - last >= _REPORT_GAP and shiboken6.isValid(self):
                last = time.monotonic()
                self._reported.emit(task, stage, done, total)

        return report

    def _report(self, task: Task[Any], stage: str, done: int, total: int | None) -> None:
        if not self._closed:
            task.report(stage, done, total)

    def _hear(self, changes: Changes) -> None:
        if shiboken6.isValid(self):
            self._wrote.emit(changes)

    def _announce(self, changes: Changes) -> None:
        if not self._closed:
            self.changed.emit(changes)
