"""The profile: what is known of one customer, what has passed, and what to do next."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.customer.dealings import Advice
from seller_desk.services.profiles import CustomerProfile, MonthAmount
from seller_desk.views import terms
from seller_desk.views.customer.advice import advice_act, advice_icon, advice_words
from seller_desk.views.customer.contact import Contact
from seller_desk.views.customer.entries import contact_entries, grant_entries, quote_entries
from seller_desk.views.customer.likings import LikingBars
from seller_desk.views.formats import count, day, yuan
from seller_desk.views.recent import order_entries
from seller_desk.views.theme import theme
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import icon_only, link, primary, secondary
from seller_desk.views.widgets.column_chart import Column, ColumnChart
from seller_desk.views.widgets.drawer import Drawer
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.ink import draw_box, draw_text
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

_CHART_HEIGHT = 180
_WIDE = 640
"""From here on the chart and the likings stand side by side."""
QUOTES, ORDERS, COUPONS, CONTACTS = "quotes", "orders", "coupons", "contacts"
_SHOWN = 12


class CustomerDetail(Drawer):
    """Who, how much, what they like, what was said; acts are asked for, not done."""

    orders_asked = Signal(int)
    """The id of the customer whose orders are wanted."""
    order_asked = Signal(int)
    quote_asked = Signal(int)
    """A quote, by its id."""
    quote_wanted = Signal(int)
    """A new quote for a customer."""
    contact_wanted = Signal(int)
    message_wanted = Signal(int)
    coupon_wanted = Signal(int)
    use_wanted = Signal(int)
    """A coupon that was given, by the grant's id, is to be marked as used."""
    more_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._profile: CustomerProfile | None = None
        self.title = ElidedLabel(size="xl", strong=True)
        self._avatar = _Avatar()
        self._tier, self._silence, self._large = Pill(), Pill(), Pill()
        self._who = ElidedLabel(size="sm", tint="text.secondary")
        self._strip = _FactStrip()
        self._chart = ColumnChart(translate("customer", "Paid by month"), axis)
        self._chart.setMinimumHeight(_CHART_HEIGHT)
        self.likings = LikingBars()
        self._advice = secondary("", self._begin, small=True)
        self.suggestion = Banner(Tone.INFO, "", actions=[self._advice])
        self.contact = Contact()
        self._note = label(role="secondary", wrap=True)
        self._tags = QHBoxLayout()
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
        self._tier.show_pill(terms.tier_name(row.tier), terms.TIER_TONES[row.tier], icon)
        self._tier.setToolTip(profile.card.tier_reason or "")
        self._silence.show_pill(*_silence(profile))
        large = translate("customer", "Large buyer") if row.is_large else ""
        self._large.show_pill(large, Tone.VIOLET, "star")
        self._who.show_text(_who(profile), "text.secondary")
        self._strip.show_facts(_facts(profile, now))
        self._show_months(profile.months)
        self.likings.show_preferences(profile.liked)
        self._show_advice(profile)
        self.contact.show_card(profile.card)
        self._show_note(profile)
        self._show_lists(profile, now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE * theme().scale
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)

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
        while (item := self._tags.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text in profile.dealings.tags:
            self._tags.addWidget(Pill(text, Tone.NEUTRAL, "tag"))
        self._tags.addStretch(1)

    def _show_lists(self, profile: CustomerProfile, now: datetime) -> None:
        found = profile.dealings
        lists: dict[str, tuple[int, list[EntryRow]]] = {
            QUOTES: (len(found.quotes), quote_entries(found.quotes[:_SHOWN])),
            ORDERS: (profile.order_count, order_entries(profile.recent, now, buyers=False)),
            COUPONS: (len(found.grants), grant_entries(found.grants[:_SHOWN], now)),
            CONTACTS: (len(found.contacts), contact_entries(found.contacts[:_SHOWN], now)),
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
        }
        nothing = {
            QUOTES: translate("customer", "No quote yet"),
            ORDERS: translate("customer", "No order yet"),
            COUPONS: translate("customer", "No coupon given yet"),
            CONTACTS: translate("customer", "Nothing noted yet"),
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
        self.body.addLayout(acts)
        self.body.addLayout(self._charts())
        line = QHBoxLayout()
        line.addWidget(self.segment)
        line.addStretch(1)
        line.addWidget(self.all_orders)
        self.body.addLayout(line)
        self.body.addWidget(self._stack)
        self.body.addWidget(self.contact)
        self.body.addWidget(self._note)

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self._tags, 1)
        for button in (self.contact_button, self.coupon_button, self.quote_button):
            row.addWidget(button)
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


class _Avatar(QWidget):
    """The first letter of the name."""

    def __init__(self) -> None:
        super().__init__()
        self._letter, self._tone = "", Tone.NEUTRAL
        self.setFixedSize(36, 36)

    def show_letter(self, name: str, tone: Tone) -> None:
        """Another name."""
        self._letter, self._tone = name[:1], tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(painter, rect, f"{self._tone}.bg", radius=18)
        centre = Qt.AlignmentFlag.AlignHCenter
        tint = f"{self._tone}.fg"
        draw_text(painter, rect, self._letter, tint, size="lg", strong=True, align=centre)
        painter.end()


class _FactStrip(QWidget):
    """Facts beside each other: a name, a value."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(14)

    def show_facts(self, facts: Sequence[tuple[str, str, Tone | None]]) -> None:
        """Other facts."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, value, tone in facts:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            column.addWidget(label(name, "secondary"))
            shown = label(value, "strong")
            set_tone(shown, tone)
            column.addWidget(shown)
            self._row.addWidget(cell, 1)


def axis(fen: float) -> str:
    """Yuan on an axis, without decimals."""
    return f"{fen / 100:,.0f}"


def month_told(month: MonthAmount) -> str:
    """One month in full."""
    return counted(translate("customer", "{month}: {amount}, %n order(s)"), month.orders).format(
        month=f"{month.first_day:%Y-%m}", amount=yuan(month.paid_fen)
    )


def _silence(profile: CustomerProfile) -> tuple[str, Tone, str]:
    days = profile.card.days_since
    if not profile.silent or days is None:
        return "", Tone.NEUTRAL, ""
    said = counted(translate("customer", "%n day(s) without an order"), days)
    return said, Tone.WARNING, "clock-3"


def _who(profile: CustomerProfile) -> str:
    card, row = profile.card, profile.card.row
    parts = [row.login, row.province]
    if row.first_at is not None:
        said = translate("customer", "first order {month}")
        parts.append(said.format(month=f"{row.first_at:%Y-%m}"))
    if card.keeper:
        parts.append(translate("customer", "looked after by {name}").format(name=card.keeper))
    if profile.dealings.also:
        names = ", ".join(profile.dealings.also)
        parts.append(translate("customer", "also {names}").format(names=names))
    return " · ".join(part for part in parts if part)


def _facts(profile: CustomerProfile, now: datetime) -> list[tuple[str, str, Tone | None]]:
    card, row = profile.card, profile.card.row
    gap = None if profile.gap_days is None else round(profile.gap_days)
    average = None if card.average_fen is None else round(card.average_fen)
    late = Tone.WARNING if profile.silent else None
    expected = profile.next_on
    return [
        (translate("customer", "Last 12 months"), yuan(profile.year_fen), None),
        (translate("customer", "All time"), yuan(row.paid_fen), None),
        (translate("customer", "Paid orders"), count(row.orders), None),
        (translate("customer", "Average order"), yuan(average), None),
        (translate("customer", "Own rhythm"), _days(gap), None),
        (translate("customer", "Since the last"), _days(card.days_since), late),
        (
            translate("customer", "Next expected"),
            UNKNOWN if expected is None else day(datetime.combine(expected, now.time()), now),
            late,
        ),
    ]


def _days(days: int | None) -> str:
    return UNKNOWN if days is None else counted(translate("customer", "%n day(s)"), days)
