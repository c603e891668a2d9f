"""Above and below the bench: where one is, the scan field, and what the keys do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from seller_desk.services import couriers
from seller_desk.services.order.scan_bench import Bench
from seller_desk.views.icons import IconLabel
from seller_desk.views.order.scan_field import ScanField
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.widgets.labels import key_label
from seller_desk.views.widgets.steps_header import StepsHeader
from seller_desk.views.wording import translate

_BESIDE_STEPS = 430
_BESIDE_BOX = 8
"""Room for all but the steps."""


class ScanBar(QFrame):
    """Steps, courier, field."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.steps = StepsHeader(_titles())
        self.courier = _courier_box()
        self.setMinimumWidth(420)
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
        self.field.setMinimumWidth(150)

    def show_bench(self, bench: Bench | None, *, counts: bool) -> None:
        """Which step comes next."""
        if bench is None:
            self.steps.show_step(0)
            return
        counting = counts or bench.counted_milli > 0
        missing = counting and not bench.is_counted
        self.steps.show_step(1 if missing else 2, () if counting else {1})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the field and the courier are what counts."""
        super().resizeEvent(event)
        self.steps.setVisible(self.width() > self.steps.sizeHint().width() + _BESIDE_STEPS)

    def minimumSizeHint(self) -> QSize:
        """Without the steps, which give way."""
        return QSize(420, super().minimumSizeHint().height())


class ScanKeys(QFrame):
    """Every key is a button, too; none of them takes the keyboard from the field."""

    def __init__(self, acts: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.counts = QCheckBox(translate("order", "Count goods"))
        self.sound = QCheckBox(translate("order", "Sound"))
        self.buttons: dict[str, QPushButton] = {}
        for box in (self.counts, self.sound):
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._boxes = _together(self.counts, self.sound, around=_BESIDE_BOX, gap=2 * _BESIDE_BOX)
        self._row = FlowLayout(gap=3)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 12, 5)
        column.addLayout(self._row)
        self._row.addWidget(self._boxes)
        for key, text, act in acts:
            self.add(key, text, act)

    def add(self, key: str, text: str, act: Callable[[], object]) -> None:
        """One more key with its button, before the boxes."""
        made = button.quiet(text, act, small=True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons[key] = made
        self._row.removeWidget(self._boxes)
        for part in (_together(key_label(key), made), self._boxes):
            self._row.addWidget(part)


def _together(*widgets: QWidget, around: int = 0, gap: int = 2) -> QWidget:
    """Parts that stay in one line."""
    holder = QWidget()
    holder.setMinimumHeight(theme().px("button_sm"))
    line = QHBoxLayout(holder)
    line.setContentsMargins(around, 0, around, 0)
    line.setSpacing(gap)
    for widget in widgets:
        line.addWidget(widget)
    return holder


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
