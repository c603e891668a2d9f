"""Notes beside a listing: prices of others, reviews, bulk orders; each is changed in its place."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.product import remarks
from seller_desk.services.product.remarks import (
    BuyerKind,
    CaseDraft,
    Noted,
    Proposal,
    Remarks,
    ReviewDraft,
    RivalDraft,
)
from seller_desk.views.formats import count, yuan
from seller_desk.views.icons import IconLabel
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.remark_forms import CaseForm, RemarkForm, ReviewForm, RivalForm
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

Said = tuple[str, str, str, str]
"""Icon and its colour, the note itself, and a word at the right."""
_SHOWN = 6
_KINDS: Mapping[BuyerKind, str] = {
    BuyerKind.SUPERMARKET: QT_TRANSLATE_NOOP("product", "a chain of supermarkets"),
    BuyerKind.SCHOOL: QT_TRANSLATE_NOOP("product", "a school"),
    BuyerKind.HOTEL: QT_TRANSLATE_NOOP("product", "a hotel"),
    BuyerKind.CLOTHES_SHOP: QT_TRANSLATE_NOOP("product", "a clothes shop"),
    BuyerKind.FACTORY: QT_TRANSLATE_NOOP("product", "a factory"),
    BuyerKind.TRADER: QT_TRANSLATE_NOOP("product", "a trading house"),
    BuyerKind.COMPANY: QT_TRANSLATE_NOOP("product", "a company"),
    BuyerKind.BUYER: QT_TRANSLATE_NOOP("product", "a buyer"),
}


class RemarkList(QWidget):
    """One sort of notes: rows to change or take away, and the form that opens below them."""

    kept = Signal(object, object)
    """A draft, and the id of the note that it changes or None."""
    removed = Signal(int)

    def __init__(self, title: str, add: str, form: RemarkForm, say: Callable[[Any], Said]) -> None:
        super().__init__()
        self._say = say
        self._noted: Sequence[Noted[Any]] = ()
        self._product: int | None = None
        self._begun: dict[int | None, object] = {}
        """New notes that were typed and not kept, by their product."""
        self._changed: int | None = None
        self._blank: Any = None
        self._shows_all = False
        self.form = form
        self.add = button.link(add, self.begin, icon="plus")
        self.more = button.link("", self._show_more)
        self.head = SectionHead(title, actions=self._actions())
        self.rows: list[QWidget] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addLayout(self._lines)
        column.addWidget(self.more)
        column.addWidget(form)
        form.hide()
        form.entered.connect(self._keep)
        form.given_up.connect(form.hide)

    def follow(self, product: int) -> None:
        """The notes to come are this product's: what was typed for another stays with that one."""
        if product == self._product:
            return
        if not self.form.isHidden() and self._changed is None:
            self._begun[self._product] = self.form.taken()
        self.form.hide()
        self._product, self._shows_all = product, False

    def show_notes(self, noted: Sequence[Noted[Any]], blank: object) -> None:
        """These notes; `blank` is what a new one begins with. A form that is open stays."""
        self._noted, self._blank = noted, blank
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = noted if self._shows_all else noted[:_SHOWN]
        self.rows = [self._row(one) for one in shown]
        for row in self.rows:
            self._lines.addWidget(row)
            row.show()
        self.more.setText(translate("product", "All {count}").format(count=len(noted)))
        self.more.setVisible(len(shown) < len(noted))

    def begin(self, draft: object | None = None) -> None:
        """A new note, or the one that was begun and left."""
        begun = self._begun.pop(self._product, self._blank)
        self._open(None, begun if draft is None else draft)

    def end(self) -> None:
        """What was entered is kept by now."""
        self.form.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Why it was not."""
        self.form.show_problems(problems)

    def _actions(self) -> Sequence[QPushButton]:
        return (self.add,)

    def _open(self, changed: int | None, draft: object) -> None:
        self._changed = changed
        self.form.show()
        self.form.show_draft(draft)

    def _keep(self, draft: object) -> None:
        self.kept.emit(draft, self._changed)

    def _show_more(self) -> None:
        self._shows_all = True
        self.show_notes(self._noted, self._blank)

    def _row(self, noted: Noted[Any]) -> QWidget:
        icon, tint, text, second = self._say(noted.draft)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, tint))
        row.addWidget(ElidedLabel(text), 1)
        row.addWidget(label(second, "tertiary"))
        said = translate("product", "Change {note}").format(note=text)
        change = partial(self._open, noted.id, noted.draft)
        row.addWidget(button.icon_only("pencil", said, change, small=True))
        said = translate("product", "Remove {note}").format(note=text)
        away = partial(self.removed.emit, noted.id)
        row.addWidget(button.icon_only("x", said, away, small=True))
        return holder


class CaseList(RemarkList):
    """Bulk orders to show; the largest that came to their end can be proposed."""

    proposals_asked = Signal()

    def __init__(self) -> None:
        self.propose = button.link(
            translate("product", "From large orders"), self._ask, icon="wand-sparkles"
        )
        self.case_form = CaseForm()
        super().__init__(
            translate("product", "Bulk orders to show"),
            translate("product", "Add one"),
            self.case_form,
            _case,
        )

    def offer(self, found: Sequence[Proposal]) -> None:
        """Below the link: a choice fills the form."""
        menu = self.menu_of(found)
        menu.popup(self.propose.mapToGlobal(self.propose.rect().bottomLeft()))

    def menu_of(self, found: Sequence[Proposal]) -> QMenu:
        """What can be told."""
        menu = QMenu(self.propose)
        for one in found:
            draft = CaseDraft(told(one), one.quantity)
            said = f"{draft.text} · {count(one.quantity)}"
            menu.addAction(said).triggered.connect(partial(self._take, draft))
        if not found:
            none = menu.addAction(translate("product", "No order of it has come to its end yet"))
            none.setEnabled(False)
        return menu

    def _actions(self) -> Sequence[QPushButton]:
        return (self.propose, self.add)

    def _ask(self) -> None:
        self.proposals_asked.emit()

    def _take(self, draft: CaseDraft, _on: bool = False) -> None:  # noqa: FBT001, FBT002  (a signal's)
        self.begin(draft)


class RemarksSection(QWidget):
    """The three sorts, below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.rivals = RemarkList(
            translate("product", "Prices of others"),
            translate("product", "Add one"),
            RivalForm(),
            _rival,
        )
        self.reviews = RemarkList(
            translate("product", "Reviews in short"),
            translate("product", "Add one"),
            ReviewForm(),
            _review,
        )
        self.cases = CaseList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.cases, self.rivals, self.reviews):
            column.addWidget(part)

    def show_remarks(
        self, product: int, found: Remarks, own_fen: int | None, now: datetime
    ) -> None:
        """Those of a product, as they are by now."""
        today = now.date()
        for part in (self.rivals, self.reviews, self.cases):
            part.follow(product)
        self.rivals.show_notes(found.rivals, RivalDraft(today))
        self.reviews.show_notes(found.reviews, ReviewDraft(today))
        self.cases.show_notes(found.cases, CaseDraft())
        self.rivals.head.show_hint(*_beside(own_fen, remarks.lowest_rival(found.rivals)))
        open_ones = sum(
            not one.draft.is_good and not one.draft.is_answered for one in found.reviews
        )
        said = translate("product", "{count} bad ones nobody has answered")
        told_open = said.format(count=open_ones) if open_ones else ""
        self.reviews.head.show_hint(told_open, "warning.fg")

    def place_of(self, where: str) -> QWidget | None:
        """Where a note of that sort is added."""
        lists = {"cases": self.cases, "rivals": self.rivals, "reviews": self.reviews}
        return lists[where].add if where in lists else None


