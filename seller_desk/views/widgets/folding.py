"""FoldingButton: a button that is only its icon where there is no room for its words."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from seller_desk.views import icons
from seller_desk.views.theme import restyle, theme
from seller_desk.views.widgets.ink import text_width

_AROUND = 48
"""Icon, padding and borders beside the words."""
_GAP = 3
_FRAME = 2
"""Both borders."""


class FoldingButton(QPushButton):
    """Its words are what is read out, and its tool tip, either way."""

    def __init__(self, icon: str, text: str, act: Callable[[], object], keys: str = "") -> None:
        super().__init__()
        self._icon, self._text = icon, text
        self._folded: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setToolTip("  ".join(part for part in (text, keys) if part))
        self.clicked.connect(lambda _checked=False: act())
        self.fold(on=False)

    @property
    def full_width(self) -> int:
        """How much room it takes with its words."""
        return round(text_width(self._text) + _AROUND)

    @property
    def icon_width(self) -> int:
        """How much room its icon alone takes."""
        return theme().px("control") + _FRAME

    def fold(self, *, on: bool) -> None:
        """Only the icon, or the words beside it."""
        if on == self._folded:
            return
        self._folded = on
        self.setText("" if on else self._text.replace("&", "&&"))
        self.setProperty("k", "frame" if on else "secondary")
        icons.put(self, self._icon, "text.secondary", gap=0 if on else _GAP)
        restyle(self)
        self.updateGeometry()
