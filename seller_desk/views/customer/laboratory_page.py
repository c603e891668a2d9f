"""Customers › Coupons: a draft tried on the orders of the last days, and the coupons there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, Problem
from seller_desk.services import laboratory, sales_book
from seller_desk.services import settings as rules
from seller_desk.services.coupon_results import CouponResults, coupon_results
from seller_desk.services.customer import coupons
from seller_desk.services.customer.contacts import allowed_from
from seller_desk.services.customer.coupon_draft import CouponDraft, faults, only_for
from seller_desk.services.customer.coupon_use import use_coupons
from seller_desk.services.customer.coupons import CouponRow, Granted
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.laboratory import Point, Replay
from seller_desk.services.sales_book import Book
from seller_desk.views.columns_kept import ColumnsKept
from seller_desk.views.customer.coupon_forms import left_out_words
from seller_desk.views.customer.coupon_list import VALUES, CouponList
from seller_desk.views.customer.lab_draft import DraftCard, is_missing_name
from seller_desk.views.customer.lab_results import LabResults, replayed
from seller_desk.views.customer.views_of import views_of
from seller_desk.views.desk import Desk, Task
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.seen import view_of
from seller_desk.views.sheet_out import Choose, SheetOut
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import icon_only
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tier, Tone

_LAB, _LIST = "lab", "list"


@dataclass(frozen=True, slots=True)
class Tried:
    """A draft tried on the orders, and what stands against it."""

    replay: Replay
    points: tuple[Point, ...]
    faults: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


class LaboratoryPage(QWidget):
    """A guest of the customers tab."""

    status_changed = Signal(str)
    told = Signal(str)
    order_asked = Signal(int)
    customers_asked = Signal(object)

    def __init__(
        self, desk: Desk, preferences: Preferences, choose_file: Choose | None = None
    ) -> None:
        super().__init__()
        self.status = ""
        self._desk, self._preferences = desk, preferences
        self._book: Book | None = None
        self._resting: Mapping[Tier, int] = {}
        self._trying: Task[Tried] | None = None
        self._looking: Task[CouponResults] | None = None
        self.views = Segment(
            [
                SegmentOption(_LAB, translate("customer", "Laboratory")),
                SegmentOption(_LIST, translate("customer", "Coupons of the shop")),
            ]
        )
        self.draft = DraftCard(desk.now().date())
        self.results, self.list = LabResults(), CouponList()
        ColumnsKept(self.list.table, preferences, "customer/coupon_columns")
        self.banner = Banner(Tone.SUCCESS, "", closable=True)
        self.banner.hide()
        self.notices = Notices()
        self.out = SheetOut(desk, preferences, self, choose_file)
        self.export_button = icon_only(
            "upload", translate("customer", "Export"), self.export_view, framed=True
        )
        self.export_button.hide()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the orders and the coupons again; the draft stays as it is typed."""
        now = self._desk.now()
        self._desk.ask(_read, now).then(self._take)
        self._desk.ask(_listed, now).then(self._show_coupons)

    def tick(self) -> None:
        """The orders of the day are read when somebody asks."""

    def show_list(self, *, ending: bool = False) -> None:
        """The coupons of the shop, or those of it that are about to end."""
        self._turn(_LIST)
        self.list.show_ending(only=ending)

    def export_view(self) -> None:
        """Ctrl+E: the coupons as they are listed."""
        table = self.list.table
        if self.views.current == _LIST and table.ids:
            name = translate("customer", "Coupons")
            read = partial(coupons.rows, now=self._desk.now())
            self.out.write_view("coupons", view_of(table, name, VALUES, read))

    def begin_for(self, tier: Tier) -> None:
        """The draft that the guide has for a tier."""
        self._turn(_LAB)
        self.draft.draft_for(tier)

    def _take(self, found: tuple[Book, Mapping[Tier, int]]) -> None:
        self._book, self._resting = found
        self.draft.show_people(self._book.people, self._resting)
        self._try(self.draft.draft)

    def _try(self, draft: CouponDraft) -> None:
        """The old numbers stay until the new ones are there."""
        if self._book is None:
            return
        asked = self._desk.ask(_tried, self._book, draft, self.results.extra_share)
        self._trying = asked.then(self._show).replaces(self._trying)

    def _try_again(self) -> None:
        self._try(self.draft.draft)

    def _show(self, found: Tried) -> None:
        draft, book = found.replay.draft, self._book
        resting = sum(self._resting.get(tier, 0) for tier in draft.tiers)
        nameless = is_missing_name(found.faults)
        self.draft.show_checks(() if nameless else found.faults, found.warnings, resting)
        if draft.is_whole and book is not None:
            self.results.show_replay(found.replay, found.points)
            self._tell(replayed(found.replay, book.since, book.until))
        else:
            self.results.show_nothing()
            self._tell("")

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _show_coupons(self, found: tuple[list[CouponRow], list[int]]) -> None:
        rows, ending = found
        self.list.show_rows(rows, ending)
        self.export_button.setEnabled(bool(rows))
        self.views.show_counts({_LIST: len(rows)})

    def _look_back(self, row: CouponRow) -> None:
        """What became of a coupon."""
        asked = self._desk.ask(_results, row.id, row.name, self._desk.now())
        self._looking = asked.then(self.list.results.show_results).replaces(self._looking)

    def _make(self, draft: CouponDraft) -> None:
        task = self._desk.do(coupons.make_coupon, draft, self._desk.now())
        task.then(self._made).otherwise(self._refuse)

    def _issue(self, draft: CouponDraft) -> None:
        task = self._desk.do(coupons.issue_coupon, draft, self._desk.now())
        task.then(self._issued).otherwise(self._refuse)

    def _made(self, _coupon: int) -> None:
        self.banner.hide()
        self._turn(_LIST)

    def _issued(self, found: Granted) -> None:
        given = counted(translate("customer", "Given to %n customer(s)"), len(found.customers))
        tone, detail = Tone.SUCCESS, ""
        if found.left_out:
            left = counted(translate("customer", "%n left out"), len(found.left_out))
            given, tone, detail = f"{given} · {left}", Tone.WARNING, left_out_words(found)
        self.banner.show_text(tone, given, detail=detail)
        self.banner.show()
        self._turn(_LIST)

    def _refuse(self, error: DeskError) -> None:
        self.banner.show_text(Tone.DANGER, "\n".join(say(problem) for problem in error.problems))
        self.banner.show()
        if is_missing_name(error.problems):
            self.draft.need_name()

    def _end(self, coupon: int) -> None:
        self._desk.do(coupons.end_coupon, coupon, self._desk.now().date()).otherwise(self._refuse)

    def _use(self, coupon: int) -> None:
        self._desk.do(use_coupons, coupon, self._desk.now()).otherwise(self._refuse)

    def _try_row(self, row: CouponRow) -> None:
        self._turn(_LAB)
        self.draft.show_draft(coupons.draft_of(row))

    def _narrow(self, tier: Tier) -> None:
        self.draft.show_draft(only_for(self.draft.draft, tier))

    def _list_customers(self, ids: tuple[int, ...]) -> None:
        self.customers_asked.emit(CustomerFilter(ids=ids))

    def _prefer_quotes(self) -> None:
        """Key customers are listed: a quote is made from each profile."""
        self.customers_asked.emit(CustomerFilter(tier=Tier.KEY))

    def _turn(self, key: str) -> None:
        self.views.choose(key)
        self._stack.setCurrentIndex(0 if key == _LAB else 1)
        self.export_button.setVisible(key == _LIST)

    def _connect(self) -> None:
        self.views.chosen.connect(self._turn)
        self.draft.changed.connect(self._try)
        self.draft.make_asked.connect(self._make)
        self.draft.issue_asked.connect(self._issue)
        self.draft.quote_preferred.connect(self._prefer_quotes)
        self.results.extra_chosen.connect(self._try_again)
        self.results.threshold_chosen.connect(self.draft.take_threshold)
        self.results.only_asked.connect(self._narrow)
        self.results.order_asked.connect(self.order_asked)
        self.results.customers_asked.connect(self._list_customers)
        self.list.end_asked.connect(self._end)
        self.list.table.copy_refused.connect(self.notices.tell_too_many)
        self.notices.follow(self.out)
        self.list.try_asked.connect(self._try_row)
        self.list.results_asked.connect(self._look_back)
        self.list.draft_asked.connect(lambda: self._turn(_LAB))
        self.list.results.use_asked.connect(self._use)
        self.list.results.customers_asked.connect(self._list_customers)

    def _lay_out(self) -> None:
        lab = QWidget()
        row = QHBoxLayout(lab)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.draft)
        row.addWidget(scrolled(self.results), 1)
        self._stack = views_of(
            self, self.views, [self.banner, self.notices], [lab, self.list], self.export_button
        )


def _read(session: Session, now: datetime) -> tuple[Book, Mapping[Tier, int]]:
    """The orders, and how many customers of each tier are left in peace now."""
    settings = rules.load(session)
    resting = {
        tier: len(
            allowed_from(session, coupons.audience(session, [tier], settings, now), settings, now)
        )
        for tier in Tier
        if settings.contact_hours(tier)
    }
    return sales_book.book(session, settings, now), resting


def _results(session: Session, coupon_id: int, name: str, now: datetime) -> CouponResults:
    return coupon_results(session, coupon_id, name, rules.load(session), now)


def _listed(session: Session, now: datetime) -> tuple[list[CouponRow], list[int]]:
    """Every coupon, and those about to end."""
    return coupons.listing(session, now), coupons.ending(session, rules.load(session), now)


def _tried(session: Session, book: Book, draft: CouponDraft, extra: float) -> Tried:
    return Tried(
        replay=laboratory.replay(book, draft),
        points=laboratory.curve(book, draft, extra) if draft.is_whole else (),
        faults=tuple(faults(draft)),
        warnings=tuple(coupons.warnings(session, draft, cost_share=book.cost_share)),
    )
