"""The goods of an order that is typed: a row for each line, and the field that finds the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from seller_desk.errors import Problem
from seller_desk.services.entry_goods import Goods
from seller_desk.services.order.entry import EntryLine
from seller_desk.views.formats import quantity
from seller_desk.views.order import entry_words
from seller_desk.views.order.entry_finder import Finder
from seller_desk.views.order.entry_line import EntryLineRow, headings
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.wording import counted, say, translate

_PIECE = 1_000


class LinesPart(Card):
    """Enter in the field takes a product, Enter in its quantity goes on to the next one."""

    changed = Signal()
    taken = Signal(object)
    """Goods that came into the order."""

    def __init__(self) -> None:
        super().__init__(translate("order", "Goods ordered"), icon="package")
        self.rows: list[EntryLineRow] = []
        self._found: Sequence[Goods] = ()
        self.finder = Finder(
            translate("order", "Find a product"),
            translate("order", "Title, item code or pinyin; Enter adds the first"),
            translate("order", "Add “{text}” as it is typed"),
        )
        self._heads = headings()
        self._fault = label(role="fault", wrap=True)
        self._fault.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add(self._heads)
        self.add(self._column)
        self.add(self.finder)
        self.add(self._fault)
        self.finder.picked.connect(self._take)
        self.finder.own_taken.connect(self._take_own)
        self._count()

    @property
    def lines(self) -> tuple[EntryLine, ...]:
        """What stands here."""
        return tuple(row.line for row in self.rows)

    @property
    def is_readable(self) -> bool:
        """Whether every number is one; looks at all rows, so that each says what is wrong."""
        readable = [row.is_readable for row in self.rows]
        return all(readable)

    @property
    def faults(self) -> list[str]:
        """What is said to be wrong."""
        said = [row.fault.text() for row in self.rows]
        return [text for text in (*said, self._fault.text()) if text]

    def show_lines(self, lines: Sequence[EntryLine], goods: Mapping[int, Goods]) -> None:
        """The lines of another order."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for line in lines:
            self._append(line, goods.get(line.product_id or 0))
        self.finder.field.clear()
        self.finder.close_list()
        self.show_fault("")
        self._count()

    def show_found(self, said: str, found: Sequence[Goods]) -> None:
        """What was found for that text."""
        self._found = found
        self.finder.show_found(said, [entry_words.goods_entry(one) for one in found])

    def show_fault(self, text: str) -> None:
        """What is wrong with the lines together."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def point_out(self, problem: Problem) -> bool:
        """Say what is wrong in the line that is meant; False when it is no line's."""
        _, place, field = (*problem.where.split("."), "", "")[:3]
        if not place.isdecimal() or int(place) >= len(self.rows):
            return False
        self.rows[int(place)].show_fault(field, say(problem))
        return True

    def go_to(self, where: str) -> None:
        """The keyboard goes to what a problem means."""
        _, place, field = (*where.split("."), "", "")[:3]
        if place.isdecimal() and int(place) < len(self.rows):
            self.rows[int(place)].go_to(field)
        else:
            self.finder.setFocus()

    def _take(self, place: int) -> None:
        goods = self._found[place]
        self.taken.emit(goods)
        self._begin(self._append(goods.line(), goods))

    def _take_own(self, title: str) -> None:
        """Goods that the shop does not keep."""
        self._begin(self._append(EntryLine(None, title, _PIECE), None))

    def _begin(self, row: EntryLineRow) -> None:
        row.begin()
        self._change()

    def _append(self, line: EntryLine, goods: Goods | None) -> EntryLineRow:
        row = EntryLineRow(line, goods)
        row.changed.connect(self._change)
        row.entered.connect(self._go_on)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _remove(self, row: EntryLineRow) -> None:
        self.rows.remove(row)
        self._drop(row)
        self.finder.setFocus(Qt.FocusReason.OtherFocusReason)
        self._change()

    def _drop(self, row: EntryLineRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _go_on(self) -> None:
        self.finder.setFocus(Qt.FocusReason.TabFocusReason)

    def _change(self) -> None:
        self.show_fault("")
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        self._heads.setVisible(bool(self.rows))
        pieces = quantity(sum(row.line.quantity_milli or 0 for row in self.rows))
        count = translate("order", "{count} pcs").format(count=pieces)
        lines = counted(translate("order", "%n line(s)"), len(self.rows))
        self.show_hint(f"{count}  ·  {lines}" if self.rows else "")
