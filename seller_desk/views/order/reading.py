"""What the page of orders asks for, each in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.services import settings as rules
from seller_desk.services.kept_lists import SavedView
from seller_desk.services.order import queries
from seller_desk.services.order.cards import OrderCard, card
from seller_desk.services.order.choosing import Parties, parties
from seller_desk.services.order.filters import DueWindow, OrderFilter, Stage
from seller_desk.services.order.merging import companions
from seller_desk.services.order.queries import FilterChoices
from seller_desk.services.order.region_couriers import courier_to
from seller_desk.services.order.saved_views import saved_views
from seller_desk.services.settings import ShopSettings
from seller_desk.views.order import facets
from seller_desk.views.order.facets import Facet

Ids = Sequence[int]
_NOBODY = Parties()


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids of a list, and who or what an id in its conditions stands for."""

    wanted: OrderFilter
    settings: ShopSettings
    ids: Ids
    named: str


@dataclass(frozen=True, slots=True)
class Outline:
    """How many orders each list has, how many are pressing, and what there is to choose from."""

    counts: Mapping[Stage, int]
    overdue: int
    due_today: int
    choices: FilterChoices
    views: tuple[SavedView[OrderFilter], ...] = ()
    parties: Parties = _NOBODY


@dataclass(frozen=True, slots=True)
class ShipHints:
    """What is known of how an order leaves best."""

    courier: str | None = None
    """The one that the receiver's region usually gets."""
    together: int = 0
    """How many other orders could leave in the same parcel."""


@dataclass(frozen=True, slots=True)
class Sight:
    """An order in full, and its pieces together."""

    card: OrderCard
    pieces: int
    tracking_hours: int
    way: ShipHints = ShipHints()


@dataclass(frozen=True, slots=True)
class NearMiss:
    """How many orders there would be without one condition; without `facet`, in all lists."""

    facet: Facet | None
    count: int


def listing(session: Session, wanted: OrderFilter, now: datetime) -> Listing:
    """The orders of a list, in its order.

    One row is read here already: the store's first one takes ten times as long as any other, and
    the table would read it while it is painted.
    """
    settings = rules.load(session)
    ids = queries.find(session, wanted, settings, now)
    queries.rows(session, ids[:1], settings, now)
    return Listing(wanted, settings, ids, _name(session, wanted, ids, settings, now))


def outline(session: Session, now: datetime) -> Outline:
    """What stands around the list."""
    settings = rules.load(session)
    to_ship = OrderFilter(stage=Stage.AWAITING_SHIPMENT)
    late, today = (
        len(queries.find(session, replace(to_ship, due=due), settings, now))
        for due in (DueWindow.OVERDUE, DueWindow.DUE_TODAY)
    )
    counts = queries.counts(session)
    known = queries.choices(session)
    return Outline(counts, late, today, known, saved_views(session), parties(session))


def sight(session: Session, order_id: int, now: datetime) -> Sight | None:
    """One order in full; None when it is gone."""
    settings = rules.load(session)
    found = card(session, order_id, settings, now)
    if found is None:
        return None
    pieces = queries.totals(session, [order_id]).quantity_milli
    way = ShipHints(courier_to(session, found.receiver.province), companions(session, order_id))
    return Sight(found, pieces, settings.tracking_hours, way)


def near_misses(session: Session, wanted: OrderFilter, now: datetime) -> list[NearMiss]:
    """What dropping one condition of an empty list would show, the most first."""
    settings = rules.load(session)
    tries: list[tuple[Facet | None, OrderFilter]] = [
        (facet, facets.without(wanted, facet)) for facet in facets.active(wanted)
    ]
    if wanted.stage is not Stage.ALL:
        tries.append((None, facets.of_stage(Stage.ALL, wanted)))
    found = [
        NearMiss(facet, len(queries.find(session, other, settings, now))) for facet, other in tries
    ]
    return sorted((miss for miss in found if miss.count), key=lambda miss: -miss.count)


def _name(
    session: Session, wanted: OrderFilter, ids: Ids, settings: ShopSettings, now: datetime
) -> str:
    """The buyer or product that a condition means, as its first order names it."""
    if not ids or (wanted.customer_id is None and wanted.product_id is None):
        return ""
    first = card(session, ids[0], settings, now)
    if first is None:
        return ""
    if wanted.customer_id is not None:
        return first.buyer.company or first.buyer.login or ""
    titles = (line.title for line in first.lines if line.product_id == wanted.product_id)
    return next((title for title in titles if title), "")
