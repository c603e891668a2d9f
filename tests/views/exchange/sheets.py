"""Order sheets in a few lines, all invented; a row is a plain order but for what it says."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

HEADINGS = (
    "订单编号",
    "买家公司名",
    "买家会员名",
    "货品总价(元)",
    "运费(元)",
    "涨价或折扣(元)",
    "实付款(元)",
    "订单状态",
    "订单创建时间",
    "订单付款时间",
    "收货人姓名",
    "收货地址",
    "联系手机",
    "货品标题",
    "单价(元)",
    "数量",
    "单位",
    "货号",
    "物流公司",
    "运单号",
)
_PLAIN: Mapping[str, object] = {
    "买家公司名": "义乌城西百货商行",
    "买家会员名": "yiwuchengxi88",
    "货品总价(元)": 128.0,
    "运费(元)": 0,
    "涨价或折扣(元)": 0,
    "实付款(元)": 128.0,
    "订单状态": "等待卖家发货",
    "订单创建时间": "2026-11-20 10:26:00",
    "订单付款时间": "2026-11-20 10:48:00",
    "收货人姓名": "陈晓",
    "收货地址": "浙江省 金华市 义乌市 城西街道 1 号",
    "联系手机": "13800002206",
    "货品标题": "纯棉短袖T恤 150 件起批",
    "单价(元)": 64.0,
    "数量": 2,
    "单位": "件",
    "货号": "TX-2611",
}


def order_number(place: int) -> str:
    return f"26118836448{place:08d}"


def an_order(place: int, **cells: object) -> dict[str, object]:
    """The plain order with this place in its number, and other cells by heading."""
    return {**_PLAIN, "订单编号": order_number(place), **cells}


def write_sheet(
    path: Path, orders: Sequence[Mapping[str, object]], headings: Sequence[str] = HEADINGS
) -> Path:
    """One row for each, under the headings."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(headings))
    for order in orders:
        sheet.append([order.get(heading) for heading in headings])
    book.save(path)
    return path
