"""Remarks on a growth that is compared with another by per cents (增长7.2%，高于全市1.1%), which are percentage points."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.wording.rates import clause_start, in_points, is_level, is_rate, is_speed
from dajuan.reading.records import Kind

COMPARED = Pattern(
    r"(?:"
    r"(?P<above>高于|快于|高出|领先于?|优于|好于|跑赢|超出)|(?P<below>低于|慢于|低出|落后于?|滞后于?)"
    r")[^，。；、%]{2,20}$"
    r"|比[^，。；、%]{2,20}?(?:(?P<higher>高|快)|(?P<lower>低|慢))(?:出|了)?$"
)
BEFORE_COMPARED = "增速幅也均都且并明显分别继续仍高，"
"""What may stand between a comma and 高于."""

_SPED = ("加快", "加速", "放缓", "回落", "减缓", "减慢", "趋缓", "收窄")
SPED = Pattern(rf"(?:{'|'.join(_SPED)})(?:了|约|近)?$", needs=_SPED)
"""What a growth does from one time to the next: said of nothing but its speed."""
_RAISED = ("提高", "提升", "扩大", "上升", "回升", "加大")
RAISED = Pattern(
    rf"(?:比|较)[^，。；、%]{{2,14}}(?:{'|'.join(_RAISED)})(?:了|约|近)?$", needs=_RAISED, also=("比", "较")
)
PULLED = Pattern(r"拉动[^，。；、%]{0,20}$", needs=("拉动",))


def compared_growths(manuscript: Manuscript, sentence: Stretch) -> Iterator[Remark]:
    """Where a growth or rate lies above another's, changes its speed, or pulls a growth, by per cents."""
    text = manuscript.plain
    for index, quantity in enumerate(sentence.quantities):
        if quantity.unit != "%" or quantity.is_(Kind.COMPLETION) or quantity.claim.high is not None:
            continue
        before = sentence.quantities[index - 1] if index else None
        start = clause_start(text, before.end if before else sentence.start, quantity.start)
        if (
            before
            and before.unit == "%"
            and before.is_(Kind.CHANGE)
            and not is_speed_named(text[start : quantity.start])
        ):
            sure = SPED.search(text, start, quantity.start)
            if sure or RAISED.search(text, start, quantity.start):
                yield _sped(quantity, before, None if sure else Severity.WARNING)
                continue
        if PULLED.search(text, start, quantity.start):
            yield _pulled(quantity)
        elif _is_compared(text, start, quantity, before):
            yield _compared(quantity, before)


def is_speed_named(clause: str) -> bool:
    """Whether a clause names the speed itself, of which another rule speaks (增速比上月加快1.1%)."""
    return any(word in clause for word in ("增速", "增幅", "涨幅", "降幅", "跌幅", "增长率", "增长速度"))


def _is_compared(text: str, start: int, quantity: Quantity, before: Quantity | None) -> bool:
    """Whether a growth or rate, printed just before or named in the clause, lies above that of another place."""
    if text[quantity.end : quantity.end + 1] in ("的", "）"):
        return False
    found = COMPARED.search(text, start, quantity.start)
    if found is None or text[found.end() - 1] in "至到为达是":
        return False
    lead = text[start : found.start()]
    size = abs(quantity.value)
    if before and before.unit == "%" and (before.is_(Kind.CHANGE) or is_level(before)):
        if lead.strip(BEFORE_COMPARED) and not (is_speed(lead) or is_rate(lead)):
            return False
        beside = abs(before.value)
        return size < beside if found["below"] or found["lower"] else size * 2 < beside
    if before and before.unit == "百分点" and not lead.strip(BEFORE_COMPARED):
        return True
    difference = found["higher"] or found["lower"]
    return bool(difference) and (is_speed(lead) or (is_rate(lead) and is_rate(quantity.claim.indicator)))


def _sped(quantity: Quantity, before: Quantity, severity: Severity | None) -> Remark:
    return Remark(
        spans=(quantity.span, before.span),
        message=Text(
            "增速由另一时期变到{before}，相差“{figure}”：两个增速之差用百分点。",
            en="The growth of {before} differs by {figure} from that of another time: percentage points.",
        ).filled(before=before.claim.text, figure=quantity.claim.text),
        suggestion=in_points(quantity),
        severity=severity,
    )


def _pulled(quantity: Quantity) -> Remark:
    return Remark(
        spans=(quantity.span,),
        message=Text(
            "“拉动……{figure}”是对增速的贡献，一般以百分点计；如指被拉动的数额增长百分之几，请核对。",
            en="What is pulled (拉动) by {figure} is a part of a growth, in points; or did an amount grow so?",
        ).filled(figure=quantity.claim.text),
        suggestion=in_points(quantity),
        severity=Severity.WARNING,
    )


def _compared(quantity: Quantity, before: Quantity | None) -> Remark:
    return Remark(
        spans=(quantity.span, *((before.span,) if before else ())),
        message=Text(
            "与另一地区、时期或目标相比，两个百分数相差“{figure}”：应为百分点？",
            en="Compared with another place, time or target, two per cents differ by {figure}: percentage points?",
        ).filled(figure=quantity.claim.text),
        suggestion=Text(
            "如是两者之差，写“{number}个百分点”；如“{number}%”是对方的水平，写“高（低）于……的{number}%”。",
            en="Write {number}个百分点 for the difference; if {number}% is the other's own level, write 高（低）于……的{number}%.",
        ).filled(number=quantity.claim.text.rstrip("%％")),
        severity=Severity.WARNING,
    )
