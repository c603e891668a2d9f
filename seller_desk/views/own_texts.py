"""Whether a text is the program's own, not the shop's: it reads as one of those it translates."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache

from seller_desk import resources
from seller_desk.views.pseudo import is_pseudo

_FILLED = re.compile(r"\\?\{[^{}]*\}|%L?n")
_PLURAL = re.escape("(s)")
_WORDY = re.compile(r"[A-Za-z]{2,}|[一-鿿]{2,}")
_JOINT = " · "
_LEAST_OF_IT = 0.25
"""In a text with values so much must be the program's words: 起批 makes no title of goods ours."""


def is_ours(text: str) -> bool:
    """Whether the program says it, in either language; joined by ` · `, if one part is."""
    return is_pseudo(text) or any(_is_said(part) for part in {text, *text.split(_JOINT)} if part)


def loses_ours(text: str, shown: str) -> bool:
    """Whether words of the program's are missing where a text is shown in part."""
    if text == shown:
        return False
    if is_pseudo(text) or _is_said(text):
        return True
    kept = len(shown.rstrip("…"))
    at = 0
    for part in text.split(_JOINT):
        at += len(part)
        if at > kept and _is_said(part):
            return True
        at += len(_JOINT)
    return False


def _is_said(text: str) -> bool:
    plain, filled = _catalogue()
    if text in plain:
        return True
    most = len(text) * _LEAST_OF_IT
    return any(words >= most and form.fullmatch(text) for form, words in filled)


@cache
def _catalogue() -> tuple[frozenset[str], tuple[tuple[re.Pattern[str], int], ...]]:
    """Texts that stand for themselves; those with a place for a value, and the rest's length."""
    every = {text for text in _texts() if _WORDY.search(_FILLED.sub("", text))}
    filled = sorted(text for text in every if _FILLED.search(text))
    forms = tuple((_form(text), len(_FILLED.sub("", text))) for text in filled)
    return frozenset(every.difference(filled)), forms


def _form(text: str) -> re.Pattern[str]:
    pieces = [re.escape(piece) for piece in _FILLED.split(text)]
    return re.compile(".+".join(pieces).replace(_PLURAL, "s?"), re.DOTALL)


def _texts() -> Iterator[str]:
    for file in resources.path("translations").glob("*.ts"):
        for message in ET.parse(file).iter("message"):  # noqa: S314  (our own file)
            yield message.findtext("source", "")
            yield message.findtext("translation", "")
