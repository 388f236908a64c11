"""Hold the anniversaries that the whole country keeps against the calendar (2025年是抗战胜利80周年)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text
from dajuan.checks.times.lengths import NUMBER, small_number
from dajuan.checks.times.moments import moments
from dajuan.checks.times.now import years_spoken_of

_SINCE = {
    1921: "中国共产党成立|建党",
    1949: "(?:新中国|中华人民共和国|共和国)成立|建国",
    1927: "建军",
    1945: "(?:抗日战争|抗战|反法西斯战争)胜利",
    1936: "长征胜利",
    1978: "改革开放",
    1919: "五四运动",
    1922: "建团|共青团成立|共产主义青年团成立",
}
_EVENT = "|".join(f"(?P<y{year}>{words})" for year, words in _SINCE.items())
_NAMED = Pattern(f"(?:{_EVENT})[^，。；\\d]{{0,4}}?(?P<number>{NUMBER})周年$")
_HINT = Pattern("周年")
_BACK = 28
_WORDS = Pattern(_EVENT)
_OF_YEAR = Pattern(
    "(?P<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:既?是|不仅是|正值|适逢|恰逢|，[^，。；\\d]{0,12}?(?:庆祝|纪念|迎来|喜迎)|将?迎来|喜迎)[^。；\\d]{0,20}$"
)
_OF_NOW = Pattern("(?:今年|今天)(?:是|正值|适逢|恰逢|将?迎来|，我们[^，。；]{0,8}(?:庆祝|纪念|迎来))[^。；\\d]{0,20}$")
_SPEECH = Pattern("[^，。；]{0,6}(?:讲话|精神)")
_QUOTED = Pattern("[^，。；]{0,4}(?:大会|讲话|精神|专题|文艺|主题|系列)")


def named(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] names an event of the whole country close to its end."""
    return _WORDS.search(text, max(start, end - 16), end) is not None


def _day_of(manuscript: Manuscript, sentence: Stretch, before: int) -> int | None:
    """The year of the one day that a sentence names before an offset: what is celebrated then is of that year."""
    told = moments(manuscript.prose, sentence.start, before)
    return told[0].year if len(told) == 1 and told[0].exact and told[0].said else None


def national(manuscript: Manuscript) -> Iterator[Remark]:
    """Anniversaries of the whole country in a year that is named right before them, or this year."""
    text = manuscript.prose
    for hint in _HINT.finditer(text):
        match = _NAMED.search(text, max(hint.start() - _BACK, 0), hint.end())
        sentence = manuscript.sentence_at(hint.start())
        number = small_number(match["number"]) if match is not None else None
        if match is None or sentence is None or number is None or _SPEECH.match(text, match.end()):
            continue
        told = None if _QUOTED.match(text, match.end()) else _OF_YEAR.search(text, sentence.start, match.start())
        if told is not None:
            years = {int(told["year"])}
        elif (day := _day_of(manuscript, sentence, match.start())) is not None:
            years = {day}
        else:
            years = years_spoken_of(manuscript) if _OF_NOW.search(text, sentence.start, match.start()) else set()
        if not years:
            continue
        first = next(year for year in _SINCE if match[f"y{year}"])
        if int(number) in {year - first for year in years}:
            continue
        year = min(years)
        spans = (Span(match.start("number"), match.end()),)
        yield Remark(
            spans=(*spans, Span(told.start(), told.end("year") + 1)) if told is not None else spans,
            message=Text(
                "{first}年到{year}年是{right}周年，这里说“{written}”。",
                en="From {first} to {year} are {right} years; here it says {written}.",
            ).filled(first=first, year=year, right=year - first, written=text[match.start("number") : match.end()]),
            suggestion=Text("请核对年份和周年数。", en="Check the year and the anniversary."),
            computed=f"{year - first}周年",
        )
