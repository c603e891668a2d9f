"""The guide's check of products that are looked at and not bought: details, reviews, price."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import Level
from seller_desk.models.listing import PriceTier, ReviewNote, RivalPrice
from seller_desk.services import settings as rules
from seller_desk.services.data.product_figures import product_figures
from seller_desk.services.data.ranges import Range
from seller_desk.services.product.listing import checks

MOST = 20


@dataclass(frozen=True, slots=True)
class Steps:
    """One product under the three questions; None where nothing is known."""

    product_id: int
    title: str
    views: int
    conversion: float | None
    missing: tuple[str, ...]
    """Codes of what its page lacks."""
    score: int
    bad_reviews: int
    """Nobody has answered them."""
    price_fen: int | None
    rival_fen: int | None
    """The lowest price of others, as it was typed in last."""

    @property
    def is_dear(self) -> bool | None:
        """Whether others sell for less; unknown without their price."""
        if self.price_fen is None or self.rival_fen is None:
            return None
        return self.price_fen > self.rival_fen


def three_steps(session: Session, within: Range, now: datetime) -> Sequence[Steps]:
    """The products of low conversion, the most looked at first."""
    settings = rules.load(session)
    bar = settings.benchmark_conversion
    figures = [
        one
        for one in product_figures(session, within)
        if one.id is not None and one.views and (one.conversion or 0) < bar
    ]
    figures.sort(key=lambda one: -(one.views or 0))
    ids = [one.id for one in figures[:MOST] if one.id is not None]
    checked = checks(session, ids, settings, now.date())
    bad, own, rivals = _bad_reviews(session, ids), _own_prices(session, ids), _rivals(session, ids)
    found = []
    for one in figures[:MOST]:
        key = one.id or 0
        check = checked.get(key)
        open_items = check.open_items if check else ()
        found.append(
            Steps(
                product_id=key,
                title=one.title or "",
                views=one.views or 0,
                conversion=one.conversion,
                missing=tuple(
                    item.code.value for item in open_items if item.level is not Level.ADVICE
                ),
                score=check.score if check else 0,
                bad_reviews=bad.get(key, 0),
                price_fen=own.get(key),
                rival_fen=rivals.get(key),
            )
        )
    return found


def _bad_reviews(session: Session, ids: Sequence[int]) -> Mapping[int, int]:
    wanted = (
        select(ReviewNote.product_id, func.count())
        .where(ReviewNote.product_id.in_(ids), ~ReviewNote.is_good, ~ReviewNote.is_answered)
        .group_by(ReviewNote.product_id)
    )
    return {product: count for product, count in session.execute(wanted)}  # noqa: C416  (rows are no pairs to a type checker)


def _own_prices(session: Session, ids: Sequence[int]) -> Mapping[int, int]:
    """The price from the first piece on, which buyers compare."""
    wanted = (
        select(PriceTier.product_id, func.max(PriceTier.price_fen))
        .where(PriceTier.product_id.in_(ids))
        .group_by(PriceTier.product_id)
    )
    return {product: price for product, price in session.execute(wanted)}  # noqa: C416  (rows are no pairs to a type checker)


def _rivals(session: Session, ids: Sequence[int]) -> Mapping[int, int]:
    """The lowest of the last day on which prices of others were typed in."""
    rows = session.execute(
        select(RivalPrice.product_id, RivalPrice.day, RivalPrice.price_fen)
        .where(RivalPrice.product_id.in_(ids))
        .order_by(RivalPrice.day)
    )
    newest: dict[int, tuple[str, int]] = {}
    for product, day, price in rows:
        last = newest.get(product)
        lowest = min(price, last[1]) if last and last[0] == day else price
        newest[product] = (day, lowest)
    return {product: price for product, (_, price) in newest.items()}
