"""One invented shop for all who only read it."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services import demo
from tests.makers import NOW


@pytest.fixture(scope="package")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo shop as the first-run page makes it."""
    store = Store.open(tmp_path_factory.mktemp("demo") / "shop.db", create=True)
    demo.fill(store, now=NOW)
    yield store
    store.close()


@pytest.fixture
def session(shop: Store) -> Iterator[Session]:
    """A look into it."""
    with shop.read() as session:
        yield session
