"""The page over a locked shop: its password, or the recovery code, and nothing of the shop."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.recovery_code import GROUP, GROUPS
from seller_desk.views.lock.panel import Panel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.password_field import PasswordField
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import translate


class LockPage(Panel):
    """Asks until one of the two is right; whoever made it tries them."""

    password_given = Signal(str)
    code_given = Signal(str)
    declined = Signal()
    """The backup that asks is not wanted any more."""

    def __init__(self, title: str, told: str, *, can_decline: bool = False) -> None:
        super().__init__(title, told)
        self.password = PasswordField(translate("lock", "Password"))
        self.password.entered.connect(self._give_password)
        self.go = button.primary(translate("lock", "Open"), self._give_password, icon="lock-open")
        self.forgotten = button.link(
            translate("lock", "Open with the recovery code"), self._ask_code
        )
        self.code = CodeForm()
        self.code.given.connect(self._give_code)
        self.code.left.connect(self._ask_password)
        self._asked = self._password_form(can_decline=can_decline)
        self.code.hide()
        self.add(self._asked)
        self.add(self.code)

    def take_focus(self) -> None:
        """The keyboard to the field that is asked for."""
        asked = self.code.editor if self.asks_code else self.password.editor
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def asks_code(self) -> bool:
        """Whether the recovery code is asked for instead."""
        return not self.code.isHidden()

    def refuse(self, said: str) -> None:
        """It was wrong; it can be typed again."""
        self._work(working=False)
        if self.asks_code:
            self.code.show_fault(said)
        else:
            self.password.show_fault(said)

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self.code.fault if self.asks_code else self.password.fault

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    def _give_password(self) -> None:
        if self.password.text and self.go.isEnabled():
            self._work(working=True)
            self.password_given.emit(self.password.text)

    def _give_code(self, text: str) -> None:
        self._work(working=True)
        self.code_given.emit(text)

    def _work(self, *, working: bool) -> None:
        said = translate("lock", "Checking…") if working else translate("lock", "Open")
        for go in (self.go, self.code.go):
            go.setEnabled(not working)
            go.setText(said)

    def _ask_code(self) -> None:
        self._ask(code=True)

    def _ask_password(self) -> None:
        self._ask(code=False)

    def _ask(self, *, code: bool) -> None:
        self.code.setVisible(code)
        self._asked.setVisible(not code)
        self.take_focus()

    def _password_form(self, *, can_decline: bool) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.password)
        column.addWidget(self.go)
        ways: list[QWidget] = [self.forgotten]
        if can_decline:
            ways.append(button.link(translate("lock", "Do not restore it"), self.declined.emit))
        column.addLayout(_middle(ways))
        column.addStretch(1)
        return form


class CodeForm(QWidget):
    """The recovery code as it is typed from paper."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editor = TextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(76)
        self.editor.setPlaceholderText(
            translate("lock", "{groups} groups of {letters}").format(groups=GROUPS, letters=GROUP)
        )
        self._field = Field(translate("lock", "Recovery code"), self.editor)
        self.editor.textChanged.connect(self._forgive)
        self.go = button.primary(translate("lock", "Open"), self._give, icon="lock-open")
        back = button.link(translate("lock", "Back to the password"), self.left.emit)
        note = translate("lock", "A new password is set right afterwards.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addWidget(self.go)
        column.addWidget(label(note, "tertiary", wrap=True))
        column.addLayout(_middle([back]))
        column.addStretch(1)

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._field.fault

    def show_fault(self, said: str) -> None:
        """It is wrong; the text stays to be compared with the paper."""
        self._field.show_fault(said)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        text = self.editor.toPlainText().strip()
        if text:
            self.given.emit(text)

    def _forgive(self) -> None:
        self._field.show_fault("")


def _middle(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
