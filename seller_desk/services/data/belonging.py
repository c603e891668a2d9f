"""Traffic of products that no name of the shop tells: somebody says whose it is."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from seller_desk.models.base import Base
from seller_desk.models.ledger import change_rows, ledger_of
from seller_desk.services.data.names import names_of
from seller_desk.services.records.differences import rows


def assign_traffic(
    session: Session,
    product_id: int,
    *,
    offer_id: str | None,
    code: str | None,
    title: str | None,
) -> int:
    """Give a product every day that is kept under these names and has no product yet.

    Days that are imported later under the same names follow. The number of days.
    """
    identity = names_of(offer_id, code, title).identity
    sql = "SELECT id FROM product_day WHERE identity = ? AND product_id IS NULL"
    found = [row_id for (row_id,) in rows(session, sql, identity)]
    change_rows(
        session,
        Base.metadata.tables["product_day"],
        [(row_id, {"product_id": None}, {"product_id": product_id}) for row_id in found],
    )
    ledger_of(session).facts["title"] = title or code or offer_id
    return len(found)


def products_by_identity(session: Session) -> dict[str, int]:
    """Whose the days are that are kept already, by the identity they are kept under."""
    sql = "SELECT identity, max(product_id) FROM product_day WHERE product_id > 0 GROUP BY identity"
    return dict(rows(session, sql))


@dataclass(frozen=True, slots=True)
class Owner:
    """A product that traffic may belong to; `found_by` are all words that it is found by."""

    id: int
    title: str
    code: str | None
    found_by: str


def owners(session: Session) -> tuple[Owner, ...]:
    """Every product of the shop, by its title."""
    sql = "SELECT id, title, code, search_text || ' ' || coalesce(offer_id, '') FROM product"
    return tuple(sorted((Owner(*row) for row in rows(session, sql)), key=lambda one: one.title))
