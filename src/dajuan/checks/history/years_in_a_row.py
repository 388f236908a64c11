"""The years of 连续N年增长, 年年增长, N连增, 自2021年以来持续增长: which years a claim of years in a row speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from dajuan.checks.history.naming import named
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.ledger.records import IndicatorRef

if TYPE_CHECKING:
    from dajuan.checks.known import Known

_COUNT = r"[二两三四五六七八九]|十[一二三四五六七八九]?|\d{1,2}"
_UP = "增长|上升|提高|提升|增加|增产|增收|回升|攀升|上涨|扩大|正增长|走高|递增|上台阶|新增长|增"
_DOWN = "下降|减少|降低|回落|减产|下滑|下跌|压减|缩小|负增长|走低|递减|降"
_STEADILY = "来|度|间|以来|都|均|皆|全部|有|能|保持|实现|呈现?|稳定|持续|稳步|快速|两位数|逐年|逐步|较快|平稳|同比|小幅|大幅|不断|明显"
_MANNER = f"(?:{_STEADILY}|一路|节节|比上年|较上年|[比较]上一年|所|新的?|了|在|，|、)*"
_FROM = r"(?:[自从])?(?P<since>20\d\d)年(?:起|以来|开始|之后|后)?[，,]?"
_RISES = f"(?P<up>{_UP})|(?P<down>{_DOWN})"
ROW = Pattern(
    rf"(?:{_FROM})?(?:"
    rf"连续(?P<count>{_COUNT})个?年{_MANNER}(?:{_RISES})"
    rf"|(?:(?:{_COUNT})年)?(?:(?P<times>{_COUNT})连(?:(?P<rises>[增升涨])|(?P<falls>[降减跌])))"
    rf"|(?:年年|每年|逐年|连年|岁岁){_MANNER}(?:(?P<more>{_UP})|(?P<less>{_DOWN}))"
    r"|(?P<better>一年(?:更)?比一年(?:高|多|大|好))"
    r")",
    needs=("连续", "连增", "连升", "连涨", "连降", "连减", "连跌", "年年", "每年", "逐年", "连年", "岁岁", "一年"),
)
SINCE = Pattern(
    rf"[自从](?P<since>20\d\d)年(?:起|以来|开始)[，,]?(?:全[县市区州旗])?(?:一直|始终|持续|不断|稳步|逐年|保持)+(?:{_RISES})",
    needs=("自20", "从20"),
)
HELD = Pattern(
    rf"(?:{_FROM})?连续(?P<count>{_COUNT})个?年(?:均|都|全部|一直|总量|产量|保持|稳定|维持|达到?|站稳|突破|超过?|高于|不低于|低于|在|，)*"
    r"(?P<number>\d+(?:\.\d+)?)(?P<scale>[万亿]{0,2})",
    needs=("连续",),
)
_SPAN = Pattern(
    r"“?(?P<plan>十[一二三四五]五)”?|(?:过去|近|这|最近)?(?P<count>[三四五六七八九十])年(?:来|间|里|中|以来)?"
)
_PLANS = {"十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_DIGITS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_AUTUMN = 10  # the month from which on a text may count the year that it is written in
_YEARS_OF_A_PLAN = 5
_LONGEST = 30


class Row(msgspec.Struct, frozen=True):
    """Years in a row that a text speaks of: where the words stand, and the first and last year of which something is said."""

    span: Span
    first: int
    last: int


def _number(written: str | None) -> int:
    if not written:
        return 0
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.partition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else _DIGITS.get(tens, 0)) + _DIGITS.get(ones, 0)


def years_of(
    manuscript: Manuscript, known: Known, sentence: Stretch, match: re.Match[str], of: IndicatorRef
) -> Row | None:
    """The years of a claim, those that are only perhaps meant left out; None where nothing tells them."""
    found = match.groupdict()
    last, surely = _last(manuscript, known, sentence, of)
    if not last:
        return None
    count = _number(found.get("count")) or _number(found.get("times"))
    span = Span(match.start(), match.end())
    if found.get("since"):
        first = int(found["since"])
        return Row(span, first if count and last - first + 1 == count else first + 1, last if count else surely)
    if count:
        return Row(span, last - count + 1, surely) if count <= _LONGEST else None
    said = _SPAN.search(manuscript.prose, _paragraph_start(manuscript, sentence), sentence.end)
    if said is None:
        return None
    if said["plan"]:
        first = _PLANS.get(said["plan"], 0)
        return Row(span, first, min(surely, first + _YEARS_OF_A_PLAN - 1)) if first else None
    return Row(span, last - _number(said["count"]) + 1, surely)


def _paragraph_start(manuscript: Manuscript, sentence: Stretch) -> int:
    paragraph = manuscript.paragraph_at(sentence.start)
    return paragraph.start if paragraph is not None else sentence.start


def _last(manuscript: Manuscript, known: Known, sentence: Stretch, of: IndicatorRef) -> tuple[int, int]:
    """The last year of the row, and the last that surely belongs to it: in autumn this year may be meant, or the last one."""
    told = [
        int(own.period)
        for quantity in sentence.quantities
        if (own := known.own_of.get(quantity.claim.id)) is not None
        and own.indicator.id == of.id and own.period and own.period.isdigit()
    ]  # fmt: skip
    if told:
        return max(told), max(told)
    published = manuscript.document.published
    if len(published) < len("2025-01"):
        return 0, 0
    year, month = int(published[:4]), int(published[5:7])
    return (year, year - 1) if month >= _AUTUMN else (year - 1, year - 1)


def subjects_of_rows(text: str) -> frozenset[str]:
    """What the claims of years in a row of a text name, though no figure of it may stand there."""
    found = set()
    for pattern in (ROW, SINCE, HELD):
        for match in pattern.finditer(text):
            start = max(text.rfind(mark, 0, match.start()) for mark in "，,。；;：:、！!？?\n") + 1
            of = named(text[start : match.start()])
            if of is not None:
                found.add(of)
    return frozenset(found)
