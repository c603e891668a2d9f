"""The weekly review as a file or a picture; the place is asked for, the end is told."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from seller_desk.errors import DeskError, FileCode, refuse
from seller_desk.services.review import Review
from seller_desk.views.notices import Notices
from seller_desk.views.preferences import Preferences
from seller_desk.views.sheet_out import Choose
from seller_desk.views.wording import translate

_FOLDER = "export/folder"


def place_for(review: Review, suffix: str, preferences: Preferences, choose: Choose) -> Path | None:
    """Where the review is to go; None when nobody wants it any more."""
    folder = Path(preferences.text(_FOLDER) or Path.home())
    chosen = choose(str(folder / f"review-{review.week}{suffix}"))
    if not chosen:
        return None
    preferences.remember_text(_FOLDER, str(Path(chosen).parent))
    return Path(chosen)


def save(path: Path, notices: Notices, review: Review) -> None:
    """Write a .pdf or an .xlsx; a page is drawn in a moment, and fonts are for this thread."""
    from seller_desk.views.paper import review_out

    try:
        review_out.save(review, path)
    except DeskError as error:
        notices.tell_refused(error)
    except OSError:
        notices.tell_refused(refuse(FileCode.NOT_WRITABLE, file=path.name))
    else:
        notices.tell_saved(path)


def copy_picture(review: Review) -> None:
    """The page of the review as a picture on the clipboard."""
    from seller_desk.views.paper.review import ReviewPaper

    QGuiApplication.clipboard().setImage(ReviewPaper(review).image())


def ask_path(parent: QWidget, proposal: str) -> str:
    """Where to; empty when nobody wants to any more."""
    is_book = proposal.endswith(".xlsx")
    kinds = "Excel (*.xlsx)" if is_book else "PDF (*.pdf)"
    title = translate("data", "Save the review")
    path, _ = QFileDialog.getSaveFileName(parent, title, proposal, kinds)
    suffix = ".xlsx" if is_book else ".pdf"
    return f"{path}{suffix}" if path and Path(path).suffix.lower() != suffix else path
