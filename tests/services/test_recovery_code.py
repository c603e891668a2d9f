"""A key in letters, typed back from paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import DeskError
from seller_desk.models.cipher import KEY_SIZE, Key
from seller_desk.services import recovery_code

KEYS = st.binary(min_size=KEY_SIZE, max_size=KEY_SIZE).map(lambda secret: Key(b"s" * 16, secret))


@given(KEYS)
def test_a_code_is_read_as_the_key_it_was_made_of(key: Key) -> None:
    groups = recovery_code.groups(key)
    assert [len(group) for group in groups] == [recovery_code.GROUP] * recovery_code.GROUPS
    typed = " - ".join(groups).lower().replace("0", "o").replace("1", "l")
    assert recovery_code.read(typed, key.salt) == key


@given(KEYS, st.integers(0, 55), st.sampled_from(recovery_code.ALPHABET))
def test_one_wrong_letter_is_noticed(key: Key, place: int, letter: str) -> None:
    code = "".join(recovery_code.groups(key))
    if code[place] == letter or place == 51:  # half of the 52nd letter is only filled up
        return
    with pytest.raises(DeskError, match="bad_recovery_code"):
        recovery_code.read(code[:place] + letter + code[place + 1 :], key.salt)


@pytest.mark.parametrize("text", ["", "ABCD", "店铺" * 30, "!" * 56])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(DeskError, match="bad_recovery_code"):
        recovery_code.read(text, b"s" * 16)
