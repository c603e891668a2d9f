"""The orders behind a replay: those that would lose money, and customers just below the threshold.

Where there is little room a column gives way whose value follows from the others.
"""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel

from seller_desk.services.laboratory import Loss, Near, Replay
from seller_desk.views import terms
from seller_desk.views.customer.coupon_forms import tiers_words
from seller_desk.views.formats import money
from seller_desk.views.widgets.beside import Beside
from seller_desk.views.widgets.button import link
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import Tier, Tone

_NAME = 116
"""Eight characters of a name, which tell one shop from the next."""
_SHORT_NAME = 88
_EDGES = 4
_LOSSES, _NEAR = 7, 5
"""How the two share the room: one has an order's number to show."""


class LabTables(Beside):
    """Two lists beside each other."""

    order_asked = Signal(int)
    customers_asked = Signal(object)
    """Customers by their ids."""

    def __init__(self) -> None:
        super().__init__()
        self._losses: Sequence[Loss] = ()
        self._near: Sequence[Near] = ()
        self.losses = _LowTable(_loss_columns(), "row.compact")
        self.near = _LowTable(_near_columns(), "row.compact")
        self.losses.setAccessibleName(translate("customer", "Orders at a loss"))
        self.near.setAccessibleName(translate("customer", "Nearly at the threshold"))
        self.add(self._make_loss_card(), _LOSSES)
        self.add(self._make_near_card(), _NEAR)
        self._connect()

    def show_replay(self, found: Replay) -> None:
        """Those of another replay."""
        self._losses, self._near = found.losses, found.near
        self._loss_card.show_hint(_told(found))
        everybody = found.draft.is_open_to_all
        self._near_card.show_hint("" if everybody else tiers_words(found.draft.tiers))
        self._list_button.setVisible(bool(found.near))
        self._no_loss.setText(translate("customer", "No order with known costs loses money"))
        self._no_near.setText(translate("customer", "Nobody is just below it"))
        self._show_lists()

    def show_nothing(self) -> None:
        """Nothing is known: no list, and no word on what there is not."""
        self._losses, self._near = (), ()
        for card, words in ((self._loss_card, self._no_loss), (self._near_card, self._no_near)):
            card.show_hint("")
            words.setText(UNKNOWN)
        self._list_button.hide()
        self._show_lists()

    def _show_lists(self) -> None:
        for rows, table, words in (
            (self._losses, self.losses, self._no_loss),
            (self._near, self.near, self._no_near),
        ):
            table.show_ids(array("q", range(len(rows))), keep=False)
            table.setVisible(bool(rows))
            words.setVisible(not rows)

    def _ask_near(self) -> None:
        self.customers_asked.emit(tuple(one.customer_id for one in self._near))

    def _connect(self) -> None:
        self.losses.fetch = lambda ids: [self._losses[at] for at in ids]
        self.near.fetch = lambda ids: [self._near[at] for at in ids]
        self.losses.activated_id.connect(
            lambda at: self.order_asked.emit(self._losses[at].order_id)
        )
        self.near.activated_id.connect(lambda at: self.order_asked.emit(self._near[at].order_id))

    def _make_loss_card(self) -> Card:
        self._loss_card = Card(
            translate("customer", "Orders at a loss"),
            icon="trending-down",
            hint=" ",
            margins=(0, 0, 0, 0),
        )
        self._no_loss = _nothing()
        self._loss_card.add(self.losses, 1)
        self._loss_card.add(self._no_loss, 1)
        return self._loss_card

    def _make_near_card(self) -> Card:
        self._list_button = link(translate("customer", "List them"), self._ask_near)
        self._near_card = Card(
            translate("customer", "Nearly at the threshold"),
            icon="arrow-up-right",
            hint=" ",
            actions=[self._list_button],
            margins=(0, 0, 0, 0),
        )
        self._no_near = _nothing()
        self._near_card.add(self.near, 1)
        self._near_card.add(self._no_near, 1)
        return self._near_card


class _LowTable(RowTable):
    """A table that takes what height the others leave."""

    def minimumSizeHint(self) -> QSize:
        """The headings and a row."""
        least = self.horizontalHeader().height() + self.verticalHeader().defaultSectionSize()
        return QSize(super().minimumSizeHint().width(), least + _EDGES)

    def sizeHint(self) -> QSize:
        """It takes what the others leave."""
        return self.minimumSizeHint()


def lost(found: Replay) -> str:
    """What all orders at a loss come to."""
    if not found.losses:
        return translate("customer", "none")
    return translate("customer", "¥{amount} in all").format(amount=money(found.loss_fen))


def _told(found: Replay) -> str:
    said = [lost(found)] if found.losses or not found.uncovered else []
    if found.uncovered:
        said.append(
            counted(translate("customer", "%n without a cost price left out"), found.uncovered)
        )
    return " · ".join(said)


def _nothing() -> QLabel:
    said = label(role="tertiary")
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return said


def _loss_columns() -> Sequence[TableColumn]:
    return (
        _column("number", translate("customer", "Order"), lambda row: row.number, width=164),
        _column("customer", translate("customer", "Who"), _name, width=_SHORT_NAME, stretch=True),
        _money("paid", translate("customer", "Paid (yuan)"), lambda row: row.paid_fen),
        _money(
            "margin",
            translate("customer", "Margin (yuan)"),
            lambda row: row.margin_fen,
            gives_way=1,
        ),
        _money(
            "after",
            translate("customer", "With it (yuan)"),
            lambda row: row.after_fen,
            tone=Tone.DANGER,
        ),
    )


def _near_columns() -> Sequence[TableColumn]:
    return (
        _column("customer", translate("customer", "Who"), _name, width=_NAME, stretch=True),
        TableColumn(
            "tier",
            translate("customer", "Tier"),
            width=56,
            whole=[terms.tier(value) for value in Tier],
            text=lambda row: terms.tier(row.tier),
            gives_way=1,
        ),
        _money(
            "paid",
            translate("customer", "Largest (yuan)"),
            lambda row: row.paid_fen,
            gives_way=2,
        ),
        _money(
            "missing",
            translate("customer", "Short by (yuan)"),
            lambda row: row.missing_fen,
            tone=Tone.SUCCESS,
        ),
    )


def _name(row: Loss | Near) -> str:
    return row.customer or UNKNOWN


def _column(
    key: str, title: str, text: Callable[[Any], str], *, width: int, stretch: bool = False
) -> TableColumn:
    return TableColumn(key, title, width=width, text=text, tooltip=text, stretch=stretch)


def _money(
    key: str,
    title: str,
    fen: Callable[[Any], int],
    tone: Tone | None = None,
    gives_way: int = 0,
) -> TableColumn:
    return TableColumn(
        key,
        title,
        CellKind.MONEY,
        width=86,
        whole=(),
        text=lambda row: money(fen(row)),
        tone=(lambda _row: tone) if tone else None,
        gives_way=gives_way,
    )
