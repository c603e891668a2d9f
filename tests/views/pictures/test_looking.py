"""Pictures of strangers: decoded by their content, measured, and refused in plain words."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services.product.image_checks import Measured
from seller_desk.views.pictures import thumbs
from seller_desk.views.pictures.encoding import jpeg_of, png_of
from seller_desk.views.pictures.looking import measure


def drawn(width: int = 800, height: int = 800, ground: str = "white") -> QImage:
    """Something red in the middle of a ground."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.fillRect(width // 4, height // 4, width // 2, height // 2, QColor("#CF372C"))
    painter.end()
    return image


def huge_png(side: int) -> bytes:
    """A file of a few bytes that says it is so large."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("ground", "share"), [("white", 1_000_000), ("#E8E0D0", 0), ("transparent", 1_000_000)]
)
def test_the_ground_is_measured_and_what_is_transparent_counts_as_white(
    ground: str, share: int
) -> None:
    assert measure(("a.png", png_of(drawn(ground=ground)))) == Measured(800, 800, share)


def test_the_noise_of_a_jpeg_leaves_the_ground_white() -> None:
    found = measure(("a.jpg", jpeg_of(drawn(), 12_000)))
    assert found.white_share >= 990_000


JPEG = jpeg_of(drawn(), 10**6)
HOSTILE = {
    "empty": (b"", "empty_file"),
    "renamed text": (b"this is a text", "not_a_picture"),
    "a PDF": (b"%PDF-1.7 not for a listing", "not_a_picture"),
    "half a JPEG": (JPEG[: len(JPEG) // 2], "picture_damaged"),
    "half a PNG": (png_of(drawn())[:300], "picture_damaged"),
    "a head alone": (b"\xff\xd8\xff\xe0", "picture_damaged"),
    "30000 x 30000": (huge_png(30_000), "too_many_pixels"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_by_what_it_is(
    name: str, tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    content, code = HOSTILE[name]
    file = tmp_path / "photo.jpg"
    file.write_bytes(content)
    for source in (file, ("photo.jpg", content)):
        with pytest.raises(DeskError) as refused:
            measure(source)
        assert refused.value.first.code == code


def test_a_small_picture_is_made_once_and_one_that_is_gone_is_none(store: Store) -> None:
    kept = files.keep_bytes(store.path, JPEG, "a.jpg")
    with store.read() as session:
        found = thumbs.thumbs(session, store.path, [kept.sha256, "f" * 64])
        made = list(thumbs.folder_of(store.path).rglob("*.jpg"))
        again = thumbs.thumbs(session, store.path, [kept.sha256])
    small = found[kept.sha256]
    assert small is not None
    assert (small.width(), small.height()) == (thumbs.SIDE, thumbs.SIDE)
    assert found["f" * 64] is None
    assert len(made) == 1
    assert again[kept.sha256] is not None
