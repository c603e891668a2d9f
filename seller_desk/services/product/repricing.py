"""Prices of many products changed together: what each would be, then all at once, undone as one."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from seller_desk.errors import Problem, ProductCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.services.product import catalog, tiers
from seller_desk.services.product.draft import ProductDraft, faults
from seller_desk.services.product.tiers import PriceChange


@dataclass(frozen=True, slots=True)
class Repriced:
    """A product before and after; one with problems keeps its prices."""

    product_id: int
    before: ProductDraft
    after: ProductDraft
    problems: tuple[Problem, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether it would be written."""
        return not self.problems and self.before != self.after

    @property
    def is_below_cost(self) -> bool:
        """Whether its lowest price would no longer cover its cost."""
        lowest, cost = self.after.lowest_fen, self.after.cost_fen
        return lowest is not None and cost is not None and lowest < cost


def plan_prices(
    session: Session, ids: Collection[int], change: PriceChange
) -> tuple[Repriced, ...]:
    """What a change would do to each product, in the order of `ids`; nothing is written."""
    found = catalog.drafts(session, ids)
    return tuple(_planned(product, found[product], change) for product in ids if product in found)


def change_prices(session: Session, ids: Collection[int], change: PriceChange) -> int:
    """Change them; how many products have other prices now.

    Products whose prices would not be sound keep theirs. Raises no_prices when none is changed.
    """
    wanted = [plan for plan in plan_prices(session, ids, change) if plan.is_changed]
    if not wanted:
        raise refuse(ProductCode.NO_PRICES)
    for plan in wanted:
        catalog.change_product(session, plan.product_id, plan.after, plan.before)
    ledger_of(session).facts.pop("title", None)
    ledger_of(session).facts["count"] = len(wanted)
    return len(wanted)


def _planned(product_id: int, before: ProductDraft, change: PriceChange) -> Repriced:
    skus = tuple(
        sku if sku.price_fen is None else replace(sku, price_fen=change.of(sku.price_fen))
        for sku in before.skus
    )
    after = replace(before, tiers=tiers.changed(before.tiers, change), skus=skus)
    if before.lowest_fen is None:
        return Repriced(product_id, before, before, (Problem(ProductCode.NO_PRICES),))
    return Repriced(product_id, before, after, tuple(faults(after)))
