"""Find 年均增加 with a per cent and 年均增长 with an amount, which are two different means."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMBER = r"(?P<number>\d[\d.]*)"
ABOUT = "(?:了|约|近|超过?|达)*"
PATTERN = Pattern(
    rf"(?:年均|年平均|平均每年|每年平均)(?:净|新)?(?P<amount>增加|增多){ABOUT}{NUMBER}%"
    rf"|年均(?:递增|增长){ABOUT}\d[\d.]*(?P<unit>[万亿]*(?:元|人次|人|吨|户|亩|公里|家|件|千瓦时|头|只))(?![^，。；]{{0,4}}%)",
    needs=("年均", "平均"),
)


@check(
    "word-average",
    severity=Severity.ADVICE,
    basis=Basis.CERTAIN,
    title=Text("“年均增长”与“年均增加”", en="A mean growth or a mean increase"),
    why=Text(
        "“年均增长”是几何平均的百分比，由首尾两年算出；“年均增加”是算术平均的数量。",
        en="年均增长 is a geometric mean in per cent between two ends; 年均增加 is an arithmetic mean of amounts.",
    ),
    wrong=("五年间产值年均增加8.2%。", "旅游收入平均每年增加12%。", "常住人口年均增长1.2万人。"),
    right=(
        "五年间产值年均增长8.2%。",
        "“十四五”期间年均新增就业3000人。",
        "产值年均增加1.2亿元。",
        "城镇化率年均提高1.2个百分点。",
    ),
)
def two_means(manuscript: Manuscript) -> Iterator[Remark]:
    """年均增加N%, 年均增长N万元."""
    for match in PATTERN.finditer(manuscript.prose):
        geometric = match["amount"] is not None
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”：百分比用“年均增长”，数量用“年均增加”。",
                en="“{words}”: per cents take 年均增长, amounts take 年均增加.",
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text(
                "如是几何平均的增速，写“年均增长{number}%”，并写明起止年份。",
                en="For the geometric mean write 年均增长{number}% and name both ends.",
            ).filled(number=match["number"])
            if geometric
            else Text("写“年均增加”。", en="Write 年均增加."),
        )
