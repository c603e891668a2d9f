import csv

import pytest

from seller_desk import resources
from seller_desk.services.regions import place_of, province_of


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


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("广东省 广州市 白云区 某某路1号", "广东 广州"),
        ("浙江省杭州市余杭区", "浙江 杭州"),
        ("浙江杭州余杭区", "浙江 杭州"),
        ("浙江 杭州", "浙江 杭州"),
        ("浙江省,杭州市", "浙江 杭州"),
        ("广东^^^广州^^^白云区", "广东 广州"),
        ("广东省****", "广东"),
        ("广东省广州市****", "广东 广州"),
        ("广东省广**", "广东"),
        ("浙江省杭*市", "浙江"),
        ("上海 上海市 浦东新区", "上海"),
        ("上海市上海市市辖区浦东新区", "上海"),
        ("北京朝阳", "北京"),
        ("北京市朝阳区建国路", "北京"),
        ("北京北京市朝阳区", "北京"),
        ("重庆 重庆市 渝北区", "重庆"),
        ("天津市 市辖区 和平区", "天津"),
        ("辽宁朝阳双塔区", "辽宁 朝阳"),
        ("朝阳市双塔区", "辽宁 朝阳"),
        ("内蒙古自治区呼和浩特市", "内蒙古 呼和浩特"),
        ("内蒙古 包头市", "内蒙古 包头"),
        ("内蒙古锡林郭勒盟锡林浩特市", "内蒙古 锡林郭勒"),
        ("内蒙古二连浩特市", "内蒙古 锡林郭勒"),
        ("广西壮族自治区南宁市", "广西 南宁"),
        ("新疆维吾尔自治区 乌鲁木齐市", "新疆 乌鲁木齐"),
        ("新疆 伊犁哈萨克自治州 伊宁市", "新疆 伊犁"),
        ("新疆巴音郭楞蒙古自治州库尔勒市", "新疆 巴音郭楞"),
        ("新疆克孜勒苏柯尔克孜自治州", "新疆 克孜勒苏"),
        ("宁夏回族自治区银川市", "宁夏 银川"),
        ("西藏自治区阿里地区", "西藏 阿里"),
        ("湖北省恩施州恩施市", "湖北 恩施"),
        ("湖北恩施土家族苗族自治州", "湖北 恩施"),
        ("云南省德宏傣族景颇族自治州瑞丽市", "云南 德宏"),
        ("云南大理白族自治州大理市", "云南 大理"),
        ("贵州省黔西南布依族苗族自治州兴义市", "贵州 黔西南"),
        ("贵州黔南州都匀市", "贵州 黔南"),
        ("海南藏族自治州共和县", "青海 海南"),
        ("海南省海口市", "海南 海口"),
        ("海南省 省直辖县级行政区划 琼海市", "海南 琼海"),
        ("吉林省吉林市昌邑区", "吉林 吉林"),
        ("吉林 吉林市", "吉林 吉林"),
        ("吉林省 吉林省 长春市", "吉林 长春"),
        ("广州市天河区", "广东 广州"),
        ("广州 天河区", "广东 广州"),
        ("广州天河区棠下", "广东 广州"),
        ("苏州工业园区星湖街", "江苏 苏州"),
        ("义乌市北苑街道", "浙江 金华"),
        ("江苏省昆山市玉山镇", "江苏 苏州"),
        ("江苏苏州昆山市", "江苏 苏州"),
        ("仙桃市沔街", "湖北 仙桃"),
        ("广东 中山市 小榄镇", "广东 中山"),
        ("广东中山路12号", "广东"),
        ("江苏省南京路8号", "江苏"),
        ("香港特别行政区 九龙", "香港"),
        ("澳门 氹仔", "澳门"),
        ("台湾省台北市信义区", "台湾 台北"),
        ("中国台湾 高雄市", "台湾 高雄"),
        ("中国 广东省 深圳市", "广东 深圳"),
        ("510000 广东省广州市", "广东 广州"),
        ("(广东省)广州市", "广东 广州"),
    ],
)
def test_an_address_tells_its_city(address: str, place: str) -> None:
    found = place_of(address)
    assert found is not None
    assert found.name == place
    assert found.province == province_of(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "****",
        "*东省",
        "*州市",
        "北京路12号",
        "中山路123号",
        "朝阳区建国路",
        "中山公园",
        "Berlin",
    ],
)
def test_an_address_without_a_province_has_no_place(address: str) -> None:
    assert place_of(address) is None


def test_the_list_has_every_province_and_no_city_twice() -> None:
    with resources.path("lists", "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cities = [city for row in rows for city in row["cities"].split("|") if city]

    assert len(rows) == 34
    assert len(cities) == len(set(cities))
    assert all(province_of(row["full"]) == row["short"] for row in rows)
    with resources.path("lists", "cities.csv").open(encoding="utf-8", newline="") as file:
        parts = [
            (row["city"], part) for row in csv.DictReader(file) for part in row["parts"].split("|")
        ]
    assert len({part for _, part in parts}) == len(parts)
    told = [(place_of(part), city) for city, part in parts]
    assert all(place is not None and place.city == city for place, city in told)
    assert all(
        province_of(city) == row["short"]
        for row in rows
        for city in filter(None, row["cities"].split("|"))
    )
