import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from seller_desk.models.data import KeptFinding, ShopDay
from seller_desk.models.listing import PriceTier, ProductImage
from seller_desk.models.store import Store
from seller_desk.services import overview
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.data.finding import Noun
from seller_desk.services.data.ranges import last_days
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.product.stamps import stale_stamps
from seller_desk.views.data import head
from seller_desk.views.data.diagnosis import DiagnosisCard
from seller_desk.views.data.page import DataPage
from seller_desk.views.data.products import CART, HIGH
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.words import Tier
from tests.makers import NOW, make_customer, make_product
from tests.services.shop import goods, sold, viewed, visited

MONTH = last_days(NOW, 30)
_PICTURE = {"sha256": "a" * 64, "name": "a.jpg", "width": 800, "height": 800, "size": 9}


def fill(store: Store) -> None:
    """Ten buyers of a thousand visitors yesterday, one of whom had bought long before."""
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, "短袖")
        session.add(PriceTier(product_id=shirt.id, from_quantity=1, price_fen=6_400))
        visited(session, 1, visitors=1_000, cart_buyers=80, ad_spend_fen=50_000)
        for number in range(10):
            buyer = make_customer(session, f"客{number}").id
            region = "广东" if number else None
            lines = [goods(shirt, 6_400, 2)]
            sold(session, 1, 12_800, customer_id=buyer, province=region, lines=lines)
            if number == 0:
                sold(session, 80, 12_800, customer_id=buyer)
                sold(session, 2, 6_400, customer_id=buyer)
        viewed(session, shirt, 1, page_views=2_000, visitors=1_000, cart_buyers=30)


def open_page(
    qtbot: QtBot, desk: Desk, preferences: Preferences, section: str = "shop", path: str = ""
) -> DataPage:
    preferences.remember_text("data/section", section)
    page = DataPage(desk, preferences, lambda _proposal: path)
    qtbot.addWidget(page)
    page.resize(1340, 820)
    page.show()
    settle(qtbot, desk)
    return page


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.is_settled)


def card_of(page: DataPage, code: Code) -> DiagnosisCard:
    return next(card for card in page.board.diagnosis.cards if card.finding.code is code)


def press(buttons: Iterable[QPushButton], text: str) -> None:
    next(button for button in buttons if button.text() == text).click()


def shown_ids(page: DataPage) -> list[int]:
    table = page.board.rows.table
    assert table is not None
    assert page.board.current is page.board.rows
    return list(table.ids)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        (head.SHOP, "No orders yet, so there is nothing to count"),
        (head.DIAGNOSIS, "Nothing is known yet, so nothing can be found"),
        (head.REVIEW, "No week to look back on yet"),
    ],
)
def test_an_empty_shop_says_what_it_needs_and_not_that_all_is_well(
    qtbot: QtBot, desk: Desk, preferences: Preferences, section: str, said: str
) -> None:
    page = open_page(qtbot, desk, preferences, section)
    assert page.status == said
    assert page.board.current is page.board.empty
    for one in (head.DIAGNOSIS, head.REVIEW):
        assert not re.search(r"\d", page.board.head.sections.button(one).accessibleName())
    with qtbot.waitSignal(page.import_asked):
        press(page.board.empty.buttons(), "Import files")


def test_without_traffic_a_figure_is_a_dash_and_offers_the_sheet(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 1, customer_id=make_customer(session).id)
    page = open_page(qtbot, desk, preferences)
    figures = page.board.shop.figures
    assert [card.value for card in figures.cards[:3]] == ["–", "–", "100.00"]
    assert page.board.shop.funnel.funnel.steps[0].name == "Ordered"
    with qtbot.waitSignal(page.import_asked):
        press(figures.conversion.findChildren(QPushButton), "Import traffic")


