"""Find wholes that one slip of the keys keeps their parts from adding up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.parts import added, listed, named, spans
from dajuan.checks.figures.slips import Slip, agrees, slip_of, some_agree
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.run_evidence import Evidence
from dajuan.checks.sums.run_rows import FEWEST
from dajuan.checks.sums.runs import Run, runs

_CHANCE = {Evidence.NONE: 0.03, Evidence.SOME: 0.12, Evidence.LISTED: 0.4}
"""How likely a slip may be by chance, by what speaks for it that the row is complete; more speaks for it than any chance."""
_CHANCE_OF_TWO = {Evidence.LISTED: 0.05, Evidence.KIND: 0.02}
"""The same of rows of two figures."""
_TOO_MUCH = 99.0
"""Parts of a list that are more than the whole are wrong by themselves."""
_ANY = 99.0
_MONEY = "元"
_CHANCE_OF_MORE, _CHANCE_OF_TWO_MORE = 0.2, 0.04
"""The same where the parts are more than the whole, which no list that leaves something out is."""
_NOT_MUCH_MORE = Decimal("1.15")
_MOST_TOLD = 3
_LEFT_OUT = Decimal("0.02")
"""What a list may well leave out unsaid, as a share of the whole."""

MESSAGE = Text(
    "“{whole}”与所列各项（{parts}）之和{sum}只差一处：{slips}，就正好相符。",
    en="“{whole}” misses the sum of what is listed ({parts}), {sum}, by one slip; they add up with {slips}.",
)
SUGGESTION = Text(
    "请核对合计数与各分项的数字和单位；如还有未列出的部分，请写明。",
    en="Check the total and each part, digits and units; where a part is not listed, say so.",
)


@check(
    "arith-sum-slip",
    severity=Severity.WARNING,
    title=Text("合计与分项只差一位数字", en="One digit keeps a total from its parts"),
    why=Text(
        "所列各项之和与前面（或后面）的总数只差一位数字、相邻两位互换，或差在万、亿之间，多半是录入时敲错的；各项未列全的，一般不会这样相差。",
        en="Where the sum of what is listed differs from the whole by one digit, by two that changed places, or by 万 against 亿, "
        "somebody most likely mistyped one figure; a list that is not complete hardly looks so.",
    ),
    wrong=(
        "全县中小学教职工4126人，小学2150人、初中1236人、高中840人。",
        "全年新收案件8642件，其中刑事案件684件，增长3.1%；民商事案件5127件，增长5.6%；行政案件116件；执行案件2751件。",
        "教育支出11.26亿元，增长3.8%；卫生健康支出6.48万元，增长5.2%；社会保障支出9.75亿元，增长7.4%；三项合计27.49亿元。",
    ),
    right=(
        "全县中小学教职工4126人，小学2150人、初中1136人、高中840人。",
        "全县在册企业4126户，工业企业215户、建筑企业123户、商贸企业840户。",
        "全年新收案件8678件，其中刑事案件684件，增长3.1%；民商事案件5127件，增长5.6%；行政案件116件；执行案件2751件。",
    ),
)
def slipped_sums(manuscript: Manuscript) -> Iterator[Remark]:
    """Rows of figures with their wholes, and the slip between them."""
    for run in runs(manuscript):
        found = slip_in(run)
        if found is not None and not _is_on_the_way(manuscript, run):
            yield _remark(manuscript, run, found)


def _is_on_the_way(manuscript: Manuscript, run: Run) -> bool:
    """Whether the parts are what was done so far of a plan in batches, each with how much of its own batch that is."""
    end = manuscript.plain.find("。", run.parts[-1].end)
    words = manuscript.plain[run.whole.end : end if end >= 0 else None]
    return "完成率" in words and "批" in words


def slip_in(run: Run) -> Slip | None:
    """The slip in a row that does not add up, unless another reading of it does."""
    left = run.whole.value - sum((part.value for part in run.parts), Decimal(0))
    found = slip_of(run.whole, run.parts, _limit(run, left < 0))
    if found is None or any(agrees(run.whole, parts) for parts in run.readings):
        return None
    if (run.behind or run.evidence < Evidence.KIND) and some_agree(run.whole, run.all):
        return None
    if found.scale or run.evidence >= Evidence.KIND:
        return found if found.scale or all(part.value < run.whole.value for part in run.parts) else None
    return found if left < 0 or left > run.whole.value * _LEFT_OUT else None


def _limit(run: Run, more: bool) -> float:
    """How likely by chance a slip in a row may be."""
    if more and run.evidence is Evidence.LISTED:
        return _TOO_MUCH
    if more and not run.behind and run.evidence in (Evidence.NONE, Evidence.SOME):
        if len(run.parts) == FEWEST:
            return _CHANCE_OF_TWO_MORE
        near = sum((part.value for part in run.parts), Decimal(0)) <= run.whole.value * _NOT_MUCH_MORE
        surely = near and run.whole.unit != _MONEY and run.evidence is Evidence.SOME
        return _TOO_MUCH if surely else _CHANCE_OF_MORE
    if len(run.parts) > FEWEST:
        return _CHANCE.get(run.evidence, _ANY if run.evidence > Evidence.LISTED else 0.0)
    if run.evidence >= Evidence.NAMED:
        return _ANY
    return _CHANCE_OF_TWO.get(run.evidence, 0.0)


def _told(found: Slip) -> Text:
    """What the figures would be without the slip, in a few words."""
    ways = ((found.figure, found.instead), *found.others)[:_MOST_TOLD]
    return Text(
        "，或".join(f"“{figure.claim.text}”如为“{instead}”" for figure, instead in ways),
        en=" or ".join(f"“{instead}” for “{figure.claim.text}”" for figure, instead in ways),
    )


def _remark(manuscript: Manuscript, run: Run, found: Slip) -> Remark:
    computed = added(run.parts).shown(run.whole)
    message = MESSAGE.filled(
        whole=named(manuscript, run.whole),
        parts=listed(run.parts),
        sum=computed.partition("（")[0],
        slips=_told(found),
    )
    return Remark(spans(run.whole, run.parts), message, SUGGESTION, computed)
