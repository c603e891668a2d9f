"""Small pictures, each made once and kept beside the store; what is lost there is made again."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from seller_desk.services.files import place_of
from seller_desk.views.pictures import looking
from seller_desk.views.pictures.encoding import jpeg_of

SIDE = 208
"""Twice what the window shows, for fine screens."""
_LARGEST = 40_000
_PRIVATE = 0o700


def folder_of(store: Path) -> Path:
    """Where they lie. Nothing of it is worth a backup."""
    return store.with_name(store.name + ".cache")


def thumbs(_session: Session, store: Path, hashes: Iterable[str]) -> Mapping[str, QImage | None]:
    """Small pictures by the hash of their file; None where the file is gone."""
    return {sha256: _thumb(store, sha256) for sha256 in hashes}


def _thumb(store: Path, sha256: str) -> QImage | None:
    source = place_of(store, sha256)
    if not source.is_file():
        return None
    place = folder_of(store) / sha256[:2] / f"{sha256}.jpg"
    known = QImage(str(place)) if place.is_file() else QImage()
    if not known.isNull():
        return known
    made = looking.read(source, SIDE)
    if made is not None:
        made = looking.on_white(made, SIDE)
        # A full disk or a folder of somebody else costs time at the next start, and nothing else.
        with suppress(OSError):
            _keep(made, place)
    return made


def _keep(picture: QImage, place: Path) -> None:
    """Under its name only when it is whole."""
    place.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=place.parent, suffix=".part", delete=False) as part:
        part.write(jpeg_of(picture, _LARGEST))
    beside = Path(part.name)
    try:
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
