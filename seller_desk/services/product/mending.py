"""A suggestion put in the place of a banned word, so that the sentence still reads."""

from collections.abc import Iterator

from seller_desk.services.product.normal import normal
from seller_desk.services.product.words import BannedWord, WordList

_AROUND = 40
"""So much on either side decides whether a suggestion fits: more than any word needs."""


def mended(title: str, start: int, end: int, suggestion: str) -> str:
    """The title with the suggestion from `start` up to `end`.

    Where it would say again what stands beside it, it says it once: 最好卖 is 热卖, not 热卖卖.
    """
    before, after = title[:start], title[end:]
    return before + "".join(_joined(before, suggestion, after))


def fitting(title: str, start: int, end: int, entry: BannedWord, words: WordList) -> Iterator[str]:
    """The suggestions that make no banned word with what stands around, and say nothing twice."""
    before, after = title[max(0, start - _AROUND) : start], title[end : end + _AROUND]
    for suggestion in entry.suggestions:
        is_said = len(suggestion) > 1 and (suggestion in before or suggestion in after)
        if not is_said and _is_clean(before, *_joined(before, suggestion, after), words):
            yield suggestion


def _joined(before: str, suggestion: str, after: str) -> tuple[str, str]:
    """What of a suggestion stays between two texts, and what of the second one."""
    shared = next(
        length
        for length in range(len(suggestion), -1, -1)
        if after.startswith(suggestion[len(suggestion) - length :])
    )
    return "" if before.endswith(suggestion) else suggestion, after[shared:]


def _is_clean(before: str, middle: str, after: str, words: WordList) -> bool:
    text = normal(before + middle + after)
    first, last = len(before), len(before) + len(middle)
    spans = (text.span(hit.first, hit.last) for hit in words.hits(text))
    return not any(start < last and first < end for start, end in spans)
