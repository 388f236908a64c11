"""Find claims that all targets, or so many of them, were fulfilled (20项指标全部完成) where some surely were not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.catalogue.units import factor
from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.claims import DONE, NOT_YET
from dajuan.checks.plan.fulfilled import MENDING
from dajuan.checks.plan.judging import fails_surely, judged, listed, standing
from dajuan.checks.plan.named import namings
from dajuan.checks.plan.plan_example import PLAN_TABLE
from dajuan.checks.plan.plans import plan_of, reviewed_year, speaks_of_plan, targets_of
from dajuan.checks.plan.sources import may_be_of_plan, set_above
from dajuan.checks.plan.whole import is_whole_review
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.records import Target
from dajuan.reading.plans.records import Nature

_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_MANNER = (
    "全面|全部|悉数|尽数|逐项|项项|条条|全数|一一|圆满|如期|胜利|顺利|高质量|超额|提前|均已?|都已?|已经?|双双|率先|总体"
)
_ALL_OF = (
    rf"(?:(?:其余|其他|余下|其它)?(?:各项|主要|全部|所有|(?:{_NUMERAL})[项个]|约束性|预期性|量化)+"
    "|其余|其他|规划|纲要|《纲要》|“十[一二三四五]五”)"
)
_WHAT = f"{_ALL_OF}[^,，。；;、\\d]{{0,8}}?(?:任务)?(?:目标|指标)(?:任务)?"
# 各项目标全面完成, 主要指标均已达到预期.
_ALL_FIRST = f"(?P<what>{_WHAT})[^,，。；;\\d]{{0,6}}?[,，]?(?P<how>(?:{_MANNER})+)(?:地)?(?:{DONE}|达到|达标|过关)(?!率|情况|进度)"
# 全面完成“十四五”规划确定的各项目标.
_ALL_LAST = f"(?P<how2>(?:全面|全部|悉数|圆满|如期|胜利|顺利|超额|高质量)+)(?:地)?(?:{DONE})了?[^,，。；;]{{0,16}}?(?P<what2>{_WHAT})"
# 主要指标完成率达到100%.
_ALL_OF_THEM = f"(?P<what3>{_WHAT})(?:的)?(?:完成|达标|实现)率(?:均|都|全部)?(?:达到|为|达|是)?100%"
_ALL = Pattern(f"{_ALL_FIRST}|{_ALL_LAST}|{_ALL_OF_THEM}", needs=("目标", "指标", "任务"))
# 15项主要指标中,有14项达到规划目标.
_SO_MANY = Pattern(
    rf"(?P<all>{_NUMERAL})[项个][^,，。；;\d]{{0,8}}?(?:指标|目标)(?:当?中|里)?[,，]?(?:已?有|其中|共有?|已)?(?P<some>{_NUMERAL})[项个]"
    rf"(?:指标|目标)?(?:{_MANNER}|[已均])*(?P<verb>未(?:能|完成|达到|达标|实现)|没有|{DONE}|达到)",
    needs=("指标", "目标"),
)
_EXCEPT = Pattern("除(?:了)?(?P<names>[^。；;]{2,80}?)(?:等[^,，。；;]{0,6})?(?:以外|之外|外)")
_OWN_YEAR = Pattern("20\\d\\d年|年度|年初|全年|今年|当年|去年|人代会|政府工作报告")
_OWN_PART = Pattern(
    "本(?:领域|局|部门|单位|行业|系统|地区|镇|乡|校)|承担|牵头|负责|涉及|相关|扶贫|脱贫|攻坚|实事|改革|任务清单|整改|督查"
)
_HEDGED = Pattern("较好|基本|大体|总体|大多|多数|绝大")
_APPEAL = Pattern("让我们|迎接|号召|而奋斗|而努力|不负|新胜利")
"""An appeal: what it names is to come."""
_THIS_YEAR = Pattern("今年|本年(?!度)")
_CLAUSE = Pattern("[^,，。；;]*$")
_POINT, _SHARE = Decimal(1), Decimal("0.03")
"""By how much a goal of a year is missed for “all” to be wrong: points of a growth, the part of a level."""
_LEAST = 2  # targets of a year among which “all of them” means anything

_NOT_ALL = Text(
    "文中称“{words}”，但以下指标未达到目标：{failed}。",
    en="It says “{words}”, but these targets are not reached: {failed}.",
)
_UNREPORTED = Text(
    "文中称“{words}”，但台账和文中未见以下指标的数据：{failed}。",
    en="It says “{words}”, but neither the ledger nor the document has figures of: {failed}.",
)
_TOO_MANY = Text(
    "文中称“{words}”，但至少有{count}项未达到目标：{failed}。",
    en="It says “{words}”, but at least {count} are not reached: {failed}.",
)
_REPORT = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n"
    "2025年全县的预期目标是：固定资产投资增长8%，城镇新增就业3200人。",
    "2025-01-08",
)


@check(
    "plan-claim-all",
    severity=Severity.ERROR,
    known=True,
    title=Text("称指标全部完成，与数据不符", en="Claims that all targets are met, against the figures"),
    why=Text(
        "“全部指标”“其余指标”“20项中19项”中有未完成的，或者没有数据，就不能这样写。",
        en="Where one of “all”, of “the others” or of “19 of 20” is missed or unknown, it is not so.",
    ),
    wrong=(
        Example(
            "“十四五”时期，全县一般公共预算收入达到11.45亿元，森林覆盖率达到39.6%，规划确定的约束性指标全部完成。",
            plan=PLAN_TABLE,
        ),
        Example("全面完成“十四五”规划确定的各项目标任务，2025年末城镇化率62.4%。", plan=PLAN_TABLE),
        Example("“十四五”规划5项主要指标中，4项达到目标。2025年末城镇化率62.4%，森林覆盖率39.6%。", plan=PLAN_TABLE),
        Example("除森林覆盖率外，规划其余指标均已达到目标。2025年末城镇化率62.4%。", plan=PLAN_TABLE),
        Example(
            "2025年，年初确定的各项目标任务全面完成。固定资产投资增长6.1%，城镇新增就业3380人。",
            earlier=(_REPORT,),
        ),
    ),
    right=(
        Example("2026年，全县要全面完成“十四五”规划确定的各项目标任务。", plan=PLAN_TABLE),
        Example("除城镇化率外，规划其余指标均已达到目标。2025年末城镇化率62.4%。", plan=PLAN_TABLE),
        Example("“十四五”规划5项主要指标中，4项达到目标，1项未达到。2025年末城镇化率62.4%。", plan=PLAN_TABLE),
        Example("2025年，省定各项目标任务全面完成。固定资产投资增长6.1%。", earlier=(_REPORT,)),
        Example("脱贫攻坚目标任务全面完成。2025年末城镇化率62.4%。", plan=PLAN_TABLE),
    ),
)
def claimed_all(manuscript: Manuscript) -> Iterator[Remark]:
    """All of them, all but some, or so many."""
    known, year = manuscript.known, reviewed_year(manuscript)
    if known is None or year is None or not (known.targets or known.goals):
        return
    for sentence in manuscript.sentences:
        for match in _ALL.finditer(manuscript.prose, sentence.start, sentence.end):
            targets = _targets(manuscript, known, sentence, match)
            if targets:
                words = match["what"] or match["what2"] or match["what3"] or ""
                yield from _remarks(manuscript, known, sentence, match, _of_nature(targets, words))
        for match in _SO_MANY.finditer(manuscript.prose, sentence.start, sentence.end):
            yield from _so_many(manuscript, known, sentence, match)


def _targets(manuscript: Manuscript, known: Known, sentence: Stretch, match: re.Match[str]) -> tuple[Target, ...]:
    """The targets of which all are spoken of: those of the plan, or those of the year that is reviewed."""
    prose = manuscript.prose
    before = prose[sentence.start : match.start()]
    clause = _CLAUSE.compiled.search(before)
    near = (clause[0] if clause else "") + match[0]
    if NOT_YET.search(before[-24:]) or set_above(near) or _OWN_PART.search(near) or _HEDGED.search(near):
        return ()
    if _APPEAL.search(sentence.text):
        return ()
    year = reviewed_year(manuscript)
    if _THIS_YEAR.search(near) and manuscript.document.published[:4].isdigit():
        year = int(manuscript.document.published[:4])
    if _OWN_YEAR.search(near) and not speaks_of_plan(near):
        named = re.findall("20\\d\\d", near)
        wanted = int(named[-1]) if named else year
        found = tuple(target for target in known.goals if target.year == wanted)
        return found if len(found) >= _LEAST else ()
    plan = plan_of(manuscript, known, sentence.text)
    if plan is None or not (speaks_of_plan(sentence.text) or may_be_of_plan(manuscript, known)):
        return ()
    return targets_of(known, plan)


def _of_nature(targets: Sequence[Target], words: str) -> list[Target]:
    nature = Nature.BINDING if "约束" in words else Nature.EXPECTED if "预期性" in words else None
    return [one for one in targets if nature is None or one.nature is nature]


def _judged(manuscript: Manuscript, targets: Sequence[Target]) -> tuple[tuple[Evaluation, ...], int]:
    year = reviewed_year(manuscript) or 0
    until = min(year, max((target.plan.last_year for target in targets), default=year))
    return judged(manuscript, targets, until), until


def _remarks(
    manuscript: Manuscript, known: Known, sentence: Stretch, match: re.Match[str], targets: Sequence[Target]
) -> Iterator[Remark]:
    prose = manuscript.prose
    excepted: set[str] = set()
    for each in _EXCEPT.finditer(prose, sentence.start, match.end()):
        found = namings(prose, each.start("names"), each.end("names"), targets)
        excepted |= {one.target.indicator.id for one in found}
    targets = [target for target in targets if target.indicator.id not in excepted]
    if not targets:
        return
    evaluations, until = _judged(manuscript, targets)
    failed = [one for one in evaluations if fails_surely(one, until) and _is_clear(one)]
    unknown = [one for one in evaluations if one.verdict is Verdict.NOT_REPORTED and one.latest is None]
    asked = all(target.nature is Nature.BINDING for target in targets) and is_whole_review(
        manuscript, known, targets[0].plan
    )
    for told, message, severity in (
        (failed, _NOT_ALL, Severity.WARNING if _is_yearly(targets) else None),
        (unknown if asked else (), _UNREPORTED, Severity.WARNING),
    ):
        if told:
            yield Remark(
                spans=(Span(match.start(), match.end()),),
                message=message.filled(
                    words=manuscript.text[match.start() : match.end()],
                    failed=listed([standing(one, until) for one in told]),
                ),
                suggestion=MENDING,
                severity=severity,
            )


def _is_yearly(targets: Sequence[Target]) -> bool:
    return targets[0].plan.first_year == targets[0].plan.last_year


def _is_clear(found: Evaluation) -> bool:
    """Whether a goal of one year is missed by more than such general words gloss over."""
    amount, latest = found.target.goal or found.target.growth, found.latest
    if not _is_yearly((found.target,)) or amount is None or latest is None:
        return True
    goal = Decimal(amount.value)
    value = Decimal(latest.value) * (factor(latest.unit, amount.unit) or 1)
    if amount.unit == "%":
        return abs(goal - value) >= _POINT
    return abs(goal) * _SHARE <= abs(goal - value) <= abs(goal) / 2  # further off it is no goal of that


def _so_many(manuscript: Manuscript, known: Known, sentence: Stretch, match: re.Match[str]) -> Iterator[Remark]:
    """So many of all reached, or missed, where more are surely missed."""
    total, some = number_of(match["all"].replace("两", "二")), number_of(match["some"].replace("两", "二"))
    targets = _of_nature(_targets(manuscript, known, sentence, match), match[0])
    if total is None or some is None or some > total or not targets:
        return
    evaluations, until = _judged(manuscript, targets)
    failed = [one for one in evaluations if fails_surely(one, until)]
    missed = some if match["verb"].startswith(("未", "没")) else total - some
    if len(failed) > missed:
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=_TOO_MANY.filled(
                words=manuscript.text[match.start() : match.end()],
                count=len(failed),
                failed=listed([standing(one, until) for one in failed]),
            ),
            suggestion=MENDING,
        )
