"""What the head of a column, or the label of a row, says its figures are."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from dajuan.checks.patterns import Pattern

CACHED = 4096
"""So many heads and labels are remembered: the same stand in many tables, and are asked about often."""


class Form(StrEnum):
    """How the figures of a column follow from those of other columns, of an earlier one a and a later one b."""

    RATE = "rate"  # 增长%: b/a - 1
    INDEX = "index"  # 为上年的%: b/a
    COMPLETION = "completion"  # 完成预算%: b/a, a the target
    RATIO = "ratio"  # 城镇化率, 合格率: b/a
    REST = "rest"  # 合格率 beside 不合格: 1 - b/a
    MEAN = "mean"  # 年均增长%: (b/a)^(1/n) - 1
    AMOUNT = "amount"  # 增减额: b - a, or a - b under 减少
    POINTS = "points"  # 增减（百分点）: b - a of rates
    SHARE = "share"  # 占比: part/total row
    PRICE = "price"  # 金额: number by price
    PER = "per"  # 户均, 密度: total by number
    YIELD = "yield"  # 单产: output by area
    SUM = "sum"  # 合计: of other columns, or of other rows
    NATURAL = "natural"  # 自然增长率: births less deaths
    CONTRIBUTION = "contribution"  # 贡献率 of all parts: they make 100
    PULL = "pull"  # 拉动 of all parts: they make the growth
    POINTS_OF = "points of"  # 贡献率: 拉动 by growth
    STRUCTURE = "structure"  # shares of all parts: they make 100


_INDEX = Pattern(
    r"(?:为|占|是|相当于|与)(?:上年|去年|20\d\d年)[^增减预计]{0,12}(?:%|比例?|百分比)|(?:上年|去年)[^增减]{0,6}=100|上年为100"
    r"|(?:上年|去年)[^增减]{0,8}(?:执行|决算|完成)数?的?（?%"
)
_COMPLETION = Pattern(
    r"完成[^增减]{0,8}[%率度]|^(?:完成|为|占)(?:年初|调整|变动|年度|全年)?(?:预算|计划|目标|任务)数?$|[^形象]进度(?:（%）|%)?$|[为占](?:年初|调整|变动|年度|全年)?(?:预算|计划|目标|任务|年度)[^增减]{0,8}%|预算数?的?（?%|%.{0,4}预算"
    r"|完成率|完成进度|执行率|执行进度|^（?进度|达成率|支出进度|收入进度|完成比例|[占为].{0,6}(?:预算|计划).{0,6}(?:%|比)|序时进度|到位率|开工率"
)
_RATE = Pattern(
    r"(?:增长|增减|增|升降|升|变化|变动|同比|±|[比较](?:上年|去年|20\d\d年)|上年同期)[^额量值]*(?:%|率|幅|速|百分比|比例)"
    r"|增长?[幅速率]|^(?:同比|比上年)?增长$|^(?:同比|[比较](?:上年|去年)|[比较]上年同期)$|^[降减]幅|下降.{0,3}%|^(?:增减|变动|变化)(?:（?%）?)$|溢价率|上涨率|涨幅"
)
_AMOUNT = Pattern(
    r"(?:增减|增加|增长|净增|变动|增收|增支|减少|差|[比较]上年[^%]{0,4}增?减?)(?:额|数|量|值)"
    r"|^(?:[比较同](?:上年|去年|年初|上期|上月|20\d\d年)(?:同期|末|底)?)?(?:增减|净增|增量|新?增加|净增加|减少|压减|压缩|压降|缩短|精简|净减少?|[核审调]减|[核审]增|缩减|节[约省余支]|增减变化)(?:额|数|量|资金|金额|面积|时间|投资)?"
    r"(?:（(?:亿|万)?[^（）%]{1,4}）)?$"
    r"|^(?:差额|超收|短收|缺口|尚差|±|剩余|尚需|未完成|结余)(?:额|数|投资|资金|任务|金额)?(?:（(?:亿|万)?[^（）%]{1,4}）)?$"
)
_OF_AMOUNT = Pattern(r"[额量数值]|元|差|缺口")
_SHARE = Pattern(r"占比|比重|构成|占.{0,10}%|占.{0,8}比例|结构")
_POINTS = Pattern(r"百分点")
_MOVED = Pattern(r"增减|升降|变化|变动|提高|上升|增加|下降|[比较](?:上年|去年|20\d\d年)|同比|差")
_TOTAL = Pattern(
    r"[^，。]{0,12}?(?:合计|总计|小计|共计|总数)(?:数|额)?(?:（[^（）]{1,6}）)?|计|合计[^，。]{0,6}"
    r"|总(?:[量额数分]|收入|支出|得分|成绩|面积|人数|人口|户数|成本|产值)(?:（.{1,6}）)?"
)
_MEAN = Pattern(r"年均|年平均")
_OF_MEAN = Pattern(r"增|降|变|%|速|率")
_OTHER = Pattern(
    r"可比|同口径|不变价|拉动|贡献|位次|排名|名次|年平均|扣除|剔除|实际增长|实际增速|折年率|累计增[速长]|环比"
)
"""Rates that do not follow from the levels beside them."""
RATE_HEAD = Pattern(
    r"%|‰|[增减升降]幅|增长|增速|增减|同比|[比较]上|比重|占比|比例|率|排名|位次|名次|人均|户均|单产|亩产|均价|单价|指数|贡献|拉动|浓度"
    r"|进度|系数|年份|序号|倍|评分|得分|年限|期限|利率|时间|密度|/|比$|平均|每"
)
"""Heads of columns whose cells are no amounts that add up."""
_PER_UNIT = Pattern(r"[人户亩村项]均|单产|亩产|均价|单价|单位成本|（[^（）%]*/[^（）]*）")
_NOT_AMOUNT = Pattern("%|‰|率|增|比重|占比|排名|位次")
_RATE_LABEL = Pattern(r"率$|率（|比重|占比|比例|指数|排名|位次|%|‰|百分点")
_RATE_ROW = Pattern(r"率%?$|率（|%|‰|比重|占比|期限|年限|人均|平均|单价|增速|增幅|增长$")
_EARLY = Pattern(r"[改整]\S{0,2}前|实施前|原|上年|去年|同期|上期|年初|期初|上月|基期|以前")
_LATE = Pattern(r"[改整]\S{0,2}后|实施后|现|本年|今年|本期|当年|本月|期末|年末|累计|实绩|实际|完成|执行|总量|绝对|现状")
_YEAR = Pattern(r"(?:19|20)\d\d(?=年|$|[^\d])")
_PART_YEAR = Pattern(r"月|季|上半年")
_DATED = Pattern(
    r"(?:19|20)\d\d年?[末底初度]?|上年(?:同期|末|底)?|去年(?:同期|末|底)?|本年|今年|年[初末底]|[期月][初末]|本期|上期|当年|同期"
)
_TARGET = Pattern(r"预算|计划|目标|任务|应|下达|核定")
ACTUAL = Pattern(r"完成|执行|实际|决算|实绩|到位|支出数|收入数|累计|快报|已")
"""Heads of what became of an aim."""
_AIM = Pattern(
    r"目标|计划|预算|任务|要求|标准|限额|限值|上限|下限|控制|应|核定|下达|考核|预期|分解|规划|指标值|确定|安排|调整后|批复"
)
_FALL = Pattern(r"^(?:[^增升]*)(?:下降|降低|减少|[降减]幅|压[减缩降]|缩短|精简|净减|[核审调]减|缩减|节[约省支])")
_UNIT = Pattern(r"（([^（）]{1,8})）$")
BARE_TOTAL = Pattern(
    r"(?:本年|本级|全[市县区省]|[一二三四五六七八九十]+、)?(?:收入|支出|资金|金额)?(?:合计|总计|小计|共计)(?:（[^（）]{1,8}）)?|计|总数|全[市县区省州]"
)
"""Totals that say nothing but that they are totals: 资产总计 is none."""
TOTAL_ROW = Pattern(
    r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?[^，。：:]{0,14}?(?:合计|总计|小计|共计)(?:数|额)?(?:（[^（）]{1,8}）)?|计|总数"
)
AMONG = Pattern(r"^[*·•—\-]*(?:其中|#|＃)|^(?:加|减)[:：]")
LEVELS = (
    Pattern(r"^[一二三四五六七八九十]+[、.．]"),
    Pattern(r"^[（(][一二三四五六七八九十]+[）)]"),
    Pattern(r"^\d{1,2}[、.．](?!\d)"),
    Pattern(r"^[（(]\d{1,2}[）)]"),
)
"""The numbering of rows, from the first level on."""


@lru_cache(CACHED)
def form_of(head: str) -> Form | None:
    """What a head says that the figures under it are; None where it says nothing of the kind."""
    if not head:
        return None
    if _MEAN.search(head):
        return Form.MEAN if _OF_MEAN.search(head) else None
    if _OTHER.search(head):
        return None
    if _POINTS.search(head):
        return Form.POINTS if _MOVED.search(head) and "%" not in head else None
    if _INDEX.search(head):
        return Form.INDEX
    if _RATE.search(head) and not (_COMPLETION.search(head) and not _RATE.match(head)):
        return Form.RATE
    if _COMPLETION.search(head):
        return Form.COMPLETION
    if _AMOUNT.search(head) and "%" not in head:
        return Form.AMOUNT
    if _SHARE.search(head):
        return Form.SHARE
    return Form.SUM if _TOTAL.fullmatch(head) else None


def says_amount(head: str) -> bool:
    """Whether a head leaves no doubt that its changes are amounts."""
    return _OF_AMOUNT.search(head) is not None


@lru_cache(CACHED)
def is_other(head: str) -> bool:
    """Whether a head says that its rates are of another scope than the levels beside them, or no plain growth."""
    return _OTHER.search(head) is not None


@lru_cache(CACHED)
def year_of(head: str) -> int | None:
    """The year that a head or label names, as 2025年（亿元） does."""
    found = _YEAR.search(head)
    return int(found[0]) if found and not _PART_YEAR.search(head) else None


@lru_cache(CACHED)
def undated(head: str) -> str:
    """A head without its year and other words of time, which two columns of one noun share."""
    return _DATED.compiled.sub("", head)


@lru_cache(CACHED)
def is_rate(head: str) -> bool:
    """Whether a head says that the figures under it are no amounts that add up."""
    return RATE_HEAD.search(head) is not None


@lru_cache(CACHED)
def is_mean(head: str) -> bool:
    """Whether the figures under a head are amounts per head or unit (亩均税收), which grow as amounts do."""
    return _PER_UNIT.search(head) is not None and not _NOT_AMOUNT.search(head)


@lru_cache(CACHED)
def falls(head: str) -> bool:
    """Whether a head says that its figures are how much something fell."""
    return _FALL.search(head) is not None


@lru_cache(CACHED)
def is_rate_label(label: str) -> bool:
    """Whether a row's levels are rates, so that their change is told in points."""
    return _RATE_LABEL.search(label) is not None


