"""Arrangement: order, width and presence of a table's columns, as bytes that outlive versions."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView

from seller_desk.views.widgets.table_column import TableColumn


def kept(
    header: QHeaderView, columns: Sequence[TableColumn], sort: tuple[str, bool] | None
) -> QByteArray:
    """What is to be remembered of the headings."""
    state = {
        "order": [columns[header.logicalIndex(at)].key for at in range(len(columns))],
        "hidden": [c.key for at, c in enumerate(columns) if header.isSectionHidden(at)],
        "widths": {
            c.key: header.sectionSize(at)
            for at, c in enumerate(columns)
            if not header.isSectionHidden(at) and not c.stretch
        },
        "sort": list(sort) if sort else None,
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
    header: QHeaderView, columns: Sequence[TableColumn], state: Mapping[str, object]
) -> None:
    """Arrange the headings again; columns that are new since stand where they were made."""
    order, hidden, widths = state.get("order"), state.get("hidden"), state.get("widths")
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


def sort_in(state: Mapping[str, object], columns: Sequence[TableColumn]) -> tuple[str, bool] | None:
    """By what the rows were sorted, if there is still such a column."""
    match state.get("sort"):
        case [str(key), bool(descending)] if any(column.key == key for column in columns):
            return key, descending
        case _:
            return None
