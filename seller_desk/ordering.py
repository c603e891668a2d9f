"""Rows in the order of several columns: what is not known comes last whichever way it runs."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

Key = TypeVar("Key")
R = TypeVar("R")


def ordered(
    rows: Iterable[R],
    sorts: Iterable[tuple[Key, bool]],
    value_of: Mapping[Key, Callable[[R], Any]],
) -> list[R]:
    """By the first of the columns, equals by the next; each may run from large to small."""
    found = list(rows)
    for key, descending in reversed(list(sorts)):
        value = value_of[key]
        known = [row for row in found if value(row) is not None]
        unknown = [row for row in found if value(row) is None]
        found = [*sorted(known, key=value, reverse=descending), *unknown]
    return found
