from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from seller_desk.models.dealing import CouponGrant
from seller_desk.models.store import Store
from seller_desk.services.customer import coupons
from seller_desk.services.customer.coupons import CouponState
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.views.customer.laboratory_page import LaboratoryPage
from seller_desk.views.cut_texts import picture_of
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.words import Tier
from tests.makers import NOW, make_customer, make_product
from tests.services.shop import goods, sold
from tests.views.exchange.seen import click, said


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    """A regular with good margins, a key customer with hardly any."""
    with store.write("made", now=NOW) as session:
        good = make_product(session, "纯棉T恤", cost_fen=60_000)
        thin = make_product(session, "校服", cost_fen=117_000)
        found = {name: make_customer(session, name).id for name in ("老客", "大客", "差一点")}
        for who, product, times in (("老客", good, 7), ("大客", thin, 30)):
            for _ in range(times):
                facts = {"customer_id": found[who], "lines": [goods(product, 120_000)]}
                sold(session, 5, 120_000, **facts)
        near = {"customer_id": found["差一点"], "lines": [goods(good, 99_000)]}
        sold(session, 5, 99_000, **near)
        sold(session, 6, 50_000, **near | {"lines": [goods(good, 50_000)]})
    return found


@pytest.fixture
def page(
    qtbot: QtBot, shop: dict[str, int], desk: Desk, preferences: Preferences, tmp_path: Path
) -> LaboratoryPage:
    made = LaboratoryPage(desk, preferences, lambda _: str(tmp_path / "coupons.xlsx"))
    qtbot.addWidget(made)
    made.resize(1356, 820)
    made.show()
    assert shop
    qtbot.waitUntil(lambda: made.status != "")
    return made


def try_all(qtbot: QtBot, page: LaboratoryPage) -> None:
    """The guide's story: 满1000减50 for everybody."""
    draft = page.draft.draft
    page.draft.show_draft(
        replace(draft, threshold_fen=100_000, reduction_fen=5_000, tiers=frozenset(Tier))
    )
    qtbot.waitUntil(lambda: page.results.numbers[0].value == "37")


def test_a_coupon_for_all_is_shown_to_lose_money_and_narrowed_at_once(
    qtbot: QtBot, page: LaboratoryPage
) -> None:
    try_all(qtbot, page)
    results = page.results
    assert [tile.value for tile in results.numbers] == [
        "37",
        "1,850.00",
        "11.5% → 7.6%",
        "30",
        "1",
    ]
    assert results.banner.isVisible()
    assert results.banner.text == "Open to all tiers"
    qtbot.mouseClick(results._narrow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: results.numbers[0].value == "7")
    assert results.numbers[3].value == "0"
    assert not results.banner.isVisible()


def test_threshold_reduction_and_strength_are_tied(page: LaboratoryPage) -> None:
    card = page.draft
    card.threshold.setText("2000")
    card.threshold.textEdited.emit("2000")
    assert card.strength.text() == "15.0"
    card.strength.setText("5")
    card.strength.textEdited.emit("5")
    assert card.reduction.text() == "100"
    card.take_threshold(400_000)
    assert (card.draft.threshold_fen, card.draft.reduction_fen) == (400_000, 20_000)


def test_what_makes_no_sense_cannot_be_made_and_shows_no_old_answer(
    qtbot: QtBot, page: LaboratoryPage
) -> None:
    good, said = page.draft.draft, [tile.value for tile in page.results.numbers]
    assert "–" not in said[:2]
    page.draft.show_draft(replace(good, reduction_fen=500_000))
    qtbot.waitUntil(lambda: not page.draft.issue_button.isEnabled())
    assert not page.draft.make_button.isEnabled()
    assert [tile.value for tile in page.results.numbers] == ["–"] * 5
    assert not page.results.tables.losses.ids
    assert page.results.chart.isHidden()
    page.draft.show_draft(good)
    qtbot.waitUntil(lambda: [tile.value for tile in page.results.numbers] == said)


