"""Titles of every trade: what a review would stop, and what only looks like it.

A row is a title, the banned words in it, and why.
"""

from datetime import date

import pytest

from seller_desk.errors import TitleCode
from seller_desk.services.product.titles import TitleRules, check_title

RULES = TitleRules()
STOPPED = [
    ("最好卖的纯棉T恤", "最好", "the case of the guide"),
    ("最新科技保温杯 50个起批", "最新科技", "superlative of technology"),
    ("全网最低价毛巾 100条起批", "全网最低价", "the longest word"),
    ("销量第一的儿童书包", "销量第一", "first place"),
    ("国家级工艺陶瓷碗 48个起批", "国家级", "named by the law itself"),
    ("顶级真丝睡衣 10套起批", "顶级", "superlative"),
    ("极品紫砂壶", "极品", "superlative"),
    ("万能充电器 100个起批", "万能", "absolute"),
    ("永久防水胶带", "永久", "absolute, no magnet"),
    ("特级大红袍", "特级", "grade, no olive oil"),
    ("唯一正宗辣酱", "唯一", "absolute"),
    ("一流品质床单", "一流", "rank"),
    ("独家定制手机壳 50个起订", "独家", "exclusive"),
    ("首发新款卫衣", "首发", "first"),
    ("绝对不掉色牛仔裤", "绝对", "absolute"),
    ("100%有效驱蚊贴", "100%有效", "promise"),
    ("零风险加盟文具", "零风险", "promise"),
    ("纯天然手工皂 200块起批", "纯天然", "promise"),
    ("祖传秘方足贴", "祖传", "promise"),
    ("减肥茶 100盒起批", "减肥", "medical"),
    ("杀菌洗手液", "杀菌", "medical"),
    ("美白面膜 50盒起批", "美白", "medical"),
    ("高仿名表", "高仿", "counterfeit"),
    ("A货皮带", "A货", "counterfeit"),
    ("复刻运动鞋", "复刻", "counterfeit"),
    ("加微信看更多款式", "加微信", "leads away"),
    ("加VX拿样", "加vx", "leads away; longer than 加V"),
    ("淘宝同款收纳盒", "淘宝", "leads away"),
    ("军用水壶", "军用", "authority"),
    ("央视推荐净水器", "央视推荐", "authority"),
    ("跳楼价凉鞋", "跳楼价", "price"),
    ("超值套装 20套起批", "超值", "price"),
    ("秒杀价保鲜盒", "秒杀", "price"),
    ("大牌平替包包", "大牌", "rank among brands"),
    ("金牌厨师刀", "金牌", "rank among brands, no alloy"),
    ("王者风范T恤", "王者", "rank among brands"),
    ("TOP1热卖凉席", "TOP1", "first place"),
    ("ｎｏ．１热卖凉席", "NO.1", "full width"),
    ("蕞好的毛巾", "蕞好", "another character"),
    ("zui好的毛巾", "zui好", "pinyin"),
    ("最 优 质面料", "最优质", "spaces"),
    ("最★优★质面料", "最优质", "stars"),
    ("顶。级。面料", "顶级", "points"),
    ("世界领 先的轴承", "世界领先", "a space"),
    ("全国第1的轴承", "全国第一", "a digit"),
    ("五星级酒店毛巾 100条起批", "星级", "grade"),
    ("最后一天特卖", "最后一天", "longer than the allowed 最后"),
    ("领袖品牌沙发", "领袖品牌", "longer than the allowed 领袖"),
]
PASSED = [
    ("第一批现货", "an order"),
    ("第一次做代理也放心", "a number"),
    ("第一时间发货", "time"),
    ("第一季新款童装 20件起批", "an order"),
    ("第一代机身", "an order"),
    ("最近上新连衣裙", "time"),
    ("最后一批冬装清仓", "an order"),
    ("最初设计款", "time"),
    ("最终成品尺寸30cm", "time"),
    ("收纳盒最多可放5件", "a fact"),
    ("最大承重50kg挂钩", "a fact"),
    ("最大尺寸60cm地垫", "a fact"),
    ("最低起订50件", "a condition"),
    ("最高温度200度烤盘", "a fact"),
    ("保温杯 最佳饮用温度45度", "a fact"),
    ("100%纯棉毛巾", "the material"),
    ("100%桑蚕丝枕套", "the material"),
    ("一级能效风扇", "the label of the law"),
    ("国标电线 100米起批", "a norm"),
    ("特级初榨橄榄油", "the grade of the norm"),
    ("唯一码防伪标签", "an ordinary word"),
    ("永久磁铁挂钩", "an ordinary word"),
    ("顶级域名注册展板", "an ordinary word"),
    ("绝缘胶带 100卷起批", "an ordinary word"),
    ("绝热保温棉", "an ordinary word"),
    ("极简北欧台灯", "an ordinary word"),
    ("极细中性笔", "an ordinary word"),
    ("万向轮 50个起批", "an ordinary word"),
    ("万用表", "an ordinary word"),
    ("首件打样免费看样", "an ordinary word"),
    ("皇冠扣腰带", "an ordinary word"),
    ("五金牌标牌定制", "part of another word: 金牌"),
    ("锌合金牌钥匙扣", "part of another word: 金牌"),
    ("学生姓名牌胸牌", "part of another word: 名牌"),
    ("高仿真绿植 30支起批", "part of another word: 高仿"),
    ("环保本色餐巾纸 60包起批", "part of another word: 保本"),
    ("环保过滤网", "part of another word: 保过"),
    ("防水货车篷布", "part of another word: 水货"),
    ("自生发热护膝", "part of another word: 生发"),
    ("加V领针织衫", "part of another word: 加V"),
    ("款式A 货号1024", "part of another word: A货"),
    ("PVA货架胶", "part of a Latin word"),
    ("DVX机型皮带", "part of a Latin word"),
    ("TOP10凉席", "part of a number"),
    ("NO.123轴承", "part of a number"),
    ("统一流水号标签", "part of another word: 一流"),
    ("15A级电线", "part of a number"),
    ("男女同款圆领短袖 50件起批", "nothing in it"),
]


def banned(title: str) -> list[str | None]:
    found = check_title(title, RULES, date(2026, 11, 23)).problems
    return [problem.word for problem in found if problem.code is TitleCode.BANNED_WORD]


def test_the_table_is_long() -> None:
    assert len({row[0] for row in (*STOPPED, *PASSED)}) >= 80


@pytest.mark.parametrize(("title", "word", "why"), STOPPED)
def test_a_review_would_stop_it(title: str, word: str, why: str) -> None:
    assert word in banned(title), why


@pytest.mark.parametrize(("title", "why"), PASSED)
def test_nothing_is_wrong_with_its_words(title: str, why: str) -> None:
    assert banned(title) == [], why
