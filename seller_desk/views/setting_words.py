"""Other words by which somebody looks for a setting, in both languages."""

from collections.abc import Mapping

_TIME = "发货期限 发货时限 发货天数 ship-by deadline"
_TIER = "客户分层 客户等级 分层门槛 level bounds"
_CALM = "营销间隔 触达 打扰 发消息 marketing message guard"
ALSO: Mapping[str, str] = {
    "shop.seller_login": "卖家会员名 会员名 旺旺 登录名 account",
    "ship_days.stock": _TIME,
    "ship_days.custom": _TIME,
    "ship_days.processing": _TIME,
    "deadline.cutoff_hour": "截单 截止时间",
    "tracking_hours": "运单号 快递单号 waybill",
    "tier.regular_fen": _TIER,
    "tier.key_fen": _TIER,
    "tier.annual_fen": f"{_TIER} 年采购 专属优惠",
    "tier.window_days": _TIER,
    "contact.new_hours": _CALM,
    "contact.regular_hours": _CALM,
    "contact.key_hours": _CALM,
    "lapsed.days": "流失 沉默客户 不采购 silent",
    "lapsed.factor": "流失 采购节奏 silent",
    "laboratory.days": "满减券 优惠券测算",
    "title.added_words": "违禁词 禁用词 敏感词 banned",
    "title.allowed_words": "违禁词 禁用词 白名单 banned",
    "image.most_kb": "主图 图片大小",
    "quote.floor_margin": "底价 毛利 最低价",
    "benchmark.conversion": "同行 基准 转化率 peers",
    "privacy.lock_minutes": "锁屏 自动锁定 idle",
}
