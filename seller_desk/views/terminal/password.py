"""The password of a locked shop, as the command line is given it: never among its arguments."""

import os
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from seller_desk.errors import DeskError, FileCode, refuse

VARIABLE = "SELLER_DESK_PASSWORD"


def password_of(file: Path | None) -> str | None:
    """The first line of the file, else what the environment says; None without either.

    A shop without a password needs none, but a file that is named must be there.
    """
    if file is None:
        return os.environ.get(VARIABLE) or None
    try:
        return file.read_text("utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise refuse(FileCode.NOT_FOUND, file=file.name) from error


def unlock(options: Namespace, store: Path) -> None:
    """Open a locked shop, and a locked copy that it is restored from. Raises store_locked."""
    password = password_of(options.password_file)
    if password is None:
        return
    from seller_desk.services.passwords import open_with

    if options.command != "restore":
        open_with(store, password)
        return
    open_with(options.file, password)
    with suppress(DeskError):  # one that nothing opens any more is what a copy is for
        open_with(store, password)
