"""Find one measure with two ranks (居全市第3位, further on 第5位)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dajuan.checks.agreement.belonging import is_elsewhere
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import Measure, measures
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

CONFIDENT = 0.83
"""A rank is read less surely than an amount."""
SHORTEST = 3
"""Characters of a phrase that is no name of the catalogue's."""
_GROWTH = Pattern("增速|增幅|增长|增量|涨幅|降幅|下降")
_OTHER = Pattern("其中|分别|分列|[由从][^，,。；]{0,14}$|上年|去年|上季|上半年|同类")


@check(
    "agree-rank-twice",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一指标两处位次不同", en="One measure with two ranks"),
    why=Text(
        "同一指标在同一范围、同一时点只有一个位次。总量与增速、全市与同类县的位次不同，应分别写明。",
        en="A measure has one rank in one set at one time. Ranks of the amount and of its growth, or in two sets, are to be told apart.",
    ),
    wrong=(
        "2025年，全县规上工业增加值增速居全市第3位。\n工业经济稳中有进，2025年规上工业增加值增速居全市第5位。",
        "2025年，全县一般公共预算收入总量居全市第二位。\n2025年，一般公共预算收入总量居全市第四位。",
    ),
    right=(
        "2025年，全县一般公共预算收入总量居全市第5位。\n2025年，一般公共预算收入增速居全市第2位。",
        "2025年，规上工业增加值增速居全市第3位。\n2025年，规上工业增加值增速居全省同类县第12位。",
        "2024年，规上工业增加值增速居全市第5位。\n2025年，规上工业增加值增速居全市第3位。",
        "2025年，固定资产投资增速居全市第3位，由第7位前移4位。",
    ),
)
def rank_twice(manuscript: Manuscript) -> Iterator[Remark]:
    """Two ranks of one measure in one set and period, in two sentences."""
    ranks: dict[Measure, list[Quantity]] = {}
    for measure, told in measures(manuscript).items():
        if measure.kind is Kind.RANK and len(measure.subject) >= SHORTEST:
            ends = (measure.period or "").rpartition("/")[2] or None  # 连续三年居第一 is of the last of them too
            ranks.setdefault(replace(measure, period=ends), []).extend(told)
    for measure, several in ranks.items():
        in_order = sorted(several, key=lambda each: each.start)
        fit = [each for each in in_order if _is_plain(manuscript, each)]
        for place, beside in enumerate(fit):
            odd = next((each for each in fit[place + 1 :] if _disagree(manuscript, beside, each)), None)
            if odd is not None:
                yield Remark(
                    spans=(odd.span, beside.span),
                    message=Text(
                        "“{name}”有两个位次：{beside}，{odd}。请核对：是总量与增速之别，还是比较范围不同？",
                        en="“{name}” has two ranks: {beside}, {odd}. Is one of the amount and one of its growth, or are the sets two?",
                    ).filled(
                        name=name_of(measure, odd),
                        beside=place_of(beside),
                        odd=place_of(odd),
                    ),
                    suggestion=Text(
                        "统一位次，或者分别写明“总量”“增速”和比较范围。",
                        en="Keep one rank, or say of each whether it is of the amount or the growth, and in which set.",
                    ),
                )
                break


def _is_plain(manuscript: Manuscript, quantity: Quantity) -> bool:
    if quantity.in_table or quantity.claim.confidence < CONFIDENT or not quantity.exact:
        return False
    return not _OTHER.search(_before(manuscript, quantity)) and not is_elsewhere(manuscript, quantity)


def _before(manuscript: Manuscript, quantity: Quantity) -> str:
    sentence = manuscript.sentence_at(quantity.start)
    return manuscript.plain[sentence.start : quantity.start] if sentence is not None else ""


def _disagree(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    first, second = _before(manuscript, one), _before(manuscript, other)
    apart = manuscript.sentence_at(one.start) is not manuscript.sentence_at(other.start)
    same_sort = bool(_GROWTH.search(first)) == bool(_GROWTH.search(second))
    return apart and same_sort and one.value != other.value
