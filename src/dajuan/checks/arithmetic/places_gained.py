"""Find places gained or lost in a ranking that are not what lies between the two ranks (第2位，前移3位，上年为第6位)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text

_NUMERAL = r"\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_STEPS = r"\d{1,3}|[一二两三四五六七八九十]|十[一二三四五六七八九]"
_BEFORE = "(?:上年|去年|上年同期|去年同期|上季度|上月|20\\d\\d年)"
_GAINED = "前移|上升|提升|前进|进位|上移|跃升|提高|晋升"
_LOST = "后移|下降|后退|退后|下滑|退位"
_MOVED = rf"(?:(?P<gained>{_GAINED})|(?P<lost>{_LOST}))了?(?P<steps>{_STEPS})个?(?:位次|名次|位|名)"
_LATE = rf"第(?P<late>{_NUMERAL})(?:位|名)"
_EARLY = rf"第(?P<early>{_NUMERAL})(?:位|名)"
# 居全市第2位，较上年前移3位（上年第6位）
_BEHIND = Pattern(
    rf"{_LATE}[，,（(](?:较|比){_BEFORE}(?:的)?(?:同期)?{_MOVED}[，,（(]{_BEFORE}(?:排名)?(?:居|列|为|是|位居|位列|排名?|在)?(?:全[省市州县区])?{_EARLY}",
    needs=("位", "名"),
)
# 由第6位上升到第2位，前移3位; 由去年的全市第6位前移至第2位，提升3个位次
_ALONG = Pattern(
    rf"[由从](?:{_BEFORE}(?:的)?)?(?:全[省市州县区])?(?:的)?{_EARLY}(?:{_GAINED}|{_LOST}|升|降|退)(?:到|至|为)(?:今年的)?(?:全[省市州县区])?{_LATE}[，,](?:一年)?{_MOVED}",
    needs=("由第", "从第", "的第", "省第", "市第", "年第"),
)


def places_gained(manuscript: Manuscript) -> Iterator[Remark]:
    """Two ranks with the places between them."""
    for pattern in (_BEHIND, _ALONG):
        for match in pattern.finditer(manuscript.prose):
            early, late, steps = (number_of(match[name].replace("两", "二")) for name in ("early", "late", "steps"))
            if early is None or late is None or steps is None:
                continue
            if (early - late if match["gained"] else late - early) == steps:
                continue
            between = abs(early - late)
            start = match.start("gained") if match["gained"] else match.start("lost")
            yield Remark(
                spans=(
                    Span(start, match.end("steps")),
                    Span(match.start("late"), match.end("late")),
                    Span(match.start("early"), match.end("early")),
                ),
                message=Text(
                    "第{early}位与第{late}位相差{between}位，这里为“{words}”。",
                    en="Between the ranks {early} and {late} are {between} places; here it is {words}.",
                ).filled(early=early, late=late, between=between, words=manuscript.text[start : match.end("steps")]),
                suggestion=Text(
                    "请核对前后两个位次和升降的位数。", en="Check both ranks and the number of places between them."
                ),
                computed=str(between),
            )
