import pytest

from seller_desk.models.store import Store
from tests.services.order.shelf import Shelf


@pytest.fixture
def shelf(store: Store) -> Shelf:
    return Shelf(store)
