"""Find an index on the other side of its threshold than the words say (采购经理指数49.4%，处于扩张区间)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.agreement.beside import NOBODY, common
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check


class Threshold(msgspec.Struct, frozen=True):
    """What an index of such names must pass to be called so; least, most: between which its values lie."""

    names: Pattern
    value: Decimal
    least: Decimal
    most: Decimal


THRESHOLDS = (
    Threshold(
        Pattern(
            "采购经理(?:人)?指数|PMI|商务活动指数|(?:新|出口|在手|积压)订单指数|生产指数|从业人员指数|库存指数|配送时间指数|活动预期指数"
            "|购进价格指数|出厂价格指数|(?:投入品|销售)价格指数|进口指数|采购量指数"
        ),
        Decimal(50),
        Decimal(25),
        Decimal(75),
    ),
    Threshold(Pattern("景气指数|信心指数|发展指数"), Decimal(100), Decimal(60), Decimal(170)),
)
_LINE = "(?:50(?:\\.0)?%?的?|100(?:\\.0)?的?)?(?:荣枯线|荣枯分界线?|荣枯分界点|临界点|临界值|景气临界点)"
_ABOVE = (
    rf"(?:扩张|景气|乐观|偏?暖)(?:区间|区域|状态|水平区间)|(?:保持|继续|恢复|重回|转为|呈现?)扩张|{_LINE}(?:以上|之上|上方)"
    rf"|(?:高于|站上|越过|升破|突破|重回|重返|回到|升至|跨过|超过){_LINE}(?!以下|之下)"
)
_BELOW = (
    rf"(?:收缩|萎缩|不景气|悲观|偏?冷)(?:区间|区域|状态)|(?:保持|继续|陷入|转为|呈现?)(?:收缩|萎缩)|{_LINE}(?:以下|之下|下方)"
    rf"|(?:低于|跌破|跌落|跌至|降破|未达|未及){_LINE}(?!以上|之上)"
)
_CLAIM = Pattern(
    rf"(?P<below>{_BELOW})|(?P<above>(?<!不){_ABOVE})",
    needs=("扩张", "收缩", "萎缩", "荣枯", "临界", "景气", "乐观", "悲观"),
)
_INDEX = ("指数", "PMI")
_VALUE = Pattern(
    r"(?<![\d.—~-])(?P<number>\d{2,3}(?:\.\d+)?)(?P<unit>%|点)?(?!个百分点|百分点|\d|年|月|日|家|户|个|的?(?:临界|荣枯))(?=[，。；、（）和与及，]|升|降|回|提|%|点|$)"
)
_MARKS = "，；、。（"
_FROM = Pattern(
    "(?:由|从(?!业)|(?<![环同])[比较](?=[^，。；]{1,10}的$)|上月|上季度?|上年|去年|同期|前值)[^，。；]{0,10}$|(?:临界[点值]|荣枯线|分界[线点])[^，。；]{0,3}$"
)
_PARTS = Pattern("其中|分别为?$")
_ALL = Pattern("均|都|全部|双双")
_EMPTY = Pattern(
    "(?:[两三四五六七八九]项|[两二]者|景气|水平|指数|总体|整体|位于|处于|仍|继续|连续[^，。；]{1,4}个?月|降[至到回入]|[回上]?升[至到]|回落[至到]|重[返回归]|跌[至落入]|落[至入到在]|进入|转入|仍?处|稳?[居站]|回到|依旧|依然|首次|再次|表明|显示|说明|市场|需求|保持|在|重新|已|均|都|双双|全部)+"
)
_SHORTEST = 2


class _Value(msgspec.Struct, frozen=True):
    """A value of an index, with the words before it; part: whether it is said of a part (其中); dealt: one of a list."""

    number: Decimal
    span: Span
    label: str
    base: bool
    part: bool
    dealt: bool


@check(
    "agree-threshold",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("指数与“扩张”“收缩”“荣枯线”的说法相反", en="An index on the other side of its threshold than is said"),
    why=Text(
        "采购经理指数以50%为临界点，高于50%为扩张，低于50%为收缩；企业景气指数、信心指数以100为临界值。",
        en="For purchasing managers' indices 50% parts growth and decline; for indices of climate and confidence 100 does.",
    ),
    wrong=(
        "12月份，制造业采购经理指数为49.4%，比上月上升0.3个百分点，处于扩张区间。",
        "非制造业商务活动指数为50.6%，低于临界点。",
        "制造业PMI为49.8%，连续两个月位于荣枯线以上。",
        "企业景气指数为96.8，位于景气区间。",
    ),
    right=(
        "12月份，制造业采购经理指数为49.4%，比上月上升0.3个百分点，仍处于收缩区间。",
        "制造业PMI为50.3%，其中新订单指数49.7%，制造业处于扩张区间，新订单指数低于临界点。",
        "制造业PMI由49.5%升至50.2%，重返扩张区间。",
        "企业景气指数为108.6，位于景气区间。",
    ),
)
def thresholds(manuscript: Manuscript) -> Iterator[Remark]:
    """Words of growth and decline, and the value of the index that they are said of."""
    for sentence, match in _claims(manuscript):
        begin = max(manuscript.plain.rfind("；", sentence.start, match.start()) + 1, sentence.start)
        told = manuscript.plain[begin : match.start()]
        known = next((each for each in THRESHOLDS if each.names.search(told)), None)
        if known is None:
            continue
        values = [
            each for each in _values(manuscript.plain, begin, match.start()) if known.least <= each.number <= known.most
        ]
        clause = told[max(told.rfind(mark) for mark in _MARKS) + 1 :]
        meant = _meant(values, clause)
        against = [
            each for each in meant if (each.number < known.value if match["above"] else each.number > known.value)
        ]
        if against and (len(against) == len(meant) or _ALL.search(clause)):
            yield _remark(match, against[0], known)


def _claims(manuscript: Manuscript) -> Iterator[tuple[Stretch, re.Match[str]]]:
    """The claims in sentences that name an index."""
    if any(word in manuscript.prose for word in _CLAIM.needs):
        for sentence in manuscript.sentences:
            if any(word in sentence.text for word in _INDEX):
                for match in _CLAIM.finditer(manuscript.prose, sentence.start, sentence.end):
                    yield sentence, match


def _values(plain: str, begin: int, end: int) -> Iterator[_Value]:
    position = begin
    part = dealt = False
    for match in _VALUE.finditer(plain, begin, end):
        lead = plain[position : match.start()]
        position = match.end()
        part = part or "其中" in lead
        dealt = "分别" in lead or (dealt and len(lead) < _SHORTEST)
        label = lead[max(lead.rfind(mark) for mark in "，；。（") + 1 :]
        yield _Value(
            Decimal(match["number"]),
            Span(match.start(), match.end()),
            label,
            _FROM.search(lead) is not None,
            part,
            dealt,
        )


def _meant(values: Sequence[_Value], clause: str) -> Sequence[_Value]:
    """The values that a clause with such words speaks of: those of its subject, else the last that is no part."""
    values = [each for each in values if not each.base]
    subject = _EMPTY.compiled.sub("", clause)
    if NOBODY.fullmatch(subject) or not subject:
        if _ALL.search(clause):
            return [each for each in values if each.dealt] or values
        heads = [each for each in values if not each.part] or values
        last = heads[-1:]
        if last and last[0].dealt:
            return [each for each in values if each.dealt]
        return [*last, *(each for each in values[-1:] if each.part)]  # …，其中出口订单指数48.6%，低于临界点
    sizes = [(common(each.label, subject), each) for each in values]
    most = max((size for size, _each in sizes), default=0)
    return [each for size, each in sizes if size == most][:1] if most >= _SHORTEST else ()


def _remark(match: re.Match[str], value: _Value, known: Threshold) -> Remark:
    return Remark(
        spans=(Span(match.start(), match.end()), value.span),
        message=Text(
            "指数为{value}，{side}临界点{line}，这里却说“{words}”。",
            en="The index is {value}, {side} the threshold of {line}, but it says {words}.",
        ).filled(
            value=value.number,
            side=Text("低于", en="below") if value.number < known.value else Text("高于", en="above"),
            line=known.value,
            words=match[0],
        ),
        suggestion=Text("请核对指数和用语。", en="Check the index and the words."),
    )
