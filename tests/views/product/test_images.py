"""The images of a listing in the editor: dropped, pasted, moved, checked, and undone."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import files, history
from seller_desk.services.product import catalog, images
from seller_desk.views.desk import Desk
from seller_desk.views.pictures.encoding import jpeg_of, png_of
from seller_desk.views.preferences import Preferences
from seller_desk.views.product.images_section import ImagesSection
from seller_desk.views.product.images_tile import ImageTile, carried
from seller_desk.views.product.page import ProductPage
from seller_desk.words import ListingStatus
from tests.makers import NOW
from tests.views.pictures.test_looking import drawn
from tests.views.product.test_editor import SHIRT, row_of, status
from tests.views.product.test_page import open_page, settle


@pytest.fixture
def shirt(store: Store) -> int:
    with store.write("create_product", now=NOW) as session:
        return catalog.create_product(session, SHIRT)


@pytest.fixture
def page(qtbot: QtBot, shirt: int, desk: Desk, preferences: Preferences) -> ProductPage:
    made = open_page(qtbot, desk, preferences)
    made.open_product(shirt)
    settle(qtbot, desk)
    return made


@dataclass(frozen=True)
class Bench:
    """A stored product in the editor, with the hands of the seller."""

    qtbot: QtBot
    desk: Desk
    page: ProductPage
    store: Store
    shirt: int

    @property
    def section(self) -> ImagesSection:
        return self.page.editor.form.images

    @property
    def names(self) -> dict[int, str]:
        with self.store.read() as session:
            found = images.images_of(session, self.shirt)
        return {each.position: each.name for each in found}

    @property
    def said(self) -> list[str]:
        return [tile.said for tile in self.section.tiles]

    def take(self, files: list[Path]) -> None:
        self.section.take(files)
        self.settle()

    def press(self, place: int, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        self.qtbot.keyClick(self.section.tiles[place], key, held)
        self.settle()

    def settle(self) -> None:
        settle(self.qtbot, self.desk)


NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bench(qtbot: QtBot, desk: Desk, page: ProductPage, store: Store, shirt: int) -> Bench:
    return Bench(qtbot, desk, page, store, shirt)


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Five photos, the first one on white."""
    made = []
    for at in range(5):
        file = tmp_path / f"photo{at}.jpg"
        ground = "#ffffff" if at == 0 else f"#c{at}d0c0"
        file.write_bytes(jpeg_of(drawn(ground=ground), 10**6))
        made.append(file)
    return made


def test_with_five_photos_a_new_product_passes_the_check(bench: Bench, photos: list[Path]) -> None:
    check = bench.page.editor.side.check
    assert not check.submit.isEnabled()
    row = row_of(bench.page.editor, "images_too_few")
    bench.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert bench.section.tiles[0].hasFocus()
    bench.take(photos)
    assert bench.said == ["On white", "Detail", "In use", "Packaging", "Bulk order"]
    assert all(tile._picture is not None for tile in bench.section.tiles)
    assert check.submit.isEnabled()
    bench.qtbot.mouseClick(check.submit, Qt.MouseButton.LeftButton)
    bench.settle()
    assert status(bench.store, bench.shirt) is ListingStatus.IN_REVIEW


def test_places_are_changed_by_drag_and_by_keys_and_undone(
    bench: Bench, photos: list[Path]
) -> None:
    bench.take(photos[:2])
    drop(bench.section.tiles[4], carried(0))
    bench.settle()
    assert bench.names == {1: "photo1.jpg", 4: "photo0.jpg"}
    bench.press(1, Qt.Key.Key_Left, ALT)
    assert bench.names == {0: "photo1.jpg", 4: "photo0.jpg"}
    assert bench.section.tiles[0].hasFocus()
    assert bench.said[0] == "0% white"
    bench.press(4, Qt.Key.Key_Delete, NONE)
    assert bench.names == {0: "photo1.jpg"}
    for _ in range(3):
        history.undo(bench.store, now=NOW)
    assert bench.names == {0: "photo0.jpg", 1: "photo1.jpg"}


def test_a_picture_is_pasted_and_a_text_in_disguise_is_refused(
    bench: Bench, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setImage(drawn(640, 640))
    bench.press(0, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.said[0] == "Only 640 px"
    fake, good = tmp_path / "fake.png", tmp_path / "good.png"
    fake.write_text("a text")
    good.write_bytes(png_of(drawn()))
    bench.take([fake, good])
    assert bench.section.trouble.text.startswith("fake.png is no picture")
    assert bench.names == {0: "pasted.png", 1: "good.png"}


def test_a_file_that_is_gone_is_told_in_its_place(bench: Bench, photos: list[Path]) -> None:
    bench.take(photos[:1])
    with bench.store.read() as session:
        (image,) = images.images_of(session, bench.shirt)
    files.place_of(bench.store.path, image.sha256).unlink()
    bench.page.refresh()
    bench.settle()
    assert bench.said[0] == "File is gone"


def test_a_product_that_is_not_stored_takes_no_images(bench: Bench, photos: list[Path]) -> None:
    bench.page.board.new_asked.emit()
    bench.settle()
    assert bench.section.wanted(photos) == []
    assert not bench.page.editor.form.has_place("images.0")


def drop(tile: ImageTile, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    tile.dropEvent(event)
