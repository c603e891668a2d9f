"""Files kept with the shop, each once by its content, for rows of any table.

They lie in `shop.db.files/ab/abcdef…` beside the store and never change. None is ever removed here:
an undo may bring its row back, and the backups beside the store share them.
"""

import hashlib
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import AttachmentCode, FileCode, StoreCode, refuse
from seller_desk.models.case import Attachment
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import ProductImage
from seller_desk.models.store import Store, environment_error, sync_folder

MOST_BYTES = 20 * 2**20
"""A photo of a phone has five million; nobody keeps films here."""
TYPES: Mapping[str, tuple[bytes, ...]] = {
    "jpg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "bmp": (b"BM",),
    "pdf": (b"%PDF-",),
}
"""What is kept, and how such a file begins."""
BUYER, SHOP, PLATFORM = SENDERS = ("buyer", "shop", "platform")
"""Who a file comes from."""
PICTURES = frozenset(TYPES) - {"pdf"}
_PRIVATE, _PRIVATE_FILE = 0o700, 0o600
_PART = 2**20


_COLUMNS = (
    *(Attachment.id, Attachment.sha256, Attachment.name, Attachment.size, Attachment.at),
    Attachment.sent_by,
)
"""In the order of the fields of `KeptFile`."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is in its place: the hash of its content, its own name, its size."""

    sha256: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a row."""

    id: int
    sha256: str
    name: str
    size: int
    at: datetime
    sent_by: str | None = None


@dataclass(frozen=True, slots=True)
class MissingFile:
    """A file that a row names and that is not there."""

    sha256: str
    name: str
    size: int


def folder_of(store: Path) -> Path:
    """Where the files of a store lie."""
    return store.with_name(store.name + ".files")


def place_of(store: Path, sha256: str) -> Path:
    """Where the file of that content lies, if it is there."""
    return folder_of(store) / sha256[:2] / sha256


def type_of(head: bytes) -> str | None:
    """What a file is by its first bytes; None when it is nothing that is kept."""
    return next((name for name, starts in TYPES.items() if head.startswith(starts)), None)


def keep(store: Path, source: Path) -> Kept:
    """Copy a file into its place; the same content twice is one file.

    Raises not_found, not_readable, wrong_type, too_large, disk_full, disk_error, store_read_only.
    """
    if not source.is_file():
        raise refuse(FileCode.NOT_FOUND, file=source.name)
    try:
        with source.open("rb") as file:
            return _keep(store, file.read, source.name)
    except PermissionError as error:
        raise refuse(FileCode.NOT_READABLE, file=source.name) from error


def keep_bytes(store: Path, data: bytes, name: str) -> Kept:
    """The same for what comes from the clipboard."""
    rest = memoryview(data)

    def read(size: int) -> bytes:
        nonlocal rest
        part, rest = rest[:size], rest[size:]
        return bytes(part)

    return _keep(store, read, name)


def attach(  # noqa: PLR0917  (the row and the file)
    session: Session,
    table: str,
    row_id: int,
    kept: Kept,
    now: datetime,
    sent_by: str | None = None,
) -> int:
    """Give a row a file; one that it has already is not taken twice. The attachment's id."""
    known = session.scalar(
        select(Attachment.id).where(
            Attachment.table_name == table,
            Attachment.row_id == row_id,
            Attachment.sha256 == kept.sha256,
        )
    )
    if known is not None:
        return known
    row = Attachment(
        table_name=table,
        row_id=row_id,
        sha256=kept.sha256,
        name=kept.name,
        size=kept.size,
        at=now.replace(microsecond=0),
        sent_by=sent_by,
    )
    session.add(row)
    session.flush()
    return row.id


def attach_files(
    store: Store,
    table: str,
    row_id: int,
    sources: Sequence[Path | tuple[str, bytes]],
    *,
    now: datetime,
    sent_by: str | None = None,
    **_job: object,
) -> int:
    """A job: keep files, or named content, for a row, all of them or none; how many.

    Raises what `keep` raises.
    """
    kept = [
        keep(store.path, one) if isinstance(one, Path) else keep_bytes(store.path, one[1], one[0])
        for one in sources
    ]
    facts: dict[str, object] = {"names": ", ".join(one.name for one in kept)}
    with store.write("attach_files", now=now, facts=facts) as session:
        for one in kept:
            attach(session, table, row_id, one, now, sent_by)
    return len(kept)


def set_sender(session: Session, attachment_id: int, sent_by: str) -> None:
    """Say who a file comes from; nothing when it is off."""
    row = session.get(Attachment, attachment_id)
    if row is not None:
        row.sent_by = sent_by
        ledger_of(session).facts["name"] = row.name


