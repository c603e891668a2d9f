"""The maker of detail pages: what is drawn, where it is cut, what is written, when it is old."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from seller_desk.models.listing import ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import files, history
from seller_desk.services.product import queries
from seller_desk.services.product.detail_page import (
    USUAL,
    Part,
    Source,
    Story,
    changed,
    page,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.views.desk import Desk
from seller_desk.views.paper.detail_html import document
from seller_desk.views.paper.detail_out import MOST_HEIGHT, painted
from seller_desk.views.paper.detail_parts import _price_styles, strips_of
from seller_desk.views.paper.detail_strips import BODY, WIDTH, Strip, gap, height_of, slices
from seller_desk.views.paper.ink import width, wrapped
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.detail_panel import DetailPanel
from seller_desk.views.product.page import ProductPage
from seller_desk.views.product.table import named
from tests.makers import NOW
from tests.views.product.test_editor import SHIRT, make
from tests.views.product.test_page import open_page, settle

LONG = "一" * 90
SOURCE = Source(
    replace(SHIRT, title="<script>alert(1)</script> 50件起批"),
    3,
    (Story("团服 & 工服", 600), Story(LONG, None)),
    service="少件：补；<b>质量</b>：退",
)


def nothing(_sha256: str) -> QImage | None:
    return None


def strip(height: float, *, keeps: bool = False) -> Strip:
    return replace(gap(height), keeps=keeps)


@pytest.mark.parametrize(
    ("heights", "found"),
    [
        ([600, 600, 600], [1200, 600]),
        ([1000, 1000], [1000, 1000]),
        ([2400], [2400]),
        ([1400, 150], [1550]),
        ([], []),
    ],
)
def test_a_page_is_cut_between_strips_and_leaves_no_short_end(
    heights: list[float], found: list[float]
) -> None:
    pieces = slices([strip(height) for height in heights], MOST_HEIGHT)
    assert [height_of(piece) for piece in pieces] == found


def test_a_heading_is_never_cut_off_from_what_it_heads() -> None:
    pieces = slices([strip(1_400), strip(150, keeps=True), strip(300)], MOST_HEIGHT)
    assert [height_of(piece) for piece in pieces] == [1_400, 450]


def test_every_slice_is_as_wide_as_the_platform_wants_and_under_its_limit(qtbot: QtBot) -> None:
    pieces = slices(strips_of(page(USUAL, SOURCE), nothing, "店"), 700)
    assert len(pieces) > 1
    for piece in pieces:
        image = painted(piece)
        assert (image.width(), image.height()) == (WIDTH, round(height_of(piece)))
        assert len(jpeg_of(image, 60_000)) <= 60_000


def test_no_word_is_wider_than_its_line_and_no_price_than_its_box(qtbot: QtBot) -> None:
    assert all(width(line, BODY) <= 300 for line in wrapped("W" * 90, BODY, 300))
    large, small = _price_styles("¥12,345,678", "00", 150)
    assert width("¥12,345,678", large) + width(".00", small) <= 150


def test_the_web_page_escapes_every_text_and_needs_nothing_from_elsewhere(qtbot: QtBot) -> None:
    text = document(page(changed(USUAL, Part.CASES, text='"><img src=x>'), SOURCE), nothing, "店")
    for raw in ("<script>", "<b>质量", "<img src=x>"):
        assert raw not in text
    assert "&lt;script&gt;alert(1)" in text
    assert f"width:{WIDTH}px" in text
    assert not re.search(r"(src|href)=\"(?!data:)", text)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "shirt.jpg"


@pytest.fixture
def shop(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences, target: Path
) -> ProductPage:
    product = make(store)
    made = open_page(qtbot, desk, preferences, str(target))
    made.open_product(product)
    settle(qtbot, desk)
    made.editor.side.detail.click()
    settle(qtbot, desk)
    return made


def panel_of(shop: ProductPage) -> DetailPanel:
    assert shop.detail.panel.isVisible()
    return shop.detail.panel


def listing(store: Store, panel: DetailPanel) -> dict[str, object]:
    with store.read() as session:
        return session.get_one(Product, panel.product_id).listing


def test_parts_move_by_drag_and_keys_and_are_left_out_by_a_click(
    qtbot: QtBot, shop: ProductPage, store: Store, desk: Desk
) -> None:
    panel = panel_of(shop)
    parts = panel.parts
    middle = [parts.row_rect(at).center().toPoint() - QPoint(30, 0) for at in range(5)]
    qtbot.mousePress(parts, Qt.MouseButton.LeftButton, pos=middle[0])
    qtbot.mouseMove(parts, middle[1])
    qtbot.mouseRelease(parts, Qt.MouseButton.LeftButton, pos=middle[1])
    assert [row.part for row in parts.rows][:2] == [Part.CASES, Part.PARAMETERS]
    qtbot.keyClick(parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert parts.rows[0].part is Part.PARAMETERS
    before = height_of(panel.preview._strips)
    eye = parts.row_rect(1).topRight().toPoint() + QPoint(-17, 18)
    qtbot.mouseClick(parts, Qt.MouseButton.LeftButton, pos=eye)
    assert not parts.rows[1].is_on
    assert height_of(panel.preview._strips) < before

    panel.own.setPlainText("开票另加点")
    panel.back.click()
    settle(qtbot, desk)
    assert shop.editor.isVisible()
    assert listing(store, panel)["detail"] == {
        "plan": [
            *(["parameters", True, "开票另加点"], ["cases", False, ""], ["process", True, ""]),
            *(["service", True, ""], ["pictures", True, ""]),
        ]
    }
    history.undo(store, now=NOW)
    assert "detail" not in listing(store, panel)


def test_slices_are_written_and_the_page_is_old_after_a_change(
    qtbot: QtBot, shop: ProductPage, store: Store, desk: Desk, target: Path
) -> None:
    panel = panel_of(shop)
    assert panel.state.text == "Never made"
    panel._ask_slices()
    settle(qtbot, desk)
    written = sorted(each.name for each in target.parent.glob("shirt-*.jpg"))
    assert written[0] == "shirt-01.jpg"
    assert QImage(str(target.with_name("shirt-01.jpg"))).width() == WIDTH
    assert "saved" in panel.notices.banner.text
    assert panel.state.text == "Made 11-23"

    with store.write("change_product", now=NOW) as session:
        session.get_one(Product, panel.product_id).ship_days = 6
    settle(qtbot, desk)
    assert panel.state.text == "Out of date"
    assert "Shipped: within 3 days of payment → within 6 days" in panel.stale.accessibleName()
    assert panel.parts.rows[0].pill == "old"
    with store.read() as session:
        (row,) = queries.rows(session, [panel.product_id or 0], ShopSettings(), NOW.date())
    assert named(row).startswith("detail page out of date")


def test_a_page_is_copied_as_html_with_the_shop_s_own_pictures(
    qtbot: QtBot, shop: ProductPage, store: Store, desk: Desk
) -> None:
    panel = panel_of(shop)
    image = QImage(800, 800, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    kept = files.keep_bytes(store.path, jpeg_of(image, 10**6), "a.jpg")
    with store.write("made", now=NOW) as session:
        wanted = select(ProductImage).order_by(ProductImage.position)
        for place, row in enumerate(session.scalars(wanted)):
            row.sha256 = kept.sha256 if place < 2 else f"gone {place}"
    settle(qtbot, desk)
    panel._ask_copy()
    settle(qtbot, desk)
    text = QGuiApplication.clipboard().text()
    assert text.count("data:image/jpeg;base64,") == 2
    assert text.startswith("<div")
