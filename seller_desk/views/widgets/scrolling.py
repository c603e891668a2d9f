"""Content that is higher than its place: it scrolls up and down, and never to the side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget) -> QScrollArea:
    """The content as wide as its place; what is focused is what stands in it."""
    inside.setProperty("role", "scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def paper(shown: QWidget, name: str) -> QScrollArea:
    """What is only looked at: the keyboard goes through it, so it has a name and a focus ring."""
    area = scrolled(shown)
    area.setProperty("k", "reading")
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return area