@lru_cache(CACHED)
def unit_of(head: str) -> str:
    """The unit in brackets at the end of a head or label, "" for none."""
    found = _UNIT.search(head)
    return found[1] if found else ""


def are_years(early: str, late: str) -> bool:
    """Whether two heads say that the first is of the year before the second."""
    years = [_YEAR.search(head) for head in (early, late)]
    if years[0] and years[1]:
        return int(years[0][0]) + 1 == int(years[1][0])
    return bool(_EARLY.search(early)) and not _EARLY.search(late) and bool(_LATE.search(late) or years[1])


def are_aim_and_result(aim: str, result: str) -> bool:
    """Whether two heads say that the first is what was planned and the second what became of it."""
    return bool(_TARGET.search(aim) and not ACTUAL.search(aim) and ACTUAL.search(result)) and not _is_plan(result)


@lru_cache(CACHED)
def is_aim(head: str) -> bool:
    """Whether the figures under a head are what was aimed at, or a limit."""
    return form_of(head) is None and _AIM.search(head) is not None and not ACTUAL.search(head)


def _is_plan(head: str) -> bool:
    return _TARGET.search(head) is not None and ACTUAL.search(head) is None


@lru_cache(CACHED)
def level_of(label: str) -> int:
    """The level of a row's numbering, 0 for 一、, 1 for （一）, 2 for 1., 3 for （1）; -1 where it has none."""
    return next((at for at, pattern in enumerate(LEVELS) if pattern.search(label)), -1)


@lru_cache(CACHED)
def is_total(label: str) -> bool:
    """Whether a row's label says that it is a total."""
    return TOTAL_ROW.fullmatch(label) is not None


@lru_cache(CACHED)
def is_among(label: str) -> bool:
    """Whether a row's label says that it is only part of one above it (其中)."""
    return AMONG.search(label) is not None


@lru_cache(CACHED)
def is_rate_row(label: str) -> bool:
    """Whether the figures of a row are rates, means or times, which do not add up."""
    return _RATE_ROW.search(label) is not None
