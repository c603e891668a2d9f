"""What is shown while a file is read or written: how far it is, and the way to stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_WIDTH = 520


class WaitPanel(QFrame):
    """The file's name over a bar."""

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._writing = ""
        self._row = ProgressRow()
        self._row.setFixedWidth(_WIDTH)
        self._row.cancelled.connect(self.cancel_asked)
        self._state = EmptyState("loader-circle", "", tone=Tone.INFO, between=self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._state)

    def begin(self, name: str, text: str, writing: str = "") -> None:
        """A new job on that file; `writing` names the stage that writes its records."""
        self._writing = writing
        promise = translate(
            "exchange", "Esc stops it; nothing is written then. Other pages stay usable"
        )
        self._state.show_text("loader-circle", name, promise, tone=Tone.INFO)
        self._row.begin(text)

    def show_progress(self, stage: str, done: int, total: int | None) -> None:
        """Where the job is."""
        named = self._writing if stage == "write" and self._writing else stage_name(stage)
        self._row.report(stage, named, done, total)


def stage_name(stage: str) -> str:
    """What goes on, by the code of the stage."""
    names = {
        "read": translate("exchange", "Reading rows"),
        "plan": translate("exchange", "Comparing with what is here"),
        "backup": translate("exchange", "Making a backup"),
        "write": translate("exchange", "Writing"),
        "index": translate("exchange", "Making it findable"),
    }
    return names.get(stage, translate("exchange", "Working"))
