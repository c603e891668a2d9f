"""The recovery code: shown once, saved or printed, and two of its groups typed back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import DeskError
from seller_desk.services.recovery_code import normal
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.wording import say, translate

_EDGE = 22
_IN_LINE = 7
_ASKED = 2


class CodeStep(QWidget):
    """Nothing is encrypted before the code is kept."""

    proven = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._groups: Sequence[str] = ()
        self.asked: tuple[int, ...] = ()
        self.choose_file: Callable[[], str] = self._ask_file
        self._grid = QGridLayout()
        self.typed = [LineEdit() for _ in range(_ASKED)]
        self._fields = [Field(" ", line) for line in self.typed]
        self._said = label(role="secondary", wrap=True)
        self._said.hide()
        self.save = button.secondary(
            translate("settings", "Save as PDF…"), self._save, icon="file-down"
        )
        self.print = button.secondary(translate("settings", "Print…"), self._print, icon="printer")
        self.go = button.primary(translate("settings", "Encrypt now"), self._go, icon="lock")
        for line in self.typed:
            line.textChanged.connect(self._compare)
            line.returnPressed.connect(self._go)
        self._lay_out()

    def show_groups(self, groups: Sequence[str]) -> None:
        """A code; which of its groups are asked for, is the code's own chance."""
        self._groups = groups
        half = len(groups) // 2
        first, second = (ord(group[0]) + ord(group[3]) for group in groups[:2])
        self.asked = (first % half, half + second % half)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(15)
        for place, group in enumerate(groups):
            number, letters = label(str(place + 1), "axis"), label(group)
            letters.setFont(font)
            letters.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for row, shown in ((0, number), (1, letters)):
                line = place // _IN_LINE * 2 + row
                self._grid.addWidget(shown, line, place % _IN_LINE, Qt.AlignmentFlag.AlignHCenter)
        said = translate("settings", "Group {number}")
        for field, typed, place in zip(self._fields, self.typed, self.asked, strict=True):
            field.show_name(said.format(number=place + 1))
            typed.setAccessibleName(said.format(number=place + 1))
        self._compare()

    def take_focus(self) -> None:
        """The keyboard to what keeps the code."""
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        right = [self._groups[place] for place in self.asked]
        self.go.setEnabled([normal(line.text()) for line in self.typed] == right)

    def _go(self) -> None:
        if self.go.isEnabled():
            self.proven.emit()

    def _save(self) -> None:
        name = self.choose_file()
        if not name:
            return
        from seller_desk.views.paper.output import write_pdf
        from seller_desk.views.paper.recovery import RecoveryPaper

        try:
            write_pdf(RecoveryPaper(self._groups), Path(name))
        except DeskError as error:
            self._said.setText(say(error.first))
        else:
            said = translate("settings", "Written: {file}. Keep it off this computer.")
            self._said.setText(said.format(file=Path(name).name))
        self._said.show()

    def _print(self) -> None:
        from PySide6.QtGui import QPainter
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from seller_desk.views.paper.output import draw_on, prepare
        from seller_desk.views.paper.recovery import RecoveryPaper

        printer, paper = QPrinter(QPrinter.PrinterMode.HighResolution), RecoveryPaper(self._groups)
        prepare(printer, paper)
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return
        painter = QPainter()
        if painter.begin(printer):
            draw_on(printer, painter, paper, 1)
            painter.end()

    def _ask_file(self) -> str:
        title = translate("settings", "Save the recovery code")
        proposal = str(Path.home() / "seller-desk-recovery.pdf")
        name, _ = QFileDialog.getSaveFileName(self, title, proposal, "PDF (*.pdf)")
        return f"{name}.pdf" if name and not Path(name).suffix else name

    def _lay_out(self) -> None:
        told = translate(
            "settings",
            "It opens the shop when the password is forgotten. It is shown this once: print it, or "
            "write it down, and keep the paper where nobody looks.",
        )
        well = QFrame()
        well.setProperty("role", "well")
        well.setLayout(self._grid)
        self._grid.setContentsMargins(14, 12, 14, 12)
        self._grid.setVerticalSpacing(2)
        keep = QHBoxLayout()
        keep.setSpacing(8)
        keep.addWidget(self.save)
        keep.addWidget(self.print)
        keep.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 20, _EDGE, 18)
        column.setSpacing(10)
        column.addWidget(label(translate("settings", "The recovery code"), "heading"))
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(well)
        column.addLayout(keep)
        column.addWidget(self._said)
        column.addWidget(
            label(translate("settings", "Type two groups back from the paper"), "strong")
        )
        column.addLayout(self._proof())
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _proof(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, line in zip(self._fields, self.typed, strict=True):
            line.setMaximumWidth(110)
            row.addWidget(field)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(button.secondary(translate("settings", "Cancel"), self.left.emit))
        row.addWidget(self.go)
        return row
