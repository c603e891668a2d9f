"""Sums and conditions of a quote: freight, tax, validity, payment, delivery, terms."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
)

from seller_desk.services.customer.capitals import MOST_FEN, capitals
from seller_desk.services.customer.quote_board import QuoteBoard
from seller_desk.services.customer.quote_draft import QuoteDraft, QuoteTexts, Shown
from seller_desk.services.customer.quote_facts import choices_of_texts
from seller_desk.views.customer.quote_words import TAXES, days_left, tax, whole_margin
from seller_desk.views.formats import money, share
from seller_desk.views.typed import read_fen
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label, set_tone
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.text_edit import TextEdit
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

_TERMS_HEIGHT = 74
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_SIGNS = 8


class QuoteForm(Card):
    """All of a quote beside its lines."""

    changed = Signal()
    """Something was typed; `taken` puts it into a draft."""

    def __init__(self) -> None:
        super().__init__(margins=(14, 10, 14, 12))
        self.freight, self.until, self.message = LineEdit(), LineEdit(), LineEdit()
        self.tax, self.payment, self.delivery = QComboBox(), QComboBox(), QComboBox()
        self.terms = TextEdit()
        self.terms.setTabChangesFocus(True)
        self.terms.setFixedHeight(_TERMS_HEIGHT)
        for rate in TAXES:
            self.tax.addItem(tax(rate), rate)
        for box, name in ((self.payment, "payment"), (self.delivery, "delivery")):
            box.setEditable(True)
            box.setSizeAdjustPolicy(_SHORT)
            box.setMinimumContentsLength(_LEAST_SIGNS)
            box.addItems(list(choices_of_texts()[name]))
        self.shown = {
            Shown.LOGO: QCheckBox(translate("customer", "LOGO")),
            Shown.SEAL: QCheckBox(translate("customer", "Seal")),
            Shown.PICTURES: QCheckBox(translate("customer", "Pictures")),
            Shown.STEPS: QCheckBox(translate("customer", "Tier table")),
            Shown.ACCOUNT: QCheckBox(translate("customer", "Account")),
        }
        self._today = date.min
        self._silent = False
        self._build()
        self._connect()

    def show_board(self, board: QuoteBoard, today: date, *, is_open: bool) -> None:
        """Another quote, or the same as it stands now."""
        self._today = today
        self.show_draft(board.draft)
        editors = (self.freight, self.until, self.message, self.tax, self.payment, self.delivery)
        for editor in (*editors, self.terms, *self.shown.values()):
            editor.setEnabled(is_open)

    def show_draft(self, draft: QuoteDraft) -> None:
        """Its values; what is the same already is left alone, with the cursor in it."""
        self._silent = True
        freight = "" if draft.freight_fen is None else money(draft.freight_fen)
        for field, text in (
            (self.freight, freight),
            (self.until, draft.valid_until),
            (self.message, draft.texts.message),
        ):
            if not field.hasFocus() and field.text() != text:
                field.setText(text)
        found = self.tax.findData(draft.tax_millionths)
        self.tax.setCurrentIndex(max(found, 0))
        for box, text in (
            (self.payment, draft.texts.payment),
            (self.delivery, draft.texts.delivery),
        ):
            if box.currentText() != text:
                box.setCurrentText(text)
                _show_beginning(box)
        if self.terms.toPlainText() != draft.texts.terms:
            self.terms.setPlainText(draft.texts.terms)
        for part, check in self.shown.items():
            check.setChecked(part in draft.shown)
        self._silent = False

    def taken(self, draft: QuoteDraft) -> QuoteDraft:
        """The draft with what stands in the fields; what fits no field stays as it was."""
        freight_fen, fault = draft.freight_fen, ""
        try:
            freight_fen = read_fen(self.freight.text())
        except ValueError:
            fault = translate("customer", "No amount")
        self._freight.show_fault(fault)
        until = self.until.text().strip()
        is_day = _is_day(until)
        self._until.show_fault("" if is_day else translate("customer", "A day as 2026-11-30"))
        return replace(
            draft,
            freight_fen=freight_fen,
            tax_millionths=self.tax.currentData(),
            valid_until=until if is_day else draft.valid_until,
            texts=QuoteTexts(
                payment=self.payment.currentText().strip(),
                delivery=self.delivery.currentText().strip(),
                message=self.message.text().strip(),
                terms=self.terms.toPlainText().strip(),
                freight_note=draft.texts.freight_note,
            ),
            shown=frozenset(part for part, box in self.shown.items() if box.isChecked()),
        )

    def show_sums(self, board: QuoteBoard, draft: QuoteDraft) -> None:
        """What it comes to, and what stays of it."""
        sums = draft.totals
        self._sums.setText(
            translate("customer", "Goods {goods}\nFreight {freight} · tax {tax}").format(
                goods=money(sums.goods_fen),
                freight=money(sums.freight_fen),
                tax=money(sums.tax_fen),
            )
        )
        self._total.setText(money(sums.total_fen))
        in_words = capitals(sums.total_fen) if sums.total_fen <= MOST_FEN else UNKNOWN
        self._capitals.setText(f"人民币{in_words}")
        profit, kept, is_all = whole_margin(board, draft)
        told = UNKNOWN if kept is None else f"{money(profit)} · {share(kept)}"
        if kept is not None and not is_all:
            told = translate("customer", "{sum} (lines with a cost)").format(sum=told)
        self._margin.setText(told)
        set_tone(
            self._margin, None if kept is None else Tone.SUCCESS if profit > 0 else Tone.DANGER
        )
        self._until.show_hint(days_left(draft.valid_until, self._today))

    def _tell(self) -> None:
        if not self._silent:
            self.changed.emit()

    def _connect(self) -> None:
        for field in (self.freight, self.until, self.message):
            field.textEdited.connect(self._tell)
        for box in (self.tax, self.payment, self.delivery):
            box.currentTextChanged.connect(self._tell)
        self.terms.textChanged.connect(self._tell)
        for check in self.shown.values():
            check.toggled.connect(self._tell)

    def _build(self) -> None:
        self._freight = Field(translate("customer", "Freight (yuan)"), self.freight)
        self._until = Field(translate("customer", "Valid until"), self.until)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        self.body.setSpacing(6)
        grid.addWidget(self._freight, 0, 0, 1, 2)
        grid.addWidget(Field(translate("customer", "Tax"), self.tax), 0, 2, 1, 2)
        grid.addWidget(self._until, 0, 4, 1, 2)
        grid.addWidget(Field(translate("customer", "Payment"), self.payment), 1, 0, 1, 3)
        grid.addWidget(Field(translate("customer", "Delivery"), self.delivery), 1, 3, 1, 3)
        self.add(label(translate("customer", "Sums and terms"), "section"))
        self.add(grid)
        self.add(Field(translate("customer", "Words to the buyer"), self.message))
        checks = QHBoxLayout()
        checks.setSpacing(16)
        for box in self.shown.values():
            checks.addWidget(box)
        checks.addStretch(1)
        self.add(checks)
        self.add(self._well())
        terms = Field(translate("customer", "Terms"), self.terms)
        terms.show_hint(translate("customer", "one in each line"))
        self.add(terms)
        self.body.addStretch(1)

    def _well(self) -> QFrame:
        self._sums, self._total = label(role="secondary"), label(role="kpi")
        self._margin, self._capitals = label(role="strong"), label(role="strong")
        for said in (self._sums, self._margin):
            said.setAlignment(Qt.AlignmentFlag.AlignTop)
        well = QFrame()
        well.setProperty("role", "well")
        grid = QGridLayout(well)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(14)
        total = QVBoxLayout()
        total.setSpacing(0)
        total.addWidget(label(translate("customer", "Total (yuan)"), "secondary"))
        total.addWidget(self._total)
        kept = QVBoxLayout()
        kept.setSpacing(2)
        kept.addWidget(label(translate("customer", "Margin of the quote"), "secondary"))
        kept.addWidget(self._margin)
        kept.addStretch(1)
        grid.addWidget(self._sums, 0, 0)
        grid.addLayout(total, 0, 1)
        grid.addLayout(kept, 0, 2)
        grid.addWidget(self._capitals, 1, 0, 1, 3)
        for place, share_of in enumerate((4, 4, 5)):
            grid.setColumnStretch(place, share_of)
        return well


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _show_beginning(box: QComboBox) -> None:
    """A text that does not fit is cut at its end, not at its beginning; the tip says it whole."""
    box.setToolTip(box.currentText())
    field = box.lineEdit()
    if field is not None:
        field.setCursorPosition(0)
