"""Orders as they are put on paper, all invented."""

from dataclasses import replace

from seller_desk.services.order.slips import SlipLine, SlipOrder
from seller_desk.words import OrderStatus


def slip_line(code: str = "HY-1", pieces: int = 20) -> SlipLine:
    milli = pieces * 1_000
    return SlipLine("重磅卫衣 350g", code, "红色;XL", "件", milli, milli, 640)


def slip_order(place: int = 1, *lines: SlipLine, **changes: object) -> SlipOrder:
    plain = SlipOrder(
        id=place,
        number=f"26118830441{place:08}",
        status=OrderStatus.AWAITING_SHIPMENT,
        held=False,
        buyer="杭州云裳服饰有限公司",
        receiver="王小明",
        phone="13800000001",
        address="浙江省 金华市 义乌市 稠江街道 创业路 1 号",
        postcode="322000",
        message="请用厚纸箱，周五前到。",
        note="先验货再发",
        lines=lines or (slip_line(),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test's shorthand
