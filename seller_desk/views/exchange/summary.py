"""The bar under the preview: how many orders, whether the money agrees, and what to do now."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from seller_desk.services.imports import ImportReport
from seller_desk.views import formats
from seller_desk.views.exchange.titles import counted_records, write_label
from seller_desk.views.icons import IconLabel
from seller_desk.views.widgets import button
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.tone_icon import ToneIcon
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_GAP, _BUTTON_GAP, _ICON = 12, 8, 14


class Tally(QWidget):
    """One number with its icon and name."""

    def __init__(self, icon: str, tone: Tone, name: str) -> None:
        super().__init__()
        self._icon, self._tone, self._name = icon, tone, name
        self._mark = ToneIcon(icon, tone)
        self._number = label("0", "heading")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._number)
        words.addWidget(label(name, "secondary"))
        words.addStretch(1)
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
            "left_out": Tally("circle-minus", Tone.NEUTRAL, translate("exchange", "Left out")),
        }
        self._is_useful = False
        self._why_not = ""
        self._count = ElidedLabel(size="sm", tint="text.secondary")
        self._sum_icon = IconLabel("circle-check", "success.fg", _ICON)
        self._sum = ElidedLabel(size="sm", tint="text.secondary")
        self._promise = ElidedLabel(size="sm", tint="text.tertiary")
        self._save = button.secondary(
            translate("exchange", "Save refused rows"), self.refused_asked.emit, icon="file-x"
        )
        self._cancel = button.secondary(translate("exchange", "Cancel"), self.cancel_asked.emit)
        self._write = button.primary("", self.write_asked.emit, icon="check")
        self._lay_out()
        self._place: QLayout = self._beside
        self._is_moving = False

    def show_report(self, report: ImportReport) -> None:
        """The dry run of a file."""
        count = report.records
        for name, tally in self._tallies.items():
            tally.show_number(getattr(count, name))
        self._tallies["left_out"].setVisible(count.left_out > 0)
        self._count.show_text(_count_sentence(report), "text.secondary")
        self._show_sum(report)
        promise = _promise_of(report)
        self._promise.show_text(promise.said, "text.tertiary")
        self._write.setText(promise.button)
        self._is_useful = promise.is_useful
        self._why_not = "" if promise.is_useful else promise.said
        self.allow_writing(allowed=True)
        self._save.setVisible(count.refused > 0)
        self._fit()

    def allow_writing(self, *, allowed: bool) -> None:
        """Not while another choice is being worked out."""
        busy = translate("exchange", "One moment: the rows are being compared again")
        self._write.setEnabled(allowed and self._is_useful)
        self._write.setToolTip(self._why_not if allowed else busy)

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
        self._lines[1].setVisible(report.sums is not None)
        if report.sums is None:
            return
        file, stored = report.sums
        agrees = file == stored and not report.unread_sums
        said = _sums_sentence(report, agrees=agrees)
        said = said.format(sum=formats.yuan(file), stored=formats.yuan(stored))
        self._sum.show_text(said, "text.secondary")
        self._sum_icon.show_icon(
            "circle-check" if agrees else "info", "success.fg" if agrees else "warning.fg"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout()
        row.setSpacing(_GAP)
        for tally in self._tallies.values():
            row.addWidget(tally)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(2)
        row.addLayout(self._beside, 1)
        self._buttons = (self._save, self._cancel, self._write)
        buttons = QHBoxLayout()
        buttons.setSpacing(_BUTTON_GAP)
        for each in self._buttons:
            buttons.addWidget(each)
        row.addLayout(buttons)
        below = QWidget()
        self._below = FlowLayout(below, gap=_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(below)
        self._lines = [
            _line(IconLabel("list-ordered", "text.tertiary", _ICON), self._count),
            _line(self._sum_icon, self._sum),
            _line(IconLabel("shield-check", "text.tertiary", _ICON), self._promise),
        ]
        for line in self._lines:
            self._beside.addWidget(line)

    def _fit(self) -> None:
        """The sentences between numbers and buttons, or below them where they would be cut."""
        sides = [each for each in (*self._tallies.values(), *self._buttons) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + _GAP for each in sides) + 2 * _GAP
        shown = [line for line in self._lines if not line.isHidden()]
        widest = max((line.sizeHint().width() for line in shown), default=0)
        place = self._below if widest > self.width() - taken else self._beside
        if place is not self._place and not self._is_moving:
            self._is_moving = True  # the bar is given another size meanwhile
            self._place = place
            for line in self._lines:
                place.addWidget(line)
            for line in shown:  # else they were hidden until the loop comes round
                line.show()
            self._is_moving = False


def _line(icon: IconLabel, said: ElidedLabel) -> QWidget:
    """A sentence with its icon."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(icon)
    row.addWidget(said, 1)
    return line


def _promise_of(report: ImportReport) -> _Promise:
    count = report.records
    useful = is_useful(report)
    if useful:
        said = translate("exchange", "A backup is made first; Ctrl+Z takes it all back")
    elif not report.rows:
        said = translate("exchange", "There is nothing in this file below its headings")
    elif count.refused and not count.unchanged:
        said = translate("exchange", "Nothing of it can be written; every row says why")
    elif count.refused:
        said = translate("exchange", "Nothing new: all that can be read is here already")
    elif count.left_out:
        said = translate("exchange", "Nothing is left to write")
    else:
        said = translate("exchange", "Nothing new: all of it is here already")
    written = count.new + count.changed
    if written or not useful:
        return _Promise(useful, write_label(report.kind, written), said)
    return _Promise(useful, translate("exchange", "Write customers and products"), said)


def _sums_sentence(report: ImportReport, *, agrees: bool) -> str:
    """Whether the money of file and orders is the same, and why not."""
    count = report.records
    if agrees:
        return translate("exchange", "Paid {sum}: file and orders agree")
    unread = report.unread_sums
    if unread:
        return translate(
            "exchange",
            "Paid: file {sum}, orders {stored}, %n unreadable",
            "",
            unread,
        )
    if count.refused and count.left_out:
        return translate(
            "exchange", "Paid: file {sum}, orders {stored}; the rest is refused or left out"
        )
    if count.refused:
        return translate("exchange", "Paid: file {sum}, orders {stored}; the rest is refused")
    if count.left_out:
        return translate("exchange", "Paid: file {sum}, orders {stored}; the rest is left out")
    return translate("exchange", "Paid: file {sum}, orders {stored}; changed here, so kept")


def _count_sentence(report: ImportReport) -> str:
    """How the rows of the file become records."""
    count = report.records
    records = count.new + count.changed + count.unchanged + count.refused + count.left_out
    rows = translate("exchange", "%n row(s)", "", report.rows)
    said = translate("exchange", "{rows} in the file make {records}")
    return said.format(rows=rows, records=counted_records(report.kind, records))


def is_useful(report: ImportReport) -> bool:
    """Whether writing the file would change anything."""
    return any(count.new or count.changed for count in report.counts.values())
