"""Sorting: by which columns a list is sorted, the first one first, and what a click makes of it."""

from collections.abc import Sequence

Sort = tuple[str, bool]
"""The key of a column, and whether from large to small."""
Sorts = tuple[Sort, ...]
MOST = 3
"""By more columns than that nobody sorts."""


def pressed(sorts: Sorts, key: str, *, descends: bool, adds: bool) -> Sorts:
    """A heading was pressed: the list is sorted by it, or by it too; once more turns it round."""
    if not adds:
        again = bool(sorts) and sorts[0][0] == key
        return ((key, not sorts[0][1] if again else descends),)
    if key in _keys(sorts):
        return tuple((one, not down if one == key else down) for one, down in sorts)
    return (*sorts[: MOST - 1], (key, descends))


def place_of(sorts: Sorts, key: str) -> int:
    """Whether the list is sorted by that column first, second or third; 0 where it is not."""
    keys = _keys(sorts)
    return keys.index(key) + 1 if key in keys else 0


def read(told: object, known: Sequence[str]) -> Sorts:
    """What was remembered, as far as there are still such columns."""
    found: list[Sort] = []
    for one in told if isinstance(told, list) else ():
        match one:
            case [str(key), bool(down)] if key in known and key not in _keys(tuple(found)):
                found.append((key, down))
    return tuple(found[:MOST])


def _keys(sorts: Sorts) -> list[str]:
    return [key for key, _down in sorts]
