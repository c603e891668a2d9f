"""The customers who brought the most, and how much hangs on them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from seller_desk.services.overview import BuyerLook
from seller_desk.views import formats
from seller_desk.views.charts.picture import Picture
from seller_desk.views.data.parts import nothing_paid
from seller_desk.views.formats import yuan
from seller_desk.views.typed import plain_yuan
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.share_rows import ShareRow, ShareRows
from seller_desk.views.wording import UNKNOWN, counted, translate

_SHOWN = 5


class BestCard(Card):
    """A row opens the customer."""

    customer_asked = Signal(int)

    def __init__(self) -> None:
        self.rows = ShareRows(translate("data", "Paid amount by customer"))
        self._picture = Picture(self.rows, translate("data", "top customers"), self._data)
        super().__init__(
            translate("data", "Top customers"),
            icon="star",
            actions=(self._picture.button,),
            margins=(8, 6, 8, 10),
        )
        self._look: BuyerLook | None = None
        self._ids: Sequence[int] = ()
        self._nothing = nothing_paid()
        for widget in (self.rows, self._nothing):
            self.add(widget)
        self.body.addStretch(1)
        self.rows.chosen.connect(lambda at: self.customer_asked.emit(self._ids[at]))

    def show_look(self, look: BuyerLook) -> None:
        """Another range."""
        self._look = look
        found = look.concentration
        first, ten = found.share_of(1), found.share_of(10)
        hint = translate("data", "the first brings {first}, the first ten {ten}").format(
            first=formats.share(first), ten=formats.share(ten)
        )
        self.show_hint(hint if found.buyers else "")
        best = found.buyers[:_SHOWN]
        self._nothing.setVisible(not best)
        self.rows.setVisible(bool(best))
        self._ids = [customer for customer, _ in best]
        largest = max((one.paid_fen for _, one in best), default=0) or 1
        rows = [
            ShareRow(
                name=look.names.get(customer, UNKNOWN),
                second=yuan(one.paid_fen),
                value=formats.share(_part(one.paid_fen, found.whole_fen)),
                part=one.paid_fen / largest,
                told=counted(translate("data", "{name}: {amount}, %n order(s)"), one.orders).format(
                    name=look.names.get(customer, UNKNOWN), amount=yuan(one.paid_fen)
                ),
            )
            for customer, one in best
        ]
        self.rows.show_rows(rows, hint)

    def _data(self) -> Sequence[Sequence[str]]:
        """Also those that have no room here."""
        if self._look is None:
            return ()
        found = self._look.concentration
        head = [
            translate("data", "Customer"),
            translate("data", "Orders"),
            translate("data", "Paid (yuan)"),
            translate("data", "Share"),
        ]
        lines = (
            [self._look.names.get(customer, UNKNOWN), f"{one.orders}", plain_yuan(one.paid_fen),
             formats.share(_part(one.paid_fen, found.whole_fen), 1)]
            for customer, one in found.buyers
        )  # fmt: skip
        return [head, *lines]


def _part(fen: int, whole: int) -> float | None:
    return fen / whole if whole else None
