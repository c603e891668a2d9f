"""Buttons of the house; a click with the mouse leaves the focus where it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from seller_desk.views import icons

Act = Callable[[], object]
_GAP = 3
_BARE = frozenset({"frame", "icon"})
"""Never with words, so that the icon stands in the middle."""


def primary(text: str, act: Act | None = None, *, icon: str = "") -> QPushButton:
    """The one button of a screen that carries its purpose out."""
    return _make("primary", text, act, icon, "text.on_accent")


def secondary(
    text: str, act: Act | None = None, *, icon: str = "", small: bool = False
) -> QPushButton:
    """Any other button."""
    return _make("secondary", text, act, icon, "text.secondary", small=small)


def quiet(text: str, act: Act | None = None, *, icon: str = "", small: bool = False) -> QPushButton:
    """A button without a frame, for what is seldom wanted."""
    return _make("quiet", text, act, icon, "text.secondary", small=small)


def link(text: str, act: Act | None = None, *, icon: str = "") -> QPushButton:
    """A button that reads like a link."""
    return _make("link", text, act, icon, "text.link")


def danger(text: str, act: Act | None = None, *, icon: str = "") -> QPushButton:
    """A button for what cannot be taken back."""
    return _make("danger", text, act, icon, "text.on_accent")


def icon_only(
    icon: str, name: str, act: Act | None = None, *, small: bool = False, framed: bool = False
) -> QPushButton:
    """A button that is only an icon; its name is its tool tip and what is read out."""
    kind = "frame" if framed else "icon"
    button = _make(kind, "", act, icon, "text.secondary", small=small)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def _make(
    kind: str, text: str, act: Act | None, icon: str, tint: str, *, small: bool = False
) -> QPushButton:
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("k", kind)
    if small:
        button.setProperty("s", "sm")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(False)
    if icon:
        icons.put(button, icon, tint, gap=0 if kind in _BARE else _GAP)
    if act is not None:
        button.clicked.connect(lambda _checked=False: act())
    return button
