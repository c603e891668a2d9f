"""The bar under the preview: how many orders, whether the money agrees, and what to do now."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.imports import Count, ImportReport
from seller_desk.views import formats
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.tone_icon import ToneIcon
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_GAP = 12


class Tally(QWidget):
    """One number with its icon and name."""

    def __init__(self, icon: str, tone: Tone, name: str) -> None:
        super().__init__()
        self._icon, self._tone, self._name = icon, tone, name
        self._mark = ToneIcon(icon, tone)
        self._number = label("0", "heading")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._number)
        words.addWidget(label(name, "secondary"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addLayout(words)

    def show_number(self, number: int) -> None:
        """Nothing of a kind has no colour."""
        self._number.setText(formats.count(number))
        self._mark.show_tone(self._icon, self._tone if number else Tone.NEUTRAL)
        self.setAccessibleName(f"{self._name}: {formats.count(number)}")


@dataclass(frozen=True, slots=True)
class _Promise:
    """Whether the plan can be written, and what the bar says about it."""

    is_useful: bool
    button: str
    said: str


class SummaryBar(QFrame):
    """What writing the file would do, and the button that does it."""

    write_asked = Signal()
    refused_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._tallies = {
            "new": Tally("plus", Tone.SUCCESS, translate("exchange", "New")),
            "changed": Tally("pencil", Tone.INFO, translate("exchange", "Changed")),
            "unchanged": Tally("equal", Tone.NEUTRAL, translate("exchange", "Unchanged")),
            "refused": Tally("circle-alert", Tone.DANGER, translate("exchange", "Refused")),
        }
        self._sum_icon = IconLabel("circle-check", "success.fg", 14)
        self._sum = ElidedLabel(size="sm", tint="text.secondary")
        self._promise = ElidedLabel(size="sm", tint="text.tertiary")
        self._save = button.secondary(
            translate("exchange", "Save refused rows"), self.refused_asked.emit, icon="file-x"
        )
        self._cancel = button.secondary(translate("exchange", "Cancel"), self.cancel_asked.emit)
        self._write = button.primary("", self.write_asked.emit, icon="check")
        self._lay_out()

    def show_report(self, report: ImportReport) -> None:
        """The dry run of a file."""
        count = report.orders
        for name, tally in self._tallies.items():
            tally.show_number(getattr(count, name))
        self._show_sum(report)
        promise = _promise_of(report)
        self._promise.show_text(promise.said, "text.tertiary")
        self._write.setText(promise.button)
        self._write.setEnabled(promise.is_useful)
        self._write.setToolTip("" if promise.is_useful else promise.said)
        self._save.setVisible(count.refused > 0)

    def show_waiting(self, waiting: int) -> None:
        """So many files come after this one."""
        self._cancel.setText(
            translate("exchange", "Skip file") if waiting else translate("exchange", "Cancel")
        )

    def focus_write(self) -> None:
        """Enter writes, or leaves where there is nothing to write."""
        (self._write if self._write.isEnabled() else self._cancel).setFocus()

    def press_write(self) -> None:
        """Ctrl+Enter."""
        self._write.click()

    def _show_sum(self, report: ImportReport) -> None:
        file, stored = report.file_paid_fen, report.stored_paid_fen
        agrees = file == stored
        if agrees:
            said = translate("exchange", "Paid {sum}: file and orders agree")
        elif report.orders.refused:
            said = translate("exchange", "Paid: file {sum}, orders {stored}; the rest is refused")
        else:
            said = translate("exchange", "Paid: file {sum}, orders {stored}; changed here, so kept")
        said = said.format(sum=formats.yuan(file), stored=formats.yuan(stored))
        self._sum.show_text(said, "text.secondary")
        self._sum_icon.show_icon(
            "circle-check" if agrees else "info", "success.fg" if agrees else "warning.fg"
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 12, 12)
        row.setSpacing(_GAP)
        for tally in self._tallies.values():
            row.addWidget(tally)
        row.addLayout(self._said(), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for each in (self._save, self._cancel, self._write):
            buttons.addWidget(each)
        row.addLayout(buttons)

    def _said(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for icon, said in (
            (self._sum_icon, self._sum),
            (IconLabel("shield-check", "text.tertiary", 14), self._promise),
        ):
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(icon)
            line.addWidget(said, 1)
            column.addLayout(line)
        return column


def _promise_of(report: ImportReport) -> _Promise:
    count = report.orders
    useful = is_useful(report)
    if useful:
        said = translate("exchange", "A backup is made first; Ctrl+Z takes it all back")
    elif not report.rows:
        said = translate("exchange", "There is no order in this file")
    elif count.refused:
        said = translate("exchange", "Nothing new: all that can be read is here already")
    else:
        said = translate("exchange", "Nothing new: all of it is here already")
    written = count.new + count.changed
    if written or not useful:
        return _Promise(useful, translate("exchange", "Write %n order(s)", "", written), said)
    return _Promise(useful, translate("exchange", "Write customers and products"), said)


def is_useful(report: ImportReport) -> bool:
    """Whether writing the file would change anything."""
    kinds: tuple[Count, ...] = (report.orders, report.customers, report.products)
    return any(count.new or count.changed for count in kinds)
