"""A shop of seven orders, and somebody who works in it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.views import wording
from seller_desk.views.theme import theme
from tests.journeys.seller import Seller
from tests.makers import NOW, new_store
from tests.views.order.conftest import fill


@pytest.fixture(autouse=True)
def _in_english(collected_here: None) -> Iterator[None]:
    """Visible text is that of the code, whatever the journey before has chosen."""
    wording.install("en")
    yield
    wording.install("en")
    theme().apply("light")


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Seller]]:
    """The window on the shop in the folder `data`; it is closed at the end of the test."""
    with ExitStack() as stack:

        def opened(now: datetime = NOW) -> Seller:
            seller = Seller(tmp_path / "data", qtbot, now)
            stack.callback(seller.leave)
            return seller

        yield opened


@pytest.fixture
def newcomer(sit_down: Callable[..., Seller]) -> Seller:
    """Somebody who starts the program for the first time."""
    return sit_down()


@pytest.fixture
def seller(sit_down: Callable[..., Seller], tmp_path: Path) -> Seller:
    """Somebody whose shop has a few orders."""
    store = new_store(tmp_path / "data" / "shop.db")
    with store.write("fill", now=NOW) as session:
        fill(session)
    store.close()
    return sit_down()
