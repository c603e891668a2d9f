"""A packing slip: goods, receiver and wishes; prices only where they are wanted."""

from dataclasses import replace

import pytest

from seller_desk.services.order.slips import SlipOrder
from seller_desk.views.paper.output import A4
from seller_desk.views.paper.slip import SlipLook, SlipPaper
from tests.makers import NOW
from tests.views.paper.conftest import Words
from tests.views.paper.slips import slip_line, slip_order

pytestmark = pytest.mark.usefixtures("qapp", "in_chinese")


def slips(*orders: SlipOrder, look: SlipLook | None = None) -> SlipPaper:
    return SlipPaper(orders, "锦禾服饰", "0579-85550000", NOW, look or SlipLook())


def test_the_box_says_what_is_in_it_and_for_whom(words: Words) -> None:
    said = words(slips(slip_order()))[0]

    for text in (
        *("装箱单", "2611883044100000001", "王小明13800000001", "创业路1号322000", "HY-1红色;XL"),
        *("20件", "共20件", "请用厚纸箱,周五前到。", "先验货再发", "0579-85550000", "1/1"),
    ):
        assert text in said, text
    assert "6.40" not in said
    assert "128.00" not in said


def test_prices_stand_there_where_the_shop_wants_them(words: Words) -> None:
    part = replace(slip_line(), left_milli=5_000)

    said = words(slips(slip_order(1, part), look=SlipLook(A4, prices=True)))[0]

    assert "6.40" in said
    assert "32.00" in said  # of the five that go now


def test_every_order_begins_a_page_and_counts_its_own(words: Words) -> None:
    pages = words(slips(slip_order(1, *[slip_line()] * 30), slip_order(2)))

    assert len(pages) > 2
    for number, page in enumerate(pages[:-1], start=1):
        assert f"2611883044100000001·{number}/{len(pages) - 1}" in page
        assert "数量" in page or number == len(pages) - 1
    assert "2611883044100000002·1/1" in pages[-1]
    assert "王小明" in pages[0]
    assert "王小明" not in pages[1]
