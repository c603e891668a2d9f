"""A coupon for one large buyer: proposed from the figures, looked at, given with its message."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QDate, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.customer.coupons import Granted
from seller_desk.services.personal_coupon import Habits, Offer, offer_text
from seller_desk.views.customer.lab_draft import check_line, day_edit, read_day
from seller_desk.views.customer.person_forms import text_field
from seller_desk.views.customer.ticket import Ticket
from seller_desk.views.formats import share, yuan
from seller_desk.views.typed import fen_or_zero, plain_yuan
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import UNKNOWN, counted, say, translate
from seller_desk.words import Tone

_WIDTH, _PAUSE_MS = 560, 150


@dataclass(frozen=True, slots=True)
class Acts:
    """What the form asks for; checks come back by `show_checks`."""

    look: Callable[[CouponDraft], object]
    give: Callable[[CouponDraft, str], object]
    quote: Callable[[], object]


class PersonalCouponForm(FormDialog):
    """The message follows the amounts until somebody writes it anew."""

    def __init__(self, parent: QWidget, offer: Offer, acts: Acts) -> None:
        said = translate("customer", "Personal coupon for {name}")
        super().__init__(
            parent,
            said.format(name=offer.customer or UNKNOWN),
            translate("customer", "Give it and copy the message"),
            _WIDTH,
        )
        self._offer, self._acts = offer, acts
        name = translate("customer", "For {name}").format(name=offer.customer or UNKNOWN)
        draft = replace(offer.draft, name=name)
        self._draft = draft
        self.name = LineEdit(draft.name)
        self.threshold = LineEdit(plain_yuan(draft.threshold_fen))
        self.reduction = LineEdit(plain_yuan(draft.reduction_fen))
        self.until = day_edit()
        self.until.setDate(QDate(draft.ends_on.year, draft.ends_on.month, draft.ends_on.day))
        self.ticket = Ticket("bg.window")
        self.text = text_field("")
        self._reach = label(role="secondary", wrap=True)
        self._checks = QVBoxLayout()
        self._checks.setSpacing(6)
        self._written = ""
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._ask)
        self.go.setEnabled(False)
        self._arrange()
        for field in (self.name, self.threshold, self.reduction):
            field.textEdited.connect(self._later.start)
        self.until.dateChanged.connect(self._later.start)
        self.on_go(self._give)
        self.threshold.setFocus()
        self._ask()

    @property
    def draft(self) -> CouponDraft:
        """What is typed; what is no amount is 0, which no coupon may have."""
        return replace(
            self._draft,
            name=self.name.text().strip(),
            threshold_fen=fen_or_zero(self.threshold.text()),
            reduction_fen=fen_or_zero(self.reduction.text()),
            ends_on=read_day(self.until),
        )

    def show_checks(self, faults: Sequence[Problem], warnings: Sequence[Problem]) -> None:
        """What keeps it from being given, and what to know before."""
        emptied(self._checks)
        said = [(problem, "circle-alert", Tone.DANGER) for problem in faults]
        said += [(problem, "triangle-alert", Tone.WARNING) for problem in warnings]
        for problem, icon, tone in said:
            self._checks.addWidget(check_line(say(problem), icon, tone))
        if not said:
            nothing = translate("customer", "Nothing stands against it")
            self._checks.addWidget(check_line(nothing, "circle-check", Tone.SUCCESS))
        self.go.setEnabled(not faults and self._offer.resting_until is None)
        self.adjustSize()

    def given(self, _granted: Granted) -> None:
        """It is given and noted; the message is on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.accept()

    def _give(self) -> None:
        """Also what was typed a moment ago is in the message."""
        draft = self.draft
        self._write(draft)
        self._acts.give(draft, self.text.toPlainText())

    def _ask(self) -> None:
        draft = self.draft
        self.ticket.show_draft(draft)
        self._reach.setText(_reached(self._offer.habits, draft))
        self._write(draft)
        self._acts.look(draft)

    def _write(self, draft: CouponDraft) -> None:
        """What somebody has written stays."""
        if self.text.toPlainText() == self._written:
            self._written = offer_text(self._offer, draft)
            self.text.setPlainText(self._written)

    def _quote(self) -> None:
        self.reject()
        self._acts.quote()

    def _arrange(self) -> None:
        self.body.addWidget(label(_habits(self._offer.habits), "strong", wrap=True))
        self.body.addWidget(self.ticket)
        line = QHBoxLayout()
        line.setSpacing(12)
        for name, editor in (
            (translate("customer", "From (yuan)"), self.threshold),
            (translate("customer", "Off (yuan)"), self.reduction),
            (translate("customer", "Last day"), self.until),
        ):
            line.addWidget(Field(name, editor), 1)
        self.body.addLayout(line)
        self.body.addWidget(self._reach)
        self.body.addWidget(Field(translate("customer", "Name (only seen here)"), self.name))
        self.body.addLayout(self._checks)
        self.body.addWidget(
            Field(translate("customer", "The message that goes with it"), self.text)
        )
        until = self._offer.resting_until
        if until is not None:
            told = translate("customer", "No marketing before {until}")
            self.body.addWidget(
                Banner(Tone.WARNING, told.format(until=f"{until:%m-%d %H:%M}"), icon="pause")
            )
        self.add_buttons([link(translate("customer", "Make a quote instead"), self._quote)])


def _habits(found: Habits) -> str:
    """A year in one line."""
    orders = counted(translate("customer", "%n order(s) in a year"), found.orders)
    average = translate("customer", "{amount} on average").format(amount=yuan(found.average_fen))
    margin = translate("customer", "margin {share}").format(share=share(found.margin))
    return " · ".join((orders, yuan(found.paid_fen), average, margin))


def _reached(found: Habits, draft: CouponDraft) -> str:
    """What the year's orders would have made of it; nothing of what makes no sense."""
    if not draft.is_whole:
        return ""
    times = found.reaching(draft.threshold_fen)
    said = counted(translate("customer", "%n of these orders would have reached it"), times)
    if not times:
        return said
    off = translate("customer", "{amount} off in all, had each used it")
    return f"{said} · {off.format(amount=yuan(times * draft.reduction_fen))}"
