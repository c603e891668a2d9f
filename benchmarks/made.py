"""Invented sheets and stores, the same every time, for measurements."""

import csv
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seller_desk.models.store import Store

NOW = datetime(2026, 11, 23, 9, 30)
PROVINCES = ("广东省广州市", "浙江省金华市", "江苏省苏州市", "四川省成都市", "山东省青岛市")
STATUSES = ("等待卖家发货", "等待买家收货", "交易成功", "交易成功", "交易成功", "交易关闭")
GOODS = tuple(f"纯棉短袖T恤 男女同款 {n} 号版 起批" for n in range(400))


def headings() -> list[str]:
    """The platform's 49 headings."""
    from seller_desk import resources

    with resources.path("lists", "order_columns.csv").open(encoding="utf-8-sig") as file:
        return [row["heading"] for row in csv.DictReader(file) if row.get("position")]


def order_sheet(path: Path, rows: int) -> Path:
    """A sheet as the platform exports it: order cells on the first row of an order only."""
    from rustpy_xlsxwriter import write_worksheet

    if not path.exists():
        write_worksheet(_records(rows), str(path), sheet_name="订单列表")
    return path


def big_store(path: Path, orders: int) -> Path:
    """A store with so many orders, 2.4 lines each, written in bulk."""
    from seller_desk.models.store import Store

    if path.exists():
        return path
    half = path.with_suffix(".half")
    half.unlink(missing_ok=True)
    store = Store.open(half, create=True)
    for first in range(0, orders, 100_000):
        _write_orders(store, first, min(100_000, orders - first))
    store.close()
    return half.rename(path)


def _records(rows: int) -> Iterator[dict[str, object]]:
    chance = random.Random(1688)
    names = headings()
    left = number = 0
    for row in range(rows):
        values: dict[str, object] = dict.fromkeys(names)
        if not left:
            left = min(chance.choice((1, 1, 2, 2, 3, 4)), rows - row)
            number += 1
            values.update(_order(number, chance))
        values.update(_line(chance))
        left -= 1
        yield values


def _order(number: int, chance: random.Random) -> dict[str, object]:
    created = NOW - timedelta(minutes=chance.randrange(1, 400_000))
    buyer = chance.randrange(20_000)
    goods = chance.randrange(1_000, 900_000)
    status = chance.choice(STATUSES)
    shipped = status in {"等待买家收货", "交易成功"}
    return {
        "订单编号": f"26118{number:014}",
        "买家公司名": f"杭州云裳服饰{buyer}有限公司",
        "买家会员名": f"buyer{buyer}",
        "卖家公司名": "锦禾针织",
        "卖家会员名": "jinhe",
        "货品总价(元)": f"{goods / 100:.2f}",
        "运费(元)": "10.00",
        "涨价或折扣(元)": "0.00",
        "实付款(元)": f"{goods / 100 + 10:.2f}",
        "订单状态": status,
        "订单创建时间": f"{created:%Y-%m-%d %H:%M:%S}",
        "订单付款时间": f"{created + timedelta(minutes=3):%Y-%m-%d %H:%M:%S}",
        "发货方": "卖家",
        "收货人姓名": f"陈小姐{buyer % 97}",
        "收货地址": f"{chance.choice(PROVINCES)}白云区某某路{buyer}号",
        "邮编": "510000",
        "联系手机": f"139{buyer:08}",
        "买家留言": "",
        "物流公司": "中通快递(ZTO)" if shipped else None,
        "运单号": f"75{number:011}" if shipped else None,
        "是否代发订单": "否",
    }


def _line(chance: random.Random) -> dict[str, object]:
    goods = chance.randrange(len(GOODS))
    return {
        "货品标题": GOODS[goods],
        "单价(元)": f"{chance.randrange(500, 9_000) / 100:.2f}",
        "数量": str(chance.randrange(1, 500)),
        "单位": "件",
        "货号": f"JH-{goods:04}",
        "型号": f"颜色:{chance.choice('红黑白灰')};尺码:{chance.choice(('M', 'L', 'XL'))}",
        "Offer ID": f"7456{goods:08}",
        "SKU ID": f"51{goods:011}",
        "单品货号": f"JH-{goods:04}-A",
        "货品种类": "1",
    }


def _write_orders(store: "Store", first: int, count: int) -> None:
    from seller_desk.models.base import Base
    from seller_desk.models.ledger import insert_rows

    chance = random.Random(first)
    tables = Base.metadata.tables
    with store.write("made", now=NOW, is_import=True) as session:
        if first == 0:
            insert_rows(session, tables["customer"], ["identity", "login", "company"], [
                (f"login:buyer{n}", f"buyer{n}", f"杭州云裳服饰{n}有限公司") for n in range(50_000)
            ])  # fmt: skip
            insert_rows(
                session,
                tables["product"],
                ["title", "title_key", "code", "kind", "kind_confirmed", "status"],
                [(t, t, f"JH-{n:04}", "stock", 0, "live") for n, t in enumerate(GOODS)],
            )
        ids = insert_rows(
            session, tables["sales_order"], list(ORDER_COLUMNS),
            [_order_row(first + n, chance) for n in range(count)],
        )  # fmt: skip
        lines = [
            (order, position + 1, goods + 1, GOODS[goods], 4_700, 120_000, "件", f"JH-{goods:04}")
            for order in ids
            for position in range(chance.choice((1, 2, 2, 3, 4)))
            for goods in (chance.randrange(len(GOODS)),)
        ]
        insert_rows(session, tables["order_line"], list(LINE_COLUMNS), lines)
        parcels = [(order, "ZTO", f"75{order:011}", "sheet") for order in ids if order % 50]
        insert_rows(
            session, tables["parcel"], ["order_id", "courier", "tracking_number", "source"], parcels
        )


ORDER_COLUMNS = (
    *("platform", "number", "customer_id", "status", "created_at", "paid_at", "paid_fen"),
    *("buyer_company", "buyer_login", "receiver_name", "mobile", "address", "province"),
)
LINE_COLUMNS = (
    *("order_id", "position", "product_id", "title", "unit_price_fen", "quantity_milli"),
    *("unit", "code"),
)


def _order_row(number: int, chance: random.Random) -> tuple[str | int, ...]:
    created = NOW - timedelta(minutes=chance.randrange(1, 1_000_000))
    waits = (number + 1) % 50 == 0
    on_its_way = number % 50 in {7, 31}
    status = "awaiting_shipment" if waits else "shipped" if on_its_way else "completed"
    buyer = chance.randrange(50_000)
    when = created if not waits else NOW - timedelta(minutes=chance.randrange(1, 20_000))
    at = when.isoformat(" ", "seconds")
    return (
        *("1688", f"26118{number:014}", buyer + 1, status, at, at, chance.randrange(9_000_000)),
        *(f"杭州云裳服饰{buyer}有限公司", f"buyer{buyer}", f"陈小姐{buyer % 97}"),
        *(f"139{buyer:08}", f"{chance.choice(PROVINCES)}白云区某某路{buyer}号", "广东"),
    )
