"""The data centre: asks for what each section shows, and leads from a number to its rows."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, FileCode, refuse
from seller_desk.services import kept_findings, overview, review, settings, three_steps
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.data import typing as typed
from seller_desk.services.data.finding import Evidence, Finding, Noun, of_ids
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.weeks import Week, last_whole_week
from seller_desk.services.diagnosis_look import DiagnosisLook, diagnosis_look
from seller_desk.services.limits import FindingCode
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.services.overview import BuyerLook, ProductLook, ShopLook
from seller_desk.services.product_course import ProductCourse, product_course
from seller_desk.services.review import Review
from seller_desk.services.settings import ShopSettings
from seller_desk.services.three_steps import Steps
from seller_desk.views import advice, findings, terms
from seller_desk.views.data import figures, head, reading
from seller_desk.views.data.acts import FIELDS, Act, act_name, act_of
from seller_desk.views.data.buyers import BuyersView
from seller_desk.views.data.couriers import CourierMenu
from seller_desk.views.data.diagnosis import DiagnosisView
from seller_desk.views.data.funnel import ORDERED
from seller_desk.views.data.head import DataHead
from seller_desk.views.data.products import ProductsView
from seller_desk.views.data.review import ReviewView
from seller_desk.views.data.rows import Behind, RowsPanel, Seen, behind, values_of
from seller_desk.views.data.shop import ShopView
from seller_desk.views.data.steps_view import StepsView
from seller_desk.views.data.typing import TypingView
from seller_desk.views.data.words import region_name, said_range
from seller_desk.views.desk import Desk, Task
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets import button
from seller_desk.views.widgets.empty import EmptyState
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tier, Tone

_SECTION = "data/section"
_FOLDER = "export/folder"
Asked = Task[Any]
"""Whatever a section asked for last."""


class DataPage(QWidget):
    """Figures, charts, findings and the weekly review."""

    status_changed = Signal(str)
    told = Signal(str)
    orders_asked = Signal(object)
    order_asked = Signal(int)
    customers_asked = Signal(object)
    product_asked = Signal(int, str)
    violations_asked = Signal()
    coupons_asked = Signal()
    quote_asked = Signal(int)
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, desk: Desk, preferences: Preferences, choose: Choose | None = None) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._preferences = preferences
        self._choose = choose or self._ask_path
        self._settings = ShopSettings()
        self._asked: dict[str, Asked] = {}
        self._looks: dict[str, Any] = {}
        self._week: Week | None = None
        self._before = head.SHOP
        self.head = DataHead(desk.now)
        self.shop, self.products, self.buyers = ShopView(), ProductsView(), BuyersView()
        self.diagnosis, self.review = DiagnosisView(), ReviewView()
        self.rows, self.steps, self.typing = RowsPanel(desk.now), StepsView(), TypingView()
        self.couriers = CourierMenu(self)
        self.notices = Notices()
        self.out = SheetOut(desk, preferences, self, choose)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        section = preferences.text(_SECTION, head.SHOP)
        self.head.show_section(section if section in self._sections else head.SHOP)
        self.refresh()

    # What the window calls

    def refresh(self) -> None:
        """Read the section in front again."""
        self.head.picker.refresh()
        self._ask_section()
        self._ask("board", self._desk.ask(diagnosis_look, self._desk.now()), self._show_board)

    def tick(self) -> None:
        """A new day has another yesterday."""
        look = self._looks.get(head.SHOP)
        if look is not None and look.now.range != self.head.picker.range:
            self.refresh()

    def show_section(self, key: str) -> None:
        """Show a section, from elsewhere."""
        self.head.show_section(key)
        self._choose_section(key)

    def export_view(self) -> None:
        """Ctrl+E: the rows that are shown."""
        table = self.rows.table
        if table is not None and self._stack.currentWidget() is self.rows:
            wanted = self.rows.behind
            read = reading.reader(wanted, self._settings, self._desk.now())
            self.out.write_view(wanted.title, view_of(table, wanted.title, values_of(wanted), read))

    # Sections

    def _choose_section(self, key: str) -> None:
        self._preferences.remember_text(_SECTION, key)
        self._ask_section()

    def _ask_section(self) -> None:
        self._sections[self.head.section]()

    def _ask(self, name: str, task: Task[Any], answered: Callable[[Any], object]) -> None:
        self._asked[name] = task.then(answered).replaces(self._asked.get(name))

    def _ask_shop(self) -> None:
        within = self.head.picker.range
        asked = self._desk.ask(overview.shop_look, within, self._desk.now())
        self._ask("section", asked, self._show_shop)

    def _ask_products(self) -> None:
        within = self.head.picker.range
        asked = self._desk.ask(overview.product_look, within, self._desk.now())
        self._ask("section", asked, self._show_products)

    def _ask_buyers(self) -> None:
        within = self.head.picker.range
        asked = self._desk.ask(overview.buyer_look, within, self._desk.now())
        self._ask("section", asked, self._show_buyers)

    def _ask_diagnosis(self) -> None:
        asked = self._desk.ask(diagnosis_look, self._desk.now())
        self._ask("section", asked, self._show_diagnosis)

    def _ask_review(self) -> None:
        asked = self._desk.ask(reading.review_of, self._desk.now(), self._week)
        self._ask("section", asked, self._show_review)

    def _show_shop(self, look: ShopLook | None) -> None:
        if look is None:
            self._stack.setCurrentWidget(self._empty)
            self._tell(translate("data", "No orders yet"))
            return
        self._keep(head.SHOP, look, look.settings)
        self.shop.show_look(look)
        self._show(self.shop)
        orders = counted(translate("data", "From %n paid order(s)"), look.now.paid_orders)
        known = translate("data", "traffic of {known} of {days} days").format(
            known=look.now.traffic_days, days=look.now.range.days
        )
        self._tell(f"{orders} · {known} · {said_range(look.now.range)}")

    def _show_products(self, look: ProductLook) -> None:
        self._keep(head.PRODUCTS, look, look.settings)
        self.products.show_look(look)
        self._show(self.products)
        self._tell(said_range(look.range))

    def _show_buyers(self, look: BuyerLook) -> None:
        self._keep(head.BUYERS, look, look.settings)
        self.buyers.show_look(look)
        self._show(self.buyers)
        buyers = counted(translate("data", "%n buyer(s)"), look.now.paying_buyers)
        self._tell(f"{buyers} · {said_range(look.now.range)}")

    def _show_diagnosis(self, look: DiagnosisLook) -> None:
        self._show_board(look)
        self.diagnosis.show_look(look)
        self._show(self.diagnosis)
        found = counted(translate("data", "%n finding(s)"), len(look.board.active))
        self._tell(f"{found} · {translate('data', 'the limits are in the settings')}")

    def _show_board(self, look: DiagnosisLook) -> None:
        self._settings = look.settings
        self.head.show_settings(look.settings)
        self.head.show_count(len(look.board.active))

    def _show_review(self, made: Review) -> None:
        self._week = made.week
        self.review.show_review(made, last_whole_week(self._desk.now()))
        self._show(self.review)
        self._tell(
            translate(
                "data",
                "The parts are averages over all orders of replacement, so they add up to the fen",
            )
        )

    def _keep(self, key: str, look: Any, rules: ShopSettings) -> None:  # noqa: ANN401  (of any section)
        self._looks[key] = look
        self._settings = rules
        self.head.show_settings(rules)

    def _show(self, widget: QWidget) -> None:
        """A refresh leaves rows and forms where they are."""
        if self._stack.currentWidget() not in {self.rows, self.steps, self.typing}:
            self._stack.setCurrentWidget(widget)
        self._back_to = widget

    def _go_back(self) -> None:
        self._stack.setCurrentWidget(self._back_to)

    def _choose_by_hand(self, key: str) -> None:
        """Somebody wants another section: rows and forms go."""
        self._stack.setCurrentWidget(self._blank)
        self._choose_section(key)

    def _choose_range(self) -> None:
        self._stack.setCurrentWidget(self._back_to)
        self._ask_section()

    # Rows behind a number

    def _show_rows(self, wanted: Behind, acts: Sequence[QPushButton] = ()) -> None:
        read = reading.reader(wanted, self._settings, self._desk.now())

        def fetch(ids: Sequence[int]) -> Sequence[Seen]:
            return self._desk.glance(read, ids)

        self.rows.show_rows(wanted, fetch, acts)
        self._stack.setCurrentWidget(self.rows)

    def _show_figure_rows(self, key: str) -> None:
        look = self._looks.get(head.BUYERS if self.head.section == head.BUYERS else head.SHOP)
        if look is None:
            return
        within: Range = look.now.range
        if key == figures.DAYS:
            title = translate("data", "Days with traffic")
            self._show_rows(behind(title, reading.day_rows(look.now.by_day), said_range(within)))
        elif key == figures.ORDERS:
            self._ask_orders(translate("data", "Paid orders"), overview.paid_orders, within)
        elif key == ORDERED:
            self._ask_customers(translate("data", "Who ordered"), within)
        else:
            self._show_buyer_rows(key, look)

    def _show_buyer_rows(self, key: str, look: ShopLook | BuyerLook) -> None:
        bought = look.now.buyers
        titles = {
            figures.BUYERS: translate("data", "Who paid"),
            figures.AGAIN: translate("data", "Who bought again"),
            figures.NEW: translate("data", "Who bought for the first time"),
        }
        wanted = {
            customer: one
            for customer, one in bought.items()
            if key == figures.BUYERS
            or (key == figures.AGAIN and one.orders > 1)
            or (key == figures.NEW and one.is_new)
        }
        self._show_customers(titles[key], reading.buyer_rows(wanted), said_range(look.now.range))

    def _show_tier(self, tier: Tier) -> None:
        look: BuyerLook | None = self._looks.get(head.BUYERS)
        if look is not None:
            wanted = {key: look.now.buyers[key] for key in look.tiers[tier]}
            self._show_customers(
                terms.tier(tier), reading.buyer_rows(wanted), said_range(look.now.range)
            )

    def _show_customers(self, title: str, rows: tuple[Evidence, ...], told: str) -> None:
        ids = tuple(row.id for row in rows if row.id is not None)
        to_list = button.primary(
            translate("data", "Open in the list of customers"), partial(self._list_customers, ids)
        )
        self._show_rows(behind(title, rows, told), [to_list] if ids else [])

    def _list_customers(self, ids: tuple[int, ...]) -> None:
        self.customers_asked.emit(CustomerFilter(ids=ids))

    def _ask_orders(
        self, title: str, question: Callable[..., tuple[int, ...]], within: Range, *more: object
    ) -> None:
        asked = self._desk.ask(question, within, *more)

        def show(ids: tuple[int, ...]) -> None:
            self._show_rows(behind(title, reading.order_rows(ids), said_range(within)))

        self._ask("rows", asked, show)

    def _ask_customers(self, title: str, within: Range) -> None:
        asked = self._desk.ask(overview.ordering_customers, within)

        def show(ids: tuple[int, ...]) -> None:
            self._show_customers(title, of_ids(Noun.CUSTOMER, ids), said_range(within))

        self._ask("rows", asked, show)

    def _show_day(self, day: date) -> None:
        title = translate("data", "Paid on {day}").format(day=day)
        self._ask_orders(title, overview.paid_orders, Range(day, day))

    def _show_region(self, name: str | None) -> None:
        look: ShopLook | None = self._looks.get(head.SHOP)
        if look is not None:
            title = translate("data", "Paid orders to {region}").format(region=region_name(name))
            self._ask_orders(title, overview.region_orders, look.now.range, name)

    def _open_row(self, noun: Noun, row_id: int) -> None:
        match noun:
            case Noun.ORDER:
                self.order_asked.emit(row_id)
            case Noun.CUSTOMER:
                self._list_customers((row_id,))
            case Noun.PRODUCT:
                self.product_asked.emit(row_id, "")
            case Noun.QUOTE:
                self.quote_asked.emit(row_id)
            case Noun.VIOLATION:
                self.violations_asked.emit()
            case Noun.COUPON:
                self.coupons_asked.emit()
            case Noun.DAY:
                self._show_day(date.fromordinal(row_id))

    # The diagnosis

    def _show_finding(self, finding: Finding) -> None:
        title = findings.name(finding.code)
        act = act_of(finding)
        acts = []
        if act is not None:
            acts = [button.primary(act_name(act), partial(self._act, finding))]
        self._show_rows(behind(title, finding.rows, advice.cause(finding)), acts)

    def _act(self, finding: Finding) -> None:
        match act_of(finding):
            case Act.STEPS:
                self._ask_steps(finding)
            case Act.IMPORT:
                self.import_asked.emit()
            case Act.COURIER:
                self.couriers.open_for(str(finding.facts.get("region") or ""))
            case Act.CUSTOMERS:
                self._list_customers(finding.ids)
            case Act.PRODUCT:
                self.product_asked.emit(finding.ids[0], FIELDS.get(finding.code, ""))
            case Act.ORDERS:
                self.orders_asked.emit(_waiting(finding.code))
            case Act.QUOTE:
                self.quote_asked.emit(finding.ids[0])
            case Act.VIOLATIONS:
                self.violations_asked.emit()
            case Act.COUPONS:
                self.coupons_asked.emit()

    def _ask_steps(self, finding: Finding) -> None:
        days = self._settings.window(finding.code)
        now = self._desk.now()
        asked = self._desk.ask(three_steps.three_steps, last_days(now, days), now)
        self._ask("rows", asked, self._show_steps)

    def _show_steps(self, found: Sequence[Steps]) -> None:
        self.steps.show_steps(found)
        self._stack.setCurrentWidget(self.steps)

    def _snooze(self, finding: Finding, days: int) -> None:
        now = self._desk.now()
        until = now.date() + timedelta(days)
        act = kept_findings.snooze_finding
        self._desk.do(act, finding.code, until, now).otherwise(self._refuse)

    def _finish(self, finding: Finding) -> None:
        act = kept_findings.finish_finding
        done = self._desk.do(act, finding.code, self._desk.now(), advice.todo(finding))
        done.otherwise(self._refuse)

    def _wake(self, code: FindingCode) -> None:
        self._desk.do(kept_findings.wake_finding, code).otherwise(self._refuse)

    def _recheck(self) -> None:
        act = kept_findings.recheck_findings
        self._desk.do(act, self._desk.now()).otherwise(self._refuse)

    def _prefer_courier(self, region: str, courier: str | None) -> None:
        from seller_desk.services.order.region_couriers import set_region_couriers

        self._desk.do(set_region_couriers, [region], courier).otherwise(self._refuse)

    # Products

    def _ask_course(self, product_id: int) -> None:
        asked = self._desk.ask(product_course, product_id, self.head.picker.range)
        self._ask("course", asked, self._show_course)

    def _show_course(self, course: ProductCourse | None) -> None:
        self.products.show_course(course)

    # The review

    def _choose_week(self, week: Week) -> None:
        self._week = week
        self._ask_review()

    def _write_review(self, suffix: str) -> None:
        made = self.review.review
        if made is None:
            return
        folder = Path(self._preferences.text(_FOLDER) or Path.home())
        chosen = self._choose(str(folder / f"review-{made.week}{suffix}"))
        if not chosen:
            return
        path = Path(chosen)
        self._preferences.remember_text(_FOLDER, str(path.parent))
        kept = self._desk.do(review.keep_review, made.week, self._desk.now())
        kept.then(partial(self._save_review, path)).otherwise(self._refuse)

    def _save_review(self, path: Path, made: Review) -> None:
        """A page of paper is drawn in a moment; fonts are for this thread only."""
        from seller_desk.views.paper import review_out

        try:
            review_out.save(made, path)
        except DeskError as error:
            self._refuse(error)
            return
        except OSError:
            self._refuse(refuse(FileCode.NOT_WRITABLE, file=path.name))
            return
        self.notices.tell_saved(path)

    def _copy_review(self) -> None:
        made = self.review.review
        if made is not None:
            from seller_desk.views.paper.review import ReviewPaper

            QGuiApplication.clipboard().setImage(ReviewPaper(made).image())
            self.told.emit(translate("data", "The review lies on the clipboard as a picture"))

    def _ask_path(self, proposal: str) -> str:
        is_book = proposal.endswith(".xlsx")
        kinds = "Excel (*.xlsx)" if is_book else "PDF (*.pdf)"
        title = translate("data", "Save the review")
        path, _ = QFileDialog.getSaveFileName(self, title, proposal, kinds)
        suffix = ".xlsx" if is_book else ".pdf"
        return f"{path}{suffix}" if path and Path(path).suffix.lower() != suffix else path

    # Typed traffic

    def _open_typing(self) -> None:
        yesterday = self._desk.now().date() - timedelta(1)
        self._stack.setCurrentWidget(self.typing)
        self.typing.start(yesterday, self.head.picker.range)

    def _ask_day(self, day: date) -> None:
        self._ask("typed", self._desk.ask(typed.typed_day, day), self.typing.show_day)

    def _save_day(self, day: date, values: dict[str, int | None]) -> None:
        done = self._desk.do(typed.type_traffic, day, values, self._desk.now())
        done.then(self._leave_typing).otherwise(self._point_out)

    def _spread(self, within: Range, amount_fen: int) -> None:
        done = self._desk.do(typed.spread_ad_spend, within, amount_fen, self._desk.now())
        done.then(self._leave_typing).otherwise(self._point_out)

    def _leave_typing(self, _done: None) -> None:
        self._go_back()

    def _point_out(self, error: DeskError) -> None:
        self.typing.point_out(error.first)

    # The rest

    def _change_industry(self, key: str) -> None:
        done = self._desk.do(settings.change_setting, "benchmark.industry", key)
        done.otherwise(self._refuse)

    def _refuse(self, error: DeskError) -> None:
        self.told.emit(say(error.first))

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _connect(self) -> None:
        self.head.section_chosen.connect(self._choose_by_hand)
        self.head.range_chosen.connect(self._choose_range)
        self.head.industry_chosen.connect(self._change_industry)
        self.head.typing_asked.connect(self._open_typing)
        for section in (self.shop, self.buyers):
            section.rows_asked.connect(self._show_figure_rows)
        for imported in (self.shop.import_asked, self.products.import_asked):
            imported.connect(self.import_asked)
        self.shop.day_asked.connect(self._show_day)
        self.shop.region_asked.connect(self._show_region)
        self.products.course_asked.connect(self._ask_course)
        self.buyers.tier_asked.connect(self._show_tier)
        for product in (self.products.product_asked, self.review.product_asked):
            product.connect(lambda product_id: self.product_asked.emit(product_id, ""))
        self.buyers.customer_asked.connect(lambda customer: self._list_customers((customer,)))
        self._connect_findings()
        self.review.week_asked.connect(self._choose_week)
        self.review.pdf_asked.connect(partial(self._write_review, ".pdf"))
        self.review.book_asked.connect(partial(self._write_review, ".xlsx"))
        self.review.picture_asked.connect(self._copy_review)
        self.rows.left.connect(self._go_back)
        self.rows.opened.connect(self._open_row)
        self.rows.export_asked.connect(self.export_view)
        self.steps.left.connect(self._go_back)
        self.steps.product_asked.connect(self.product_asked)
        self.typing.left.connect(self._go_back)
        self.typing.day_changed.connect(self._ask_day)
        self.typing.saved.connect(self._save_day)
        self.typing.spread.connect(self._spread)
        self.notices.follow(self.out)

    def _connect_findings(self) -> None:
        for section in (self.diagnosis, self.review):
            section.rows_asked.connect(self._show_finding)
            section.act_asked.connect(self._act)
        self.diagnosis.snoozed.connect(self._snooze)
        self.diagnosis.done.connect(self._finish)
        self.diagnosis.woken.connect(self._wake)
        self.diagnosis.recheck_asked.connect(self._recheck)
        self.couriers.chosen.connect(self._prefer_courier)

    def _build(self) -> None:
        self._sections: dict[str, Callable[[], None]] = {
            head.SHOP: self._ask_shop,
            head.PRODUCTS: self._ask_products,
            head.BUYERS: self._ask_buyers,
            head.DIAGNOSIS: self._ask_diagnosis,
            head.REVIEW: self._ask_review,
        }
        self._empty = EmptyState(
            "chart-column",
            translate("data", "No orders yet, so there is nothing to count"),
            translate("data", "Paid amount, regions and products come with the first order sheet"),
            tone=Tone.INFO,
            actions=[
                button.primary(translate("data", "Import files"), self.import_asked.emit),
                button.secondary(translate("data", "Try the demo shop"), self.demo_asked.emit),
            ],
        )
        self._blank = QWidget()
        self._back_to: QWidget = self._blank
        sections = (self.shop, self.products, self.buyers, self.diagnosis, self.review)
        for page in (self._blank, self._empty, *sections, self.rows, self.steps, self.typing):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.notices)
        whole.addWidget(self._stack, 1)


def _waiting(code: FindingCode) -> OrderFilter:
    """The list of orders that a finding about them leads to."""
    if code is FindingCode.MISSING_TRACKING_REPEATED:
        return OrderFilter(stage=Stage.MISSING_TRACKING, sort=SortKey.DEADLINE, descending=False)
    return OrderFilter(
        stage=Stage.AWAITING_SHIPMENT,
        due=DueWindow.TODAY,
        sort=SortKey.DEADLINE,
        descending=False,
    )
