"""How indicators of plans and goals are called in speech (农民收入, 投资, 城镇化率), beside the names of the catalogue."""

from __future__ import annotations

from functools import lru_cache

from dajuan.checks.patterns import Pattern
from dajuan.reading.wordlist import words

SHORT_FORMS = (
    ("规模以上", "规上"),
    ("限额以上", "限上"),
    ("地区生产总值", "GDP"),
    ("单位GDP", "万元GDP"),
    ("（助理）", "(助理)"),
    ("（PM2.5）", ""),
    ("拥有", ""),
)
"""Parts of names, and what is written for them."""

SPOKEN = {
    "gdp": words("经济总量 经济增长 经济增速 生产总值"),
    "fixed_asset_investment": words("投资 固投 固定资产投资额"),
    "retail_sales": words("消费 社零 消费品零售总额 社会消费品零售额"),
    "general_public_budget_revenue": words("财政收入 地方财政收入 公共预算收入 一般预算收入 财政预算收入"),
    "disposable_income_per_capita_rural": words("农民收入 农民人均收入 农民人均可支配收入 农村居民收入 农村收入"),
    "disposable_income_per_capita_urban": words("城镇居民收入 城镇居民人均收入 城镇收入 城市居民收入"),
    "disposable_income_per_capita": words("居民收入 人均可支配收入 城乡居民收入"),
    "industrial_value_added_above_designated_size": words("规上工业 规上工业增加值 规模工业 工业增加值"),
    "industrial_enterprises_above_designated_size": words("规上工业企业 规模工业企业 规上企业"),
    "urban_employment_new": words("新增就业 城镇就业 新增城镇就业 城镇新增就业"),
    "imports_exports": words("外贸 进出口 外贸进出口 进出口总额 货物进出口"),
    "grain_output": words("粮食 粮食产量 粮食总产"),
    "high_tech_enterprises": words("高企 高新技术企业"),
    "energy_intensity": words("单位GDP能耗 万元GDP能耗 能耗强度 单位能耗 单位GDP能源消耗 节能"),
    "pm25_concentration": words("PM2.5 细颗粒物"),
    "good_air_days_ratio": words("优良天数比率 优良天数比例 优良天数占比 空气优良率 优良率 空气质量优良率"),
    "surface_water_good_ratio": words("水质优良比例 水质优良率 优良水体比例 断面水质优良比例"),
    "rd_intensity": words("研发投入强度 研发强度 研发经费投入强度"),
    "urbanisation_rate": words("城镇化率 城镇化水平"),
    "schooling_years": words("平均受教育年限 受教育年限"),
    "basic_pension_coverage": words("养老保险参保率 参保率"),
    "cultivated_land": words("耕地 耕地面积 耕地保有量"),
    "forest_coverage_rate": words("森林覆盖率 森林覆盖"),
}
"""By the id of the catalogue."""

TOO_BROAD = frozenset(words("经济 工业 农业 旅游 人口 收入 支出 财政 地区"))
"""Names of the catalogue that are good for a growth right behind them, and say nothing in other sentences."""

_OF_MANY = frozenset(
    words(
        "投资 消费 粮食 外贸 进出口 节能 新增就业 居民收入 财政收入 生产总值 耕地 工业增加值 优良率 参保率 城镇就业 经济增长 经济增速"
    )
)
"""Words that are the indicator only where nothing narrows them: 投资增长5.6%, and not 制造业投资增长9%."""
_BEFORE_ALONE = Pattern(
    "(?:^|[,，。；;:：、（(\\s“”‘’《》—]|年|月|末|底|初|[全我本][市县区省州旗]|[市县]域|地方|对|使|让|其中|完成|实现|提出|确定|明确|设定|定下|预期|计划|保持|推动|促进|扩大|[的和与及了为给把将而但是时后来稳]|我[县市区])$"
)
_BEHIND_ALONE = Pattern(
    "(?:总额|总量|产量|总产量?|面积|保有量|人数|收入)?(?:$|[,，。；;:：、（(\\d\\s]|增长|增速|增幅|增加|提高|完成|达到|达|实现|为|仅|只|也|均|已|要|应|将|目标|预期|计划|任务|由|从|比|较|超过|突破|稳定|保持|下降|预计|比上年|同比|年均|累计|连续|两项|等|的|实际|未|没|不|高|低|率先|提前|五年|全年)"
)


@lru_cache(maxsize=1 << 12)
def _is_of_many(name: str) -> bool:
    return name in _OF_MANY


def stands_alone(text: str, start: int, end: int, name: str) -> bool:
    """Whether a broad word that stands at text[start:end] is no part of a longer one; any other name always does."""
    if not _is_of_many(name):
        return True
    if _BEFORE_ALONE.search(text[max(start - 4, 0) : start]) is None:
        return False
    return _BEHIND_ALONE.match(text[end : end + 8]) is not None
