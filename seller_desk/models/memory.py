"""Answers about the whole store, kept until the next write."""

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary, WeakValueDictionary

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.history import Operation

P = ParamSpec("P")
R = TypeVar("R")
_KEPT = 8
"""Answers to the same question about different things, such as ranges of days."""


class _Turn:
    """Who may ask about one thing: others ask about other things meanwhile."""

    def __init__(self) -> None:
        self.lock = Lock()


def remembered(
    question: Callable[Concatenate[Session, P], R],
) -> Callable[Concatenate[Session, P], R]:
    """Ask again only after a write: every change of a store is an operation with a higher id.

    Within a write the answer is always fresh, since what it has changed has no operation yet.
    Whoever asks while another thread is at the same question waits for its answer.
    Answers are shared between threads and must not be changed by who gets them. What a question
    is about must be hashable; the answers about the last few things are kept.
    """
    known: WeakKeyDictionary[Any, tuple[int, dict[object, R]]] = WeakKeyDictionary()
    under_way: WeakValueDictionary[object, _Turn] = WeakValueDictionary()
    one_at_a_time = Lock()

    @wraps(question)
    def answer(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if "ledger" in session.info:
            return question(session, *args, **kwargs)
        stamp = session.scalar(select(func.max(Operation.id))) or 0
        about = (args, tuple(kwargs.items()))
        with one_at_a_time:
            turn = under_way.setdefault(about, _Turn())
        with turn.lock:
            with one_at_a_time:
                stamped = known.get(session.get_bind())
                if stamped is None or stamped[0] != stamp:
                    stamped = known[session.get_bind()] = (stamp, {})
                answers = stamped[1]
                if about in answers:
                    answers[about] = answers.pop(about)  # the newest one last
                    return answers[about]
            found = question(session, *args, **kwargs)
            with one_at_a_time:
                answers[about] = found
                for oldest in list(answers)[:-_KEPT]:
                    del answers[oldest]
            return found

    return answer
