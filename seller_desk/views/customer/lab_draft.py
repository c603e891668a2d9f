"""The draft of a coupon: presets, amounts tied together, who it is for, days, what to know."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import CustomerCode, Problem
from seller_desk.services.customer.coupon_draft import PRESETS, CouponDraft, Preset, preset
from seller_desk.views import terms
from seller_desk.views.customer.coupon_forms import plain
from seller_desk.views.customer.ticket import Ticket
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.typed import fen_or_zero, plain_yuan
from seller_desk.views.widgets.button import primary, secondary
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tier, Tone

WIDTH = 348
_EDGES = 6
"""What the card keeps for its border."""
_PAUSE_MS = 150
_MOST = 10**6
_STEP_FEN = 100


class DraftCard(Card):
    """Emits the draft a short while after the last key; nothing is written by that."""

    changed = Signal(object)
    """A CouponDraft."""
    make_asked = Signal(object)
    issue_asked = Signal(object)
    quote_preferred = Signal()
    """Key customers get a quote of their own instead."""

    def __init__(self, today: date) -> None:
        super().__init__(
            translate("customer", "Draft of a coupon"), icon="ticket", margins=(0,) * 4
        )
        self._today = today
        self._draft = preset(PRESETS[1], today)
        self._quiet = False
        self.name = LineEdit()
        self.ticket = Ticket()
        self.threshold, self.reduction, self.strength = LineEdit(), LineEdit(), LineEdit()
        self.tiers = {tier: QCheckBox(terms.tier_name(tier)) for tier in Tier}
        self._heads = {tier: label(role="tertiary", wrap=True) for tier in Tier}
        self.starts, self.ends = day_edit(), day_edit()
        self.each, self.total = QSpinBox(), QSpinBox()
        self._fault = label(role="fault", wrap=True)
        self._checks = QVBoxLayout()
        self._checks.setSpacing(6)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._tell)
        self._build()
        self._connect()
        theme().changed.connect(self._measure)
        self._measure()
        self.show_draft(self._draft)

    @property
    def draft(self) -> CouponDraft:
        """What is typed."""
        total = self.total.value()
        return replace(
            self._draft,
            name=self.name.text().strip(),
            threshold_fen=fen_or_zero(self.threshold.text()),
            reduction_fen=fen_or_zero(self.reduction.text()),
            tiers=frozenset(tier for tier, box in self.tiers.items() if box.isChecked()),
            starts_on=read_day(self.starts),
            ends_on=read_day(self.ends),
            per_customer=self.each.value(),
            total=total or None,
        )

    def show_draft(self, draft: CouponDraft) -> None:
        """Another draft; it is told at once."""
        self._quiet = True
        self._draft = draft
        self.name.setText(draft.name)
        self._show_amounts(draft)
        for tier, box in self.tiers.items():
            box.setChecked(tier in draft.tiers)
        for edit, day in ((self.starts, draft.starts_on), (self.ends, draft.ends_on)):
            edit.setDate(QDate(day.year, day.month, day.day))
        self.each.setValue(draft.per_customer)
        self.total.setValue(draft.total or 0)
        self._quiet = False
        self._tell()

    def draft_for(self, tier: Tier) -> None:
        """The preset of a tier, the keyboard in the name that it needs."""
        self._take_preset(next(one for one in PRESETS if one.tier is tier))
        self.need_name()

    def take_threshold(self, threshold_fen: int) -> None:
        """Another threshold at the same strength."""
        draft = self.draft
        strength = draft.strength or 0
        reduction = round(threshold_fen * strength / _STEP_FEN) * _STEP_FEN
        self.show_draft(replace(draft, threshold_fen=threshold_fen, reduction_fen=reduction))

    def show_people(self, people: Mapping[Tier, int], resting: Mapping[Tier, int]) -> None:
        """How many customers each tier has, and how many of them are left in peace now."""
        for tier, shown in self._heads.items():
            said = counted(translate("customer", "%n customer(s)"), people.get(tier, 0))
            rest = resting.get(tier, 0)
            if rest:
                left = counted(translate("customer", "%n left in peace now"), rest)
                said = f"{said} · {left}"
            elif tier is Tier.KEY:
                usual = translate("customer", "get quotes")
                said = f"{said} · {usual}"
            shown.setText(said)
            set_tone(shown, Tone.WARNING if rest else None)

    def show_checks(
        self, faults: Sequence[Problem], warnings: Sequence[Problem], resting: int
    ) -> None:
        """What keeps it from being made, beside the buttons, and what to know before."""
        emptied(self._checks)
        for problem in warnings:
            self._checks.addWidget(check_line(say(problem), "triangle-alert", Tone.WARNING))
        if resting:
            words = counted(
                translate("customer", "%n customer(s) were written to lately and are skipped"),
                resting,
            )
            self._checks.addWidget(check_line(words, "triangle-alert", Tone.WARNING))
        if not faults and not warnings and not resting:
            self._checks.addWidget(
                check_line(
                    translate("customer", "Nothing stands against it"), "circle-check", Tone.SUCCESS
                )
            )
        self._fault.setText("\n".join(say(problem) for problem in faults))
        self._fault.setVisible(bool(faults))
        for button in (self.make_button, self.issue_button):
            button.setEnabled(not faults)

    def need_name(self) -> None:
        """The keyboard goes to the name, which is missing."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _measure(self) -> None:
        """As wide as the fields need, with a bar beside them."""
        inside = self._area.widget()
        least = 0 if inside is None else inside.minimumSizeHint().width()
        bar = self._area.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(WIDTH, least + bar + _EDGES))

    def _tell(self) -> None:
        self.ticket.show_draft(self.draft)
        self.changed.emit(self.draft)

    def _wait(self, *_changed: object) -> None:
        if not self._quiet:
            self._later.start()

    def _show_amounts(self, draft: CouponDraft) -> None:
        self.threshold.setText(plain_yuan(draft.threshold_fen))
        self.reduction.setText(plain_yuan(draft.reduction_fen))
        self._show_strength(draft)

    def _show_strength(self, draft: CouponDraft) -> None:
        strength = draft.strength
        self.strength.setText("" if strength is None else f"{strength * 100:.1f}")

    def _tie_strength(self) -> None:
        """Threshold or reduction was typed: the strength follows."""
        self._show_strength(self.draft)
        self._wait()

    def _tie_reduction(self) -> None:
        """The strength was typed: the reduction follows."""
        try:
            strength = float(self.strength.text().rstrip("% "))
        except ValueError:
            return
        threshold = fen_or_zero(self.threshold.text())
        reduction = round(threshold * strength / 100 / _STEP_FEN) * _STEP_FEN
        self.reduction.setText(plain_yuan(reduction))
        self._wait()

    def _take_preset(self, one: Preset) -> None:
        if one.threshold_fen is None:
            self.quote_preferred.emit()
            return
        made = preset(one, self._today)
        self.show_draft(replace(made, name=self.name.text().strip()))

    def _connect(self) -> None:
        self.name.textEdited.connect(self._wait)
        self.threshold.textEdited.connect(self._tie_strength)
        self.reduction.textEdited.connect(self._tie_strength)
        self.strength.textEdited.connect(self._tie_reduction)
        for box in self.tiers.values():
            box.toggled.connect(self._wait)
        for edit in (self.starts, self.ends):
            edit.dateChanged.connect(self._wait)
        for spin in (self.each, self.total):
            spin.valueChanged.connect(self._wait)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(self._presets())
        column.addWidget(Field(translate("customer", "Name (only seen here)"), self.name))
        column.addWidget(self.ticket)
        column.addLayout(self._amounts())
        column.addWidget(label(translate("customer", "Who it is for (tiers of today)"), "strong"))
        for tier, box in self.tiers.items():
            line = QHBoxLayout()
            line.addWidget(box)
            line.addWidget(self._heads[tier], 1)
            column.addLayout(line)
        column.addLayout(
            _pair(
                (translate("customer", "First day"), self.starts),
                (translate("customer", "Last day"), self.ends),
            )
        )
        self.each.setRange(1, _MOST)
        self.total.setRange(0, _MOST)
        self.total.setSpecialValueText(translate("customer", "no limit"))
        column.addLayout(
            _pair(
                (translate("customer", "Per customer"), self.each),
                (translate("customer", "In all"), self.total),
            )
        )
        column.addWidget(label(translate("customer", "Before it goes out"), "strong"))
        column.addLayout(self._checks)
        column.addStretch(1)
        self._area = scrolled(inside)
        self.add(self._area, 1)
        self.add(self._foot())

    def _presets(self) -> FlowLayout:
        row = FlowLayout(gap=6)
        for one in PRESETS:
            tier = terms.tier(one.tier)
            if one.threshold_fen is None:
                said = translate("customer", "{tier} → quote").format(tier=tier)
            else:
                said = f"{tier} {plain(one.threshold_fen)}−{plain(one.reduction_fen or 0)}"
            row.addWidget(secondary(said, partial(self._take_preset, one), small=True))
        return row

    def _amounts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, edit in (
            (translate("customer", "From (yuan)"), self.threshold),
            (translate("customer", "Off (yuan)"), self.reduction),
            (translate("customer", "Strength (%)"), self.strength),
        ):
            row.addWidget(Field(name, edit), 1)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 10, 16, 10)
        self._fault.hide()
        column.addWidget(self._fault)
        row = QHBoxLayout()
        column.addLayout(row)
        self.make_button = secondary(translate("customer", "Make only"), self._make)
        self.issue_button = primary(
            translate("customer", "Make and give out"),
            self._issue,
            icon="check",
        )
        row.addWidget(self.make_button)
        row.addStretch(1)
        row.addWidget(self.issue_button)
        return foot

    def _make(self) -> None:
        self.make_asked.emit(self.draft)

    def _issue(self) -> None:
        self.issue_asked.emit(self.draft)


def is_missing_name(faults: Sequence[Problem]) -> bool:
    """Whether all that is missing is a name."""
    return [problem.code for problem in faults] == [CustomerCode.MISSING_NAME]


def check_line(text: str, icon: str, tone: Tone) -> QWidget:
    """One thing to know, with its icon."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, f"{tone}.fg", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, "secondary", wrap=True), 1)
    return line


def day_edit() -> QDateEdit:
    """A day, typed or stepped."""
    edit = QDateEdit()
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit


def read_day(edit: QDateEdit) -> date:
    """The day that stands in it."""
    day = edit.date()
    return date(day.year(), day.month(), day.day())


def _pair(*fields: tuple[str, QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for name, editor in fields:
        row.addWidget(Field(name, editor), 1)
    return row
