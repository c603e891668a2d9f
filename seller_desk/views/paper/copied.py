"""Words copied or searched in a PDF: the signs that were meant, not others of the same shape.

A font has 马 under two numbers, as a word and as a part of words. Qt tells a reader the lower one,
by which nobody finds the word. The table that says so lies plain in the file: each sign in it is
put right in its place, so nothing moves.
"""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

_FIRST, _END = 0x2F00, 0x2FD6
"""The radicals of 康熙, of which Unicode itself says what they are."""
_PARTS = "⺠⺁⻁⻅⻆⻈⻉⻋⻌⻐⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲⼾⺂⺃⺒⺓⺔⺕⺛⺞⺹⺾⻫"
_WORDS = "民厂虎见角讠贝车辶钅長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙亀户乛乚巳幺彑彐旡歺耂艹斉"
_BLANK, _DASH = {0x09: 0x20, 0xA0: 0x20}, {0x2012: 0x2013}
_TABLE = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_SIGN = re.compile(rb"<([0-9A-Fa-f]{4})>")


def mend_copied(path: Path) -> None:
    """Put the tables of a PDF right."""
    data = path.read_bytes()
    mended = _TABLE.sub(lambda table: _LIST.sub(_mended_list, table[0]), data)
    if mended != data:
        path.write_bytes(mended)


def _mended_list(found: re.Match[bytes]) -> bytes:
    return _SIGN.sub(_mended_sign, found[0])


def _mended_sign(found: re.Match[bytes]) -> bytes:
    meant = _MEANT.get(int(found[1], 16))
    return found[0] if meant is None else b"<%04X>" % meant


def _meant() -> Mapping[int, int]:
    unicode = {code: ord(unicodedata.normalize("NFKC", chr(code))) for code in range(_FIRST, _END)}
    named = {ord(part): ord(word) for part, word in zip(_PARTS, _WORDS, strict=True)}
    return unicode | named | _BLANK | _DASH


_MEANT = _meant()
"""What is told → what was meant."""
