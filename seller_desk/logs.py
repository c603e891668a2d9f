"""The log of this machine: what went wrong, without a word about buyers."""

import faulthandler
import logging
import re
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from seller_desk.config import private_dir

MEGABYTE = 1024 * 1024
_log = logging.getLogger("seller_desk")

_SECRETS = (
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), "[mail]"),
    # Ids of orders, products, waybills, people, bank cards: also spaced in fours.
    (re.compile(r"(?<!\d)\d(?:[ -]?\d){13,}(?!\d)|[A-Z]{1,4}\d{9,}"), "[id]"),
    # Phones: mobiles with or without +86 or dashes, land lines with their area code.
    (re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"), "[phone]"),
    (re.compile(r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)"), "[phone]"),
    # Names, addresses, titles: the program's own messages are English, so Chinese is a cell.
    (re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]+"), "[text]"),
)
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
# What SQLAlchemy and the driver add to their messages: the values of the row.
_PARAMETERS = re.compile(r"\[parameters: .*?\](?=\n|$)", re.DOTALL)


def start(folder: Path, *, level: int = logging.INFO) -> Path:
    """Log into the folder from now on, crashes of the interpreter too; the log's path."""
    file = private_dir(folder) / "seller-desk.log"
    logging.captureWarnings(capture=True)
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(_handler(file))
    _listen_for_bugs()
    _listen_for_crashes(folder / "crash.log")
    return file


def redact(text: str) -> str:
    """The text with everything masked that could be a buyer's: ids, phones, Chinese words."""
    text = _PARAMETERS.sub("[parameters: …]", text).translate(_PLAIN_DIGITS)
    for pattern, mask in _SECRETS:
        text = pattern.sub(mask, text)
    return text


class Redactor(logging.Formatter):
    """Masks the finished line: message, arguments and traceback together."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def _handler(file: Path) -> logging.Handler:
    handler = RotatingFileHandler(
        file, maxBytes=MEGABYTE, backupCount=5, encoding="utf-8", delay=True
    )
    handler.setFormatter(Redactor("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def _listen_for_bugs() -> None:
    sys.excepthook = _note
    threading.excepthook = _note_in_thread


def _note(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    _log.critical("Unexpected %s", kind.__name__, exc_info=(kind, error, traceback))


def _note_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
        _note(args.exc_type, args.exc_value, args.exc_traceback)


def _listen_for_crashes(file: Path) -> None:
    """A crash below Python leaves the stack of every thread: names of functions, no values."""
    faulthandler.enable(file.open("a", encoding="utf-8"), all_threads=True)
