"""Patterns of tables: numbers in cells, numbering of rows, times and kinds in heads."""

from __future__ import annotations

from dajuan.patterns import HAN, compiled
from dajuan.reading.tables.lexicon import ABOUT, CITY_LEVELS, DISTRICTS, NEAR, OVER, SUFFIX_BOUNDS, UNDER
from dajuan.reading.wordlist import one_of

NUMBER = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
OPENING = r"[〔\[【（〈「]|<(?=[^<>]*>)"
CLOSING = r"[〕\]】）>〉」]"

CELL = compiled(
    rf"(?P<mark>\*)?(?P<open>{OPENING})?(?P<bound>{one_of((*OVER, *UNDER, *ABOUT, *NEAR))})? ?(?P<sign>[+\-—])?(?P<number>{NUMBER}) ?"
    rf"(?P<percent>[%‰])?(?:[—\-~至](?P<high>{NUMBER}))?(?P<unit>[^\d\s〕\]】）>〉*↑↓①-⑩]{{1,10}}?)??(?P<suffix>{one_of(SUFFIX_BOUNDS)})?(?P<close>{CLOSING})?(?P<arrow>[↑↓])?"
    r"(?:\*|[①-⑩]|\[\d\])?"
)
"""A cell that holds one figure and nothing else."""

LEADING_ZERO = compiled(r"0\d")
"""A telephone number or a code."""
YEAR = compiled(r"(?:19|20)\d\d")
YEAR_ALONE = compiled(r"((?:19|20)\d\d)(?:年)?(?:度)?")
BARE_YEAR = compiled(r"(?<![\d.])((?:19|20)\d\d)(?![\d.年]|[-—~至到](?:19|20)\d\d)")
YEAR_WRITTEN = r"\1年"
"""A bare year of a head (2024) as the words of time have it."""

NUMBERING = compiled(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}）|\d{1,2}[、．](?=\D)|\d{1,2}\.(?=\D)|（\d{1,2}）|\d{1,2}）|[①-⑳]|[—\-·•#＃●○◆]+(?=\D))\s*"
)
DATED = compiled(r"^(?:截至)?(?P<year>(?:19|20)\d\d)年(?:末|底|度)?(?=[^\d]{3})")
AMONG = compiled(r"^(?:其中|其 中|＃|#)[:：，、]?\s*|^(?:加|减|增)[:：]")
BRACKET = compiled(r"（([^（）]*)）")
EMPTY_BRACKET = compiled(r"（\W*）")
BY_KIND = compiled(r"^(?:按|分)[^、]{0,4}?(?:分组|分类|别|行业|地区|类型|产业|领域|登记类型)(?:分)?的?(?=.{2})")
"""分行业|固定资产投资: how the rows are parted, no part of what is measured."""
FOOTNOTE = compiled(r"[①-⑳]|\[\d\]")
OPEN_BRACKET = compiled(r"（([^（）]*)$")
CLASS_BRACKET = compiled(r"（[类款项目]级?）$")
CAPTION_NUMBER = compiled(
    r"^\s*(?:附\s?表|附件|续表|专栏|图表|表|图)\s*(?:\d{1,2}(?=(?:19|20)\d\d年)|\d{1,3}|[一二三四五六七八九十]+)?(?:[-—.]\d{1,2})*(?:之[一二三四五])?\s*[:：、.]?\s*"
)
TRANSLATION = compiled(r"[A-Za-z%][A-Za-z0-9%.,'’&/（）\-]{4,}(?<![（）])）?")
"""The English beside a Chinese head."""
HAN_RUN = compiled(rf"(?:{HAN}|[（）、/%0-9.])+")
TABLE_NUMBER = compiled(r"^\d{1,2}[-—]\d{1,2}(?=[^\d%月日季年岁])")
ENUMERATION = compiled(r"[、及和与]")
UNIT_LINE = compiled(r"(?:金额|计量|数量|货币)?单\s*位\s*[:：]\s*(?P<units>[^\s）)]{1,30}(?:、[^\s）)]{1,10})*)")
COUNTED = compiled(rf"{HAN}{{1,5}}")
UNIT_PARTS = compiled(r"[、，,；/和]")

