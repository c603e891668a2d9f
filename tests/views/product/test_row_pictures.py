"""The small pictures beside the products of a list."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from seller_desk.models.listing import ProductImage
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.views.desk import Desk
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.views.preferences import Preferences
from seller_desk.views.theme import theme
from seller_desk.views.widgets.cell_picture import Pictures, paint_picture, side_of
from tests.makers import NOW, make_product
from tests.views.pictures.test_looking import drawn
from tests.views.product.test_page import open_page, settle

HEIGHT = 45


def with_pictures(store: Store, title: str, *hashes: str) -> None:
    """The last hash stands in the first place."""
    size = {"name": "a.jpg", "width": 800, "height": 800, "size": 9}
    with store.write("made", now=NOW) as session:
        product = make_product(session, title).id
        for place, sha256 in enumerate(reversed(hashes)):
            session.add(ProductImage(product_id=product, position=place, sha256=sha256, **size))


def kept(store: Store, ground: str) -> str:
    return files.keep_bytes(store.path, jpeg_of(drawn(ground=ground), 10**6), "a.jpg").sha256


def test_a_row_shows_its_first_picture_and_one_that_was_gone_comes_back(
    qtbot: QtBot, store: Store, desk: Desk, preferences: Preferences
) -> None:
    first, gone = kept(store, "#c03040"), kept(store, "#3040c0")
    place = files.place_of(store.path, gone)
    content = place.read_bytes()
    place.unlink()
    with_pictures(store, "短裤 50件起批")
    with_pictures(store, "卫衣 50件起批", gone)
    with_pictures(store, "短袖 50件起批", gone, first)
    page = open_page(qtbot, desk, preferences)
    cells = [page.table.rows.cells(at)[1] for at in range(3)]
    assert [cell.picture for cell in cells] == ["", gone, first]
    found = page.table.pictures
    assert {key: picture is None for key, picture in found.items()} == {first: False, gone: True}
    picture = found[first]
    assert picture is not None
    assert picture.width() == picture.height() == side_of(HEIGHT)
    place.write_bytes(content)
    page.refresh()
    settle(qtbot, desk)
    assert found[gone] is not None


def shown(key: str, pictures: Pictures) -> QColor:
    """What stands in the middle of the cell."""
    sheet = QImage(100, HEIGHT, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    left = paint_picture(painter, QRectF(0, 0, 100, HEIGHT), key, pictures, 1.0)
    painter.end()
    assert left.left() > side_of(HEIGHT)
    return sheet.pixelColor(side_of(HEIGHT) // 2, HEIGHT // 2)


def test_a_picture_is_painted_and_its_lack_is_shown() -> None:
    red = QImage(36, 36, QImage.Format.Format_RGB32)
    red.fill(QColor("#CF372C"))
    assert shown("red", {"red": red}).name() == "#cf372c"
    assert shown("red", {}) == theme().color("bg.subtle")
    assert shown("", {}) != shown("gone", {"gone": None})
