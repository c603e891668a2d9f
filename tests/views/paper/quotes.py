"""Quotes to be printed: invented goods at tiers."""

from seller_desk.services.customer.pricing import Step, amount, reached
from seller_desk.services.customer.quote_draft import ALL_SHOWN, QuoteTexts
from seller_desk.services.customer.quote_sheet import Account, Party, QuoteSheet, SheetLine

STEPS = (Step(50, 5200), Step(100, 4900), Step(500, 4700), Step(1000, 4600), Step(5000, 4400))


def sheet_line(number: int, quantity: int = 600, price: int = 4600) -> SheetLine:
    return SheetLine(
        title=f"重磅卫衣 {number} 号",
        code=f"JH-H{number:04}",
        spec="黑 / M–XXL 混码",
        note="绣标含 1 处",
        unit="件",
        quantity_milli=quantity * 1000,
        price_fen=price,
        amount_fen=amount(price, quantity * 1000),
        tier_fen=4700,
        lead_days=15,
        steps=STEPS,
        applies=reached(STEPS, quantity * 1000),
    )


def quote_sheet(lines: int = 4, *, is_draft: bool = False) -> QuoteSheet:
    return QuoteSheet(
        number="QT20261123001",
        version=3,
        quoted_on="2026-11-23",
        valid_until="2026-11-30",
        shop="锦禾针织",
        login="锦禾针织旗舰店",
        to=Party("杭州云裳服饰有限公司", "周经理", "139 0000 5120", "", "浙江省杭州市云裳路 9 号"),
        by=Party(
            "义乌市锦禾针织有限公司", "林芳", "138 0000 2206", "fang@jinhe.example", "锦禾路 18 号"
        ),
        account=Account("义乌市锦禾针织有限公司", "样例银行", "1560 0000 0000 0000 218"),
        lines=tuple(sheet_line(number + 1) for number in range(lines)),
        freight_fen=68_007,
        tax_millionths=None,
        texts=QuoteTexts(
            "30% 定金", "付款后 7 天", "袋子先出 200 个", "价格按表。\n运费多退少补。"
        ),
        shown=ALL_SHOWN,
        is_draft=is_draft,
    )
