"""Find a project that was finished before it began (2025年9月开工, 2025年6月竣工)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.promises.projects import Event, pairs
from dajuan.checks.promises.stages_in_a_row import turned_steps
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check

BEGUN = 1
BUILT = 3


@check(
    "milestone-order",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("项目节点先后颠倒", en="The stages of a project in an impossible order"),
    why=Text(
        "开工在封顶之前，封顶在竣工之前，竣工在投用之前；已建成的项目不会再“即将开工”。",
        en="A project begins before it is topped out, is built before it is in use; what is built does not begin later.",
    ),
    wrong=(
        "青石大桥2025年9月开工，青石大桥2025年6月竣工。",
        "县第二中学项目已建成投用。\n县第二中学项目即将开工。",
        "白河水厂2024年3月投产。\n白河水厂2025年1月竣工。",
        "县体育中心改扩建稳步推进，2024年11月主体结构封顶，2025年4月开工，目前正在安装座椅。",
        "标准化厂房项目2024年3月开工建设，次年3月竣工，同年6月主体封顶。",
        "新校区于2025年8月投入使用，当年9月通过竣工验收，可容纳学生1800人。",
    ),
    right=(
        "青石大桥2024年9月开工，青石大桥2025年6月竣工。",
        "县第二中学项目一期已建成投用。\n县第二中学项目二期即将开工。",
        "青石大桥2025年9月开工。\n白河大桥2025年6月竣工。",
        "县体育中心2024年4月开工，11月主体结构封顶，次年8月竣工，9月投入使用。",
        "一期工程2025年3月竣工，二期工程6月开工。",
    ),
)
def order_of_building(manuscript: Manuscript) -> Iterator[Remark]:
    """Two dated stages of one project the wrong way round, or a start that is to come after an end that has come."""
    for one, other in pairs(manuscript):
        early, late = (one, other) if one.stage < other.stage else (other, one)
        if early.stage == late.stage:
            continue
        begins_after = early.to_come and early.stage == BEGUN and not late.to_come and late.stage >= BUILT
        dated = early.date and late.date and not early.to_come and not late.to_come
        if begins_after or (dated and _is_after(early.date, late.date)):
            yield _remark(early, late)
    yield from _in_a_row(manuscript)


def _in_a_row(manuscript: Manuscript) -> Iterator[Remark]:
    """Stages that one sentence tells one after the other."""
    for early, late in turned_steps(manuscript):
        yield Remark(
            spans=(late.span, early.span),
            message=Text(
                "“{late}”在“{early}”之前，先后不合。", en="“{late}” is told to come before “{early}”, which cannot be."
            ).filled(
                late=manuscript.text[late.span.start : late.span.end],
                early=manuscript.text[early.span.start : early.span.end],
            ),
            suggestion=Text("请核对各个时间节点。", en="Check the date of each stage."),
        )


def _is_after(one: str, other: str) -> bool:
    """Whether a date is later than another, as far as both are told."""
    length = min(len(one), len(other))
    return one[:length] > other[:length]


def _remark(early: Event, late: Event) -> Remark:
    return Remark(
        spans=(early.span, late.span),
        message=Text(
            "“{name}”的“{early}”在“{late}”之后，先后不合。",
            en="“{name}” has {early} after {late}, which cannot be.",
        ).filled(name=early.name, early=early.word, late=late.word),
        suggestion=Text(
            "请核对两个时间节点；分期建设的，写明期次。",
            en="Check both dates; if it is built in parts, name them.",
        ),
    )
