"""Two exports of one invented shop: the second has new orders and newer states of old ones."""

from collections.abc import Iterable
from pathlib import Path

from seller_desk.sheets.writer import OutColumn, OutKind, write_table

HEADINGS = (
    *("订单编号", "买家会员名", "实付款(元)", "订单状态", "订单创建时间", "订单付款时间"),
    *("货品标题", "单价(元)", "数量", "物流公司", "运单号"),
)


def small_sheet(folder: Path) -> Path:
    """Sixty orders that wait to be shipped."""
    return write(folder / "morning.xlsx", (order(n, "等待卖家发货") for n in range(60)))


def later_sheet(folder: Path) -> Path:
    """A third of them shipped, and forty new ones."""
    shipped = (order(n, "等待买家收货", "中通快递(ZTO)", f"7531{n:09}") for n in range(20))
    fresh = (order(n, "等待卖家发货") for n in range(100, 140))
    return write(folder / "evening.xlsx", (*shipped, *fresh))


def order(number: int, status: str, courier: str = "", waybill: str = "") -> tuple[str, ...]:
    return (
        *(f"2611883644820{number:06}", f"buyer{number % 7}", "128.00", status),
        *("2026-11-20 18:00:00", "2026-11-20 18:02:00", "纯棉短袖T恤", "64.00", "2"),
        *(courier, waybill),
    )


def write(path: Path, rows: Iterable[tuple[str, ...]]) -> Path:
    columns = [OutColumn(heading, OutKind.TEXT) for heading in HEADINGS]
    write_table(path, columns, rows, sheet="订单列表")
    return path
