"""The traffic that the seller says: of a day, of a period's ads, and whose a stranger's is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from seller_desk.errors import DeskError
from seller_desk.services.data import belonging, typing
from seller_desk.services.data.belonging import Owner
from seller_desk.services.data.measures import ProductFigure
from seller_desk.services.data.ranges import Range
from seller_desk.views.data.board import DataBoard
from seller_desk.views.desk import Desk, Task
from seller_desk.views.wording import say


class TrafficHalf(QObject):
    """Typed over the page, or chosen beside the list of what was not matched."""

    refused = Signal(str)

    def __init__(self, desk: Desk, board: DataBoard, within: Callable[[], Range]) -> None:
        super().__init__(board)
        self._desk, self._board, self._within = desk, board, within
        self._day: Task[Mapping[str, int | None]] | None = None
        self._owners: Task[tuple[Owner, ...]] | None = None
        board.head.typing_asked.connect(self._begin)
        board.typing.day_changed.connect(self._ask_day)
        board.typing.saved.connect(self._save_day)
        board.typing.spread.connect(self._spread)
        board.products.belonging.products_asked.connect(self._ask_owners)
        board.products.belonging.chosen.connect(self._assign)

    def _begin(self) -> None:
        yesterday = self._desk.now().date() - timedelta(1)
        self._board.show_over(self._board.typing)
        self._board.typing.start(yesterday, self._within())

    def _ask_day(self, day: date) -> None:
        asked = self._desk.ask(typing.typed_day, day)
        self._day = asked.then(self._board.typing.show_day).replaces(self._day)

    def _save_day(self, day: date, values: dict[str, int | None]) -> None:
        done = self._desk.do(typing.type_traffic, day, values, self._desk.now())
        done.then(self._leave).otherwise(self._point_out)

    def _spread(self, within: Range, amount_fen: int) -> None:
        done = self._desk.do(typing.spread_ad_spend, within, amount_fen, self._desk.now())
        done.then(self._leave).otherwise(self._point_out)

    def _leave(self, _done: object) -> None:
        self._board.go_back()

    def _point_out(self, error: DeskError) -> None:
        self._board.typing.point_out(error.first)

    def _ask_owners(self) -> None:
        asked = self._desk.ask(belonging.owners)
        self._owners = asked.then(self._show_owners).replaces(self._owners)

    def _show_owners(self, owners: Sequence[Owner]) -> None:
        self._board.products.belonging.show_owners(owners)

    def _assign(self, stranger: ProductFigure, product_id: int) -> None:
        done = self._desk.do(
            belonging.assign_traffic,
            product_id,
            offer_id=stranger.offer_id,
            code=stranger.code,
            title=stranger.title,
        )
        done.otherwise(lambda error: self.refused.emit(say(error.first)))
