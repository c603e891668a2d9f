"""Banner: something that concerns the whole page, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.wording import translate
from seller_desk.words import Tone

ICONS = {
    Tone.DANGER: "circle-alert",
    Tone.WARNING: "triangle-alert",
    Tone.SUCCESS: "circle-check",
    Tone.INFO: "info",
    Tone.NEUTRAL: "info",
    Tone.VIOLET: "info",
}


class Banner(QWidget):
    """A tinted strip: icon, what happened, details, buttons, and × where it may go."""

    closed = Signal()

    def __init__(
        self,
        tone: Tone,
        text: str,
        *,
        detail: str = "",
        icon: str = "",
        actions: Sequence[QPushButton] = (),
        closable: bool = False,
    ) -> None:
        super().__init__()
        self._tone = tone
        self._icon = IconLabel(icon or ICONS[tone], f"{tone}.fg", 18)
        self._text = label(role="strong", wrap=True)
        self._detail = label(role="secondary", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out(actions, closable=closable)
        self.show_text(tone, text, detail=detail, icon=icon)

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def show_text(self, tone: Tone, text: str, *, detail: str = "", icon: str = "") -> None:
        """Say something else."""
        self._tone = tone
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._icon.show_icon(icon or ICONS[tone], f"{tone}.fg")
        self.setAccessibleName(f"{text} {detail}".strip())
        set_tone(self._text, tone)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the words need in this width, not in that of their longest line."""
        return super().sizeHint().expandedTo(QSize(0, self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = theme().px("radius.control")
        draw_box(painter, QRectF(self.rect()), f"{self._tone}.bg", radius=radius)
        painter.end()

    def _lay_out(self, actions: Sequence[QPushButton], *, closable: bool) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(action)
        if closable:
            row.addWidget(
                button.icon_only("x", translate("widgets", "Close"), self._close, small=True)
            )

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
