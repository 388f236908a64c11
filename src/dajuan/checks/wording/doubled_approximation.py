"""Find two approximators on one figure (近30余万人次)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

BEFORE = "大约|大概|将近|接近|超过|突破|不足|不到|近|约|超|逾"
NUMBER = r"\d[\d,.]*(?:[万亿千百十]+)?"
INSIDE = "[余多]"
PATTERN = Pattern(
    rf"(?P<before>{BEFORE})(?P<number>{NUMBER})(?P<after>{INSIDE})",
    needs=("余", "多"),
)


@check(
    "approx-double",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("约数重复", en="Two approximations on one figure"),
    why=Text(
        "“近”是略低于，“余”是略高于，读者无从判断。",
        en="近 says just below, 余 just above: the reader cannot tell which.",
    ),
    wrong=("全年接待游客近30余万人次。",),
    right=("全年接待游客近30万人次。", "全年接待游客30余万人次。"),
)
def doubled_approximation(manuscript: Manuscript) -> Iterator[Remark]:
    """“近” before a number with “余” after it."""
    for match in PATTERN.finditer(manuscript.prose):
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”同时用了“{before}”和“{after}”，读者无从判断是多是少。",
                en="“{words}” has both {before} and {after}: the reader cannot tell which is meant.",
            ).filled(words=words, before=match["before"], after=match["after"]),
            suggestion=Text("只留一个。", en="Keep one of them."),
        )
