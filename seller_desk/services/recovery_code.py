"""A store's key in letters, to print and to type back: 13 groups of four, and one that checks them.

Letters that look alike are left out, and read as what they look like.
"""

import hashlib

from seller_desk.errors import StoreCode, refuse
from seller_desk.models.cipher import KEY_SIZE, Key

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
GROUPS = 14
_BITS = 5
_LETTERS = -(-KEY_SIZE * 8 // _BITS)
_PADDING = _LETTERS * _BITS - KEY_SIZE * 8
_CHECK_BITS = GROUP * _BITS
_LOOK_ALIKE = str.maketrans("OILU", "011V")


def groups(key: Key) -> tuple[str, ...]:
    """The code of a key."""
    number = int.from_bytes(key.secret, "big") << _PADDING
    letters = _letters(number, _LETTERS) + _check(key.secret)
    return tuple(letters[place : place + GROUP] for place in range(0, len(letters), GROUP))


def read(text: str, salt: bytes) -> Key:
    """The key that a typed code stands for. Raises bad_recovery_code when it is mistyped."""
    letters = normal(text)
    if len(letters) != GROUP * GROUPS or set(letters) - set(ALPHABET):
        raise refuse(StoreCode.BAD_RECOVERY_CODE)
    number = 0
    for letter in letters[:_LETTERS]:
        number = number << _BITS | ALPHABET.index(letter)
    number >>= _PADDING
    secret = number.to_bytes(KEY_SIZE, "big")
    if _check(secret) != letters[_LETTERS:]:
        raise refuse(StoreCode.BAD_RECOVERY_CODE)
    return Key(salt, secret)


def normal(text: str) -> str:
    """What was typed as the code has it: capitals without gaps, look-alikes as what they are."""
    typed = "".join(letter for letter in text.upper() if letter.isascii() and letter.isalnum())
    return typed.translate(_LOOK_ALIKE)


def _check(secret: bytes) -> str:
    digest = int.from_bytes(hashlib.sha256(secret).digest()[:3], "big")
    return _letters(digest >> (3 * 8 - _CHECK_BITS), GROUP)


def _letters(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> _BITS * place & 31] for place in reversed(range(count)))
