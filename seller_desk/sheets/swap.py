"""A new file takes the place of an old one only when it is complete."""

import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EDQUOT, EIO, ENOSPC
from pathlib import Path

from seller_desk.errors import DeskError, FileCode, refuse

# Libraries below Python tell the number only in their message; 39 and 112 are those of Windows,
# where 5 means that access is denied.
_FULL = ("os error 28)", "os error 112)", "os error 39)", "os error 122)")
_BROKEN = ("os error 1117)",) if sys.platform == "win32" else ("os error 5)",)

_KEPT_NAME = 100
"""So much of a name is enough beside it, and leaves room for the rest."""


@contextmanager
def swapped_in(path: Path) -> Iterator[Path]:
    """A place beside the path to write to; it becomes the path when the block ends well.

    Raises DeskError of not_writable, disk_full, disk_error; then the old file stands and
    nothing else is left.
    """
    beside = path.with_name(f".{path.name[:_KEPT_NAME]}.{secrets.token_hex(4)}.part")
    try:
        _clear_away(path)
        try:
            yield beside
            _keep(beside)
            beside.replace(path)
            _keep_folder(path.parent)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, RuntimeError) as error:
        raise _refusal(error, path) from error


def _clear_away(path: Path) -> None:
    """What a program that was killed in the middle has left of the same file."""
    ours = re.compile(rf"\.{re.escape(path.name[:_KEPT_NAME])}\.[0-9a-f]{{8}}\.part")
    with suppress(OSError):  # a folder that cannot be listed, a file that cannot be removed
        for left in path.parent.iterdir():
            if ours.fullmatch(left.name):
                left.unlink()


def _refusal(error: OSError | RuntimeError, path: Path) -> DeskError:
    errno = error.errno if isinstance(error, OSError) else None
    if errno in {ENOSPC, EDQUOT} or any(sign in str(error) for sign in _FULL):
        return refuse(FileCode.DISK_FULL, file=path.name)
    if errno == EIO or any(sign in str(error) for sign in _BROKEN):
        return refuse(FileCode.DISK_ERROR, file=path.name)
    if isinstance(error, RuntimeError):
        raise error
    return refuse(FileCode.NOT_WRITABLE, file=path.name)


def _keep(file: Path) -> None:
    """On the disk before it gets its name: a power cut must not leave an empty file."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _keep_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # a folder cannot be opened there; its journal keeps the new name
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
