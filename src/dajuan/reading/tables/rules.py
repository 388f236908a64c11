"""Patterns of tables: numbers in cells, numbering of rows, times and kinds in heads."""

from __future__ import annotations

import re

from dajuan.documents.han import HAN
from dajuan.reading.tables.lexicon import ABOUT, CITY_LEVELS, DISTRICTS, NEAR, OVER, SUFFIX_BOUNDS, UNDER
from dajuan.reading.wordlist import one_of

NUMBER = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
OPENING = r"[〔\[【（〈「]|<(?=[^<>]*>)"
CLOSING = r"[〕\]】）>〉」]"

CELL = re.compile(
    rf"(?P<mark>\*)?(?P<open>{OPENING})?(?P<bound>{one_of((*OVER, *UNDER, *ABOUT, *NEAR))})? ?(?P<sign>[+\-—])?(?P<number>{NUMBER}) ?"
    rf"(?P<percent>[%‰])?(?:[—\-~至](?P<high>{NUMBER}))?(?P<unit>[^\d\s〕\]】）>〉*↑↓①-⑩]{{1,10}}?)??(?P<suffix>{one_of(SUFFIX_BOUNDS)})?(?P<close>{CLOSING})?(?P<arrow>[↑↓])?"
    r"(?:\*|[①-⑩]|\[\d\])?"
)
"""A cell that holds one figure and nothing else."""

LEADING_ZERO = re.compile(r"0\d")
"""A telephone number or a code."""
YEAR = re.compile(r"(?:19|20)\d\d")
YEAR_ALONE = re.compile(r"((?:19|20)\d\d)(?:年)?(?:度)?")
BARE_YEAR = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?![\d.年]|[-—~至到](?:19|20)\d\d)")
YEAR_WRITTEN = r"\1年"
"""A bare year of a head (2024) as the words of time have it."""

NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}）|\d{1,2}[、．](?=\D)|\d{1,2}\.(?=\D)|（\d{1,2}）|\d{1,2}）|[①-⑳]|[—\-·•#＃●○◆]+(?=\D))\s*"
)
DATED = re.compile(r"^(?:截至)?(?P<year>(?:19|20)\d\d)年(?:末|底|度)?(?=[^\d]{3})")
AMONG = re.compile(r"^(?:其中|其 中|＃|#)[:：，、]?\s*|^(?:加|减|增)[:：]")
BRACKET = re.compile(r"（([^（）]*)）")
EMPTY_BRACKET = re.compile(r"（\W*）")
BY_KIND = re.compile(r"^(?:按|分)[^、]{0,4}?(?:分组|分类|别|行业|地区|类型|产业|领域|登记类型)(?:分)?的?(?=.{2})")
"""分行业|固定资产投资: how the rows are parted, no part of what is measured."""
FOOTNOTE = re.compile(r"[①-⑳]|\[\d\]")
OPEN_BRACKET = re.compile(r"（([^（）]*)$")
CLASS_BRACKET = re.compile(r"（[类款项目]级?）$")
CAPTION_NUMBER = re.compile(
    r"^\s*(?:附\s?表|附件|续表|专栏|图表|表|图)\s*(?:\d{1,2}(?=(?:19|20)\d\d年)|\d{1,3}|[一二三四五六七八九十]+)?(?:[-—.]\d{1,2})*(?:之[一二三四五])?\s*[:：、.]?\s*"
)
TRANSLATION = re.compile(r"[A-Za-z%][A-Za-z0-9%.,'’&/（）\-]{4,}(?<![（）])）?")
"""The English beside a Chinese head."""
HAN_RUN = re.compile(rf"(?:{HAN}|[（）、/%0-9.])+")
TABLE_NUMBER = re.compile(r"^\d{1,2}[-—]\d{1,2}(?=[^\d%月日季年岁])")
ENUMERATION = re.compile(r"[、及和与]")
UNIT_LINE = re.compile(r"(?:金额|计量|数量|货币)?单\s*位\s*[:：]\s*(?P<units>[^\s）)]{1,30}(?:、[^\s）)]{1,10})*)")
COUNTED = re.compile(rf"{HAN}{{1,5}}")
UNIT_PARTS = re.compile(r"[、，,；/和]")

