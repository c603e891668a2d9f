"""A detail page as files: slices of the long image, or HTML. Both are jobs off the window."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from seller_desk.errors import StoreCode, refuse
from seller_desk.models.store import Store
from seller_desk.services.product import details
from seller_desk.services.product.detail_page import Plan
from seller_desk.services.product.details import Detail
from seller_desk.sheets.swap import swapped_in
from seller_desk.views.paper.detail_html import document, fragment
from seller_desk.views.paper.detail_parts import strips_of
from seller_desk.views.paper.detail_strips import WIDTH, Picture, Strip, height_of, slices
from seller_desk.views.paper.ink import Ink
from seller_desk.views.paper.pictures import pictures_of
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.words import Cancelled, Progress

MOST_HEIGHT = 1_500
"""Of a slice, so that a phone loads one after the other."""
DRAWING = "drawing"


class Form(StrEnum):
    """As what a page goes out."""

    SLICES = "slices"
    HTML = "html"


def pictures(store: Path) -> Picture:
    """The shop's pictures, as large as a page shows them."""
    return pictures_of(store, 2 * WIDTH)


def painted(strips: Sequence[Strip]) -> QImage:
    """Strips below each other."""
    image = QImage(WIDTH, round(height_of(strips)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    ink, top = Ink(painter), 0.0
    for strip in strips:
        strip.draw(ink, top)
        top += strip.height
    painter.end()
    return image


def save_page(
    store: Store,
    product_id: int,
    plan: Plan,
    path: Path,
    form: Form,
    *,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Path, ...]:
    """A job: write the page as it is wanted, and keep what it said; the files.

    Slices are numbered beside `path`: shirt.jpg becomes shirt-01.jpg and so on. Raises
    no_such_product, too_long, not_writable, disk_full, disk_error, cancelled.
    """
    detail = details.current(store, product_id, plan)
    if form is Form.HTML:
        files = [(path, _html(store, detail).encode())]
    else:
        files = list(_slices(store, detail, path, progress, cancelled))
    for target, data in files:
        with swapped_in(target) as beside:
            beside.write_bytes(data)
    details.note_detail(store, detail, now)
    return tuple(target for target, _ in files)


def html_of(store: Store, product_id: int, plan: Plan, *, now: datetime, **_job: object) -> str:
    """A job: the page as a fragment of HTML to paste; what it said is kept, too."""
    detail = details.current(store, product_id, plan)
    text = fragment(detail.blocks, pictures(store.path), detail.shop)
    details.note_detail(store, detail, now)
    return text


def _html(store: Store, detail: Detail) -> str:
    return document(detail.blocks, pictures(store.path), detail.shop)


def _slices(
    store: Store,
    detail: Detail,
    path: Path,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> Iterator[tuple[Path, bytes]]:
    """All are drawn before the first is written: a job that is stopped leaves nothing."""
    strips = strips_of(detail.blocks, pictures(store.path), detail.shop)
    pieces = slices(strips, MOST_HEIGHT)
    for number, piece in enumerate(pieces, 1):
        if cancelled is not None and cancelled():
            raise refuse(StoreCode.CANCELLED)
        name = f"{path.stem}-{number:02}.jpg"
        yield path.with_name(name), jpeg_of(painted(piece), detail.most_bytes)
        if progress is not None:
            progress(DRAWING, number, len(pieces))
