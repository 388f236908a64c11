"""Find 过半, 超六成, 近三成, 三分之二以上, 绝大多数 that the share or the counts beside them do not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from dajuan.checks.agreement.beside import bare, in_bracket, is_about
from dajuan.checks.agreement.one_in import OneIn, one_in
from dajuan.checks.agreement.shares_in_words import Said, shares_in_words
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

_SHARE = Pattern("占|比重|占比|比例|份额|率")
_LINK = Pattern(
    "[，、（:]?(?:占比|占|比重|比例|份额|达到?|为|已|均|也|首次|仍|约|，|（|其中|约占|已经|继续|稳定在|保持在|历史性|总量|其)*"
)
_WHERE = Pattern("[中里内]|其中")
_ATTENDED = Pattern(
    "(?:到会|实到|出席|参会|到场|参加|参与|投票|收回|回收|签约|签字|同意|赞成|有效)(?:了|的|会议|表决|选票)?[有共为]?$"
)
"""Those of a body who came, or said yes: of them 三分之二 is told."""
_COUNT_LEAD = Pattern(
    "[，、（]?(?:占比|占|约占|比例|比重|达到?|为|已|也|，|占全部|占总数的?|总数的?|应到(?:会|人数)?的?|全体[^，。；\\d]{0,6}的?|(?:代表|人数|户数|成员)总?数?的)*"
)
_SURVEY = Pattern("问卷|受访|抽样|随机访问|摸底调查|开展调查|走访调查|调研样本|填报")
_ASKED = Pattern("(?:的|以上的?)?(?:企业|受访|居民|群众|商户|农户|家庭|家长|职工|学生|村民|市民|主体|单位|农民)")
_NAMED = 4
"""Characters of a clause in which what it speaks of stands."""
_EMPTY = Pattern(
    "的|企业|项目|问题|群众|居民|农户|已经?|均|都|实现|属于|表示|反映|认为|预计|受访|为|在|到位|[个家户件名]"
)
_BACK = 8
_HUNDRED = Decimal(100)


@check(
    "agree-fraction-words",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text(
        "“过半”“超六成”与旁边的比例、个数不符", en="More than half, six tenths against the share or counts beside it"
    ),
    why=Text(
        "占52.3%不是“超六成”，268户中的112户不是“过半”。",
        en="52.3% are not more than six tenths, and 112 of 268 are not more than half.",
    ),
    wrong=(
        "第三产业占比为52.3%，超六成。",
        "全县规上企业268户，其中112户实现正增长，过半企业产值增长。",
        "清洁能源发电量占比48.2%，首次过半。",
        "税收收入占一般公共预算收入的62.1%，占比超三分之二。",
        "45个问题中，绝大多数已整改到位，完成整改21个。",
        "全村共有户代表186户，到会112户，超过应到人数的三分之二，会议有效。",
        "涉及业主420户，已签约265户，达到三分之二以上。",
        "对全县640家商户开展问卷调查，营业额高于上年的有312家，近七成商户经营好转。",
        "全县注册志愿者4.2万人，对照33.6万人的常住人口，相当于每5人中就有1人是志愿者。",
        "三年来共为2.4万户安装光伏，全县农户7.3万户，每四户人家就有一户用上绿电。",
    ),
    right=(
        "第三产业占比为62.3%，超六成；第二产业占比28.6%，近三成。",
        "全县规上企业268户，其中152户实现正增长，过半企业产值增长。",
        "税收收入占一般公共预算收入的68.1%，占比超三分之二。",
        "时间过半，固定资产投资完成年度计划的48.2%。",
        "全县注册志愿者4.2万人，对照33.6万人的常住人口，相当于每8人中就有1人是志愿者。",
        "对全县640家商户开展问卷调查，营业额高于上年的有442家，近七成商户经营好转。",
        "对全县640家商户开展问卷调查，营业额高于上年的有312家，持平的134家，近七成商户不低于上年。",
        "每10户中有1户订阅，全县农户7.3万户，年内新增0.4万户。",
        "税收占比42.3%，过半企业实现增长。",
        "45个问题中，绝大多数已整改到位，完成整改41个。",
        "全村共有户代表186户，到会132户，超过应到人数的三分之二，会议有效。",
    ),
)
def fraction_words(manuscript: Manuscript) -> Iterator[Remark]:
    """A share in words beside the same share in figures, or beside a whole and a part; one in so many."""
    yield from map(_of_one_in, one_in(manuscript))
    for sentence, said in shares_in_words(manuscript):
        share = _share_beside(manuscript, sentence, said)
        if share is not None:
            if not said.bounds.meets(bare(share)):
                yield _remark(said, share.claim.text, None, share.span)
            continue
        parts = _counts_beside(manuscript, sentence, said)
        if parts is None or not _is_said_alike(manuscript, sentence, said, parts[1]):
            parts = _of_survey(manuscript, sentence, said)
        if parts is not None:
            whole, part = parts
            found = part.value / whole.value * _HUNDRED
            if not said.bounds.contains(found):
                yield _remark(
                    said,
                    f"{whole.claim.text}中的{part.claim.text}（{found:.1f}%）",
                    Severity.WARNING,
                    part.span,
                    whole.span,
                )


def _of_one_in(found: OneIn) -> Remark:
    times = f"{found.times:.1f}"
    return Remark(
        spans=(found.span, found.part.span, found.whole.span),
        message=Text(
            "{whole}中有{part}，约每{times}个中有1个，与这里的说法不符。",
            en="{part} of {whole} are one in {times}, not what is said here.",
        ).filled(whole=found.whole.claim.text, part=found.part.claim.text, times=times),
        suggestion=Text("请核对两个数和这一说法。", en="Check both counts and the words."),
        computed=times,
        severity=Severity.WARNING,
    )


def _share_beside(manuscript: Manuscript, sentence: Stretch, said: Said) -> Quantity | None:
    """The share in figures right before the words, or right behind them."""
    plain, span = manuscript.plain, said.span
    figures = [
        each
        for each in sentence.quantities
        if each.unit == "%" and not (each.start < span.end and span.start < each.end)
    ]
    for each in reversed(figures):
        if each.end > span.start:
            continue
        lead = plain[each.end : span.start]
        linked = _LINK.fullmatch(lead) or (
            lead.startswith("，") and is_about(manuscript, each, each.end + 1, span.start)
        )
        if (
            each.is_(Kind.LEVEL)
            and linked
            and _is_share(plain, sentence, each)
            and not in_bracket(plain, sentence, each.start)
        ):
            tail = _tail(plain, span.end, sentence.end)
            return each if len(tail) < 2 or _shared(tail, plain[sentence.start : each.start]) else None
        break
    named = _share_named(manuscript, sentence, said, figures)
    if named is not None:
        return named
    for each in figures:
        if each.start >= span.end:
            near = plain[span.end : each.start]
            return each if each.is_(Kind.LEVEL) and _LINK.fullmatch(near) and near else None
    return None


def _share_named(manuscript: Manuscript, sentence: Stretch, said: Said, figures: Sequence[Quantity]) -> Quantity | None:
    """贡献了63.5%的税收、71.2%的就业，税收占比超过七成: the one share whose words behind it the clause repeats."""
    plain, start = manuscript.plain, said.span.start
    clause = plain[max(plain.rfind("，", sentence.start, start), sentence.start) : start]
    if not _SHARE.search(clause):
        return None
    name = _SHARE.compiled.sub("", clause).strip("，")
    found = [
        each
        for each in figures
        if each.end <= start - len(clause)
        and each.is_(Kind.LEVEL)
        and _shared(name[:_NAMED], _tail(plain, each.end, sentence.end).removeprefix("的"))
    ]
    return found[0] if len(found) == 1 else None


def _is_share(plain: str, sentence: Stretch, quantity: Quantity) -> bool:
    return _SHARE.search(plain, max(sentence.start, quantity.start - 24), quantity.start) is not None


def _tail(plain: str, start: int, end: int) -> str:
    """The words behind a share up to the next mark."""
    stop = min((found for mark in "，。；、（）\n" if (found := plain.find(mark, start, end)) >= 0), default=end)
    return plain[start:stop]


def _shared(words: str, before: str) -> bool:
    return any(words[place : place + 2] in before for place in range(len(words) - 1))


def _counts_beside(manuscript: Manuscript, sentence: Stretch, said: Said) -> tuple[Quantity, Quantity] | None:
    """A whole and a part of it, counted in one unit, of which the words speak."""
    plain, span = manuscript.plain, said.span
    counts = [
        each
        for each in sentence.quantities
        if each.is_(Kind.LEVEL) and each.exact and each.unit not in ("%", "‰", "倍", "百分点", "") and each.value > 0
        and not (each.start < span.end and span.start < each.end)
    ]  # fmt: skip
    before = [each for each in counts if each.end <= span.start]
    if len(before) >= 2:
        whole, part = before[-2:]
        lead = plain[part.end : span.start]
        if (
            whole.unit == part.unit
            and part.value < whole.value
            and (_WHERE.search(plain, whole.end, part.start) or _ATTENDED.search(plain, whole.end, part.start))
            and "；" not in lead
        ):
            tail = _tail(plain, span.end, sentence.end)
            bound = _COUNT_LEAD.fullmatch(lead.rpartition("，")[2]) is not None and lead.count("，") <= 1
            if bound and (len(tail) < 2 or _shared(tail, plain[sentence.start : span.start])):
                return whole, part
    behind = [each for each in counts if each.start >= span.end]
    if len(before) == 1 and behind:
        whole, part = before[0], behind[0]
        near = plain[whole.end : span.start]
        joined = plain[span.end : part.start]
        if (
            whole.unit == part.unit
            and part.value < whole.value
            and len(near) < 12
            and _WHERE.search(near)
            and joined.count("，") == 1
            and "。" not in joined
        ):
            return whole, part
    return None


def _of_survey(manuscript: Manuscript, sentence: Stretch, said: Said) -> tuple[Quantity, Quantity] | None:
    """Of a survey the number asked and those who answered in the clause right before, which no other answer explains."""
    plain, start = manuscript.plain, said.span.start
    paragraph = manuscript.paragraph_at(start)
    if paragraph is None or not _SURVEY.search(plain, paragraph.start, start) or plain[start - 1] != "，":
        return None
    if _ASKED.match(plain, said.span.end) is None:
        return None
    before = [each for each in paragraph.quantities if each.end <= start]
    counts = [
        each for each in before if each.is_(Kind.LEVEL) and each.exact and each.unit in ("个", "户", "家", "人", "份")
    ]
    if len(counts) < 2 or plain.rfind("，", 0, start - 1) > counts[-1].end or counts[-1].start < sentence.start:
        return None
    whole, part = max(counts, key=lambda each: each.value), counts[-1]
    alike = [each.value for each in counts if each.unit == whole.unit]
    sums = [*alike, *(one + two for one, two in combinations(alike, 2))]
    told = [each / whole.value * _HUNDRED for each in sums]
    told += [each.value for each in paragraph.quantities if each.unit == "%" and each.exact]
    if whole.unit != part.unit or part.value >= whole.value or any(said.bounds.contains(each) for each in told):
        return None
    return whole, part


def _is_said_alike(manuscript: Manuscript, sentence: Stretch, said: Said, part: Quantity) -> bool:
    """Whether the words say the same of so many as the count does: 112户亏损，过半企业盈利 does not."""
    plain = manuscript.plain
    tail = _EMPTY.compiled.sub("", _tail(plain, said.span.end, sentence.end))
    lead = plain[max(part.start - _BACK, sentence.start) : part.start]
    return len(tail) < 2 or _shared(tail, f"{lead}，{_tail(plain, part.end, sentence.end)}")


def _remark(said: Said, given: str, severity: Severity | None, *where: Span) -> Remark:
    return Remark(
        spans=(said.span, *where),
        message=Text(
            "这里说“{words}”，而旁边的数是{given}。",
            en="It says {words}, but beside it is {given}.",
        ).filled(words=said.words, given=given),
        suggestion=Text("请核对比例、个数和用语。", en="Check the share, the counts and the words."),
        computed=given,
        severity=severity,
    )
