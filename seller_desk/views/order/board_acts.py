"""What else is done with a list of orders: the buttons beside the names of the lists."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from seller_desk.services.order.filters import Stage
from seller_desk.views import icons
from seller_desk.views.export_menu import offer_ways, order_ways
from seller_desk.views.order import paper_words
from seller_desk.views.widgets import button
from seller_desk.views.widgets.folding import FoldingButton
from seller_desk.views.wording import translate

_OF_CASES = frozenset({Stage.AFTER_SALE, Stage.TO_ANSWER})
_GAP = 6


class BoardActs(QHBoxLayout):
    """As many words as there is room for; acts without any are in the menu of further pages."""

    export_asked = Signal(str)
    """One of `order_ways`, by its key."""
    columns_asked = Signal()
    cases_asked = Signal()
    """The board of after-sale cases."""
    merge_asked = Signal()
    """Orders that can leave in one parcel."""
    invoices_asked = Signal()
    """Invoices that buyers wait for."""
    batch_asked = Signal()
    """The page for many waybills; the ticked orders are to be listed there."""
    scan_asked = Signal()
    """The bench where parcels are scanned."""
    papers_asked = Signal(str)
    """One of `Paper`."""
    entry_asked = Signal()
    """An order is to be typed in."""

    def __init__(self) -> None:
        super().__init__()
        self._stage, self._covered, self._room = Stage.ALL, False, (0, 0)
        self.cases = _folding(
            "message-square", translate("order", "Board of cases"), self.cases_asked
        )
        self.batch = _folding(
            "clipboard-paste", translate("order", "Many waybills"), self.batch_asked, "Ctrl+Shift+L"
        )
        self.scan = _folding("scan-barcode", translate("order", "Scan to ship"), self.scan_asked)
        self.papers = FoldingButton("printer", translate("order", "Print"), self._offer_papers)
        self.enter = _folding("plus", translate("order", "New order"), self.entry_asked, "Ctrl+N")
        self.export = FoldingButton("upload", translate("order", "Export"), self._offer_exports)
        self.columns = button.icon_only(
            "columns-3", translate("order", "Columns"), self.columns_asked.emit
        )
        self.more = button.icon_only(
            "ellipsis", translate("order", "More pages"), self._offer_pages
        )
        self._by_need = (self.enter, self.papers, self.scan, self.batch)
        self._seldom = (self.enter, self.papers, self.columns)
        self._away: Sequence[QPushButton] = ()
        self._lay_out()

    def show_stage(self, stage: Stage, *, covered: bool) -> None:
        """Another list; or the drawer lies over the buttons, then there are none."""
        self._stage, self._covered = stage, covered
        self._fit()

    def show_room(self, beside_all: int, beside_few: int) -> None:
        """The room left beside the names of all lists, and beside those that always stay."""
        self._room = beside_all, beside_few
        self._fit()

    def _fit(self) -> None:
        here = self._offered()
        folded, self._away = self._fitting(here)
        for act in (self.cases, *self._by_need, self.export):
            act.fold(on=act in folded)
        for one in (self.cases, *self._by_need, self.export, self.columns, self.more):
            one.setVisible(one in here and one not in self._away)

    def _offered(self) -> Sequence[QPushButton]:
        """What belongs to the list that is shown."""
        if self._covered:
            return ()
        to_ship = self._stage is Stage.AWAITING_SHIPMENT
        cases = (self.cases,) if self._stage in _OF_CASES else ()
        acts = self._by_need if to_ship else (self.enter,)
        return (*cases, *acts, self.export, self.columns, self.more)

    def _fitting(self, here: Sequence[QPushButton]) -> "_Fit":
        """Words give way to the names of all lists; where even icons are too many, lists do."""
        words = [one for one in self._by_need if one in here]
        for count in range(len(words) + 1):
            if self._width(here, words[:count]) <= self._room[0]:
                return words[:count], ()
        for folded, away in self._tight(words):
            kept = [one for one in here if one not in away]
            if self._width(kept, folded) <= self._room[1]:
                return folded, away
        return (*words, self.export, self.cases), self._seldom

    def _tight(self, words: Sequence[FoldingButton]) -> Iterator["_Fit"]:
        """Fewer and fewer words; before those of the first act go, seldom buttons do."""
        yield from ((words[:count], ()) for count in range(len(words)))
        if self.batch in words:
            yield from (
                (words[:-1], self._seldom[:count]) for count in range(1, len(self._seldom) + 1)
            )
            yield (*words[:-1], self.export), self._seldom
        yield words, ()
        yield (*words, self.export), ()
        yield (*words, self.export), self._seldom

    def _width(self, here: Sequence[QPushButton], folded: Sequence[QPushButton]) -> int:
        return sum(_wide(one, folded=one in folded) + _GAP for one in here)

    def _offer_exports(self) -> None:
        offer_ways(self.export, order_ways(), self.export_asked.emit)

    def _offer_papers(self) -> None:
        menu = QMenu(self.papers)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_papers(menu)
        menu.popup(self.papers.mapToGlobal(self.papers.rect().bottomLeft()))

    def _offer_pages(self) -> None:
        """Further pages, and the acts that have no button of their own now."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.enter in self._away:
            enter = translate("order", "New order")
            menu.addAction(icons.icon("plus"), f"{enter}\tCtrl+N", self.entry_asked.emit)
        if self.papers in self._away:
            self._add_papers(menu)
        if self.columns in self._away:
            columns = translate("order", "Columns")
            menu.addAction(icons.icon("columns-3"), columns, self.columns_asked.emit)
        if self._away:
            menu.addSeparator()
        together = translate("order", "Ship together…")
        menu.addAction(icons.icon("boxes"), together, self.merge_asked.emit)
        invoices = translate("order", "Invoices to write…")
        menu.addAction(icons.icon("receipt"), invoices, self.invoices_asked.emit)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _add_papers(self, menu: QMenu) -> None:
        for paper, keys in paper_words.KEYS.items():
            act = menu.addAction(f"{paper_words.name(paper)}\t{keys}")
            act.setIcon(icons.icon("printer"))
            act.triggered.connect(partial(self._ask_papers, paper))

    def _ask_papers(self, paper: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
        self.papers_asked.emit(paper)

    def _lay_out(self) -> None:
        self.setSpacing(_GAP)
        for one in (self.cases, *reversed(self._by_need), self.export, self.columns, self.more):
            self.addWidget(one)


_Fit = tuple[Sequence[FoldingButton], Sequence[QPushButton]]
"""Those without words, and those without a button."""


def _wide(one: QPushButton, *, folded: bool) -> int:
    if not isinstance(one, FoldingButton):
        return one.sizeHint().width()
    return one.icon_width if folded else one.full_width


def _folding(icon: str, text: str, asked: SignalInstance, keys: str = "") -> FoldingButton:
    return FoldingButton(icon, text, asked.emit, keys)
