"""Find 收窄 and 扩大 by points that the two sizes before them do not give (亏损面由21.4%收窄至16.8%，收窄4.6个百分点)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Span, Text
from dajuan.reading.intervals import Width, interval

_NUMBER = r"\d+(?:\.\d+)?"
_WAY = "收窄|缩小|扩大"
_FORM = Pattern(
    rf"[由从][^，。；%]{{0,14}}?(?P<early>{_NUMBER})%(?:{_WAY})(?:至|到|为)[^，。；\d%]{{0,8}}(?P<late>{_NUMBER})%[，、（]"
    rf"[^，。；\d]{{0,8}}?(?P<verb>{_WAY})了?(?P<points>{_NUMBER})个?百分点",
    needs=("收窄", "缩小", "扩大"),
)
_TENTH = Decimal("0.1")


def narrowed(manuscript: Manuscript) -> Iterator[Remark]:
    """The points against the difference of the two sizes, whatever their signs."""
    for match in _FORM.finditer(manuscript.prose):
        early, late = (interval(match[name], width=Width.WIDE) for name in ("early", "late"))
        given = early - late if Decimal(match["early"]) >= Decimal(match["late"]) else late - early
        if given.meets(interval(match["points"], width=Width.WIDE)):
            continue
        computed = shown(abs(Decimal(match["early"]) - Decimal(match["late"])), given, "百分点", _TENTH)
        yield Remark(
            spans=tuple(Span(*match.span(name)) for name in ("points", "late", "early")),
            message=Text(
                "由{early}%到{late}%，相差{computed}，这里为“{verb}{points}”。",
                en="From {early}% to {late}% is a difference of {computed}; here it is {verb}{points}.",
            ).filled(
                early=match["early"], late=match["late"], computed=computed, verb=match["verb"], points=match["points"]
            ),
            suggestion=Text("请核对三个数。", en="Check the three figures."),
            computed=computed,
        )
