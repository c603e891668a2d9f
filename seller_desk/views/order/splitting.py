"""How much of each line goes with a parcel."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QVBoxLayout, QWidget

from seller_desk.services.order.parcels import Portion
from seller_desk.views.formats import quantity
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.layouts import emptied
from seller_desk.views.widgets.spin import indented
from seller_desk.views.wording import translate

_MOST = 9_999_999
_MILLI = 1_000
_WIDTH = 104


@dataclass(frozen=True, slots=True)
class Leaving:
    """A line of which something is left to send; None where nobody knows how much.

    `held_milli` is what stands in a parcel already, None where all that is left would go.
    """

    line_id: int
    title: str
    left_milli: int | None
    held_milli: int | None = None


class SplitBlock(QWidget):
    """A number for each line, from nothing up to what is left of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[int, QDoubleSpinBox] = {}
        self._lines: Sequence[Leaving] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._fault = label(role="fault", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self._fault)

    @property
    def portions(self) -> tuple[Portion, ...]:
        """What was entered; lines of which nothing goes are left out."""
        found = ((key, round(box.value() * _MILLI)) for key, box in self.boxes.items())
        return tuple(Portion(key, milli) for key, milli in found if milli)

    @property
    def is_all(self) -> bool:
        """Whether all that is left goes."""
        wanted = {one.line_id: one.quantity_milli for one in self.portions}
        return all(one.left_milli in {None, wanted.get(one.line_id, 0)} for one in self._lines)

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_lines(self, lines: Sequence[Leaving]) -> None:
        """These lines, with all that is left of each."""
        emptied(self._grid)
        self.boxes = {}
        self._lines = lines
        for row, line in enumerate(lines):
            box = _box(line)
            box.valueChanged.connect(self._tell)
            self.boxes[line.line_id] = box
            self._grid.addWidget(ElidedLabel(line.title, size="sm"), row, 0)
            self._grid.addWidget(box, row, 1)
            self._grid.addWidget(label(_of(line), "secondary"), row, 2)
        self.show_fault("")

    def show_fault(self, text: str) -> None:
        """What is wrong; an empty text takes it away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def begin(self) -> None:
        """The keyboard goes to the first number."""
        for box in list(self.boxes.values())[:1]:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            box.selectAll()

    def _tell(self) -> None:
        self.show_fault("")
        self.changed.emit()


def _box(line: Leaving) -> QDoubleSpinBox:
    box = indented(QDoubleSpinBox())
    most = _MOST if line.left_milli is None else line.left_milli / _MILLI
    is_whole = not ((line.left_milli or 0) % _MILLI or (line.held_milli or 0) % _MILLI)
    box.setDecimals(0 if is_whole else 3)
    box.setRange(0, most)
    held = 0 if line.left_milli is None else most
    box.setValue(held if line.held_milli is None else line.held_milli / _MILLI)
    box.setFixedWidth(_WIDTH)
    box.setAccessibleName(translate("order", "Pieces of {title}").format(title=line.title))
    return box


def _of(line: Leaving) -> str:
    if line.left_milli is None:
        return ""
    return translate("order", "of {count}").format(count=quantity(line.left_milli))
