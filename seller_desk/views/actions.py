"""Every action by name: what it is called, where it works, and its keys.

The palette, the list of keys and the window's own keys all come from this one table. What an
action does is known where the pages meet (`views/furniture.py`); an action of a page only, such as
saving its form, has no way from outside and stands in the list of keys alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

EVERYWHERE = "everywhere"
LISTS = "lists"
PLACES: Mapping[str, str] = {
    EVERYWHERE: QT_TRANSLATE_NOOP("actions", "Everywhere"),
    LISTS: QT_TRANSLATE_NOOP("actions", "In every list"),
    "order": QT_TRANSLATE_NOOP("actions", "Orders"),
    "entry": QT_TRANSLATE_NOOP("actions", "Typing in an order"),
    "batch": QT_TRANSLATE_NOOP("actions", "Many waybills"),
    "scan": QT_TRANSLATE_NOOP("actions", "Scan bench"),
    "after_sales": QT_TRANSLATE_NOOP("actions", "After-sales"),
    "papers": QT_TRANSLATE_NOOP("actions", "Papers"),
    "product": QT_TRANSLATE_NOOP("actions", "Products"),
    "customer": QT_TRANSLATE_NOOP("actions", "Customers"),
    "quotes": QT_TRANSLATE_NOOP("actions", "Quotes"),
    "importing": QT_TRANSLATE_NOOP("actions", "Import"),
}
"""Where keys work, in the order of their list."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done: by a key, by the palette, or by both."""

    id: str
    text: str
    place: str = EVERYWHERE
    keys: tuple[str, ...] = ()
    icon: str = "arrow-right"
    also: str = ""
    """Other words somebody may look for it by, in both languages."""

    @property
    def said(self) -> str:
        """Its name in the language in force."""
        return translate("actions", self.text)

    @property
    def key(self) -> str:
        """The first of its keys as this system writes it; empty without one."""
        return shown(self.keys[0]) if self.keys else ""


def shown(keys: str) -> str:
    """Keys as the system writes them: ⌘K there, Ctrl+K here; arrows by their signs."""
    before, _, last = keys.rpartition("+")
    if last in _SIGNS:
        return f"{before}+{_SIGNS[last]}" if before else _SIGNS[last]
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def of(place: str) -> Sequence[Action]:
    """The actions of a place, in their order."""
    return [action for action in ALL if action.place == place]


def named(action_id: str) -> Action:
    """The action of that name."""
    return _BY_ID[action_id]


def with_key(text: str, action_id: str) -> str:
    """A tool tip with the key that does the same: `Take in sheets (Ctrl+I)`."""
    return f"{text} ({named(action_id).key})"


