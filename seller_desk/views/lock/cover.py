"""A page over a whole window: nothing of it can be seen, reached by keys, or dropped on.

Dialogs that are open are hidden and come back; what opens meanwhile waits.
"""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from seller_desk.views.lock.panel import Panel
from seller_desk.views.widgets.toast import Toast

_SHUT_OUT = frozenset(
    {
        QEvent.Type.Shortcut,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
    }
)


class Cover(QObject):
    """Lies from `lay` to `lift`."""

    def __init__(self, window: QMainWindow, page: Panel) -> None:
        super().__init__(window)
        self._window = window
        self.page = page
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None

    def lay(self) -> None:
        """Hide everything and show the page."""
        self._focus = QApplication.focusWidget()
        self.page.setParent(self._window)
        for widget in (*_children(self._window), *_windows()):
            if not widget.isHidden() and self._is_foreign(widget):
                self._hide(widget)
        self._fit()
        self.page.show()
        self.page.raise_()
        _program().installEventFilter(self)
        self._window.activateWindow()  # a dialog may have had the keyboard
        self.page.take_focus()

    def lift(self) -> None:
        """Everything as it was."""
        _program().removeEventFilter(self)
        self.page.hide()
        self.page.deleteLater()
        for widget in self._hidden:
            if shiboken6.isValid(widget):
                widget.show()
        self._hidden.clear()
        if self._focus is not None and shiboken6.isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys, drops and new windows stop here; only installed while the page lies."""
        kind = event.type()
        if kind in _SHUT_OUT:
            event.ignore()
            return True
        if kind is QEvent.Type.Resize and watched is self._window:
            self._fit()
        elif kind is QEvent.Type.Show and isinstance(watched, QWidget):
            is_near = watched.isWindow() or watched.parent() is self._window
            if is_near and self._is_foreign(watched):
                QTimer.singleShot(0, self, lambda: self._hide_later(watched))
        return False

    def _fit(self) -> None:
        self.page.setGeometry(self._window.rect())

    def _is_foreign(self, widget: QWidget) -> bool:
        """Whether it is neither the page nor a window that belongs to it."""
        if widget is self._window or widget is self.page:
            return False
        owner = widget.parentWidget()
        return owner is None or not (owner is self.page or self.page.isAncestorOf(owner))

    def _hide_later(self, widget: QWidget) -> None:
        if shiboken6.isValid(widget) and shiboken6.isValid(self.page) and self.page.isVisible():
            self._hide(widget)

    def _hide(self, widget: QWidget) -> None:
        """Menus, tips and toasts go for good; dialogs and parts of the window come back."""
        widget.hide()
        if isinstance(widget, QDialog) or not (widget.isWindow() or isinstance(widget, Toast)):
            self._hidden.append(widget)


def _program() -> QCoreApplication:
    found = QApplication.instance()
    if found is None:
        raise RuntimeError("a window without an application")
    return found


def _children(window: QWidget) -> list[QWidget]:
    options = Qt.FindChildOption.FindDirectChildrenOnly
    found = window.findChildren(QWidget, options=options)
    return [child for child in found if not child.isWindow()]


def _windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]
