"""The ways to the papers: from the lists of orders, from one order, from the bench."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from seller_desk.services.order.filters import Stage
from seller_desk.services.order.slips import Paper
from seller_desk.views.desk import Desk
from seller_desk.views.order import paper_words as words
from seller_desk.views.order.page import OrderPage
from seller_desk.views.order.paper_desk import PaperDesk
from seller_desk.views.order.scan_page import ScanPage
from seller_desk.views.order.scan_words import Said
from seller_desk.views.preferences import Preferences
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_WHOLE = frozenset({Stage.AWAITING_SHIPMENT, Stage.HELD})
"""Lists that are printed whole where nothing is ticked; of others it is the order looked at."""


class OrderPapers(QObject):
    """The menu above a list, its keys, and the line in the drawer."""

    def __init__(self, page: OrderPage, desk: Desk, preferences: Preferences) -> None:
        super().__init__(page)
        self._page = page
        self.desk = PaperDesk(desk, preferences, page)
        page.board.papers_asked.connect(self._show)
        page.drawer.papers.asked.connect(self._show_one)
        for paper, keys in words.KEYS.items():
            _key(page, keys, partial(self._show, paper))

    def _show(self, paper: str) -> None:
        self.desk.show_papers(self._ids(), paper)

    def _show_one(self) -> None:
        card = self._page.drawer.card
        if card is not None:
            self.desk.show_papers([card.id], Paper.SLIP)

    def _ids(self) -> Sequence[int]:
        """Ticked orders, else the whole list to ship, else the order that is looked at."""
        table = self._page.board.table
        ticked = table.selected_ids()
        if ticked or self._page.board.wanted.stage in _WHOLE:
            return ticked or table.ids
        current = table.current_id()
        return [] if current is None else [current]


class BenchPapers(QObject):
    """The slip or the label of the order on the bench."""

    def __init__(self, page: ScanPage, desk: Desk, preferences: Preferences) -> None:
        super().__init__(page)
        self._page = page
        self.desk = PaperDesk(desk, preferences, page)
        page.keys.add("Ctrl+P", translate("order", "Print label"), self._show)
        _key(page, "Ctrl+P", self._show)

    def _show(self) -> None:
        bench = self._page.bench
        if bench is not None:
            self.desk.show_papers([bench.order_id], Paper.LABEL)
            return
        word, large = translate("order", "Nothing to print"), translate("order", "Scan an order")
        self._page.hero.show_said(Said(Tone.WARNING, "printer", word, large))


def _key(page: QWidget, keys: str, act: Callable[[], object]) -> None:
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
