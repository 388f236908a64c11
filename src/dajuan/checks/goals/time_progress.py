"""Find 任务过半, 快于序时进度 beside a completion that is behind the months passed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.goals.time_progress_rows import Progress, wrong_rows
from dajuan.checks.goals.time_words import AHEAD, BEHIND, MONTHS, share_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import around
from dajuan.reading.records import Kind

_TABLE = "重点项目投资（亿元）\n时段|累计完成投资|占年度计划（%）\n一季度|2.1|17.5\n上半年|6.6|55.0\n"
HALF = Pattern(
    "时间过半[，、]?(?:实现)?(?:完成)?任务(?:完成)?(?:超过半|也?过半|超半)|“?双过半”?", needs=("过半", "超半")
)
_OF_GOAL = Pattern("(?:占|为|达|完成)[^，。；]{0,12}(?:计划|任务|预算|目标)[^，。；]{0,12}的?$")
"""占年度计划46.0亿元的."""


@check(
    "arith-time-progress",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("完成率与“时间过半、任务过半”不符", en="A completion that is behind the claim of being on time"),
    why=Text(
        "上半年说“任务过半”，完成率应不低于50%；“快于序时进度”，完成率应高于已过月份占全年的比例。预算、收获等不随时间均匀推进，请酌情。",
        en="任务过半 at half-year means at least 50% done; ahead of time means more than the share of the months passed. Budgets and "
        "harvests do not run with the clock.",
    ),
    wrong=(
        "上半年，全县固定资产投资完成年度目标的46.2%，实现时间过半、任务过半。",
        "1—9月，一般公共预算收入完成年初预算的71.3%，快于序时进度。",
        "上半年，市级重点工程完成投资8.6亿元，占全年计划21.0亿元的41.0%，做到了时间过半、任务过半。",
        "截至8月底，高标准农田建设任务完成72.5%，低于序时进度。",
        _TABLE + "一季度投资快于序时进度7.5个百分点。",
    ),
    right=(
        "上半年，全县固定资产投资完成年度目标的52.3%，实现时间过半、任务过半。",
        "1—9月，一般公共预算收入完成年初预算的78.3%，快于序时进度。",
        _TABLE + "一季度投资慢于序时进度7.5个百分点，上半年快于序时进度5个百分点。",
        "上半年，税收完成年度目标的49.8%，其中增值税完成52.1%，基本实现时间过半、任务过半。",
    ),
    thresholds={"points": Decimal("0.5")},
)
def progress_against_time(manuscript: Manuscript) -> Iterator[Remark]:
    """The one completion of a sentence against the word of the same sentence."""
    if "过半" not in manuscript.prose and "进度" not in manuscript.prose:
        return
    give = manuscript.threshold("arith-time-progress", "points")
    for sentence in manuscript.sentences:
        done = [each for each in sentence.quantities if each.unit == "%" and _is_completion(manuscript, each)]
        if len(done) != 1:
            continue
        claimed, ahead, needed = _claimed(manuscript, sentence)
        if claimed is None or needed is None:
            continue
        printed = done[0].wide
        short = around(needed, give)
        if printed.is_below(short) if ahead else short.is_below(printed):
            yield _remark(claimed, done[0], needed)
    for told in wrong_rows(manuscript, give):
        yield _of_row(manuscript, told)


def _is_completion(manuscript: Manuscript, quantity: Quantity) -> bool:
    before = manuscript.prose[max(quantity.start - 6, 0) : quantity.start]
    return quantity.is_(Kind.COMPLETION) or (
        quantity.is_(Kind.LEVEL)
        and (
            "完成" in before
            or _OF_GOAL.search(manuscript.prose, max(quantity.start - 24, 0), quantity.start) is not None
        )
    )


def _claimed(manuscript: Manuscript, sentence: Stretch) -> tuple[Span | None, bool, Decimal | None]:
    """Where progress is claimed, whether as ahead, and the share of the year in per cent that it is measured by."""
    prose, start, end = manuscript.prose, sentence.start, sentence.end
    half = HALF.search(prose, start, end)
    if half is not None:
        return Span(half.start(), half.end()), "基本" not in prose[max(half.start() - 4, 0) : half.start()], Decimal(50)
    for pattern, ahead in ((AHEAD, True), (BEHIND, False)):
        found = pattern.search(prose, start, end)
        if found is not None:
            paragraph = manuscript.paragraph_at(start)
            months = MONTHS.search(prose, start, end) or (
                MONTHS.search(prose, paragraph.start, start) if paragraph is not None else None
            )
            return Span(found.start(), found.end()), ahead, share_of(months)
    return None, False, None


def _remark(claimed: Span, done: Quantity, needed: Decimal) -> Remark:
    share = f"{needed.quantize(Decimal('0.1')):f}%"
    return Remark(
        spans=(claimed, done.span),
        message=Text(
            "按已过月份计算，序时进度为{share}，文中完成率为{done}。是否另有进度要求？",
            en="By the months passed it would be {share}; the completion here is {done}. Is there another schedule?",
        ).filled(share=share, done=done.claim.text),
        suggestion=Text("请核对完成率和用语。", en="Check the completion and the wording."),
        computed=share,
    )


def _of_row(manuscript: Manuscript, told: Progress) -> Remark:
    share = f"{told.needed.quantize(Decimal('0.1')):f}%"
    return Remark(
        spans=(told.claimed, *told.done.spans),
        message=Text(
            "“{words}”与表不符：按已过月份计算，序时进度为{share}，表中“{row}”完成率为{done}%。",
            en="“{words}” does not agree with the table: by the months passed it would be {share}, the row {row} has {done}%.",
        ).filled(
            words=manuscript.text[told.claimed.start : told.claimed.end],
            share=share,
            row=told.label,
            done=f"{told.done.value:f}",
        ),
        suggestion=Text("请核对完成率和用语。", en="Check the completion and the wording."),
        computed=share,
    )
