"""What fills the window once the store is open: the desk, the pages, and how they meet.

Pages do not know each other; where a click on one shows another, the way goes through here.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from seller_desk.errors import DeskError
from seller_desk.models.store import Changes, Store
from seller_desk.services import backup
from seller_desk.services.history import LASTING
from seller_desk.services.standing import Standing, standing
from seller_desk.views import formats, operations, pages
from seller_desk.views.age import age_of
from seller_desk.views.arrivals import IMPORTING, Arrivals
from seller_desk.views.attention import Urgent, call
from seller_desk.views.desk import Desk
from seller_desk.views.everywhere import Everywhere
from seller_desk.views.exchange.drop import DropOverlay
from seller_desk.views.exchange.watch import FolderWatch
from seller_desk.views.guests import Guests, Invitation
from seller_desk.views.main_window import MainWindow
from seller_desk.views.messages import show_bug
from seller_desk.views.preferences import Preferences
from seller_desk.views.routes import (
    AFTER_SALES,
    ANALYSIS,
    BATCH,
    COMPOSER,
    ENTRY,
    HISTORY,
    INVOICE,
    LABORATORY,
    MERGE,
    QUOTES,
    SCAN,
    SETTINGS,
    SOURCES,
    Routes,
)
from seller_desk.views.steps import Steps
from seller_desk.views.theme import theme
from seller_desk.views.widgets.typing_back import forget_typing
from seller_desk.views.wording import say, translate

if TYPE_CHECKING:
    from seller_desk.views.exchange.page import ImportPage
    from seller_desk.views.history.page import HistoryPage
    from seller_desk.views.order.page import OrderPage
    from seller_desk.views.settings.page import SettingsPage

SCANS = frozenset({"count_goods", "want_parcels", "put_aside", "take_waybill", "ship_scanned"})
"""Steps of the scan bench: its own screen says each of them, in large letters."""
MINUTE_MS = 60_000
SPEAK_FOR_THEMSELVES = frozenset({"undo", "redo", "save_quote"}) | LASTING | SCANS
"""Operations that are told with their outcome, or happen while somebody types; imports stand over
their tab as a banner."""


class Furniture(QObject):
    """The furnished window."""

    language_asked = Signal(str)
    restore_asked = Signal(object)
    """A backup, by its path, that is to take the place of the shop."""
    reseal_asked = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        preferences: Preferences,
        now: Callable[[], datetime],
        *,
        is_veiled: bool = False,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.desk = Desk(store, now, self, is_veiled=is_veiled)
        if is_veiled:
            window.show_veil()
        self._preferences = preferences
        self._steps = Steps(self.desk, self)
        self._stale: set[str] = set()
        self._left = False
        self._guests = Guests(window, self._invitations())
        self.routes = Routes(window, self._guests)
        self._arrivals = Arrivals(window, self._guests, self._steps.take_back)
        self._watch = FolderWatch(self.desk, preferences, self)
        window.furnish({name: partial(self._make, name) for name in window.frames})
        for frame in window.frames.values():
            frame.stand_over(self._watch.strip())
        self._watch.import_asked.connect(self.import_files)
        self._watch.found.connect(lambda _paths: call(window))
        self._urgent = Urgent(window)
        self._overlay = DropOverlay(window)
        self._overlay.dropped.connect(self.import_files)
        self._connect_window()
        self._connect_desk()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        self._half_hour = QTimer(self, interval=30 * MINUTE_MS)
        self._half_hour.timeout.connect(self._keep_backup)
        self._half_hour.start()
        # Asked at the same time it would keep the first page waiting.
        self.desk.settled.connect(self._refresh_standing, Qt.ConnectionType.SingleShotConnection)
        self.everywhere = Everywhere(self, preferences)

    def leave(self) -> None:
        """End what is under way and close the store; pages that stand nowhere go, too."""
        if self._left:
            return
        self._left = True
        self._minute.stop()
        self._half_hour.stop()
        self._watch.stop()
        self.desk.close()
        self.desk.store.close()
        for guest in self._guests.made:
            if shiboken6.isValid(guest):
                guest.deleteLater()

    # The pages

    @property
    def orders(self) -> "OrderPage":
        """The page of orders."""
        return cast("OrderPage", self.window.page("order"))

    @property
    def importing(self) -> "ImportPage":
        """The page of files."""
        return self._arrivals.page

    @property
    def history(self) -> "HistoryPage":
        """The page of what was done."""
        return cast("HistoryPage", self._guests.page(HISTORY))

    @property
    def settings(self) -> "SettingsPage":
        """The page of rules and looks."""
        return cast("SettingsPage", self._guests.page(SETTINGS))

    def _make(self, name: str) -> QWidget:
        """A page that is seen for the first time; it asks by itself."""
        self._stale.discard(name)
        page = pages.ALL[name](self.desk, self._preferences)
        self._connect_page(page, name)
        return page

    def _invitations(self) -> dict[str, Invitation]:
        window = self.window
        titles: dict[str, tuple[str, QAbstractButton | None]] = {
            IMPORTING: (translate("window", "Import orders"), None),
            SOURCES: (translate("window", "Where sheets come from"), None),
            AFTER_SALES: (translate("window", "Orders › After-sales"), None),
            SCAN: (translate("window", "Orders › Scan to ship"), None),
            BATCH: (translate("window", "Orders › Many waybills"), None),
            MERGE: (translate("window", "Orders › Ship together"), None),
            INVOICE: (translate("window", "Orders › Invoices"), None),
            ENTRY: (translate("window", "Orders › Type in"), None),
            QUOTES: (translate("window", "Customers › Quotes"), None),
            LABORATORY: (translate("window", "Customers › Coupons"), None),
            ANALYSIS: (translate("window", "Customers › Analysis"), None),
            COMPOSER: (translate("window", "Products › Main images"), None),
            HISTORY: (translate("window", "History"), window.history_button),
            SETTINGS: (translate("window", "Settings"), window.settings_button),
        }
        return {name: Invitation(partial(self._make, name), *told) for name, told in titles.items()}

    # Between the pages

    def import_files(self, paths: Sequence[Path]) -> None:
        """Look at these files."""
        self._arrivals.take(paths)

    def refresh(self) -> None:
        """The page in front reads again at once, the others when they are shown."""
        self._stale = {name for name in self.window.frames if name != self.window.current_tab}
        self._refresh_shown()
        self._refresh_standing()

    def _connect_window(self) -> None:
        window = self.window
        window.import_asked.connect(self._arrivals.choose)
        window.undo_asked.connect(self._undo)
        window.redo_asked.connect(self._steps.redo)
        window.refresh_asked.connect(self.refresh)
        window.history_asked.connect(partial(self._guests.toggle, HISTORY))
        window.settings_asked.connect(partial(self._guests.toggle, SETTINGS))
        window.tab_shown.connect(self._catch_up)
        window.closing.connect(self.leave)

    def _connect_page(self, page: QWidget, name: str) -> None:
        """Whatever a page may ask for; not every page asks for everything."""
        ways: dict[str, Callable[..., object] | SignalInstance] = {
            "status_changed": partial(self._show_facts, name),
            "told": self._tell,
            "failed": self._arrivals.note_failure,
            "import_asked": self._arrivals.choose,
            "files_dropped": self.import_files,
            "demo_asked": self._fill_demo,
            "step_asked": lambda to: self.everywhere.act(to),  # noqa: PLW0108  (is made later)
            "orders_asked": self.routes.show_orders,
            "order_asked": self.routes.show_order,
            "customers_asked": self.routes.show_customers,
            "violations_asked": self.routes.show_violations,
            "products_asked": lambda wanted: self.routes.front_page("product").show_filter(wanted),
            "product_asked": self.routes.show_product,
            "cases_asked": self.routes.show_cases,
            "answers_asked": self.routes.show_answers,
            "case_asked": self.routes.show_case,
            "case_wanted": self.routes.register_case,
            "scan_asked": partial(self._guests.show, SCAN, "order"),
            "batch_asked": self.routes.show_batch,
            "entry_asked": lambda: self.routes.entry().begin_new(),
            "edit_asked": lambda order_id: self.routes.entry().begin_edit(order_id),
            "copy_asked": lambda order_id: self.routes.entry().begin_copy(order_id),
            "merge_asked": partial(self._guests.show, MERGE, "order"),
            "invoices_asked": partial(self._guests.show, INVOICE, "order"),
            "left": partial(self._guests.clear, "order"),
            "composer_asked": self.routes.show_composer,
            "quotes_asked": self.routes.show_quotes,
            "laboratory_asked": self.routes.show_laboratory,
            "coupons_asked": partial(self.routes.show_coupons, ending=True),
            "coupon_list_asked": self.routes.show_coupons,
            "coupon_wanted": lambda tier: self.routes.show_laboratory().begin_for(tier),
            "analysis_asked": partial(self._guests.show, ANALYSIS, "customer"),
            "quote_asked": self.routes.show_quote,
            "quote_wanted": self.routes.make_quote,
            "finished": self._arrivals.note,
            "title_changed": self._arrivals.name_page,
            "closed": partial(self._close, name),
            "sources_asked": self.routes.show_sources,
            "watch_changed": self._watch.restart,
            "language_asked": self.language_asked,
            "look_asked": self._change_look,
            "restore_asked": self.restore_asked,
            "reseal_asked": self.reseal_asked,
            "lock_asked": self.window.lock_asked,
            "settings_asked": partial(self._guests.toggle, SETTINGS),
        }
        for told, way in ways.items():
            signal = getattr(page, told, None)
            if signal is not None:
                signal.connect(way)

    def _connect_desk(self) -> None:
        self.desk.changed.connect(self._hear)
        self.desk.failed.connect(self._fail)
        self._steps.undone.connect(self._tell_undone)
        self._steps.left.connect(self._arrivals.show_left)
        self._steps.told.connect(self._tell)

    def _close(self, name: str) -> None:
        """A guest has done what it was there for."""
        if name == IMPORTING:
            self._arrivals.close()
        else:
            self._guests.dismiss(name)

    def _fill_demo(self) -> None:
        self._tell(translate("window", "Filling the demo shop…"))
        from seller_desk.services import demo
        from seller_desk.views.pictures.goods import draw

        task = self.desk.work(demo.fill, now=self.desk.now(), draw=draw)
        task.otherwise(self._refuse)

    # What the window says

    def _hear(self, changes: Changes) -> None:
        if changes.name == "undo":
            self._arrivals.forget()
        self.refresh()
        is_quiet = changes.name in SPEAK_FOR_THEMSELVES or changes.name.startswith("import_")
        if not is_quiet and changes.operation_id is not None:
            forget_typing(QApplication.focusWidget())
            self.window.toast.tell_undoable(
                operations.sentence(changes.name, changes.facts), self._undo
            )

    def _tell(self, text: str) -> None:
        self.window.toast.tell(text)

    def _tell_undone(self, text: str) -> None:
        self.window.toast.tell(
            text, action=translate("window", "Redo"), on_action=self._steps.redo, icon="undo-2"
        )

    def _refuse(self, error: DeskError) -> None:
        self.window.toast.tell(say(error.first), icon="circle-alert")

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self._refuse(error)
        else:
            show_bug(self.window)

    def _show_facts(self, name: str, facts: str) -> None:
        """In the line below the page, unless a guest stands there."""
        own = self.window.frames.get(name)
        frame = self._guests.frame_of(name) if own is None else own
        if frame is not None and (frame is not own or frame.guest is None):
            frame.line.show_facts(facts)

    # Reading again

    def _catch_up(self, name: str) -> None:
        if name in self._stale:
            self._stale.discard(name)
            self._refresh_shown()

    def _refresh_shown(self) -> None:
        frame = self.window.current
        for page in {frame.page, frame.shown}:
            _call(page, "refresh")

    def _tick(self) -> None:
        for frame in self.window.frames.values():
            for page in {frame.page, frame.shown}:
                _call(page, "tick")
        self._refresh_standing()

    def _keep_backup(self) -> None:
        if not self.desk.is_veiled:
            self.desk.work(_keep_up, now=self.desk.now()).otherwise(self._refuse)

    def _undo(self) -> None:
        """What was typed and is not written yet is the newest step."""
        frame = self.window.current
        for page in {frame.page, frame.shown}:
            _call(page, "write_typed")
        self._steps.undo()

    def _refresh_standing(self) -> None:
        self.desk.ask(standing, self.desk.now()).then(self._show_standing)

    def _show_standing(self, facts: Standing) -> None:
        for name, count in (("order", facts.urgent_orders), ("product", facts.urgent_products)):
            self.window.tabs.show_badge(list(self.window.frames).index(name), count)
        self._urgent.show_count(facts.urgent_orders + facts.urgent_products)
        text, tone = age_of(facts, self.desk.now())
        for frame in self.window.frames.values():
            frame.bar.show_shop(facts.shop_name or "")
            frame.bar.freshness.show_age(text, tone, formats.full_moment(facts.orders_at))

    def _change_look(self, name: str, scale: float) -> None:
        self._preferences.remember_text("look/theme", name)
        self._preferences.remember_text("look/scale", str(scale))
        theme().apply(name, scale)


def _keep_up(store: Store, *, now: datetime, **_job: object) -> Path | None:
    return backup.keep_up(store, now)


def _call(page: QWidget, name: str) -> None:
    act = getattr(page, name, None)
    if act is not None:
        act()
