"""FormDialog: a title, a form, what is wrong, and one act."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import say, translate

_WIDTH = 480


class FormDialog(QDialog):
    """Stays open while what was asked for cannot be done, and says why."""

    def __init__(self, parent: QWidget, title: str, act: str, width: int = _WIDTH) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._fault = label(role="fault", wrap=True)
        self._fault.hide()
        self.stay = secondary(translate("widgets", "Cancel"), self.reject)
        self.go = primary(act, self._go)
        self.go.setDefault(True)
        self._act: Callable[[], object] = self.accept
        self._lay_out(title)

    def on_go(self, act: Callable[[], object]) -> None:
        """What the button does; it closes the dialog by `accept` when it was done."""
        self._act = act

    @property
    def fault(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_error(self, error: DeskError) -> None:
        """What stands against it; the form stays to be mended."""
        self.show_fault("\n".join(dict.fromkeys(say(problem) for problem in error.problems)))

    def show_fault(self, text: str) -> None:
        """What is wrong; an empty text takes it away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self.adjustSize()

    def adjustSize(self) -> None:
        """As high as it needs to be: Qt's own stops at two thirds of a screen and cuts fields."""
        self.resize(max(self.width(), self.minimumWidth()), self._needed)

    def event(self, event: QEvent) -> bool:
        """What is told inside a part of the form may need more room a moment later."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.height() < self._needed:
            self.adjustSize()
        return is_done

    @property
    def _needed(self) -> int:
        return self._column.totalHeightForWidth(max(self.width(), self.minimumWidth()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.adjustSize()

    def done_well(self, *_result: object) -> None:
        """The act was carried out."""
        self.accept()

    def add_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Further acts at the left of the others."""
        for place, button in enumerate(buttons):
            self._foot.insertWidget(place, button)

    def _go(self) -> None:
        self.show_fault("")
        self._act()

    def _lay_out(self, title: str) -> None:
        self._foot = QHBoxLayout()
        self._foot.setSpacing(10)
        self._foot.addStretch(1)
        self._foot.addWidget(self.stay)
        self._foot.addWidget(self.go)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(label(title, "heading", wrap=True))
        column.addLayout(self.body)
        column.addWidget(self._fault)
        column.addSpacing(4)
        column.addLayout(self._foot)
