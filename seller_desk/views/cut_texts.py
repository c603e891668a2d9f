"""Which texts of the program are cut on a window that is shown: no room for their words.

A title of the shop's may end in …, with the whole as tool tip; a word of the program's own must
not. Widgets of Qt are measured; what the house paints itself (table cells, headings, pills) is
heard while the picture is taken.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from seller_desk.views.own_texts import is_ours, loses_ours
from seller_desk.views.widgets import ink

_SLACK = 1
"""So much may be missing by rounding."""
_TAB_PAD = 8


@dataclass(frozen=True, slots=True)
class Cut:
    """A text of the program that is not seen whole; rooms in pixels."""

    text: str
    where: str
    needed: int
    room: int
    is_told: bool = False
    """Whether the whole text stands in the tool tip."""

    def as_json(self) -> dict[str, object]:
        """As the command line tells it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Picture:
    """A window as it is seen, what is cut on it, and every text on it."""

    pixels: QPixmap
    cut: tuple[Cut, ...]
    said: frozenset[str]


def picture_of(window: QWidget) -> Picture:
    """The window as it stands now."""
    said = {text_of(widget) for widget in shown_in(window)}
    painted: dict[Cut, None] = {}

    def hear(painter: QPainter, text: str, shown: str) -> None:
        said.add(text)
        if loses_ours(text, shown):
            painted[_cut_by(painter.device(), text, shown)] = None

    with ink.heard_by(hear):
        pixels = window.grab()
    return Picture(pixels, (*cut_texts(window), *painted), frozenset(said))


def _cut_by(device: object, text: str, shown: str) -> Cut:
    """One that was painted; its rooms are letters."""
    tip = device.toolTip() if isinstance(device, QWidget) else ""
    kept = max(len(shown) - len(ink.ELLIPSIS), 0)
    return Cut(text, where(device), len(text), kept, is_told=text in tip)


def cut_texts(window: QWidget) -> list[Cut]:
    """What of the widgets of Qt is cut."""
    return [cut for widget in shown_in(window) for cut in _cuts_of(widget) if is_ours(cut.text)]


def shown_in(window: QWidget) -> Iterator[QWidget]:
    """Every widget that is seen, at least in part."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.visibleRegion().isEmpty():
            yield widget


def text_of(widget: QWidget) -> str:
    """The words a widget of Qt shows, as far as they are not the seller's own entry."""
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QComboBox():
            return widget.currentText()
        case QLineEdit() if not widget.text():
            return widget.placeholderText()
        case _:
            return ""


def where(widget: object) -> str:
    """The classes a widget stands in, from the house's outermost to its own."""
    names: list[str] = []
    found = widget if isinstance(widget, QWidget) else None
    while found is not None and not found.isWindow():
        name = type(found).__name__
        if not names or names[-1] != name:
            names.append(name)
        found = found.parentWidget()
    houses = [name for name in names if not name.startswith("Q")]
    return " < ".join([*names[:1], *[name for name in houses if name != names[0]][:3]])


def _cuts_of(widget: QWidget) -> Iterator[Cut]:
    if _paints_itself(widget):
        return
    for kind, measure in _MEASURES.items():
        if isinstance(widget, kind):
            found = measure(widget)
            yield from (Cut(text, where(widget), needed, room) for text, needed, room in found)
            break
    text = text_of(widget)
    hidden = _hidden(widget) if text.strip() else 0
    if hidden > _SLACK:
        yield Cut(
            text, f"beyond the edge: {where(widget)}", widget.width(), widget.width() - hidden
        )


def _paints_itself(widget: QWidget) -> bool:
    """Those of the house paint by ink and are heard."""
    return any("paintEvent" in each.__dict__ for each in _own_classes(widget))


def _own_classes(widget: QWidget) -> Iterator[type]:
    return (each for each in type(widget).__mro__ if each.__module__.startswith("seller_desk"))


_Measured = Iterator[tuple[str, int, int]]


def _of_label(label: QLabel) -> _Measured:
    text = label.text()
    if not text.strip() or label.textFormat() is Qt.TextFormat.RichText:
        return
    inside = label.contentsRect().adjusted(*[label.margin() * side for side in (1, 1, -1, -1)])
    metrics = label.fontMetrics()
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    if "\n" in text and not label.wordWrap():
        flags = Qt.TextFlag.TextExpandTabs
    room = QRect(0, 0, inside.width() if label.wordWrap() else 1 << 20, 1 << 20)
    needed = metrics.boundingRect(room, int(flags), text)
    advance = max(map(metrics.horizontalAdvance, text.split("\n")))
    wide = needed.width() if label.wordWrap() else advance
    if wide > inside.width() + _SLACK:
        yield text, wide, inside.width()
    elif needed.height() > inside.height() + metrics.descent() // 2 + _SLACK:
        yield text, needed.height(), inside.height()


def _of_button(button: QAbstractButton) -> _Measured:
    needed = button.sizeHint()
    if button.text() and needed.width() > button.width() + _SLACK:
        yield button.text(), needed.width(), button.width()
    elif button.text() and needed.height() > button.height() + 2 * _SLACK:
        yield button.text(), needed.height(), button.height()


def _of_combo(combo: QComboBox) -> _Measured:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    kind = QStyle.ComplexControl.CC_ComboBox
    room = combo.style().subControlRect(kind, option, field, combo).width()
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if needed > room + _SLACK:
        yield combo.currentText(), needed, room


def _of_entry(entry: QLineEdit) -> _Measured:
    if entry.text() or not entry.placeholderText():
        return
    option = QStyleOptionFrame()
    entry.initStyleOption(option)
    inside = entry.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, entry)
    margins = entry.textMargins()
    # Qt keeps two pixels free at either side of the words.
    room = inside.width() - margins.left() - margins.right() - 4
    needed = entry.fontMetrics().horizontalAdvance(entry.placeholderText())
    if needed > room + _SLACK:
        yield entry.placeholderText(), needed, room


def _of_tabs(tabs: QTabBar) -> _Measured:
    for at in range(tabs.count()):
        needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(at)) + _TAB_PAD
        if needed > tabs.tabRect(at).width() + _SLACK:
            yield tabs.tabText(at), needed, tabs.tabRect(at).width()


def _of_list(shown: QListWidget) -> _Measured:
    for at in range(shown.count()):
        item = shown.item(at)
        room = shown.visualItemRect(item)
        needed = shown.sizeHintForIndex(shown.indexFromItem(item)).width()
        if room.intersects(shown.viewport().rect()) and needed > shown.viewport().width() + _SLACK:
            yield item.text(), needed, shown.viewport().width()


_MEASURES: Mapping[type, Callable[[Any], _Measured]] = {
    QLabel: _of_label,
    QPushButton: _of_button,
    QToolButton: _of_button,
    QCheckBox: _of_button,
    QRadioButton: _of_button,
    QComboBox: _of_combo,
    QLineEdit: _of_entry,
    QTabBar: _of_tabs,
    QListWidget: _of_list,
}


def _hidden(widget: QWidget) -> int:
    """How much of its width lies outside of those it stands in and cannot be scrolled to."""
    box = QRect(QPoint(0, 0), widget.size())
    shown, left = widget, 0
    while not shown.isWindow() and (above := shown.parentWidget()) is not None:
        box.translate(shown.pos())
        left = max(left, box.right() - above.rect().right(), above.rect().left() - box.left())
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
            return 0
        shown = above
    return left