ANNUAL = compiled(r"年均(?:增长|增速|增幅|递增|增长率|增长速度|变化)?(?:率|速度|幅度)?|年平均(?:增长|增速)(?:率|速度)?")
SHARE = compiled(r"所占比重|占比|比重|构成|所占比例|占总[额量体](?:的)?(?:比重|比例)?")
COMPLETION = compiled(
    r"(?:完成|占|为|达|相当于)[^比]{0,10}?(?:预算|计划|目标|任务)(?:数|额|值)?(?:的)?(?:比例|比重|比率|百分比|%)?|完成率|执行率|完成进度|完成比例|预算完成(?:率|%)|执行进度|进度"
)
RATIO = compiled(
    r"(?:为|是|占|相当于)(?P<base>上年同期|上年|去年|同期|(?:19|20)\d\d年)[^比]{0,12}$|^(?P<base2>上年|去年|(?:19|20)\d\d年)[^比增]{0,10}的%?$"
)
PER_CENT_WORD = compiled(r"[%‰率]|百分比|比例|比重|进度")
CHANGE = compiled(
    r"(?P<compared>(?:比|较|同|与)(?P<base>上年同期|去年同期|上年末|上年底|上年|去年|年初|上月|上期|同期|基期|预算数?|计划|目标|(?P<year>(?:19|20)\d\d)年)?[^增减涨跌升降±变提下]{0,14}?)?"
    r"(?:相比)?(?P<total>累计|名义|实际|同口径|可比口径)?(?P<word>增长速度|增长率|增长幅度|增长|增速|增幅|增减率|增减额|增减幅度?|增减变化|增减|涨跌幅度?|涨跌|涨幅|升降幅度?|升降|降幅|降低率?|下降率?|下降|增加额|增加(?!值)|减少额?|提高|提升|变化|变动|±|\+-|\+/-)(?P<tail>额|数|量|率|幅度|情况|速度|百分点)?"
    r"|(?P<same>同比|环比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?)$"
)
"""Growth in the head of a column, with what it is measured against."""
DECREASE = compiled(r"降低|下降|减少|降幅")
INCREASE = compiled(r"增|涨|升|提|±|\+|变")
AMOUNT_OF_CHANGE = compiled(r"额$|量$|数$|变化$|变动$|增加$|减少$")
UNCLEAR_CHANGE = compiled(r"(?:增减|升降)$")
"""Growth in per cent or an amount: the unit must say."""
AT_END_OF_LAST_YEAR = compiled(r"^(?:上年末|上年底|年初|上年(?!结转|结余|决算|同期|度))(?=.{4})")
AT_END_OF_YEAR = compiled(r"^(?:当年末|当年底|本年末|期末)(?=.{4})")
PER_CENT_AT_END = compiled(r"[（(]?[±+\-/]*(?:%|‰)[±]?[）)]?$")
NOT_BUDGET_STATUS = compiled(
    r"(?:公共|基金|经营|保险|政府)预算|预算(?:收入|支出|内|外|稳定|科目|单位|总收入|总支出|管理)"
)
SPACES = compiled(r"\s+")
SEVERAL_HEADS = compiled(r"[^（）]+（[^（）]*）")

LEVEL = compiled(one_of(CITY_LEVELS))
"""市本级 and the like in a caption."""
DISTRICTS_TOGETHER = compiled(f"(?:所属|下辖|所辖)?{one_of(DISTRICTS)}(?:级)?(?:合计|小计|汇总)")

MAY_HOLD_TABLE = compiled(r"[\d%][ \t]{0,8}\n|\t[-—.\d]|预期性|约束性")
"""A cheap look: a line that ends in a figure, a tab before one."""
PART = compiled(r"[^\t\n ]+(?: [^\t\n ]+)*")
"""What stands between tabs or several blanks, in the normalised text; one blank does not part."""
TOKEN = compiled(r"[^ ]+")
PROSE = compiled(r"[。；！？，]")
ITEM_NUMBER = compiled(rf"^\d{{1,3}}(?={HAN})")
CHART = compiled(r"^\s*图\s*\d*")
BRACKET_ALONE = compiled(r"（[^（）]*）")
INDEX_BASE = compiled(r"（[^（）]*=100）|（以?上年[^（）]*100）")
FIGURE_IN_WORDS = compiled(rf"{HAN}{{3}}.{{0,3}}\d")
HAN_FIRST = compiled(HAN)
