"""What is this file, and may it be opened? Decided by its content, never by its name."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from typing import Final

from seller_desk.errors import FileCode, refuse
from seller_desk.sheets.decoding import encoding_of, without_marks

MOST_BYTES: Final = 200 * 2**20
MOST_TEXT: Final = 100 * 2**20
MOST_UNPACKED: Final = 400 * 2**20
MOST_RATIO: Final = 150
MOST_PARTS: Final = 2_000
_BIG_PART = 10 * 2**20
_PROLOG = 2**16
_HEAD = 4_096
_FEW_CONTROLS = 3

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_BOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_ZIP_BOOKS = ("workbook.xml", "workbook.bin", "content.xml")
_OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAIL = ("mime-version", "from:", "message-id")
_XML_2003 = "urn:schemas-microsoft-com:office:spreadsheet"
_PAGE = re.compile(r"<(?:!doctype html|html|head|meta|body|table|style)\b")


class FileForm(StrEnum):
    """How the bytes of a sheet are laid out."""

    PACKAGE = "package"
    """A zip of parts: .xlsx, .xlsb, .ods."""
    BINARY = "binary"
    """A workbook as Excel wrote it until 2003: .xls."""
    PAGE = "page"
    """A web page that was saved as .xls."""
    XML_2003 = "xml_2003"
    TEXT = "text"


def form_of(content: bytes) -> FileForm:
    """The form of a file's content.

    Raises DeskError of empty_file, not_a_sheet, damaged, encrypted, too_large.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise refuse(FileCode.EMPTY_FILE)
    if content.startswith(_ZIP):
        _check_package(content)
        return FileForm.PACKAGE
    if content.startswith(_OLE):
        _check_ole(content)
        return FileForm.BINARY
    if content.startswith(_BARE_BIFF):
        return FileForm.BINARY
    return _form_of_text(content)


def _check_package(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            _check_parts(parts)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    with package.open(part) as file:
                        _check_prolog(file.read(_PROLOG))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise refuse(FileCode.DAMAGED) from error


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename.replace("\\", "/").lower() for part in parts]
    if not any(name.endswith(_ZIP_BOOKS) for name in names):
        raise refuse(FileCode.NOT_A_SHEET)
    if any(part.flag_bits & 1 for part in parts):
        raise refuse(FileCode.ENCRYPTED)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise refuse(FileCode.TOO_LARGE)
    if any(map(_is_bomb, parts)):
        raise refuse(FileCode.TOO_LARGE)
    if len(set(names)) < len(names):
        raise refuse(FileCode.DAMAGED)


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _BIG_PART and part.file_size > MOST_RATIO * part.compress_size


def _check_prolog(opening: bytes) -> None:
    """No document type: entities can grow without end or name other files."""
    plain = opening.replace(b"\x00", b"")  # as UTF-16, too
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise refuse(FileCode.DAMAGED)


def _check_ole(content: bytes) -> None:
    if _ENCRYPTED in content:
        raise refuse(FileCode.ENCRYPTED)
    if not any(name in content for name in _OLE_BOOKS):
        raise refuse(FileCode.NOT_A_SHEET)


def _form_of_text(content: bytes) -> FileForm:
    encoding = encoding_of(content)
    if content.startswith(_OTHERS) or encoding is None:
        raise refuse(FileCode.NOT_A_SHEET)
    if not encoding.startswith("utf-16") and _is_binary(content[:_HEAD]):
        raise refuse(FileCode.NOT_A_SHEET)
    if len(content) > MOST_TEXT:
        raise refuse(FileCode.TOO_LARGE)
    opening = without_marks(content[:_HEAD], encoding).lstrip().lower()
    if opening.startswith(_MAIL):
        raise refuse(FileCode.NOT_A_SHEET)
    return _form_of_markup(opening) if opening.startswith("<") else FileForm.TEXT


def _is_binary(head: bytes) -> bool:
    """A stray control character is dropped later; of bytes by chance every tenth is one."""
    return len(_CONTROLS.findall(head)) > max(_FEW_CONTROLS, len(head) // 100)


def _form_of_markup(opening: str) -> FileForm:
    if _XML_2003 in opening and "<html" not in opening:
        return FileForm.XML_2003
    if _PAGE.search(opening):
        return FileForm.PAGE
    raise refuse(FileCode.NOT_A_SHEET)
