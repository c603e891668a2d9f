"""The evidence of an appeal: files kept with the shop."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.files import TYPES, KeptFile
from seller_desk.views.formats import file_size, moment
from seller_desk.views.icons import IconLabel
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.widgets import button
from seller_desk.views.widgets.file_taker import FileTaker
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import translate

SUFFIXES = (*(f".{name}" for name in TYPES), ".jpeg")


class EvidenceFiles(FileTaker):
    """Dropped or chosen; each opens, and can be taken off."""

    add_asked = Signal()
    open_asked = Signal(object)
    """A `KeptFile`."""
    remove_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(SUFFIXES, translate("product", "Release to keep it as evidence"))
        self.files: Sequence[KeptFile] = ()
        self.add = button.link(translate("product", "Add files"), self.add_asked.emit, icon="plus")
        self.rows: list[QWidget] = []
        self._none = label(translate("product", "Drop pictures or a PDF here"), "tertiary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(SectionHead(translate("product", "Evidence"), actions=[self.add]))
        self._column.addWidget(self._none)

    def show_files(self, files: Sequence[KeptFile], now: datetime) -> None:
        """These files."""
        self.files = files
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(file, now) for file in files]
        for row in self.rows:
            self._column.addWidget(row)
        self._none.setVisible(not files)

    def _row(self, file: KeptFile, now: datetime) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = translate("product", "Take {name} off").format(name=file.name)
        away = button.icon_only("x", said, partial(self.remove_asked.emit, file), small=True)
        row.addWidget(IconLabel("file-text"))
        row.addWidget(button.link(file.name, partial(self.open_asked.emit, file)))
        row.addWidget(label(f"{file_size(file.size)} · {moment(file.at, now)}", "tertiary"))
        row.addStretch(1)
        row.addWidget(away)
        return holder
