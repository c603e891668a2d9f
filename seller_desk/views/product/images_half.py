"""What the images of the editor ask the desk for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog

from seller_desk.errors import DeskError
from seller_desk.services import files
from seller_desk.services.files import Kept
from seller_desk.services.product import images
from seller_desk.services.product.images import ImageRow, Source, Taken
from seller_desk.views.desk import Desk, Task
from seller_desk.views.pictures.looking import measure
from seller_desk.views.pictures.thumbs import thumbs
from seller_desk.views.product.images_section import SUFFIXES, ImagesSection
from seller_desk.views.wording import translate

ChooseFiles = Callable[[], Sequence[str]]


class ImagesHalf(QObject):
    """One product's images at a time."""

    told = Signal()
    """Something stands there that nobody announced: the listing is to be read again."""

    def __init__(
        self, desk: Desk, section: ImagesSection, choose_files: ChooseFiles | None = None
    ) -> None:
        super().__init__(section)
        self._desk = desk
        self._section = section
        self._choose_files = choose_files or self._ask_files
        self._lent: Path | None = None
        """Where copies of pictures lie that other programs have open; made when one is."""
        self._product: int | None = None
        self._reading: Task[Mapping[str, QImage | None]] | None = None
        self._connect()

    def follow(self, product: int | None) -> None:
        """Another product is shown; what was said of the last one's pictures goes."""
        if product != self._product:
            self._product = product
            self._section.show_problems(())

    def _read_pictures(self) -> None:
        hashes = sorted({image.sha256 for image in self._section.images})
        if hashes:
            asked = self._desk.ask(thumbs, self._desk.store.path, hashes)
            self._reading = asked.then(self._section.show_pictures).replaces(self._reading)

    def _add(self, position: int | None) -> None:
        self._put([Path(name) for name in self._choose_files()], position)

    def _drop(self, paths: Sequence[Path]) -> None:
        self._put(paths, None)

    def _paste(self, picture: tuple[str, bytes]) -> None:
        self._put([picture], None)

    def _put(self, sources: Sequence[Source], position: int | None) -> None:
        if self._product is None or not sources:
            return
        self._section.show_problems(())
        job = self._desk.work(
            images.put_images, self._product, list(sources),
            measure=measure, position=position, now=self._desk.now(),
        )  # fmt: skip
        job.then(self._show_taken).otherwise(self._refuse).meanwhile(self._show_progress)

    def _show_taken(self, taken: Taken) -> None:
        self._section.show_problems(taken.problems)
        if not taken.count:
            self.told.emit()

    def _show_progress(self, _stage: str, done: int, total: int | None) -> None:
        self._section.show_busy(done, total)

    def _refuse(self, error: DeskError) -> None:
        self._section.show_problems(error.problems)
        self.told.emit()

    def _shift(self, old: int, new: int) -> None:
        if self._product is not None:
            self._desk.do(images.move_image, self._product, old, new).otherwise(self._refuse)

    def _remove(self, position: int) -> None:
        if self._product is not None:
            self._desk.do(images.remove_image, self._product, position).otherwise(self._refuse)

    def _open(self, image: ImageRow) -> None:
        kept = Kept(image.sha256, image.name, image.size)
        try:
            copy = files.lend(self._desk.store.path, kept, self._lending())
        except DeskError as error:
            self._section.show_problems(error.problems)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _lending(self) -> Path:
        """The folder of lent copies; the section takes it with it."""
        if self._lent is None:
            folder = TemporaryDirectory(prefix="seller-desk-", ignore_cleanup_errors=True)
            self._section.destroyed.connect(folder.cleanup)
            self._lent = Path(folder.name)
        return self._lent

    def _ask_files(self) -> Sequence[str]:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        said = translate("product", "Pictures")
        wanted = f"{said} ({kinds})"
        title = translate("product", "Put in images")
        return QFileDialog.getOpenFileNames(self._section, title, "", wanted)[0]

    def _connect(self) -> None:
        section = self._section
        section.add_asked.connect(self._add)
        section.files_dropped.connect(self._drop)
        section.pasted.connect(self._paste)
        section.removed.connect(self._remove)
        section.shifted.connect(self._shift)
        section.open_asked.connect(self._open)
        section.pictures_asked.connect(self._read_pictures)
