"""A new password in two steps: type it, then prove that the recovery code is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from seller_desk.services.passwords import GOOD, SHORTEST
from seller_desk.views.settings.code_step import CodeStep
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.password_field import PasswordField
from seller_desk.views.wording import translate

_WIDTH = 480
_EDGE = 22


class _Fitting(QDialog):
    """As high as it needs to be, with all lines of its words, whatever comes and goes."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self.column = QVBoxLayout(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Something has another size."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self.resize(_WIDTH, self.column.totalHeightForWidth(_WIDTH))


class PasswordDialog(_Fitting):
    """Whoever made it checks the old password and makes the code of the new one."""

    chosen = Signal(str, str)
    """The old password, empty where none is asked for, and the new one."""
    proven = Signal()
    """The code is kept; now it can be done."""

    def __init__(self, parent: QWidget, *, title: str, asks_old: bool) -> None:
        super().__init__(parent, title)
        self._asks_old = asks_old
        self.old = PasswordField(translate("settings", "Present password"))
        self.new = PasswordField(translate("settings", "New password"))
        self.again = PasswordField(translate("settings", "Once more"))
        self.next = button.primary(translate("settings", "Next: recovery code"), self._choose)
        self.code = CodeStep()
        self.code.proven.connect(self._prove)
        self.code.left.connect(self.reject)
        self.new.changed.connect(self._advise)
        for field in (self.old, self.new, self.again):
            field.entered.connect(self._choose)
        self._first = self._first_step(title)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._first)
        self.column.addWidget(self.code)
        self.code.hide()
        self.old.setVisible(asks_old)
        self._advise()
        (self.old if asks_old else self.new).editor.setFocus()

    def show_code(self, groups: Sequence[str]) -> None:
        """The second step."""
        self.code.show_groups(groups)
        self._first.hide()
        self.code.show()
        self.code.take_focus()

    def refuse_old(self) -> None:
        """The present password was wrong."""
        self._work(working=False)
        self.old.show_fault(translate("settings", "That is not the present password"))

    def _choose(self) -> None:
        if not self.next.isEnabled():
            return
        if self._asks_old and not self.old.text:
            self.refuse_old()
        elif len(self.new.text) < SHORTEST:
            self.new.show_fault(_too_short())
        elif self.new.text != self.again.text:
            self.again.show_fault(translate("settings", "The two are not the same"))
        else:
            self._work(working=True)
            self.chosen.emit(self.old.text if self._asks_old else "", self.new.text)

    def _work(self, *, working: bool) -> None:
        self.next.setEnabled(not working)

    def _prove(self) -> None:
        self.proven.emit()
        self.accept()

    def _advise(self) -> None:
        """How good it is, in a word."""
        length = len(self.new.text)
        if not length:
            self.new.show_hint("")
        elif length < SHORTEST:
            self.new.show_hint(translate("settings", "too short"), "warn")
        elif length < GOOD:
            self.new.show_hint(translate("settings", "will do; longer is better"))
        else:
            self.new.show_hint(translate("settings", "good"), "good")

    def _first_step(self, title: str) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(_EDGE, 20, _EDGE, 18)
        column.setSpacing(10)
        column.addWidget(label(title, "heading"))
        advice = translate("settings", "Four words are better than one with signs in it.")
        column.addWidget(label(advice, "secondary", wrap=True))
        for field in (self.old, self.new, self.again):
            column.addWidget(field)
        lost = translate(
            "settings",
            "Whoever forgets the password and loses the recovery code has lost the shop's data: "
            "nobody can open it, the makers of this program neither.",
        )
        column.addWidget(label(lost, "warn", wrap=True))
        column.addStretch(1)
        column.addLayout(self._buttons())
        return step

    def _buttons(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(button.secondary(translate("settings", "Cancel"), self.reject))
        row.addWidget(self.next)
        return row


class RemoveDialog(_Fitting):
    """The present password once more, before everything can be read again."""

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        title = translate("settings", "Take the password off?")
        super().__init__(parent, title)
        self.old = PasswordField(translate("settings", "Present password"))
        self.old.entered.connect(self._give)
        self.go = button.danger(translate("settings", "Take it off"), self._give)
        told = translate(
            "settings",
            "Shop and backups are written anew without encryption: whoever has this computer can "
            "read them.",
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(button.secondary(translate("settings", "Cancel"), self.reject))
        self.column.setContentsMargins(_EDGE, 20, _EDGE, 18)
        self.column.setSpacing(10)
        self.column.addWidget(label(title, "heading"))
        self.column.addWidget(label(told, wrap=True))
        self.column.addWidget(self.old)
        self.column.addSpacing(8)
        self.column.addLayout(row)
        self.old.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_old(self) -> None:
        """It was wrong."""
        self.go.setEnabled(True)
        self.old.show_fault(translate("settings", "That is not the present password"))

    def _give(self) -> None:
        if self.old.text and self.go.isEnabled():
            self.go.setEnabled(False)
            self.given.emit(self.old.text)


def _too_short() -> str:
    return translate("settings", "At least {count} characters").format(count=SHORTEST)
