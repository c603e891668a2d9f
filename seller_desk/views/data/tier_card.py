"""How the buyers are spread over the tiers, and from which tier they came."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.services.overview import BuyerLook
from seller_desk.views import formats, terms
from seller_desk.views.charts.grid import Cell, GridChart
from seller_desk.views.charts.picture import Picture
from seller_desk.views.formats import count, yuan
from seller_desk.views.typed import plain_yuan
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.labels import label
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.wording import counted, translate
from seller_desk.words import Tier


class TierCard(Card):
    """Bars for the tiers as they stand now; below them the way from then to now."""

    tier_asked = Signal(object)

    def __init__(self) -> None:
        self.rows = ShareRows(translate("data", "Paid amount by tier"))
        self.moves = GridChart(translate("data", "Tier when these days began → now"))
        self._whole = QWidget()
        self._picture = Picture(self._whole, translate("data", "tiers"), self._data)
        super().__init__(
            translate("data", "Tiers"),
            icon="users",
            hint=translate("data", "as they stand now"),
            actions=(self._picture.button,),
            margins=(8, 6, 8, 10),
        )
        self._look: BuyerLook | None = None
        self._whole.setAccessibleName(translate("data", "Tiers"))
        self._lay_out()
        self.rows.chosen.connect(lambda at: self.tier_asked.emit(tuple(Tier)[at]))
        self.moves.chosen.connect(lambda _, now: self.tier_asked.emit(tuple(Tier)[now]))

    def show_look(self, look: BuyerLook) -> None:
        """Another range."""
        self._look = look
        rows = [
            ShareRow(
                name=terms.tier(one.tier),
                second=counted(translate("data", "%n buyer(s)"), one.customers)
                + f"  {yuan(one.paid_fen)}",
                value=formats.share(one.share),
                part=one.share or 0,
                told=f"{terms.tier(one.tier)}: {yuan(one.paid_fen)}",
            )
            for one in look.now.by_tier
        ]
        self.rows.show_rows(rows, "; ".join(row.told for row in rows))
        flow = flows(look)
        most = max((max(line) for line in flow), default=0) or 1
        names = [terms.tier(tier) for tier in Tier]
        cells = [
            [_cell(was, now, number, most) for now, number in zip(names, line, strict=True)]
            for was, line in zip(names, flow, strict=True)
        ]
        self.moves.show_cells(names, names, cells, _said(look))

    def _lay_out(self) -> None:
        heading = label(self.moves.accessibleName(), "secondary")
        heading.setContentsMargins(6, 6, 6, 0)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows)
        column.addWidget(heading)
        beside = QHBoxLayout()
        beside.setContentsMargins(6, 0, 6, 0)
        beside.addWidget(self.moves)
        column.addLayout(beside, 1)
        self.add(self._whole, 1)

    def _data(self) -> Sequence[Sequence[str]]:
        """The tiers, then the way between them."""
        if self._look is None:
            return ()
        names = [terms.tier(tier) for tier in Tier]
        head = [
            translate("data", "Tier"),
            translate("data", "Buyers"),
            translate("data", "Paid (yuan)"),
            translate("data", "Share"),
        ]
        tiers = (
            [terms.tier(one.tier), f"{one.customers}", plain_yuan(one.paid_fen),
             formats.share(one.share, 1)]
            for one in self._look.now.by_tier
        )  # fmt: skip
        flow = zip(names, flows(self._look), strict=True)
        ways = ([name, *(f"{number}" for number in line)] for name, line in flow)
        return [head, *tiers, [], [self.moves.accessibleName(), *names], *ways]


def flows(look: BuyerLook) -> list[list[int]]:
    """How many went from each tier to each: who is not said to have moved has stayed."""
    found = {way: number for way, number in look.moved.items() if number}
    for tier in Tier:
        came = sum(number for (_, now), number in found.items() if now is tier)
        found[tier, tier] = len(look.tiers.get(tier, ())) - came
    return [[found.get((was, now), 0) for now in Tier] for was in Tier]


def _cell(was: str, now: str, number: int, most: int) -> Cell:
    """A way that nobody went is blank."""
    if was == now:
        told = translate("data", "{tier}: {number} stayed").format(tier=was, number=count(number))
    else:
        told = f"{was} → {now}: {count(number)}"
    return Cell(number / most, count(number) if number else "", told)


def _said(look: BuyerLook) -> str:
    moves = sorted(look.moved.items(), key=lambda item: -item[1])
    if not moves:
        return translate("data", "Nobody has changed tier in these days")
    said = [f"{terms.tier(was)} → {terms.tier(now)} {number}" for (was, now), number in moves]
    return translate("data", "Moved in these days: {moves}").format(moves=" · ".join(said))
