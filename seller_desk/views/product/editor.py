"""The editor of a product: everything about its listing, its check beside it, and saving."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import DeskError
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.listing import check_listing
from seller_desk.services.product.titles import rules_of
from seller_desk.services.settings import ShopSettings
from seller_desk.views import terms
from seller_desk.views.formats import time_left, time_tone
from seller_desk.views.product.editor_form import EditorForm
from seller_desk.views.product.editor_side import EditorSide
from seller_desk.views.product.reading import ProductSight
from seller_desk.views.product.table import LISTING_TONES
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.wording import say, translate
from seller_desk.words import ListingStatus, Tone

CHECK_MS = 150
_NEW = 0
"""Under this a new product is kept; rows begin with 1."""
_SIDE_FROM, _WIDE_FROM = 620, 900
_SIDE, _WIDE_SIDE = 226, 264


class ProductEditor(QFrame):
    """One product. What was typed and not saved stays with it until it is saved or given up."""

    saved = Signal(object, object, object)
    """The product's id or None for a new one, the draft, and the draft that it began with."""
    submitted = Signal(int)
    passed = Signal(int)
    rejected = Signal(int, str)
    withdrawn = Signal(int)
    taken_off = Signal(int)
    duplicated = Signal(int)
    violation_asked = Signal(int)
    """A violation, by its id."""
    violation_noted = Signal(int)
    """One is to be noted for this product."""
    detail_asked = Signal(int)
    """Its detail page is to be made."""
    orders_asked = Signal(int)
    order_asked = Signal(int)
    left = Signal()
    """Back to the list; a new product that was not saved is given up."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._sight: ProductSight | None = None
        self._settings = ShopSettings()
        self._now = datetime.min
        self._base = ProductDraft()
        self._is_begun = False
        """Whether the form holds a product at all."""
        self._waiting: SignalInstance | None = None
        """The step that is taken once what is typed is stored."""
        self._kept: dict[int, tuple[ProductDraft, ProductDraft]] = {}
        self.title = ElidedLabel(size="lg", strong=True)
        self.code = label(role="tertiary")
        self.status = Pill()
        self.held = Pill()
        self.unsaved = Pill()
        self.banner = Banner(Tone.DANGER, "")
        self.form = EditorForm()
        self.side = EditorSide(self.form.has_place)
        self.save = button.primary(translate("product", "Save"), self.submit, icon="save")
        self.discard = button.quiet(translate("product", "Discard"), self.give_up, icon="undo-2")
        self.more = button.icon_only("ellipsis", translate("product", "More"), self._offer_more)
        self.back = button.icon_only("arrow-left", translate("product", "Back"), self.leave)
        self._later = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._later.timeout.connect(self.check_now)
        self._lay_out()
        self._connect()

    @property
    def product_id(self) -> int | None:
        """Which product; None for a new one."""
        return None if self._sight is None else self._sight.id

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that is not saved."""
        return self.form.taken(self._base) != self._base or self.form.is_unfinished

    @property
    def kept_ids(self) -> Sequence[int]:
        """Products with something that is not saved, apart from the one in front."""
        return [product for product in self._kept if product != self.product_id]

    def show_product(self, sight: ProductSight, now: datetime) -> None:
        """Another product, or the same as it stands by now; what is being typed stays."""
        self._keep()
        self._is_begun = True
        is_same = self.product_id == sight.id
        if not is_same:
            self._leave_fields()
        self._sight, self._settings, self._now = sight, sight.settings, now
        self.form.show_settings(self._settings, now.date())
        if sight.id not in self._kept:
            self._show_stored(sight.draft, scroll=not is_same)
        elif not is_same:
            self._base, draft = self._kept[sight.id]
            self._show_draft(draft, scroll=True)
        self.form.images.show_stale(sight.stale_images)
        self.form.images.show_images(sight.images, self._settings, can_take=True)
        own = sight.draft.highest_fen
        self.form.remarks.show_remarks(sight.id, sight.remarks, own, now)
        self.form.remarks.show()
        self.form.sold.show_profile(sight.profile, now)
        self.form.story.show_story(sight.story, now, sight.effects)
        self.side.show_sight(sight, now)
        self._show_head()
        self.check_now()

    def show_new(self, draft: ProductDraft, settings: ShopSettings, now: datetime) -> None:
        """A product that is not there yet; one that was begun and left goes on."""
        self._keep()
        self._is_begun = True
        self._sight, self._settings, self._now = None, settings, now
        self.form.show_settings(settings, now.date())
        self._show_draft(draft, scroll=True)
        self._base = self.form.taken(draft)
        if _NEW in self._kept:
            self._show_draft(self._kept[_NEW][1], scroll=True)
        self.form.images.show_images((), settings, can_take=False)
        self.form.remarks.hide()
        self.form.sold.hide()
        self.form.story.hide()
        self.side.show_new()
        self._show_head()
        self.check_now()
        self.form.studio.edit.setFocus()

    def show_saved(self, product_id: int, draft: ProductDraft) -> None:
        """That is stored by now; a step that waited for it can be taken."""
        self._kept.pop(product_id, None)
        if self.product_id is None:
            self._kept.pop(_NEW, None)
        elif self.product_id != product_id:
            return
        self._base = draft
        self.form.show_problems(())
        self._show_head()
        step, self._waiting = self._waiting, None
        if step is not None:
            step.emit(product_id)

    def point_out(self, error: DeskError) -> None:
        """Say at the fields what is wrong with them, and go to the first."""
        self._waiting = None
        self.form.show_problems(error.problems)
        if not self.form.go_to(error.first.where):
            self.side.check.point_out(say(error.first))

    def tick(self, now: datetime) -> None:
        """A minute has gone."""
        self._now = now
        self._show_held()

    def submit(self) -> None:
        """Hand out what is entered; a price tier that lacks a number is pointed at."""
        if self.form.is_unfinished:
            self.form.go_to("tiers")
            return
        self.saved.emit(self.product_id, self.form.taken(self._base), self._base)

    def save_from(self, products: QWidget) -> None:
        """Ctrl+S in their list saves, too: what is clicked here leaves the keyboard there."""
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), products)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.save.click)

    def give_up(self) -> None:
        """What was typed goes, what is stored comes back."""
        if self._sight is None:
            self._kept.pop(_NEW, None)
            self._is_begun = False
            self.left.emit()
            return
        self._kept.pop(self._sight.id, None)
        self._show_draft(self._sight.draft, scroll=False)
        self._base = self.form.taken(self._sight.draft)
        self._show_head()
        self.check_now()

    def leave(self) -> None:
        """Back to the list; what was typed stays with its product."""
        self._keep()
        self.left.emit()

    def go_to(self, where: str) -> None:
        """Show a field, with the keyboard in it."""
        self.form.go_to(where)

    def check_now(self) -> None:
        """Look at the listing as it is entered."""
        self._later.stop()
        self.side.check.show_check(
            check_listing(
                self.side.listing_of(self.form.taken(self._base)),
                self._settings,
                rules_of(self._settings),
                self._now.date(),
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S and Ctrl+Enter save."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Save) or (enter and control):
            self.submit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side_area.setVisible(self.width() >= _SIDE_FROM)
        wide = self.width() >= theme().scaled(_WIDE_FROM)
        self._side_area.setFixedWidth(theme().scaled(_WIDE_SIDE if wide else _SIDE))

    def _keep(self) -> None:
        if self._is_begun:
            key = self.product_id or _NEW
            if self.is_dirty:
                self._kept[key] = (self._base, self.form.taken(self._base))
            else:
                self._kept.pop(key, None)

    def _show_stored(self, draft: ProductDraft, *, scroll: bool) -> None:
        """As it stands by now; a form that says so already is left alone, and its cursor too."""
        if scroll or self.form.taken(draft) != draft:
            self._show_draft(draft, scroll=scroll)
        self._base = self.form.taken(draft)

    def _show_draft(self, draft: ProductDraft, *, scroll: bool) -> None:
        self.form.show_draft(draft)
        self.form.show_problems(())
        if scroll:
            self.area.verticalScrollBar().setValue(0)

    def _leave_fields(self) -> None:
        """Fields go with their product: a keyboard in one would drag the view along."""
        held = QApplication.focusWidget()
        if held is not None and self.form.isAncestorOf(held):
            self.form.studio.edit.setFocus()

    def _change(self) -> None:
        self._show_dirt()
        self._later.start()

    def _show_head(self) -> None:
        sight = self._sight
        name = self._base.title if sight is not None else translate("product", "New product")
        self.title.show_text(name)
        self.code.setText(self._base.code or "")
        status = ListingStatus.DRAFT if sight is None else sight.status
        self.status.show_pill(terms.listing(status), LISTING_TONES[status])
        self.more.setVisible(sight is not None)
        reason = sight.rejected_reason if sight is not None else None
        self._warning.setVisible(bool(reason) and status is ListingStatus.REJECTED)
        self.banner.show_text(
            Tone.DANGER,
            translate("product", "Rejected: {reason}").format(reason=reason or ""),
            detail=translate("product", "Correct it, save, and submit it again"),
        )
        self._show_held()
        self._show_dirt()

    def _show_held(self) -> None:
        held = self._sight.violations if self._sight is not None else ()
        due = held[0].due_at if held else None
        if due is None:
            self.held.show_pill("")
            return
        tone, _ = time_tone(due, self._now)
        said = translate("product", "Violation: {left}").format(left=time_left(due, self._now))
        self.held.show_pill(said, Tone.DANGER if tone is Tone.DANGER else Tone.WARNING, "timer")

    def _show_dirt(self) -> None:
        dirty = self.is_dirty
        told = translate("product", "Not saved") if dirty else ""
        self.unsaved.show_pill(told, Tone.WARNING, "circle-dot" if dirty else "")
        self.discard.setVisible(dirty or self._sight is None)
        self.save.setEnabled(dirty)

    def _offer_more(self) -> None:
        sight = self._sight
        if sight is None:
            return
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, signal in (
            (translate("product", "Copy this product"), self.duplicated),
            (translate("product", "Note a violation"), self.violation_noted),
        ):
            menu.addAction(text).triggered.connect(partial(signal.emit, sight.id))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("role", "cardhead")
        head.setMinimumHeight(48)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(8)
        self.title.setMinimumWidth(80)
        for widget in (self.back, self.title, self.code, self.status, self.held):
            row.addWidget(widget, 1 if widget is self.title else 0)
        for widget in (self.unsaved, self.discard, self.save, self.more):
            row.addWidget(widget)
        self.area = _scrolled(self.form, (14, 12, 12, 16))
        self._side_area = _scrolled(self.side, (12, 12, 12, 12))
        self._side_area.setFixedWidth(_SIDE)
        self._side_area.setProperty("role", "aside")
        stroke = QFrame()
        stroke.setProperty("role", "stroke")
        stroke.setFixedWidth(1)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.area, 1)
        both.addWidget(stroke)
        both.addWidget(self._side_area)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        self._warning = QWidget()
        warning = QVBoxLayout(self._warning)
        warning.setContentsMargins(14, 10, 14, 0)
        warning.addWidget(self.banner)
        column.addWidget(self._warning)
        column.addLayout(both, 1)

    def _connect(self) -> None:
        self.form.changed.connect(self._change)
        self.form.sold.orders_asked.connect(self.orders_asked)
        self.form.sold.order_asked.connect(self.order_asked)
        check = self.side.check
        check.mend_asked.connect(self.go_to)
        check.submit_asked.connect(partial(self._step, self.submitted))
        check.passed.connect(partial(self._step, self.passed))
        check.withdrawn.connect(partial(self._step, self.withdrawn))
        check.taken_off.connect(partial(self._step, self.taken_off))
        check.rejected.connect(self._reject)
        self.side.detail_asked.connect(partial(self._step, self.detail_asked))
        self.side.violation_asked.connect(self.violation_asked)
        self.side.draft_asked.connect(lambda: self.side.offer_facts(self.form.taken(self._base)))

    def _step(self, step: SignalInstance) -> None:
        """A step of the listing is one of what is stored: what is typed is stored first."""
        if self._sight is None or self.is_dirty:
            self._waiting = step
            self.submit()
        else:
            step.emit(self._sight.id)

    def _reject(self, reason: str) -> None:
        if self._sight is not None:
            self.rejected.emit(self._sight.id, reason)


def _scrolled(content: QWidget, margins: tuple[int, int, int, int]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(*margins)
    column.addWidget(content)
    column.addStretch(1)
    return scrolled(inside)
