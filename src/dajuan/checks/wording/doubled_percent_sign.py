"""Find a per cent sign and percentage points on one number (0.8%个百分点)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMBER = r"\d[\d.]*"
PATTERN = Pattern(
    rf"(?P<number>{NUMBER}) ?(?:[%‰] ?个? ?百分[点比](?!例)|[%‰]个点|个 ?[%‰]|个百分比(?!例)|个?百分点 ?[%‰])"
    r"|百分之(?P<spoken>[\d.〇零一二两三四五六七八九十点]+)个?百分点",
    needs=("百分", "个%", "%个", "个‰"),
)


@check(
    "pct-point-double",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“%”与“百分点”重复", en="A per cent sign and percentage points on one number"),
    why=Text(
        "“0.8%”和“0.8个百分点”意思不同，叠在一起无从判断。",
        en="0.8% and 0.8 percentage points are different things; together they say neither.",
    ),
    wrong=(
        "全县城镇化率提高0.8%个百分点。",
        "增速比上月回落1.2%百分点。",
        "优良天数比例上升2个%。",
        "失业率下降百分之零点三个百分点。",
        "占比提高3.5个百分比。",
        "占比提高3.5个百分点%。",
    ),
    right=(
        "全县城镇化率提高0.8个百分点。",
        "全县城镇化率为62.0%，百分点数比上年高0.8。",
        "优良天数比例为88.3%，上升2个百分点。",
        "三次产业个百分比例分别列示。",
    ),
)
def doubled_percent_sign(manuscript: Manuscript) -> Iterator[Remark]:
    """“%个百分点”, “个%”, “个百分比”."""
    for match in PATTERN.finditer(manuscript.prose):
        number = match["number"] or match["spoken"]
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”把百分数和百分点写在了一起。", en="“{words}” has both a per cent and percentage points."
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text(
                "两个百分数之差写“{number}个百分点”，相对变化写“{number}%”。",
                en="Write {number}个百分点 for the difference of two per cents, {number}% for a relative change.",
            ).filled(number=number),
        )
