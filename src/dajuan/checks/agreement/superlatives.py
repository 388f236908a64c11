"""Find what is said to be the highest or the lowest of a list that holds something higher or lower (其中第二产业增速最快)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from dajuan.checks.agreement.beside import NOBODY, in_bracket, of_one_sort, sentences_holding, surely_above
from dajuan.checks.agreement.ranks_of_listed import ListedRank, ranks_of_listed
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

_END = r"(?=[，。；、（）\n]|的?是|的?为|$|，|达|\d)"
_MOST = (
    "最高|最大|最多|最快|最长|最强|最好|(?:位?居|排|列|占据?|稳居)(?:第一位?|首位?|榜首)|领跑|居于?首位"
    "|(?:位?居|列|为)[^，。；\\d]{0,6}之[首冠最]"
)
_LEAST = "最低|最小|最少|最慢|最短|最弱|(?:居|排|列|位居|处于)?(?:末位|垫底)"
_CLAIM = Pattern(rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST})){_END}")
_NEEDS = (
    "最高",
    "最大",
    "最多",
    "最快",
    "最长",
    "最强",
    "最好",
    "首",
    "第一",
    "领跑",
    "最低",
    "最小",
    "最少",
    "最慢",
    "最短",
    "最弱",
    "末位",
    "垫底",
)
_GROWTH = "增速|增幅|涨幅|升幅|降幅|跌幅|减幅|增长|下降|上涨|回落|提升|提高|增势|涨势"
_SHARE = "占比|比重|份额|比例|占"
_NOUN = Pattern(
    rf"(?:(?P<growth>{_GROWTH})|(?P<share>{_SHARE})|(?P<amount>产量|总量|规模|金额|数量|人数|面积|总额|产值|收入|支出|投资|额|量|得分|完成率|合格率|满意度|率|得票))?(?:也|均|为|仍然?|依然|是|都|中|则)*$"
)
_NAME_ENDS = Pattern(rf"(?:{_GROWTH}|{_SHARE}|同比|的|为|达到?|完成|实现|有|是|了|约|分别|同期|当年|全年|累计)+$")
_NAME_BEGINS = Pattern("^(?:其中|以|而|且|并|但|尤其|特别是|则|又以|，|当属|数)+")
_BEYOND = Pattern(
    "单[日月笔场次个家户项件周季天时]|每[日月天场次]|一[天日]|当日|瞬时|峰值|极端|全[国省市县区州球]|同类|历史|以来|近[一二三四五六七八九十两\\d]|年内|当年|历年|同期|国内|省内|[各本]类|首次|纪录|水平|气温|温度|可达|最高法|世界|中部|西部"
)
_LISTED = Pattern("其中|看，|来看|:|[中里]，|方面，|[两三四五六七八九十\\d][大类个种项]|各")
_BEHIND = Pattern(
    "(?:的(?:是|为)[^，。；\\d]{1,12}，?|，|是|为)*(?:同比|占比?|比重|增长|下降|上涨|提高|回落|增速|增幅|降幅|涨幅|降|增|升|了|为|达到?|达|有|是|高达|仅为?|仅|只有|共|完成|约|，)*"
)
_BASE = Pattern(
    "(?:比|较|由|从|上年|去年|同期|上月|平均|总体|全部|整体|合计|全市|全省|全国|全县|全区|高于|低于|快于|慢于|目标|任务|计划)[^，。；]{0,12}$"
)
_WHOLE = Pattern("累计|合计|共|总计|总数|总量|总额|日均|平均|人均|全年|全部|整体")
"""A total or a mean is none of those listed."""
_VERB_FIRST = Pattern("(?:为|达|占|增长|下降|上涨|提高|回落|高达|同比|有|仅|只有|共|完成|是)")
_WHO = Pattern("的?(?:是|为|当属)(?P<name>[^，。；、（）\\d]{2,12})(?=[，。；）]|$)")
_QUARTERS = "一二三四"
LEAST_LISTED = 3
_CLOSE = 2
"""Characters from a figure to a superlative with nothing but 、 between them."""


class _Sort(StrEnum):
    """What a superlative is said of."""

    GROWTH = "growth"
    SHARE = "share"
    AMOUNT = "amount"


def _of_rank(manuscript: Manuscript, found: ListedRank) -> Remark:
    text = manuscript.text
    value = text[found.value.start : found.value.end]
    return Remark(
        spans=(found.claim, found.value),
        message=Text(
            "这里说“{claim}”，按所列数值，{name}（{value}）居第{place}位。",
            en="It says {claim}, but by the values listed {name} ({value}) is number {place}.",
        ).filled(claim=text[found.claim.start : found.claim.end], name=found.name, value=value, place=found.place),
        suggestion=Text("请核对位次和所列数值。", en="Check the rank and the values."),
    )


@check(
    "agree-superlative",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“最高”“增速最快”与同句所列数值不符", en="The highest of a list that holds something higher"),
    why=Text(
        "说第二产业增速最快，同句列出的其他产业就不应更快。",
        en="Where one is the fastest of those listed, none of the others is faster.",
    ),
    wrong=(
        "分产业看，第一产业投资增长3.2%，第二产业投资增长12.6%，第三产业投资增长15.1%，其中第二产业增速最快。",
        "临溪县增长9.2%，南屏区增长8.1%，石河县增长7.4%，桐口区增长6.3%。四个县区中，石河县居第二位。",
        "三大需求中，消费占比最高，为38.6%，投资占42.1%，净出口占19.3%。",
        "分行业看，制造业增长9.3%，增幅最大；批发零售业增长11.2%，住宿餐饮业增长8.6%。",
        "降幅最大的是家具类，下降12.3%，汽车类下降15.6%，石油类下降4.2%。",
    ),
    right=(
        "临溪县增长9.2%，南屏区增长8.1%，石河县增长7.4%，桐口区增长6.3%。四个县区中，南屏区居第二位，桐口区居末位。",
        "县域铁路30天累计发送旅客14.8万人次，日均4933人次，单日最高8126人次。",
        "分产业看，第一产业投资增长3.2%，第二产业投资增长12.6%，第三产业投资增长9.1%，其中第二产业增速最快。",
        "全县工业投资增长15.6%，其中制造业投资增长12.3%，增速居全市首位。",
        "财政总收入35.2亿元，其中税收收入21.6亿元，占比最高；非税收入13.6亿元。",
        "降幅最大的是家具类，下降15.6%，汽车类下降12.3%，石油类下降4.2%。",
    ),
)
def superlatives(manuscript: Manuscript) -> Iterator[Remark]:
    """A superlative, the value that it is said of, and one of the same list that goes beyond it; ranks of listed places."""
    for each in ranks_of_listed(manuscript):
        yield _of_rank(manuscript, each)
    for sentence in sentences_holding(manuscript, _NEEDS):
        for match in _CLAIM.finditer(manuscript.plain, sentence.start, sentence.end):
            marks = (manuscript.plain.rfind(mark, sentence.start, match.start()) for mark in "，；:")
            start = max(*marks, *_listed_before(sentence, match.start()), sentence.start - 1) + 1
            lead = manuscript.plain[start : match.start()].lstrip("、")
            if _BEYOND.search(lead) or _BEYOND.search(manuscript.plain, match.end(), match.end() + 4):
                continue
            listed = _comparables(manuscript, sentence, start)
            found = _said_of(manuscript, sentence, match, lead, start, listed)
            if found is None:
                continue
            part = lead.startswith("其中") and found.start >= match.end()  # …31.2万人次，其中最多的一天3860人次
            rivals = [
                each
                for each in listed
                if each is not found
                and of_one_sort(each, found)
                and each.claim.kind is found.claim.kind
                and not _WHOLE.search(_label(manuscript, each, sentence.start))
                and not (part and each.end <= start)
            ]
            falls = "降幅" in lead or "跌幅" in lead or "减幅" in lead or found.value < 0
            if len(rivals) + 1 < LEAST_LISTED and not _LISTED.search(manuscript.plain, sentence.start, found.start):
                continue
            beyond = _beyond(found, rivals, most=match["most"] is not None, size=falls)
            if beyond is not None:
                yield _remark(manuscript, match, start, found, beyond)


def _listed_before(sentence: Stretch, at: int) -> Iterator[int]:
    """Where a figure ends right before 、 and the claim (产值86亿元、居首位)."""
    return (each.end for each in sentence.quantities if each.end < at and at - each.end <= _CLOSE)


def _comparables(manuscript: Manuscript, sentence: Stretch, clause: int) -> Sequence[Quantity]:
    """The figures of the list: behind the last 其中 or 分产业看 before the claim, where one stands before them."""
    begin = sentence.start
    for mark in _LISTED.finditer(manuscript.plain, sentence.start, clause):
        if any(each.start >= mark.end() and each.end <= clause for each in sentence.quantities):
            begin = mark.end()
    return [
        each
        for each in sentence.quantities
        if each.start >= begin
        and each.claim.kind in (Kind.LEVEL, Kind.CHANGE)
        and each.unit != "百分点"
        and not in_bracket(manuscript.plain, sentence, each.start)
        and not _BASE.search(_label(manuscript, each, begin))
    ]


def _label(manuscript: Manuscript, quantity: Quantity, floor: int) -> str:
    start = max(floor, *(manuscript.plain.rfind(mark, floor, quantity.start) + 1 for mark in "，；:、"))
    return manuscript.plain[start : quantity.start]


def _said_of(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], lead: str, start: int, listed: Sequence[Quantity]
) -> Quantity | None:
    """The value of what is the highest: right behind the word, right before it, or that of the name before it."""
    plain = manuscript.plain
    noun = _NOUN.search(lead)
    sort = _Sort(noun.lastgroup) if noun is not None and noun.lastgroup else None
    behind = next((each for each in listed if each.start >= match.end()), None)
    name = _NAME_BEGINS.compiled.sub("", lead[: noun.start()] if noun is not None else lead)
    if behind is not None and _BEHIND.fullmatch(plain[match.end() : behind.start]) and _fits(behind, sort):
        of_another = plain[match.end()] == "，" and not _VERB_FIRST.match(plain, match.end() + 1)
        if not of_another:
            return behind
    if plain.startswith("（", match.end()):
        inside = (each for each in sentence.quantities if each.start == match.end() + 1 and _fits(each, sort))
        return next(inside, None)
    before = [each for each in listed if each.end <= start and _fits(each, sort)]
    if not before:
        return None
    who = _WHO.match(plain, match.end())
    if who is not None:  # 占比最大的是盗窃案件
        name = who["name"]
    if not name or NOBODY.fullmatch(name):
        gap = plain[before[-1].end : start]
        return before[-1] if gap in ("，", "、") else None
    alike = [each for each in before if of_one_sort(each, before[-1])]
    if name[0] in _QUARTERS and name[1:] == "季度" and len(alike) == len(_QUARTERS):
        return alike[_QUARTERS.index(name[0])]
    called = [each for each in before if _is_called(_label(manuscript, each, sentence.start), name)]
    return called[0] if len(called) == 1 else None


def _fits(quantity: Quantity, sort: _Sort | None) -> bool:
    if sort is _Sort.GROWTH:
        return quantity.is_(Kind.CHANGE) and quantity.unit == "%"
    return sort is None or quantity.is_(Kind.LEVEL)


def _is_called(label: str, name: str) -> bool:
    core = _NAME_ENDS.compiled.sub("", _NAME_BEGINS.compiled.sub("", label))
    return len(core) > 1 and (core.startswith(name) or name in core or core in name)


def _beyond(found: Quantity, rivals: Sequence[Quantity], *, most: bool, size: bool) -> Quantity | None:
    """The first figure that lies beyond the one that is said to be the most or the least; size: of falls, whose size counts."""
    for each in rivals:
        if size and (each.value < 0) != (found.value < 0):
            continue
        one, other = (each, found) if most else (found, each)
        if surely_above(one, other, size=size):
            return each
    return None


def _remark(manuscript: Manuscript, match: re.Match[str], start: int, found: Quantity, beyond: Quantity) -> Remark:
    return Remark(
        spans=(Span(match.start(), match.end()), found.span, beyond.span),
        message=Text(
            "这里说“{words}”（{found}），同句还有“{beyond}”。",
            en="It says {words} ({found}), but the sentence also has {beyond}.",
        ).filled(
            words=manuscript.text[start : match.end()].strip(),
            found=found.claim.text,
            beyond=manuscript.text[max(beyond.start - 8, 0) : beyond.end].replace("\n", ""),
        ),
        suggestion=Text("请核对各项数值和用语。", en="Check the figures and the word."),
    )