ANNUAL = re.compile(
    r"年均(?:增长|增速|增幅|递增|增长率|增长速度|变化)?(?:率|速度|幅度)?|年平均(?:增长|增速)(?:率|速度)?"
)
SHARE = re.compile(r"所占比重|占比|比重|构成|所占比例|占总[额量体](?:的)?(?:比重|比例)?")
COMPLETION = re.compile(
    r"(?:完成|占|为|达|相当于)[^比]{0,10}?(?:预算|计划|目标|任务)(?:数|额|值)?(?:的)?(?:比例|比重|比率|百分比|%)?|完成率|执行率|完成进度|完成比例|预算完成(?:率|%)|执行进度|进度"
)
RATIO = re.compile(
    r"(?:为|是|占|相当于)(?P<base>上年同期|上年|去年|同期|(?:19|20)\d\d年)[^比]{0,12}$|^(?P<base2>上年|去年|(?:19|20)\d\d年)[^比增]{0,10}的%?$"
)
PER_CENT_WORD = re.compile(r"[%‰率]|百分比|比例|比重|进度")
CHANGE = re.compile(
    r"(?P<compared>(?:比|较|同|与)(?P<base>上年同期|去年同期|上年末|上年底|上年|去年|年初|上月|上期|同期|基期|预算数?|计划|目标|(?P<year>(?:19|20)\d\d)年)?[^增减涨跌升降±变提下]{0,14}?)?"
    r"(?:相比)?(?P<total>累计|名义|实际|同口径|可比口径)?(?P<word>增长速度|增长率|增长幅度|增长|增速|增幅|增减率|增减额|增减幅度?|增减变化|增减|涨跌幅度?|涨跌|涨幅|升降幅度?|升降|降幅|降低率?|下降率?|下降|增加额|增加(?!值)|减少额?|提高|提升|变化|变动|±|\+-|\+/-)(?P<tail>额|数|量|率|幅度|情况|速度|百分点)?"
    r"|(?P<same>同比|环比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?)$"
)
"""Growth in the head of a column, with what it is measured against."""
DECREASE = re.compile(r"降低|下降|减少|降幅")
INCREASE = re.compile(r"增|涨|升|提|±|\+|变")
AMOUNT_OF_CHANGE = re.compile(r"额$|量$|数$|变化$|变动$|增加$|减少$")
UNCLEAR_CHANGE = re.compile(r"(?:增减|升降)$")
"""Growth in per cent or an amount: the unit must say."""
AT_END_OF_LAST_YEAR = re.compile(r"^(?:上年末|上年底|年初|上年(?!结转|结余|决算|同期|度))(?=.{4})")
AT_END_OF_YEAR = re.compile(r"^(?:当年末|当年底|本年末|期末)(?=.{4})")
PER_CENT_AT_END = re.compile(r"[（(]?[±+\-/]*(?:%|‰)[±]?[）)]?$")
NOT_BUDGET_STATUS = re.compile(
    r"(?:公共|基金|经营|保险|政府)预算|预算(?:收入|支出|内|外|稳定|科目|单位|总收入|总支出|管理)"
)
SPACES = re.compile(r"\s+")
SEVERAL_HEADS = re.compile(r"[^（）]+（[^（）]*）")

LEVEL = re.compile(one_of(CITY_LEVELS))
"""市本级 and the like in a caption."""
DISTRICTS_TOGETHER = re.compile(f"(?:所属|下辖|所辖)?{one_of(DISTRICTS)}(?:级)?(?:合计|小计|汇总)")

MAY_HOLD_TABLE = re.compile(r"[\d%][ \t]{0,8}\n|\t[-—.\d]|预期性|约束性")
"""A cheap look: a line that ends in a figure, a tab before one."""
PART = re.compile(r"[^\t\n ]+(?: [^\t\n ]+)*")
"""What stands between tabs or several blanks, in the normalised text; one blank does not part."""
TOKEN = re.compile(r"[^ ]+")
PROSE = re.compile(r"[。；！？，]")
ITEM_NUMBER = re.compile(rf"^\d{{1,3}}(?={HAN})")
CHART = re.compile(r"^\s*图\s*\d*")
BRACKET_ALONE = re.compile(r"（[^（）]*）")
INDEX_BASE = re.compile(r"（[^（）]*=100）|（以?上年[^（）]*100）")
FIGURE_IN_WORDS = re.compile(rf"{HAN}{{3}}.{{0,3}}\d")
HAN_FIRST = re.compile(HAN)
