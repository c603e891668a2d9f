"""The editor of one quote: it holds the draft, and says when it is to be written or drawn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.services.customer.pricing import ChangeKind, PriceChange, changed
from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.services.customer.quote_draft import LineDraft, QuoteDraft
from seller_desk.services.customer.quote_offers import Offer
from seller_desk.views.customer.quote_floor import FloorStrip
from seller_desk.views.customer.quote_form import QuoteForm
from seller_desk.views.customer.quote_head import QuoteHead
from seller_desk.views.customer.quote_lines import QuoteLines
from seller_desk.views.customer.quote_model import Col
from seller_desk.views.customer.quote_popups import LineForm, ProductPicker, ReasonForm
from seller_desk.views.customer.quote_preview import QuotePreview
from seller_desk.views.customer.quote_versions import QuoteVersions
from seller_desk.views.customer.quote_words import hindrance, read_change
from seller_desk.views.formats import quantity
from seller_desk.views.widgets.button import link, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.wording import counted, translate
from seller_desk.words import QuoteState

DRAW_MS, SAVE_MS = 300, 800
_CHANGES = (
    (PriceChange(ChangeKind.YUAN, -100), "yuan"),
    (PriceChange(ChangeKind.PERCENT, -30), "percent"),
    (PriceChange(ChangeKind.LAST), "last"),
    (PriceChange(ChangeKind.TIER), "tier"),
)
_EMPTY = QuoteDraft("")
_PREVIEW_SHARE = (60, 40)
_LEAST_PREVIEW, _SCROLL_BAR = 330, 14
_MARGINS = (16, 10, 12, 10)


class QuoteEditor(QWidget):
    """Every change is written a moment after the last key; a change of many prices at once."""

    save_asked = Signal(object)
    reprice_asked = Signal(object)
    draw_asked = Signal(object)
    """A QuoteDraft, or None for a quote that is frozen."""
    issue_asked = Signal(object)
    decline_asked = Signal(str)
    search_asked = Signal(str)
    offers_asked = Signal(object)
    """Products that came into the draft, and are not known yet."""
    refused = Signal()
    """What was typed is no number."""

    def __init__(self) -> None:
        super().__init__()
        self.board: QuoteBoard | None = None
        self.draft = _EMPTY
        self._is_dirty = self._on_paper = False
        self.head, self.lines, self.strip = QuoteHead(), QuoteLines(), FloorStrip()
        self.form, self.versions, self.preview = QuoteForm(), QuoteVersions(), QuotePreview()
        self.picker = ProductPicker()
        self.add_button = link(translate("customer", "Add a product"), self._pick, icon="plus")
        self.changes = {name: secondary("", small=True) for _, name in _CHANGES}
        self.other_change = secondary(translate("customer", "Other…"), self._ask_change, small=True)
        self._count = ElidedLabel(size="sm", tint="text.secondary")
        self._of = label(role="secondary")
        self._draw = QTimer(self, interval=DRAW_MS, singleShot=True)
        self._save = QTimer(self, interval=SAVE_MS, singleShot=True)
        self._popup: Popup | None = None
        self._picking = Popup(self.add_button, self.picker)
        self._build()
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether something is typed that is not written yet."""
        return self._is_dirty or self.lines.is_typing

    @property
    def is_open(self) -> bool:
        """Whether it is a draft."""
        return self.board is not None and self.board.row.state is QuoteState.DRAFT

    def show_board(self, board: QuoteBoard, now: datetime) -> None:
        """Another quote, or the same as it stands in the store."""
        before = self.board and self.board.row.id
        self.board, self.draft, self._is_dirty = board, board.draft, False
        if before != board.row.id or not self.is_open:
            self.head.show_saved("")
        self._save.stop()
        self.head.show_board(board, now)
        self.form.show_board(board, now.date(), is_open=self.is_open)
        self.versions.show_board(board, now)
        changes = (*self.changes.values(), self.other_change)
        for widget in (self.add_button, self._of, *changes):
            widget.setVisible(self.is_open)
        self._today = now.date()
        self._show_draft()
        if before != board.row.id:
            self.lines.lines.forget_ticks()
            column = Col.PRICE if self.is_open else Col.GOODS
            self.lines.setCurrentIndex(self.lines.lines.index(0, column))
        self._share_room()
        self.draw_asked.emit(self.draft if self.is_open else None)

    def begin(self) -> None:
        """The keyboard begins at the first price, or with the first product."""
        (self.lines if self.draft.lines or not self.is_open else self.add_button).setFocus()

    def show_offers(self, found: Sequence[Offer]) -> None:
        """Offers of products that came into the draft."""
        if self.board is not None:
            known = {**self.board.offers, **{offer.product_id: offer for offer in found}}
            self.board = replace(self.board, offers=known)
            self._show_draft()

    def finish(self) -> None:
        """Write at once what was typed."""
        if self._is_dirty and self.is_open:
            self._save.stop()
            self._is_dirty = False
            self.save_asked.emit(self.draft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the paper takes the place of the lines when asked."""
        super().resizeEvent(event)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words at the left need another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        needed = self._needed_beside_paper()
        least = max(_LEAST_PREVIEW, self.preview.width_beside_lines)
        narrow = self.width() - needed < least
        left = max(needed, self.width() * _PREVIEW_SHARE[0] // sum(_PREVIEW_SHARE))
        self._row.setStretch(0, left)
        self._row.setStretch(1, max(self.width() - left, 0))
        self._area.setVisible(not (narrow and self._on_paper))
        self.preview.setVisible(not narrow or self._on_paper)
        self.head.paper.setVisible(narrow)
        self.preview.back_button.setVisible(narrow)

    def _needed_beside_paper(self) -> int:
        """The room of everything at the left, without the button that asks for the paper."""
        parts = self._card.minimumSizeHint().width(), self._below.minimumSize().width()
        margins = _MARGINS[0] + _MARGINS[2]
        return max(self.head.width_without_paper, *parts) + margins + _SCROLL_BAR

    def _turn_paper(self) -> None:
        self._on_paper = not self._on_paper
        self._share_room()

    def _take(self, draft: QuoteDraft) -> None:
        """The draft after a change."""
        if draft == self.draft or not self.is_open:
            return
        self.draft, self._is_dirty = draft, True
        self.head.show_saved(translate("customer", "not saved yet"))
        self._show_draft()
        self._draw.start()
        self._save.start()

    def _show_draft(self) -> None:
        board, draft = self.board, self.draft
        if board is None:
            return
        self.lines.lines.show_lines(draft.lines, board.offers, is_open=self.is_open)
        self.lines.setColumnHidden(Col.TICK, not self.is_open)
        for button in (*self.changes.values(), self.other_change):
            button.setEnabled(bool(draft.lines))
        self.lines.setFixedHeight(self.lines.sizeHint().height())
        pieces = sum(line.quantity_milli for line in draft.lines)
        told = counted(translate("customer", "%n product(s) · {pieces} pieces"), len(draft.lines))
        self._count.show_text(told.format(pieces=quantity(pieces)), "text.secondary")
        self.strip.show_draft(board, draft)
        self.form.show_sums(board, draft)
        self.versions.show_difference(board.before, draft)
        if self.is_open:
            self.head.show_hindrance(hindrance(board, draft, self._today))
        else:
            self.head.show_hindrance("")

    def _take_lines(self, lines: tuple[LineDraft, ...]) -> None:
        self._take(replace(self.draft, lines=lines))

    def _take_form(self) -> None:
        self._take(self.form.taken(self.draft))

    def _add(self, line: LineDraft) -> None:
        self._picking.close()
        if line.product_id is not None:
            self.offers_asked.emit([line.product_id])
        self._take(replace(self.draft, lines=(*self.draft.lines, line)))
        self.lines.setFocus()
        self.lines.setCurrentIndex(self.lines.lines.index(len(self.draft.lines) - 1, 2))

    def _remove(self, place: int) -> None:
        lines = self.draft.lines
        self._take(replace(self.draft, lines=(*lines[:place], *lines[place + 1 :])))

    def _mend(self, place: int, floor: int) -> None:
        self._put(place, replace(self.draft.lines[place], price_fen=floor))

    def _put(self, place: int, line: LineDraft) -> None:
        self._close_popup()
        lines = self.draft.lines
        self._take(replace(self.draft, lines=(*lines[:place], line, *lines[place + 1 :])))

    def _change_prices(self, change: PriceChange) -> None:
        """The ticked lines, all when none is; written at once, as one step that can be undone."""
        lines = list(self.draft.lines)
        offers = self.board.offers if self.board is not None else {}
        for place in self.lines.lines.chosen:
            line = lines[place]
            offer = offers.get(line.product_id or 0)
            if offer is not None:
                price = changed(line.price_fen, offer.known(line.quantity_milli), change)
                lines[place] = replace(line, price_fen=price)
        draft = replace(self.draft, lines=tuple(lines))
        if draft != self.draft:
            self.finish()  # what was typed before is a step of its own
            self._take(draft)
            self._save.stop()
            self._is_dirty = False
            self.reprice_asked.emit(draft)

    def _issue(self) -> None:
        self._save.stop()
        self._is_dirty = False
        self.issue_asked.emit(self.draft)

    def _pick(self) -> None:
        self.picker.begin()
        self._picking.open_below()

    def _ask_change(self) -> None:
        form = ReasonForm(
            translate("customer", "Change prices by yuan (−1.5) or percent (−5%)"),
            translate("customer", "Change prices"),
            ("−0.5", "−2", "−5%", "+5%"),
        )
        form.entered.connect(self._take_change)
        self._open_popup(self.other_change, form)

    def _take_change(self, typed: str) -> None:
        change = read_change(typed)
        self._close_popup()
        if change is None:
            self.refused.emit()
        else:
            self._change_prices(change)

    def _ask_details(self, place: int) -> None:
        if not self.is_open or self.board is None:
            return
        line = self.draft.lines[place]
        offer = self.board.offers.get(line.product_id or 0)
        form = LineForm(place, line, offer.specs if offer else ())
        form.entered.connect(self._put)
        self._open_popup(self.lines, form)

    def _ask_floor_reason(self) -> None:
        form = ReasonForm(
            translate("customer", "Why may this price go below the floor?"),
            translate("customer", "Let it through"),
            (translate("customer", "clearing stock"), translate("customer", "trial order")),
            self.draft.floor_reason,
        )
        form.entered.connect(self._take_reason)
        self._open_popup(self.strip.reason, form)

    def _take_reason(self, reason: str) -> None:
        self._close_popup()
        self._take(replace(self.draft, floor_reason=reason))

    def _ask_lost_reason(self) -> None:
        form = ReasonForm(
            translate("customer", "Why did the customer decline?"),
            translate("customer", "Note as declined"),
            (
                translate("customer", "price"),
                translate("customer", "delivery time"),
                translate("customer", "no answer"),
            ),
        )
        form.entered.connect(self._decline)
        self._open_popup(self.head.decline, form)

    def _decline(self, reason: str) -> None:
        self._close_popup()
        self.decline_asked.emit(reason)

    def _open_popup(self, anchor: QWidget, content: QWidget) -> None:
        self._close_popup()
        self._popup = Popup(anchor, content)
        self._popup.open_below()

    def _close_popup(self) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup.deleteLater()
            self._popup = None

    def _say_ticks(self) -> None:
        ticked = self.lines.lines.tick_count
        some = counted(translate("customer", "%n ticked line(s)"), ticked)
        self._of.setText(some if ticked else translate("customer", "All lines"))

    def _connect(self) -> None:
        self.lines.lines.changed.connect(self._take_lines)
        self.lines.lines.refused.connect(self.refused)
        self.lines.lines.ticked.connect(self._say_ticks)
        self.lines.removed.connect(self._remove)
        self.lines.details_asked.connect(self._ask_details)
        self.form.changed.connect(self._take_form)
        self.strip.mended.connect(self._mend)
        self.strip.reason_asked.connect(self._ask_floor_reason)
        self.picker.searched.connect(self.search_asked)
        self.picker.picked.connect(self._add)
        self.head.issue_asked.connect(self._issue)
        self.head.decline_asked.connect(self._ask_lost_reason)
        for change, name in _CHANGES:
            self.changes[name].clicked.connect(partial(self._press_change, change))
        self.head.paper.clicked.connect(self._turn_paper)
        self.preview.back_button.clicked.connect(self._turn_paper)
        self.preview.size_changed.connect(self._ask_drawing)
        self._draw.timeout.connect(self._ask_drawing)
        self._save.timeout.connect(self.finish)

    def _press_change(self, change: PriceChange, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
        self._change_prices(change)

    def _ask_drawing(self) -> None:
        self.draw_asked.emit(self.draft if self.is_open else None)

    def _build(self) -> None:
        for name, text in (
            ("yuan", translate("customer", "−1 yuan each")),
            ("percent", translate("customer", "−3%")),
            ("last", translate("customer", "Last price")),
            ("tier", translate("customer", "Tier price")),
        ):
            self.changes[name].setText(text)
        left = QWidget()
        left.setProperty("role", "scrolled")
        column = QVBoxLayout(left)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(10)
        column.addWidget(self.head)
        self._card = self._lines_card()
        column.addWidget(self._card)
        self._below = below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.form, 12)
        below.addWidget(self.versions, 8)
        column.addLayout(below, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(left)
        self._area, self._left = area, left
        left.installEventFilter(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area)
        row.addWidget(self.preview)
        self._say_ticks()

    def _lines_card(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 8)
        head.setSpacing(6)
        head.addWidget(label(translate("customer", "Lines"), "section"))
        head.addWidget(self._count, 1)
        head.addWidget(self._of)
        for button in (*self.changes.values(), self.other_change, self.add_button):
            head.addWidget(button)
        card.body.setSpacing(0)
        card.add(head)
        card.add(self.lines)
        card.add(self.strip)
        return card
