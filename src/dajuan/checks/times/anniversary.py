"""Find an anniversary or an age that the year of founding does not make (1985年创办，2025年建校50周年)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.foundings import KINDS, VERB, Founding, foundings
from dajuan.checks.times.lengths import NUMBER, small_number
from dajuan.checks.times.moments import moments
from dajuan.checks.times.national import named, national
from dajuan.checks.times.now import years_spoken_of

_ANNIVERSARY = Pattern(f"(?P<number>{NUMBER})周年$")
_ANNIVERSARY_HINT = Pattern("周年")
_OF = Pattern(f"(?:{VERB})(?:的|已|整|满|至今|，|将|近|了)*$")
_OF_BEHIND = Pattern("(?:[校院县厂馆店社区庭]庆|华诞|庆典|庆祝|纪念)")
_WARM = Pattern(
    "(?:相伴|同行|陪伴|相守|守护|耕耘|奋进|风雨|芬芳|薪火|传承|办学|育人|服务|成长|发展|历程|奋斗|弦歌|砥砺|辉煌|春秋|喜迎|迎来|走过|庆祝|纪念|华诞|岁月|初心|同心|筑梦|逐梦|携手|光辉|坚守|创新|创业|起航|征程|相知|书香|桃李|荣光|前行|跨越|历经|即将|恰逢|正值|适逢|今年是|值此|[校院馆社店厂园]庆|在)(?:[第满整的了，]|我们)*$"
)
_QUOTED = Pattern("“[^”，。；]{0,12}$")
_THEME = Pattern("[^”，。；]{0,6}”为(?:主?题|主线)")
_PERSONAL = Pattern(
    "结婚|金婚|婚|从[教医艺警业]|入[党伍团职]|参[军加]|工作|诞辰|逝世|去世|牺牲|毕业|战役|起义|发表|出版|讲话|施行|实施|颁布|法|条例|修订|宪法|合作|友好|结对|签[订署约]|改革|解放|胜利|撤地|撤县|行动|理念|提出|总书记|扶贫|脱贫|战略|工程|活动|大桥|高速|铁路|通车|通航|申遗|遇难|地震|国庆|中国|共和国"
)
_TURNS = Pattern("今年|明年|去年|如今|现在|今天|今日|当下|即将|将|至今")
_LIVED = Pattern(
    "(?:(?P<since>距今|走过|历经|至今|运行|使用|屹立|服役|耕耘|坚守|服务|办学|经营)|有着?|已经?|跨越|近|满|是|的)(?:群众|百姓|社会|至今|已经?|有着?|走过|了|近|约|逾|超过?|整整|整|长达|的|是)*"
    f"(?P<number>{NUMBER})(?P<more>多|余)?(?:个?年(?:的|发展|建校|办学|办院|建设|光辉|风雨|辉煌){{0,3}}(?:历史|历程|岁月|光景|春秋|风雨|校史|院史)|个年头|年(?(since)(?=[，。；])|(?!)))"
)
_LIVED_HINT = Pattern(
    "(?:运行|使用|屹立|服役|耕耘|坚守|服务|办学|经营)(?=[^，。；]{0,5}年)|历史|历程|年头|岁月|春秋|风雨|距今|走过|至今|历经|校史|院史"
)
_AROUND = 26
_AGE = Pattern(f"(?:现年|今年|已经|已|年已|年满|时年|年近|享年)(?P<number>{NUMBER})(?P<more>多|余)?周?岁$")
_AGE_HINT = Pattern("岁")
_ROUGH = Pattern("近|约|逾|超|余|多|不到|将")
_BEFORE, _BACK = 8, 10


@check(
    "time-anniversary",
    severity=Severity.WARNING,
    title=Text("周年、年龄与起始年份不符", en="An anniversary or an age that the first year does not make"),
    why=Text(
        "1985年创办的学校，2025年是建校40周年；1950年出生的人，2025年75岁。",
        en="A school founded in 1985 has its 40th anniversary in 2025; who was born in 1950 is 75 then.",
    ),
    wrong=(
        Example("学校迎来建校50周年庆典。学校创办于1985年，到2025年有学生2600人。", published=""),
        "1984年撤乡建镇的青石镇，2025年迎来建镇31周年。",
        "公司成立于2005年，2025年庆祝成立十五周年。",
        "建于1936年的石拱桥，到2025年已有79年历史。",
        "2025年是抗日战争胜利70周年，全县举办展览6场。",
        "县图书馆1985年7月挂牌开馆。2025年7月，举办书香相伴四十一周年馆庆展览。",
        "纪念馆1998年6月建成开放，2025年恰逢开馆30周年。",
        "老支书1950年出生，2025年已经65岁，仍每天上山巡护。",
    ),
    right=(
        Example("学校迎来建校40周年庆典。学校创办于1985年，到2025年有学生2600人。", published=""),
        "1984年撤乡建镇的青石镇，2025年迎来建镇41周年。",
        "公司成立于2005年，2020年庆祝成立十五周年，2025年搬入新址。",
        "建于1936年的石拱桥，到2025年已有近90年历史。",
        "2025年是抗日战争胜利80周年，全县举办展览6场。",
        "学校创办于1985年。2025年是新中国成立76周年，噪声污染防治法施行三周年。",
        "县图书馆1985年7月挂牌开馆。2025年7月，举办书香相伴四十周年馆庆展览；馆长从事图书工作三十周年。",
        "纪念馆1998年6月建成开放，2025年恰逢开馆27周年。",
        "老支书1950年出生，2025年已经75岁；护林员1990年入职，干了35年。",
    ),
)
def anniversaries(manuscript: Manuscript) -> Iterator[Remark]:
    """N周年, N年历史 and N岁 against each beginning of the paragraph and each year that it can be told of."""
    yield from national(manuscript)
    prose = manuscript.prose
    for pattern, found in (
        (_ANNIVERSARY, _ending(_ANNIVERSARY_HINT, _ANNIVERSARY, prose)),
        (_LIVED, _lived(prose)),
        (_AGE, _ending(_AGE_HINT, _AGE, prose)),
    ):
        for match in found:
            paragraph = manuscript.paragraph_at(match.start())
            sentence = manuscript.sentence_at(match.start())
            number = small_number(match["number"])
            if paragraph is None or sentence is None or number is None:
                continue
            begun = _begun(manuscript, paragraph, sentence, match, pattern)
            years = _years(manuscript, paragraph, sentence, begun)
            if pattern is _ANNIVERSARY and begun:
                years = _said_before(manuscript, sentence, match, begun) or years
            if begun and years and not _fits(match, number, begun, years, exact=pattern is _ANNIVERSARY):
                yield _remark(manuscript, match, begun, max(years))


def _lived(prose: str) -> Iterator[re.Match[str]]:
    """What has lasted for years, looked for around the words that most texts hold few of."""
    seen = -1
    for hint in _LIVED_HINT.finditer(prose):
        match = _LIVED.search(prose, max(hint.start() - _AROUND, 0), min(hint.end() + _AROUND, len(prose)))
        if match is not None and match.start() > seen:
            seen = match.start()
            yield match


def _ending(hint: Pattern, pattern: Pattern, prose: str) -> Iterator[re.Match[str]]:
    """Matches of a pattern that ends with what the hint finds faster."""
    for found in hint.finditer(prose):
        match = pattern.search(prose, max(found.start() - _BACK, 0), found.end())
        if match is not None:
            yield match


def _begun(
    manuscript: Manuscript, paragraph: Stretch, sentence: Stretch, match: re.Match[str], pattern: Pattern
) -> list[Founding]:
    """The beginnings that it can be counted from: of the same kind, by the same word where there are such."""
    kinds = {"founded", "built", "paired"} if pattern is _LIVED else {"born"}
    word = ""
    if pattern is _ANNIVERSARY:
        of = _OF.search(manuscript.prose, max(sentence.start, match.start() - _BEFORE), match.start())
        if of is None and _is_warm(manuscript, sentence, match):
            found = [each for each in foundings(manuscript, paragraph) if each.kind in ("founded", "built")]
            return found if len({each.year for each in found}) == 1 else []
        if of is None and _OF_BEHIND.match(manuscript.prose, match.end()) is not None:
            found = [each for each in foundings(manuscript, sentence) if each.kind in ("founded", "built")]
            return found if len(found) == 1 else []
        if of is None or named(manuscript.prose, sentence.start, match.start()):
            return []
        kinds = {next(kind for kind in KINDS if of[kind])}
        word = of[next(iter(kinds))]
    found = [each for each in foundings(manuscript, paragraph) if each.kind in kinds or _is_both(each, kinds)]
    if pattern is _LIVED:
        within = [each for each in found if sentence.start <= each.span.start < sentence.end]
        found = within or (found if len(found) == 1 else [])
    return [each for each in found if each.word == word] or found


def _is_both(each: Founding, kinds: set[str]) -> bool:
    """Whether it was built and opened in one (建成开放), and so either is counted from it."""
    return each.word.startswith("建成") and bool(kinds & {"founded", "built"})


def _is_warm(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> bool:
    """Whether words of a feast stand before an anniversary that names no beginning: 书香相伴四十周年."""
    prose = manuscript.prose
    low = max(sentence.start, match.start() - _BEFORE)
    theme = _QUOTED.search(prose, max(sentence.start, low - _BEFORE), match.start()) and _THEME.match(
        prose, match.end()
    )
    if not theme and _WARM.search(prose, low, match.start()) is None:
        return False
    clause = max(manuscript.last_mark(match.start()) + 1, sentence.start)
    return _PERSONAL.search(prose, clause, match.start()) is None and not named(prose, sentence.start, match.start())


def _years(manuscript: Manuscript, paragraph: Stretch, sentence: Stretch, begun: Sequence[Founding]) -> set[int]:
    """The years that it can be told of: those of the sentence, else of the paragraph, and that of the text."""
    text = manuscript.prose
    first = {each.year for each in begun}
    latest = max(first, default=0)
    for stretch in (sentence, paragraph):
        told = {each.year for each in moments(text, stretch.start, stretch.end) if each.year and each.said}
        years = {year for year in told - first if year > latest}
        if years:
            break
    else:
        years = set()
    return years | years_spoken_of(manuscript)


def _said_before(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], begun: Sequence[Founding]
) -> set[int]:
    """The year that a sentence itself says last before an anniversary, where nothing behind it leads to another one."""
    text = manuscript.prose
    told = [each for each in moments(text, sentence.start, match.start()) if each.year and each.said]
    if not told or told[-1].year is None or told[-1].year <= max(each.year for each in begun):
        return set()
    return set() if _TURNS.search(text, told[-1].end, match.start()) else {told[-1].year}


def _fits(match: re.Match[str], number: Decimal, begun: Sequence[Founding], years: set[int], *, exact: bool) -> bool:
    low = high = int(number)
    if not exact:
        low, high = low - 1, high + 1
    if not exact and (match["more"] or _ROUGH.search(match[0]) or number % 10 == 0):
        spread = max(1, int(number) // 10)
        low, high = low - spread, high + max(spread, 8 if number >= 10 else 1)
    return any(low <= year - each.year <= high for each in begun for year in years)


def _remark(manuscript: Manuscript, match: re.Match[str], begun: Sequence[Founding], year: int) -> Remark:
    first = begun[0]
    computed = f"{year - first.year}年"
    return Remark(
        spans=(Span(match.start("number"), match.end()), first.span),
        message=Text(
            "{first}到{year}年是{computed}，这里说“{written}”。",
            en="From {first} to {year} are {computed}; here it says {written}.",
        ).filled(
            first=manuscript.text[first.span.start : first.span.end],
            year=year,
            computed=computed,
            written=manuscript.text[match.start("number") : match.end()],
        ),
        suggestion=Text("请核对起始年份和周年数、年数。", en="Check the first year and the number of years."),
        computed=computed,
    )
