"""Segment: a row of buttons, one of them chosen, each with its count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy

from seller_desk.views.icons import pixmap
from seller_desk.views.theme import theme
from seller_desk.views.widgets.ink import draw_box, draw_ring, draw_text, text_width
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_PAD, _GAP, _EDGE = 14, 7, 3
_BADGE_PAD = 6
_ARROW = 14


@dataclass(frozen=True, slots=True)
class SegmentOption:
    """A choice; one that is `spare` goes behind "More" where there is no room."""

    key: str
    text: str
    tone: Tone = Tone.NEUTRAL
    spare: bool = False


class Segment(QFrame):
    """Chooses one of several lists; ← and → move, counts are live."""

    chosen = Signal(str)
    """Another one was chosen by the seller."""

    def __init__(self, options: Sequence[SegmentOption]) -> None:
        super().__init__()
        self._buttons = {option.key: _SegmentButton(option) for option in options}
        self._more = _MoreButton()
        self._more.clicked.connect(self._show_more)
        self._menu = QMenu(self)
        self._current = ""
        self._offered = frozenset(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
            button.clicked.connect(self._take_click)
            button.stepped.connect(self._step)
        row.addWidget(self._more)
        row.addStretch(1)
        self._more.hide()
        theme().changed.connect(self._fit)
        if options:
            self.choose(options[0].key)

    @property
    def current(self) -> str:
        """The key of the chosen one."""
        return self._current

    def choose(self, key: str) -> None:
        """Show that one as chosen; `chosen` is not emitted."""
        self._current = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if name == key else Qt.FocusPolicy.NoFocus
            )
        self._fit()

    def offer(self, keys: Iterable[str]) -> None:
        """Only these can be chosen for the time being; the chosen one always stays."""
        self._offered = frozenset(keys)
        self._fit()

    def show_counts(
        self, counts: Mapping[str, int | None], tones: Mapping[str, Tone] | None = None
    ) -> None:
        """The number beside each; None where it is not known. A tone where it shall stand out."""
        for key, button in self._buttons.items():
            if key in counts:
                button.show_count(counts[key], (tones or {}).get(key))
        self._fit()

    def button(self, key: str) -> QAbstractButton:
        """The button of that choice."""
        return self._buttons[key]

    def minimumSizeHint(self) -> QSize:
        kept = [b for b in self._on_offer() if not self._is_spare(b)]
        width = sum(b.sizeHint().width() + 2 for b in kept)
        if len(kept) < len(self._on_offer()):
            width += self._more.sizeHint().width()
        return QSize(width + 2 * _EDGE, theme().px("segment"))

    def sizeHint(self) -> QSize:
        width = sum(b.sizeHint().width() + 2 for b in self._on_offer())
        return QSize(width + 2 * _EDGE, theme().px("segment"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        seen = [b for b in (*self._buttons.values(), self._more) if not b.isHidden()]
        right = max((b.geometry().right() + 1 for b in seen), default=0) + _EDGE
        box = QRectF(0, 0, right, self.height())
        draw_box(painter, box, "bg.sunken", radius=theme().px("radius.card"))
        painter.end()

    def _is_spare(self, button: "_SegmentButton") -> bool:
        return button.option.spare and button.option.key != self._current

    def _on_offer(self) -> list["_SegmentButton"]:
        kept = self._offered | {self._current}
        return [button for key, button in self._buttons.items() if key in kept]

    def _fit(self) -> None:
        away = self._without_room()
        offered = self._on_offer()
        for button in self._buttons.values():
            button.setVisible(button in offered and button not in away)
        self._more.setVisible(bool(away))
        self.updateGeometry()

    def _without_room(self) -> list["_SegmentButton"]:
        """What goes behind "More": first all that are spare, then the last but one, and so on.

        The very last one, which often is "All", stays the longest.
        """
        over = self.sizeHint().width() - self.width()
        if over <= 0:
            return []
        others = [b for b in self._on_offer() if b.option.key != self._current]
        away = [b for b in others if b.option.spare]
        over += self._more.sizeHint().width() - sum(b.sizeHint().width() + 2 for b in away)
        rest = [b for b in others if b not in away]
        for button in (*reversed(rest[:-1]), *rest[-1:]):
            if over <= 0:
                break
            away.append(button)
            over -= button.sizeHint().width() + 2
        return away

    def _take_click(self) -> None:
        button = self.sender()
        if isinstance(button, _SegmentButton):
            self._pick(button.option.key)

    def _pick(self, key: str) -> None:
        changed = key != self._current
        self.choose(key)
        if changed:
            self.chosen.emit(key)

    def _step(self, step: int) -> None:
        keys = [button.option.key for button in self._on_offer()]
        at = (keys.index(self._current) + step) % len(keys)
        self._pick(keys[at])
        self._buttons[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self) -> None:
        menu = self._menu
        menu.clear()
        for button in self._on_offer():
            if button.isHidden():
                menu.addAction(button.spoken, partial(self._pick, button.option.key))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class _SegmentButton(QAbstractButton):
    stepped = Signal(int)

    def __init__(self, option: SegmentOption) -> None:
        super().__init__()
        self.option = option
        self._count: int | None = None
        self._tone = option.tone
        self.setCheckable(True)
        self.setText(option.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def spoken(self) -> str:
        """Name and number."""
        return self.option.text if self._count is None else f"{self.option.text} {self._count:,}"

    def show_count(self, count: int | None, tone: Tone | None) -> None:
        """Another number."""
        self._count = count
        self._tone = tone or self.option.tone
        self.setAccessibleName(self.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.option.text, strong=True) + 2 * _PAD
        if self._count is not None:
            width += _GAP + self._badge_width()
        return QSize(round(width), theme().px("segment") - 2 * _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        if on:
            dark = theme().name == "dark"
            fill, border = ("bg.hover", "border.strong") if dark else ("bg.surface", "border")
            draw_box(painter, rect, fill, border, radius=6)
        elif self.underMouse():
            draw_box(painter, rect, "bg.hover", radius=6)
        tint = "accent.text" if on else "text.secondary"
        inside = rect.adjusted(_PAD, 0, 0, 0)
        used = draw_text(painter, inside, self.option.text, tint, strong=on)
        if self._count is not None:
            self._paint_badge(painter, rect, _PAD + used + _GAP)
        if self.hasFocus():
            draw_ring(painter, rect)
        painter.end()

    def _paint_badge(self, painter: QPainter, rect: QRectF, left: float) -> None:
        box = QRectF(left, round(rect.center().y() - 9 + 0.5), self._badge_width(), 18)
        loud = self._tone is not Tone.NEUTRAL and bool(self._count)
        tone = self._tone if loud else Tone.NEUTRAL
        if loud or self.isChecked():
            draw_box(painter, box, f"{tone}.bg", radius=5)
        text = f"{self._count:,}"
        align = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, box, text, f"{tone}.fg", size="xs", strong=True, align=align)

    def _badge_width(self) -> float:
        return max(text_width(f"{self._count:,}", "xs", strong=True) + 2 * _BADGE_PAD, 20)


class _MoreButton(QAbstractButton):
    def __init__(self) -> None:
        super().__init__()
        self.setText(translate("widgets", "More"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = text_width(self.text()) + 2 * _PAD + _ARROW
        return QSize(round(width), theme().px("segment") - 2 * _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            draw_box(painter, rect, "bg.hover", radius=6)
        used = draw_text(painter, rect.adjusted(_PAD, 0, 0, 0), self.text(), "text.secondary")
        arrow = pixmap("chevron-down", "text.secondary", _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(round(_PAD + used + 4), round(rect.center().y() - _ARROW / 2), arrow)
        if self.hasFocus():
            draw_ring(painter, rect)
        painter.end()
