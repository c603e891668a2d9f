"""What is noted on many products at once, as one step that is undone as one."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.errors import DeskError
from seller_desk.models.ledger import ledger_of
from seller_desk.services.product.catalog import change_product, drafts
from seller_desk.services.product.draft import ProductDraft, faults
from seller_desk.words import ProductKind


@dataclass(frozen=True, slots=True)
class ProductEdit:
    """What is changed; None leaves a field as it is, 0 days and an empty text take it away."""

    kind: ProductKind | None = None
    """Whoever sets it has confirmed it."""
    ship_days: int | None = None
    lead_days: int | None = None
    unit: str | None = None
    category: str | None = None


def edit_products(session: Session, ids: Sequence[int], edit: ProductEdit) -> int:
    """Change products alike; how many were not so before. Raises what the editor would refuse."""
    changed = 0
    for product, base in drafts(session, ids).items():
        draft = replace(base, **_wanted(edit))
        _refuse(base, draft)
        if draft != base:
            change_product(session, product, draft, base)
            changed += 1
    ledger_of(session).facts["count"] = changed
    return changed


def fill_products(session: Session, key: str, source: int, ids: Sequence[int]) -> int:
    """Give products the kind or the days to ship of another one."""
    found = drafts(session, [source]).get(source)
    if found is None:
        return 0
    kind = ProductEdit(kind=found.kind)
    return edit_products(
        session, ids, kind if key == "kind" else ProductEdit(ship_days=found.ship_days or 0)
    )


def _wanted(edit: ProductEdit) -> dict[str, Any]:
    told = {field.name: getattr(edit, field.name) for field in fields(edit)}
    wanted = {name: value or None for name, value in told.items() if value is not None}
    return wanted | ({"kind_confirmed": True} if edit.kind is not None else {})


def _refuse(base: ProductDraft, draft: ProductDraft) -> None:
    """Only what the change itself brings: an old fault of a product does not stand against it."""
    before = faults(base)
    found = [fault for fault in faults(draft) if fault not in before]
    if found:
        raise DeskError(*found)
