"""A quote drawn where nobody waits for it: its pages for the screen, a picture, a file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services.customer import quote_board
from seller_desk.services.customer.quote_draft import QuoteDraft
from seller_desk.services.customer.quote_sheet import QuoteSheet
from seller_desk.views.paper.quote import QuotePaper
from seller_desk.views.paper.quote_book import save_book
from seller_desk.views.paper.quote_rows import Picture


@dataclass(frozen=True, slots=True)
class Drawing:
    """The paper, and each of its pages at a scale of the page's own size."""

    sheet: QuoteSheet
    pages: tuple[QImage, ...]


def draw_pages(
    session: Session, quote_id: int, draft: QuoteDraft | None, picture: Picture, scale: float
) -> Drawing | None:
    """The quote as it would be with that draft, or as it was issued; None when it is gone."""
    sheet = quote_board.preview(session, quote_id, draft)
    if sheet is None:
        return None
    paper = QuotePaper(sheet, picture)
    return Drawing(sheet, tuple(paper.page_image(page.number, scale) for page in paper.pages))


def draw_picture(_store: Store, sheet: QuoteSheet, picture: Picture, **_job: object) -> QImage:
    """A job: all pages as one picture."""
    return QuotePaper(sheet, picture).image()


def write_paper(
    _store: Store, sheet: QuoteSheet, path: Path, picture: Picture, **_job: object
) -> Path:
    """A job: a .pdf, a .png or an .xlsx. Raises not_writable, disk_full, disk_error."""
    if path.suffix.lower() == ".xlsx":
        save_book(sheet, path, picture)
    else:
        QuotePaper(sheet, picture).save(path)
    return path
