import pytest

from seller_desk.services.pinyin import can_sound, sounding, sounds_like


@pytest.mark.parametrize(
    ("name", "letters", "found"),
    [
        ("华艺服饰", "huayi", True),
        ("华艺服饰", "hy", True),
        ("华艺服饰", "huay", True),
        ("华艺服饰", "yifs", True),
        ("华艺服饰", "yh", False),
        ("华艺服饰", "hys", False),
        ("重庆老李", "cq", True),
        ("重庆老李", "zhongqing", True),
        ("先生", "xian", True),
        ("西安", "xian", True),
        ("纯棉T恤", "mtx", True),
        ("", "hy", False),
    ],
)
def test_a_name_is_found_by_sounds_and_their_beginnings(
    name: str, letters: str, *, found: bool
) -> None:
    assert sounds_like(name, letters) is found


@pytest.mark.parametrize(
    ("typed", "may"),
    [("hy", True), ("Hua Yi", True), ("h", False), ("华艺", False), ("A1", False), ("", False)],
)
def test_only_letters_are_a_sound(typed: str, *, may: bool) -> None:
    assert can_sound(typed) is may
    assert sounding([(1, "华艺"), (2, None)], typed) == ([1] if may else [])
