"""Papers of pages go out: as a PDF, as a picture to look at, to a printer."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMarginsF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from seller_desk.errors import StoreCode, refuse
from seller_desk.sheets.swap import swapped_in
from seller_desk.views.paper.copied import mend_copied
from seller_desk.views.paper.ink import WHITE, Ink
from seller_desk.words import Cancelled, Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_RESOLUTION = 300
_PIXELS = 96 / 25.4
STAGE = "draw"


@dataclass(frozen=True, slots=True)
class Format:
    """The size of a page in millimetres; papers are drawn in pixels of 96 to the inch."""

    wide: float
    high: float

    @property
    def width(self) -> float:
        """Pixels across."""
        return self.wide * _PIXELS

    @property
    def height(self) -> float:
        """Pixels down."""
        return self.high * _PIXELS

    @property
    def page(self) -> QPageSize:
        """The same for Qt."""
        return QPageSize(QSizeF(self.wide, self.high), QPageSize.Unit.Millimeter)


A4, A5, LABEL = Format(210, 297), Format(148, 210), Format(100, 150)


class Printable(Protocol):
    """A paper: its pages are drawn one by one."""

    @property
    def title(self) -> str:
        """What the file says of itself."""

    @property
    def format(self) -> Format:
        """How large its pages are."""

    @property
    def count(self) -> int:
        """How many pages there are."""

    def paint(self, ink: Ink, number: int) -> None:
        """Draw a page, the first is 1."""


def write_pdf(
    paper: Printable,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write a paper as a PDF; how many pages it has.

    Raises not_writable, disk_full, disk_error, cancelled: then nothing is left of it.
    """
    with swapped_in(path) as beside:
        beside.touch()  # what cannot be written says why; Qt would not
        writer = QPdfWriter(str(beside))
        writer.setResolution(_RESOLUTION)
        writer.setPageSize(paper.format.page)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(paper.title)
        writer.setCreator("Seller Desk")
        painter = QPainter()
        if not painter.begin(writer):
            raise PermissionError(path.name)
        try:
            _draw(paper, writer, painter, progress, cancelled)
        finally:
            is_written = painter.end()
        if not is_written:
            raise PermissionError(path.name)
        mend_copied(beside)
    return paper.count


def _draw(
    paper: Printable,
    writer: QPdfWriter,
    painter: QPainter,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> None:
    painter.scale(writer.width() / paper.format.width, writer.height() / paper.format.height)
    ink = Ink(painter)
    for number in range(1, paper.count + 1):
        if cancelled is not None and cancelled():
            raise refuse(StoreCode.CANCELLED)
        if number > 1:
            writer.newPage()
        paper.paint(ink, number)
        if progress is not None:
            progress(STAGE, number, paper.count)


def picture(paper: Printable, number: int, scale: float) -> QImage:
    """One page as it is printed."""
    size = QSize(round(paper.format.width * scale), round(paper.format.height * scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(WHITE))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paper.paint(Ink(painter), number)
    painter.end()
    return image


def prepare(printer: "QPrinter", paper: Printable) -> None:
    """The printer takes the pages as they are: whole, in their size, one way up."""
    printer.setPageSize(paper.format.page)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(paper.title)


def draw_on(printer: "QPrinter", painter: QPainter, paper: Printable, number: int) -> None:
    """One page; where the printer has another size of paper the page is fitted into it."""
    room = printer.pageLayout().fullRectPixels(printer.resolution())
    scale = min(room.width() / paper.format.width, room.height() / paper.format.height)
    painter.save()
    painter.scale(scale, scale)
    paper.paint(Ink(painter), number)
    painter.restore()
