"""Named lists of every subject: what was asked for comes back, and subjects do not mix."""

from typing import Any

import pytest

from seller_desk.models.store import Store
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer import quote_queries as quotes
from seller_desk.services.customer.queries import CustomerFilter, CustomerSort
from seller_desk.services.customer.quote_queries import QuoteFilter
from seller_desk.services.kept_lists import SavedView, Shelf, name_of
from seller_desk.services.product import queries as products
from seller_desk.services.product.queries import Flaw, ProductFilter, ProductSort
from seller_desk.words import ListingStatus, ProductKind, QuoteState, Tier
from tests.makers import NOW

WANTED = (
    (
        products.SHELF,
        ProductFilter(
            find="袋",
            kind=ProductKind.CUSTOM,
            status=ListingStatus.LIVE,
            flaw=Flaw.TITLE,
            then=((ProductSort.LAST, True),),
        ),
    ),
    (
        customers.SHELF,
        CustomerFilter(
            tier=Tier.KEY,
            lapsed=True,
            tag="急",
            provinces=frozenset({"广东", "浙江"}),
            ids=(3, 1),
            sort=CustomerSort.LAST,
            descending=False,
        ),
    ),
    (quotes.SHELF, QuoteFilter(customer_id=7, state=QuoteState.DRAFT, ending=True)),
)


@pytest.mark.parametrize(("shelf", "wanted"), WANTED)
def test_a_list_comes_back_to_its_own_shelf_only(
    store: Store, shelf: Shelf[Any], wanted: object
) -> None:
    with store.write("save_view", now=NOW) as session:
        shelf.save_view(session, "v1.2 急", wanted)
    with store.read() as session:
        found = {one.name: one.saved_views(session) for one, _ in WANTED}
    assert found.pop(shelf.name) == (SavedView("v1.2 急", wanted),)
    assert not any(found.values())
    assert name_of(f"{shelf.prefix}v1.2 急") == "v1.2 急"
