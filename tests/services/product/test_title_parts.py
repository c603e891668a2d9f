"""Years, smallest quantities, attributes and repeats, as titles write them."""

import pytest

from seller_desk.services.product import title_parts as parts


def minimums(title: str) -> list[str]:
    return [title[start:end] for start, end in parts.minimums(parts.evened(title))]


def years(title: str) -> list[str]:
    return [title[slice(*year.span)] for year in parts.years(parts.evened(title))]


def repeats(title: str) -> list[str]:
    return [title[slice(*span)] for span in parts.repeats(parts.evened(title))]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("T恤 50件起批", "50件起批"),
        ("T恤 50 件起批", "50 件起批"),
        ("T恤 ５０件起批", "５０件起批"),
        ("T恤50起批", "50起批"),
        ("袜子 2双起订", "2双起订"),
        ("袜子 10起订", "10起订"),
        ("数据线 100pcs起订", "100pcs起订"),
        ("数据线 100PCS 起批", "100PCS 起批"),
        ("布料 100米起", "100米起"),
        ("布料 5公斤起", "5公斤起"),
        ("杯子 1,000个起批", "1,000个起批"),
        ("杯子 24起", "24起"),
        ("毛巾 一打起批", "一打起批"),
        ("毛巾 十条起", "十条起"),
        ("套装 5件套起批", "5件套起批"),
        ("T恤 50件起包邮", "50件起"),
    ],
)
def test_a_smallest_quantity_is_number_unit_and_start(title: str, found: str) -> None:
    assert minimums(title) == [found]


@pytest.mark.parametrize(
    "title",
    [
        "第一批现货",
        "一起穿的情侣装",
        "18元起 纯棉T恤",
        "不起球毛衣",
        "3起球毛衣",
        "3天起发货",
        "50件装",
        "50件批发",
        "起批价更低",
        "起订量50件",
    ],
)
def test_what_is_no_smallest_quantity(title: str) -> None:
    assert minimums(title) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("2024新款", "2024"),
        ("2024年夏季", "2024"),
        ("2024 夏季", "2024"),
        ("夏季2024", "2024"),
        ("２０２４春装", "２０２４"),
        ("2024T恤", "2024"),
        ("T恤2024新款", "2024"),
        ("2024最好卖", "2024"),
        ("2024-2025秋冬", "2024-2025"),
        ("2024丝绒连衣裙", "2024"),
        ("2024双肩包", "2024"),
        ("2024米色风衣", "2024"),
        ("2024V领", "2024"),
        ("2024个性T恤", "2024"),
        ("2024箱包", "2024"),
        ("2024升级款", "2024"),
    ],
)
def test_a_year_stands_as_a_year(title: str, found: str) -> None:
    assert years(title) == [found]


@pytest.mark.parametrize(
    "title",
    [
        "12024", "20245", "2024.5", "SKU2024", "货号2024", "款号：2024", "NO.2024",
        "#2024", "2000个装", "2000ml", "2000 W", "2000*3000", "30*2000", "2000-3000",
        "2020铝型材", "2000mAh", "1999年", "第2024批", "2000件", "2000元", "2000目",
    ],
)  # fmt: skip
def test_what_is_no_year(title: str) -> None:
    assert years(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "纯棉衬衫",
        "夏季帽子",
        "男帽",
        "保温杯500ml",
        "LED灯",
        "ｌｅｄ灯",
        "大码裙",
        "防水袋",
        "304不锈钢盆",
    ],
)
def test_an_attribute_says_of_what_for_whom_or_how(title: str) -> None:
    assert parts.has_attribute(parts.evened(title))


@pytest.mark.parametrize("title", ["帽子", "T恤", "衬衫 新款", "杯子 100"])
def test_the_thing_alone_is_no_attribute(title: str) -> None:
    assert not parts.has_attribute(parts.evened(title))


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("男士衬衫男士外套", ["男士"]),
        ("夏季女装连衣裙女装新款", ["女装"]),
        ("polo衫 短袖Polo", ["Polo"]),
        ("纯棉T恤 短袖T恤", ["T恤"]),
        ("热卖T恤热卖卫衣热卖", ["热卖", "热卖"]),
        ("不锈钢锅不锈钢盖", ["不锈钢"]),
        ("宝宝衣服宝宝", ["宝宝"]),
    ],
)
def test_what_stands_twice(title: str, found: list[str]) -> None:
    assert repeats(title) == found


@pytest.mark.parametrize(
    "title",
    [
        "宝宝衣服",
        "宝宝宝",
        "防水防油防污",
        "大码大口袋",
        "100 100 100",
        "S M L XL XL",
        "男 女 男 女",
        "T 恤 T 恤",
    ],
)
def test_what_does_not_repeat(title: str) -> None:
    assert repeats(title) == []


def test_what_is_blanked_does_not_move_its_neighbours_together() -> None:
    text = "男50件起批女"

    assert parts.blanked(text, parts.minimums(text)) == "男\n\n\n\n\n女"