_SIGNS = {"Up": "↑", "Down": "↓", "Return": "Enter", "Enter": "Enter"}
_GO: Iterable[Action] = (
    Action("go.home", QT_TRANSLATE_NOOP("actions", "Go to Home"), keys=("Ctrl+1",),
           icon="layout-dashboard", also="首页 今天 radar today"),
    Action("go.product", QT_TRANSLATE_NOOP("actions", "Go to Products"), keys=("Ctrl+2",),
           icon="package", also="商品 宝贝 listings"),
    Action("go.order", QT_TRANSLATE_NOOP("actions", "Go to Orders"), keys=("Ctrl+3",),
           icon="clipboard-list", also="订单"),
    Action("go.customer", QT_TRANSLATE_NOOP("actions", "Go to Customers"), keys=("Ctrl+4",),
           icon="users", also="客户 买家 buyers"),
    Action("go.data", QT_TRANSLATE_NOOP("actions", "Go to Data"), keys=("Ctrl+5",),
           icon="chart-line", also="数据 生意参谋 figures"),
)  # fmt: skip
_WINDOW: Iterable[Action] = (
    Action("search", QT_TRANSLATE_NOOP("actions", "Find anything, or do something"),
           keys=("Ctrl+K",), icon="search"),
    Action("find", QT_TRANSLATE_NOOP("actions", "Find in this list"), keys=("Ctrl+F",),
           icon="search", also="查找 搜索"),
    Action("import", QT_TRANSLATE_NOOP("actions", "Import files…"), keys=("Ctrl+I",),
           icon="file-down", also="导入 订单表 xlsx sheet"),
    Action("export", QT_TRANSLATE_NOOP("actions", "Export this list…"), keys=("Ctrl+E",),
           icon="share", also="导出 excel 表格"),
    Action("undo", QT_TRANSLATE_NOOP("actions", "Undo the last step"), keys=("Ctrl+Z",),
           icon="undo-2", also="撤销 回退 back"),
    Action("redo", QT_TRANSLATE_NOOP("actions", "Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y"),
           icon="redo-2", also="重做 恢复"),
    Action("refresh", QT_TRANSLATE_NOOP("actions", "Read everything again"), keys=("F5",),
           icon="refresh-cw", also="刷新 reload"),
    Action("settings", QT_TRANSLATE_NOOP("actions", "Settings"), keys=("Ctrl+,",),
           icon="settings", also="设置 options preferences"),
    Action("lock", QT_TRANSLATE_NOOP("actions", "Lock the screen"), keys=("Ctrl+L",),
           icon="lock", also="锁定 锁屏 密码 password"),
    Action("screenshots", QT_TRANSLATE_NOOP("actions", "Screenshots mode on or off"),
           icon="eye-off", also="截图模式 打码 隐私 mask hide privacy"),
    Action("help", QT_TRANSLATE_NOOP("actions", "Help for this page"), keys=("F1",),
           icon="circle-question-mark", also="帮助 说明 怎么用"),
    Action("keys", QT_TRANSLATE_NOOP("actions", "All keys"), keys=("Ctrl+/",),
           icon="keyboard", also="快捷键 shortcuts"),
)  # fmt: skip
_PAGES: Iterable[Action] = (
    Action("history", QT_TRANSLATE_NOOP("actions", "History of every step"), icon="history",
           also="操作记录 日志 log"),
    Action("sources", QT_TRANSLATE_NOOP("actions", "Where the sheets come from"),
           icon="file-spreadsheet", also="表格从哪来 导出入口"),
    Action("entry", QT_TRANSLATE_NOOP("actions", "Type in an order"), "order", ("Ctrl+N",),
           icon="plus", also="手工下单 新建订单 new order"),
    Action("batch", QT_TRANSLATE_NOOP("actions", "Fill in many waybills"), "order",
           ("Ctrl+Shift+L",), icon="clipboard-paste", also="批量填运单号 单号 发货"),
    Action("scan", QT_TRANSLATE_NOOP("actions", "Scan to ship"), icon="scan-barcode",
           also="扫码发货 扫描台"),
    Action("merge", QT_TRANSLATE_NOOP("actions", "Orders to ship together"), icon="boxes",
           also="合并发货"),
    Action("invoices", QT_TRANSLATE_NOOP("actions", "Invoices that buyers wait for"),
           icon="receipt", also="发票 开票"),
    Action("to_ship", QT_TRANSLATE_NOOP("actions", "Orders to ship"), icon="timer",
           also="待发货"),
    Action("overdue", QT_TRANSLATE_NOOP("actions", "Orders past their ship-by date"),
           icon="timer-off", also="逾期 超时 late"),
    Action("no_waybill", QT_TRANSLATE_NOOP("actions", "Shipped orders without a waybill"),
           icon="truck", also="没有运单号 缺单号"),
    Action("held", QT_TRANSLATE_NOOP("actions", "Orders held by a refund"), icon="pause",
           also="退款中 暂停发货"),
    Action("cases", QT_TRANSLATE_NOOP("actions", "After-sale cases"), icon="shield-alert",
           also="售后 退款 纠纷"),
    Action("answers", QT_TRANSLATE_NOOP("actions", "Cases that wait for an answer"),
           icon="message-square", also="待处理售后"),
    Action("violations", QT_TRANSLATE_NOOP("actions", "Violations of the rules"), icon="ban",
           also="违规 申诉 appeal"),
    Action("quotes", QT_TRANSLATE_NOOP("actions", "Quotes"), icon="file-text", also="报价单"),
    Action("coupons", QT_TRANSLATE_NOOP("actions", "Coupons"), icon="ticket",
           also="优惠券 满减券"),
    Action("laboratory", QT_TRANSLATE_NOOP("actions", "Coupon laboratory"), icon="flask-conical",
           also="优惠券测算 成本"),
    Action("analysis", QT_TRANSLATE_NOOP("actions", "Customers by RFM"), icon="layers",
           also="客户分析 复购 采购频次"),
    Action("lapsed", QT_TRANSLATE_NOOP("actions", "Customers who have stopped buying"),
           icon="user-x", also="流失客户 30天未采购"),
    Action("data.products", QT_TRANSLATE_NOOP("actions", "Figures of the products"),
           icon="chart-column", also="商品数据 单品"),
    Action("data.buyers", QT_TRANSLATE_NOOP("actions", "Figures of the customers"),
           icon="chart-column", also="客户数据 复购率"),
    Action("data.diagnosis", QT_TRANSLATE_NOOP("actions", "Diagnosis of the shop"),
           icon="heart-pulse", also="诊断"),
    Action("data.review", QT_TRANSLATE_NOOP("actions", "Weekly review"), icon="calendar",
           also="周报 复盘"),
    Action("first_day", QT_TRANSLATE_NOOP("actions", "The first day in six steps"),
           icon="list-ordered", also="新手 入门 开始 setup begin"),
    Action("glossary", QT_TRANSLATE_NOOP("actions", "Glossary"), icon="book-open",
           also="术语 名词"),
)  # fmt: skip
_KEYS: Iterable[Action] = (
    Action("list.walk", QT_TRANSLATE_NOOP("actions", "Row above, row below"), LISTS,
           ("Up", "Down")),
    Action("list.open", QT_TRANSLATE_NOOP("actions", "Open the row"), LISTS, ("Return",)),
    Action("list.close", QT_TRANSLATE_NOOP("actions", "Close the panel, then clear the find field"),
           LISTS, ("Esc",)),
    Action("list.tick", QT_TRANSLATE_NOOP("actions", "Tick the row"), LISTS, ("Space",)),
    Action("list.extend", QT_TRANSLATE_NOOP("actions", "Tick on, row by row"), LISTS,
           ("Shift+Up", "Shift+Down")),
    Action("list.all", QT_TRANSLATE_NOOP("actions", "Tick all rows of the list"), LISTS,
           ("Ctrl+A",)),
    Action("list.copy", QT_TRANSLATE_NOOP("actions", "Copy the rows for a spreadsheet"), LISTS,
           ("Ctrl+C",)),
    Action("list.copy_cell", QT_TRANSLATE_NOOP("actions", "Copy the cell"), LISTS,
           ("Ctrl+Shift+C",)),
    Action("list.fill", QT_TRANSLATE_NOOP("actions", "Fill the ticked rows from the first one"),
           LISTS, ("Ctrl+D",)),
    Action("list.ends", QT_TRANSLATE_NOOP("actions", "First row, last row"), LISTS,
           ("Home", "End")),
    Action("order.save", QT_TRANSLATE_NOOP("actions", "Save and mark shipped"), "order",
           ("Ctrl+Return", "Ctrl+Enter")),
    Action("order.step", QT_TRANSLATE_NOOP("actions", "Order above or below, from the form"),
           "order", ("Alt+Up", "Alt+Down")),
    Action("order.flag", QT_TRANSLATE_NOOP("actions", "Flag the ticked orders, 0 takes it off"),
           "order", ("Alt+0", "Alt+5")),
    Action("order.many", QT_TRANSLATE_NOOP("actions", "Change the ticked orders alike"), "order",
           ("F2",)),
    Action("entry.save", QT_TRANSLATE_NOOP("actions", "Save the order"), "entry",
           ("Ctrl+Return", "Ctrl+Enter")),
    Action("batch.write", QT_TRANSLATE_NOOP("actions", "Write the waybills"), "batch",
           ("Ctrl+Return", "Ctrl+Enter")),
    Action("batch.type", QT_TRANSLATE_NOOP("actions", "Type into the cell"), "batch", ("F2",)),
    Action("batch.paste", QT_TRANSLATE_NOOP("actions", "Paste a column from Excel"), "batch",
           ("Ctrl+V",)),
    Action("batch.leave", QT_TRANSLATE_NOOP("actions", "Leave the text"), "batch",
           ("Shift+Tab",)),
    Action("scan.count", QT_TRANSLATE_NOOP("actions", "Count the line as complete"), "scan",
           ("F2",)),
    Action("scan.parcel", QT_TRANSLATE_NOOP("actions", "One more parcel"), "scan", ("F3",)),
    Action("scan.short", QT_TRANSLATE_NOOP("actions", "Send it short"), "scan", ("F4",)),
    Action("scan.aside", QT_TRANSLATE_NOOP("actions", "Put the order aside"), "scan", ("F7",)),
    Action("scan.back", QT_TRANSLATE_NOOP("actions", "Take the last scan back"), "scan", ("F8",)),
    Action("scan.label", QT_TRANSLATE_NOOP("actions", "Print the label"), "scan", ("Ctrl+P",)),
    Action("case.act", QT_TRANSLATE_NOOP("actions", "Do what the case waits for"), "after_sales",
           ("Ctrl+Return", "Ctrl+Enter")),
    Action("case.save", QT_TRANSLATE_NOOP("actions", "Save the case"), "after_sales",
           ("Ctrl+S",)),
    Action("paper.picking", QT_TRANSLATE_NOOP("actions", "Picking list"), "papers", ("Ctrl+P",)),
    Action("paper.slip", QT_TRANSLATE_NOOP("actions", "Packing slips"), "papers",
           ("Ctrl+Shift+P",)),
    Action("paper.label", QT_TRANSLATE_NOOP("actions", "Labels"), "papers", ("Ctrl+Alt+P",)),
    Action("paper.save", QT_TRANSLATE_NOOP("actions", "Save as a file"), "papers", ("Ctrl+S",)),
    Action("product.save", QT_TRANSLATE_NOOP("actions", "Save the product"), "product",
           ("Ctrl+S", "Ctrl+Return")),
    Action("product.many", QT_TRANSLATE_NOOP("actions", "Change the ticked products alike"),
           "product", ("F2",)),
    Action("product.paste", QT_TRANSLATE_NOOP("actions", "Paste a picture, or rows of variants"),
           "product", ("Ctrl+V",)),
    Action("product.remove", QT_TRANSLATE_NOOP("actions", "Remove the picture or the variants"),
           "product", ("Del",)),
    Action("customer.many", QT_TRANSLATE_NOOP("actions", "Change the ticked customers alike"),
           "customer", ("F2",)),
    Action("quote.open", QT_TRANSLATE_NOOP("actions", "Open the line"), "quotes", ("Space",)),
    Action("quote.paste", QT_TRANSLATE_NOOP("actions", "Paste a column from Excel"), "quotes",
           ("Ctrl+V",)),
    Action("quote.remove", QT_TRANSLATE_NOOP("actions", "Remove the line"), "quotes", ("Del",)),
    Action("import.write", QT_TRANSLATE_NOOP("actions", "Import what is shown"), "importing",
           ("Ctrl+Return",)),
    Action("import.edit", QT_TRANSLATE_NOOP("actions", "Correct the cell"), "importing", ("F2",)),
)  # fmt: skip
ALL: Sequence[Action] = (*_GO, *_WINDOW, *_PAGES, *_KEYS)
_BY_ID = {action.id: action for action in ALL}
