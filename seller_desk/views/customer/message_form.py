"""A message from a template, to one customer or to many: copied, and noted through the guard."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from seller_desk.services.customer.contacts import Guarded, Message, Reached
from seller_desk.services.customer.dealings import Draft
from seller_desk.services.customer.messages import Template
from seller_desk.views.customer.person_forms import choice_box, text_field
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import QT_TRANSLATE_NOOP, counted, translate
from seller_desk.words import Tone

_PAUSE_MS = 150
_WIDTH = 560
_NAMED = 4
_PLACES = {
    "name": QT_TRANSLATE_NOOP("customer", "name"),
    "goods": QT_TRANSLATE_NOOP("customer", "favourite goods"),
    "new_goods": QT_TRANSLATE_NOOP("customer", "new goods that suit"),
    "coupon": QT_TRANSLATE_NOOP("customer", "coupon"),
    "quote": QT_TRANSLATE_NOOP("customer", "quote"),
    "shop": QT_TRANSLATE_NOOP("customer", "name of the shop"),
    "days": QT_TRANSLATE_NOOP("customer", "days since the last order"),
}


class MessageForm(FormDialog):
    """Template, text, what comes of it, and who is left in peace."""

    def __init__(
        self,
        parent: QWidget,
        templates: Sequence[Template],
        *,
        fill: Callable[[str, Callable[[list[Draft]], object]], object],
        send: Callable[[Sequence[Message]], object],
        keep_template: Callable[[str, str], object],
    ) -> None:
        super().__init__(parent, translate("customer", "Write a message"), "", _WIDTH)
        self._fill, self._keep = fill, keep_template
        self._drafts: Sequence[Draft] = ()
        self._resting: frozenset[int] = frozenset()
        self.left_out: Sequence[Guarded] = ()
        """Who is left in peace."""
        self.templates = choice_box([(one.name, one.text) for one in templates])
        self.text = text_field("")
        self.preview = text_field("")
        self.preview.setReadOnly(True)
        self.guard = Banner(Tone.WARNING, "", icon="pause")
        self.guard.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.guard.hide()
        self._missing = label(role="warn", wrap=True)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._ask)
        self._arrange()
        self.templates.currentIndexChanged.connect(self._take_template)
        self.text.textChanged.connect(self._later.start)
        self.on_go(lambda: send(self.messages))
        self._take_template(0)
        self.templates.setFocus()

    @property
    def messages(self) -> list[Message]:
        """What would go out now: nothing to who is left in peace, and nothing with a gap."""
        return [Message(one.customer_id, one.text) for one in self._meant if not one.missing]

    @property
    def _meant(self) -> Sequence[Draft]:
        return [one for one in self._drafts if one.customer_id not in self._resting]

    def show_guarded(self, found: Sequence[Guarded], now: datetime) -> None:
        """Who is left in peace, and until when."""
        self._resting = frozenset(one.customer_id for one in found)
        self.left_out = found
        self.guard.setVisible(bool(found))
        if found:
            said = counted(translate("customer", "%n customer(s) left in peace"), len(found))
            self.guard.show_text(Tone.WARNING, said, detail=resting_names(found, now), icon="pause")
        self._show_drafts()

    def sent(self, reached: Reached) -> None:
        """The texts are on the clipboard; the log has them."""
        gone = set(reached.customers)
        QGuiApplication.clipboard().setText(
            self._written([one for one in self._drafts if one.customer_id in gone])
        )
        self.accept()

    def _take_template(self, place: int) -> None:
        self.text.setPlainText(self.templates.itemData(place) or "")
        self._later.stop()
        self._ask()

    def _ask(self) -> None:
        self._fill(self.text.toPlainText(), self._take_drafts)

    def _take_drafts(self, drafts: list[Draft]) -> None:
        self._drafts = drafts
        self._show_drafts()

    def _show_drafts(self) -> None:
        whole = [one for one in self._meant if not one.missing]
        lacking = [one for one in self._meant if one.missing]
        self.preview.setPlainText(self._written(whole or lacking))
        self._missing.setText(_lacking_told(lacking, alone=len(self._drafts) == 1))
        self._missing.setVisible(bool(lacking))
        many = counted(translate("customer", "Copy and note for %n customer(s)"), len(whole))
        one = translate("customer", "Copy and note")
        self.go.setText(one if len(self._drafts) == 1 else many)
        self.go.setEnabled(bool(whole))
        self.adjustSize()

    @staticmethod
    def _written(drafts: Sequence[Draft]) -> str:
        """One text as it is; several with the name before each."""
        if len(drafts) == 1:
            return drafts[0].text
        return "\n\n".join(f"{one.name}\n{one.text}" for one in drafts)

    def _keep_template(self) -> None:
        self._keep(self.templates.currentText(), self.text.toPlainText())

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(Field(translate("customer", "Template"), self.templates), 1)
        keep = link(translate("customer", "Keep this text"), self._keep_template)
        line.addWidget(keep, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)
        self.body.addWidget(Field(translate("customer", "Text"), self.text))
        known = translate("customer", ", ").join(
            f"{{{name}}} " + translate("customer", said) for name, said in _PLACES.items()
        )
        self.body.addWidget(label(known, "tertiary", wrap=True))
        self.body.addWidget(Field(translate("customer", "As it is sent"), self.preview))
        self.body.addWidget(self._missing)
        self.body.addWidget(self.guard)


def _lacking_told(lacking: Sequence[Draft], *, alone: bool) -> str:
    """Which words cannot be put in, and for whom; those get nothing."""
    comma = translate("customer", ", ")
    missing = sorted({name for one in lacking for name in one.missing})
    words = comma.join(translate("customer", _PLACES.get(name, name)) for name in missing)
    if alone:
        said = translate("customer", "Nothing is known of: {names}. Change the text.")
        return said.format(names=words)
    people = [one.name for one in lacking[:_NAMED]]
    more = len(lacking) - len(people)
    if more:
        people.append(counted(translate("customer", "and %n more"), more))
    said = counted(translate("customer", "%n left out without {words}: {people}"), len(lacking))
    return said.format(words=words, people=comma.join(people))


def resting_names(found: Sequence[Guarded], now: datetime) -> str:
    """Names with the minute from which each may be written to again."""
    named = [f"{one.name} {_when(one.until, now)}" for one in found[:_NAMED]]
    more = len(found) - len(named)
    if more:
        named.append(counted(translate("customer", "and %n more"), more))
    return translate("customer", "Allowed again: {names}").format(
        names=translate("customer", ", ").join(named)
    )


def _when(at: datetime, now: datetime) -> str:
    return f"{at:%m-%d %H:%M}" if at.year == now.year else f"{at:%Y-%m-%d %H:%M}"
