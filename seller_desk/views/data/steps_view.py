"""The guide's three-step check: products of low conversion by details, reviews and price."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.three_steps import Steps
from seller_desk.views import formats
from seller_desk.views.formats import count, yuan
from seller_desk.views.widgets import button
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.footer import TableFooter
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tone

DETAILS, REVIEWS, PRICE = "details", "reviews", "price"


class StepsView(QWidget):
    """A row for every product; every step that is not met says so, and opens its place."""

    left = Signal()
    product_asked = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[Steps] = ()
        self.table = RowTable(_columns(), row="row.two_line")
        self.table.setAccessibleName(translate("data", "Three-step check"))
        self.table.fetch = self._fetch
        self.footer = TableFooter()
        self._lay_out()
        self.table.activated_id.connect(self._open)

    def show_steps(self, steps: Sequence[Steps]) -> None:
        """Other products."""
        self._steps = steps
        self.table.show_ids(array("q", (one.product_id for one in steps)), keep=False)
        said = counted(translate("data", "%n product(s) below the industry"), len(steps))
        self.footer.show_rows(said)

    def _fetch(self, ids: Sequence[int]) -> Sequence[Steps]:
        known = {one.product_id: one for one in self._steps}
        return [known[key] for key in ids if key in known]

    def _open(self, product_id: int) -> None:
        """At the first step that is not met."""
        (one,) = self._fetch([product_id])
        self.product_asked.emit(product_id, _place(one))

    def _lay_out(self) -> None:
        back = button.secondary(
            translate("data", "Back"), self.left.emit, icon="arrow-left", small=True
        )
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(back)
        head.addWidget(label(translate("data", "Three-step check"), "heading"))
        told = translate(
            "data", "1 details of the page · 2 bad reviews nobody answered · 3 price beside others"
        )
        head.addWidget(label(told, "secondary"), 1)
        card = Card(margins=(0, 0, 0, 0))
        card.add(self.table, 1)
        card.add(self.footer)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(card, 1)


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn(
            "title",
            translate("data", "Product"),
            CellKind.TWO_LINE,
            260,
            lambda one: one.title,
            secondary=lambda one: translate(
                "data", "{views} views, conversion {rate}"
            ).format(views=count(one.views), rate=formats.share(one.conversion, 2)),
            stretch=True,
            lead=True,
        ),
        TableColumn(
            DETAILS,
            translate("data", "1 Details"),
            CellKind.PILL,
            200,
            _details,
            tone=lambda one: Tone.DANGER if one.missing else Tone.SUCCESS,
            icon=lambda one: "circle-x" if one.missing else "circle-check",
        ),
        TableColumn("score", translate("data", "Score"), CellKind.COUNT, 80,
                    lambda one: count(one.score)),
        TableColumn(
            REVIEWS,
            translate("data", "2 Reviews"),
            CellKind.PILL,
            200,
            _reviews,
            tone=lambda one: Tone.WARNING if one.bad_reviews else Tone.SUCCESS,
            icon=lambda one: "message-square" if one.bad_reviews else "circle-check",
        ),
        TableColumn(
            PRICE,
            translate("data", "3 Price"),
            CellKind.PILL,
            260,
            _price,
            tone=_price_tone,
            icon=_price_icon,
        ),
    )  # fmt: skip


def _place(one: Steps) -> str:
    """Where a product is mended first; what its page lacks, its check says."""
    if one.missing:
        return ""
    if one.bad_reviews:
        return "reviews"
    if one.is_dear is None:
        return "rivals"
    return "tiers" if one.is_dear else ""


def _details(one: Steps) -> str:
    if not one.missing:
        return translate("data", "complete")
    return counted(translate("data", "%n thing(s) missing"), len(one.missing))


def _reviews(one: Steps) -> str:
    if not one.bad_reviews:
        return translate("data", "none unanswered")
    return counted(translate("data", "%n bad review(s) unanswered"), one.bad_reviews)


def _price(one: Steps) -> str:
    if one.is_dear is None:
        own = UNKNOWN if one.price_fen is None else yuan(one.price_fen)
        return translate("data", "{own}; price of others not known").format(own=own)
    said = translate("data", "{own}, others {rival}")
    return said.format(own=yuan(one.price_fen), rival=yuan(one.rival_fen))


def _price_tone(one: Steps) -> Tone:
    if one.is_dear is None:
        return Tone.NEUTRAL
    return Tone.DANGER if one.is_dear else Tone.SUCCESS


def _price_icon(one: Steps) -> str:
    if one.is_dear is None:
        return "circle-question-mark"
    return "circle-x" if one.is_dear else "circle-check"
