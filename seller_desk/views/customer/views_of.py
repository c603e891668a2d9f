"""A guest of the customers tab with several views: chosen above, one of them in front."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.segment import Segment

_MARGINS, _GAP = (16, 12, 16, 12), 10


def views_of(page: QWidget, choice: Segment, banner: Banner, *views: QWidget) -> QStackedWidget:
    """Lay a page out; the views in the order of their choice."""
    stack = QStackedWidget()
    for view in views:
        stack.addWidget(view)
    line = QHBoxLayout()
    line.addWidget(choice)
    line.addStretch(1)
    column = QVBoxLayout(page)
    column.setContentsMargins(*_MARGINS)
    column.setSpacing(_GAP)
    column.addLayout(line)
    column.addWidget(banner)
    column.addWidget(stack, 1)
    return stack