def told(proposal: Proposal) -> str:
    """A large order in a few words: where from and what sort of buyer, no name."""
    kind = translate("product", _KINDS[proposal.kind])
    if proposal.province is None:
        return kind
    said = translate("product", "{kind} in {region}")
    return said.format(kind=kind, region=proposal.province)


def _beside(own: int | None, rival: int | None) -> tuple[str, str]:
    """The own price beside the lowest of the others."""
    if own is None or rival is None:
        return "", "text.tertiary"
    said = translate("product", "{own} here, {rival} there").format(
        own=yuan(own), rival=yuan(rival)
    )
    return said, "warning.fg" if own > rival else "success.fg"


def _rival(draft: RivalDraft) -> Said:
    text = " · ".join(filter(None, (yuan(draft.price_fen), draft.seller)))
    return "tag", "text.tertiary", text, _day(draft.day)


def _review(draft: ReviewDraft) -> Said:
    if draft.is_good:
        return "circle-check", "success.fg", draft.text, _day(draft.day)
    answered = translate("product", "answered") if draft.is_answered else ""
    tint = "neutral.fg" if draft.is_answered else "danger.fg"
    second = " · ".join(filter(None, (answered, _day(draft.day))))
    return "circle-alert", tint, draft.text, second


def _case(draft: CaseDraft) -> Said:
    pieces = "" if draft.quantity is None else count(draft.quantity)
    icon = "image" if draft.picture else "package-check"
    return icon, "text.tertiary", draft.text, pieces


def _day(day: date) -> str:
    return f"{day:%Y-%m-%d}"
