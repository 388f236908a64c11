"""Find a total that its parts confirm, and that the head of the text told before with one slip of the keys."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.alike import are_swapped
from dajuan.checks.figures.parts import added, is_amount, is_printed_plain, listed, named, spans
from dajuan.checks.figures.slips import alternatives
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.runs import Run, runs
from dajuan.patterns import HAN

_OTHER = Pattern(
    "上年|去年|前年|同期|同比|[比较]|计划|目标|任务|预算|预计|力争|其中|增|减|降|历年|截至|[一二三四]季度|上半年|\\d月|均|每|最|收入|支出|债|税|转移"
)
_NO_NAME = Pattern(
    "[合总共]计|全年|全[县市区省镇州]|今年|本年|当年|累计|总[共数额量]|一共|[两三四五六七八九]项|达到|完成|实现|以上|上述"
)
_WORD = Pattern(f"{HAN}+")
_SUMMARY = Pattern("摘要|概述|总体|综述|导语|导读|提要|总的看|概况")
_HEAD, _BACK = 400, 60
"""Characters of a text, or after a word like 摘要, in which its totals are told in advance."""
_LEAST_DIGITS = 3
_LEAST_ALIKE = 2
"""So many pairs of characters the words of both must share, one where two neighbours changed places."""
FARTHEST = 1500
"""Characters between the two."""

MESSAGE = Text(
    "这里的“{here}”与后文“{total}”只差个别数字；后者与其各项（{parts}）之和相符。",
    en="“{here}” differs from “{total}” further on by a digit or two, and that is what its parts ({parts}) add up to.",
)
SUGGESTION = Text(
    "请核对两处；如所指不同，请写明区别。",
    en="Check both; if they are two things, say how they differ.",
)


@check(
    "arith-total-elsewhere",
    severity=Severity.WARNING,
    replaces=("agree-digit-swap",),
    title=Text("总数与另一处相差个别数字", en="A total differs by a digit from what stands elsewhere"),
    why=Text(
        "总数与所列各项相符，而摘要、导语等处写的同一总数只差一位数字或相邻两位互换，多半是那里录错了。",
        en="Where a total is what its parts add up to, and the summary tells the same with one digit or two neighbours changed, "
        "the summary is most likely mistyped.",
    ),
    wrong=(
        "摘要：审计查出违规使用资金2.64亿元。\n一、审计发现\n挤占挪用资金0.87亿元，闲置资金1.12亿元，超范围支出资金0.47亿元，三类违规资金合计2.46亿元。",
    ),
    right=(
        "摘要：审计查出违规使用资金2.46亿元。\n一、审计发现\n挤占挪用资金0.87亿元，闲置资金1.12亿元，超范围支出资金0.47亿元，三类违规资金合计2.46亿元。",
        "上年查出违规使用资金2.64亿元。\n一、审计发现\n挤占挪用资金0.87亿元，闲置资金1.12亿元，超范围支出资金0.47亿元，三类违规资金合计2.46亿元。",
    ),
)
def totals_elsewhere(manuscript: Manuscript) -> Iterator[Remark]:
    """Confirmed totals against the figures of the head of the text, or of a summary, that are a slip away."""
    told: set[int] = set()
    for run in runs(manuscript):
        if not _is_confirmed(run) or run.whole.start in told:
            continue
        told.add(run.whole.start)
        meant = {value for value, _written in alternatives(run.whole)}
        for other in manuscript.quantities_in(max(run.whole.start - FARTHEST, 0), run.whole.start):
            if other.value in meant and other.unit == run.whole.unit and _is_same(manuscript, run, other):
                message = MESSAGE.filled(
                    here=named(manuscript, other), total=named(manuscript, run.whole), parts=listed(run.parts)
                )  # fmt: skip
                yield Remark(spans(other, run.whole, run.parts), message, SUGGESTION, run.whole.claim.text)
                break


def _is_confirmed(run: Run) -> bool:
    """Whether a total of some digits is exactly what its parts add up to."""
    figures = (run.whole, *run.parts)
    if len(run.parts) <= 2 or not all(map(is_printed_plain, figures)) or added(run.parts).value != run.whole.value:
        return False
    return run.whole.value >= run.whole.step.scaleb(_LEAST_DIGITS - 1)


def _is_same(manuscript: Manuscript, run: Run, other: Quantity) -> bool:
    """Whether another figure seems to tell the same total, in another sentence."""
    if other.in_table or not is_amount(other) or not is_printed_plain(other) or other.step != run.whole.step:
        return False
    here, there = manuscript.sentence_at(other.start), manuscript.sentence_at(run.whole.start)
    if here is None or there is None or here is there or other in run.parts:
        return False
    if sum(1 for each in here.quantities if each.unit == other.unit) > 1:
        return False  # it has parts or a base of its own
    if other.start > _HEAD and not _SUMMARY.search(manuscript.plain, max(here.start - _BACK, 0), other.start):
        return False
    words = manuscript.plain[manuscript.last_mark(other.start) + 1 : other.start]
    if _OTHER.search(words) or not words.strip():
        return False
    begin = min(run.whole.start, run.parts[0].start)
    beside = manuscript.plain[max(min(there.start, begin), begin - _BACK) : max(run.whole.end, run.parts[-1].end)]
    shared = _pairs(words) & _pairs(beside)
    return len(shared) >= (1 if are_swapped(other, run.whole) else _LEAST_ALIKE)


def _pairs(words: str) -> set[str]:
    """The pairs of neighbouring characters that may be of a name."""
    plain = _NO_NAME.compiled.sub("，", words)
    return {run[0][place : place + 2] for run in _WORD.finditer(plain) for place in range(len(run[0]) - 1)}
