"""Find goals of a year (年初预期目标) that are quoted with another value than the report that set them."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import source
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.plans import speaks_of_plan
from dajuan.checks.plan.quoted import ADJUSTED, as_set, quotes
from dajuan.checks.plan.targets_quoted import is_of_years, severity_of, wrong
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.wording import shown_amount
from dajuan.ledger.records import Observation
from dajuan.ledger.standing import key_of
from dajuan.reading.records import Status

_GOALS = Pattern("目标[^。]{0,6}[:：]|(?:预期|主要|总体)目标|目标(?:是|为|定为|安排)")

_MESSAGE = Text(
    "“{own}”与{source}提出的{year}年目标不一致：{name}的目标为“{goal}”。",
    en="“{own}” is not the goal that {source} has set for {year}: that of {name} is “{goal}”.",
)
_MENDING = Text(
    "按原文件更正；年中调整过目标的，写明“经调整”和依据。",
    en="Quote the document as it stands; if the goal was adjusted since, say so and by what.",
)
_REPORT = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n"
    "2025年全县的预期目标是：地区生产总值增长6%左右，一般公共预算收入增长4.5%，城镇新增就业3200人，粮食总产量18.6万吨。",
    "2025-01-08",
)


@check(
    "ledger-target-quoted",
    severity=Severity.ERROR,
    known=True,
    title=Text("引用的年度目标与原文件不一致", en="A goal of the year quoted with another value"),
    why=Text(
        "年初报告提出的预期目标已有记录，引用时数值要与原文件一致。",
        en="The goals of the year are on record: a quotation has the value of the report that set them.",
    ),
    wrong=(
        Example("2025年，地区生产总值增长6.2%，高于5.5%左右的年初预期目标。", earlier=(_REPORT,)),
        Example("2025年，城镇新增就业3380人，完成年度目标3000人的112.7%。", earlier=(_REPORT,)),
        Example("2025年，粮食总产量18.9万吨，超过18.2万吨的年度目标。", earlier=(_REPORT,)),
        Example("全年城镇新增就业3380人，为年度计划2800人的120.7%。", earlier=(_REPORT,)),
        Example(
            "2025年的主要预期目标是：地区生产总值增长8%以上，城镇新增就业3200人。", "云溪县", "2025-01-10", (_REPORT,)
        ),
        Example(
            "2025年主要预期目标：一般公共预算收入增长5.4%，粮食总产量18.6万吨。", "云溪县", "2025-01-10", (_REPORT,)
        ),
    ),
    right=(
        Example("2025年，地区生产总值增长6.2%，高于6%左右的年初预期目标。", earlier=(_REPORT,)),
        Example("2025年，城镇新增就业3380人，完成年度目标3200人的105.6%。", earlier=(_REPORT,)),
        Example("2025年，粮食总产量18.9万吨，超过“十四五”规划18.2万吨的目标。", earlier=(_REPORT,)),
        Example("2026年，地区生产总值增长5.5%左右的预期目标，符合县情实际。", earlier=(_REPORT,)),
        Example("2025年，地区生产总值增长6.2%，高于年中调整后的5.5%左右的预期目标。", earlier=(_REPORT,)),
        Example("2025年，全省地区生产总值增长5%左右的预期目标已经实现。", earlier=(_REPORT,)),
        Example(
            "2025年的主要预期目标是：地区生产总值增长6%左右，城镇新增就业3200人。", "云溪县", "2025-01-10", (_REPORT,)
        ),
        Example("2025年，经调整，地区生产总值预期目标为增长5.5%左右。", "云溪县", "2025-07-10", (_REPORT,)),
        Example("2026年的主要预期目标是：地区生产总值增长5%左右，城镇新增就业3000人。", earlier=(_REPORT,)),
    ),
)
def target_quoted(manuscript: Manuscript) -> Iterator[Remark]:
    """A quoted goal against the goals that others set for that indicator and year, and those that the document sets again."""
    known = manuscript.known
    if known is None:
        return
    told = list(_stated(manuscript, known)) if known.cells else []
    yield from (remark for _start, remark in told)
    starts = {start for start, _remark in told}
    for quote in quotes(manuscript, known) if known.goals else ():
        instead = wrong(quote)
        if instead is None or is_of_years(instead[0]) or quote.quantity.start in starts:
            continue
        target, amount = instead
        document = target.plan.document
        date = f"（{document.published}）" if document.published else ""
        yield Remark(
            spans=(quote.quantity.span, quote.name) if quote.name != quote.quantity.span else (quote.quantity.span,),
            message=_MESSAGE.filled(
                own=quote.quantity.claim.text,
                source=f"《{target.plan.title or document.name}》{date}",
                year=target.year,
                name=target.name,
                goal=shown_amount(amount),
            ),
            suggestion=_MENDING,
            severity=severity_of(quote, amount),
        )


def _stated(manuscript: Manuscript, known: Known) -> Iterator[tuple[int, Remark]]:
    """Goals that the document sets itself for its own year, against those that another one of that year set.

    Of last year's goals a report speaks in other ways, and tables of budgets hold one name in several books.
    """
    year = manuscript.document.published[:4]
    for sentence in manuscript.sentences:
        if _GOALS.search(sentence.text) is None or speaks_of_plan(sentence.text) or ADJUSTED.search(sentence.text):
            continue
        for quantity in sentence.quantities:
            own = known.own_of.get(quantity.claim.id)
            if own is None or own.status is not Status.TARGET or own.indicator.local or own.place != known.place:
                continue
            cell = known.cells.get(key_of(own))
            goal = cell.standing if cell else None
            if goal is None or not own.period == goal.period == year == goal.origin.document.published[:4]:
                continue
            if _GOALS.search(goal.origin.sentence) and not _agrees(quantity, goal):
                yield quantity.start, _remark(quantity, goal)


def _agrees(quantity: Quantity, goal: Observation) -> bool:
    times = factor(goal.unit, quantity.unit)
    if times is None:
        return True
    claim = quantity.claim
    mine = as_set(claim.value, claim.high, claim.step, claim.unit)
    theirs = as_set(goal.value, goal.high, goal.step, goal.unit, times)
    return mine.meets(theirs) or mine.meets(-theirs)


def _remark(quantity: Quantity, goal: Observation) -> Remark:
    return Remark(
        spans=(quantity.span,),
        message=_MESSAGE.filled(
            own=quantity.claim.text,
            source=source(goal),
            year=goal.period or "",
            name=goal.indicator.name,
            goal=goal.origin.text,
        ),
        suggestion=_MENDING,
    )
