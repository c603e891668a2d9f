"""Products of a range: their traffic beside what was ordered and paid of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.product import Product
from seller_desk.services.data import paid, visits
from seller_desk.services.data.measures import ProductFigure, share
from seller_desk.services.data.ranges import Range
from seller_desk.services.data.visits import ProductVisits

_Names = tuple[str | None, str | None, str | None]


def product_figures(session: Session, within: Range) -> tuple[ProductFigure, ...]:
    """Every product with traffic or an order in a range, those that brought the most first."""
    sold = paid.by_product(session, within)
    traffic = visits.product_visits(session, within)
    buyers = _buyers(session, within, by_day=bool(traffic))
    seen = {visit.product_id: visit for visit in traffic if visit.product_id is not None}
    ids: set[int | None] = {*sold, *buyers, *seen}
    names = _names(session, ids)
    figures = [_figure(key, names, seen, buyers, sold) for key in ids]
    figures += _strangers(traffic)
    return tuple(sorted(figures, key=_importance))


def _buyers(session: Session, within: Range, *, by_day: bool) -> Mapping[int, int]:
    """Who ordered each product; where they were counted day by day that tells of them, too."""
    if by_day:
        return visits.ordered_products(session, within).whole
    return visits.ordering_buyers_by_product(session, within)


def _figure(
    key: int | None,
    names: Mapping[int, _Names],
    seen: Mapping[int, ProductVisits],
    buyers: Mapping[int, int],
    sold: Mapping[int | None, paid.Sold],
) -> ProductFigure:
    bought = sold.get(key, paid.Sold())
    figure = ProductFigure(id=key, quantity_milli=bought.quantity_milli, paid_fen=bought.paid_fen)
    if key is None:
        return figure
    offer_id, code, title = names.get(key, (None, None, None))
    named = replace(
        figure, offer_id=offer_id, code=code, title=title, ordering_buyers=buyers.get(key, 0)
    )
    return _with_traffic(named, seen[key]) if key in seen else named


def _with_traffic(figure: ProductFigure, visit: ProductVisits) -> ProductFigure:
    is_known = figure.id is not None and visit.visitors is not None
    return replace(
        figure,
        views=visit.views,
        visitors=visit.visitors,
        cart_buyers=visit.cart_buyers,
        traffic_days=visit.traffic_days,
        add_to_cart_rate=share(visit.counted_carts or 0, visit.counted_visitors or 0),
        conversion=share(visit.day_buyers or 0, visit.visitors or 0) if is_known else None,
    )


def _strangers(traffic: Iterable[ProductVisits]) -> Iterator[ProductFigure]:
    """Traffic of products that the shop does not have."""
    for visit in traffic:
        if visit.product_id is None:
            figure = ProductFigure(None, visit.offer_id, visit.code, visit.title)
            yield _with_traffic(figure, visit)


def _importance(figure: ProductFigure) -> tuple[int, int, int]:
    return (-figure.paid_fen, -(figure.views or 0), figure.id or 0)


def _names(session: Session, ids: set[int | None]) -> dict[int, _Names]:
    """Of all products: they are few, and a question by so many ids may be too long."""
    wanted = select(Product.id, Product.offer_id, Product.code, Product.title)
    found = session.execute(wanted)
    return {key: (offer, code, title) for key, offer, code, title in found if key in ids}
