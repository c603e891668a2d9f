"""The one style sheet: frames, buttons, inputs, scroll bars, tool tips; never a font family.

Widgets choose by property: `k` is the kind of a button or field, `s` its size, `role` what a label
or frame is. Everything that is painted (tables, pills, chips) is not here.
"""

from string import Template
from typing import Protocol

from PySide6.QtGui import QColor

from seller_desk import resources


class Look(Protocol):
    """What the style sheet needs of the theme."""

    @property
    def name(self) -> str: ...

    def color(self, token: str) -> QColor: ...

    def px(self, token: str) -> int: ...


class _Rules(Template):
    """`@token` is a colour or a length by its name in the tokens."""

    delimiter = "@"
    idpattern = r"[a-z][a-z0-9_.:]*[a-z0-9]"


def stylesheet(look: Look) -> str:
    """The style sheet of a look."""
    return _Rules(RULES).substitute(_Values(look))


_TAKEN_BY_BORDERS = {"px": 0, "inside": 2, "focused": 4}
"""`@inside:button` is what a button's border of one pixel leaves of its height."""


class _Values(dict[str, str]):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, token: str) -> str:
        kind, _, name = token.rpartition(":")
        if kind in _TAKEN_BY_BORDERS:
            return f"{self._look.px(name) - _TAKEN_BY_BORDERS[kind]}px"
        if kind == "image":
            file = resources.path("theme", f"{name}-{self._look.name}.svg")
            return f'url("{file.as_posix()}")'
        return self._look.color(token).name()


