"""The profile: what is known of one customer, what has passed, and what to do next."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.customer.dealings import Advice
from seller_desk.services.customer.rfm import Standing
from seller_desk.services.profiles import CustomerProfile, MonthAmount
from seller_desk.views import terms
from seller_desk.views.customer.advice import advice_act, advice_icon, advice_words
from seller_desk.views.customer.contact import Contact
from seller_desk.views.customer.entries import (
    case_entries,
    contact_entries,
    grant_entries,
    quote_entries,
)
from seller_desk.views.customer.likings import LikingBars
from seller_desk.views.customer.profile_head import Avatar, FactStrip
from seller_desk.views.customer.profile_words import (
    axis,
    head_facts,
    month_told,
    silence_pill,
    who_line,
)
from seller_desk.views.customer.rhythm_line import RhythmLine
from seller_desk.views.customer.score_strip import ScoreStrip
from seller_desk.views.formats import yuan
from seller_desk.views.recent import order_entries
from seller_desk.views.theme import theme
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import icon_only, link, primary, secondary
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.drawer import Drawer
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_CHART_HEIGHT = 180
_WIDE = 640
_AROUND, _GAP, _TAG = 40, 8, 90
"""From here on the chart and the likings stand side by side."""
QUOTES, ORDERS, COUPONS, CONTACTS = "quotes", "orders", "coupons", "contacts"
CASES = "cases"
_SHOWN = 12


class CustomerDetail(Drawer):
    """Who, how much, what they like, what was said; acts are asked for, not done."""

    orders_asked = Signal(int)
    """The id of the customer whose orders are wanted."""
    order_asked = Signal(int)
    quote_asked = Signal(int)
    """A quote, by its id."""
    case_asked = Signal(int)
    """An after-sale case, by its id."""
    quote_wanted = Signal(int)
    """A new quote for a customer."""
    contact_wanted = Signal(int)
    message_wanted = Signal(int)
    coupon_wanted = Signal(int)
    personal_wanted = Signal(int)
    """A coupon or a quote for this one alone."""
    use_wanted = Signal(int)
    """A coupon that was given, by the grant's id, is to be marked as used."""
    more_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._profile: CustomerProfile | None = None
        self.title = ElidedLabel(size="xl", strong=True)
        self._avatar = Avatar()
        self._tier, self._silence, self._large = Pill(), Pill(), Pill()
        self._who = ElidedLabel(size="sm", tint="text.secondary")
        self._strip = FactStrip()
        self.scores = ScoreStrip()
        self.rhythm = RhythmLine()
        self._chart = ColumnChart(translate("customer", "Paid by month"), axis)
        self._chart.setMinimumHeight(_CHART_HEIGHT)
        self.likings = LikingBars()
        self._advice = secondary("", self._begin, small=True)
        self.suggestion = Banner(Tone.INFO, "", actions=[self._advice])
        self.contact = Contact()
        self._note = label(role="secondary", wrap=True)
        self._tags = FlowLayout()
        self._make_acts()
        self._make_lists()
        self._lay_out()

    @property
    def customer_id(self) -> int | None:
        """Who is shown."""
        return None if self._profile is None else self._profile.card.row.id

    def show_profile(self, profile: CustomerProfile, now: datetime) -> None:
        """Another customer."""
        self._profile = profile
        row = profile.card.row
        self.title.show_text(row.name or UNKNOWN)
        self._avatar.show_letter(row.name or UNKNOWN, terms.TIER_TONES[row.tier])
        icon = "lock" if row.is_locked else ""
        self._tier.show_pill(terms.tier(row.tier), terms.TIER_TONES[row.tier], icon)
        self._tier.setToolTip(profile.card.tier_reason or "")
        self._silence.show_pill(*silence_pill(profile))
        large = translate("customer", "Large buyer") if row.is_large else ""
        self._large.show_pill(large, Tone.VIOLET, "star")
        self.personal_button.setVisible(row.is_large)
        self._who.show_text(who_line(profile), "text.secondary")
        self._strip.show_facts(head_facts(profile, now))
        self.rhythm.show_course(profile.course)
        self._show_months(profile.months)
        self.likings.show_preferences(profile.liked)
        self._show_advice(profile)
        self.contact.show_card(profile.card)
        self._show_note(profile)
        self._show_lists(profile, now)
        self._reflow()

    def show_standing(
        self, found: Standing | None, profile: CustomerProfile, now: datetime
    ) -> None:
        """The scores of the customer who is shown, as they come a little later."""
        self.scores.show_standing(found, profile.card.row.last_at, now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE * theme().scale
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)
        self._reflow()

    def _reflow(self) -> None:
        """What has no room beside each other goes on in a second line."""
        room = self.width() - _AROUND
        self._strip.keep_within(room)
        needed = self._buttons.sizeHint().width() + round(_TAG * theme().scale)
        way = QBoxLayout.Direction
        self._act_line.setDirection(way.LeftToRight if needed <= room else way.TopToBottom)
        needed = self.segment.sizeHint().width() + self.all_orders.sizeHint().width() + _GAP
        self._list_line.setDirection(way.LeftToRight if needed <= room else way.TopToBottom)

    def _show_months(self, months: Sequence[MonthAmount]) -> None:
        columns = [
            Column(month.paid_fen, f"{month.first_day.month}", month_told(month))
            for month in months
        ]
        whole = yuan(sum(month.paid_fen for month in months))
        summary = translate("customer", "{amount} in twelve months").format(amount=whole)
        self._chart.show_columns(columns, summary)

    def _show_advice(self, profile: CustomerProfile) -> None:
        said, why = advice_words(profile)
        tone, icon = advice_icon(profile)
        self.suggestion.show_text(tone, said, detail=why, icon=icon)
        act = advice_act(profile.dealings.advice)
        self._advice.setText(act)
        self._advice.setVisible(bool(act))
        resting = profile.dealings.resting_until
        self.coupon_button.setEnabled(resting is None)
        self.coupon_button.setToolTip(said if resting else "")

    def _show_note(self, profile: CustomerProfile) -> None:
        self._note.setText(profile.card.note or "")
        self._note.setVisible(bool(profile.card.note))
        emptied(self._tags)
        for text in profile.dealings.tags:
            self._tags.addWidget(Pill(text, Tone.NEUTRAL, "tag"))

    def _show_lists(self, profile: CustomerProfile, now: datetime) -> None:
        found = profile.dealings
        lists: dict[str, tuple[int, list[EntryRow]]] = {
            QUOTES: (len(found.quotes), quote_entries(found.quotes[:_SHOWN])),
            ORDERS: (profile.order_count, order_entries(profile.recent, now, buyers=False)),
            COUPONS: (len(found.grants), grant_entries(found.grants[:_SHOWN], now)),
            CONTACTS: (len(found.contacts), contact_entries(found.contacts[:_SHOWN], now)),
            CASES: (len(profile.cases), case_entries(profile.cases[:_SHOWN], now)),
        }
        self.segment.show_counts({key: number for key, (number, _) in lists.items()})
        for key, (_, rows) in lists.items():
            self._lists[key].show_rows(rows)
            self._nothing[key].setVisible(not rows)
        self.all_orders.setText(
            counted(translate("customer", "See %n order(s)"), profile.order_count)
        )
        self.all_orders.setVisible(profile.order_count > 0)

    def _begin(self) -> None:
        """What the suggestion is about."""
        if self._profile is None:
            return
        customer = self._profile.card.row.id
        {
            Advice.QUOTE: self.quote_wanted,
            Advice.NEW_GOODS: self.message_wanted,
            Advice.COUPON: self.coupon_wanted,
            Advice.CALL: self.contact_wanted,
        }[self._profile.dealings.advice].emit(customer)

    def _open(self, key: str, index: int) -> None:
        profile = self._profile
        if profile is None:
            return
        if key == ORDERS:
            self.order_asked.emit(profile.recent[index].id)
        elif key == QUOTES:
            self.quote_asked.emit(profile.dealings.quotes[index].id)
        elif key == CASES:
            self.case_asked.emit(profile.cases[index].id)
        elif key == COUPONS and profile.dealings.grants[index].used_at is None:
            self.use_wanted.emit(profile.dealings.grants[index].id)

    def _ask_orders(self) -> None:
        if self._profile is not None:
            self.orders_asked.emit(self._profile.card.row.id)

    def _want(self, signal: str) -> None:
        if self._profile is not None:
            getattr(self, signal).emit(self._profile.card.row.id)

    def _make_acts(self) -> None:
        self.contact_button = secondary(
            translate("customer", "Note contact"),
            lambda: self._want("contact_wanted"),
            icon="notebook-pen",
        )
        self.coupon_button = secondary(
            translate("customer", "Give coupon"), lambda: self._want("coupon_wanted"), icon="ticket"
        )
        self.personal_button = secondary(
            translate("customer", "Personal offer"),
            lambda: self._want("personal_wanted"),
            icon="star",
        )
        self.personal_button.hide()
        self.quote_button = primary(
            translate("customer", "Make quote"),
            lambda: self._want("quote_wanted"),
            icon="file-text",
        )
        self.more_button = icon_only(
            "ellipsis",
            translate("customer", "More: tags, note, tier, merge"),
            lambda: self._want("more_wanted"),
            framed=True,
        )

    def _make_lists(self) -> None:
        names = {
            QUOTES: translate("customer", "Quotes"),
            ORDERS: translate("customer", "Orders"),
            COUPONS: translate("customer", "Coupons"),
            CONTACTS: translate("customer", "Contacts"),
            CASES: translate("customer", "After-sales"),
        }
        nothing = {
            QUOTES: translate("customer", "No quote yet"),
            ORDERS: translate("customer", "No order yet"),
            COUPONS: translate("customer", "No coupon given yet"),
            CONTACTS: translate("customer", "Nothing noted yet"),
            CASES: translate("customer", "No after-sale case"),
        }
        self.segment = Segment([SegmentOption(key, name) for key, name in names.items()])
        self._lists = {key: EntryRows(name) for key, name in names.items()}
        self._nothing = {key: label(said, "tertiary") for key, said in nothing.items()}
        self._stack = QStackedWidget()
        for key, rows in self._lists.items():
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(rows)
            column.addWidget(self._nothing[key])
            column.addStretch(1)
            self._stack.addWidget(page)
            rows.chosen.connect(lambda index, key=key: self._open(key, index))
        self.segment.chosen.connect(self._turn)
        self.all_orders = link("", self._ask_orders)
        self.recent = self._lists[ORDERS]
        self.segment.choose(ORDERS)
        self._turn(ORDERS)

    def _turn(self, key: str) -> None:
        self._stack.setCurrentIndex(list(self._lists).index(key))
        for name, rows in self._lists.items():  # a hidden list must not make room for itself
            policy = QSizePolicy.Policy.Preferred if name == key else QSizePolicy.Policy.Ignored
            page = rows.parentWidget()
            if page is not None:
                page.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def _lay_out(self) -> None:
        self.head.addWidget(self._avatar)
        words = QVBoxLayout()
        words.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        first.addWidget(self.title, 1)
        for pill in (self._tier, self._silence, self._large):
            first.addWidget(pill)
        first.addStretch(0)
        words.addLayout(first)
        words.addWidget(self._who)
        self.head.addLayout(words, 1)
        self.head.addWidget(self.more_button)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.suggestion, 1)
        self.body.addLayout(self._acts())
        self.body.addWidget(self._strip)
        self.body.addWidget(self.scores)
        self.body.addWidget(self.rhythm)
        self.body.addLayout(acts)
        self.body.addLayout(self._charts())
        self._list_line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.addWidget(self.segment)
        line.addStretch(1)
        line.addWidget(self.all_orders)
        self.body.addLayout(line)
        self.body.addWidget(self._stack)
        self.body.addWidget(self.contact)
        self.body.addWidget(self._note)

    def _acts(self) -> QBoxLayout:
        self._act_line = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(_GAP)
        tags = QVBoxLayout()
        tags.addStretch(1)
        tags.addLayout(self._tags)
        tags.addStretch(1)
        row.addLayout(tags, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(_GAP)
        self._buttons.addStretch(1)
        row.addLayout(self._buttons)
        for button in (
            self.contact_button,
            self.coupon_button,
            self.personal_button,
            self.quote_button,
        ):
            self._buttons.addWidget(button)
        return row

    def _charts(self) -> QBoxLayout:
        chart = QVBoxLayout()
        chart.addWidget(label(translate("customer", "Paid by month (yuan)"), "section"))
        chart.addWidget(self._chart, 1)
        likings = QVBoxLayout()
        likings.addWidget(self.likings)
        likings.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(20)
        self._middle.addLayout(chart, 3)
        self._middle.addLayout(likings, 2)
        return self._middle
