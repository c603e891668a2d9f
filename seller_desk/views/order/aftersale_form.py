"""What an after-sale case is about: kind, amount, reason, and how much of which goods."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import CaseCode, DeskError
from seller_desk.services.order.aftersale_queries import CaseGoods, CaseSight
from seller_desk.services.order.aftersale_rules import refunds_money
from seller_desk.services.order.aftersales import LONGEST_REASON, CaseDraft, CaseLine, value_fen
from seller_desk.views.formats import money, quantity, share
from seller_desk.views.order import aftersale_wording as words
from seller_desk.views.theme import theme
from seller_desk.views.typed import plain_fen, read_fen
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.ink import draw_box
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.spin import indented
from seller_desk.views.wording import UNKNOWN, say, translate
from seller_desk.words import AfterSaleKind, Tone

_MILLI = 1000
_BAR = 8


_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_SIGNS = 9
"""A box need not be as wide as its longest choice."""


class CaseForm(QWidget):
    """The fields of a case; says how the amount stands to what was paid and to the goods."""

    changed = Signal()
    """Something was typed or chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._sight: CaseSight | None = None
        self._shown: CaseDraft | None = None
        self.kind = QComboBox()
        for kind in AfterSaleKind:
            self.kind.addItem(words.kind(kind), kind)
        self.amount = LineEdit()
        self.reason = LineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.number = LineEdit()
        self.number.setPlaceholderText("TQ…")
        self.goods_state = QComboBox()
        self.goods_state.addItem(UNKNOWN, None)
        for key, text in zip(words.GOODS_KEYS, words.GOODS_STATES, strict=True):
            self.goods_state.addItem(translate("order", text), key)
        for box in (self.kind, self.goods_state):
            box.setSizeAdjustPolicy(_SHORT)
            box.setMinimumContentsLength(_LEAST_SIGNS)
        self.bar = AmountBar()
        self.hint = label(role="tertiary", wrap=True)
        self.mend = button.secondary("", self._take_value, small=True)
        self.over = Banner(Tone.WARNING, "", actions=[self.mend])
        self.lines = GoodsPick()
        self._lay_out()
        self._connect()

    def show_case(self, sight: CaseSight) -> None:
        """The case as it is kept; what is being typed for the same one stays."""
        draft = draft_of(sight)
        same = self._sight is not None and _key(self._sight) == _key(sight)
        typing = same and self.is_changed
        self._sight = sight
        if not typing:
            self._fill(draft, sight)
        self._shown = draft
        self._judge()

    @property
    def is_changed(self) -> bool:
        """Whether something else stands here than is kept."""
        return self._shown is not None and self.draft() != self._shown

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._amount.fault or self._goods.fault

    def draft(self) -> CaseDraft:
        """What stands here; an amount that is none is left out."""
        try:
            amount = read_fen(self.amount.text())
        except ValueError:
            amount = None
        kind = AfterSaleKind(self.kind.currentData())
        return CaseDraft(
            kind=kind,
            amount_fen=amount if refunds_money(kind) else None,
            reason=self.reason.text().strip() or None,
            goods_state=self.goods_state.currentData(),
            number=self.number.text().strip() or None,
            lines=self.lines.taken(),
        )

    def has_faults(self) -> bool:
        """Look at the amount before anything is sent; say what is wrong with it."""
        try:
            amount = read_fen(self.amount.text()) if self.amount.isVisibleTo(self) else None
        except ValueError:
            self._amount.show_fault(translate("order", "An amount such as 1280.00"))
            return True
        most = self._sight.most_fen if self._sight else None
        if amount is not None and most is not None and amount > most:
            self._amount.show_fault(self._most_text(most))
            return True
        self._amount.show_fault("")
        return False

    def point_out(self, error: DeskError) -> bool:
        """Say what is wrong beside its field; False when no field is to blame."""
        for problem in error.problems:
            match problem.where:
                case "amount":
                    most = problem.facts.get("most_fen")
                    over = problem.code is CaseCode.OVER_PAID and isinstance(most, int)
                    said = self._most_text(most) if over and isinstance(most, int) else say(problem)
                    self._amount.show_fault(said)
                case "lines":
                    self._goods.show_fault(say(problem))
                case _:
                    return False
        self.amount.setFocus()
        return True

    def enable(self, *, on: bool) -> None:
        """A settled case is only looked at."""
        for editor in (self.kind, self.amount, self.reason, self.goods_state, self.number):
            editor.setEnabled(on)
        self.lines.setEnabled(on)

    @staticmethod
    def _most_text(most: int) -> str:
        return translate("order", "At most {sum} can be refunded").format(sum=money(most))

    def _fill(self, draft: CaseDraft, sight: CaseSight) -> None:
        for editor in (self.kind, self.amount, self.reason, self.goods_state, self.number):
            editor.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.kind.setCurrentIndex(self.kind.findData(draft.kind))
        self.amount.setText(plain_fen(draft.amount_fen))
        self.reason.setText(draft.reason or "")
        self.number.setText(draft.number or "")
        self.goods_state.setCurrentIndex(max(self.goods_state.findData(draft.goods_state), 0))
        for editor in (self.kind, self.amount, self.reason, self.goods_state, self.number):
            editor.blockSignals(False)  # noqa: FBT003  (Qt's own)
        self.lines.show_goods(sight.goods)
        self._amount.show_fault("")
        self._goods.show_fault("")

    def _judge(self) -> None:
        """How the amount stands to what was paid and to what the goods are worth."""
        sight = self._sight
        if sight is None:
            return
        draft = self.draft()
        of_money = refunds_money(draft.kind)
        for widget in (self._amount, self.bar):
            widget.setVisible(of_money)
        value = self.lines.value_fen()
        self.bar.show_amount(draft.amount_fen, sight.most_fen, value)
        self.hint.setText(_standing(draft, sight, value, of_money=of_money))
        above = value is not None and draft.amount_fen is not None and draft.amount_fen > value
        self.over.setVisible(of_money and above)
        if above and value is not None and draft.amount_fen is not None:
            said = translate("order", "{sum} above the worth of the goods: ask before refunding")
            self.over.show_text(Tone.WARNING, said.format(sum=money(draft.amount_fen - value)))
            self.mend.setText(translate("order", "Make it {sum}").format(sum=money(value)))

    def _take_value(self) -> None:
        value = self.lines.value_fen()
        if value is not None:
            self.amount.setText(plain_fen(value))

    def _change(self) -> None:
        self._amount.show_fault("")
        self._goods.show_fault("")
        self._judge()
        self.changed.emit()

    def _connect(self) -> None:
        self.kind.activated.connect(self._change)
        self.goods_state.activated.connect(self._change)
        for edit in (self.amount, self.reason, self.number):
            edit.textChanged.connect(self._change)
        self.lines.changed.connect(self._change)

    def _lay_out(self) -> None:
        self._amount = Field(translate("order", "Refund (¥)"), self.amount)
        self._goods = Field(translate("order", "Goods it is about"), self.lines)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(translate("order", "Kind"), self.kind), 0, 0)
        grid.addWidget(self._amount, 0, 1)
        grid.addWidget(Field(translate("order", "Reason"), self.reason), 1, 0, 1, 2)
        state = Field(translate("order", "Where the goods are"), self.goods_state)
        grid.addWidget(state, 2, 0, 1, 2)
        number = Field(translate("order", "Number on the platform"), self.number)
        grid.addWidget(number, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.bar)
        column.addWidget(self.hint)
        column.addWidget(self.over)
        column.addWidget(self._goods)


