"""The images of a listing: five places with a role, put in by dropping, pasting or choosing."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.files import PICTURES
from seller_desk.services.product.images import ROLES, ImageRow
from seller_desk.services.product.listing import SMALLEST_SIDE
from seller_desk.services.settings import ShopSettings
from seller_desk.views.pictures.encoding import png_of
from seller_desk.views.product import images_words
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.images_tile import ImageTile
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.file_taker import FileTaker
from seller_desk.views.widgets.flow import FlowLayout
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone

SUFFIXES = (*(f".{name}" for name in PICTURES), ".jpeg")
_MOST_TOLD = 3


class ImagesSection(FileTaker):
    """A click on an empty place chooses a file for it, on a filled one offers what can be done."""

    add_asked = Signal(object)
    """A file is to be chosen: for a position, or None for the free ones."""
    pasted = Signal(object)
    """A name and the bytes of a picture."""
    removed = Signal(int)
    shifted = Signal(int, int)
    open_asked = Signal(object)
    """An `ImageRow`."""
    composer_asked = Signal()
    pictures_asked = Signal()
    """Small pictures are wanted for what is shown by now."""

    def __init__(self) -> None:
        super().__init__(SUFFIXES, translate("product", "Release to put them in as images"))
        self.images: Sequence[ImageRow] = ()
        self.tiles: list[ImageTile] = []
        self._settings = ShopSettings()
        self._missing: frozenset[str] = frozenset()
        self._stale: frozenset[int] = frozenset()
        self._pictures: dict[str, QImage] = {}
        self.compose = button.link(
            translate("product", "Print on one"), self.composer_asked.emit, icon="wand-sparkles"
        )
        self.paste = button.link(
            translate("product", "Paste"), self.paste_picture, icon="clipboard-paste"
        )
        self.add = button.link(
            translate("product", "Choose files"), self._ask_any, icon="folder-open"
        )
        self.head = SectionHead(
            translate("product", "Images"), actions=[self.compose, self.paste, self.add]
        )
        self.trouble = Banner(Tone.WARNING, "", closable=True)
        self.trouble.hide()
        self._flow = FlowLayout(gap=8)
        self._lay_out()
        self._make_tiles(len(ROLES))

    def show_images(
        self, images: Sequence[ImageRow], settings: ShopSettings, *, can_take: bool
    ) -> None:
        """These images; a product that is not there yet cannot have any."""
        self.images, self._settings = images, settings
        self.setEnabled(can_take)
        places = {image.position: image for image in images}
        self._make_tiles(max([len(ROLES) - 1, *places]) + 1)
        for tile in self.tiles:
            self._show_tile(tile, places.get(tile.position))
        self._tell(sum(at < len(ROLES) for at in places), can_take=can_take)
        self.pictures_asked.emit()

    def show_stale(self, ids: frozenset[int]) -> None:
        """Which of the images to come print what is not so any more."""
        self._stale = ids

    def show_pictures(self, pictures: Mapping[str, QImage | None]) -> None:
        """The small pictures by their hash; None where the file is gone."""
        self._pictures |= {sha256: found for sha256, found in pictures.items() if found}
        self._missing = frozenset(sha256 for sha256, found in pictures.items() if found is None)
        for tile in self.tiles:
            self._show_tile(tile, tile.image)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Pictures that were not taken; an empty list clears it."""
        all_said = list(dict.fromkeys(say(problem) for problem in problems))
        said = all_said[:_MOST_TOLD]
        more = len(all_said) - len(said)
        if more > 0:
            said.append(translate("product", "{count} more could not be taken").format(count=more))
        self.trouble.show_text(Tone.WARNING, "\n".join(said))
        self.trouble.setVisible(bool(said))

    def show_busy(self, done: int, total: int | None) -> None:
        """Pictures are being read."""
        said = translate("product", "Reading {done} of {total}").format(done=done, total=total)
        self.head.show_hint(said)

    def place_of(self, where: str) -> QWidget:
        """The place that is meant by `images` or `images.2`."""
        _, _, number = where.partition(".")
        at = int(number) if number.isdigit() else 0
        return self.tiles[min(at, len(self.tiles) - 1)]

    def paste_picture(self) -> bool:
        """Take the picture or the files of the clipboard; False when there are none."""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()
        paths = _paths(mime.urls()) if mime.hasUrls() else []
        if files := self.wanted(paths):
            self.take(files)
            return True
        picture = clipboard.image()
        if picture.isNull() or not self.isEnabled():
            return False
        self.pasted.emit((translate("product", "pasted.png"), png_of(picture)))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste_picture():
            return
        super().keyPressEvent(event)

    def _show_tile(self, tile: ImageTile, image: ImageRow | None) -> None:
        tile.is_missing = image is not None and image.sha256 in self._missing
        said, tone = images_words.verdict(
            image, tile.position, self._settings, is_missing=tile.is_missing
        )
        if image is not None and image.id in self._stale and not tile.is_missing:
            said, tone = translate("product", "Out of date"), Tone.WARNING
        tile.show_image(image, said, tone)
        tile.show_picture(None if image is None else self._pictures.get(image.sha256))

    def _tell(self, count: int, *, can_take: bool) -> None:
        if not can_take:
            self.head.show_hint(translate("product", "save the product first"))
            return
        told = translate("product", "{count} of {wanted} · ≥ {side} px")
        self.head.show_hint(told.format(count=count, wanted=len(ROLES), side=SMALLEST_SIDE))

    def _make_tiles(self, count: int) -> None:
        while len(self.tiles) > count:
            tile = self.tiles.pop()
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        while len(self.tiles) < count:
            tile = ImageTile(len(self.tiles))
            tile.clicked.connect(partial(self._click, tile))
            tile.removed.connect(self.removed)
            tile.shifted.connect(self._shift)
            tile.stepped.connect(partial(self._step, tile))
            tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tile.customContextMenuRequested.connect(partial(self._offer, tile))
            self.tiles.append(tile)
            self._flow.addWidget(tile)
            tile.show()

    def _click(self, tile: ImageTile) -> None:
        if tile.image is None:
            self.add_asked.emit(tile.position)
        else:
            self._offer(tile, QPoint(0, tile.height()))

    def _offer(self, tile: ImageTile, spot: QPoint) -> None:
        if tile.image is not None:
            self.menu_of(tile).popup(tile.mapToGlobal(spot))

    def menu_of(self, tile: ImageTile) -> QMenu:
        """What can be done with an image."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = tile.position
        menu.addAction(translate("product", "Open")).triggered.connect(partial(self._open, tile))
        replace = menu.addAction(translate("product", "Put another in its place…"))
        replace.triggered.connect(partial(self._ask, at))
        for said, new in (
            (translate("product", "Further to the front"), at - 1),
            (translate("product", "Further to the back"), at + 1),
        ):
            action = menu.addAction(said)
            action.setEnabled(0 <= new < len(self.tiles))
            action.triggered.connect(partial(self._shift, at, new))
        menu.addSeparator()
        away = menu.addAction(translate("product", "Take it off"))
        away.triggered.connect(partial(self._remove, at))
        return menu

    def _open(self, tile: ImageTile) -> None:
        self.open_asked.emit(tile.image)

    def _ask(self, position: int) -> None:
        self.add_asked.emit(position)

    def _ask_any(self) -> None:
        self.add_asked.emit(None)

    def _remove(self, position: int) -> None:
        self.removed.emit(position)

    def _shift(self, old: int, new: int) -> None:
        """Nothing stands before the first place; the keyboard goes along with the image."""
        if 0 <= new < len(self.tiles):
            self.shifted.emit(old, new)
            self.tiles[new].setFocus()

    def _step(self, tile: ImageTile, step: int) -> None:
        at = tile.position + step
        if 0 <= at < len(self.tiles):
            self.tiles[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addLayout(self._flow)
        column.addWidget(self.trouble)


def _paths(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
