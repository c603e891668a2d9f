"""Ctrl+F: the page's own way, else a find field in sight, else from hit to hit in its list."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from seller_desk.views.widgets.find_strip import FindStrip
from seller_desk.views.widgets.search_field import SearchField

_OWN = "focus_find"
_SHARE = 0.2
"""A list takes that much of its page; smaller ones only choose what is shown beside them."""


class Finding(QObject):
    """Finds on whatever page is in front."""

    def __init__(self, window: QWidget, shown: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._shown = shown
        self.strip = FindStrip(window)

    @property
    def is_possible(self) -> bool:
        """Whether the page in front has anything to find in."""
        return hasattr(self._shown(), _OWN) or bool(self._field or self._list)

    def begin(self) -> bool:
        """The keyboard goes to where one types what is sought; False where there is no list."""
        own = getattr(self._shown(), _OWN, None)
        field, found = self._field, self._list
        if own is not None:
            own()
        elif field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
        elif found is not None:
            self.strip.open_over(found)
        return self.is_possible

    @property
    def _field(self) -> SearchField | None:
        fields = self._shown().findChildren(SearchField)
        return next((field for field in fields if field.isVisible()), None)

    @property
    def _list(self) -> QAbstractItemView | None:
        """The largest list in sight that has rows."""
        page = self._shown()
        least = page.width() * page.height() * _SHARE
        lists = [
            (each.width() * each.height(), each)
            for each in page.findChildren(QAbstractItemView)
            if each.isVisible() and each.model() is not None and each.model().rowCount()
        ]
        area, found = max(lists, key=lambda one: one[0], default=(0, None))
        return found if area >= least else None
