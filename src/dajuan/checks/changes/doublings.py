"""Find 翻番 that the two levels beside it do not give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.folded import folded
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import positive
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval

TENTH = Decimal("0.1")
NUMERALS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
DOUBLED = Pattern(
    r"[）]?[，、（]?(?:[^，。；、（）\d]{0,10}?)(?P<near>近|接近|将近)?(?:实现|已|成功)?(?P<way>翻|倍增)"
    r"(?:了)?(?P<close>近|约|超过|超)?(?P<number>[一两二三四五六1-6])?番?(?P<more>多|以上)?",
    needs=("番", "倍增"),
)
DOUBLED_BEFORE = Pattern(
    "(?P<near>近|接近|将近)?(?:实现|已|成功)?(?P<way>翻)(?:了)?(?P<close>近|约|超过|超)?(?P<number>[一两二三四五六1-6])?番(?P<more>多|以上)?[，:：（]{1,2}[由从]$",
    needs=("番",),
)
"""翻了两番，由46家增加到… """
GIVE = (Decimal("0.95"), Decimal("1.1"))  # 翻一番 of 1.9 to 2.2 times is the way people speak


@check(
    "times-double",
    severity=Severity.ERROR,
    title=Text("“翻番”与前后两个数不符", en="翻番 does not follow from the two levels"),
    why=Text(
        "翻一番是原来的2倍，翻两番是4倍，翻N番是2的N次方倍。由10到40是翻两番。",
        en="翻一番 is twice as much, 翻两番 four times, 翻N番 two to the power N. From 10 to 40 is 翻两番.",
    ),
    wrong=(
        "特色产业产值由10亿元增至40亿元，翻了四番。",
        "村集体经济收入从2020年的1.2亿元增加到2025年的1.8亿元，实现翻番。",
        "农产品网络零售额由3.0亿元提高到9.0亿元，翻了三番。",
        "快递业务量比三年前翻了3倍。",
        "2020年，菌菇产值只有3.2亿元，五年后的2025年跃升至12.8亿元，翻了一番。",
        "规上企业数量翻了两番，由46家增加到92家。",
    ),
    right=(
        "特色产业产值由10亿元增至40亿元，翻了两番。",
        "村集体经济收入从2020年的1.2亿元增加到2025年的2.5亿元，实现翻番。",
        "农产品网络零售额由3.0亿元提高到5.8亿元，翻了近一番。",
        "企业由120家增加到300家，翻了一番多。",
        "企业由120家增加到180家，利润翻了一番。",
        "2020年，菌菇产值只有3.2亿元，五年后的2025年跃升至12.8亿元，翻了两番。",
    ),
)
def doublings(manuscript: Manuscript) -> Iterator[Remark]:
    """翻N番 right behind two levels against two to the power N; 翻N倍."""
    yield from folded(manuscript)
    plain = manuscript.plain
    if "番" not in plain and "倍增" not in plain:
        return
    for chain in chains(manuscript):
        if chain.early is None or chain.late is None:
            continue
        match = DOUBLED.match(plain, chain.last, min(chain.last + 30, len(plain)))
        if match is not None and _subject(match[0], chain.phrase):
            continue
        if match is None:
            match = DOUBLED_BEFORE.search(plain, max(chain.first - 20, 0), chain.first)
        if match is None or not match[0].rstrip("，:：由从（").endswith(("番", "番多", "番以上", "倍增")):
            continue
        early, late = chain.early.quantity, chain.late.quantity
        if not positive(early.wide, late.wide) or own_scope(manuscript, chain.first, chain.last):
            continue
        number = match["number"] or "一"
        power = NUMERALS.get(number) or int(number)
        told = Decimal(2**power)
        low = None if match["near"] or match["close"] in ("近", "约") else told * GIVE[0]
        high = None if match["more"] or match["close"] in ("超", "超过") or not match["number"] else told * GIVE[1]
        if match["near"] or match["close"] == "近":
            low, high = told * Decimal("0.8"), told
        tight, wide = late.tight / early.tight, late.wide / early.wide
        if wide.meets(Interval(low, high)):
            continue
        words = match[0].rstrip("，:：由从（").lstrip("）（，、")
        start = match.start() + match[0].index(words)
        computed = shown(late.value / early.value, tight, "倍", TENTH)
        yield Remark(
            spans=(Span(start, start + len(words)), *chain.levels),
            message=Text(
                "由{early}到{late}，是原来的{computed}；“{words}”应是原来的{told}倍。",
                en="From {early} to {late} is {computed}; {words} would be {told} times as much.",
            ).filled(early=early.claim.text, late=late.claim.text, computed=computed, words=words, told=told),
            suggestion=Text("请核对番数和前后两个数。", en="Check how often it doubled, and both figures."),
            computed=computed,
        )


_CARRIED_ON = Pattern(
    r"[）]?[，、（]?(?:[一二三四五六七八九十两]年|较?比?(?:20\d\d|上|去)年|“?十[三四五]五”?|[末时期间来，]|整整|总量|规模|数量|总数|实现了?|已|成功|目标|同比|几乎|基本|提前|也|又|再|并)*"
)


def _subject(words: str, phrase: str) -> bool:
    """Whether the words before 翻番 name a subject that the levels do not (利润翻了一番)."""
    before = words.partition("翻")[0].partition("倍增")[0]
    for near in ("近", "接近", "将近"):
        before = before.removesuffix(near)
    if _CARRIED_ON.fullmatch(before) is not None:
        return False
    named = _CARRIED_ON.compiled.sub("", before)
    return not (len(named) > 1 and named in phrase)
