"""Images that print what is not so any more: what they say, what holds, and one more time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from seller_desk.services.product.stamps import StaleStamp
from seller_desk.views.icons import IconLabel
from seller_desk.views.product import composer_words
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate

AGAIN, LET = "again", "let"


class StaleCard(Card):
    """The newest truth stands beside the print; one button for each, one for all."""

    again_asked = Signal(object)
    """A list of `StaleStamp`s that are to be made once more."""
    let_asked = Signal(int)
    """The image of that id may stand."""
    product_asked = Signal(int)

    def __init__(self) -> None:
        self.all = button.secondary(
            translate("product", "Make all again"), icon="refresh-cw", small=True
        )
        super().__init__(
            translate("product", "Images that are out of date"),
            icon="image",
            hint=" ",
            actions=[self.all],
            margins=(0, 0, 0, 0),
        )
        self.stale: Sequence[StaleStamp] = ()
        self.table = RowTable(_columns(), "row.two_line")
        self.table.setAccessibleName(translate("product", "Images that are out of date"))
        self.table.fetch = self._fetch
        self.none = QWidget()
        told = translate("product", "Every image says what the product says")
        row = QHBoxLayout(self.none)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(8)
        row.addWidget(IconLabel("circle-check", "success.fg"))
        row.addWidget(label(told, "secondary"), 1)
        self.add(self.table, 1)
        self.add(self.none)
        self.all.clicked.connect(self._ask_all)
        self.table.cell_pressed.connect(self._press)
        self.table.activated_id.connect(self._open)
        self.show_stale(())

    def show_stale(self, stale: Sequence[StaleStamp]) -> None:
        """These by now."""
        self.stale = stale
        self.table.show_ids([each.image_id for each in stale])
        self.table.setVisible(bool(stale))
        self.none.setVisible(not stale)
        room = QSizePolicy.Policy.Expanding if stale else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, room)
        self.all.setVisible(bool(stale))
        said = counted(translate("product", "%n image(s)"), len(stale))
        self.show_hint(said if stale else "")

    def _fetch(self, ids: Sequence[int]) -> Sequence[StaleStamp]:
        known = {each.image_id: each for each in self.stale}
        return [known[image] for image in ids if image in known]

    def _ask_all(self) -> None:
        self.again_asked.emit(list(self.stale))

    def _press(self, image: int, key: str) -> None:
        if key == LET:
            self.let_asked.emit(image)
        else:
            self.again_asked.emit(list(self._fetch([image])))

    def _open(self, image: int) -> None:
        for each in self._fetch([image]):
            self.product_asked.emit(each.product_id)


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn(
            "title",
            translate("product", "Main image"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda row: row.title,
            picture=lambda row: row.sha256,
            secondary=_place,
            tooltip=lambda row: row.title,
            stretch=True,
            lead=True,
        ),
        TableColumn(
            "now",
            translate("product", "Now, and printed"),
            CellKind.TWO_LINE,
            width=168,
            text=lambda row: composer_words.value(row.differences[0].what, row.differences[0].new),
            secondary=_printed,
            tooltip=_all,
        ),
        TableColumn(
            "what",
            translate("product", "What changed"),
            width=180,
            text=lambda row: translate("product", ", ").join(
                composer_words.name(found) for found in row.differences
            ),
        ),
        TableColumn(
            "made",
            translate("product", "Made on"),
            CellKind.TIME,
            width=92,
            text=lambda row: row.made_on or UNKNOWN,
        ),
        _button(AGAIN, translate("product", "Make again")),
        _button(LET, translate("product", "Let it stand")),
    )


def _button(key: str, said: str) -> TableColumn:
    return TableColumn(key, "", CellKind.BUTTON, width=96, whole=[said], text=lambda _: said)


def _place(row: StaleStamp) -> str:
    told = translate("product", "no. {number} · {template}")
    return told.format(number=row.position + 1, template=composer_words.template(row.wish.template))


def _printed(row: StaleStamp) -> str:
    first = row.differences[0]
    said = translate("product", "printed: {value}")
    return said.format(value=composer_words.value(first.what, first.old))


def _all(row: StaleStamp) -> str:
    return "\n".join(
        f"{composer_words.name(found)}: {composer_words.value(found.what, found.old)}"
        f" → {composer_words.value(found.what, found.new)}"
        for found in row.differences
    )
