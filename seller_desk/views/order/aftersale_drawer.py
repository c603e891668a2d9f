"""One after-sale case beside the board: clock, stages, fields, proof, history, and its steps."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services import couriers
from seller_desk.services.order.aftersale_queries import CaseSight
from seller_desk.services.order.aftersale_rules import Turn, refunds_money, returns_goods
from seller_desk.services.order.aftersales import CaseMove
from seller_desk.views import terms
from seller_desk.views.formats import near_moment
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.order.aftersale_card import StageTrack
from seller_desk.views.order.aftersale_evidence import EvidenceBlock
from seller_desk.views.order.aftersale_form import CaseForm
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.drawer import Drawer
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.timeline import Timeline, TimelineEvent
from seller_desk.views.wording import UNKNOWN, say, translate
from seller_desk.words import AfterSaleKind, AfterSaleState, Tone

_State = AfterSaleState
_NUMBER = 220
"""An order number of 19 digits is seen whole."""


class CaseDrawer(Drawer):
    """A case, or one that is being registered: then an order number is asked for first."""

    order_sought = Signal(str)
    """The order of a new case, by its number."""
    opened = Signal(int, object)
    """The order's id and a `CaseDraft`."""
    changed = Signal(int, object)
    """The case's id and a `CaseDraft`."""
    moved = Signal(int, object)
    """The case's id and a `CaseMove`."""
    disputed = Signal(int, str)
    noted = Signal(int, str)
    order_asked = Signal(int)
    quote_asked = Signal(int)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._sight: CaseSight | None = None
        self._title = label(role="heading")
        self._kind = Pill()
        self.order_link = button.link(
            translate("order", "Show the order"), self._show_order, icon="external-link"
        )
        self.clock = Banner(Tone.NEUTRAL, "")
        self.track = StageTrack()
        self.buyer = ElidedLabel(strong=True)
        self._tier = Pill()
        self._facts = label(role="secondary", wrap=True)
        self.quote_link = button.link("", self._show_quote, icon="file-text")
        self.sought = LineEdit()
        self.sought.setMinimumWidth(_NUMBER)
        self.form = CaseForm()
        self.courier, self.waybill = QComboBox(), LineEdit()
        self.note = LineEdit()
        self.fault = label(role="fault", wrap=True)
        self.evidence = EvidenceBlock()
        self.timeline = Timeline()
        self.save = button.secondary(translate("order", "Save the changes"), self._save)
        self.write_down = button.secondary(translate("order", "Only note it"), self._note)
        self.acts: list[QWidget] = []
        self._lay_out()
        self._connect()

    @property
    def case_id(self) -> int | None:
        """The case that is shown."""
        row = self._sight.row if self._sight else None
        return row.id if row else None

    @property
    def sight(self) -> CaseSight | None:
        """All of what is shown."""
        return self._sight

    def begin_new(self, number: str = "") -> None:
        """A new case: first of which order."""
        self._sight = None
        self._title.setText(translate("order", "Register after-sales"))
        self._kind.show_pill("")
        self.sought.setText(number)
        self._seek_field.show()
        self._seek_field.show_fault("")
        for part in (self.order_link, self._of_case, self._of_kept):
            part.hide()
        self.sought.setFocus()

    def tell_no_order(self) -> None:
        """No order has the number that was typed."""
        self._seek_field.show_fault(translate("order", "No order has this number"))

    def show_case(self, sight: CaseSight) -> None:
        """A case, or the order that a new one is about."""
        before, self._sight = self._sight, sight
        row = sight.row
        other = _key(before) != _key(sight)
        if other:
            for edit in (self.note, self.waybill):
                edit.clear()
            self.area.verticalScrollBar().setValue(0)
        number = row.number if row is not None and row.number else sight.order_number
        new = translate("order", "Register after-sales")
        self._title.setText(new if row is None else number)
        self._kind.show_pill(words.kind(row.kind) if row else "",
                             words.KIND_TONES[row.kind] if row else Tone.NEUTRAL)  # fmt: skip
        self.order_link.show()
        self._seek_field.setVisible(row is None)
        self._of_case.show()
        self._of_kept.setVisible(row is not None)
        self._show_buyer(sight)
        self.form.show_case(sight)
        is_open = row is None or row.state.is_open
        self.form.enable(on=is_open)
        self.evidence.show_files(sight.files)
        self._say_fault("")
        self._waybill.setVisible(_State.WAIT_SELLER_RECEIVE in sight.moves)
        self._offer(sight)
        self.tick()

    def tick(self) -> None:
        """The clock goes on."""
        sight, now = self._sight, self._now()
        if sight is None:
            return
        row = sight.row
        self.clock.setVisible(row is not None)
        self.track.setVisible(row is not None)
        if row is None:
            return
        said, tone, icon = words.clock(row, now)
        self.clock.show_text(tone, said, detail=self._why(sight, now), icon=icon)
        titles, at, skipped = _track(row.kind, row.state)
        self.track.show_stages(titles, at, skipped)
        self.timeline.show_events(_happenings(sight, now))

    def begin(self) -> None:
        """The keyboard goes to the first field."""
        first = self.sought if self._sight is None else self.form.amount
        first.setFocus()

    def act(self) -> None:
        """Ctrl+Enter: the first of the buttons."""
        first = self.acts[0] if self.acts else None
        if first is not None and isinstance(first, QPushButton):
            first.click()

    def point_out(self, error: DeskError) -> None:
        """Say what is wrong where it was entered."""
        if error.first.where == "return_number":
            self._number.show_fault(say(error.first))
        elif not self.form.point_out(error):
            self._say_fault(say(error.first))

    def _say_fault(self, said: str) -> None:
        self.fault.setText(said)
        self.fault.setVisible(bool(said))

    def _show_buyer(self, sight: CaseSight) -> None:
        self.buyer.show_text(sight.buyer or UNKNOWN)
        tier = sight.tier
        self._tier.show_pill(terms.tier(tier) if tier else "",
                             terms.TIER_TONES[tier] if tier else Tone.NEUTRAL)  # fmt: skip
        parts = [terms.status(sight.order_status)]
        if sight.return_number:
            back = translate("order", "return {waybill}")
            name = couriers.name_of(sight.return_courier)
            parts.append(back.format(waybill=f"{name} {sight.return_number}".strip()))
        self._facts.setText("  ·  ".join(parts))
        self.quote_link.setVisible(sight.quote is not None)
        if sight.quote is not None:
            name = translate("order", "Quote {number}").format(number=sight.quote[1])
            self.quote_link.setText(name)

    def _why(self, sight: CaseSight, now: datetime) -> str:
        row = sight.row
        if row is None:
            return ""
        if row.turn is Turn.NOBODY:
            at = "" if row.settled_at is None else near_moment(row.settled_at, now)
            return translate("order", "Settled {at}").format(at=at) if at else ""
        due = "" if row.due is None else near_moment(row.due, now)
        if row.turn is Turn.BUYER:
            said = translate("order", "The buyer has until {at}") if due else ""
        elif row.kind is AfterSaleKind.DISPUTE:
            said = translate("order", "Hand in proof on the platform before {at}") if due else ""
        else:
            said = (
                translate("order", "Answer before {at}, then the platform decides") if due else ""
            )
        rule = translate("order", "The limit is experience; the platform's rules decide.")
        return f"{said.format(at=due)}  ·  {rule}" if due else rule

    def _offer(self, sight: CaseSight) -> None:
        """The buttons: the seller's agreement first and blue, the others plain."""
        for old in self.acts:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.acts = []
        if sight.row is None:
            self.acts.append(button.primary(translate("order", "Register it"), self._open))
        for place, to in enumerate(sight.moves):
            make = button.primary if place == 0 else button.secondary
            self.acts.append(make(words.act(sight, to), partial(self._move, to)))
        row = sight.row
        if row is not None and row.state.is_open and row.kind is not AfterSaleKind.DISPUTE:
            step_in = translate("order", "The platform steps in")
            self.acts.append(button.quiet(step_in, self._dispute))
        for made in self.acts:
            self._buttons.addWidget(made)
            made.show()
        self._allow_save()

    def _allow_save(self) -> None:
        sight = self._sight
        row = sight.row if sight else None
        self.save.setVisible(row is not None and row.state.is_open and self.form.is_changed)

    def _open(self) -> None:
        if self._sight is not None and not self.form.has_faults():
            self.opened.emit(self._sight.order_id, self.form.draft())

    def _save(self) -> None:
        if self.case_id is not None and not self.form.has_faults():
            self.changed.emit(self.case_id, self.form.draft())

    def _move(self, to: AfterSaleState) -> None:
        self._number.show_fault("")
        if self.case_id is None or self.form.has_faults():
            return
        move = CaseMove(
            to,
            note=self.note.text().strip() or None,
            return_courier=self.courier.currentData(),
            return_number=self.waybill.text().strip() or None,
            draft=self.form.draft() if self.form.is_changed else None,
        )
        self.moved.emit(self.case_id, move)

    def _dispute(self) -> None:
        if self.case_id is not None:
            self.disputed.emit(self.case_id, self.note.text().strip())

    def _note(self) -> None:
        said = self.note.text().strip()
        if self.case_id is not None and said:
            self.noted.emit(self.case_id, said)

    def _guess(self, typed: str) -> None:
        found = couriers.guess(typed)
        if found is not None:
            self.courier.setCurrentIndex(max(self.courier.findData(found.code), 0))

    def _seek(self) -> None:
        typed = self.sought.text().strip()
        if typed:
            self.order_sought.emit(typed)

    def _show_quote(self) -> None:
        if self._sight is not None and self._sight.quote is not None:
            self.quote_asked.emit(self._sight.quote[0])

    def _show_order(self) -> None:
        if self._sight is not None:
            self.order_asked.emit(self._sight.order_id)

    def _connect(self) -> None:
        self.sought.returnPressed.connect(self._seek)
        self.form.changed.connect(self._allow_save)
        self.waybill.textChanged.connect(self._guess)
        self.note.returnPressed.connect(self._note)
        self.note.textChanged.connect(lambda text: self.write_down.setEnabled(bool(text.strip())))

    def _lay_out(self) -> None:
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.head.addWidget(self.order_link)
        seek = button.secondary(translate("order", "Find"), self._seek)
        self._seek_field = Field(translate("order", "Order no."), self.sought, seek)
        self._seek_field.show_hint(translate("order", "scan its slip, or paste it"))
        self.courier.addItem(translate("order", "Choose"), None)
        for courier in couriers.couriers().values():
            self.courier.addItem(courier.name, courier.code)
        self._of_case, self._of_kept = QWidget(), QWidget()
        self.body.addWidget(self._seek_field)
        self.body.addWidget(self._of_case)
        self.body.addWidget(self._of_kept)
        self._fill_case()
        self._fill_kept()
        self.write_down.setEnabled(False)

    def _fill_case(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addWidget(self.buyer, 1)
        who.addWidget(self._kind)
        who.addWidget(self._tier)
        self._number = Field(translate("order", "Waybill of the return"), self.waybill)
        self._waybill = QWidget()
        back = QHBoxLayout(self._waybill)
        back.setContentsMargins(0, 0, 0, 0)
        back.setSpacing(10)
        back.addWidget(Field(translate("order", "Courier"), self.courier), 5)
        back.addWidget(self._number, 8)
        holder = QWidget()
        self._buttons = FlowLayout(holder, gap=8)
        column = _column(self._of_case)
        column.addWidget(self.clock)
        column.addWidget(self.track)
        column.addWidget(_stroke())
        column.addLayout(who)
        column.addWidget(self._facts)
        column.addWidget(self.quote_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addWidget(self._waybill)
        noted = QHBoxLayout()
        noted.setSpacing(8)
        noted.addWidget(Field(translate("order", "Note for the history"), self.note), 1)
        noted.addWidget(self.write_down, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(noted)
        column.addWidget(self.fault)
        column.addWidget(self.save)
        column.addWidget(holder)
        told = translate("order", "Steps are noted here; on the platform they are taken by hand.")
        column.addWidget(label(told, "tertiary", wrap=True))

    def _fill_kept(self) -> None:
        column = _column(self._of_kept)
        column.addWidget(_stroke())
        column.addWidget(self.evidence)
        column.addWidget(_stroke())
        column.addWidget(label(translate("order", "History"), "section"))
        column.addWidget(self.timeline)


def _key(sight: CaseSight | None) -> tuple[int, int | None] | None:
    if sight is None:
        return None
    return sight.order_id, None if sight.row is None else sight.row.id


def _track(kind: AfterSaleKind, state: AfterSaleState) -> tuple[list[str], int, frozenset[int]]:
    """The four stages as discs: asked, sent back, received, done; and those that are skipped."""
    done = translate("order", "Refund") if refunds_money(kind) else translate("order", "Done")
    titles = [
        translate("order", "I agree"),
        translate("order", "Return"),
        translate("order", "I receive"),
        done,
    ]
    closed = frozenset({0, 1, 2, 3}) if state is _State.REFUND_CLOSE else frozenset[int]()
    skipped = frozenset[int]() if returns_goods(kind) else frozenset({1, 2})
    return titles, 0 if closed else words.step(state), closed or skipped


def _happenings(sight: CaseSight, now: datetime) -> list[TimelineEvent]:
    """What was done and said, and the files that came, newest first."""
    row = sight.row
    if row is None:
        return []
    before: AfterSaleState | None = None
    events: list[tuple[datetime, TimelineEvent]] = []
    for step in reversed(sight.steps):
        stepped_in = step.state is not None and step.state is before
        events.append((step.at, _event(sight, step.state, step.note, step.at, now,
                                       stepped_in=stepped_in)))  # fmt: skip
        before = step.state or before
    if row.opened_at is not None and not any(step.state for step in sight.steps):
        came = TimelineEvent(translate("order", "Came with a sheet"),
                             when=near_moment(row.opened_at, now), icon="file-down",
                             tone=Tone.NEUTRAL)  # fmt: skip
        events.append((row.opened_at, came))
    for file in sight.files:
        kept = translate("order", "Proof kept: {name}").format(name=file.name)
        when = near_moment(file.at, now)
        who = terms.sender(file.sent_by) if file.sent_by else ""
        events.append(
            (file.at, TimelineEvent(kept, who, when=when, icon="image", tone=Tone.NEUTRAL))
        )
    return [event for _, event in sorted(events, key=lambda one: one[0], reverse=True)]


def _event(
    sight: CaseSight,
    state: AfterSaleState | None,
    note: str | None,
    at: datetime,
    now: datetime,
    *,
    stepped_in: bool,
) -> TimelineEvent:
    when = near_moment(at, now)
    if state is None:
        return TimelineEvent(note or "", when=when, icon="message-square", tone=Tone.NEUTRAL)
    if stepped_in:
        title = translate("order", words.DISPUTED)
        return TimelineEvent(title, note or "", when, "octagon-alert", Tone.DANGER)
    kind = sight.row.kind if sight.row is not None else AfterSaleKind.REFUND_ONLY
    plain = AfterSaleKind.REFUND_ONLY if kind is AfterSaleKind.DISPUTE else kind
    tone, icon = _LOOKS.get(state, (Tone.INFO, "circle-dot"))
    return TimelineEvent(words.state(state, plain), note or "", when, icon, tone)


_LOOKS = {
    _State.REFUND_SUCCESS: (Tone.SUCCESS, "circle-check"),
    _State.REFUND_CLOSE: (Tone.NEUTRAL, "ban"),
}


def _column(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column


def _stroke() -> QFrame:
    stroke = QFrame()
    stroke.setProperty("role", "stroke")
    stroke.setFixedHeight(1)
    return stroke
