"""The composer: every template tried live, made in the background, stale ones made again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.demo.pictures import Scene
from seller_desk.services.product import catalog, images
from seller_desk.services.product.composing import SIDE, Order
from seller_desk.services.product.queries import ProductFilter
from seller_desk.services.product.stamps import Template
from seller_desk.services.product.tiers import TierPrice
from seller_desk.views.desk import Desk
from seller_desk.views.pictures import goods
from seller_desk.views.pictures.looking import measure
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.composer_page import ComposerPage
from seller_desk.views.product.composer_stale import LET
from seller_desk.views.product.page import ProductPage
from seller_desk.words import ImageRole
from tests.makers import NOW
from tests.services.product.test_stamps import SHIRT
from tests.views.product.test_page import open_page, settle

PHOTO = goods.draw(Scene("tee", ("#C33A32",), ImageRole.WHITE))


@pytest.fixture
def shirts(store: Store) -> list[int]:
    """Three products, the last of them without a photo."""
    made = []
    for at in range(3):
        with store.write("create_product", now=NOW) as session:
            draft = replace(SHIRT, title=f"纯棉T恤{at} 50件起批", code=f"T{at}")
            made.append(catalog.create_product(session, draft))
        if at < 2:
            images.put_images(store, made[at], [("a.jpg", PHOTO)], measure=measure, now=NOW)
    return made


@pytest.fixture
def page(qtbot: QtBot, shirts: list[int], desk: Desk, preferences: Preferences) -> ComposerPage:
    made = ComposerPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1356, 820)
    made.show()
    desk.changed.connect(lambda _: made.refresh())  # as the window does
    made.show_products(shirts)
    settle(qtbot, desk)
    return made


def kept(store: Store, product: int) -> list[str]:
    with store.read() as session:
        return [image.name for image in images.images_of(session, product)]


def make(qtbot: QtBot, desk: Desk, page: ComposerPage) -> None:
    qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert not page.make.isEnabled()
    settle(qtbot, desk)


def test_templates_are_tried_on_the_photo_and_a_banned_word_stops_them(
    qtbot: QtBot, desk: Desk, page: ComposerPage
) -> None:
    image = page.canvas.image
    assert image is not None
    assert image.width() == SIDE
    assert "All text in the safe area" in [said for said, _ in page.form.checks]
    qtbot.mouseClick(page.templates.buttons[Template.TIERS], Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert page.canvas.image != image
    with qtbot.waitSignal(page.form.changed):
        page.form.headline.insert("全网最好的T恤")
    settle(qtbot, desk)
    assert [said for said, _ in page.form.checks] == ["“最好” is a banned word"]
    assert page.form.lines[page.form.headline].fault == "“最好” is a banned word"
    assert not page.make.isEnabled()


def test_images_are_made_for_all_and_told_where_they_could_not(
    qtbot: QtBot, desk: Desk, page: ComposerPage, store: Store
) -> None:
    make(qtbot, desk, page)
    first, second, bare = list(page.products.ids)
    assert kept(store, first) == ["a.jpg", "T0-ribbon.jpg"]
    assert kept(store, second) == ["a.jpg", "T1-ribbon.jpg"]
    assert kept(store, bare) == []
    assert page.banner.text == "“纯棉T恤2 50件起批” has no photo to print on."
    history.undo(store, now=NOW)
    assert kept(store, first) == ["a.jpg"]


def test_a_changed_price_makes_an_image_stale_until_it_is_made_again(
    qtbot: QtBot, desk: Desk, page: ComposerPage, store: Store
) -> None:
    make(qtbot, desk, page)
    assert page.stale.none.isVisible()
    first, second, _ = list(page.products.ids)
    for product in (first, second):
        draft = replace(SHIRT, tiers=(TierPrice(50, 1_800), TierPrice(500, 1_300)))
        desk.do(catalog.change_product, product, draft, SHIRT)
    settle(qtbot, desk)
    table = page.stale.table
    assert len(table.ids) == 2
    table.cell_pressed.emit(table.ids[0], LET)
    settle(qtbot, desk)
    assert len(table.ids) == 1
    qtbot.mouseClick(page.stale.all, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert page.stale.none.isVisible()
    assert kept(store, second) == ["a.jpg", "T1-ribbon.jpg"]


def test_the_window_goes_on_while_images_are_made_and_stops_when_asked(
    qtbot: QtBot, desk: Desk, page: ComposerPage, store: Store
) -> None:
    beats: list[None] = []
    beat = QTimer(page, interval=0)
    beat.timeout.connect(lambda: beats.append(None))
    first, second = page.products.ids[:2]
    wish = page.form.wish(Template.TIERS)
    orders = [Order((first, second)[at % 2], wish) for at in range(12)]
    beat.start()
    page._make(orders)
    qtbot.waitUntil(lambda: desk.is_settled)
    beat.stop()
    assert len(beats) > 10 * len(orders)  # made on the window's own thread there would be a few
    settle(qtbot, desk)
    before = kept(store, first)
    page._make(orders * 20)
    qtbot.waitUntil(lambda: bool(page.progress.count))
    page.progress.cancelled.emit()
    settle(qtbot, desk)
    done, _, total = page.progress.count.split()[:3]
    assert int(done) < int(total) == len(orders) * 20
    assert kept(store, first) == before
    assert not page.banner.isVisible()


def test_the_way_from_the_product_leads_to_its_main_image(
    qtbot: QtBot, desk: Desk, preferences: Preferences, shirts: list[int]
) -> None:
    made = ProductPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1356, 820)
    made.show()
    made.open_product(shirts[1])
    settle(qtbot, desk)
    with qtbot.waitSignal(made.composer_asked) as asked:
        qtbot.mouseClick(made.editor.form.images.compose, Qt.MouseButton.LeftButton)
    assert asked.args == [[shirts[1]]]
    made.show_filter(ProductFilter(status=None))
    settle(qtbot, desk)
    made.table.select_all_shown()
    with qtbot.waitSignal(made.composer_asked) as asked:
        qtbot.mouseClick(made.board.images, Qt.MouseButton.LeftButton)
    assert sorted(asked.args[0]) == shirts


def test_the_list_of_products_says_how_many_images_are_out_of_date(
    qtbot: QtBot, desk: Desk, page: ComposerPage, preferences: Preferences
) -> None:
    make(qtbot, desk, page)
    first = page.products.ids[0]
    dearer = replace(SHIRT, title="纯棉T恤0 50件起批", tiers=(TierPrice(50, 2_000),))
    desk.do(catalog.change_product, first, dearer)
    settle(qtbot, desk)
    listed = open_page(qtbot, desk, preferences)
    listed.show_filter(ProductFilter(status=None))
    settle(qtbot, desk)
    assert listed.board.stale.text() == "1 product with old images"
    listed.open_product(first)
    settle(qtbot, desk)
    said = [tile.said for tile in listed.editor.form.images.tiles]
    assert said == ["On white", "Out of date", "In use", "Packaging", "Bulk order"]
    with qtbot.waitSignal(listed.composer_asked) as asked:
        qtbot.mouseClick(listed.board.stale, Qt.MouseButton.LeftButton)
    assert asked.args == [[first]]


def test_without_products_it_says_where_they_are_chosen(
    qtbot: QtBot, desk: Desk, page: ComposerPage
) -> None:
    page.show_products([])
    settle(qtbot, desk)
    assert page.canvas.image is None
    assert page.canvas.said == "Tick products in the list first"
    assert not page.make.isEnabled()


def test_a_line_that_is_cut_off_on_the_image_is_told(
    qtbot: QtBot, desk: Desk, page: ComposerPage
) -> None:
    line = "男装女装童装通用新款加厚加绒纯棉超长的一行放不下"
    with qtbot.waitSignal(page.form.changed):
        page.form.headline.insert(line)
    settle(qtbot, desk)
    assert f"Cut off on the image: {line}" in [said for said, _ in page.form.checks]