RULES = """
QMainWindow, QDialog, QWidget[role="page"] { background: @bg.window; }
QToolTip { color: @text.primary; background: @bg.overlay; border: 1px solid @border.strong;
  padding: 4px 8px; font-size: @px:font.sm; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: @px:font.xl; font-weight: 600; }
QLabel[role="hero"] { font-size: @px:font.hero; font-weight: 600; }
QLabel[role="heading"] { font-size: @px:font.lg; font-weight: 600; }
QLabel[role="section"] { font-size: @px:font.md; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="kpi"] { font-size: @px:font.kpi; font-weight: 600; }
QLabel[role="secondary"] { color: @text.secondary; font-size: @px:font.sm; }
QLabel[role="tertiary"] { color: @text.tertiary; font-size: @px:font.sm; }
QLabel[role="axis"] { color: @text.tertiary; font-size: @px:font.xs; }
QLabel[role="fault"] { color: @danger.fg; font-size: @px:font.sm; }
QLabel[role="good"] { color: @success.fg; font-size: @px:font.sm; }
QLabel[role="warn"] { color: @warning.fg; font-size: @px:font.sm; }
QLabel[role="delta"] { font-size: @px:font.sm; font-weight: 600; }
QLabel[role="toast"] { color: @toast.text; font-weight: 600; }
QLabel[role="key"] { color: @text.secondary; background: @bg.surface; font-size: @px:font.xs;
  border: 1px solid @border; border-radius: 4px; padding: 1px 6px; }
QLabel[role="code"] { color: @text.secondary; background: @bg.subtle; font-size: @px:font.sm;
  border: 1px solid @border; border-radius: @px:radius.control; padding: 8px 12px; }

QLabel[tone="danger"] { color: @danger.fg; }
QLabel[tone="warning"] { color: @warning.fg; }
QLabel[tone="success"] { color: @success.fg; }
QLabel[tone="info"] { color: @info.fg; }
QLabel[tone="violet"] { color: @violet.fg; }
QLabel[tone="neutral"] { color: @neutral.fg; }

QFrame[role="card"] { background: @bg.surface; border: 1px solid @border;
  border-radius: @px:radius.card; }
QFrame[role="well"] { background: @bg.subtle; border: 1px solid @border;
  border-radius: @px:radius.control; }
QFrame[role="drop"] { background: @bg.surface; border: 2px dashed @accent.text;
  border-radius: @px:radius.panel; }
QFrame[role="topbar"] { background: @bg.surface; border: 0; border-bottom: 1px solid @border; }
QFrame[role="statusline"] { background: @bg.surface; border: 0; border-top: 1px solid @border; }
QFrame[role="drawer"] { background: @bg.surface; border: 0; border-left: 1px solid @border; }
QFrame[role="nav"] { background: @bg.surface; border: 0; border-right: 1px solid @border; }
QFrame[role="footer"] { background: transparent; border: 0; border-top: 1px solid @border; }
QFrame[role="cardhead"] { background: transparent; border: 0; border-bottom: 1px solid @border; }
QFrame[role="stroke"] { background: @border; border: 0; }

QPushButton, QToolButton { background: @bg.surface; color: @text.primary;
  border: 1px solid @border.control; border-radius: @px:radius.control; padding: 0 12px;
  min-height: @inside:button; }
QPushButton:hover, QToolButton:hover { background: @bg.hover; }
QPushButton:pressed, QToolButton:pressed { background: @bg.sunken; }
QPushButton:disabled, QToolButton:disabled { color: @text.disabled; background: @bg.subtle;
  border-color: @border; }
QPushButton:focus, QToolButton:focus { border: 2px solid @border.focus; padding: 0 11px;
  min-height: @focused:button; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[s="sm"], QToolButton[s="sm"] { min-height: @inside:button_sm;
  font-size: @px:font.sm; padding: 0 10px; }
QPushButton[s="sm"]:focus, QToolButton[s="sm"]:focus { padding: 0 9px;
  min-height: @focused:button_sm; }
QPushButton[k="primary"] { background: @accent; color: @text.on_accent; font-weight: 600;
  border: 1px solid @accent; }
QPushButton[k="primary"]:hover { background: @accent.hover; border-color: @accent.hover; }
QPushButton[k="primary"]:pressed { background: @accent.pressed; border-color: @accent.pressed; }
QPushButton[k="primary"]:focus { border: 2px solid @text.primary; }
QPushButton[k="danger"] { background: @danger.fill; color: @text.on_accent; font-weight: 600;
  border: 1px solid @danger.fill; }
QPushButton[k="danger"]:focus { border: 2px solid @text.primary; }
QPushButton[k="primary"]:disabled, QPushButton[k="danger"]:disabled { background: @bg.sunken;
  color: @text.disabled; border: 1px solid @border; }
QPushButton[k="quiet"], QToolButton[k="quiet"] { background: transparent;
  border: 1px solid transparent; color: @text.secondary; }
QPushButton[k="quiet"]:hover, QToolButton[k="quiet"]:hover { background: @bg.hover;
  color: @text.primary; }
QPushButton[k="quiet"]:focus, QToolButton[k="quiet"]:focus { border: 2px solid @border.focus; }
QPushButton[k="quiet"]:disabled, QToolButton[k="quiet"]:disabled { color: @text.disabled; }
QPushButton[k="icon"], QToolButton[k="icon"] { background: transparent; padding: 0;
  border: 1px solid transparent; min-width: @inside:button; }
QPushButton[k="icon"]:hover, QToolButton[k="icon"]:hover { background: @bg.hover; }
QPushButton[k="icon"]:focus, QToolButton[k="icon"]:focus { border: 2px solid @border.focus; }
QPushButton[k="frame"] { padding: 0; min-width: @px:control; }
QPushButton[k="frame"]:focus { padding: 0; }
QPushButton[k="icon"][s="sm"] { min-width: @inside:button_sm; }
QPushButton[k="link"] { background: transparent; border: 1px solid transparent;
  color: @text.link; padding: 0 6px; font-size: @px:font.sm; min-height: @inside:button_sm; }
QPushButton[k="link"]:hover { background: @accent.soft; }
QPushButton[k="link"]:focus { border: 2px solid @border.focus; padding: 0 5px; }
QPushButton[k="link"]:disabled { color: @text.disabled; }
QPushButton[k="toast"] { background: transparent; border: 0; color: @toast.link;
  font-weight: 600; padding: 0 6px; min-height: @inside:button_sm; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: @bg.surface;
  border: 1px solid @border.control; border-radius: @px:radius.control; padding: 0 9px;
  selection-background-color: @accent; selection-color: @text.on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: @inside:control; }
QPlainTextEdit, QTextEdit { padding: 6px 7px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: @text.tertiary; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid @border.focus; padding: 0 8px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  min-height: @focused:control; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 6px; }
QTextBrowser[k="reading"] { border: 2px solid transparent; padding: 0 10px 10px;
  background: transparent; }
QTextBrowser[k="reading"]:focus { border-color: @border.focus; padding: 0 10px 10px; }
QScrollArea[k="reading"] { border: 2px solid transparent; }
QScrollArea[k="reading"]:focus { border-color: @border.focus; }
QPlainTextEdit[k="paste"] { border: 2px solid transparent; border-radius: 0; padding: 1px 0;
  border-top: 1px solid @border; border-bottom: 1px solid @border; }
QPlainTextEdit[k="paste"]:focus { border: 2px solid @border.focus; padding: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only {
  background: @bg.subtle; color: @text.secondary; border-color: @border; }
QLineEdit[s="sm"], QComboBox[s="sm"] { min-height: @inside:control_sm;
  font-size: @px:font.sm; }
QLineEdit[s="sm"]:focus, QComboBox[s="sm"]:focus { min-height: @focused:control_sm; }
QLineEdit[k="search"] { background: @bg.subtle; }
QLineEdit[k="bare"], QLineEdit[k="bare"]:focus { background: transparent; border: 0; padding: 0;
  font-size: @px:font.lg; }
QLineEdit[fault="true"], QComboBox[fault="true"], QAbstractSpinBox[fault="true"] {
  border-color: @danger.solid; background: @danger.bg; }
QComboBox[warn="true"] { border-color: @warning.solid; color: @warning.fg; font-weight: 600; }
QAbstractSpinBox { max-height: @inside:control; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0; min-height: 0;
  background: transparent; }
QAbstractSpinBox QLineEdit { padding: 0 8px; }
QLineEdit QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: @image:chevron; width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 20px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: @image:chevron_up; width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: @image:chevron; width: 11px; height: 11px; }
QComboBox QAbstractItemView { background: @bg.overlay; border: 1px solid @border.strong;
  outline: 0; padding: 4px; selection-background-color: @bg.selected;
  selection-color: @text.primary; }
QComboBox QAbstractItemView::item { min-height: @inside:control_sm; padding: 0 6px;
  border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: @bg.selected; color: @text.primary; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px; border-radius: 4px;
  border: 1px solid @text.tertiary; background: @bg.surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent;
  border-color: @accent; image: @image:check; }
QCheckBox::indicator:focus { border: 2px solid @border.focus; width: 14px; height: 14px; }
QCheckBox::indicator:checked:focus { border: 2px solid @text.primary; }
QCheckBox::indicator:disabled { border-color: @border; background: @bg.sunken; }
QCheckBox::indicator:checked:disabled { background: @neutral.solid; border-color: @neutral.solid; }
QRadioButton::indicator { width: 16px; height: 16px; border-radius: 9px;
  border: 1px solid @text.tertiary; background: @bg.surface; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 8px; height: 8px; }
QRadioButton::indicator:focus { border-color: @border.focus; }

QListView, QTreeView, QTableView { background: @bg.surface; border: 0; outline: 0;
  selection-background-color: @bg.selected; selection-color: @text.primary; }
QListView::item { min-height: @inside:control_sm; padding: 0 8px; border-radius: 4px; }
QListView::item:hover { background: @bg.hover; }
QListView::item:selected { background: @bg.selected; color: @text.primary; }
QListView::item:focus { border: 2px solid @border.focus; padding: 0 6px; }
QFrame[role="popup"] QListView { background: transparent; }
QHeaderView { background: @bg.subtle; border: 0; }
QHeaderView::section { background: @bg.subtle; color: @text.secondary; border: 0;
  border-bottom: 1px solid @border; padding: 0 12px; }
QTableCornerButton::section { background: @bg.subtle; border: 0; }
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent;
  border: 0; }
QSplitter::handle { background: @border; }

QMenu { background: @bg.overlay; border: 1px solid @border.strong; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @bg.selected; }
QMenu::item:disabled { color: @text.disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QMenu::indicator:checked { image: @image:tick; }

QProgressBar { background: @bg.sunken; border: 0; border-radius: 4px; max-height: 8px;
  min-height: 8px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }

QTabWidget::pane { border: 0; }
QTabBar[k="under"]::tab { background: transparent; color: @text.secondary; padding: 8px 12px;
  border: 0; border-bottom: 2px solid transparent; }
QTabBar[k="under"]::tab:selected { color: @accent.text; font-weight: 600;
  border-bottom-color: @accent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle { background: @border.strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @neutral.solid; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
