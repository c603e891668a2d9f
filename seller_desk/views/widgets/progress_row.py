"""ProgressRow: how far a long job is, how fast, and the way to stop it."""

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

_UNTIL_RATE_MS = 500
_MINUTE = 60


class ProgressRow(QWidget):
    """What goes on, a bar, a count with its rate, and Cancel."""

    cancelled = Signal()

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = label(text)
        self._count = label(role="secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._cancel = button.secondary(translate("widgets", "Cancel"), self._stop, small=True)
        self._clock = QElapsedTimer()
        self._stage = ""
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self._count)
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addLayout(head)
        words.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(self._cancel)

    def begin(self, text: str) -> None:
        """A new job; how long it is is not known yet."""
        self._text.setText(text)
        self._count.clear()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._cancel.setEnabled(True)
        self._stage = ""

    def hold(self) -> None:
        """The job has come so far that it cannot be stopped any more."""
        self._cancel.setEnabled(False)

    def report(self, stage: str, text: str, done: int, total: int | None) -> None:
        """Where the job is; the rate is that of the stage."""
        if stage != self._stage:
            self._stage = stage
            self._clock.restart()
        self._text.setText(text)
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        self._count.setText(self._said(done, total))

    @property
    def count(self) -> str:
        """The count as shown."""
        return self._count.text()

    def _said(self, done: int, total: int | None) -> str:
        said = f"{done:,} / {total:,}" if total else f"{done:,}"
        gone = self._clock.elapsed()
        if gone < _UNTIL_RATE_MS or not done:
            return said
        rate = translate("widgets", "{count} per second").format(count=f"{done * 1000 // gone:,}")
        told = [said, rate]
        if total and done < total:
            told.append(time_left((total - done) * gone / done / 1000))
        return " · ".join(told)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(translate("widgets", "Stopping …"))
        self.cancelled.emit()


def time_left(seconds: float) -> str:
    """How long a job still takes, roughly."""
    if seconds < _MINUTE:
        said = translate("widgets", "{count} s left")
        return said.format(count=max(round(seconds), 1))
    return translate("widgets", "{count} min left").format(count=round(seconds / _MINUTE))
