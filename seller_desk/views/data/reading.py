"""What the page of the data centre asks the desk for."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.errors import Fact
from seller_desk.services import evidence_rows
from seller_desk.services import settings as rules
from seller_desk.services.customer import queries as customers
from seller_desk.services.data.finding import Evidence, Noun, of_ids
from seller_desk.services.data.measures import Bought, DayFigure, share
from seller_desk.services.data.weeks import Week
from seller_desk.services.order import queries as orders
from seller_desk.services.product import queries as products
from seller_desk.services.review import Review, weekly_review
from seller_desk.services.settings import ShopSettings
from seller_desk.views.data.rows import Behind, Seen

Rows = Callable[[Session, Sequence[int]], Sequence[Seen]]


def review_of(session: Session, now: datetime, week: Week | None) -> Review:
    """The review of a week."""
    return weekly_review(session, rules.load(session), now, week)


def day_rows(days: Sequence[DayFigure]) -> tuple[Evidence, ...]:
    """The days that visitors are known of."""
    return tuple(
        Evidence(
            Noun.DAY,
            day=day.day,
            facts={
                "visitors": day.visitors,
                "ordering_buyers": day.ordering_buyers,
                "conversion": share(day.ordering_buyers, day.visitors or 0),
                "cart_buyers": day.cart_buyers,
                "paid_orders": day.paid_orders,
                "paid_fen": day.paid_fen,
                "ad_spend_fen": day.ad_spend_fen,
            },
        )
        for day in days
        if day.visitors is not None
    )


def buyer_rows(buyers: Mapping[int, Bought]) -> tuple[Evidence, ...]:
    """Buyers with what they bought, who spent the most first."""
    best = sorted(buyers.items(), key=lambda item: (-item[1].paid_fen, item[0]))
    return tuple(
        Evidence(Noun.CUSTOMER, key, facts={"orders": one.orders, "paid_fen": one.paid_fen})
        for key, one in best
    )


def order_rows(ids: Sequence[int]) -> tuple[Evidence, ...]:
    """Orders of which nothing more is to be said."""
    return of_ids(Noun.ORDER, ids)


def reader(behind: Behind, settings: ShopSettings, now: datetime) -> Rows:
    """Reads the rows of such a list by their ids."""
    facts: dict[int, Mapping[str, Fact]] = dict(
        zip(behind.ids, (row.facts for row in behind.rows), strict=True)
    )

    def read(session: Session, ids: Sequence[int]) -> Sequence[Seen]:
        found = _read(session, behind.noun, ids, settings, now)
        return [Seen(key, row, facts.get(key, {})) for key, row in found]

    return read


def _read(
    session: Session, noun: Noun, ids: Sequence[int], settings: ShopSettings, now: datetime
) -> Sequence[tuple[int, Any]]:
    match noun:
        case Noun.DAY:
            return [(key, None) for key in ids]
        case Noun.ORDER:
            return [(row.id, row) for row in orders.rows(session, ids, settings, now)]
        case Noun.CUSTOMER:
            return [(row.id, row) for row in customers.rows(session, ids, settings, now)]
        case Noun.PRODUCT:
            return [(row.id, row) for row in products.rows(session, ids, settings)]
        case _:
            return [(row.id, row) for row in evidence_rows.other_rows(session, noun, ids)]
