"""A file whose very content was imported before: said before anything of it is read."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from seller_desk.services.footprint import Step
from seller_desk.views import formats
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_COUNTED = ("new", "changed", "refused")


class SameFilePanel(QFrame):
    """When it was, what it brought, and two ways on."""

    again_asked = Signal()
    skip_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        skip = button.primary(translate("exchange", "Skip"), self.skip_asked.emit)
        again = button.secondary(
            translate("exchange", "Look at it again"), self.again_asked.emit, icon="eye"
        )
        self._skip = skip
        self._state = EmptyState("history", "", tone=Tone.INFO, actions=(skip, again))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._state)

    def show_import(self, known: Step, now: datetime) -> None:
        """The import of the same content."""
        promise = translate("exchange", "Its name may be another one; nothing was read or changed")
        self._state.show_text("history", same_file_sentence(known, now), promise, tone=Tone.INFO)

    def focus_skip(self) -> None:
        """Enter leaves it."""
        self._skip.setFocus()


def same_file_sentence(known: Step, now: datetime) -> str:
    """When the same content came in, and what it brought."""
    said = translate("exchange", "This very file was imported {when}")
    when = said.format(when=formats.near_moment(known.at, now))
    new, changed, refused = (_whole(known.facts.get(name)) for name in _COUNTED)
    parts = [
        translate("exchange", "%n new", "", new),
        translate("exchange", "%n changed", "", changed),
        translate("exchange", "%n refused", "", refused),
    ]
    numbers = (new, changed, refused)
    told = [part for part, number in zip(parts, numbers, strict=True) if number]
    if not told:
        return when
    counts = translate("exchange", ", ").join(told)
    return translate("exchange", "{said} ({counts})").format(said=when, counts=counts)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
