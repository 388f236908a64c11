"""Hold a length of time against the beginning and the end that its sentence names (历时, 为期, 工期, 期限)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text
from dajuan.checks.times.lengths import (
    Length,
    elapsed,
    sentence_after,
    sentence_before,
    sentences_with_lengths,
)
from dajuan.checks.times.moments import Moment
from dajuan.checks.times.now import year_of
from dajuan.checks.times.roles import Placed, placed, spans

_PASSED = Pattern(
    "(?:历时|历经|用时|耗时|为期|前后|跨度|跨越|用了|花了|花费|奋战了?|苦战了?|鏖战|苦干了?|会期|展期|档期|时长|时间长达|仅用|只用|用"
    "|假期|放假|周期|实际工期|施工期|建设期|整治期|行动期)(?:共计?|了|为|是|达|近|约|仅|只|:|整整|时间|长达|，)*$"
    "|[，（、：:日月年][^，（、：:日月年]{0,2}(?:共计?|总计|持续|延续|时间|经过|经|长达)(?:了|为|是|达|近|约|仅|只|:|整整|时间|长达)*$"
)
_OF_WORK = Pattern(
    "的?(?:时间)?(?:连续|紧张|艰苦|精心|奋力)?(?:奋战|建设|施工|努力|攻坚|筹备|筹建|鏖战|苦战|假期|会期|长假|小长假)"
)
_AGREED = Pattern(
    "(?:(?:挂职|任职|服务|培训|实习|试用|租赁|建设|施工|运营|合作|帮扶|驻村|借用|整改|试点|轮训|出让)(?:时间|时长|年限)|(?:工|限|租|效|务|保|修|赁|保修|任|同|点|示|聘|渡|设|划|行|款|限|考|养|理|营|存|贷|缓|待|训|役|险|公告|约)期限?|期限|年限|时限|工期|限期|周期)"
    "(?:约定|限定|要求|规定|一般|统一|最长|分别|均|总|暂|批复)*(?:为|是|:|共|共计|定为|确定为|设定为|延长至|延长到|调整为)?$"
)
_AGREED_BEHIND = Pattern(
    "的?(?:合同|建设|施工|服务|租赁|过渡|试点|整改)?(?:工期|期限|租期|任期|有效期|过渡期|质保期|保修期|服务期|合同|时限|试用期)"
)
_IN_BRACKETS = Pattern(
    "[）)]?[，、]?(?:这|共|共计|的|整整|假期|黄金周|长假|春节|国庆|五一|中秋|元旦|端午|清明|期间|[“”、])*$"
)
_PART = Pattern("其中|平均|每|分别|至少|不少于|不超过|不得|以上|最长|最短|最多|逐步")
_OF_A_PART = Pattern(
    "主桥|主塔|主体|主墩|标段|阶段|环节|施工|审批|手续|单体|浇筑|架设|安装|掘进|天气|高温|降雨|停[工电水]"
)
_MOVED = Pattern("提前|提早|逾期|延期|延长|延误|推迟|顺延|滞后|拖延|超期|缩短|变更|调整")
_NOTICE = Pattern("公示|公告|征求|征集|自然日|日历天")
_RUNS_OUT = Pattern("[质效租赁保同存贷款聘任]期|期限|协议|合同期|任职|特许|经营权|借款|贷款|年限")
_EXPIRY = Pattern("[^，。；\\d]{0,8}?(?:止|届满|到期|期满|终止|结束|收回|轮换|还清|偿还|归还|离任|卸任|停止)")
_CLAUSE_ENDS = Pattern("(?:二十四时|24时)?(?:止|为止|届满|到期|期满|结束|终止)|[，。；）、]|$")
_MILESTONE = Pattern(
    "[^，。；\\d]{0,10}?(?:主体|封顶|合龙|首批|首台|首[次个]|一期|部分|阶段|节点|主桥|试|率先|东段|西段|南段|北段|开工|进场)"
)
_ALIKE = Decimal("0.15")
_BEFORE = 14


class _Told(msgspec.Struct, frozen=True):
    """A length, and whether it is one that was agreed on (工期18个月), not one that has passed."""

    length: Length
    agreed: bool


def elapsed_wrongly(manuscript: Manuscript) -> Iterator[Remark]:
    """The lengths that no beginning and end of their sentence make; the sentence before helps out where it has none."""
    for sentence, found in sentences_with_lengths(manuscript):
        told = list(_told(manuscript, sentence, found))
        for part in _parts(manuscript, sentence) if told else ():
            within = [each for each in told if part.start <= each.length.start < part.end]
            if within:
                yield from _of(manuscript, sentence, part, within)


def _parts(manuscript: Manuscript, sentence: Stretch) -> Iterator[Span]:
    """A sentence between its semicolons, each part of one thing."""
    start = sentence.start
    while (end := manuscript.prose.find("；", start, sentence.end)) >= 0:
        yield Span(start, end)
        start = end + 1
    yield Span(start, sentence.end)


def _of(manuscript: Manuscript, sentence: Stretch, part: Span, told: Sequence[_Told]) -> Iterator[Remark]:
    pairs, earlier = _pairs(manuscript, sentence, part)
    for agreed in (False, True):
        of_kind = [each.length for each in told if each.agreed is agreed]
        if not of_kind or (agreed and earlier):
            continue  # what was agreed on may be of another thing than the sentence before
        usable = [pair for pair in pairs if not agreed or _agreed_end(manuscript, sentence, of_kind[0], pair)]
        held = [(length, _mismatch(manuscript.prose, length, usable, agreed)) for length in of_kind]
        if usable and all(mismatch is not None for _length, mismatch in held):
            length, pair = held[0]
            if pair is not None:
                yield _remark(manuscript, length, pair)


def _pairs(manuscript: Manuscript, sentence: Stretch, part: Span) -> tuple[list[tuple[Placed, Placed]], bool]:
    """The beginnings with the ends that a length can be of: of its part of the sentence, of all of it, of a sentence beside it.

    The second is whether both come from the sentence before.
    """
    year = year_of(manuscript)
    for stretch in (part, sentence.span):
        found = placed(manuscript, stretch.start, stretch.end, year)
        if pairs := spans(found):
            return pairs, False
    previous = sentence_before(manuscript, sentence) if len(found) <= 1 else None
    if previous is not None:
        pairs = spans(placed(manuscript, previous.start, sentence.end, year))
        if pairs:
            return pairs, all(last.moment.end <= sentence.start for _first, last in pairs)
    following = sentence_after(manuscript, sentence) if not found else None
    if following is None:
        return [], False
    pairs = spans(placed(manuscript, sentence.start, following.end, year))
    return [pair for pair in pairs if pair[1].planned], False  # 工期24个月。工程2023年8月8日开工，应于…


def _told(manuscript: Manuscript, sentence: Stretch, found: Sequence[Length]) -> Iterator[_Told]:
    text = manuscript.prose
    for length in found:
        low = max(sentence.start, length.lead - _BEFORE)
        if _PART.search(text, low, length.end + 2):
            continue
        if _AGREED.search(text, low, length.lead) or _AGREED_BEHIND.match(text, length.end, sentence.end):
            yield _Told(length, agreed=True)
        elif _OF_A_PART.search(text, max(manuscript.last_mark(length.lead), sentence.start), length.lead):
            continue  # 主桥施工仅用14个月
        elif (
            _PASSED.search(text, low, length.lead)
            or _OF_WORK.match(text, length.end, sentence.end)
            or _adjoins(manuscript, sentence, length)
        ):
            yield _Told(length, agreed=False)


def _adjoins(manuscript: Manuscript, sentence: Stretch, length: Length) -> bool:
    """Whether days stand right behind the two dates that they count: （10月1日至7日）8天."""
    if length.unit != "days":
        return False
    found = [each for each in placed(manuscript, sentence.start, length.lead, None) if each.joined]
    return (
        bool(found) and _IN_BRACKETS.compiled.fullmatch(manuscript.prose, found[-1].moment.end, length.lead) is not None
    )


def _agreed_end(manuscript: Manuscript, sentence: Stretch, length: Length, pair: tuple[Placed, Placed]) -> bool:
    """Whether the end is the one that was agreed on: called so, or nothing is said of one that came otherwise."""
    last = pair[1]
    text = manuscript.prose
    if not last.joined and _MILESTONE.match(text, last.moment.end, sentence.end):
        return False
    if _RUNS_OUT.search(text, max(sentence.start, length.lead - _BEFORE), length.end + 4) and not last.joined:
        return _EXPIRY.match(text, last.moment.end, sentence.end) is not None
    if last.joined and not _CLAUSE_ENDS.match(text, last.moment.end, sentence.end):
        return False  # 自3月至5月用两个月审计，建设期三年
    return last.planned or (last.joined and not last.actual) or (not last.actual and not _MOVED.search(sentence.text))


def _mismatch(
    text: str, length: Length, pairs: Sequence[tuple[Placed, Placed]], agreed: bool
) -> tuple[Moment, Moment] | None:
    """The two moments that do not make the length, None where some two do, or cannot tell."""
    wrong: tuple[Moment, Moment] | None = None
    for first, last in pairs:
        a, b = first.moment, last.moment
        if length.unit == "days" and not (a.exact and b.exact):
            return None
        if a.year is not None and b.year is None:
            return None
        low, high = elapsed(a, b, length.unit if length.unit != "workdays" else "days")
        if high <= 0:
            return None
        if length.unit == "workdays":
            low = Decimal(0)
        if length.unit == "days" and last.joined and not _NOTICE.search(text, max(a.start - _BEFORE, 0), length.end):
            low += 1  # 至 takes in both days
        if not _ALIKE < length.told / max(high, Decimal(1)) < 1 / _ALIKE:
            return None  # so far apart that they are of two things
        if agreed and a.whole == b.whole == "year" and length.unit == "years":
            low, high = low + 1, high  # the first year counted or not, but both of them whole
        slack = _slack(length, a, b, agreed)
        if length.low - slack <= high and low <= length.high + slack:
            return None
        wrong = (a, b)
    return wrong


def _slack(length: Length, first: Moment, last: Moment, agreed: bool) -> Decimal:
    """By how much a length may differ in its unit, for one rounds what has passed, not what was agreed on."""
    if length.unit in ("days", "workdays"):
        if length.told % 1:
            return Decimal("0.5")
        return Decimal(0) if length.told < 60 else Decimal(1) if length.told < 200 else Decimal(4)
    if length.unit == "years":
        if agreed:
            return Decimal("0.1")
        return Decimal("0.26") if length.told % 1 else max(Decimal("0.5"), length.told / 10)
    if length.unit == "months":
        return Decimal("0.4") if agreed or not (first.exact and last.exact) else max(Decimal("0.75"), length.told / 20)
    return Decimal("0.6")


def _remark(manuscript: Manuscript, length: Length, pair: tuple[Moment, Moment]) -> Remark:
    text, (first, last) = manuscript.text, pair
    computed = _written(first, last, length.unit)
    return Remark(
        spans=(Span(length.start, length.end), Span(first.start, first.end), Span(last.start, last.end)),
        message=Text(
            "由{first}到{last}是{computed}，这里说{written}。",
            en="From {first} to {last} are {computed}; here it says {written}.",
        ).filled(
            first=text[first.start : first.end],
            last=text[last.start : last.end],
            computed=computed,
            written=text[length.lead : length.end],
        ),
        suggestion=Text("请核对起止时间和时长。", en="Check both dates and the duration."),
        computed=computed,
    )


def _written(first: Moment, last: Moment, unit: str) -> str:
    if unit in ("days", "workdays", "weeks"):
        return f"{elapsed(first, last, 'days')[1].to_integral()}天"
    low, high = elapsed(first, last, "months")
    months = ((low + high) / 2).quantize(Decimal(1))
    return f"{months}个月" if unit == "months" or months % 12 else f"{months // 12}年"
