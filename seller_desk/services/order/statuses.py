"""The sheet's words for the stage of an order, and what they mean (CONTRACT.md)."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from seller_desk.words import AfterSaleState, OrderStatus

_WORDS: Mapping[OrderStatus, str] = {
    OrderStatus.AWAITING_PAYMENT: "等待买家付款 待付款 未付款",
    OrderStatus.AWAITING_SHIPMENT: (
        "等待卖家发货 待发货 待卖家发货 发货超时 买家已付款,等待卖家发货 等待卖家操作 等待卖家推进"
    ),
    OrderStatus.SHIPPED: (
        "等待买家收货 等待买家确认收货 等待买家签收 等待物流揽件 已发货 卖家已发货 待收货 "
        "卖家已发货,等待买家确认"
    ),
    OrderStatus.RECEIVED: "已收货 买家已签收 等待买家确认操作",
    OrderStatus.COMPLETED: "交易成功 交易完成 已完成 待评价",
    OrderStatus.CLOSED: "交易关闭 已关闭 订单关闭 已取消 交易取消 交易终止 退款成功 已退款",
}
_REFUNDING = "退款中"
_PARTLY_REFUNDED = "部分退款"


@dataclass(frozen=True, slots=True)
class Stage:
    """What a status text means: `status` None keeps the order's stage."""

    status: OrderStatus | None
    case: AfterSaleState | None = None
    """The state of the after-sale case that the text tells of, if it tells of one."""


STAGES: Mapping[str, Stage] = {
    **{word: Stage(status) for status, words in _WORDS.items() for word in words.split()},
    _REFUNDING: Stage(None, AfterSaleState.WAIT_SELLER_AGREE),
    _PARTLY_REFUNDED: Stage(OrderStatus.COMPLETED, AfterSaleState.REFUND_SUCCESS),
}


@lru_cache(1_000)
def stage_of(text: str) -> Stage | None:
    """The stage that a sheet's words name, compared after NFKC and without spaces."""
    return STAGES.get(normal_word(text))


def normal_word(text: str) -> str:
    """A word of a sheet as it is compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def printed(status: OrderStatus, text: str | None) -> str:
    """The words to print for an order: the sheet's own while they still hold.

    An order that was moved on here is printed in the platform's words for its new stage.
    """
    return text if text is not None and holds(status, text) else _WORDS[status].split()[0]


def holds(status: OrderStatus, text: str) -> bool:
    """Whether a text agrees with the stage an order stands in; 退款中 agrees with every one."""
    stage = stage_of(text)
    return stage is not None and stage.status in {None, status}
