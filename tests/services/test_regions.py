import csv

import pytest

from seller_desk import resources
from seller_desk.services.regions import province_of


@pytest.mark.parametrize(
    ("address", "province"),
    [
        ("广东省 广州市 白云区 某某路1号", "广东"),
        ("浙江省杭州市余杭区", "浙江"),
        ("广东省****", "广东"),
        ("上海 上海市 浦东新区", "上海"),
        ("上海市浦东新区", "上海"),
        ("内蒙古自治区呼和浩特市", "内蒙古"),
        ("内蒙古 包头市", "内蒙古"),
        ("黑龙江省哈尔滨市", "黑龙江"),
        ("广西壮族自治区南宁市", "广西"),
        ("新疆维吾尔自治区 乌鲁木齐市", "新疆"),
        ("宁夏回族自治区银川市", "宁夏"),
        ("西藏自治区拉萨市", "西藏"),
        ("香港特别行政区 九龙", "香港"),
        ("中国 广东省 深圳市", "广东"),
        ("中国广东省深圳市", "广东"),
        ("510000 广东省", "广东"),
        ("(广东省)广州市", "广东"),
        ("　江苏　苏州", "江苏"),
        ("广东^^^广州", "广东"),
        ("广州市天河区", "广东"),
        ("广州 天河区", "广东"),
        ("义乌市北苑街道", "浙江"),
        ("海南藏族自治州共和县", "青海"),
        ("浙江路桥区", "浙江"),
    ],
)
def test_an_address_tells_its_province(address: str, province: str) -> None:
    assert province_of(address) == province


@pytest.mark.parametrize(
    "address",
    [
        "",
        "****",
        "*东省",
        "北京路12号",
        "上海东路1号",
        "湖南街道",
        "中山路123号",
        "朝阳区建国路",
        "Berlin",
    ],
)
def test_an_address_that_names_none_stays_unread(address: str) -> None:
    assert province_of(address) is None


def test_the_list_has_every_province_and_no_city_twice() -> None:
    with resources.path("lists", "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cities = [city for row in rows for city in row["cities"].split("|") if city]

    assert len(rows) == 34
    assert len(cities) == len(set(cities))
    assert all(province_of(row["full"]) == row["short"] for row in rows)
    assert all(
        province_of(city) == row["short"]
        for row in rows
        for city in filter(None, row["cities"].split("|"))
    )
