"""FilterChip: one condition of a list; shows what it is set to, and takes it off with ×."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.choices import Choice, ChoiceList
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.wording import translate

_PAD, _GAP, _MARK = 9, 5, 14
_WIDEST = 240


class FilterChip(QAbstractButton):
    """A condition that is not set shows ▾; one that is set is tinted and shows its value."""

    picked = Signal(object)
    """The chosen keys as a frozenset; empty when the condition was taken off."""
    cleared = Signal()
    """The condition was taken off, by × or Delete."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._value = ""
        self._choices: Sequence[Choice] = ()
        self._keys: frozenset[str] = frozenset()
        self._multiple = False
        self._popup: Popup | None = None
        self._own = False
        self.clicked.connect(self.open_popup)
        theme().changed.connect(self.updateGeometry)
        self.show_value("")

    @property
    def value(self) -> str:
        """What is shown as set; empty when nothing is."""
        return self._value

    @property
    def keys(self) -> frozenset[str]:
        """The chosen keys."""
        return self._keys

    def show_value(self, value: str) -> None:
        """Show what the condition is set to; empty takes it off. Nothing is emitted."""
        self._value = value
        self.setAccessibleName(f"{self.text()} {value}".strip())
        off = translate("widgets", "Delete takes this filter off")
        self.setToolTip(f"{self.text()} {value}\n{off}" if value else "")
        self.updateGeometry()
        self.update()

    def offer(self, choices: Sequence[Choice], *, multiple: bool = False) -> None:
        """What can be chosen; those that were chosen and are gone stay chosen."""
        self._choices = choices
        self._multiple = multiple
        self._own = False
        self._show_keys()

    def choose(self, keys: Iterable[str]) -> None:
        """Show these as chosen; nothing is emitted."""
        self._keys = frozenset(keys)
        self._show_keys()

    def use_popup(self, content: QWidget) -> None:
        """Open this instead of a list of choices; the page says the value with `show_value`."""
        self._put(content)
        self._own = True

    def open_popup(self) -> None:
        """Open what there is to choose from."""
        if not self._own:
            content = ChoiceList(self._choices, self._keys, multiple=self._multiple)
            content.picked.connect(self._take)
            content.finished.connect(self.close_popup)
            self._put(content)
        if self._popup is not None:
            self._popup.open_below()

    def close_popup(self) -> None:
        """Close what is open."""
        if self._popup is not None:
            self._popup.close()

    def sizeHint(self) -> QSize:
        width = 2 * _PAD + text_width(self.text(), "sm") + _GAP + _MARK
        if self._value:
            width += _GAP + text_width(self._value, "sm", strong=True)
        return QSize(min(round(width + 1), _WIDEST), theme().px("chip"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._value and event.position().x() >= self.width() - _PAD - _MARK - 3:
            self._clear()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._value and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        active = bool(self._value)
        plain = "bg.hover" if self.underMouse() else "bg.surface"
        fill, border = ("accent.soft", "accent.text") if active else (plain, "border.control")
        draw_box(painter, rect, fill, border, radius=6)
        tint = "accent.text" if active else "text.primary"
        right = rect.right() - _PAD - _MARK - _GAP
        title = QRectF(_PAD, 0, right - _PAD, rect.height())
        used = draw_text(painter, title, self.text(), tint, size="sm")
        if active:
            left = _PAD + used + _GAP
            value = QRectF(left, 0, right - left + 1, rect.height())
            draw_text(painter, value, self._value, tint, size="sm", strong=True)
        mark = pixmap("x" if active else "chevron-down", tint, _MARK, self.devicePixelRatioF())
        painter.drawPixmap(
            round(rect.right() - _PAD - _MARK + 2), round(rect.center().y() - _MARK / 2), mark
        )
        if self.hasFocus():
            draw_ring(painter, rect)
        painter.end()

    def _put(self, content: QWidget) -> None:
        if self._popup is None:
            self._popup = Popup(self, content)
        else:
            self._popup.show_content(content)

    def _clear(self) -> None:
        self.choose(())
        self.show_value("")
        self.cleared.emit()
        self.picked.emit(self._keys)

    def _take(self, keys: frozenset[str]) -> None:
        self.choose(keys)
        self.picked.emit(self._keys)

    def _show_keys(self) -> None:
        names = [choice.text for choice in self._choices if choice.key in self._keys]
        if len(names) > 1:
            more = translate("widgets", "{first} +{count}")
            self.show_value(more.format(first=names[0], count=len(names) - 1))
        else:
            self.show_value(names[0] if names else "")
