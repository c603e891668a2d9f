"""In which encoding is a text written? A fixed ladder: guessers take GBK for Korean."""

import codecs

_SAMPLE = 4_096
_LARGE_SAMPLE = 2**16
_CHUNK = 2**20
_SHARE = 10
_RARE = 4
_FEW_RARE = 4
_BIG5 = "cp950"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(content: bytes) -> str | None:
    """By its mark, else by the zeros of UTF-16, else UTF-8, GB18030 or Big5 if it is that."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding if _is(content, encoding) else None
    unmarked = _utf16_without_mark(content[:_SAMPLE])
    if unmarked is not None:
        return unmarked if _is(content, unmarked) else None
    if _is(content, "utf-8"):
        return "utf-8"
    ladder = (_BIG5, "gb18030") if _is_hardly_chinese(content[:_LARGE_SAMPLE]) else ("gb18030",)
    return next((name for name in ladder if _is(content, name)), None)


def without_marks(content: bytes, encoding: str) -> str:
    """The text of a piece of content, whose last character may be cut in two."""
    return content.decode(encoding, "ignore").lstrip("\ufeff").replace("\x00", "")


def _utf16_without_mark(sample: bytes) -> str | None:
    """Zeros in every other place: headings, numbers and commas are Latin."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * _SHARE < len(sample) or max(even, odd) < _SHARE * min(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_hardly_chinese(sample: bytes) -> bool:
    """Whether as GB18030 it would be full of characters that nobody uses, as Big5 mostly is."""
    foreign = [sign for sign in sample.decode("gb18030", "ignore") if not sign.isascii()]
    usual = "".join(foreign).encode("gb2312", "ignore")
    return len(foreign) - len(usual) // 2 > max(_FEW_RARE, len(foreign) // _RARE)


def _is(content: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content), _CHUNK):
            decoder.decode(content[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
