import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services import word_list


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        (" , ，", ()),
        ("爆品", ("爆品",)),
        ("爆品,网红款，清仓、T shirt", ("爆品", "网红款", "清仓", "T shirt")),
        ("特价；No.1;新款\n首单", ("特价", "No.1", "新款", "首单")),
        ("爆品, 爆品", ("爆品",)),
    ],
)  # fmt: skip
def test_words_are_read_each_once(text: str, words: tuple[str, ...]) -> None:
    assert word_list.read(text) == words


@pytest.mark.parametrize(
    "text", ["☆", "爆品, -", "长" * 31, ",".join(map(str, range(501)))], ids=range(4)
)
def test_what_is_no_list_of_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no words"):
        word_list.read(text)


@given(
    st.lists(st.from_regex(r"[a-z一-龥][a-z 一-龥]{0,8}[a-z一-龥]", fullmatch=True), unique=True)
)
def test_what_is_written_is_read(words: list[str]) -> None:
    assert word_list.read(word_list.written(words)) == tuple(words)
