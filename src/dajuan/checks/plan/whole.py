"""Tell whether a document reviews the whole plan, or only a field of it, or tells of the plan's years among other things."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.named import is_named
from dajuan.checks.plan.plans import reviews, targets_of
from dajuan.ledger.records import PlanRef, Target
from dajuan.reading.plans.records import Nature

_HEAD = 200
# The plan as a whole is reviewed by its name: “十四五”规划实施情况总结评估报告.
_OF_THE_PLAN = Pattern("规划|纲要|国民经济和社会发展|主要指标")
_REVIEWED = Pattern("评估|总结|实施情况|完成情况|执行情况|实施报告")
_FIELD = Pattern(
    "生态|环境|环保|大气|蓝天|碧水|净土|水质|自然资源|国土|土地|耕地|森林|林业|造林|绿化|水利|水务|河湖|农业|农村|乡村|粮食|畜牧|渔业|教育|卫生|健康|医疗|医保|疾控|交通|公路|铁路|邮政"
    "|商贸|商务|消费|流通|外贸|开放|招商|工业|制造|信息化|数字|科技|创新|人才|能源|节能|降碳|低碳|双碳|电力|就业|人力资源|社会保障|社保|民政|养老|残疾|文化|旅游|文旅|体育|广电|住房|住建|城镇化|城市|建设领域|财政|税务|金融|审计"
    "|应急|安全|消防|法治|平安|公安|司法|信访|市场监管|质量|知识产权|民生|人口|妇女|儿童|青年|民族|统计|专项|领域|行业|系统|部门|重点工程|重大项目"
)
_OFFICE = Pattern(
    "(?:^|\\n)[^\\n。，；：]{2,24}(?<!发展和改革)(?<!发展改革)(?:局|委员会|办公室|厅|分局|支队|大队|中心|集团|公司|医院|学校)(?=\\n|　|\\s|$)"
)
_GENERAL = Pattern("发展和改革|发展改革|人民政府|政府办公|县委|市委|区委|人大|统计局")
_OF_A_YEAR = Pattern("计划执行|年度计划|计划草案|20\\d\\d年(?:国民|经济|主要)")
_LEAST = 3
"""Targets that even an excerpt of a review names."""
_HALF, _THIRD = 0.5, 1 / 3


def is_whole_review(manuscript: Manuscript, known: Known, plan: PlanRef) -> bool:
    """Whether all targets of the plan must be told of in the document.

    That is so where its title calls it a review of the plan, no field or its office stands there, and it tells of a third of the
    targets or half of the binding ones, for it may be an excerpt; and where it tells of half of all, in several fields, and of half
    of the binding ones.
    """
    if not reviews(manuscript, known, plan):
        return False
    targets = targets_of(known, plan)
    told = _told(manuscript, targets)
    if len(told) < min(_LEAST, len(targets)):
        return False
    title = manuscript.document.title
    binding = [target for target in targets if target.nature is Nature.BINDING]
    told_binding = [target for target in told if target.nature is Nature.BINDING]
    if _is_of_the_plan(manuscript, title):
        return len(told) >= len(targets) * _THIRD or (bool(binding) and len(told_binding) >= len(binding) * _HALF)
    fields = {target.indicator.field or target.group for target in told}
    return len(told) >= len(targets) * _HALF and len(fields) >= _LEAST and len(told_binding) >= len(binding) * _HALF


def _is_of_the_plan(manuscript: Manuscript, title: str) -> bool:
    """Whether the title calls it a review of the plan, and neither the title nor the office above the text is of one field."""
    if _OF_A_YEAR.search(title) or not (_OF_THE_PLAN.search(title) and _REVIEWED.search(title)) or _FIELD.search(title):
        return False
    head = manuscript.plain[:_HEAD]
    office = _OFFICE.search(f"{manuscript.document.publisher}\n{head}")
    return office is None or _GENERAL.search(office[0]) is not None


def _told(manuscript: Manuscript, targets: Sequence[Target]) -> list[Target]:
    """The targets that the document names, or has figures of."""
    said = {claim.indicator_id for claim in manuscript.reading.claims}
    return [
        target
        for target in targets
        if is_named(manuscript.plain, target) or (not target.indicator.local and target.indicator.id in said)
    ]
