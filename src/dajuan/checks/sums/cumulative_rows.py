"""Read what a sentence tells of one thing from January on, month after month (1—10月，累计完成38.6亿元；1—11月，累计完成…)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Bound, Kind

NEEDS = ("月", "半年", "季度")
_NUMERALS = "[二三四五六七八九十]|十[一二]|[2-9]|1[0-2]"
_TIME = Pattern(
    "(?<!\\d)1月?(?:份?)(?:[—～~-]|至|到)(?P<last>\\d{1,2})月份?"
    f"|前(?P<count>{_NUMERALS})个?月|(?P<until>截至?止?(?:到|至)?|(?:^|(?<=[，；。:]))到)(?P<month>\\d{{1,2}})月(?:份|底|末|\\d{{1,2}}日)*"
    "|(?P<quarter>(?<!第)一季度|上半年|前三季度|前两个季度)"
)
_QUARTERS = {"一季度": 3, "上半年": 6, "前两个季度": 6, "前三季度": 9}
_DIGITS = {"二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12}
_OTHER = Pattern(
    "上年|去年|前年|同期|同比|[比较]|计划|预计|目标|任务|力争|其中|增|减|降|均|每|当月|单月|本月|利润|净|差|余额|亏损|增加值|生产总值"
    "|存款|存栏|在建|存量|价格|浓度|排放|指数|率|占|剔除|扣除|口径|调整|实有|在册|人口|20[01]\\d年"
)
_VERBS = Pattern(
    "(?:全[市县区省镇州]|我[市县区省]|[市县区]|累计|共|完成|实现|达到?|已|为|约|总额|总量|总数|份|末|底|[，,:：、\\s])+"
)
_FLOW = Pattern(
    "累计|完成|实现|收入|支出|税|产量|产值|发电|用电|销售|零售|接待|新增|投资|进出口|出口|进口|到位|吞吐|货运|客运|培训|发放|办理|受理|利用外资|处置|查处|立案|新登记|查办|审结"
)
LEAST_SAID = 2


class Reached(msgspec.Struct, frozen=True):
    """A figure from January to the end of a month; until: the text says 截至, so that it may have begun earlier."""

    month: int
    quantity: Quantity
    words: str
    until: bool
    total: bool


def shrinking(manuscript: Manuscript) -> Iterator[tuple[Reached, Reached]]:
    """Each two that follow each other in a sentence, or in two, of which the later is less."""
    last: list[Reached] = []
    for sentence in manuscript.sentences:
        if not sentence.quantities:
            last = []
            continue
        told = list(_told(manuscript, sentence)) if any(word in sentence.text for word in NEEDS) else []
        for early, late in pairwise([*last, *told]):
            if _are_of_one(early, late) and late.quantity.wide.is_below(early.quantity.wide):
                yield early, late
        last = told[-1:]


def _told(manuscript: Manuscript, sentence: Stretch) -> Iterator[Reached]:
    """The figures of a sentence that each have such a time of their own before them."""
    end = sentence.start
    for quantity in sentence.quantities:
        lead = manuscript.plain[end : quantity.start]
        end = quantity.end
        times = list(_TIME.finditer(lead))
        if not times or not _is_level(quantity):
            continue
        match = times[-1]
        words = lead[match.end() :]
        if len(times) > 1 or _OTHER.search(lead) or "。" in words:
            continue
        own = _VERBS.compiled.sub("", words)
        yield Reached(_month(match.groupdict()), quantity, own, match["until"] is not None, bool(_FLOW.search(words)))


def _is_level(quantity: Quantity) -> bool:
    claim = quantity.claim
    return (
        quantity.is_(Kind.LEVEL)
        and claim.bound is Bound.EXACT
        and claim.high is None
        and quantity.unit not in ("%", "‰", "百分点", "倍", "")
    )


def _month(match: dict[str, str | None]) -> int:
    if match["quarter"]:
        return _QUARTERS[match["quarter"]]
    number = match["last"] or match["month"] or match["count"] or "0"
    return int(number) if number.isdigit() else _DIGITS[number]


def _are_of_one(early: Reached, late: Reached) -> bool:
    """Whether two tell of one flow: what the later names is what the earlier named, or nothing of its own."""
    same = early.words == late.words or (
        not late.words or (len(late.words) >= LEAST_SAID and late.words in early.words)
    )
    grows = early.month < late.month <= 12 and early.until == late.until and early.quantity.unit == late.quantity.unit
    return grows and same and early.total and (bool(early.words) or late.total)