def test_it_is_made_and_given_to_its_tier_in_one_step(
    qtbot: QtBot, store: Store, desk: Desk, page: LaboratoryPage, shop: dict[str, int]
) -> None:
    qtbot.mouseClick(page.draft.issue_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.banner.isVisible)
    assert page.banner.text == "Give it a name"
    page.draft.name.setText("双十二券")
    qtbot.mouseClick(page.draft.issue_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.banner.text.startswith("Given"))
    assert page.banner.text == "Given to 2 customers"
    with store.read() as session:
        [row] = coupons.listing(session, NOW)
        assert (row.name, row.granted, row.state) == ("双十二券", 2, CouponState.RUNNING)
        assert coupons.grants(session, shop["大客"]) == []
    page.refresh()
    qtbot.waitUntil(lambda: len(page.list.table.ids) == 1)
    page.list.end_asked.emit(row.id)
    qtbot.waitUntil(lambda: desk.is_settled)
    with store.read() as session:
        assert coupons.listing(session, NOW)[0].state is CouponState.ENDED


def test_the_coupons_go_out_as_they_are_listed(
    qtbot: QtBot, store: Store, page: LaboratoryPage, shop: dict[str, int], tmp_path: Path
) -> None:
    assert not page.export_button.isVisible()
    with store.write("made", now=NOW) as session:
        made = coupons.make_coupon(session, replace(page.draft.draft, name="老客券"), NOW)
        session.add(CouponGrant(coupon_id=made, customer_id=shop["老客"], granted_at=NOW))
    page.refresh()
    page.show_list()
    qtbot.waitUntil(page.export_button.isEnabled)
    with qtbot.waitSignal(page.out.written):
        qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    sheet = load_workbook(tmp_path / "coupons.xlsx").worksheets[0]
    heading, row = (list(values) for values in sheet.iter_rows(values_only=True))
    told = dict(zip(heading, row, strict=True))
    assert (told["Coupon"], told["Given"], told["Used"]) == ("老客券", 1, 0)
    assert "1 row exported to coupons.xlsx" in said(page)


def test_what_a_coupon_brought_opens_its_customers(
    qtbot: QtBot, store: Store, shop: dict[str, int], page: LaboratoryPage
) -> None:
    with store.write("given", now=NOW) as session:
        made = coupons.make_coupon(session, replace(page.draft.draft, name="老客券"), NOW)
        at = NOW - timedelta(days=6)
        session.add(CouponGrant(coupon_id=made, customer_id=shop["老客"], granted_at=at))
    page.refresh()
    page._turn("list")
    results = page.list.results
    qtbot.waitUntil(lambda: results.coupon_id == made)
    assert "1 customer got it · used by 0%" in said(results)

    with qtbot.waitSignal(page.customers_asked) as asked:
        click(qtbot, results, "1 did not yet")
    assert asked.args == [CustomerFilter(ids=(shop["老客"],))]


def test_the_nearly_there_are_listed_and_orders_open(
    qtbot: QtBot, page: LaboratoryPage, shop: dict[str, int]
) -> None:
    try_all(qtbot, page)
    with qtbot.waitSignal(page.customers_asked) as asked:
        qtbot.mouseClick(page.results.tables._list_button, Qt.MouseButton.LeftButton)
    assert asked.args == [CustomerFilter(ids=(shop["差一点"],))]
    with qtbot.waitSignal(page.order_asked):
        page.results.tables.losses.activated_id.emit(0)


def test_the_chart_takes_another_threshold(qtbot: QtBot, page: LaboratoryPage) -> None:
    try_all(qtbot, page)
    chart = page.results.chart
    assert chart.isVisible()
    chart.chosen.emit(150_000)
    qtbot.waitUntil(lambda: page.draft.threshold.text() == "1500")
    assert page.draft.reduction.text() == "75"


def test_too_few_orders_show_no_chart(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        one = make_customer(session, "老客").id
        product = make_product(session, "货", cost_fen=1)
        sold(session, 5, 600_000, customer_id=one, lines=[goods(product, 600_000)])
    page = LaboratoryPage(desk, preferences)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.results.numbers[0].value == "1")
    assert not page.results.chart.isVisible()
    assert page.results._few.text() == ("Too few orders: 1 in the days looked at, 30 are needed")


@pytest.mark.usefixtures("large")
def test_large_letters_cut_no_figure_of_the_replay_and_no_field_of_the_draft(
    qtbot: QtBot, page: LaboratoryPage
) -> None:
    page.resize(1171, 620)
    try_all(qtbot, page)
    qtbot.waitUntil(lambda: picture_of(page).cut == ())
    for area in page.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0
