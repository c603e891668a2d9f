"""Answers about the whole store, kept until the next write."""

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.history import Operation

R = TypeVar("R")


def remembered(question: Callable[[Session], R]) -> Callable[[Session], R]:
    """Ask again only after a write: every change of a store is an operation with a higher id.

    Within a write the answer is always fresh, since what it has changed has no operation yet.
    Whoever asks while another thread is at the same question waits for its answer.
    Answers are shared between threads and must not be changed by who gets them.
    """
    known: WeakKeyDictionary[Any, tuple[int, R]] = WeakKeyDictionary()
    one_at_a_time = Lock()

    @wraps(question)
    def answer(session: Session) -> R:
        if "ledger" in session.info:
            return question(session)
        stamp = session.scalar(select(func.max(Operation.id))) or 0
        with one_at_a_time:
            found = known.get(session.get_bind())
            if found is None or found[0] != stamp:
                found = known[session.get_bind()] = (stamp, question(session))
        return found[1]

    return answer
