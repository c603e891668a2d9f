"""The data centre: asks for what each section shows, and leads from a number to its rows."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import kept_findings, overview, review, settings, three_steps
from seller_desk.services.data.courses import Stretch, courses
from seller_desk.services.data.finding import Finding, Noun
from seller_desk.services.data.ranges import Range, last_days
from seller_desk.services.data.weeks import Week, last_whole_week
from seller_desk.services.diagnosis_look import DiagnosisLook, diagnosis_look
from seller_desk.services.limits import FindingCode
from seller_desk.services.order.region_couriers import set_region_couriers
from seller_desk.services.overview import BuyerLook, ProductLook, ShopLook
from seller_desk.services.product_course import ProductCourse, product_course
from seller_desk.services.reminders import ORDER_LISTS
from seller_desk.services.review import Review
from seller_desk.services.settings import ShopSettings
from seller_desk.services.three_steps import Steps
from seller_desk.services.today import SHIP_TODAY
from seller_desk.views import advice, findings
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.data import head, nothing, papers, reading
from seller_desk.views.data.acts import COUPON_TIER, FIELDS, Act, act_name, act_of
from seller_desk.views.data.board import DataBoard
from seller_desk.views.data.rows import behind
from seller_desk.views.data.rows_half import RowsHalf
from seller_desk.views.data.traffic_half import TrafficHalf
from seller_desk.views.data.words import said_range
from seller_desk.views.desk import Desk, Task
from seller_desk.views.preferences import Preferences
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets import button
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.wording import counted, say, translate

_SECTION = "data/section"


class DataPage(QWidget):
    """Figures, charts, findings and the weekly review."""

    status_changed = Signal(str)
    told = Signal(str)
    orders_asked = Signal(object)
    order_asked = Signal(int)
    customers_asked = Signal(object)
    product_asked = Signal(int, str)
    """A product, and the field of it that is meant."""
    violations_asked = Signal()
    coupon_wanted = Signal(object)
    """A draft for that tier."""
    coupon_list_asked = Signal()
    composer_asked = Signal(object)
    """Main images of these products, by their ids."""
    quote_asked = Signal(int)
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, desk: Desk, preferences: Preferences, choose: Choose | None = None) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._preferences = preferences
        self._choose = choose or partial(papers.ask_path, self)
        self._settings = ShopSettings()
        self._asked: dict[str, Task[Any]] = {}
        self._week: Week | None = None
        self._day = desk.now().date()
        self._knows_outline = False
        self.board = DataBoard(desk.now)
        self.out = SheetOut(desk, preferences, self, choose)
        self._sections: dict[str, Callable[[], None]] = {
            head.SHOP: self._ask_shop,
            head.PRODUCTS: self._ask_products,
            head.BUYERS: self._ask_buyers,
            head.DIAGNOSIS: self._ask_diagnosis,
            head.REVIEW: self._ask_review,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.traffic = TrafficHalf(desk, self.board, lambda: self._within)
        self.traffic.refused.connect(self.told)
        self.rows = RowsHalf(desk, self.board)
        self.rows.customers_asked.connect(self.customers_asked)
        self._connect()
        ColumnsKept(self.board.products.table, preferences, "data/product_columns")
        self.board.rows.keep_columns = self._keep_columns
        section = preferences.text(_SECTION, head.SHOP)
        self.board.head.show_section(section if section in self._sections else head.SHOP)
        self.refresh()

    def _keep_columns(self, table: RowTable, noun: Noun) -> None:
        ColumnsKept(table, self._preferences, f"data/{noun}_row_columns")

    # What the window calls

    def refresh(self) -> None:
        """Read the section in front again."""
        self._day = self._desk.now().date()
        self.board.head.picker.refresh()
        self._knows_outline = False
        self._sections[self.board.head.section]()

    def tick(self) -> None:
        """A new day has another yesterday."""
        if self._day != self._desk.now().date():
            self.refresh()

    def show_section(self, key: str) -> None:
        """Show a section, from elsewhere."""
        self.board.head.show_section(key)
        self._choose_section(key)

    def export_view(self) -> None:
        """Ctrl+E: the rows that are shown."""
        self.rows.write(self.out)

    # Sections

    @property
    def _within(self) -> Range:
        return self.board.head.picker.range

    def _choose_section(self, key: str) -> None:
        self._preferences.remember_text(_SECTION, key)
        self.board.clear()
        self._sections[key]()

    def _choose_range(self) -> None:
        self.board.go_back()
        self._sections[self.board.head.section]()

    def _ask(self, name: str, task: Task[Any], answered: Callable[[Any], object]) -> None:
        """What was asked for before under that name is not wanted any more."""
        self._asked[name] = task.then(answered).replaces(self._asked.get(name))

    def _ask_section(
        self,
        section: str,
        answered: Callable[[Any], object],
        question: Callable[..., object],
        *facts: object,
    ) -> None:
        """What stands in front comes first; the count of findings takes longer."""

        def show(found: object | None) -> None:
            if found is None:
                self.board.show_empty(section)
                self._tell(nothing.title_of(section))
            else:
                answered(found)
            self._ask_outline()

        self._ask("section", self._desk.ask(nothing.when_known, section, question, *facts), show)

    def _ask_outline(self) -> None:
        if not self._knows_outline:
            self._knows_outline = True
            asked = self._desk.ask(reading.outline, self._desk.now())
            self._ask("board", asked, self._show_outline)

    def _ask_shop(self) -> None:
        asked = (overview.shop_look, self._within, self._desk.now())
        self._ask_section(head.SHOP, self._show_shop, *asked)

    def _ask_products(self) -> None:
        asked = (overview.product_look, self._within)
        self._ask_section(head.PRODUCTS, self._show_products, *asked)

    def _ask_buyers(self) -> None:
        asked = (overview.buyer_look, self._within, self._desk.now())
        self._ask_section(head.BUYERS, self._show_buyers, *asked)

    def _ask_diagnosis(self) -> None:
        asked = (diagnosis_look, self._desk.now())
        self._ask_section(head.DIAGNOSIS, self._show_diagnosis, *asked)

    def _ask_review(self) -> None:
        asked = (reading.review_of, self._desk.now(), self._week)
        self._ask_section(head.REVIEW, self._show_review, *asked)

    def _show_shop(self, look: ShopLook) -> None:
        self._keep(look)
        self.board.shop.show_look(look)
        self.board.show_section(self.board.shop)
        self._tell(reading.shop_status(look))
        late = self._desk.ask(overview.late_look, look.now.range, self._desk.now())
        self._ask("late", late, self.board.shop.lateness.show_lateness)
        self._ask_courses(look.now.range, self.board.shop.show_courses)

    def _ask_courses(self, within: Range, show: Callable[[Sequence[Stretch]], None]) -> None:
        """Lines beside figures, which look at as many days again."""

        def answered(stretches: Sequence[Stretch]) -> None:
            self.rows.keep_courses(stretches)
            show(stretches)

        self._ask("courses", self._desk.ask(courses, within), answered)

    def _show_products(self, look: ProductLook) -> None:
        self._keep(look)
        self.board.products.show_look(look)
        self.board.show_section(self.board.products)
        self._tell(said_range(look.range))

    def _show_buyers(self, look: BuyerLook) -> None:
        self._keep(look)
        self.board.buyers.show_look(look)
        self.board.show_section(self.board.buyers)
        self._ask_courses(look.now.range, self.board.buyers.show_courses)
        buyers = counted(translate("data", "%n buyer(s)"), look.now.paying_buyers)
        self._tell(f"{buyers} · {said_range(look.now.range)}")

    def _show_diagnosis(self, look: DiagnosisLook) -> None:
        self._show_board(look)
        self.board.diagnosis.show_look(look)
        self.board.show_section(self.board.diagnosis)
        self._tell(reading.board_status(look))

    def _show_outline(self, found: tuple[DiagnosisLook | None, bool]) -> None:
        if found[0] is None:
            self.board.head.show_count(None)
        else:
            self._show_board(found[0])
        self.board.head.show_due(due=found[1])

    def _show_board(self, look: DiagnosisLook) -> None:
        self._settings = look.settings
        self.rows.keep_settings(look.settings)
        self.board.head.show_settings(look.settings)
        self.board.head.show_count(len(look.board.active))

    def _show_review(self, made: Review) -> None:
        self._week = made.week
        self.board.review.show_review(made, last_whole_week(self._desk.now()))
        self.board.show_section(self.board.review)
        self._tell(
            translate(
                "data",
                "The parts are averages over all orders of replacement, so they add up to the fen",
            )
        )

    def _keep(self, look: ShopLook | ProductLook | BuyerLook) -> None:
        self.rows.keep(look)
        self._settings = look.settings
        self.board.head.show_settings(look.settings)

    # Rows behind a number

    def _open_row(self, noun: Noun, row_id: int) -> None:
        ways: dict[Noun, Callable[[], object]] = {
            Noun.ORDER: partial(self.order_asked.emit, row_id),
            Noun.CUSTOMER: partial(self.rows.list_customers, (row_id,)),
            Noun.PRODUCT: partial(self.product_asked.emit, row_id, ""),
            Noun.QUOTE: partial(self.quote_asked.emit, row_id),
            Noun.VIOLATION: self.violations_asked.emit,
            Noun.COUPON: self.coupon_list_asked.emit,
        }
        if noun is Noun.DAY:
            self.rows.show_day(date.fromordinal(row_id))
        else:
            ways[noun]()

    # The diagnosis

    def _show_finding(self, finding: Finding) -> None:
        acts = [button.primary(act_name(act_of(finding)), partial(self._act, finding))]
        title = findings.name(finding.code)
        self.rows.show(behind(title, finding.rows, advice.cause(finding)), acts)

    def _act(self, finding: Finding) -> None:
        region = str(finding.facts.get("region") or "")
        ways: dict[Act, Callable[[], object]] = {
            Act.STEPS: partial(self._ask_steps, finding),
            Act.IMPORT: self.import_asked.emit,
            Act.COURIER: partial(self.board.couriers.open_for, region),
            Act.CUSTOMERS: partial(self.rows.list_customers, finding.ids),
            Act.PRODUCT: partial(self._open_field, finding),
            Act.ORDERS: partial(self.orders_asked.emit, ORDER_LISTS["missing_tracking_late"]),
            Act.SHIPPING: partial(self.orders_asked.emit, SHIP_TODAY),
            Act.ORDER: partial(self.order_asked.emit, next(iter(finding.ids), 0)),
            Act.QUOTE: partial(self._open_row, Noun.QUOTE, next(iter(finding.ids), 0)),
            Act.VIOLATIONS: self.violations_asked.emit,
            Act.COUPON: partial(self.coupon_wanted.emit, COUPON_TIER),
            Act.COUPONS: self.coupon_list_asked.emit,
            Act.COMPOSER: partial(self.composer_asked.emit, list(finding.ids)),
        }
        ways[act_of(finding)]()

    def _open_field(self, finding: Finding) -> None:
        self.product_asked.emit(finding.ids[0], FIELDS.get(finding.code, ""))

    def _ask_steps(self, finding: Finding) -> None:
        within = last_days(self._desk.now(), self._settings.window(finding.code))
        asked = self._desk.ask(three_steps.three_steps, within, self._desk.now())
        self.rows.ask(asked, self._show_steps)

    def _show_steps(self, found: Sequence[Steps]) -> None:
        self.board.steps.show_steps(found)
        self.board.show_over(self.board.steps)

    def _snooze(self, finding: Finding, days: int) -> None:
        now = self._desk.now()
        until = now.date() + timedelta(days)
        done = self._desk.do(kept_findings.snooze_finding, finding.code, until, now)
        done.otherwise(self._refuse)

    def _finish(self, finding: Finding) -> None:
        now, said = self._desk.now(), advice.todo(finding)
        done = self._desk.do(kept_findings.finish_finding, finding.code, now, said)
        done.otherwise(self._refuse)

    def _wake(self, code: FindingCode) -> None:
        self._desk.do(kept_findings.wake_finding, code).otherwise(self._refuse)

    def _recheck(self) -> None:
        done = self._desk.do(kept_findings.recheck_findings, self._desk.now())
        done.otherwise(self._refuse)

    def _prefer_courier(self, region: str, courier: str | None) -> None:
        self._desk.do(set_region_couriers, [region], courier).otherwise(self._refuse)

    # One product, the review

    def _ask_course(self, product_id: int) -> None:
        asked = self._desk.ask(product_course, product_id, self._within)
        self._ask("course", asked, self._show_course)

    def _show_course(self, course: ProductCourse | None) -> None:
        self.board.products.show_course(course)

    def _choose_week(self, week: Week) -> None:
        self._week = week
        self._ask_review()

    def _write_review(self, suffix: str) -> None:
        made = self.board.review.review
        if made is None:
            return
        path = papers.place_for(made, suffix, self._preferences, self._choose)
        if path is not None:
            kept = self._desk.do(review.keep_review, made.week, self._desk.now())
            kept.then(partial(papers.save, path, self.board.notices)).otherwise(self._refuse)

    def _copy_review(self) -> None:
        if self.board.review.review is not None:
            papers.copy_picture(self.board.review.review)
            self.told.emit(translate("data", "The review lies on the clipboard as a picture"))

    def _change_industry(self, key: str) -> None:
        done = self._desk.do(settings.change_setting, "benchmark.industry", key)
        done.otherwise(self._refuse)

    def _refuse(self, error: DeskError) -> None:
        self.told.emit(say(error.first))

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _connect(self) -> None:
        board = self.board
        board.import_asked.connect(self.import_asked)
        board.demo_asked.connect(self.demo_asked)
        board.head.section_chosen.connect(self._choose_section)
        board.head.range_chosen.connect(self._choose_range)
        board.head.industry_chosen.connect(self._change_industry)
        board.notices.follow(self.out)
        self._connect_figures()
        self._connect_findings()
        self._connect_over()

    def _connect_figures(self) -> None:
        products, made = self.board.products, self.board.review
        products.course_asked.connect(self._ask_course)
        self.board.buyers.customer_asked.connect(partial(self._open_row, Noun.CUSTOMER))
        for one in (products, made):
            one.product_asked.connect(partial(self._open_row, Noun.PRODUCT))
        made.week_asked.connect(self._choose_week)
        made.pdf_asked.connect(partial(self._write_review, ".pdf"))
        made.book_asked.connect(partial(self._write_review, ".xlsx"))
        made.picture_asked.connect(self._copy_review)

    def _connect_findings(self) -> None:
        diagnosis = self.board.diagnosis
        diagnosis.rows_asked.connect(self._show_finding)
        for section in (diagnosis, self.board.review):
            section.act_asked.connect(self._act)
        diagnosis.snoozed.connect(self._snooze)
        diagnosis.done.connect(self._finish)
        diagnosis.woken.connect(self._wake)
        diagnosis.recheck_asked.connect(self._recheck)
        self.board.couriers.chosen.connect(self._prefer_courier)

    def _connect_over(self) -> None:
        rows = self.board.rows
        rows.opened.connect(self._open_row)
        rows.export_asked.connect(self.export_view)
        self.board.steps.product_asked.connect(self.product_asked)
