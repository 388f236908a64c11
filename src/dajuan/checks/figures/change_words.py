"""The words between figures that say what became of what (由…增至…, 比上年增加, 上年为), as parts of patterns."""

from __future__ import annotations

from dajuan.checks.patterns import Pattern
from dajuan.reading.wordlist import words

# Verbs by direction. The longer stands first where one begins another.
UP = (
    "偏多|偏高|净增加|净增长|增加值?增长|增加|增长|增收|增产|增支|提高|提升|上升|升高|抬升|扩大|扩增|扩展|拓展|拓宽|跃升|攀升|上涨|上调|调增|回升|反弹"
    "|加快|延长|净增|增高|增幅|涨幅|增速|多出|高出|高于|升|涨|增|高|多(?:完成|实现|接待|建|收|产|种|投|招|办|争取|到位|支出|安排|投入|跑|花|走|缴|付|用|赚|挣|发放|培训|签约|开)?"
)
DOWN = (
    "偏少|偏低|净减少|净下降|下降|减少|降低|减收|减产|减支|压减|压缩|缩短|缩减|缩小|回落|下滑|下跌|下调|调减|放缓|压降|精简|削减|降幅|减幅|跌幅"
    "|净减|降|减|跌|缩|低于|低|少(?:完成|实现|接待|建|收|产|种|投|招|办|争取|到位|支出|安排|投入|跑|花|走|缴|付|用|赚|挣|发放|培训|签约|开)?"
)
_CHANGE_ENDS = frozenset(verb.rstrip(")?")[-1] for verb in f"{UP}|{DOWN}|多|少".split("|"))
# They say that it changed, not which way.
NEUTRAL = "发展|变化|变动|变|转变|调整|优化|收窄|转"

# 多增 and 少增 compare two increments; 高于, 低于 and 新增 compare or count other things: no change of the level beside them.
_NO_CHANGE = "(?<![多少])"

YEAR = r"(?:(?:19|20)\d\d年(?:度)?|[“”]?“?十[一二三四五]?五”?(?:时期|期间|规划)?)"
PAST = (
    "(?:常年|历史|多年平均|上一?年度?|去年|前年|上期|上年度|上月|上季度?|上一季度|年初|期初|原来|原先|最初|起初|此前|当初|以前|过去|改革前|整治前|实施前|改造前"
    "|建[县市区]之?初|[一二三四五六七八九十两]年前)"
)
PRESENT = "(?:目前|现在|如今|今年|本年|当年|本期|期末|年末|年底|年终|全年)"
_TIME_STARTS = tuple(
    words("""
    常年 历史 多年
    19 20 “ ” 十 上年 上一年 上期 上月 上季 上一季 去年 前年 年初 期初 原来 原先 最初 起初 此前 当初 以前 过去 改革前 整治前 实施前 改造前
    建县 建市 建区 一年前 二年前 三年前 四年前 五年前 六年前 七年前 八年前 九年前 十年前 两年前
    目前 现在 如今 今年 本年 当年 本期 期末 年末 年底 年终 全年
    """)
)
"""How WHEN may begin."""
WITHIN = "(?:年初|年末|年底|末|底|初|同期|全年|时|年均|上半年|下半年|前三季度|[一二三四]季度|(?:前)?(?:\\d{1,2}|1[—~-]\\d{1,2})个?月份?)"
WHEN = f"(?:{YEAR}|{PAST}|{PRESENT})(?:的)?{WITHIN}?"

# What may stand between a verb and its figure without changing whose figure it is.
FILL = "(?:了|约|近|超过|超|逾|突破|达到|达|为|共|累计|高达|仅|只|有|幅度|[:：]|的|是|接近|将近|不足|不到)*"
_FILL_CHARACTERS = "了约近超过逾突破达到为共累计仅只有度:：的是接将不足\n"
"""All of FILL but 高 and 幅, which end verbs as well."""
MANNER = (
    "(?:每[人户亩吨头件](?:每[月年])?|每月|[一二三四五六七八九十两]年(?:来|间)?|期间|全年|年内|总体|累计|共计?|又|再|也|还|均|都|仅|只|大幅度?|稳步|持续|逐年|逐步|明显|显著|平均|年均|平均每年|每年|预计|将|实现|同步|小幅|略|略有|有所|进一步"
    "|快速|成功|已经?|名义|绝对额|绝对量|总量|总体规模|规模|总规模|数量|总数|较快|相应|合计|实际)*"
)
BASE = f"(?:同比|环比|同期相?比|(?:相?比|较|与|同|对比)(?:{WHEN})+(?:的)?(?:水平)?(?:相比|比)?|(?:相?比|较)上[一]?年(?:同期|同月|末)?)"
# What was done of a flow, said again before the figure of another time: 2024年新建8所，2025年新建13所.
DONE = "完成|实现|新改?扩?建|建成|改造|治理|接待|培训|发放|办理|受理|查处|销售|生产|出口|进口|投入|安排|下达|争取|落实|到位|支出|收购|征收|入库"
JOIN = (
    "(?:的(?:历史性)?(?:跨越|转变|飞跃|突破|提升))?(?:的?水平)?(?:相比较?)?）?[，、（]?(?:并且|而且|并|且|即|也就是)?"
)

