"""Find a part of the year that is explained by other months than its own (前三季度（1—8月）, 三季度末即8月底)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.moments import Moment, moments
from dajuan.checks.times.period_spans import PeriodTold, periods_told

_JOINED = Pattern("(?<=[度年月份末底])(?:（(?:即|为)?|，?即|，?也就是)(?=[前上下一二三四第1-9])")
_BACK, _AHEAD = 18, 14
_ENDS = "底末"


@check(
    "time-quarter",
    severity=Severity.ERROR,
    title=Text("季度与月份不符", en="A quarter with other months than its own"),
    why=Text(
        "前三季度是1—9月，三季度末是9月底，上半年是1—6月，二季度是4—6月。",
        en="前三季度 is January to September, 三季度末 the end of September, 上半年 January to June, 二季度 April to June.",
    ),
    wrong=(
        "前三季度（1—8月），固定资产投资增长6.3%。",
        "截至三季度末（8月底），全县贷款余额186亿元。",
        "1—9月即上半年，全县进出口总额5.2亿元。",
        "前11个月（1—10月），全县实现税收4.6亿元。",
        "到三季度末即10月底，完成投资52亿元。",
    ),
    right=(
        "前三季度（1—9月），固定资产投资增长6.3%。",
        "截至三季度末（9月底），全县贷款余额186亿元。",
        "二季度（4—6月），企业订单回升；上半年（6月底前）完成整改。",
        "前11个月（1—11月），全县实现税收4.6亿元；四季度（12月10日前）报送。",
        "二季度末（5月份除外），库存下降；上半年（3月起），试点扩大。",
    ),
)
def quarters(manuscript: Manuscript) -> Iterator[Remark]:
    """Two parts of a year, or two ends of them, the one behind the other in brackets or after 即."""
    text = manuscript.prose
    for match in _JOINED.finditer(text):
        low, high = max(match.start() - _BACK, 0), min(match.end() + _AHEAD, len(text))
        left = next((each for each in periods_told(text, low, match.start()) if each.end == match.start()), None)
        right = next((each for each in periods_told(text, match.end(), high) if each.start == match.end()), None)
        closed = match[0][0] != "（" or (right is not None and text[right.end : right.end + 1] == "）")
        if left is not None and right is not None and closed:
            within = left.first <= right.first and right.last <= left.last
            one = right.whole == "month" and within
            if (left.first, left.last) != (right.first, right.last) and left.whole != "month" and not one:
                yield _remark(
                    manuscript,
                    left,
                    right,
                    f"{left.first}—{left.last}月" if right.whole != "month" else f"{left.last}月",
                )
            continue
        ends = _ends(text, low, match.start(), match.end(), high)
        if ends is not None:
            yield _remark(manuscript, *ends, f"{ends[0].months[1]}月底")


def _ends(text: str, low: int, middle: int, behind: int, high: int) -> tuple[Moment, Moment] | None:
    """Two ends of months or quarters that are not the same one; None where they are, or are none."""
    left = next((each for each in moments(text, low, middle) if each.end == middle), None)
    right = next((each for each in moments(text, behind, high) if each.start == behind), None)
    if left is None or right is None or text[middle - 1] not in _ENDS or text[right.end - 1] not in _ENDS:
        return None
    return (left, right) if left.months[1] != right.months[1] else None


def _remark(manuscript: Manuscript, left: PeriodTold | Moment, right: PeriodTold | Moment, computed: str) -> Remark:
    text = manuscript.text
    return Remark(
        spans=(Span(right.start, right.end), Span(left.start, left.end)),
        message=Text("“{left}”是{computed}，不是“{right}”。", en="{left} is {computed}, not {right}.").filled(
            left=text[left.start : left.end], right=text[right.start : right.end], computed=computed
        ),
        suggestion=Text("请核对时段。", en="Check the period."),
        computed=computed,
    )
