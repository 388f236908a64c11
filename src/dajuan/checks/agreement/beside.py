"""Find the value that a clause without a subject of its own speaks of (余额32.1亿元，其中…，控制在31.5亿元以内), and order two values."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.intervals import Interval, Width, exactly, interval
from dajuan.reading.records import Kind

NOBODY = Pattern(
    "(?:超额|的|占|均|都|也|仍然?|且|并|还|已经?|远|大幅|明显|显著|稳定|稳步|持续|始终|严格|全部|总体|切实|有效|继续|首次|成功|历史性地?|一举|牢牢|稳稳"
    "|虽|虽然|但|但是|而|却|依然|一直|连年|完全|基本|有力|顺利|如期|提前|圆满|实际|最终|当前|目前|全年|年末|年内|年底|同比|整体|合计"
    "|增速|增幅|涨幅|降幅|跌幅|升幅|水平|比例|比重|占比|比率|规模|余额|总量|总额|总数|数值|指数|浓度|得分|其|该|这一|各项|指标|债务|数量|用量|支出|风险"
    "|符合|处于|位于|做到|实现|保持|确保|被|将其|将|了|为|是|略|略有|稍|要|就|能|得以|可|以|[^\\W\\d]{2}(?=控制在|保持在|稳定在))*"
)
"""What may stand in a clause before its verb without giving it another subject."""

NAMELESS = Pattern(f"(?:{NOBODY.source.removesuffix('*')})+")
_SHARE = Pattern("占|比重|比例|份额")
_PARTS = Pattern("其中|包括|包含|分别|(?<![^，、（])含|分为|构成")
_BASE = Pattern(
    "(?:较|比|由|从|上年|去年|前年|同期|年初|期初|上月|上季|原来|以前|基数|(?:19|20)\\d\\d年)[^，。；（）]{0,16}$"
)
_ADDED = Pattern("新增|净增|增加(?!值)|新建|新设|扩大|减少|建成|引进|培育|创建|打造|认定|招引|签约")
_NEW = Pattern("新增|净增")
_DIGIT = Pattern("\\d")
_LONGEST_ASIDE = 8
"""Characters of a clause without a figure that is no more than a remark (形势总体平稳)."""
_FROM = Pattern("(?:由|(?<!自)从(?!业))[^，。；（）]{0,16}$")
_THAN = Pattern(
    "(?:快于|慢于|高于|低于|多于|少于|大于|小于|优于|好于|领先于|落后于|滞后于|跑赢)[^，。；:（）\\d]{0,16}$|(?:超过|超出|比|较)[^，。；:（）\\d]{2,16}的$"
)
"""What another figure is compared with is not what the next comparison is about (快于城镇的5.2%，也快于农村的6.1%)."""
_AIM = Pattern("(?:目标|计划|任务|预期|力争|确保|(?<!规)划|限额|指标)(?:数|值|控制数)?(?:为|是|达到?)?$")
_MARKS = "，；、（）。"
_DEALT = Pattern("分别|依次|各自")
_SPLITS = "；。"


def value_before(manuscript: Manuscript, sentence: Stretch, at: int, like: Quantity) -> Quantity | None:
    """The last figure of the same sort before an offset that is no part, no base of a comparison and not in a bracket."""
    found: Quantity | None = None
    parted = False
    position = sentence.start
    for each in sentence.quantities:
        if each.end > at or each is like:
            break
        lead = manuscript.plain[position : each.start]
        position = each.end
        if any(mark in lead for mark in _SPLITS):
            found, parted = None, False
        if _PARTS.search(lead):
            parted = True
        if not of_one_sort(each, like) or _FROM.search(lead) or _AIM.search(lead) or _THAN.search(lead):
            continue
        if in_bracket(manuscript.plain, sentence, each.start) or (found is not None and (parted or _BASE.search(lead))):
            continue
        found = each
    if found is None or any(mark in manuscript.plain[position:at] for mark in _SPLITS):
        return None
    if _DEALT.search(manuscript.plain, clause_of(manuscript, found.start), found.start):
        return None  # 分别降低3.2%、2.8%、3.6%，四年累计…: one of several
    between = manuscript.plain[found.end : at].split("，")[1:-1]
    strange = any(len(each) > _LONGEST_ASIDE and not _DIGIT.search(each) for each in between)
    attribute = found.end < at and manuscript.plain[found.end] not in _MARKS  # 10个年交易额超100亿元市场
    return None if strange or attribute or _is_increment(manuscript, found, at) else found


def _is_increment(manuscript: Manuscript, quantity: Quantity, at: int) -> bool:
    """Whether a figure says by how much there are more (新增18万户，总量突破106万户), of which the clause before `at` says no word."""
    added = _ADDED.search(manuscript.plain, clause_of(manuscript, quantity.start), quantity.start)
    return (
        added is not None
        and added[0] not in manuscript.plain[clause_of(manuscript, at) : at]
        and not _NEW.search(manuscript.plain, at, at + 20)
    )


def of_one_sort(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are counted alike, so that one can lie above the other; no ranks, no points."""
    kinds = (one.claim.kind, other.claim.kind)
    return one.unit == other.unit != "百分点" and Kind.RANK not in kinds and Kind.STRUCTURE not in kinds


