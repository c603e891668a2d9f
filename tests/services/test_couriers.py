import pytest

from seller_desk.errors import OrderCode
from seller_desk.services import couriers


@pytest.mark.parametrize(
    "said",
    [
        "中通快递(ZTO)",
        "中通快递（ZTO）",
        "中通",
        "ZTO",
        "zto",
        " 中通 快递 ",
        "ＺＴＯ",
        "某某(中通)",
    ],
)
def test_a_courier_is_known_however_a_sheet_names_it(said: str) -> None:
    found = couriers.named(said)

    assert found is not None
    assert (found.code, found.name) == ("ZTO", "中通快递")


def test_an_unknown_courier_stays_unknown() -> None:
    assert couriers.named("隔壁老王(GBLW)") is None
    assert couriers.named("") is None


@pytest.mark.parametrize(
    ("number", "code", "certain"),
    [
        ("SF1234567890123", "SF", True),
        ("sf 1234567890123", "SF", True),
        ("YT8812345678901", "YTO", True),
        ("JT0001234567890", "JTSD", True),
        ("DPK123456789012", "DBL", True),
        ("JDVA12345678901", "JD", True),
        ("773012345678901", "STO", True),
        ("75881234567890", "ZTO", True),
        ("EA123456789CN", "EMS", True),
        ("431234567890123", "YD", True),
        ("7588123456789", "ZTO", False),  # thirteen digits fit many couriers
        ("123456789012", "SF", False),
    ],
)
def test_a_number_suggests_its_courier(number: str, code: str, *, certain: bool) -> None:
    found = couriers.guess(number)

    assert found is not None
    assert (found.code, found.certain) == (code, certain)


def test_a_number_like_no_other_suggests_nobody() -> None:
    assert couriers.guess("自己送") is None


@pytest.mark.parametrize("number", ["75881234567890", "SF1234567890123", "AB-12345678", "1" * 30])
def test_a_number_of_any_courier_has_the_right_shape(number: str) -> None:
    assert couriers.number_fault(number) is None


@pytest.mark.parametrize(
    "number", ["", "1234567", "1" * 31, "运单12345678", "1234 5678", "12345678#"]
)
def test_what_cannot_be_a_number_is_told(number: str) -> None:
    assert couriers.number_fault(number) is OrderCode.BAD_NUMBER


def test_one_cell_may_hold_several_numbers() -> None:
    cell = "A12345678,B12345678，C12345678;D12345678；E12345678/F12345678\nG12345678 H12345678"

    assert [number[0] for number in couriers.several(cell)] == list("ABCDEFGH")


def test_the_joined_column_of_older_sheets_is_taken_apart() -> None:
    assert couriers.joined("中通快递:758812345678;圆通速递：YT12345678901,773012345678") == [
        ("中通快递", "758812345678"),
        ("圆通速递", "YT12345678901"),
        (None, "773012345678"),
    ]


def test_every_pattern_of_the_list_is_one() -> None:
    listed = couriers.couriers()

    assert listed["ZTO"].pattern is not None
    assert couriers.SELF in listed
    assert len({courier.name for courier in listed.values()}) == len(listed)


def test_a_courier_prints_under_its_name_or_as_the_sheet_said() -> None:
    assert couriers.name_of("ZTO", "中通") == "中通快递"
    assert couriers.name_of(None, "隔壁老王") == "隔壁老王"
    assert not couriers.name_of(None)
