"""An address label: the receiver in full, and bars that say the order's number."""

from itertools import groupby

import pytest
from barcode import Code128

from seller_desk.services.settings import ShopSettings
from seller_desk.views.paper.bars import modules
from seller_desk.views.paper.label import LabelPaper
from seller_desk.views.paper.output import LABEL, picture
from tests.makers import NOW
from tests.views.paper.conftest import Words
from tests.views.paper.slips import slip_line, slip_order

pytestmark = pytest.mark.usefixtures("qapp", "in_chinese")
SHOP = ShopSettings(shop_name="锦禾服饰", shop_phone="0579-85550000", shop_address="义乌市 1 号")


def test_the_receiver_stands_there_in_full(words: Words) -> None:
    far = "新疆维吾尔自治区 克孜勒苏柯尔克孜自治州 阿图什市 光明街道 帕米尔路一百二十八号 5 单元"
    orders = [slip_order(), slip_order(2, address=far), slip_order(3, *[slip_line()] * 9)]

    pages = words(LabelPaper(orders, SHOP, NOW))

    assert "王小明" in pages[0]
    assert "13800000001" in pages[0]
    assert "创业路1号322000" in pages[0]
    assert "寄件:锦禾服饰0579-85550000" in pages[0]
    assert "".join(far.split()) in pages[1]
    assert "还有7种" in pages[2]


def test_a_scanner_reads_the_number_off_the_picture() -> None:
    dots = 8 * 25.4 / 96  # a label printer of 203 dots to the inch
    image = picture(LabelPaper([slip_order()], SHOP, NOW), 1, dots)

    row = [image.pixelColor(at, round(292 * dots)).lightness() < 128 for at in range(image.width())]
    runs = [(dark, sum(1 for _ in run)) for dark, run in groupby(row)]

    assert image.width() == LABEL.wide * 8
    assert runs[0][1] > 40  # white before the bars
    module = min(length for _, length in runs)
    read = "".join(str(int(dark)) * round(length / module) for dark, length in runs[1:-1])
    assert read == Code128("2611883044100000001").build()[0]


@pytest.mark.parametrize(("text", "there"), [("2611883044100000001", True), ("线下1", False)])
def test_what_no_code_can_say_has_no_bars(text: str, there: bool) -> None:  # noqa: FBT001
    assert bool(modules(text)) is there
