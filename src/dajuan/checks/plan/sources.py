"""Whose goal a sentence speaks of: that of the plan, that of a year, of a level above, or of nobody that is known."""

from __future__ import annotations

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.plans import main_plan, plan_of, reviewed_year, reviews
from dajuan.checks.plan.settled import own_of
from dajuan.checks.quantities import Quantity
from dajuan.ledger.records import PlanRef, Target
from dajuan.reading.plans.years import plan_years

_OF_PLAN = Pattern("“?十[一二三四五]五”?|规划|纲要|五年")
_OF_YEAR = Pattern(
    "年初|年度|全年|今年|当年|本年|去年|上年|人代会|人大[^,，。；;\\d]{0,8}会|政府工作报告|原定|原计划|工作报告|一年来|过去一年"
)
_AFTER = Pattern(
    "(?:左右|以上|以内|以下)?(?:的|[,，](?:[这此](?:一?数[字值])?)?[正就便也]?是)?[^,，。；;\\d]{0,18}?(?:目标|任务|预期|计划|要求|红线|坐标|蓝图|愿景|承诺)"
)
_NAMED_YEAR = Pattern(
    r"(?<![比较到至与以由从])(?P<year>20[0-4]\d)年(?:初|的|度|全[县市区省]|经济社会发展)*(?!以来|期间)"
)
_ABOVE = Pattern(
    "国家|上级|下达|[省市](?:里|委|政府)?(?:定|下达|分解|级|要求)|全[省国]|翻番|翻一番|小康|[上省]级|考核|[省市]里|部门|行业|专项|本局|内部|全市"
)
"""Goals that are not those of the place's plan or report."""
_SETTING = Pattern("目标[^。]{0,6}[:：]|(?:预期|主要|总体)目标|目标(?:是|为|定为|安排)")
_SET_BEFORE = Pattern("年初|既定|原定|此前|去年|上年|人代会|人大[^,，。；;\\d]{0,8}会|政府工作报告|审议通过")
_LOOKS_BACK = Pattern("实际|超过|超出|低于|高于|未能|未达|没有达到|没能|仅|但|最终")
_THIS_YEAR = Pattern("今年|本年(?!度)")
_LAST_YEAR = Pattern("去年|上年初|过去一年")
_CLOSED_BY = "03"
"""Months of a year in which a text that names none tells of the year before."""
_HEAD = 200


def set_above(words: str) -> bool:
    """Whether a clause speaks of the goal of a level above, or of an office's own."""
    return _ABOVE.search(words) is not None


def source_of(manuscript: Manuscript, known: Known, sentence: Stretch, quantity: Quantity) -> tuple[Target, ...]:
    """All targets among which the one is that a figure beside words of a goal can be of."""
    prose = manuscript.prose
    after = _AFTER.match(prose, quantity.end, sentence.end)
    behind = after[0] if after is not None else ""
    if _sets_goals(manuscript, sentence, quantity):
        return tuple(one for one in goals_at(manuscript, known, sentence, quantity.start, behind) if _is_of_years(one))
    mark = max(prose.rfind(each, sentence.start, quantity.start) for each in ",，。；;、") + 1
    if set_above(prose[max(mark, sentence.start) : quantity.start] + behind):
        return ()
    return goals_at(manuscript, known, sentence, quantity.start, behind)


def _sets_goals(manuscript: Manuscript, sentence: Stretch, quantity: Quantity) -> bool:
    """Whether a sentence sets goals of its own (主要预期目标是：…) and does not look back at those that were set."""
    prose, document = manuscript.prose, manuscript.document
    is_over = document.year is not None and str(document.year) < document.published[:4]
    if is_over or _SETTING.search(prose, sentence.start, quantity.start) is None:
        return False
    return _SET_BEFORE.search(sentence.text) is None and _LOOKS_BACK.search(prose, quantity.end, sentence.end) is None


def _is_of_years(target: Target) -> bool:
    return target.plan.last_year > target.plan.first_year


def goals_at(
    manuscript: Manuscript, known: Known, sentence: Stretch, offset: int, behind: str = ""
) -> tuple[Target, ...]:
    """The targets of which a sentence speaks at an offset: of the plan or the year that is named last before it.

    behind: words behind it that name one; they decide. Where none is named the document itself tells, and both may be meant.
    """
    before = manuscript.prose[sentence.start : offset]
    of_plan, of_year = _last(_OF_PLAN, before, behind), _last(_OF_YEAR, before, behind)
    found: tuple[Target, ...] = ()
    if of_plan >= of_year and (of_plan >= 0 or may_be_of_plan(manuscript, known)):
        found = _of_plan(manuscript, known, sentence)
    if of_year > of_plan or of_plan < 0:
        found = (*found, *_of_year(manuscript, known, sentence, offset))
    return found


def _last(pattern: Pattern, before: str, behind: str) -> int:
    """Where such words stand last before an offset, further on where they stand behind it; -1 for nowhere."""
    if pattern.search(behind):
        return len(before) + 1
    return max((each.start() for each in pattern.finditer(before)), default=-1)


def may_be_of_plan(manuscript: Manuscript, known: Known) -> bool:
    """Whether the document is about the plan, so that goals without a name are the plan's."""
    plan = main_plan(manuscript, known)
    if plan is None:
        return False
    head = f"{manuscript.document.title}\n{manuscript.plain[:_HEAD]}"
    return reviews(manuscript, known, plan) or (plan_years(head) == (plan.first_year, plan.last_year))


def _of_plan(manuscript: Manuscript, known: Known, sentence: Stretch) -> tuple[Target, ...]:
    plan: PlanRef | None = plan_of(manuscript, known, sentence.text)
    return tuple(target for target in known.targets if plan is not None and target.plan.number == plan.number)


def _of_year(manuscript: Manuscript, known: Known, sentence: Stretch, offset: int) -> tuple[Target, ...]:
    year = goal_year(manuscript, known, sentence, offset)
    of_plans = (target for target in known.targets if target.plan.first_year == target.plan.last_year)
    return tuple(target for target in (*known.goals, *of_plans) if target.year == year)


def goal_year(manuscript: Manuscript, known: Known, sentence: Stretch, offset: int) -> int | None:
    """The year whose goal is meant: the one that is named last before it, that of the figures there, else the one that is reviewed."""
    named = [each["year"] for each in _NAMED_YEAR.finditer(manuscript.prose, sentence.start, offset)]
    if named:
        return int(named[-1])
    published = manuscript.document.published
    if _LAST_YEAR.search(manuscript.prose, sentence.start, offset) and published[:4].isdigit():
        return int(published[:4]) - 1
    if _THIS_YEAR.search(manuscript.prose, sentence.start, offset) and published[:4].isdigit():
        return int(published[:4])
    told = own_of(manuscript, known)
    for each in reversed([one for one in sentence.quantities if one.start <= offset]):
        own = told.get(each.claim.id)
        if own is not None and own.period and len(own.period) == len("2025") and own.period.isdigit():
            return int(own.period)
    year = reviewed_year(manuscript)
    has_hardly_begun = published[:4] == str(year) and published[4:] and published[5:7] <= _CLOSED_BY
    return year - 1 if year is not None and has_hardly_begun else year
