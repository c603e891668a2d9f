"""The image as it would be written, with the safe area over it; and the templates, small."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from seller_desk.services.product.stamps import Template
from seller_desk.views.pictures.sheet import SAFE, SIDE
from seller_desk.views.product.composer_words import TEMPLATES
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_lines, draw_ring, draw_text, lines_of
from seller_desk.views.wording import translate

_THUMB, _LINE = 84, 20
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_GUIDE = "#0C8FC0"
"""Seen on every photo, and no colour of a template."""


class ComposerCanvas(QWidget):
    """Scaled to its room; what keeps it from being made is said in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.said = ""
        self._shows_safe = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)

    def show_image(self, image: QImage | None, said: str) -> None:
        """Another image, or why there is none."""
        self.image, self.said = image, said
        self.setAccessibleName(said or translate("product", "The image as it would be written"))
        self.update()

    def show_safe(self, *, on: bool) -> None:
        """The area that nothing else covers."""
        self._shows_safe = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height()) - 2
        frame = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self.image is None:
            draw_box(painter, frame, "bg.subtle", "border", radius=6)
            draw_text(painter, frame.adjusted(20, 0, -20, 0), self.said, "text.secondary",
                      align=_MIDDLE)  # fmt: skip
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, self.image)
        draw_box(painter, frame.adjusted(-1, -1, 1, 1), None, "border.strong", radius=0)
        if self._shows_safe:
            self._paint_safe(painter, frame)
        painter.end()

    def _paint_safe(self, painter: QPainter, frame: QRectF) -> None:
        scale = frame.width() / SIDE
        pen = QPen(QColor(_GUIDE), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRect(
            QRectF(
                frame.left() + SAFE.left() * scale,
                frame.top() + SAFE.top() * scale,
                SAFE.width() * scale,
                SAFE.height() * scale,
            )
        )


class TemplateRow(QWidget):
    """Every template on the product's own photo; one of them is chosen."""

    chosen = Signal(object)
    """A `Template`."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {template: _TemplateButton(template) for template in Template}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self.buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.buttons[Template.RIBBON].setChecked(True)
        self._group.buttonClicked.connect(self._tell)

    @property
    def current(self) -> Template:
        """Which one is chosen."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    def show_images(self, images: Mapping[Template, QImage]) -> None:
        """The templates on another photo."""
        for template, button in self.buttons.items():
            button.show_image(images.get(template))

    def _tell(self) -> None:
        self.chosen.emit(self.current)


class _TemplateButton(QAbstractButton):
    def __init__(self, template: Template) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setCheckable(True)
        self.setText(translate("product", TEMPLATES[template]))
        self.setToolTip(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_image(self, image: QImage | None) -> None:
        size = QSize(_THUMB * 2, _THUMB * 2)
        way = Qt.TransformationMode.SmoothTransformation
        aspect = Qt.AspectRatioMode.KeepAspectRatio
        self._image = None if image is None else image.scaled(size, aspect, way)
        self.update()

    def sizeHint(self) -> QSize:
        lines = len(lines_of(self.text(), _THUMB, "sm"))
        return QSize(_THUMB, _THUMB + 2 + lines * self._line)

    @property
    def _line(self) -> int:
        return round(_LINE * theme().scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(0, 0, _THUMB, _THUMB)
        ground = ("bg.selected", "accent") if self.isChecked() else ("bg.subtle", "border")
        draw_box(painter, frame, *ground, radius=6)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame.adjusted(3, 3, -3, -3), self._image)
        if self.hasFocus():
            draw_ring(painter, frame)
        foot = QRectF(0, _THUMB + 2, self.width(), self._line)
        tint = "accent.text" if self.isChecked() else "text.secondary"
        draw_lines(painter, foot, self.text(), tint, size="sm", align=_MIDDLE)
        painter.end()
