"""Writes the made-up order sheets beside this file: `python -m tests.files.make_sheets`.

All of them tell of the same orders, each in another form that sellers meet. Everything is invented.
"""

import csv
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

import openpyxl
import xlsxwriter
import xlwt

FOLDER = Path(__file__).parent
STAMP = datetime(2026, 11, 21, 9, 0)
"""Written into the files, so that they are the same every time."""
Values = dict[str, str]

HEADINGS = (
    *(
        "订单编号",
        "买家公司名",
        "买家会员名",
        "卖家公司名",
        "卖家会员名",
        "货品总价(元)",
        "运费(元)",
    ),
    *(
        "涨价或折扣(元)",
        "实付款(元)",
        "订单状态",
        "订单创建时间",
        "订单付款时间",
        "发货方",
        "收货人姓名",
    ),
    *(
        "收货地址",
        "邮编",
        "联系电话",
        "联系手机",
        "货品标题",
        "单价(元)",
        "数量",
        "单位",
        "货号",
        "型号",
    ),
    *("Offer ID", "SKU ID", "物料编号", "单品货号", "货品种类", "买家留言", "物流公司", "运单号"),
    *("发票：购货单位名称", "发票：纳税人识别号", "发票：地址、电话", "发票：开户行及账号"),
    *("发票收取地址", "关联编号", "代理商姓名", "代理商联系方式", "是否代发订单", "代发服务商id"),
    *("微商订单号", "下单批次号", "下游渠道", "下游订单号", "下单公司主体", "发起人登录名"),
    "是否发起免密支付(1:淘货源诚e赊免密支付2:批量下单免密支付)",
)
LINE_HEADINGS = HEADINGS[18:28]
MONEY = tuple(heading for heading in HEADINGS if heading.endswith("(元)"))
TIMES = ("订单创建时间", "订单付款时间")


@dataclass(frozen=True)
class MadeOrder:
    """An order as its maker knows it: every cell as text."""

    cells: Values
    lines: tuple[Values, ...]


def _order(serial: int, paid: str, status: str, *lines: Values, **more: str) -> MadeOrder:
    cells = {
        "订单编号": f"26118836448200{serial:05}",
        "买家公司名": f"杭州云裳服饰{serial}有限公司",
        "买家会员名": f"云裳{serial % 4}",
        "卖家公司名": "锦禾针织",
        "卖家会员名": "jinhe",
        "货品总价(元)": paid,
        "运费(元)": "0.00",
        "涨价或折扣(元)": "0.00",
        "实付款(元)": paid,
        "订单状态": status,
        "订单创建时间": f"2026-11-{serial:02} 18:02:00",
        "订单付款时间": f"2026-11-{serial:02} 18:05:00",
        "发货方": "卖家",
        "收货人姓名": "陈小姐",
        "收货地址": f"广东省 广州市 白云区 某某路{serial}号",
        "邮编": "051000",
        "联系手机": f"1390000{serial:04}",
        "货品种类": f"{len(lines)}",
    }
    return MadeOrder(cells | more, lines)


def _line(goods: int, price: str, quantity: str) -> Values:
    return {
        "货品标题": f"纯棉短袖T恤 {goods} 号版",
        "单价(元)": price,
        "数量": quantity,
        "单位": "件",
        "货号": f"JH-{goods:04}",
        "型号": "颜色:红;尺码:M",
        "Offer ID": f"74560000{goods:04}",
        "SKU ID": f"5100000000{goods:03}",
        "单品货号": f"JH-{goods:04}-A",
    }


ORDERS = (
    _order(1, "128.00", "等待卖家发货", _line(1, "64.00", "2")),
    _order(2, "1234.50", "等待卖家发货", _line(1, "60.00", "10"), _line(2, "63.45", "10")),
    _order(
        *(3, "96.00", "等待买家收货", _line(3, "9.60", "10")),
        物流公司="中通快递(ZTO)",
        运单号="75300000000123",
    ),
    _order(
        *(
            4,
            "50.05",
            "交易成功",
            _line(1, "10.00", "1.5"),
            _line(2, "5.05", "1"),
            _line(3, "30", "1"),
        ),
        物流公司="圆通速递(YTO)",
        运单号="YT0000000000456",
        买家留言="请发 顺丰",
    ),
    _order(5, "20.00", "等待买家付款", _line(2, "20.00", "1"), 订单付款时间=""),
    _order(6, "300.00", "交易关闭", _line(4, "300.00", "1")),
)
LINE_COUNT = sum(len(order.lines) for order in ORDERS)
PAID_FEN = sum(round(float(order.cells["实付款(元)"]) * 100) for order in ORDERS)


def table(*, repeated: bool = False) -> list[Values]:
    """A row for each line; the order's cells on its first row only, or on each."""
    return [
        {**(order.cells if repeated or place == 0 else {}), **line}
        for order in ORDERS
        for place, line in enumerate(order.lines)
    ]


