"""Above and below the bench: where one is, the scan field, and what the keys do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QPushButton

from seller_desk.services import couriers
from seller_desk.views.icons import IconLabel
from seller_desk.views.order.scan_field import ScanField
from seller_desk.views.widgets import button
from seller_desk.views.widgets.labels import key_label
from seller_desk.views.widgets.steps_header import StepsHeader
from seller_desk.views.wording import translate


class ScanBar(QFrame):
    """Steps, courier, field."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.steps = StepsHeader(_titles())
        self.courier = _courier_box()
        self.field = ScanField()
        back = button.icon_only(
            "arrow-left", translate("order", "Back to the orders"), leave, small=True
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        line.setSpacing(10)
        line.addWidget(back)
        line.addWidget(self.steps)
        line.addStretch(1)
        line.addWidget(self.courier)
        line.addWidget(IconLabel("scan-barcode", "accent.text", 18))
        line.addWidget(self.field, 2)
        self.field.setMinimumWidth(180)


class ScanKeys(QFrame):
    """Every key is a button, too; none of them takes the keyboard from the field."""

    def __init__(self, acts: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.counts = QCheckBox(translate("order", "Count the goods"))
        self.sound = QCheckBox(translate("order", "Sound"))
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(4)
        for key, text, act in acts:
            made = button.quiet(text, act, small=True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.buttons[key] = made
            row.addWidget(key_label(key))
            row.addWidget(made)
        row.addStretch(1)
        for box in (self.counts, self.sound):
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(box)
            row.addSpacing(6)


def _titles() -> list[str]:
    return [
        translate("order", "Order"),
        translate("order", "Goods"),
        translate("order", "Waybill"),
        translate("order", "Next"),
    ]


def _courier_box() -> QComboBox:
    box = QComboBox()
    box.addItem(translate("order", "Courier by its number"), None)
    for courier in couriers.couriers().values():
        box.addItem(courier.name, courier.code)
    box.setMaxVisibleItems(14)
    box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    box.setAccessibleName(translate("order", "Courier"))
    return box
