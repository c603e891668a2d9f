"""Writes the made-up statistics beside this file: `python -m tests.files.make_statistics`.

As 生意参谋 exports them: .xls, four rows of titles and notes above the headings, numbers as texts
with commas, shares with a percent sign, a dash for nothing. Everything is invented.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import xlwt

from tests.files.make_sheets import FOLDER

PRODUCT_FILE = "【生意参谋平台】商品_全部_2026-11-20_2026-11-20.xls"
"""What the platform calls the sheet of products; it lies here under a plainer name."""
TITLES = (
    "【生意参谋平台】",
    "店铺：锦禾针织",
    "数据说明：没有数据的指标显示为 -",
    "注：2024-01-01 起访客数按新口径统计",
)
SHOP_HEADINGS = (
    *("统计日期", "成功退货退款金额", "支付金额", "支付件数", "商品加购人数", "商品加购件数"),
    *("商品浏览量", "商品访客数", "商品收藏人数", "商品平均停留时长", "下单买家数", "支付买家数"),
    *("下单转化率", "商品详情页跳出率", "下单金额", "支付老买家数", "支付新买家数", "客单价"),
)
SHOP_ROWS = (
    (
        "2026-11-18 - 10,095.00 1,204 86 133 10,412 2,133 24 34.56 33 31 1.55% 45.10% 10,500.00 11 "
        "20 325.65"
    ),
    (
        "2026-11-19 128.00 5,047.50 610 41 60 8,001 1,802 - 29.10 18 16 1.00% 48.00% 5,047.50 6 10 "
        "315.47"
    ),
    "2026-11-21 - - - 12 15 902 310 3 - - - 0.00% 61.32% - - - -",
)
PRODUCT_HEADINGS = (
    *("商品ID", "商品名称", "货号", "商品状态", "商品标签", "商品访客数", "商品浏览量"),
    *("平均停留时长", "商品详情页跳出率", "商品收藏人数", "商品加购件数", "商品加购人数"),
    *("下单买家数", "下单件数", "下单金额", "下单转化率", "支付买家数", "支付件数", "支付金额"),
)
PRODUCT_ROWS = (
    (
        "745600000001 纯棉短袖T恤 HY-1 当前在线 - 1,133 4,210 31.20 44.10% 9 70 44 14 400 6,020.00 "
        "1.24% 13 380 5,692.00"
    ),
    (
        "745600000002 圆领卫衣 HY-2 当前在线 - 640 1,920 28.05 47.77% 4 22 15 6 120 3,360.00 0.94% "
        "6 120 3,360.00"
    ),
    "745600000003 连帽外套 - 已下架 - 12 15 - 91.67% - - - - - - 0.00% - - -",
)


def shop_days(path: Path) -> None:
    """Three days of the whole shop; the 20th is missing."""
    _book(path, SHOP_HEADINGS, SHOP_ROWS)


def product_days(path: Path) -> None:
    """One day of three products, without a column that says which day."""
    _book(path, PRODUCT_HEADINGS, PRODUCT_ROWS)


FORMS = {"shop_days.xls": shop_days, "product_days.xls": product_days}


def write_all(folder: Path = FOLDER) -> None:
    for name, write in FORMS.items():
        write(folder / name)


def _book(path: Path, headings: Sequence[str], rows: Sequence[str]) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("生意参谋")
    for place, title in enumerate(TITLES):
        sheet.write(place, 0, title)
    for place, cells in enumerate([headings, *(row.split(" ") for row in rows)], len(TITLES)):
        for column, cell in enumerate(cells):
            sheet.write(place, column, cell)
    book.save(str(path))


if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