def detach_file(session: Session, attachment_id: int) -> None:
    """Take a file off its row; the file itself stays for an undo. Nothing when it is off."""
    row = session.get(Attachment, attachment_id)
    if row is not None:
        ledger_of(session).facts["name"] = row.name
        session.delete(row)


def of_rows(session: Session, table: str, ids: Iterable[int]) -> Mapping[int, list[KeptFile]]:
    """The files of rows of a table, by the row, in the order in which they came."""
    wanted = (
        select(Attachment.row_id, *_COLUMNS)
        .where(Attachment.table_name == table, Attachment.row_id.in_(list(ids)))
        .order_by(Attachment.id)
    )
    found: dict[int, list[KeptFile]] = defaultdict(list)
    for row_id, file, sha256, name, size, at, sent_by in session.execute(wanted):
        found[row_id].append(KeptFile(file, sha256, name, size, at, sent_by))
    return found


def missing(session: Session, store: Path) -> list[MissingFile]:
    """The files that rows name and that are not in their place, or have another size there."""
    named = [
        MissingFile(*row)
        for model in (Attachment, ProductImage)
        for row in session.execute(select(model.sha256, model.name, model.size).order_by(model.id))
    ]
    return [file for file in named if not is_whole(store, file.sha256, file.size)]


def is_whole(store: Path, sha256: str, size: int) -> bool:
    """Whether a file is in its place, in its size."""
    return _is_whole(place_of(store, sha256), size)


def is_intact(store: Path, sha256: str) -> bool:
    """Whether a file is in its place with its own content."""
    place = place_of(store, sha256)
    if not place.is_file():
        return False
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def lend(store: Path, file: KeptFile | Kept, folder: Path) -> Path:
    """A copy under the file's own name, for another program to open. Raises missing_file."""
    place = place_of(store, file.sha256)
    if not place.is_file():
        raise refuse(AttachmentCode.MISSING_FILE, name=file.name)
    copy = folder / f"{file.sha256[:8]}-{Path(file.name).name}"
    if not _is_whole(copy, file.size):
        shutil.copyfile(place, copy)
        copy.chmod(_PRIVATE_FILE)
    return copy


def carry_over(source: Path, target: Path) -> int:
    """Copy the files of one store to another, as far as it lacks them; how many."""
    found = sorted(folder_of(source).glob("??/*")) if source != target else []
    copied = 0
    for file in found:
        place = place_of(target, file.name)
        if not _is_whole(place, file.stat().st_size):
            with file.open("rb") as opened, _in_place(target) as part:
                shutil.copyfileobj(opened, part, _PART)
                _finish(part, place)
            copied += 1
    return copied


def _keep(store: Path, read: Callable[[int], bytes], name: str) -> Kept:
    try:
        with _in_place(store) as part:
            sha256, size = _take_in(read, part, name)
            _finish(part, place_of(store, sha256))
    except PermissionError:
        raise
    except OSError as error:
        trouble = environment_error(error, store)
        raise trouble or refuse(StoreCode.STORE_READ_ONLY, path=str(store)) from error
    return Kept(sha256, name, size)


def _take_in(read: Callable[[int], bytes], part: "IO[bytes]", name: str) -> tuple[str, int]:
    """Copy and hash at once; what is too large or of another kind stops it."""
    digest, size = hashlib.sha256(), 0
    while chunk := read(_PART):
        if not size and type_of(chunk) is None:
            raise refuse(AttachmentCode.WRONG_TYPE, name=name)
        size += len(chunk)
        if size > MOST_BYTES:
            raise refuse(AttachmentCode.FILE_TOO_LARGE, name=name, most=MOST_BYTES // 2**20)
        digest.update(chunk)
        part.write(chunk)
    if not size:
        raise refuse(FileCode.EMPTY_FILE, file=name)
    return digest.hexdigest(), size


@contextmanager
def _in_place(store: Path) -> "Iterator[IO[bytes]]":
    """A part of a file in the folder of the store; what is not finished is gone afterwards."""
    folder = folder_of(store)
    folder.mkdir(mode=_PRIVATE, exist_ok=True)
    part = NamedTemporaryFile(dir=folder, suffix=".part", delete=False)  # noqa: SIM115  (renamed)
    try:
        with part:
            yield part
    finally:
        Path(part.name).unlink(missing_ok=True)


def _finish(part: "IO[bytes]", place: Path) -> None:
    """Put a whole part into its place, lastingly; one that is there already is the same."""
    part.flush()
    os.fsync(part.fileno())
    part.close()
    place.parent.mkdir(mode=_PRIVATE, exist_ok=True)
    os.replace(part.name, place)  # noqa: PTH105  (the part is named by its text)
    place.chmod(_PRIVATE_FILE)
    sync_folder(place.parent)


def _is_whole(place: Path, size: int) -> bool:
    return place.is_file() and place.stat().st_size == size