def in_bracket(plain: str, sentence: Stretch, at: int) -> bool:
    """Whether an offset lies in a bracket that its sentence opened."""
    opened = plain.rfind("（", sentence.start, at)
    return opened >= 0 and plain.find("）", opened, at) < 0


def bare(quantity: Quantity) -> Interval:
    """Where the printed number lies as it was rounded, whatever 超过 or 以内 around it says."""
    claim = quantity.claim
    return interval(claim.value, claim.high, step=claim.step, unit=claim.unit, width=Width.TIGHT)


def surely_above(one: Quantity, other: Quantity, *, size: bool = False, exact: Quantity | None = None) -> bool:
    """Whether the first is surely above the second; rounding to one place turns no two values round.

    size: without signs; exact: the one that was set, not measured, and so is as it is printed.
    """
    low, high = (abs(each.value) if size else each.value for each in (other, one))
    if one.step == other.step and one.claim.high is None and other.claim.high is None:
        return high > low
    over, under = (exactly(each.value) if each is exact else bare(each) for each in (one, other))
    if size:
        over, under = (-each if each.high is not None and each.high < 0 else each for each in (over, under))
    return under.is_below(over)


def is_about(manuscript: Manuscript, value: Quantity, start: int, end: int) -> bool:
    """Whether a clause, up to its verb, speaks of the value's own thing: it names nothing, or nothing else."""
    lead = manuscript.plain[start:end]
    if value.is_(Kind.CHANGE) and _SHARE.search(lead):
        return False
    if NOBODY.fullmatch(lead):
        return True
    own = manuscript.plain[clause_of(manuscript, value.start) : value.start] + value.claim.indicator
    return set(NAMELESS.compiled.sub("", lead)) <= set(own)


def clause_of(manuscript: Manuscript, offset: int) -> int:
    """Where the clause begins that an offset lies in."""
    return manuscript.last_mark(offset) + 1


def common(one: str, other: str) -> int:
    """The length of the longest stretch that two labels share."""
    return max(
        (
            size
            for size in range(1, min(len(one), len(other)) + 1)
            for place in range(len(other) - size + 1)
            if other[place : place + size] in one
        ),
        default=0,
    )


def sentences_holding(manuscript: Manuscript, words: tuple[str, ...]) -> Iterator[Stretch]:
    """The sentences of prose with figures that hold one of the words; quick where a text holds none."""
    if any(word in manuscript.prose for word in words):
        for sentence in manuscript.sentences:
            if sentence.quantities and any(word in sentence.text for word in words):
                yield sentence
