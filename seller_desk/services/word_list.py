"""A list of words kept as one text, `首单, 爆品`, so that it is a setting like any other."""

import re
from collections.abc import Iterable

LONGEST_WORD = 30
MOST_WORDS = 500
_BETWEEN = re.compile(r"[,\uff0c\u3001;\uff1b\n]")


def written(words: Iterable[str]) -> str:
    """The words as one text; `read` takes it apart again."""
    return ", ".join(words)


def read(text: str) -> tuple[str, ...]:
    """The words of such a text, each once, full-width marks between them included.

    Raises ValueError when one is too long or has neither letter nor digit, or they are too many.
    """
    parts = (part.strip() for part in _BETWEEN.split(text))
    words = tuple(dict.fromkeys(filter(None, parts)))
    if len(words) > MOST_WORDS or not all(map(_is_word, words)):
        raise ValueError(f"no words: {text}")
    return words


def _is_word(text: str) -> bool:
    return len(text) <= LONGEST_WORD and any(map(str.isalnum, text))
