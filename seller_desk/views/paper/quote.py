"""A quote on paper: one painter draws preview, PDF and picture, so that they never differ."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from seller_desk.services.customer.quote_sheet import QuoteSheet
from seller_desk.sheets.swap import swapped_in
from seller_desk.views.paper.copied import mend_copied
from seller_desk.views.paper.emblems import logo_of, seal_of
from seller_desk.views.paper.ink import INK, MUTED, Ink, Style
from seller_desk.views.paper.quote_closing import draw_closing
from seller_desk.views.paper.quote_head import draw_bands, draw_head, draw_running_head
from seller_desk.views.paper.quote_layout import Page, pages
from seller_desk.views.paper.quote_rows import Picture, draw_table
from seller_desk.views.paper.sizes import FOOT, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from seller_desk.views.wording import translate

_RESOLUTION = 300
_PICTURE_SCALE = 2
_FOOT = Style(10, MUTED)
_RIGHT = Qt.AlignmentFlag.AlignRight
_DRAFT = Style(150, INK, serif=True, spacing=40)


class QuotePaper:
    """The pages of a quote."""

    def __init__(self, sheet: QuoteSheet, picture: Picture = lambda _sha256: None) -> None:
        self.sheet = sheet
        self._picture = picture
        self._logo, self._seal = logo_of(sheet, picture), seal_of(sheet, picture)
        self.pages = pages(sheet)

    def paint(self, painter: QPainter, number: int) -> None:
        """One page, the first is 1, at 794 × 1123; scale the painter for another size."""
        page, ink = self.pages[number - 1], Ink(painter)
        draw_bands(ink)
        if number == 1:
            draw_head(ink, self.sheet, self._logo)
        else:
            draw_running_head(ink, self.sheet, self._logo)
        draw_table(ink, self.sheet, page, self._picture)
        if page.closing is not None:
            draw_closing(ink, self.sheet, page.closing, self._seal)
        _draw_foot(ink, self.sheet, page)
        if self.sheet.is_draft:
            _draw_draft_mark(ink)

    def page_image(self, number: int, scale: float) -> QImage:
        """One page at that scale."""
        size = QSize(round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        self.paint(painter, number)
        painter.end()
        return image

    def image(self, scale: float = _PICTURE_SCALE) -> QImage:
        """All pages, one below the other, to be pasted into a chat."""
        size = QSize(round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale * len(self.pages)))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        for page in self.pages:
            self.paint(painter, page.number)
            painter.translate(0, PAGE_HEIGHT)
        painter.end()
        return image

    def save(self, path: Path) -> None:
        """Write a .pdf or a .png. Raises not_writable, disk_full, disk_error."""
        with swapped_in(path) as beside:
            beside.touch()  # what cannot be written says why; Qt would not
            if path.suffix.lower() == ".png":
                written = QImageWriter(str(beside), QByteArray(b"png")).write(self.image())
            else:
                written = self._write_pdf(beside)
            if not written:
                raise PermissionError(path.name)

    def _write_pdf(self, path: Path) -> bool:
        writer = QPdfWriter(str(path))
        writer.setResolution(_RESOLUTION)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(f"{self.sheet.number} v{self.sheet.version}")
        writer.setCreator("Seller Desk")
        painter = QPainter()
        if not painter.begin(writer):
            return False
        for page in self.pages:
            if page.number > 1:
                writer.newPage()
            painter.save()
            painter.scale(writer.width() / PAGE_WIDTH, writer.height() / PAGE_HEIGHT)
            self.paint(painter, page.number)
            painter.restore()
        is_written = painter.end()
        mend_copied(path)
        return is_written


def _draw_foot(ink: Ink, sheet: QuoteSheet, page: Page) -> None:
    ink.rule(FOOT, LEFT, RIGHT)
    told = translate("paper", "Valid once both sides have sealed it")
    shop = sheet.shop or sheet.by.name
    ink.text((LEFT, FOOT + 18), " · ".join(filter(None, (shop, told))), _FOOT, room=430)
    number = f"{sheet.number} v{sheet.version} · {page.number} / {page.count}"
    ink.text((RIGHT, FOOT + 18), number, _FOOT, align=_RIGHT)


def _draw_draft_mark(ink: Ink) -> None:
    """Across the page, so faint that everything below is read."""
    ink.painter.save()
    ink.painter.setOpacity(0.06)
    ink.painter.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    ink.painter.rotate(-35)
    told = translate("paper", "DRAFT")
    ink.text((0, 50), told, _DRAFT, align=Qt.AlignmentFlag.AlignHCenter)
    ink.painter.restore()
