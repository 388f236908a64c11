"""Tell whether a clause names what its figure is of, by what is left of it without the words that never name anything."""

from __future__ import annotations

from functools import lru_cache

from dajuan.checks.patterns import Pattern
from dajuan.patterns import HAN

_TIME = (
    r"20\d\d年(?:[末底初度]|全年)?|\d{1,2}月(?:[份末底])?|今年|去年|上年|前年|当年|同年|次年|年[末底初]|全年|如今|目前|现在|现今|眼下|当前"
    "|截[至止]|今|现|[各历每]年|[期时]?末|[一二两三四五六七八九十]年(?:来|间)?|年均|平均"
)
_PLACES = "全[县市区州旗]|我[县市区州旗]"
_ANAPHORS = "(?:这|该|此)(?:一|个|项)?(?:数字|数据|数值|数|指标|比例|比率|占比|比重|水平|总量|规模)|数字|数量|总数|户数|家数|其|它|前者|后者"
_VERBS = (
    "(?:突破|超过|超越|超|迈上|迈过|跨上|跨过|站上|重回|重返|达到|稳定|保持|实现|完成|攀升|跃升|上升|回升|反弹|回落|放缓|加快|下降|降低|提高|提升|增加|增长|递增|递减|减少|扩大|缩小|改善|发展|变|增|升|降|减|涨|跌)"
    "(?:到|至|为|在|于|成|了)?"
)
_LITTLE = (
    "而|但|却|并|共|又|再次|再|则|也|已经|已|还|仍然|仍|曾经|曾|一度|才|仅仅|仅|只有|只|约|近|超|逾|达|到|为|是|有|至|以|在|于|从|由|自|比|较|与|和|的|了|更|继续|稳步|逐步|大幅|小幅|略微?"
    "|首次|成功|此后|之后|随后|其后|后|分别|进一步|相比|实际|预计|其中|年来|低|高|仅次|历史|高点|低点|起步|即|就"
)
_CAUSE = "受[^，,。；]{1,12}影响"
_FIRST = (
    "其中|增速|增幅|增长率|涨幅|降幅|第一次|首度|首次|历史上|历史性地?|历史|强劲|强势|快速|迅速|明显|略有|有所|小幅|恢复|回暖|而且|然而"
    "|累计|共计|合计|总共|同比"
)
_EMPTY = Pattern(
    f'{_CAUSE}|{_FIRST}|{_TIME}|{_PLACES}|{_ANAPHORS}|{_VERBS}|{_LITTLE}|[“”"()（）]|十[一二三四五]五(?:规划)?(?:时期|期间)?末?'
)
_AGAINST = Pattern("[低高好优快慢少多]于|不足|不及|(?<!次)超过?|差|距")
"""A figure behind these is what another one is held against; with a year it is that year's."""
_YEAR = Pattern(r"20\d\d年")
_MEAN = Pattern("(?:的)?(?:年平均|年均|平均每年|每年)?(?:增幅|增速|增长率|增长速度|递增|增长)$")
_POINTS_BACK = Pattern(_ANAPHORS)
_NOW = Pattern("如今|目前|现在|现今|眼下|当前|今(?!年)")
_LINKS = Pattern("[、，,和及与]|以及")
_TURN = Pattern("(?:放缓|加快|回落|回升|提高|提速|攀升|反弹|降低|下降|上升|扩大|收窄|稳定|保持)*[到至为在]?$")
_YEARS = Pattern(r"[继在自从至到]?20\d\d年(?:末|底|度|全年)?(?:起|以来)?")
_NAME = Pattern(f"{HAN}{{2,6}}")


@lru_cache(maxsize=1 << 12)
def left_of(clause: str) -> str:
    """What is left of a clause that may name something."""
    return _EMPTY.compiled.sub("", clause).strip()


def is_bare(clause: str) -> bool:
    """Whether a clause with something in it names nothing: its figure goes on with what was told before."""
    if not clause.strip() or left_of(clause):
        return False
    return _AGAINST.search(clause) is None or _YEAR.search(clause) is not None


def goes_back(clause: str) -> bool:
    """Whether a clause points back with a word (这一数字) at what an earlier sentence was about."""
    return _POINTS_BACK.search(clause) is not None


def says_now(clause: str) -> bool:
    """Whether a clause names the present and no year (如今已有…)."""
    return _NOW.search(clause) is not None and _YEAR.search(clause) is None


def only_links(words: str) -> bool:
    """Whether nothing but marks and verbs stand between two figures of a list."""
    return not left_of(_LINKS.compiled.sub("", words))


def short_name(clause: str) -> str:
    """The few characters that a clause calls its subject by, "" where it says nothing or much."""
    left = _MEAN.compiled.sub("", left_of(_MEAN.compiled.sub("", _VERB_END.compiled.sub("", clause))))
    return left if _NAME.fullmatch(left) else ""


_VERB_END = Pattern("(?:达到?|为|是|在|约|近|超过?|放缓至|加快至|回升至|回落至)+$")


def without_year(phrase: str) -> str:
    """A phrase without the year and the verb that stand behind its name (贷款增速在2024年放缓)."""
    found = _YEARS.compiled.sub("", phrase)
    return _TURN.compiled.sub("", found) if found != phrase else phrase
