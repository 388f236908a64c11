"""Find a speed of growth that itself grows by per cents (增速增长5.2%, 增速加快0.5%)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

SPEED = "增速|增幅|增长速度|(?<!自然)增长率|涨幅|降幅|跌幅"
CHANGED = "增长|增加|提高|提升|上升|攀升|加快|加速|回升|扩大|下降|降低|减少|回落|下滑|放缓|减缓|减慢|趋缓|收窄|缩小"
NUMBER = r"\d[\d.]*"
PATTERN = Pattern(
    rf"(?P<speed>{SPEED})(?P<between>[^，。；、,\n%‰]{{0,20}}?)(?P<verb>{CHANGED})(?:了|约|近|超过?)?"
    rf"(?P<number>{NUMBER})%(?![—~至到-])",
    needs=("增速", "增幅", "增长速度", "增长率", "涨幅", "降幅", "跌幅"),
)
NO_CHANGE = ("目标", "为", "达", "至", "到", "从", "由", "相对", "（", "“")
"""Between the speed and the verb they say that what follows is its level, or where it began."""


@check(
    "speed-of-speed",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("增速的变化写成“%”", en="A speed of growth that changes by per cents"),
    why=Text(
        "增速本身就是百分比：它“是”百分之几，或“加快、回落”几个百分点；“增速增长5.2%”读不出是增长5.2%还是加快5.2个百分点。",
        en="A speed of growth is a per cent: it is N%, or it rises or falls by points; 增速增长5.2% may mean either.",
    ),
    wrong=(
        "全县地区生产总值增速增长5.2%。",
        "固定资产投资增速下降3.2%。",
        "规模以上工业增加值增速较1—5月加快0.4%。",
        "社会消费品零售总额增幅比上年同期回落1.1%。",
        "工业品价格降幅收窄0.6%。",
    ),
    right=(
        "全县地区生产总值增长5.2%，增速加快0.4个百分点。",
        "固定资产投资增速由5.0%提高到6.1%。",
        "地区生产总值增速达到5.2%，投资增长6.1%。",
        "县级税收增速由一季度的下降3.8%转为前三季度增长5.7%，企稳向好。",
        "今后五年全县经济增速目标定为年均5.5%。",
        "人口自然增长率下降0.3‰。",
    ),
)
def speed_of_a_speed(manuscript: Manuscript) -> Iterator[Remark]:
    """增速, 增幅 with a verb of change and a per cent after it."""
    for match in PATTERN.finditer(manuscript.prose):
        between = match["between"]
        if any(word in between for word in NO_CHANGE) or len(between) > len("比上年同期平均水平明显又") + 8:
            continue
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(
                Span(match.start("verb"), match.start("number") + len(match["number"]) + 1),
                Span(*match.span("speed")),
            ),
            message=Text(
                "“{words}”：增速本身是百分比，这里是增长{number}%，还是增速变化{number}个百分点？",
                en="“{words}”: a growth of {number}%, or a change of its speed by {number} points?",
            ).filled(words=words, number=match["number"]),
            suggestion=Text(
                "指增长幅度，写“增长（下降）{number}%”；指增速的变化，写“加快（回落）{number}个百分点”。",
                en="For the growth itself write 增长（下降）{number}%; for the change of the speed 加快（回落）{number}个百分点.",
            ).filled(number=match["number"]),
        )
