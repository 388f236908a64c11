"""Find what is said to be done to the last while the counts beside it leave some over (32个，完工29个，3个推迟，任务全面完成)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dajuan.checks.agreement.all_of_what import groups_of, own_counts
from dajuan.checks.agreement.beside import clause_of, surely_above
from dajuan.checks.agreement.left_over import BEGUN, Counts, is_count, one_fewer, remaining, wholes_with_rest
from dajuan.checks.agreement.still_so_many import still_so_many
from dajuan.checks.agreement.still_to_come import still_to_come
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.coverage import coverage
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_DONE = (
    "完成|办结|办复|办成|建成|完工|竣工|开工|动工|启动|落地|落实|达标|销号|整改|交付|兑现|化解|清零|到位|达到|投用|投运|开通|通车|实现|覆盖|收官|结案|清偿|拆除|改造|治理"
    "|纳入|接入|验收|脱贫|摘帽|复工|清退|关停|消除|消号|出清"
)
# Each of them begins with letters, so that `re` can skip to them: all in one takes ten times as long.
_CLAIMS = (
    Pattern(
        r"(?:全[部面]|如期|圆满|顺利|悉数|按[期时]|提前|均已?|都已?|100%|百分之百|一次性)"
        rf"(?:得到|得以|获得|顺利|如期|按期|已|实现|予以|高质量|高标准)*(?P<done>{_DONE})"
    ),
    Pattern(r"率(?P<rate>(?:均|都|已|继续|稳定)*(?:达到?|为|实现|保持)?了?(?:在)?100%)", needs=("100%",)),
    Pattern("全覆盖", needs=("全覆盖",)),
    Pattern("清零(?=[，。；）\\n])", needs=("清零",)),
    Pattern(r"无一[^，。；\d]{1,4}|一[个件户]不[落少]", needs=("无一", "不落", "不少")),
    Pattern(r"(?:覆盖|惠及|遍及|延伸|通达)(?:到|至|了)*(?:全部|所有)(?=\d)", needs=("全部", "所有")),
    Pattern("件件有?(?:落地|着落|落实)", needs=("件件",)),
)
_TO_COME = Pattern(
    "力争|将|确保|争取|拟|推动|推进|加快|尽快|早日|有望|预计|基本|努力|(?<![主重需必纲首摘])要(?!求|素|闻)|应(?!急|征|收|退|还)|须|必须|未|没有|不能|才|若|如果|非|为了|目标是"
)
_MISSED = Pattern("(?:未能?|没有?|尚未|仍未)(?:如期|按期)?(?:达到|完成|实现|达标|达成)(?!的)[^，。；]{0,10}")
_EXCEPT = Pattern(
    "(?:只有|仅有?|唯独|但|只剩)[^，。；\\d]{1,16}?(?:还[在未没]|尚[在未]|仍[在未]|未能?|正在|没有)[^，。；]{0,8}"
)
_OF_GOALS = ("完成", "达到", "达标", "实现")
_LAST_YEAR = Pattern("上年|去年|前年|往年|此前")
_SOME = Pattern(
    "重大|重点|节点|阶段|序时|突出|关键|紧急|到期|新增|往年|历史|其他|部分|[国省市县]级|中央|约束性|即知即改|首批|一期"
)
"""Words that narrow what all is done of."""
_MARK = Pattern("[，。；：:、\n]")
_TASK = Pattern("(?:任务|目标|计划|清单|台账)$")
_EMPTY = Pattern("全[市县区省年]|年度|我[市县区省]|已经|均已|实现|完成|目前|任务|工作|[^\\W\\d][的“”]|[的“”][^\\W\\d]")
_STARTS = Pattern(
    "(?:年度|全年|各项|改造|整改|年初|既定|“[^”]+”|目标|所有|全部|确定的|清单|问题|该项|上级下达的?|省定|市定|当年)+[^，。；]{0,6}$"
)
_PLANNED = Pattern("(?:计划|应|目标|任务|需|拟|下达|确定|核定|年初安排)[^，。；\\d]{0,12}$")
_ACTUAL = Pattern("^[，、]?(?:[^，。；\\d]{0,6}(?:实际|实|已|完成|到位|建成)[^，。；\\d]{0,6})$")
_NO_YEARLY = Pattern(
    "总投资|总规模|总计划|五年|累计|规划期|“十|不超过|控制|上限|限额|排放|事故|预算|支出|经费|能耗|用地|用水"
)
_OF_TASK = Pattern("[^，。；]{0,14}(?:任务|目标|计划)|[，。；]")
_BEHIND = 8
"""Characters behind 覆盖全部 in which its number begins."""
_AFTER = 2
"""Sentences of the paragraph behind the claim that are looked at; of those before it one."""


@check(
    "agree-all-done",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“全部完成”“清零”与旁边的个数不符", en="All is said to be done, but the counts leave some over"),
    why=Text(
        "说全面完成、全部办结、清零、率100%，旁边的个数就不应还有未完成的。",
        en="Where all is done, cleared or at 100%, the counts beside it have nothing left over.",
    ),
    wrong=(
        "年初确定改造老旧小区32个，到12月底完工29个，另有3个因管线迁改推迟到明年，年度改造任务全面完成。",
        "18项主要指标如期全部完成：超额完成12项，正好完成5项，受市场影响，民间投资增速未达到目标。",
        "全年承办建议86件，已办复82件，4件正在办理，办结率达到100%。",
        "养老中心已覆盖全部14个乡镇。14个乡镇中已有13个乡镇的中心投入运营，石门镇的中心尚在施工。",
        "全年发现问题286个，已全部整改到位，还有12个正在整改。",
        "38个信访积案全部化解。目前已化解36件，2件正在协调。",
        "全年应征兵员320人，实际征集312人，圆满完成征兵任务。",
    ),
    right=(
        "年初确定改造老旧小区32个，到12月底完工29个，另有3个因管线迁改推迟到明年。",
        "改造老旧小区29个，已全部完工；另有3个小区列入明年计划。",
        "今年实施的45个重点项目全部开工，其中竣工18个，在建27个。",
        "全年发现问题286个，已全部整改到位，另有12个新问题正在核实。",
        "18项主要指标全部完成，其中12项超额完成，6项如期完成。",
        "巡察反馈问题112个，整改110个，2个正在推进，即知即改事项全部完成。",
        "确保32个小区全部完工，目前已完工29个，3个正在施工。",
        "约束性指标9项，全部完成；预期性指标19项，完成17项，另2项未达预期。",
        "规划确定的24项主要指标，提前完成9项，如期完成13项，另有2项未达预期。",
    ),
)
def all_done(manuscript: Manuscript) -> Iterator[Remark]:
    """A claim that nothing is left, and beside it a whole with what is done and what is left of it."""
    found = list(_contradicted(manuscript))
    told = [remark.spans[0] for remark in coverage(manuscript)] if found else []  # prog-coverage tells of them
    for remark in found:
        claim = remark.spans[0]
        if not any(span.start < claim.end and claim.start < span.end for span in told):
            yield remark


def _contradicted(manuscript: Manuscript) -> Iterator[Remark]:
    told_of: set[int] = set()
    for match in (each for pattern in _CLAIMS for each in pattern.finditer(manuscript.prose)):
        if match.end() in told_of:
            continue  # 清零 of 全部清零
        done = _deed(manuscript, match)
        sentence, paragraph = manuscript.sentence_at(match.start()), manuscript.paragraph_at(match.start())
        if sentence is None or paragraph is None:
            continue
        if _TO_COME.search(manuscript.plain, clause_of(manuscript, match.start()), match.start()):
            continue
        start = max(manuscript.plain.rfind(mark, sentence.start, match.start()) for mark in "，；:")
        told = _around(manuscript, sentence, paragraph)
        own = own_counts(manuscript, match, told, max(start, sentence.start))
        found = _left_over(manuscript, match, sentence, told, own)
        if found is not None:
            told_of.add(match.end())
            yield _remark(manuscript, match, found.left.span, (found.whole.span, *(each.span for each in found.done)))
            continue
        mark = _MARK.search(manuscript.plain, match.end(), match.end() + _BEHIND)
        stop = mark.start() if mark is not None else match.end() + _BEHIND
        whole = [each for each in told if sentence.start <= each.start < stop]
        fewer = one_fewer(manuscript, told, whole, match.end(), sentence.end) if done not in BEGUN else None
        missed = fewer.span if fewer is not None else None
        if missed is None and not own:
            clause = manuscript.plain[clause_of(manuscript, match.start()) : match.start()]
            rest = remaining(manuscript, told, clause, match.end(), sentence.end)
            missed = rest.span if rest is not None else None
        if missed is None and done not in BEGUN:
            missed = _missed(manuscript, match, sentence, own)
        if missed is None and done in _OF_GOALS:
            missed = _short_of_plan(manuscript, match, sentence)
        if missed is None and done and done not in BEGUN:
            later = still_to_come(manuscript, sentence, paragraph, Span(match.start(), match.end()), own)
            if later is not None:
                told_of.add(match.end())
                severity = None if later.sure else Severity.WARNING
                yield replace(_remark(manuscript, match, later.where, ()), severity=severity)
        if missed is None and done not in BEGUN:
            begin = clause_of(manuscript, match.start())
            missed = still_so_many(
                manuscript,
                sentence,
                match,
                match.groupdict().get("done") or "",
                manuscript.plain[begin : match.start()],
            )
        if missed is not None:
            told_of.add(match.end())
            yield _remark(manuscript, match, missed, ())


def _deed(manuscript: Manuscript, match: re.Match[str]) -> str:
    """What is said to be done to all: 完工 of 全部完工, 开工 of 开工率100%; "" of 清零 and the like."""
    if "rate" not in match.groupdict():
        return match.groupdict().get("done") or ""
    verb = manuscript.plain[max(match.start() - 2, 0) : match.start()]
    return verb if verb in BEGUN else ""


def _around(manuscript: Manuscript, sentence: Stretch, paragraph: Stretch) -> Sequence[Quantity]:
    """The figures of the sentence and its neighbours in the paragraph."""
    plain, end = manuscript.plain, sentence.end
    start = max(plain.rfind("。", paragraph.start, max(sentence.start - 1, paragraph.start)) + 1, paragraph.start)
    for _each in range(_AFTER):
        after = plain.find("。", end, paragraph.end)
        end = after + 1 if after >= 0 else paragraph.end
    return manuscript.quantities_in(start, end)


def _left_over(
    manuscript: Manuscript,
    match: re.Match[str],
    sentence: Stretch,
    told: Sequence[Quantity],
    own: Sequence[Quantity],
) -> Counts | None:
    found = wholes_with_rest(manuscript, told, own, _deed(manuscript, match))
    return next((each for each in found if _is_claimed_of(manuscript, match, sentence, each, own)), None)


def _is_claimed_of(
    manuscript: Manuscript, match: re.Match[str], sentence: Stretch, found: Counts, own: Sequence[Quantity]
) -> bool:
    """Whether it is the whole that all of it is said of, and neither a part nor something else."""
    if "；" in manuscript.plain[match.end() : found.left.start]:
        return False  # what stands behind ； is of another group
    if own:
        group = groups_of(manuscript, found.whole)
        return any(each.value == found.whole.value and group == groups_of(manuscript, each) for each in own)
    clause = manuscript.plain[clause_of(manuscript, match.start()) : match.start()]
    within = sentence.start <= found.left.start < sentence.end
    if "rate" in match.groupdict():
        near = manuscript.plain[clause_of(manuscript, found.whole.start) : found.left.start]
        between = manuscript.quantities_in(match.end(), found.whole.start)
        if any(each.unit == "%" for each in between):
            return False
        words = {*clause[-2:], *(clause[place : place + 2] for place in range(len(clause) - 1))}
        return any(each in near for each in words)  # 办结率: 已办复
    if not clause.strip("“”‘’") and within:
        return True
    labels = manuscript.plain[clause_of(manuscript, found.whole.start) : found.left.end]
    if any(each[0] not in labels for each in _SOME.finditer(clause)):
        return False
    words = {clause[place : place + 2] for place in range(len(clause) - 1)}
    if any(each in labels for each in words if not _EMPTY.fullmatch(each)):
        return True
    return within and (_TASK.search(clause) is not None or _STARTS.match(clause) is not None)


def _missed(manuscript: Manuscript, match: re.Match[str], sentence: Stretch, own: Sequence[Quantity]) -> Span | None:
    """18项指标全部完成：…，固定资产投资未达到目标: behind a number that is all done, something that is not."""
    if not own:
        return None
    before = [each for each in sentence.quantities if each.end <= own[-1].start and each.unit == own[-1].unit]
    if any(each.value > own[-1].value for each in before):
        return None  # 16项工程，4项全部完成，3项未达到要求
    missed = _MISSED.search(manuscript.prose, match.end(), sentence.end) or _EXCEPT.search(
        manuscript.prose, match.end(), sentence.end
    )
    if missed is None or _LAST_YEAR.search(manuscript.prose, match.end(), missed.start()):
        return None
    between = manuscript.quantities_in(match.end(), missed.start())
    if any(is_count(each) and each.value > own[-1].value for each in between):
        return None  # 12项约束性指标全部达到，16项预期性指标中2项未达到
    return Span(missed.start(), missed.end())


def _short_of_plan(manuscript: Manuscript, match: re.Match[str], sentence: Stretch) -> Span | None:
    """应征兵员320人，实际征集312人，圆满完成征兵任务: what was planned and less that was done, right before the claim."""
    plain = manuscript.plain
    before = [each for each in sentence.quantities if each.end <= match.start() and is_count(each)][-2:]
    if len(before) < len(("planned", "done")) or not _OF_TASK.match(plain, match.end()):
        return None
    planned, done = before
    lead = plain[clause_of(manuscript, planned.start) : planned.start]
    near = plain[done.end : match.start()]
    if planned.unit != done.unit or len(near) > _BEHIND or "；" in near or not near.startswith("，"):
        return None
    if _NO_YEARLY.search(plain, sentence.start, match.end()) or not _PLANNED.search(lead):
        return None
    if not _ACTUAL.match(plain[planned.end : done.start]) or not surely_above(planned, done):
        return None
    return done.span


def _remark(manuscript: Manuscript, match: re.Match[str], against: Span, others: tuple[Span, ...]) -> Remark:
    text = manuscript.text
    return Remark(
        spans=(Span(match.start(), match.end()), against, *others),
        message=Text(
            "这里说“{claim}”，旁边的“{left}”与此不符：并未全部完成。",
            en="“{claim}” is said, but {left} beside it says that not all is done.",
        ).filled(claim=match[0], left=text[against.start : against.end]),
        suggestion=Text(
            "请核对个数；尚未全部完成的，写明完成多少、比例多少。",
            en="Check the counts; if not all is done, say how many are, or which share.",
        ),
    )
