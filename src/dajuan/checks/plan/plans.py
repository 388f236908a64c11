"""Which plan a document, and a sentence of it, speaks of."""

from __future__ import annotations

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import PlanRef, Target
from dajuan.reading.plans.years import plan_years

LONG = 3
"""Years from which on a plan is one of several years; a work report's goals for its year are a plan of one."""
_YEARLY = Pattern("年初|年度|全年|今年|当年|本年|去年|上年")
_PLAN_WORDS = Pattern("“?十[一二三四五]五”?|规划|纲要|五年")
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
    span = plan_years(sentence) if _PLAN_WORDS.search(sentence) else None
    if span is not None:
        return next((plan for plan in plans(known) if (plan.first_year, plan.last_year) == span), None)
    return main_plan(manuscript, known)


def is_yearly(sentence: str) -> bool:
    """Whether a sentence speaks of the goals of one year and not of a plan."""
    return _YEARLY.search(sentence) is not None and _PLAN_WORDS.search(sentence) is None


def speaks_of_plan(sentence: str) -> bool:
    """Whether a sentence names a plan."""
    return _PLAN_WORDS.search(sentence) is not None


def reviews(manuscript: Manuscript, known: Known, plan: PlanRef) -> bool:
    """Whether the document is a review of the plan: it was named beside it, or the document's title says so."""
    document = manuscript.document
    if document.kind in (DocumentKind.PLAN, DocumentKind.BUDGET):
        return False
    if known.plan is not None and known.plan.number == plan.number:
        return True
    head = f"{document.title}\n{manuscript.plain[:200]}"
    named = plan_years(head)
    return named == (plan.first_year, plan.last_year) and _REVIEW.search(head) is not None


def targets_of(known: Known, plan: PlanRef) -> tuple[Target, ...]:
    """What a plan sets."""
    return tuple(target for target in known.targets if target.plan.number == plan.number)