def test_the_figures_stand_beside_their_benchmark(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    figures = page.board.shop.figures
    assert [card.value for card in figures.cards] == [
        "1,000",
        "1.00%",
        "1,344.00",
        "134.40",
        "10.0%",
        "90.0%",
    ]
    steps = page.board.shop.funnel.funnel.steps
    assert [(step.value, step.part) for step in steps] == [
        ("1,000", ""),
        ("80", "8.0%"),
        ("10", "1.00%"),
        ("10", "1.00%"),
    ]
    assert "10 ÷ 1,000 visitors = 1.00%; 10 different people" in steps[2].told
    assert all(card.course for card in figures.cards)
    assert figures.new.course[-1] == 0.9
    assert figures.visitors.foot == "1 of 30 days known"
    assert figures.conversion.foot == "industry 3.00% · −67%"
    assert figures.new.foot == "advised: up to 80%"
    assert "People, not orders" in figures.conversion.toolTip()
    assert page.status == (
        "From 11 paid orders · traffic of 1 of 30 days · 2026-10-24 – 2026-11-22"
    )


def test_another_range_is_counted_anew(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    picker = page.board.head.picker
    qtbot.mouseClick(picker.segment.button("90"), Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert page.board.shop.figures.paid.value == "1,472.00"
    picker.form.taken.emit(date(2026, 11, 21), date(2026, 11, 21))
    settle(qtbot, desk)
    assert page.board.shop.figures.paid.value == "64.00"
    assert picker.days.text() == "2026-11-21 – 2026-11-21"


def test_a_figure_opens_exactly_its_rows(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    with store.read() as session:
        paid = overview.paid_orders(session, MONTH)
        buyers = overview.buyers(session, MONTH)
    shop = page.board.shop
    shop.figures.paid.opened.emit()
    settle(qtbot, desk)
    assert shown_ids(page) == list(paid)
    page.board.rows.back.click()
    assert page.board.current is shop
    shop.figures.again.opened.emit()
    settle(qtbot, desk)
    assert shown_ids(page) == [key for key, one in buyers.items() if one.orders > 1]
    shop.figures.new.opened.emit()
    settle(qtbot, desk)
    assert sorted(shown_ids(page)) == sorted(key for key, one in buyers.items() if one.is_new)
    shop.figures.conversion.opened.emit()
    assert shown_ids(page) == [(NOW.date() - timedelta(1)).toordinal()]


def test_a_day_and_a_region_open_their_paid_orders(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    shop = page.board.shop
    shop.trend.chart.chosen.emit(28)
    settle(qtbot, desk)
    assert len(shown_ids(page)) == 1
    head, *regions = shop.regions._data()
    assert head == ["Region", "Orders", "Paid (yuan)", "Share"]
    assert [row[1] for row in regions] == ["9", "2"]
    shop.regions.rows.chosen.emit(0)
    settle(qtbot, desk)
    assert len(shown_ids(page)) == 9
    shop.regions.rows.chosen.emit(1)
    settle(qtbot, desk)
    assert len(shown_ids(page)) == 2
    with qtbot.waitSignal(page.order_asked) as asked:
        page.board.rows.opened.emit(Noun.ORDER, shown_ids(page)[0])
    assert asked.args == [shown_ids(page)[0]]


def test_the_rows_go_out_as_a_sheet(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    fill(store)
    path = tmp_path / "rows.csv"
    page = open_page(qtbot, desk, preferences, path=str(path))
    page.board.shop.figures.new.opened.emit()
    settle(qtbot, desk)
    page.export_view()
    settle(qtbot, desk)
    lines = path.read_text("utf-8-sig").splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("Customer,Tier,Region,All purchases (yuan),All orders")


def test_a_finding_shows_its_rows_and_leads_to_what_can_be_done(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences, "diagnosis")
    card = card_of(page, Code.NEW_SHARE_HIGH)
    card.rows_button.click()
    assert tuple(shown_ids(page)) == card.finding.ids
    with qtbot.waitSignal(page.coupon_wanted) as drafted:
        card.act_button.click()
    assert drafted.args == [Tier.REGULAR]
    card_of(page, Code.CONVERSION_BELOW_BENCHMARK).act_button.click()
    settle(qtbot, desk)
    assert page.board.current is page.board.steps
    assert len(page.board.steps.table.ids) == 1
    page.board.steps.left.emit()
    with qtbot.waitSignal(page.product_asked) as asked:
        card_of(page, Code.PRODUCT_WITHOUT_IMAGES).act_button.click()
    assert asked.args == [card_of(page, Code.PRODUCT_WITHOUT_IMAGES).finding.ids[0], "images"]


def test_every_finding_opens_exactly_its_rows(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences, "diagnosis")
    cards = list(page.board.diagnosis.cards)
    assert len(cards) > 3
    for card in cards:
        card.rows_button.click()
        days = [row.day.toordinal() for row in card.finding.rows if row.day is not None]
        assert shown_ids(page) == [*card.finding.ids, *days]
        page.board.go_back()


def test_old_main_images_lead_to_the_composer_of_exactly_their_products(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        sold(session, 1)
        for title, printed in (("短袖 50件起批", 20), ("卫衣 50件起批", 50)):
            product = make_product(session, title, unit="件", minimum_quantity=50)
            stamp = {"says": {"minimum": printed, "unit": "件"}}
            image = ProductImage(product_id=product.id, position=1, stamp=stamp, **_PICTURE)
            session.add(image)
    page = open_page(qtbot, desk, preferences, "diagnosis")
    card = card_of(page, Code.PRODUCT_STALE_STAMP)
    with store.read() as session:
        stale = [each.product_id for each in stale_stamps(session)]
    assert len(stale) == 1
    with qtbot.waitSignal(page.composer_asked) as asked:
        card.act_button.click()
    assert asked.args == [list(card.finding.ids)] == [stale]


def test_the_region_finding_makes_the_courier_rule(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences, "diagnosis")
    finding = card_of(page, Code.REGION_SHARE_HIGH).finding
    menu = page.board.couriers.menu_for(str(finding.facts["region"]))
    next(act for act in menu.actions() if "顺丰" in act.text()).trigger()
    settle(qtbot, desk)
    with store.read() as session:
        from seller_desk.services.order.region_couriers import region_couriers

        assert set(region_couriers(session)) == {"广东"}


def test_customers_of_a_finding_open_in_their_list(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    with store.write("made", now=NOW) as session:
        key = make_customer(session).id
        sold(session, 50, 2_000_000, customer_id=key)
    page = open_page(qtbot, desk, preferences, "diagnosis")
    with qtbot.waitSignal(page.customers_asked) as asked:
        card_of(page, Code.KEY_CUSTOMER_LAPSED).act_button.click()
    assert asked.args == [CustomerFilter(ids=(key,))]


def test_a_finding_is_put_off_woken_and_done(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences, "diagnosis")
    desk.changed.connect(page.refresh)
    view, code = page.board.diagnosis, Code.NEW_SHARE_HIGH
    found = len(view.cards)
    card_of(page, code).snoozed.emit(card_of(page, code).finding, 7)
    qtbot.waitUntil(lambda: len(view.cards) == found - 1)
    assert len(view.put_off.lines) == 1
    view.put_off.woken.emit(code)
    qtbot.waitUntil(lambda: len(view.cards) == found)
    card_of(page, code).done.emit(card_of(page, code).finding)
    qtbot.waitUntil(lambda: len(view.watched.lines) == 1)
    view.watched.recheck.click()
    settle(qtbot, desk)
    with store.read() as session:
        kept = session.query(KeptFinding).one()
    assert (kept.value, kept.checked_value) == (0.9, 0.9)
    assert kept.checked_on == "2026-11-23"


def test_typed_traffic_is_kept_and_what_cannot_be_is_said(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    page.board.head.typing_asked.emit()
    settle(qtbot, desk)
    form = page.board.typing
    assert form.fields["visitors"].editor.text() == "1000"  # type: ignore[attr-defined]
    assert form.fields["ad_spend_fen"].editor.text() == "500"  # type: ignore[attr-defined]
    form.fields["cart_buyers"].editor.setText("1001")  # type: ignore[attr-defined]
    form.save()
    settle(qtbot, desk)
    assert form.fields["cart_buyers"].fault == "More people than visitors cannot be: 1001 of 1000."
    form.fields["cart_buyers"].editor.setText("x")  # type: ignore[attr-defined]
    form.save()
    assert form.fields["cart_buyers"].fault == "Enter a number such as 1500"
    form.fields["cart_buyers"].editor.setText("")  # type: ignore[attr-defined]
    form.save()
    settle(qtbot, desk)
    assert page.board.current is page.board.shop
    with store.read() as session:
        day = session.query(ShopDay).one()
    assert (day.visitors, day.cart_buyers, day.ad_spend_fen) == (1_000, None, 50_000)


def test_the_ad_spend_of_a_period_is_spread_over_its_days(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    page.board.head.typing_asked.emit()
    form = page.board.typing
    form.amount.editor.setText("100")  # type: ignore[attr-defined]
    form.spread_amount()
    settle(qtbot, desk)
    with store.read() as session:
        days = session.query(ShopDay).all()
    assert len(days) == 30
    assert sum(day.ad_spend_fen or 0 for day in days) == 10_000
    assert all(day.ad_is_spread for day in days)


def test_products_stand_in_their_lists_and_one_shows_its_course(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences, "products")
    view = page.board.products
    assert len(view.quadrant.points) == 1
    view.lists.choose(HIGH)
    view.lists.chosen.emit(HIGH)
    assert len(view.table.ids) == 1
    view.lists.chosen.emit(CART)
    assert len(view.table.ids) == 0
    view.quadrant.chosen.emit(0)
    settle(qtbot, desk)
    views, visitors, conversion, bar = view.curve.chart.lines
    assert (visitors.values[-1] or 0) <= (views.values[-1] or 0)
    assert views.values[-1] == 2_000
    assert conversion.values[-1] == 0.01
    assert set(bar.values) == {0.03}
    with qtbot.waitSignal(page.product_asked):
        view.curve.open_button.click()


def test_customers_by_tier_are_the_buyers_of_the_range(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences, "buyers")
    view = page.board.buyers
    assert (view.buyers.value, view.new.value, view.again.value) == ("10", "90.0%", "10.0%")
    assert view.often.value == "1.10"
    assert (view.buyers.course[-1], view.often.course[-1]) == (10, 1.1)
    assert view.new.foot == "advised: up to 80%"
    view.tiers.rows.chosen.emit(0)
    assert len(shown_ids(page)) == 10
    view.best.rows.chosen.emit(0)
    with qtbot.waitSignal(page.customers_asked):
        view.best.customer_asked.emit(1)


def test_the_review_is_written_and_its_actions_are_kept(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    fill(store)
    path = tmp_path / "review.pdf"
    page = open_page(qtbot, desk, preferences, "review", str(path))
    view = page.board.review
    assert view.headline.text() == "Took 1,344.00 yuan; nothing in the week before"
    assert not view.later.isEnabled()
    view.pdf.click()
    qtbot.waitUntil(path.exists)
    settle(qtbot, desk)
    assert page.board.notices.banner.text == "Saved as review.pdf"
    with store.read() as session:
        assert session.query(KeptFinding).count() == 5
    assert "1" in page.board.head.sections.button("review").accessibleName()
    page.refresh()
    settle(qtbot, desk)
    assert page.board.head.sections.button("review").accessibleName() == "Weekly review"
    view.earlier.click()
    settle(qtbot, desk)
    assert view.name.text() == "Week 46"
    assert view.later.isEnabled()


def test_the_industry_is_a_setting(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    fill(store)
    page = open_page(qtbot, desk, preferences)
    combo = page.board.head.industry
    combo.activated.emit(1)
    settle(qtbot, desk)
    page.refresh()
    settle(qtbot, desk)
    assert combo.currentIndex() == 1
