"""The tables of the plan: targets, verdicts, derived figures with what they were made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from dajuan.ledger.evaluation.records import Colour, Evaluation, Formula, Verdict
from dajuan.ledger.records import Observation, Target
from dajuan.messages import speaking
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind
from dajuan.reports.card import show
from dajuan.reports.package.contents import Computed, Contents, Purpose
from dajuan.reports.package.schema import Column, Reference, Table, code, number, text, truth, whole
from dajuan.reports.package.tables.figures import ceiling, decimal, floor, structure


def _amount(part: str, chinese: str, english: str) -> tuple[Column, ...]:
    """The columns of a quantity of a target: value, unit, bound, precision, where it stands in the plan's document."""

    def of(get: Callable[[Amount], Any]) -> Callable[[Target], Any]:
        def taken(target: Target) -> Any:
            amount = getattr(target, part)
            return None if amount is None else get(amount)

        return taken

    return (
        number(f"{part}_value", chinese, english, of(lambda a: decimal(a.value))),
        number(
            f"{part}_high", f"{chinese}：区间上限", f"{english}: upper end of a range", of(lambda a: decimal(a.high))
        ),
        text(f"{part}_unit", f"{chinese}：单位", f"{english}: unit", of(lambda a: a.unit)),
        code(
            f"{part}_bound", f"{chinese}：界限", f"{english}: bound", Bound, of(lambda a: a.bound.value), required=False
        ),
        number(f"{part}_step", f"{chinese}：末位数字的位值", f"{english}: step", of(lambda a: decimal(a.step))),
        text(f"{part}_printed", f"{chinese}：原文写法", f"{english}: as printed", of(lambda a: a.text)),
        whole(f"{part}_start", f"{chinese}：在文件中的起点", f"{english}: where it starts", of(lambda a: a.start)),
        whole(f"{part}_end", f"{chinese}：在文件中的终点", f"{english}: where it ends", of(lambda a: a.end)),
    )


TARGETS = Table(
    "targets",
    "目标：规划（或年度工作报告）为各指标设定的目标。",
    "Targets that a plan, or a work report for its year, sets.",
    (
        whole("target", "目标编号", "Number of the target", lambda r: r.number, True),
        text("indicator", "指标编号", "Id of the indicator", lambda r: r.indicator.id, True),
        text("name", "规划中的指标名称", "What the plan calls the indicator", lambda r: r.name, True),
        text("plan", "规划名称", "Title of the plan", lambda r: r.plan.title, True),
        whole("first_year", "规划期首年", "First year of the plan", lambda r: r.plan.first_year, True),
        whole("last_year", "规划期末年", "Last year of the plan", lambda r: r.plan.last_year, True),
        truth(
            "made_up",
            "是否为演示而虚构（true 表示并非真实规划目标）",
            "Whether the target is made up for a demonstration: true means that no real plan sets it",
            lambda r: r.plan.made_up,
        ),
        text("group", "规划中的类别", "Group in the plan", lambda r: r.group),
        text("unit", "单位", "Unit", lambda r: r.unit),
        code(
            "form",
            "目标形式：level 期末水平，growth 年均增长，total 累计数，fall 累计降低，hold 每年保持，relative 相对其他指标，"
            "assigned 上级下达，words 文字表述",
            "What is asked for: a level at the end, a yearly growth, a total, an accumulated fall, held each year, "
            "relative to another indicator, assigned from above, words",
            Form,
            lambda r: r.form.value,
        ),
        whole("year", "目标年份", "Year of the target", lambda r: r.year, True),
        code(
            "nature",
            "属性：binding 约束性，expected 预期性，规划未说明的为空",
            "Binding or expected; empty where the plan does not say",
            Nature,
            lambda r: r.nature.value if r.nature else None,
            required=False,
        ),
        text("body", "责任单位", "Responsible body", lambda r: r.body),
        whole("baseline_year", "基期年份", "Year of the baseline", lambda r: r.baseline_year),
        *_amount("baseline", "基期值", "Baseline"),
        *_amount("goal", "目标值", "Goal"),
        *_amount("growth", "年均增长", "Yearly growth"),
        text("words", "以文字表述的目标", "What stands instead of a number", lambda r: r.words),
        text("notes", "表注", "Notes of the row", lambda r: "；".join(r.notes)),
        whole("document", "规划文件编号", "Number of the plan's document", lambda r: r.plan.document.number, True),
        whole("start", "在文件中的起点", "Where it starts in the document", lambda r: r.start, True),
        whole("end", "在文件中的终点", "Where it ends", lambda r: r.end, True),
    ),
    ("target",),
    lambda contents: contents.targets,
    (Reference("indicator", "indicators", "indicator"), Reference("document", "documents", "document")),
)


def _reason(tongue: str) -> Callable[[Evaluation], str]:
    def said(evaluation: Evaluation) -> str:
        with speaking(tongue):
            return show.reason(evaluation.reason)

    return said


