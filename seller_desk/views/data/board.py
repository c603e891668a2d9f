"""All that the data centre can show, one at a time, below its head."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from seller_desk.views.data import nothing
from seller_desk.views.data.buyers import BuyersView
from seller_desk.views.data.couriers import CourierMenu
from seller_desk.views.data.diagnosis import DiagnosisView
from seller_desk.views.data.head import SHOP, DataHead
from seller_desk.views.data.products import ProductsView
from seller_desk.views.data.review import ReviewView
from seller_desk.views.data.rows import RowsPanel
from seller_desk.views.data.shop import ShopView
from seller_desk.views.data.steps_view import StepsView
from seller_desk.views.data.typing import TypingView
from seller_desk.views.notices import Notices
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.wording import translate
from seller_desk.words import Tone


class DataBoard(QWidget):
    """Sections, and what stands over them for a while: rows, a check, a form."""

    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.head = DataHead(now)
        self.shop, self.products, self.buyers = ShopView(), ProductsView(), BuyersView()
        self.diagnosis, self.review = DiagnosisView(), ReviewView()
        self.rows, self.steps, self.typing = RowsPanel(now), StepsView(), TypingView()
        self.couriers = CourierMenu(self)
        self.notices = Notices()
        self.empty = EmptyState(
            "chart-column",
            nothing.title_of(SHOP),
            tone=Tone.INFO,
            actions=[
                button.primary(translate("data", "Import files"), self.import_asked.emit),
                button.secondary(translate("data", "Try the demo shop"), self.demo_asked.emit),
            ],
        )
        self._blank = QWidget()
        self._section: QWidget = self._blank
        self._stack = QStackedWidget()
        self._lay_out()
        for over in (self.rows, self.steps, self.typing):
            over.left.connect(self.go_back)
        for section in (self.shop, self.products):
            section.import_asked.connect(self.import_asked)

    @property
    def current(self) -> QWidget | None:
        """What is in front."""
        return self._stack.currentWidget()

    def show_section(self, section: QWidget) -> None:
        """A section has its answer: it comes to the front unless rows or a form stand over it."""
        over = self.current in {self.rows, self.steps, self.typing}
        self._section = section
        if not over:
            self._stack.setCurrentWidget(section)

    def show_empty(self, section: str) -> None:
        """The shop has nothing yet that a section is about."""
        title, text = nothing.title_of(section), nothing.text_of(section)
        self.empty.show_text("chart-column", title, text, tone=Tone.INFO)
        self.show_section(self.empty)

    def show_over(self, widget: QWidget) -> None:
        """Rows, a check or a form, until somebody goes back."""
        self._stack.setCurrentWidget(widget)

    def go_back(self) -> None:
        """The section again."""
        self._stack.setCurrentWidget(self._section)

    def clear(self) -> None:
        """Another section comes: nothing stands over it."""
        self._section = self._blank
        self._stack.setCurrentWidget(self._blank)

    def _lay_out(self) -> None:
        sections = (self.shop, self.products, self.buyers, self.diagnosis, self.review)
        over = (self.rows, self.steps, self.typing)
        for page in (self._blank, self.empty, *sections, *over):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.notices)
        whole.addWidget(self._stack, 1)
