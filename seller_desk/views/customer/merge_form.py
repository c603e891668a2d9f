"""Two customers who are one: which other, and what would become of both."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from seller_desk.services.customer.merging import Likeness, MergePreview
from seller_desk.services.customer.queries import CustomerRow
from seller_desk.views import terms
from seller_desk.views.formats import count, yuan
from seller_desk.views.widgets.entry_rows import EntryRow, EntryRows
from seller_desk.views.widgets.facts import FactGrid
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import Tone

_PAUSE_MS = 150
_FIELDS = {
    "login": QT_TRANSLATE_NOOP("customer", "login"),
    "company": QT_TRANSLATE_NOOP("customer", "company"),
    "name": QT_TRANSLATE_NOOP("customer", "receiver"),
    "mobile": QT_TRANSLATE_NOOP("customer", "mobile"),
    "phone": QT_TRANSLATE_NOOP("customer", "phone"),
    "address": QT_TRANSLATE_NOOP("customer", "address"),
    "province": QT_TRANSLATE_NOOP("customer", "region"),
    "keeper": QT_TRANSLATE_NOOP("customer", "looked after by"),
}


class MergeForm(FormDialog):
    """Find the other one, look, merge; undo brings both back."""

    def __init__(
        self,
        parent: QWidget,
        kept: str,
        alike: Sequence[Likeness],
        *,
        find: Callable[[str], object],
        look: Callable[[int], object],
        merge: Callable[[int], object],
    ) -> None:
        said = translate("customer", "Merge another customer into {name}")
        super().__init__(parent, said.format(name=kept), translate("customer", "Merge"))
        self._find, self._look = find, look
        self._found: list[int] = [one.customer_id for one in alike]
        self._chosen = 0
        self.search = LineEdit()
        self.rows = EntryRows(translate("customer", "Customers who may be the same"))
        self._facts = FactGrid()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(lambda: self._find(self.search.text().strip()))
        self.search.textChanged.connect(self._later.start)
        self.rows.chosen.connect(self._choose)
        self.body.addWidget(Field(translate("customer", "Find the other one"), self.search))
        self._head = label(translate("customer", "Likely the same"), "secondary")
        self._head.setVisible(bool(alike))
        for widget in (self._head, self.rows, self._facts):
            self.body.addWidget(widget)
        self.rows.show_rows([_like(one) for one in alike])
        self.go.setEnabled(False)
        self.on_go(lambda: merge(self._chosen))
        self.search.setFocus()

    def show_found(self, rows: Sequence[CustomerRow]) -> None:
        """Who fits what was typed."""
        self._found = [row.id for row in rows]
        self._head.hide()
        self.rows.show_rows([_row(row) for row in rows])
        self.adjustSize()

    def show_preview(self, seen: MergePreview) -> None:
        """What would move, be filled in, and stay as it is."""
        self._chosen = seen.gone_id
        tiers = f"{terms.tier(seen.old_tier)} → {terms.tier(seen.new_tier)}"
        moved = translate(
            "customer", "{orders} orders, {contacts} contacts, {quotes} quotes, {coupons} coupons"
        )
        self._facts.show_facts(
            [
                (translate("customer", "Goes into"), f"{seen.gone} → {seen.kept}"),
                (
                    translate("customer", "Moves"),
                    moved.format(
                        orders=count(seen.orders),
                        contacts=count(seen.contacts),
                        quotes=count(seen.quotes),
                        coupons=count(seen.coupons),
                    ),
                ),
                (translate("customer", "Together"), f"{yuan(seen.paid_fen)} · {tiers}"),
                (translate("customer", "Filled in"), _names(seen.filled)),
                (translate("customer", "Stays as it is"), _names(seen.differing)),
            ]
        )
        self.go.setEnabled(True)
        self.adjustSize()

    def _choose(self, index: int) -> None:
        self.go.setEnabled(False)
        self._look(self._found[index])


def _like(one: Likeness) -> EntryRow:
    said = translate("customer", "same {fields}").format(fields=_names(one.by))
    return EntryRow(title=one.name, second=said, letter=one.name[:1], tone=Tone.INFO)


def _row(row: CustomerRow) -> EntryRow:
    return EntryRow(
        title=row.name or UNKNOWN,
        second=row.login or "",
        value=yuan(row.paid_fen),
        letter=(row.name or UNKNOWN)[:1],
        tone=terms.TIER_TONES[row.tier],
    )


def _names(fields: Sequence[str]) -> str:
    comma = translate("customer", ", ")
    return comma.join(translate("customer", _FIELDS[name]) for name in fields) or UNKNOWN
