"""What the shop notes of one customer: a contact, one text, a tier by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from seller_desk.services.customer.queries import CustomerCard
from seller_desk.views import terms
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import ContactKind, Tier

_LINES = 5
_ALLOWED = (ContactKind.CALL, ContactKind.NOTE, ContactKind.MESSAGE)
_BY_AMOUNT = "amount"


class ContactForm(FormDialog):
    """A call, a note, or a message that went out by itself."""

    def __init__(
        self, parent: QWidget, card: CustomerCard, keep: Callable[[ContactKind, str], object]
    ) -> None:
        said = translate("customer", "Note a contact with {name}")
        super().__init__(
            parent, said.format(name=card.row.name or UNKNOWN), translate("customer", "Note it")
        )
        self.kinds = Segment([SegmentOption(kind, terms.contact(kind)) for kind in _ALLOWED])
        self.text = text_field("")
        self.body.addWidget(self.kinds)
        self.body.addWidget(Field(translate("customer", "What was said"), self.text))
        self.body.addWidget(
            label(translate("customer", "Calls and notes do not count as marketing"), "tertiary")
        )
        self.on_go(lambda: keep(ContactKind(self.kinds.current), self.text.toPlainText()))
        self.text.setFocus()


class TextForm(FormDialog):
    """One text of a customer; of several lines where there is room for them."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        name: str,
        kept: str,
        keep: Callable[[str], object],
        *,
        hint: str = "",
        lines: bool = False,
    ) -> None:
        super().__init__(parent, title, translate("customer", "Keep"))
        self.editor: QPlainTextEdit | LineEdit = text_field(kept) if lines else LineEdit(kept)
        self.body.addWidget(Field(name, self.editor))
        if hint:
            self.body.addWidget(label(hint, "tertiary", wrap=True))
        self.on_go(lambda: keep(self.text))
        self.editor.setFocus()

    @property
    def text(self) -> str:
        """What was typed."""
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText()
        return self.editor.text()


class LockForm(FormDialog):
    """The tier by hand, with a reason; or by purchases again."""

    def __init__(
        self, parent: QWidget, card: CustomerCard, keep: Callable[[Tier | None, str], object]
    ) -> None:
        said = translate("customer", "Tier of {name}")
        super().__init__(
            parent, said.format(name=card.row.name or UNKNOWN), translate("customer", "Keep")
        )
        by_amount = SegmentOption(_BY_AMOUNT, translate("customer", "By purchases"))
        by_hand = [SegmentOption(tier, terms.tier(tier)) for tier in Tier]
        self.tiers = Segment([by_amount, *by_hand])
        self.reason = LineEdit(card.tier_reason or "")
        self.body.addWidget(self.tiers)
        self._field = Field(translate("customer", "Why by hand"), self.reason)
        self.body.addWidget(self._field)
        self.tiers.choose(card.row.tier if card.row.is_locked else _BY_AMOUNT)
        self.tiers.chosen.connect(self._turn)
        self._turn(self.tiers.current)
        self.on_go(lambda: keep(self._tier(), self.reason.text()))

    def _tier(self) -> Tier | None:
        current = self.tiers.current
        return None if current == _BY_AMOUNT else Tier(current)

    def _turn(self, key: str) -> None:
        self._field.setEnabled(key != _BY_AMOUNT)


def text_field(text: str) -> QPlainTextEdit:
    """A text of a few lines; Tab leaves it."""
    field = TextEdit(text)
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * _LINES + 20)
    return field


def choice_box(names: Sequence[tuple[str, object]]) -> QComboBox:
    """A list to choose from: what is shown, and what it stands for."""
    box = QComboBox()
    for name, value in names:
        box.addItem(name, value)
    return box
