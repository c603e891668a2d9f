"""The narrow column of the editor: the check, open violations, what was sold, facts to copy."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.listing import ListingFacts
from seller_desk.views import terms
from seller_desk.views.formats import moment, time_left
from seller_desk.views.product.check_panel import CheckPanel
from seller_desk.views.product.editor_facts import FactsPanel
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.editor_sold import SoldFacts
from seller_desk.views.product.reading import ProductSight
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.popup import Popup
from seller_desk.views.wording import translate
from seller_desk.words import ListingStatus

if TYPE_CHECKING:
    from seller_desk.services.product.violations import ViolationRow


class EditorSide(QWidget):
    """What is said about the product that is edited."""

    violation_asked = Signal(int)
    detail_asked = Signal()
    draft_asked = Signal()
    """The facts of the draft are to be offered."""

    def __init__(self, can_mend: Callable[[str], bool]) -> None:
        super().__init__()
        self._listing = ListingFacts(ProductDraft())
        self._held: ViolationRow | None = None
        self._popup: Popup | None = None
        self.check = CheckPanel(can_mend)
        self.sold = SoldFacts()
        self.copy = button.secondary(
            translate("product", "Copy to publish"), self.draft_asked.emit, icon="copy"
        )
        self.detail = button.secondary(
            translate("product", "Detail page"), self.detail_asked.emit, icon="file-text"
        )
        self.handle = button.secondary(
            translate("product", "Handle it"), self._ask_violation, icon="shield-alert", small=True
        )
        self._held_when = label(role="secondary", wrap=True)
        self._held_what = label(role="secondary", wrap=True)
        self._violation = self._make_violation()
        self._lay_out()

    def show_sight(self, sight: ProductSight, now: datetime) -> None:
        """Another product."""
        self._listing = sight.listing
        self.check.show_status(sight.status, sight.review_due, now.date())
        self.check.setEnabled(True)
        self._held = sight.violations[0] if sight.violations else None
        self._show_violation(now)
        self.sold.show_card(sight.profile.card)

    def show_new(self) -> None:
        """A product that is not there yet: there is nothing to tell but the check."""
        self._listing = ListingFacts(ProductDraft())
        self._held = None
        self._violation.hide()
        self.sold.hide()
        self.check.show_status(ListingStatus.DRAFT, None, date.min)

    def listing_of(self, draft: ProductDraft) -> ListingFacts:
        """The draft with what hangs on it outside of the form."""
        return ListingFacts(draft, self._listing.images, self._listing.cases)

    def offer_facts(self, draft: ProductDraft) -> None:
        """What can be copied, below the button."""
        panel = FactsPanel(draft)
        if self._popup is None:
            self._popup = Popup(self.copy, panel)
        else:
            self._popup.show_content(panel)
        self._popup.open_below()

    @property
    def popup(self) -> Popup | None:
        """The facts as they were last offered."""
        return self._popup

    def _ask_violation(self) -> None:
        if self._held is not None:
            self.violation_asked.emit(self._held.id)

    def _show_violation(self, now: datetime) -> None:
        held = self._held
        self._violation.setVisible(held is not None)
        if held is None:
            return
        received = translate("product", "{when} received, {left}")
        left = time_left(held.due_at, now)
        self._held_when.setText(received.format(when=moment(held.opened_at, now), left=left))
        self._held_what.setText(
            "\n".join(filter(None, (terms.violation(held.category), held.text)))
        )

    def _make_violation(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(_stroke())
        column.addWidget(SectionHead(translate("product", "Violation")))
        for widget in (self._held_when, self._held_what, self.handle):
            column.addWidget(widget)
        return block

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.check, self._violation, _stroke(), self.detail, self.copy, self.sold):
            column.addWidget(widget)


def _stroke() -> QFrame:
    line = QFrame()
    line.setProperty("role", "stroke")
    line.setFixedHeight(1)
    return line
