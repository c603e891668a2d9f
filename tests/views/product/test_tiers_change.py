"""Prices of many products: looked at first, written as one step."""

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product import catalog
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.tiers import ChangeBy, PriceChange, Rounding, TierPrice
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.page import ProductPage
from tests.makers import NOW
from tests.views.product.test_page import open_page, settle


@pytest.fixture
def page(qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences) -> ProductPage:
    with store.write("create_product", now=NOW) as session:
        for title, tiers in (("甲", (TierPrice(50, 1_850), TierPrice(100, 1_500))), ("乙", ())):
            draft = ProductDraft(title=title, tiers=tiers, cost_fen=1_480)
            catalog.create_product(session, draft)
    made = open_page(qtbot, desk, preferences)
    made.board.segment.chosen.emit("all")
    settle(qtbot, desk)
    made.table.select_all_shown()
    made.board.prices.click()
    settle(qtbot, desk)
    return made


def prices(store: Store) -> list[int]:
    with store.read() as session:
        drafts = catalog.drafts(session, [1, 2])
    return [tier.price_fen for draft in drafts.values() for tier in draft.tiers]


def test_the_preview_says_what_each_would_cost(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    panel = page.prices
    assert not panel.write.isEnabled()
    panel.by.chosen.emit(ChangeBy.PERCENT)
    panel.by.choose(ChangeBy.PERCENT)
    panel.rounding.setCurrentIndex(1)
    panel.amount.setText("3")
    qtbot.waitUntil(lambda: panel.write.text() == "Change prices of 1")
    settle(qtbot, desk)
    assert panel.change == PriceChange(ChangeBy.PERCENT, -30, Rounding.JIAO)
    told = [cell.text for cell in panel.table.rows.cells(1)]
    assert told == ["甲", "17.90 / 14.60", "-1.4%"]
    assert panel.table.rows.cells(1)[1].secondary == "was 18.50 / 15.00"
    assert panel.summary.text() == (
        "2 products chosen · 1 left as before · 1 would sell below cost"
    )
    assert prices(store) == [1_850, 1_500]


def test_all_are_written_at_once_and_taken_back_at_once(
    qtbot: QtBot, desk: Desk, store: Store, page: ProductPage
) -> None:
    panel = page.prices
    panel.way.choose("more")
    panel.amount.setText("1")
    qtbot.waitUntil(panel.write.isEnabled)
    panel.write.click()
    settle(qtbot, desk)
    assert prices(store) == [1_950, 1_600]
    assert page.editor.isVisible()
    history.undo(store, now=NOW)
    assert prices(store) == [1_850, 1_500]
    settle(qtbot, desk)


def test_leaving_changes_nothing(qtbot: QtBot, desk: Desk, store: Store, page: ProductPage) -> None:
    page.prices.amount.setText("1")
    page.prices.cancel.click()
    settle(qtbot, desk)
    assert not page.prices.isVisible()
    assert prices(store) == [1_850, 1_500]
