"""How well a name fits what somebody types: its beginning, a part, another word, its sound."""

from collections.abc import Sequence

from seller_desk.services.pinyin import can_sound, plain, sounds_like

_LAST_NARROW = "\u2e7f"


def rank(text: str, said: str, others: Sequence[str]) -> int | None:
    """0 for a beginning, then for a part, another word, a sound; None for none of them."""
    typed, name = text.casefold().strip(), said.casefold()
    words = typed.split()
    if not words:
        return None
    if name.startswith(typed):
        return 0
    if all(_begins(word, name) for word in words):
        return 1
    beside = " ".join(others).casefold()
    if all(_begins(word, f"{name} {beside}") for word in words):
        return 2
    chinese = "".join(sign for sign in said if sign > _LAST_NARROW)
    return 3 if can_sound(typed) and sounds_like(chinese, plain(typed)) else None


def _begins(word: str, text: str) -> bool:
    """Within a Chinese word anywhere, in an English one from its beginning."""
    return word in text if not word.isascii() else f" {word}" in f" {text}"
