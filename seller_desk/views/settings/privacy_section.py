"""What the buttons of one buyer's data do."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from seller_desk.services.buyer_data import BuyerData, buyer_data, export_buyer, found_buyers
from seller_desk.services.disclosure import CUSTOMERS, give_out
from seller_desk.services.erasing import erase_buyer
from seller_desk.views.desk import Desk
from seller_desk.views.settings.confirm import Confirm
from seller_desk.views.settings.privacy import PrivacyForm, question
from seller_desk.views.wording import translate

if TYPE_CHECKING:
    from seller_desk.views.settings.file_section import ChooseFile


class PrivacySection(QWidget):
    """The form, and what the store does for it."""

    told = Signal(str)
    failed = Signal(object)
    """A DeskError."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.choose_sheet: ChooseFile = self._ask_sheet
        self.confirm: Confirm | None = None
        self.form = PrivacyForm()
        self.form.sought.connect(self._seek_buyer)
        self.form.looked_at.connect(self._look_at_buyer)
        self.form.out_asked.connect(self._export_buyer)
        self.form.erase_asked.connect(self._ask_erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def _seek_buyer(self, typed: str) -> None:
        asked = self._desk.ask(found_buyers, typed, self._desk.now())
        asked.then(self.form.show_found)

    def _look_at_buyer(self, customer_id: int) -> None:
        asked = self._desk.ask(buyer_data, self._desk.store, customer_id)
        asked.then(self.form.data.show_data).otherwise(self.failed.emit)

    def _export_buyer(self, data: BuyerData) -> None:
        """Everything about a buyer goes out; that it did is noted."""
        name = self.choose_sheet()
        if name:
            asked = self._desk.work(export_buyer, data.customer_id, Path(name))
            asked.then(partial(self._exported_buyer, data, Path(name).name))
            asked.otherwise(self.failed.emit)

    def _exported_buyer(self, data: BuyerData, name: str, _rows: int) -> None:
        self._desk.do(give_out, CUSTOMERS, [data.customer_id], self._desk.now())
        self.told.emit(translate("settings", "Written: {file}").format(file=name))

    def _ask_erase(self, data: BuyerData) -> None:
        self.confirm = Confirm(
            self,
            translate("settings", "Erase this buyer's data?"),
            question(data),
            translate("settings", "Erase for good"),
            partial(self._erase_buyer, data),
        )
        self.confirm.open()

    def _erase_buyer(self, data: BuyerData) -> None:
        task = self._desk.work(erase_buyer, data.customer_id, now=self._desk.now())
        task.then(self._erased_buyer).otherwise(self.failed.emit)

    def _erased_buyer(self, orders: int) -> None:
        self.form.clear()
        said = translate("settings", "Erased; orders that stay without a name: {count}")
        self.told.emit(said.format(count=orders))

    def _ask_sheet(self) -> str:
        title = translate("settings", "Export as a sheet")
        kinds = translate("settings", "Excel sheet (*.xlsx)")
        name = QFileDialog.getSaveFileName(self, title, str(Path.home() / "buyer.xlsx"), kinds)[0]
        return f"{name}.xlsx" if name and not Path(name).suffix else name
