"""Layouts: filled anew, and measured."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


def emptied(layout: QLayout) -> None:
    """Take every widget out and let it go.

    Hidden first: what waits for its deletion would still be seen for one turn of the loop.
    """
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def width_without(line: QBoxLayout, *left_out: QWidget) -> int:
    """The least width of a line without some of its widgets, also before it is laid out again."""
    items = (line.itemAt(place) for place in range(line.count()))
    widths = [
        item.minimumSize().width()
        for item in items
        if item is not None and not item.isEmpty() and item.widget() not in left_out
    ]
    margins = line.contentsMargins()
    return sum(widths) + line.spacing() * len(widths) + margins.left() + margins.right()
