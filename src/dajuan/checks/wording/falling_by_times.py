"""Find a fall by so many times (办理时限缩短3倍)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

FALL = "下降|减少|降低|缩短|压缩|缩减|压减|减轻|下滑|回落|缩小|萎缩|精简|减低|收窄|少|降"
NUMBER = r"(?:[1-9]\d*(?:\.\d+)?|[一二两三四五六七八九十百几数]+)"
PATTERN = Pattern(
    rf"(?:{FALL})(?:了|近|约|超过?|逾|幅度达|达)*(?P<number>{NUMBER})[多余]?倍(?![之增率])", needs=("倍",)
)


@check(
    "times-fall",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("减少不用“倍”", en="A fall by so many times"),
    why=Text(
        "减少一倍就是减到零；“缩短3倍”无从计算，应说缩短百分之几，或缩短为原来的几分之几。",
        en="To fall by one time is to fall to nothing; say by which per cent, or to which part of what it was.",
    ),
    wrong=("项目审批时限缩短3倍。", "单位产品能耗比五年前降低了两倍多。", "办事环节压缩近1.5倍。", "成本减少一倍。"),
    right=(
        "项目审批时限缩短75%。",
        "办理时限缩短为原来的四分之一。",
        "新增学位是上年的3倍，班额下降12%。",
        "排放量由30吨降到了10吨，产量增长2倍。",
        "能耗下降幅度是全市平均水平的2倍。",
    ),
)
def falling_by_times(manuscript: Manuscript) -> Iterator[Remark]:
    """A verb of falling with N倍 directly after it, N of 1 or more."""
    for match in PATTERN.finditer(manuscript.prose):
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”：减少一倍即为零，减少不用“倍”。", en="“{words}”: nothing can fall by one time or more."
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text(
                "写减少百分之几，或减少为原来的几分之几；如原来是现在的{number}倍，也可写明。",
                en="Say by which per cent, to which part of what it was, or that it was {number} times what it is now.",
            ).filled(number=match["number"]),
        )
