"""Find people and visits that are added or set beside each other (人 and 人次), and heads of no known population."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

TOTAL = Pattern(r"(?:共计|合计|总计|累计|共|总共|两项|一共)[^，。；、\d]{0,8}$")
OF_WHICH = Pattern(r"^[，；（、]?(?:其中|其中:|包括|含)[^，。；\d]{0,16}$")

PER_HEAD = Pattern(
    r"人均(?:占有|拥有|承包)?(?:耕地|土地|山地|水田|林地|草原|草场|水资源|粮食)(?:面积|占有量|产量)?[^，。；、\n\d]{0,6}\d",
    needs=("人均",),
)
POPULATION = Pattern(r"常住|户籍|农业人口|农村人口|从业|总人口|按.{0,8}人口|农民|村民|社员|劳动力|贫困")


@check(
    "word-person-times",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“人”与“人次”混用", en="People and visits in one sum"),
    why=Text(
        "一人可以多次：“人”与“人次”不能相加，也不宜作总数与其中数。",
        en="One person can count several times: 人 and 人次 cannot be added, nor be a whole and its part.",
    ),
    wrong=(
        "培训1.2万人次，其中妇女0.4万人。",
        "开展技能培训3200人次、创业培训800人，共4000人次。",
    ),
    right=(
        "培训1.2万人次，其中妇女0.4万人次。",
        "开展技能培训3200人次、创业培训800人次，共4000人次。",
        "接待游客120万人次，带动就业3000人。",
        "组织培训86期1.2万人次，新增持证4000人。",
    ),
)
def people_and_visits(manuscript: Manuscript) -> Iterator[Remark]:
    """A sum of both (a warning), a part in one of a whole in the other (advice)."""
    for sentence in manuscript.sentences:
        people = [one for one in sentence.quantities if one.unit in ("人", "人次") and one.is_(Kind.LEVEL)]
        for index, quantity in enumerate(people):
            before = people[index - 1] if index else None
            if before is None or before.unit == quantity.unit:
                continue
            gap = manuscript.plain[before.end : quantity.start]
            if OF_WHICH.search(gap):
                yield _remark((quantity, before), Severity.ADVICE)
        yield from _sums(manuscript, people)


def _sums(manuscript: Manuscript, people: Sequence[Quantity]) -> Iterator[Remark]:
    for index in range(2, len(people)):
        first, second, total = people[index - 2 : index + 1]
        if first.unit == second.unit or not TOTAL.search(manuscript.plain[second.end : total.start]):
            continue
        if (first.wide + second.wide).meets(total.wide):
            added = first.tight + second.tight
            yield _remark(
                (total, first, second), None, shown(first.value + second.value, added, "", max(first.step, second.step))
            )


def _remark(figures: tuple[Quantity, ...], severity: Severity | None, computed: str = "") -> Remark:
    return Remark(
        spans=tuple(one.span for one in figures),
        message=Text(
            "“{first}”与“{second}”单位不同，一人可算多次，二者不能相加或作其中数。",
            en="{first} and {second} count people and visits: they are neither added nor part of each other.",
        ).filled(first=figures[-1].claim.text, second=figures[-2].claim.text),
        suggestion=Text("统一为“人”或“人次”，或分开表述。", en="Use one of the two, or state them apart."),
        severity=severity,
        computed=computed,
    )


@check(
    "word-per-head",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("“人均”按什么人口", en="Per head of which population"),
    why=Text(
        "人均耕地、人均水资源按常住人口还是户籍人口，结果差别很大。",
        en="Land or water per head differs much between resident and registered population.",
    ),
    wrong=("全县人均耕地1.4亩。", "人均水资源量不足320立方米。"),
    right=("户籍人口人均耕地1.4亩。", "按常住人口计算，人均水资源量320立方米。", "人均可支配收入23120元。"),
)
def per_head_of_whom(manuscript: Manuscript) -> Iterator[Remark]:
    """人均 of land, water or grain without the population it is of; once a document."""
    for match in PER_HEAD.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or POPULATION.search(sentence.text):
            continue
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "这里的“人均”按常住人口还是户籍人口？", en="Per head of the resident or the registered population?"
            ),
            suggestion=Text("写明“户籍人口人均”或“按常住人口计算”。", en="Say 户籍人口人均 or 按常住人口计算."),
        )
        return
