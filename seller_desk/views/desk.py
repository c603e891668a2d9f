"""Desk: all that a page gets of the world below. Ask to read, do to change, work for long jobs."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.models.store import Changes, Store

P = ParamSpec("P")
R = TypeVar("R")
_log = logging.getLogger(__name__)


class Task(Generic[R]):
    """What was asked of the desk; the answer comes on the window's thread."""

    def __init__(self) -> None:
        self._then: Callable[[R], object] | None = None
        self._otherwise: Callable[[DeskError], object] | None = None
        self._replaced = False

    def then(self, answered: Callable[[R], object]) -> "Task[R]":
        """Call `answered` with the result, unless its widget is gone by then."""
        self._then = answered
        return self

    def otherwise(self, refused: Callable[[DeskError], object]) -> "Task[R]":
        """Call `refused` when the request cannot be carried out."""
        self._otherwise = refused
        return self

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

    def _tell(self, listener: Callable[[Any], object] | None, value: object) -> None:
        owner = getattr(listener, "__self__", None)
        gone = isinstance(owner, QObject) and not shiboken6.isValid(owner)
        if listener is not None and not self._replaced and not gone:
            listener(value)


class Desk(QObject):
    """Runs reads and writes off the window's thread and tells the pages what changed."""

    changed = Signal(object)
    """A `Changes`, on the window's thread."""
    failed = Signal(object)
    """An exception that no page has taken."""
    _arrived = Signal(object, object)
    _wrote = Signal(object)

    def __init__(
        self, store: Store, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.now = now
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)
        self._wrote.connect(self.changed, queued)
        store.listen(self._hear)

    def ask(
        self, question: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> Task[R]:
        """Read: `question(session, …)` on a reader's thread."""

        def read() -> R:
            with self.store.read() as session:
                return question(session, *args, **kwargs)

        return self._submit(self._readers, read)

    def do(
        self, act: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> Task[R]:
        """Change: `act(session, …)` through the one door, as one operation named after the act."""

        def write() -> R:
            with self.store.write(act.__name__, now=self.now()) as session:
                return act(session, *args, **kwargs)

        return self._submit(self._writer, write)

    def work(
        self, job: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> Task[R]:
        """A long job that opens its own sessions: `job(store, …)` on the writer's thread."""
        return self._submit(self._writer, lambda: job(self.store, *args, **kwargs))

    def close(self) -> None:
        """Wait for what is under way; nothing is delivered any more."""
        self._readers.shutdown(cancel_futures=True)
        self._writer.shutdown()

    def _submit(self, pool: ThreadPoolExecutor, job: Callable[[], R]) -> Task[R]:
        task: Task[R] = Task()

        def hand_over(future: "Future[R]") -> None:
            if shiboken6.isValid(self) and not future.cancelled():
                self._arrived.emit(task, future)

        pool.submit(job).add_done_callback(hand_over)
        return task

    def _deliver(self, task: Task[Any], future: "Future[Any]") -> None:
        error = task.deliver(future)
        if error is not None:
            _log.error("nobody took this", exc_info=error)
            self.failed.emit(error)

    def _hear(self, changes: Changes) -> None:
        if shiboken6.isValid(self):
            self._wrote.emit(changes)
