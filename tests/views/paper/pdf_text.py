"""The words of a PDF as somebody would copy them, page by page, from what QPdfWriter writes."""

import re
import unicodedata
import zlib
from collections.abc import Mapping
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9a-fA-F]+)> Tj|(?<=\n)(ET)")
_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>(?:\s*<([0-9a-fA-F]+)>)?")

_RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<[0-9a-fA-F]+>\s*\[(.*?)\]", re.DOTALL)


def pdf_pages(path: Path) -> list[str]:
    """The text of each page, one line for each piece; characters as they are typed."""
    data = path.read_bytes()
    objects = {int(number): body for number, body in _OBJECT.findall(data)}
    fonts = {number: _signs(objects, body) for number, body in objects.items()}
    streams = [_content(body) for body in objects.values()]
    return [_words(stream, fonts) for stream in streams if b" Tj" in stream]


def fonts_of(path: Path) -> set[str]:
    """The fonts that lie inside the file."""
    data = path.read_bytes()
    embedded = re.findall(rb"/FontName /(\S+)[^>]*?/FontFile[23]? \d+ 0 R", data, re.DOTALL)
    return {name.decode() for name in embedded}


def signs_of(path: Path) -> set[str]:
    """Every sign that a reader of the file is told of, as it stands there."""
    objects = {int(number): body for number, body in _OBJECT.findall(path.read_bytes())}
    return {sign for body in objects.values() for sign in _signs(objects, body).values()}


def _content(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    try:
        return zlib.decompress(found[1])
    except zlib.error:
        return found[1]


def _signs(objects: Mapping[int, bytes], body: bytes) -> Mapping[int, str]:
    """What each glyph of a font means."""
    named = re.search(rb"/ToUnicode (\d+) 0 R", body)
    if named is None:
        return {}
    signs: dict[int, str] = {}
    table = _content(objects[int(named[1])])
    for block in re.findall(rb"beginbf(?:range|char)(.*?)endbf", table, re.DOTALL):
        for first, second, third in _PAIR.findall(block):
            start, end = int(first, 16), int(second if third else first, 16)
            meant = int(third or second, 16)
            signs |= {glyph: chr(meant + glyph - start) for glyph in range(start, end + 1)}
        for first, many in _RANGE.findall(block):
            for place, sign in enumerate(re.findall(rb"<([0-9a-fA-F]+)>", many)):
                signs[int(first, 16) + place] = chr(int(sign, 16))
    return signs


def _words(stream: bytes, fonts: Mapping[int, Mapping[int, str]]) -> str:
    said = ""
    signs: Mapping[int, str] = {}
    for font, glyphs, end in _SHOWN.findall(stream):
        if font:
            signs = fonts[int(font)]
        elif end:
            said += "\n"
        else:
            codes = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
            said += "".join(signs.get(code, "�") for code in codes)
    return unicodedata.normalize("NFKC", said)
