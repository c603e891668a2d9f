"""Where sheets come from: every kind of sheet, and the way to it on the platform."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import DeskError
from seller_desk.services.sources import change_source, own_ways, sources
from seller_desk.views.desk import Desk
from seller_desk.views.exchange.source_card import SourceCard
from seller_desk.views.preferences import Preferences
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

_TWO_COLUMNS_FROM = 900
_GAP = 12
_KINDS = {"orders": "orders-1688", "traffic": "shop-traffic"}
"""What a kind of sheet is meant to be when its layout is not said."""


def sources_link(act: Callable[[], object]) -> QPushButton:
    """The link that other pages show where a sheet is missing."""
    return button.link(translate("exchange", "See how to export"), act, icon="circle-question-mark")


class SourcesPage(QWidget):
    """A guide whose ways the shop can rewrite; the platform's names are the platform's."""

    status_changed = Signal(str)
    told = Signal(str)
    import_asked = Signal()
    closed = Signal()
    """The page in whose place this one stands may come back."""

    def __init__(self, desk: Desk, _preferences: Preferences) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.status = translate("exchange", "Names follow the platform · changes can be undone")
        self._desk = desk
        self.cards: Mapping[str, SourceCard] = {
            layout: SourceCard(source) for layout, source in sources().items()
        }
        self._columns = 0
        self._grid = QGridLayout()
        self._area = QScrollArea()
        self._lay_out()
        for card in self.cards.values():
            card.changed.connect(self._change)
        self.refresh()

    def begin(self) -> None:
        """Invited again: no kind is meant until one is asked for."""
        self._mark("")

    def refresh(self) -> None:
        """Read again."""
        self._desk.ask(own_ways).then(self._show_own)
        self.status_changed.emit(self.status)

    def show_kind(self, kind: str) -> None:
        """Bring a sheet to the front: a layout of sheet_sources.csv, or a SheetKind's value."""
        layout = _KINDS.get(kind, kind)
        self._mark(layout)
        card = self.cards.get(layout)
        if card is not None:
            self._arrange()
            self._area.ensureWidgetVisible(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _change(self, layout: str, way: str) -> None:
        self._desk.do(change_source, layout, way).otherwise(self._refuse)

    def _refuse(self, error: DeskError) -> None:
        self.told.emit(say(error.first))
        self.refresh()

    def _show_own(self, own: Mapping[str, str]) -> None:
        for layout, card in self.cards.items():
            card.show_own(own.get(layout, ""))

    def _mark(self, layout: str) -> None:
        for name, card in self.cards.items():
            card.show_meant(meant=name == layout)

    def _arrange(self) -> None:
        """Two cards beside each other where there is room for them."""
        columns = 2 if self.width() >= theme().scaled(_TWO_COLUMNS_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _lay_out(self) -> None:
        self._grid.setSpacing(_GAP)
        self._grid.setContentsMargins(16, 0, 16, 0)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 0, 12)
        within.addLayout(self._grid)
        within.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._head())
        column.addWidget(self._area, 1)

    def _head(self) -> QWidget:
        told = translate(
            "exchange",
            "Export on the platform, then drop the file into this window. Where its pages are "
            "called otherwise, write your own way.",
        )
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(
            button.secondary(
                translate("exchange", "Back"), self.closed.emit, icon="arrow-left", small=True
            )
        )
        row.addWidget(label(told, "secondary", wrap=True), 1)
        row.addWidget(
            Pill(translate("exchange", "names follow the platform"), Tone.NEUTRAL, "info")
        )
        return head
