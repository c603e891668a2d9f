"""EmptyState: why there is nothing to see, and the one act that ends it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.words import Tone

_BADGE_ICON = 20
_LINES = ((12, 18, 40), (12, 30, 26), (12, 42, 40))
_WIDEST_DETAIL = 520


class EmptyState(QWidget):
    """Two sheets of paper with a badge, a sentence, what to do, and buttons."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        *,
        tone: Tone = Tone.NEUTRAL,
        actions: Sequence[QWidget] = (),
        between: QWidget | None = None,
        detail: str = "",
    ) -> None:
        super().__init__()
        self._sheets = _Sheets(icon, tone)
        self._title = _centred("heading")
        self._text = _centred("secondary")
        self._detail = label(role="code", wrap=True)
        self._detail.setMaximumWidth(_WIDEST_DETAIL)
        self._detail.setMinimumWidth(min(_WIDEST_DETAIL, 320))
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column = QVBoxLayout(self)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        self._lay_out(between)
        self.show_actions(actions)
        self.show_text(icon, title, text, tone=tone, detail=detail)

    def show_text(
        self, icon: str, title: str, text: str = "", *, tone: Tone = Tone.NEUTRAL, detail: str = ""
    ) -> None:
        """Say something else; the buttons stay."""
        self._sheets.show_badge(icon, tone)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title} {text}".strip())

    def show_actions(self, actions: Sequence[QWidget]) -> None:
        """Other buttons."""
        emptied(self._buttons)
        self._buttons.addStretch(1)
        for action in actions:
            self._buttons.addWidget(action)
            action.show()
        self._buttons.addStretch(1)

    @property
    def title(self) -> str:
        """The sentence."""
        return self._title.text()

    @property
    def text(self) -> str:
        """What stands below it."""
        return self._text.text()

    def buttons(self) -> list[QPushButton]:
        """The buttons that are offered."""
        return [b for b in self.findChildren(QPushButton) if not b.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height the picture gives way, not the words and the buttons."""
        super().resizeEvent(event)
        least = self._column.minimumSize().height()
        picture = self._sheets.sizeHint().height()
        words = least - (0 if self._sheets.isHidden() else picture)
        self._sheets.setVisible(self.height() >= words + picture)

    def _lay_out(self, between: QWidget | None) -> None:
        column = self._column
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(0)
        column.addStretch(4)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._sheets, 0, centre)
        column.addSpacing(14)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._text)
        if between is not None:
            column.addSpacing(8)
            column.addWidget(between, 0, centre)
        column.addSpacing(12)
        column.addWidget(self._detail, 0, centre)
        column.addSpacing(12)
        column.addLayout(self._buttons)
        column.addStretch(5)


class _Sheets(QWidget):
    """The picture: two sheets of paper, and a badge that says what is the matter."""

    def __init__(self, icon: str, tone: Tone) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(icon, tone)

    def show_badge(self, icon: str, tone: Tone) -> None:
        """Another badge."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(108, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_sheet(painter, QRectF(1, 12, 62, 74))
        _paint_sheet(painter, QRectF(33, 3, 62, 74))
        centre = QPointF(88, 70)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        painter.setBrush(theme().color(f"{self._tone}.bg"))
        painter.setPen(QPen(theme().color("bg.surface"), 2))
        painter.drawEllipse(centre, 19, 19)
        half = _BADGE_ICON / 2
        badge = pixmap(self._icon, f"{self._tone}.fg", _BADGE_ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(centre.x() - half, centre.y() - half), badge)
        painter.end()


def _paint_sheet(painter: QPainter, sheet: QRectF) -> None:
    draw_box(painter, sheet, "bg.surface", "border.strong", radius=8)
    for left, top, width in _LINES:
        line = QRectF(sheet.left() + left - 1, sheet.top() + top - 2, width, 4)
        draw_box(painter, line, "border", radius=2)


def _centred(role: str) -> QLabel:
    made = label(role=role, wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made