CARRIED = Pattern(
    rf"{JOIN}(?P<base>{BASE})?[，]?{MANNER}(?P<base2>{BASE})?{MANNER}"
    rf"(?:(?P<up>{_NO_CHANGE}(?:{UP}))|(?P<down>{_NO_CHANGE}(?:{DOWN}))){FILL}"
)
"""The whole stretch before a change whose subject is that of the figure before it: “，比上年增加”."""

CHANGED = Pattern(
    rf"(?P<base>{BASE})?[，]?{MANNER}(?P<base2>{BASE})?{MANNER}(?:(?P<up>{_NO_CHANGE}(?:{UP}))|(?P<down>{_NO_CHANGE}(?:{DOWN}))){FILL}$"
)
"""The end of the stretch before a change that brings its own subject: “税收比上年增加”."""

TIMED = Pattern(
    rf"）?[，、（；]?(?:而|其|到|至|，)*(?P<when>(?:{WHEN})+)(?:底|末)?(?:则|就|已|还|才|仅|只|，)*{FILL}(?:{DONE})?(?:的)?(?:余额|存量)?{FILL}"
    rf"(?:{MANNER}(?:{UP}|{DOWN}|{NEUTRAL})(?:了)?(?:到|至|为|达到?|成){FILL})?"
)
"""The whole stretch before a level of another time: “（上年为”, “，去年同期”, “，2025年发展到”."""

FIRST = Pattern(rf"(?:^|[，：:。；（])(?P<when>{WHEN})[^，。；：:（）]*$")
"""The time that the clause before a level begins with: “去年全县民宿”."""

COMPARED = Pattern(rf"）?[，、（]?(?:相?比|较|与|同)(?P<when>(?:{WHEN})+){FILL}")
"""The whole stretch before the level that a change is compared with: “比上年的”."""

OF_VERB = "是…的"
OF = Pattern(rf"）?[，、]?(?:已|就|约)?(?:是|为|相当于|达到?)(?P<when>(?:{WHEN})+)的?（?")
"""The whole stretch before the level whose multiple follows: “，是2020年” of 是2020年2.1亿元的3倍."""

FROM = Pattern(
    rf"(?:(?<![自理事缘经])由|(?<![服听跟])从|自(?=[上去前今本年期末初\d“]))(?![业事于严此而优快紧重中])(?P<when>(?:{WHEN})*)(?P<other>[^，。；:、（）由从自]{{0,12}}?)(?:为|约|近|不足|超过?|的|仅|平均|有)*$"
)
"""The end of the stretch before the level that a change started from: “城镇化率由2020年的”."""

_TO = "到|至|为|达到?|成"
TO = Pattern(
    rf"[）]?[，]?(?:{WHEN}|[，的已经]|底|末)*{MANNER}"
    rf"(?:(?:(?P<up>{UP})|(?P<down>{DOWN})|(?P<flat>{NEUTRAL}))(?:了)?(?:{_TO})|(?P<bare>{_TO}|跃上|突破))(?:{WHEN}|{FILL}|底|末)*"
)
"""The whole stretch between it and the level that the change led to: “提高到2025年的”."""

GREW = Pattern(rf"[，]?{MANNER}(?:(?P<up>{UP})|(?P<down>{DOWN}))了?(?:约|近)?")
"""The whole stretch between two levels where the second may be the difference: 由12亿元增长了30亿元."""

REACHED = Pattern(
    rf"[，、]?(?:{PRESENT}|{YEAR})?(?:末|底)?(?:总[量额数规模]{{1,2}}|规模|余额|存量|累计)?{MANNER}"
    rf"(?:达到|达|为|(?:{UP}|{DOWN})(?:到|至)|突破|升至|增至|降至)(?:约|近|了|超|超过)*"
)
"""The whole stretch before the level that a change has led to: “增加5亿元，达到”."""

ASIDE = Pattern(
    r"）?[，、（]?(?:为|完成|占|达到?|实现|超额完成|超过?)?[^，。；:、（）]{0,14}(?:预算|计划|任务|目标|预期|序时|位居|排名?|占)[^，。；:、（）]{0,10}"
)
"""The stretch before a rate of completion, a share or a rank that stands between a level and its changes."""


def may_be_timed(stretch: str) -> bool:
    """Whether a time stands where TIMED asks for it; cheaper than TIMED, which most texts then never need."""
    return stretch.lstrip("）（，、；而其到至").startswith(_TIME_STARTS)


def may_be_of(stretch: str) -> bool:
    """The same for OF: a verb, and a time behind it."""
    behind = stretch.lstrip("），、已就约").removeprefix("相当于").lstrip("是为达到")
    return behind.startswith(_TIME_STARTS)


def may_change(stretch: str) -> bool:
    """Whether a verb of CHANGED or CARRIED can stand at its end, by the last character that FILL cannot hold."""
    return stretch.rstrip(_FILL_CHARACTERS)[-1:] in _CHANGE_ENDS


def match(pattern: Pattern, stretch: str) -> dict[str, str | None] | None:
    """The parts of a pattern that the whole stretch matches, None where it does not."""
    found = pattern.fullmatch(stretch)
    return found.groupdict() if found is not None else None
