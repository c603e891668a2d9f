"""What may be seen of a buyer without asking."""

import pytest

from seller_desk.services import masking


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13800001234", "138****1234"),
        ("020-88886666", "020****6666"),
        ("88886", "8****"),
        ("", None),
        (None, None),
    ],
)
def test_phones(number: str | None, masked: str | None) -> None:
    assert masking.phone(number) == masked


@pytest.mark.parametrize(
    ("person", "masked"), [("陈晓云", "陈**"), ("王莉", "王*"), ("李", "李"), (None, None)]
)
def test_names(person: str | None, masked: str | None) -> None:
    assert masking.name(person) == masked


@pytest.mark.parametrize(
    ("full", "masked"),
    [
        ("广东省 广州市 白云区 石槎路8号", "广东省 广州市 白云区 ****"),
        ("浙江省金华市义乌市北苑街道9号", "浙江省金华市义乌市 ****"),
        (
            "新疆维吾尔自治区 乌鲁木齐市 沙依巴克区 钱塘江路3号",
            "新疆维吾尔自治区 乌鲁木齐市 沙依巴克区 ****",
        ),
        ("城中村大院门口第三家", "城中村大院门 ****"),
        (None, None),
    ],
)
def test_addresses(full: str | None, masked: str | None) -> None:
    assert masking.address(full) == masked
