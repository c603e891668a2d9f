"""Customers › Analysis: the RFM board, and how often customers buy week by week."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from seller_desk.services import settings as rules
from seller_desk.services.customer import frequency, queries, rfm
from seller_desk.services.customer.frequency import ChangeRow, Frequency
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.customer.rfm import Board
from seller_desk.services.settings import ShopSettings
from seller_desk.views.customer.acts import CustomerActs
from seller_desk.views.customer.frequency_panel import FrequencyPanel
from seller_desk.views.customer.rfm_panel import RfmPanel, RfmRow
from seller_desk.views.customer.views_of import views_of
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tone

_RFM, _FREQUENCY = "rfm", "frequency"


class AnalysisPage(QWidget):
    """A guest of the customers tab."""

    status_changed = Signal(str)
    customers_asked = Signal(object)
    laboratory_asked = Signal()

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._settings: ShopSettings | None = None
        self._said = {_RFM: "", _FREQUENCY: ""}
        self.views = Segment(
            [
                SegmentOption(_RFM, translate("customer", "RFM board")),
                SegmentOption(_FREQUENCY, translate("customer", "Weekly frequency")),
            ]
        )
        self.rfm, self.frequency = RfmPanel(desk.now), FrequencyPanel(desk.now)
        self.rfm.table.fetch = self._fetch_scores
        self.frequency.table.fetch = self._fetch_changes
        self.acts = CustomerActs(desk, self)
        self.banner = Banner(Tone.WARNING, "", closable=True)
        self.banner.hide()
        self._stack = views_of(self, self.views, [self.banner], [self.rfm, self.frequency])
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the orders again."""
        self._desk.ask(rules.load).then(self._begin)

    def tick(self) -> None:
        """A day makes the difference; the page is read again when it is asked for."""

    def _begin(self, settings: ShopSettings) -> None:
        self._settings = settings
        now = self._desk.now()
        self._desk.ask(rfm.board, now).then(self._show_board)
        self._desk.ask(frequency.frequency, settings, now).then(self._show_frequency)

    def _show_board(self, found: Board) -> None:
        self.rfm.show_board(found)
        people = len(found.scores)
        said = (
            translate("customer", "%n customer(s) are too few for fifths: fixed bounds")
            if found.is_fixed
            else translate("customer", "R, F and M by fifths of %n customer(s)")
        )
        self._said[_RFM] = counted(said, people) if people else ""
        self._tell()
        self._desk.ask(rfm.earlier, self._desk.now()).then(self.rfm.show_earlier)

    def _show_frequency(self, found: Frequency) -> None:
        self.frequency.show_frequency(found)
        changed = counted(
            translate("customer", "Less or more often than usual: %n customer(s)"),
            len(found.changes),
        )
        self._said[_FREQUENCY] = changed
        self._tell()

    def _tell(self) -> None:
        self.status = self._said[self.views.current]
        self.status_changed.emit(self.status)

    def _fetch_scores(self, ids: Sequence[int]) -> Sequence[RfmRow]:
        if self._settings is None:
            return ()
        found = self._desk.glance(queries.rows, ids, self._settings, self._desk.now())
        return [RfmRow(row, self.rfm.scores_of(row.id)) for row in found]

    def _fetch_changes(self, ids: Sequence[int]) -> Sequence[ChangeRow]:
        if self._settings is None:
            return ()
        changes = self.frequency.found.changes
        return self._desk.glance(
            frequency.change_rows, ids, changes, self._settings, self._desk.now()
        )

    def _turn(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == _RFM else 1)
        self._tell()

    def _message(self, customers: Sequence[int]) -> None:
        if self._settings is not None:
            self.acts.write_message(customers, self._settings)

    def _coupon(self, customers: Sequence[int]) -> None:
        if self._settings is not None:
            self.acts.give_coupon(customers, self._settings)

    def _list(self, customers: Sequence[int]) -> None:
        self.customers_asked.emit(CustomerFilter(ids=tuple(customers)))

    def _open(self, customer: int) -> None:
        self._list([customer])

    def _warn(self, tone: Tone, text: str, detail: str) -> None:
        self.banner.show_text(tone, text, detail=detail)
        self.banner.show()

    def _connect(self) -> None:
        self.views.chosen.connect(self._turn)
        for panel in (self.rfm, self.frequency):
            panel.customer_asked.connect(self._open)
            panel.acts.list_asked.connect(self._list)
            panel.acts.message_asked.connect(self._message)
            panel.acts.coupon_asked.connect(self._coupon)
        self.acts.laboratory_asked.connect(self.laboratory_asked)
        self.acts.warned.connect(self._warn)
