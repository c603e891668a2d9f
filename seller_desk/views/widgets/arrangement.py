"""Arrangement: order, width and presence of a table's columns, as bytes that outlive versions.

What is frozen and by what the rows are sorted is kept with them.
"""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray

from seller_desk.views.widgets import sorting
from seller_desk.views.widgets.pinned_header import PinnedHeader
from seller_desk.views.widgets.sorting import Sorts
from seller_desk.views.widgets.table_column import TableColumn


def kept(
    header: PinnedHeader, columns: Sequence[TableColumn], sorts: Sorts, aside: Mapping[int, int]
) -> QByteArray:
    """What is to be remembered of the headings.

    `aside` are columns that are out of sight only for want of room, with their widths.
    """
    hidden = {at for at in range(len(columns)) if header.isSectionHidden(at) and at not in aside}
    state = {
        "order": [columns[header.logicalIndex(at)].key for at in range(len(columns))],
        "hidden": [c.key for at, c in enumerate(columns) if at in hidden],
        "widths": {
            c.key: aside.get(at) or header.sectionSize(at)
            for at, c in enumerate(columns)
            if at not in hidden and not c.stretch
        },
        "sorts": [list(sort) for sort in sorts],
        "frozen": columns[header.last_pinned].key if header.last_pinned >= 0 else None,
    }
    return QByteArray(json.dumps(state).encode())


def read(state: QByteArray | bytes | None) -> Mapping[str, object] | None:
    """What was remembered; None when it makes no sense."""
    try:
        found = json.loads(bytes(state.data() if isinstance(state, QByteArray) else state or b""))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def restore(
    header: PinnedHeader, columns: Sequence[TableColumn], state: Mapping[str, object]
) -> None:
    """Arrange the headings again; columns that are new since stand where they were made."""
    order, hidden, widths = state.get("order"), state.get("hidden"), state.get("widths")
    frozen = state.get("frozen")
    places = {column.key: at for at, column in enumerate(columns)}
    if isinstance(order, list):
        for visual, key in enumerate(key for key in order if key in places):
            header.moveSection(header.visualIndex(places[key]), visual)
    if isinstance(hidden, list):
        for key, at in places.items():
            header.setSectionHidden(at, key in hidden)
    if isinstance(widths, dict):
        for key, width in widths.items():
            if key in places and isinstance(width, int):
                header.resizeSection(places[key], width)
    header.pin_up_to(places.get(frozen, -1) if isinstance(frozen, str) else -1)


def sorts_in(state: Mapping[str, object], columns: Sequence[TableColumn]) -> Sorts:
    """By what the rows were sorted; an older program kept one column only."""
    known = [column.key for column in columns]
    return sorting.read(state.get("sorts"), known) or sorting.read([state.get("sort")], known)
