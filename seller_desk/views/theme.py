"""The look in force: colours, sizes and fonts by the names of resources/theme/tokens.json.

One `theme()` for the whole program; whoever paints reads it at paint time, whoever keeps
something listens to `changed`.
"""

import json
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from seller_desk import resources
from seller_desk.views.stylesheet import stylesheet

LOOKS = ("system", "light", "dark")
SCALES = (0.9, 1.0, 1.15, 1.3)
_CHART = "chart."
_TOAST = "toast."


class Theme(QObject):
    """Colours, sizes and fonts in force."""

    changed = Signal()
    """Another look or scale; what was kept of the old one is stale."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = tokens()
        self._wanted = "system"
        self._scale = 1.0
        self._follows = False
        self._take("light", contrast=False)

    @property
    def name(self) -> str:
        """The look in force: `light` or `dark`."""
        return self._name

    @property
    def wanted(self) -> str:
        """The look that was asked for: `light`, `dark` or `system`."""
        return self._wanted

    @property
    def scale(self) -> float:
        """By how much fonts and rows are larger than the design has them."""
        return self._scale

    def apply(self, name: str, scale: float = 1.0) -> None:
        """Give the whole program this look: `light`, `dark`, or whatever the `system` has."""
        self._wanted = name if name in LOOKS else "system"
        self._scale = scale
        self._follow()
        self._dress()

    def color(self, token: str) -> QColor:
        """The colour of that name: `text.primary`, `danger.bg`, `toast.text`, `chart.1`."""
        return self._colors[token]

    def px(self, token: str) -> int:
        """A length of that name at the scale in force: `control`, `row.normal`, `drawer`."""
        return self._lengths[token]

    def scaled(self, length: int) -> int:
        """A length that has no name at the scale in force: larger letters need more room."""
        return round(length * self._scale)

    def font(
        self, size: str = "base", *, strong: bool = False, mono: bool = False, tabular: bool = True
    ) -> QFont:
        """A font, with figures of equal width unless not wanted; kept, so do not change it."""
        key = (size, strong, mono, tabular)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(size, strong=strong, mono=mono, tabular=tabular)
        return self._fonts[key]

    def metrics(self, size: str = "base", *, strong: bool = False) -> QFontMetricsF:
        """The measures of that font."""
        key = (size, strong)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(size, strong=strong))
        return self._metrics[key]

    def _make_font(self, size: str, *, strong: bool, mono: bool, tabular: bool) -> QFont:
        font = QFont()
        font.setFamilies(families(mono=mono))
        font.setPixelSize(self.px(f"font.{size}"))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _follow(self) -> None:
        """Tell the system which title bar fits, and hear when it changes its own mind."""
        if QGuiApplication.instance() is None:
            return
        hints = QGuiApplication.styleHints()
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        hints.setColorScheme(schemes.get(self._wanted, Qt.ColorScheme.Unknown))
        if not self._follows:
            hints.colorSchemeChanged.connect(self._hear)
            self._follows = True

    def _hear(self) -> None:
        if self._wanted == "system":
            self._dress()

    def _dress(self) -> None:
        self._take(self._wanted if self._wanted != "system" else system_look(), high_contrast())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(self.font())
            application.setPalette(self._palette())
            application.setStyleSheet(stylesheet(self))
        self.changed.emit()

    def _take(self, name: str, contrast: bool) -> None:  # noqa: FBT001  (private, two callers)
        self._name = name
        self._colors = colors(name, contrast=contrast)
        self._lengths = lengths(self._scale)
        self._fonts: dict[tuple[str, bool, bool, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in _WRITTEN:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text.disabled"))
        return palette


@cache
def theme() -> Theme:
    """The one look of the program."""
    return Theme()


@cache
def tokens() -> Mapping[str, Any]:
    """The design's values as they lie in the file."""
    found: dict[str, Any] = json.loads(resources.path("theme", "tokens.json").read_text("utf-8"))
    return found


def colors(name: str, *, contrast: bool = False) -> dict[str, QColor]:
    """Every colour of a look by its name."""
    found = dict(tokens()["color"][name])
    if contrast:
        found |= tokens()["color_high_contrast_overrides"][name]
    found |= {_TOAST + key: value for key, value in tokens()["toast"][name].items()}
    found |= {f"{_CHART}{at}": value for at, value in enumerate(tokens()["chart"][name], start=1)}
    return {key: _color(value) for key, value in found.items()}


def lengths(scale: float) -> dict[str, int]:
    """Every length by its name: sizes, rows, fonts, icons, radii."""
    found: dict[str, int] = {}
    _collect(found, "", tokens()["size"])
    _collect(found, "font.", tokens()["font"]["size"])
    scaled = {key: round(value * scale) for key, value in found.items()}
    for group in ("space", "radius"):
        _collect(scaled, f"{group}.", tokens()[group])
    return scaled


@cache
def families(*, mono: bool = False) -> list[str]:
    """The fonts of this machine in the order to try them.

    The system's own comes first; on Linux the simplified Chinese one, for the shapes of characters.
    """
    group = "mono" if mono else "font"
    listed = tokens()["font"]["mono"] if mono else tokens()["font"]["family"]
    here = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    chosen: list[str] = list(listed[here])
    if group == "font" and here != "linux":
        general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        return [general, *(family for family in chosen if family != general)]
    return chosen


def system_look() -> str:
    """What the system shows; one that does not say is light."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def high_contrast() -> bool:
    """Whether the system asks for strong contrast."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def restyle(widget: QWidget) -> None:
    """Let a changed property of the widget show."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _collect(found: dict[str, int], prefix: str, group: Mapping[str, Any]) -> None:
    for key, value in group.items():
        if isinstance(value, dict):
            _collect(found, f"{prefix}{key}.", value)
        elif isinstance(value, int):
            found[prefix + key] = value


def _color(text: str) -> QColor:
    """`#RRGGBB` or `#RRGGBBAA`; Qt would read the latter with its alpha in front."""
    found = QColor(text[:7])
    if alpha := text[7:]:
        found.setAlpha(int(alpha, 16))
    return found


_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "bg.window",
    _Role.WindowText: "text.primary",
    _Role.Base: "bg.surface",
    _Role.AlternateBase: "bg.subtle",
    _Role.Text: "text.primary",
    _Role.PlaceholderText: "text.tertiary",
    _Role.Button: "bg.surface",
    _Role.ButtonText: "text.primary",
    _Role.BrightText: "text.on_accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "text.on_accent",
    _Role.Accent: "accent",
    _Role.Link: "text.link",
    _Role.LinkVisited: "text.link",
    _Role.ToolTipBase: "bg.overlay",
    _Role.ToolTipText: "text.primary",
    _Role.Light: "bg.surface",
    _Role.Midlight: "bg.subtle",
    _Role.Mid: "border",
    _Role.Dark: "border.strong",
    _Role.Shadow: "border.strong",
}
_WRITTEN = (_Role.WindowText, _Role.Text, _Role.ButtonText)
