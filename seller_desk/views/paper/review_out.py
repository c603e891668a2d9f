"""A review as a file: a PDF to hand on, or a workbook to count on with."""

from pathlib import Path

from seller_desk.services.review import Review


def save(review: Review, path: Path) -> None:
    """Write a .pdf or an .xlsx by the path's suffix. Raises not_writable, disk_full, disk_error."""
    if path.suffix.lower() == ".xlsx":
        from seller_desk.views.paper.review_book import save_book

        save_book(review, path)
    else:
        from seller_desk.views.paper.review import ReviewPaper

        ReviewPaper(review).save(path)
