"""One line of an order that is typed: goods, variant, quantity, price, and what they come to."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services.entry_goods import Goods
from seller_desk.services.order.entry import EntryLine
from seller_desk.views.formats import money
from seller_desk.views.order import entry_words
from seller_desk.views.theme import restyle
from seller_desk.views.typed import plain_fen, plain_milli, read_milli, read_signed_fen
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import translate

WIDTHS = (150, 86, 54, 92, 104, 28)
"""Variant, quantity, unit, price, amount, and the button that takes the line out."""
_GAP = 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LONGEST_UNIT = 8


class EntryLineRow(QWidget):
    """The price goes along with the quantity's tier until somebody types another one."""

    changed = Signal()
    entered = Signal()
    """Enter: on to the next product."""
    removed = Signal()

    def __init__(self, line: EntryLine, goods: Goods | None) -> None:
        super().__init__()
        self._line, self._goods = line, goods
        self._bad = {"quantity": False, "price": False}
        self.spec = _spec_box(line, goods)
        self.quantity, self.unit, self.price = LineEdit(), LineEdit(), LineEdit()
        self.amount = label(role="strong")
        self.hint, self.fault = label(role="tertiary"), label(role="fault", wrap=True)
        named = translate("order", "Take “{title}” out").format(title=line.title)
        self.remove = button.icon_only("x", named, self.removed.emit, small=True)
        self.fault.hide()
        self._fill()
        self._lay_out()
        self._connect()
        self._tell()

    @property
    def line(self) -> EntryLine:
        """What stands here; a number that is none is left out."""
        return self._line

    @property
    def is_readable(self) -> bool:
        """Whether every number is one; what is not is said below it."""
        said = translate("order", "A number such as 12 or 1.50")
        if any(self._bad.values()):
            self.show_fault("quantity" if self._bad["quantity"] else "price", said)
        return not any(self._bad.values())

    def begin(self) -> None:
        """The keyboard goes to the variant where there are several, else to the quantity."""
        if self._goods is not None and len(self._goods.variants) > 1 and not self._line.spec:
            self.spec.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._begin_quantity()

    def _begin_quantity(self) -> None:
        self.quantity.setFocus(Qt.FocusReason.TabFocusReason)
        self.quantity.selectAll()

    def show_fault(self, field: str, text: str) -> None:
        """What is wrong with one of the fields; an empty text takes all of it away."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        for name, editor in (("quantity", self.quantity), ("price", self.price)):
            editor.setProperty("fault", bool(text) and name == field)
            editor.setAccessibleDescription(text if name == field else "")
            restyle(editor)

    def go_to(self, field: str) -> None:
        """The keyboard goes to a field, ready to type over what stands there."""
        editor = self.price if field == "price" else self.quantity
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        editor.selectAll()

    def _type_quantity(self, typed: str) -> None:
        milli = self._read(read_milli, "quantity", typed)
        if self._goods is None:
            self._take(replace(self._line, quantity_milli=milli))
        else:
            self._take(self._goods.with_quantity(self._line, milli))

    def _type_price(self, typed: str) -> None:
        fen = self._read(read_signed_fen, "price", typed)
        self._take(replace(self._line, price_fen=fen), is_typed=True)

    def _type_spec(self, typed: str) -> None:
        spec = typed.strip() or None
        if self._goods is None:
            self._take(replace(self._line, spec=spec))
        else:
            self._take(self._goods.with_variant(self._line, spec))

    def _type_unit(self, typed: str) -> None:
        self._take(replace(self._line, unit=typed.strip() or None))

    def _read(self, read: "entry_words.Read", name: str, typed: str) -> int | None:
        try:
            value = read(typed)
        except ValueError:
            self._bad[name] = True
            return None
        self._bad[name] = False
        return value

    def _take(self, line: EntryLine, *, is_typed: bool = False) -> None:
        moved = line.price_fen != self._line.price_fen and not is_typed
        self._line = line
        if moved:
            with QSignalBlocker(self.price):
                self.price.setText(plain_fen(line.price_fen))
            self._bad["price"] = False
        self.show_fault("", "")
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        line, goods = self._line, self._goods
        known = line.price_fen is not None and line.quantity_milli is not None
        self.amount.setText(money(line.amount_fen if known else None))
        hints = (entry_words.price_hint(goods, line), entry_words.tier_hint(goods, line))
        self.hint.setText("  ·  ".join(hint for hint in hints if hint))
        self.hint.setVisible(bool(self.hint.text()))

    def _fill(self) -> None:
        line = self._line
        self.quantity.setText(plain_milli(line.quantity_milli))
        self.price.setText(plain_fen(line.price_fen))
        self.unit.setText(line.unit or "")
        self.unit.setMaxLength(_LONGEST_UNIT)
        names = (
            (self.spec, translate("order", "Variant")),
            (self.quantity, translate("order", "Quantity")),
            (self.unit, translate("order", "Unit")),
            (self.price, translate("order", "Unit price")),
        )
        for widget, name in names:
            widget.setAccessibleName(f"{name} {line.title}")

    def _connect(self) -> None:
        self.quantity.textChanged.connect(self._type_quantity)
        self.price.textChanged.connect(self._type_price)
        self.unit.textChanged.connect(self._type_unit)
        self.spec.currentTextChanged.connect(self._type_spec)
        own = self.spec.lineEdit()
        if own is not None:
            own.returnPressed.connect(self._begin_quantity)
        for editor in (self.quantity, self.price, self.unit):
            editor.returnPressed.connect(self.entered)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self._line.title))
        words.addWidget(ElidedLabel(self._line.code or "", size="sm", tint="text.tertiary"))
        grid = entry_grid(self)
        grid.addLayout(words, 0, 0)
        parts: tuple[QWidget, ...] = (self.spec, self.quantity, self.unit, self.price, self.amount)
        for place, (part, width) in enumerate(zip((*parts, self.remove), WIDTHS, strict=True)):
            part.setFixedWidth(width)
            grid.addWidget(part, 0, place + 1)
        for right in (self.quantity, self.price, self.amount):
            right.setAlignment(_RIGHT)
        grid.addWidget(self.hint, 1, 2, 1, 5)
        grid.addWidget(self.fault, 2, 2, 1, 5)
        stroke = QFrame()
        stroke.setProperty("role", "stroke")
        stroke.setFixedHeight(1)
        grid.addWidget(stroke, 3, 0, 1, 7)


def entry_grid(holder: QWidget) -> QGridLayout:
    """The columns of a line: the goods have what is left."""
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(_GAP)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    return grid


def headings() -> QWidget:
    """The names of the columns."""
    holder = QWidget()
    grid = entry_grid(holder)
    grid.addWidget(label(translate("order", "Goods ordered"), "secondary"), 0, 0)
    texts = (
        translate("order", "Variant"),
        translate("order", "Quantity"),
        translate("order", "Unit"),
        translate("order", "Unit price"),
        translate("order", "Amount (¥)"),
        "",
    )
    for place, (text, width) in enumerate(zip(texts, WIDTHS, strict=True)):
        heading: QLabel = label(text, "secondary")
        heading.setFixedWidth(width)
        if place in {1, 3, 4}:
            heading.setAlignment(_RIGHT)
        grid.addWidget(heading, 0, place + 1)
    return holder


def _spec_box(line: EntryLine, goods: Goods | None) -> QComboBox:
    """The variants there are; another one can be typed."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(["", *(one.spec for one in goods.variants)] if goods else [""])
    box.setCurrentText(line.spec or "")
    own = box.lineEdit()
    if own is not None and goods is not None and goods.variants:
        own.setPlaceholderText(translate("order", "Choose"))
    return box