EVALUATIONS = Table(
    "evaluations",
    "评价：各目标完成情况的判定和理由。",
    "Evaluations: how each target stands, with the reason.",
    (
        whole("target", "目标编号", "Number of the target", lambda r: r.target.number, True),
        code(
            "verdict",
            "判定：met 已完成，ahead 提前完成，on track 达到预期进度，behind 滞后，missed 未完成，not reported 未报数，"
            "not comparable 不可比",
            "Verdict",
            Verdict,
            lambda r: r.verdict.value,
        ),
        code(
            "colour",
            "颜色：green 绿，amber 黄（预期性指标未达），red 红（约束性指标未达），grey 灰（无法判定）",
            "Colour: a binding miss is red, an expected one amber, what cannot be judged grey",
            Colour,
            lambda r: r.colour.value,
        ),
        text("reason_zh", "理由（中文）", "Reason in Chinese", _reason("zh_CN")),
        text("reason_en", "理由（英文）", "Reason in English", _reason("en")),
        whole(
            "latest",
            "据以判定的观测值编号",
            "Number of the observation that decided",
            lambda r: r.latest.number if r.latest else None,
        ),
        number(
            "progress",
            "进度（1为全部；推算值，详见 derived）",
            "How far it has come, 1 is all; derived, see the table derived",
            lambda r: decimal(r.progress.value) if r.progress else None,
        ),
        text("progress_unit", "进度的单位", "Unit of the progress", lambda r: r.progress.unit if r.progress else None),
        number(
            "expected",
            "按规划路径当年应达到的值",
            "Where the path of the plan is in the year of `latest`",
            lambda r: decimal(r.expected),
        ),
    ),
    ("target",),
    lambda contents: contents.evaluations,
    (Reference("target", "targets", "target"), Reference("latest", "observations", "observation")),
)


class _Use(NamedTuple):
    target: int
    observation: int


def _uses(contents: Contents) -> list[_Use]:
    return [
        _Use(evaluation.target.number, number)
        for evaluation in contents.evaluations
        for number in dict.fromkeys(observation.number for observation in evaluation.uses)
    ]


USES = Table(
    "evaluation_uses",
    "评价依据：每项评价所依据的全部观测值。",
    "Every observation that an evaluation rests on.",
    (
        whole("target", "目标编号", "Number of the target", lambda r: r.target, True),
        whole("observation", "观测值编号", "Number of the observation", lambda r: r.observation, True),
    ),
    ("target", "observation"),
    _uses,
    (Reference("target", "evaluations", "target"), Reference("observation", "observations", "observation")),
)

DERIVED = Table(
    "derived",
    "推算值：由观测值计算得出，不是文件刊载的数字。",
    "Derived figures: computed from observations, printed in no document.",
    (
        whole("derived", "推算值编号", "Number of the derived figure", lambda r: r.number, True),
        code(
            "purpose",
            "用途：progress 目标进度，working 判定过程，change 比上年，besides 文件未载的推算",
            "What it is for: progress of a target, working of a verdict, change on last year, or told by no document",
            Purpose,
            lambda r: r.purpose.value,
        ),
        whole("target", "目标编号", "Number of the target", lambda r: r.target.number if r.target else None),
        text("indicator", "指标编号", "Id of the indicator", lambda r: r.derived.indicator.id, True),
        code(
            "formula",
            "公式：growth 增长率，difference 百分点差，level 水平，completion 完成率，annual 年均增长，chain 各年增速连乘，"
            "sum 合计，fall 累计降低，share 比重，progress 进度",
            "How it was computed",
            Formula,
            lambda r: r.derived.formula.value,
        ),
        code("kind", "类别", "Kind", Kind, lambda r: r.derived.kind.value),
        text("base", "变化的比较基准", "What a change is against", lambda r: r.derived.base),
        text("period", "时期", "Period", lambda r: r.derived.period),
        number(
            "value", "数值，按来源的小数位取整", "Value, rounded by its sources", lambda r: decimal(r.derived.value)
        ),
        text("structure", "构成", "The parts of a structure", lambda r: structure(r.derived.value)),
        text("unit", "单位", "Unit", lambda r: r.derived.unit),
        code("bound", "界限", "Bound", Bound, lambda r: r.derived.bound.value),
        number(
            "low",
            "真值区间的下限，空为无下限",
            "Lower end of the interval in which the truth lies; empty: none",
            lambda r: floor(r.derived.low),
        ),
        number(
            "high",
            "真值区间的上限，空为无上限",
            "Upper end of the interval in which the truth lies; empty: none",
            lambda r: ceiling(r.derived.high),
        ),
    ),
    ("derived",),
    lambda contents: contents.computed,
    (Reference("target", "targets", "target"), Reference("indicator", "indicators", "indicator")),
)


class _Input(NamedTuple):
    computed: Computed
    position: int
    observation: int | None
    target: int | None


def _inputs(contents: Contents) -> list[_Input]:
    found = []
    for computed in contents.computed:
        of: tuple[Observation | Target, ...] = (*computed.derived.inputs, *computed.derived.targets)
        for position, each in enumerate(of, start=1):
            observed = isinstance(each, Observation)
            found.append(
                _Input(computed, position, each.number if observed else None, None if observed else each.number)
            )
    return found


INPUTS = Table(
    "derived_inputs",
    "推算依据：每个推算值所用的观测值和目标，按公式中的次序。",
    "What each derived figure was made of, in the order of its formula.",
    (
        whole("derived", "推算值编号", "Number of the derived figure", lambda r: r.computed.number, True),
        whole("position", "次序，从1起", "Position, counted from 1", lambda r: r.position, True),
        whole("observation", "观测值编号", "Number of the observation", lambda r: r.observation),
        whole("target", "目标编号", "Number of the target", lambda r: r.target),
    ),
    ("derived", "position"),
    _inputs,
    (
        Reference("derived", "derived", "derived"),
        Reference("observation", "observations", "observation"),
        Reference("target", "targets", "target"),
    ),
)
