"""FindStrip: finds in a list that has no find field of its own, by going from hit to hit."""

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QWidget

from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.search_field import SearchField
from seller_desk.views.wording import translate

_MOST = 5_000
"""So many rows are looked at; longer lists have a field that asks the store."""
_WIDTH, _EDGE = 330, 8


class FindStrip(QFrame):
    """Over the lower right corner of a list: Enter goes on, Shift+Enter back, Esc closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "card")
        self._window = window
        self._view: QAbstractItemView | None = None
        self._wanted = ""
        self._hits: list[int] = []
        self._at = -1
        self.field = SearchField(translate("widgets", "Find in this list"))
        self.told = label("", "tertiary")
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 5, 5, 5)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.told)
        for icon, name, act in (
            ("chevron-up", translate("widgets", "Hit before (Shift+Enter)"), self.go_back),
            ("chevron-down", translate("widgets", "Next hit (Enter)"), self.go_on),
            ("x", translate("widgets", "Close (Esc)"), self.close_up),
        ):
            row.addWidget(button.icon_only(icon, name, act, small=True))
        self.field.searched.connect(self._search)
        self.field.left_downward.connect(self.go_on)
        self.field.installEventFilter(self)
        self.hide()

    def open_over(self, view: QAbstractItemView) -> None:
        """Find in that list, with the keyboard in the field."""
        self._leave()
        self._view = view
        view.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search(self.field.text().strip())

    def close_up(self) -> None:
        """Away; the keyboard goes to the row that was found."""
        view = self._view
        self._leave()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """The next hit; after the last one the first."""
        self._go(1)

    def go_back(self) -> None:
        """The hit before; before the first one the last."""
        self._go(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() is QEvent.Type.Hide:
            self._leave()
        elif watched is self._view and event.type() is QEvent.Type.Resize:
            self._place()
        elif watched is self.field and isinstance(event, QKeyEvent) and not self.field.is_composing:
            return event.type() is QEvent.Type.KeyPress and self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.text().strip():
            if self.field.text().strip() != self._wanted:
                self._search(self.field.text().strip())
            else:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._go(-1 if back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return True
        return False

    def _search(self, text: str) -> None:
        """Go to the first hit."""
        self._wanted = text
        self._hits = self._found(text.casefold().split())
        self._at = -1
        self.told.setText("" if self._hits or not text else translate("widgets", "Not found"))
        self._go(1)

    def _found(self, words: list[str]) -> list[int]:
        model = None if self._view is None else self._view.model()
        if model is None or not words:
            return []
        found = []
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for row in range(min(model.rowCount(), _MOST)):
            if not model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable:
                continue  # a heading
            cells = (model.index(row, at).data() for at in range(columns))
            text = " ".join(str(cell) for cell in cells if cell is not None).casefold()
            if all(word in text for word in words):
                found.append(row)
        return found

    def _go(self, by: int) -> None:
        if self._view is None or not self._hits:
            return
        self._at = (self._at + by) % len(self._hits)
        column = max(self._view.currentIndex().column(), 0)
        index = self._view.model().index(self._hits[self._at], column)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
        said = translate("widgets", "{place} of {count}")
        self.told.setText(said.format(place=self._at + 1, count=len(self._hits)))

    def _place(self) -> None:
        if self._view is None:
            return
        view, height = self._view, self.sizeHint().height()
        corner = view.mapTo(self._window, QPoint(view.width(), view.height()))
        width = min(_WIDTH, view.width() - 2 * _EDGE)
        left, top = corner.x() - width - _EDGE, corner.y() - height - _EDGE
        self.setGeometry(left, top, width, height)

    def _leave(self) -> None:
        if self._view is not None:
            self._view.removeEventFilter(self)
        self._view = None
        self.hide()