def platform(path: Path) -> None:
    """As the platform exports it today: 49 columns of texts, written into the cells."""
    _book(path, [HEADINGS, *_cells(table())])


def repeated(path: Path) -> None:
    """As it comes out of other programs: every row has its order's cells."""
    _book(path, [HEADINGS, *_cells(table(repeated=True))])


def merged(path: Path) -> None:
    """Order cells merged over the rows of their lines; texts kept apart from the cells."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = STAMP
    sheet = book.active
    for row in (HEADINGS, *_cells(table())):
        sheet.append(row)
    first = 2
    for order in ORDERS:
        last = first + len(order.lines) - 1
        if last > first:
            for column, heading in enumerate(HEADINGS, start=1):
                if heading not in LINE_HEADINGS:
                    sheet.merge_cells(
                        start_row=first, end_row=last, start_column=column, end_column=column
                    )
        first = last + 1
    book.save(path)


def titled(path: Path) -> None:
    """Saved by hand: a title above, columns moved, renamed, added, and money with signs."""
    renamed = {"运费(元)": "运费", "实付款(元)": "实付款（元）", "货品标题": "商品名称"}
    order = (*HEADINGS[18:32], *HEADINGS[:18])
    rows = [
        [*(_shown(row.get(heading, ""), heading) for heading in order), "自己记的"]
        for row in table()
    ]
    headings = [f" {renamed.get(heading, heading)}\u3000" for heading in order]
    _book(path, [["十一月订单"], [], ["导出时间", "2026-11-21"], [*headings, "我的备注"], *rows])


def numbers(path: Path) -> None:
    """Money, quantities and times as numbers, as Excel keeps them."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy/m/d h:mm"}) as book:
        book.set_properties({"created": STAMP})
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        for place, row in enumerate(table(), start=1):
            for column, heading in enumerate(HEADINGS):
                value = row.get(heading, "")
                if value and heading in TIMES:
                    sheet.write_datetime(place, column, datetime.fromisoformat(value))
                elif value and heading in {*MONEY, "数量", "Offer ID", "联系手机"}:
                    sheet.write_number(place, column, float(value))
                else:
                    sheet.write_string(place, column, value)


def old(path: Path) -> None:
    """As in 2020: .xls, one column for courier and waybill, times as numbers of days."""
    headings = (*HEADINGS[:30], "物流公司运单号", *HEADINGS[32:38])
    book = xlwt.Workbook()
    sheet = book.add_sheet("订单列表")
    for column, heading in enumerate(headings):
        sheet.write(0, column, heading)
    for place, row in enumerate(table(), start=1):
        joined = f"{row['物流公司']}:{row['运单号']}" if row.get("运单号") else ""
        for column, heading in enumerate(headings):
            value: str | float = {**row, "物流公司运单号": joined}.get(heading, "")
            if value and heading in TIMES:
                elapsed = datetime.fromisoformat(str(value)) - datetime(1899, 12, 30)
                value = elapsed.total_seconds() / 86_400
            if value:
                sheet.write(place, column, value)
    book.save(str(path))


def page(path: Path) -> None:
    """A web page in GBK that calls itself .xls."""
    rows = [HEADINGS, *_cells(table())]
    inside = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows
    )
    text = f"<html><head><meta charset='gbk'></head><body><table>{inside}</table></body></html>"
    path.write_bytes(text.encode("gbk"))


def comma_text(path: Path) -> None:
    """A text in GB18030, ids guarded as other platforms do, that calls itself .xls."""
    rows = [
        [
            f'="{cell}"' if heading == "订单编号" and cell else cell
            for heading, cell in zip(HEADINGS, row, strict=True)
        ]
        for row in _cells(table())
    ]
    text = io.StringIO()
    csv.writer(text).writerows([HEADINGS, *rows])
    path.write_bytes(text.getvalue().encode("gb18030"))


FORMS: dict[str, Callable[[Path], None]] = {
    "platform.xlsx": platform,
    "repeated.xlsx": repeated,
    "merged.xlsx": merged,
    "titled.xlsx": titled,
    "numbers.xlsx": numbers,
    "old.xls": old,
    "page.xls": page,
    "comma.xls": comma_text,
}


def write_all(folder: Path = FOLDER) -> None:
    for name, write in FORMS.items():
        write(folder / name)


def _cells(rows: Sequence[Values]) -> list[list[str]]:
    return [[row.get(heading, "") for heading in HEADINGS] for row in rows]


def _shown(value: str, heading: str) -> str:
    if not value:
        return value
    if heading in MONEY:
        return f"￥{float(value):,.2f}"
    return value.replace("-", "/")[:-3] if heading in TIMES else value


def _book(path: Path, rows: Sequence[Sequence[str]]) -> None:
    options = {"in_memory": True, "constant_memory": True, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"created": STAMP})
        sheet = book.add_worksheet("订单列表")
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(place, column, cell)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