class GoodsPick(QWidget):
    """The order's lines, and how many pieces of each a case is about."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._goods: Sequence[CaseGoods] = ()
        self.boxes: list[QDoubleSpinBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    def show_goods(self, goods: Sequence[CaseGoods]) -> None:
        """These lines; boxes that are right already stay, with the keyboard in them."""
        if self.boxes and list(goods) == list(self._goods):
            for one, box in zip(goods, self.boxes, strict=True):
                with QSignalBlocker(box):
                    box.setValue(one.taken_milli / _MILLI)
            return
        emptied(self._grid)
        self._goods = goods
        self.boxes = [_pieces_box(one) for one in goods]
        for row, (one, box) in enumerate(zip(goods, self.boxes, strict=True)):
            name = "  ".join(part for part in (one.title, one.spec) if part) or UNKNOWN
            self._grid.addWidget(ElidedLabel(name), row, 0)
            self._grid.addWidget(box, row, 1)
            self._grid.addWidget(label(f"/ {quantity(one.ordered_milli)}", "tertiary"), row, 2)
            box.valueChanged.connect(self.changed)

    def taken(self) -> tuple[CaseLine, ...]:
        """What is chosen."""
        pairs = zip(self._goods, self.boxes, strict=True)
        found = [CaseLine(one.line_id, round(box.value() * _MILLI)) for one, box in pairs]
        return tuple(line for line in found if line.quantity_milli)

    def value_fen(self) -> int | None:
        """What is chosen is worth so much."""
        prices = {one.line_id: one.unit_price_fen for one in self._goods}
        chosen = [(prices[line.order_line_id], line.quantity_milli) for line in self.taken()]
        return value_fen(chosen)


class AmountBar(QWidget):
    """The refund against what can be refunded, with a tick where the goods' worth lies."""

    def __init__(self) -> None:
        super().__init__()
        self._part = 0.0
        self._tick: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_amount(self, amount: int | None, most: int | None, value: int | None) -> None:
        """These three, in fen; without a most there is no bar."""
        whole = most or 0
        self._part = min((amount or 0) / whole, 1.0) if whole else 0.0
        self._tick = min(value / whole, 1.0) if whole and value is not None else None
        self.setAccessibleName(share(self._part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _BAR + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        track = QRectF(0, 4, self.width(), _BAR)
        draw_box(painter, track, "bg.sunken", radius=4)
        if self._part:
            full = QRectF(track.left(), track.top(), track.width() * self._part, _BAR)
            draw_box(painter, full, "danger.solid" if self._part >= 1 else "info.solid", radius=4)
        if self._tick is not None:
            at = round(track.width() * self._tick)
            painter.fillRect(QRectF(min(at, self.width() - 2), 0, 2, _BAR + 8),
                             theme().color("text.primary"))  # fmt: skip
        painter.end()


def draft_of(sight: CaseSight) -> CaseDraft:
    """The case as it is kept; a new one asks for money until somebody says otherwise."""
    row = sight.row
    lines = tuple(CaseLine(one.line_id, one.taken_milli) for one in sight.goods if one.taken_milli)
    if row is None:
        return CaseDraft(AfterSaleKind.REFUND_ONLY, lines=lines)
    return replace(
        CaseDraft(row.kind, row.amount_fen, row.reason, sight.goods_state, row.number),
        lines=lines,
    )


def _key(sight: CaseSight) -> tuple[int, int | None]:
    return sight.order_id, None if sight.row is None else sight.row.id


def _standing(draft: CaseDraft, sight: CaseSight, value: int | None, *, of_money: bool) -> str:
    parts = []
    if of_money and draft.amount_fen is not None and sight.paid_fen:
        part = translate("order", "{share} of what was paid")
        parts.append(part.format(share=share(draft.amount_fen / sight.paid_fen)))
    if value is not None:
        parts.append(translate("order", "goods worth {sum}").format(sum=money(value)))
    if of_money and sight.most_fen is not None:
        parts.append(translate("order", "at most {sum}").format(sum=money(sight.most_fen)))
    return "  ·  ".join(parts)


def _pieces_box(goods: CaseGoods) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    most = max(goods.free_milli, goods.taken_milli)
    whole = most % _MILLI == 0 and goods.taken_milli % _MILLI == 0
    box.setDecimals(0 if whole else 3)
    box.setRange(0, most / _MILLI)
    box.setFixedWidth(104)
    box.setAccessibleName(goods.title or "")
    with QSignalBlocker(box):
        box.setValue(goods.taken_milli / _MILLI)
    return indented(box)
