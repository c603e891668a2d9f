"""A guest of the customers tab with several views: chosen above, one of them in front."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.views.widgets.segment import Segment

_MARGINS, _GAP = (16, 12, 16, 12), 10


def views_of(
    page: QWidget,
    choice: Segment,
    said: Sequence[QWidget],
    views: Sequence[QWidget],
    *beside: QWidget,
) -> QStackedWidget:
    """Lay a page out; the views in the order of their choice.

    `said` are the notices under it, `beside` what stands at the other end of its line.
    """
    stack = QStackedWidget()
    for view in views:
        stack.addWidget(view)
    line = QHBoxLayout()
    line.addWidget(choice)
    line.addStretch(1)
    for widget in beside:
        line.addWidget(widget)
    column = QVBoxLayout(page)
    column.setContentsMargins(*_MARGINS)
    column.setSpacing(_GAP)
    column.addLayout(line)
    for notice in said:
        column.addWidget(notice)
    column.addWidget(stack, 1)
    return stack
