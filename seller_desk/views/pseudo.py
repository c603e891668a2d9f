"""An invented language that shows what no translator has seen: longer, accented, in brackets.

It is there for whoever builds the program, as `--lang qps`: a text without brackets does not go
through translation, and one that is cut had room for English only.
"""

import re

LANGUAGE = "qps"
_OPEN, _CLOSE = "⟦", "⟧"
_LETTERS = str.maketrans("AEIOUYaceinouy", "ÀÉÎÖÛÝàçéîñöûý")
_KEPT = re.compile(r"\{[^{}]*\}|%L?n|\(s\)")
"""Places of values stay what they are."""
_WORD = re.compile(r"[A-Za-z]{2,}")
_PART_LONGER = 0.4


def pseudo(text: str) -> str:
    """A text in that language: `Save all` is `⟦Sàvé àll~⟧`."""
    pieces, kept = _KEPT.split(text), _KEPT.findall(text)
    said = [piece.translate(_LETTERS) for piece in pieces]
    whole = "".join(a + b for a, b in zip(said, [*kept, ""], strict=True))
    longer = "~" * (round(sum(map(len, pieces)) * _PART_LONGER) - len(_OPEN + _CLOSE))
    return f"{_OPEN}{whole}{longer}{_CLOSE}"


def is_pseudo(text: str) -> bool:
    """Whether there is something of that language in it."""
    return _OPEN in text or _CLOSE in text


def untranslated(text: str) -> bool:
    """Whether there are words outside of the brackets; single letters are sizes and axes."""
    return bool(_WORD.search(unmarked(text)))


def unmarked(text: str) -> str:
    """What of a text stands outside of the brackets."""
    depth, left = 0, []
    for letter in text:
        depth += letter == _OPEN
        if not depth:
            left.append(letter)
        elif letter == _CLOSE:
            depth -= 1
    return "".join(left)
