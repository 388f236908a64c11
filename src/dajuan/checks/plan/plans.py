"""Which plan a document, and a sentence of it, speaks of."""

from __future__ import annotations

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import PlanRef, Target
from dajuan.patterns import HAN
from dajuan.reading.plans.years import plan_years

LONG = 3
"""Years from which on a plan is one of several years; a work report's goals for its year are a plan of one."""
_YEARLY = Pattern("年初|年度|全年|今年|当年|本年|去年|上年")
_PLAN_WORDS = Pattern("“?十[一二三四五]五”?|规划|纲要|五年")
_ABOVE = "(?:{words})(?:级|委|政府|委省政府|委市政府)?(?:的)?《?(?:[^,，。；;、《》]{{0,10}})(?:“?十[一二三四五]五”?|规划|纲要)"
_ABOVE_COUNTY = Pattern(
    _ABOVE.format(words=f"国家|全国|中央|上级|[全我本]?省(?!略)|自治区|(?<![县市区州])[全我本]市|(?<!{HAN})市")
)
_ABOVE_CITY = Pattern(_ABOVE.format(words="国家|全国|中央|上级|[全我本]?省(?!略)|自治区"))
_ABOVE_PROVINCE = Pattern(_ABOVE.format(words="国家|全国|中央|上级"))
_OF_A_YEAR = (DocumentKind.BULLETIN, DocumentKind.WORK_REPORT, DocumentKind.NEWS)
_ONE_YEAR = Pattern("(?:20|二[〇○零])[\\d〇○零一二三四五六七八九]{2}年(?!来|规划)")
_TOLD_OF = Pattern("评估|总结|实施情况|完成情况|执行情况")
"""In the title of what tells how a plan went, and is none."""
_REVIEW = Pattern("收官|评估|总结|综述|回顾|成就|盘点|巡礼|实施情况|完成情况|执行情况|答卷|五年来")


def plans(known: Known) -> tuple[PlanRef, ...]:
    """The plans of several years that are known, the one that was named first, then the latest."""
    found = {target.plan.number: target.plan for target in known.targets}
    ordered = sorted(found.values(), key=lambda plan: (plan.first_year, plan.last_year), reverse=True)
    named = [known.plan] if known.plan is not None else []
    rest = [plan for plan in ordered if not named or plan.number != named[0].number]
    return tuple(plan for plan in (*named, *rest) if plan.last_year - plan.first_year >= LONG - 1)


def reviewed_year(manuscript: Manuscript) -> int | None:
    """The last year whose results the document tells of: a work report of January tells of the year before."""
    document = manuscript.document
    if document.year is None:
        return int(document.published[:4]) if document.published[:4].isdigit() else None
    published = document.published
    if document.kind in (DocumentKind.WORK_REPORT, DocumentKind.BUDGET, DocumentKind.PLAN):
        return document.year - 1 if published[:4] == str(document.year) else document.year
    return document.year


def main_plan(manuscript: Manuscript, known: Known) -> PlanRef | None:
    """The plan that was named, else the one whose years hold the year that the document tells of."""
    if known.plan is not None:
        return known.plan
    year = reviewed_year(manuscript)
    return next((plan for plan in plans(known) if year and plan.first_year <= year <= plan.last_year), None)


def plan_of(manuscript: Manuscript, known: Known, sentence: str) -> PlanRef | None:
    """The plan of several years that a sentence names (“十四五”规划), else the document's; None where it names another one."""
    if is_set_above(sentence, known.place):
        return None
    span = plan_years(sentence) if _PLAN_WORDS.search(sentence) else None
    if span is not None:
        return next((plan for plan in plans(known) if (plan.first_year, plan.last_year) == span), None)
    return main_plan(manuscript, known)


def is_set_above(sentence: str, place: str) -> bool:
    """Whether a sentence speaks of the plan of a level above the place (省“十四五”规划, 国家规划)."""
    if _PLAN_WORDS.search(sentence) is None:
        return False
    if place.endswith(("省", "自治区")):
        return _ABOVE_PROVINCE.search(sentence) is not None
    return (_ABOVE_CITY if place.endswith("市") else _ABOVE_COUNTY).search(sentence) is not None


def is_yearly(sentence: str) -> bool:
    """Whether a sentence speaks of the goals of one year and not of a plan."""
    return _YEARLY.search(sentence) is not None and _PLAN_WORDS.search(sentence) is None


def speaks_of_plan(sentence: str) -> bool:
    """Whether a sentence names a plan."""
    return _PLAN_WORDS.search(sentence) is not None


def reviews(manuscript: Manuscript, known: Known, plan: PlanRef) -> bool:
    """Whether the document is a review of the plan: its title says so, or the plan was named beside it.

    A plan that is named beside a bulletin, a work report or what tells of a year within it is there for the goals that are quoted.
    """
    document = manuscript.document
    if document.kind is DocumentKind.BUDGET:
        return False
    if document.kind is DocumentKind.PLAN and not tells_how_it_went(manuscript):
        return False
    head = f"{document.title}\n{manuscript.plain[:200]}"
    named = plan_years(head)
    if named == (plan.first_year, plan.last_year) and _REVIEW.search(head) is not None:
        return document.kind not in _OF_A_YEAR or _REVIEW.search(document.title) is not None
    of_last_year = reviewed_year(manuscript) == plan.last_year
    is_named = known.plan is not None and known.plan.number == plan.number
    if document.kind is not DocumentKind.REVIEW and _REVIEW.search(head) is None:
        return False
    return is_named and document.kind not in _OF_A_YEAR and (of_last_year or _ONE_YEAR.search(document.title) is None)


def tells_how_it_went(manuscript: Manuscript) -> bool:
    """Whether the title says that the document tells how a plan went; it sets no goals then, whatever plan it names."""
    return _TOLD_OF.search(manuscript.document.title) is not None


def targets_of(known: Known, plan: PlanRef) -> tuple[Target, ...]:
    """What a plan sets."""
    return tuple(target for target in known.targets if target.plan.number == plan.number)
