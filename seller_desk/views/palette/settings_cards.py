"""Sections and cards of the settings by their names, in both languages and by their sound."""

from functools import partial

from seller_desk.views.palette.entry import Entry
from seller_desk.views.palette.ways import Ways
from seller_desk.views.ranking import rank
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

CARDS: dict[str, str] = {
    QT_TRANSLATE_NOOP("settings", "Shop"): "店铺",
    QT_TRANSLATE_NOOP("settings", "Deadlines"): "期限 时限",
    QT_TRANSLATE_NOOP("settings", "Import and export"): "导入和导出",
    QT_TRANSLATE_NOOP("settings", "Look and language"): "外观和语言 深色 字号 language dark size",
    QT_TRANSLATE_NOOP("settings", "Backups"): "备份",
    QT_TRANSLATE_NOOP("settings", "Privacy"): "隐私",
    QT_TRANSLATE_NOOP("settings", "About"): "关于",
    QT_TRANSLATE_NOOP("settings", "Settings as a file"): "设置文件",
    QT_TRANSLATE_NOOP("settings", "Days to ship by kind"): "各类商品几天内发货",
    QT_TRANSLATE_NOOP("settings", "Other limits"): "其他时限",
    QT_TRANSLATE_NOOP("settings", "Limits of after-sales"): "售后期限",
    QT_TRANSLATE_NOOP("settings", "Calendar"): "日历 节假日 holidays",
    QT_TRANSLATE_NOOP("settings", "Customers"): "客户",
    QT_TRANSLATE_NOOP("settings", "Quotes"): "报价单",
    QT_TRANSLATE_NOOP("settings", "Customer tiers"): "客户分层",
    QT_TRANSLATE_NOOP("settings", "Figures and diagnosis"): "数据和诊断",
    QT_TRANSLATE_NOOP("settings", "LOGO and seal"): "LOGO 和印章",
    QT_TRANSLATE_NOOP("settings", "Data of one buyer"): "一个买家的资料",
    QT_TRANSLATE_NOOP("settings", "Watched folder"): "盯着的文件夹",
    QT_TRANSLATE_NOOP("settings", "Password of the shop"): "店铺密码",
    QT_TRANSLATE_NOOP("settings", "Remembered of sheets"): "记住的表格",
    QT_TRANSLATE_NOOP("settings", "Product titles and images"): "商品标题和图片",
    QT_TRANSLATE_NOOP("settings", "Detail pages"): "详情页",
    QT_TRANSLATE_NOOP("settings", "Batch-ship sheet"): "批量发货表",
    QT_TRANSLATE_NOOP("settings", "Packing slips"): "装箱单 发货单",
    QT_TRANSLATE_NOOP("settings", "Couriers by region"): "各地用哪家物流 快递",
}
"""Their names, and what else they are called; the page knows where each stands."""
KIND = "card"
_MOST = 4


def matching(text: str, ways: Ways) -> list[Entry]:
    """The sections and cards that are meant, the likeliest first."""
    ranked = []
    for name, also in CARDS.items():
        place = rank(text, translate("settings", name), (name, also))
        if place is not None:
            ranked.append((place, name))
    ranked.sort(key=lambda one: one[0])
    return [entry(name, ways) for _, name in ranked[:_MOST]]


def entry(name: str, ways: Ways) -> Entry:
    """The line of one."""
    return Entry(
        title=translate("settings", name),
        detail=translate("palette", "Settings"),
        icon="sliders-horizontal",
        act=partial(ways.card, name),
        key=f"{KIND}:{name.replace(' ', '_')}",
    )


def remembered(name: str, ways: Ways) -> list[Entry]:
    """The line that was taken before, while there is such a card."""
    plain = name.replace("_", " ")
    return [entry(plain, ways)] if plain in CARDS else []
