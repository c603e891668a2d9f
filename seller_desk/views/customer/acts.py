"""What is done with customers: each act has its small dialog, and goes through the desk."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, Problem
from seller_desk.services import settings as rules
from seller_desk.services.customer import contacts, coupons, merging, messages, people, queries
from seller_desk.services.customer import tiers as bounds
from seller_desk.services.customer.contacts import Guarded, Message, Reached
from seller_desk.services.customer.coupon_choice import for_customers
from seller_desk.services.customer.coupon_draft import CouponDraft, faults
from seller_desk.services.customer.coupons import CouponRow, Granted
from seller_desk.services.customer.dealings import Draft, drafts
from seller_desk.services.customer.merging import MergePreview
from seller_desk.services.customer.messages import Template
from seller_desk.services.customer.queries import CustomerFilter, CustomerRow
from seller_desk.services.customer.tiers import TierPreview, TierRules
from seller_desk.services.personal_coupon import Offer, personal_offer, personal_warnings
from seller_desk.services.profiles import CustomerProfile
from seller_desk.services.settings import ShopSettings
from seller_desk.views.customer.coupon_forms import GrantForm, left_out_words
from seller_desk.views.customer.merge_form import MergeForm
from seller_desk.views.customer.message_form import MessageForm, resting_names
from seller_desk.views.customer.person_forms import ContactForm, LockForm, TextForm
from seller_desk.views.customer.personal_coupon import Acts, PersonalCouponForm
from seller_desk.views.customer.tiers_form import TiersForm
from seller_desk.views.desk import Desk, Task
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.wording import UNKNOWN, counted, say, translate
from seller_desk.words import ContactKind, Tier, Tone

_RESTS = (7, 30, 90)
_FOUND = 6


class CustomerActs(QObject):
    """Opens the dialog of an act and carries it out."""

    told = Signal(str)
    warned = Signal(object, str, str)
    """Tone, what happened, and more about it."""
    laboratory_asked = Signal()
    quote_wanted = Signal(int)
    """A new quote for a customer, instead of a coupon."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent
        self._looking: Task[Any] | None = None
        self.dialog: FormDialog | None = None
        self.menu: QMenu | None = None

    def refuse(self, error: DeskError) -> None:
        """An act without a dialog cannot be done."""
        self.warned.emit(Tone.DANGER, say(error.first), "")

    # One customer

    def note_contact(self, profile: CustomerProfile) -> None:
        """A call or a note."""
        form = ContactForm(self._parent, profile.card, partial(self._log, profile.card.row.id))
        self._open(form)

    def show_menu(self, profile: CustomerProfile, anchor: QWidget) -> None:
        """What is seldom done."""
        self.menu = menu = QMenu(anchor)
        for text, act in self._rare(profile):
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def use_coupon(self, grant_id: int) -> None:
        """Mark a coupon as used by the order that fits."""
        task = self._desk.do(coupons.use_coupon, grant_id, self._desk.now())
        task.otherwise(self.refuse)

    def _rare(self, profile: CustomerProfile) -> Sequence[tuple[str, Callable[[], object]]]:
        customer = profile.card.row.id
        rests = [
            (
                counted(translate("customer", "Leave out of the silent ones for %n day(s)"), days),
                partial(self.snooze, [customer], days),
            )
            for days in _RESTS
        ]
        if (
            profile.card.snoozed_until
            and profile.card.snoozed_until >= f"{self._desk.now():%Y-%m-%d}"
        ):
            rests = [
                (
                    translate("customer", "Back among the silent ones"),
                    partial(self.snooze, [customer], None),
                )
            ]
        return (
            (translate("customer", "Tags…"), partial(self._edit_tags, profile)),
            (translate("customer", "Note…"), partial(self._edit_note, profile)),
            (translate("customer", "Looked after by…"), partial(self._edit_keeper, profile)),
            (translate("customer", "Tier by hand…"), partial(self._edit_tier, profile)),
            (translate("customer", "Merge with another…"), partial(self._merge, profile)),
            *rests,
        )

    def _log(self, customer: int, kind: ContactKind, text: str) -> None:
        self._carry_out(self._desk.do(contacts.log_contact, customer, kind, text, self._desk.now()))

    def _edit_tags(self, profile: CustomerProfile) -> None:
        customer = profile.card.row.id
        self._edit(
            profile,
            translate("customer", "Tags of {name}"),
            translate("customer", "Tags"),
            " ".join(profile.dealings.tags),
            lambda text: self._desk.do(people.set_tags, customer, text.split()),
            hint=translate("customer", "Several with spaces between them"),
        )

    def _edit_note(self, profile: CustomerProfile) -> None:
        customer = profile.card.row.id
        self._edit(
            profile,
            translate("customer", "Note on {name}"),
            translate("customer", "Note"),
            profile.card.note or "",
            lambda text: self._desk.do(people.set_customer_note, customer, text),
            lines=True,
        )

    def _edit_keeper(self, profile: CustomerProfile) -> None:
        customer = profile.card.row.id
        self._edit(
            profile,
            translate("customer", "Who looks after {name}"),
            translate("customer", "Name"),
            profile.card.keeper or "",
            lambda text: self._desk.do(people.set_keeper, customer, text),
        )

    def _edit(
        self,
        profile: CustomerProfile,
        title: str,
        name: str,
        kept: str,
        act: Callable[[str], Task[None]],
        *,
        hint: str = "",
        lines: bool = False,
    ) -> None:
        said = title.format(name=profile.card.row.name or UNKNOWN)
        form = TextForm(
            self._parent,
            said,
            name,
            kept,
            lambda text: self._carry_out(act(text)),
            hint=hint,
            lines=lines,
        )
        self._open(form)

    def _edit_tier(self, profile: CustomerProfile) -> None:
        customer = profile.card.row.id

        def keep(tier: Tier | None, reason: str) -> None:
            self._carry_out(self._desk.do(bounds.lock_tier, customer, tier, reason))

        self._open(LockForm(self._parent, profile.card, keep))

    def _merge(self, profile: CustomerProfile) -> None:
        kept = profile.card.row

        def find(text: str) -> None:
            self._look(self._desk.ask(_found, text, kept.id, self._desk.now()), form.show_found)

        def look(other: int) -> None:
            asked = self._desk.ask(_merge_preview, kept.id, other, self._desk.now())
            self._look(asked, form.show_preview)

        form = MergeForm(
            self._parent,
            kept.name or UNKNOWN,
            profile.dealings.alike,
            find=find,
            look=look,
            merge=lambda other: self._carry_out(
                self._desk.do(merging.merge_customers, kept.id, other)
            ),
        )
        self._open(form)

    # Several customers

    def snooze(self, customers: Sequence[int], days: int | None) -> None:
        """Leave them out of the list of silent ones for so many days; None ends it."""
        until = None if days is None else self._desk.now().date() + timedelta(days=days)
        task = self._desk.do(people.snooze_customers, customers, until)
        task.otherwise(self.refuse)

    def write_message(self, customers: Sequence[int], settings: ShopSettings) -> None:
        """A message from a template to one or to many."""
        now = self._desk.now()
        self._desk.ask(_for_messages, customers, settings, now).then(
            partial(self._begin_message, customers, settings)
        )

    def give_coupon(self, customers: Sequence[int], settings: ShopSettings) -> None:
        """A coupon that can still be given, to one or to many."""
        asked = self._desk.ask(for_customers, customers, settings, self._desk.now())
        asked.then(partial(self._begin_coupon, customers, settings))

    def offer_personally(self, customer: int) -> None:
        """A coupon for this one alone, or a quote."""
        asked = self._desk.ask(_personal_offer, customer, self._desk.now())
        asked.then(self._begin_personal).otherwise(self.refuse)

    def change_tiers(self, settings: ShopSettings) -> None:
        """Where the tiers begin."""

        def look(wanted: TierRules) -> None:
            asked = self._desk.ask(bounds.preview_tiers, wanted, self._desk.now())
            asked.otherwise(form.refuse)
            self._look(asked, self._show_tiers)

        form = TiersForm(
            self._parent,
            bounds.rules_of(settings),
            look=lambda wanted: look(wanted) if self.dialog is not None else None,
            keep=lambda wanted: self._carry_out(self._desk.do(bounds.change_tiers, wanted)),
        )
        self._open(form)
        look(form.wanted)

    def _show_tiers(self, found: TierPreview) -> None:
        if isinstance(self.dialog, TiersForm):
            self.dialog.show_preview(found)

    def _begin_message(
        self,
        customers: Sequence[int],
        settings: ShopSettings,
        known: tuple[list[Template], tuple[Guarded, ...]],
    ) -> None:
        templates, resting = known

        def fill(text: str, answered: Callable[[list[Draft]], object]) -> None:
            asked = self._desk.ask(drafts, customers, text, settings, self._desk.now())
            self._look(asked, answered)

        def send(meant: Sequence[Message]) -> None:
            task = self._desk.do(contacts.log_messages, meant, self._desk.now())
            task.then(partial(self._sent, form)).otherwise(form.show_error)

        def keep(name: str, text: str) -> None:
            task = self._desk.do(messages.keep_template, name, text)
            task.otherwise(form.show_error)

        form = MessageForm(self._parent, templates, fill=fill, send=send, keep_template=keep)
        form.show_guarded(resting, self._desk.now())
        self._open(form)

    def _sent(self, form: MessageForm, reached: Reached) -> None:
        """Who got nothing is still named when the form is gone."""
        if shiboken6.isValid(form):
            form.sent(reached)
        left_out = (*form.left_out, *reached.left_out)
        if left_out:
            noted = counted(
                translate("customer", "Noted for %n customer(s)"), len(reached.customers)
            )
            left = counted(translate("customer", "%n left out"), len(left_out))
            names = resting_names(left_out, self._desk.now())
            self.warned.emit(Tone.WARNING, f"{noted} · {left}", names)

    def _begin_coupon(
        self, customers: Sequence[int], settings: ShopSettings, open_rows: list[CouponRow]
    ) -> None:
        def look(coupon: int) -> None:
            asked = self._desk.ask(
                coupons.preview_grant, coupon, customers, settings, self._desk.now()
            )
            asked.otherwise(self._show_error)
            self._look(asked, self._show_granted)

        def give(coupon: int) -> None:
            task = self._desk.do(coupons.grant_coupon, coupon, customers, self._desk.now())
            task.then(self._given).otherwise(self._show_error)

        form = GrantForm(
            self._parent,
            open_rows,
            look=lambda coupon: look(coupon) if self.dialog is not None else None,
            give=give,
            make_new=self.laboratory_asked.emit,
        )
        self._open(form)
        if open_rows:
            look(open_rows[0].id)

    def _begin_personal(self, offer: Offer) -> None:
        def look(draft: CouponDraft) -> None:
            asked = self._desk.ask(personal_warnings, draft, offer.habits)
            self._look(asked, partial(self._show_checks, draft))

        def give(draft: CouponDraft, words: str) -> None:
            task = self._desk.do(coupons.issue_coupon, draft, self._desk.now(), words=words)
            task.then(form.given).otherwise(form.show_error)

        wanted = partial(self.quote_wanted.emit, offer.customer_id)
        form = PersonalCouponForm(self._parent, offer, Acts(look, give, wanted))
        self._open(form)

    def _show_checks(self, draft: CouponDraft, warnings: list[Problem]) -> None:
        if isinstance(self.dialog, PersonalCouponForm):
            self.dialog.show_checks(faults(draft), warnings)

    def _show_granted(self, found: Granted) -> None:
        if isinstance(self.dialog, GrantForm):
            self.dialog.show_granted(found)

    def _show_error(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.show_error(error)

    def _given(self, found: Granted) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        if found.left_out:
            given = counted(translate("customer", "Given to %n customer(s)"), len(found.customers))
            left = counted(translate("customer", "%n left out"), len(found.left_out))
            self.warned.emit(Tone.WARNING, f"{given} · {left}", left_out_words(found))

    # Dialogs

    def _open(self, form: FormDialog) -> None:
        self.dialog = form
        form.finished.connect(partial(self._close, form))
        form.open()

    def _close(self, form: FormDialog, _result: int) -> None:
        if self.dialog is form:
            self.dialog = None
        form.deleteLater()

    def _carry_out(self, task: Task[Any]) -> None:
        form = self.dialog
        if form is not None:
            task.then(form.done_well).otherwise(form.show_error)

    def _look(self, asked: Task[Any], answered: Callable[..., object]) -> None:
        """Only the newest question wants an answer."""
        self._looking = asked.then(answered).replaces(self._looking)


def _for_messages(
    session: Session, customers: Sequence[int], settings: ShopSettings, now: datetime
) -> tuple[list[Template], tuple[Guarded, ...]]:
    """The texts to choose from, and who is left in peace."""
    return messages.templates(session), contacts.guarded(session, customers, settings, now)


def _personal_offer(session: Session, customer: int, now: datetime) -> Offer:
    return personal_offer(session, customer, rules.load(session), now)


def _found(session: Session, text: str, kept_id: int, now: datetime) -> list[CustomerRow]:
    """Others who fit what was typed."""
    settings = rules.load(session)
    ids = queries.find(session, CustomerFilter(find=text), settings, now) if text else ()
    others = [customer for customer in ids if customer != kept_id][:_FOUND]
    return queries.rows(session, others, settings, now)


def _merge_preview(session: Session, kept_id: int, gone_id: int, now: datetime) -> MergePreview:
    return merging.preview_merge(session, kept_id, gone_id, rules.load(session), now)
