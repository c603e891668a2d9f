"""Orders of a store by a short name, and the lists that they are in."""

from datetime import datetime, timedelta

from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services.order import queries
from seller_desk.services.order.filters import OrderFilter, Stage
from seller_desk.services.settings import ShopSettings
from tests.makers import NOW, make_case, make_order

SETTINGS = ShopSettings(ship_days_custom=15)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Shelf:
    """A store whose orders have names."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.names: dict[int, str] = {}

    def add(self, name: str, **changes: object) -> Order:
        """An order under that name."""
        with self.store.write("made", now=NOW) as session:
            order = make_order(session, f"26118{len(self.names):014}", **changes)
            self.names[order.id] = name
            session.expunge_all()
        return order

    def case(self, name: str, **changes: object) -> None:
        """A case of that order."""
        with self.store.write("made", now=NOW) as session:
            make_case(session, session.get_one(Order, self.id_of(name)), **changes)

    def id_of(self, name: str) -> int:
        return next(key for key, known in self.names.items() if known == name)

    def found(self, wanted: OrderFilter, settings: ShopSettings = SETTINGS) -> list[str]:
        """The names of a list in its order."""
        with self.store.read() as session:
            return [self.names[key] for key in queries.find(session, wanted, settings, NOW)]

    def row(self, name: str) -> queries.OrderRow:
        """The one row of that order."""
        with self.store.read() as session:
            return queries.rows(session, [self.id_of(name)], SETTINGS, NOW)[0]

    def counts(self) -> dict[Stage, int]:
        """How many orders each list has."""
        with self.store.read() as session:
            return dict(queries.counts(session))


def due(at: datetime) -> dict[str, object]:
    """An order to ship of stock that must leave the house then."""
    return {"paid_at": at - 7 * DAY, "created_at": at - 8 * DAY}


def line(**facts: object) -> OrderLine:
    return OrderLine(**{"position": 1, "title": "纯棉短袖T恤", "quantity_milli": 2_000, **facts})
