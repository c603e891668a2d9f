"""TickedFields: fields of a form that changes many things; only what is ticked is changed."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QGridLayout, QWidget

from seller_desk.views.widgets.spin import indented


class TickedFields(QWidget):
    """A box before each field; whoever sets a field has ticked its box by that."""

    turned = Signal(bool)
    """Whether anything is ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: list[QCheckBox] = []
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(10)
        self._rows.setColumnStretch(1, 1)

    def add(
        self, name: str, editor: QWidget, edited: SignalInstance, beside: QWidget | None = None
    ) -> QCheckBox:
        """A field, the signal of its editor, and what stands below it; returns its box."""
        box, row = QCheckBox(name), self._rows.rowCount()
        editor.setAccessibleName(name)
        self._rows.addWidget(box, row, 0)
        if isinstance(editor, QAbstractSpinBox):
            indented(editor)
        self._rows.addWidget(editor, row, 1)
        if beside is not None:
            self._rows.addWidget(beside, row + 1, 1)
        edited.connect(lambda *_value: box.setChecked(True))
        box.toggled.connect(self._tell)
        self._boxes.append(box)
        return box

    def _tell(self) -> None:
        self.turned.emit(any(box.isChecked() for box in self._boxes))
