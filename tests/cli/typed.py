"""What the tests type on the terminal, and the sheets that lie there."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

NOW = "2026-11-23 09:30"
HEADINGS = (
    "订单编号",
    "买家会员名",
    "实付款(元)",
    "订单状态",
    "订单创建时间",
    "订单付款时间",
    "货品标题",
    "数量",
)
GOOD = ("2611883644820000001", "云裳", "128.00", "等待卖家发货", "2026-11-20 18:00:00",
        "2026-11-20 18:02:00", "纯棉短袖T恤", "2")  # fmt: skip
BAD = ("2611883644820000002", "锦澜", "64.00", "等待卖家发货", "2026-11-21 10:00:00",
       "2026-11-21 10:03:00", "圆领卫衣", "many")  # fmt: skip

Run = Callable[..., tuple[int, str, str]]
Ask = Callable[..., tuple[int, dict[str, Any]]]


def sheet(path: Path, *rows: tuple[str, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    return path
