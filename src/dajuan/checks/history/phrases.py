"""Find the indicator of the catalogue in a phrase that holds more than its name."""

from __future__ import annotations

from functools import lru_cache

from dajuan.catalogue import match
from dajuan.checks.patterns import Pattern
from dajuan.reading.records import Claim, Kind

# What a phrase holds beside the name of what is measured: 在上年基础上粮食总产, 规划明确到2025年每千人口床位数, 年初预期目标为.
_BESIDE = Pattern(
    r"^.*?(?:基础|情况|条件|形势|背景|影响)[上下](?:实现|完成)?|^.*?(?:规划|纲要|计划)(?:明确|提出|要求|确定|规定)"
    r"|^(?:的|到|至|在|截[至止]|20\d\d年(?:末|底|初|度)?|这是|即|全年|当年|年末|累计|共|[一二两三四五六]年(?:来|间|里|共)?|全[县市区州旗]|我[县市区州旗])+"
    r"|[继在]?20\d\d年(?:末|底|度)?$|(?:年初|年度)?(?:既定|确定的?|预期)*目标(?:值)?(?:为|是)?$"
    r"|[自从]20\d\d年(?:起|以来|开始)?[^，,。；\d]{0,6}$|在20\d\d年[^，,。；\d]{0,6}$|[各历]年$"
    r"|(?:[,，]?(?:最终|重新|经[^，,。；\d]{0,8}|初步)?(?:修订|核实|核定|调整|更正|订正)(?:数|后|为|值)*)+$"
    r"|(?:实有|现有|已有|共有|则|也|仍|却|曾|一度|已经|已|又|再次|再|达到了|实际|还|仅|只)+$"
)

_NEUTRAL = Pattern(
    "(?:的?(?:劳动者|人员|人数|人口|总数|总量|数量|数|总额|规模|水平|情况|工作|生产|市场))+$|^(?:当年|全年|在|共|累计|共有|全[县市区州旗]|我[县市区州旗])+"
)
# What a story or a speech calls the things of the statistics, each with the name that the catalogue knows.
_ALSO = {
    "城镇新就业": "城镇新增就业",
    "城镇实现新就业": "城镇新增就业",
    "城镇就业新增": "城镇新增就业",
    "农民人均收入": "农村居民人均可支配收入",
    "农民收入": "农村居民人均可支配收入",
    "农村居民收入": "农村居民人均可支配收入",
    "农村人均收入": "农村居民人均可支配收入",
    "城里人均收入": "城镇居民人均可支配收入",
    "城镇居民收入": "城镇居民人均可支配收入",
    "城镇人均收入": "城镇居民人均可支配收入",
    "市民人均收入": "城镇居民人均可支配收入",
    "粮食": "粮食总产量",
    "粮食产出": "粮食总产量",
    "外贸": "进出口总额",
    "对外贸易": "进出口总额",
    "进出口": "进出口总额",
    "存款": "各项存款余额",
    "各项存款": "各项存款余额",
    "贷款": "各项贷款余额",
    "各项贷款": "各项贷款余额",
    "社会消费品零售": "社会消费品零售总额",
    "消费品零售": "社会消费品零售总额",
    "经济总量": "地区生产总值",
    "规上工业": "规模以上工业增加值",
    "规模以上工业": "规模以上工业增加值",
    "用电量": "全社会用电量",
    "茶叶": "茶叶产量",
    "蔬菜": "蔬菜产量",
    "油料": "油料产量",
    "水果": "水果产量",
    "生猪": "生猪出栏",
    "城镇化": "常住人口城镇化率",
    "PM2.5": "PM2.5平均浓度",
    "细颗粒物": "PM2.5平均浓度",
    "优良天数": "空气质量优良天数比率",
    "高企": "高新技术企业",
}
_GROWING = {
    "消费": "社会消费品零售总额",
    "经济": "地区生产总值",
    "投资": "固定资产投资",
    "工业": "规模以上工业增加值",
    "工业经济": "规模以上工业增加值",
}
"""Of a growth alone."""


@lru_cache(maxsize=1 << 12)
def called(phrase: str, unit: str, kind: Kind) -> str | None:
    """The indicator that people call so where they speak of it freely, None where the words may mean something else.

    Only for what is compared and never kept: 农民人均收入 is surely meant for 农村居民人均可支配收入, though not so called by law.
    """
    left = _NEUTRAL.compiled.sub("", phrase)
    for each in (phrase, left):
        name = _ALSO.get(each) or (_GROWING.get(each) if kind is Kind.CHANGE else None)
        found = match.indicator_id(name, unit, kind.value) if name else None
        if found is not None:
            return found
    return None


def catalogued(claim: Claim) -> str | None:
    """The indicator that is left of a phrase without what stands beside the name; None where nothing stands beside it."""
    return catalogued_phrase(claim.indicator, claim.unit, claim.kind)


@lru_cache(maxsize=1 << 14)
def catalogued_phrase(phrase: str, unit: str, kind: Kind) -> str | None:
    """As `catalogued`, of the words, the unit and the kind of a figure."""
    if kind not in (Kind.LEVEL, Kind.CHANGE):
        return None
    left = phrase
    while left and (less := _BESIDE.compiled.sub("", left, count=1)) != left:
        left = less
        found = match.indicator_id(left, unit, kind.value)
        if found is not None:
            return found
    return None
