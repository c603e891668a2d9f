"""The variants of products that a sheet names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import Change, change_rows, insert_rows
from seller_desk.services.parties import Party
from seller_desk.services.records.differences import rows


class Variant(NamedTuple):
    """What a line says of the variant: SKU ID, 型号, 单品货号."""

    sku_id: str | None
    spec: str | None
    cargo_number: str | None


@dataclass(slots=True)
class NewSkus:
    """The variants that the store does not have yet, and those that get their SKU ID."""

    added: list[tuple[Party, Variant]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def write(self, session: Session) -> None:
        """Write them; their products have been written."""
        table = Base.metadata.tables["sku"]
        made = [(party.row_id, *variant) for party, variant in self.added]
        insert_rows(session, table, ("product_id", *Variant._fields), made)
        change_rows(session, table, self.changes)


def new_skus(session: Session, named: Iterable[tuple[Party, Variant]]) -> NewSkus:
    """Compare the variants that lines name with the store: by SKU ID, else by 型号 or 单品货号."""
    distinct = {(id(party), variant): (party, variant) for party, variant in named if any(variant)}
    wanted = {party.row_id for party, _ in distinct.values() if party.row_id}
    names = ", ".join(Variant._fields)
    by_key: dict[tuple[int, str, str], int] = {}
    for row_id, product_id, *values in rows(session, f"SELECT id, product_id, {names} FROM sku"):
        if product_id in wanted:
            by_key.update(dict.fromkeys(_keys(product_id, Variant(*values)), row_id))
    found = NewSkus()
    for party, variant in sorted(distinct.values(), key=lambda pair: pair[1].sku_id is None):
        _compare(found, by_key, party, variant)
    return found


def _compare(
    found: NewSkus, by_key: dict[tuple[int, str, str], int], party: Party, variant: Variant
) -> None:
    product = party.row_id or -id(party)
    keys = _keys(product, variant)
    if keys[0] in by_key:
        return
    nameless = by_key.pop((product, "no id", _spec(variant)), 0) if variant.sku_id else 0
    if nameless:
        found.changes.append((nameless, {"sku_id": None}, {"sku_id": variant.sku_id}))
    else:
        found.added.append((party, variant))
    by_key.update(dict.fromkeys(keys, nameless))


def _keys(product: int, variant: Variant) -> list[tuple[int, str, str]]:
    """The names that a variant answers to, the surest first."""
    spec = _spec(variant)
    if variant.sku_id:
        return [(product, "id", variant.sku_id), (product, "spec", spec)]
    return [(product, "spec", spec), (product, "no id", spec)]


def _spec(variant: Variant) -> str:
    return variant.spec or variant.cargo_number or ""
